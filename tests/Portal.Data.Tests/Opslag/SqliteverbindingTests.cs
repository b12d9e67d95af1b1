using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Opslag;

/// <summary>How the portal sets up a connection to SQLite, read back from that connection.</summary>
public sealed class SqliteverbindingTests : IDisposable
{
    private readonly string bestand = Path.Combine(TestDatabase.Map, $"zvhd-verbinding-{Guid.NewGuid():N}.db");

    private string Verbinding => $"Data Source={bestand};Foreign Keys=False";

    public void Dispose()
    {
        SqliteConnection.ClearPool(new SqliteConnection(Verbinding));
        foreach (var rest in new[] { "", "-wal", "-shm", "-journal" })
        {
            File.Delete(bestand + rest);
        }
    }

    /// <summary>Whatever the library was built with, and whoever had this connection before.</summary>
    [Theory]
    [InlineData("journal_mode", "DELETE", "wal")]
    [InlineData("synchronous", "OFF", "2")] // FULL
    [InlineData("foreign_keys", "OFF", "1")]
    [InlineData("secure_delete", "OFF", "1")]
    [InlineData("trusted_schema", "ON", "0")]
    [InlineData("busy_timeout", "0", "5000")]
    public async Task Verbinding_StaatZoalsHetMoet_OokAlsZijAndersUitDeVoorraadKomt(string pragma, string anders, string verwacht)
    {
        SQLitePCL.sqlite3? eerder;
        await using (var los = new SqliteConnection(Verbinding))
        {
            await los.OpenAsync();
            await LeesAsync(los, $"PRAGMA {pragma}={anders}");
            Assert.NotEqual(verwacht, await LeesAsync(los, $"PRAGMA {pragma}"));
            eerder = los.Handle;
        }

        await using var db = PortalOpslag.NieuweContext(Provider.Sqlite, Verbinding)();
        await db.Database.OpenConnectionAsync();
        var verbinding = (SqliteConnection)db.Database.GetDbConnection();

        Assert.Same(eerder, verbinding.Handle);
        Assert.Equal(verwacht, await LeesAsync(verbinding, $"PRAGMA {pragma}"));
    }

    /// <summary>One that looks for its first row for ever, and one that gives rows for ever.</summary>
    [Theory]
    [InlineData("count(*)")]
    [InlineData("n")]
    public async Task Query_DieNietOphoudt_WordtAfgebroken_EnDeVerbindingWerktVerder(string kolom)
    {
        await using var db = PortalOpslag.NieuweContext(Provider.Sqlite, Verbinding)();
        await db.Database.OpenConnectionAsync();
        db.Database.SetCommandTimeout(1);
        var rijen = 0L;

        var fout = await Assert.ThrowsAsync<OpslagException>(async () =>
        {
            await foreach (var _ in Tel(db, kolom, tot: null))
            {
                rijen++;
            }
        });

        Assert.Equal((Opslagstand.Bezet, SQLitePCL.raw.SQLITE_INTERRUPT), (fout.Stand, Assert.IsType<SqliteException>(fout.InnerException).SqliteErrorCode));
        Assert.Equal(kolom == "n", rijen > 0);
        Assert.Equal(5L, await Tel(db, "count(*)", tot: 5).SingleAsync());
    }

    /// <summary>A lock that stays taken has everybody refused who writes; a query that was too slow is one query.</summary>
    [Fact]
    public async Task Query_DieWordtAfgebroken_HoudtNiemandAndersTegen()
    {
        var toestand = new Opslagtoestand();
        await using var db = PortalOpslag.NieuweContext(Provider.Sqlite, Verbinding, toestand: toestand)();
        await db.Database.OpenConnectionAsync();

        await Assert.ThrowsAsync<OpslagException>(async () =>
        {
            await foreach (var _ in Tel(db, "n", tot: null))
            {
                SQLitePCL.raw.sqlite3_interrupt(((SqliteConnection)db.Database.GetDbConnection()).Handle); // as if its five seconds were over
            }
        });

        Assert.Equal(Opslagstand.Goed, toestand.Stand);
    }

    [Fact]
    public async Task Opdracht_DieNietOphoudt_WordtAfgebroken_EnErIsNietsBewaard()
    {
        await using var db = PortalOpslag.NieuweContext(Provider.Sqlite, Verbinding)();
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE t (n)");
        db.Database.SetCommandTimeout(1);

        var fout = await Assert.ThrowsAsync<OpslagException>(() => db.Database.ExecuteSqlRawAsync($"INSERT INTO t {Telling} SELECT n FROM teller"));

        Assert.Equal(Opslagstand.Bezet, fout.Stand);
        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync("INSERT INTO t VALUES (1)"));
        Assert.Equal(1L, await db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM t").SingleAsync());
    }

    /// <summary>The limit is of the command: not of the connection, not of what ran on it before, and not of what it does between two rows.</summary>
    [Fact]
    public async Task Opdracht_KrijgtHaarEigenTijd()
    {
        await using var db = PortalOpslag.NieuweContext(Provider.Sqlite, Verbinding)();
        await db.Database.OpenConnectionAsync();
        var looptijd = Looptijd.Van((SqliteConnection)db.Database.GetDbConnection());
        looptijd.Begin(-1); // of a command that was over time, and was never ended
        await using (var los = db.Database.GetDbConnection().CreateCommand())
        {
            los.CommandText = $"{Telling} SELECT count(*) FROM (SELECT n FROM teller LIMIT {VeelStappen})";
            Assert.Equal(SQLitePCL.raw.SQLITE_INTERRUPT, (await Assert.ThrowsAsync<SqliteException>(() => los.ExecuteScalarAsync())).SqliteErrorCode);
        }

        Assert.Equal((long)VeelStappen, await Tel(db, "count(*)", tot: VeelStappen).SingleAsync());
        Assert.Equal(Looptijd.Onbegrensd, looptijd.Einde()); // what ended leaves nothing to the next

        db.Database.SetCommandTimeout(0);
        Assert.Equal((long)VeelStappen, await Tel(db, "count(*)", tot: VeelStappen).SingleAsync());
        await foreach (var _ in Tel(db, "n", tot: 2))
        {
            Assert.Equal(Looptijd.Onbegrensd, looptijd.Einde()); // nor while somebody does something with a row
        }
    }

    /// <summary>No time-out is no limit: here of a command that would otherwise be over time at the first look.</summary>
    [Fact]
    public async Task Opdracht_ZonderGrens_GaatDoor()
    {
        await using var verbinding = new SqliteConnection(Verbinding);
        await verbinding.OpenAsync();
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = $"{Telling} SELECT count(*) FROM (SELECT n FROM teller LIMIT {VeelStappen})";
        opdracht.CommandTimeout = 0;
        var looptijd = Looptijd.Van(verbinding);

        looptijd.Begin(0);
        Assert.Equal(SQLitePCL.raw.SQLITE_INTERRUPT, (await Assert.ThrowsAsync<SqliteException>(() => opdracht.ExecuteScalarAsync())).SqliteErrorCode);
        looptijd.Begin(Looptijd.Grens(opdracht));
        Assert.Equal((long)VeelStappen, await opdracht.ExecuteScalarAsync());
    }

    /// <summary>More steps than SQLite takes between two looks at the clock, many times over.</summary>
    private const int VeelStappen = 200_000;

    private const string Telling = "WITH RECURSIVE teller(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM teller)";
    private const string Rijen = $"{Telling} SELECT n AS \"Value\" FROM (SELECT n FROM teller LIMIT {{0}})";
    private const string Aantal = $"{Telling} SELECT count(*) AS \"Value\" FROM (SELECT n FROM teller LIMIT {{0}})";

    /// <param name="tot">Null: for ever.</param>
    private static IAsyncEnumerable<long> Tel(PortalDbContext db, string kolom, int? tot) =>
        db.Database.SqlQueryRaw<long>(kolom == "n" ? Rijen : Aantal, tot ?? -1).AsAsyncEnumerable();

    private static async Task<string?> LeesAsync(SqliteConnection verbinding, string tekst)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = tekst;
        return (await opdracht.ExecuteScalarAsync())?.ToString();
    }
}
