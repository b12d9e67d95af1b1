using Portal.Data.Jaarplannen;
using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Besluiten;

/// <summary>
/// The stuurgroep votes on a jaarplan that lies before it. This row is the opening, with everything that was fixed then: the text, the members
/// and the rule. It never changes; votes and the closing are rows of their own behind it (<see cref="Stemmingsregel"/>).
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Stemming
{
    /// <summary>Votes of one stemming. No stuurgroep changes its mind this often; it bounds the chain.</summary>
    public const int RegelsMax = 2000;

    public const int TitelMaxLength = 120;

    /// <summary>How long ago a member may have signed in to vote.</summary>
    public static readonly TimeSpan Versheid = TimeSpan.FromMinutes(5);

    internal const string Opening = "opening";

    private readonly List<Stemgerechtigde> leden = [];
    private readonly List<Stemmingsregel> regels = [];

    private Stemming() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid JaarplanId { get; private set; }

    /// <summary>From 1 for each plan: after a vote without quorum there can be another.</summary>
    public int Ronde { get; private set; }

    /// <summary>"Jaarplan 2027, versie 1".</summary>
    public string Titel { get; private set; } = "";

    /// <summary>The year of the plan.</summary>
    public int Jaar { get; private set; }

    /// <summary>The version of the plan, as people count.</summary>
    public int Versienummer { get; private set; }

    /// <summary>Which text is decided upon: hex SHA-256.</summary>
    public string TekstHash { get; private set; } = "";

    /// <summary>Number of the <see cref="Besluitregel"/> that was in force at the opening.</summary>
    public int Regelnummer { get; private set; }

    public Drempel Quorum { get; private set; }

    public Drempel Meerderheid { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime GeopendOp { get; private set; }

    public Guid GeopendDoorId { get; private set; }

    /// <summary>The function of who opened it.</summary>
    public string GeopendDoor { get; private set; } = "";

    public string Hash { get; private set; } = "";

    public IReadOnlyList<Stemgerechtigde> Leden => leden;

    /// <summary>Votes and closing, in order.</summary>
    public IReadOnlyList<Stemmingsregel> Regels => regels;

    /// <summary>Null while members can vote.</summary>
    public Stemmingsregel? Sluiting => regels.Find(r => r.Soort is Regelsoort.Sluiting);

    /// <summary>What counts now: of each member the last vote.</summary>
    public Stemverhouding Verhouding => new(leden, Stemmen.ToDictionary(s => s.Key, s => s.Value.Keuze ?? default), Quorum, Meerderheid);

    private Dictionary<Guid, Stemmingsregel> Stemmen =>
        regels.Where(r => r.Soort is Regelsoort.Stem).GroupBy(r => r.DoorId).ToDictionary(r => r.Key, r => r.Last());

    /// <summary>Opens the vote on a plan that was put forward.</summary>
    /// <param name="ronde">The next number for this plan.</param>
    /// <param name="wie">The accounts of the members; those that are blocked stay out.</param>
    /// <exception cref="DomeinregelException">The plan does not lie before the stuurgroep, or there is nobody to vote.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau opens a vote.</exception>
    public static Stemming Open(Jaarplan plan, int ronde, Besluitregel regel, IEnumerable<Gebruiker> wie, GebruikerToegang door, DateTime nu)
    {
        if (!door.IsBureau || door.GebruikerId is not { } doorId)
        {
            throw new UnauthorizedAccessException("Alleen het bureau opent een stemming.");
        }

        if (plan is not { Status: Jaarplanstatus.Voorgelegd, TekstHash: { } tekst })
        {
            throw new DomeinregelException($"Een stemming kan pas open als het plan is voorgelegd. Dit plan heeft de status ‘{plan.Status.Tekst()}’.");
        }

        var stemming = new Stemming
        {
            JaarplanId = plan.Id,
            Ronde = ronde,
            Titel = $"Jaarplan {plan.Jaar}, versie {plan.Versienummer}",
            Jaar = plan.Jaar,
            Versienummer = plan.Versienummer,
            TekstHash = tekst,
            Regelnummer = regel.Nummer,
            Quorum = regel.Quorum,
            Meerderheid = regel.Meerderheid,
            GeopendOp = nu,
            GeopendDoorId = doorId,
            GeopendDoor = door.Functie,
        };
        stemming.leden.AddRange(wie.Where(g => g is { Rol: Rol.Stuurgroeplid, IsGeblokkeerd: false })
            .OrderBy(g => g.Id.ToString("D"), StringComparer.Ordinal).Select(g => new Stemgerechtigde(stemming.Id, g.Id, g.Functie)));
        if (stemming.leden.Count == 0)
        {
            throw new DomeinregelException("Er zijn geen leden van de stuurgroep die kunnen stemmen.");
        }

        stemming.Hash = Schakel.Bereken(Opening, stemming.Velden());
        return stemming;
    }

    /// <summary>Records the vote of a member. The same vote as before, however often it comes, is one vote; another one takes its place.</summary>
    /// <param name="voorwaarde">Required with <see cref="Stemkeuze.VoorOnderVoorwaarde"/>, and meaningless otherwise.</param>
    /// <param name="isBevestigd">The member saw the warnings about personal data and says that the condition points at nobody.</param>
    /// <exception cref="DomeinregelException">The vote is closed, the sign-in is too long ago, or the condition lacks, is too long or holds personal data.</exception>
    /// <exception cref="UnauthorizedAccessException">The user is not one of the members.</exception>
    public void BrengUit(Stemkeuze keuze, string? voorwaarde, GebruikerToegang door, DateTime nu, bool isBevestigd = false)
    {
        if (door is not { Rol: Rol.Stuurgroeplid, GebruikerId: { } doorId } || leden.TrueForAll(l => l.GebruikerId != doorId))
        {
            throw new UnauthorizedAccessException("U hoort niet bij de leden die over dit plan stemmen.");
        }

        VereisOpen();
        if (!door.IsVersAangemeld(nu, Versheid))
        {
            throw new DomeinregelException($"U bent langer dan {Versheid.TotalMinutes:0} minuten geleden aangemeld. Meld u opnieuw aan om te stemmen. Zo weten wij zeker dat u het bent.");
        }

        if (!Enum.IsDefined(keuze))
        {
            throw new DomeinregelException("Kies wat u stemt.");
        }

        var tekst = keuze is Stemkeuze.VoorOnderVoorwaarde ? voorwaarde?.Trim().ReplaceLineEndings("\n") ?? "" : null;
        if (tekst?.Length is 0 or > Stemmingsregel.VoorwaardeMaxLength)
        {
            throw new DomeinregelException(tekst.Length is 0
                ? "Schrijf op welke voorwaarde u stelt."
                : $"Uw voorwaarde is te lang. Gebruik hoogstens {Stemmingsregel.VoorwaardeMaxLength} tekens.");
        }

        Persoonsgegevens.Weiger(tekst, isBevestigd);
        if (Stemmen.TryGetValue(doorId, out var eerder) && eerder.Keuze == keuze && eerder.Voorwaarde == tekst)
        {
            return;
        }

        if (regels.Count >= RegelsMax - 1)
        {
            throw new DomeinregelException("Er zijn te vaak stemmen gewijzigd. Vraag het bureau om de stemming te sluiten.");
        }

        regels.Add(Stemmingsregel.Stem(this, keuze, tekst, doorId, door, nu));
    }

    /// <summary>Ends the vote. What follows for the plan is done by who calls; without quorum that is nothing.</summary>
    /// <exception cref="DomeinregelException">The vote is closed already, or opened by the same person.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the manager and the members close a vote.</exception>
    public Stemmingsregel Sluit(GebruikerToegang door, DateTime nu)
    {
        if (door.GebruikerId is not { } doorId || !(door.Rol is Rol.Manager || (door.Rol is Rol.Stuurgroeplid && leden.Exists(l => l.GebruikerId == doorId))))
        {
            throw new UnauthorizedAccessException("Alleen de manager van het bureau of een lid van de stuurgroep sluit een stemming.");
        }

        VereisOpen();
        if (doorId == GeopendDoorId)
        {
            throw new DomeinregelException("U hebt deze stemming zelf geopend. Iemand anders moet haar sluiten.");
        }

        var sluiting = Stemmingsregel.Sluiting(this, Verhouding.Uitkomst, doorId, door, nu);
        regels.Add(sluiting);
        return sluiting;
    }

    /// <summary>The opening and all that followed, as a chain.</summary>
    public IReadOnlyList<Schakel> Keten() => [new(Opening, 0, Velden(), Schakel.Begin, Hash), .. regels.OrderBy(r => r.Volgnummer).Select(r => r.Schakel())];

    private void VereisOpen()
    {
        if (Sluiting is not null)
        {
            throw new DomeinregelException("Deze stemming is gesloten.");
        }
    }

    private List<KeyValuePair<string, string?>> Velden() =>
    [
        Schakel.Veld("stemming", Id),
        Schakel.Veld("jaarplan", JaarplanId),
        Schakel.Veld("ronde", Ronde),
        Schakel.Veld("titel", Titel),
        Schakel.Veld("jaar", Jaar),
        Schakel.Veld("versie", Versienummer),
        Schakel.Veld("tekst", TekstHash),
        Schakel.Veld("regel", Regelnummer),
        Schakel.Veld("quorum", Quorum),
        Schakel.Veld("meerderheid", Meerderheid),
        Schakel.Veld("op", GeopendOp),
        Schakel.Veld("doorId", GeopendDoorId),
        Schakel.Veld("door", GeopendDoor),
        .. leden.OrderBy(l => l.GebruikerId.ToString("D"), StringComparer.Ordinal).Select(l => Schakel.Veld($"lid {l.GebruikerId:D}", l.Functie)),
    ];
}
