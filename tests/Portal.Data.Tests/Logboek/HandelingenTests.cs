using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Adviesvragen;
using Portal.Data.Casussen;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <summary>Whatever a user changes is in the logboek, in the same transaction as the change.</summary>
public sealed class HandelingenTests : IAsyncLifetime, IDisposable
{
    private const string Typt = "Zorgmijding in de Dorpsstraat";

    private readonly TestDatabase database = new();
    private readonly GebruikerToegang bureau = Maak.Bureau;
    private readonly GebruikerToegang emmen = Maak.VanEmmen;

    public async Task InitializeAsync()
    {
        await database.VulAsync(Maak.Grond());
        await database.VulAsync(Maak.CasusMet(CasusStatus.Werkvoorraad), Maak.Adviesvraag());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Casus_GeregistreerdVerplaatstEnGewijzigd_StaatErZonderWatErIsGetypt()
    {
        var kenmerk = await AlsAsync(bureau, db => db.RegistreerCasusAsync(new(Guid.NewGuid(), Maak.EmmenId, Maak.Vandaag, Maak.CasusGegevens(Typt)), Maak.Nu));
        await AlsAsync(bureau, async db =>
        {
            var casus = (await db.GetCasusAsync("ZV-26-AAAA"))!;
            return await db.VerplaatsCasusAsync("ZV-26-AAAA", new(CasusStatus.InBehandeling, Maak.Vandaag), casus.Bureau!.Versie, Maak.Nu);
        });
        await AlsAsync(bureau, async db =>
        {
            var casus = (await db.GetCasusAsync("ZV-26-AAAA"))!;
            return await db.WijzigCasusAsync("ZV-26-AAAA", Maak.CasusGegevens(Typt) with { AveFase = 4 }, casus.Bureau!.Versie, Maak.Nu, isBevestigd: true);
        });

        var regels = (await RegelsAsync()).Where(r => r.Actie is not Logactie.Bekeken).ToList();
        Assert.Equal([(Logactie.Toegevoegd, kenmerk), (Logactie.Gewijzigd, "ZV-26-AAAA"), (Logactie.Gewijzigd, "ZV-26-AAAA")], regels.Select(r => (r.Actie, r.Weergave)));
        Assert.All(regels, r => Assert.Equal((Logobject.Casus, Maak.EmmenId, Logresultaat.Gelukt, bureau.GebruikerId), (r.Hoofdobject, r.GemeenteId, r.Resultaat, r.DoorId)));
        Assert.Contains("status: werkvoorraad → in behandeling", regels[1].Wijzigingen, StringComparison.Ordinal);
        Assert.Contains("ave fase: 3 → 4", regels[2].Wijzigingen, StringComparison.Ordinal);
        Assert.Contains("onderwerp", regels[2].Wijzigingen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adviesvraag_VanVraagTotCasus_LaatPerStapEenRegelNa()
    {
        await database.VulAsync(Maak.GemeenteVeiligheid());
        var kenmerk = await AlsAsync(emmen, db => db.StelAdviesvraagAsync(Maak.Vraaggegevens(Typt), Guid.NewGuid(), Maak.Nu));
        await AlsAsync(bureau, db => Doe(db.SchrijfAdviesberichtAsync(kenmerk, Adviesactie.Antwoord, Maak.Bericht(Typt), Maak.Nu)));
        await AlsAsync(emmen, db => Doe(db.SchrijfAdviesberichtAsync(kenmerk, Adviesactie.Reageer, Maak.Bericht(Typt), Maak.Nu)));
        var casus = await AlsAsync(bureau, db => db.ZetAdviesvraagOmAsync(kenmerk, Maak.Omzetting(), Maak.Nu));

        var regels = await RegelsAsync();
        Assert.Equal(
            [(Logactie.Toegevoegd, kenmerk), (Logactie.Gewijzigd, kenmerk), (Logactie.Gewijzigd, kenmerk), (Logactie.Gewijzigd, kenmerk), (Logactie.Toegevoegd, casus)],
            regels.Select(r => (r.Actie, r.Weergave)).OrderBy(r => r.Weergave == casus).ToList());
        Assert.Contains("bericht toegevoegd", regels[1].Wijzigingen, StringComparison.Ordinal);
        Assert.Contains("status: nieuw → beantwoord", regels[1].Wijzigingen, StringComparison.Ordinal);
        Assert.All(regels, r => Assert.Equal(Maak.EmmenId, r.GemeenteId));
    }

    [Fact]
    public async Task Concept_DatNietVerstuurdIs_LaatGeenRegelNa()
    {
        var wie = Maak.Contactpersoon(Maak.EmmenId);
        await database.VulAsync(wie);

        await AlsAsync(GebruikerToegang.Van(wie), db => db.BewaarConceptAsync(Adviesconcept.NieuweVraag, new(Typt, Typt), Maak.Nu));

        Assert.Empty(await RegelsAsync());
    }

    /// <summary>Row and act are one: what did not happen is not in the logboek, and what is not in the logboek did not happen.</summary>
    [Fact]
    public async Task Handeling_DieNietDoorgaat_LaatGeenRegelNa()
    {
        await AlsAsync(bureau, async db =>
        {
            var casus = (await db.GetCasusAsync("ZV-26-AAAA"))!;
            var versie = casus.Bureau!.Versie;
            await AlsAsync(bureau, ander => ander.VerplaatsCasusAsync("ZV-26-AAAA", new(CasusStatus.InBehandeling, Maak.Vandaag), versie, Maak.Nu));
            Assert.NotNull(await db.VerplaatsCasusAsync("ZV-26-AAAA", new(CasusStatus.InBehandeling, Maak.Vandaag), versie, Maak.Nu)); // the loser sees the conflict
            return 0;
        });
        await Assert.ThrowsAsync<DomeinregelException>(() => AlsAsync(bureau, async db =>
            await db.VerplaatsCasusAsync("ZV-26-AAAA", new(CasusStatus.Werkvoorraad, Maak.Vandaag), (await db.GetCasusAsync("ZV-26-AAAA"))!.Bureau!.Versie, Maak.Nu)));

        Assert.Single(await RegelsAsync(), r => r.Actie is Logactie.Gewijzigd);
    }

    [Fact]
    public async Task RijVanEenAnder_OpslaanWordtGeweigerd_EnStaatEr()
    {
        await using (var db = await database.Database(emmen).OpenAsync())
        {
            db.Add(Maak.PlustaakVerzoek(Maak.WesterveldId));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.SaveChangesAsync());
        }

        var regel = Assert.Single(await RegelsAsync());
        Assert.Equal((Logactie.Toegevoegd, Logobject.Plustaak, Logresultaat.Geweigerd, emmen.GebruikerId), (regel.Actie, regel.Hoofdobject, regel.Resultaat, regel.DoorId));
    }

    [Fact]
    public async Task VeelTegelijk_KijkenEnHandelenDoorElkaar_DeKetenKlopt()
    {
        var werk = Enumerable.Range(0, 24).Select(n => Task.Run(() => n % 2 == 0
            ? AlsAsync(Maak.ToegangVan(Rol.Bureaumedewerker), db => db.RegistreerCasusAsync(new(Guid.NewGuid(), Maak.EmmenId, Maak.Vandaag, Maak.CasusGegevens()), Maak.Nu))
            : AlsAsync(Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId), async db => (await db.GetCasusAsync("ZV-26-AAAA"))!.Kenmerk)));

        await Task.WhenAll(werk);

        var regels = await RegelsAsync();
        Assert.Equal((12, 12), (regels.Count(r => r.Actie is Logactie.Toegevoegd), regels.Count(r => r.Actie is Logactie.Bekeken)));
        await using var fg = database.Open(GebruikerToegang.Van(Maak.Functionaris()));
        Assert.Empty((await fg.ControleerLogboekAsync(allemaal: true)).Bevindingen);
    }

    /// <summary>A type that users write and the logboek does not know can't be saved: this says it before anybody tries.</summary>
    [Fact]
    public void ElkType_DatEenGebruikerSchrijft_HeeftEenOnderwerp()
    {
        using var db = database.Open(GebruikerToegang.Systeem);
        var soorten = db.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t.GetCustomAttribute<GeschrevenDoorAttribute>() is not null).Select(t => t.Name).Order(StringComparer.Ordinal);

        Assert.Equal(soorten, Logonderwerpen.Bekend.Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    private static async Task<int> Doe(Task handeling)
    {
        await handeling;
        return 0;
    }

    private async Task<T> AlsAsync<T>(GebruikerToegang wie, Func<PortalDbContext, Task<T>> doe)
    {
        await using var db = await database.Database(wie).OpenAsync();
        return await doe(db);
    }

    private async Task<List<Logregel>> RegelsAsync()
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        var regels = await db.Logregels.AsNoTracking().OrderBy(r => r.Volgnummer).ToListAsync();
        Assert.DoesNotContain(regels, r => $"{r.Weergave} {r.Wijzigingen}".Contains("Dorpsstraat", StringComparison.Ordinal));
        return regels;
    }
}
