using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Portal.Fuzz;

namespace Portal.Api;

public class ExportTests
{
    private sealed record Rij(string? Tekst, int? Getal = null, decimal? Bedrag = null, DateOnly? Dag = null, DateTime? Moment = null);

    private static readonly Exportkolom<Rij>[] Kolommen =
        [new("Tekst", r => r.Tekst), new("Getal", r => r.Getal), new("Bedrag", r => r.Bedrag), new("Dag", r => r.Dag), new("Moment", r => r.Moment)];

    private static readonly Rij Vol = new("Zorg; \"mijding\"", -5, -12.5m, new(2026, 3, 2), new(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+31")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1+1")]
    [InlineData("\u00a0=1+1")]
    [InlineData("\u3000＝1")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("\0=1")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠A1")]
    [InlineData("\u200b=1")]
    [InlineData("\ufeff=1")]
    public async Task Tekst_DieOpEenFormuleLijkt_KrijgtEenApostrof(string tekst)
    {
        Assert.StartsWith("'", Exporttekst.Veilig(tekst), StringComparison.Ordinal);
        Assert.Contains("'" + tekst.Replace("\0", ""), (await CsvAsync(new Rij(tekst))).Replace("\"\"", "\""), StringComparison.Ordinal);
        Assert.Equal("'" + tekst.Replace("\0", "").Replace('\r', '\n'), (await XlsxAsync(new Rij(tekst)))[1][0].InnerText); // xml knows one line ending
    }

    [Theory] // what the file can't hold falls away, and then the formula stands in front
    [InlineData("\u0001=1+1")]
    [InlineData("\ufffe=1+1")]
    [InlineData("\u0008\u001f @SUM(A1)")]
    public void Tekst_MetIetsDatWegvaltVoorEenFormule_KrijgtEenApostrof(string tekst) => Assert.StartsWith("'", Exporttekst.Veilig(tekst), StringComparison.Ordinal);

    [Fact]
    public async Task Aanvallen_InElkeCel_BlijvenTekst()
    {
        var rijen = Aanvallen.Alle.Select(a => new Rij(a)).ToArray();

        var cellen = (await XlsxAsync(rijen)).Skip(1).Select(r => r[0]).ToList();

        Assert.All(cellen, c => Assert.Equal(CellValues.InlineString, c.DataType!.Value));
        Assert.All(cellen, c => Assert.DoesNotContain(c.InnerText.TrimStart().FirstOrDefault('x'), "=+-@＝＋－＠"));
        Assert.All(cellen, c => Assert.Null(c.CellFormula));
        Assert.Equal(rijen.Length, cellen.Count);
    }

    [Theory]
    [InlineData("Zorgmijding en overlast")]
    [InlineData("AVE 3 = regionaal")]
    [InlineData("")]
    [InlineData("  gewoon")]
    public void GewoneTekst_BlijftZoals(string tekst) => Assert.Equal(tekst, Exporttekst.Veilig(tekst));

    [Fact]
    public async Task Csv_OpentInEenNederlandseExcel()
    {
        var csv = await CsvAsync(Vol, new Rij(null));

        Assert.Equal(
            "\uFEFFTekst;Getal;Bedrag;Dag;Moment\r\n\"Zorg; \"\"mijding\"\"\";-5;-12,5;2026-03-02;2026-03-02 10:30\r\n;;;;\r\n",
            csv);
    }

    [Fact]
    public async Task Xlsx_TypeertGetallenEnDatums()
    {
        var rij = (await XlsxAsync(Vol))[1];

        Assert.Equal(CellValues.InlineString, rij[0].DataType!.Value);
        Assert.Equal("Zorg; \"mijding\"", rij[0].InnerText);
        Assert.All(rij[1..], cel => Assert.Equal(CellValues.Number, cel.DataType!.Value));
        Assert.Equal(["-5", "-12.5", "46083"], rij[1..4].Select(c => c.CellValue!.Text));
        Assert.Equal(new DateTime(2026, 3, 2, 10, 30, 0), DateTime.FromOADate(double.Parse(rij[4].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Xlsx_MetLastigeTekst_IsGeldigOpenXml()
    {
        await XlsxAsync([Vol, new("\u0001\u000b<&>\ud83d\ude00\ufffe"), new(new string('x', 5_000)), new(null)]);
        await XlsxAsync();
    }

    [Fact]
    public async Task LangeLijst_KomtHelemaalAan()
    {
        var rijen = Enumerable.Range(0, 5_000).Select(i => new Rij($"Rij {i}", i)).ToArray();

        Assert.Equal(5_001, (await CsvAsync(rijen)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(5_001, (await XlsxAsync(rijen)).Count);
    }

    [Fact]
    public async Task Csv_Bedrag_HeeftGeenNullenAchterDeKommaDieDeDatabaseErachterZet() =>
        Assert.Contains("x;;13617;;", await CsvAsync(new Rij("x", Bedrag: 13_617.0m)), StringComparison.Ordinal);

    private static async Task<string> CsvAsync(params Rij[] rijen)
    {
        using var stroom = new MemoryStream();
        await CsvExport.SchrijfAsync(stroom, rijen.ToAsyncEnumerable(), Kolommen);
        return Encoding.UTF8.GetString(stroom.ToArray());
    }

    /// <summary>The cells of the sheet, after the workbook was found valid.</summary>
    private static async Task<List<List<Cell>>> XlsxAsync(params Rij[] rijen)
    {
        using var stroom = new MemoryStream();
        await XlsxExport.SchrijfAsync(stroom, "Een blad met een naam die veel te lang is", rijen.ToAsyncEnumerable(), Kolommen);
        using var document = SpreadsheetDocument.Open(stroom, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(f => $"{f.Path?.XPath}: {f.Description}"));
        return [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().ToList())];
    }
}
