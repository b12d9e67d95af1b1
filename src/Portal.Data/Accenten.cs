using System.Globalization;
using System.Text;

namespace Portal.Data;

/// <summary>Letters without what stands on them.</summary>
internal static class Accenten
{
    /// <summary>
    /// The letters of "Één café" as "Een cafe". What is no sign of any script (half a pair, a place where no sign is) falls away: normalizing would
    /// fail on it, and anybody can type it.
    /// </summary>
    public static string Zonder(string tekst) => Ascii.IsValid(tekst) ? tekst : string.Concat(
        string.Concat(tekst.EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) is not UnicodeCategory.OtherNotAssigned))
            .Normalize(NormalizationForm.FormD).Where(t => CharUnicodeInfo.GetUnicodeCategory(t) is not UnicodeCategory.NonSpacingMark));
}
