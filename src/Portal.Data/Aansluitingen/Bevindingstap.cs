using Portal.Data.Governance;
using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Aansluitingen;

/// <summary>What someone says about a finding.</summary>
/// <param name="Behandelaar">Who looks at it: a function, never a name; null for nobody.</param>
/// <param name="Toelichting">For the bureau and the stuurgroep.</param>
/// <param name="OpenbareUitleg">For everybody; null publishes nothing. Only the bureau changes it.</param>
/// <param name="IsBevestigd">The writer saw the warnings about personal data and says that the text points at nobody.</param>
public sealed record Beoordeling(Bevindingstatus Status, string? Behandelaar, string? Toelichting, string? OpenbareUitleg, bool IsBevestigd = false);

/// <summary>
/// A step in the life of a finding: found, changed, judged, gone. Only ever added, numbered per finding; the last one tells how it stands. It keeps
/// what was compared, so that the history still reads when the figures have changed, and a finding that is gone still has a name.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager, Rol.Stuurgroeplid)]
public sealed class Bevindingstap
{
    public const int SleutelMaxLength = 160;
    public const int TitelMaxLength = 300;
    public const int WaardenMaxLength = 120;
    public const int VingerafdrukLength = 16;
    public const int BehandelaarMaxLength = 80;
    public const int ToelichtingMaxLength = 1000;
    public const int OpenbareUitlegMaxLength = 600;

    private Bevindingstap() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Of the finding: <see cref="Uitkomst.Sleutel"/>.</summary>
    public string Sleutel { get; private set; } = "";

    /// <summary>From 1 per finding, without gaps. Two people who judge at the same moment cannot both be the next.</summary>
    public int Nummer { get; private set; }

    public Aanleiding Aanleiding { get; private set; }

    /// <summary>How the finding stands after this step.</summary>
    public Bevindingstatus Status { get; private set; }

    public string Titel { get; private set; } = "";

    public Controlesoort Soort { get; private set; }

    public Ernst Ernst { get; private set; }

    /// <summary>Both values as they were: "54 en 52".</summary>
    public string Waarden { get; private set; } = "";

    /// <summary>Of the values that took part; another one makes the finding new again.</summary>
    public string Vingerafdruk { get; private set; } = "";

    /// <summary>A function; null for nobody.</summary>
    public string? Behandelaar { get; private set; }

    public string? Toelichting { get; private set; }

    public string? OpenbareUitleg { get; private set; }

    /// <summary>The function of who did it, or "Portaal".</summary>
    public string Door { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime Op { get; private set; }

    /// <summary>What the portal notes when a finding appears, comes back, or rests on other values than before. Rounding explains itself.</summary>
    internal static Bevindingstap Gevonden(Uitkomst uitkomst, Bevindingstap? laatste, DateTime nu)
    {
        var isAfronding = uitkomst.Ernst is Ernst.Afronding;
        return new()
        {
            Sleutel = uitkomst.Sleutel,
            Nummer = (laatste?.Nummer ?? 0) + 1,
            Aanleiding = laatste is null or { Status: Bevindingstatus.Opgelost } ? Aanleiding.Gevonden : Aanleiding.CijfersVeranderd,
            Status = isAfronding ? Bevindingstatus.Verklaard : Bevindingstatus.Nieuw,
            Titel = Kort(uitkomst.Titel, TitelMaxLength),
            Soort = uitkomst.Soort,
            Ernst = uitkomst.Ernst,
            Waarden = Kort(uitkomst.Waarden, WaardenMaxLength),
            Vingerafdruk = uitkomst.Vingerafdruk,
            Behandelaar = laatste?.Behandelaar,
            Toelichting = isAfronding ? uitkomst.Uitleg : null,
            Door = GebruikerToegang.Systeem.Functie,
            Op = nu,
        };
    }

    /// <summary>What the portal notes when a check finds nothing any more.</summary>
    internal Bevindingstap NietMeer(DateTime nu) => Volgende(Aanleiding.NietMeerGevonden, Bevindingstatus.Opgelost, GebruikerToegang.Systeem.Functie, nu);

    /// <summary>
    /// The next step, with what someone says. What the bureau published stands until the bureau takes it away, or the finding is open again.
    /// </summary>
    /// <exception cref="DomeinregelException">Not the role for it, nothing left to judge, or a text that lacks, is too long or points at a person.</exception>
    internal Bevindingstap Beoordeel(Beoordeling beoordeling, GebruikerToegang door, DateTime nu)
    {
        if (Status is Bevindingstatus.Opgelost)
        {
            throw new DomeinregelException("Deze bevinding is opgelost. Er valt niets meer te beoordelen.");
        }

        var oordelen = door.Oordelen();
        if (oordelen.Count == 0 || (beoordeling.Status != Status && !oordelen.Contains(beoordeling.Status)))
        {
            throw new DomeinregelException(
                beoordeling.Status is Bevindingstatus.HersteldBijBron ? "Alleen het bureau kan zeggen dat een stuk is hersteld." : "Dit oordeel kunt u niet geven.", nameof(Beoordeling.Status));
        }

        var stap = Volgende(Aanleiding.Beoordeeld, beoordeling.Status, door.Functie, nu);
        stap.Behandelaar = Invoertekst.Optioneel(beoordeling.Behandelaar, BehandelaarMaxLength, "een functie");
        stap.Toelichting = Invoertekst.Optioneel(beoordeling.Toelichting, ToelichtingMaxLength, "een toelichting");
        if (stap is { Toelichting: null, Status: not Bevindingstatus.Nieuw } && beoordeling.Status != Status)
        {
            throw new DomeinregelException("Leg uit waarom. Anderen moeten het kunnen volgen.", nameof(Beoordeling.Toelichting));
        }

        var openbaar = door.IsBureau ? Invoertekst.Optioneel(beoordeling.OpenbareUitleg, OpenbareUitlegMaxLength, "een openbare uitleg") : OpenbareUitleg;
        stap.OpenbareUitleg = stap.Status is Bevindingstatus.Nieuw ? null : openbaar;
        Persoonsgegevens.Weiger(stap.Behandelaar, beoordeling.IsBevestigd);
        Persoonsgegevens.Weiger(stap.Toelichting, beoordeling.IsBevestigd);
        Persoonsgegevens.Weiger(stap.OpenbareUitleg, beoordeling.IsBevestigd);
        return stap;
    }

    private Bevindingstap Volgende(Aanleiding aanleiding, Bevindingstatus status, string door, DateTime nu) => new()
    {
        Sleutel = Sleutel,
        Nummer = Nummer + 1,
        Aanleiding = aanleiding,
        Status = status,
        Titel = Titel,
        Soort = Soort,
        Ernst = Ernst,
        Waarden = Waarden,
        Vingerafdruk = Vingerafdruk,
        Behandelaar = Behandelaar,
        Door = door,
        Op = nu,
    };

    private static string Kort(string tekst, int max) => tekst.Length <= max ? tekst : tekst[..max];
}

public static class Beoordelingsrecht
{
    /// <summary>Which statuses a user may give: the buttons and the entity ask the same.</summary>
    public static IReadOnlyList<Bevindingstatus> Oordelen(this GebruikerToegang toegang) => toegang switch
    {
        { IsBureau: true } => [Bevindingstatus.Nieuw, Bevindingstatus.Verklaard, Bevindingstatus.HersteldBijBron],
        { Rol: Rol.Stuurgroeplid } => [Bevindingstatus.Nieuw, Bevindingstatus.Verklaard],
        _ => [],
    };
}
