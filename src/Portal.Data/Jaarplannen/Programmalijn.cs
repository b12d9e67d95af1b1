using Portal.Data.Cijfers;

namespace Portal.Data.Jaarplannen;

/// <summary>One of the three lines along which a jaarplan is ordered. Source: programmalijnen.csv.</summary>
public sealed class Programmalijn : Bronfeit
{
    public const int NaamMaxLength = 120;

    public required int Jaar { get; init; }

    /// <summary>Its place in the plan of that year, from 1.</summary>
    public required int Nummer { get; init; }

    public required string Naam { get; init; }
}
