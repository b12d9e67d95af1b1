using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Logboek;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>Signing in without an account, own sessions, and the pages of beheer, as the browser gets them.</summary>
[Collection(nameof(Portaalhuis))]
public sealed partial class ToegangHttpTests(Portaalhuis huis)
{
    [Fact]
    public async Task OnbekendeGebruiker_ZietZijnSleutelEnKomtNergensBinnen()
    {
        using var client = huis.Bezoeker();

        var antwoord = await AanmeldenAsync(client, "nog-onbekend");
        var pagina = await client.GetStringAsync("/geen-toegang");

        Assert.Equal("/geen-toegang", antwoord.Headers.Location!.OriginalString);
        Assert.Contains("value=\"demo|nog-onbekend\"", pagina, StringComparison.Ordinal);
        Assert.Contains("U hebt nog geen account", pagina, StringComparison.Ordinal);
        foreach (var adres in new[] { "/sessies", "/beheer/gebruikers", "/mijn-gemeente" })
        {
            Assert.StartsWith("/geen-toegang", (await client.GetAsync(adres)).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task GeblokkeerdAccount_ZietDatHetGeblokkeerdIs()
    {
        await huis.AlsAsync("beheer"); // the host is up
        await using (var db = huis.Systeem())
        {
            var gebruiker = new Gebruiker("demo", "geblokkeerd-1", "Geblokkeerde proef", Rol.Bureaumedewerker);
            gebruiker.Blokkeer("Uit dienst.");
            db.Gebruikers.Add(gebruiker);
            await db.SaveChangesAsync();
        }

        using var client = huis.Bezoeker();
        await AanmeldenAsync(client, "geblokkeerd-1");
        var pagina = await client.GetStringAsync("/geen-toegang");

        Assert.Contains("Uw account is geblokkeerd", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("aanmeldsleutel", pagina, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task OveralAfmelden_MaaktOokHetAndereApparaatLeeg()
    {
        using var hier = huis.Bezoeker();
        using var daar = huis.Bezoeker();
        await Portaalhuis.MeldAanAsync(hier, "contactpersoon-meppel");
        await Portaalhuis.MeldAanAsync(daar, "contactpersoon-meppel");
        var pagina = await hier.GetStringAsync("/sessies");
        Assert.Single(Regex.Matches(pagina, "dit apparaat"));

        using var zonder = await hier.PostAsync("/sessies/overal-afmelden", new FormUrlEncodedContent(new Dictionary<string, string>()));
        Assert.Equal(HttpStatusCode.BadRequest, zonder.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await daar.GetAsync("/mijn-gemeente")).StatusCode);
        await hier.PostAsync("/sessies/overal-afmelden", Formulier(pagina));
        huis.Vergeet("contactpersoon-meppel");

        Assert.Equal(HttpStatusCode.Redirect, (await hier.GetAsync("/mijn-gemeente")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await daar.GetAsync("/mijn-gemeente")).StatusCode);
    }

    [Fact]
    public async Task Beheer_ElkeRolZietWatHijMag()
    {
        var beheer = await (await huis.AlsAsync("beheer")).GetStringAsync("/beheer/gebruikers");
        var fg = await (await huis.AlsAsync("fg")).GetStringAsync("/beheer");

        Assert.Contains("demo|contactpersoon-emmen", beheer, StringComparison.Ordinal);
        Assert.Contains("/beheer/logboek", fg, StringComparison.Ordinal);
        Assert.DoesNotContain("/beheer/gebruikers", fg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logboek_HoudtAanEnAfmeldenEnGeweigerdenBij_EnLeestTerugInDeExport()
    {
        using var client = huis.Bezoeker();
        await Portaalhuis.MeldAanAsync(client, "contactpersoon-westerveld");
        await client.PostAsync("/afmelden", Formulier(await client.GetStringAsync("/mijn-gemeente")));
        using var vreemde = huis.Bezoeker();
        await AanmeldenAsync(vreemde, "vreemde-in-het-logboek");
        var fg = await huis.AlsAsync("fg");
        await using var db = huis.Systeem();
        var ik = await db.Gebruikers.SingleAsync(g => g.Subject == "contactpersoon-westerveld");

        var acties = await db.Logregels.Where(r => r.DoorId == ik.Id && r.Hoofdobject == Logobject.Sessie).OrderByDescending(r => r.Volgnummer).Take(2).Select(r => r.Actie).ToListAsync();
        var pagina = await fg.GetStringAsync($"/beheer/logboek?wie={ik.Id}&actie=afgemeld");
        using var export = await fg.GetAsync($"/beheer/logboek/export.csv?wie={ik.Id}");
        var csv = await export.Content.ReadAsStringAsync();

        Assert.Equal([Logactie.Afgemeld, Logactie.Aangemeld], acties);
        Assert.Contains("de keten klopt", pagina, StringComparison.Ordinal);
        Assert.Contains("Contactpersoon Westerveld", pagina, StringComparison.Ordinal);
        Assert.StartsWith("Nummer;Wanneer;Bron;Actie;Resultaat;Door;Hoofdobject;Weergave;Wijzigingen", csv, StringComparison.Ordinal);
        Assert.Contains(";portaal;afgemeld;gelukt;Contactpersoon Westerveld;aanmelding;Contactpersoon Westerveld;", csv, StringComparison.Ordinal);
        Assert.Contains($";{ik.Id}", csv, StringComparison.Ordinal);
        Assert.True(await db.Logregels.AnyAsync(r => r.Actie == Logactie.LogboekGeexporteerd));
        Assert.True(await db.Logregels.AnyAsync(r => r.Actie == Logactie.AanmeldenGeweigerd && r.Resultaat == Logresultaat.Geweigerd));
        Assert.Equal(HttpStatusCode.Redirect, (await (await huis.AlsAsync("bureau")).GetAsync("/beheer/logboek/export.csv")).StatusCode);
    }

    private static async Task<HttpResponseMessage> AanmeldenAsync(HttpClient client, string gebruiker)
    {
        var pagina = await client.GetStringAsync("/aanmelden");
        return await client.PostAsync("/aanmelden/demo", Formulier(pagina, KeyValuePair.Create("gebruiker", gebruiker)));
    }

    private static FormUrlEncodedContent Formulier(string pagina, params KeyValuePair<string, string>[] velden) =>
        new((KeyValuePair<string, string>[])[.. velden, KeyValuePair.Create("__RequestVerificationToken", WebUtility.HtmlDecode(Token().Match(pagina).Groups[1].Value))]);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
