using Portal.Data.Toegang;

namespace Portal.Data.Besluiten;

/// <summary>
/// How the stuurgroep decides by vote, since a day. A rule never changes: the next one takes its place. Until the stuurgroep makes one,
/// <see cref="Standaard"/> holds, because no source says how it votes.
/// </summary>
[GeschrevenDoor(Rol.Manager)]
public sealed class Besluitregel
{
    public const int RedenMaxLength = 1000;

    private Besluitregel() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>From 2: the standard rule is number 1.</summary>
    public int Nummer { get; private set; }

    /// <summary>Which part of the members must take part.</summary>
    public Drempel Quorum { get; private set; }

    /// <summary>Which part of voor and tegen together must be voor.</summary>
    public Drempel Meerderheid { get; private set; }

    /// <summary>Why the stuurgroep wants it so.</summary>
    public string Reden { get; private set; } = "";

    /// <summary>The first day on which a vote that opens follows this rule.</summary>
    public DateOnly GeldigVan { get; private set; }

    /// <summary>The besluit that made the rule; null for the standard rule only.</summary>
    public Guid? BesluitId { get; private set; }

    /// <summary>When it was written down (UTC).</summary>
    public DateTime VastgelegdOp { get; private set; }

    /// <summary>The function of who wrote it down.</summary>
    public string Door { get; private set; } = "";

    /// <summary>More than half of the members take part; more than half of voor and tegen is voor.</summary>
    public static Besluitregel Standaard { get; } = new()
    {
        Nummer = 1,
        Quorum = Drempel.MeerDanDeHelft,
        Meerderheid = Drempel.MeerDanDeHelft,
        Reden = "Geen openbaar stuk zegt hoe de stuurgroep stemt. Dit is de gewone regel voor een overleg dat er zelf geen heeft.",
        GeldigVan = new(2008, 1, 1),
        Door = "Portaal",
    };

    /// <summary>In a sentence: "Meer dan de helft van de leden doet mee, en meer dan de helft van voor en tegen is voor."</summary>
    public string Tekst() => Zin(Quorum, Meerderheid);

    public static string Zin(Drempel quorum, Drempel meerderheid)
    {
        var begin = quorum.Tekst();
        return $"{char.ToUpperInvariant(begin[0])}{begin[1..]} van de leden doet mee, en {meerderheid.Tekst()} van voor en tegen is voor.";
    }

    /// <summary>The rule that comes after this one.</summary>
    /// <param name="besluit">What the stuurgroep decided about it.</param>
    /// <exception cref="DomeinregelException">The besluit was not taken, a part can't be asked, the reason lacks, or the day lies before the besluit or this rule.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the manager writes rules down.</exception>
    public Besluitregel Opvolger(Drempel quorum, Drempel meerderheid, string? reden, DateOnly geldigVan, Besluit besluit, GebruikerToegang door, DateTime nu)
    {
        if (door.Rol is not Rol.Manager)
        {
            throw new UnauthorizedAccessException("Alleen de manager van het bureau legt een besluitregel vast.");
        }

        if (besluit.Uitslag is not Besluituitslag.Aangenomen)
        {
            throw new DomeinregelException("Een besluitregel volgt uit een besluit dat is aangenomen.");
        }

        if (!quorum.IsMogelijk || !meerderheid.IsMogelijk)
        {
            throw new DomeinregelException("Kies een deel dat te halen is: niet meer dan alle leden of alle stemmen.");
        }

        var tekst = reden?.Trim() ?? "";
        if (tekst.Length is 0 or > RedenMaxLength)
        {
            throw new DomeinregelException($"Schrijf op waarom de regel verandert, in hoogstens {RedenMaxLength} tekens.");
        }

        if (geldigVan < besluit.Datum || geldigVan < GeldigVan)
        {
            throw new DomeinregelException("De regel gaat in op of na de dag van het besluit, en niet eerder dan de vorige regel.");
        }

        return new()
        {
            Nummer = Nummer + 1, Quorum = quorum, Meerderheid = meerderheid, Reden = tekst, GeldigVan = geldigVan,
            BesluitId = besluit.Id, VastgelegdOp = nu, Door = door.Functie,
        };
    }
}
