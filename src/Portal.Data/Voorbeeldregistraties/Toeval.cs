namespace Portal.Data.Voorbeeldregistraties;

/// <summary>
/// Chance that falls the same way on every machine and every .NET version (SplitMix64; <see cref="Random"/> promises no such thing).
/// Each subject has a seed of its own, so that more of one thing does not shift the next.
/// </summary>
internal sealed class Toeval
{
    private ulong stand;

    /// <param name="onderwerp">What it decides about; the same text gives the same chances.</param>
    public Toeval(string onderwerp)
    {
        stand = 0xCBF29CE484222325; // FNV-1a
        foreach (var teken in onderwerp)
        {
            stand = (stand ^ teken) * 0x100000001B3;
        }
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Deel() => (Volgende() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 up to, not including, <paramref name="grens"/>.</summary>
    public int Onder(int grens) => (int)(Deel() * grens);

    /// <summary>From <paramref name="laagste"/> up to and including <paramref name="hoogste"/>.</summary>
    public int Van(int laagste, int hoogste) => laagste + Onder(hoogste - laagste + 1);

    public T Uit<T>(IReadOnlyList<T> lijst) => lijst[Onder(lijst.Count)];

    /// <summary>One of the keys, each as often as its weight.</summary>
    public T Gewogen<T>(IReadOnlyCollection<(T Wat, int Gewicht)> keuzes)
    {
        var rest = Onder(keuzes.Sum(k => k.Gewicht));
        return keuzes.First(k => (rest -= k.Gewicht) < 0).Wat;
    }

    public List<T> Geschud<T>(IEnumerable<T> rij)
    {
        List<T> lijst = [.. rij];
        for (var i = lijst.Count - 1; i > 0; i--)
        {
            var j = Onder(i + 1);
            (lijst[i], lijst[j]) = (lijst[j], lijst[i]);
        }

        return lijst;
    }

    private ulong Volgende()
    {
        var z = stand += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
