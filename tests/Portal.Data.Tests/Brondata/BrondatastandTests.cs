using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Data.Brondata;

/// <summary>When the brondata is loaded anew, when it is left alone, and who then notices that rows were changed.</summary>
public sealed class BrondatastandTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly Bronmap map = new();

    [Fact]
    public async Task LaadAlsAnders_ZelfdeBestanden_KijktNietNaarDeRijen()
    {
        Assert.Equal(new(1040, 1040, 0), await LaadAlsAndersAsync());
        var begrip = await BederfAsync();
        var melding = new Regels();

        Assert.Null(await LaadAlsAndersAsync(melding));

        Assert.Equal("bedorven", await UitlegAsync(begrip));
        Assert.Equal(["Brondata: niet veranderd sinds de vorige keer"], melding);
    }

    [Theory]
    [InlineData("gemeenten.csv", 3, "Assen", "Assen (stad)")]
    [InlineData("functies.csv", 2, ";zeker;", ";onzeker;")]
    public async Task LaadAlsAnders_EenBestandIsAnders_LaadtHet_EnDaarnaNietMeer(string bestand, int regel, string oud, string nieuw)
    {
        await LaadAlsAndersAsync();
        map.Vervang(bestand, regel, oud, nieuw);

        Assert.Equal(new(1040, 0, 1), await LaadAlsAndersAsync());
        Assert.Null(await LaadAlsAndersAsync());
    }

    /// <summary>As a copy of before the stand was kept, or one of another version of the portal.</summary>
    [Theory]
    [InlineData("DELETE FROM \"Brondatastand\"")]
    [InlineData("UPDATE \"Brondatastand\" SET \"Vingerafdruk\" = 'van een ander programma'")]
    public async Task LaadAlsAnders_ZonderStandOfVanEenAnderProgramma_LegtAllesErnaast(string stand)
    {
        await LaadAlsAndersAsync();
        await BederfAsync();
        await RaakAanAsync(stand);

        Assert.Equal(new(1040, 0, 1), await LaadAlsAndersAsync());
        Assert.Null(await LaadAlsAndersAsync());
    }

    [Fact]
    public async Task LaadAlsAnders_DieHalverwegeMisgaat_LaatRijenNochStandAchter()
    {
        if (TestDatabase.SqlServer is not null)
        {
            return; // the fault is a trigger of SQLite
        }

        await RaakAanAsync("CREATE TRIGGER \"Stuk\" BEFORE INSERT ON \"Functies\" BEGIN SELECT RAISE(ABORT, 'de schijf is stuk'); END;");
        await Assert.ThrowsAsync<DbUpdateException>(() => LaadAlsAndersAsync());
        await using (var db = database.Open(GebruikerToegang.Systeem))
        {
            Assert.Equal((0, 0), (await db.Bronnen.CountAsync(), await db.Brondatastanden.CountAsync()));
        }

        await RaakAanAsync("DROP TRIGGER \"Stuk\"");
        Assert.Equal(new(1040, 1040, 0), await LaadAlsAndersAsync());
    }

    /// <summary>What stood stays with what it came from: the next start tries again.</summary>
    [Fact]
    public async Task LaadAlsAnders_FouteRegelInEenNieuwBestand_WordtElkeKeerGeweigerd()
    {
        await LaadAlsAndersAsync();
        map.Vervang("gemeenten.csv", 3, ";groot", ";klein");

        await Assert.ThrowsAsync<BrondataException>(() => LaadAlsAndersAsync());
        await Assert.ThrowsAsync<BrondataException>(() => LaadAlsAndersAsync());
        map.Vervang("gemeenten.csv", 3, ";klein", ";groot");
        Assert.Null(await LaadAlsAndersAsync());
    }

    [Fact]
    public async Task Herstel_RijGewijzigdOfWegBuitenHetPortaalOm_NoemtHaar_EnZetHaarTerug()
    {
        await LaadAlsAndersAsync();
        var begrip = await BederfAsync();
        await RaakAanAsync("DELETE FROM \"Functies\" WHERE \"Id\" = (SELECT MIN(\"Id\") FROM \"Functies\")");

        var hersteld = await HerstelAsync();

        Assert.NotNull(hersteld);
        Assert.Equal(2, hersteld.Count);
        Assert.Contains($"Begrip {begrip}", hersteld);
        Assert.Contains(hersteld, naam => naam.StartsWith("Functie functies.", StringComparison.Ordinal));
        Assert.NotEqual("bedorven", await UitlegAsync(begrip));
        Assert.Equal([], await HerstelAsync());
    }

    /// <summary>Then it can't be told what was changed from what is new; the next start loads.</summary>
    [Fact]
    public async Task Herstel_BestandenZijnAnders_RaaktNietsAan()
    {
        await LaadAlsAndersAsync();
        var begrip = await BederfAsync();
        map.Vervang("gemeenten.csv", 3, "Assen", "Assen (stad)");

        Assert.Null(await HerstelAsync());

        Assert.Equal("bedorven", await UitlegAsync(begrip));
    }

    [Theory]
    [InlineData(Rol.Bureaumedewerker)]
    [InlineData(Rol.Beheerder)]
    public async Task LaadAlsAndersEnHerstel_AlsGebruiker_Weigert(Rol rol)
    {
        await using var db = database.Open(Maak.ToegangVan(rol));

        await Assert.ThrowsAsync<InvalidOperationException>(() => BrondataLader.LaadAlsAndersAsync(db, map.Pad));
        await Assert.ThrowsAsync<InvalidOperationException>(() => BrondataLader.HerstelAsync(db, map.Pad));
    }

    public void Dispose()
    {
        map.Dispose();
        database.Dispose();
    }

    private async Task<Laadresultaat?> LaadAlsAndersAsync(IProgress<string>? voortgang = null)
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        return await BrondataLader.LaadAlsAndersAsync(db, map.Pad, voortgang);
    }

    private async Task<IReadOnlyList<string>?> HerstelAsync()
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        return await BrondataLader.HerstelAsync(db, map.Pad);
    }

    /// <returns>The id of the row that was changed.</returns>
    private async Task<string> BederfAsync()
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        var id = await db.Begrippen.Select(b => b.Id).OrderBy(i => i).FirstAsync();
        Assert.Equal(1, await db.Database.ExecuteSqlAsync($"UPDATE \"Begrippen\" SET \"Uitleg\" = 'bedorven' WHERE \"Id\" = {id}"));
        return id;
    }

    private async Task<string> UitlegAsync(string id)
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        return await db.Begrippen.Where(b => b.Id == id).Select(b => b.Uitleg).SingleAsync();
    }

    private async Task RaakAanAsync(string sql)
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    private sealed class Regels : List<string>, IProgress<string>
    {
        public void Report(string value) => Add(value);
    }
}
