using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Data;
using Portal.Data.Adviesvragen;
using Portal.Data.Bewaren;
using Portal.Data.Toegang;
using Portal.Start;
using Portal.Toegang.Oidc;

namespace Portal.Bewaren;

/// <summary>What is kept and destroyed, as the browser gets it, and the round that comes by itself.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class BewarenHttpTests(Portaalhuis huis)
{
    private const string Kanarie = "Kwinkelier uit de Spookstraat";

    [Fact]
    public async Task Functionaris_ZietWelkeVraagWeggaat_EnNietsVanDeInhoud()
    {
        var kenmerk = await SluitVraagVanEenJaarGeledenAsync();

        var fg = await (await huis.AlsAsync("fg")).GetStringAsync("/beheer/bewaren");
        var bureau = await (await huis.AlsAsync("bureau")).GetStringAsync("/bureau/bewaren");

        Assert.Contains(kenmerk, fg, StringComparison.Ordinal);
        Assert.DoesNotContain(Kanarie, fg, StringComparison.Ordinal);
        Assert.DoesNotContain($"/bureau/adviesvragen/{kenmerk.ToLowerInvariant()}", fg, StringComparison.Ordinal);
        Assert.Contains($"/bureau/adviesvragen/{kenmerk.ToLowerInvariant()}", bureau, StringComparison.Ordinal);
        Assert.DoesNotContain(Kanarie, bureau, StringComparison.Ordinal);
        Assert.DoesNotContain("Voer de ronde van vandaag nu uit", bureau, StringComparison.Ordinal); // that is the manager's
        Assert.Contains("Voer de ronde van vandaag nu uit", await (await huis.AlsAsync("manager")).GetStringAsync("/bureau/bewaren"), StringComparison.Ordinal);
        Assert.Contains("Zij wordt met alle berichten vernietigd vanaf", await (await huis.AlsAsync("contactpersoon-emmen")).GetStringAsync($"/mijn-gemeente/adviesvragen/{kenmerk}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bureau/bewaren/vernietigingslijst.csv", "bureau", "manager")]
    [InlineData("/beheer/bewaren/vernietigingslijst.csv", "fg")]
    public async Task Vernietigingslijst_AlsCsv_AlleenVoorWieHaarMagZien(string adres, params string[] wie)
    {
        foreach (var gebruiker in new[] { "contactpersoon-emmen", "stuurgroep-1", "bureau", "manager", "beheer", "fg" })
        {
            using var antwoord = await (await huis.AlsAsync(gebruiker)).GetAsync(adres);
            if (wie.Contains(gebruiker))
            {
                Assert.Equal("text/csv", antwoord.Content.Headers.ContentType!.MediaType);
                Assert.Contains("Vernietigd op;Door;Soort;Kenmerk;Gemeente;Gesloten op;Termijn;Berichten of rijen", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
                Assert.StartsWith("/geen-toegang", antwoord.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>By day and by night on a clock that is behind the logboek: nothing is done, and nobody waits for it.</summary>
    [Fact]
    public async Task Bewaarronde_KijktAlleenSNachts_EnWachtAlsDeKlokNietKlopt()
    {
        await huis.AlsAsync("bureau"); // the host is up, and signing in wrote a row of today
        var klok = new Handklok();
        using var ronde = new Bewaarronde(huis.Services.GetRequiredService<Vernietiger>(), klok, NullLogger<Bewaarronde>.Instance);

        Assert.Equal(Rondeafloop.WachtOpBevestiging, (await ronde.KijkAsync(default))?.Afloop);
        klok.Vooruit(TimeSpan.FromHours(14)); // half past midnight in Drenthe
        Assert.Null(await ronde.KijkAsync(default));
        await using var db = huis.Systeem();
        Assert.False(await db.Vernietigingsronden.AnyAsync(r => r.Dag == new DateOnly(2026, 3, 2)));
    }

    /// <summary>As long as it does not go it is said, to who keeps the server and on the page; and it is tried again also when the round itself may not.</summary>
    [Fact]
    public async Task Resten_DieNietTeWissenZijn_WordenGezegd_EnOpnieuwGeprobeerdTotHetLukt()
    {
        await huis.AlsAsync("bureau"); // the host is up, and signing in wrote a row of today
        var klok = new Handklok();
        await using var db = huis.Systeem();
        db.Sporen.Add(new(klok.Nu().AddDays(-2)));
        await db.SaveChangesAsync();
        using var log = new Logvanger();
        var vernietiger = new Vernietiger(huis.Services.GetRequiredService<Func<PortalDbContext>>(), huis.Services.GetRequiredService<Omroep>()) { WachtSeconden = 0 };
        using var fabriek = LoggerFactory.Create(l => l.AddProvider(log));
        using var ronde = new Bewaarronde(vernietiger, klok, fabriek.CreateLogger<Bewaarronde>());
        await using (var lezer = new SqliteConnection($"Data Source={huis.Services.GetRequiredService<Datamap>().Database};Pooling=false"))
        {
            await lezer.OpenAsync();
            await using var blik = lezer.BeginTransaction(deferred: true);
            await using var vraag = lezer.CreateCommand();
            (vraag.CommandText, vraag.Transaction) = ("SELECT COUNT(*) FROM \"Sporen\"", blik);
            await vraag.ExecuteScalarAsync();

            Assert.Equal(Rondeafloop.WachtOpBevestiging, (await ronde.KijkAsync(default))?.Afloop);

            Assert.Contains(log.Regels, r => r.Contains("Sinds 2026-02-28 09:30:00Z staan resten", StringComparison.Ordinal));
            foreach (var (wie, adres) in new[] { ("fg", "/beheer/bewaren"), ("bureau", "/bureau/bewaren") })
            {
                Assert.Contains("Sinds 28 februari 2026 lukt het niet om te wissen", await (await huis.AlsAsync(wie)).GetStringAsync(adres), StringComparison.Ordinal);
            }
        }

        await ronde.KijkAsync(default);

        Assert.False(await db.Sporen.AnyAsync());
        Assert.DoesNotContain("lukt het niet om te wissen", await (await huis.AlsAsync("fg")).GetStringAsync("/beheer/bewaren"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bewaarronde_LooptMetHetPortaalMee() =>
        Assert.Contains(huis.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>(), dienst => dienst is Bewaarronde);

    private async Task<string> SluitVraagVanEenJaarGeledenAsync()
    {
        await huis.AlsAsync("bureau"); // the host is up
        await using var db = huis.Systeem();
        var emmen = GebruikerToegang.Van(await db.Gebruikers.SingleAsync(g => g.Subject == "contactpersoon-emmen"));
        var op = DateTime.UtcNow.AddDays(-350);
        var vraag = Adviesvraag.Stel(Kenmerk.Nieuw(Adviesvraag.KenmerkSoort, DateOnly.FromDateTime(op)), new(Adviessoort.Kort, Kanarie, Kanarie, null, Spoed.BinnenEenWeek), Guid.NewGuid(), emmen, op);
        vraag.Sluit(emmen, op);
        db.Adviesvragen.Add(vraag);
        await db.SaveChangesAsync();
        return vraag.Kenmerk;
    }
}
