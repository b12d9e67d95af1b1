using System.Globalization;

namespace Portal.Data.Cijfers;

/// <summary>How figures and dates are written in Dutch, for screen, document and export alike.</summary>
public static class Notatie
{
    public const string NietBekend = "niet bekend";

    public static CultureInfo Nederlands { get; } = MaakNederlands();

    /// <summary>A no-break space keeps the euro sign with its amount; the minus sign is a real one.</summary>
    public static string Schrijf(decimal? waarde, Eenheid eenheid) => waarde is not { } w ? NietBekend : (w < 0 ? "−" : "") + eenheid switch
    {
        Eenheid.Euro => "€\u00a0" + Math.Abs(w).ToString(decimal.IsInteger(w) ? "N0" : "N2", Nederlands),
        Eenheid.Procent => Math.Abs(w).ToString("#,0.##", Nederlands) + "%",
        Eenheid.Fte => Math.Abs(w).ToString("#,0.00", Nederlands) + " fte",
        _ => Math.Abs(w).ToString("#,0.##", Nederlands),
    };

    /// <summary>A difference: "+€ 60.811", "−46,3%", "0%".</summary>
    public static string SchrijfVerschil(decimal verschil, Eenheid eenheid) => (verschil > 0 ? "+" : "") + Schrijf(verschil, eenheid);

    /// <summary>"21 november 2026".</summary>
    public static string Voluit(this DateOnly datum) => datum.ToString("d MMMM yyyy", Nederlands);

    /// <summary>"21 november 2026, 14.32 uur", on the clock of Drenthe.</summary>
    public static string Voluit(this DateTime utc) => utc.InDrenthe().ToString("d MMMM yyyy, H.mm", Nederlands) + " uur";

    /// <summary>"14.32 uur", on the clock of Drenthe.</summary>
    public static string Kloktijd(this DateTime utc) => utc.InDrenthe().ToString("H.mm", Nederlands) + " uur";

    /// <summary>"1 dag", "23 dagen".</summary>
    public static string Dagen(int dagen) => dagen == 1 ? "1 dag" : $"{dagen.ToString("N0", Nederlands)} dagen";

    private static CultureInfo MaakNederlands()
    {
        var cultuur = (CultureInfo)CultureInfo.GetCultureInfo("nl-NL").Clone();
        cultuur.NumberFormat.CurrencyPositivePattern = 2;
        return CultureInfo.ReadOnly(cultuur);
    }
}
