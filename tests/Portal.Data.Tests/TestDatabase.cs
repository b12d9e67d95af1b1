using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Logboek;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Data;

/// <summary>
/// A migrated database that lives as long as this object: SQLite in a file of its own, or SQL Server when the environment variable
/// ZVHD_TEST_SQLSERVER holds a connection string.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    public static readonly string? SqlServer = Environment.GetEnvironmentVariable("ZVHD_TEST_SQLSERVER");

    private const string Geheugen = "/dev/shm";
    private const long Ruimte = 2L << 30;

    /// <summary>Where files of SQLite stand: in memory where the machine has room for that. Waiting for a disk proves nothing here, and took half of the time.</summary>
    public static readonly string Map = Directory.Exists(Geheugen) && new DriveInfo(Geheugen).AvailableFreeSpace > Ruimte ? Geheugen : Path.GetTempPath();

    /// <summary>An empty file with all migrations, made once per run: a test takes a copy.</summary>
    private static readonly Lazy<string> Gemigreerd = new(Migreer);

    private readonly string naam = $"zvhd-test-{Guid.NewGuid():N}";
    private readonly Func<PortalDbContext> nieuw;
    private readonly Inzageboek boek;

    public TestDatabase()
    {
        if (SqlServer is { } server)
        {
            nieuw = PortalOpslag.NieuweContext(Provider.SqlServer, $"{server};Initial Catalog={naam}");
            using var db = nieuw().Voor(GebruikerToegang.Systeem);
            db.Database.Migrate();
        }
        else
        {
            nieuw = PortalOpslag.NieuweContext(Provider.Sqlite, $"Data Source={Bestand}"); // pooled, as the portal does: opening a file costs more than most questions
            File.Copy(Gemigreerd.Value, Bestand);
        }

        boek = new(nieuw, Klok);
    }

    public Omroep Omroep { get; } = new();

    /// <summary>What the logboek reads the time from, for contexts that came through <see cref="Database"/>.</summary>
    public Proefklok Klok { get; } = new();

    /// <summary>The file of SQLite, for who looks at its bytes.</summary>
    public string Bestand => Path.Combine(Map, naam + ".db");

    public PortalDbContext Open(GebruikerToegang toegang) => nieuw().Voor(toegang);

    /// <summary>A context that is bound to nobody yet, for what opens its own.</summary>
    public PortalDbContext Ongebonden() => nieuw();

    /// <summary>The door that users come through: what they look at is written down.</summary>
    public PortalDatabase Database(GebruikerToegang toegang) => new(nieuw, new Vast(toegang), Omroep, boek);

    /// <summary>Saves rows as the portal itself.</summary>
    public async Task VulAsync(params object[] rijen)
    {
        await using var db = Open(GebruikerToegang.Systeem);
        db.AddRange(rijen);
        await db.SaveChangesAsync();
    }

    public void Dispose()
    {
        if (SqlServer is null)
        {
            Verwijder(Bestand);
        }
        else
        {
            using var db = nieuw();
            db.Database.EnsureDeleted();
        }
    }

    /// <summary>Closes what is still open of a file of SQLite, and takes it away.</summary>
    public static void Verwijder(string bestand)
    {
        using (var verbinding = new SqliteConnection($"Data Source={bestand}"))
        {
            SqliteConnection.ClearPool(verbinding);
        }

        foreach (var achtervoegsel in new[] { "", "-wal", "-shm" })
        {
            File.Delete(bestand + achtervoegsel);
        }
    }

    private static string Migreer()
    {
        var bestand = Path.Combine(Map, $"zvhd-leeg-{Guid.NewGuid():N}.db");
        using (var db = PortalOpslag.NieuweContext(Provider.Sqlite, $"Data Source={bestand};Pooling=false")().Voor(GebruikerToegang.Systeem)) // whole once it is closed
        {
            db.Database.Migrate();
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(bestand);
        return bestand;
    }

    private sealed class Vast(GebruikerToegang toegang) : IToegangBron
    {
        public ValueTask<GebruikerToegang> GetToegangAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(toegang);
    }
}
