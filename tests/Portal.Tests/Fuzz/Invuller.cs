using System.Globalization;
using Portal.Data.Fuzz;

namespace Portal.Fuzz;

/// <summary>What is filled in on a screen: as it could be meant, or what nobody thought of.</summary>
internal sealed class Invuller(Random kans, DateOnly vandaag)
{
    private static readonly string[] Zinnen = [$"Overleg met {Schermwaarden.Kanarie} over de aanpak.", $"{Schermwaarden.Kanarie} en een stap.", $"Een stap\nen {Schermwaarden.Kanarie}.", $"## {Schermwaarden.Kanarie}\n\nEen alinea."];

    private static readonly int[] Dagen = [0, 0, -1, -7, -40, 1, 7, 14, 60];

    private static readonly string[] Verre = ["0001-01-01", "9999-12-31", "1899-12-31", "2026-02-30"];

    private readonly Rommel rommel = new(kans);

    /// <summary>As it could be meant; null for what is left as it is.</summary>
    public object? Goed(Handvat veld) =>
        veld.Soort is "hidden" || (veld.Soort is "radio" or "date" && veld.Inhoud.Length > 0 && kans.Next(2) == 0) ? null : Waarde(veld, goed: true);

    /// <param name="goed">As it could be meant.</param>
    public object? Waarde(Handvat veld, bool goed) => veld switch
    {
        { Soort: "checkbox" } => goed || kans.Next(2) > 0, // a browser knows nothing else: a text instead ends the circuit of who sends it
        _ when !goed && kans.Next(3) > 0 => Anders(veld),
        { Soort: "radio" } => $"{veld.Kenmerken.GetValueOrDefault("value")}",
        { Element: "select", Keuzes: [_, ..] keuzes } => rommel.Uit(goed && keuzes.Any(k => k.Length > 0) ? [.. keuzes.Where(k => k.Length > 0)] : keuzes),
        { Soort: "date" } => Dag(),
        { Soort: "datetime-local" } => Dag() + "T09:30",
        { Soort: "time" } => "09:30",
        _ when $"{veld.Kenmerken.GetValueOrDefault("maxlength")}" == "4" => rommel.Uit(["2024", "2025"]),
        _ when veld.Sleutel.Contains("Sleutel", StringComparison.Ordinal) => $"https://login.example|{Schermwaarden.Kanarie} {kans.Next(1_000)}",
        _ when veld.Sleutel.Contains("Stuk", StringComparison.Ordinal) => "/documenten",
        _ when veld.Sleutel.Contains("Kleur", StringComparison.Ordinal) => "#154273",
        _ when veld.Sleutel.Contains("LogoTekst", StringComparison.Ordinal) => "", // there is no logo
        { Soort: "number" } or { Element: "input" } when veld.Kenmerken.GetValueOrDefault("inputmode") is "decimal" or "numeric" || veld.Soort is "number" => rommel.Uit(["0", "1", "3", "12", "120"]),
        { Element: "textarea" } => rommel.Uit(Zinnen),
        _ => $"{Schermwaarden.Kanarie} {kans.Next(1_000)}",
    };

    private string Anders(Handvat veld) => kans.Next(4) switch
    {
        0 => $"{Schermwaarden.Kanarie} heeft BSN {Schermwaarden.Bsn}",
        1 when veld.Soort is "date" => rommel.Uit(Verre),
        _ => rommel.Tekst(),
    };

    private string Dag() => vandaag.AddDays(rommel.Uit(Dagen)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
