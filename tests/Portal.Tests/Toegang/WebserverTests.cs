using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Portal.Toegang;

/// <summary>What a web server gives away by itself, and this one does not.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class WebserverTests(Portaalhuis huis)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/css/tokens.css")]
    [InlineData("/mijn-gemeente")]
    public async Task Trace_WordtNietBeantwoord(string adres)
    {
        using var bezoeker = huis.Bezoeker();
        using var vraag = new HttpRequestMessage(HttpMethod.Trace, adres) { Headers = { { "X-Proef", "alleen-voor-de-server" } } };

        using var antwoord = await bezoeker.SendAsync(vraag);

        Assert.False(antwoord.IsSuccessStatusCode, antwoord.StatusCode.ToString());
        Assert.DoesNotContain("alleen-voor-de-server", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/css")]
    [InlineData("/css/")]
    [InlineData("/js/")]
    [InlineData("/_framework/")]
    public async Task Map_IsNietTeBekijken(string map) => Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(map));

    [Theory]
    [InlineData("/.git/config")]
    [InlineData("/appsettings.json")]
    [InlineData("/Portal.dll")]
    [InlineData("/data/portaal.db")]
    [InlineData("/css/%2e%2e/%2e%2e/appsettings.json")]
    public async Task Bestand_BuitenDeOpenbareMap_IsErNiet(string bestand) => Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(bestand));

    /// <summary>ASPNETCORE_FORWARDEDHEADERS_ENABLED has the framework read the headers of a proxy, and two empty lists would be everybody.</summary>
    [Fact]
    public void Doorgestuurd_ZonderGenoemdeProxy_WordtVanNiemandGeloofd() =>
        Assert.Equal(ForwardedHeaders.None, huis.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value.ForwardedHeaders);

    /// <summary>By itself the framework keeps for two hours what stood on a screen, for whoever knows its number.</summary>
    [Fact]
    public void Scherm_DatVerlorenIs_WordtNietBewaard() =>
        Assert.Equal(0, huis.Services.GetRequiredService<IOptions<CircuitOptions>>().Value.PersistedCircuitInMemoryMaxRetained);

    private async Task<HttpStatusCode> StatusAsync(string adres)
    {
        using var bezoeker = huis.Bezoeker();
        using var antwoord = await bezoeker.GetAsync(adres);
        return antwoord.StatusCode;
    }
}
