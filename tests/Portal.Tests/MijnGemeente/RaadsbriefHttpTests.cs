using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Portal.Data.Raadsbrieven;

namespace Portal.MijnGemeente;

/// <summary>The letter and its file as a contactpersoon gets them, with the real seed files and without a script.</summary>
[Collection(nameof(Portaalhuis))]
public sealed partial class RaadsbriefHttpTests(Portaalhuis huis)
{
    private const string MiddenDrenthe = "contactpersoon-midden-drenthe";
    private static readonly Briefjaren Jaren = new([2022, 2023], [2024, 2025], 2023, 2025);

    [Fact]
    public async Task Pagina_StaatErZonderScript_MetWatHetAdresVraagt()
    {
        var pagina = await LeesAsync(MiddenDrenthe, "/mijn-gemeente/raadsbrief?verslagjaar=2022&begrotingsjaar=2024&deel=uitvoering&deel=bijdrage");

        Assert.Contains("procesregie in 11 casussen van onze gemeente", pagina, StringComparison.Ordinal);
        Assert.Contains("€\u00a041.577", pagina, StringComparison.Ordinal);
        Assert.Contains("CONCEPT", pagina, StringComparison.Ordinal);
        Assert.Contains("Toon de brief", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>Knelpunten", pagina, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?verslagjaar=abc&begrotingsjaar=99999&deel=x")]
    [InlineData("?verslagjaar=1900&deel=geen")]
    public async Task Adres_DatNietKlopt_GeeftTochEenBrief(string vraag)
    {
        var pagina = await LeesAsync(MiddenDrenthe, "/mijn-gemeente/raadsbrief" + vraag);

        Assert.Contains("Geachte leden van de raad,", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>Financiën", pagina, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Word_ZegtHetzelfdeAlsHetScherm()
    {
        const string vraag = "?verslagjaar=2022&begrotingsjaar=2024&deel=uitvoering&deel=financien";
        var antwoord = await (await huis.AlsAsync(MiddenDrenthe)).GetAsync("/mijn-gemeente/raadsbrief.docx" + vraag);

        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", antwoord.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Raadsbrief Midden-Drenthe, jaarstukken 2022 en begroting 2024.docx", antwoord.Content.Headers.ContentDisposition!.FileNameStar);
        using var bestand = new ZipArchive(await antwoord.Content.ReadAsStreamAsync());
        using var lezer = new StreamReader(bestand.GetEntry("word/document.xml")!.Open());
        var tekst = Opmaak().Replace(await lezer.ReadToEndAsync(), "");

        Assert.Contains("procesregie in 11 casussen van onze gemeente", tekst, StringComparison.Ordinal);
        Assert.Contains("€\u00a0312.628", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Programmalijn", tekst, StringComparison.Ordinal);
        Assert.NotNull(bestand.GetEntry("word/footnotes.xml"));
    }

    [Fact]
    public async Task LogoEnStijl_ZonderInstelling_ZijnErNiet()
    {
        var client = await huis.AlsAsync("contactpersoon-westerveld");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/mijn-gemeente/raadsbrief/logo")).StatusCode);
        Assert.Equal("", await client.GetStringAsync("/mijn-gemeente/raadsbrief/stijl.css"));
    }

    [Fact]
    public void Adres_HeenEnTerug_IsHetzelfde()
    {
        var keuze = Briefadres.Lees("2022", "2024", ["bijdrage", "aanleiding"], Jaren);

        Assert.Equal("/mijn-gemeente/raadsbrief?verslagjaar=2022&begrotingsjaar=2024&deel=aanleiding&deel=bijdrage", keuze.Adres());
        Assert.EndsWith("&deel=geen", keuze.Met("bijdrage", false).Met("aanleiding", false).Adres(), StringComparison.Ordinal);
        Assert.Equal(Briefparagrafen.Begin, Briefadres.Lees(null, null, [], Jaren).Delen);
        Assert.Empty(Briefadres.Lees(null, null, [Briefadres.Geen], Jaren).Delen);
        Assert.Equal((2023, 2025), (Briefadres.Lees("2099", null, null, Jaren).Verslagjaar, Briefadres.Lees("2099", null, null, Jaren).Begrotingsjaar));
    }

    private async Task<string> LeesAsync(string gebruiker, string adres)
    {
        var antwoord = await (await huis.AlsAsync(gebruiker)).GetAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Opmaak();
}
