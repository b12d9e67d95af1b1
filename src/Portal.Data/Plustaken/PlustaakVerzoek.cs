using Portal.Data.Bewaren;
using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Plustaken;

/// <summary>
/// A gemeente asks to start or stop a plustaak as of 1 January of the coming year. The bureau confirms or refuses; until then the gemeente
/// can withdraw. A confirmed verzoek is a decision: from that year on it tells whether the gemeente takes the plustaak. Until that year
/// begins the bureau can take its decision back; the verzoek is then open again.
/// </summary>
[GeschrevenDoor(Rol.Contactpersoon, Rol.Bureaumedewerker, Rol.Manager)]
public sealed class PlustaakVerzoek : IVanGemeente
{
    public const int RedenMaxLength = 500;
    public const int DoorMaxLength = Gebruiker.FunctieMaxLength;

    private static readonly Dictionary<VerzoekStatus, VerzoekStatus[]> Vervolgstappen = new()
    {
        [VerzoekStatus.Aangevraagd] = [VerzoekStatus.Bevestigd, VerzoekStatus.Afgewezen, VerzoekStatus.Ingetrokken],
        [VerzoekStatus.Bevestigd] = [VerzoekStatus.Aangevraagd],
        [VerzoekStatus.Afgewezen] = [VerzoekStatus.Aangevraagd],
        [VerzoekStatus.Ingetrokken] = [],
    };

    private readonly List<PlustaakVerzoekWijziging> wijzigingen = [];

    private PlustaakVerzoek() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public int GemeenteId { get; private set; }

    public string PlustaakCode { get; private set; } = "";

    public Plustaak? Plustaak { get; private set; }

    public PlustaakVraag Vraag { get; private set; }

    /// <summary>The year as of whose 1 January it would start or stop.</summary>
    public int Jaar { get; private set; }

    public VerzoekStatus Status { get; private set; } = VerzoekStatus.Aangevraagd;

    /// <summary>Why the bureau refused.</summary>
    public string? Reden { get; private set; }

    /// <summary>When it was asked (UTC).</summary>
    public DateTime AangevraagdOp { get; private set; }

    /// <summary>When it was confirmed, refused or withdrawn (UTC); null while it is open.</summary>
    public DateTime? AfgehandeldOp { get; private set; }

    /// <summary>Concurrency token; renewed by the context at each save.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <summary>Who did what, when; oldest first.</summary>
    public IReadOnlyList<PlustaakVerzoekWijziging> Wijzigingen => wijzigingen;

    /// <summary>Where a verzoek can go from here. The buttons on screen and the acts below read the same table.</summary>
    public static IReadOnlyList<VerzoekStatus> Vervolg(VerzoekStatus status) => Vervolgstappen[status];

    /// <summary>Whether there is a decision that the bureau can take back: the year it is about has not begun.</summary>
    public static bool IsTerugTeNemen(VerzoekStatus status, int jaar, DateOnly vandaag) =>
        Vervolg(status).Contains(VerzoekStatus.Aangevraagd) && vandaag.Year < jaar;

    /// <summary>A new verzoek, for the year after the current one on the calendar of Drenthe.</summary>
    /// <param name="verloop">What is known of this gemeente and this plustaak; decides what can be asked.</param>
    /// <param name="vorige">When the last one of this gemeente, plustaak and year was asked; null for the first. This one comes after it.</param>
    /// <exception cref="DomeinregelException">The user does not act for this gemeente, or this cannot be asked (<see cref="Afnameverloop.Weigering"/>).</exception>
    public static PlustaakVerzoek Vraagt(int gemeenteId, Afnameverloop verloop, PlustaakVraag vraag, GebruikerToegang door, DateTime nu, DateTime? vorige = null)
    {
        MoetGemeenteZijn(door, gemeenteId);
        var jaar = nu.InDrenthe().Year + 1;
        if (verloop.Weigering(vraag, jaar) is { } waarom)
        {
            throw new DomeinregelException(waarom);
        }

        var verzoek = new PlustaakVerzoek
        {
            GemeenteId = gemeenteId,
            PlustaakCode = verloop.Code,
            Vraag = vraag,
            Jaar = jaar,
            AangevraagdOp = nu.Na(vorige),
        };
        verzoek.Noteer($"Aangevraagd: {vraag.Tekst()} vanaf 1 januari {jaar}", door, nu);
        return verzoek;
    }

    /// <summary>The bureau agrees. Doing it twice is doing it once.</summary>
    /// <exception cref="DomeinregelException">The user is not of the bureau, or the verzoek was refused or withdrawn.</exception>
    public void Bevestig(GebruikerToegang door, DateTime nu)
    {
        MoetBureauZijn(door);
        if (Status is not VerzoekStatus.Bevestigd)
        {
            Verplaats(VerzoekStatus.Bevestigd, "Bevestigd", door, nu);
        }
    }

    /// <summary>The bureau refuses. The same refusal twice is one.</summary>
    /// <param name="reden">Shown to the gemeente.</param>
    /// <exception cref="DomeinregelException">The user is not of the bureau, the reason lacks, is too long or holds a BSN, or the verzoek is no longer open.</exception>
    public void WijsAf(string? reden, GebruikerToegang door, DateTime nu)
    {
        MoetBureauZijn(door);
        var tekst = Verplicht(reden, "Vul een reden in. De gemeente leest waarom het verzoek is afgewezen.");
        if (Status is VerzoekStatus.Afgewezen && Reden == tekst)
        {
            return;
        }

        Verplaats(VerzoekStatus.Afgewezen, PlustaakVerzoekWijziging.Afgewezen + tekst, door, nu);
        Reden = tekst;
    }

    /// <summary>The bureau takes its decision back: the verzoek is open again, as if it was not decided. Doing it twice is doing it once.</summary>
    /// <param name="reden">Stands in the history, which the gemeente reads.</param>
    /// <exception cref="DomeinregelException">The user is not of the bureau, the year has begun, there is no decision, or the reason lacks, is too long or holds a BSN.</exception>
    public void NeemBesluitTerug(string? reden, GebruikerToegang door, DateTime nu)
    {
        MoetBureauZijn(door);
        var tekst = Verplicht(reden, "Vul een reden in. De gemeente leest waarom het besluit is teruggenomen.");
        if (Status is VerzoekStatus.Aangevraagd)
        {
            return;
        }

        if (!IsTerugTeNemen(Status, Jaar, DateOnly.FromDateTime(nu.InDrenthe())))
        {
            throw new DomeinregelException(Vervolg(Status).Count == 0
                ? $"Dit verzoek is {Status.Tekst()}. Er is geen besluit om terug te nemen."
                : $"Het jaar {Jaar} is begonnen. Dit besluit kan niet meer worden teruggenomen.");
        }

        Noteer($"Besluit ‘{Status.Tekst()}{PlustaakVerzoekWijziging.Teruggenomen}{tekst}", door, nu);
        (Status, AfgehandeldOp, Reden) = (VerzoekStatus.Aangevraagd, null, null);
    }

    /// <summary>The gemeente withdraws it. Doing it twice is doing it once.</summary>
    /// <exception cref="DomeinregelException">The user does not act for this gemeente, or the bureau has already decided.</exception>
    public void TrekIn(GebruikerToegang door, DateTime nu)
    {
        MoetGemeenteZijn(door, GemeenteId);
        if (Status is not VerzoekStatus.Ingetrokken)
        {
            Verplaats(VerzoekStatus.Ingetrokken, "Ingetrokken", door, nu);
        }
    }

    /// <summary>Takes every reason that was typed here away for good, also out of the history. What was decided stays.</summary>
    /// <exception cref="DomeinregelException">The user is not of the bureau.</exception>
    public void VerwijderRedenen(GebruikerToegang door, DateTime nu)
    {
        MoetBureauZijn(door);
        var zin = Tekstverwijdering.Zin(door, nu);
        Reden = Reden is null || Tekstverwijdering.IsVerwijderd(Reden) ? Reden : zin;
        wijzigingen.ForEach(w => w.VerwijderTekst(zin));
    }

    private void Verplaats(VerzoekStatus naar, string wat, GebruikerToegang door, DateTime nu)
    {
        if (!Vervolg(Status).Contains(naar))
        {
            throw new DomeinregelException($"Dit verzoek is al {Status.Tekst()}. Het kan niet meer worden {naar.Tekst()}.");
        }

        (Status, AfgehandeldOp) = (naar, nu);
        Noteer(wat, door, nu);
    }

    private static string Verplicht(string? reden, string alsLeeg)
    {
        var tekst = reden?.Trim() ?? "";
        if (tekst.Length is 0 or > RedenMaxLength)
        {
            throw new DomeinregelException(tekst.Length is 0 ? alsLeeg : $"Vul een reden in van hoogstens {RedenMaxLength} tekens.");
        }

        Persoonsgegevens.Weiger(tekst);
        return tekst;
    }

    private void Noteer(string wat, GebruikerToegang door, DateTime nu) => wijzigingen.Add(new(this, wat, door, nu));

    private static void MoetGemeenteZijn(GebruikerToegang door, int gemeenteId)
    {
        if (!door.IsSysteem && !(door.Rol is Rol.Contactpersoon && door.MagBij(gemeenteId)))
        {
            throw new DomeinregelException("Alleen de contactpersoon van de gemeente zelf kan dit.");
        }
    }

    private static void MoetBureauZijn(GebruikerToegang door)
    {
        if (!door.IsSysteem && !door.IsBureau)
        {
            throw new DomeinregelException("Alleen het bureau kan dit.");
        }
    }
}

/// <summary>One line in the history of a verzoek. Only ever added; the bureau can take away the reason in it.</summary>
[GeschrevenDoor(Rol.Contactpersoon, Rol.Bureaumedewerker, Rol.Manager)]
public sealed class PlustaakVerzoekWijziging : IVanGemeente
{
    public const int WatMaxLength = PlustaakVerzoek.RedenMaxLength + 100;

    /// <summary>After these follows a reason that somebody typed.</summary>
    internal const string Afgewezen = "Afgewezen: ";
    internal const string Teruggenomen = "’ teruggenomen: ";

    private PlustaakVerzoekWijziging() { }

    internal PlustaakVerzoekWijziging(PlustaakVerzoek verzoek, string wat, GebruikerToegang door, DateTime nu) =>
        (VerzoekId, GemeenteId, Wat, DoorId, Door, VastgelegdOp) = (verzoek.Id, verzoek.GemeenteId, wat, door.GebruikerId, door.Functie, nu);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid VerzoekId { get; private set; }

    public int GemeenteId { get; private set; }

    /// <summary>A Dutch line: "Bevestigd".</summary>
    public string Wat { get; private set; } = "";

    /// <summary>Null when the portal itself did it.</summary>
    public Guid? DoorId { get; private set; }

    /// <summary>The function of who did it, as it was then.</summary>
    public string Door { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime VastgelegdOp { get; private set; }

    /// <summary>Whether a line holds a reason that somebody typed and that was not taken away.</summary>
    public static bool HeeftReden(string wat) => Getypt(wat) is >= 0 and var getypt && !Tekstverwijdering.IsVerwijderd(wat[getypt..]);

    internal void VerwijderTekst(string zin) => Wat = HeeftReden(Wat) ? Wat[..Getypt(Wat)] + zin : Wat;

    private static int Getypt(string wat) => wat.StartsWith(Afgewezen, StringComparison.Ordinal) ? Afgewezen.Length
        : wat.IndexOf(Teruggenomen, StringComparison.Ordinal) is >= 0 and var plaats ? plaats + Teruggenomen.Length : -1;
}
