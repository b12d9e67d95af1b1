using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Portal.Data;
using Portal.Data.Toegang;

namespace Portal.Toegang.Oidc;

/// <summary>The portal and its provider: signing out, proving who the portal is, a provider that fails or lies, and a proxy in between.</summary>
[Collection(nameof(Aanmeldhuis))]
public sealed partial class AanbiederTests(Aanmeldhuis huis) : IAsyncLifetime
{
    private readonly string ik = Guid.NewGuid().ToString();

    private Proefaanbieder Aanbieder => huis.Aanbieder;

    public async Task InitializeAsync()
    {
        huis.Klok.Vooruit(TimeSpan.FromMinutes(2));
        huis.Klok.Voor = default;
        Aanbieder.Herstel();
        await VoegToeAsync(huis.Systeem());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Afmelden_EindigtHierEnBijDeAanbieder_EnMaaktEenBewaardeCookieWaardeloos()
    {
        using var browser = huis.Bezoeker();
        var aangemeld = await MeldAanAsync(browser, Proeftoken.Voor(ik));
        var bewaard = aangemeld.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-zvhd=", StringComparison.Ordinal)).Split(';')[0];

        var antwoord = await MeldAfAsync(browser, "/mijn-gemeente");
        var naar = antwoord.Headers.Location!;
        var vraag = QueryHelpers.ParseQuery(naar.Query);

        Assert.StartsWith($"{Aanbieder.Adres}/afmelden?", naar.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(["https://portaal.test/signout-callback-oidc", Proefaanbieder.ClientId, $"hint-{ik}"], (string[])[vraag["post_logout_redirect_uri"]!, vraag["client_id"]!, vraag["logout_hint"]!]);
        Assert.Equal("/", (await browser.GetAsync("/signout-callback-oidc")).Headers.Location!.OriginalString);
        using var dief = huis.Bezoeker(koekjes: false);
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, "/mijn-gemeente") { Headers = { { "Cookie", bewaard } } };
        Assert.StartsWith("/aanmelden", (await dief.SendAsync(verzoek)).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Afmelden_ZonderAccount_EindigtOokBijDeAanbieder()
    {
        using var browser = huis.Bezoeker();
        await MeldAanAsync(browser, Proeftoken.Voor(Guid.NewGuid().ToString()));

        var antwoord = await MeldAfAsync(browser, "/geen-toegang");

        Assert.StartsWith($"{Aanbieder.Adres}/afmelden?", antwoord.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demoaanmelding_BestaatNietInProductie()
    {
        var oefenaar = new Gebruiker(Aanmelding.DemoIssuer, Guid.NewGuid().ToString(), "Oefenmedewerker uit Ter Apel", Rol.Bureaumedewerker);
        await using (var db = huis.Systeem())
        {
            db.Gebruikers.Add(oefenaar); // as in a database that was practised with before
            await db.SaveChangesAsync();
        }

        using var browser = huis.Bezoeker();

        var pagina = await browser.GetStringAsync("/aanmelden");
        using var formulier = new FormUrlEncodedContent([KeyValuePair.Create("gebruiker", oefenaar.Subject)]);
        var antwoord = await browser.PostAsync("/aanmelden/demo", formulier);

        Assert.DoesNotContain("Voorbeeldgebruikers", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain(oefenaar.Functie, pagina, StringComparison.Ordinal);
        Assert.False(antwoord.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain(huis.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>(), e => e.RoutePattern.RawText?.Contains("demo", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task Certificaat_TekentDeVraagOmEenToken_EnErGaatGeenGeheimMee()
    {
        using var certificaat = Proefaanbieder.MaakCertificaat("portaal");
        var pad = Path.Combine(Directory.CreateDirectory(Path.Combine(huis.Map, "certificaat")).FullName, "portaal.pfx");
        await File.WriteAllBytesAsync(pad, certificaat.Export(X509ContentType.Pfx, "wachtwoord"));
        await using var ander = huis.WithWebHostBuilder(b =>
        {
            EigenMap(b);
            b.UseSetting("AzureAd:ClientCertificates:0:SourceType", "Path");
            b.UseSetting("AzureAd:ClientCertificates:0:CertificateDiskPath", pad);
            b.UseSetting("AzureAd:ClientCertificates:0:CertificatePassword", "wachtwoord");
        });
        using var browser = ander.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://portaal.test") });
        await VoegToeAsync(ander.Services.GetRequiredService<Func<PortalDbContext>>()().Voor(GebruikerToegang.Systeem));

        var antwoord = await MeldAanAsync(browser, Proeftoken.Voor(ik));

        Assert.Equal("/mijn-gemeente", antwoord.Headers.Location!.OriginalString);
        Assert.False(Aanbieder.LaatsteFormulier.ContainsKey("client_secret"));
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", Aanbieder.LaatsteFormulier["client_assertion_type"]);
        var bewijs = await new JsonWebTokenHandler().ValidateTokenAsync(Aanbieder.LaatsteFormulier["client_assertion"], new()
        {
            ValidIssuer = Proefaanbieder.ClientId,
            ValidAudience = $"{Aanbieder.Adres}/token",
            IssuerSigningKey = new X509SecurityKey(certificaat),
            ValidAlgorithms = [SecurityAlgorithms.RsaSsaPssSha256],
        });
        Assert.True(bewijs.IsValid, bewijs.Exception?.Message);
        var token = (JsonWebToken)bewijs.SecurityToken;
        Assert.Equal(Proefaanbieder.ClientId, token.Subject);
        Assert.NotEmpty(token.Id);
        Assert.Equal(Base64Url.EncodeToString(certificaat.GetCertHash(HashAlgorithmName.SHA256)), token.GetHeaderValue<string>("x5t#S256"));
        Assert.True(token.ValidTo - token.ValidFrom <= TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task Aanbieder_DieZichAnderNoemt_WordtNietGeloofd()
    {
        Aanbieder.Metadata["issuer"] = "https://kwaad.example";

        await IsOnbereikbaarAsync("issuer is not the configured one");
    }

    [Fact]
    public async Task Aanbieder_MetEenAdresZonderHttps_WordtNietGeloofd()
    {
        Aanbieder.Metadata["token_endpoint"] = "http://127.0.0.1/token";

        await IsOnbereikbaarAsync("endpoint that is not allowed");
    }

    [Fact]
    public async Task Aanbieder_ZonderBruikbareSleutel_WordtNietGeloofd()
    {
        Aanbieder.Gepubliceerd.Clear();

        await IsOnbereikbaarAsync("no usable key");
    }

    [Fact]
    public async Task Sleutelbos_DieEvenNietTeHalenIs_LaatDeLaatsteGoedeGelden()
    {
        using var browser = huis.Bezoeker();
        await MeldAanAsync(browser, Proeftoken.Voor(ik));
        Aanbieder.Gepubliceerd.Clear();
        huis.Klok.Vooruit(TimeSpan.FromHours(13));

        Assert.Equal("/mijn-gemeente", (await MeldAanAsync(browser, Proeftoken.Voor(ik))).Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("192.0.2.1", "https://portaal.test/signin-oidc")]
    [InlineData("198.51.100.77", "https://portaal.test/signin-oidc")]
    [InlineData("203.0.113.9", "http://portaal.test/signin-oidc")]
    public async Task Proxy_WordtAlleenGeloofdAlsHijBekendIs(string afzender, string redirectUri)
    {
        using var proxy = huis.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://portaal.test") });
        proxy.DefaultRequestHeaders.Add(Afzender.Kop, afzender);
        proxy.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        proxy.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.200");
        proxy.DefaultRequestHeaders.Add("X-Forwarded-Host", "kwaad.example");

        var antwoord = await proxy.GetAsync("/aanmelden/werkaccount");

        Assert.Equal(redirectUri, QueryHelpers.ParseQuery(antwoord.Headers.Location!.Query)["redirect_uri"]);
        Assert.Equal(
            redirectUri.StartsWith("https", StringComparison.Ordinal) ? ["max-age=63072000; includeSubDomains"] : [],
            antwoord.Headers.NonValidated.TryGetValues("Strict-Transport-Security", out var hsts) ? hsts : []);
    }

    [Fact]
    public async Task OnbekendeHostnaam_WordtGeweigerd()
    {
        using var browser = huis.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://kwaad.example") });

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync("/aanmelden")).StatusCode);
    }

    /// <summary>One portal at a time works in a data directory.</summary>
    private void EigenMap(IWebHostBuilder builder) => builder.UseSetting("Opslag:Map", Path.Combine(huis.Map, ik));

    private async Task VoegToeAsync(PortalDbContext context)
    {
        await using var db = context;
        db.Gebruikers.Add(new(Proefaanbieder.Tenant, ik, $"Contactpersoon Emmen {ik}", Rol.Contactpersoon, 114));
        await db.SaveChangesAsync();
    }

    private async Task IsOnbereikbaarAsync(string reden)
    {
        await using var ander = huis.WithWebHostBuilder(EigenMap); // that has not seen the provider yet
        using var browser = ander.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://portaal.test") });

        var antwoord = await browser.GetAsync("/aanmelden/werkaccount");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, antwoord.StatusCode);
        Assert.StartsWith("Aanmelden kan nu niet", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var gelogd = huis.Log.Regels.Last(r => r.StartsWith($"{typeof(OidcHandler).FullName}: The provider", StringComparison.Ordinal));
        Assert.True(gelogd.Contains(reden, StringComparison.Ordinal), gelogd);
    }

    private async Task<HttpResponseMessage> MeldAanAsync(HttpClient browser, Func<Aanvraag, string> token)
    {
        var vraag = await browser.GetAsync("/aanmelden/werkaccount?returnUrl=/mijn-gemeente");
        return await browser.GetAsync(Aanbieder.Aanmelden(vraag.Headers.Location!, token));
    }

    private static async Task<HttpResponseMessage> MeldAfAsync(HttpClient browser, string pagina)
    {
        var token = Formuliertoken().Match(await browser.GetStringAsync(pagina)).Groups[1].Value;
        using var formulier = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", WebUtility.HtmlDecode(token))]);
        return await browser.PostAsync("/afmelden", formulier);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Formuliertoken();
}
