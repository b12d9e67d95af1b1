using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Brondata;
using Portal.Data.Plustaken;
using Portal.Data.Toegang;

namespace Portal.Data.Bijdragen;

/// <summary>What the screens about money and plustaken make of the real seed files.</summary>
public sealed class BijdragenUitBrondataTests(BijdragenUitBrondataTests.Geladen geladen) : IClassFixture<BijdragenUitBrondataTests.Geladen>
{
    public static TheoryData<int> Gemeenten() => [.. Maak.Deelnemers().Select(d => d.GemeenteId)];

    [Theory]
    [MemberData(nameof(Gemeenten))]
    public async Task Rekening2019_VanElkeGemeente_GeeftHetGedrukteBedrag(int gemeenteId)
    {
        var overzicht = await OverzichtAsync(gemeenteId);

        Assert.True(overzicht.Rekening!.Klopt);
        Assert.Equal(overzicht.IsGroot ? 95_317 : 13_617, overzicht.Rekening.Uitkomst.Waarde);
        Assert.Equal(overzicht.Rekening.Uitkomst.Waarde, overzicht.Jaren[0].Samen.Waarde);
    }

    [Fact]
    public async Task Bijdragen2019_TellenOpTotHetGedrukteTotaal()
    {
        await using var db = geladen.Database.Open(Maak.ToegangVan(Rol.Bureaumedewerker));

        var bedragen = await db.Bijdragen.Where(b => b.Jaar == 2019).ToListAsync();

        Assert.Equal((12, 408_504m), (bedragen.Count, bedragen.Sum(b => b.Bedrag)));
        Assert.Equal(408_504, (await db.Bijdragetotalen.SingleAsync(b => b.Jaar == 2019)).Bedrag);
    }

    [Fact]
    public async Task BekendeJaren_ZijnPreciesDieVanDeStukken()
    {
        foreach (var gemeenteId in Maak.Deelnemers().Select(d => d.GemeenteId))
        {
            var bekend = (await OverzichtAsync(gemeenteId)).Jaren.Where(j => j.Samen.IsBekend).Select(j => j.Jaar);
            Assert.Equal(gemeenteId switch { Maak.EmmenId => [2019, 2022], Maak.MiddenDrentheId => [2019, 2024], _ => [2019] }, bekend);
        }
    }

    [Fact]
    public async Task PerInwoner_MiddenDrenthe2024_IsAfgeleid()
    {
        var perInwoner = (await OverzichtAsync(Maak.MiddenDrentheId)).Jaren.Single(j => j.Jaar == 2024).PerInwoner;

        Assert.Equal((1.25m, Cijfers.Zekerheid.Afgeleid), (perInwoner.Waarde, perInwoner.Herkomst.Zekerheid));
    }

    /// <summary>What a page keeps travels back in the first message of its circuit, as base64, with 32 kB for everything.</summary>
    [Theory]
    [MemberData(nameof(Gemeenten))]
    public async Task Paginas_PassenInHetBewaardeDeel(int gemeenteId)
    {
        await using var db = geladen.Database.Open(Maak.ToegangVan(Rol.Contactpersoon, gemeenteId));

        var bijdragen = JsonSerializer.Serialize(await db.GetBijdrageOverzichtAsync(2026));
        var plustaken = JsonSerializer.Serialize(await db.GetPlustakenOverzichtAsync(2026));
        var dashboard = JsonSerializer.Serialize(await db.GetBijdrageSamenvattingAsync(2026)) + JsonSerializer.Serialize(await db.GetPlustakenSamenvattingAsync(2026));

        Assert.True(bijdragen.Length < 15_000 && plustaken.Length < 15_000 && dashboard.Length < 7_000, $"{bijdragen.Length}, {plustaken.Length}, {dashboard.Length} tekens");
    }

    [Fact]
    public async Task Plustaken_Hoogeveen_NeemtNazorgAf_MetDeAantallenVan2023()
    {
        await using var db = geladen.Database.Open(Maak.ToegangVan(Rol.Contactpersoon, 118));

        var nazorg = (await db.GetPlustakenOverzichtAsync(2026)).Plustaken[0];

        Assert.Equal("in ieder geval sinds 2022", nazorg.Sinds);
        Assert.Equal([95, 55], nazorg.Jaren.Single(j => j.Jaar == 2023).Volumes.Select(v => v.Cijfer.Waarde));
        Assert.Equal(
            [Afnamestand.Afgenomen, Afnamestand.Afgenomen, Afnamestand.NietBekend, Afnamestand.Afgenomen, Afnamestand.NietBekend], nazorg.Jaren.Select(j => j.Stand));
    }

    /// <summary>The lists that <see cref="Plustaakregels.VolledigeLijst"/> calls complete hold as many gemeenten as the documents say.</summary>
    [Theory]
    [InlineData(Plustaakregels.Nazorg, 2023, 6)]
    [InlineData(Plustaakregels.Nazorg, 2025, 6)]
    [InlineData(Plustaakregels.Tvo, 2023, 3)]
    [InlineData(Plustaakregels.Tvo, 2025, 3)]
    [InlineData(Plustaakregels.Pga, 2023, 3)]
    [InlineData(Plustaakregels.Mensenhandel, 2025, 12)]
    public async Task Afname_VolledigeLijst_HeeftElkeGenoemdeGemeente(string code, int jaar, int aantal)
    {
        await using var db = geladen.Database.Open(Maak.ToegangVan(Rol.Bureaumedewerker));

        Assert.Equal(aantal, (await db.GetPlustakenBureauAsync(jaar)).Matrix.Count(r => r.Cellen.Single(c => c.Code == code).LaatstBekend == new Afnamejaar(jaar, Afnamestand.Afgenomen)));
    }

    private async Task<BijdrageOverzicht> OverzichtAsync(int gemeenteId)
    {
        await using var db = geladen.Database.Open(Maak.ToegangVan(Rol.Contactpersoon, gemeenteId));
        return await db.GetBijdrageOverzichtAsync(2026);
    }

    public sealed class Geladen : IAsyncLifetime
    {
        public TestDatabase Database { get; } = new();

        public async Task InitializeAsync()
        {
            await using var db = Database.Open(GebruikerToegang.Systeem);
            await BrondataLader.LaadAsync(db);
        }

        public Task DisposeAsync()
        {
            Database.Dispose();
            return Task.CompletedTask;
        }
    }
}
