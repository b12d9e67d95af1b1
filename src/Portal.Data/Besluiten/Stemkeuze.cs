namespace Portal.Data.Besluiten;

/// <summary>What a member votes.</summary>
public enum Stemkeuze
{
    Voor,

    /// <summary>Counts as voor; the condition is written down and binds nobody by itself.</summary>
    VoorOnderVoorwaarde,
    Tegen,

    /// <summary>Takes part, and so counts for the quorum, but not for the majority.</summary>
    Onthouden,
}

/// <summary>What comes out of a vote.</summary>
public enum Stemuitkomst
{
    Aangenomen,
    Verworpen,

    /// <summary>Too few took part: nothing is decided.</summary>
    ZonderQuorum,
}

public static class StemTeksten
{
    public static string Tekst(this Stemkeuze keuze) => keuze switch
    {
        Stemkeuze.Voor => "voor",
        Stemkeuze.VoorOnderVoorwaarde => "voor onder voorwaarde",
        Stemkeuze.Tegen => "tegen",
        Stemkeuze.Onthouden => "onthouden",
        _ => "onleesbaar", // the row was tampered with; the chain tells
    };

    public static string Tekst(this Stemuitkomst uitkomst) => uitkomst switch
    {
        Stemuitkomst.Aangenomen => "aangenomen",
        Stemuitkomst.Verworpen => "niet aangenomen",
        Stemuitkomst.ZonderQuorum => "gesloten zonder quorum",
        _ => "onleesbaar", // the row was tampered with; the chain tells
    };
}
