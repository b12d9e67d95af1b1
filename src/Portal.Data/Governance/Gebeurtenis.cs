using Portal.Data.Cijfers;

namespace Portal.Data.Governance;

/// <summary>Something that happened in the history of the ZVHD. Source: governance_tijdlijn.csv.</summary>
public sealed class Gebeurtenis : Bronfeit
{
    public const int PeriodeMaxLength = 60;
    public const int OmschrijvingMaxLength = 300;

    /// <summary>Null where the document gives no day.</summary>
    public DateOnly? Datum { get; init; }

    public required int Jaar { get; init; }

    /// <summary>A month or a part of the year, in words: "februari en maart".</summary>
    public string? Periode { get; init; }

    public required string Omschrijving { get; init; }

    /// <summary>Who acted; null where that is not clear.</summary>
    public string? OrgaanCode { get; init; }

    public Orgaan? Orgaan { get; private set; }
}
