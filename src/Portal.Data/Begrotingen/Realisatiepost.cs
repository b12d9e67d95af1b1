using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

/// <summary>What was spent or received in a year (hele euro's). 2023 is complete; of 2020 two loose posts are known. Source: realisatieposten.csv.</summary>
public sealed class Realisatiepost : Bronfeit
{
    public const int OmschrijvingMaxLength = Begrotingspost.OmschrijvingMaxLength;

    public required int Jaar { get; init; }

    public required Kant Kant { get; init; }

    public required string Omschrijving { get; init; }

    public required decimal Bedrag { get; init; }

    /// <summary>A (sub)total as printed: never add it to the posts it sums.</summary>
    public required bool IsTotaal { get; init; }

    /// <summary>Needs <see cref="Bronfeit.Bron"/> to be loaded.</summary>
    public Cijfer Cijfer => new(Bedrag, Eenheid.Euro, Herkomst);
}
