using Portal.Data.Cijfers;

namespace Portal.Data.Bijdragen;

/// <summary>What one gemeente weighs in a part of a verdeelsleutel.</summary>
/// <param name="Cijfer">The figure the weight was taken from; null for a plain number of parts.</param>
public sealed record Gewicht(int GemeenteId, string Naam, decimal Waarde, Cijfer? Cijfer = null);

/// <summary>What a part of a verdeelsleutel is divided by: a weight for each gemeente that shares in it.</summary>
public sealed class Grondslag
{
    /// <summary>More than anyone weighs, and small enough to add up.</summary>
    private const decimal MaxGewicht = 1_000_000_000_000;

    private readonly Dictionary<int, Gewicht> perGemeente;

    /// <param name="manier">How, as in a sentence: "in gelijke delen", "naar het aantal inwoners".</param>
    /// <param name="maat">What is counted: "delen", "inwoners".</param>
    /// <param name="gewichten">At least one above 0 and none below; each gemeente once. They may have decimals.</param>
    /// <exception cref="DomeinregelException">There is nothing to divide by.</exception>
    public Grondslag(string manier, string maat, IEnumerable<Gewicht> gewichten)
    {
        (Manier, Maat, Gewichten) = (manier, maat, [.. gewichten.OrderBy(g => g.GemeenteId)]);
        if (Gewichten.FirstOrDefault(g => g.Waarde is < 0 or > MaxGewicht) is { } buiten)
        {
            throw new DomeinregelException($"Verdelen {Manier} kan niet: het getal van {buiten.Naam} is te {(buiten.Waarde < 0 ? "klein" : "groot")}.");
        }

        if (Gewichten.All(g => g.Waarde == 0))
        {
            throw new DomeinregelException($"Verdelen {Manier} kan niet: geen enkele gemeente telt mee.");
        }

        perGemeente = Gewichten.ToDictionary(g => g.GemeenteId);
    }

    public string Manier { get; }

    public string Maat { get; }

    /// <summary>In the order of the CBS-code.</summary>
    public IReadOnlyList<Gewicht> Gewichten { get; }

    /// <summary>What all gemeenten weigh together; above 0.</summary>
    public decimal Som => Gewichten.Sum(g => g.Waarde);

    /// <summary>What the gemeente weighs; null when it does not share in this part.</summary>
    public Gewicht? Van(int gemeenteId) => perGemeente.GetValueOrDefault(gemeenteId) is { Waarde: > 0 } gewicht ? gewicht : null;

    public static Grondslag Gelijk(IReadOnlyCollection<Deelnemer> deelnemers) =>
        new("in gelijke delen", "delen", deelnemers.Select(d => new Gewicht(d.GemeenteId, d.Naam, 1)));

    /// <exception cref="DomeinregelException">The inhabitants of a gemeente are not known.</exception>
    public static Grondslag NaarInwoners(IReadOnlyCollection<Deelnemer> deelnemers) =>
        Naar("het aantal inwoners", "inwoners", deelnemers, d => d.Inwoners);

    /// <summary>By any figure that each gemeente has, such as casussen.</summary>
    /// <param name="wat">With its article, as in "naar het aantal inwoners".</param>
    /// <exception cref="DomeinregelException">The figure of a gemeente is not known: it is never estimated.</exception>
    public static Grondslag Naar(string wat, string maat, IReadOnlyCollection<Deelnemer> deelnemers, Func<Deelnemer, Cijfer> cijfer) =>
        new($"naar {wat}", maat, deelnemers.Select(d => cijfer(d) is { Waarde: { } waarde } bekend
            ? new Gewicht(d.GemeenteId, d.Naam, waarde, bekend)
            : throw new DomeinregelException($"Verdelen naar {wat} kan niet: van {d.Naam} is dat niet bekend.")));

    /// <summary>"Assen, Emmen en Hoogeveen".</summary>
    internal static string Opsomming(IEnumerable<string> namen) => namen.ToList() switch
    {
        [] => "",
        [var enige] => enige,
        [.. var eerste, var laatste] => $"{string.Join(", ", eerste)} en {laatste}",
    };
}
