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

    private static async Task<string?> LeesAsync(SqliteConnection verbinding, string tekst)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = tekst;
        return (await opdracht.ExecuteScalarAsync())?.ToString();
    }
}
