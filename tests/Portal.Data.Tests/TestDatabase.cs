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
            nieuw = Sqlite(Bestand);
            File.Copy(Gemigreerd.Value, Bestand);
        }

        boek = new(nieuw, Klok);
    }

    public Omroep Omroep { get; } = new();

    /// <summary>What the logboek reads the time from, for contexts that came through <see cref="Database"/>.</summary>
    public Proefklok Klok { get; } = new();

    /// <summary>The file of SQLite, for who looks at its bytes.</summary>
    public string Bestand => Path.Combine(Path.GetTempPath(), naam + ".db");

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
            foreach (var bestand in new[] { Bestand, Bestand + "-wal", Bestand + "-shm" })
            {
                File.Delete(bestand);
            }
        }
        else
        {
            using var db = nieuw();
            db.Database.EnsureDeleted();
        }
    }

    private static Func<PortalDbContext> Sqlite(string bestand) => PortalOpslag.NieuweContext(Provider.Sqlite, $"Data Source={bestand};Pooling=false");

    private static string Migreer()
    {
        var bestand = Path.Combine(Path.GetTempPath(), $"zvhd-leeg-{Guid.NewGuid():N}.db");
        using (var db = Sqlite(bestand)().Voor(GebruikerToegang.Systeem))
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
