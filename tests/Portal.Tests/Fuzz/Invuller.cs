using System.Globalization;
using Portal.Data.Fuzz;

namespace Portal.Fuzz;

/// <summary>What is filled in on a screen: as it could be meant, or what nobody thought of.</summary>
internal sealed class Invuller(Random kans)
{
    private static readonly string[] Zinnen =
        [$"Overleg met {Schermwaarden.Kanarie} over de aanpak.", Schermwaarden.Kanarie, $"Een stap\nen {Schermwaarden.Kanarie}.", "3", "12", "12,50", "2026", "hele jaar", "wat-nu", "Controller", $"## {Schermwaarden.Kanarie}\n\nEen alinea."];

    private static readonly string[] Dagen = ["2026-12-01", "2026-11-28", "2027-01-15", "2025-06-01", "2030-01-15", "0001-01-01", "9999-12-31"];

    private readonly Rommel rommel = new(kans);
    private readonly Dictionary<string, int> gedaan = [];

    /// <summary>Of what is in no form, what was done least on this page yet; rows of a list differ in a number or a name.</summary>
    public (Handvat, object?)? Zeldzaamst(Scherm scherm, string pagina)
    {
        if (scherm.Losse.OrderBy(_ => kans.Next()).MinBy(l => gedaan.GetValueOrDefault(Wat(l))) is not { } los)
        {
            return null;
        }

        gedaan[Wat(los)] = gedaan.GetValueOrDefault(Wat(los)) + 1;
        return (los, Waarde(los, goed: true));

        string Wat(Handvat l) => $"{pagina} {l.Gebeurtenis} {string.Concat($"{l.Naam}".Where(char.IsAsciiLetter).Take(14))}";
    }

    /// <param name="goed">As it could be meant.</param>
    public object? Waarde(Handvat veld, bool goed)
    {
        if (veld.Soort == "checkbox")
        {
            return kans.Next(4) > 0; // a browser knows nothing else: a text instead ends the circuit of who sends it
        }

        if (!goed && kans.Next(3) > 0)
        {
            return rommel.Tekst();
        }

        return veld switch
        {
            { Soort: "radio" } => Convert.ToString(veld.Kenmerken.GetValueOrDefault("value"), CultureInfo.InvariantCulture),
            { Element: "select", Keuzes.Count: > 0 } => rommel.Uit(veld.Keuzes),
            { Soort: "date" } => rommel.Uit(Dagen),
            { Soort: "datetime-local" } => rommel.Uit(Dagen) + "T09:30",
            { Soort: "time" } => "09:30",
            { Soort: "number" } => rommel.Uit(["0", "1", "3", "12", "2026", "-1"]),
            _ => rommel.Uit(Zinnen),
        };
    }
}
