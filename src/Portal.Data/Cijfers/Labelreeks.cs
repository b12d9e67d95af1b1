namespace Portal.Data.Cijfers;

/// <summary>What is published of one gemeente, or of Drenthe, in one quarter; null for what is not.</summary>
public sealed record Kwartaallabels(Aantallabel? Actief, Aantallabel? Instroom, Aantallabel? Afgesloten)
{
    public static Kwartaallabels Niets { get; } = new(null, null, null);
}

/// <summary>
/// Labels of quarters that follow each other are tied: who is active in a quarter was so at its beginning or is new in it, and the next
/// begins with those who were not closed. An attacker can calculate with that. Pure, and it looks at public labels only.
/// </summary>
public static class Labelreeks
{
    /// <summary>Far above any count, far below where adding up would overflow.</summary>
    private const int Ver = 100_000_000;

    /// <summary>
    /// Whether some "&lt;5" can no longer be 1, 2, 3 and 4 for who lays the quarters side by side. The relations are all differences of two
    /// unknowns, so the tightest bounds are shortest paths, and every whole number between them is possible.
    /// A correction in the registration between two publications makes labels that fit no counts: nothing follows from those together, but
    /// all the more from the quarters on either side. So each run of quarters is looked at that is as long as it can be.
    /// </summary>
    /// <param name="kwartalen">Of one gemeente, or of Drenthe; each directly after the one before.</param>
    public static bool Verraadt(IReadOnlyList<Kwartaallabels> kwartalen)
    {
        for (var (begin, einde) = (0, 0); begin < kwartalen.Count; begin++)
        {
            for (einde = Math.Max(einde, begin + 1); einde < kwartalen.Count && Vernauwt(Van(begin, einde + 1)) is not null; einde++)
            {
            }

            if (Vernauwt(Van(begin, einde)) is true)
            {
                return true;
            }
        }

        return false;

        IReadOnlyList<Kwartaallabels> Van(int begin, int einde) => [.. kwartalen.Take(begin..einde)];
    }

    /// <summary>Whether some "&lt;5" is less than it says; null when no counts fit all labels.</summary>
    private static bool? Vernauwt(IReadOnlyList<Kwartaallabels> kwartalen)
    {
        // 0 is the number nought; 1 + 2q is the count at the beginning of quarter q, 2 + 2q who was active in it.
        var aantal = (2 * kwartalen.Count) + 2;
        var grens = new int[aantal, aantal]; // x[i] - x[j] is at most this
        for (var i = 0; i < aantal; i++)
        {
            for (var j = 0; j < aantal; j++)
            {
                grens[i, j] = i == j || i == 0 ? 0 : Ver; // 0 - x is at most 0: no count is negative
            }
        }

        foreach (var (q, labels) in kwartalen.Index())
        {
            var (begin, actief, volgend) = ((2 * q) + 1, (2 * q) + 2, (2 * q) + 3);
            Verschil(actief, 0, labels.Actief);
            Verschil(actief, begin, labels.Instroom);
            Verschil(actief, volgend, labels.Afgesloten);
        }

        Verkort(grens, aantal);
        return Enumerable.Range(0, aantal).Any(i => grens[i, i] < 0) ? null : kwartalen.Index().Any(k =>
            Versmalt((2 * k.Index) + 2, 0, k.Item.Actief)
            || Versmalt((2 * k.Index) + 2, (2 * k.Index) + 1, k.Item.Instroom)
            || Versmalt((2 * k.Index) + 2, (2 * k.Index) + 3, k.Item.Afgesloten));

        void Verschil(int van, int af, Aantallabel? label)
        {
            grens[van, af] = Math.Min(grens[van, af], label?.Hoogst ?? Ver);
            grens[af, van] = Math.Min(grens[af, van], -(label?.Laagst ?? 0));
        }

        bool Versmalt(int van, int af, Aantallabel? label) =>
            label is { IsKlein: true } && (grens[van, af] < label.Hoogst || -grens[af, van] > label.Laagst);
    }

    private static void Verkort(int[,] grens, int aantal)
    {
        for (var via = 0; via < aantal; via++)
        {
            for (var i = 0; i < aantal; i++)
            {
                for (var j = 0; j < aantal; j++)
                {
                    grens[i, j] = Math.Max(Math.Min(grens[i, j], grens[i, via] + grens[via, j]), -Ver);
                }
            }
        }
    }
}
