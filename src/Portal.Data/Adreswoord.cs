using System.Globalization;
using System.Text;

namespace Portal.Data;

/// <summary>How a choice or a title is written in an address: InBehandeling as "in-behandeling", "Jaarplan en begroting 2025" as "jaarplan-en-begroting-2025".</summary>
public static class Adreswoord
{
    public static string Woord<T>(this T keuze) where T : struct, Enum =>
        string.Concat(keuze.ToString().Select((teken, plaats) => plaats > 0 && char.IsUpper(teken) ? $"-{char.ToLowerInvariant(teken)}" : $"{char.ToLowerInvariant(teken)}"));

    /// <summary>The choice that is written so; null for anything else, also for its number.</summary>
    public static T? Lees<T>(string? woord) where T : struct, Enum
    {
        foreach (var keuze in Enum.GetValues<T>())
        {
            if (keuze.Woord() == woord)
            {
                return keuze;
            }
        }

        return null;
    }

    /// <summary>A title in lower case, without accents, with one hyphen between words; "naamloos" when nothing is left.</summary>
    public static string Van(string titel)
    {
        var woord = new StringBuilder();
        foreach (var teken in titel.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(teken))
            {
                woord.Append(teken);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(teken) is not UnicodeCategory.NonSpacingMark && woord.Length > 0 && woord[^1] is not '-')
            {
                woord.Append('-');
            }
        }

        return woord.ToString().Trim('-') is { Length: > 0 } schoon ? schoon : "naamloos";
    }
}
