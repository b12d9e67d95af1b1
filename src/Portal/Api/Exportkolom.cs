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
    /// A text that a spreadsheet shows and never calculates: one that starts, after spaces, like a formula gets a quote in front. What
    /// a file cannot hold is left out.
    /// </summary>
    public static string Veilig(string tekst)
    {
        var begin = 0;
        while (begin < tekst.Length && (tekst[begin] == '\u3000' || (char.IsWhiteSpace(tekst[begin]) && !Formuletekens.Contains(tekst[begin]))))
        {
            begin++;
        }

        var schoon = Zuiver(tekst);
        return begin < tekst.Length && Formuletekens.Contains(tekst[begin]) ? $"'{schoon}" : schoon;
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
