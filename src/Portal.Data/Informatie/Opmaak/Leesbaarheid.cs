using System.Text.RegularExpressions;

namespace Portal.Data.Informatie.Opmaak;

/// <summary>
/// How easily a text reads, by the formula of Flesch as Douma fitted it to Dutch: 206,84 − 0,77 × syllables per 100 words − 0,93 × words per
/// sentence. From 60 a text is ordinary to easy reading, which is about B1. It knows length only: it says nothing about content, and a
/// begrip or a name counts as a word without weighing its syllables, because the reader can't be spared those.
/// </summary>
/// <param name="Score">Higher is easier, usually between 0 and 100; null for a text of fewer than <see cref="MinWoorden"/> words.</param>
/// <param name="WoordenPerZin">The average; 0 for an empty text.</param>
/// <param name="LangeZinnen">Sentences of more than <see cref="ZinMax"/> words.</param>
public sealed partial record Leesbaarheid(double? Score, double WoordenPerZin, IReadOnlyList<string> LangeZinnen)
{
    /// <summary>Below this the text is harder than B1.</summary>
    public const int ScoreMin = 60;

    /// <summary>Words in one sentence that a B1 reader still takes in at once.</summary>
    public const int ZinMax = 20;

    /// <summary>Fewer words than this tell nothing.</summary>
    public const int MinWoorden = 30;

    public string Oordeel => Score switch
    {
        null => "te kort om te meten",
        >= 80 => "heel makkelijk",
        >= ScoreMin => "goed te lezen (B1)",
        >= 45 => "iets te moeilijk",
        _ => "te moeilijk",
    };

    /// <param name="termen">Begrippen: their syllables don't count.</param>
    public static Leesbaarheid Van(Paginatekst tekst, IReadOnlyCollection<string> termen)
    {
        var zinnen = tekst.Delen.Alle().Where(d => d is Alinea).SelectMany(d => Zinnen(d.Zinnen().AlsTekst())).ToList();
        var begrippen = termen.SelectMany(Woorden).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (woorden, gewogen, lettergrepen) = (0, 0, 0);
        foreach (var zin in zinnen)
        {
            var isBegin = true;
            foreach (var woord in Woorden(zin))
            {
                woorden++;
                if (!begrippen.Contains(woord) && (isBegin || !char.IsUpper(woord[0])))
                {
                    gewogen++;
                    lettergrepen += Lettergrepen(woord);
                }

                isBegin = false;
            }
        }

        var perZin = zinnen.Count == 0 ? 0 : woorden / (double)zinnen.Count;
        double? score = woorden < MinWoorden || gewogen == 0 ? null : 206.84 - (77.0 * lettergrepen / gewogen) - (0.93 * perZin);
        return new(score, perZin, [.. zinnen.Where(z => Woorden(z).Count() > ZinMax)]);
    }

    /// <summary>Groups of vowels, the way Dutch writes them; a trema begins a new one.</summary>
    internal static int Lettergrepen(string woord) => Math.Max(1, Klinkers().Count(woord.ToLowerInvariant()));

    internal static IEnumerable<string> Zinnen(string tekst) => Zin().Matches(tekst).Select(z => z.Value.Trim()).Where(z => z.Any(char.IsLetter));

    private static IEnumerable<string> Woorden(string tekst) => tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(w => w.Trim('(', ')', ',', '.', ':', ';', '?', '!', '‘', '’', '“', '”', '"', '\'')).Where(w => w.Any(char.IsLetterOrDigit));

    [GeneratedRegex("eau|aai|ooi|oei|eeu|ieu|aa|ee|ie|oo|uu|ei|ij|au|ou|eu|oe|ui|[aeiouyáàâäéèêëíìîïóòôöúùûü]", RegexOptions.NonBacktracking)]
    private static partial Regex Klinkers();

    [GeneratedRegex(@".*?([.!?:][’”)]?\s+|\z)", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Zin();
}
