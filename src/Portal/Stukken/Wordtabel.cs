using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Portal.Api;
using Portal.Data.Stukken;

namespace Portal.Stukken;

/// <summary>A table with a caption above it, a head that returns on each page, and words for who has it read aloud.</summary>
internal static class Wordtabel
{
    /// <summary>Bounds of a column, in signs.</summary>
    private const int LetterMin = 9;
    private const int Ruimte = 4;
    private const int GetalMax = 24;
    private const int TekstMax = 44;

    /// <summary>A table of as many rows stays on one page; one with notes takes much more of it, and would leave the page before it half empty.</summary>
    private const int RijenBijeen = 16;
    private const int RijenBijeenMetNoten = 5;

    /// <summary>The columns that hold figures, and words only where a figure lacks: these stand at the right.</summary>
    public static bool[] Getalkolommen(Stuktabel tabel) =>
        [.. tabel.Koppen.Select((_, k) => k > 0 && tabel.Rijen.Select(r => r.ElementAtOrDefault(k)).OfType<Stukdeel>().ToList() is var cellen
            && cellen.Exists(c => c is Cijferdeel or Tekstdeel { Tekst: ['<' or (>= '0' and <= '9'), ..] }) && cellen.TrueForAll(c => c is Cijferdeel or Invuldeel or Tekstdeel { Tekst.Length: <= 20 }))];

    /// <param name="rijen">Cells as runs.</param>
    /// <param name="getallen">Which columns hold figures.</param>
    /// <param name="gewichten">How the columns share the width; null to let their content decide.</param>
    /// <param name="heeftTotaal">The last row is the sum of the others.</param>
    /// <param name="heeftNoten">Its figures have notes, that stand on the same page.</param>
    public static IEnumerable<OpenXmlElement> Maak(
        string bijschrift, IReadOnlyList<string> koppen, IReadOnlyList<IReadOnlyList<IReadOnlyList<Run>>> rijen, IReadOnlyList<bool> getallen, int[]? gewichten = null, bool heeftTotaal = false, bool heeftNoten = false)
    {
        var bijeen = heeftNoten ? RijenBijeenMetNoten : RijenBijeen;
        gewichten ??= Gewichten(koppen, rijen, getallen);
        var breedtes = gewichten.Select(g => Wordstijlen.Tekstbreedte * g / gewichten.Sum()).ToList();
        return
        [
            Wordinhoud.Paragraaf("Caption", Wordinhoud.Tekst(bijschrift)),
            new Table(
            [
                new TableProperties(
                    new TableStyle { Val = "Stuktabel" },
                    new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                    new TableLayout { Type = TableLayoutValues.Fixed },
                    new TableLook { Val = heeftTotaal ? "04E0" : "04A0", FirstRow = true, LastRow = heeftTotaal, FirstColumn = true, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                    new TableCaption { Val = Exporttekst.Zuiver(bijschrift) },
                    new TableDescription { Val = Exporttekst.Zuiver($"Tabel met {Aantal(rijen.Count, "rij", "rijen")} en {Aantal(koppen.Count, "kolom", "kolommen")}: {string.Join(", ", koppen)}.") }),
                new TableGrid(breedtes.Select(b => new GridColumn { Width = Getal(b) })),
                Rij(koppen.Select((k, i) => Cel(Wordinhoud.Tekst(k), getallen[i], breedtes[i], isBijeen: true)), isKop: true),
                .. rijen.Select((r, nr) => Rij(koppen.Select((_, i) => Cel(r.ElementAtOrDefault(i) ?? [], getallen[i], breedtes[i], IsBijeen(nr, rijen.Count, bijeen))), isKop: false)),
            ]),
            Wordinhoud.Paragraaf("Natabel"),
        ];
    }

    private static TableRow Rij(IEnumerable<TableCell> cellen, bool isKop) =>
        new([new TableRowProperties(isKop ? [new CantSplit(), new TableHeader()] : [new CantSplit()]), .. cellen]);

    /// <summary>A short table is not cut at all, and of a long one the head does not stand alone at the foot of a page, nor the last row at the top of the next.</summary>
    private static bool IsBijeen(int rij, int aantal, int bijeen) => rij < aantal - 1 && (aantal <= bijeen || rij == 0 || rij == aantal - 2);

    private static TableCell Cel(IEnumerable<Run> inhoud, bool isGetal, int breedte, bool isBijeen)
    {
        var alinea = Wordinhoud.Paragraaf(isGetal ? "Getalcel" : "Cel", inhoud);
        if (isBijeen)
        {
            alinea.ParagraphProperties!.Append(new KeepNext());
        }

        return new(new TableCellProperties(new TableCellWidth { Width = Getal(breedte), Type = TableWidthUnitValues.Dxa }), alinea);
    }

    /// <summary>Columns share the width by the length of what stands in them, within bounds.</summary>
    private static int[] Gewichten(IReadOnlyList<string> koppen, IReadOnlyList<IReadOnlyList<IReadOnlyList<Run>>> rijen, IReadOnlyList<bool> getallen)
    {
        var gewicht = koppen.Select((k, i) => Math.Clamp(rijen.Select(r => r.ElementAtOrDefault(i)?.Sum(t => t.InnerText.Length) ?? 0).Append(Woordlengte(k)).Max(), LetterMin, getallen[i] ? GetalMax : TekstMax)).ToArray();
        var getal = gewicht.Where((_, i) => getallen[i]).DefaultIfEmpty().Max(); // figures beside each other in columns of one width
        return [.. gewicht.Select((g, i) => getallen[i] ? getal : i == 0 && getal > 0 ? g + Ruimte : g)]; // a name is read first: rather a narrow figure than a name cut in two

        static int Woordlengte(string kop) => kop.Split(' ').Max(w => w.Length) + 3;
    }

    private static string Aantal(int aantal, string enkel, string meer) => aantal == 1 ? $"1 {enkel}" : $"{Getal(aantal)} {meer}";

    private static string Getal(int waarde) => waarde.ToString(CultureInfo.InvariantCulture);
}
