using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Besluiten;
using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;

namespace Portal.Stuurgroep;

/// <summary>The vote over the wire: what goes out, to whom, and that a session tells how fresh it is.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class StemmingHttpTests(Portaalhuis huis)
{
    private const int Jaar = 2051;

    [Fact]
    public async Task Keten_VanEenOpenStemming_ZegtNietHoeErIsGestemd()
    {
        var lid = await huis.AlsAsync("stuurgroep-2");
        var id = await OpenAsync();

        using var antwoord = await lid.GetAsync($"/stuurgroep/stemmingen/{id}/keten.json");
        var tekst = await antwoord.Content.ReadAsStringAsync();
        var stemming = JsonDocument.Parse(tekst).RootElement.GetProperty("ketens").GetProperty("stemming");

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Equal("application/json", antwoord.Content.Headers.ContentType!.MediaType);
        Assert.True(antwoord.Headers.CacheControl!.NoStore);
        Assert.Equal((1, 2), (stemming.GetProperty("schakels").GetArrayLength(), stemming.GetProperty("zegel").GetProperty("aantal").GetInt32()));
        Assert.DoesNotContain("keuze", tekst, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Voorzitter stuurgroep", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pagina_VanEenOpenStemming_ZegtNietHoeEenAnderStemde()
    {
        var ander = await huis.AlsAsync("stuurgroep-2");
        await OpenAsync();

        var pagina = await ander.GetStringAsync($"/stuurgroep/jaarplan/{Jaar}/stemming");

        Assert.Contains("1 van de 7 leden heeft gestemd", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("Eerst een planning", pagina, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keten_DieErNietIs_EnStemmingVanEenAnderJaar_ZijnNietGevonden()
    {
        var lid = await huis.AlsAsync("stuurgroep-2");

        Assert.Equal(HttpStatusCode.NotFound, (await lid.GetAsync($"/stuurgroep/stemmingen/{Guid.NewGuid()}/keten.json")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lid.GetAsync("/stuurgroep/jaarplan/1999/stemming")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lid.GetAsync($"/stuurgroep/jaarplan/{Jaar}/stemming?stemming={Guid.NewGuid()}")).StatusCode);
    }

    /// <summary>One open vote with one condition in it, made once for all tests of this class.</summary>
    private async Task<Guid> OpenAsync()
    {
        await using var db = huis.Systeem();
        if (db.Stemmingen.Where(s => s.Jaar == Jaar).Select(s => (Guid?)s.Id).FirstOrDefault() is { } eerder)
        {
            return eerder;
        }

        var plan = (await db.LaadJaarplanAsync((await db.GetNieuwstePlanAsync(Jaarplanstatus.Gedrukt))!.Value)).Kopieer(Jaar, 1, GebruikerToegang.Systeem, DateTime.UtcNow);
        db.Jaarplannen.Add(plan);
        await db.SaveChangesAsync();
        await using var manager = huis.Met(db.Gebruikers.Single(g => g.Subject == "manager"));
        await manager.LegJaarplanVoorAsync(plan.Id, DateTime.UtcNow);
        var id = await manager.OpenStemmingAsync(plan.Id, DateTime.UtcNow);
        await using var lid = huis.Services.GetRequiredService<Func<PortalDbContext>>()().Voor(GebruikerToegang.Van(db.Gebruikers.Single(g => g.Subject == "stuurgroep-1"), DateTime.UtcNow));
        await lid.BrengStemUitAsync(id, Stemkeuze.VoorOnderVoorwaarde, "Eerst een planning.", DateTime.UtcNow);
        return id;
    }
}
