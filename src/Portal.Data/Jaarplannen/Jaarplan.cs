using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Data.Toegang;

namespace Portal.Data.Jaarplannen;

/// <summary>
/// One version of the plan of a year. The bureau writes it, its manager puts it before the stuurgroep, and from then on the text is frozen:
/// what is decided upon is what <see cref="TekstHash"/> was taken from. What happens with the actions afterwards (<see cref="Voortgang"/>)
/// is not text, and goes on in every status.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager, Rol.Stuurgroeplid)]
public sealed class Jaarplan
{
    public const int JaarMin = 2008;
    public const int JaarMax = 2100;
    public const int RedenMaxLength = 1000;
    public const int DoorMaxLength = Gebruiker.FunctieMaxLength;

    /// <summary>Hex digits of a SHA-256.</summary>
    public const int HashLengte = 64;

    /// <summary>More lines than this is no plan any more; it also bounds every query of a whole plan.</summary>
    public const int RegelsMax = 300;

    private static readonly Dictionary<Jaarplanstatus, Jaarplanstatus[]> Vervolgstappen = new()
    {
        [Jaarplanstatus.Concept] = [Jaarplanstatus.Voorgelegd],
        [Jaarplanstatus.Voorgelegd] = [Jaarplanstatus.Vastgesteld, Jaarplanstatus.Teruggelegd],
        [Jaarplanstatus.Teruggelegd] = [Jaarplanstatus.Concept, Jaarplanstatus.Voorgelegd],
        [Jaarplanstatus.Vastgesteld] = [],
        [Jaarplanstatus.Gedrukt] = [],
    };

    private readonly List<Planthema> themas = [];

    private Jaarplan() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public int Jaar { get; private set; }

    /// <summary>From 1 within the year. It rises when a returned plan is taken up again, and when an adopted plan is succeeded.</summary>
    public int Versienummer { get; private set; }

    public Jaarplanstatus Status { get; private set; } = Jaarplanstatus.Concept;

    /// <summary>Hex SHA-256 of <see cref="CanoniekeTekst"/>; null while the text can change.</summary>
    public string? TekstHash { get; private set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime GemaaktOp { get; private set; }

    /// <summary>When themas or lines were last added or removed, or the plan last moved (UTC).</summary>
    public DateTime GewijzigdOp { get; private set; }

    public DateTime? VoorgelegdOp { get; private set; }

    /// <summary>The function of who put it before the stuurgroep.</summary>
    public string? VoorgelegdDoor { get; private set; }

    /// <summary>The account of who put it before the stuurgroep; null when it was not put forward in the portal.</summary>
    public Guid? VoorgelegdDoorId { get; private set; }

    public DateTime? VastgesteldOp { get; private set; }

    public DateTime? TeruggelegdOp { get; private set; }

    /// <summary>Why the stuurgroep gave it back, the last time.</summary>
    public string? TerugReden { get; private set; }

    /// <summary>Invented, to practise with; every screen that shows it says so.</summary>
    public bool IsVoorbeeld { get; private set; }

    /// <summary>Concurrency token; renewed by the context at each save.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <summary>Ordered by programmalijn and number when loaded by the queries and commands.</summary>
    public IReadOnlyList<Planthema> Themas => themas;

    /// <summary>Whether nobody can change the text now.</summary>
    public bool IsBevroren => Status is not Jaarplanstatus.Concept;

    /// <summary>Where a plan can go from here. The buttons on screen and the moves read the same table.</summary>
    public static IReadOnlyList<Jaarplanstatus> Vervolg(Jaarplanstatus status) => Vervolgstappen[status];

    /// <summary>An empty concept.</summary>
    /// <exception cref="DomeinregelException">The year is out of range.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau makes plans.</exception>
    public static Jaarplan Nieuw(int jaar, int versienummer, GebruikerToegang door, DateTime nu, bool isVoorbeeld = false)
    {
        VereisBureau(door);
        return jaar is < JaarMin or > JaarMax
            ? throw new DomeinregelException($"Het jaar van een plan ligt tussen {JaarMin} en {JaarMax}.")
            : new() { Jaar = jaar, Versienummer = versienummer, GemaaktOp = nu, GewijzigdOp = nu, IsVoorbeeld = isVoorbeeld };
    }

    /// <summary>The plan as a public document prints it, line by line with its source. It was never decided upon in the portal.</summary>
    /// <exception cref="UnauthorizedAccessException">Only the portal itself takes over a printed plan.</exception>
    public static Jaarplan UitBron(int jaar, IReadOnlyCollection<Jaarplanthema> bronthemas, IReadOnlyCollection<Jaarplanactie> acties, GebruikerToegang door, DateTime nu)
    {
        if (!door.IsSysteem)
        {
            throw new UnauthorizedAccessException("Een gedrukt plan neemt alleen het portaal zelf over.");
        }

        var plan = Nieuw(jaar, 1, door, nu);
        foreach (var bron in bronthemas.OrderBy(t => t.ProgrammalijnNummer).ThenBy(t => t.Nummer))
        {
            var lijn = bron.Programmalijn ?? throw new InvalidOperationException("De programmalijn is niet geladen: gebruik Include.");
            var thema = new Planthema(plan, lijn.Nummer, lijn.Naam, bron.Nummer, bron.Naam, bron.Samenvatting, bron.Id);
            plan.themas.Add(thema);
            foreach (var actie in acties.Where(a => a.ProgrammalijnNummer == bron.ProgrammalijnNummer && a.ThemaNummer == bron.Nummer)
                .OrderBy(a => a.Soort).ThenBy(a => a.Volgnummer))
            {
                thema.Neem(new(plan, thema, actie.Code, actie.Soort, new(actie.Titel), thema.Regels.Count + 1, actie.Id));
            }
        }

        plan.Bevries(nu);
        plan.Status = Jaarplanstatus.Gedrukt;
        return plan;
    }

    /// <summary>
    /// A concept that begins as a copy: the plan of a next year, or the next version of the same year. Actions keep their code, so that the two
    /// can be compared. Owner and planning go along as agreed in the plan; progress stays behind.
    /// </summary>
    public Jaarplan Kopieer(int jaar, int versienummer, GebruikerToegang door, DateTime nu, bool isVoorbeeld = false)
    {
        var kopie = Nieuw(jaar, versienummer, door, nu, isVoorbeeld);
        foreach (var thema in themas)
        {
            var nieuw = new Planthema(kopie, thema.Lijn, thema.Lijnnaam, thema.Nummer, thema.Naam, thema.Samenvatting);
            kopie.themas.Add(nieuw);
            foreach (var regel in thema.Regels)
            {
                nieuw.Neem(new(kopie, nieuw, regel.Code, regel.Soort, regel.Tekst, regel.Volgorde));
            }
        }

        return kopie;
    }

    /// <summary>Adds a line at the end of a thema, under a code of its own.</summary>
    /// <exception cref="DomeinregelException">The text is frozen or outside its limits, the plan is full, or the thema is another plan's.</exception>
    public Jaarplanregel VoegToe(Guid themaId, Actiesoort soort, Regeltekst tekst, GebruikerToegang door, DateTime nu)
    {
        VereisTekstVrij(door);
        var thema = themas.Find(t => t.Id == themaId) ?? throw new DomeinregelException("Dit thema hoort niet bij dit plan.");
        var alle = themas.SelectMany(t => t.Regels).ToList();
        if (alle.Count >= RegelsMax)
        {
            throw new DomeinregelException($"Een plan heeft hoogstens {RegelsMax} regels.");
        }

        var regel = new Jaarplanregel(this, thema, NieuweCode(soort, alle), soort, tekst, thema.Regels.Select(r => r.Volgorde).DefaultIfEmpty().Max() + 1);
        thema.Neem(regel);
        GewijzigdOp = nu;
        return regel;
    }

    /// <summary>Takes a line out of a concept.</summary>
    /// <exception cref="DomeinregelException">The text is frozen, the line is another plan's, or progress was reported about it.</exception>
    public void Verwijder(Guid regelId, bool heeftVoortgang, GebruikerToegang door, DateTime nu)
    {
        VereisTekstVrij(door);
        var thema = themas.Find(t => t.Regels.Any(r => r.Id == regelId)) ?? throw new DomeinregelException("Deze regel hoort niet bij dit plan.");
        if (heeftVoortgang)
        {
            throw new DomeinregelException("Over deze actie is al voortgang gemeld. Zet haar op ‘vervallen’.");
        }

        thema.Verlies(regelId);
        GewijzigdOp = nu;
    }

    /// <summary>Puts the plan before the stuurgroep and freezes its text.</summary>
    /// <exception cref="DomeinregelException">The plan is not a concept or a returned plan, or has no actions.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the manager of the bureau puts a plan forward.</exception>
    public void LegVoor(GebruikerToegang door, DateTime nu)
    {
        if (door.Rol is not Rol.Manager)
        {
            throw new UnauthorizedAccessException("Alleen de manager van het bureau legt een jaarplan voor.");
        }

        VereisStap(Jaarplanstatus.Voorgelegd);
        if (!themas.SelectMany(t => t.Regels).Any(r => r.Soort is Actiesoort.Actie))
        {
            throw new DomeinregelException("Een plan zonder acties kan niet worden voorgelegd.");
        }

        Bevries(nu);
        (VoorgelegdOp, VoorgelegdDoor, VoorgelegdDoorId) = (nu, door.Functie, door.GebruikerId);
        Zet(Jaarplanstatus.Voorgelegd, nu);
    }

    /// <summary>Adopted: called by the closing of the vote. From here on nothing can change the text.</summary>
    /// <exception cref="DomeinregelException">The plan is not before the stuurgroep.</exception>
    public void StelVast(GebruikerToegang door, DateTime nu)
    {
        VereisStuurgroep(door);
        VereisStap(Jaarplanstatus.Vastgesteld);
        VastgesteldOp = nu;
        Zet(Jaarplanstatus.Vastgesteld, nu);
    }

    /// <summary>Given back, with a reason: called by the closing of the vote.</summary>
    /// <exception cref="DomeinregelException">The plan is not before the stuurgroep, or there is no reason.</exception>
    public void LegTerug(string reden, GebruikerToegang door, DateTime nu)
    {
        VereisStuurgroep(door);
        VereisStap(Jaarplanstatus.Teruggelegd);
        TerugReden = Tekstveld.Verplicht(reden, RedenMaxLength, "een reden");
        TeruggelegdOp = nu;
        Zet(Jaarplanstatus.Teruggelegd, nu);
    }

    /// <summary>Takes a returned plan up again, as the next version: its text can be edited.</summary>
    /// <param name="versienummer">The next free number of the year.</param>
    /// <exception cref="DomeinregelException">The plan was not given back.</exception>
    public void Heropen(int versienummer, GebruikerToegang door, DateTime nu)
    {
        VereisBureau(door);
        VereisStap(Jaarplanstatus.Concept);
        (Versienummer, TekstHash) = (versienummer, null);
        foreach (var regel in themas.SelectMany(t => t.Regels))
        {
            regel.Ontdooi();
        }

        Zet(Jaarplanstatus.Concept, nu);
    }

    /// <summary>
    /// Everything the stuurgroep decides upon as one text: a line per thema ("thema", programmalijn, its name, number, name, summary) and per
    /// action ("regel", soort, code, text, owner, planning), fields separated by tabs, lines by a line feed. No field holds either of the two.
    /// </summary>
    public string CanoniekeTekst()
    {
        var tekst = new StringBuilder().Append(CultureInfo.InvariantCulture, $"jaarplan\t{Jaar}\n");
        foreach (var thema in themas.OrderBy(t => t.Lijn).ThenBy(t => t.Nummer))
        {
            tekst.Append(CultureInfo.InvariantCulture, $"thema\t{thema.Lijn}\t{thema.Lijnnaam}\t{thema.Nummer}\t{thema.Naam}\t{thema.Samenvatting}\n");
            foreach (var regel in thema.Regels.OrderBy(r => r.Volgorde).ThenBy(r => r.Code, StringComparer.Ordinal))
            {
                tekst.Append(CultureInfo.InvariantCulture, $"regel\t{regel.Soort}\t{regel.Code}\t{regel.Titel}\t{regel.Eigenaar}\t{regel.Planning}\n");
            }
        }

        return tekst.ToString();
    }

    /// <summary>Hex SHA-256 of the canonical text in UTF-8.</summary>
    public string BerekenHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanoniekeTekst())));

    private void Bevries(DateTime nu)
    {
        foreach (var regel in themas.SelectMany(t => t.Regels))
        {
            regel.Bevries(nu);
        }

        TekstHash = BerekenHash();
    }

    private void Zet(Jaarplanstatus status, DateTime nu) => (Status, GewijzigdOp) = (status, nu);

    private string NieuweCode(Actiesoort soort, IEnumerable<Jaarplanregel> alle)
    {
        var (letters, cijfers) = soort switch
        {
            Actiesoort.LangeTermijn => ("LT", "00"),
            Actiesoort.Rol => ("ROL", "00"),
            Actiesoort.Plustaak => ("PT", "00"),
            _ => ("", "000"),
        };
        var begin = string.Create(CultureInfo.InvariantCulture, $"JP{Jaar % 100:00}-{letters}");
        var hoogste = alle.Where(r => r.Code.StartsWith(begin, StringComparison.Ordinal))
            .Select(r => int.TryParse(r.Code.AsSpan(begin.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max();
        return begin + (hoogste + 1).ToString(cijfers, CultureInfo.InvariantCulture);
    }

    private void VereisStap(Jaarplanstatus naar)
    {
        if (!Vervolg(Status).Contains(naar))
        {
            throw new DomeinregelException($"Een jaarplan met status ‘{Status.Tekst()}’ kan niet naar ‘{naar.Tekst()}’.");
        }
    }

    private void VereisTekstVrij(GebruikerToegang door)
    {
        VereisBureau(door);
        if (IsBevroren)
        {
            throw new DomeinregelException(Jaarplanregel.Bevroren);
        }
    }

    internal static void VereisBureau(GebruikerToegang door)
    {
        if (!door.IsBureau && !door.IsSysteem)
        {
            throw new UnauthorizedAccessException("Alleen het bureau schrijft het jaarplan en houdt de voortgang bij.");
        }
    }

    private static void VereisStuurgroep(GebruikerToegang door)
    {
        if (door.Rol is not (Rol.Stuurgroeplid or Rol.Manager))
        {
            throw new UnauthorizedAccessException("Een besluit over het jaarplan volgt uit een stemming van de stuurgroep.");
        }
    }
}
