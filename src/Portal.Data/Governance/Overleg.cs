using Portal.Data.Cijfers;

namespace Portal.Data.Governance;

/// <summary>How far a table or network reaches.</summary>
public enum Overlegniveau
{
    Lokaal,
    Drenthe,

    /// <summary>Groningen, Fryslân and Drenthe together.</summary>
    Noord,
    Landelijk,
}

/// <summary>A table or network the ZVHD sits in. Source: overleggen.csv.</summary>
public sealed class Overleg : Bronfeit
{
    public const int CodeMaxLength = 30;
    public const int NaamMaxLength = 120;
    public const int OmschrijvingMaxLength = 300;

    public required string Code { get; init; }

    public required string Naam { get; init; }

    public required string Omschrijving { get; init; }

    /// <summary>Null where the source does not tell.</summary>
    public Overlegniveau? Niveau { get; init; }
}

public static class OverlegniveauTeksten
{
    public static string Tekst(this Overlegniveau niveau) => niveau switch
    {
        Overlegniveau.Lokaal => "lokaal",
        Overlegniveau.Drenthe => "Drenthe",
        Overlegniveau.Noord => "Noord-Nederland",
        Overlegniveau.Landelijk => "landelijk",
        _ => throw new ArgumentOutOfRangeException(nameof(niveau), niveau, null),
    };
}
