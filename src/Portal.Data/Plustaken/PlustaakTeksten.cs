namespace Portal.Data.Plustaken;

/// <summary>What a gemeente asks, as of 1 January of the coming year.</summary>
public enum PlustaakVraag
{
    Starten,
    Stoppen,
}

/// <summary>The course of a verzoek: aangevraagd → (bevestigd | afgewezen | ingetrokken), and back from a decision of the bureau.</summary>
public enum VerzoekStatus
{
    Aangevraagd,
    Bevestigd,
    Afgewezen,
    Ingetrokken,
}

/// <summary>What is counted of a plustaak in a year (hele aantallen personen of casussen).</summary>
public enum Volumemaat
{
    /// <summary>Everyone helped in the year: open on 1 January plus new.</summary>
    Actief,

    /// <summary>New in the year.</summary>
    Instroom,

    /// <summary>Ended in the year.</summary>
    Afgesloten,
}

public static class PlustaakTeksten
{
    public static string Tekst(this PlustaakVraag vraag) => vraag switch
    {
        PlustaakVraag.Starten => "starten",
        PlustaakVraag.Stoppen => "stoppen",
        _ => throw new ArgumentOutOfRangeException(nameof(vraag), vraag, null),
    };

    public static string Tekst(this VerzoekStatus status) => status switch
    {
        VerzoekStatus.Aangevraagd => "aangevraagd",
        VerzoekStatus.Bevestigd => "bevestigd",
        VerzoekStatus.Afgewezen => "afgewezen",
        VerzoekStatus.Ingetrokken => "ingetrokken",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Tekst(this Volumemaat maat) => maat switch
    {
        Volumemaat.Actief => "actief",
        Volumemaat.Instroom => "nieuw",
        Volumemaat.Afgesloten => "afgesloten",
        _ => throw new ArgumentOutOfRangeException(nameof(maat), maat, null),
    };
}
