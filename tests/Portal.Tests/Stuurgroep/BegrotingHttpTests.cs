using System.Net;

namespace Portal.Stuurgroep;

/// <summary>The begroting as a stuurgroeplid gets it, with the real seed files.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class BegrotingHttpTests(Portaalhuis huis)
{
    [Fact]
    public async Task Pagina_ToontGedrukteTotalenMetDeEigenSomErnaast()
    {
        var pagina = await LeesAsync("/stuurgroep/begroting/2025");

        foreach (var bedrag in new[] { "2.103.019", "2.103.020", "1.811.281", "1.811.282", "122.200", "122.201", "1.320.944", "1.320.943", "1.302.570", "1.302.571", "225.212", "227.342", "120.650" })
        {
            Assert.Contains($"€\u00a0{bedrag}", pagina, StringComparison.Ordinal);
        }

        Assert.Contains("17,41 fte", pagina, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pagina_ZonderJaar_IsDeNieuwsteBegroting() => Assert.Contains("<h1 tabindex=\"-1\">Begroting 2025</h1>", await LeesAsync("/stuurgroep/begroting"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/stuurgroep/begroting/2023")]
    [InlineData("/stuurgroep/begroting/2023/export.csv")]
    [InlineData("/stuurgroep/begroting/nul")]
    public async Task JaarZonderBegroting_IsErNiet(string adres) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await huis.AlsAsync("stuurgroep-2")).GetAsync(adres)).StatusCode);

    [Theory]
    [InlineData("resultaat=-20.000&onttrekking=4843", "€\u00a080.000")]
    [InlineData("resultaat=-200000", "De reserve komt onder nul")]
    [InlineData("resultaat=veel", "Schrijf een bedrag als")]
    [InlineData("onttrekking=-5", "Een extra onttrekking is 0 of meer")]
    [InlineData("resultaat=&onttrekking=", "Wat als het jaar anders uitkomt")]
    public async Task WatAls_RekentMeteen_EnGeeftNooitEenFout(string vraag, string verwacht) =>
        Assert.Contains(verwacht, await LeesAsync($"/stuurgroep/begroting/2025?{vraag}"), StringComparison.Ordinal);

    [Fact]
    public async Task Csv_HeeftElkeGedrukteRegel_MetDeEigenSom()
    {
        var regels = (await LeesAsync("/stuurgroep/begroting/2025/export.csv")).Split("\r\n");

        Assert.StartsWith("Onderdeel;Jaar;Code;Post;", regels[0], StringComparison.Ordinal);
        Assert.Contains(regels, r => r.StartsWith("lasten;2025;L6;Algemene kosten (subtotaal);ja;122200;;93560;28640;30,6;nadelig;122201;zeker;", StringComparison.Ordinal));
        Assert.Contains(regels, r => r.StartsWith("baten;2025;B;Totaal baten;ja;2103020;;1811281;291739;16,1;voordelig;2103019;", StringComparison.Ordinal));
        Assert.Contains(regels, r => r.StartsWith("realisatie lasten;2023;;Totaal lasten;ja;1320944;", StringComparison.Ordinal));
        Assert.Contains(regels, r => r.StartsWith("reserve gerealiseerd;2020;;Stand aan het eind;ja;;", StringComparison.Ordinal));
        Assert.Equal(34, regels.Count(r => r.StartsWith("lasten;", StringComparison.Ordinal) || r.StartsWith("baten;", StringComparison.Ordinal)));
    }

    private async Task<string> LeesAsync(string adres)
    {
        var antwoord = await (await huis.AlsAsync("stuurgroep-2")).GetAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }
}
