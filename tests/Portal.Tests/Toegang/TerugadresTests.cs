using System.Net;

namespace Portal.Toegang;

/// <summary>After signing in the portal sends people on within itself, whatever the address asked for.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class TerugadresTests(Portaalhuis huis)
{
    /// <summary>Ways in which a returnUrl has left a site before.</summary>
    public static TheoryData<string> Trucs =>
    [
        "//kwaad.example", "///kwaad.example", "////kwaad.example", "/\\kwaad.example", "\\\\kwaad.example", "\\/kwaad.example", "/\\/kwaad.example",
        "https://kwaad.example", "HTTPS://kwaad.example", "https:kwaad.example", "https:/kwaad.example", "http:\\\\kwaad.example", "//kwaad.example/mijn-gemeente", "//kwaad.example@portaal.test",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "mailto:x@kwaad.example", "kwaad.example", "www.kwaad.example/mijn-gemeente",
        "\t//kwaad.example", " //kwaad.example", "\n//kwaad.example", "/\t/kwaad.example", "/\n/kwaad.example", "/\r\n/kwaad.example", "/\0/kwaad.example", "/\u0001/kwaad.example", "/\u007f/kwaad.example",
        "/mijn-gemeente\r\nSet-Cookie: zvhd=x", "/mijn-gemeente\nLocation: https://kwaad.example", "/%0d%0aLocation:%20https://kwaad.example", "/%2f%2fkwaad.example", "/%2fkwaad.example", "/%5ckwaad.example", "/%09/kwaad.example",
        "/.//kwaad.example", "/..//kwaad.example", "/./\\kwaad.example", "/\u3002kwaad.example", "/\uff0f/kwaad.example", "/\u2044kwaad.example", "\u00a0//kwaad.example", "/\u2028/kwaad.example", "~/\\kwaad.example", "?//kwaad.example", "#//kwaad.example", "", " ", ".", "@kwaad.example",
    ];

    [Theory]
    [MemberData(nameof(Trucs))]
    public void LocalPath_BlijftBijElkeTrucOpDezeSite(string truc)
    {
        var pad = Aanmelding.LocalPath(truc);

        Assert.Matches(@"^/(?![/\\])[\x21-\x7e]*$", pad);
        Assert.Equal("portaal.test", new Uri(new Uri("https://portaal.test/aanmelden"), pad).Host);
        Assert.DoesNotContain('\\', pad);
    }

    /// <summary>That page names the address that was asked for, whatever that is: its first link, to its own content, leads nowhere else.</summary>
    [Theory]
    [InlineData("/%5Ckwaad.example/aanmelden")]
    [InlineData("/%5C%5Ckwaad.example")]
    [InlineData("/%2F%5Ckwaad.example")]
    [InlineData("//kwaad.example/aanmelden?x=1")]
    [InlineData("///kwaad.example")]
    [InlineData("/bestaat-niet%22%3E?a=b")]
    public async Task NietGevonden_WijstNaarZichzelf(string adres)
    {
        foreach (var client in new[] { huis.Bezoeker(), await huis.AlsAsync("bureau") })
        {
            using var antwoord = await client.GetAsync(new Uri(client.BaseAddress!.GetLeftPart(UriPartial.Authority) + adres));
            var skip = System.Text.RegularExpressions.Regex.Match(await antwoord.Content.ReadAsStringAsync(), "<a class=\"skip\" href=\"([^\"]*)\"").Groups[1].Value;

            Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
            Assert.EndsWith("#inhoud", skip, StringComparison.Ordinal);
            Assert.Matches(@"^/(?![/\\])[\x21-\x7e]*$", WebUtility.HtmlDecode(skip));
            Assert.Equal("portaal.test", new Uri(new Uri("https://portaal.test/aanmelden"), WebUtility.HtmlDecode(skip)).Host);
        }
    }

    [Fact]
    public void LocalPath_VanTeLang_WordtHetBegin() => Assert.Equal("/", Aanmelding.LocalPath("/" + new string('a', 1024)));

    [Theory]
    [InlineData("//kwaad.example", "/mijn-gemeente")]
    [InlineData("https://kwaad.example", "/mijn-gemeente")]
    [InlineData("/mijn-gemeente/bijdragen?jaar=2025", "/mijn-gemeente/bijdragen?jaar=2025")]
    public async Task NaAanmelden_GaatDeBrowserNaarEenEigenPagina(string gevraagd, string naar)
    {
        using var client = huis.Bezoeker();
        var pagina = await client.GetStringAsync($"/aanmelden?returnUrl={Uri.EscapeDataString(gevraagd)}");
        var token = System.Text.RegularExpressions.Regex.Match(pagina, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;

        using var formulier = new FormUrlEncodedContent([new("gebruiker", "contactpersoon-emmen"), new("returnUrl", gevraagd), new("__RequestVerificationToken", WebUtility.HtmlDecode(token))]);
        using var antwoord = await client.PostAsync("/aanmelden/demo", formulier);

        Assert.DoesNotContain("value=\"//kwaad", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"//kwaad", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("https://kwaad", pagina, StringComparison.Ordinal);
        Assert.Equal(naar, antwoord.Headers.Location!.OriginalString);
    }
}
