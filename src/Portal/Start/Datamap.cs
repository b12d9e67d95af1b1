using Portal.Data.Opslag;

namespace Portal.Start;

/// <summary>The directory the portal keeps its data in. Only the account that runs the portal can enter it.</summary>
public sealed class Datamap
{
    private const UnixFileMode AlleenIk = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode AlleenMijnBestand = UnixFileMode.UserRead | UnixFileMode.UserWrite;

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

            var proef = Path.Combine(Pad, ".schrijfproef");
            File.WriteAllText(proef, "");
            File.Delete(proef);
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

    /// <summary>SQLite makes its files readable to others: closes them, and everything else in the directory.</summary>
    public void Sluit()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var map in Directory.EnumerateDirectories(Pad, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(map, AlleenIk);
        }

        foreach (var bestand in Directory.EnumerateFiles(Pad, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(bestand, AlleenMijnBestand);
        }
    }
}
