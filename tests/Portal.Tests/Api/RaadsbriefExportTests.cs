using System.IO.Compression;
using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Portal.Api;

[Collection(nameof(Portaalhuis))]
public sealed class RaadsbriefExportTests(Portaalhuis huis)
{
    private const string Jaren = "verslagjaar=2023&begrotingsjaar=2025";

    private static readonly string[] Gemeenten =
        ["aa-en-hunze", "assen", "borger-odoorn", "coevorden", "de-wolden", "emmen", "hoogeveen", "meppel", "midden-drenthe", "noordenveld", "tynaarlo", "westerveld"];

    [Fact]
    public async Task Zip_HeeftVanElkeGemeenteEenGeldigConcept()
    {
        var antwoord = await (await huis.AlsAsync("bureau")).GetAsync($"/bureau/raadsbrieven.zip?{Jaren}");

        Assert.Equal("application/zip", antwoord.Content.Headers.ContentType!.MediaType);
        Assert.Equal("raadsbrieven-2023-2025.zip", antwoord.Content.Headers.ContentDisposition!.FileName);
        using var zip = new ZipArchive(await antwoord.Content.ReadAsStreamAsync());
        Assert.Equal(Gemeenten.Select(g => $"{g}.docx"), zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        foreach (var deel in zip.Entries)
        {
            using var brief = await LeesAsync(deel.Open());
            Assert.Equal("CONCEPT", brief.MainDocumentPart!.HeaderParts.Single().Header.InnerText);
            Assert.NotEmpty(brief.MainDocumentPart.Document.Descendants<FootnoteReference>());
        }
    }

    [Fact]
    public async Task Docx_IsDeBriefVanDieGemeente()
    {
        var antwoord = await (await huis.AlsAsync("manager")).GetAsync($"/bureau/raadsbrieven/emmen.docx?{Jaren}");

        Assert.Equal("Raadsbrief Emmen, jaarstukken 2023 en begroting 2025.docx", antwoord.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        using var brief = await LeesAsync(await antwoord.Content.ReadAsStreamAsync());
        Assert.Contains("Emmen", brief.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bureau/raadsbrieven.zip?verslagjaar=1&begrotingsjaar=2025")]
    [InlineData("/bureau/raadsbrieven.zip?verslagjaar=2023&begrotingsjaar=9999")]
    [InlineData("/bureau/raadsbrieven/nergens.docx?verslagjaar=2023&begrotingsjaar=2025")]
    public async Task Brief_DieErNietKanZijn_IsNietGevonden(string adres) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await huis.AlsAsync("bureau")).GetAsync(adres)).StatusCode);

    [Theory]
    [InlineData("contactpersoon-emmen")]
    [InlineData("stuurgroep-1")]
    public async Task Zip_IsAlleenVoorHetBureau(string gebruiker)
    {
        var antwoord = await (await huis.AlsAsync(gebruiker)).GetAsync($"/bureau/raadsbrieven.zip?{Jaren}");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
    }

    [Fact]
    public async Task Pagina_NoemtElkeGemeenteMetHaarBestand()
    {
        var pagina = await (await huis.AlsAsync("bureau")).GetStringAsync($"/bureau/raadsbrieven?{Jaren}");

        Assert.All(Gemeenten, g => Assert.Contains($"/bureau/raadsbrieven/{g}.docx?verslagjaar=2023&amp;begrotingsjaar=2025", pagina, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pagina_MetEenJaarDatNietKan_KiestHetBegin() =>
        Assert.DoesNotContain("verslagjaar=1&", await (await huis.AlsAsync("bureau")).GetStringAsync("/bureau/raadsbrieven?verslagjaar=1"), StringComparison.Ordinal);

    private static async Task<WordprocessingDocument> LeesAsync(Stream stroom)
    {
        var geheugen = new MemoryStream();
        await stroom.CopyToAsync(geheugen);
        var document = WordprocessingDocument.Open(geheugen, isEditable: false);
        Assert.Equal("", string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(f => $"{f.Path?.XPath}: {f.Description}")));
        return document;
    }
}
