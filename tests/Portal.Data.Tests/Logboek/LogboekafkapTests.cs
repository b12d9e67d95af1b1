using Microsoft.EntityFrameworkCore;
using Portal.Data.Besluiten;
using Portal.Data.Bewaren;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <summary>After five years the oldest rows go, from the beginning on; what stays is still a chain, and no other row can go.</summary>
public sealed class LogboekafkapTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTime Begin = new(2020, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Rows of the first hundred days are older than five years then.</summary>
    private static readonly DateTime Nu = Begin.AddYears(5).AddDays(99).AddHours(2);

    private readonly TestDatabase database = new();
    private readonly GebruikerToegang fg = Maak.ToegangVan(Rol.FunctionarisGegevensbescherming);

    /// <summary>A row a day for two hundred days.</summary>
    public async Task InitializeAsync()
    {
        for (var dag = 0; dag < 200; dag++)
        {
            await SchrijfAsync(Begin.AddDays(dag));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Ronde_KaptAfWatOuderIsDanVijfJaar_EnDeKetenKlopt()
    {
        await RondenAsync(Nu);

        await using var db = database.Open(fg);
        var (alles, nieuwste) = (await db.ControleerLogboekAsync(true), await db.ControleerLogboekAsync(false));
        Assert.Empty(alles.Bevindingen);
        Assert.Equal((102, 100, true, 202), (alles.Gecontroleerd, alles.Vernietigd, alles.IsGeheel, alles.Zegel.Aantal)); // and two rows of the round itself
        Assert.Equal(alles.Zegel, nieuwste.Zegel);
        Assert.Equal(101, await db.Logregels.MinAsync(r => r.Volgnummer));
        Assert.Equal("regels 1 tot en met 100", (await db.GetVernietigingslijst().SingleAsync()).Kenmerk);
        await using var systeem = database.Open(GebruikerToegang.Systeem);
        Assert.Empty(await systeem.ControleerKetensAsync());
    }

    /// <summary>What says that there were beheerders once is destroyed as well; that must not let one in from the settings, alone.</summary>
    [Fact]
    public async Task EersteBeheerder_NaVijfJaar_KomtErGeenMeerUitDeInstellingen()
    {
        await RondenAsync(Nu);
        await using var db = database.Open(GebruikerToegang.Systeem);

        Assert.Empty(await db.StelEersteBeheerdersInAsync([new("t", "1"), new("t", "2")], Nu));

        Assert.Empty(await db.Gebruikers.ToListAsync());
    }

    [Fact]
    public async Task Ronde_EenJaarLater_SluitAanOpHetNieuwsteAnker()
    {
        await RondenAsync(Nu);
        for (var dag = 3; dag < 365; dag += 3) // as far apart as a round goes on by itself
        {
            await new Vernietiger(database.Ongebonden, database.Omroep).VoerUitAsync(Nu.AddDays(dag));
        }

        await using var db = database.Open(fg);
        Assert.Empty((await db.ControleerLogboekAsync(true)).Bevindingen);
        Assert.True(await db.Logregels.MinAsync(r => r.Volgnummer) > 200);
        Assert.True(await db.Ketenankers.CountAsync() > 10);
    }

    /// <summary>A row written while the clock was far behind must not take its neighbours with it.</summary>
    [Fact]
    public async Task RegelMetEenTeVroegeTijd_TussenJongere_GaatNietWeg()
    {
        await SchrijfAsync(Begin.AddYears(-8));

        await RondenAsync(Nu);

        await using var db = database.Open(fg);
        Assert.Equal((101, 1), (await db.Logregels.MinAsync(r => r.Volgnummer), await db.Logregels.CountAsync(r => r.Op < Begin)));
        Assert.Empty((await db.ControleerLogboekAsync(true)).Bevindingen);
    }

    [Fact]
    public async Task Database_JongereRegelVerwijderen_WeigertNogSteeds()
    {
        await RondenAsync(Nu);
        await using var db = database.Open(GebruikerToegang.Systeem);
        foreach (var poging in new Func<Task>[]
        {
            () => db.Logregels.Where(r => r.Volgnummer == 101).ExecuteDeleteAsync(),
            () => db.Logregels.OrderByDescending(r => r.Volgnummer).Take(1).ExecuteDeleteAsync(),
            () => db.Logregels.ExecuteDeleteAsync(),
            () => db.Logregels.ExecuteUpdateAsync(s => s.SetProperty(r => r.Door, "Niemand")),
            () => db.Ketenankers.ExecuteUpdateAsync(s => s.SetProperty(a => a.Nummer, 150)),
            () => db.Ketenankers.ExecuteDeleteAsync(),
        })
        {
            Assert.Contains("een rij is niet te", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(poging)).Message, StringComparison.Ordinal);
        }

        Assert.Equal(102, await db.Logregels.CountAsync());
    }

    /// <summary>Nobody can lay an anchor at a row that is younger than the term, that is not there, or with another hash.</summary>
    [Fact]
    public async Task Database_AnkerBijEenRegelDieNietOudGenoegIs_Weigert()
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        var (oud, jong) = (await db.Logregels.AsNoTracking().SingleAsync(r => r.Volgnummer == 50), await db.Logregels.AsNoTracking().SingleAsync(r => r.Volgnummer == 150));
        foreach (var anker in new Ketenanker[]
        {
            new(Logregel.Keten, jong.Volgnummer, jong.Hash, Nu),
            new(Logregel.Keten, oud.Volgnummer, jong.Hash, Nu),
            new(Logregel.Keten, 999, oud.Hash, Nu),
            new("Besluiten", oud.Volgnummer, oud.Hash, Nu),
        })
        {
            db.Ketenankers.Add(anker);
            var fout = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            Assert.Contains("oud genoeg", fout.InnerException!.Message, StringComparison.Ordinal);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Who lays an anchor of his own, at rows that are old enough, and cuts off by hand: the logboek does not tell of it.</summary>
    [Fact]
    public async Task Afkappen_BuitenEenRondeOm_WordtGevonden()
    {
        await using (var db = database.Open(GebruikerToegang.Systeem))
        {
            var oud = await db.Logregels.AsNoTracking().SingleAsync(r => r.Volgnummer == 50);
            db.Ketenankers.Add(new(Logregel.Keten, oud.Volgnummer, oud.Hash, Nu));
            await db.SaveChangesAsync();
            await db.Logregels.Where(r => r.Volgnummer <= 50).ExecuteDeleteAsync();
        }

        await using var lezer = database.Open(fg);
        Assert.Contains((await lezer.ControleerLogboekAsync(true)).Bevindingen, b => b.Zin.Contains("het logboek zegt niet dat ze zijn vernietigd", StringComparison.Ordinal));
        await using var systeem = database.Open(GebruikerToegang.Systeem);
        Assert.NotEmpty(await systeem.ControleerKetensAsync());
    }

    private async Task RondenAsync(DateTime nu)
    {
        var vernietiger = new Vernietiger(database.Ongebonden, database.Omroep);
        await vernietiger.VoerUitAsync(nu.AddDays(-1)); // the first one destroys nothing
        Assert.Equal(Rondeafloop.Gedaan, (await vernietiger.VoerUitAsync(nu)).Afloop);
    }

    private async Task SchrijfAsync(DateTime op)
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        await db.LegVastAsync(op, pen =>
        {
            pen.Schrijf(new(Logactie.Aangemeld, Logobject.Sessie, null, "Iemand"));
            return Task.FromResult(true);
        }, default);
    }
}
