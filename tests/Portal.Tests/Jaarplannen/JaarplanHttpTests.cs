using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Jaarplannen;

namespace Portal.Jaarplannen;

/// <summary>The plan over the wire: what the stuurgroep reads and the bureau downloads.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class JaarplanHttpTests(Portaalhuis huis)
{
    [Fact]
    public async Task Plan2025_ToontDe66ActiesMetHerkomst_ZonderJavascript()
    {
        var html = await (await huis.AlsAsync("stuurgroep-1")).GetStringAsync("/stuurgroep/jaarplan/2025");

        Assert.Contains("66 acties", html, StringComparison.Ordinal);
        Assert.Contains("Uit de tekst blijkt niet of de vaststelling al was gebeurd.", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("JP25-LT08", html, StringComparison.Ordinal);
        Assert.Contains("als JP25-031 en als JP25-035", html, StringComparison.Ordinal);
        await using var db = huis.Systeem();
        var codes = await db.Jaarplanacties.Where(a => a.Jaar == 2025).Select(a => a.Code).ToListAsync();
        Assert.All(codes, code => Assert.Contains($"id=\"{code.ToLowerInvariant()}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plan_MetFilterInHetAdres_ToontAlleenDieActies()
    {
        var html = await (await huis.AlsAsync("stuurgroep-1")).GetStringAsync("/stuurgroep/jaarplan/2025?lijn=2&zoek=RIEC&status=xx");

        Assert.DoesNotContain("jp25-001", html, StringComparison.Ordinal);
        Assert.Contains("Geen acties met deze filters", html, StringComparison.Ordinal);
        html = await (await huis.AlsAsync("stuurgroep-1")).GetStringAsync("/stuurgroep/jaarplan/2025?lijn=2&zoek=zorgfraude");
        Assert.Contains("id=\"jp25-044\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"jp25-045\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/stuurgroep/jaarplan/2019")]
    [InlineData("/stuurgroep/jaarplan/2025?versie=9")]
    [InlineData("/stuurgroep/jaarplan/2024/nieuw")]
    [InlineData("/bureau/jaarplan/2019")]
    [InlineData("/bureau/jaarplan/2019/inlezen")]
    [InlineData("/bureau/jaarplan/2019/export.csv")]
    public async Task PlanDatErNietIs_IsNietGevonden(string adres) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await huis.AlsAsync("bureau")).GetAsync(adres)).StatusCode);

    /// <summary>What is chosen before the page is connected would be gone: a script can't choose it again.</summary>
    [Theory]
    [InlineData("bureau", "/bureau/jaarplan/2026/inlezen")]
    [InlineData("bureau", "/bureau/cijfers")]
    [InlineData("contactpersoon-emmen", "/mijn-gemeente/raadsbrief/instellingen")]
    public async Task Bestand_IsPasTeKiezenAlsDePaginaVerbondenIs(string wie, string adres)
    {
        var html = await (await huis.AlsAsync(wie)).GetStringAsync(adres);

        Assert.Matches("<input[^>]*type=\"file\"[^>]*>", html);
        Assert.DoesNotMatch("<input(?![^>]* disabled)[^>]*type=\"file\"", html);
    }

    [Fact]
    public async Task Vergadering_NoemtWatVertraagdIsEnWatVeranderde()
    {
        var html = WebUtility.HtmlDecode(await (await huis.AlsAsync("stuurgroep-1")).GetStringAsync("/stuurgroep/jaarplan/2026?weergave=vergadering&sinds=2026-01-01"));

        Assert.Contains("Een partner heeft pas later tijd.", html, StringComparison.Ordinal);
        Assert.Contains("Veranderd na 1 januari 2026", html, StringComparison.Ordinal);
        Assert.Contains("voorbeeld, verzonnen", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_GaatOngewijzigdWeerNaarBinnen()
    {
        var antwoord = await (await huis.AlsAsync("bureau")).GetAsync("/bureau/jaarplan/2026/export.csv");

        Assert.Equal("text/csv", antwoord.Content.Headers.ContentType!.MediaType);
        await using var db = huis.Systeem();
        var plan = (await db.GetJaarplanAsync(2026, new(2026, 11, 22)))!;
        var proef = Jaarplanbestand.Toets(await antwoord.Content.ReadAsStringAsync(), plan);
        Assert.Empty(proef.Afgewezen);
        Assert.Empty(proef.Wijzigingen);
        Assert.Equal(plan.Regels.Count(), proef.Ongewijzigd);
    }
}
