using Portal.Data.Toegang;

namespace Portal.Data.Governance;

/// <summary>What the members are asked to do with a point of the agenda.</summary>
public enum Agendasoort
{
    TerInformatie,
    Bespreking,
    Besluit,
}

/// <summary>
/// A meeting of an orgaan: its agenda and what was agreed to do. Besluiten are not kept here but in the register; those of the same orgaan on
/// the same day are the besluitenlijst of the meeting.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Vergadering
{
    public const int PlaatsMaxLength = 120;

    /// <summary>Points on one agenda, and acties of one meeting: more than any meeting has.</summary>
    public const int PuntenMax = 60;

    private readonly List<Agendapunt> agenda = [];
    private readonly List<Actiepunt> actiepunten = [];

    private Vergadering() { }

    /// <summary>The bureau plans a meeting, or enters one that was held.</summary>
    /// <param name="id">Made when the form was opened, so that a form that is sent twice is one meeting.</param>
    /// <exception cref="DomeinregelException">Not the bureau, or a text that is too long or holds a BSN.</exception>
    public Vergadering(Guid id, string orgaanCode, DateOnly datum, string? plaats, GebruikerToegang door, DateTime nu)
    {
        (Id, OrgaanCode) = (id, orgaanCode);
        Verzet(datum, plaats, door, nu);
    }

    public Guid Id { get; private set; }

    /// <summary>Who meets; does not change.</summary>
    public string OrgaanCode { get; private set; } = "";

    public Orgaan? Orgaan { get; private set; }

    public DateOnly Datum { get; private set; }

    /// <summary>"Provinciehuis Assen"; null when not known yet.</summary>
    public string? Plaats { get; private set; }

    /// <summary>The function of who changed anything about it last.</summary>
    public string Door { get; private set; } = "";

    /// <summary>When that was (UTC).</summary>
    public DateTime GewijzigdOp { get; private set; }

    /// <summary>Concurrency token of the whole meeting: every act renews it, also one that changes a point only.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <summary>In the order of the meeting.</summary>
    public IReadOnlyList<Agendapunt> Agenda => agenda;

    public IReadOnlyList<Actiepunt> Actiepunten => actiepunten;

    /// <exception cref="DomeinregelException">Not the bureau, or a text that is too long or holds a BSN.</exception>
    public void Verzet(DateOnly datum, string? plaats, GebruikerToegang door, DateTime nu)
    {
        Noteer(door, nu);
        (Datum, Plaats) = (datum, Invoertekst.Optioneel(plaats, PlaatsMaxLength, "een plaats"));
    }

    /// <param name="plek">Its place, from 1; null for the end.</param>
    /// <exception cref="DomeinregelException">Not the bureau, a text that lacks, is too long or holds a BSN, a link that leads nowhere, or a full agenda.</exception>
    public void VoegAgendapuntToe(Agendapuntgegevens gegevens, int? plek, GebruikerToegang door, DateTime nu)
    {
        Noteer(door, nu);
        VereisRuimte(agenda.Count);
        var punt = new Agendapunt(this, gegevens);
        agenda.Add(punt);
        Zet(punt, plek ?? agenda.Count);
    }

    /// <exception cref="DomeinregelException">As for adding, or the point is gone.</exception>
    public void WijzigAgendapunt(Guid puntId, Agendapuntgegevens gegevens, GebruikerToegang door, DateTime nu)
    {
        Noteer(door, nu);
        Agendapunt(puntId).Wijzig(gegevens);
    }

    /// <summary>Moves a point up or down; beyond the ends nothing happens.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, or the point is gone.</exception>
    public void VerplaatsAgendapunt(Guid puntId, int plekken, GebruikerToegang door, DateTime nu)
    {
        Noteer(door, nu);
        var punt = Agendapunt(puntId);
        Zet(punt, punt.Volgorde + plekken);
    }

    /// <summary>Takes a point off. It can be put back with <see cref="VoegAgendapuntToe"/>.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, or the point is gone already.</exception>
    public void HaalAgendapuntWeg(Guid puntId, GebruikerToegang door, DateTime nu)
    {
        Noteer(door, nu);
        agenda.Remove(Agendapunt(puntId));
        Hernummer(agenda.OrderBy(p => p.Volgorde));
    }

    /// <exception cref="DomeinregelException">Not the bureau, a text that lacks, is too long or holds a BSN, or too many acties.</exception>
    public void VoegActiepuntToe(Actiepuntgegevens gegevens, GebruikerToegang door, DateTime nu)
    {
        Noteer(door, nu);
        VereisRuimte(actiepunten.Count);
        actiepunten.Add(new(this, gegevens, nu));
    }

    /// <exception cref="DomeinregelException">As for adding, or the actie is gone.</exception>
    public void WijzigActiepunt(Guid actieId, Actiepuntgegevens gegevens, GebruikerToegang door, DateTime nu)
    {
        Noteer(door, nu);
        Actiepunt(actieId).Wijzig(gegevens, nu);
    }

    /// <exception cref="DomeinregelException">Not the bureau, or the actie is gone already.</exception>
    public void HaalActiepuntWeg(Guid actieId, GebruikerToegang door, DateTime nu)
    {
        Noteer(door, nu);
        actiepunten.Remove(Actiepunt(actieId));
    }

    /// <summary>A meeting that was held stays; one that still has to come can be called off.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, or the day has come.</exception>
    internal void VereisAfTeGelasten(GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        if (Datum <= DateOnly.FromDateTime(nu.InDrenthe()))
        {
            throw new DomeinregelException("Deze vergadering is vandaag of al geweest. U kunt haar niet meer afgelasten.");
        }
    }

    private void Noteer(GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        (Door, GewijzigdOp, Versie) = (door.Functie, nu, Guid.NewGuid());
    }

    private void Zet(Agendapunt punt, int plek)
    {
        var anderen = agenda.Where(p => p != punt).OrderBy(p => p.Volgorde).ToList();
        anderen.Insert(Math.Clamp(plek - 1, 0, anderen.Count), punt);
        Hernummer(anderen);
    }

    private static void Hernummer(IEnumerable<Agendapunt> punten)
    {
        foreach (var (nummer, punt) in punten.Index())
        {
            punt.Volgorde = nummer + 1;
        }
    }

    private Agendapunt Agendapunt(Guid id) => agenda.Find(p => p.Id == id) ?? throw new DomeinregelException("Dit punt staat niet meer op de agenda.");

    private Actiepunt Actiepunt(Guid id) => actiepunten.Find(a => a.Id == id) ?? throw new DomeinregelException("Dit actiepunt staat er niet meer.");

    private static void VereisRuimte(int aantal)
    {
        if (aantal >= PuntenMax)
        {
            throw new DomeinregelException($"Een vergadering heeft hoogstens {PuntenMax} punten.");
        }
    }
}

/// <summary>One point of an agenda.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Agendapunt
{
    public const int TitelMaxLength = 200;
    public const int StukMaxLength = 400;

    private Agendapunt() { }

    internal Agendapunt(Vergadering vergadering, Agendapuntgegevens gegevens)
    {
        VergaderingId = vergadering.Id;
        Wijzig(gegevens);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid VergaderingId { get; private set; }

    /// <summary>Its place on the agenda, from 1.</summary>
    public int Volgorde { get; internal set; }

    public string Titel { get; private set; } = "";

    public Agendasoort Soort { get; private set; }

    /// <summary>Where the document is: a page of the portal ("/stuurgroep/jaarplan/2026") or an address on the web.</summary>
    public string? Stuk { get; private set; }

    /// <summary>A page of the portal, or an address on the web that travels encrypted. Anything else could run as script, or lead away unseen: a browser leaves tabs and newlines out of an address.</summary>
    public static bool IsGoedeLink(string? stuk) =>
        string.IsNullOrWhiteSpace(stuk)
        || (stuk.Trim() is ['/', not ('/' or '\\'), ..] pad && !pad.Any(teken => teken is '\\' || char.IsControl(teken)))
        || (Uri.TryCreate(stuk.Trim(), UriKind.Absolute, out var adres) && adres.Scheme == Uri.UriSchemeHttps);

    internal void Wijzig(Agendapuntgegevens gegevens)
    {
        if (!IsGoedeLink(gegevens.Stuk))
        {
            throw new DomeinregelException(Linkuitleg);
        }

        (Titel, Soort, Stuk) = (
            Invoertekst.Verplicht(gegevens.Titel, TitelMaxLength, "een titel"), gegevens.Soort,
            Invoertekst.Optioneel(gegevens.Stuk, StukMaxLength, "een link"));
    }

    /// <summary>What a link must look like, as a Dutch sentence.</summary>
    public const string Linkuitleg = "Vul een link in die met https:// begint, of een pagina van het portaal die met / begint.";
}

/// <summary>What a meeting agreed that somebody does.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Actiepunt
{
    public const int WatMaxLength = 300;
    public const int WieMaxLength = 120;

    private Actiepunt() { }

    internal Actiepunt(Vergadering vergadering, Actiepuntgegevens gegevens, DateTime nu)
    {
        VergaderingId = vergadering.Id;
        Wijzig(gegevens, nu);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid VergaderingId { get; private set; }

    public string Wat { get; private set; } = "";

    /// <summary>A function, never a name: "Manager bureau".</summary>
    public string Wie { get; private set; } = "";

    /// <summary>When it must be done; null when nothing was agreed.</summary>
    public DateOnly? Wanneer { get; private set; }

    public DateOnly? KlaarOp { get; private set; }

    /// <summary>Not done on the day it had to be; on the day itself not yet.</summary>
    public static bool IsTeLaat(DateOnly? wanneer, DateOnly? klaarOp, DateOnly vandaag) => klaarOp is null && wanneer < vandaag;

    internal void Wijzig(Actiepuntgegevens gegevens, DateTime nu)
    {
        if (gegevens.KlaarOp > DateOnly.FromDateTime(nu.InDrenthe()))
        {
            throw new DomeinregelException("Klaar kan alleen op een dag die al geweest is.");
        }

        (Wat, Wie, Wanneer, KlaarOp) = (
            Invoertekst.Verplicht(gegevens.Wat, WatMaxLength, "wat er moet gebeuren"), Invoertekst.Verplicht(gegevens.Wie, WieMaxLength, "wie dit doet"),
            gegevens.Wanneer, gegevens.KlaarOp);
    }
}

/// <summary>What the bureau enters of a point of the agenda.</summary>
public sealed record Agendapuntgegevens(string Titel, Agendasoort Soort, string? Stuk);

/// <summary>What the bureau enters of an actiepunt.</summary>
public sealed record Actiepuntgegevens(string Wat, string Wie, DateOnly? Wanneer, DateOnly? KlaarOp);

public static class AgendasoortTeksten
{
    public static string Tekst(this Agendasoort soort) => soort switch
    {
        Agendasoort.TerInformatie => "ter informatie",
        Agendasoort.Bespreking => "bespreking",
        Agendasoort.Besluit => "besluit",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };
}
