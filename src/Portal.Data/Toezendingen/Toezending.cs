using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;
using Portal.Data.Governance;
using Portal.Data.Toegang;

namespace Portal.Data.Toezendingen;

/// <summary>
/// One step of a vastgesteld jaarplan at one gemeente: sent to the college, treated there, told to the raad. The bureau says when it is expected
/// and when it happened; the contactpersoon of the gemeente confirms, or says it himself.
/// </summary>
[Openbaar("wanneer een vastgesteld stuk bij een gemeente was: openbaar in haar besluitenlijst, en niets over een casus")]
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager, Rol.Contactpersoon)]
public sealed class Toezending
{
    /// <summary>Codes of the <see cref="PcStap"/> that are taken at each gemeente, in their order.</summary>
    public static readonly string[] Stappen = ["TOEZENDING", "COLLEGEBEHANDELING", "RAADSBRIEF"];

    private Toezending() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public int GemeenteId { get; private set; }

    public Gemeente? Gemeente { get; private set; }

    public PcDocument Document { get; private set; } = PcDocument.JaarplanBegroting;

    /// <summary>The year of the plan.</summary>
    public int Jaar { get; private set; }

    public string StapCode { get; private set; } = "";

    public PcStap? Stap { get; private set; }

    /// <summary>The last day on which it is expected; null when the bureau expects none.</summary>
    public DateOnly? VerwachtOp { get; private set; }

    /// <summary>The day it happened.</summary>
    public DateOnly? GedaanOp { get; private set; }

    /// <summary>The function of who said that it happened.</summary>
    public string? GedaanDoor { get; private set; }

    /// <summary>When the gemeente confirmed it (UTC).</summary>
    public DateTime? BevestigdOp { get; private set; }

    /// <summary>The function of who confirmed.</summary>
    public string? BevestigdDoor { get; private set; }

    /// <summary>Concurrency token; renewed by the context at each save.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <summary>A step about which nothing is said yet.</summary>
    /// <exception cref="DomeinregelException">No gemeente takes such a step.</exception>
    public static Toezending Nieuw(int gemeenteId, int jaar, string stapCode) => Stappen.Contains(stapCode)
        ? new() { GemeenteId = gemeenteId, Jaar = jaar, StapCode = stapCode }
        : throw new DomeinregelException("Deze stap bestaat niet.");

    /// <summary>It did not happen, and the day on which it was expected has gone by.</summary>
    public static bool IsTeLaat(DateOnly? verwachtOp, DateOnly? gedaanOp, DateOnly vandaag) => gedaanOp is null && verwachtOp < vandaag;

    /// <summary>Says when it is expected.</summary>
    /// <exception cref="UnauthorizedAccessException">Only the bureau plans.</exception>
    public void Plan(DateOnly verwachtOp, GebruikerToegang door)
    {
        if (!door.IsBureau)
        {
            throw new UnauthorizedAccessException("Alleen het bureau plant de toezending.");
        }

        VerwachtOp = verwachtOp;
    }

    /// <summary>Says when it happened. Said by the gemeente itself it is confirmed at once; another day than was confirmed must be confirmed anew.</summary>
    /// <exception cref="DomeinregelException">The day lies ahead.</exception>
    /// <exception cref="UnauthorizedAccessException">Neither the bureau nor the contactpersoon of this gemeente.</exception>
    public void Meld(DateOnly op, GebruikerToegang door, DateTime nu)
    {
        var isGemeente = door.Rol is Rol.Contactpersoon && door.GemeenteId == GemeenteId;
        if (!door.IsBureau && !isGemeente)
        {
            throw new UnauthorizedAccessException("Alleen het bureau en de gemeente zelf melden wanneer een stap is gezet.");
        }

        if (op > DateOnly.FromDateTime(nu.InDrenthe()))
        {
            throw new DomeinregelException("Kies de dag waarop het is gebeurd. Die dag moet al geweest zijn.");
        }

        if (GedaanOp == op && !isGemeente)
        {
            return;
        }

        (GedaanOp, GedaanDoor, BevestigdOp, BevestigdDoor) = (op, door.Functie, null, null);
        if (isGemeente)
        {
            (BevestigdOp, BevestigdDoor) = (nu, door.Functie);
        }
    }

    /// <summary>The gemeente agrees with the day the bureau entered. Doing it twice is doing it once.</summary>
    /// <param name="gezien">The day it agrees with.</param>
    /// <exception cref="DomeinregelException">There is nothing to confirm yet, or the bureau entered another day.</exception>
    /// <exception cref="UnauthorizedAccessException">Not the contactpersoon of this gemeente.</exception>
    public void Bevestig(DateOnly gezien, GebruikerToegang door, DateTime nu)
    {
        if (door.Rol is not Rol.Contactpersoon || door.GemeenteId != GemeenteId)
        {
            throw new UnauthorizedAccessException("Alleen de contactpersoon van de gemeente bevestigt.");
        }

        if (GedaanOp is not { } dag)
        {
            throw new DomeinregelException("Er is nog niets om te bevestigen.");
        }

        if (dag != gezien)
        {
            throw new DomeinregelException($"Het bureau heeft de datum net veranderd. Nu staat er {dag.Voluit()}. Er is niets bevestigd: kijk of deze datum klopt.");
        }

        BevestigdDoor ??= door.Functie;
        BevestigdOp ??= nu;
    }
}
