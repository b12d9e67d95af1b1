using System.Net;

namespace Portal.MijnGemeente;

/// <summary>The page and its download as a contactpersoon gets them, with the real seed files.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class BijdragenHttpTests(Portaalhuis huis)
{
    [Fact]
    public async Task Pagina_ToontDeEigenBedragen_EnDieVanGeenAnder()
    {
        var emmen = await LeesAsync("contactpersoon-emmen", "/mijn-gemeente/bijdragen");
        var westerveld = await LeesAsync("contactpersoon-westerveld", "/mijn-gemeente/bijdragen");

        Assert.Contains("€\u00a095.317", emmen, StringComparison.Ordinal);
        Assert.Contains("€\u00a0141.181", emmen, StringComparison.Ordinal);
        Assert.Contains("klopt met de berekening", emmen, StringComparison.Ordinal);
        Assert.Contains("€\u00a013.617", westerveld, StringComparison.Ordinal);
        Assert.DoesNotContain("€\u00a095.317", westerveld, StringComparison.Ordinal);
        Assert.DoesNotContain("141.181", westerveld, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?rekenvoorbeeld=2025", true)]
    [InlineData("?rekenvoorbeeld=2022", false)]
    [InlineData("?rekenvoorbeeld=abc&verdeling=x", false)]
    [InlineData("", false)]
    public async Task Rekenvoorbeeld_StaatErAlleenAlsEromIsGevraagd_EnGeeftNooitEenFout(string vraag, bool staatEr)
    {
        var pagina = await LeesAsync("contactpersoon-emmen", "/mijn-gemeente/bijdragen" + vraag);

        Assert.Equal(staatEr, pagina.Contains("Geen stuk noemt dit bedrag", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Csv_HeeftElkBedrag_EnEenOnbekendBedragIsLeeg()
    {
        var regels = (await (await huis.AlsAsync("contactpersoon-emmen")).GetStringAsync("/mijn-gemeente/bijdragen/export.csv")).Split("\r\n");

        Assert.StartsWith("Jaar;Wie;Soort;Bedrag in euro;Zekerheid;", regels[0], StringComparison.Ordinal);
        Assert.Contains(regels, r => r.StartsWith("2019;Emmen;alles samen;95317;zeker;", StringComparison.Ordinal));
        Assert.Contains(regels, r => r.StartsWith("2019;Emmen;per inwoner;0,89;afgeleid;", StringComparison.Ordinal));
        Assert.Contains(regels, r => r.StartsWith("2020;Emmen;alles samen;;niet bekend;", StringComparison.Ordinal));
        Assert.Contains(regels, r => r.StartsWith("2020;alle gemeenten samen;totaal dat het stuk noemt;454455;zeker;", StringComparison.Ordinal));
        Assert.DoesNotContain(regels, r => r.Contains(";0;", StringComparison.Ordinal));
    }

    private async Task<string> LeesAsync(string gebruiker, string adres)
    {
        var antwoord = await (await huis.AlsAsync(gebruiker)).GetAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }
}
