using Portal.Start;

namespace Portal.Toegang;

/// <summary>How much of the portal one user, one address and everybody together may take; section Grenzen. The defaults suit one machine.</summary>
public sealed class Grenzen
{
    /// <summary>Tabs that one user can work in at a time, on all his devices together.</summary>
    public int CircuitsPerGebruiker { get; init; } = 5;

    /// <summary>Tabs in which is worked at a time, by everybody together.</summary>
    public int Circuits { get; init; } = 1000;

    /// <summary>How many times more than by default may be asked per second; for who measures or tests.</summary>
    public int Ruimte { get; init; } = 1;

    /// <exception cref="StartException">A limit that lets nobody in.</exception>
    public static Grenzen Lees(IConfiguration configuratie)
    {
        var grenzen = configuratie.GetSection(nameof(Grenzen)).Get<Grenzen>() ?? new();
        return grenzen is { CircuitsPerGebruiker: > 0, Circuits: > 0, Ruimte: > 0 } ? grenzen : throw new StartException("De getallen in sectie Grenzen moeten groter dan 0 zijn.");
    }
}
