using System.Globalization;
using System.Text;

namespace Portal.Data.Zoeken;

/// <summary>Something public that can be found.</summary>
/// <param name="Soort">What it is, in a word for the reader: "begrip", "cijfer".</param>
/// <param name="Tekst">What it says, besides its title.</param>
public sealed record Zoekingang(string Titel, string Soort, string Adres, string Tekst);

/// <param name="IsGevonden">This part is what was searched for.</param>
public sealed record Fragmentdeel(string Tekst, bool IsGevonden);

/// <param name="Fragment">Some words around the first find; the whole text when it is short.</param>
public sealed record Zoekresultaat(Zoekingang Ingang, IReadOnlyList<Fragmentdeel> Fragment);

/// <param name="Resultaten">Best first.</param>
/// <param name="Totaal">How many there are in all.</param>
/// <param name="Gelezen">The words that were searched for instead of mistyped ones; empty when nothing was read otherwise.</param>
public sealed record Zoekuitkomst(IReadOnlyList<Zoekresultaat> Resultaten, int Totaal, IReadOnlyList<(string Getypt, string Als)> Gelezen);

/// <summary>
/// Finds words in a few hundred public texts, also parts of compound words and words with a typing error. Small enough to sit in memory and
/// to be made anew whenever something changes; the same on every database, which the full-text search of a database is not.
/// </summary>
public sealed class Zoekindex
{
    public const int VraagMaxLength = 100;

    private const int FragmentLengte = 180;
    private const double GewichtTitel = 6;
    private const double GewichtTekst = 1;

    /// <summary>They stand everywhere and say nothing.</summary>
    private static readonly HashSet<string> Stopwoorden =
        ["de", "het", "een", "en", "of", "van", "in", "is", "op", "te", "wat", "hoe", "wie", "waar", "voor", "met", "om", "aan", "er", "zijn", "dat", "die", "bij", "door", "als", "naar", "uit", "ook"];

    private readonly IReadOnlyList<Zoekingang> ingangen;

    /// <summary>For each word the texts it stands in, and how much it weighs there.</summary>
    private readonly Dictionary<string, List<(int Ingang, double Gewicht)>> woorden = new(StringComparer.Ordinal);

    public Zoekindex(IReadOnlyList<Zoekingang> ingangen)
    {
        this.ingangen = ingangen;
        for (var i = 0; i < ingangen.Count; i++)
        {
            Dictionary<string, double> gewichten = new(StringComparer.Ordinal);
            Weeg(gewichten, ingangen[i].Titel, GewichtTitel);
            Weeg(gewichten, ingangen[i].Tekst, GewichtTekst);
            foreach (var (woord, gewicht) in gewichten)
            {
                if (!woorden.TryGetValue(woord, out var lijst))
                {
                    woorden[woord] = lijst = [];
                }

                lijst.Add((i, 1 + Math.Log(gewicht)));
            }
        }
    }

    /// <summary>What holds all the words; when nothing does, what holds most of them.</summary>
    public Zoekuitkomst Zoek(string? vraag, int hoogstens)
    {
        var gezocht = Woorden(vraag ?? "").Select(w => w.Woord).Distinct().ToList();
        if (gezocht.Except(Stopwoorden).ToList() is { Count: > 0 } zonder)
        {
            gezocht = zonder;
        }

        List<(string, string)> gelezen = [];
        HashSet<string> gevonden = new(StringComparer.Ordinal);
        var scores = new Dictionary<int, (int Woorden, double Score)>();
        foreach (var woord in gezocht)
        {
            var treffers = Treffers(woord);
            if (treffers is [(var ander, < Gelijkend)])
            {
                gelezen.Add((woord, ander));
            }

            Dictionary<int, double> best = [];
            foreach (var (treffer, factor) in treffers)
            {
                gevonden.Add(treffer);
                var zeldzaam = Math.Log(1 + ((double)ingangen.Count / woorden[treffer].Count));
                foreach (var (ingang, gewicht) in woorden[treffer])
                {
                    best[ingang] = Math.Max(best.GetValueOrDefault(ingang), factor * gewicht * zeldzaam);
                }
            }

            foreach (var (ingang, score) in best)
            {
                var tot = scores.GetValueOrDefault(ingang);
                scores[ingang] = (tot.Woorden + 1, tot.Score + score);
            }
        }

        var meeste = scores.Count == 0 ? 0 : scores.Max(s => s.Value.Woorden);
        var alle = scores.Where(s => s.Value.Woorden == meeste).OrderByDescending(s => s.Value.Score).ThenBy(s => s.Key).ToList();
        return new([.. alle.Take(hoogstens).Select(s => new Zoekresultaat(ingangen[s.Key], Fragment(ingangen[s.Key].Tekst, gevonden)))], alle.Count, gelezen);
    }

    /// <summary>Below this a word was not found as typed, but one that looks like it.</summary>
    private const double Gelijkend = 0.45;

    /// <summary>The words of the index that a typed word means, with how sure that is: itself, its beginning, a part of a compound, or else the nearest.</summary>
    private List<(string Woord, double Factor)> Treffers(string getypt)
    {
        List<(string, double)> treffers = [];
        foreach (var woord in woorden.Keys)
        {
            if (woord == getypt)
            {
                treffers.Add((woord, 1));
            }
            else if (getypt.Length >= 3 && woord.StartsWith(getypt, StringComparison.Ordinal))
            {
                treffers.Add((woord, 0.7));
            }
            else if (getypt.Length >= 4 && woord.Contains(getypt, StringComparison.Ordinal))
            {
                treffers.Add((woord, 0.5));
            }
        }

        if (treffers.Count > 0 || getypt.Length < 4 || getypt.All(char.IsAsciiDigit))
        {
            return treffers; // a year that is not there is not another year
        }

        var fouten = getypt.Length < 8 ? 1 : 2;
        return woorden.Keys.Select(w => (Woord: w, Afstand: Afstand(getypt, w, fouten))).Where(w => w.Afstand <= fouten)
            .OrderBy(w => w.Afstand).ThenByDescending(w => woorden[w.Woord].Count).ThenBy(w => w.Woord, StringComparer.Ordinal).Take(1)
            .Select(w => (w.Woord, 0.4 / w.Afstand)).ToList();
    }

    /// <summary>How many letters to add, leave out, exchange or swap with their neighbour to make one word of the other; more than <paramref name="hoogstens"/> is not worked out.</summary>
    internal static int Afstand(string a, string b, int hoogstens)
    {
        if (Math.Abs(a.Length - b.Length) > hoogstens)
        {
            return hoogstens + 1;
        }

        var (voorvorige, vorige, deze) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            vorige[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            deze[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                deze[j] = Math.Min(Math.Min(vorige[j], deze[j - 1]) + 1, vorige[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    deze[j] = Math.Min(deze[j], voorvorige[j - 2] + 1);
                }
            }

            if (deze.Min() > hoogstens)
            {
                return hoogstens + 1;
            }

            (voorvorige, vorige, deze) = (vorige, deze, voorvorige);
        }

        return vorige[b.Length];
    }

    private static void Weeg(Dictionary<string, double> gewichten, string tekst, double gewicht)
    {
        foreach (var (woord, _, _) in Woorden(tekst))
        {
            gewichten[woord] = gewichten.GetValueOrDefault(woord) + gewicht;
        }
    }

    private static IReadOnlyList<Fragmentdeel> Fragment(string tekst, HashSet<string> gevonden)
    {
        var treffers = Woorden(tekst).Where(w => gevonden.Contains(w.Woord)).ToList();
        var (van, tot) = Venster(tekst, treffers is [var eerste, ..] ? eerste.Van : 0);
        List<Fragmentdeel> delen = [];
        var gehad = van;
        foreach (var (_, begin, einde) in treffers.Where(t => t.Van >= van && t.Tot <= tot))
        {
            delen.Add(new((gehad == van && van > 0 ? "… " : "") + tekst[gehad..begin], false));
            delen.Add(new(tekst[begin..einde], true));
            gehad = einde;
        }

        delen.Add(new((gehad == van && van > 0 ? "… " : "") + tekst[gehad..tot] + (tot < tekst.Length ? " …" : ""), false));
        return [.. delen.Where(d => d.Tekst.Length > 0)];
    }

    /// <summary>Whole words around a place.</summary>
    private static (int Van, int Tot) Venster(string tekst, int plaats)
    {
        if (tekst.Length <= FragmentLengte)
        {
            return (0, tekst.Length);
        }

        var van = Math.Max(0, Math.Min(plaats - (FragmentLengte / 3), tekst.Length - FragmentLengte));
        if (van > 0 && tekst.IndexOf(' ', van) is var begin and >= 0 && begin < plaats)
        {
            van = begin + 1;
        }

        var tot = Math.Min(tekst.Length, van + FragmentLengte);
        if (tot < tekst.Length && tekst.LastIndexOf(' ', tot) is var einde && einde > plaats)
        {
            tot = einde;
        }

        return (van, tot);
    }

    /// <summary>The words of a text without capitals and accents, each with where it stands.</summary>
    private static IEnumerable<(string Woord, int Van, int Tot)> Woorden(string tekst)
    {
        for (var i = 0; i < tekst.Length;)
        {
            if (!char.IsLetterOrDigit(tekst[i]))
            {
                i++;
                continue;
            }

            var van = i;
            while (i < tekst.Length && (char.IsLetterOrDigit(tekst[i]) || CharUnicodeInfo.GetUnicodeCategory(tekst[i]) is UnicodeCategory.NonSpacingMark))
            {
                i++;
            }

            yield return (Kaal(tekst[van..i]), van, i);
        }
    }

    private static string Kaal(string woord) =>
        Accenten.Zonder(woord.ToLowerInvariant());
}
