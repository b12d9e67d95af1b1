using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Data.Governance;

public sealed class ToezeggingTests : IDisposable
{
    private static readonly GebruikerToegang Stuurgroep = Maak.ToegangVan(Rol.Stuurgroeplid);
    private static readonly GebruikerToegang Emmen = Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId);

    private readonly TestDatabase database = new();

    [Theory]
    [InlineData(null, null, Toezeggingstand.NietIngevuld)]
    [InlineData("2026-03-01", null, Toezeggingstand.TeLaat)]
    [InlineData("2026-03-02", null, Toezeggingstand.Gepland)]
    [InlineData("2026-03-03", null, Toezeggingstand.Gepland)]
    [InlineData("2026-03-01", "2026-03-02", Toezeggingstand.Gedaan)]
    [InlineData(null, "2026-01-02", Toezeggingstand.Gedaan)]
    public void Stand_VolgtUitDeDatumsEnVandaag(string? gepland, string? gedaan, Toezeggingstand stand) =>
        Assert.Equal(stand, Toezegging.Stand(Dag(gepland), Dag(gedaan), Maak.Vandaag));

    [Fact]
    public void Beloften_ZijnTweeEnVijfOnderdelenMensenhandel()
    {
        Assert.Equal(7, Beloften.Alle.Count);
        Assert.Equal(5, Beloften.Alle.Count(b => b.IsNaamloos()));
        Assert.All(Beloften.Alle, b => Assert.NotEmpty(b.Actiecodes()));
        Assert.Equal(7, Beloften.Alle.Select(b => b.Tekst()).Distinct().Count());
    }

    [Fact]
    public async Task LegVast_InDeToekomstGedaan_OfVerVanHetJaar_Weigert()
    {
        await VulAsync();

        await WeigertAsync("al geweest", new(null, Maak.Vandaag.AddDays(1), null));
        await WeigertAsync("te ver van 2026", Maak.Gepland(new(2028, 1, 1)));
        await WeigertAsync("burgerservicenummer", new(Maak.Vandaag, null, "BSN 111222333"));

        async Task WeigertAsync(string waarom, Toezeggingdata data)
        {
            await using var db = database.Open(Maak.Bureau);
            var fout = await Assert.ThrowsAsync<DomeinregelException>(() => db.LegToezeggingVastAsync(Maak.EmmenId, Belofte.Relatiegesprek, 2026, data, null, Maak.Nu));
            Assert.Contains(waarom, fout.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Rol.Stuurgroeplid)]
    [InlineData(Rol.Contactpersoon)]
    [InlineData(Rol.Beheerder)]
    public async Task LegVast_DoorEenAnderDanHetBureau_Weigert(Rol rol)
    {
        await VulAsync();
        await using var db = database.Open(Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null));

        await Assert.ThrowsAsync<DomeinregelException>(() => db.LegToezeggingVastAsync(Maak.EmmenId, Belofte.Relatiegesprek, 2026, Maak.Gepland(Maak.Vandaag), null, Maak.Nu));
    }

    [Fact]
    public async Task LegVast_Leeg_HaaltWatErStondWeg_EnIsOngedaanTeMaken()
    {
        await VulAsync();
        await LegAsync(Maak.EmmenId, Belofte.Relatiegesprek, 2026, Maak.Gepland(Maak.Vandaag));

        await LegAsync(Maak.EmmenId, Belofte.Relatiegesprek, 2026, new(null, null, " "));
        Assert.Equal(Toezeggingstand.NietIngevuld, (await CelAsync(Maak.EmmenId, Belofte.Relatiegesprek)).Stand);

        await LegAsync(Maak.EmmenId, Belofte.Relatiegesprek, 2026, Maak.Gepland(Maak.Vandaag));
        Assert.Equal(Toezeggingstand.Gepland, (await CelAsync(Maak.EmmenId, Belofte.Relatiegesprek)).Stand);
    }

    [Fact]
    public async Task LegVast_NadatEenAnderBewaarde_Weigert_EnHoudtHetWerkVanDeAnder()
    {
        await VulAsync();
        await LegAsync(Maak.EmmenId, Belofte.AveAfspraken, 2026, Maak.Gepland(Maak.Vandaag));

        await using var db = database.Open(Maak.Bureau);
        var fout = await Assert.ThrowsAsync<DomeinregelException>(
            () => db.LegToezeggingVastAsync(Maak.EmmenId, Belofte.AveAfspraken, 2026, Maak.Gepland(Maak.Vandaag.AddDays(9)), versie: null, Maak.Nu));

        Assert.Equal(ToezeggingCommands.Ingehaald, fout.Message);
        Assert.Equal(Maak.Vandaag, (await CelAsync(Maak.EmmenId, Belofte.AveAfspraken)).GeplandOp);
    }

    [Fact]
    public async Task Matrix_WatEenmaligIs_TeltVanafHetJaarWaarinHetGedaanIs()
    {
        await VulAsync();
        await LegAsync(Maak.EmmenId, Belofte.Mensenhandel1, 2025, new(null, new(2025, 6, 1), null));
        await LegAsync(Maak.EmmenId, Belofte.Relatiegesprek, 2025, new(null, new(2025, 6, 1), null));

        Assert.Equal(Toezeggingstand.NietIngevuld, (await CelAsync(Maak.EmmenId, Belofte.Mensenhandel1, 2024)).Stand);
        Assert.Equal(Toezeggingstand.Gedaan, (await CelAsync(Maak.EmmenId, Belofte.Mensenhandel1)).Stand);
        Assert.Equal(2025, (await CelAsync(Maak.EmmenId, Belofte.Mensenhandel1)).Jaar);
        Assert.Equal(Toezeggingstand.NietIngevuld, (await CelAsync(Maak.EmmenId, Belofte.Relatiegesprek)).Stand);
    }

    [Fact]
    public async Task Matrix_VoorStuurgroepEnBureau_IsDezelfde_EnNietVoorAnderen()
    {
        await VulAsync();
        await LegAsync(Maak.EmmenId, Belofte.Relatiegesprek, 2026, Maak.Gepland(Maak.Vandaag));
        await LegAsync(Maak.WesterveldId, Belofte.Relatiegesprek, 2026, Maak.Gepland(Maak.Vandaag));

        foreach (var toegang in new[] { Stuurgroep, Maak.Bureau })
        {
            await using var db = database.Open(toegang);
            var matrix = await db.GetToezeggingenmatrixAsync(2026, Maak.Vandaag);
            Assert.Equal(["Emmen", "Westerveld"], matrix.Gemeenten.Select(g => g.Gemeente));
            Assert.All(matrix.Gemeenten, g => Assert.Equal(Toezeggingstand.Gepland, g.Cellen[0].Stand));
        }

        foreach (var toegang in new[] { Emmen, Maak.ToegangVan(Rol.Beheerder), GebruikerToegang.Geen })
        {
            await using var db = database.Open(toegang);
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetToezeggingenmatrixAsync(2026, Maak.Vandaag));
        }
    }

    /// <summary>By the page's query, and by any other query that somebody writes tomorrow.</summary>
    [Fact]
    public async Task Contactpersoon_ZietAlleenDeEigenGemeente()
    {
        await VulAsync();
        await LegAsync(Maak.EmmenId, Belofte.Relatiegesprek, 2026, Maak.Gepland(Maak.Vandaag));
        await LegAsync(Maak.WesterveldId, Belofte.Relatiegesprek, 2026, new(null, Maak.Vandaag, "van Westerveld"));

        await using var db = database.Open(Emmen);
        var eigen = await db.GetEigenBeloftenAsync(2026, Maak.Vandaag);

        Assert.Equal(Toezeggingstand.Gepland, eigen.Cellen[0].Stand);
        Assert.Equal([Maak.EmmenId], await db.Toezeggingen.Select(t => t.GemeenteId).ToListAsync());
        await using var stuurgroep = database.Open(Stuurgroep);
        Assert.Empty(await stuurgroep.Toezeggingen.ToListAsync());
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => stuurgroep.GetEigenBeloftenAsync(2026, Maak.Vandaag));
    }

    [Fact]
    public async Task NoemBelofte_AlleenWatDeStukkenNietNoemen()
    {
        await VulAsync();
        await using (var db = database.Open(Maak.Bureau))
        {
            await db.NoemBelofteAsync(Belofte.Mensenhandel2, "Meldroute", null, Maak.Nu);
            await Assert.ThrowsAsync<DomeinregelException>(() => db.NoemBelofteAsync(Belofte.AveAfspraken, "Iets anders", null, Maak.Nu));
        }

        await using var lees = database.Open(Stuurgroep);
        var kop = (await lees.GetToezeggingenmatrixAsync(2026, Maak.Vandaag)).Beloften.Single(b => b.Belofte is Belofte.Mensenhandel2);
        Assert.Equal(("Meldroute", "Mensenhandel: Meldroute"), (kop.EigenNaam, kop.Naam));

        await using var weg = database.Open(Maak.Bureau);
        await weg.NoemBelofteAsync(Belofte.Mensenhandel2, "", kop.Versie, Maak.Nu);
        Assert.Empty(await weg.Beloftenamen.ToListAsync());
    }

    [Fact]
    public async Task NoemBelofte_NadatEenAnderEenNaamGaf_Weigert_EnHoudtDieNaam()
    {
        await VulAsync();
        await using var db = database.Open(Maak.Bureau);
        await db.NoemBelofteAsync(Belofte.Mensenhandel2, "Meldroute", null, Maak.Nu);
        var gezien = await VersieAsync();
        await db.NoemBelofteAsync(Belofte.Mensenhandel2, "Vaste functionaris", gezien, Maak.Nu);

        foreach (var (naam, versie) in ((string, Guid?)[])[("Opvang", gezien), ("Opvang", null), ("", gezien)])
        {
            var fout = await Assert.ThrowsAsync<DomeinregelException>(() => db.NoemBelofteAsync(Belofte.Mensenhandel2, naam, versie, Maak.Nu));
            Assert.Equal(ToezeggingCommands.Ingehaald, fout.Message);
        }

        Assert.Equal("Vaste functionaris", (await db.Beloftenamen.AsNoTracking().SingleAsync()).Naam);

        async Task<Guid?> VersieAsync()
        {
            await using var lees = database.Open(Stuurgroep);
            return (await lees.GetToezeggingenmatrixAsync(2026, Maak.Vandaag)).Beloften.Single(b => b.Belofte is Belofte.Mensenhandel2).Versie;
        }
    }

    public void Dispose() => database.Dispose();

    private static DateOnly? Dag(string? dag) => dag is null ? null : DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture);

    private Task VulAsync() => database.VulAsync(Maak.Grond());

    private async Task<Toezeggingcel> CelAsync(int gemeenteId, Belofte belofte, int jaar = 2026)
    {
        await using var db = database.Open(Stuurgroep);
        return (await db.GetToezeggingenmatrixAsync(jaar, Maak.Vandaag)).Gemeenten.Single(g => g.GemeenteId == gemeenteId).Cellen.Single(c => c.Belofte == belofte);
    }

    private async Task LegAsync(int gemeenteId, Belofte belofte, int jaar, Toezeggingdata data)
    {
        var cel = await CelAsync(gemeenteId, belofte, jaar);
        await using var db = database.Open(Maak.Bureau);
        await db.LegToezeggingVastAsync(gemeenteId, belofte, jaar, data, cel.Versie, Maak.Nu);
    }
}
