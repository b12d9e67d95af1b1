using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Jaarplannen;

/// <summary>The text of an action as the bureau writes it.</summary>
/// <param name="Eigenaar">A function, never a person: "Ketenregisseur mensenhandel".</param>
public sealed record Regeltekst(string Titel, string? Eigenaar = null, Kwartalen? Planning = null);

/// <summary>
/// An action in a plan. Title, owner and planning are text of the plan: they can change in a concept only. Who really does it and when, as far
/// as that departs from the plan, is told by <see cref="Voortgang"/>.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Jaarplanregel
{
    public const int CodeMaxLength = Jaarplanactie.CodeMaxLength;
    public const int TitelMaxLength = Jaarplanactie.TitelMaxLength;
    public const int EigenaarMaxLength = Gebruiker.FunctieMaxLength;

    internal const string Bevroren = "De tekst van dit plan ligt vast. Voortgang melden kan wel.";

    private readonly List<Voortgang> voortgang = [];

    private Jaarplanregel() { }

    internal Jaarplanregel(Jaarplan plan, Planthema thema, string code, Actiesoort soort, Regeltekst tekst, int volgorde, string? bronfeitId = null)
    {
        (JaarplanId, ThemaId, Code, Soort, Volgorde, BronfeitId) = (plan.Id, thema.Id, code, soort, volgorde, bronfeitId);
        Neem(tekst);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid JaarplanId { get; private set; }

    public Jaarplan? Jaarplan { get; private set; }

    public Guid ThemaId { get; private set; }

    public Planthema? Thema { get; private set; }

    /// <summary>"JP25-001": the action keeps it when the plan of a next year copies it.</summary>
    public string Code { get; private set; } = "";

    public Actiesoort Soort { get; private set; }

    public string Titel { get; private set; } = "";

    /// <summary>A function, never a person; null while the plan names nobody.</summary>
    public string? Eigenaar { get; private set; }

    /// <summary>Null while the plan names no period.</summary>
    public Kwartalen? Planning { get; private set; }

    /// <summary>Its place within the thema.</summary>
    public int Volgorde { get; private set; }

    /// <summary>Key of the <see cref="Jaarplanactie"/> it was taken over from; null when it was written in the portal.</summary>
    public string? BronfeitId { get; private set; }

    /// <summary>Since when the text is frozen (UTC). It makes putting the plan forward and editing a line exclude each other.</summary>
    public DateTime? BevrorenOp { get; private set; }

    /// <summary>Concurrency token of the text; renewed by the context at each save.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <summary>What was reported, oldest first; only as complete as it was loaded.</summary>
    public IReadOnlyList<Voortgang> Voortgang => voortgang;

    /// <summary>The part that the bureau can edit in a concept.</summary>
    public Regeltekst Tekst => new(Titel, Eigenaar, Planning);

    /// <exception cref="DomeinregelException">The text is frozen, or outside its limits.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau writes.</exception>
    public void Wijzig(Regeltekst tekst, GebruikerToegang door)
    {
        Jaarplannen.Jaarplan.VereisBureau(door);
        if (BevrorenOp is not null)
        {
            throw new DomeinregelException(Bevroren);
        }

        Neem(tekst);
    }

    /// <summary>Reports how far the action is. It adds to what was reported before and takes nothing away.</summary>
    /// <param name="vorige">The last report the reporter saw; null for none. Who saw an older one takes a number that is taken, and is refused.</param>
    /// <exception cref="DomeinregelException">The report is not possible as it stands.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau reports.</exception>
    public Voortgang Meld(Voortgangsmelding melding, Voortgang? vorige, GebruikerToegang door, DateTime nu)
    {
        Jaarplannen.Jaarplan.VereisBureau(door);
        if (BevrorenOp is null && (melding.Eigenaar is not null || melding.Planning is not null))
        {
            throw new DomeinregelException("In een concept wijzigt u eigenaar en planning in de tekst van het plan.");
        }

        var nieuw = new Voortgang(this, melding, vorige, door, nu);
        voortgang.Add(nieuw);
        return nieuw;
    }

    internal void Bevries(DateTime nu) => BevrorenOp = nu;

    internal void Ontdooi() => BevrorenOp = null;

    private void Neem(Regeltekst tekst)
    {
        var goed = Controleer(tekst);
        (Titel, Eigenaar, Planning) = (goed.Titel, goed.Eigenaar, goed.Planning);
    }

    /// <summary>The text as it would be kept: on one line.</summary>
    /// <exception cref="DomeinregelException">A text is empty, too long, or holds a BSN.</exception>
    internal static Regeltekst Controleer(Regeltekst tekst)
    {
        Persoonsgegevens.Weiger(tekst.Titel);
        Persoonsgegevens.Weiger(tekst.Eigenaar);
        return new(Tekstveld.Verplicht(tekst.Titel, TitelMaxLength, "de tekst van de actie"), Tekstveld.Optioneel(tekst.Eigenaar, EigenaarMaxLength, "een eigenaar"), tekst.Planning);
    }
}
