using Portal.Data.Toegang;

namespace Portal.Data.Informatie;

/// <summary>One version of an informatiepagina. Its text never changes; only whether, and from when, it can be read does.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Paginaversie
{
    public const int NotitieMaxLength = 200;

    private Paginaversie() { }

    internal Paginaversie(Guid paginaId, int nummer, Paginainhoud inhoud, string? notitie, GebruikerToegang door, DateTime nu)
    {
        (PaginaId, Nummer, Door, GeschrevenOp, Notitie) = (paginaId, nummer, door.Functie, nu, notitie);
        (Titel, Inleiding, Tekst) = inhoud;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid PaginaId { get; private set; }

    public Informatiepagina? Pagina { get; private set; }

    /// <summary>Counted from 1 per page.</summary>
    public int Nummer { get; private set; }

    public string Titel { get; private set; } = "";

    public string Inleiding { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Tekst { get; private set; } = "";

    /// <summary>The function of who wrote it.</summary>
    public string Door { get; private set; } = "";

    public DateTime GeschrevenOp { get; private set; }

    /// <summary>What changed and why, in the words of who wrote it.</summary>
    public string? Notitie { get; private set; }

    /// <summary>The moment from which it can be read (UTC); null for a version that was never to be published, or whose plan was dropped.</summary>
    public DateTime? PubliceerOp { get; private set; }

    /// <summary>The function of who published or planned it.</summary>
    public string? GepubliceerdDoor { get; private set; }

    /// <summary>When it was taken off the site (UTC).</summary>
    public DateTime? IngetrokkenOp { get; private set; }

    public Paginainhoud Inhoud => new(Titel, Inleiding, Tekst);

    /// <summary>Whether it could be read at this moment; of several such versions the newest is shown.</summary>
    public bool IsOpenbaar(DateTime nu) => PubliceerOp <= nu && IngetrokkenOp is null;

    public bool IsGepland(DateTime nu) => PubliceerOp > nu;

    internal void Publiceer(DateTime op, GebruikerToegang door) => (PubliceerOp, GepubliceerdDoor, IngetrokkenOp) = (op, door.Functie, null);

    internal void LaatPlanVervallen() => (PubliceerOp, GepubliceerdDoor) = (null, null);

    internal void TrekIn(DateTime nu) => IngetrokkenOp = nu;
}
