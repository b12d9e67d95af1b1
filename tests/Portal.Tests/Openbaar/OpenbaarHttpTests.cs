using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Portal.Openbaar;

/// <summary>The public pages as everybody gets them, with the real seed files.</summary>
[Collection(nameof(Portaalhuis))]
public sealed partial class OpenbaarHttpTests(Portaalhuis huis)
{
    /// <summary>Every page of the folder Openbaar, found by reflection: a page that is added is looked at too.</summary>
    public static TheoryData<string> Paginas() => [.. Adressen()];

    /// <summary>One page has a form, apart from all others for that reason: it needs a token, and so a cookie, and is never kept.</summary>
    public static TheoryData<string> PaginasZonderFormulier() => [.. Adressen().Where(a => !a.EndsWith("/reactie", StringComparison.Ordinal))];

    private static IEnumerable<string> Adressen() => typeof(Program).Assembly.GetTypes().Where(t => t.Namespace == "Portal.Openbaar")
        .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => Parameter().Replace(r.Template, m => m.Value switch
        {
            "{Slug}" => r.Template.StartsWith("/informatie/", StringComparison.Ordinal) ? "wat-wij-doen" : "noordenveld",
            "{Jaar:int}" => "2025",
            _ => "bijdragen.GM1699.2019.totaal",
        })).Distinct().Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(PaginasZonderFormulier))]
    public async Task Pagina_IsVoorIedereenDezelfdeTekst_EnZetGeenCookie(string adres)
    {
        using var bezoeker = huis.Bezoeker();
        var eerste = await bezoeker.GetAsync(adres);
        var tekst = await eerste.Content.ReadAsStringAsync();

        Assert.False(eerste.Headers.Contains("Set-Cookie"), "De pagina zet een cookie.");
        Assert.DoesNotContain("<form method=\"post\"", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken", tekst, StringComparison.Ordinal);
        foreach (var wie in new[] { "contactpersoon-emmen", "bureau", "stuurgroep-1" })
        {
            var antwoord = await (await huis.AlsAsync(wie)).GetAsync(adres);
            Assert.False(antwoord.Headers.Contains("Set-Cookie"), $"De pagina zet een cookie bij {wie}.");
            Assert.Equal(ZonderStijl(tekst), ZonderStijl(await antwoord.Content.ReadAsStringAsync()));
        }
    }

    [Theory]
    [MemberData(nameof(Paginas))]
    public async Task Pagina_HeeftEenKop_EenTitel_EnGeenScriptOfStijl(string adres)
    {
        var tekst = await LeesAsync(adres, adres is "/niet-gevonden" or "/fout");

        Assert.Single(Regex.Matches(tekst, "<h1[ >]"));
        Assert.Matches("<title>[^<]+ – Zorg- en Veiligheidshuis Drenthe</title>", tekst);
        Assert.DoesNotContain("<script", tekst, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=\"", tekst, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/", "Samen rond mensen met zware problemen")]
    [InlineData("/begrippen", "Begrippen")]
    [InlineData("/privacy", "Privacy")]
    [InlineData("/toegankelijkheid", "Toegankelijkheid")]
    [InlineData("/herkomst/bijdragen.GM1699.2019.totaal", "Bijdrage van Noordenveld, alles samen, 2019")]
    [InlineData("/gemeenten", "Gemeenten")]
    [InlineData("/gemeenten/noordenveld", "Noordenveld")]
    [InlineData("/jaarplan/2025", "Jaarplan 2025")]
    [InlineData("/begroting/2025", "Begroting 2025")]
    [InlineData("/cijfers", "Cijfers")]
    [InlineData("/cijfers/2023", "Cijfers over 2023")]
    [InlineData("/cijfers/aansluiting", "Kloppen de cijfers met elkaar?")]
    [InlineData("/informatie", "Informatie")]
    [InlineData("/informatie/wie-beslist", "Wie beslist")]
    [InlineData("/documenten", "Documenten")]
    public async Task Pagina_IsDoorTeGeven_MetTitelEnOmschrijving(string adres, string titel)
    {
        var tekst = await LeesAsync(adres);

        Assert.Contains($"<meta property=\"og:title\" content=\"{titel}\"", tekst, StringComparison.Ordinal);
        var omschrijving = Regex.Match(tekst, "<meta property=\"og:description\" content=\"([^\"]+)\"").Groups[1].Value;
        Assert.InRange(omschrijving.Length, 40, 200);
        Assert.Contains($"<meta name=\"description\" content=\"{omschrijving}\"", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_ToontVijfCijfers_TwaalfGemeenten_EnWatBeslotenIs()
    {
        var tekst = await LeesAsync("/");

        Assert.All(["129", "65", "182", "€\u00a01.320.944", "€\u00a0612.721"], cijfer => Assert.Matches($"<p class=\"getal( lang)?\">\\s*{Regex.Escape(cijfer)}\\s*</p>", tekst));
        Assert.Equal(12, Regex.Count(tekst, "href=\"/gemeenten/[a-z-]+\""));
        Assert.Contains("De stuurgroep legt de kern- en plustaken vast.", tekst, StringComparison.Ordinal);
        Assert.Contains("href=\"/jaarplan/2025\"", tekst, StringComparison.Ordinal);
        Assert.Contains("href=\"/begroting/2025\"", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gemeente_AntwoordtOp29Procent_EnZegtWatNietBekendIs()
    {
        var tekst = Tekst(await LeesAsync("/gemeenten/noordenveld"));

        Assert.Contains("Het laatste bedrag dat een openbaar stuk noemt, is € 13.617", tekst, StringComparison.Ordinal);
        Assert.Matches("samen betalen in 2025 29,4%.*meer dan in 2024: € 857.370.* in plaats van € 662.614", tekst);
        Assert.Contains("Wat dat voor Noordenveld betekent, staat in geen enkel openbaar stuk", tekst, StringComparison.Ordinal);
        Assert.Contains("Geen openbaar stuk noemt een dag voor Noordenveld", tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gemeenten/noordenveld", "/gemeenten")]
    [InlineData("/gemeenten/Noordenveld", "/gemeenten")]
    [InlineData("/jaarplan/2025", "/jaarplan")]
    [InlineData("/begroting", "/begroting")]
    public async Task Menu_WijstAanWaarDeLezerIs(string adres, string huidig) =>
        Assert.Contains($"<a href=\"{huidig}\" aria-current=\"page\"", await LeesAsync(adres), StringComparison.Ordinal);

    [Theory]
    [InlineData("bezoeker")]
    [InlineData("bureau")]
    [InlineData("stuurgroep-1")]
    public async Task JaarplanInDeMaak_IsNietOpenbaar_VoorNiemand(string wie)
    {
        using var bezoeker = huis.Bezoeker();
        var client = wie is "bezoeker" ? bezoeker : await huis.AlsAsync(wie);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/jaarplan/2026")).StatusCode);
    }

    [Theory]
    [InlineData("/gemeenten/groningen")]
    [InlineData("/jaarplan/1999")]
    [InlineData("/begroting/2023")]
    [InlineData("/bestaat-niet")]
    public async Task WatErNietIs_WijstDeWegVerder(string adres)
    {
        using var bezoeker = huis.Bezoeker();

        var antwoord = await bezoeker.GetAsync(adres);

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.All(["/gemeenten", "/jaarplan", "/begroting", "/begrippen", "/aanmelden"], weg => Assert.Contains($"<li><a href=\"{weg}\">", tekst, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/aanmelden", "/mijn-gemeente")]
    [InlineData("/aanmelden?returnUrl=/mijn-gemeente/bijdragen", "/mijn-gemeente/bijdragen")]
    [InlineData("/aanmelden?returnUrl=//elders.example", "/mijn-gemeente")]
    public async Task Aanmelden_WieAlAangemeldIs_GaatDoor(string adres, string naar)
    {
        var antwoord = await (await huis.AlsAsync("contactpersoon-emmen")).GetAsync(adres);

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal(naar, new Uri(new("http://localhost"), antwoord.Headers.Location!).AbsolutePath);
    }

    [Fact]
    public async Task Aanmelden_OpnieuwOmTeStemmen_ToontDePagina() =>
        Assert.Equal(HttpStatusCode.OK, (await (await huis.AlsAsync("stuurgroep-1")).GetAsync("/aanmelden?vers=true")).StatusCode);

    [Fact]
    public async Task Begroting_ToontGedrukteTotalenMetDeEigenSomErnaast()
    {
        var tekst = await LeesAsync("/begroting/2025");

        Assert.All(["2.103.019", "2.103.020", "1.811.281", "1.811.282", "122.200", "122.201", "857.370", "104.843"], bedrag => Assert.Contains($"€\u00a0{bedrag}", tekst, StringComparison.Ordinal));
        Assert.Equal(200, Regex.Count(tekst, "<rect class=\"balk g[1-6]\"[^>]* width=\"18\" height=\"18\" rx=\"2\"") - 12); // two pictures of a hundred, and twelve in the legends
    }

    [Fact]
    public async Task BegrotingCsv_OpentInEenNederlandseExcel_MetBijElkBedragDeBron()
    {
        using var bezoeker = huis.Bezoeker();
        var antwoord = await bezoeker.GetAsync("/begroting/2025/export.csv");
        var regels = (await antwoord.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/csv", antwoord.Content.Headers.ContentType!.MediaType);
        Assert.Equal([0xEF, 0xBB, 0xBF], (await antwoord.Content.ReadAsByteArrayAsync())[..3]);
        Assert.Equal(35, regels.Length);
        Assert.DoesNotContain("Na wijziging", regels[0], StringComparison.Ordinal);
        Assert.All(regels[1..], r => Assert.Contains(";Jaarplan en begroting 2025;", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task BegrotingJson_HeeftDezelfdeBedragen_MetBijElkDeBronEnHetAdresDaarvan()
    {
        using var json = JsonDocument.Parse(await LeesAsync("/begroting/2025/export.json", heleTekst: true));
        var posten = json.RootElement.GetProperty("posten").EnumerateArray().ToList();

        Assert.Equal((2025, "euro"), (json.RootElement.GetProperty("jaar").GetInt32(), json.RootElement.GetProperty("eenheid").GetString()));
        Assert.Equal(34, posten.Count);
        Assert.Equal(2_103_020, posten.Where(p => p.GetProperty("kant").GetString() == "lasten" && !p.GetProperty("isGedruktTotaal").GetBoolean()).Sum(p => p.GetProperty("bedrag").GetInt32()));
        foreach (var post in posten)
        {
            Assert.Equal("Jaarplan en begroting 2025", post.GetProperty("bron").GetString());
            Assert.StartsWith("/herkomst/begrotingsposten.2025", post.GetProperty("herkomst").GetString(), StringComparison.Ordinal);
        }

        Assert.Contains("€ 1.064.753", Tekst(await LeesAsync(posten[0].GetProperty("herkomst").GetString()!)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/begroting/2023/export.csv")]
    [InlineData("/begroting/2023/export.json")]
    public async Task BegrotingBestand_VanEenJaarZonderBegroting_IsErNiet(string adres)
    {
        using var bezoeker = huis.Bezoeker();

        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.GetAsync(adres)).StatusCode);
    }

    private async Task<string> LeesAsync(string adres, bool heleTekst = false)
    {
        using var bezoeker = huis.Bezoeker();
        var antwoord = await bezoeker.GetAsync(adres);
        Assert.True(heleTekst || antwoord.StatusCode is HttpStatusCode.OK, $"{adres}: {antwoord.StatusCode}");
        var tekst = await antwoord.Content.ReadAsStringAsync();
        return heleTekst ? tekst : WebUtility.HtmlDecode(tekst);
    }

    /// <summary>From the title on: what stands before it is how the styles come, inside or by a link.</summary>
    private static string ZonderStijl(string html) => Nummer().Replace(html[html.IndexOf("<title>", StringComparison.Ordinal)..], "");

    /// <summary>What a reader reads, without the marks for the ear.</summary>
    private static string Tekst(string html) =>
        Regex.Replace(Regex.Replace(Regex.Replace(html, "<span class=\"vh\">.*?</span>|<span class=\"herkomst\" popover.*?</span></span>", ""), "<[^>]+>", ""), "[\\s\u00a0]+", " ");

    /// <summary>What belongs to one moment: the number under which the log knows an answer, and the minute in which the figures were last checked.</summary>
    [GeneratedRegex("nummer <strong>[^<]*</strong>|Nagerekend op [^.]*[.][0-9]+ uur")]
    private static partial Regex Nummer();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
