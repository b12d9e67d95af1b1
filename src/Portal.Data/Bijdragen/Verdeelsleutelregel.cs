using Portal.Data.Cijfers;

namespace Portal.Data.Bijdragen;

/// <summary>How the gemeenten agreed to divide a total, as the documents describe it. Source: verdeelsleutels.csv.</summary>
public sealed class Verdeelsleutelregel : Bronfeit
{
    public const int CodeMaxLength = 20;
    public const int OmschrijvingMaxLength = 500;

    /// <summary>"70-30" or "20-80".</summary>
    public required string Code { get; init; }

    public required string Naam { get; init; }

    public DateOnly? GeldigVan { get; init; }

    public DateOnly? GeldigTot { get; init; }

    /// <summary>The share that the three large gemeenten bear first, between 0 and 1.</summary>
    public required decimal AandeelGroot { get; init; }

    /// <summary>"gelijk" or "onbekend": how the three divide that share.</summary>
    public required string AandeelGrootVerdeling { get; init; }

    /// <summary>"gelijk_overige" or "inwoners_alle": how the rest is divided.</summary>
    public required string RestVerdeling { get; init; }

    /// <summary>"hele_euro_per_gemeente", or null where no source tells.</summary>
    public string? Afronding { get; init; }

    public required string Omschrijving { get; init; }

    /// <summary>Whether the bijdragen of this year are divided by this rule, as far as the documents tell.</summary>
    public bool GeldtIn(int jaar) => (GeldigVan is not { } van || van.Year <= jaar) && (GeldigTot is not { } tot || jaar <= tot.Year);
}
