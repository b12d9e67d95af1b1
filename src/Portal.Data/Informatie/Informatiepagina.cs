using Portal.Data.Governance;
using Portal.Data.Toegang;

namespace Portal.Data.Informatie;

/// <summary>How a page stands for its readers.</summary>
public enum Paginastatus
{
    /// <summary>Nobody outside the bureau can read it.</summary>
    Concept,

    /// <summary>Not there yet, but a moment has been set.</summary>
    Gepland,
    Gepubliceerd,

    /// <summary>Was there, and was taken off.</summary>
    Ingetrokken,
}

/// <summary>
/// A page of the public site that the bureau writes. Readers get the newest version whose moment has come, so publishing ahead needs no clock
/// that runs in the background.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Informatiepagina
{
    public const int SlugMaxLength = 60;

    /// <summary>How far ahead a publication can be planned.</summary>
    public static readonly TimeSpan PlanMax = TimeSpan.FromDays(366);

    /// <summary>Words that the addresses below /informatie and /bureau/informatie use themselves.</summary>
    private static readonly string[] Bezet = ["afbeeldingen", "deel"];

    private readonly List<Paginaversie> versies = [];

    private Informatiepagina() { }

    /// <exception cref="DomeinregelException">Not the bureau, no fit address, or content outside its limits.</exception>
    public Informatiepagina(string slug, int volgorde, Paginainhoud inhoud, string? notitie, GebruikerToegang door, DateTime nu)
    {
        if (slug != Anker.Van(slug) || slug.Length > SlugMaxLength || Bezet.Contains(slug))
        {
            throw new DomeinregelException("Kies een andere titel: hiervan kan het portaal geen adres maken.");
        }

        (Slug, Volgorde) = (slug, volgorde);
        Schrijf(inhoud, notitie, door, nu);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Its address below /informatie. Never changes: others link to it.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Its place in the list, from small to large.</summary>
    public int Volgorde { get; private set; }

    /// <summary>Number of the newest version.</summary>
    public int LaatsteNummer { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyList<Paginaversie> Versies => versies;

    /// <summary>What everybody reads at this moment; null when the page is not public.</summary>
    public Paginaversie? Openbaar(DateTime nu) => versies.Where(v => v.IsOpenbaar(nu)).MaxBy(v => v.Nummer);

    public Paginastatus Status(DateTime nu) => StatusVan(versies, nu);

    public static Paginastatus StatusVan(IReadOnlyCollection<Paginaversie> versies, DateTime nu) =>
        versies.Any(v => v.IsOpenbaar(nu)) ? Paginastatus.Gepubliceerd
        : versies.Any(v => v.IsGepland(nu)) ? Paginastatus.Gepland
        : versies.Any(v => v.IngetrokkenOp is not null) ? Paginastatus.Ingetrokken
        : Paginastatus.Concept;

    /// <summary>Adds a version. What readers see stays as it is until it is published.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, or content outside its limits.</exception>
    public Paginaversie Schrijf(Paginainhoud inhoud, string? notitie, GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        var versie = new Paginaversie(Id, LaatsteNummer + 1, inhoud.Keur(), Invoertekst.Optioneel(notitie, Paginaversie.NotitieMaxLength, "een notitie"), door, nu);
        versies.Add(versie);
        LaatsteNummer = versie.Nummer;
        return versie;
    }

    /// <summary>
    /// Publishes the newest version, now or from a later moment. An older version that would only have come later can't come any more; its plan
    /// is dropped.
    /// </summary>
    /// <param name="op">UTC.</param>
    /// <exception cref="DomeinregelException">Not the bureau, or a moment that has passed or is too far away.</exception>
    public void Publiceer(DateTime op, GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        if (op < nu || op - nu > PlanMax)
        {
            throw new DomeinregelException("Kies een moment dat nog moet komen, hoogstens een jaar vooruit.", nameof(Paginaversie.PubliceerOp));
        }

        versies.Single(v => v.Nummer == LaatsteNummer).Publiceer(op, door);
        foreach (var ouder in versies.Where(v => v.Nummer < LaatsteNummer && v.IsGepland(nu) && v.PubliceerOp >= op))
        {
            ouder.LaatPlanVervallen();
        }

        Raak();
    }

    /// <summary>Drops every publication that was planned; what can be read now stays.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, or nothing is planned.</exception>
    public void LaatPlanVervallen(GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        if (!versies.Any(v => v.IsGepland(nu)))
        {
            throw new DomeinregelException("Er staat geen publicatie gepland.");
        }

        foreach (var gepland in versies.Where(v => v.IsGepland(nu)))
        {
            gepland.LaatPlanVervallen();
        }

        Raak();
    }

    /// <summary>Takes the page off the site. What was planned does not come either.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, or the page is not public.</exception>
    public void TrekIn(GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        if (Openbaar(nu) is null)
        {
            throw new DomeinregelException("Deze pagina staat niet op de site.");
        }

        foreach (var versie in versies)
        {
            if (versie.IsGepland(nu))
            {
                versie.LaatPlanVervallen();
            }
            else if (versie.IsOpenbaar(nu))
            {
                versie.TrekIn(nu);
            }
        }

        Raak();
    }

    internal void ZetOp(int volgorde) => Volgorde = volgorde;

    /// <summary>Who changes only versions must still meet who does so at the same moment.</summary>
    private void Raak() => Versie = Guid.NewGuid();
}

public static class PaginastatusTeksten
{
    public static string Tekst(this Paginastatus status) => status switch
    {
        Paginastatus.Concept => "concept",
        Paginastatus.Gepland => "gepland",
        Paginastatus.Gepubliceerd => "gepubliceerd",
        Paginastatus.Ingetrokken => "ingetrokken",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
