using Portal.Data.Besluiten;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <summary>
/// One act, as the logboek keeps it: who did what to which object, when, and with what result. The fields follow the Dutch idea of an audit
/// trail (bron, actie, resultaat, hoofdobject, weergave, wijzigingen). Rows are only ever added; each holds the hash of the one before.
/// Holds functions and never names, and nothing of what was typed in an adviesvraag.
/// </summary>
[Openbaar("which gemeente an act was about; only GetLogboekAsync reads the rows, and it asks for the role")]
[GeschrevenDoor(Rol.Beheerder, Rol.FunctionarisGegevensbescherming, Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Logregel
{
    public const int BronMaxLength = 40;
    public const int WeergaveMaxLength = 160;
    public const int WijzigingenMaxLength = 600;

    /// <summary>Where the act took place: the portal itself.</summary>
    public const string Portaal = "portaal";

    internal const string Soort = "logregel";

    /// <summary>The table, as an anchor names the chain in it.</summary>
    internal const string Keten = "Logregels";

    private Logregel() { }

    internal Logregel(Logplaats plaats, Logfeit feit, GebruikerToegang door, DateTime nu)
    {
        (Volgnummer, VorigeHash, Op) = (plaats.Volgnummer, plaats.VorigeHash, nu);
        (Actie, Resultaat, Hoofdobject, HoofdobjectId, GemeenteId) = (feit.Actie, feit.Resultaat, feit.Hoofdobject, feit.HoofdobjectId, feit.GemeenteId);
        (DoorId, Door) = (door.GebruikerId, door.Functie);
        (Weergave, Wijzigingen) = (Kort(feit.Weergave, WeergaveMaxLength), feit.Wijzigingen is { } w ? Kort(w, WijzigingenMaxLength) : null);
        Hash = Besluiten.Schakel.Bereken(Soort, Velden());
    }

    /// <summary>Place in the chain, from 1.</summary>
    public int Volgnummer { get; private set; }

    public DateTime Op { get; private set; }

    public string Bron { get; private set; } = Portaal;

    public Logactie Actie { get; private set; }

    public Logresultaat Resultaat { get; private set; }

    /// <summary>The account that acted; null for the portal itself and for who has no account.</summary>
    public Guid? DoorId { get; private set; }

    /// <summary>Who acted, by function, as it was then.</summary>
    public string Door { get; private set; } = "";

    public Logobject Hoofdobject { get; private set; }

    /// <summary>The account it was about, or the proposal when there is no account yet; null for who has none.</summary>
    public Guid? HoofdobjectId { get; private set; }

    /// <summary>The gemeente it was about, as the number in its CBS-code; null when it was about none.</summary>
    public int? GemeenteId { get; private set; }

    /// <summary>How the object was called then: "Contactpersoon Emmen".</summary>
    public string Weergave { get; private set; } = "";

    /// <summary>What changed, in words; null when nothing did.</summary>
    public string? Wijzigingen { get; private set; }

    public string VorigeHash { get; private set; } = "";

    public string Hash { get; private set; } = "";

    internal Schakel Schakel() => new(Soort, Volgnummer, Velden(), VorigeHash, Hash);

    /// <summary>What somebody searched for can hold anything; a nought would end it on the way to the database, and with that break the chain.</summary>
    private static string Kort(string tekst, int max) => (tekst.Length <= max ? tekst : string.Concat(tekst.AsSpan(0, max - 1), "…")).Replace('\0', '\ufffd');

    private KeyValuePair<string, string?>[] Velden() =>
    [
        Besluiten.Schakel.Veld("volgnummer", Volgnummer),
        Besluiten.Schakel.Veld("op", Op),
        Besluiten.Schakel.Veld("bron", Bron),
        Besluiten.Schakel.Veld("actie", Actie),
        Besluiten.Schakel.Veld("resultaat", Resultaat),
        Besluiten.Schakel.Veld("doorId", DoorId),
        Besluiten.Schakel.Veld("door", Door),
        Besluiten.Schakel.Veld("hoofdobject", Hoofdobject),
        Besluiten.Schakel.Veld("hoofdobjectId", HoofdobjectId),
        Besluiten.Schakel.Veld("gemeente", GemeenteId),
        Besluiten.Schakel.Veld("weergave", Weergave),
        Besluiten.Schakel.Veld("wijzigingen", Wijzigingen),
        Besluiten.Schakel.Veld("vorige", VorigeHash),
    ];
}

/// <summary>What there is to write down of an act, besides who and when.</summary>
/// <param name="Wijzigingen">What changed, in words; null when nothing did.</param>
internal sealed record Logfeit(
    Logactie Actie, Logobject Hoofdobject, Guid? HoofdobjectId, string Weergave, string? Wijzigingen = null, int? GemeenteId = null, Logresultaat Resultaat = Logresultaat.Gelukt);

/// <summary>The next free place in the logboek.</summary>
internal sealed record Logplaats(int Volgnummer, string VorigeHash);
