namespace Portal.Data.Jaarplannen;

/// <summary>What became of a stretch of words.</summary>
public enum Woordsoort
{
    Gelijk,
    Weg,
    Nieuw,
}

/// <summary>A stretch of words that share one fate; the words are separated by single spaces.</summary>
public sealed record Woorddeel(Woordsoort Soort, string Tekst);

/// <summary>Two texts laid side by side, word by word.</summary>
public static class Woordverschil
{
    /// <summary>
    /// The words of both texts in order, with as many as possible called the same (longest common subsequence): without the new ones it is the
    /// old text, without the dropped ones the new.
    /// </summary>
    public static IReadOnlyList<Woorddeel> Tussen(string oud, string nieuw)
    {
        var (a, b) = (Woorden(oud), Woorden(nieuw));
        var langste = new int[a.Length + 1, b.Length + 1]; // [i, j]: how many words the rests from i and j have in common
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                langste[i, j] = a[i] == b[j] ? langste[i + 1, j + 1] + 1 : Math.Max(langste[i + 1, j], langste[i, j + 1]);
            }
        }

        List<(Woordsoort Soort, string Woord)> woorden = [];
        var (oudIndex, nieuwIndex) = (0, 0);
        while (oudIndex < a.Length || nieuwIndex < b.Length)
        {
            if (oudIndex < a.Length && nieuwIndex < b.Length && a[oudIndex] == b[nieuwIndex])
            {
                woorden.Add((Woordsoort.Gelijk, a[oudIndex++]));
                nieuwIndex++;
            }
            else if (nieuwIndex == b.Length || (oudIndex < a.Length && langste[oudIndex + 1, nieuwIndex] >= langste[oudIndex, nieuwIndex + 1]))
            {
                woorden.Add((Woordsoort.Weg, a[oudIndex++]));
            }
            else
            {
                woorden.Add((Woordsoort.Nieuw, b[nieuwIndex++]));
            }
        }

        List<Woorddeel> delen = [];
        foreach (var (soort, woord) in woorden)
        {
            if (delen is [.., var laatste] && laatste.Soort == soort)
            {
                delen[^1] = laatste with { Tekst = $"{laatste.Tekst} {woord}" };
            }
            else
            {
                delen.Add(new(soort, woord));
            }
        }

        return delen;
    }

    private static string[] Woorden(string tekst) => tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
