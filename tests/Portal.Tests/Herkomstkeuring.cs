using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Portal;

/// <summary>Whether a page leaves a figure unexplained.</summary>
internal static partial class Herkomstkeuring
{
    private const string Vraagbaar = "a.cijfer, a[href^='/herkomst/'], details.cijfer, [popover], button[popovertarget], sup a[href*='#']";

    /// <summary>A limit that the bureau sets is a rule, not a figure.</summary>
    private const string Drempel = "Een verschil van meer dan";

    /// <summary>
    /// The figures on a page that can't be asked: a cell of a table, a tile or an amount in a sentence, without a link to its herkomst, without
    /// one that folds open and without a note. A cell has to answer for itself; a sentence may leave it to the card it stands in. Years and dates
    /// are no figures, and what a drawing says stands once more in the table under it.
    /// </summary>
    public static IEnumerable<string> ZonderHerkomst(IDocument pagina)
    {
        var cellen = pagina.QuerySelectorAll("main td, main .getal").Where(e => Cijfer().IsMatch(e.TextContent.Trim()) && !Jaartal().IsMatch(e.TextContent.Trim()));
        var bedragen = pagina.QuerySelectorAll("main p, main li, main dd").Where(e => e.QuerySelector("p, li, dd, table") is null && Bedrag().IsMatch(e.TextContent));
        return cellen.Concat(bedragen).Where(e => !IsTeVragen(e)).Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Distinct();
    }

    private static bool IsTeVragen(IElement cijfer) =>
        cijfer.QuerySelector(Vraagbaar) is not null
        || cijfer.Closest("details.cijfer, [popover], svg, .herkomst, .sleutel, .noten") is not null
        || (cijfer.Closest(".balken") is not null && cijfer.Closest("figure")?.QuerySelector("table .cijfer") is not null)
        || (cijfer.LocalName is not "td" && cijfer.Closest("article, figure, section.kaart")?.QuerySelector(Vraagbaar) is not null)
        || cijfer.QuerySelector("cite") is not null // names of chapters
        || (cijfer.LocalName is "p" && cijfer.Closest("form") is not null) // how to fill a form in
        || cijfer.GetAttribute("data-kop")?.StartsWith("Berichten", StringComparison.Ordinal) is true // how long a conversation is
        || Gemeld().IsMatch(cijfer.TextContent.Trim())
        || cijfer.TextContent.Trim().StartsWith(Drempel, StringComparison.Ordinal);

    /// <summary>A report of progress says by itself who made it and when.</summary>
    [GeneratedRegex(@"^\p{Ll}[\p{Ll} ]+, \d{1,3}%\. .+, \d{1,2} \p{Ll}+ 20\d\d$")]
    private static partial Regex Gemeld();

    [GeneratedRegex(@"^[−+-]?\s*(€\s*)?[−+-]?[\d.]+(,\d+)?\s*(%|fte|×)?$")]
    private static partial Regex Cijfer();

    [GeneratedRegex(@"^(19|20)\d\d$")]
    private static partial Regex Jaartal();

    [GeneratedRegex(@"€\s?[\d.]{3,}|\d+(,\d+)?\s?%")]
    private static partial Regex Bedrag();
}
