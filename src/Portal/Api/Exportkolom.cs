namespace Portal.Api;

/// <summary>A column of a download. The value keeps its type, so that a spreadsheet can calculate with it: number, date or text.</summary>
/// <param name="Waarde">A string, int, decimal, <see cref="DateOnly"/>, <see cref="DateTime"/> (UTC), or null for an empty cell.</param>
public sealed record Exportkolom<T>(string Naam, Func<T, object?> Waarde);

/// <summary>Text that people typed, on its way to a spreadsheet.</summary>
internal static class Exporttekst
{
    /// <summary>Signs that make a spreadsheet take a text for a formula.</summary>
    private const string Formuletekens = "=+-@\t\r\n\0＝＋－＠";

    /// <summary>
    /// A text that a spreadsheet shows and never calculates: one that starts, after what can't be seen, like a formula gets a quote in front. What
    /// a file cannot hold is left out, and what then stands in front counts too.
    /// </summary>
    public static string Veilig(string tekst)
    {
        var schoon = Zuiver(tekst);
        return BegintAlsFormule(tekst) || BegintAlsFormule(schoon) ? $"'{schoon}" : schoon;
    }

    private static bool BegintAlsFormule(string tekst)
    {
        var begin = 0;
        while (begin < tekst.Length && !Formuletekens.Contains(tekst[begin])
            && (char.IsWhiteSpace(tekst[begin]) || char.GetUnicodeCategory(tekst[begin]) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control))
        {
            begin++;
        }

        return begin < tekst.Length && Formuletekens.Contains(tekst[begin]);
    }

    /// <summary>Without the signs that xml cannot hold; half a sign becomes a replacement sign.</summary>
    public static string Zuiver(string tekst)
    {
        var goed = new System.Text.StringBuilder(tekst.Length);
        foreach (var teken in tekst.EnumerateRunes())
        {
            if (teken.Value is '\t' or '\n' or '\r' or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and < 0xFFFE) or > 0xFFFF)
            {
                goed.Append(teken.ToString());
            }
        }

        return goed.ToString();
    }
}
