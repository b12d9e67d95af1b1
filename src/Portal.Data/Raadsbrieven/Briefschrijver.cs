using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Data.Cijfers;
using Portal.Data.Stukken;

namespace Portal.Data.Raadsbrieven;

/// <summary>Puts figures into sentences, and remembers which.</summary>
internal sealed partial class Briefschrijver(string gemeente, Briefwerk werk)
{
    private readonly List<Briefcijfer> cijfers = [];
    private readonly Dictionary<Stukdeel, string> ingevuld = new(ReferenceEqualityComparer.Instance);

    /// <summary>Every figure the letter asked for, known or not.</summary>
    public IReadOnlyList<Briefcijfer> Cijfers => cijfers;

    /// <summary>The parts that the writer filled in, with what was asked.</summary>
    public IReadOnlyDictionary<Stukdeel, string> Ingevuld => ingevuld;

    /// <summary>A figure, or the place to fill it in.</summary>
    /// <param name="wat">Unique in the letter: "nieuwe casussen van onze gemeente in 2022".</param>
    /// <param name="schrijf">Writes the value; null for the notation of its eenheid.</param>
    public Stukdeel Cijfer(Cijfer cijfer, string wat, Func<decimal, string>? schrijf = null)
    {
        var deel = Stukdeel.Van(cijfer, wat, werk.IsBevestigd(cijfer), schrijf);
        if (deel is Invuldeel && werk.Invulling(wat) is { } tekst && Bedragnotatie.TryLees(tekst.TrimEnd('%', ' '), out var waarde))
        {
            Cijfer eigen = new(waarde, cijfer.Eenheid, new UitBron($"Gemeente {gemeente}", "door de gemeente zelf ingevuld in deze brief", Zekerheid.Zeker));
            deel = new Cijferdeel(schrijf?.Invoke(waarde) ?? eigen.ToString(), eigen);
            ingevuld[deel] = wat;
        }

        if (cijfers.TrueForAll(c => c.Wat != wat))
        {
            cijfers.Add(new(wat, cijfer, deel));
        }

        return deel;
    }

    /// <summary>A count with what is counted: "geen nieuwe casussen", "één nieuwe casus", "21 nieuwe casussen".</summary>
    /// <param name="geen">What to say of none, where "geen" before the plural does not read well.</param>
    public Stukdeel Aantal(Cijfer cijfer, string wat, string enkelvoud, string meervoud, string? geen = null) =>
        Cijfer(cijfer, wat, w => w == 0 && geen is not null ? geen : Telling.Schrijf(w, enkelvoud, meervoud));

    /// <summary>A count alone, within a sentence that says what is counted: "geen", "één", "21".</summary>
    public Stukdeel Los(Cijfer cijfer, string wat) =>
        Cijfer(cijfer, wat, w => w switch { 0 => "geen", 1 => "één", _ => Notatie.Schrijf(w, cijfer.Eenheid) });

    /// <summary>An amount without its sign, where the words already say that it is a shortage.</summary>
    public Stukdeel Grootte(Cijfer cijfer, string wat) => Cijfer(cijfer, wat, w => Notatie.Schrijf(Math.Abs(w), cijfer.Eenheid));

    /// <summary>"was" for one, "waren" for any other number and for a place to fill in.</summary>
    public static string Vorm(Stukdeel deel, string enkelvoud, string meervoud) => deel is Cijferdeel { Cijfer.Waarde: 1 } ? enkelvoud : meervoud;

    /// <summary>
    /// A sentence of a document: each number in it but a year becomes a figure with the source of the sentence. A percentage is taken with its word,
    /// as the document writes it.
    /// </summary>
    public Zin Citaat(Briefzin zin, string wat)
    {
        Zin geheel = new(0, 0);
        var tot = 0;
        foreach (Match getal in Getal().Matches(zin.Tekst))
        {
            if (IsJaar(getal.Value))
            {
                continue;
            }

            var isProcent = getal.Groups["procent"].Success;
            var waarde = decimal.Parse(getal.Groups["getal"].Value.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);
            geheel.AppendLiteral(zin.Tekst[tot..getal.Index]);
            geheel.AppendFormatted(Cijfer(new(waarde, isProcent ? Eenheid.Procent : Eenheid.Aantal, zin.Herkomst), $"{wat}, {getal.Value}", _ => getal.Value));
            tot = getal.Index + getal.Length;
        }

        geheel.AppendLiteral(zin.Tekst[tot..]);
        return geheel;
    }

    internal static bool IsJaar(string getal) => int.TryParse(getal, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) && jaar is >= 1900 and < 2200;

    [GeneratedRegex(@"(?<getal>\d+(\.\d{3})*(,\d+)?)(?<procent> ?(procent|%))?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    internal static partial Regex Getal();
}

/// <summary>A figure that a letter asks for.</summary>
/// <param name="Wat">What it is, in the words of the letter; unique in it.</param>
/// <param name="Deel">As it stands in the letter: written, or a place to fill in.</param>
public sealed record Briefcijfer(string Wat, Cijfer Cijfer, Stukdeel Deel)
{
    /// <summary>A document has it, but it was read without certainty: it stands in the letter only after the writer has looked at it.</summary>
    public bool VraagtBevestiging => Cijfer is { IsBekend: true, Herkomst.Zekerheid: Zekerheid.Onzeker };
}
