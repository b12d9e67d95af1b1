using Microsoft.EntityFrameworkCore;
using Portal.Data.Besluiten;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <summary>The logboek can be read by the right people, changed by nobody, and shows it when somebody did all the same.</summary>
public sealed class LogboekTests : IAsyncLifetime, IDisposable
{
    private readonly TestDatabase database = new();
    private readonly Gebruiker beheerder = Maak.Beheerder();
    private readonly Gebruiker manager = Maak.Managergebruiker();
    private readonly Gebruiker fg = Maak.Functionaris();

    /// <summary>Three rows: a sign-in, a refused one, and an export.</summary>
    public async Task InitializeAsync()
    {
        await database.VulAsync(beheerder, manager, fg);
        await using (var db = database.Open(GebruikerToegang.Systeem))
        {
            await db.BeginSessieAsync(manager.Sleutel, null, Maak.Nu, default);
            await db.BeginSessieAsync(new("elders", "iemand@voorbeeld.nl"), null, Maak.Nu.AddDays(1), default);
        }

        await using var lezer = database.Open(GebruikerToegang.Van(fg));
        await lezer.LegExportVastAsync("alle regels", Maak.Nu.AddDays(2));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    /// <summary>What was searched for is written down; to the database a nought ends a long text.</summary>
    [Fact]
    public async Task Regel_OverEenTekstMetEenNulteken_BreektDeKetenNiet()
    {
        await using (var db = database.Open(GebruikerToegang.Van(fg)))
        {
            await db.LegExportVastAsync($"gezocht op a\0{new string('b', 560)}", Maak.Nu.AddDays(3));
        }

        await using var na = database.Open(GebruikerToegang.Van(fg));
        Assert.Empty((await na.ControleerLogboekAsync(true)).Bevindingen);
        Assert.Contains("bbb", await na.Logregels.OrderBy(r => r.Volgnummer).Select(r => r.Wijzigingen ?? r.Weergave).LastAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Functionaris_LeestAlles_BeheerderAlleenOverAccounts_AnderenNiets()
    {
        await using var db = database.Open(GebruikerToegang.Van(fg));
        await using var van = database.Open(GebruikerToegang.Van(beheerder));

        Assert.Equal([Logactie.LogboekGeexporteerd, Logactie.AanmeldenGeweigerd, Logactie.Aangemeld], (await db.GetLogboekAsync(new())).Regels.Select(r => r.Actie));
        Assert.Equal([Logactie.AanmeldenGeweigerd, Logactie.Aangemeld], (await van.GetLogboekAsync(new())).Regels.Select(r => r.Actie));
        foreach (var rol in Enum.GetValues<Rol>().Where(r => r is not (Rol.Beheerder or Rol.FunctionarisGegevensbescherming)))
        {
            await using var ander = database.Open(Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => ander.GetLogboekAsync(new()));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => ander.ControleerLogboekAsync(false));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => ander.LegExportVastAsync("x", Maak.Nu));
            Assert.Throws<UnauthorizedAccessException>(() => ander.LeesLogboekAsync(new()));
        }
    }

    [Fact]
    public async Task Filter_OpPersoonPeriodeEnSoort()
    {
        await using var db = database.Open(GebruikerToegang.Van(fg));
        async Task<IEnumerable<int>> NummersAsync(string? wie = null, string? van = null, string? tot = null, string? actie = null) =>
            (await db.GetLogboekAsync(Logboekfilter.Lees(wie, van, tot, actie, null))).Regels.Select(r => r.Volgnummer);

        Assert.Equal([1], await NummersAsync(wie: manager.Id.ToString()));
        Assert.Equal([3, 2], await NummersAsync(van: "2026-03-03"));
        Assert.Equal([2, 1], await NummersAsync(tot: "2026-03-03"));
        Assert.Equal([2], await NummersAsync(actie: "aanmelden-geweigerd"));
        Assert.Equal([3, 2, 1], await NummersAsync(wie: "iemand", van: "gisteren", actie: "7"));
        Assert.Equal("tot=2026-03-03&actie=aangemeld", Logboekfilter.Lees(null, null, "2026-03-03", "aangemeld", "2").Vraag);
    }

    [Fact]
    public async Task OnbekendeGebruiker_StaatErNietMetZijnSleutel()
    {
        await using var db = database.Open(GebruikerToegang.Van(fg));

        Assert.DoesNotContain((await db.GetLogboekAsync(new())).Regels, r => $"{r.Weergave} {r.Wijzigingen} {r.Door}".Contains("voorbeeld", StringComparison.Ordinal));
    }

    /// <summary>The triggers come with a migration; without them this fails.</summary>
    [Fact]
    public async Task Database_WijzigenVerwijderenOfVervangen_Weigert()
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        List<Func<Task>> pogingen =
        [
            () => db.Logregels.ExecuteUpdateAsync(s => s.SetProperty(r => r.Door, "Niemand")),
            () => db.Logregels.ExecuteDeleteAsync(),
        ];
        if (TestDatabase.SqlServer is null)
        {
            pogingen.Add(() => db.Database.ExecuteSqlRawAsync("INSERT OR REPLACE INTO \"Logregels\" SELECT * FROM \"Logregels\" LIMIT 1"));
        }

        foreach (var poging in pogingen)
        {
            Assert.Contains("een rij is niet te", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(poging)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EenWillekeurigeWijziging_InHetBestand_WordtAltijdGevonden()
    {
        if (TestDatabase.SqlServer is not null)
        {
            return; // written in the file of SQLite
        }

        await using var db = database.Open(GebruikerToegang.Van(fg));
        await using var bestand = new Sqlitebestand(db);
        await bestand.NeemTriggersWegAsync();
        Assert.Empty((await db.ControleerLogboekAsync(true)).Bevindingen);
        var kans = new Random(20261122);
        for (var n = 0; n < 150; n++)
        {
            var wijziging = await bestand.WijzigIetsAsync(["Logregels"], kans);

            var controle = await db.ControleerLogboekAsync(true);

            Assert.True(controle.Bevindingen.Count > 0 && controle.Zegel.Aantal == 3, wijziging.ToString());
            await bestand.ZetTerugAsync(wijziging);
            Assert.Empty((await db.ControleerLogboekAsync(true)).Bevindingen);
        }
    }

    [Fact]
    public async Task Controle_VanDeNieuwsteRegels_SluitAanOpWatErvoorStaat()
    {
        await using (var db = database.Open(GebruikerToegang.Systeem))
        {
            for (var n = 0; n < LogboekQueries.ControleStandaard; n++)
            {
                await db.LegVastAsync(Maak.Nu, pen => Task.FromResult(Schrijf(pen)), default);
                db.ChangeTracker.Clear(); // else each row looks at all before it
            }
        }

        await using var lezer = database.Open(GebruikerToegang.Van(fg));
        var nieuwste = await lezer.ControleerLogboekAsync(allemaal: false);
        var alles = await lezer.ControleerLogboekAsync(allemaal: true);

        Assert.Equal((LogboekQueries.ControleStandaard, false, 0), (nieuwste.Gecontroleerd, nieuwste.IsGeheel, nieuwste.Bevindingen.Count));
        Assert.Equal((LogboekQueries.ControleStandaard + 3, true, 0), (alles.Gecontroleerd, alles.IsGeheel, alles.Bevindingen.Count));
        Assert.Equal(alles.Zegel, nieuwste.Zegel);

        static bool Schrijf(Logpen pen)
        {
            pen.Schrijf(new(Logactie.Aangemeld, Logobject.Sessie, null, "Iemand"));
            return true;
        }
    }
}
