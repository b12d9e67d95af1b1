using Portal.Data.Cijfers;

namespace Portal.Data.Casussen;

/// <summary>An organisation that works together in the ZVHD and can register a casus. Source: convenantpartners.csv.</summary>
public sealed class Convenantpartner : Bronfeit
{
    public const int CodeMaxLength = 30;
    public const int NaamMaxLength = 120;

    public required string Code { get; init; }

    public required string Naam { get; init; }

    /// <summary>"zorg", "veiligheid", "gemeente" or "overig"; a proposal of the portal, no source gives the division.</summary>
    public required string Domein { get; init; }
}
