using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Data.Opslag;

/// <summary>Brings a database to the schema of this version.</summary>
public static class Opslagmigratie
{
    /// <summary>What is being made gets this after its name, until it is whole.</summary>
    public const string InWording = ".wordt";

    /// <summary>
    /// Makes or updates the database. On SQLite in a copy that takes the place of the old file once it is whole: whoever dies on the way, or
    /// finds no room, leaves the old one as it was, and no lock of a migration that nobody gives back. Nobody else may be using the file.
    /// </summary>
    /// <param name="begint">Called with the number of migrations, when there are any to do.</param>
    /// <exception cref="OpslagException">The storage fails. The database is as it was.</exception>
    public static async Task MigreerAsync(Provider provider, string connectionString, Action<int>? begint = null, CancellationToken cancellationToken = default)
    {
        if (provider is Provider.SqlServer)
        {
            await MigreerHierAsync(Open(provider, connectionString), begint, cancellationToken);
            return;
        }

        var bestand = new SqliteConnectionStringBuilder(connectionString).DataSource;
        var wordt = bestand + InWording;
        foreach (var rest in new[] { wordt, wordt + "-wal", wordt + "-shm", wordt + "-journal" })
        {
            File.Delete(rest);
        }

        if (File.Exists(bestand))
        {
            await using (var oud = Open(provider, Los(bestand, SqliteOpenMode.ReadWrite)))
            {
                if (!(await oud.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                {
                    return;
                }

                await KopieerAsync(oud, wordt, cancellationToken);
            }

            VereisZonderLog(bestand);
        }

        await MigreerHierAsync(Open(provider, Los(wordt, SqliteOpenMode.ReadWriteCreate)), begint, cancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(wordt, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        VereisZonderLog(wordt);
        File.Move(wordt, bestand, overwrite: true);
    }

    /// <summary>The last who closes a database empties its log. What is in it still, somebody else put there or reads.</summary>
    private static void VereisZonderLog(string bestand)
    {
        if (new FileInfo(bestand + "-wal") is { Exists: true, Length: > 0 })
        {
            throw new OpslagException(Opslagstand.Bezet, new IOException($"Een ander programma heeft {bestand} nog open."));
        }
    }

    private static async Task MigreerHierAsync(PortalDbContext db, Action<int>? begint, CancellationToken cancellationToken)
    {
        await using (db)
        {
            db.Database.SetCommandTimeout(db is SqlitePortalDbContext ? TimeSpan.Zero : PortalOpslag.WerkTimeout); // in a copy of its own it keeps nobody waiting; a server may have others
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count() is > 0 and var aantal)
            {
                begint?.Invoke(aantal);
                await db.Database.MigrateAsync(cancellationToken);
            }
        }
    }

    /// <summary>Writes what the database holds to a new file, and empties its log: a log that stayed behind would be taken for one of the new file.</summary>
    private static async Task KopieerAsync(PortalDbContext oud, string naar, CancellationToken cancellationToken)
    {
        await oud.Database.OpenConnectionAsync(cancellationToken);
        await using var opdracht = oud.Database.GetDbConnection().CreateCommand();
        opdracht.CommandTimeout = 0; // as long as it takes
        opdracht.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); VACUUM INTO $naar";
        opdracht.Parameters.Add(new SqliteParameter("$naar", naar));
        try
        {
            await opdracht.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (SqliteException fout) when (OpslagException.Van(fout) is { } storing)
        {
            throw storing;
        }
    }

    private static PortalDbContext Open(Provider provider, string connectionString) => PortalOpslag.NieuweContext(provider, connectionString)().Voor(GebruikerToegang.Systeem);

    /// <summary>Kept open by nobody afterwards: the file is about to be replaced.</summary>
    private static string Los(string bestand, SqliteOpenMode mode) => new SqliteConnectionStringBuilder { DataSource = bestand, Mode = mode, Pooling = false }.ToString();
}
