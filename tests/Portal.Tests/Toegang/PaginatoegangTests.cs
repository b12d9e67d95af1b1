using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>Every page and endpoint against every role. Found by reflection: a new page without a row here fails.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class PaginatoegangTests(Portaalhuis huis)
{
    /// <summary>Who may enter what, by the first part of the address. The whole of the portal stands here once more, on purpose.</summary>
    private static readonly Dictionary<string, Rol[]> Binnen = new()
    {
        ["mijn-gemeente"] = [Rol.Contactpersoon],
        ["bureau"] = [Rol.Bureaumedewerker, Rol.Manager],
        ["stuurgroep"] = [Rol.Stuurgroeplid, Rol.Bureaumedewerker, Rol.Manager],
        ["beheer"] = [Rol.Beheerder, Rol.FunctionarisGegevensbescherming],
        ["beheer/gebruikers"] = [Rol.Beheerder], // narrower than the folder it stands in
        ["beheer/bewaren"] = [Rol.FunctionarisGegevensbescherming],
        ["sessies"] = Enum.GetValues<Rol>(),
    };

    private static readonly string[] Openbaar =
        ["", "aanmelden", "afmelden", "csp-meldingen", "begrippen", "documenten", "zoeken", "sitemap.xml", "besluiten.atom", "documenten.atom", "robots.txt", ".well-known", "fout", "geen-toegang", "health", "herkomst", "niet-gevonden", "privacy", "toegankelijkheid", "informatie", "cijfers",
         "gemeenten", "jaarplan", "begroting"];

    private static readonly Dictionary<Rol, string> Gebruiker = new()
    {
        [Rol.Contactpersoon] = "contactpersoon-emmen",
        [Rol.Stuurgroeplid] = "stuurgroep-2",
        [Rol.Bureaumedewerker] = "bureau",
        [Rol.Manager] = "manager",
        [Rol.Beheerder] = "beheer",
        [Rol.FunctionarisGegevensbescherming] = "fg",
    };

    public static TheoryData<string> Paginas() => [.. typeof(Program).Assembly.GetTypes()
        .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Paginas))]
    public async Task Pagina_VoorElkeRol_LaatAlleenBinnenWieMag(string route)
    {
        var deel = route.Split('/')[1];
        var adres = route.Replace("{Kenmerk}", "ZV-00-XXXX", StringComparison.OrdinalIgnoreCase).Replace("{Id}", "onbekend", StringComparison.OrdinalIgnoreCase)
            .Replace("{Jaar:int}", "2025", StringComparison.OrdinalIgnoreCase).Replace("{Code}", "KEDO-DASHBOARD", StringComparison.OrdinalIgnoreCase)
            .Replace("{Slug}", "contact", StringComparison.OrdinalIgnoreCase)
            .Replace("{Sleutel}", "reserve.2023", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('{', adres);

        using var bezoeker = huis.Bezoeker();
        var zonder = await bezoeker.GetAsync(adres);
        if (Openbaar.Contains(deel))
        {
            Assert.True(zonder.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{adres}: {zonder.StatusCode}");
            return;
        }

        Assert.True(Binnen.ContainsKey(deel), $"{route} staat niet in de tabel van wie er binnen mag.");
        Assert.Equal(HttpStatusCode.Redirect, zonder.StatusCode);
        Assert.StartsWith("/aanmelden?returnUrl=", zonder.Headers.Location!.PathAndQuery, StringComparison.Ordinal);

        foreach (var (rol, gebruiker) in Gebruiker)
        {
            var antwoord = await (await huis.AlsAsync(gebruiker)).GetAsync(adres);
            if (Binnen.GetValueOrDefault(route.TrimStart('/'), Binnen[deel]).Contains(rol))
            {
                Assert.True(antwoord.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{adres} als {rol}: {antwoord.StatusCode}");
            }
            else
            {
                Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
                Assert.StartsWith("/geen-toegang", antwoord.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void ElkePagina_HeeftEenBeleidOfIsOpenbaar()
    {
        var zonder = typeof(Program).Assembly.GetTypes()
            .Where(t => t.IsDefined(typeof(RouteAttribute), false))
            .Where(t => !t.IsDefined(typeof(AllowAnonymousAttribute), true) && t.GetCustomAttributes<AuthorizeAttribute>(true).All(a => a.Policy is null));

        Assert.Empty(zonder);
    }

    /// <summary>Endpoints that are not pages: downloads, posts, health. Either they are in the table, or they ask for a session at least.</summary>
    [Fact]
    public async Task ElkEindpunt_BuitenDeTabel_VraagtEenSessie()
    {
        await huis.AlsAsync("bureau"); // the host is up
        var eindpunten = huis.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        Assert.NotEmpty(eindpunten);
        foreach (var eindpunt in eindpunten.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null))
        {
            var deel = (eindpunt.RoutePattern.RawText ?? "").TrimStart('/').Split('/')[0];
            Assert.True(
                Openbaar.Contains(deel) || deel is "signout-callback-oidc" || eindpunt.Metadata.Any(m => m.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal)),
                $"{eindpunt.RoutePattern.RawText} is open voor iedereen en staat niet in de tabel.");
        }

        foreach (var eindpunt in eindpunten.Where(e => Binnen.ContainsKey((e.RoutePattern.RawText ?? "").TrimStart('/').Split('/')[0])))
        {
            var deel = eindpunt.RoutePattern.RawText!.TrimStart('/').Split('/')[0];
            var beleid = eindpunt.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>();
            Assert.Contains(beleid, b => Enum.GetValues<Rol>().Where(r => Beleid.Mag(b, r)).ToHashSet().SetEquals(Binnen[deel]));
        }
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
