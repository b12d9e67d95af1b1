using System.Globalization;

namespace Portal.Data.Cijfers;

/// <summary>
/// A count as the public sees it: "0", "&lt;5", or rounded to a multiple of five. It knows which counts it may stand for, and nothing of
/// the count it was made from.
/// </summary>
public sealed record Aantallabel
{
    public const int MaxLength = 10;

    /// <summary>Counts below this, and not 0, are not told.</summary>
    public const int Drempel = 5;

    private const string Klein = "<5";

    private Aantallabel(string tekst, int laagst, int hoogst) => (Tekst, Laagst, Hoogst) = (tekst, laagst, hoogst);

    /// <summary>"0", "&lt;5", "1250": as it is stored and as a machine reads it.</summary>
    public string Tekst { get; }

    /// <summary>The smallest count that gets this label.</summary>
    public int Laagst { get; }

    /// <summary>The largest count that gets this label.</summary>
    public int Hoogst { get; }

    /// <summary>Whether it hides a small count.</summary>
    public bool IsKlein => Tekst == Klein;

    /// <summary>The number that is shown; null for "&lt;5".</summary>
    public int? Getal => IsKlein ? null : int.Parse(Tekst, CultureInfo.InvariantCulture);

    /// <summary>The label of a count: 0 as it is, 1 to 4 as "&lt;5", and from 5 on the nearest multiple of five (5 to 7 as 5, 8 to 12 as 10).</summary>
    public static Aantallabel Van(int aantal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(aantal);
        return aantal switch
        {
            0 => Rond(0),
            < Drempel => new(Klein, 1, Drempel - 1),
            _ => Rond(5 * ((aantal + 2) / 5)),
        };
    }

    /// <summary>
    /// The label of a count of Drenthe as a whole with another attribute (age, theme, partner): there 0 is protected too, because "none"
    /// of a group says something of everyone in it.
    /// </summary>
    public static Aantallabel VanKruising(int aantal) => aantal is >= 0 and < Drempel ? new(Klein, 0, Drempel - 1) : Van(aantal);

    /// <summary>The label that is written so.</summary>
    /// <exception cref="FormatException">No count has this label.</exception>
    public static Aantallabel Lees(string tekst)
    {
        if (tekst == Klein)
        {
            return new(Klein, 1, Drempel - 1);
        }

        return int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal % 5 == 0
            ? Rond(getal)
            : throw new FormatException($"‘{tekst}’ is geen afgerond aantal.");
    }

    /// <summary>As on screen: "&lt;5", "1.250".</summary>
    public override string ToString() => Getal is { } getal ? Notatie.Schrijf(getal, Eenheid.Aantal) : Klein;

    private static Aantallabel Rond(int getal) => new(getal.ToString(CultureInfo.InvariantCulture), getal <= Drempel ? getal : getal - 2, getal == 0 ? 0 : getal + 2);
}

/// <summary>One measure as it may be published.</summary>
/// <param name="Cellen">A label per part, in the order of the counts; null when the parts are withheld.</param>
/// <param name="Totaal">Rounded on its own: the parts need not add up to it.</param>
public sealed record Aantalkolom(IReadOnlyList<Aantallabel>? Cellen, Aantallabel Totaal);

/// <summary>
/// What the public may see of counts from the live registration. Rounding instead of hiding: each cell depends on itself alone, so that
/// nothing follows by subtraction. Pure.
/// </summary>
public static class KleineAantallen
{
    /// <summary>A percentage of fewer than this many is not given.</summary>
    public const int KleinsteNoemer = 20;

    /// <summary>The labels of a column of counts and of their sum; the total alone when the labels together would give a small count away.</summary>
    public static Aantalkolom Publiceer(IReadOnlyList<int> aantallen)
    {
        var totaal = Aantallabel.Van(aantallen.Sum());
        Aantallabel[] cellen = [.. aantallen.Select(Aantallabel.Van)];
        return new(MagUitgesplitst(cellen, totaal) ? cellen : null, totaal);
    }

    /// <summary>
    /// Whether every "&lt;5" may still be 1, 2, 3 and 4 for who knows all labels and this rule: 4 must fit under the total with the others at
    /// their smallest, 1 must reach it with the others at their largest. It looks at public labels only, so the answer itself tells nothing.
    /// </summary>
    public static bool MagUitgesplitst(IReadOnlyCollection<Aantallabel> cellen, Aantallabel totaal)
    {
        if (!cellen.Any(c => c.IsKlein))
        {
            return true;
        }

        // Every "<5" has the same range, so what holds for one holds for all.
        var (laagst, hoogst) = (cellen.Sum(c => c.Laagst) - 1, cellen.Sum(c => c.Hoogst) - (Aantallabel.Drempel - 1));
        return Aantallabel.Drempel - 1 + laagst <= totaal.Hoogst && 1 + hoogst >= totaal.Laagst;
    }

    /// <summary>
    /// The share in whole percents, from what is displayed and never from the counts behind it. Null when the whole is smaller than
    /// <see cref="KleinsteNoemer"/> or the part is not told.
    /// </summary>
    public static int? Percentage(Aantallabel deel, Aantallabel geheel) => deel.Getal is { } teller && geheel.Getal is >= KleinsteNoemer and var noemer
        ? (int)Math.Round(100m * teller / noemer, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>Largest first. Equal labels stand by name: an order by the hidden count would tell it.</summary>
    public static IEnumerable<T> OpGrootte<T>(this IEnumerable<T> rijen, Func<T, Aantallabel> label, Func<T, string> naam) =>
        rijen.OrderByDescending(r => label(r).Hoogst).ThenBy(naam, StringComparer.Create(Notatie.Nederlands, ignoreCase: true));
}
