using System.Globalization;
using Portal.Data.Governance;
using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Besluiten;

/// <summary>What was decided.</summary>
public enum Besluituitslag
{
    Aangenomen,
    Verworpen,
}

/// <summary>What a besluit is about. With its sleutel the screen makes the link to it.</summary>
public enum Besluitonderwerp
{
    /// <summary>The sleutel is the year.</summary>
    Jaarplan,

    /// <summary>The sleutel is the year.</summary>
    Begroting,

    /// <summary>How the stuurgroep votes; no sleutel.</summary>
    Besluitregel,

    /// <summary>The sleutel is the code of the traject.</summary>
    Traject,
    Anders,
}

/// <summary>
/// A decision, in the register. It came out of a vote in the portal, or was taken in a meeting and written down here. Only ever added: all
/// besluiten together are one chain, and a besluit out of a vote holds the hash of the closing of that vote.
/// </summary>
[GeschrevenDoor(Rol.Stuurgroeplid, Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Besluit
{
    public const int NummerMaxLength = 12;
    public const int TitelMaxLength = 200;
    public const int TekstMaxLength = 4000;
    public const int StemverhoudingMaxLength = 200;
    public const int SleutelMaxLength = 60;

    /// <summary>Code of the <see cref="Governance.Orgaan"/> that votes in the portal.</summary>
    public const string Stuurgroep = "STUURGROEP";

    internal const string Soort = "besluit";

    private Besluit() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Place in the chain of all besluiten, from 1.</summary>
    public int Volgnummer { get; private set; }

    /// <summary>What people call it: "2026-3", the third of that year.</summary>
    public string Nummer { get; private set; } = "";

    public DateOnly Datum { get; private set; }

    public string Titel { get; private set; } = "";

    public string Tekst { get; private set; } = "";

    /// <summary>Who decided.</summary>
    public string OrgaanCode { get; private set; } = "";

    public Orgaan? Orgaan { get; private set; }

    public Besluituitslag Uitslag { get; private set; }

    /// <summary>How was voted, in words; null when that was not written down.</summary>
    public string? Stemverhouding { get; private set; }

    public Besluitonderwerp Onderwerp { get; private set; }

    /// <summary>Which one; see <see cref="Besluitonderwerp"/>.</summary>
    public string? Onderwerpsleutel { get; private set; }

    /// <summary>The vote in the portal it came out of; null for a besluit out of a meeting.</summary>
    public Guid? StemmingId { get; private set; }

    /// <summary>The hash of the closing of that vote: whoever touches a vote touches the besluit.</summary>
    public string? StemmingHash { get; private set; }

    /// <summary>When it was written down (UTC).</summary>
    public DateTime VastgelegdOp { get; private set; }

    public Guid DoorId { get; private set; }

    /// <summary>The function of who closed the vote, or wrote it down.</summary>
    public string Door { get; private set; } = "";

    public string VorigeHash { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <summary>What follows from a closed vote with quorum.</summary>
    /// <param name="plaats">Where it comes in the chain.</param>
    internal static Besluit UitStemming(Stemming stemming, Besluitplaats plaats, GebruikerToegang door, DateTime nu)
    {
        var sluiting = stemming.Sluiting ?? throw new InvalidOperationException("De stemming is nog open.");
        var isVast = sluiting.Uitkomst is Stemuitkomst.Aangenomen;
        var verhouding = stemming.Verhouding;
        var tekst = isVast
            ? $"De stuurgroep stelt het jaarplan {stemming.Jaar} vast, versie {stemming.Versienummer}."
            : $"De stuurgroep legt het jaarplan {stemming.Jaar} terug, versie {stemming.Versienummer}.";
        return new Besluit
        {
            Titel = $"Jaarplan {stemming.Jaar} {(isVast ? "vastgesteld" : "teruggelegd")}",
            Tekst = verhouding.OnderVoorwaarde > 0 ? $"{tekst} De voorwaarden die leden stelden, staan bij de stemming." : tekst,
            OrgaanCode = Stuurgroep,
            Datum = DateOnly.FromDateTime(nu.InDrenthe()),
            Uitslag = isVast ? Besluituitslag.Aangenomen : Besluituitslag.Verworpen,
            Stemverhouding = verhouding.Telling,
            Onderwerp = Besluitonderwerp.Jaarplan,
            Onderwerpsleutel = stemming.Jaar.ToString(CultureInfo.InvariantCulture),
            StemmingId = stemming.Id,
            StemmingHash = sluiting.Hash,
        }.Sluitaan(plaats, door, nu);
    }

    /// <summary>A besluit that was taken in a meeting. The gegevens are as the besluitenlijst has them.</summary>
    /// <param name="id">The number of the form it was filled in on, so that a form sent twice is one besluit.</param>
    /// <exception cref="DomeinregelException">A text lacks, is too long or holds a BSN, or the day lies ahead.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau writes besluiten down.</exception>
    internal static Besluit UitVergadering(Guid id, Besluitgegevens gegevens, Besluitplaats plaats, GebruikerToegang door, DateTime nu)
    {
        if (!door.IsBureau)
        {
            throw new UnauthorizedAccessException("Alleen het bureau schrijft besluiten op.");
        }

        if (gegevens.Datum > DateOnly.FromDateTime(nu.InDrenthe()))
        {
            throw new DomeinregelException("Een besluit is genomen op een dag die al geweest is.");
        }

        return new Besluit
        {
            Id = id,
            Titel = Verplicht(gegevens.Titel, TitelMaxLength, "een titel"),
            Tekst = Verplicht(gegevens.Tekst, TekstMaxLength, "de tekst van het besluit"),
            OrgaanCode = gegevens.OrgaanCode,
            Datum = gegevens.Datum,
            Uitslag = gegevens.Uitslag,
            Stemverhouding = string.IsNullOrWhiteSpace(gegevens.Stemverhouding) ? null : Verplicht(gegevens.Stemverhouding, StemverhoudingMaxLength, "de stemverhouding"),
            Onderwerp = gegevens.Onderwerp,
            Onderwerpsleutel = string.IsNullOrWhiteSpace(gegevens.Onderwerpsleutel) ? null : Verplicht(gegevens.Onderwerpsleutel, SleutelMaxLength, "het onderwerp"),
        }.Sluitaan(plaats, door, nu);
    }

    /// <summary>Whether the same was decided and written down, whatever its place in the chain and whoever wrote it.</summary>
    internal bool ZegtHetzelfdeAls(Besluit ander) => Inhoud == ander.Inhoud;

    private (string, string, string, DateOnly, Besluituitslag, string?, Besluitonderwerp, string?, Guid?) Inhoud =>
        (Titel, Tekst, OrgaanCode, Datum, Uitslag, Stemverhouding, Onderwerp, Onderwerpsleutel, StemmingId);

    internal Schakel Schakel() => new(Soort, Volgnummer, Velden(), VorigeHash, Hash);

    private static string Verplicht(string? tekst, int max, string wat)
    {
        var schoon = tekst?.Trim().ReplaceLineEndings("\n") ?? "";
        if (schoon.Length == 0 || schoon.Length > max)
        {
            throw new DomeinregelException($"Vul {wat} in, in hoogstens {max} tekens.");
        }

        Persoonsgegevens.Weiger(schoon);
        return schoon;
    }

    private Besluit Sluitaan(Besluitplaats plaats, GebruikerToegang door, DateTime nu)
    {
        (Volgnummer, VorigeHash, VastgelegdOp, DoorId, Door) = (plaats.Volgnummer, plaats.VorigeHash, nu, door.GebruikerId ?? Guid.Empty, door.Functie);
        Nummer = string.Create(CultureInfo.InvariantCulture, $"{Datum.Year}-{plaats.InJaar}");
        Hash = Besluiten.Schakel.Bereken(Soort, Velden());
        return this;
    }

    private KeyValuePair<string, string?>[] Velden() =>
    [
        Besluiten.Schakel.Veld("besluit", Id),
        Besluiten.Schakel.Veld("volgnummer", Volgnummer),
        Besluiten.Schakel.Veld("nummer", Nummer),
        Besluiten.Schakel.Veld("datum", Datum),
        Besluiten.Schakel.Veld("titel", Titel),
        Besluiten.Schakel.Veld("tekst", Tekst),
        Besluiten.Schakel.Veld("orgaan", OrgaanCode),
        Besluiten.Schakel.Veld("uitslag", Uitslag),
        Besluiten.Schakel.Veld("stemverhouding", Stemverhouding),
        Besluiten.Schakel.Veld("onderwerp", Onderwerp),
        Besluiten.Schakel.Veld("sleutel", Onderwerpsleutel),
        Besluiten.Schakel.Veld("stemming", StemmingId),
        Besluiten.Schakel.Veld("stemmingHash", StemmingHash),
        Besluiten.Schakel.Veld("op", VastgelegdOp),
        Besluiten.Schakel.Veld("doorId", DoorId),
        Besluiten.Schakel.Veld("door", Door),
        Besluiten.Schakel.Veld("vorige", VorigeHash),
    ];
}

/// <summary>What the bureau writes down of a besluit taken in a meeting.</summary>
/// <param name="Stemverhouding">How was voted, in words; null when the meeting did not vote.</param>
public sealed record Besluitgegevens(
    string Titel, string Tekst, string OrgaanCode, DateOnly Datum, Besluituitslag Uitslag,
    Besluitonderwerp Onderwerp = Besluitonderwerp.Anders, string? Onderwerpsleutel = null, string? Stemverhouding = null);

/// <summary>The next free place in the chain of besluiten.</summary>
/// <param name="InJaar">The number it has within its year, from 1.</param>
internal sealed record Besluitplaats(int Volgnummer, string VorigeHash, int InJaar);

public static class BesluitTeksten
{
    public static string Tekst(this Besluituitslag uitslag) => uitslag switch
    {
        Besluituitslag.Aangenomen => "aangenomen",
        Besluituitslag.Verworpen => "verworpen",
        _ => "onleesbaar", // the row was tampered with; the chain tells
    };

    public static string Tekst(this Besluitonderwerp onderwerp) => onderwerp switch
    {
        Besluitonderwerp.Jaarplan => "jaarplan",
        Besluitonderwerp.Begroting => "begroting",
        Besluitonderwerp.Besluitregel => "besluitregel",
        Besluitonderwerp.Traject => "traject",
        Besluitonderwerp.Anders => "anders",
        _ => "onleesbaar",
    };
}
