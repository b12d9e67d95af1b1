using Portal.Data.Cijfers;

namespace Portal.Data.Governance;

/// <summary>A step in the yearly cycle of planning and control, from concept jaarplan to raadsbrief. Source: pc_stappen.csv.</summary>
public sealed class PcStap : Bronfeit
{
    public const int CodeMaxLength = 30;
    public const int NaamMaxLength = 120;
    public const int OmschrijvingMaxLength = 300;

    /// <summary>Its place in the cycle, from 1.</summary>
    public required int Volgorde { get; init; }

    /// <summary>"VASTSTELLING_JAARPLAN".</summary>
    public required string Code { get; init; }

    public required string Naam { get; init; }

    /// <summary>Who answers for the step.</summary>
    public required string OrgaanCode { get; init; }

    public Orgaan? Orgaan { get; private set; }

    public required string Omschrijving { get; init; }
}
