using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen;

/// <summary>What a check found: two values that should agree, and whether they do.</summary>
/// <param name="Sleutel">Stable name of what was compared, fit to be an address; the judgements of people hang on it.</param>
/// <param name="Links">What was worked out, or the one place.</param>
/// <param name="Rechts">What is printed, or the other place.</param>
/// <param name="Verschil">Links minus rechts; null when the two may not be compared.</param>
/// <param name="Uitleg">What the figures themselves say about the cause ("Klopt als ..."); null when they say nothing.</param>
public sealed record Uitkomst(string Sleutel, Controlesoort Soort, string Titel, Deel Links, Deel Rechts, Ernst Ernst, decimal? Verschil, string? Uitleg)
{
    /// <summary>The registration of casussen takes part: not for the public.</summary>
    public bool IsIntern => Soort is Controlesoort.Registratie;

    public bool IsBevinding => Ernst is not Ernst.Klopt;

    /// <summary>The printed and counted figures at the bottom of both values.</summary>
    public IReadOnlyList<Cijfer> Bladeren { get; } = [.. Links.Cijfer.Bladeren(), .. Rechts.Cijfer.Bladeren()];

    /// <summary>The titles of the documents that take part, each once.</summary>
    public IReadOnlyList<string> Stukken => [.. Bladeren.Select(c => c.Herkomst).OfType<UitBron>().Select(b => b.Bron).Distinct()];

    /// <summary>Changes when a value that takes part changes; explanations and titles do not count.</summary>
    public string Vingerafdruk { get; } = Afdruk(Ernst, [.. Links.Cijfer.Bladeren(), .. Rechts.Cijfer.Bladeren()]);

    /// <summary>How far apart the values are: "€ 2.130", "5 procentpunten". Null when they are equal or may not be compared.</summary>
    public string? Afstand => Verschil is not { } verschil || verschil == 0 ? null : Links.Cijfer.Eenheid is Eenheid.Procent
        ? $"{Notatie.Schrijf(Math.Abs(verschil), Eenheid.Aantal)} {(Math.Abs(verschil) == 1 ? "procentpunt" : "procentpunten")}"
        : Notatie.Schrijf(Math.Abs(verschil), Links.Cijfer.Eenheid);

    /// <summary>Both values in one line, to remember what was judged: "54 en 52".</summary>
    public string Waarden => $"{Links.Cijfer} en {Rechts.Cijfer}";

    private static string Afdruk(Ernst ernst, IReadOnlyList<Cijfer> bladeren)
    {
        var tekst = string.Join('|', bladeren.Select(c => string.Create(
            CultureInfo.InvariantCulture, $"{(c.Herkomst as UitBron)?.Id}={c.Waarde:0.####}")).Prepend(ernst.ToString()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)))[..16];
    }
}

public static class Cijferboom
{
    /// <summary>No document prints it: it stands among the figures of a document, but was worked out from others.</summary>
    public static bool IsUitgerekend(this Cijfer cijfer) => cijfer.Herkomst is UitBron { Toelichting: { } uitleg } && uitleg.StartsWith("Berekend", StringComparison.Ordinal);

    /// <summary>The figures a computed figure rests on in the end; a figure that was not computed is its own.</summary>
    public static IEnumerable<Cijfer> Bladeren(this Cijfer cijfer) =>
        cijfer.Herkomst is Berekend { Delen: { Count: > 0 } delen } ? delen.SelectMany(d => d.Cijfer.Bladeren()) : [cijfer];
}
