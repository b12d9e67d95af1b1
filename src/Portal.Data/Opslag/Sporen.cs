using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Opslag;

/// <summary>
/// What is left of a row in the bytes of the database file after it was changed or deleted. `secure_delete` overwrites what is freed, but the
/// write-ahead log still holds older pages, and a page that was divided in two keeps copies of rows in its unused middle. So the file is
/// written anew, and the log emptied.
/// </summary>
/// <remarks>
/// For SQLite. What SQL Server keeps in its transaction log and in its own copies is for who manages that server. Neither reaches what a disk
/// or its file system keeps of overwritten blocks.
/// </remarks>
internal static class Sporen
{
    /// <summary>Above this size, rewriting the file would hold up who writes for longer than a lock is waited for. The round of the night does it then.</summary>
    private const long GrootVanaf = 256L << 20;

    /// <summary>Waiting for others to be ready with the file.</summary>
    public const int WachtSeconden = 10;

    /// <summary>Writes the file anew, and then strikes out what was to be wiped when it began.</summary>
    /// <param name="ookGroot">At a quiet hour: also when it takes long.</param>
    /// <returns>False when others kept the file occupied, or the disk was too full to write it anew; nothing was harmed, and it is still to be done.</returns>
    public static async Task<bool> WisSporenAsync(this PortalDbContext db, bool ookGroot, int wachtSeconden = WachtSeconden, CancellationToken cancellationToken = default)
    {
        try
        {
            var sporen = await db.Sporen.Select(s => s.Id).ToListAsync(cancellationToken); // what comes to it meanwhile may be left behind
            if (db is SqlitePortalDbContext && !await SchrijfOpnieuwAsync(db, ookGroot, wachtSeconden, cancellationToken))
            {
                return false;
            }

            await db.Sporen.Where(s => sporen.Contains(s.Id)).ExecuteDeleteAsync(cancellationToken);
            return true;
        }
        catch (OpslagException)
        {
            return false; // what was taken away is: that it could not be wiped, or not be noted, undoes nothing
        }
    }

    /// <summary>Since when there is something to wipe (UTC); null when there is nothing.</summary>
    public static Task<DateTime?> SporenSindsAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.Sporen.OrderBy(s => s.Sinds).Select(s => (DateTime?)s.Sinds).FirstOrDefaultAsync(cancellationToken);

    private static async Task<bool> SchrijfOpnieuwAsync(PortalDbContext db, bool ookGroot, int wachtSeconden, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var opdracht = db.Database.GetDbConnection().CreateCommand();
            opdracht.CommandTimeout = Math.Max(1, wachtSeconden); // 0 would be for ever
            opdracht.CommandText = $"PRAGMA busy_timeout={wachtSeconden}000";
            await opdracht.ExecuteNonQueryAsync(cancellationToken);
            opdracht.CommandText = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
            var isHeel = ookGroot || (long)(await opdracht.ExecuteScalarAsync(cancellationToken))! < GrootVanaf;
            if (isHeel)
            {
                opdracht.CommandText = "VACUUM";
                await opdracht.ExecuteNonQueryAsync(cancellationToken);
            }

            opdracht.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)"; // its first column: others were in the way
            return (long)(await opdracht.ExecuteScalarAsync(cancellationToken))! == 0 && isHeel;
        }
        catch (SqliteException fout) when (fout.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED or SQLitePCL.raw.SQLITE_FULL)
        {
            return false;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
