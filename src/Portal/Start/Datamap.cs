using Portal.Data.Opslag;

namespace Portal.Start;

/// <summary>The directory the portal keeps its data in. Only the account that runs the portal can enter it.</summary>
public sealed class Datamap : IDisposable
{
    private const UnixFileMode AlleenIk = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode AlleenMijnBestand = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Anderen = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private FileStream? slot;

    /// <summary>Makes the directory when it is absent and closes it to others.</summary>
    /// <exception cref="StartException">It cannot be made, entered or written.</exception>
    public Datamap(string map)
    {
        Pad = Path.GetFullPath(map);
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(Pad);
            }
            else
            {
                Directory.CreateDirectory(Pad, AlleenIk);
                File.SetUnixFileMode(Pad, AlleenIk);
                Directory.CreateDirectory(Sleutels.FullName, AlleenIk);
            }

            Beproef(bytes: 0); // a full disk need not keep the portal closed: what is there can be read
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"De datamap {Pad} is niet te maken of te beschrijven: {e.Message} Kies een andere map met Opslag:Map.", e);
        }
    }

    public string Pad { get; }

    public string Database => Path.Combine(Pad, Reservekopie.Database);

    /// <summary>Keys that sign cookies and forms; without them everyone is signed out at a restart.</summary>
    public DirectoryInfo Sleutels => new(Path.Combine(Pad, Reservekopie.Sleutels));

    /// <summary>Whether there is room and permission to write. The database itself is left alone: closing it here would take away its locks.</summary>
    public bool IsTeBeschrijven()
    {
        try
        {
            Beproef(bytes: 4096);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// Takes the database file of this directory for this portal alone, until it ends: another would not hear what it changes, and go on in a
    /// file that it replaces. A database that is missing where one was is no reason to begin with an empty one.
    /// </summary>
    /// <exception cref="StartException">Another portal works here, or there is no database and there is what only belongs to one.</exception>
    public void NeemDatabase()
    {
        try
        {
            slot = new(Path.Combine(Pad, ".slot"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); // the system gives it back, however the portal ends
        }
        catch (IOException e)
        {
            throw new StartException($"In de datamap {Pad} werkt al een portaal. Stop dat eerst, of kies een andere map met Opslag:Map. ({e.Message})", e);
        }

        if (!File.Exists(Database) && (File.Exists(Database + "-wal") || Sleutels is { Exists: true } sleutels && sleutels.EnumerateFiles().Any()))
        {
            throw new StartException($"In de datamap {Pad} ontbreekt {Reservekopie.Database}, terwijl er wel een database is geweest. Zet het bestand of een reservekopie terug, of kies een lege map met Opslag:Map.");
        }
    }

    /// <summary>Removes what a copy or a return of one left behind that was killed: all of the data, not encrypted.</summary>
    /// <exception cref="StartException">It can't be removed.</exception>
    public void RuimKopieenOp()
    {
        try
        {
            Reservekopie.RuimOp(Pad);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"Van een afgebroken reservekopie staat in de datamap {Pad} nog een map .kopie-…, met alle gegevens onversleuteld. Zij is niet te verwijderen: {e.Message} Verwijder haar zelf.", e);
        }
    }

    public void Dispose() => slot?.Dispose();

    /// <summary>Closes everything in the directory to others.</summary>
    /// <exception cref="StartException">Something in it belongs to another account.</exception>
    public void Sluit()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            foreach (var map in Directory.EnumerateDirectories(Pad, "*", SearchOption.AllDirectories))
            {
                File.SetUnixFileMode(map, AlleenIk);
            }

            foreach (var bestand in Directory.EnumerateFiles(Pad, "*", SearchOption.AllDirectories))
            {
                File.SetUnixFileMode(bestand, AlleenMijnBestand);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"In de datamap {Pad} is niet alles af te sluiten voor anderen: {e.Message} Laat alles daarin zijn van het account waaronder het portaal draait.", e);
        }
    }

    /// <summary>
    /// The portal never leaves its database open to other accounts of the machine. When it is, somebody else saw to that, or the disk knows no
    /// accounts; who runs the portal must know, and closing it unseen would hide that it stood open.
    /// </summary>
    /// <exception cref="StartException">Others can read or write it.</exception>
    public void VereisDatabaseDicht()
    {
        if (!OperatingSystem.IsWindows() && File.Exists(Database) && (File.GetUnixFileMode(Database) & Anderen) is not UnixFileMode.None)
        {
            throw new StartException($"De database {Database} is te lezen of te schrijven door andere accounts van deze machine. Zoek uit hoe dat komt, sluit haar met chmod 600 en start opnieuw. Kan dat hier niet, kies dan een andere map met Opslag:Map.");
        }
    }

    private void Beproef(int bytes)
    {
        var proef = Path.Combine(Pad, ".schrijfproef");
        try
        {
            File.WriteAllBytes(proef, new byte[bytes]);
        }
        finally
        {
            File.Delete(proef);
        }
    }
}
