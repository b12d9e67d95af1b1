using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Portal.Api;
using Portal.Data.Cijfers;
using Portal.Data.Stukken;

namespace Portal.Stukken;

public class RekenbladTests
{
    public static TheoryData<string> Lastig => [.. Voorbeeldstukken.LastigeTeksten];

    [Fact]
    public async Task Tabel_WordtEenBladMetGetallenEnHunBron()
    {
        using var document = await OpenAsync(Voorbeeldstukken.Brief);
        var rijen = Rijen(document, "Casussen in onze gemeente");

        Assert.Equal(["2023", "Emmen", "Drenthe", "Bron: Emmen", "Bron: Drenthe"], rijen[0].Select(c => c.InnerText));
        Assert.Equal(["Actief", "38", "38", "Jaarverslag 2023, onderdeel Casuïstiek per gemeente.", "Jaarverslag 2023, onderdeel Casuïstiek per gemeente."], rijen[1].Select(c => c.InnerText));
        Assert.Equal(CellValues.Number, rijen[1][1].DataType!.Value);
        Assert.Equal("niet bekend", rijen[2][2].InnerText);
        Assert.Equal("", rijen[2][4].InnerText); // what is not known has no source
        Assert.Equal("[invullen: afgesloten in Drenthe]", rijen[3][2].InnerText);
    }

    [Fact]
    public async Task EersteBlad_ZegtWatHetStukZegtMetZijnMerk()
    {
        using var document = await OpenAsync(Voorbeeldstukken.Brief);
        var rijen = Rijen(document, "Toelichting");

        Assert.Equal(["Raadsbrief Emmen 2027", "CONCEPT", "Geachte raadsleden,"], rijen.Take(3).Select(r => r[0].InnerText));
    }

    [Fact]
    public async Task ElkBlad_HeeftEenVasteKop()
    {
        using var document = await OpenAsync(Voorbeeldstukken.Brief);

        Assert.All(document.WorkbookPart!.WorksheetParts, d => Assert.Equal(PaneStateValues.Frozen, d.Worksheet.Descendants<Pane>().Single().State!.Value));
    }

    [Fact]
    public async Task Getal_StaatInZijnEigenEenheid()
    {
        Cijfer Van(decimal waarde, Eenheid eenheid) => new(waarde, eenheid, new UitBron("Stuk", "Kop", Zekerheid.Zeker));
        Cijfer[] cijfers = [Van(1250, Eenheid.Aantal), Van(4.99m, Eenheid.Procent), Van(0.61m, Eenheid.Fte), Van(41577, Eenheid.Euro), Van(1.26m, Eenheid.Euro)];
        using var document = await OpenAsync(new("Proef", null, null,
            [new("p", "Proef", [new Stuktabel("Proef", ["Wat", "Hoeveel"], [.. cijfers.Select(c => (IReadOnlyList<Stukdeel>)[new Tekstdeel("x"), new Cijferdeel($"{c}", c)])])])]));
        var stijlen = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var formaten = stijlen.NumberingFormats!.Elements<NumberingFormat>().ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode!.Value!);

        Assert.Equal(["#,##0", "General\"%\"", "#,##0.00\" fte\"", "[$€-413]\\ #,##0", "[$€-413]\\ #,##0.00"],
            Rijen(document, "Proef").Skip(1).Select(r => formaten[((CellFormat)stijlen.CellFormats!.ElementAt((int)r[1].StyleIndex!.Value)).NumberFormatId!.Value]));
        Assert.Equal(["1250", "4.99", "0.61", "41577", "1.26"], Rijen(document, "Proef").Skip(1).Select(r => r[1].CellValue!.Text));
    }

    [Theory]
    [MemberData(nameof(Lastig))]
    public async Task LastigeTekst_OveralInHetStuk_BlijftGeldigEnRekentNiet(string tekst)
    {
        using var document = await OpenAsync(Voorbeeldstukken.Met(tekst));

        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(d => d.Worksheet.Descendants<CellFormula>()));
        Assert.All(document.WorkbookPart.WorksheetParts.SelectMany(d => d.Worksheet.Descendants<Cell>()), c => Assert.InRange(c.InnerText.Length, 0, 32_767));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("  @SUM(A1)")]
    [InlineData("＋1")]
    public async Task Tekst_DieOpEenFormuleLijkt_KrijgtOokHierEenApostrof(string tekst)
    {
        using var document = await OpenAsync(Voorbeeldstukken.Met(tekst));

        var cellen = document.WorkbookPart!.WorksheetParts.SelectMany(d => d.Worksheet.Descendants<Cell>()).Select(c => c.InnerText).ToList();
        Assert.Contains("'" + tekst, cellen);
        Assert.DoesNotContain(tekst, cellen);
    }

    [Theory]
    [InlineData("Casussen per gemeente in 2023, voor elke gemeente", "Casussen per gemeente in 2023,")]
    [InlineData("a/b:c[d]*?\\", "abcd")]
    [InlineData("''", "Blad")]
    [InlineData("bezet", "bezet (2)")]
    public void Bladnaam_KanInEenWerkmap(string naam, string blad) => Assert.Equal(blad, XlsxExport.Bladnaam(naam, ["Bezet"]).TrimEnd());

    private static async Task<SpreadsheetDocument> OpenAsync(Stuk stuk)
    {
        var geheugen = new MemoryStream();
        await XlsxExport.SchrijfAsync(geheugen, Rekenblad.Maak(stuk));
        var document = SpreadsheetDocument.Open(geheugen, isEditable: false);
        Assert.Equal("", string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(f => $"{f.Path?.XPath}: {f.Description}")));
        return document;
    }

    private static List<List<Cell>> Rijen(SpreadsheetDocument document, string blad)
    {
        var boek = document.WorkbookPart!;
        var id = boek.Workbook.Descendants<Sheet>().Single(s => s.Name == blad).Id!.Value!;
        return [.. ((WorksheetPart)boek.GetPartById(id)).Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().ToList())];
    }
}
