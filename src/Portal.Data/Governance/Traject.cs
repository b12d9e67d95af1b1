using Portal.Data.Cijfers;

namespace Portal.Data.Governance;

/// <summary>A change the organisation works on over several years. Source: governance_trajecten.csv.</summary>
public sealed class Traject : Bronfeit
{
    public const int CodeMaxLength = 30;
    public const int NaamMaxLength = 120;
    public const int DoelMaxLength = 500;
    public const int StatusMaxLength = 300;

    public required string Code { get; init; }

    public required string Naam { get; init; }

    public required string Doel { get; init; }

    /// <summary>Null where no source tells.</summary>
    public int? Startjaar { get; init; }

    /// <summary>Null where no source tells; may be an expectation.</summary>
    public int? Eindjaar { get; init; }

    /// <summary>Where it stands, in a sentence.</summary>
    public required string Status { get; init; }
}
