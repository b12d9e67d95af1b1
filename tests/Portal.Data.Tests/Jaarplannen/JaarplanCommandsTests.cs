using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Data.Jaarplannen;

public sealed class JaarplanCommandsTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Fact]
    public async Task MeldVoortgang_NaEenAnder_BewaartNietsEnToontWatErNuStaat()
    {
        var regel = await VulAsync(Maak.JaarplanMet(Jaarplanstatus.Vastgesteld));
        await using var een = database.Open(Maak.Bureau);
        await using var ander = database.Open(Maak.Manager);

        Assert.Null(await een.MeldVoortgangAsync(regel.Id, new(Actiestatus.Loopt, 50, "De helft is gedaan."), 0, Maak.Nu));
        var conflict = await ander.MeldVoortgangAsync(regel.Id, new(Actiestatus.Afgerond, 100, "Klaar."), 0, Maak.Nu);

        Assert.Equal("De helft is gedaan.", conflict!.Nu.Laatste!.Toelichting);
        Assert.Null(await ander.MeldVoortgangAsync(regel.Id, new(Actiestatus.Afgerond, 100, "Klaar."), conflict.Nu.Gezien, Maak.Nu));
        Assert.Equal(["Klaar.", "De helft is gedaan."], (await LeesAsync()).Berichten.Select(b => b.Toelichting));
    }

    [Fact]
    public async Task MeldVoortgang_VijftigTegelijk_EenWintEnNietsWordtOverschreven()
    {
        var regel = await VulAsync(Maak.JaarplanMet(Jaarplanstatus.Vastgesteld));

        var uitkomsten = await Task.WhenAll(Enumerable.Range(1, 50).Select(n => Task.Run(async () =>
        {
            await using var db = database.Open(Maak.Bureau);
            return await db.MeldVoortgangAsync(regel.Id, new(Actiestatus.Loopt, n), 0, Maak.Nu);
        })));

        Assert.Single(uitkomsten, u => u is null);
        Assert.Single((await LeesAsync()).Berichten);
    }

    [Fact]
    public async Task WijzigRegel_NaEenAnder_BewaartNietsEnToontBeideTeksten()
    {
        var regel = await VulAsync(Maak.Jaarplan());
        await using var een = database.Open(Maak.Bureau);
        await using var ander = database.Open(Maak.Manager);

        Assert.Null(await een.WijzigRegelAsync(regel.Id, new("Geef vier trainingen"), regel.Versie, Maak.Nu));
        var conflict = await ander.WijzigRegelAsync(regel.Id, new("Geef zes trainingen"), regel.Versie, Maak.Nu);

        Assert.Equal("Geef vier trainingen", conflict!.Nu.Titel);
        Assert.Equal("Geef vier trainingen", (await LeesAsync()).Titel);
        Assert.Null(await ander.WijzigRegelAsync(regel.Id, new("Geef zes trainingen"), conflict.Nu.Versie, Maak.Nu));
        Assert.Equal("Geef zes trainingen", (await LeesAsync()).Titel);
    }

    [Fact]
    public async Task WijzigRegel_TerwijlHetPlanWordtVoorgelegd_KomtNietInDeVastgelegdeTekst()
    {
        var plan = Maak.Jaarplan();
        var regel = await VulAsync(plan);
        await using var manager = database.Open(Maak.Manager);
        var voor = await manager.LaadJaarplanAsync(plan.Id);
        await using (var bureau = database.Open(Maak.Bureau))
        {
            await bureau.WijzigRegelAsync(regel.Id, new("Op het laatste moment gewijzigd"), regel.Versie, Maak.Nu);
        }

        voor.LegVoor(Maak.Manager, Maak.Nu);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => manager.SaveChangesAsync());
    }

    [Fact]
    public async Task WijzigSamen_BevrorenPlan_ZetEigenaarEnPlanningInEenMeldingZonderStatusTeVerzinnen()
    {
        var regel = await VulAsync(Maak.GedruktJaarplan());
        await using var db = database.Open(Maak.Bureau);

        Assert.Null(await db.WijzigSamenAsync([new(regel.Id, regel.Versie, 0)], new(Eigenaar: "Procesregisseur", Planning: new(2, 3)), Maak.Nu));

        var nu = await LeesAsync();
        Assert.Equal(("Procesregisseur", new Kwartalen(2, 3), null), (nu.Eigenaar, nu.Planning, nu.Status));
        Assert.Equal(new Regeltekst(regel.Titel), nu.InPlan);
        Assert.Equal(Voortgangsstand.NietBekend, nu.Stand);
    }

    [Fact]
    public async Task WijzigSamen_Concept_WijzigtDeTekstEnMeldtAlleenEenStatus()
    {
        var regel = await VulAsync(Maak.Jaarplan());
        await using var db = database.Open(Maak.Bureau);

        await db.WijzigSamenAsync([new(regel.Id, regel.Versie, 0)], new(Eigenaar: "Procesregisseur"), Maak.Nu);

        var nu = await LeesAsync();
        Assert.Equal("Procesregisseur", nu.InPlan.Eigenaar);
        Assert.Empty(nu.Berichten);
    }

    [Fact]
    public async Task WijzigSamen_EenIsDoorEenAnderGewijzigd_BewaartGeenEnkele()
    {
        var plan = Maak.JaarplanMet(Jaarplanstatus.Vastgesteld);
        var regel = await VulAsync(plan);
        var tweede = plan.Regel("JP25-002");
        await using var db = database.Open(Maak.Bureau);
        await db.MeldVoortgangAsync(tweede.Id, new(Actiestatus.Loopt), 0, Maak.Nu);

        var conflict = await db.WijzigSamenAsync([new(regel.Id, regel.Versie, 0), new(tweede.Id, tweede.Versie, 0)], new(Actiestatus.Afgerond), Maak.Nu);

        Assert.Equal(["JP25-002"], conflict!.Codes);
        Assert.Empty((await LeesAsync()).Berichten);
    }

    [Fact]
    public async Task WijzigSamen_VertraagdZonderUitleg_WeigertAlles()
    {
        var regel = await VulAsync(Maak.Jaarplan());
        await using var db = database.Open(Maak.Bureau);

        await Assert.ThrowsAsync<DomeinregelException>(() => db.WijzigSamenAsync([new(regel.Id, regel.Versie, 0)], new(Actiestatus.Vertraagd), Maak.Nu));
        await Assert.ThrowsAsync<DomeinregelException>(() => db.WijzigSamenAsync([new(regel.Id, regel.Versie, 0)], new(), Maak.Nu));
        await Assert.ThrowsAsync<DomeinregelException>(() => db.WijzigSamenAsync([], new(Actiestatus.Loopt), Maak.Nu));
    }

    [Fact]
    public async Task KopieerJaarplan_TweeKeer_GeeftEenConcept()
    {
        var oud = Maak.GedruktJaarplan();
        await VulAsync(oud);
        await using var db = database.Open(Maak.Bureau);

        Assert.Equal(1, await db.KopieerJaarplanAsync(oud.Id, 2026, Maak.Nu));
        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => db.KopieerJaarplanAsync(oud.Id, 2026, Maak.Nu));

        Assert.Equal("Er is al een jaarplan 2026 in de maak.", fout.Message);
        Assert.Equal([(2026, 1, 3), (2025, 1, 3)], (await db.GetPlanversiesAsync()).Select(v => (v.Jaar, v.Versienummer, v.Acties)));
    }

    [Fact]
    public async Task KopieerJaarplan_VanHetzelfdeJaar_IsDeVolgendeVersieEnHetVastgesteldePlanBlijftGelden()
    {
        var plan = Maak.JaarplanMet(Jaarplanstatus.Vastgesteld);
        await VulAsync(plan);
        await using var db = database.Open(Maak.Bureau);

        Assert.Equal(2, await db.KopieerJaarplanAsync(plan.Id, 2026, Maak.Nu));

        Assert.Equal(1, (await db.GetJaarplanAsync(2026, Maak.Vandaag))!.Kop.Versienummer);
        Assert.Equal(Jaarplanstatus.Concept, (await db.GetJaarplanAsync(2026, Maak.Vandaag, 2))!.Kop.Status);
    }

    [Fact]
    public async Task VoegToeEnVerwijder_InEenConcept_BlijvenBewaard()
    {
        var plan = Maak.Jaarplan();
        await VulAsync(plan);
        await using (var db = database.Open(Maak.Bureau))
        {
            Assert.Equal("JP26-001", await db.VoegRegelToeAsync(plan.Id, plan.Themas[0].Id, Actiesoort.Actie, new("Bezoek elke raad"), Maak.Nu));
        }

        await using (var db = database.Open(Maak.Bureau))
        {
            await db.VerwijderRegelAsync(plan.Id, plan.Regel("JP25-003").Id, Maak.Nu);
        }

        await using var kijk = database.Open(GebruikerToegang.Systeem);
        Assert.Equal(["JP25-001", "JP25-002", "JP25-LT01", "JP26-001"], (await kijk.Jaarplanregels.Select(r => r.Code).ToListAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Heropen_TeruggelegdPlan_KrijgtDeVolgendeVersie()
    {
        var plan = Maak.JaarplanMet(Jaarplanstatus.Teruggelegd);
        await VulAsync(plan);
        await using var db = database.Open(Maak.Bureau);

        await db.HeropenJaarplanAsync(plan.Id, Maak.Nu);

        Assert.Equal((2, Jaarplanstatus.Concept), ((await db.GetJaarplanAsync(2026, Maak.Vandaag))!.Kop.Versienummer, (await db.GetJaarplanAsync(2026, Maak.Vandaag))!.Kop.Status));
    }

    [Theory]
    [InlineData(Jaarplanstatus.Concept, Rol.Stuurgroeplid, true)]
    [InlineData(Jaarplanstatus.Concept, Rol.Bureaumedewerker, true)]
    [InlineData(Jaarplanstatus.Concept, Rol.Contactpersoon, false)]
    [InlineData(Jaarplanstatus.Voorgelegd, Rol.Beheerder, false)]
    [InlineData(Jaarplanstatus.Vastgesteld, Rol.Contactpersoon, true)]
    public async Task GetJaarplan_WatInDeMaakIs_ZienAlleenBureauEnStuurgroep(Jaarplanstatus status, Rol rol, bool ziet)
    {
        await VulAsync(Maak.JaarplanMet(status));
        await using var db = database.Open(Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null));

        Assert.Equal(ziet, await db.GetJaarplanAsync(2026, Maak.Vandaag) is not null);
        Assert.Equal(ziet, (await db.GetPlanversiesAsync()).Count > 0);
    }

    [Fact]
    public async Task GetJaarplan_FilterEnVerandering_TellenOpElkNiveau()
    {
        var plan = Maak.JaarplanMet(Jaarplanstatus.Vastgesteld);
        var eerste = plan.Regel().Meld(new(Actiestatus.Loopt, Eigenaar: "Ketenregisseur"), null, Maak.Bureau, Maak.Nu.AddDays(-40));
        plan.Regel().Meld(new(Actiestatus.Vertraagd, Toelichting: "De trainer is ziek."), eerste, Maak.Bureau, Maak.Nu);
        await VulAsync(plan);
        await using var db = database.Open(Maak.Stuurgroeplid);

        var overzicht = (await db.GetJaarplanAsync(2026, Maak.Vandaag))!;

        Assert.Equal((3, 1, 2, Voortgangsstand.Vertraagd), (overzicht.Telling.Totaal, overzicht.Telling.Vertraagd, overzicht.Telling.NietGemeld, overzicht.Telling.Stand));
        Assert.Equal(Voortgangsstand.NietBekend, overzicht.Lijnen[1].Telling.Stand);
        Assert.Equal(["JP25-001"], overzicht.Waar(Jaarplanfilter.Lees(status: "vertraagd")).Regels.Select(r => r.Code));
        Assert.Equal(["JP25-001"], overzicht.Waar(Jaarplanfilter.Lees(zoek: "TRAINER")).Regels.Select(r => r.Code));
        Assert.Equal(["JP25-003"], overzicht.Waar(Jaarplanfilter.Lees(lijn: "2")).Regels.Select(r => r.Code));
        Assert.Equal(3, overzicht.Waar(Jaarplanfilter.Lees(eigenaar: "geen")).Regels.Count(r => r.Soort is Actiesoort.Actie)); // the last report says: as in the plan
        Assert.Equal("/x?lijn=2&status=vertraagd&a=b", Jaarplanfilter.Lees(lijn: "2", status: "vertraagd").Adres("/x", "a=b"));
        var veranderd = Assert.Single(overzicht.VeranderdSinds(Maak.Vandaag.AddDays(-1)));
        Assert.Equal((Actiestatus.Loopt, Actiestatus.Vertraagd), (veranderd.Toen, veranderd.Nu.Status));
        Assert.Empty(overzicht.VeranderdSinds(Maak.Vandaag));
    }

    public void Dispose() => database.Dispose();

    private async Task<Planregel> VulAsync(Jaarplan plan)
    {
        await database.VulAsync(plan);
        return await LeesAsync();
    }

    private async Task<Planregel> LeesAsync()
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        var jaar = await db.Jaarplannen.MaxAsync(p => p.Jaar);
        return (await db.GetJaarplanAsync(jaar, Maak.Vandaag))!.Regels.Single(r => r.Code == "JP25-001");
    }
}
