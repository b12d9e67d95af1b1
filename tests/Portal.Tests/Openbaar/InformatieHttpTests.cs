using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Informatie;
using Portal.Data.Toegang;

namespace Portal.Openbaar;

/// <summary>The informatiepagina's as they come over the line.</summary>
[Collection(nameof(Portaalhuis))]
public sealed partial class InformatieHttpTests(Portaalhuis huis)
{
    [Fact]
    public async Task ElkePagina_StaatInDeLijst_ZonderCookieFormulierOfScript()
    {
        using var bezoeker = huis.Bezoeker();
        var lijst = await LeesAsync(bezoeker, "/informatie");

        foreach (var bestand in PaginasUitBestand.Lees())
        {
            Assert.Contains($"href=\"/informatie/{bestand.Slug}\"", lijst, StringComparison.Ordinal);
            var antwoord = await bezoeker.GetAsync($"/informatie/{bestand.Slug}");
            var html = WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());

            Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
            Assert.False(antwoord.Headers.Contains("Set-Cookie"));
            Assert.DoesNotMatch("<(form method=\"post\"|script|mark)[ >]| style=\"", html);
            Assert.Contains($"<h1 tabindex=\"-1\">{bestand.Inhoud.Titel}</h1>", html, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\[bron:|\{\{", html);
        }
    }

    /// <summary>Every link within a page leads to a place that is there; every link to another page to one that answers.</summary>
    [Fact]
    public async Task ElkeKoppeling_KomtUit()
    {
        using var bezoeker = huis.Bezoeker();
        var begrippen = await LeesAsync(bezoeker, "/begrippen");
        HashSet<string> gezien = [];
        foreach (var bestand in PaginasUitBestand.Lees())
        {
            var hier = $"/informatie/{bestand.Slug}";
            var html = await LeesAsync(bezoeker, hier);
            foreach (var adres in Adressen().Matches(html).Select(m => m.Groups[1].Value).Where(a => a.StartsWith('/')))
            {
                var delen = adres.Split('#');
                if (delen[0] == hier && delen.Length > 1)
                {
                    Assert.Matches($" id=\"{Regex.Escape(delen[1])}\"", html);
                }
                else if (delen[0] == "/begrippen" && delen.Length > 1)
                {
                    Assert.Contains($"<dt id=\"{delen[1]}\">", begrippen, StringComparison.Ordinal);
                }
                else if (gezien.Add(delen[0]) && !delen[0].Contains('.', StringComparison.Ordinal))
                {
                    Assert.True((await bezoeker.GetAsync(adres)).StatusCode is HttpStatusCode.OK, $"{hier} wijst naar {adres}");
                }
            }
        }
    }

    [Theory]
    [InlineData("/informatie/bestaat-niet")]
    [InlineData("/informatie/bestaat-niet/reactie")]
    [InlineData("/informatie/afbeeldingen/0197b1c2-0000-7000-8000-00000000000f")]
    [InlineData("/informatie/afbeeldingen/geen-nummer")]
    [InlineData("/bureau/informatie/bestaat-niet")]
    public async Task WatNietBestaat_IsEen404(string adres) => Assert.Equal(HttpStatusCode.NotFound, (await (await huis.AlsAsync("bureau")).GetAsync(adres)).StatusCode);

    [Fact]
    public async Task NietGepubliceerd_IsEen404_VoorWieOok()
    {
        await using (var db = huis.Met(Bureau))
        {
            await db.MaakPaginaAsync("Nog in de maak", DateTime.UtcNow);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await huis.AlsAsync("bureau")).GetAsync("/informatie/nog-in-de-maak")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await huis.AlsAsync("bureau")).GetAsync("/bureau/informatie/nog-in-de-maak")).StatusCode);
    }

    [Fact]
    public async Task Gepland_KomtOpZijnMoment_ZonderDatErIetsLoopt()
    {
        var klok = new Handklok();
        await using var db = huis.Met(Bureau);
        var slug = await db.MaakPaginaAsync("Later te lezen", klok.Nu());
        var inhoud = new Paginainhoud("Later te lezen", "Dit komt later.", "Nog even.");
        Assert.Null(await db.PubliceerAsync(slug, new(inhoud, null, 1), klok.Nu().AddMinutes(10), [], Openbarepaden.Bestaat, klok.Nu()));

        klok.Vooruit(TimeSpan.FromMinutes(9));
        Assert.Null(await db.GetLeespaginaAsync(slug, klok.Nu()));
        Assert.DoesNotContain(await db.GetPaginakaartenAsync(klok.Nu()), p => p.Slug == slug);

        klok.Vooruit(TimeSpan.FromMinutes(1));
        Assert.Equal(inhoud, (await db.GetLeespaginaAsync(slug, klok.Nu()))?.Inhoud);
        Assert.Contains(await db.GetPaginakaartenAsync(klok.Nu()), p => p.Slug == slug);
        await db.TrekPaginaInAsync(slug, klok.Nu()); // other tests read the list
    }

    [Fact]
    public async Task Afbeelding_KomtAlsWatZijIs_EnMagBewaardBlijven()
    {
        Afbeeldingregel afbeelding;
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0];
        await using (var db = huis.Met(Bureau))
        {
            afbeelding = await db.VoegAfbeeldingToeAsync(png, "Een punt", DateTime.UtcNow);
        }

        using var bezoeker = huis.Bezoeker();
        var antwoord = await bezoeker.GetAsync(afbeelding.Adres);

        Assert.Equal("image/png", antwoord.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", Assert.Single(antwoord.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("public, max-age=31536000, immutable", antwoord.Headers.CacheControl?.ToString());
        Assert.Contains("default-src 'none'", Assert.Single(antwoord.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(png, await antwoord.Content.ReadAsByteArrayAsync());

        using var luisteraar = new Vraagluisteraar();
        using var beluisterde = huis.Beluisterde();
        HttpResponseMessage kop = null!;
        var vragen = await Vraagluisteraar.HoorAsync(async () => kop = await beluisterde.SendAsync(new(HttpMethod.Head, afbeelding.Adres)));
        Assert.Equal((antwoord.Headers.ToString(), antwoord.Content.Headers.ToString()), (kop.Headers.ToString(), kop.Content.Headers.ToString()));
        Assert.Contains("\"Afbeeldingen\"", Assert.Single(vragen), StringComparison.Ordinal);
        Assert.Contains("length(\"a\".\"Inhoud\")", vragen[0], StringComparison.Ordinal); // how long it is, and not what it is
    }

    /// <summary>One story, because the number of reacties of an address is limited.</summary>
    [Fact]
    public async Task Reactie_VanBegintotEinde()
    {
        using var bezoeker = huis.Bezoeker();
        await using var db = huis.Systeem();
        Task<int> AantalAsync() => db.Reacties.CountAsync(r => r.Pagina!.Slug == "contact");

        Assert.Equal(HttpStatusCode.BadRequest, (await bezoeker.PostAsync("/informatie/contact/reactie", new FormUrlEncodedContent([new("_handler", "reactie"), new("Invoer.Tekst", "Zonder token")]))).StatusCode);
        Assert.Contains("Schrijf op wat u mist.", await MisAsync("  "), StringComparison.Ordinal);
        var bsn = await MisAsync("Mijn BSN is 111222333.");
        Assert.Contains("Haal het burgerservicenummer weg.", bsn, StringComparison.Ordinal);
        Assert.Contains("Mijn BSN is 111222333.</textarea>", bsn, StringComparison.Ordinal);
        Assert.Contains("<title>Fout: ", bsn, StringComparison.Ordinal);
        Assert.Contains("hoogstens 1000 tekens", await MisAsync(new string('x', Reactie.TekstMaxLength + 1)), StringComparison.Ordinal);

        const string Telefoon = "Bel mij op 0592 123456 over <b>deze</b> pagina.";
        var waarschuwing = await MisAsync(Telefoon);
        Assert.Contains("telefoonnummer", waarschuwing, StringComparison.Ordinal);
        var gezien = Veld(waarschuwing, "Invoer.Gezien");
        Assert.Contains("e-mailadres", await MisAsync($"{Telefoon} Of mail a@b.nl.", ("Invoer.Bevestigd", "true"), ("Invoer.Gezien", gezien)), StringComparison.Ordinal); // other warnings than were confirmed
        Assert.Equal(0, await AantalAsync());

        var formulier = Guid.NewGuid().ToString();
        for (var keer = 0; keer < 2; keer++) // a double click
        {
            var antwoord = await StuurAsync(Telefoon, ("Invoer.Bevestigd", "true"), ("Invoer.Gezien", gezien), ("Invoer.FormulierId", formulier));
            Assert.EndsWith("/informatie/contact/reactie?verstuurd=true", antwoord.Headers.Location?.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(1, await AantalAsync());
        Assert.Contains("Bedankt voor uw reactie", await LeesAsync(bezoeker, "/informatie/contact/reactie?verstuurd=true"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await StuurAsync("Ik mis de openingstijden.", ("Invoer.FormulierId", formulier))).StatusCode); // back in the browser, and something else
        Assert.Equal(2, await AantalAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await StuurAsync("Goedkope pillen", ("Invoer.Website", "https://kwaad.example"))).StatusCode);
        Assert.Equal(2, await AantalAsync());
        Assert.Contains("over <b>deze</b> pagina.", await LeesAsync(await huis.AlsAsync("bureau"), "/bureau/informatie"), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;deze", await (await huis.AlsAsync("bureau")).GetStringAsync("/bureau/informatie"), StringComparison.Ordinal);

        HttpResponseMessage laatste;
        var pogingen = 0;
        do
        {
            laatste = await StuurAsync($"Nog iets, {pogingen}.");
        }
        while (laatste.StatusCode is HttpStatusCode.Redirect && ++pogingen < 20);

        Assert.Equal(HttpStatusCode.TooManyRequests, laatste.StatusCode);
        Assert.Equal(Reactielimiet.Max - 3, pogingen);
        Assert.Contains($"Nog iets, {pogingen}.</textarea>", WebUtility.HtmlDecode(await laatste.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        async Task<HttpResponseMessage> StuurAsync(string tekst, params (string Naam, string Waarde)[] velden)
        {
            var token = Veld(await LeesAsync(bezoeker, "/informatie/contact/reactie"), "__RequestVerificationToken");
            Dictionary<string, string> inhoud = new() { ["_handler"] = "reactie", ["__RequestVerificationToken"] = token, ["Invoer.Tekst"] = tekst };
            foreach (var (naam, waarde) in velden)
            {
                inhoud[naam] = waarde;
            }

            return await bezoeker.PostAsync("/informatie/contact/reactie", new FormUrlEncodedContent(inhoud));
        }

        async Task<string> MisAsync(string tekst, params (string Naam, string Waarde)[] velden)
        {
            var antwoord = await StuurAsync(tekst, velden);
            Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
            return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Reactielimiet_TeltEenHuishoudenAlsEen(string een, string ander, bool zelfde)
    {
        using var limiet = new Reactielimiet();
        for (var keer = 0; keer < Reactielimiet.Max; keer++)
        {
            Assert.True(limiet.Neem(IPAddress.Parse(een)));
        }

        Assert.False(limiet.Neem(IPAddress.Parse(een)));
        Assert.Equal(!zelfde, limiet.Neem(IPAddress.Parse(ander)));
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/begrippen", true)]
    [InlineData("/herkomst/kengetallen.actief", true)]
    [InlineData("/aanmelden", true)]
    [InlineData("/bureau", false)]
    [InlineData("/mijn-gemeente/casussen", false)]
    [InlineData("/fout", false)]
    [InlineData("/bestaat-niet", false)]
    public void Openbarepaden_KentDePaginasVanEenBezoeker(string pad, bool bestaat) => Assert.Equal(bestaat, Openbarepaden.Bestaat(pad));

    private static Gebruiker Bureau => new("demo", "tijdelijk", "Bureau", Rol.Bureaumedewerker);

    private static string Veld(string html, string naam) => Regex.Match(html, $"name=\"{Regex.Escape(naam)}\"[^>]* value=\"([^\"]*)\"").Groups[1].Value;

    private static async Task<string> LeesAsync(HttpClient client, string adres)
    {
        var antwoord = await client.GetAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Adressen();
}
