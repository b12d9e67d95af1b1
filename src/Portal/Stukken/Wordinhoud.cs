using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Portal.Api;
using Portal.Data.Stukken;

namespace Portal.Stukken;

/// <summary>Turns the parts of a document into those of Word. Figures are met in the order of reading, so each takes the next note.</summary>
/// <param name="noten">Empty for a document without.</param>
internal sealed class Wordinhoud(IReadOnlyList<Stuknoot> noten)
{
    private int volgende;

    public static Paragraph Paragraaf(string stijl, IEnumerable<OpenXmlElement>? inhoud = null) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = stijl }), .. inhoud ?? []]);

    /// <summary>An element is a sequence of what is in it, and would be taken apart.</summary>
    public static Paragraph Paragraaf(string stijl, Run inhoud) => Paragraaf(stijl, [inhoud]);

    /// <summary>Text as text: what xml cannot hold is left out, a new line becomes a new line.</summary>
    /// <param name="isGemarkeerd">On yellow, as with a marker; a style cannot hold that.</param>
    public static IEnumerable<Run> Tekst(string tekst, string? stijl = null, bool isGemarkeerd = false)
    {
        foreach (var (nummer, regel) in Exporttekst.Zuiver(tekst).ReplaceLineEndings("\n").Replace('\t', ' ').Split('\n').Index())
        {
            var stuk = new Run();
            if (stijl is not null)
            {
                stuk.Append(new RunProperties([new RunStyle { Val = stijl }, .. isGemarkeerd ? [new Highlight { Val = HighlightColorValues.Yellow }] : (OpenXmlElement[])[]]));
            }

            if (nummer > 0)
            {
                stuk.Append(new Break());
            }

            stuk.Append(new Text(regel) { Space = SpaceProcessingModeValues.Preserve });
            yield return stuk;
        }
    }

    public IEnumerable<Paragraph> Briefhoofd(Briefhoofd hoofd) =>
    [
        .. hoofd.Afzender.Select(a => Alinea(a, "Afzender")),
        .. hoofd.Aan.Select((a, i) => Alinea(a, i == 0 ? "Geadresseerde1" : "Geadresseerde")),
        .. hoofd.Regels.Select((r, i) => Paragraaf(i == hoofd.Regels.Count - 1 ? "HoofdregelN" : i == 0 ? "Hoofdregel1" : "Hoofdregel",
            [.. Tekst(r.Naam, "Hoofdregelnaam"), new Run(new TabChar()), .. r.Waarde.Delen.SelectMany(Deel)])),
    ];

    public IEnumerable<OpenXmlElement> Paragraaf(Stukparagraaf paragraaf) =>
    [
        .. paragraaf.Kop is { } kop ? [Paragraaf("Heading1", Tekst(kop))] : (Paragraph[])[],
        .. paragraaf.Blokken.SelectMany((b, i) => Blok(b, paragraaf.Blokken.ElementAtOrDefault(i + 1), isBijeen: paragraaf.Kop is null && i < paragraaf.Blokken.Count - 1)),
    ];

    /// <summary>All notes, behind the two lines that Word itself asks for.</summary>
    public Footnotes Voetnoten() => new(
    [
        new Footnote(Paragraaf("FootnoteText", new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
        new Footnote(Paragraaf("FootnoteText", new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 },
        .. noten.Select(n => new Footnote(Paragraaf("FootnoteText",
            [new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark()), .. Tekst($" {n.Tekst}")])) { Id = n.Nummer }),
    ]);

    /// <param name="isBijeen">Not on another page than what follows, as a signature under its closing.</param>
    private IEnumerable<OpenXmlElement> Blok(Stukblok blok, Stukblok? volgend, bool isBijeen) => blok switch
    {
        Alinea alinea => [Met(Alinea(alinea, "BodyText"), isBijeen || volgend is Opsomming or Stuktabel ? new KeepNext() : null)],
        Opsomming opsomming => opsomming.Punten.Select((p, i) => Met(Alinea(p, "ListBullet"), i == opsomming.Punten.Count - 1 ? new SpacingBetweenLines { After = Wordstijlen.Alineawit } : null)),
        Stuktabel tabel => Wordtabel.Maak(tabel.Bijschrift, tabel.Koppen, [.. tabel.Rijen.Select(Rij)], Wordtabel.Getalkolommen(tabel), heeftTotaal: tabel.HeeftTotaal, heeftNoten: noten.Count > 0),
        _ => throw new ArgumentOutOfRangeException(nameof(blok), blok, null),
    };

    /// <summary>What this one paragraph does other than its style.</summary>
    private static Paragraph Met(Paragraph paragraaf, OpenXmlElement? eigenschap)
    {
        if (eigenschap is not null)
        {
            paragraaf.ParagraphProperties!.Append(eigenschap);
        }

        return paragraaf;
    }

    private List<IReadOnlyList<Run>> Rij(IReadOnlyList<Stukdeel> cellen) => [.. cellen.Select(c => (IReadOnlyList<Run>)[.. Deel(c)])];

    private Paragraph Alinea(Alinea alinea, string stijl) => Paragraaf(stijl, [.. alinea.Delen.SelectMany(Deel)]);

    private IEnumerable<Run> Deel(Stukdeel deel) => deel switch
    {
        Tekstdeel tekst => Tekst(tekst.Tekst, tekst.IsNadruk ? "Strong" : null),
        Invuldeel invul => Tekst(invul.ToString(), "Invullen", isGemarkeerd: true),
        Cijferdeel cijfer => noten.Count == 0 ? Tekst(cijfer.Geschreven) : [.. Tekst(cijfer.Geschreven), Verwijzing(cijfer)],
        _ => throw new ArgumentOutOfRangeException(nameof(deel), deel, null),
    };

    private Run Verwijzing(Cijferdeel cijfer)
    {
        var noot = noten[volgende++];
        return ReferenceEquals(noot.Deel, cijfer)
            ? new(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReference { Id = noot.Nummer })
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Noot {noot.Nummer} hoort bij een ander cijfer."));
    }
}
