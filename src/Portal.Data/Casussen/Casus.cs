using Portal.Data.Bewaren;
using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;
using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Casussen;

/// <summary>
/// A casus as the portal knows it: pseudonymous, no file. Nothing here names, dates or places the person it is about; that stays in
/// the cliëntvolgsysteem. The bureau registers it and moves it along its course.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Casus : IVanGemeente
{
    public const int KenmerkMaxLength = 20;

    /// <summary>What a kenmerk starts with; see <see cref="Data.Kenmerk"/>.</summary>
    public const string KenmerkSoort = "ZV";

    /// <summary>Length of a kenmerk as the portal makes it: "ZV-26-7K3M".</summary>
    public const int KenmerkLengte = 10;
    public const int OnderwerpMaxLength = 200;
    public const int RedenMaxLength = 500;
    public const int AveFaseMin = 1;
    public const int AveFaseMax = 5;

    /// <summary>Founding year of the ZVHD's forerunner: an earlier date is a typing error.</summary>
    public static readonly DateOnly EersteDag = new(2008, 1, 1);

    private static readonly Dictionary<CasusStatus, CasusStatus[]> Vervolgstappen = new()
    {
        [CasusStatus.Aangemeld] = [CasusStatus.InBehandeling, CasusStatus.Werkvoorraad, CasusStatus.Afgewezen],
        [CasusStatus.Werkvoorraad] = [CasusStatus.InBehandeling, CasusStatus.Afgewezen],
        [CasusStatus.InBehandeling] = [CasusStatus.Afgesloten],
        [CasusStatus.Afgewezen] = [],
        [CasusStatus.Afgesloten] = [],
    };

    private readonly List<CasusWijziging> wijzigingen = [];

    private Casus() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>What people call it: "ZV-26-7K3M". Not sequential, so that it tells nothing about how many there are.</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>The gemeente of inschrijving. Never changes.</summary>
    public int GemeenteId { get; private set; }

    public Gemeente? Gemeente { get; private set; }

    /// <summary>Other gemeenten in which the casus plays; they see nothing of it.</summary>
    public IReadOnlyList<int> BetrokkenGemeenten { get; private set; } = [];

    /// <summary>The convenantpartner that registered it.</summary>
    public string AanmelderCode { get; private set; } = "";

    public Convenantpartner? Aanmelder { get; private set; }

    /// <summary>Chosen at the triage; null until then.</summary>
    public Product? Product { get; private set; }

    public Hoofdonderwerp Hoofdonderwerp { get; private set; }

    /// <summary>A few words without personal data: "Zorgmijding en overlast".</summary>
    public string Onderwerp { get; private set; } = "";

    public IReadOnlyList<Casusthema> Themas { get; private set; } = [];

    public Leeftijdsgroep Leeftijdsgroep { get; private set; }

    /// <summary>1 to 5; null when not known.</summary>
    public int? AveFase { get; private set; }

    public CasusStatus Status { get; private set; } = CasusStatus.Aangemeld;

    public DateOnly AangemeldOp { get; private set; }

    public DateOnly? TriageOp { get; private set; }

    /// <summary>Since when the casus waits, or waited, for procesregie.</summary>
    public DateOnly? WerkvoorraadOp { get; private set; }

    public DateOnly? GestartOp { get; private set; }

    /// <summary>The day of afsluiting or afwijzing.</summary>
    public DateOnly? BeeindigdOp { get; private set; }

    /// <summary>Why it was refused or closed.</summary>
    public string? Reden { get; private set; }

    /// <summary>Concurrency token; renewed by the context at each save.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <summary>Who changed what, when; oldest first.</summary>
    public IReadOnlyList<CasusWijziging> Wijzigingen => wijzigingen;

    /// <summary>Where a casus can go from here. The buttons on screen and <see cref="Verplaats"/> read the same table.</summary>
    public static IReadOnlyList<CasusStatus> Vervolg(CasusStatus status) => Vervolgstappen[status];

    /// <summary>
    /// Where a casus came from, which is where <see cref="DraaiTerug"/> brings it; null when no step was taken yet. The button on screen reads this too.
    /// </summary>
    public static CasusStatus? Vorige(CasusStatus status, DateOnly? werkvoorraadOp) => status switch
    {
        CasusStatus.Aangemeld => null,
        CasusStatus.Werkvoorraad => CasusStatus.Aangemeld,
        CasusStatus.Afgesloten => CasusStatus.InBehandeling,
        _ => werkvoorraadOp is null ? CasusStatus.Aangemeld : CasusStatus.Werkvoorraad,
    };

    /// <summary>Days waited in the werkvoorraad: until the start, or until <paramref name="vandaag"/> when it still waits; null when it never waited. None on a clock that was set back.</summary>
    public static int? Wachtdagen(DateOnly? werkvoorraadOp, DateOnly? gestartOp, DateOnly? beeindigdOp, DateOnly vandaag) =>
        werkvoorraadOp is { } begin ? Math.Max(0, (gestartOp ?? beeindigdOp ?? vandaag).DayNumber - begin.DayNumber) : null;

    /// <param name="id">The id of the form it was filled in on, so that a form sent twice is one casus; null for a new one.</param>
    /// <exception cref="DomeinregelException">A value is outside its limits.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau registers casussen.</exception>
    public static Casus MeldAan(string kenmerk, int gemeenteId, CasusGegevens gegevens, DateOnly op, GebruikerToegang door, DateTime nu, Guid? id = null)
    {
        VereisBureau(door);
        if (op < EersteDag)
        {
            throw new DomeinregelException($"De datum ligt voor {EersteDag.Voluit()}. Kijk het jaar na.");
        }

        if (op > DateOnly.FromDateTime(nu.InDrenthe()))
        {
            throw new DomeinregelException("De datum van aanmelding ligt in de toekomst.");
        }

        var casus = new Casus { Id = id ?? Guid.CreateVersion7(), Kenmerk = kenmerk, GemeenteId = gemeenteId, AangemeldOp = op };
        casus.Neem(gegevens);
        casus.Noteer("Aangemeld", op, door, nu);
        return casus;
    }

    /// <summary>Whether the same stands in it as in another that was just registered.</summary>
    internal bool IsAangemeldAls(Casus ander) =>
        (GemeenteId, AangemeldOp, AanmelderCode, Hoofdonderwerp, Onderwerp, Leeftijdsgroep, AveFase)
            == (ander.GemeenteId, ander.AangemeldOp, ander.AanmelderCode, ander.Hoofdonderwerp, ander.Onderwerp, ander.Leeftijdsgroep, ander.AveFase)
        && Themas.SequenceEqual(ander.Themas) && BetrokkenGemeenten.SequenceEqual(ander.BetrokkenGemeenten);

    /// <summary>Moves the casus one step along its course.</summary>
    /// <param name="stap">Where to, and what belongs to that step: its date, the product at the triage, the reason at an end.</param>
    /// <exception cref="DomeinregelException">The move is not allowed from here, or the step lacks or contradicts something.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau moves casussen.</exception>
    public void Verplaats(CasusStap stap, GebruikerToegang door, DateTime nu)
    {
        VereisBureau(door);
        if (!Vervolg(Status).Contains(stap.Naar))
        {
            throw new DomeinregelException($"Een casus met status ‘{Status.Tekst()}’ kan niet naar ‘{stap.Naar.Tekst()}’.");
        }

        if (stap.Op > DateOnly.FromDateTime(nu.InDrenthe()))
        {
            throw new DomeinregelException("De datum ligt in de toekomst.");
        }

        var vorige = GestartOp ?? WerkvoorraadOp ?? TriageOp ?? AangemeldOp;
        if (stap.Op < vorige)
        {
            throw new DomeinregelException($"De datum ligt voor de vorige stap, van {vorige.Voluit()}.");
        }

        switch (stap.Naar)
        {
            case CasusStatus.Werkvoorraad:
                if (stap.Product is Casussen.Product.UitgebreidAdvies)
                {
                    throw new DomeinregelException("Alleen een casus voor procesregie kan in de werkvoorraad.");
                }

                (Product, TriageOp, WerkvoorraadOp) = (Casussen.Product.Procesregie, stap.Op, stap.Op);
                break;
            case CasusStatus.InBehandeling:
                Product = stap.Product ?? Product ?? throw new DomeinregelException("Kies een product: procesregie of uitgebreid advies.");
                (TriageOp, GestartOp) = (TriageOp ?? stap.Op, stap.Op);
                break;
            default:
                Reden = VerplichteReden(stap.Reden, stap.IsBevestigd);
                (TriageOp, BeeindigdOp) = (TriageOp ?? stap.Op, stap.Op);
                break;
        }

        Status = stap.Naar;
        Noteer(CasusWijziging.Naar(Status, Product, Reden), stap.Op, door, nu);
    }

    /// <summary>Sets right the date of a step, or the product. The steps themselves stay; see <see cref="DraaiTerug"/>.</summary>
    /// <exception cref="DomeinregelException">
    /// A date lacks, is out of order or in the future, the product is not chosen yet, nothing differs, or the reason lacks. Names the field it is about.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau corrects casussen.</exception>
    public void Corrigeer(CasusCorrectie correctie, GebruikerToegang door, DateTime nu)
    {
        VereisBureau(door);
        var vandaag = DateOnly.FromDateTime(nu.InDrenthe());
        (string Veld, string Naam, DateOnly? Was, DateOnly? Wordt)[] stappen =
        [
            (nameof(AangemeldOp), CasusStatus.Aangemeld.Datumnaam(), AangemeldOp, correctie.AangemeldOp),
            (nameof(TriageOp), CasusCorrectie.TriageNaam, TriageOp, correctie.TriageOp),
            (nameof(WerkvoorraadOp), CasusStatus.Werkvoorraad.Datumnaam(), WerkvoorraadOp, correctie.WerkvoorraadOp),
            (nameof(GestartOp), CasusStatus.InBehandeling.Datumnaam(), GestartOp, correctie.GestartOp),
            (nameof(BeeindigdOp), Status.Datumnaam(), BeeindigdOp, correctie.BeeindigdOp),
        ];
        var vorige = EersteDag;
        foreach (var (veld, _, was, wordt) in stappen.Where(s => s.Was != null || s.Wordt != null))
        {
            vorige = (was, wordt) switch
            {
                (null, _) => throw new DomeinregelException("Deze stap is nog niet gezet. Zet eerst de stap.", veld),
                (_, null) => throw new DomeinregelException("Vul een datum in. Is de stap niet gezet? Draai haar dan terug.", veld),
                (_, { } dag) when dag < EersteDag => throw new DomeinregelException($"De datum ligt voor {EersteDag.Voluit()}. Kijk het jaar na.", veld),
                (_, { } dag) when dag > vandaag => throw new DomeinregelException("De datum ligt in de toekomst.", veld),
                (_, { } dag) when dag < vorige => throw new DomeinregelException($"De datum ligt voor de vorige stap, van {vorige.Voluit()}.", veld),
                (_, { } dag) => dag,
            };
        }

        if (correctie.Product != Product && (GestartOp is null || correctie.Product is null))
        {
            throw new DomeinregelException(
                GestartOp is null ? "Het product kunt u pas corrigeren als de casus in behandeling is genomen." : "Kies een product: procesregie of uitgebreid advies.", nameof(Product));
        }

        List<string> verschillen = [.. stappen.Where(s => s.Was != s.Wordt).Select(s => $"{s.Naam}: van ‘{s.Was?.Voluit()}’ naar ‘{s.Wordt?.Voluit()}’")];
        if (correctie.Product != Product)
        {
            verschillen.Add($"Product: van ‘{Product?.Tekst()}’ naar ‘{correctie.Product?.Tekst()}’");
        }

        if (verschillen.Count == 0)
        {
            throw new DomeinregelException("U heeft niets veranderd.");
        }

        var reden = VerplichteReden(correctie.Reden, correctie.IsBevestigd);
        (AangemeldOp, TriageOp, WerkvoorraadOp) = (correctie.AangemeldOp!.Value, correctie.TriageOp, correctie.WerkvoorraadOp);
        (GestartOp, BeeindigdOp, Product) = (correctie.GestartOp, correctie.BeeindigdOp, correctie.Product);
        verschillen.ForEach(verschil => Noteer($"{verschil}{CasusWijziging.RedenErbij}{reden}", vandaag, door, nu));
    }

    /// <summary>Undoes the last step, as if it was never taken: its date, and the product or the reason that came with it, go. The history keeps them.</summary>
    /// <param name="isBevestigd">The writer saw the warnings about personal data and says that the reason points at nobody.</param>
    /// <exception cref="DomeinregelException">No step was taken yet, or the reason lacks.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau corrects casussen.</exception>
    public void DraaiTerug(string? reden, GebruikerToegang door, DateTime nu, bool isBevestigd = false)
    {
        VereisBureau(door);
        var naar = Vorige(Status, WerkvoorraadOp) ?? throw new DomeinregelException("Deze casus is alleen aangemeld. Er is geen stap om terug te draaien.");
        var waarom = VerplichteReden(reden, isBevestigd);
        Noteer($"Teruggedraaid van ‘{Status.Tekst()}’ naar ‘{naar.Tekst()}’{CasusWijziging.RedenErbij}{waarom}", DateOnly.FromDateTime(nu.InDrenthe()), door, nu);
        (Status, BeeindigdOp, Reden) = (naar, null, null);
        (Product, TriageOp, WerkvoorraadOp, GestartOp) = naar switch
        {
            CasusStatus.Aangemeld => (null, null, null, null),
            CasusStatus.Werkvoorraad => (Casussen.Product.Procesregie, TriageOp, WerkvoorraadOp, null),
            _ => (Product, TriageOp, WerkvoorraadOp, GestartOp),
        };
    }

    /// <summary>Corrects what was registered. An ended casus can still be corrected: the figures must be right afterwards too.</summary>
    /// <param name="namen">Names of partners and gemeenten, for the lines in the history.</param>
    /// <exception cref="DomeinregelException">A value is outside its limits.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau changes casussen.</exception>
    public void Wijzig(CasusGegevens gegevens, Casusnamen namen, GebruikerToegang door, DateTime nu)
    {
        VereisBureau(door);
        var oud = Gegevens;
        Neem(gegevens);
        foreach (var verschil in oud.VerschillenMet(Gegevens, namen))
        {
            Noteer(verschil, DateOnly.FromDateTime(nu.InDrenthe()), door, nu);
        }
    }

    /// <summary>Takes the subject away for good, and every subject it had before out of the history.</summary>
    /// <exception cref="UnauthorizedAccessException">Only the bureau takes texts away.</exception>
    public void VerwijderOnderwerp(GebruikerToegang door, DateTime nu)
    {
        VereisBureau(door);
        Onderwerp = Tekstverwijdering.IsVerwijderd(Onderwerp) ? Onderwerp : Tekstverwijdering.Zin(door, nu);
        Vergeet(w => w.IsOverOnderwerp, door, nu);
    }

    /// <summary>The subject that it took over from an adviesvraag was taken away there: here too, as far as it is still that one.</summary>
    internal void VergeetOnderwerp(string onderwerp, GebruikerToegang door, DateTime nu)
    {
        if (Onderwerp == onderwerp)
        {
            VerwijderOnderwerp(door, nu);
        }
        else if (NoemtOnderwerp(onderwerp))
        {
            Vergeet(w => w.IsOverOnderwerp, door, nu);
        }
    }

    /// <summary>It is called so, or was.</summary>
    internal bool NoemtOnderwerp(string onderwerp) => Onderwerp == onderwerp || wijzigingen.Any(w => w.IsOverOnderwerp && w.Noemt(onderwerp));

    /// <summary>Takes the reason of the afwijzing or afsluiting away for good, also where the history repeats it.</summary>
    /// <exception cref="UnauthorizedAccessException">Only the bureau takes texts away.</exception>
    public void VerwijderReden(GebruikerToegang door, DateTime nu)
    {
        VereisBureau(door);
        if (Reden is { } reden && !Tekstverwijdering.IsVerwijderd(reden))
        {
            Reden = Tekstverwijdering.Zin(door, nu);
            Vergeet(w => w.Noemt(reden), door, nu);
        }
    }

    /// <summary>
    /// Takes away what was typed in a line of the history, and the same text elsewhere in it. Of lines about the subject all go: each names the
    /// subject of before.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">Only the bureau takes texts away.</exception>
    public void VerwijderUitGeschiedenis(Guid wijzigingId, GebruikerToegang door, DateTime nu)
    {
        VereisBureau(door);
        var regel = wijzigingen.Single(w => w.Id == wijzigingId);
        if (Reden is { } reden && regel.Noemt(reden))
        {
            VerwijderReden(door, nu);
        }

        var getypt = regel.Tekst;
        Vergeet(w => w == regel || (regel.IsOverOnderwerp ? w.IsOverOnderwerp : w.Noemt(getypt)), door, nu);
    }

    private void Vergeet(Func<CasusWijziging, bool> welke, GebruikerToegang door, DateTime nu) =>
        wijzigingen.Where(welke).ToList().ForEach(w => w.VerwijderTekst(Tekstverwijdering.Zin(door, nu)));

    /// <summary>The part that the bureau can edit.</summary>
    public CasusGegevens Gegevens => new(AanmelderCode, Hoofdonderwerp, Onderwerp, Leeftijdsgroep, AveFase, Themas, BetrokkenGemeenten);

    private void Neem(CasusGegevens g)
    {
        if (g.AveFase is < AveFaseMin or > AveFaseMax)
        {
            throw new DomeinregelException($"De AVE-fase is een getal van {AveFaseMin} tot en met {AveFaseMax}.");
        }

        if (string.IsNullOrWhiteSpace(g.AanmelderCode))
        {
            throw new DomeinregelException("Kies wie de casus heeft aangemeld.");
        }

        var onderwerp = Verplicht(g.Onderwerp, OnderwerpMaxLength, "een onderwerp");
        Persoonsgegevens.Weiger(onderwerp);
        Onderwerp = onderwerp;
        AanmelderCode = g.AanmelderCode;
        (Hoofdonderwerp, Leeftijdsgroep, AveFase) = (g.Hoofdonderwerp, g.Leeftijdsgroep, g.AveFase);
        Themas = [.. g.Themas.Distinct().Order()];
        BetrokkenGemeenten = [.. g.BetrokkenGemeenten.Where(id => id != GemeenteId).Distinct().Order()];
    }

    internal static void VereisBureau(GebruikerToegang door)
    {
        if (!door.IsBureau && !door.IsSysteem)
        {
            throw new UnauthorizedAccessException("Alleen het bureau legt casussen vast.");
        }
    }

    private void Noteer(string wat, DateOnly op, GebruikerToegang door, DateTime nu) => wijzigingen.Add(new(this, wat, op, door, nu));

    private static string VerplichteReden(string? reden, bool isBevestigd)
    {
        var tekst = Verplicht(reden, RedenMaxLength, "een reden", nameof(Reden));
        Persoonsgegevens.Weiger(tekst, isBevestigd);
        return tekst;
    }

    private static string Verplicht(string? tekst, int max, string wat, string? veld = null) => tekst?.Trim() switch
    {
        null or "" => throw new DomeinregelException($"Vul {wat} in.", veld),
        { Length: var n } when n > max => throw new DomeinregelException($"Vul {wat} in van hoogstens {max} tekens.", veld),
        var goed => goed,
    };
}

/// <summary>What the bureau fills in about a casus. Nothing else of it can be set by a form.</summary>
public sealed record CasusGegevens(
    string AanmelderCode,
    Hoofdonderwerp Hoofdonderwerp,
    string Onderwerp,
    Leeftijdsgroep Leeftijdsgroep,
    int? AveFase,
    IReadOnlyList<Casusthema> Themas,
    IReadOnlyList<int> BetrokkenGemeenten)
{
    /// <summary>Every field with its name and its value as people read it, in the order of the form.</summary>
    public IReadOnlyList<CasusVeld> Velden(Casusnamen namen) =>
    [
        new("Aanmelder", namen.Partner(AanmelderCode)),
        new("Hoofdonderwerp", Hoofdonderwerp.Tekst()),
        new(CasusWijziging.Onderwerp, Onderwerp),
        new("Leeftijdsgroep", Leeftijdsgroep.Tekst()),
        new("AVE-fase", AveTekst(AveFase)),
        new("Thema’s", Opsomming(Themas.Select(t => t.Tekst()))),
        new("Betrokken gemeenten", Opsomming(BetrokkenGemeenten.Select(namen.Gemeente))),
    ];

    /// <summary>One Dutch line per changed field, for the list of changes.</summary>
    public IReadOnlyList<string> VerschillenMet(CasusGegevens nieuw, Casusnamen namen) =>
        [.. Velden(namen).Zip(nieuw.Velden(namen)).Where(v => v.First != v.Second).Select(v => $"{v.First.Naam}: van ‘{v.First.Waarde}’ naar ‘{v.Second.Waarde}’")];

    private static string AveTekst(int? fase) => fase is { } f ? $"AVE {f}" : "niet bekend";

    private static string Opsomming(IEnumerable<string> namen) =>
        string.Join(", ", namen.Distinct().Order()) is { Length: > 0 } t ? t : "geen";
}

/// <summary>A field of a casus in words.</summary>
public sealed record CasusVeld(string Naam, string Waarde);

/// <summary>What codes are called: for texts that people read later.</summary>
public sealed record Casusnamen(IReadOnlyDictionary<string, string> Partners, IReadOnlyDictionary<int, string> Gemeenten)
{
    public string Partner(string code) => Partners.GetValueOrDefault(code) ?? code;

    public string Gemeente(int id) => Gemeenten.GetValueOrDefault(id) ?? Data.Gemeenten.Gemeente.CbsCodeVan(id);
}

/// <summary>How the dates and the product of a casus should have been recorded: a date for each step that was taken, null for the others.</summary>
/// <param name="Product">As it is now, as long as treatment has not started.</param>
/// <param name="Reden">Why; stands in the history.</param>
/// <param name="IsBevestigd">The writer saw the warnings about personal data and says that the reason points at nobody.</param>
public sealed record CasusCorrectie(
    DateOnly? AangemeldOp, DateOnly? TriageOp, DateOnly? WerkvoorraadOp, DateOnly? GestartOp, DateOnly? BeeindigdOp, Product? Product, string? Reden, bool IsBevestigd = false)
{
    /// <summary>What the date of the triage is called; the other dates are called after their step.</summary>
    public const string TriageNaam = "Beoordeeld op";
}

/// <summary>One step along the course of a casus.</summary>
/// <param name="Product">Needed when treatment starts and the triage had not chosen yet.</param>
/// <param name="Reden">Needed at afwijzing and afsluiting.</param>
/// <param name="IsBevestigd">The writer saw the warnings about personal data and says that the reason points at nobody.</param>
public sealed record CasusStap(CasusStatus Naar, DateOnly Op, Product? Product = null, string? Reden = null, bool IsBevestigd = false);
