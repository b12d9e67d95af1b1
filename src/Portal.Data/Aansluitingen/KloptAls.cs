using System.Globalization;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen;

/// <summary>
/// Looks for the one figure that, read differently, would make two values agree. Only figures that are not sure are doubted; what differs
/// in a single sign from what was read is the likelier.
/// </summary>
internal static class KloptAls
{
    private const int Hoogstens = 3;

    /// <summary>A figure that takes part, and whether a higher value raises (1) or lowers (-1) the difference.</summary>
    public sealed record Meedoener(Deel Deel, int Richting);

    /// <param name="verschil">What must go away.</param>
    public static string? EenCijferAnders(IReadOnlyList<Meedoener> meedoeners, decimal verschil)
    {
        var twijfel = meedoeners.Where(m => m.Deel.Cijfer.Herkomst.Zekerheid is not Zekerheid.Zeker)
            .Select(m => (m.Deel, Was: m.Deel.Cijfer.Waarde!.Value, Nieuw: m.Deel.Cijfer.Waarde.Value - (m.Richting * verschil)))
            .Where(k => k.Nieuw >= 0).ToList();
        if (twijfel.Count == 0)
        {
            return "De cijfers zijn goed leesbaar. Waarom ze verschillen, staat niet in het stuk.";
        }

        var gelijkend = twijfel.Where(k => !k.Deel.Cijfer.IsUitgerekend() && LijktOp(k.Was, k.Nieuw)).ToList();
        return (gelijkend.Count, twijfel.Count) switch
        {
            ( > Hoogstens, _) => $"Van {gelijkend.Count} van deze cijfers kan één teken verkeerd gelezen zijn. Welk cijfer niet klopt, is niet te bepalen.",
            ( > 0, _) => Zin(gelijkend) + " Dat scheelt één teken.",
            (_, > Hoogstens) => "Alle cijfers zijn onzeker. Welk cijfer niet klopt, is niet te bepalen.",
            _ => Zin(twijfel) + (twijfel.Exists(k => k.Deel.Cijfer.IsUitgerekend()) ? " Dat getal is zelf berekend; geen stuk noemt het." : ""),
        };
    }

    /// <summary>Whether one sign makes the difference: another digit, or a leading 1 that fell away in the scan.</summary>
    public static bool LijktOp(decimal was, decimal nieuw)
    {
        var (a, b) = (was.ToString("0.##", CultureInfo.InvariantCulture), nieuw.ToString("0.##", CultureInfo.InvariantCulture));
        return a != b && ((a.Length == b.Length && a.Zip(b).Count(p => p.First != p.Second) == 1) || b == "1" + a);
    }

    private static string Zin(IEnumerable<(Deel Deel, decimal Was, decimal Nieuw)> kandidaten) =>
        $"Klopt als {string.Join(", of als ", kandidaten.Select(k => $"bij {k.Deel.Naam} {k.Nieuw.Kaal()} staat in plaats van {k.Was.Kaal()}"))}.";
}
