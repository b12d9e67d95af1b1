using System.Globalization;

namespace Portal.Data.Raadsbrieven;

/// <summary>A colour on paper.</summary>
public readonly record struct Briefkleur(byte Rood, byte Groen, byte Blauw)
{
    /// <summary>What text on a background needs at least (WCAG 2.2, 1.4.3).</summary>
    public const double ContrastMin = 4.5;

    /// <summary>The contrast with white, from 1 to 21 (WCAG 2.2, contrast ratio).</summary>
    public double Contrast => 1.05 / ((0.2126 * Licht(Rood)) + (0.7152 * Licht(Groen)) + (0.0722 * Licht(Blauw)) + 0.05);

    /// <summary>Reads "#154273".</summary>
    public static bool TryLees(string? tekst, out Briefkleur kleur)
    {
        kleur = default;
        if (tekst is not ['#', .. { Length: 6 } zes] || !int.TryParse(zes, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var getal))
        {
            return false;
        }

        kleur = new((byte)(getal >> 16), (byte)(getal >> 8), (byte)getal);
        return true;
    }

    private static double Licht(byte deel)
    {
        var d = deel / 255.0;
        return d <= 0.04045 ? d / 12.92 : Math.Pow((d + 0.055) / 1.055, 2.4);
    }
}
