using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
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
        using var dief = huis.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var aangemeld = await PostAsync("/aanmelden", "/aanmelden/demo", new() { ["gebruiker"] = "contactpersoon-assen" });
        var gekopieerd = aangemeld.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("zvhd=", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, (await MetKopieAsync()).StatusCode);
        using var sessies = huis.Systeem();
        var voor = sessies.Sessies.Count(s => s.IngetrokkenOp != null);

        using var antwoord = await PostAsync("/mijn-gemeente", "/afmelden", []);

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal(voor + 1, sessies.Sessies.Count(s => s.IngetrokkenOp != null));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/mijn-gemeente")).StatusCode);
        Assert.StartsWith("/aanmelden", (await MetKopieAsync()).Headers.Location!.PathAndQuery, StringComparison.Ordinal);

        async Task<HttpResponseMessage> PostAsync(string pagina, string naar, Dictionary<string, string> velden)
        {
            var token = Regex.Match(await client.GetStringAsync(pagina), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
            velden["__RequestVerificationToken"] = WebUtility.HtmlDecode(token);
            return await client.PostAsync(naar, new FormUrlEncodedContent(velden));
        }

        async Task<HttpResponseMessage> MetKopieAsync()
        {
            using var verzoek = new HttpRequestMessage(HttpMethod.Get, "/mijn-gemeente") { Headers = { { "Cookie", gekopieerd } } };
            return await dief.SendAsync(verzoek);
        }
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
