using Portal.Data.Gemeenten;
using Portal.Data.Toegang;

namespace Portal.Data.Cijfers;

/// <summary>What a kengetal measures. Source: indicatoren.csv.</summary>
public sealed class Indicator
{
    public const int CodeMaxLength = 60;

    public required string Code { get; init; }

    public required string Titel { get; set; }

    /// <summary>What is counted, in one or two sentences.</summary>
    public required string Definitie { get; set; }

    public required Eenheid Eenheid { get; set; }

    public required Richting Richting { get; set; }

    public required int Volgorde { get; set; }

    public required string Groep { get; set; }
}

/// <summary>Whether more is better.</summary>
public enum Richting
{
    Neutraal,
    HogerBeter,
    LagerBeter,
}

/// <summary>
/// A published figure. Without gemeente, dimensie and categorie it is the total of that indicator in that year;
/// parts stand per gemeente or per dimensie. Source: kengetallen.csv.
/// </summary>
[Openbaar("gepubliceerd in een vastgesteld document")]
public sealed class Kengetal : Bronfeit
{
    public const int CategorieMaxLength = 120;

    public required string IndicatorCode { get; init; }

    public Indicator? Indicator { get; private set; }

    public required int Jaar { get; init; }

    /// <summary>Null: Drenthe as a whole.</summary>
    public int? GemeenteId { get; init; }

    public Gemeente? Gemeente { get; private set; }

    /// <summary>"partner", "leeftijd", "domein", "onderwerp", "product", "functie" or "aanwezig"; null without a breakdown.</summary>
    public string? Dimensie { get; init; }

    public string? Categorie { get; init; }

    public required decimal Waarde { get; init; }

    /// <summary>Needs <see cref="Bronfeit.Bron"/> and <see cref="Indicator"/> to be loaded.</summary>
    public Cijfer Cijfer => new(Waarde, Indicator?.Eenheid ?? throw new InvalidOperationException("De indicator is niet geladen: gebruik Include."), Herkomst);
}
