using System.Net;
using System.Reflection;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Belasting.Circuits;
using Portal.Data;
using Portal.Data.Besluiten;
using Portal.Data.Informatie;
using Portal.Data.Opslag;
using Portal.Data.Toegang;
using Portal.Toegang;

namespace Portal.Start;

/// <summary>What people see while the storage fails, and that nothing of it stays afterwards.</summary>
[Collection(nameof(Storingshuis))]
public sealed partial class StoringTests(Storingshuis huis)
{
    private const string KanNietBijGegevens = "Het portaal kan nu niet bij zijn gegevens";

    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    private static readonly string[] Openbaar = ["", "informatie", "cijfers", "cijfers/2023", "gemeenten", "gemeenten/emmen", "begrippen", "documenten", "privacy", "toegankelijkheid", "begroting/2025"];

    /// <summary>Nobody waits, for nobody asks: while it is away no page gets as far as opening the storage, where it would wait for a lock or a server.</summary>
    [Fact]
    public async Task DatabaseWeg_BeschermdePaginaZegtHet_NiemandRaaktAfgemeld_EnErKomtGeenNieuweDatabase()
    {
        using var bureau = await huis.AlsAsync("bureau");
        await bureau.HaalAsync("bureau", default);
        await using var storing = huis.Weg();

        huis.Klok.Voor += TimeSpan.FromSeconds(10); // longer than a look at the session is remembered
        var geopend = huis.Geopend;
        Assert.True(geopend > 0);
        foreach (var pad in new[] { "bureau", "bureau/casussen", "sessies", "aanmelden" })
        {
            using var antwoord = await VraagAsync(bureau, pad);
            var pagina = await antwoord.Content.ReadAsStringAsync();

            Assert.Equal((pad, HttpStatusCode.ServiceUnavailable), (pad, antwoord.StatusCode));
            Assert.Equal(TimeSpan.FromSeconds(30), antwoord.Headers.RetryAfter!.Delta);
            Assert.Contains($"{KanNietBijGegevens}</h1>", pagina, StringComparison.Ordinal);
            Assert.DoesNotContain("SQLite", pagina, StringComparison.Ordinal);
            Assert.DoesNotContain(huis.Bestand, pagina, StringComparison.Ordinal);
        }

        Assert.Equal(geopend, huis.Geopend); // no page got that far
        Assert.False(File.Exists(huis.Bestand)); // nor was an empty one made
        await storing.DisposeAsync();
        Assert.Contains("Werkvoorraad", (await bureau.HaalAsync("bureau/casussen", default)).Html, StringComparison.OrdinalIgnoreCase);
        await HeelAsync();
    }

    /// <summary>Who asks is still known from a moment ago: then a part of the page finds out, and the page says it as a whole.</summary>
    [Theory]
    [InlineData("contactpersoon-emmen", "mijn-gemeente")]
    [InlineData("contactpersoon-emmen", "mijn-gemeente/casussen")]
    [InlineData("bureau", "bureau")]
    [InlineData("bureau", "bureau/casussen")]
    public async Task DatabaseWeg_TerwijlDeSessieNogBekendIs_ZegtDeHelePaginaHet(string wie, string pad)
    {
        using var browser = await huis.AlsAsync(wie);
        await browser.HaalAsync(pad, default);
        await using var storing = huis.Weg();

        using var antwoord = await VraagAsync(browser, pad);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, antwoord.StatusCode);
        Assert.Contains($"{KanNietBijGegevens}</h1>", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DatabaseWeg_OpenbarePaginas_KomenUitHetGeheugen_OokNaMinuten_OokVoorWieIsAangemeld()
    {
        using var bureau = await huis.AlsAsync("bureau");
        Dictionary<string, string> eerder = [];
        foreach (var pad in Openbaar)
        {
            eerder[pad] = VanafTitel((await bureau.HaalAsync(pad, default)).Html);
        }

        await using var storing = huis.Weg();
        huis.Klok.Voor += TimeSpan.FromMinutes(3);
        using var bezoeker = new Browser(huis.Adres);

        foreach (var pad in Openbaar)
        {
            Assert.Equal(eerder[pad], VanafTitel((await bezoeker.HaalAsync(pad, default)).Html));
            Assert.Equal(eerder[pad], VanafTitel((await bureau.HaalAsync(pad, default)).Html));
        }

        static string VanafTitel(string html) => html[html.IndexOf("<title>", StringComparison.Ordinal)..]; // before it stands how the styles come
    }

    [Fact]
    public async Task DatabaseWeg_WatErIngetrokkenIs_KomtNietUitHetGeheugenTerug()
    {
        using var bezoeker = new Browser(huis.Adres);
        await bezoeker.HaalAsync("begrippen", default);
        huis.Services.GetRequiredService<Omroep>().Meld([new(null, typeof(Begrip))]);
        await using var storing = huis.Weg();

        using var antwoord = await VraagAsync(bezoeker, "begrippen");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, antwoord.StatusCode);
    }

    [Fact]
    public async Task Gezondheid_ZegtLevendEnGereedUitElkaar_EnNietMeerDanEenWoord()
    {
        using var wacht = huis.Bezoeker();
        Assert.Equal((HttpStatusCode.OK, "ready"), await StandAsync(wacht, "health/ready"));
        foreach (var storing in new[] { huis.Weg, huis.AlleenLezen })
        {
            await using var nu = storing();
            await ProbeerTeSchrijvenAsync();
            huis.Klok.Voor += TimeSpan.FromSeconds(5); // the answer is kept a second
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "niet gereed"), await StandAsync(wacht, "health/ready"));
            Assert.Equal((HttpStatusCode.OK, "live"), await StandAsync(wacht, "health/live"));
        }

        huis.Klok.Voor += TimeSpan.FromSeconds(5);
        using var weer = await wacht.GetAsync("health/ready");
        Assert.Equal((HttpStatusCode.OK, "no-store"), (weer.StatusCode, weer.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task Gezondheid_MetEenAnderSchemaDanDezeVersie_IsNietGereed()
    {
        using var wacht = huis.Bezoeker();
        await using var db = huis.Systeem();
        var laatste = (await db.Database.GetAppliedMigrationsAsync()).Last();
        await db.Database.ExecuteSqlAsync($"UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = 'elders' WHERE \"MigrationId\" = {laatste}");
        huis.Klok.Voor += TimeSpan.FromSeconds(5);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "niet gereed"), await StandAsync(wacht, "health/ready"));

        await db.Database.ExecuteSqlAsync($"UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = {laatste} WHERE \"MigrationId\" = 'elders'");
        huis.Klok.Voor += TimeSpan.FromSeconds(5);
        Assert.Equal((HttpStatusCode.OK, "ready"), await StandAsync(wacht, "health/ready"));
    }

    [Fact]
    public async Task SchijfVol_HetFormulierZegtHet_DeTekstStaatErNog_EnErNaGaatZijEenKeerWeg()
    {
        using var lezer = new Browser(huis.Adres);
        var slug = Paginaslug().Match((await lezer.HaalAsync("informatie", default)).Html).Groups[1].Value;
        var formulier = (await lezer.HaalAsync($"informatie/{slug}/reactie", default)).Html;
        var tekst = $"Wat kost dit {Guid.NewGuid():N}? {new string('x', 900)}";
        await using var storing = huis.Vol();
        await VulTotVolAsync(slug);

        var pagina = await lezer.PostAsync($"informatie/{slug}/reactie", Velden(formulier, tekst), default);
        Assert.Contains("de schijf is vol", pagina, StringComparison.Ordinal);
        Assert.Contains(tekst, WebUtility.HtmlDecode(pagina), StringComparison.Ordinal);
        await lezer.HaalAsync("cijfers/2022", default); // what can be read is read
        Assert.Equal(0, await TelAsync(tekst));

        await storing.DisposeAsync();
        for (var keer = 0; keer < 2; keer++)
        {
            Assert.Contains("Bedankt voor uw reactie", await lezer.PostAsync($"informatie/{slug}/reactie", Velden(pagina, tekst), default), StringComparison.Ordinal);
        }

        Assert.Equal(1, await TelAsync(tekst));
        await HeelAsync();
    }

    [Fact]
    public async Task AlleenLezen_WieIsAangemeldLeestDoor_BehalveWatInHetLogboekMoet_EnWieZichAanmeldtHoortWaaromHetNietGaat()
    {
        using var emmen = await huis.AlsAsync("contactpersoon-emmen");
        await using var storing = huis.AlleenLezen();
        huis.Klok.Voor += TimeSpan.FromMinutes(2); // the session is to be noted as used, and the visit too

        foreach (var pad in new[] { "mijn-gemeente/bijdragen", "sessies", "gemeenten/emmen" })
        {
            Assert.Contains("</h1>", (await emmen.HaalAsync(pad, default)).Html, StringComparison.Ordinal);
        }

        using var casussen = await VraagAsync(emmen, "mijn-gemeente/casussen");
        Assert.DoesNotContain("href=\"/mijn-gemeente/casussen/zv-", await casussen.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);

        using var nieuw = new Browser(huis.Adres);
        using var geweigerd = await MeldAanAsync(nieuw, "bureau");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, geweigerd.StatusCode);
        Assert.Contains("Het portaal kan nu niets bewaren</h1>", await geweigerd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DatabaseWeg_OpenSchermHoortHetMeteen_BlijftOpen_EnHoortOokDatHetWeerGaat()
    {
        using var assen = await huis.AlsAsync("contactpersoon-assen");
        await using var scherm = new Circuit(assen);
        await scherm.OpenAsync("mijn-gemeente/adviesvragen", "Verstuur de vraag", "Bewaar als concept");
        await using (huis.Weg())
        {
            await ProbeerTeSchrijvenAsync();
            Assert.Equal($"{KanNietBijGegevens}.", await scherm.Opslagmeldingen.ReadAsync().AsTask().WaitAsync(Geduld));
            await scherm.KlikAsync(); // keeps a draft, which fails, and says so
        }

        Assert.Null(await scherm.Opslagmeldingen.ReadAsync().AsTask().WaitAsync(Geduld));
        await scherm.KlikAsync();
        Assert.True(scherm.IsOpen);
        Assert.False(scherm.Weggestuurd.IsCompleted);
    }

    /// <summary>The framework signs out a screen whose session could not be looked up; a failing storage is no reason for that.</summary>
    [Fact]
    public async Task Herbevestiging_TerwijlDeDatabaseWegIs_HoudtHetSchermOpen()
    {
        var sessies = huis.Services.GetRequiredService<Sessies>();
        var sleutel = (await sessies.BeginAsync(new(Aanmelding.DemoIssuer, "bureau"), null, default)).Sleutel!;
        await sessies.EindigAsync(sleutel, default);
        using var herbevestiging = new Herbevestiging(NullLoggerFactory.Instance, sessies);
        var wie = new AuthenticationState(new(new ClaimsIdentity([new(PortalClaims.Sessie, sleutel)], "proef")));

        await using (huis.Weg())
        {
            Assert.True(await GeldtAsync());
        }

        Assert.False(await GeldtAsync()); // this one was over

        Task<bool> GeldtAsync() => (Task<bool>)typeof(Herbevestiging).GetMethod("ValidateAuthenticationStateAsync", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(herbevestiging, [wie, CancellationToken.None])!;
    }

    [Fact]
    public async Task KlokTerug_WieIsAangemeldBlijftDat_EenUurTerugNiet_EnHetLogboekHoudtZijnVolgorde()
    {
        huis.Klok.Voor += TimeSpan.FromHours(3);
        using var fg = await huis.AlsAsync("fg");
        huis.Klok.Voor -= TimeSpan.FromMinutes(10);

        var sessies = (await fg.HaalAsync("sessies", default)).Html;
        var logboek = (await fg.HaalAsync("beheer/logboek", default)).Html;
        Assert.DoesNotMatch(NegatieveDuur(), sessies + logboek);
        using var beheer = await huis.AlsAsync("beheer"); // written at an earlier time than the row before
        await HeelAsync();

        huis.Klok.Voor -= TimeSpan.FromHours(1);
        using var geweigerd = await VraagAsync(fg, "sessies", bewaarGeheugen: false);
        Assert.EndsWith("aanmelden", geweigerd.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        await using var db = huis.Systeem();
        var laatste = await db.Logregels.OrderByDescending(r => r.Volgnummer).Take(2).Select(r => r.Volgnummer).ToListAsync();
        Assert.Equal(1, laatste[0] - laatste[1]);
    }

    private async Task<HttpResponseMessage> VraagAsync(Browser browser, string pad, bool bewaarGeheugen = true)
    {
        if (!bewaarGeheugen)
        {
            huis.Services.GetRequiredService<Omroep>().Meld([new(null, typeof(Gebruiker))]);
        }

        using var handler = new HttpClientHandler { CookieContainer = browser.Koekjes };
        using var http = new HttpClient(handler) { BaseAddress = huis.Adres };
        return await http.GetAsync(new Uri(pad, UriKind.Relative));
    }

    private async Task<HttpResponseMessage> MeldAanAsync(Browser browser, string gebruiker)
    {
        var formulier = (await browser.HaalAsync("aanmelden", default)).Html;
        using var handler = new HttpClientHandler { CookieContainer = browser.Koekjes };
        using var http = new HttpClient(handler) { BaseAddress = huis.Adres };
        using var velden = new FormUrlEncodedContent([new("gebruiker", gebruiker), .. Verborgen(formulier)]);
        return await http.PostAsync(new Uri("aanmelden/demo", UriKind.Relative), velden);
    }

    private static async Task<(HttpStatusCode, string)> StandAsync(HttpClient wacht, string pad)
    {
        using var antwoord = await wacht.GetAsync(pad);
        return (antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync());
    }

    /// <summary>Somebody does something, and so finds out.</summary>
    private Task ProbeerTeSchrijvenAsync() => Assert.ThrowsAsync<OpslagException>(() => huis.Services.GetRequiredService<Sessies>().BeginAsync(new(Aanmelding.DemoIssuer, "bureau"), null, default));

    /// <summary>Uses up what room there still is in the pages of the file.</summary>
    private async Task VulTotVolAsync(string slug)
    {
        var bus = huis.Services.GetRequiredService<Reactiebus>();
        for (var nummer = 0; nummer < Reactiebus.OpenMax; nummer++)
        {
            try
            {
                await bus.BezorgAsync(slug, new string('y', Reactie.TekstMaxLength), false, Guid.NewGuid(), huis.Klok.Nu());
            }
            catch (OpslagException vol)
            {
                Assert.Equal(Opslagstand.Vol, vol.Stand);
                return;
            }
        }

        Assert.Fail("De schijf raakte niet vol.");
    }

    private async Task<int> TelAsync(string tekst)
    {
        await using var db = huis.Systeem();
        return await db.Reacties.CountAsync(r => r.Tekst == tekst);
    }

    /// <summary>Nothing is damaged: the chains hold, and so does every reference.</summary>
    private async Task HeelAsync()
    {
        await using var db = huis.Systeem();
        Assert.Empty(await db.ControleerKetensAsync());
        await Reservekopie.ControleerAsync(huis.Bestand);
    }

    private static FormUrlEncodedContent Velden(string formulier, string tekst) => new([.. Verborgen(formulier), new("Invoer.Tekst", tekst)]);

    private static IEnumerable<KeyValuePair<string, string>> Verborgen(string formulier) =>
        VerborgenVeld().Matches(formulier).Select(m => KeyValuePair.Create(WebUtility.HtmlDecode(m.Groups[1].Value), WebUtility.HtmlDecode(m.Groups[2].Value)));

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex VerborgenVeld();

    [GeneratedRegex("href=\"/informatie/([a-z0-9-]+)\"")]
    private static partial Regex Paginaslug();

    [GeneratedRegex(@"(?<![\d-])-\d+ (seconde|minu|uur|uren|dag|week|weken)")]
    private static partial Regex NegatieveDuur();
}
