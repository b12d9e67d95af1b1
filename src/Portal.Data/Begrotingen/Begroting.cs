using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

/// <summary>Where a begroting stands, as far as the document tells.</summary>
public enum Begrotingsstatus
{
    /// <summary>No source tells.</summary>
    Onbekend,

    /// <summary>Replaces an earlier version.</summary>
    Bijgesteld,
}

/// <summary>The begroting of one year in one version. Source: begrotingen.csv.</summary>
public sealed class Begroting : Bronfeit
{
    public const int VersienaamMaxLength = 20;

    public required int Jaar { get; init; }

    /// <summary>"eerste" or "nieuw": which of the begrotingen of that year.</summary>
    public required string Versienaam { get; init; }

    /// <summary>By how many percent prices and wages were raised over the year before: 5.07.</summary>
    public required decimal Indexpercentage { get; init; }

    public required Begrotingsstatus Status { get; init; }
}

public static class BegrotingsstatusTeksten
{
    public static string Tekst(this Begrotingsstatus status) => status switch
    {
        Begrotingsstatus.Onbekend => "niet bekend",
        Begrotingsstatus.Bijgesteld => "bijgesteld",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
