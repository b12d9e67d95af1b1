using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

/// <summary>What a line of the outcome of a year says.</summary>
public enum Resultaatsoort
{
    Lasten,
    Baten,

    /// <summary>How much higher the lasten were than planned.</summary>
    LastenAfwijking,

    /// <summary>How much higher the baten were than planned.</summary>
    BatenAfwijking,

    /// <summary>Baten minus lasten; negative is a shortage.</summary>
    Resultaat,
}

/// <summary>A line of the outcome of a year, as printed (hele euro's). Source: resultaten.csv.</summary>
public sealed class Resultaat : Bronfeit
{
    public required int Jaar { get; init; }

    /// <summary>Its place among the lines of that year, from 1.</summary>
    public required int Volgorde { get; init; }

    public required Resultaatsoort Soort { get; init; }

    public required decimal Bedrag { get; init; }

    public required Bedragstatus Status { get; init; }

    /// <summary>Needs <see cref="Bronfeit.Bron"/> to be loaded.</summary>
    public Cijfer Cijfer => new(Bedrag, Eenheid.Euro, Herkomst);
}

public static class ResultaatsoortTeksten
{
    public static string Tekst(this Resultaatsoort soort) => soort switch
    {
        Resultaatsoort.Lasten => "lasten",
        Resultaatsoort.Baten => "baten",
        Resultaatsoort.LastenAfwijking => "lasten, verschil met de begroting",
        Resultaatsoort.BatenAfwijking => "baten, verschil met de begroting",
        Resultaatsoort.Resultaat => "resultaat",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };
}
