using System.Text.Json;
using Portal.Data.Toegang;

namespace Portal.Data.Jaarplannen;

public sealed class OpenbaarPlanTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData(Jaarplanstatus.Concept, false)]
    [InlineData(Jaarplanstatus.Voorgelegd, false)]
    [InlineData(Jaarplanstatus.Teruggelegd, false)]
    [InlineData(Jaarplanstatus.Vastgesteld, true)]
    [InlineData(Jaarplanstatus.Gedrukt, true)]
    public async Task Plan_IsAlleenOpenbaarAlsHetVastligt_OokVoorWieMeerMag(Jaarplanstatus status, bool openbaar)
    {
        var plan = Maak.JaarplanMet(status);
        await database.VulAsync(Maak.Bron(), plan);

        foreach (var toegang in new[] { GebruikerToegang.Geen, Maak.VanEmmen, Maak.Stuurgroeplid, Maak.Bureau })
        {
            await using var db = database.Open(toegang);
            Assert.Equal(openbaar, await db.GetOpenbaarPlanAsync(plan.Jaar, Maak.Vandaag) is not null);
            Assert.Equal(openbaar ? [plan.Jaar] : [], await db.GetOpenbarePlanjarenAsync());
        }
    }

    [Fact]
    public async Task Plan_MetVoortgang_ToontStandEnPlanning_EnNooitWatHetBureauErbijSchreef()
    {
        var plan = Maak.JaarplanMet(Jaarplanstatus.Vastgesteld);
        plan.Regel().Meld(new(Actiestatus.Vertraagd, 40, "Een partner heeft geen tijd.", "Verslag kernteam", "Procesregisseur", new(1, 2)), null, Maak.Bureau, Maak.Nu);
        await database.VulAsync(Maak.Bron(), plan);
        await using var db = database.Open(GebruikerToegang.Geen);

        var openbaar = (await db.GetOpenbaarPlanAsync(2026, Maak.Vandaag))!;

        var actie = openbaar.Acties.Single(a => a.Status is not null);
        Assert.Equal((Actiestatus.Vertraagd, Voortgangsstand.Vertraagd, new Kwartalen(1, 2)), (actie.Status, actie.Stand, actie.Planning));
        Assert.Equal("Het bureau meldt dat deze actie vertraagd is.", actie.Waarom);
        Assert.Equal((3, 1), (openbaar.Telling.Totaal, openbaar.Telling.Vertraagd));
        var json = JsonSerializer.Serialize(openbaar);
        Assert.All(["partner", "kernteam", "Procesregisseur", Maak.Bureau.Functie], tekst => Assert.DoesNotContain(tekst, json, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(Voortgangsstand.Vertraagd, Actiestatus.Loopt, "had klaar moeten zijn")]
    [InlineData(Voortgangsstand.Aandacht, Actiestatus.NietGestart, "had moeten beginnen")]
    [InlineData(Voortgangsstand.Aandacht, Actiestatus.Loopt, "2 maart 2026")]
    public void Waarom_VolgtUitStandEnPlanning(Voortgangsstand stand, Actiestatus status, string deel) =>
        Assert.Contains(deel, new OpenbareActie(Actiesoort.Actie, "Iets", new(1, 2), status, stand, Maak.Vandaag).Waarom, StringComparison.Ordinal);

    [Theory]
    [InlineData(Voortgangsstand.OpKoers, Actiestatus.Loopt)]
    [InlineData(Voortgangsstand.NietBekend, null)]
    [InlineData(null, Actiestatus.Vervallen)]
    public void Waarom_NietLaat_IsLeeg(Voortgangsstand? stand, Actiestatus? status) => Assert.Null(new OpenbareActie(Actiesoort.Actie, "Iets", null, status, stand, null).Waarom);
}
