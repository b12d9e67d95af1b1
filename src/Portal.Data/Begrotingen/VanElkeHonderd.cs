using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

/// <summary>One part of every hundred euros.</summary>
/// <param name="Deel">Whole euros of every hundred; the parts together are exactly a hundred.</param>
/// <param name="Bedrag">The amount itself.</param>
public sealed record Honderdste(string Naam, Cijfer Deel, Cijfer Bedrag);

/// <summary>
/// Where the money of a begroting goes to, or comes from, as parts of a hundred euros. Pure. The main posts count; one that is more than half of
/// everything is split into its own parts. The five largest have a name, the others are one part together.
/// </summary>
public static class VanElkeHonderd
{
    /// <summary>More parts than this can't be told apart in one picture.</summary>
    public const int NamenMax = 5;

    /// <param name="kant">Which side.</param>
    /// <param name="posten">The posts of one begroting, with their bron; other sides are left out.</param>
    /// <returns>Largest first, the rest last; empty when nothing was budgeted.</returns>
    public static IReadOnlyList<Honderdste> Van(Kant kant, IReadOnlyCollection<Begrotingspost> posten)
    {
        var eigen = posten.Where(p => p.Kant == kant).ToList();
        var hoofdposten = eigen.Where(p => p.OuderCode is not null && eigen.Exists(o => o.Code == p.OuderCode && o.OuderCode is null)).ToList();
        var totaal = hoofdposten.Sum(p => p.Bedrag);
        if (totaal <= 0)
        {
            return [];
        }

        var delen = hoofdposten.SelectMany(p => p.Bedrag * 2 > totaal && eigen.Where(o => o.OuderCode == p.Code).ToList() is { Count: > 0 } onderdelen ? onderdelen : [p])
            .Where(p => p.Bedrag > 0).OrderByDescending(p => p.Bedrag).ThenBy(p => Begrotingstabel.Plaats(p.Code)).ToList();
        List<(string Naam, Cijfer Bedrag)> groepen = [.. delen.Take(NamenMax).Select(p => (Naam(p), p.Cijfer))];
        if (delen.Count > NamenMax)
        {
            List<Deel> rest = [.. delen.Skip(NamenMax).Select(p => new Deel(Naam(p), p.Cijfer))];
            groepen.Add(rest.Count == 1 ? (rest[0].Naam, rest[0].Cijfer) : ("Al het andere", new(rest.Sum(d => d.Cijfer.Waarde), Eenheid.Euro, new Berekend("De kleinere posten bij elkaar opgeteld.", rest))));
        }

        var som = new Cijfer(groepen.Sum(g => g.Bedrag.Waarde), Eenheid.Euro, new Berekend("De posten bij elkaar opgeteld.", [.. groepen.Select(g => new Deel(g.Naam, g.Bedrag))]));
        var euros = Rond([.. groepen.Select(g => g.Bedrag.Waarde!.Value)]);
        return [.. groepen.Zip(euros, (g, euro) => new Honderdste(g.Naam, new(euro, Eenheid.Euro, new Berekend(
            "Het bedrag gedeeld door alle posten samen, keer honderd, op hele euro’s. Daarna aangepast zodat alle delen samen precies honderd zijn.", [new(g.Naam, g.Bedrag), new("Alle posten samen", som)])), g.Bedrag))];
    }

    /// <summary>That it is a subtotal matters in the table, not in the picture.</summary>
    private static string Naam(Begrotingspost post) => post.Omschrijving.Replace(" (subtotaal)", "", StringComparison.Ordinal);

    /// <summary>Largest remainder: whole numbers that add up to a hundred.</summary>
    private static int[] Rond(IReadOnlyList<decimal> bedragen)
    {
        var som = bedragen.Sum();
        var precies = bedragen.Select(b => 100 * b / som).ToList();
        int[] heel = [.. precies.Select(p => (int)Math.Floor(p))];
        foreach (var (index, _) in precies.Index().OrderByDescending(p => p.Item - Math.Floor(p.Item)).ThenBy(p => p.Index).Take(100 - heel.Sum()))
        {
            heel[index]++;
        }

        return heel;
    }
}
