using System.Net;
using Portal.Data;
using Portal.Data.Besluiten;
using Portal.Data.Governance;
using Portal.Data.Toegang;

namespace Portal.Stuurgroep;

/// <summary>The pages as they come over the line, with the real seed files.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class GovernanceHttpTests(Portaalhuis huis)
{
    private static readonly DateTime Nu = DateTime.UtcNow;

    [Fact]
    public async Task Afspraken_ZietDeStuurgroepVanAlleTwaalf_EnEenGemeenteAlleenVanZichzelf()
    {
        var jaar = Nu.Year;
        await using (var db = huis.Systeem())
        {
            await LegAsync(db, 114, "In Emmen besproken.");
            await LegAsync(db, 106, "In Assen besproken.");
        }

        var stuurgroep = await LeesAsync("stuurgroep-1", $"/stuurgroep/governance/afspraken?jaar={jaar}");
        Assert.Contains("In Emmen besproken.", stuurgroep, StringComparison.Ordinal);
        Assert.Contains("In Assen besproken.", stuurgroep, StringComparison.Ordinal);
        Assert.Contains("geven ze geen naam", stuurgroep, StringComparison.Ordinal);
        Assert.DoesNotContain("Bewerk de afspraken", stuurgroep, StringComparison.Ordinal);

        var emmen = await LeesAsync("contactpersoon-emmen", $"/mijn-gemeente/afspraken?jaar={jaar}&gemeente=106");
        Assert.Contains("In Emmen besproken.", emmen, StringComparison.Ordinal);
        Assert.DoesNotContain("Assen", emmen, StringComparison.Ordinal);

        Assert.Contains("Bewerk de afspraken", await LeesAsync("bureau", "/stuurgroep/governance/afspraken?jaar=onzin"), StringComparison.Ordinal);

        async Task LegAsync(PortalDbContext db, int gemeenteId, string toelichting) =>
            await db.LegToezeggingVastAsync(gemeenteId, Belofte.AveAfspraken, jaar, new(null, new(jaar, 1, 5), toelichting), null, Nu);
    }

    [Theory]
    [InlineData("", 36)]
    [InlineData("?orgaan=STUURGROEP&van=2020&tot=2022", 3)]
    [InlineData("?orgaan=BESTAAT-NIET", 0)]
    [InlineData("?van=niets", 36)]
    public async Task Tijdlijn_ToontWatHetAdresVraagt_EnElkeGebeurtenisHeeftEenBron(string vraag, int aantal)
    {
        var pagina = await LeesAsync("stuurgroep-1", "/stuurgroep/governance/tijdlijn" + vraag);

        Assert.Equal(aantal, pagina.Split("<summary>Bron: ").Length - 1);
        Assert.Equal(aantal == 0, pagina.Contains("Geen gebeurtenissen gevonden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Besluiten_UitEenVergadering_StaanInHetRegister_EnZijnTeZoeken()
    {
        await using (var db = huis.Met(new("demo", "tijdelijk", "Bureau", Rol.Bureaumedewerker)))
        {
            await db.LegBesluitVastAsync(
                new("KeDo gaat door", "De stuurgroep gaat door.", Besluit.Stuurgroep, new(2024, 5, 14), Besluituitslag.Aangenomen, Besluitonderwerp.Traject, "KEDO-DASHBOARD"), Guid.CreateVersion7(), Nu);
        }

        var gevonden = await LeesAsync("stuurgroep-1", "/stuurgroep/besluiten?zoek=kedo");
        Assert.Contains("KeDo gaat door", gevonden, StringComparison.Ordinal);
        Assert.Contains("in een vergadering", gevonden, StringComparison.Ordinal);
        Assert.Contains("href=\"/stuurgroep/governance/trajecten/KEDO-DASHBOARD\"", gevonden, StringComparison.Ordinal);
        Assert.DoesNotContain("KeDo gaat door", await LeesAsync("stuurgroep-1", "/stuurgroep/besluiten?jaar=2022"), StringComparison.Ordinal);
        Assert.Contains("KeDo gaat door", await LeesAsync("stuurgroep-1", "/stuurgroep/governance/trajecten/KEDO-DASHBOARD"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/stuurgroep/governance/trajecten/BESTAAT-NIET")]
    [InlineData("/stuurgroep/governance/vergaderingen/onzin")]
    [InlineData("/stuurgroep/governance/vergaderingen/00000000-0000-0000-0000-000000000001")]
    [InlineData("/bureau/governance/vergaderingen/onzin")]
    [InlineData("/bureau/governance/trajecten/BESTAAT-NIET")]
    public async Task WatNietBestaat_IsEen404(string adres) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await huis.AlsAsync("bureau")).GetAsync(adres)).StatusCode);

    private async Task<string> LeesAsync(string gebruiker, string adres)
    {
        var antwoord = await (await huis.AlsAsync(gebruiker)).GetAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }
}
