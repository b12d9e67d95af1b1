using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Portal.MijnGemeente;

/// <summary>Casussen over the wire: what the prerendered pages and the downloads give to whom.</summary>
[Collection(nameof(Portaalhuis))]
public sealed partial class CasussenHttpTests(Portaalhuis huis)
{
    private const int EmmenId = 114;

    [Fact]
    public async Task Lijst_ToontAlleenDeEigenCasussen_ZonderJavascript()
    {
        await using var db = huis.Systeem();
        var eigen = await db.Casussen.Where(c => c.GemeenteId == EmmenId).Select(c => c.Kenmerk).ToListAsync();

        var html = await (await huis.AlsAsync("contactpersoon-emmen")).GetStringAsync("/mijn-gemeente/casussen");

        Assert.Contains($"{eigen.Count} casussen", html, StringComparison.Ordinal);
        var getoond = Kenmerken(html);
        Assert.Equal(25, getoond.Count);
        Assert.Subset(eigen.ToHashSet(), getoond.ToHashSet());
    }

    [Fact]
    public async Task Lijst_MetGemeenteInHetAdres_BlijftVanDeEigenGemeente()
    {
        await using var db = huis.Systeem();
        var eigen = await db.Casussen.Where(c => c.GemeenteId == EmmenId).Select(c => c.Kenmerk).ToListAsync();

        var html = await (await huis.AlsAsync("contactpersoon-emmen")).GetStringAsync("/mijn-gemeente/casussen?gemeente=106&zoek=e&pagina=2&jaar=x");

        Assert.Subset(eigen.ToHashSet(), Kenmerken(html).ToHashSet());
    }

    [Fact]
    public async Task Casus_VanEenAnder_IsDezelfdeNietGevondenAlsEenDieNietBestaat()
    {
        await using var db = huis.Systeem();
        var vreemd = await db.Casussen.Where(c => c.GemeenteId != EmmenId).Select(c => c.Kenmerk).FirstAsync();
        var client = await huis.AlsAsync("contactpersoon-emmen");

        var bij = await client.GetAsync($"/mijn-gemeente/casussen/{vreemd.ToLowerInvariant()}");
        var geen = await client.GetAsync("/mijn-gemeente/casussen/zv-26-0000");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (bij.StatusCode, geen.StatusCode));
        Assert.Equal(Vast(await geen.Content.ReadAsStringAsync()), Vast((await bij.Content.ReadAsStringAsync()).Replace(vreemd.ToLowerInvariant(), "zv-26-0000", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Casus_ToontHetVerloop_EnNietWatVanHetBureauIs()
    {
        await using var db = huis.Systeem();
        var casus = await db.Casussen.Include(c => c.Aanmelder).Where(c => c.GemeenteId == EmmenId && c.Reden != null).FirstAsync();

        var html = WebUtility.HtmlDecode(await (await huis.AlsAsync("contactpersoon-emmen")).GetStringAsync($"/mijn-gemeente/casussen/{casus.Kenmerk.ToLowerInvariant()}"));

        Assert.Contains(casus.Onderwerp, html, StringComparison.Ordinal);
        Assert.DoesNotContain(casus.Reden!, html, StringComparison.Ordinal);
        Assert.DoesNotContain("Vastgelegd", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contactpersoon-emmen", "/mijn-gemeente/casussen", "product=procesregie&jaar=2024&telling=actief&zoek=e&sorteer=-kenmerk")]
    [InlineData("bureau", "/bureau/casussen", "gemeente=114&sorteer=onderwerp&pagina=2")]
    [InlineData("bureau", "/bureau/adviesvragen", "zoek=e&stand=open")]
    public async Task Kruimelpad_LeidtTerugNaarDeLijst_ZoalsDieWas(string gebruiker, string pad, string vraag)
    {
        var client = await huis.AlsAsync(gebruiker);
        var adres = $"{pad}?{vraag}";
        var rij = Regex.Match(await client.GetStringAsync(adres), $"<th [^>]*><a href=\"({pad}/[^\"]+)\"").Groups[1].Value;

        var html = await client.GetStringAsync(WebUtility.HtmlDecode(rij));

        Assert.Contains(WebUtility.HtmlEncode(adres), Regex.Match(html, "aria-label=\"Kruimelpad\".*?</nav>", RegexOptions.Singleline).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_GeeftAlleRijenVanHetFilter_AlsBestand()
    {
        await using var db = huis.Systeem();
        var verwacht = await db.Casussen.CountAsync(c => c.GemeenteId == EmmenId);

        var antwoord = await (await huis.AlsAsync("contactpersoon-emmen")).GetAsync("/mijn-gemeente/casussen/export.csv?sorteer=kenmerk");
        var regels = (await antwoord.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("attachment", antwoord.Content.Headers.ContentDisposition!.DispositionType);
        Assert.EndsWith(".csv", antwoord.Content.Headers.ContentDisposition.FileName, StringComparison.Ordinal);
        Assert.True(antwoord.Headers.CacheControl!.NoStore);
        Assert.Equal(verwacht + 1, regels.Length);
        Assert.Equal(regels[1..].Order(StringComparer.Ordinal), regels[1..]);
        Assert.DoesNotContain("Aanmelder", regels[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xlsx_GeeftDezelfdeRijenAlsDeCsv()
    {
        var client = await huis.AlsAsync("contactpersoon-emmen");
        const string vraag = "?jaar=2023&telling=actief&product=procesregie";

        var csv = (await client.GetStringAsync("/mijn-gemeente/casussen/export.csv" + vraag)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        await using var stroom = await client.GetStreamAsync("/mijn-gemeente/casussen/export.xlsx" + vraag);
        using var geheugen = new MemoryStream();
        await stroom.CopyToAsync(geheugen);
        using var boek = SpreadsheetDocument.Open(geheugen, false);

        var rijen = boek.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ToList();
        Assert.Equal(csv.Length, rijen.Count);
        Assert.Equal(csv[1..].Select(r => r.Split(';')[0]), rijen[1..].Select(r => r.Elements<Cell>().First().InnerText));
    }

    [Theory]
    [InlineData("bureau")]
    [InlineData("stuurgroep-1")]
    [InlineData("beheer")]
    public async Task Downloads_VoorEenAndereRol_WordenGeweigerd(string gebruiker)
    {
        var client = await huis.AlsAsync(gebruiker);

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/mijn-gemeente/casussen/export.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/mijn-gemeente/casussen/export.xlsx")).StatusCode);
    }

    [Fact]
    public async Task Bureau_ZietAlleGemeenten_EnKanErEenKiezen()
    {
        await using var db = huis.Systeem();
        var emmen = await db.Casussen.CountAsync(c => c.GemeenteId == EmmenId);
        var alle = await db.Casussen.CountAsync();
        var client = await huis.AlsAsync("bureau");

        Assert.Contains($"{alle} casussen", await client.GetStringAsync("/bureau/casussen"), StringComparison.Ordinal);
        Assert.Contains($"{emmen} casussen", await client.GetStringAsync("/bureau/casussen?gemeente=114"), StringComparison.Ordinal);
        Assert.Contains("Registreer de casus", await client.GetStringAsync("/bureau/casussen/nieuw"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/bureau/casussen/zv-26-0000")).StatusCode);
    }

    private static List<string> Kenmerken(string html) => [.. Kenmerklink().Matches(html).Select(m => m.Groups[1].Value.ToUpperInvariant())];

    /// <summary>The page without what differs at each answer: tokens and the state of its components.</summary>
    private static string Vast(string html) => Wisselend().Replace(html, "");

    [GeneratedRegex("<th [^>]*><a href=\"/mijn-gemeente/casussen/(zv-[^\"?]+)[\"?]")]
    private static partial Regex Kenmerklink();

    [GeneratedRegex("<!--.*?-->|name=\"__RequestVerificationToken\" value=\"[^\"]*\"", RegexOptions.Singleline)]
    private static partial Regex Wisselend();
}
