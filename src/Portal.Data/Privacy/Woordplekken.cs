using System.Text.RegularExpressions;

namespace Portal.Data.Privacy;

/// <summary>Where a text says a word that matters, such as BSN or geboren: a text may say it thousands of times.</summary>
internal sealed class Woordplekken(Regex woord, string tekst)
{
    private readonly List<(int Begin, int Einde)> plekken = [.. woord.Matches(tekst).Select(m => (m.Index, m.Index + m.Length))];

    /// <summary>The nearest, two on either side: what is said of a number by a word further away, is said by these as well.</summary>
    public List<(int Begin, int Einde)> Rond(int positie)
    {
        var erna = ~plekken.BinarySearch((positie, 0));
        return plekken[Math.Max(0, erna - 2)..Math.Min(plekken.Count, erna + 2)];
    }
}
