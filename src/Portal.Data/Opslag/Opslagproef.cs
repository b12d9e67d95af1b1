using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Opslag;

/// <summary>Whether the storage works again, found out by using it.</summary>
internal static class Opslagproef
{
    /// <summary>Reads and, on SQLite, writes something that changes nothing. Waits for nobody.</summary>
    /// <returns>Why it does not work; null when it does.</returns>
    public static async Task<OpslagException?> ProbeerOpslagAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        db.IsProef = true;
        db.Database.SetCommandTimeout(1);
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            await using var opdracht = db.Database.GetDbConnection().CreateCommand();
            opdracht.CommandTimeout = 1;
            opdracht.CommandText = opdracht is SqliteCommand ? "BEGIN IMMEDIATE; PRAGMA user_version = 0; COMMIT;" : "SELECT 1";
            try
            {
                await opdracht.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (SqliteException) when (db.Database.GetDbConnection() is SqliteConnection { Handle: { } handle } && SQLitePCL.raw.sqlite3_get_autocommit(handle) == 0)
            {
                opdracht.CommandText = "ROLLBACK;";
                await opdracht.ExecuteNonQueryAsync(cancellationToken);
                throw;
            }

            return null;
        }
        catch (OpslagException fout)
        {
            return fout;
        }
        catch (DbException fout)
        {
            return OpslagException.Van(fout) ?? new(Opslagstand.Weg, fout); // whatever it is, it does not work
        }
    }
}
