using Portal.Data.Toegang;

namespace Portal.Data.Besluiten;

/// <summary>What a row after the opening of a vote is.</summary>
public enum Regelsoort
{
    Stem,
    Sluiting,
}

/// <summary>
/// A row in the chain of a vote: somebody votes, or somebody closes. Only ever added. Votes and closing share one table and one numbering, so
/// that a vote can't slip in beside a closing: two that come at once want the same number, and one of them has to look again.
/// </summary>
[GeschrevenDoor(Rol.Stuurgroeplid, Rol.Manager)]
public sealed class Stemmingsregel
{
    public const int VoorwaardeMaxLength = 1000;

    private Stemmingsregel() { }

    public Guid StemmingId { get; private set; }

    /// <summary>From 1; the opening is 0.</summary>
    public int Volgnummer { get; private set; }

    public Regelsoort Soort { get; private set; }

    /// <summary>The text that is decided upon; see <see cref="Jaarplannen.Jaarplan.TekstHash"/>.</summary>
    public string TekstHash { get; private set; } = "";

    public Guid DoorId { get; private set; }

    /// <summary>In what function.</summary>
    public string Door { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime Op { get; private set; }

    /// <summary>Of a vote.</summary>
    public Stemkeuze? Keuze { get; private set; }

    /// <summary>Of a vote under a condition: which.</summary>
    public string? Voorwaarde { get; private set; }

    /// <summary>Of the closing.</summary>
    public Stemuitkomst? Uitkomst { get; private set; }

    /// <summary>See <see cref="Schakel.ZoutLengte"/>: how was voted stays secret until the closing, also for who sees the hashes.</summary>
    public string Zout { get; private set; } = "";

    public string VorigeHash { get; private set; } = "";

    public string Hash { get; private set; } = "";

    internal static Stemmingsregel Stem(Stemming stemming, Stemkeuze keuze, string? voorwaarde, Guid doorId, GebruikerToegang door, DateTime nu) =>
        new Stemmingsregel { Soort = Regelsoort.Stem, Keuze = keuze, Voorwaarde = voorwaarde }.Sluitaan(stemming, doorId, door, nu);

    internal static Stemmingsregel Sluiting(Stemming stemming, Stemuitkomst uitkomst, Guid doorId, GebruikerToegang door, DateTime nu) =>
        new Stemmingsregel { Soort = Regelsoort.Sluiting, Uitkomst = uitkomst }.Sluitaan(stemming, doorId, door, nu);

    internal Schakel Schakel() => new(Soort is Regelsoort.Sluiting ? "sluiting" : "stem", Volgnummer, Velden(), VorigeHash, Hash);

    private Stemmingsregel Sluitaan(Stemming stemming, Guid doorId, GebruikerToegang door, DateTime nu)
    {
        var vorige = stemming.Regels.Count > 0 ? stemming.Regels[^1] : null;
        (StemmingId, TekstHash, DoorId, Door, Op, Zout) = (stemming.Id, stemming.TekstHash, doorId, door.Functie, nu, Besluiten.Schakel.NieuwZout());
        (Volgnummer, VorigeHash) = ((vorige?.Volgnummer ?? 0) + 1, vorige?.Hash ?? stemming.Hash);
        Hash = Besluiten.Schakel.Bereken(Schakel().Soort, Velden());
        return this;
    }

    private KeyValuePair<string, string?>[] Velden() =>
    [
        Besluiten.Schakel.Veld("stemming", StemmingId),
        Besluiten.Schakel.Veld("volgnummer", Volgnummer),
        Besluiten.Schakel.Veld("soort", Soort),
        Besluiten.Schakel.Veld("tekst", TekstHash),
        Besluiten.Schakel.Veld("doorId", DoorId),
        Besluiten.Schakel.Veld("door", Door),
        Besluiten.Schakel.Veld("op", Op),
        Besluiten.Schakel.Veld("keuze", Keuze),
        Besluiten.Schakel.Veld("voorwaarde", Voorwaarde),
        Besluiten.Schakel.Veld("uitkomst", Uitkomst),
        Besluiten.Schakel.Veld("zout", Zout),
        Besluiten.Schakel.Veld("vorige", VorigeHash),
    ];
}
