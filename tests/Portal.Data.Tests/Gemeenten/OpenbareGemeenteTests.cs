using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;
using Portal.Data.Governance;
using Portal.Data.Plustaken;
using Portal.Data.Toegang;

namespace Portal.Data.Gemeenten;

/// <summary>What a visitor reads about a gemeente, with the real seed files and the demo registration behind it.</summary>
public sealed class OpenbareGemeenteTests(GevuldeDatabase gevuld) : IClassFixture<GevuldeDatabase>
{
    private const int NoordenveldId = 1699;

    [Fact]
    public async Task Gemeente_MetEenSlug_IsErOfNiet()
    {
        await using var db = gevuld.Open(GebruikerToegang.Geen);

        Assert.Equal((NoordenveldId, "Noordenveld"), await db.GetGemeenteAsync("noordenveld") is { } g ? (g.Id, g.Naam) : default);
        Assert.Null(await db.GetGemeenteAsync("groningen"));
        Assert.Equal(12, (await db.GetGemeentekeuzesAsync()).Count);
    }

    [Fact]
    public async Task Cijfers_StaanNaastDrenthe_EnZijnOnbekendWaarGeenStukZeNoemt()
    {
        await using var db = gevuld.Open(GebruikerToegang.Geen);

        var noordenveld = await db.GetGemeentecijfersAsync(NoordenveldId);
        var middenDrenthe = await db.GetGemeentecijfersAsync(Maak.MiddenDrentheId);

        Assert.Equal(["actieve_procesregie", "instroom_procesregie", "afgesloten_procesregie", "uitgebreid_advies"], noordenveld.Select(c => c.Code));
        Assert.Equal([(2021, null, 77m), (2022, null, 99m), (2023, 1m, 129m)], noordenveld[0].Jaren.Select(j => (j.Jaar, j.Eigen.Waarde, j.Drenthe.Waarde!.Value)));
        Assert.Equal((54m, true), (noordenveld[2].In(2023)!.SomGemeenten, noordenveld[2].In(2023)!.IsTegenspraak));
        Assert.False(noordenveld[0].In(2023)!.IsTegenspraak);
        Assert.Equal(11, middenDrenthe[0].In(2022)!.Eigen.Waarde);
        Assert.All(noordenveld.SelectMany(c => c.Jaren).SelectMany(j => new[] { j.Eigen, j.Drenthe }), c => Assert.IsNotType<Geteld>(c.Herkomst));
    }

    [Fact]
    public async Task JaarInHetKort_ZijnVijfGedrukteCijfersVan2023()
    {
        await using var db = gevuld.Open(GebruikerToegang.Geen);

        var kort = await db.GetJaarInHetKortAsync();

        Assert.Equal(2023, kort.Jaar);
        Assert.Equal([129, 65, 182, 1_320_944, 612_721], kort.Cijfers.Select(c => c.Nu.Waarde));
        Assert.Equal([30, 12, 8, null, null], kort.Cijfers.Select(c => c.Groei));
        Assert.All(kort.Cijfers, c => Assert.IsType<UitBron>(c.Nu.Herkomst));
    }

    [Fact]
    public async Task Stukken_NoemenWaarZeOverGaan()
    {
        await using var db = gevuld.Open(GebruikerToegang.Geen);

        var stukken = await db.GetStukkenOverGemeenteAsync(NoordenveldId);

        Assert.Equal(["CB-2018", "CBS-BEV", "JPB-2025", "JV-2023"], stukken.Select(s => s.BronId).Order(StringComparer.Ordinal));
        Assert.Equal(["casussen en aantallen", "plustaken"], stukken.Single(s => s.BronId == "JV-2023").Over);
    }

    [Fact]
    public async Task PcMomenten_ZijnWatStukkenNoemen_EnVoorNoordenveldNiets()
    {
        await using var db = gevuld.Open(GebruikerToegang.Geen);

        var momenten = await db.GetPcMomentenAsync(Maak.MiddenDrentheId);

        Assert.Equal((PcDocument.JaarplanBegroting, 2024, new DateOnly(2023, 8, 22)), (momenten[0].Document, momenten[0].Jaar, momenten[0].Op));
        Assert.Equal(5, momenten.Count);
        Assert.All(momenten, m => Assert.NotNull(m.Bron));
        Assert.Empty(await db.GetPcMomentenAsync(NoordenveldId));
    }

    [Fact]
    public async Task Plustaken_VolgensDeStukken_OnbekendBlijftOnbekend()
    {
        await using var db = gevuld.Open(GebruikerToegang.Geen);

        var plustaken = await db.GetPlustakenPerJaarAsync(NoordenveldId, 2025);

        Assert.Equal([2022, 2023, 2024, 2025], plustaken.Jaren);
        Assert.Equal([Afnamestand.NietBekend, Afnamestand.NietAfgenomen, Afnamestand.NietBekend, Afnamestand.NietAfgenomen], plustaken.Plustaken.Single(p => p.Code == Plustaakregels.Nazorg).Jaren.Select(j => j.Stand));
        Assert.Equal([false, false, true, true], plustaken.Plustaken.Single(p => p.Code == Plustaakregels.Pga).Jaren.Select(j => j.IsGestopt));
        Assert.True(plustaken.Plustaken.Single(p => p.Code == Plustaakregels.Zelfmelders).IsOoitAfgenomen);
        Assert.DoesNotContain((await db.GetPlustakenPerJaarAsync(Maak.EmmenId, 2025)).Plustaken, p => p.Code == Plustaakregels.Zelfmelders);
    }

    [Fact]
    public async Task Bijdrage_ElkGedruktBedrag_IsVoorIedereenNaTeGaan()
    {
        await using var bezoeker = gevuld.Open(GebruikerToegang.Geen);
        var ids = bezoeker.Bijdragen.Select(b => b.Id).ToList();

        Assert.Equal(15, ids.Count);
        foreach (var id in ids)
        {
            Assert.IsType<UitBron>((await bezoeker.GetHerkomstAsync(id))!.Cijfer.Herkomst);
        }
    }
}

/// <summary>What a gemeente and the bureau have between them never reaches a public page, whoever opens it.</summary>
public sealed class OpenbarePlustakenTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Plustaken_VerzoekEnTellingInHetPortaal_TellenNietMee()
    {
        var verzoek = Maak.PlustaakVerzoek();
        verzoek.Bevestig(Maak.ToegangVan(Rol.Bureaumedewerker), Maak.Nu);
        await database.VulAsync([.. Maak.Plustaakgrond(), verzoek, Maak.PlustaakVolume()]);

        foreach (var toegang in new[] { GebruikerToegang.Geen, Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId), Maak.ToegangVan(Rol.Bureaumedewerker) })
        {
            await using var db = database.Open(toegang);
            var plustaken = (await db.GetPlustakenPerJaarAsync(Maak.EmmenId, 2027)).Plustaken;
            Assert.DoesNotContain(plustaken, p => p.IsOoitAfgenomen);
        }
    }

    [Fact]
    public async Task Bijdragetotaal_GroeitTussen2024En2025_Met29Procent()
    {
        await database.VulAsync([.. Maak.Bijdragegrond(), Maak.Bijdragetotaal(2024, Bijdragesoort.Basis, 662_614), Maak.Bijdragetotaal(2025, Bijdragesoort.Basis, 857_370)]);
        await using var db = database.Open(GebruikerToegang.Geen);

        var jaren = (await db.GetBijdrageOverzichtVanAsync(Maak.WesterveldId, 2025)).Jaren;

        Assert.Equal(29.4m, Bijdrageverandering.VanAlleGemeenten(Bijdragesoort.Basis, jaren[^1], jaren[^2]).Waarde);
        Assert.False(Bijdrageverandering.VanGemeente(jaren[^1], jaren[^2]).IsBekend);
    }
}
