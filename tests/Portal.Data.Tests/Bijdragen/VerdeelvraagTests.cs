using Microsoft.EntityFrameworkCore;
using Portal.Data.Brondata;
using Portal.Data.Toegang;

namespace Portal.Data.Bijdragen;

/// <summary>The what-if of the verdeelsleutel with the real seed files.</summary>
public sealed class VerdeelvraagTests(VerdeelvraagTests.Geladen geladen) : IClassFixture<VerdeelvraagTests.Geladen>
{
    private static readonly Verdeelvraag Vraag = Verdeelvraag.Van2019 with { Totaal = 857_370, Sleutel = Sleutelkeuze.TwintigTachtig, Inwonerjaar = 2024 };

    public static IEnumerable<object[]> Alle() =>
        from sleutel in Enum.GetValues<Sleutelkeuze>() from onderling in Enum.GetValues<OnderlingeVerdeling>() select new object[] { sleutel, onderling };

    [Fact]
    public async Task Van2019_GeeftElkGedruktBedrag_TotOpDeEuro()
    {
        var uitkomst = (await GegevensAsync()).Verdeel(Verdeelvraag.Van2019);

        await using var db = geladen.Database.Open(GebruikerToegang.Systeem);
        var gedrukt = await db.Bijdragen.Where(b => b.Jaar == 2019).OrderBy(b => b.GemeenteId).Select(b => new { b.GemeenteId, b.Bedrag }).ToListAsync();
        Assert.Equal(12, gedrukt.Count);
        Assert.Equal(gedrukt.Select(g => (g.GemeenteId, g.Bedrag)), uitkomst.PerGemeente.Select(g => (g.GemeenteId, g.Bedrag.Waarde!.Value)));
        Assert.Equal(408_504, uitkomst.Som.Waarde);
        Assert.Equal(uitkomst.Som.Waarde, (await GegevensAsync()).Gedrukt2019!.Waarde);
    }

    [Theory]
    [MemberData(nameof(Alle))]
    public async Task Verdeel_ElkeSleutel_IsSamenPreciesHetTotaal(Sleutelkeuze sleutel, OnderlingeVerdeling onderling)
    {
        var gegevens = await GegevensAsync();
        foreach (var jaar in gegevens.Inwonerjaren)
        {
            foreach (var totaal in new[] { 0m, 0.01m, 408_500m, 857_370m, 1_234_567.89m })
            {
                var vraag = Vraag with { Totaal = totaal, Sleutel = sleutel, Onderling = onderling, Inwonerjaar = jaar, OpDeCent = true, Mix = new(12.5m, 7.5m, 50, 30) };

                Assert.Equal(totaal, gegevens.Verdeel(vraag).Som.Waarde);
            }
        }
    }

    [Fact]
    public async Task TwintigTachtig_EigenPercentages_VerdelenAlleenDeTwintig()
    {
        var gegevens = await GegevensAsync();
        var gelijk = gegevens.Verdeel(Vraag);
        var eigen = gegevens.Verdeel(Vraag with { Onderling = OnderlingeVerdeling.EigenPercentages, Gewicht = new(0, 100, 0) });

        Assert.Equal(857_370 * 0.2m * 2 / 3, eigen.Van(114).Bedrag.Waarde!.Value - gelijk.Van(114).Bedrag.Waarde!.Value, 1);
        Assert.Equal(gelijk.Van(1701).Bedrag.Waarde, eigen.Van(1701).Bedrag.Waarde);
    }

    [Fact]
    public async Task Casussen_GeenCasus_IsGeenBijdrage()
    {
        var uitkomst = (await GegevensAsync()).Verdeel(Vraag with { Sleutel = Sleutelkeuze.Casussen, Totaal = 129_000 });

        Assert.Equal((38_000m, 0m), (uitkomst.Van(114).Bedrag.Waarde!.Value, uitkomst.Van(1701).Bedrag.Waarde!.Value)); // 38 and 0 of 129 active casussen in 2023
    }

    [Fact]
    public async Task Vergelijk_GeeftDeVeranderingPerGemeente()
    {
        var gegevens = await GegevensAsync();
        var regels = gegevens.Vergelijk(gegevens.Verdeel(Vraag), gegevens.Verdeel(Verdeelvraag.Van2019));

        Assert.Equal(857_370 - 408_504, regels.Sum(r => r.Verschil));
        Assert.All(regels, r => Assert.Equal(r.Bedrag.Waarde, r.Was.Waarde + r.Verschil));
    }

    [Fact]
    public async Task OnmogelijkeVraag_WordtGeweigerdMetEenZin()
    {
        var gegevens = await GegevensAsync();
        Verdeelvraag[] fout =
        [
            Vraag with { Inwonerjaar = 2025 }, Vraag with { Totaal = -1 }, Vraag with { Totaal = 0.001m },
            Vraag with { Onderling = OnderlingeVerdeling.EigenPercentages, Gewicht = new(50, 50, 1) },
            Vraag with { Onderling = OnderlingeVerdeling.EigenPercentages, Gewicht = new(-10, 60, 50) }, Vraag with { Onderling = OnderlingeVerdeling.EigenPercentages, Gewicht = new(decimal.MinValue, decimal.MinValue, 25) },
            Vraag with { Sleutel = Sleutelkeuze.EigenMix, Mix = new(50, 0, 49, 0) }, Vraag with { Sleutel = Sleutelkeuze.EigenMix, Mix = new(0, 0, 0, 0) },
            Vraag with { Sleutel = Sleutelkeuze.EigenMix, Mix = new(-10, 0, 110, 0) },
        ];

        Assert.All(fout, v => Assert.Throws<DomeinregelException>(() => gegevens.Verdeel(v)));
    }

    [Fact]
    public async Task Keuzes_ZeggenWatGeenStukZegt()
    {
        var gegevens = await GegevensAsync();

        Assert.Contains(gegevens.Keuzes(Vraag), k => k.Contains("onderling", StringComparison.Ordinal) && k.Contains("in gelijke delen", StringComparison.Ordinal));
        Assert.DoesNotContain(gegevens.Keuzes(Verdeelvraag.Van2019), k => k.Contains("onderling", StringComparison.Ordinal));
        Assert.Contains(gegevens.Keuzes(Vraag with { Sleutel = Sleutelkeuze.Casussen }), k => k.Contains("2023", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Voorstel_Bewaard_HoudtVraagEnBedragen_EnEenNaamIsVanEen()
    {
        var nu = Maak.Nu;
        var vraag = Vraag with { Sleutel = Sleutelkeuze.EigenMix, Mix = new(12.5m, 0, 87.5m, 0), Gewicht = new(20, 50, 30), Onderling = OnderlingeVerdeling.EigenPercentages };
        await using (var db = geladen.Database.Open(Maak.ToegangVan(Rol.Stuurgroeplid)))
        {
            await db.BewaarVerdeelvoorstelAsync("  Minder voor de kleine  ", vraag, nu);
        }

        await using var bureau = geladen.Database.Open(Maak.ToegangVan(Rol.Manager));
        var voorstel = Assert.Single(await bureau.GetVerdeelvoorstellenAsync(), v => v.Naam == "Minder voor de kleine");
        Assert.Equal((vraag, nu, Rol.Stuurgroeplid.Tekst()), (voorstel.Vraag, voorstel.GemaaktOp, voorstel.Door));
        Assert.Equal((await bureau.GetVerdeelgegevensAsync()).Verdeel(vraag).PerGemeente.Select(g => g.Bedrag.Waarde!.Value), voorstel.Bedragen);
        await Assert.ThrowsAsync<DomeinregelException>(() => bureau.BewaarVerdeelvoorstelAsync("Minder voor de kleine", Vraag, nu));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("Voor BSN 111222333")]
    public async Task Voorstel_ZonderGoedeNaam_WordtNietBewaard(string? naam)
    {
        await using var db = geladen.Database.Open(Maak.ToegangVan(Rol.Stuurgroeplid));

        await Assert.ThrowsAsync<DomeinregelException>(() => db.BewaarVerdeelvoorstelAsync(naam, Vraag, Maak.Nu));
    }

    [Theory]
    [InlineData(Rol.Contactpersoon)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.FunctionarisGegevensbescherming)]
    public async Task Voorstellen_VoorWieErBuitenStaat_ZijnDicht(Rol rol)
    {
        await using var db = geladen.Database.Open(Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null));

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetVerdeelvoorstellenAsync());
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.BewaarVerdeelvoorstelAsync("Van buiten", Vraag, Maak.Nu));
    }

    [Fact]
    public async Task Brondata_OpnieuwLaden_RaaktGeenVoorstel()
    {
        await using var systeem = geladen.Database.Open(GebruikerToegang.Systeem);
        await systeem.BewaarVerdeelvoorstelAsync("Blijft staan", Vraag, Maak.Nu);
        var voor = (await systeem.GetVerdeelvoorstellenAsync()).Single(v => v.Naam == "Blijft staan");

        await BrondataLader.LaadAsync(systeem);

        Assert.Equal(voor.Bedragen, (await systeem.GetVerdeelvoorstellenAsync()).Single(v => v.Id == voor.Id).Bedragen);
    }

    private async Task<Verdeelgegevens> GegevensAsync()
    {
        await using var db = geladen.Database.Open(Maak.ToegangVan(Rol.Stuurgroeplid));
        return await db.GetVerdeelgegevensAsync();
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
