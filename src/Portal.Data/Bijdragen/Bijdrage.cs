using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;
using Portal.Data.Toegang;

namespace Portal.Data.Bijdragen;

/// <summary>What a bijdrage is for. The documents do not always split it: then there is only a totaal.</summary>
public enum Bijdragesoort
{
    Basis,
    Mensenhandel,
    Nazorg,
    Plustaken,

    /// <summary>The total, as printed; never a sum the portal made. What it includes is in its toelichting.</summary>
    Totaal,
}

/// <summary>What one gemeente pays in a year, as a document states it (hele euro's). Source: bijdragen.csv, rows with a cbs_code.</summary>
[Openbaar("staat in een openbaar stuk")]
public sealed class Bijdrage : Bronfeit
{
    public required int GemeenteId { get; init; }

    public Gemeente? Gemeente { get; private set; }

    public required int Jaar { get; init; }

    public required Bijdragesoort Soort { get; init; }

    public required decimal Bedrag { get; init; }

    /// <summary>Needs <see cref="Bronfeit.Bron"/> to be loaded.</summary>
    public Cijfer Cijfer => new(Bedrag, Eenheid.Euro, Herkomst);
}

/// <summary>What the gemeenten pay together in a year, as printed (hele euro's). Source: bijdragen.csv, rows without a cbs_code.</summary>
public sealed class Bijdragetotaal : Bronfeit
{
    public required int Jaar { get; init; }

    public required Bijdragesoort Soort { get; init; }

    public required decimal Bedrag { get; init; }

    /// <summary>Needs <see cref="Bronfeit.Bron"/> to be loaded.</summary>
    public Cijfer Cijfer => new(Bedrag, Eenheid.Euro, Herkomst);
}

public static class BijdragesoortTeksten
{
    /// <summary>As the head of a column.</summary>
    public static string Kop(this Bijdragesoort soort) => char.ToUpperInvariant(soort.Tekst()[0]) + soort.Tekst()[1..];

    /// <summary>Of all gemeenten together. A printed total need not be everything: that of 2023 leaves nazorg out.</summary>
    public static string TekstSamen(this Bijdragesoort soort) => soort is Bijdragesoort.Totaal ? "totaal dat het stuk noemt" : soort.Tekst();

    public static string Tekst(this Bijdragesoort soort) => soort switch
    {
        Bijdragesoort.Basis => "basis",
        Bijdragesoort.Mensenhandel => "mensenhandel",
        Bijdragesoort.Nazorg => "nazorg",
        Bijdragesoort.Plustaken => "plustaken",
        Bijdragesoort.Totaal => "alles samen",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };
}
