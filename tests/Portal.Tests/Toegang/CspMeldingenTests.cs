using System.Net;
using System.Text;
using Portal.Toegang.Oidc;

namespace Portal.Toegang;

/// <summary>What browsers tell that they stopped, and what is kept of it.</summary>
[Collection(nameof(Aanmeldhuis))]
public sealed class CspMeldingenTests(Aanmeldhuis huis)
{
    [Theory]
    [InlineData("application/csp-report", """{"csp-report":{"document-uri":"https://portaal.test/mijn-gemeente/casussen/zv-26-7k3m?zoek=jansen","referrer":"https://elders.example/jansen","violated-directive":"img-src 'self'","effective-directive":"img-src","blocked-uri":"https://jansen.example/pixel.gif","script-sample":"jansen"}}""", "img-src, een https-adres")]
    [InlineData("application/reports+json", """[{"type":"csp-violation","url":"https://portaal.test/casussen/zv-26-7k3m","user_agent":"jansen","body":{"documentURL":"https://portaal.test/zv-26-7k3m","effectiveDirective":"script-src-elem","blockedURL":"inline","sample":"jansen"}}]""", "script-src-elem, inline")]
    [InlineData("application/csp-report", """{"csp-report":{"effective-directive":"jansen was hier","blocked-uri":"jansen"}}""", "onbekende regel, iets anders")]
    public async Task Melding_WordtGelogd_ZonderAdresKenmerkOfTekst(string soort, string melding, string gelogd)
    {
        using var browser = huis.Bezoeker();
        using var inhoud = new StringContent(melding, Encoding.UTF8, soort);
        var voor = huis.Log.Regels.Count;

        using var antwoord = await browser.PostAsync("/csp-meldingen", inhoud);

        Assert.Equal(HttpStatusCode.NoContent, antwoord.StatusCode);
        var regels = huis.Log.Regels.Skip(voor).ToList();
        Assert.Contains(regels, r => r.Contains($"Een browser hield iets tegen: {gelogd}", StringComparison.Ordinal));
        Assert.DoesNotContain(regels, r => r.Contains("jansen", StringComparison.OrdinalIgnoreCase) || r.Contains("7k3m", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen json")]
    [InlineData("[]")]
    [InlineData("[1,2]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[[[[[[[[[[[[[]]]]]]]]]]]]]")]
    public async Task WatGeenMeldingIs_WordtGeweigerd(string inhoud)
    {
        using var browser = huis.Bezoeker();
        using var antwoord = await browser.PostAsync("/csp-meldingen", new StringContent(inhoud));

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
    }

    [Fact]
    public async Task TeGroteMelding_WordtGeweigerd()
    {
        using var browser = huis.Bezoeker();
        using var antwoord = await browser.PostAsync("/csp-meldingen", new StringContent("""{"csp-report":{"blocked-uri":"x"}}""".Replace("x", new string('x', 9000), StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
    }
}
