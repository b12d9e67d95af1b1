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
/// parts stand per gemeente or per dimensie. Source: kengetallen.csv, or a document of which the bureau entered the figure.
/// </summary>
[Openbaar("gepubliceerd in een vastgesteld document")]
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Kengetal : Bronfeit
{
    public const int CategorieMaxLength = 120;
    public const int DoorMaxLength = 120;
    public const int RedenMaxLength = 300;

    public required string IndicatorCode { get; init; }

    public Indicator? Indicator { get; private set; }

    public required int Jaar { get; init; }

    /// <summary>Null: Drenthe as a whole.</summary>
    public int? GemeenteId { get; init; }

    public Gemeente? Gemeente { get; private set; }

    /// <summary>One of <see cref="Dimensies"/>; null without a breakdown.</summary>
    public string? Dimensie { get; init; }

    public string? Categorie { get; init; }

    public required decimal Waarde { get; init; }

    /// <summary>When the bureau entered or corrected it (UTC). Null: as the portal loaded it from the documents; only then a load may change it.</summary>
    public DateTime? IngevoerdOp { get; init; }

    /// <summary>The function of who did.</summary>
    public string? IngevoerdDoor { get; init; }

    /// <summary>What stood here before the bureau corrected it.</summary>
    public decimal? VorigeWaarde { get; init; }

    /// <summary>Why the bureau corrected it: public.</summary>
    public string? Reden { get; init; }

    public bool IsVanBureau => IngevoerdOp is not null;

    /// <summary>What a figure can be broken down by.</summary>
    public static IReadOnlyList<string> Dimensies { get; } = ["partner", "leeftijd", "domein", "onderwerp", "product", "functie", "aanwezig"];

    /// <summary>Needs <see cref="Bronfeit.Bron"/> and <see cref="Indicator"/> to be loaded.</summary>
    public Cijfer Cijfer => new(Waarde, Eenheid, Herkomst is UitBron bron ? bron with { Toelichting = MetInvoer(bron.Toelichting) } : Herkomst);

    private Eenheid Eenheid => Indicator?.Eenheid ?? throw new InvalidOperationException("De indicator is niet geladen: gebruik Include.");

    /// <summary>The natural key of a figure, the same for a row of the seed file and for one that the bureau entered.</summary>
    public static string IdVan(string indicator, int jaar, int? gemeenteId, string? dimensie, string? categorie) => string.Join('.',
        new[] { "kengetallen", indicator, jaar.ToString(System.Globalization.CultureInfo.InvariantCulture), gemeenteId is { } g ? Gemeente.CbsCodeVan(g) : "", dimensie ?? "", categorie ?? "" }
            .Select(Adressleutel.Van).Where(deel => deel.Length > 0));

    private string? MetInvoer(string? toelichting) => IngevoerdOp is not { } op ? toelichting
        : $"{toelichting} {(Reden is null ? "Ingevoerd" : "Veranderd")} door het bureau op {DateOnly.FromDateTime(op.InDrenthe()).Voluit()}.{Eerder}".TrimStart();

    private string Eerder => Reden is null ? "" : $"{(VorigeWaarde == Waarde ? "" : $" Eerder stond hier {Notatie.Schrijf(VorigeWaarde, Eenheid)}.")} Reden: {Reden.TrimEnd('.')}.";
}
