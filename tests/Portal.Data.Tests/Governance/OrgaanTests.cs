using Portal.Data.Besluiten;
using Portal.Data.Toegang;

namespace Portal.Data.Governance;

public sealed class OrgaanTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Fact]
    public async Task Zetel_DieAfliep_StaatOnderaan_EnEindeVoorBegin_Weigert()
    {
        await VulAsync();
        await LegAsync(new(Besluit.Stuurgroep, "Wethouder", "Gemeente Assen", null, Maak.Vandaag.AddDays(-1)));
        await LegAsync(new(Besluit.Stuurgroep, "Burgemeester", "Gemeente Emmen", Maak.Vandaag, null));
        await Assert.ThrowsAsync<DomeinregelException>(() => LegAsync(new(Besluit.Stuurgroep, "Lid", "Politie", Maak.Vandaag, Maak.Vandaag.AddDays(-1))));
        await Assert.ThrowsAsync<DomeinregelException>(() => LegAsync(new("BESTAAT-NIET", "Lid", "Politie", null, null)));

        var zetels = await ZetelsAsync();
        Assert.Equal(["Burgemeester", "Wethouder"], zetels.Select(z => z.Functie));
        Assert.Equal([true, false], zetels.Select(z => z.IsBezet(Maak.Vandaag)));
    }

    [Fact]
    public async Task Zetel_WijzigEnHaalWeg_MetDeVersieVanHetScherm()
    {
        await VulAsync();
        await LegAsync(new(Besluit.Stuurgroep, "Wethouder", "Gemeente Assen", null, null));
        var zetel = Assert.Single(await ZetelsAsync());

        await LegAsync(new(Besluit.Stuurgroep, "Burgemeester", "Gemeente Assen", null, null), zetel.Id, zetel.Versie);
        await Assert.ThrowsAsync<DomeinregelException>(() => LegAsync(new(Besluit.Stuurgroep, "Lid", "Gemeente Assen", null, null), zetel.Id, zetel.Versie));

        var nieuw = Assert.Single(await ZetelsAsync());
        Assert.Equal("Burgemeester", nieuw.Functie);
        await using var db = database.Open(Maak.Bureau);
        await db.HaalZetelWegAsync(nieuw.Id, nieuw.Versie);
        Assert.Empty(await ZetelsAsync());
    }

    public void Dispose() => database.Dispose();

    private Task VulAsync() => database.VulAsync(Maak.Bron(), Maak.Stuurgroep());

    private async Task LegAsync(Zetelgegevens gegevens, Guid? id = null, Guid? versie = null)
    {
        await using var db = database.Open(Maak.Bureau);
        await db.LegZetelVastAsync(id, gegevens, versie, Maak.Nu);
    }

    private async Task<IReadOnlyList<ZetelRegel>> ZetelsAsync()
    {
        await using var db = database.Open(Maak.ToegangVan(Rol.Stuurgroeplid));
        return Assert.Single(await db.GetOrganenAsync(Maak.Vandaag)).Zetels;
    }
}

/// <summary>What the documents tell, with all brondata in place.</summary>
public sealed class GovernanceUitBrondataTests(GevuldeDatabase gevuld) : IClassFixture<GevuldeDatabase>
{
    private PortalDbContext Db => gevuld.Open(gevuld.Toegangen[3]);

    [Fact]
    public async Task Tijdlijn_IsDieVanDeStukken_InVolgorde()
    {
        await using var db = Db;
        var alles = await db.GetGebeurtenissenAsync(null, null, null);

        Assert.Equal(36, alles.Count);
        Assert.Equal((2008, "2008"), (alles[0].Jaar, alles[0].Wanneer));
        Assert.Equal(alles.Select(g => g.Jaar).Order(), alles.Select(g => g.Jaar));
        Assert.Contains(alles, g => g.Wanneer == "25 maart 2022");
        Assert.Contains(alles, g => g.Wanneer == "december 2022");
        Assert.Contains(alles, g => g.Wanneer == "2024 en 2025");
        Assert.All(await db.GetGebeurtenissenAsync(Besluit.Stuurgroep, 2020, 2022), g => Assert.Equal(("Stuurgroep ZVHD", true), (g.Orgaan, g.Jaar is >= 2020 and <= 2022)));
    }

    [Fact]
    public async Task Besluiten_VolgensDeStukken_ZijnDezeVijf()
    {
        await using var db = Db;
        var register = await db.GetBesluitenregisterAsync(new());

        Assert.Equal(
            ["december 2022", "25 maart 2022", "juni 2021", "2021", "februari en maart 2020"], register.VolgensStukken.Select(g => g.Wanneer));
        Assert.Contains(register.Besluiten, b => b.Stemmingslink is not null);
        Assert.Contains(2020, register.Jaren);
        Assert.Contains(register.Organen, o => o.Code == "BURGEMEESTERS");
    }

    [Fact]
    public async Task Besluiten_Zoeken_VindtInStukkenEnRegister()
    {
        await using var db = Db;

        Assert.Single((await db.GetBesluitenregisterAsync(new() { Zoek = "VERDEELSLEUTEL" })).VolgensStukken);
        Assert.NotEmpty((await db.GetBesluitenregisterAsync(new() { Zoek = "jaarplan" })).Besluiten);
        Assert.Empty((await db.GetBesluitenregisterAsync(new() { Zoek = "100%" })).Besluiten);
        Assert.Empty((await db.GetBesluitenregisterAsync(new() { Orgaan = "BURGEMEESTERS" })).Besluiten);
        Assert.Single((await db.GetBesluitenregisterAsync(new() { Jaar = 2020 })).VolgensStukken);
    }

    [Fact]
    public async Task Besluiten_VoorEenContactpersoon_Weigert()
    {
        await using var db = gevuld.Open(gevuld.Toegangen[0]);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetBesluitenregisterAsync(new()));
    }

    [Fact]
    public async Task Trajecten_ZijnDeZeven_EnElkeBelofteStaatInHetJaarplan()
    {
        await using var db = Db;

        Assert.Equal(7, (await db.GetTrajectenAsync()).Count);
        Assert.Equal(17, (await db.GetOrganenAsync(GevuldeDatabase.Vandaag)).Count);
        var matrix = await db.GetToezeggingenmatrixAsync(2026, GevuldeDatabase.Vandaag);
        Assert.Equal(12, matrix.Gemeenten.Count);
        Assert.All(matrix.Beloften, b => Assert.NotEmpty(b.Stukken));
    }
}
