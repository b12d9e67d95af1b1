using Portal.Data;
using Portal.Data.Cijfers;
using Portal.Data.Jaarplannen;
using Portal.Ui;

namespace Portal.Jaarplannen;

/// <summary>How plans and their actions look and read on screen.</summary>
internal static class JaarplanSchermteksten
{
    /// <summary>For an action about which nothing was reported.</summary>
    public const string NietGemeld = "nog niets gemeld";

    public static Statussoort Soort(this Jaarplanstatus status) => status switch
    {
        Jaarplanstatus.Concept => Statussoort.Bezig,
        Jaarplanstatus.Voorgelegd => Statussoort.Letop,
        Jaarplanstatus.Vastgesteld => Statussoort.Goed,
        Jaarplanstatus.Teruggelegd => Statussoort.Fout,
        _ => Statussoort.Info,
    };

    public static Statussoort Soort(this Actiestatus? status) => status switch
    {
        Actiestatus.Loopt => Statussoort.Bezig,
        Actiestatus.Afgerond => Statussoort.Goed,
        Actiestatus.Vertraagd => Statussoort.Fout,
        _ => Statussoort.Stil,
    };

    public static string Tekst(this Actiestatus? status) => status?.Tekst() ?? NietGemeld;

    public static Statussoort Soort(this Voortgangsstand stand) => stand switch
    {
        Voortgangsstand.OpKoers => Statussoort.Goed,
        Voortgangsstand.Aandacht => Statussoort.Letop,
        Voortgangsstand.Vertraagd => Statussoort.Fout,
        _ => Statussoort.Stil,
    };

    /// <summary>"1 actie", "66 acties".</summary>
    public static string Acties(int aantal) => aantal switch
    {
        0 => "Geen acties",
        1 => "1 actie",
        _ => $"{Notatie.Schrijf(aantal, Eenheid.Aantal)} acties",
    };

    /// <summary>"6 afgerond, 15 lopen, 7 niet gestart": what there is, in the order of the bar.</summary>
    public static string Zin(this Voortgangstelling telling)
    {
        (int Aantal, string Enkel, string Meer)[] delen =
        [
            (telling.Afgerond, "afgerond", "afgerond"), (telling.Lopend, "loopt", "lopen"), (telling.NietGestart, "niet gestart", "niet gestart"),
            (telling.Vertraagd, "vertraagd", "vertraagd"), (telling.NietGemeld, NietGemeld, NietGemeld), (telling.Vervallen, "vervallen", "vervallen"),
        ];
        return string.Join(", ", delen.Where(d => d.Aantal > 0).Select(d => $"{d.Aantal} {(d.Aantal == 1 ? d.Enkel : d.Meer)}"));
    }

    /// <summary>One sentence about where the plan stands in its course.</summary>
    public static string Zin(this Plankop kop) => kop switch
    {
        { Status: Jaarplanstatus.Voorgelegd, VoorgelegdOp: { } op } => $"Versie {kop.Versienummer}, op {Dag(op)} voorgelegd aan de stuurgroep.",
        { Status: Jaarplanstatus.Vastgesteld, VastgesteldOp: { } op } => $"Versie {kop.Versienummer}, op {Dag(op)} vastgesteld door de stuurgroep.",
        { Status: Jaarplanstatus.Teruggelegd, TeruggelegdOp: { } op } => $"Versie {kop.Versienummer}, op {Dag(op)} teruggelegd door de stuurgroep: {kop.TerugReden}",
        { Status: Jaarplanstatus.Gedrukt } => "Overgenomen uit het gedrukte plan.",
        _ => $"Versie {kop.Versienummer}, het bureau werkt er nog aan.",
    };

    /// <summary>The programma of the begroting that pays for a thema, as far as its name tells; null for the work every gemeente pays for.</summary>
    public static string? Programma(this Themaoverzicht thema) =>
        thema.Naam.Contains("mensenhandel", StringComparison.OrdinalIgnoreCase) ? "mensenhandel"
        : thema.Naam.Contains("justitiabelen", StringComparison.OrdinalIgnoreCase) ? "justitiabelen"
        : thema.Naam.Contains("onbegrepen gedrag", StringComparison.OrdinalIgnoreCase) || thema.Naam.Contains("ZonMw", StringComparison.OrdinalIgnoreCase) ? "ZonMw"
        : null;

    public static string Dag(DateTime utc) => DateOnly.FromDateTime(utc.InDrenthe()).Voluit();

    /// <summary>An address that may be followed; null for evidence that is a name.</summary>
    public static string? Koppeling(string bewijs) =>
        Uri.TryCreate(bewijs, UriKind.Absolute, out var adres) && adres.Scheme == Uri.UriSchemeHttps ? adres.AbsoluteUri : null;
}
