using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Data.Cijfers;

namespace Portal.Ui;

/// <summary>What both kinds of charts share.</summary>
internal static class Grafiek
{
    /// <summary>More series than this in one drawing can't be told apart at a glance; then each gets a drawing of its own.</summary>
    public const int PerTekening = 2;

    public static IReadOnlyList<string> Labels(this IReadOnlyList<Reeks> reeksen) => [.. reeksen.SelectMany(r => r.Punten).Select(p => p.Label).Distinct()];

    public static Punt? Bij(this Reeks reeks, string label) => reeks.Punten.FirstOrDefault(p => p.Label == label);

    public static IEnumerable<Punt> Punten(this IReadOnlyList<Reeks> reeksen) => reeksen.SelectMany(r => r.Punten);

    public static IEnumerable<decimal> Waarden(this IReadOnlyList<Reeks> reeksen) => reeksen.Punten().Select(p => p.Cijfer.Waarde).OfType<decimal>();

    public static IEnumerable<IReadOnlyList<Reeks>> Tekeningen(this IReadOnlyList<Reeks> reeksen) =>
        reeksen.Count <= PerTekening ? [reeksen] : reeksen.Select(r => (IReadOnlyList<Reeks>)[r]);

    public static bool HeeftBekende(this IReadOnlyList<Reeks> reeksen) => reeksen.Waarden().Any();

    /// <summary>The colour of a series, by its place in the drawing.</summary>
    public static string Kleur(int nummer) => $"g{nummer + 1}";

    /// <summary>The figures in a sentence, for who does not see the drawing.</summary>
    public static string Voorgelezen(this IReadOnlyList<Reeks> reeksen) =>
        string.Join(" ", reeksen.Select(r => $"{r.Naam}: {string.Join(", ", r.Punten.Select(p => $"{p.Label} {p.Cijfer}"))}."));

    /// <summary>A figure without its unit, which the caption names: "312.628"; a percentage keeps its sign.</summary>
    public static string Kaal(decimal? waarde, Eenheid eenheid) => Notatie.Schrijf(waarde, eenheid is Eenheid.Procent ? eenheid : Eenheid.Aantal);

    /// <summary>A coordinate; the page's culture would write a comma. Adding 0 makes 0 of "-0".</summary>
    public static string Svg(double getal) => (getal + 0).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A text element: in a .razor file that word means something else.</summary>
    public static RenderFragment Tekst(string? klasse, double x, double y, string anker, string inhoud) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", klasse);
        builder.AddAttribute(2, "x", Svg(x));
        builder.AddAttribute(3, "y", Svg(y));
        builder.AddAttribute(4, "text-anchor", anker);
        builder.AddContent(5, inhoud);
        builder.CloseElement();
    };
}
