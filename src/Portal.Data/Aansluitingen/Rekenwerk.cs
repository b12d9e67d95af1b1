using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen;

/// <summary>Makes computed figures that remember what they were computed from.</summary>
internal static class Rekenwerk
{
    public static Cijfer Som(string formule, IReadOnlyList<Deel> delen) =>
        new(delen.Sum(d => d.Cijfer.Waarde!.Value), delen[0].Cijfer.Eenheid, new Berekend(formule, delen));

    public static Cijfer Min(string formule, Deel van, Deel af) =>
        new(van.Cijfer.Waarde - af.Cijfer.Waarde, van.Cijfer.Eenheid, new Berekend(formule, [van, af]));

    /// <summary>A share in procent, with two decimals.</summary>
    public static Cijfer Aandeel(string formule, Deel teller, Deel noemer) =>
        new(decimal.Round(100 * teller.Cijfer.Waarde!.Value / noemer.Cijfer.Waarde!.Value, 2, MidpointRounding.AwayFromZero), Eenheid.Procent, new Berekend(formule, [teller, noemer]));

    /// <summary>The growth in procent, with two decimals, from the year before to the year itself.</summary>
    public static Cijfer Groei(Deel was, Deel werd) =>
        new(decimal.Round(100 * (werd.Cijfer.Waarde!.Value - was.Cijfer.Waarde!.Value) / was.Cijfer.Waarde.Value, 2, MidpointRounding.AwayFromZero), Eenheid.Procent,
            new Berekend("Het verschil tussen de twee jaren, gedeeld door het eerste jaar.", [was, werd]));

    /// <summary>Rounded as the printed figure is: whole, or with as many decimals as it shows.</summary>
    public static decimal AfgerondAls(this decimal waarde, decimal gedrukt) =>
        decimal.Round(waarde, (gedrukt / 1.0000000000m).Scale, MidpointRounding.AwayFromZero);

    /// <summary>A title within a sentence: "Nieuw onder procesregie" becomes "nieuw onder procesregie", "PGA-tafel" stays.</summary>
    public static string InZin(this string titel) => titel.Length > 1 && char.IsUpper(titel[1]) ? titel : char.ToLowerInvariant(titel[0]) + titel[1..];

    /// <summary>A number as a document would print it, without its unit.</summary>
    public static string Kaal(this decimal waarde) => waarde.ToString("#,0.##", Notatie.Nederlands);
}
