using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Ui;

namespace Portal.Casussen;

/// <summary>How the states of a casus look and read on screen.</summary>
internal static class CasusSchermteksten
{
    public static Statussoort Soort(this CasusStatus status) => status switch
    {
        CasusStatus.Aangemeld => Statussoort.Info,
        CasusStatus.Werkvoorraad => Statussoort.Letop,
        CasusStatus.InBehandeling => Statussoort.Bezig,
        CasusStatus.Afgesloten => Statussoort.Goed,
        _ => Statussoort.Stil,
    };

    /// <summary>The button that brings a casus there: verb and object.</summary>
    public static string Opdracht(this CasusStatus naar) => naar switch
    {
        CasusStatus.Werkvoorraad => "Zet in de werkvoorraad",
        CasusStatus.InBehandeling => "Neem in behandeling",
        CasusStatus.Afgesloten => "Sluit de casus af",
        CasusStatus.Afgewezen => "Wijs de casus af",
        _ => throw new ArgumentOutOfRangeException(nameof(naar), naar, null),
    };

    /// <summary>One sentence above a list that came from a figure; null when the list is not about a year.</summary>
    public static string? Zin(this CasusFilter filter) => filter switch
    {
        { Jaar: null } => null,
        { Telling: Jaartelling.Beginstand } => $"U ziet de casussen die op 1 januari {filter.Jaar} al onder procesregie waren.",
        { Telling: Jaartelling.Actief } => $"U ziet de casussen die {Periode(filter)} actief waren: onder procesregie op 1 januari, of daarna begonnen.",
        { Telling: Jaartelling.Instroom } => $"U ziet de casussen waarvan de procesregie {Periode(filter)} begon.",
        { Telling: Jaartelling.Afgesloten } => $"U ziet de casussen waarvan de procesregie {Periode(filter)} eindigde.",
        { Telling: Jaartelling.Advies } => $"U ziet de casussen waarin het bureau {Periode(filter)} begon met uitgebreid advies.",
        _ => $"U ziet de casussen die {Periode(filter)} zijn aangemeld.",
    };

    /// <summary>"Geen casussen", "1 casus", "42 casussen", "Meer dan 1.000 casussen".</summary>
    public static string Aantal(this CasusLijst lijst) => lijst switch
    {
        { IsMeer: true } => $"Meer dan {Getal(CasusQueries.TelMax)} casussen",
        { Totaal: 0 } => "Geen casussen",
        { Totaal: 1 } => "1 casus",
        _ => $"{Getal(lijst.Totaal)} casussen",
    };

    public static string AveTekst(int fase) => $"AVE {fase}";

    private static string Getal(int getal) => getal.ToString("N0", Notatie.Nederlands);

    private static string Periode(CasusFilter filter) =>
        filter.TotEnMetMaand is { } maand and < 12 ? $"in {Casusvergelijking.PeriodeVan(maand)} {filter.Jaar}" : $"in {filter.Jaar}";
}
