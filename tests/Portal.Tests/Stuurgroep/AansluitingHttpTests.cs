using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Aansluitingen;
using Portal.Data.Toegang;

namespace Portal.Stuurgroep;

/// <summary>The findings as the browser gets them: for the stuurgroep, for the bureau, and for everybody.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class AansluitingHttpTests(Portaalhuis huis)
{
    private const string Intern = "Alleen voor het bureau en de stuurgroep bedoeld.";
    private const string Openbaar = "De gemeenten leverden hun cijfers later aan.";

    [Theory]
    [InlineData("stuurgroep-1")]
    [InlineData("bureau")]
    [InlineData("manager")]
    public async Task Aansluiting_ToontBevindingenAantallenEnWatKlopt(string gebruiker)
    {
        var pagina = await LeesAsync(gebruiker, "/stuurgroep/aansluiting");

        Assert.Contains("Klopt precies als het resultaat van 2022", pagina, StringComparison.Ordinal);
        Assert.Contains("href=\"/stuurgroep/aansluiting/reserve.2023\"", pagina, StringComparison.Ordinal);
        Assert.Matches(@"\d+ controles kloppen", pagina);
        Assert.Contains("aria-current=\"page\">Aansluiting</a>", pagina, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ernst=tegenspraak", true, false)]
    [InlineData("ernst=verschil", false, true)]
    [InlineData("soort=reserve", true, false)]
    [InlineData("stuk=RB-MD-2022&ernst=tegenspraak", true, false)]
    [InlineData("status=verklaard&soort=reserve", false, false)]
    [InlineData("ernst=onzin", true, true)]
    public async Task Aansluiting_FiltertOpWatInHetAdresStaat(string vraag, bool reserve, bool nazorg)
    {
        var pagina = await LeesAsync("stuurgroep-1", $"/stuurgroep/aansluiting?{vraag}");

        Assert.Equal(reserve, pagina.Contains("id=\"reserve.2023\"", StringComparison.Ordinal));
        Assert.Equal(nazorg, pagina.Contains("id=\"dekking.begroting.2025.nazorg\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bevinding_WijstNaarBeideStukken_EnVerteltHaarGeschiedenis()
    {
        var pagina = await LeesAsync("stuurgroep-1", "/stuurgroep/aansluiting/reserve.2023");

        Assert.All(
            ["Raadsbrief Midden-Drenthe over jaarstukken 2022 en begroting 2024", "Jaarverslag 2023", "/herkomst/reserve.2022.2", "/herkomst/reserve.2023.3", "Gevonden.", "door het portaal"],
            deel => Assert.Contains(deel, pagina, StringComparison.Ordinal));
        Assert.DoesNotContain("Uitleg voor de openbare pagina", pagina, StringComparison.Ordinal);
        Assert.Contains("Uitleg voor de openbare pagina", await LeesAsync("bureau", "/stuurgroep/aansluiting/reserve.2023"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bevinding_DieNietBestaat_IsEen404() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await huis.AlsAsync("stuurgroep-1")).GetAsync("/stuurgroep/aansluiting/bestaat-niet")).StatusCode);

    [Fact]
    public async Task OpenbarePagina_ToontAlleenStatusEnWatIsGepubliceerd()
    {
        const string Sleutel = "delen-en-totaal.afgesloten_procesregie.2023.gemeenten";
        await huis.AlsAsync("bureau"); // the host is up
        await using (var db = huis.Met(new("demo", "tijdelijk", "Kwartiermaker cijfers", Rol.Bureaumedewerker)))
        {
            db.Bewaard += huis.Services.GetRequiredService<Portal.Data.Omroep>().Meld; // as the portal saves: a kept page is then old
            var gezien = (await db.GetBevindingAsync(huis.Services.GetRequiredService<Aansluitcontrole>().Laatste, Sleutel))!.Laatste.Nummer;
            await db.BeoordeelBevindingAsync(Sleutel, gezien, new(Bevindingstatus.Verklaard, "Controller gemeente", Intern, Openbaar), DateTime.UtcNow);
        }

        using var bezoeker = huis.Bezoeker();
        var pagina = WebUtility.HtmlDecode(await bezoeker.GetStringAsync("/cijfers/aansluiting"));

        Assert.Contains(Openbaar, pagina, StringComparison.Ordinal);
        Assert.Contains("verklaard", pagina, StringComparison.Ordinal);
        Assert.Contains("Klopt precies als het resultaat van 2022", pagina, StringComparison.Ordinal);
        Assert.All([Intern, "Controller gemeente", "Kwartiermaker", "registratie", "Registratie", "/stuurgroep", "style=", "<script"], deel => Assert.DoesNotContain(deel, pagina, StringComparison.Ordinal));

        var stuurgroep = await LeesAsync("stuurgroep-1", $"/stuurgroep/aansluiting/{Sleutel}");
        Assert.All([Intern, Openbaar, "Controller gemeente", "Kwartiermaker cijfers"], deel => Assert.Contains(deel, stuurgroep, StringComparison.Ordinal));
    }

    [Fact]
    public async Task OpenbarePagina_ZetGeenCookie()
    {
        using var bezoeker = huis.Bezoeker();

        Assert.False((await bezoeker.GetAsync("/cijfers/aansluiting")).Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task HerkomstVanEenCijfer_NoemtDeControles_EnWijstNaarDeOpenbareBevinding()
    {
        using var bezoeker = huis.Bezoeker();

        var pagina = WebUtility.HtmlDecode(await bezoeker.GetStringAsync("/herkomst/reserve.2023.3"));

        Assert.Contains("In deze controles", pagina, StringComparison.Ordinal);
        Assert.Contains("href=\"/cijfers/aansluiting#reserve.2023\"", pagina, StringComparison.Ordinal);
        Assert.Contains("id=\"reserve.2023\"", await bezoeker.GetStringAsync("/cijfers/aansluiting"), StringComparison.Ordinal);
    }

    /// <summary>Value, formula, rows, documents; of a percentage also the year before.</summary>
    [Theory]
    [InlineData("stalking_aandeel_aanmeldingen.2023", "10,94%", "/herkomst/kengetallen.stalking_aangemeld.2023", "/herkomst/kengetallen.aanmeldingen.2023", "/herkomst/kengetallen.stalking_aandeel_aanmeldingen.2022", "13,13%", "/herkomst/kengetallen.stalking_aangemeld.2022", "/herkomst/kengetallen.aanmeldingen.2022")]
    [InlineData("beginstand_procesregie.2023", "Actief min nieuw", "/herkomst/kengetallen.actieve_procesregie.2023", "/herkomst/kengetallen.instroom_procesregie.2023")]
    [InlineData("aandeel_psychisch.2023", "Het stuk noemt alleen het percentage", "Geen stuk noemt dit percentage van het jaar ervoor")]
    public async Task HerkomstVanEenCijfer_IsEenBoomTotDeStukken(string cijfer, params string[] takken)
    {
        using var bezoeker = huis.Bezoeker();

        var pagina = WebUtility.HtmlDecode(await bezoeker.GetStringAsync($"/herkomst/kengetallen.{cijfer}"));
        var opbouw = pagina[pagina.IndexOf("Hoe dit cijfer is opgebouwd", StringComparison.Ordinal)..pagina.IndexOf("In deze controles", StringComparison.Ordinal)];

        Assert.All(takken, tak => Assert.Contains(tak, opbouw, StringComparison.Ordinal));
        Assert.Contains("href=\"/documenten#jaarverslag-2023\"", pagina, StringComparison.Ordinal);
        Assert.Contains("id=\"jaarverslag-2023\"", await bezoeker.GetStringAsync("/documenten"), StringComparison.Ordinal);
    }

    /// <summary>What a finding rests on can be followed to its page.</summary>
    [Fact]
    public async Task ElkCijferAchterEenBevinding_HeeftEenHerkomstpagina()
    {
        using var bezoeker = huis.Bezoeker();
        await bezoeker.GetAsync("/"); // the host is up
        var ids = huis.Services.GetRequiredService<Aansluitcontrole>().Laatste.Uitkomsten.Where(u => u.IsBevinding)
            .SelectMany(u => u.Bladeren).Select(c => (c.Herkomst as Portal.Data.Cijfers.UitBron)?.Id).OfType<string>().Distinct().ToList();

        Assert.True(ids.Count > 100);
        foreach (var id in ids)
        {
            Assert.True((await bezoeker.GetAsync($"/herkomst/{id}")).StatusCode is HttpStatusCode.OK, id);
        }
    }

    [Fact]
    public async Task Overzicht_NoemtDeTegenspraken()
    {
        var pagina = await LeesAsync("stuurgroep-2", "/stuurgroep");

        Assert.Matches(@"\d+ tegenspraken, \d+ verschillen\.", pagina);
        Assert.Contains("href=\"/stuurgroep/aansluiting\"", pagina, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_HeeftDezelfdeRijenAlsHetFilter()
    {
        var csv = (await (await huis.AlsAsync("stuurgroep-1")).GetStringAsync("/stuurgroep/aansluiting/export.csv?soort=reserve")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, csv.Length); // the heads, 2022 and 2023
        Assert.StartsWith("reserve.2023;tegenspraak;verloop van de reserve;Algemene reserve, van 2022 naar 2023;berekend;227342;gedrukt, eind 2023;225212;euro;2130;", csv[1], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await (await huis.AlsAsync("contactpersoon-emmen")).GetAsync("/stuurgroep/aansluiting/export.csv")).StatusCode);
    }

    private async Task<string> LeesAsync(string gebruiker, string adres)
    {
        var antwoord = await (await huis.AlsAsync(gebruiker)).GetAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }
}
