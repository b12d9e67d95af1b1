using Microsoft.EntityFrameworkCore;
using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;

namespace Portal.Data.Besluiten;

public sealed class StemmingCommandsTests : IAsyncLifetime, IDisposable
{
    private readonly TestDatabase database = new();
    private readonly List<Gebruiker> leden = [.. Enumerable.Range(1, 7).Select(Maak.Lid)];
    private readonly Gebruiker manager = Maak.Managergebruiker();
    private readonly Jaarplan plan = Maak.Jaarplan();

    public Task InitializeAsync() => database.VulAsync([Maak.Bron(), Maak.Stuurgroep(), manager, .. leden, plan]);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Sluit_MetQuorum_SteltVast_EnSchrijftEenBesluit()
    {
        var id = await OpenAsync();
        await StemAsync(id, Stemkeuze.Voor, Stemkeuze.Voor, Stemkeuze.VoorOnderVoorwaarde, Stemkeuze.Tegen, Stemkeuze.Onthouden);

        Assert.Equal(Stemuitkomst.Aangenomen, await DoeAsync(leden[0], db => db.SluitStemmingAsync(id, Maak.Nu)));

        await using var kijk = database.Open(manager.Vers());
        var besluit = await kijk.Besluiten.SingleAsync();
        Assert.Equal(("2026-1", "Jaarplan 2026 vastgesteld", Besluituitslag.Aangenomen, "2026", (Guid?)id), (besluit.Nummer, besluit.Titel, besluit.Uitslag, besluit.Onderwerpsleutel, besluit.StemmingId));
        Assert.Equal("3 voor (waarvan 1 onder voorwaarde), 1 tegen, 1 onthouden; 5 van de 7 leden stemden", besluit.Stemverhouding);
        Assert.Equal(Jaarplanstatus.Vastgesteld, (await kijk.Jaarplannen.SingleAsync()).Status);
        var detail = (await kijk.GetJaarplanstemmingAsync(2026)).Stemming!;
        Assert.Empty(detail.Bevindingen);
        Assert.Equal((besluit.StemmingHash, 7, "2026-1"), (detail.Zegel.Hash, detail.Zegel.Aantal, detail.Besluit!.Nummer));
        Assert.Equal("Eerst een planning.", detail.Leden.Single(l => l.Keuze is Stemkeuze.VoorOnderVoorwaarde).Voorwaarde);
        Assert.Empty(Ketencontrole.Controleer(await kijk.GetBesluitketenAsync()));
    }

    [Fact]
    public async Task Sluit_ZonderMeerderheid_LegtTerug_MetDeStemverhoudingAlsReden()
    {
        var id = await OpenAsync();
        await StemAsync(id, Stemkeuze.Voor, Stemkeuze.Tegen, Stemkeuze.Tegen, Stemkeuze.Onthouden);

        Assert.Equal(Stemuitkomst.Verworpen, await DoeAsync(leden[1], db => db.SluitStemmingAsync(id, Maak.Nu)));

        await using var kijk = database.Open(manager.Vers());
        var na = await kijk.Jaarplannen.SingleAsync();
        Assert.Equal((Jaarplanstatus.Teruggelegd, "De stuurgroep stelde het plan niet vast: 1 voor, 2 tegen, 1 onthouden; 4 van de 7 leden stemden."), (na.Status, na.TerugReden));
        Assert.Equal(Besluituitslag.Verworpen, (await kijk.Besluiten.SingleAsync()).Uitslag);
    }

    /// <summary>Somebody with access to the database changes the plan while it is voted on, and may know how its hash is taken.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sluit_AlsDeTekstVanHetPlanIntussenIsVeranderd_Weigert_EnErVolgtGeenBesluit(bool ookHetKenmerk)
    {
        var id = await OpenAsync();
        await StemAsync(id, Stemkeuze.Voor, Stemkeuze.Voor, Stemkeuze.Voor, Stemkeuze.Voor);
        await using (var db = database.Open(GebruikerToegang.Systeem))
        {
            await db.Jaarplanregels.ExecuteUpdateAsync(s => s.SetProperty(r => r.Titel, "Iets anders"));
            if (ookHetKenmerk)
            {
                var hash = (await db.LaadJaarplanAsync(plan.Id)).BerekenHash();
                await db.Jaarplannen.ExecuteUpdateAsync(s => s.SetProperty(p => p.TekstHash, hash));
            }
        }

        await Assert.ThrowsAsync<DomeinregelException>(() => DoeAsync(leden[0], db => db.SluitStemmingAsync(id, Maak.Nu)));

        await using var kijk = database.Open(manager.Vers());
        Assert.Empty(await kijk.Besluiten.ToListAsync());
        Assert.Equal(Jaarplanstatus.Voorgelegd, (await kijk.Jaarplannen.SingleAsync()).Status);
        Assert.DoesNotContain(await kijk.Stemmingsregels.ToListAsync(), r => r.Soort is Regelsoort.Sluiting);
    }

    [Fact]
    public async Task Sluit_ZonderQuorum_VerandertNietsAanHetPlan_EnDaarnaKanHetOpnieuw()
    {
        var id = await OpenAsync();
        await StemAsync(id, Stemkeuze.Voor, Stemkeuze.Voor, Stemkeuze.Voor);
        var voor = await VersieAsync();

        Assert.Equal(Stemuitkomst.ZonderQuorum, await DoeAsync(leden[0], db => db.SluitStemmingAsync(id, Maak.Nu)));

        Assert.Equal(voor, await VersieAsync());
        await using (var kijk = database.Open(manager.Vers()))
        {
            Assert.Empty(await kijk.Besluiten.ToListAsync());
            Assert.Equal("gesloten zonder quorum", (await kijk.GetJaarplanstemmingAsync(2026)).Stemming!.Uitkomst?.Tekst());
        }

        var opnieuw = await DoeAsync(manager, db => db.OpenStemmingAsync(plan.Id, Maak.Nu));
        await using var na = database.Open(manager.Vers());
        Assert.Equal([2, 1], (await na.GetJaarplanstemmingAsync(2026)).Rondes.Select(r => r.Ronde));
        Assert.NotEqual(id, opnieuw);

        async Task<Guid> VersieAsync()
        {
            await using var db = database.Open(manager.Vers());
            return (await db.Jaarplannen.SingleAsync(p => p.Status == Jaarplanstatus.Voorgelegd)).Versie;
        }
    }

    /// <summary>Fifty browsers of one member at once: the same vote is one row, and of different votes one counts.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task BrengUit_VijftigTegelijk_IsEenStemDieTelt(bool verschillend)
    {
        var id = await OpenAsync();
        Stemkeuze[] keuzes = verschillend ? [Stemkeuze.Voor, Stemkeuze.Tegen, Stemkeuze.Onthouden] : [Stemkeuze.Voor];

        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(() => DoeAsync(leden[0], async db =>
        {
            await db.BrengStemUitAsync(id, keuzes[n % keuzes.Length], null, Maak.Nu);
            return true;
        }))));

        await using var kijk = database.Open(leden[0].Vers());
        var regels = await kijk.Stemmingsregels.OrderBy(r => r.Volgnummer).ToListAsync();
        var detail = (await kijk.GetJaarplanstemmingAsync(2026)).Stemming!;
        Assert.Equal(Enumerable.Range(1, regels.Count), regels.Select(r => r.Volgnummer));
        Assert.True(verschillend || regels.Count == 1);
        Assert.Equal((1, regels[^1].Keuze), (detail.Deelnemers, detail.Ik!.Keuze));
        Assert.Empty(detail.Bevindingen);
    }

    [Fact]
    public async Task BrengUit_TerwijlIemandSluit_TeltOfWordtGeweigerd()
    {
        var id = await OpenAsync();
        await StemAsync(id, Stemkeuze.Voor, Stemkeuze.Voor, Stemkeuze.Voor, Stemkeuze.Voor);

        var geweigerd = 0;
        await Task.WhenAll([.. leden.Skip(4).Select(lid => Task.Run(() => StemOfWeigerAsync(lid))), Task.Run(() => DoeAsync(leden[0], db => db.SluitStemmingAsync(id, Maak.Nu)))]);

        await using var kijk = database.Open(manager.Vers());
        var detail = (await kijk.GetJaarplanstemmingAsync(2026)).Stemming!;
        Assert.Equal(7 - geweigerd, detail.Deelnemers);
        Assert.Equal(Regelsoort.Sluiting, (await kijk.Stemmingsregels.OrderBy(r => r.Volgnummer).LastAsync()).Soort);
        Assert.Contains($"{7 - geweigerd} van de 7 leden stemden", (await kijk.Besluiten.SingleAsync()).Stemverhouding!, StringComparison.Ordinal);
        Assert.Empty(detail.Bevindingen);

        async Task StemOfWeigerAsync(Gebruiker lid)
        {
            try
            {
                await DoeAsync(lid, async db =>
                {
                    await db.BrengStemUitAsync(id, Stemkeuze.Tegen, null, Maak.Nu);
                    return true;
                });
            }
            catch (DomeinregelException)
            {
                Interlocked.Increment(ref geweigerd);
            }
        }
    }

    [Fact]
    public async Task Open_TienKeerTegelijk_IsEenStemming()
    {
        await DoeAsync(manager, async db =>
        {
            await db.LegJaarplanVoorAsync(plan.Id, Maak.Nu);
            return true;
        });

        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => DoeAsync(manager, db => db.OpenStemmingAsync(plan.Id, Maak.Nu)))));

        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task Detail_ZolangDeStemmingLoopt_ZegtWieMaarNietHoe()
    {
        var id = await OpenAsync();
        await StemAsync(id, Stemkeuze.Tegen, Stemkeuze.Voor);

        await using var ander = database.Open(leden[6].Vers());
        var voorAnder = (await ander.GetJaarplanstemmingAsync(2026)).Stemming!;
        var export = (await ander.GetStemketenAsync(id))!;
        await using var zelf = database.Open(leden[0].Vers());
        var voorZelf = (await zelf.GetJaarplanstemmingAsync(2026)).Stemming!;

        Assert.Equal(2, voorAnder.Leden.Count(l => l.GestemdOp is not null));
        Assert.All(voorAnder.Leden, l => Assert.Null(l.Keuze));
        Assert.Null(voorAnder.Telling);
        Assert.Equal((Stemkeuze.Tegen, "Nog 2 stemmen en de uitslag telt."), (voorZelf.Ik!.Keuze, voorZelf.WatOntbreekt));
        Assert.Equal((1, 3), (export.Stemming.Count, export.Stemmingzegel.Aantal));
        Assert.True(Assert.Single(await ander.GetOpenStemmingenAsync()).MoetIkNog);
        Assert.False(Assert.Single(await zelf.GetOpenStemmingenAsync()).MoetIkNog);
    }

    /// <summary>Whose account is blocked when a vote opens has no vote, for good: who opens it has to see that before.</summary>
    [Fact]
    public async Task Leden_VoorWieDeStemmingOpent_OokWieGeblokkeerdIs_EnVoorEenAnderNiet()
    {
        await DoeAsync(manager, async db =>
        {
            await db.LegJaarplanVoorAsync(plan.Id, Maak.Nu);
            return true;
        });
        await using (var db = database.Open(GebruikerToegang.Systeem))
        {
            (await db.Gebruikers.SingleAsync(g => g.Id == leden[0].Id)).Blokkeer("Laptop gestolen.");
            await db.SaveChangesAsync();
        }

        var gezien = await DoeAsync(manager, db => db.GetJaarplanstemmingAsync(2026));

        Assert.Equal(leden.Select(l => (l.Functie, l.Id == leden[0].Id)).Order(), gezien.Leden.Select(l => (l.Functie, l.IsGeblokkeerd)).Order());
        Assert.Empty((await DoeAsync(leden[1], db => db.GetJaarplanstemmingAsync(2026))).Leden);
        await DoeAsync(manager, db => db.OpenStemmingAsync(plan.Id, Maak.Nu));
        Assert.Equal(leden.Count - 1, (await DoeAsync(manager, db => db.GetJaarplanstemmingAsync(2026))).Stemming!.Leden.Count);
    }

    [Fact]
    public async Task Query_VoorWieErNietBijHoort_Weigert()
    {
        foreach (var wie in new[] { Maak.VanEmmen, Maak.ToegangVan(Rol.Beheerder), GebruikerToegang.Geen })
        {
            await using var db = database.Open(wie);
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetJaarplanstemmingAsync(2026));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetStemketenAsync(Guid.NewGuid()));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetOpenStemmingenAsync());
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetBesluitregelsAsync(Maak.Vandaag));
        }
    }

    [Fact]
    public async Task LegBesluitregelVast_GeldtVoorDeVolgendeStemming()
    {
        var besluit = Maak.Besluit();
        await database.VulAsync(besluit);

        Assert.Equal(2, await DoeAsync(manager, db => db.LegBesluitregelVastAsync(new(2, 3, false), Drempel.MeerDanDeHelft, "Meer draagvlak.", Maak.Vandaag, besluit.Id, Maak.Nu)));
        await OpenAsync();

        await using var kijk = database.Open(manager.Vers());
        Assert.Equal((2, 5), ((await kijk.GetJaarplanstemmingAsync(2026)).Stemming!.Regelnummer, (await kijk.GetJaarplanstemmingAsync(2026)).Stemming!.Nodig));
        Assert.Equal(1, (await kijk.GetBesluitregelAsync(Maak.Vandaag.AddDays(-1))).Nummer);
    }

    [Fact]
    public async Task GetBesluitregels_NaEenNieuweRegel_ToontWelkeNuGeldtEnUitWelkBesluit()
    {
        var aangenomen = Maak.Besluit();
        await database.VulAsync(aangenomen);
        await DoeAsync(manager, db => db.LegBesluitregelVastAsync(new(2, 3, false), Drempel.MeerDanDeHelft, "Meer draagvlak.", Maak.Vandaag, aangenomen.Id, Maak.Nu));

        await using var db = database.Open(manager.Vers());
        var vandaag = await db.GetBesluitregelsAsync(Maak.Vandaag);
        Assert.Equal([(2, true), (1, false)], vandaag.Regels.Select(r => (r.Nummer, r.GeldtNu)));
        Assert.Equal((aangenomen.Nummer + " " + aangenomen.Titel, null), (vandaag.Regels[0].Besluit, vandaag.Regels[1].Besluit));
        Assert.Equal(aangenomen.Id, Assert.Single(vandaag.Besluiten).Id);
        Assert.Equal((">=2/3", true), (vandaag.Quorum, vandaag.MagVastleggen));
        Assert.Equal(1, Assert.Single((await db.GetBesluitregelsAsync(Maak.Vandaag.AddDays(-1))).Regels, r => r.GeldtNu).Nummer);
    }

    [Fact]
    public async Task LegBesluitVast_DoorHetBureau_SluitAanOpHetVorige()
    {
        var gegevens = new Besluitgegevens("Overschot 2025", "Het overschot gaat naar de reserve.", Besluit.Stuurgroep, Maak.Vandaag, Besluituitslag.Aangenomen);
        var nummers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => DoeAsync(manager, db => db.LegBesluitVastAsync(gegevens, Guid.CreateVersion7(), Maak.Nu)))));

        Assert.Equal(["2026-1", "2026-2", "2026-3", "2026-4", "2026-5"], nummers.Order(StringComparer.Ordinal));
        await using var kijk = database.Open(manager.Vers());
        Assert.Empty(Ketencontrole.Controleer(await kijk.GetBesluitketenAsync()));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => DoeAsync(leden[0], db => db.LegBesluitVastAsync(gegevens, Guid.CreateVersion7(), Maak.Nu)));
        await Assert.ThrowsAsync<DomeinregelException>(() => DoeAsync(manager, db => db.LegBesluitVastAsync(gegevens with { OrgaanCode = "RAAD" }, Guid.CreateVersion7(), Maak.Nu)));
        await Assert.ThrowsAsync<DomeinregelException>(() => DoeAsync(manager, db => db.LegBesluitVastAsync(gegevens with { Datum = Maak.Vandaag.AddDays(1) }, Guid.CreateVersion7(), Maak.Nu)));
    }

    /// <summary>The server died before it could say that the besluit was written down, or the button was pressed twice.</summary>
    [Fact]
    public async Task LegBesluitVast_HetzelfdeFormulierNogEens_IsHetzelfdeBesluit_EnMetIetsAndersGeweigerd()
    {
        var gegevens = new Besluitgegevens("Overschot 2025", "Het overschot gaat naar de reserve.", Besluit.Stuurgroep, Maak.Vandaag, Besluituitslag.Aangenomen, Stemverhouding: "Zonder stemming");
        var formulier = Guid.CreateVersion7();
        Task<string> LegAsync(Besluitgegevens wat) => DoeAsync(manager, db => db.LegBesluitVastAsync(wat, formulier, Maak.Nu));

        var nummers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => LegAsync(gegevens))));
        var later = await DoeAsync(manager, db => db.LegBesluitVastAsync(gegevens with { Titel = " Overschot 2025 " }, formulier, Maak.Nu.AddMinutes(5)));

        Assert.Equal(["2026-1"], nummers.Append(later).Distinct());
        foreach (var anders in (Besluitgegevens[])
            [gegevens with { Titel = "Overschot" }, gegevens with { Tekst = "Het gaat terug." }, gegevens with { Uitslag = Besluituitslag.Verworpen }, gegevens with { Stemverhouding = null },
                gegevens with { Datum = Maak.Vandaag.AddDays(-1) }, gegevens with { Onderwerp = Besluitonderwerp.Begroting, Onderwerpsleutel = "2025" }])
        {
            Assert.Contains("besluit 2026-1", (await Assert.ThrowsAsync<DomeinregelException>(() => LegAsync(anders))).Message, StringComparison.Ordinal);
        }

        await using var kijk = database.Open(manager.Vers());
        Assert.Equal("Overschot 2025", (await kijk.Besluiten.SingleAsync()).Titel);
        Assert.Empty(Ketencontrole.Controleer(await kijk.GetBesluitketenAsync()));
    }

    /// <summary>Rounds go by their number: a clock that was ahead when the first was opened doesn't hide the one that is open now.</summary>
    [Fact]
    public async Task Rondes_NaEenKlokDieVoorliep_ToontDeOpenStemming()
    {
        await DoeAsync(manager, async db =>
        {
            await db.LegJaarplanVoorAsync(plan.Id, Maak.Nu);
            return await db.OpenStemmingAsync(plan.Id, Maak.Nu.AddMinutes(40));
        });
        await using (var db = database.Open(leden[0].Vers(Maak.Nu.AddMinutes(41))))
        {
            await db.SluitStemmingAsync((await db.GetOpenStemmingenAsync()).Single().Id, Maak.Nu.AddMinutes(41)); // nobody voted: no quorum
        }

        var tweede = await DoeAsync(manager, db => db.OpenStemmingAsync(plan.Id, Maak.Nu.AddMinutes(5)));

        await using var kijk = database.Open(manager.Vers());
        var scherm = await kijk.GetJaarplanstemmingAsync(2026);
        Assert.Equal(tweede, scherm.Stemming!.Id);
        Assert.Equal([2, 1], scherm.Rondes.Select(r => r.Ronde));
    }

    private async Task<Guid> OpenAsync() => await DoeAsync(manager, async db =>
    {
        await db.LegJaarplanVoorAsync(plan.Id, Maak.Nu);
        return await db.OpenStemmingAsync(plan.Id, Maak.Nu);
    });

    /// <summary>The first members vote, in order.</summary>
    private async Task StemAsync(Guid id, params Stemkeuze[] keuzes)
    {
        foreach (var (n, keuze) in keuzes.Index())
        {
            await using var db = database.Open(leden[n].Vers());
            await db.BrengStemUitAsync(id, keuze, "Eerst een planning.", Maak.Nu.AddSeconds(n));
        }
    }

    private async Task<T> DoeAsync<T>(Gebruiker wie, Func<PortalDbContext, Task<T>> daad)
    {
        await using var db = database.Open(wie.Vers());
        return await daad(db);
    }
}
