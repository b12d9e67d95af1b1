using Microsoft.EntityFrameworkCore;
using Portal.Data.Brondata;
using Portal.Data.Toegang;

namespace Portal.Data.Jaarplannen;

public sealed class PlannenUitBronTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Fact]
    public async Task NeemGedruktePlannenOver_ElkJaarEenPlanMetHerkomstPerRegel()
    {
        Assert.Equal([2024, 2025], await LaadAsync());

        await using var db = database.Open(GebruikerToegang.Systeem);
        var plan = await db.LaadJaarplanAsync(await db.Jaarplannen.Where(p => p.Jaar == 2025).Select(p => p.Id).SingleAsync());
        var regels = plan.Themas.SelectMany(t => t.Regels).ToList();
        Assert.Equal(Jaarplanstatus.Gedrukt, plan.Status);
        Assert.Equal(plan.BerekenHash(), plan.TekstHash);
        Assert.Equal((18, 88, 66), (plan.Themas.Count, regels.Count, regels.Count(r => r.Soort is Actiesoort.Actie)));
        Assert.All(regels, r => Assert.Equal($"acties.{r.Code}", r.BronfeitId));
        Assert.All(regels, r => Assert.Null(r.Eigenaar)); // the printed plan names nobody
        Assert.Equal(["JP25-031", "JP25-035"], regels.GroupBy(r => r.Titel).Single(g => g.Count() > 1).Select(r => r.Code));
    }

    [Fact]
    public async Task NeemGedruktePlannenOver_NogEens_LaatAllesWatErIs()
    {
        await LaadAsync();
        await using (var db = database.Open(Maak.Bureau))
        {
            var regel = await db.Jaarplanregels.SingleAsync(r => r.Code == "JP25-017");
            regel.Meld(new(Actiestatus.Vertraagd, 20, "Wacht op besluit."), null, Maak.Bureau, Maak.Nu);
            await db.SaveChangesAsync();
        }

        Assert.Empty(await LaadAsync());

        await using var kijk = database.Open(GebruikerToegang.Systeem);
        Assert.Equal(2, await kijk.Jaarplannen.CountAsync());
        Assert.Equal("Wacht op besluit.", (await kijk.Voortgang.SingleAsync()).Toelichting);
    }

    [Fact]
    public async Task NeemGedruktePlannenOver_DoorEenGebruiker_Weigert()
    {
        await LaadAsync();
        await using var db = database.Open(Maak.Bureau);

        Assert.Empty(await db.NeemGedruktePlannenOverAsync(Maak.Nu)); // nothing to take over, nothing written
        Assert.Throws<UnauthorizedAccessException>(() => Jaarplan.UitBron(2023, [], [], Maak.Bureau, Maak.Nu));
    }

    public void Dispose() => database.Dispose();

    private async Task<IReadOnlyList<int>> LaadAsync()
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        await BrondataLader.LaadAsync(db, BrondataLader.StandaardMap, null);
        return await db.NeemGedruktePlannenOverAsync(Maak.Nu);
    }
}
