namespace Portal.Data.Casussen;

/// <summary>The course of a casus: aangemeld → (afgewezen | werkvoorraad | in behandeling) → in behandeling → afgesloten.</summary>
public enum CasusStatus
{
    Aangemeld,
    Werkvoorraad,
    InBehandeling,
    Afgesloten,
    Afgewezen,
}

/// <summary>What the ZVHD does with a casus.</summary>
public enum Product
{
    Procesregie,
    UitgebreidAdvies,
}

/// <summary>The main subject, as the jaarverslag divides procesregie.</summary>
public enum Hoofdonderwerp
{
    OnbegrepenGedrag,
    ExJustitiabelen,
    HuiselijkGeweld,
    Radicalisering,
    Mensenhandel,
    BestuurlijkeInformatie,
    Overig,
}

/// <summary>Age of the hoofdpersoon in the groups of the jaarverslag. A date of birth is never stored.</summary>
public enum Leeftijdsgroep
{
    Onbekend,
    TotEnMet17,
    Van18TotEnMet23,
    Van24TotEnMet40,
    Van41TotEnMet65,
    Vanaf65,
}

/// <summary>What also plays in a casus; several at a time.</summary>
public enum Casusthema
{
    Stalking,
    Levensloopaanpak,
    Jeugd,
    Mensenhandel,
    Huisvesting,
    Verslaving,
    LichtVerstandelijkeBeperking,
    Psychiatrie,
}

public static class CasusTeksten
{
    public static string Tekst(this CasusStatus status) => status switch
    {
        CasusStatus.Aangemeld => "aangemeld",
        CasusStatus.Werkvoorraad => "werkvoorraad",
        CasusStatus.InBehandeling => "in behandeling",
        CasusStatus.Afgesloten => "afgesloten",
        CasusStatus.Afgewezen => "afgewezen",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>What the date of a step is called: "Gestart op".</summary>
    public static string Datumnaam(this CasusStatus stap) => stap switch
    {
        CasusStatus.Aangemeld => "Aangemeld op",
        CasusStatus.Werkvoorraad => "In de werkvoorraad sinds",
        CasusStatus.InBehandeling => "Gestart op",
        CasusStatus.Afgesloten => "Afgesloten op",
        CasusStatus.Afgewezen => "Afgewezen op",
        _ => throw new ArgumentOutOfRangeException(nameof(stap), stap, null),
    };

    public static string Tekst(this Product product) => product switch
    {
        Product.Procesregie => "procesregie",
        Product.UitgebreidAdvies => "uitgebreid advies",
        _ => throw new ArgumentOutOfRangeException(nameof(product), product, null),
    };

    public static string Tekst(this Hoofdonderwerp onderwerp) => onderwerp switch
    {
        Hoofdonderwerp.OnbegrepenGedrag => "Verward of onbegrepen gedrag met hoog veiligheidsrisico",
        Hoofdonderwerp.ExJustitiabelen => "(Ex-)justitiabelen met hoog veiligheidsrisico",
        Hoofdonderwerp.HuiselijkGeweld => "Huiselijk geweld en kindermishandeling",
        Hoofdonderwerp.Radicalisering => "Radicalisering en polarisatie",
        Hoofdonderwerp.Mensenhandel => "Mensenhandel en uitbuiting",
        Hoofdonderwerp.BestuurlijkeInformatie => "Bestuurlijke Informatie Justitiabelen (BIJ)",
        Hoofdonderwerp.Overig => "Overig",
        _ => throw new ArgumentOutOfRangeException(nameof(onderwerp), onderwerp, null),
    };

    /// <summary>The names of the groups are the categories of kengetallen.csv, so that counts and printed figures can be laid side by side.</summary>
    public static string Tekst(this Leeftijdsgroep groep) => groep switch
    {
        Leeftijdsgroep.Onbekend => "niet bekend",
        Leeftijdsgroep.TotEnMet17 => "t/m 17 jaar",
        Leeftijdsgroep.Van18TotEnMet23 => "18 t/m 23 jaar",
        Leeftijdsgroep.Van24TotEnMet40 => "24 t/m 40 jaar",
        Leeftijdsgroep.Van41TotEnMet65 => "41 t/m 65 jaar",
        Leeftijdsgroep.Vanaf65 => "65+ jaar",
        _ => throw new ArgumentOutOfRangeException(nameof(groep), groep, null),
    };

    /// <summary>Which casussen count in a year.</summary>
    public static string Tekst(this Jaartelling telling) => telling switch
    {
        Jaartelling.Aangemeld => "aangemeld",
        Jaartelling.Beginstand => "al onder procesregie op 1 januari",
        Jaartelling.Actief => "actief",
        Jaartelling.Instroom => "nieuw onder procesregie",
        Jaartelling.Afgesloten => "procesregie afgesloten",
        Jaartelling.Advies => "uitgebreid advies begonnen",
        _ => throw new ArgumentOutOfRangeException(nameof(telling), telling, null),
    };

    public static string Tekst(this Casusthema thema) => thema switch
    {
        Casusthema.Stalking => "stalking",
        Casusthema.Levensloopaanpak => "levensloopaanpak",
        Casusthema.Jeugd => "jeugd",
        Casusthema.Mensenhandel => "mensenhandel",
        Casusthema.Huisvesting => "huisvesting",
        Casusthema.Verslaving => "verslaving",
        Casusthema.LichtVerstandelijkeBeperking => "licht verstandelijke beperking",
        Casusthema.Psychiatrie => "psychiatrie",
        _ => throw new ArgumentOutOfRangeException(nameof(thema), thema, null),
    };
}
