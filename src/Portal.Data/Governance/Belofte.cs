namespace Portal.Data.Governance;

/// <summary>What the ZVHD and each gemeente promised each other. Source: the jaarplan 2025.</summary>
public enum Belofte
{
    /// <summary>Every year: what do we expect of each other?</summary>
    Relatiegesprek,

    /// <summary>Agreements with the local teams about who does what at which step of the AVE-model.</summary>
    AveAfspraken,

    /// <summary>The basisniveau mensenhandel: policy on five parts of the VNG-kader. The documents number the parts and give them no name.</summary>
    Mensenhandel1,
    Mensenhandel2,
    Mensenhandel3,
    Mensenhandel4,
    Mensenhandel5,
}

public static class Beloften
{
    /// <summary>
    /// The acties of the jaarplan 2025 that speak of a belofte. For mensenhandel these are the acties for the longer term, by the line of the
    /// VNG-kader that the jaarplan puts them under; it puts one of them under two.
    /// </summary>
    private static readonly Dictionary<Belofte, string[]> Acties = new()
    {
        [Belofte.Relatiegesprek] = ["JP25-049"],
        [Belofte.AveAfspraken] = ["JP25-043"],
        [Belofte.Mensenhandel1] = ["JP25-LT01"],
        [Belofte.Mensenhandel2] = ["JP25-LT02", "JP25-LT03"],
        [Belofte.Mensenhandel3] = ["JP25-LT01", "JP25-LT04"],
        [Belofte.Mensenhandel4] = ["JP25-LT05"],
        [Belofte.Mensenhandel5] = ["JP25-LT06", "JP25-LT07", "JP25-LT08"],
    };

    public static IReadOnlyList<Belofte> Alle { get; } = Enum.GetValues<Belofte>();

    /// <summary>Codes of the acties of the jaarplan that speak of it.</summary>
    public static IReadOnlyList<string> Actiecodes(this Belofte belofte) => Acties[belofte];

    /// <summary>Asked anew each year. All other beloften are kept once: done in one year is done in those after it.</summary>
    public static bool IsJaarlijks(this Belofte belofte) => belofte is Belofte.Relatiegesprek;

    /// <summary>The documents do not name it: the bureau may.</summary>
    public static bool IsNaamloos(this Belofte belofte) => belofte >= Belofte.Mensenhandel1;

    public static string Tekst(this Belofte belofte) => belofte switch
    {
        Belofte.Relatiegesprek => "Jaarlijks relatiebeheergesprek",
        Belofte.AveAfspraken => "AVE-afspraken",
        Belofte.Mensenhandel1 => "Mensenhandel, onderdeel 1",
        Belofte.Mensenhandel2 => "Mensenhandel, onderdeel 2",
        Belofte.Mensenhandel3 => "Mensenhandel, onderdeel 3",
        Belofte.Mensenhandel4 => "Mensenhandel, onderdeel 4",
        Belofte.Mensenhandel5 => "Mensenhandel, onderdeel 5",
        _ => throw new ArgumentOutOfRangeException(nameof(belofte), belofte, null),
    };
}
