using System.Text.Json.Serialization;

namespace Portal.Data.Cijfers;

/// <summary>What a figure counts in; decides how it is written.</summary>
public enum Eenheid
{
    Aantal,
    Procent,
    Fte,

    /// <summary>Whole euros on screen, unless the figure has cents.</summary>
    Euro,
}

/// <summary>
/// A figure that can say where it comes from. It is the only way a number of the organisation reaches a page.
/// A null <see cref="Waarde"/> means that it is not known; it is never estimated and never 0.
/// </summary>
public sealed record Cijfer
{
    [JsonConstructor]
    public Cijfer(decimal? waarde, Eenheid eenheid, Herkomst herkomst)
    {
        if (waarde is null != herkomst is Onbekend)
        {
            throw new ArgumentException("Een cijfer zonder waarde is onbekend, en een onbekend cijfer heeft geen waarde.", nameof(herkomst));
        }

        (Waarde, Eenheid, Herkomst) = (waarde, eenheid, herkomst);
    }

    public decimal? Waarde { get; }

    public Eenheid Eenheid { get; }

    public Herkomst Herkomst { get; }

    [JsonIgnore]
    public bool IsBekend => Waarde is not null;

    /// <param name="waarom">A Dutch sentence: why no figure can be given.</param>
    public static Cijfer NietBekend(Eenheid eenheid, string waarom) => new(null, eenheid, new Onbekend(waarom));

    /// <summary>As written in Dutch: "38", "4,99%", "0,61 fte", "€ 41.577", or "niet bekend".</summary>
    public override string ToString() => Notatie.Schrijf(Waarde, Eenheid);
}
