using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Portal.Api;

/// <summary>The tables of a jaarverslag and the factsheet, as the portal sends them.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class StukExportTests(Portaalhuis huis)
{
    [Theory]
    [InlineData("", "CONCEPT", false)]
    [InlineData("&doel=publicatie", "CONCEPT", false)]
    [InlineData("&doel=INTERN", "CONCEPT", false)]
    [InlineData("&doel=intern", "ALLEEN VOOR INTERN GEBRUIK", true)]
    public async Task Jaarverslag_IsAlleenPreciesVoorWieDatVraagt(string doel, string merk, bool isPrecies)
    {
        using var stuk = await WordAsync("bureau", $"/bureau/jaarverslag.docx?jaar=2023{doel}");
        var emmen = stuk.MainDocumentPart!.Document.Descendants<TableRow>().First(r => r.InnerText.StartsWith("Emmen", StringComparison.Ordinal));

        Assert.Equal(merk, stuk.MainDocumentPart.HeaderParts.Single().Header.InnerText);
        Assert.Equal(isPrecies ? "38" : "40", emmen.Elements<TableCell>().ElementAt(1).InnerText);
        Assert.Empty(stuk.MainDocumentPart.Document.Descendants<FootnoteReference>()); // its text names the one place where all was counted
    }

    [Fact]
    public async Task JaarverslagXlsx_OmTePubliceren_HeeftGeenEnkelGetal()
    {
        using var werkmap = SpreadsheetDocument.Open(await BytesAsync("bureau", "/bureau/jaarverslag.xlsx?jaar=2023"), false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(werkmap));
        Assert.Equal(9, werkmap.WorkbookPart!.WorksheetParts.Count());
        Assert.All(werkmap.WorkbookPart.WorksheetParts.SelectMany(d => d.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()),
            c => Assert.Equal(DocumentFormat.OpenXml.Spreadsheet.CellValues.InlineString, c.DataType!.Value));
    }

    [Theory]
    [InlineData("/bureau/jaarverslag.docx?jaar=2020")]
    [InlineData("/bureau/jaarverslag.xlsx?jaar=9999")]
    public async Task Jaarverslag_VanEenJaarDatErNietIs_IsNietGevonden(string adres) => Assert.Equal(HttpStatusCode.NotFound, (await (await huis.AlsAsync("bureau")).GetAsync(adres)).StatusCode);

    [Theory]
    [InlineData("contactpersoon-emmen", "/bureau/jaarverslag.docx?jaar=2023")]
    [InlineData("stuurgroep-1", "/bureau/jaarverslag.xlsx?jaar=2023&doel=intern")]
    [InlineData("bureau", "/mijn-gemeente/factsheet.docx")]
    public async Task Bestand_VanEenAnder_GaatNietOpen(string gebruiker, string adres) => Assert.Equal(HttpStatusCode.Redirect, (await (await huis.AlsAsync(gebruiker)).GetAsync(adres)).StatusCode);

    [Fact]
    public async Task JaarverslagPagina_ToontDePrecieseAantallenMetHunRijen()
    {
        var pagina = await (await huis.AlsAsync("bureau")).GetStringAsync("/bureau/jaarverslag?jaar=2023");

        Assert.Contains("Tabellen jaarverslag 2023", pagina, StringComparison.Ordinal);
        Assert.Contains("/bureau/casussen?jaar=2023&amp;telling=actief&amp;gemeente=114\">38<", pagina, StringComparison.Ordinal);
        Assert.Contains("/bureau/jaarverslag.docx?jaar=2023&amp;doel=intern", pagina, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Factsheet_IsOpSchermEnInWordHetzelfdeStuk()
    {
        var pagina = WebUtility.HtmlDecode(await (await huis.AlsAsync("contactpersoon-emmen")).GetStringAsync("/mijn-gemeente/factsheet?jaar=2023"));
        using var stuk = await WordAsync("contactpersoon-emmen", "/mijn-gemeente/factsheet.docx?jaar=2023");
        var koppen = stuk.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1").Select(p => p.InnerText).ToList();

        Assert.Contains("Casussen in 2023", koppen);
        Assert.All(koppen, k => Assert.Contains(k, pagina, StringComparison.Ordinal));
        Assert.Equal(8, stuk.MainDocumentPart.Document.Descendants<FootnoteReference>().Count());
        Assert.DoesNotContain("Bijlage", stuk.MainDocumentPart.Document.InnerText, StringComparison.Ordinal); // one page
    }

    [Fact]
    public async Task Factsheet_ZonderJaar_IsVanHetNieuwsteJaarVanDeEigenGemeente()
    {
        using var stuk = await WordAsync("contactpersoon-midden-drenthe", "/mijn-gemeente/factsheet.docx?jaar=1900");

        Assert.Equal("Factsheet Midden-Drenthe 2024", stuk.PackageProperties.Title);
    }

    private async Task<WordprocessingDocument> WordAsync(string gebruiker, string adres)
    {
        var document = WordprocessingDocument.Open(await BytesAsync(gebruiker, adres), isEditable: false);
        Assert.Equal("", string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(f => $"{f.Path?.XPath}: {f.Description}")));
        return document;
    }

    private async Task<MemoryStream> BytesAsync(string gebruiker, string adres) => new(await (await huis.AlsAsync(gebruiker)).GetByteArrayAsync(adres));
}
