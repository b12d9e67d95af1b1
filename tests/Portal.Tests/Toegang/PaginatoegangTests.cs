using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Portal.Toegang;

/// <summary>The doors of the portal: sign-in, sign-out and circuits. Who may get what behind them stands in <c>tests/Toegang/toegang.csv</c>, see <see cref="AdrestoegangTests"/>.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class PaginatoegangTests(Portaalhuis huis)
{
    [Fact]
    public void ElkePagina_HeeftEenBeleidOfIsOpenbaar()
    {
        var zonder = typeof(Program).Assembly.GetTypes()
            .Where(t => t.IsDefined(typeof(RouteAttribute), false))
            .Where(t => !t.IsDefined(typeof(AllowAnonymousAttribute), true) && t.GetCustomAttributes<AuthorizeAttribute>(true).All(a => a.Policy is null));

        Assert.Empty(zonder);
    }

    [Fact]
    public async Task Circuit_ZonderAanmelding_WordtGeweigerd()
    {
        using var bezoeker = huis.Bezoeker();

        var antwoord = await bezoeker.PostAsync("/_blazor/negotiate?negotiateVersion=1", null);

        Assert.Equal(HttpStatusCode.Unauthorized, antwoord.StatusCode);
    }

    [Fact]
    public async Task Circuit_VanVreemdeOorsprong_WordtGeweigerd()
    {
        var client = await huis.AlsAsync("contactpersoon-emmen");
        using var vreemd = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1") { Headers = { { "Origin", "https://elders.example" } } };
        using var eigen = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1") { Headers = { { "Origin", "http://localhost" } } };

        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(vreemd)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(eigen)).StatusCode);
    }

    [Fact]
    public async Task Demoaanmelding_ZonderToken_WordtGeweigerd()
    {
        using var bezoeker = huis.Bezoeker();

        var antwoord = await bezoeker.PostAsync("/aanmelden/demo", new FormUrlEncodedContent(new Dictionary<string, string> { ["gebruiker"] = "bureau" }));

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.False(antwoord.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Afmelden_MaaktOokEenGekopieerdeCookieWaardeloos()
    {
        using var client = huis.Bezoeker();
        await Portaalhuis.MeldAanAsync(client, "contactpersoon-assen");
        var pagina = await client.GetStringAsync("/mijn-gemeente");
        var token = System.Text.RegularExpressions.Regex.Match(pagina, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var sessies = huis.Systeem();
        var voor = sessies.Sessies.Count(s => s.IngetrokkenOp != null);

        var antwoord = await client.PostAsync("/afmelden", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token) }));

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal(voor + 1, sessies.Sessies.Count(s => s.IngetrokkenOp != null));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/mijn-gemeente")).StatusCode);
    }

    [Theory]
    [InlineData("/mijn-gemeente", "/mijn-gemeente")]
    [InlineData("/mijn-gemeente?a=b", "/mijn-gemeente?a=b")]
    [InlineData("//elders.example", "/")]
    [InlineData("/\\elders.example", "/")]
    [InlineData("https://elders.example", "/")]
    [InlineData("/%09/elders", "/%09/elders")]
    [InlineData("/\t/elders.example", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void LocalPath_LaatAlleenEigenPadenDoor(string? url, string pad) => Assert.Equal(pad, Aanmelding.LocalPath(url));
}
