using System.Globalization;

namespace Portal.Data;

/// <summary>How a choice is written in an address: InBehandeling as "in-behandeling".</summary>
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

    /// <summary>The whole number that is written so, as far as it lies within the bounds; null for anything else. An address is typed too: no reason to fail.</summary>
    public static int? Getal(string? woord, int min, int max) =>
        int.TryParse(woord, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= min && getal <= max ? getal : null;
}
