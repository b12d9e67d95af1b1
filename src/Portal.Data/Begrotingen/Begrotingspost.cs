using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

/// <summary>Which side of the books.</summary>
public enum Kant
{
    Lasten,
    Baten,
}

/// <summary>What the money is for. The portal's own division; the begroting prints none.</summary>
public enum Programma
{
    Kern,
    Justitiabelen,
    Mensenhandel,
    Zonmw,
    Plustaken,
    Overig,
}

/// <summary>A line of a begroting (hele euro's). Source: begrotingsposten.csv.</summary>
public sealed class Begrotingspost : Bronfeit
{
    public const int CodeMaxLength = 20;
    public const int OmschrijvingMaxLength = 200;

    public required int Jaar { get; init; }

    public required string Versienaam { get; init; }

    public Begroting? Begroting { get; private set; }

    public required Kant Kant { get; init; }

    /// <summary>Unique within the begroting: "L5", "L5a".</summary>
    public required string Code { get; init; }

    /// <summary>The post this one is a part of; null at the top.</summary>
    public string? OuderCode { get; init; }

    public Begrotingspost? Ouder { get; private set; }

    public required string Omschrijving { get; init; }

    public required Programma Programma { get; init; }

    public required decimal Bedrag { get; init; }

    /// <summary>A (sub)total as printed: never add it to the posts it sums.</summary>
    public required bool IsTotaal { get; init; }

    /// <summary>Needs <see cref="Bronfeit.Bron"/> to be loaded.</summary>
    public Cijfer Cijfer => new(Bedrag, Eenheid.Euro, Herkomst);
}

public static class BegrotingspostTeksten
{
    public static string Tekst(this Kant kant) => kant switch
    {
        Kant.Lasten => "lasten",
        Kant.Baten => "baten",
        _ => throw new ArgumentOutOfRangeException(nameof(kant), kant, null),
    };

    public static string Tekst(this Programma programma) => programma switch
    {
        Programma.Kern => "kerntaken",
        Programma.Justitiabelen => "justitiabelen",
        Programma.Mensenhandel => "mensenhandel",
        Programma.Zonmw => "ZonMw",
        Programma.Plustaken => "plustaken",
        Programma.Overig => "overig",
        _ => throw new ArgumentOutOfRangeException(nameof(programma), programma, null),
    };
}
