using System.Text.RegularExpressions;

namespace Portal.Data.Privacy;

/// <summary>Patterns that take time in proportion to the text, whatever someone types.</summary>
internal static class Patroon
{
    public static Regex Maak(string patroon, bool hoofdlettergevoelig = false) => new(
        patroon, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (hoofdlettergevoelig ? RegexOptions.None : RegexOptions.IgnoreCase));
}
