using System.Text.RegularExpressions;

namespace Portal.Data.Informatie.Opmaak;

/// <summary>
/// Finds the begrippen in a text: each once, where it first occurs, never in a heading or inside a link. A whole word only, and written as the
/// begrip is: "BIJ" is not "bij". A begrip that is an ordinary word may also begin small: "nazorg" is Nazorg.
/// </summary>
internal sealed class Begrippenlinker
{
    private readonly Dictionary<string, string> termen;
    private readonly Regex? zoek;
    private readonly HashSet<string> gelinkt = [];

    private Begrippenlinker(IReadOnlyCollection<string> begrippen)
    {
        termen = begrippen.SelectMany(b => Schrijfwijzen(b), (b, woord) => (b, woord)).DistinctBy(x => x.woord).ToDictionary(x => x.woord, x => x.b, StringComparer.Ordinal);
        zoek = termen.Count == 0 ? null : new(
            $"(?<![\\p{{L}}\\p{{N}}-])({string.Join('|', termen.Keys.OrderByDescending(w => w.Length).Select(Regex.Escape))})(?![\\p{{L}}\\p{{N}}])",
            RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    public static IReadOnlyList<Tekstdeel> Link(IReadOnlyList<Tekstdeel> delen, IReadOnlyCollection<string> begrippen) => new Begrippenlinker(begrippen).Blokken(delen);

    private static IEnumerable<string> Schrijfwijzen(string begrip) =>
        begrip.Skip(1).Any(char.IsUpper) || !begrip.Any(char.IsLower) ? [begrip] : [begrip, char.ToLowerInvariant(begrip[0]) + begrip[1..]];

    private IReadOnlyList<Tekstdeel> Blokken(IReadOnlyList<Tekstdeel> delen) => zoek is null ? delen : [.. delen.Select(deel => deel switch
    {
        Alinea alinea => alinea with { Inhoud = Zin(alinea.Inhoud) },
        Opsomming opsomming => opsomming with { Punten = [.. opsomming.Punten.Select(Blokken)] },
        Citaat citaat => citaat with { Inhoud = Blokken(citaat.Inhoud) },
        _ => deel,
    })];

    private List<Zinsdeel> Zin(IReadOnlyList<Zinsdeel> delen) => [.. delen.SelectMany(deel => deel switch
    {
        Letters letters => Woorden(letters.Tekst),
        Nadruk nadruk => [nadruk with { Inhoud = Zin(nadruk.Inhoud) }],
        _ => [deel],
    })];

    private IEnumerable<Zinsdeel> Woorden(string tekst)
    {
        var vanaf = 0;
        foreach (var vondst in zoek!.Matches(tekst).Where(v => gelinkt.Add(termen[v.Value])))
        {
            if (vondst.Index > vanaf)
            {
                yield return new Letters(tekst[vanaf..vondst.Index]);
            }

            yield return new Begripplek(termen[vondst.Value], vondst.Value);
            vanaf = vondst.Index + vondst.Length;
        }

        if (vanaf < tekst.Length)
        {
            yield return new Letters(tekst[vanaf..]);
        }
    }
}
