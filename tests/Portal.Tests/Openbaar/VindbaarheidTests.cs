using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Portal.Data;
using Portal.Data.Documenten;

namespace Portal.Openbaar;

/// <summary>What a visitor, a news reader and a search engine get: documents, feeds, sitemap, search.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class VindbaarheidTests(Portaalhuis huis)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", Kaart = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Document_IsAlleenEenDownload_EnNaIntrekkenWeg()
    {
        var (id, adres) = await PlaatsAsync("Notitie over de proef");
        using var bezoeker = huis.Bezoeker();

        using var antwoord = await bezoeker.GetAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Equal("application/pdf", antwoord.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "notitie-over-de-proef.pdf"), (antwoord.Content.Headers.ContentDisposition!.DispositionType, antwoord.Content.Headers.ContentDisposition.FileName));
        Assert.Equal("nosniff", antwoord.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains(adres, await bezoeker.GetStringAsync("/documenten"), StringComparison.Ordinal);
        Assert.Contains("Notitie over de proef", await bezoeker.GetStringAsync("/documenten.atom"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.GetAsync($"/documenten/{id:N}/andere-naam.pdf")).StatusCode); // the key finds it
        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.GetAsync($"/documenten/{Guid.NewGuid():N}/notitie-over-de-proef.pdf")).StatusCode);

        await using var db = huis.Systeem();
        await db.TrekDocumentInAsync(id, "Proef", (await db.GetDocumentbeheerAsync()).First(d => d.Id == id).Versie, DateTime.UtcNow);
        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.GetAsync(adres)).StatusCode);
    }

    /// <summary>Anybody may ask: what is not sent must not cost reading the file either.</summary>
    [Fact]
    public async Task Document_WaarvanAlleenDeKopWordtGevraagd_OfDatDeBrowserAlHeeft_WordtNietGelezen()
    {
        var (_, adres) = await PlaatsAsync("Kop van een stuk");
        using var luisteraar = new Vraagluisteraar();
        using var bezoeker = huis.Beluisterde();
        async Task<(HttpResponseMessage Antwoord, bool Gelezen)> VraagAsync(HttpMethod methode, EntityTagHeaderValue? bekend = null)
        {
            HttpResponseMessage antwoord = null!;
            var vragen = await Vraagluisteraar.HoorAsync(async () =>
            {
                using var vraag = new HttpRequestMessage(methode, adres);
                if (bekend is not null)
                {
                    vraag.Headers.IfNoneMatch.Add(bekend);
                }

                antwoord = await bezoeker.SendAsync(vraag);
            });
            Assert.NotEmpty(vragen);
            return (antwoord, vragen.Any(v => v.Contains("\"Bytes\"", StringComparison.Ordinal)));
        }

        var (geheel, isGelezen) = await VraagAsync(HttpMethod.Get);
        var merk = geheel.Headers.ETag!;
        Assert.True(isGelezen);

        var (kop, isKopGelezen) = await VraagAsync(HttpMethod.Head);
        var (bekend, isBekendGelezen) = await VraagAsync(HttpMethod.Get, merk);
        var (bekendeKop, isBekendeKopGelezen) = await VraagAsync(HttpMethod.Head, merk);
        var (ander, isAnderGelezen) = await VraagAsync(HttpMethod.Get, new("\"van een ander\""));

        Assert.Equal((false, false, false, true), (isKopGelezen, isBekendGelezen, isBekendeKopGelezen, isAnderGelezen));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK), (kop.StatusCode, bekend.StatusCode, bekendeKop.StatusCode, ander.StatusCode));
        Assert.Equal(geheel.Headers.ToString(), kop.Headers.ToString());
        Assert.Equal(geheel.Content.Headers.ToString(), kop.Content.Headers.ToString());
        Assert.Equal(geheel.Content.Headers.ContentLength, (await geheel.Content.ReadAsByteArrayAsync()).Length);
        Assert.Equal(merk, bekend.Headers.ETag);
    }

    [Theory]
    [InlineData("/besluiten.atom")]
    [InlineData("/documenten.atom")]
    public async Task Feed_HeeftWatAtomVraagt(string adres)
    {
        await PlaatsAsync($"Stuk voor de feed {Guid.NewGuid():N}");
        using var bezoeker = huis.Bezoeker();
        using var antwoord = await bezoeker.GetAsync(adres);
        var feed = XDocument.Parse(await antwoord.Content.ReadAsStringAsync()).Root!;

        Assert.Equal("application/atom+xml", antwoord.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Atom + "feed", feed.Name);
        foreach (var element in new[] { feed }.Concat(feed.Elements(Atom + "entry")))
        {
            Assert.NotEmpty(element.Element(Atom + "id")!.Value);
            Assert.NotEmpty(element.Element(Atom + "title")!.Value);
            Assert.True(DateTimeOffset.TryParse(element.Element(Atom + "updated")!.Value, out _));
        }

        Assert.Equal(feed.Elements(Atom + "entry").Count(), feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task Sitemap_NoemtAlleenWatErIs_EnNietsVanBinnen()
    {
        using var bezoeker = huis.Bezoeker();
        var adressen = XDocument.Parse(await bezoeker.GetStringAsync("/sitemap.xml")).Descendants(Kaart + "loc").Select(l => new Uri(l.Value).PathAndQuery).ToList();

        Assert.Contains("/begrippen", adressen);
        Assert.Equal(adressen.Count, adressen.Distinct().Count());
        Assert.DoesNotContain(adressen, a => a.StartsWith("/bureau", StringComparison.Ordinal) || a.StartsWith("/mijn-gemeente", StringComparison.Ordinal) || a.StartsWith("/stuurgroep", StringComparison.Ordinal));
        foreach (var adres in adressen)
        {
            using var antwoord = await bezoeker.GetAsync(adres);
            Assert.True(antwoord.StatusCode is HttpStatusCode.OK, $"{adres}: {antwoord.StatusCode}");
        }
    }

    [Fact]
    public async Task RobotsEnSecurity_StaanWaarMenZeZoekt()
    {
        using var bezoeker = huis.Bezoeker();

        Assert.Contains("Sitemap: http://localhost/sitemap.xml", await bezoeker.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
        var security = (await bezoeker.GetStringAsync("/.well-known/security.txt")).Split('\n');
        Assert.Contains("Contact: https://www.zvhd.nl", security);
        Assert.True(DateTimeOffset.Parse(security.Single(r => r.StartsWith("Expires: ", StringComparison.Ordinal))[9..], System.Globalization.CultureInfo.InvariantCulture) > DateTimeOffset.UtcNow);
    }

    [Theory]
    [InlineData("werkvoorraad", "/begrippen#werkvoorraad")]
    [InlineData("werkvooraad", "/begrippen#werkvoorraad")]
    [InlineData("mensenhandl", "/informatie/voor-wie")]
    [InlineData("nieuw onder procesregie", "/cijfers/2023#instroom_procesregie")]
    [InlineData("begroting 2025", "/begroting/2025")]
    [InlineData("noordenveld", "/gemeenten/noordenveld")]
    [InlineData("jaarverslag 2023", "/documenten")]
    public async Task Zoeken_Vindt_OokMetEenTypefout(string vraag, string adres)
    {
        using var bezoeker = huis.Bezoeker();
        using var antwoord = await bezoeker.GetAsync($"/zoeken?q={Uri.EscapeDataString(vraag)}");
        var pagina = await antwoord.Content.ReadAsStringAsync();

        Assert.Contains($"href=\"{adres}\"", pagina, StringComparison.Ordinal);
        Assert.False(antwoord.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Zoeken_ZegtWatErTeDoenIs_EnHerhaaltDeVraagAlsTekst()
    {
        using var bezoeker = huis.Bezoeker();

        Assert.Contains("Waar zoekt u naar?", await bezoeker.GetStringAsync("/zoeken"), StringComparison.Ordinal);
        Assert.Contains("Niets gevonden", await bezoeker.GetStringAsync("/zoeken?q=xyzzy"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await bezoeker.GetStringAsync("/zoeken?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E"), StringComparison.Ordinal);
    }

    private async Task<(Guid Id, string Adres)> PlaatsAsync(string titel)
    {
        await using var db = huis.Systeem();
        db.Bewaard += ((Omroep)huis.Services.GetService(typeof(Omroep))!).Meld;
        var id = await db.PlaatsDocumentAsync(new(titel, Documentsoort.Anders, 2026), Encoding.ASCII.GetBytes($"%PDF-1.7\n{titel}\n%%EOF"), DateTime.UtcNow);
        return (id, Document.AdresVan(id, titel));
    }
}
