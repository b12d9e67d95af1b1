namespace Portal.Ui;

/// <summary>The scale along a chart.</summary>
public static class Assen
{
    /// <summary>
    /// Round numbers at equal distance that enclose the values: steps of 1, 2 or 5 times a power of ten. The first and the last are the
    /// ends of the axis.
    /// </summary>
    /// <param name="stappen">About how many steps fit; there may be one more at each end.</param>
    /// <param name="isGeheel">The values are counts: no steps smaller than 1.</param>
    public static IReadOnlyList<decimal> Streepjes(decimal laagste, decimal hoogste, int stappen = 4, bool isGeheel = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hoogste, laagste);
        ArgumentOutOfRangeException.ThrowIfLessThan(stappen, 1);
        var stap = Rond(hoogste > laagste ? (hoogste - laagste) / stappen : 1);
        if (isGeheel)
        {
            stap = Math.Max(stap, 1);
        }

        var van = Math.Floor(laagste / stap) * stap;
        var tot = Math.Ceiling(hoogste / stap) * stap;
        if (tot == van)
        {
            tot += stap;
        }

        return [.. Enumerable.Range(0, (int)((tot - van) / stap) + 1).Select(n => van + (n * stap))];
    }

    /// <summary>The first of 1, 2, 5, 10, 20, 50 ... (or 0,5, 0,2, 0,1 ...) that is not smaller.</summary>
    private static decimal Rond(decimal ruw)
    {
        var macht = 1m;
        while (macht * 10 <= ruw)
        {
            macht *= 10;
        }

        while (macht > ruw)
        {
            macht /= 10;
        }

        return macht * (ruw <= macht ? 1 : ruw <= 2 * macht ? 2 : ruw <= 5 * macht ? 5 : 10);
    }
}
