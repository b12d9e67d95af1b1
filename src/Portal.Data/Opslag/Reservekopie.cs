using System.Formats.Tar;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Besluiten;
using Portal.Data.Toegang;

namespace Portal.Data.Opslag;

/// <summary>What a copy turned out to hold when it was opened again.</summary>
/// <param name="Regels">Rows of the logboek.</param>
public sealed record Kopieverslag(int Casussen, int Adviesvragen, int Besluiten, int Regels);

/// <summary>
/// Everything the portal keeps in its data directory, in one encrypted file: the database as it was at one moment, while others go on writing,
/// and the keys that sign cookies. A copy counts only after it was opened again and held; what is put back likewise.
/// </summary>
/// <remarks>For SQLite. A SQL Server has copies of its own.</remarks>
public static class Reservekopie
{
    /// <summary>Bytes of the key.</summary>
    public const int SleutelLengte = 32;

    public const string Database = "portaal.db";
    public const string Sleutels = "sleutels";

    private const UnixFileMode AlleenIk = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode AlleenMijnBestand = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes <paramref name="bestand"/>, which must not exist yet. When anything fails there is no file.</summary>
    /// <param name="map">The data directory.</param>
    /// <exception cref="InvalidDataException">The database itself does not hold.</exception>
    public static async Task<Kopieverslag> MaakAsync(string map, string bestand, byte[] sleutel)
    {
        if (File.Exists(bestand))
        {
            throw new IOException($"{bestand} bestaat al.");
        }

        if (!File.Exists(Path.Combine(map, Database)))
        {
            throw new FileNotFoundException($"In {map} staat geen database van het portaal.");
        }

        RuimOp(map);
        using var werk = new Werkmap(map);
        await using (var verbinding = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(map, Database), Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString()))
        {
            await verbinding.OpenAsync();
            await using var opdracht = verbinding.CreateCommand();
            opdracht.CommandTimeout = 0; // as long as it takes
            opdracht.CommandText = "PRAGMA busy_timeout=60000; VACUUM INTO $naar";
            opdracht.Parameters.AddWithValue("$naar", werk.Pad(Database));
            await opdracht.ExecuteNonQueryAsync();
        }

        Pak(map, werk);
        var deel = bestand + ".deel";
        try
        {
            using (var van = File.OpenRead(werk.Pad("alles.tar")))
            using (var naar = NieuwBestand(deel))
            {
                Kopieversleuteling.Versleutel(van, naar, sleutel);
                naar.Flush(flushToDisk: true);
            }

            using var proef = new Werkmap(map);
            var verslag = await PakUitAsync(deel, proef, sleutel);
            File.Move(deel, bestand);
            return verslag;
        }
        finally
        {
            File.Delete(deel);
        }
    }

    /// <summary>Makes a data directory of a copy. The directory must be absent or empty; when anything fails it stays so.</summary>
    /// <exception cref="InvalidDataException">The copy does not hold, or the key is another one.</exception>
    public static async Task<Kopieverslag> ZetTerugAsync(string bestand, string map, byte[] sleutel)
    {
        if (Directory.Exists(map) && Directory.EnumerateFileSystemEntries(map).Any())
        {
            throw new IOException($"{map} is niet leeg. Zet de kopie terug in een lege map, en geef die daarna de naam van de oude.");
        }

        RuimOp(map);
        using var werk = new Werkmap(Ouder(map)!);
        var verslag = await PakUitAsync(bestand, werk, sleutel);
        if (Directory.Exists(map))
        {
            Directory.Delete(map);
        }

        Directory.Move(werk.Map, map);
        return verslag;
    }

    /// <summary>
    /// Removes what copying or putting back left when it was killed: a whole database that is not encrypted, in the data directory or beside it.
    /// For whoever begins there. What somebody works in stays.
    /// </summary>
    /// <param name="map">The data directory.</param>
    public static void RuimOp(string map)
    {
        if (Directory.Exists(map))
        {
            Werkmap.RuimOp(map);
        }

        try
        {
            if (Ouder(map) is { } ernaast && Directory.Exists(ernaast))
            {
                Werkmap.RuimOp(ernaast);
            }
        }
        catch (UnauthorizedAccessException)
        {
            // the directory beside it may be another's: this account then put nothing back there
        }
    }

    private static string? Ouder(string map) => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(map)));

    /// <summary>Opens a database file, and goes over everything that can be wrong with it.</summary>
    /// <exception cref="InvalidDataException">Something is; the message says what.</exception>
    public static async Task<Kopieverslag> ControleerAsync(string databasebestand)
    {
        try
        {
            await using var db = PortalOpslag.NieuweContext(Provider.Sqlite, new SqliteConnectionStringBuilder { DataSource = databasebestand, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString())().Voor(GebruikerToegang.Systeem);
            db.Database.SetCommandTimeout(TimeSpan.Zero); // as long as it takes: what was not gone over does not count
            if (await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync() is not ["ok"] and var schade)
            {
                throw new InvalidDataException($"De database is beschadigd: {schade.FirstOrDefault()}");
            }

            if (await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS \"Value\" FROM pragma_foreign_key_check").ToListAsync() is [var tabel, ..])
            {
                throw new InvalidDataException($"Een rij van {tabel} verwijst naar iets dat er niet is.");
            }

            if ((await db.Database.GetAppliedMigrationsAsync()).Except(db.Database.GetMigrations()).LastOrDefault() is { } onbekend)
            {
                throw new InvalidDataException($"De database is van een nieuwere versie van het portaal ({onbekend}).");
            }

            if (await db.ControleerKetensAsync() is [var bevinding, ..])
            {
                throw new InvalidDataException(bevinding);
            }

            return new(await db.Casussen.CountAsync(), await db.Adviesvragen.CountAsync(), await db.Besluiten.CountAsync(), await db.Logregels.CountAsync());
        }
        catch (SqliteException fout)
        {
            throw new InvalidDataException($"De database is niet te lezen: {fout.Message}", fout);
        }
    }

    /// <summary>To write in; closed to others from its first byte.</summary>
    public static FileStream NieuwBestand(string pad, FileMode mode = FileMode.Create)
    {
        var opties = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = AlleenMijnBestand;
        }

        return new(pad, opties);
    }

    private static void Pak(string map, Werkmap werk)
    {
        using var tar = new TarWriter(NieuwBestand(werk.Pad("alles.tar")));
        tar.WriteEntry(werk.Pad(Database), Database);
        var sleutels = new DirectoryInfo(Path.Combine(map, Sleutels));
        foreach (var sleutel in sleutels.Exists ? sleutels.GetFiles() : [])
        {
            tar.WriteEntry(sleutel.FullName, $"{Sleutels}/{sleutel.Name}");
        }
    }

    /// <summary>Into <paramref name="naar"/>: the database and the keys, and nothing else whatever the file holds.</summary>
    private static async Task<Kopieverslag> PakUitAsync(string bestand, Werkmap naar, byte[] sleutel)
    {
        var tarbestand = naar.Pad("alles.tar");
        using (var van = File.OpenRead(bestand))
        using (var uit = NieuwBestand(tarbestand))
        {
            Kopieversleuteling.Ontsleutel(van, uit, sleutel);
        }

        Maakmap(naar.Pad(Sleutels));
        using (var tar = new TarReader(File.OpenRead(tarbestand)))
        {
            while (tar.GetNextEntry() is { } deel)
            {
                var naam = deel.Name.Split('/') switch
                {
                    [Database] => Database,
                    [Sleutels, var sleutelnaam] when Path.GetFileName(sleutelnaam) == sleutelnaam && sleutelnaam is not ("" or "." or "..") => Path.Combine(Sleutels, sleutelnaam),
                    _ => throw new InvalidDataException($"De reservekopie bevat iets onbekends: {deel.Name}"),
                };
                using var uit = NieuwBestand(naar.Pad(naam));
                deel.DataStream?.CopyTo(uit);
                uit.Flush(flushToDisk: true);
            }
        }

        File.Delete(tarbestand);
        if (!File.Exists(naar.Pad(Database)))
        {
            throw new InvalidDataException("In de reservekopie zit geen database.");
        }

        var verslag = await ControleerAsync(naar.Pad(Database));
        foreach (var rest in new[] { "-wal", "-shm" })
        {
            File.Delete(naar.Pad(Database + rest));
        }

        return verslag;
    }

    /// <summary>A directory closed to others.</summary>
    internal static void Maakmap(string pad)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(pad);
        }
        else
        {
            Directory.CreateDirectory(pad, AlleenIk);
        }
    }

    /// <summary>
    /// A closed directory on the same disk, gone afterwards: what is in it is not encrypted. Who works in it holds a file beside it, which the
    /// system lets go however he ends; so who finds that file free finds what nobody works in any more.
    /// </summary>
    private sealed class Werkmap : IDisposable
    {
        private const string Begin = ".kopie-";

        private readonly FileStream slot;

        public Werkmap(string bij)
        {
            Map = Path.Combine(bij, $"{Begin}{Guid.NewGuid():N}");
            slot = Slot(Map); // before the directory, which nobody then finds without it
            try
            {
                Maakmap(Map);
            }
            catch
            {
                slot.Dispose();
                throw;
            }
        }

        public static void RuimOp(string bij)
        {
            foreach (var map in Directory.GetDirectories(bij, $"{Begin}*").Where(m => Guid.TryParseExact(Path.GetFileName(m)[Begin.Length..], "N", out _)))
            {
                FileStream slot;
                try
                {
                    slot = Slot(map);
                }
                catch (IOException)
                {
                    continue; // somebody works there
                }

                using (slot)
                {
                    Verwijder(map);
                }
            }
        }

        public string Map { get; }

        public string Pad(string naam) => Path.Combine(Map, naam);

        public void Dispose()
        {
            using (slot)
            {
                Verwijder(Map);
            }
        }

        private static FileStream Slot(string map) => new(map + ".slot", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);

        private static void Verwijder(string map)
        {
            if (Directory.Exists(map))
            {
                Directory.Delete(map, recursive: true);
            }
        }
    }
}
