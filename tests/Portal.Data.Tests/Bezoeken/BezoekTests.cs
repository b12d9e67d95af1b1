using Portal.Data.Toegang;

namespace Portal.Data.Bezoeken;

public sealed class BezoekTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly Gebruiker ik = Maak.Contactpersoon(Maak.EmmenId);

    [Fact]
    public async Task Kijk_EersteKeer_KentGeenVorigBezoek()
    {
        await database.VulAsync([.. Maak.Grond(), ik]);

        var sinds = await KijkAsync(3, Maak.Nu);

        Assert.Null(sinds.VorigeOp);
        Assert.Empty(sinds.Veranderingen);
    }

    [Fact]
    public async Task Kijk_VolgendBezoek_NoemtWatVeranderdeMetVoorEnNa()
    {
        await database.VulAsync([.. Maak.Grond(), ik]);
        await KijkAsync(3, Maak.Nu);
        await KijkAsync(4, Maak.Nu.AddMinutes(10)); // same visit, another figure

        var sinds = await KijkAsync(6, Maak.Nu.AddDays(1));

        Assert.Equal(Maak.Nu.AddMinutes(10), sinds.VorigeOp);
        Assert.Equal(new Verandering("In behandeling", 4, 6), Assert.Single(sinds.Veranderingen));
    }

    [Fact]
    public async Task Kijk_BinnenHetzelfdeBezoek_VergelijktMetHetBezoekErvoor()
    {
        await database.VulAsync([.. Maak.Grond(), ik]);
        await KijkAsync(3, Maak.Nu);
        await KijkAsync(5, Maak.Nu.AddDays(1));

        var sinds = await KijkAsync(5, Maak.Nu.AddDays(1).AddMinutes(20));

        Assert.Equal(new Verandering("In behandeling", 3, 5), Assert.Single(sinds.Veranderingen));
    }

    [Fact]
    public async Task Kijk_KortErnaMetDezelfdeCijfers_SchrijftNiets()
    {
        await database.VulAsync([.. Maak.Grond(), ik]);
        await KijkAsync(3, Maak.Nu);
        await KijkAsync(3, Maak.Nu.AddMinutes(4));

        await using var db = database.Open(GebruikerToegang.Systeem);
        Assert.Equal(Maak.Nu, Assert.Single(db.Bezoeken.ToList()).LaatstOp);
    }

    [Fact]
    public async Task Kijk_ZonderGemeente_SchrijftNiets()
    {
        await database.VulAsync([.. Maak.Grond(), ik]);
        await using (var db = database.Open(Maak.ToegangVan(Rol.Bureaumedewerker)))
        {
            Assert.Null((await db.KijkAsync(new Dictionary<string, int> { ["In behandeling"] = 1 }, Maak.Nu)).VorigeOp);
        }

        await using var kijk = database.Open(GebruikerToegang.Systeem);
        Assert.Empty(kijk.Bezoeken.ToList());
    }

    private async Task<SindsVorigBezoek> KijkAsync(int aantal, DateTime nu)
    {
        await using var db = database.Open(GebruikerToegang.Van(ik));
        return await db.KijkAsync(new Dictionary<string, int> { ["In behandeling"] = aantal }, nu);
    }

    public void Dispose() => database.Dispose();
}
