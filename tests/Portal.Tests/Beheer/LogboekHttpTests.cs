using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Data.Logboek;
using Portal.Data.Toegang;

namespace Portal.Beheer;

/// <summary>What people look at in the portal is in the logboek, and the functionaris reads it there. Over the wire, as a browser asks.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class LogboekHttpTests(Portaalhuis huis)
{
    [Fact]
    public async Task Functionaris_ZietWieNaarEenGemeenteKeek_EnWieHetProbeerde()
    {
        var client = await huis.AlsAsync("contactpersoon-noordenveld");
        await using var db = huis.Systeem();
        var gemeente = await db.Gemeenten.SingleAsync(g => g.Slug == "noordenveld");
        var eigen = await db.Casussen.Where(c => c.GemeenteId == gemeente.Id).Select(c => c.Kenmerk).FirstAsync();
        var vreemd = await db.Casussen.Where(c => c.GemeenteId != gemeente.Id).OrderBy(c => c.Kenmerk).Select(c => c.Kenmerk).LastAsync();
        await client.GetStringAsync($"/mijn-gemeente/casussen/{eigen.ToLowerInvariant()}");
        await client.GetStringAsync("/mijn-gemeente/adviesvragen");
        await client.GetByteArrayAsync("/mijn-gemeente/casussen/export.xlsx");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/mijn-gemeente/casussen/{vreemd}")).StatusCode);

        var fg = await huis.AlsAsync("fg");
        var gekeken = WebUtility.HtmlDecode(await fg.GetStringAsync($"/beheer/logboek?gemeente={gemeente.Id}&actie=inzage"));
        var geprobeerd = WebUtility.HtmlDecode(await fg.GetStringAsync($"/beheer/logboek?kenmerk={vreemd.ToLowerInvariant()}&resultaat=mislukt"));
        var csv = await fg.GetStringAsync($"/beheer/logboek/export.csv?kenmerk={eigen}");

        Assert.All([eigen, "lijst van adviesvragen", "opgehaald als bestand", "Contactpersoon Noordenveld", "Wie alle gemeenten tegelijk bekeek, staat erbij."], t => Assert.Contains(t, gekeken, StringComparison.Ordinal));
        Assert.All([vreemd, "Contactpersoon Noordenveld", "niet gevonden of geweigerd"], t => Assert.Contains(t, geprobeerd, StringComparison.Ordinal));
        Assert.Contains($";bekeken;gelukt;Contactpersoon Noordenveld;casus;{eigen};;Noordenveld", csv, StringComparison.Ordinal);
        Assert.Contains("Geen regels gevonden", await fg.GetStringAsync("/beheer/logboek?kenmerk=ZV-00-ZZZZ"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beheerder_VindtNietWieWatBekeek()
    {
        await (await huis.AlsAsync("contactpersoon-hoogeveen")).GetStringAsync("/mijn-gemeente/casussen");
        var beheer = await huis.AlsAsync("beheer");

        Assert.DoesNotContain("lijst van casussen", await beheer.GetStringAsync("/beheer/logboek?actie=inzage"), StringComparison.Ordinal);
        Assert.DoesNotContain("lijst van casussen", await beheer.GetStringAsync("/beheer/logboek/export.csv"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await beheer.GetAsync("/beheer/logboek/keten.json")).StatusCode);
    }

    /// <summary>The second one sees what was read for the first: the database gives him nothing, and still he looked.</summary>
    [Fact]
    public async Task Overzicht_UitHetGeheugen_LaatOokEenRegelNa()
    {
        await (await huis.AlsAsync("contactpersoon-de-wolden")).GetStringAsync("/mijn-gemeente");
        await using var db = huis.Systeem();
        var gemeente = await db.Gemeenten.SingleAsync(g => g.Slug == "de-wolden");
        var collega = new Gebruiker("demo", "contactpersoon-de-wolden-2", "Tweede contactpersoon De Wolden", Rol.Contactpersoon, gemeente.Id);
        db.Gebruikers.Add(collega);
        await db.SaveChangesAsync();

        await (await huis.AlsAsync(collega.Subject)).GetStringAsync("/mijn-gemeente");

        var regels = await db.Logregels.Where(r => r.DoorId == collega.Id && r.Actie == Logactie.Bekeken).ToListAsync();
        Assert.Equal([(Logobject.Overzicht, gemeente.Id)], regels.Select(r => (r.Hoofdobject, r.GemeenteId!.Value)));
    }

    [Fact]
    public async Task SchermVanHetBureau_IsEenBlik_HoeveelErOokOpStaat()
    {
        await huis.AlsAsync("bureau"); // the host is up
        await using var db = huis.Systeem();
        var collega = new Gebruiker("demo", "bureau-logboek", "Bureau, proef met het logboek", Rol.Bureaumedewerker);
        db.Gebruikers.Add(collega);
        await db.SaveChangesAsync();
        var client = await huis.AlsAsync(collega.Subject);

        await client.GetStringAsync("/bureau");
        await client.GetStringAsync("/bureau/adviesvragen?stand=beantwoord");
        await client.GetStringAsync("/bureau/jaarverslag");
        await client.GetByteArrayAsync("/bureau/jaarverslag.xlsx?jaar=2024&doel=intern");

        var regels = await db.Logregels.Where(r => r.DoorId == collega.Id && r.Hoofdobject != Logobject.Sessie).OrderBy(r => r.Volgnummer).ToListAsync();
        Assert.Equal(
            [
                (Logactie.Bekeken, Logobject.Overzicht, null), (Logactie.Bekeken, Logobject.Adviesvragenlijst, "beantwoord"),
                (Logactie.Bekeken, Logobject.Jaarverslag, regels[2].Wijzigingen), (Logactie.Opgehaald, Logobject.Jaarverslag, "2024, precieze aantallen"),
            ],
            regels.Select(r => (r.Actie, r.Hoofdobject, r.Wijzigingen)));
    }

    [Fact]
    public async Task PaginaVanEenAndereRol_StaatErAlsGeweigerd_ZonderWatErIsIngevuld()
    {
        var client = await huis.AlsAsync("contactpersoon-assen");
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/bureau/casussen/jansen-uit-assen?zoek=jansen")).StatusCode);
        await using var db = huis.Systeem();

        var regels = await db.Logregels.Where(r => r.Hoofdobject == Logobject.Pagina && r.Door == "Contactpersoon Assen").ToListAsync();

        Assert.Contains(regels, r => r is { Weergave: "/bureau/casussen/{Kenmerk}", Actie: Logactie.ToegangGevraagd, Resultaat: Logresultaat.Geweigerd });
        Assert.DoesNotContain(regels, r => $"{r.Weergave} {r.Wijzigingen}".Contains("jansen", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Keten_OpgehaaldEnBewaard_PastLaterOpHetLogboek()
    {
        var fg = await huis.AlsAsync("fg");
        using var keten = JsonDocument.Parse(await fg.GetStringAsync("/beheer/logboek/keten.json"));
        var logboek = keten.RootElement.GetProperty("ketens").GetProperty("logboek");
        var zegel = logboek.GetProperty("zegel");
        var (aantal, hash) = (zegel.GetProperty("aantal").GetInt32(), zegel.GetProperty("hash").GetString()!);
        await (await huis.AlsAsync("contactpersoon-meppel")).GetStringAsync("/mijn-gemeente/casussen?status=afgesloten");

        var past = await fg.GetStringAsync($"/beheer/logboek?bewaard={aantal}:{hash}");
        var pastNiet = await fg.GetStringAsync($"/beheer/logboek?bewaard={Uri.EscapeDataString($"2026-03-02 logboek 1 {aantal} {new string('0', 64)}")}");
        var onzin = await fg.GetStringAsync("/beheer/logboek?bewaard=iets%20anders");

        Assert.Equal(aantal, logboek.GetProperty("schakels").GetArrayLength());
        Assert.Contains("Past. Tot en met deze regel is er niets veranderd.", past, StringComparison.Ordinal);
        Assert.Contains("Past niet.", pastNiet, StringComparison.Ordinal);
        Assert.Contains("Hierin staat geen regel over het logboek.", onzin, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await (await huis.AlsAsync("bureau")).GetAsync("/beheer/logboek/keten.json")).StatusCode);
    }

    [Fact]
    public async Task Dagoverzicht_VanGisteren_StaatEenKeerInHetBestand()
    {
        var fg = await huis.AlsAsync("fg");
        var schrijver = huis.Services.GetServices<IHostedService>().OfType<Digestschrijver>().Single();
        await schrijver.SchrijfAsync(CancellationToken.None);
        await schrijver.SchrijfAsync(CancellationToken.None);

        var regels = (await fg.GetStringAsync("/beheer/logboek/digest.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Logdigest.Lees).ToList();

        Assert.Single(regels, r => r is { Keten: Logdigest.Logboek });
        Assert.Single(regels, r => r is { Keten: Logdigest.Besluiten });
        Assert.Contains("De laatste dag in het bestand is", await fg.GetStringAsync("/beheer/logboek"), StringComparison.Ordinal);
    }
}
