using Portal.Data.Casussen;
using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

/// <summary>What a partner contributes in people (liaisons) in a year. Source: ketenpartnerinzet.csv.</summary>
public sealed class Ketenpartnerinzet : Bronfeit
{
    public required int Jaar { get; init; }

    public required Bedragstatus Status { get; init; }

    /// <summary>Null: the total of all partners, as printed.</summary>
    public string? PartnerCode { get; init; }

    public Convenantpartner? Partner { get; private set; }

    /// <summary>Null where the document gives only euros.</summary>
    public decimal? Fte { get; init; }

    /// <summary>Hele euro's.</summary>
    public required decimal Bedrag { get; init; }

    /// <summary>The amount. Needs <see cref="Bronfeit.Bron"/> to be loaded.</summary>
    public Cijfer Cijfer => new(Bedrag, Eenheid.Euro, Herkomst);
}
