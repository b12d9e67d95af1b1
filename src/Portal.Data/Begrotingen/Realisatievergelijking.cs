using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

/// <summary>A line of the realisatie as printed, beside the begrotingen.</summary>
/// <param name="Begroot">The same post in each begroting, in the order asked for; null where the begroting divides it differently.</param>
/// <param name="EigenSom">Of a printed total: the sum of the posts, when that differs.</param>
public sealed record Realisatieregel(Kant Kant, string Omschrijving, bool IsTotaal, Cijfer Gerealiseerd, IReadOnlyList<Cijfer?> Begroot, Cijfer? EigenSom);

/// <summary>The realisatie of a year in its own words and order, with beside it what the begrotingen say of the same thing.</summary>
public static class Realisatievergelijking
{
    /// <summary>
    /// The posts of the jaarverslag 2023 in the order it prints them, each with the posts of the begroting that mean the same. The documents
    /// divide differently: only what is plainly the same has codes here.
    /// </summary>
    private static readonly (string Omschrijving, string[] Codes)[] Gedrukt =
    [
        ("Algemeen en huisvesting", []),
        ("Personeel", []),
        ("Plustaak nazorg ex-gedetineerden", ["L11"]),
        ("Projecten (onder meer ZonMw, Koers en Kansen)", []),
        ("Onvoorzien", ["L9"]),
        ("Totaal lasten", ["L"]),
        ("Bijdrage rijksoverheid", ["B1a"]),
        ("Bijdrage gemeenten inclusief mensenhandel", []),
        ("Bijdrage plustaak nazorg ex-gedetineerden", ["B2b"]),
        ("Bijdrage begeleiding ex-gedetineerden", ["B2a"]),
        ("Bijdrage overige plustaken", ["B1b"]),
        ("Bijdrage projecten", []),
        ("Onttrekking reserve", ["B1c", "B5"]),
        ("Btw", []),
        ("Totaal baten", ["B"]),
    ];

    /// <param name="posten">The realisatie of one year, with its bron.</param>
    /// <param name="begrotingen">The posts of each begroting to set beside it.</param>
    public static IReadOnlyList<Realisatieregel> Van(IReadOnlyCollection<Realisatiepost> posten, IReadOnlyList<IReadOnlyCollection<Begrotingspost>> begrotingen) =>
        [.. posten.OrderBy(p => p.Kant).ThenBy(p => p.IsTotaal).ThenBy(p => Plaats(p.Omschrijving)).Select(p => new Realisatieregel(
            p.Kant, p.Omschrijving, p.IsTotaal, p.Cijfer, [.. begrotingen.Select(b => Begroot(p, b))],
            p.IsTotaal ? EigenSom(p, [.. posten.Where(d => d.Kant == p.Kant && !d.IsTotaal)]) : null))];

    private static Cijfer? Begroot(Realisatiepost post, IReadOnlyCollection<Begrotingspost> begroting)
    {
        var codes = Array.Find(Gedrukt, g => g.Omschrijving == post.Omschrijving).Codes ?? [];
        var zelfde = begroting.Where(b => codes.Contains(b.Code)).OrderBy(b => Begrotingstabel.Plaats(b.Code)).ToList();
        return zelfde switch
        {
            [] => null,
            [var enige] => enige.Cijfer,
            _ => new(zelfde.Sum(b => b.Bedrag), Eenheid.Euro, new Berekend("Deze posten van de begroting bij elkaar opgeteld.", [.. zelfde.Select(b => new Deel(b.Omschrijving, b.Cijfer))])),
        };
    }

    private static int Plaats(string omschrijving) => Array.FindIndex(Gedrukt, g => g.Omschrijving == omschrijving) is var plaats and >= 0 ? plaats : int.MaxValue;

    private static Cijfer? EigenSom(Realisatiepost totaal, List<Realisatiepost> delen) => delen.Sum(d => d.Bedrag) is var som && som == totaal.Bedrag
        ? null
        : new(som, Eenheid.Euro, new Berekend("De posten bij elkaar opgeteld.", [.. delen.Select(d => new Deel(d.Omschrijving, d.Cijfer))]));
}
