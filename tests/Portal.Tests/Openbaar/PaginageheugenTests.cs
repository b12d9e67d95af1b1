using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Informatie;
using Portal.Ui;

namespace Portal.Openbaar;

/// <summary>What may be kept and sent to the next visitor, and above all what may not.</summary>
[Collection(nameof(Portaalhuis))]
public sealed partial class PaginageheugenTests(Portaalhuis huis)
{
    private const string Adres = "/begrippen";

    [Fact]
    public async Task Pagina_TweedeKeer_KomtUitHetGeheugen_ZonderCookie()
    {
        using var bezoeker = huis.Bezoeker();
        var (eerste, tweede) = await HaalNaElkaarAsync(bezoeker, bezoeker);

        Assert.NotNull(tweede.Headers.Age);
        Assert.False(tweede.Headers.Contains("Set-Cookie"));
        Assert.Equal(await eerste.Content.ReadAsStringAsync(), await tweede.Content.ReadAsStringAsync());
        Assert.Equal("DENY", tweede.Headers.GetValues("X-Frame-Options").Single()); // the headers of safety are never left out
        Assert.True(tweede.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task Pagina_DieDeBrowserAlHeeft_GaatNietNogEensOverDeLijn()
    {
        using var bezoeker = huis.Bezoeker();
        using var eerste = await bezoeker.GetAsync(Adres);
        using var vraag = new HttpRequestMessage(HttpMethod.Get, Adres);
        vraag.Headers.IfNoneMatch.Add(eerste.Headers.ETag!);

        using var antwoord = await bezoeker.SendAsync(vraag);

        Assert.Equal(HttpStatusCode.NotModified, antwoord.StatusCode);
        Assert.Empty(await antwoord.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task Pagina_GaatVerpaktZoalsDeBrowserKan_OokUitHetGeheugen(string kan, string? verpakt)
    {
        using var bezoeker = huis.Bezoeker();
        for (var keer = 0; keer < 2; keer++)
        {
            using var vraag = new HttpRequestMessage(HttpMethod.Get, Adres);
            vraag.Headers.Add("Accept-Encoding", kan);
            using var antwoord = await bezoeker.SendAsync(vraag);

            Assert.Equal(verpakt, antwoord.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Contains("Accept-Encoding", antwoord.Headers.Vary);
        }
    }

    [Theory]
    [InlineData("gzip, deflate, br", "gzip")]
    [InlineData("br", "br")]
    public async Task Pagina_DieNietBewaardWordt_GaatVerpaktZoalsHetSnelGaat(string kan, string verpakt)
    {
        using var bezoeker = huis.Bezoeker();
        using var vraag = new HttpRequestMessage(HttpMethod.Get, $"{Adres}?vers");
        vraag.Headers.Add("Accept-Encoding", kan);

        using var antwoord = await bezoeker.SendAsync(vraag);

        Assert.Equal(verpakt, antwoord.Content.Headers.ContentEncoding.Single());
    }

    /// <summary>A first visit is drawn after one answer. The policy allows the very text that stands in the page, and no other.</summary>
    [Fact]
    public async Task Pagina_DieBewaardWordt_HeeftHaarStijlBijZich_EnAlleenDieMag()
    {
        using var bezoeker = huis.Bezoeker();
        for (var keer = 0; keer < 2; keer++)
        {
            using var antwoord = await bezoeker.GetAsync(Adres);

            var pagina = new HtmlParser().ParseDocument(await antwoord.Content.ReadAsStringAsync());
            var stijl = Assert.Single(pagina.QuerySelectorAll("style")).TextContent;
            Assert.Equal(huis.Services.GetRequiredService<Openbarestijl>().Tekst, stijl); // all of it is style, and nothing broke out of it
            Assert.Contains("--zvhd-tekst:", stijl, StringComparison.Ordinal);
            Assert.Contains(".kaart {", stijl, StringComparison.Ordinal);
            var merk = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(stijl)));
            Assert.Contains($"style-src 'self' 'sha256-{merk}';", antwoord.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Empty(pagina.QuerySelectorAll("link[rel=stylesheet]"));
            Assert.False(antwoord.Headers.Contains("Link"));
        }
    }

    /// <summary>Who gets a page made for himself has the looks already, or is told where they are before the page comes.</summary>
    [Theory]
    [InlineData($"{Adres}?vers")]
    [InlineData("/aanmelden")]
    public async Task Pagina_DieNietBewaardWordt_NoemtAlHaarStijlenVoorZichzelf(string adres)
    {
        using var bezoeker = huis.Bezoeker();

        using var antwoord = await bezoeker.GetAsync(adres);

        var pagina = new HtmlParser().ParseDocument(await antwoord.Content.ReadAsStringAsync());
        var stijlen = pagina.QuerySelectorAll("link[rel=stylesheet]").Select(s => $"</{s.GetAttribute("href")}>; rel=preload; as=style").ToList();
        Assert.NotEmpty(stijlen);
        Assert.Equal(string.Join(", ", stijlen), string.Join(", ", antwoord.Headers.GetValues("Link")));
        Assert.Empty(pagina.QuerySelectorAll("style"));
    }

    /// <summary>The trap: a cookie of an earlier form must not make the page somebody's own, nor leave with it.</summary>
    [Fact]
    public async Task Pagina_MetEenCookieVanEenFormulier_IsDezelfdeVoorIedereen()
    {
        using var metCookie = huis.Bezoeker();
        using var formulier = await metCookie.GetAsync("/aanmelden"); // sets the cookie of its form
        Assert.True(formulier.Headers.Contains("Set-Cookie"));
        using var zonder = huis.Bezoeker();
        var (eigen, ander) = await HaalNaElkaarAsync(metCookie, zonder);

        Assert.NotNull(ander.Headers.Age);
        Assert.False(eigen.Headers.Contains("Set-Cookie") || ander.Headers.Contains("Set-Cookie"));
        Assert.Equal(await eigen.Content.ReadAsStringAsync(), await ander.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Pagina_MetEenFormulier_OfMetEenVraag_OfVanWieIsAangemeld_KomtNooitUitHetGeheugen()
    {
        var aangemeld = await huis.AlsAsync("bureau");
        using var bezoeker = huis.Bezoeker();
        foreach (var (client, adres) in new[] { (bezoeker, "/aanmelden"), (bezoeker, Adres + "?x=1"), (aangemeld, Adres), (aangemeld, "/bureau") })
        {
            for (var keer = 0; keer < 2; keer++)
            {
                using var antwoord = await client.GetAsync(adres);
                Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
                Assert.Null(antwoord.Headers.Age);
            }
        }
    }

    /// <summary>The same page has countless addresses that the portal never wrote: each would be a copy more in the memory of all.</summary>
    [Theory]
    [InlineData("/Begrippen")]
    [InlineData("/begrippen/")]
    [InlineData("/cijfers/02023")]
    [InlineData("/cijfers/+2023")]
    [InlineData("/cijfers/%202023")]
    [InlineData("/cijfers/2023/instroom_procesregie.CSV")]
    [InlineData("/cijfers/002023/instroom_procesregie.json")]
    public async Task Adres_ZoalsHetPortaalHetNietSchrijft_GeeftDePagina_EnWordtNietBewaard(string adres)
    {
        using var bezoeker = huis.Bezoeker();
        for (var keer = 0; keer < 3; keer++)
        {
            using var antwoord = await bezoeker.GetAsync(adres);
            Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
            Assert.Null(antwoord.Headers.Age);
        }
    }

    [Fact]
    public async Task ElkAdres_VanDeSitemap_WordtBewaard()
    {
        using var bezoeker = huis.Bezoeker();
        var adressen = XDocument.Parse(await bezoeker.GetStringAsync("/sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath).Where(a => !a.EndsWith(".pdf", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(adressen);

        Assert.DoesNotContain(adressen, a => !Paginageheugen.IsVanHetPortaal(a));
    }

    /// <summary>No page that may be kept sets a cookie; should one ever do so, it is that visitor's alone.</summary>
    [Theory]
    [InlineData(null, StatusCodes.Status200OK, true)]
    [InlineData("zvhd-formulier=van-een-ander", StatusCodes.Status200OK, false)]
    [InlineData(null, StatusCodes.Status404NotFound, false)]
    public async Task Antwoord_MetEenCookie_OfDatErNietIs_WordtNietOnthouden(string? cookie, int status, bool wordtOnthouden)
    {
        IOutputCachePolicy geheugen = new Paginageheugen(huis.Services.GetRequiredService<Openbarestand>());
        var verzoek = new DefaultHttpContext();
        verzoek.Response.StatusCode = status;
        verzoek.Response.Headers.SetCookie = cookie;
        var context = new OutputCacheContext { HttpContext = verzoek, AllowCacheStorage = true };

        await geheugen.ServeResponseAsync(context, default);

        Assert.Equal(wordtOnthouden, context.AllowCacheStorage);
    }

    [Fact]
    public async Task Wijziging_IsMeteenTeZien()
    {
        using var bezoeker = huis.Bezoeker();
        await bezoeker.GetStringAsync(Adres);
        var uitleg = $"Uitleg {Guid.NewGuid():N}";
        await using var db = huis.Systeem();
        db.Bewaard += huis.Services.GetRequiredService<Omroep>().Meld;
        db.Entry(await db.Begrippen.FirstAsync()).Property(nameof(Begrip.Uitleg)).CurrentValue = uitleg;
        await db.SaveChangesAsync();

        Assert.Contains(uitleg, await bezoeker.GetStringAsync(Adres), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cijfers/2023/instroom_procesregie.csv")]
    [InlineData("/cijfers/2023/instroom_procesregie.json")]
    [InlineData("/begroting/2025/export.csv")]
    [InlineData("/begroting/2025/export.json")]
    [InlineData("/cijfers/kwartaal/{kwartaal}.csv")]
    [InlineData("/cijfers/kwartaal/{kwartaal}.json")]
    public async Task Bestand_WordtEenKeerGemaakt_EnWieHetAlHeeft_KrijgtHetNietNogEens(string adres)
    {
        adres = adres.Replace("{kwartaal}", (await Publicatie.ZorgVoorAsync(huis)).Adres, StringComparison.Ordinal);
        using var bezoeker = huis.Bezoeker();
        using var eerste = await bezoeker.GetAsync(adres);
        using var tweede = await bezoeker.GetAsync(adres);
        using var derde = await bezoeker.GetAsync(adres);

        Assert.True((tweede.Headers.Age ?? derde.Headers.Age) is not null, "Het bestand is elke keer opnieuw gemaakt."); // between two of the three a minute may end
        Assert.Equal(await eerste.Content.ReadAsByteArrayAsync(), await derde.Content.ReadAsByteArrayAsync());
        Assert.Equal((eerste.Content.Headers.ContentType, eerste.Content.Headers.ContentDisposition), (derde.Content.Headers.ContentType, derde.Content.Headers.ContentDisposition));
        Assert.Equal("nosniff", derde.Headers.GetValues("X-Content-Type-Options").Single());

        using var vraag = new HttpRequestMessage(HttpMethod.Get, adres);
        vraag.Headers.IfNoneMatch.Add(eerste.Headers.ETag!);
        using var bekend = await bezoeker.SendAsync(vraag);
        Assert.Equal(HttpStatusCode.NotModified, bekend.StatusCode);
        Assert.Empty(await bekend.Content.ReadAsByteArrayAsync());

        huis.Services.GetRequiredService<Omroep>().Meld([new(null, typeof(Begrip))]);
        using var naWijziging = await bezoeker.GetAsync(adres);
        Assert.Null(naWijziging.Headers.Age);
    }

    /// <summary>Page by page, and only where it can't go wrong: open to all, no circuit, and no form that asks for a token.</summary>
    [Fact]
    public async Task PaginaDieOnthoudenMagWorden_IsOpenbaar_ZonderCircuit_ZonderFormulier()
    {
        using var bezoeker = huis.Bezoeker();
        var paginas = typeof(Program).Assembly.GetTypes().Where(t => t.GetCustomAttribute<OutputCacheAttribute>() is not null).ToList();
        Assert.NotEmpty(paginas);
        foreach (var pagina in paginas)
        {
            Assert.Equal("Portal.Openbaar", pagina.Namespace);
            Assert.False(pagina.IsDefined(typeof(InteractiefAttribute)), pagina.Name);
            Assert.Equal(Paginageheugen.Beleid, pagina.GetCustomAttribute<OutputCacheAttribute>()!.PolicyName);
            foreach (var adres in pagina.GetCustomAttributes<RouteAttribute>().Select(r => r.Template).Where(r => !r.Contains('{', StringComparison.Ordinal)))
            {
                using var antwoord = await bezoeker.GetAsync(adres);
                Assert.DoesNotContain("__RequestVerificationToken", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                Assert.False(antwoord.Headers.Contains("Set-Cookie"), adres);
            }
        }
    }

    /// <summary>The same page twice, anew when the state that is part of its key changed in between: it lasts a minute at most.</summary>
    private static async Task<(HttpResponseMessage Eerste, HttpResponseMessage Tweede)> HaalNaElkaarAsync(HttpClient een, HttpClient twee)
    {
        var (eerste, tweede) = (await een.GetAsync(Adres), await twee.GetAsync(Adres));
        for (var keer = 0; keer < 3 && tweede.Headers.Age is null; keer++)
        {
            (eerste, tweede) = (await een.GetAsync(Adres), await twee.GetAsync(Adres));
        }

        return (eerste, tweede);
    }
}
