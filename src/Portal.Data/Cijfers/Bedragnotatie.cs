using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Data.Cijfers;

/// <summary>Reads amounts of euros as people type them: "12.500", "12500,50", "€ 1.234,5", "-300". A point only ever groups thousands.</summary>
public static partial class Bedragnotatie
{
    /// <summary>No amount of the ZVHD comes near it, and it is small enough to calculate with (euros).</summary>
    public const decimal Max = 100_000_000;

    /// <summary>What to say when a text is not an amount.</summary>
    public const string Uitleg = "Schrijf een bedrag als 12500 of 12.500,50.";

    /// <summary>Whether the text is an amount between minus and plus <see cref="Max"/>, with at most two decimals.</summary>
    public static bool TryLees(string? tekst, out decimal bedrag)
    {
        bedrag = 0;
        var kaal = (tekst ?? "").Replace("€", "", StringComparison.Ordinal).Replace('\u2212', '-').Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return Vorm().IsMatch(kaal)
            && decimal.TryParse(kaal.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out bedrag)
            && Math.Abs(bedrag) <= Max;
    }

    [GeneratedRegex(@"^-?([0-9]{1,12}|[0-9]{1,3}(\.[0-9]{3}){1,3})(,[0-9]{1,2})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Vorm();
}
