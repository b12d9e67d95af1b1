using Microsoft.EntityFrameworkCore;
using Portal.Data.Adviesvragen;
using Portal.Data.Casussen;
using Portal.Data.Jaarverslagen;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <summary>What a row of a look says, and when there is one.</summary>
public sealed class InzageTests : IAsyncLifetime, IDisposable
{
    private const string Typt = "Jansen, bsn van de buurman";

    private readonly TestDatabase database = new();
    private readonly GebruikerToegang emmen = Maak.VanEmmen;
    private readonly GebruikerToegang bureau = Maak.Bureau;

    public async Task InitializeAsync()
    {
        await database.VulAsync(Maak.Grond());
        await database.VulAsync(
            Maak.CasusMet(CasusStatus.InBehandeling), Maak.CasusMet(CasusStatus.Werkvoorraad, Maak.WesterveldId, "ZV-26-BBBB"),
            Maak.Adviesvraag(), Maak.Adviesvraag(Maak.WesterveldId, "AV-26-BBBB"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Casus_Bekeken_StaatErMetKenmerkGemeenteEnWie()
    {
        Assert.NotNull(await AlsAsync(emmen, db => db.GetCasusAsync("zv-26-aaaa")));

        var regel = Assert.Single(await RegelsAsync());
        Assert.Equal((Logactie.Bekeken, Logobject.Casus, "ZV-26-AAAA", Logresultaat.Gelukt), (regel.Actie, regel.Hoofdobject, regel.Weergave, regel.Resultaat));
        Assert.Equal((emmen.GebruikerId, emmen.Functie, Maak.EmmenId, Maak.Nu), (regel.DoorId, regel.Door, regel.GemeenteId, regel.Op));
        Assert.NotNull(regel.HoofdobjectId);
    }

    /// <summary>Who tries does not learn the difference, and neither does the logboek: it is not looked up.</summary>
    [Theory]
    [InlineData("ZV-26-BBBB", "ZV-26-BBBB")]
    [InlineData("zv-26-0000", "ZV-26-0000")]
    [InlineData("Jansen", "onbekend kenmerk")]
    [InlineData("BSN 123456782 van de buurman van hiernaast", "onbekend kenmerk")]
    public async Task Casus_VanEenAnderOfDieNietBestaat_StaatErAlsNietGevonden(string gevraagd, string weergave)
    {
        Assert.Null(await AlsAsync(emmen, db => db.GetCasusAsync(gevraagd)));
        Assert.Null(await AlsAsync(emmen, db => db.GetAdviesvraagAsync(gevraagd)));

        var regels = await RegelsAsync();
        Assert.Equal([Logobject.Casus, Logobject.Adviesvraag], regels.Select(r => r.Hoofdobject));
        Assert.All(regels, r => Assert.Equal((weergave, Logresultaat.NietGevonden, null, null), (r.Weergave, r.Resultaat, r.GemeenteId, r.HoofdobjectId)));
    }

    [Fact]
    public async Task Handeling_OpDeCasusVanEenAnder_StaatErAlsNietGevonden()
    {
        await Assert.ThrowsAsync<DomeinregelException>(() => AlsAsync(emmen, db => db.ReageerOpAfsluitvoorstelAsync("ZV-26-BBBB", Afsluitreactie.Akkoord, null, Maak.Nu)));
        await Assert.ThrowsAsync<DomeinregelException>(() => AlsAsync(emmen, db => db.SluitAdviesvraagAsync("AV-26-BBBB", Maak.Nu)));

        Assert.Equal(
            [(Logactie.Gewijzigd, "ZV-26-BBBB", Logresultaat.NietGevonden), (Logactie.Gewijzigd, "AV-26-BBBB", Logresultaat.NietGevonden)],
            (await RegelsAsync()).Select(r => (r.Actie, r.Weergave, r.Resultaat)));
    }

    [Fact]
    public async Task Lijst_ZegtHoeErIsGekozen_ZonderHetZoekwoord()
    {
        await AlsAsync(bureau, db => db.GetCasussenAsync(new() { Status = CasusStatus.InBehandeling, Zoek = Typt, Pagina = 2 }));
        await AlsAsync(bureau, db => db.GetCasussenAsync(new() { GemeenteId = Maak.EmmenId, Zoek = "zv-26-aaaa" }));
        await AlsAsync(bureau, db => db.GetAdviesvoorraadAsync(new(Zoek: Typt, GemeenteId: Maak.WesterveldId)));
        await AlsAsync(emmen, db => db.GetEigenAdviesvragenAsync(1));

        Assert.Equal(
            [
                (Logobject.Casuslijst, (int?)null, "status in behandeling, met een zoekwoord, pagina 2"),
                (Logobject.Casuslijst, (int?)Maak.EmmenId, "gezocht naar ZV-26-AAAA"),
                (Logobject.Adviesvragenlijst, (int?)Maak.WesterveldId, "open, met een zoekwoord"),
                (Logobject.Adviesvragenlijst, (int?)Maak.EmmenId, (string?)null),
            ],
            (await RegelsAsync()).Select(r => (r.Hoofdobject, r.GemeenteId, r.Wijzigingen)));
    }

    [Fact]
    public async Task ZelfdeBlik_BinnenEenMinuut_IsEenRegel_DaarnaEnVanEenAnderEnVanIetsAndersNiet()
    {
        await KijkAsync(emmen);
        database.Klok.Nu += Inzageboek.ZelfdeBlik - TimeSpan.FromSeconds(1);
        await KijkAsync(emmen);
        Assert.Single(await RegelsAsync());

        await KijkAsync(Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId)); // a colleague
        await AlsAsync(emmen, db => db.GetAdviesvraagAsync("AV-26-AAAA"));
        await AlsAsync(emmen, db => db.GetCasussenAsync(new() { Zoek = "een" }));
        await AlsAsync(emmen, db => db.GetCasussenAsync(new() { Zoek = "twee" })); // the row is the same, the look is not
        Assert.Equal(5, (await RegelsAsync()).Count);

        database.Klok.Nu += TimeSpan.FromSeconds(2);
        await KijkAsync(emmen);
        Assert.Equal(6, (await RegelsAsync()).Count);

        Task KijkAsync(GebruikerToegang wie) => AlsAsync(wie, db => db.GetCasusAsync("ZV-26-AAAA"));
    }

    /// <summary>What is remembered is each one's own: who looks at thousands of things makes no rows of others.</summary>
    [Fact]
    public async Task ZelfdeBlik_TerwijlEenAnderDuizendenDingenBekijkt_IsEenRegel()
    {
        var boek = await AlsAsync(bureau, db => Task.FromResult(db.Inzageboek!));
        await Task.WhenAll(Enumerable.Range(0, 10_000).Select(i => boek.LegVastAsync(new(Logobject.Casus, $"ZV-26-{i:0000}"), bureau, CancellationToken.None)));

        for (var keer = 0; keer < 3; keer++)
        {
            await boek.LegVastAsync(new(Logobject.Casus, "ZV-26-AAAA"), emmen, CancellationToken.None);
        }

        await using var db = database.Open(GebruikerToegang.Systeem);
        Assert.Equal((10_000, 1), (await db.Logregels.CountAsync(r => r.DoorId == bureau.GebruikerId), await db.Logregels.CountAsync(r => r.DoorId == emmen.GebruikerId)));
    }

    [Fact]
    public async Task Blik_WaarvoorGeenBeurtIs_WordtGeweigerd_EnLaatGeenRegelNa()
    {
        var over = 1;
        await using var db = database.Open(emmen);
        db.Inzageboek = new(database.Ongebonden, database.Klok, _ => over-- > 0);
        await db.GetCasusAsync("ZV-26-0001");
        await db.GetCasusAsync("ZV-26-0001"); // the same look asks for no turn

        await Assert.ThrowsAsync<TeVeelInzagenException>(() => db.GetCasusAsync("ZV-26-0002"));

        Assert.Equal("ZV-26-0001", Assert.Single(await RegelsAsync()).Weergave);
    }

    [Fact]
    public async Task Bestand_KrijgtElkeKeerEenRegel_NogVoorDeEersteRij()
    {
        for (var keer = 0; keer < 2; keer++)
        {
            await AlsAsync(emmen, async db =>
            {
                await using var rijen = db.GetCasussenVoorExport(new()).GetAsyncEnumerator();
                Assert.True(await rijen.MoveNextAsync());
                Assert.Equal(keer + 1, (await RegelsAsync()).Count);
                return 0;
            });
        }

        Assert.All(await RegelsAsync(), r => Assert.Equal((Logactie.Opgehaald, Logobject.Casuslijst, Maak.EmmenId), (r.Actie, r.Hoofdobject, r.GemeenteId)));
    }

    [Fact]
    public async Task Overzicht_IsEenRegel_WatErOokOpStaat()
    {
        await AlsAsync(emmen, db => db.BekijkOverzichtAsync(async () => (
            await db.GetCasuscijfersAsync(Maak.Vandaag, "/mijn-gemeente/casussen"), await db.GetWerkvoorraadAsync(5, Maak.Vandaag),
            await db.GetAdviesAandachtAsync(), await db.GetOpenAfsluitvoorstellenAsync(), await db.GetCasusAsync("ZV-26-AAAA"))));

        var regel = Assert.Single(await RegelsAsync());
        Assert.Equal((Logobject.Overzicht, Maak.EmmenId), (regel.Hoofdobject, regel.GemeenteId));
    }

    [Fact]
    public async Task RolZonderRijen_StaatErAlsGeweigerd()
    {
        await AlsAsync(Maak.ToegangVan(Rol.Stuurgroeplid), db => db.GetCasussenAsync(new()));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AlsAsync(Maak.ToegangVan(Rol.Beheerder), db => db.GetJaarverslagAsync(2025, Maak.Vandaag)));

        Assert.All(await RegelsAsync(), r => Assert.Equal(Logresultaat.Geweigerd, r.Resultaat));
        Assert.Equal([Logobject.Casuslijst, Logobject.Jaarverslag], (await RegelsAsync()).Select(r => r.Hoofdobject));
    }

    /// <summary>The row is there, or there is nothing to see.</summary>
    [Fact]
    public async Task RegelDieNietTeSchrijvenIs_LaatNietsZien()
    {
        await using var db = database.Open(emmen);
        db.Inzageboek = new(() => throw new IOException("schijf vol"), database.Klok);

        await Assert.ThrowsAsync<IOException>(() => db.GetCasusAsync("ZV-26-AAAA"));
        await Assert.ThrowsAsync<IOException>(() => db.GetCasussenAsync(new()));
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var rij in db.GetCasussenVoorExport(new()))
            {
                Assert.Fail($"{rij.Kenmerk} kwam eruit.");
            }
        });
        Assert.Empty(await RegelsAsync());
    }

    [Fact]
    public async Task VeelTegelijk_KrijgenElkHunRegel_EnDeKetenKlopt()
    {
        var kijkers = Enumerable.Range(0, 60).Select(n => Maak.ToegangVan(n % 2 == 0 ? Rol.Bureaumedewerker : Rol.Contactpersoon, n % 2 == 0 ? null : Maak.EmmenId)).ToList();

        await Task.WhenAll(kijkers.Select(wie => Task.Run(() => AlsAsync(wie, db => db.GetCasusAsync("ZV-26-AAAA")))));

        var regels = await RegelsAsync();
        Assert.Equal(kijkers.Select(k => k.GebruikerId).Order(), regels.Select(r => r.DoorId).Order());
        await using var fg = database.Open(GebruikerToegang.Van(Maak.Functionaris()));
        var controle = await fg.ControleerLogboekAsync(allemaal: true);
        Assert.Equal((60, 0), (controle.Zegel.Aantal, controle.Bevindingen.Count));
    }

    private async Task<T> AlsAsync<T>(GebruikerToegang wie, Func<PortalDbContext, Task<T>> doe)
    {
        await using var db = await database.Database(wie).OpenAsync();
        return await doe(db);
    }

    private async Task AlsAsync(GebruikerToegang wie, Func<PortalDbContext, Task> doe)
    {
        await using var db = await database.Database(wie).OpenAsync();
        await doe(db);
    }

    private async Task<List<Logregel>> RegelsAsync()
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        var regels = await db.Logregels.AsNoTracking().OrderBy(r => r.Volgnummer).ToListAsync();
        Assert.DoesNotContain(regels, r => $"{r.Weergave} {r.Wijzigingen}".Contains("Jansen", StringComparison.Ordinal) || $"{r.Weergave} {r.Wijzigingen}".Contains("BSN", StringComparison.Ordinal));
        return regels;
    }
}
