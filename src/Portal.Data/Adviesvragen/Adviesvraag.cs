using Portal.Data.Bewaren;
using Portal.Data.Casussen;
using Portal.Data.Governance;
using Portal.Data.Toegang;

namespace Portal.Data.Adviesvragen;

/// <summary>
/// A question of a gemeente to the bureau, and the conversation that follows. It guards what may happen when, and by whom: one table
/// says so, to the acts below and to the buttons on screen.
/// </summary>
[GeschrevenDoor(Rol.Contactpersoon, Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Adviesvraag : IVanGemeente
{
    public const int KenmerkMaxLength = 20;

    /// <summary>What a kenmerk starts with; see <see cref="Data.Kenmerk"/>.</summary>
    public const string KenmerkSoort = "AV";

    /// <summary>As long as that of a casus: an adviesvraag can become one.</summary>
    public const int OnderwerpMaxLength = Casus.OnderwerpMaxLength;

    public const int FunctieMaxLength = Gebruiker.FunctieMaxLength;

    /// <summary>A longer conversation belongs in a new question; it also bounds what one page reads.</summary>
    public const int BerichtenMax = 200;

    private static readonly Dictionary<Adviesactie, (Adviespartij Wie, Dictionary<Adviesstatus, Adviesstatus> Zetten)> Regels = new()
    {
        [Adviesactie.NeemInBehandeling] = (Adviespartij.Bureau, new() { [Adviesstatus.Nieuw] = Adviesstatus.InBehandeling }),
        [Adviesactie.NeemOver] = (Adviespartij.Bureau, new() { [Adviesstatus.InBehandeling] = Adviesstatus.InBehandeling }),
        [Adviesactie.Antwoord] = (Adviespartij.Bureau, new()
        {
            [Adviesstatus.Nieuw] = Adviesstatus.Beantwoord,
            [Adviesstatus.InBehandeling] = Adviesstatus.Beantwoord,
            [Adviesstatus.Beantwoord] = Adviesstatus.Beantwoord,
        }),
        [Adviesactie.VraagTerug] = (Adviespartij.Bureau, new()
        {
            [Adviesstatus.Nieuw] = Adviesstatus.InBehandeling,
            [Adviesstatus.InBehandeling] = Adviesstatus.InBehandeling,
            [Adviesstatus.Beantwoord] = Adviesstatus.InBehandeling,
        }),
        [Adviesactie.ZetOm] = (Adviespartij.Bureau, new()
        {
            [Adviesstatus.Nieuw] = Adviesstatus.Omgezet,
            [Adviesstatus.InBehandeling] = Adviesstatus.Omgezet,
            [Adviesstatus.Beantwoord] = Adviesstatus.Omgezet,
        }),
        [Adviesactie.Reageer] = (Adviespartij.Gemeente, new()
        {
            [Adviesstatus.Nieuw] = Adviesstatus.Nieuw,
            [Adviesstatus.InBehandeling] = Adviesstatus.InBehandeling,
            [Adviesstatus.Beantwoord] = Adviesstatus.InBehandeling,
            [Adviesstatus.Gesloten] = Adviesstatus.Nieuw,
        }),
        [Adviesactie.Sluit] = (Adviespartij.Gemeente, new()
        {
            [Adviesstatus.Nieuw] = Adviesstatus.Gesloten,
            [Adviesstatus.InBehandeling] = Adviesstatus.Gesloten,
            [Adviesstatus.Beantwoord] = Adviesstatus.Gesloten,
        }),
    };

    private readonly List<Adviesbericht> berichten = [];

    private Adviesvraag() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>"AV-26-7K3M"; also its address.</summary>
    public string Kenmerk { get; private set; } = "";

    public int GemeenteId { get; private set; }

    public Adviessoort Soort { get; private set; }

    /// <summary>A few words without personal data: "Zorgmijding en overlast".</summary>
    public string Onderwerp { get; private set; } = "";

    /// <summary>1 to 5; null when the gemeente does not know.</summary>
    public int? AveFase { get; private set; }

    public Spoed Spoed { get; private set; }

    public Adviesstatus Status { get; private set; } = Adviesstatus.Nieuw;

    /// <summary>Whose turn it is; null when it is nobody's: answered or ended.</summary>
    public Adviespartij? WachtOp { get; private set; } = Adviespartij.Bureau;

    /// <summary>
    /// Place in the gemeente's own list: 0 the gemeente must act, 1 answered, 2 with the bureau, 3 ended. Follows from status and turn;
    /// stored, so that the list is read in the order of an index.
    /// </summary>
    public int Volgorde { get; private set; }

    /// <summary>Null when the portal itself wrote it.</summary>
    public Guid? GesteldDoorId { get; private set; }

    /// <summary>The function of who asked, as it was then.</summary>
    public string GesteldDoor { get; private set; } = "";

    public DateTime GesteldOp { get; private set; }

    /// <summary>The last day on which an answer is in time, counted from when it became the bureau's turn. See <see cref="Antwoordtermijn"/>.</summary>
    public DateOnly UiterlijkOp { get; private set; }

    public Guid? BehandelaarId { get; private set; }

    /// <summary>The function of who handles it at the bureau; null while nobody does.</summary>
    public string? Behandelaar { get; private set; }

    /// <summary>The last answer; null until there is one.</summary>
    public DateTime? BeantwoordOp { get; private set; }

    /// <summary>The last thing that happened.</summary>
    public DateTime BijgewerktOp { get; private set; }

    /// <summary>When it was closed, or became an aanmelding; null while it is open. From here on the term runs after which it is destroyed.</summary>
    public DateTime? GeslotenOp => Status is Adviesstatus.Gesloten or Adviesstatus.Omgezet ? BijgewerktOp : null;

    /// <summary>Since when it is on the list of what will be destroyed (UTC). Whatever happens to the question takes it off that list.</summary>
    public DateTime? VernietigingAangekondigdOp { get; private set; }

    /// <summary>The casus it became.</summary>
    public Guid? CasusId { get; private set; }

    public Casus? Casus { get; private set; }

    /// <summary>Concurrency token; renewed by the context at each save.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <summary>The conversation, oldest first. Loaded whole: there are at most <see cref="BerichtenMax"/>.</summary>
    public IReadOnlyList<Adviesbericht> Berichten => berichten;

    /// <summary>Whether this user may do this with a question of this gemeente in this status. The buttons and the acts ask here.</summary>
    public static bool Mag(Adviesactie actie, Adviesstatus status, int gemeenteId, GebruikerToegang door) =>
        Regels[actie] is var (wie, zetten) && wie == PartijVan(door, gemeenteId) && zetten.ContainsKey(status);

    /// <summary>All this user may do with a question of this gemeente in this status.</summary>
    public static IReadOnlyList<Adviesactie> Acties(Adviesstatus status, int gemeenteId, GebruikerToegang door) =>
        [.. Enum.GetValues<Adviesactie>().Where(a => Mag(a, status, gemeenteId, door))];

    /// <summary>A contactpersoon asks the bureau something, for the own gemeente.</summary>
    /// <exception cref="DomeinregelException">Not a contactpersoon, a value is outside its limits, or the text holds personal data.</exception>
    public static Adviesvraag Stel(string kenmerk, Vraaggegevens gegevens, Guid formulierId, GebruikerToegang door, DateTime nu)
    {
        if (door is not { Rol: Rol.Contactpersoon, GemeenteId: { } gemeente })
        {
            throw new DomeinregelException("Alleen een contactpersoon van een gemeente kan een adviesvraag stellen.");
        }

        if (gegevens.AveFase is < Casus.AveFaseMin or > Casus.AveFaseMax)
        {
            throw new DomeinregelException($"De AVE-fase is een getal van {Casus.AveFaseMin} tot en met {Casus.AveFaseMax}.");
        }

        if (!Enum.IsDefined(gegevens.Soort) || !Enum.IsDefined(gegevens.Spoed))
        {
            throw new DomeinregelException("Kies wat voor advies u wilt en hoe snel u antwoord nodig hebt.");
        }

        var vraag = new Adviesvraag
        {
            Kenmerk = kenmerk,
            GemeenteId = gemeente,
            Soort = gegevens.Soort,
            Onderwerp = Vrijetekst.Keur(gegevens.Onderwerp, OnderwerpMaxLength, "een onderwerp", gegevens.Bevestigd),
            AveFase = gegevens.AveFase,
            Spoed = gegevens.Spoed,
            GesteldDoorId = door.GebruikerId,
            GesteldDoor = door.Functie,
            GesteldOp = nu,
        };
        vraag.BegintTermijn(nu);
        vraag.Schrijf(new(gegevens.Toelichting, formulierId, 0, gegevens.Bevestigd), Adviespartij.Gemeente, door, nu);
        vraag.Zet(Adviesstatus.Nieuw, Adviespartij.Bureau, nu);
        return vraag;
    }

    /// <summary>The bureau takes the question; <see cref="Adviesactie.NeemInBehandeling"/> or <see cref="Adviesactie.NeemOver"/>.</summary>
    /// <exception cref="DomeinregelException">It may not, or the question is this user's already.</exception>
    public void Neem(Adviesactie hoe, GebruikerToegang door, DateTime nu)
    {
        if (hoe is not (Adviesactie.NeemInBehandeling or Adviesactie.NeemOver))
        {
            throw new ArgumentOutOfRangeException(nameof(hoe), hoe, "Nemen is in behandeling nemen of overnemen.");
        }

        var naar = Naar(hoe, door);
        if (BehandelaarId is { } al && al == door.GebruikerId)
        {
            throw new DomeinregelException("Deze vraag is al bij u.");
        }

        (BehandelaarId, Behandelaar) = (door.GebruikerId, door.Functie);
        Zet(naar, WachtOp, nu);
    }

    /// <summary>Writes a message: <see cref="Adviesactie.Reageer"/>, <see cref="Adviesactie.Antwoord"/> or <see cref="Adviesactie.VraagTerug"/>.</summary>
    /// <exception cref="DomeinregelException">It may not, a colleague wrote in the meantime, or the text is too long or holds personal data.</exception>
    public void Schrijf(Adviesactie hoe, NieuwBericht bericht, GebruikerToegang door, DateTime nu)
    {
        var naar = Naar(hoe, door);
        switch (hoe)
        {
            case Adviesactie.Reageer:
                Schrijf(bericht, Adviespartij.Gemeente, door, nu);
                if (WachtOp is not Adviespartij.Bureau)
                {
                    BegintTermijn(nu); // an addition while the bureau is at work gives no extra time
                }

                if (Status is Adviesstatus.Gesloten)
                {
                    (BehandelaarId, Behandelaar) = (null, null); // opened again: whoever is there picks it up
                }

                Zet(naar, Adviespartij.Bureau, nu);
                break;
            case Adviesactie.Antwoord:
                Schrijf(bericht, Adviespartij.Bureau, door, nu);
                NeemAlsNiemand(door);
                BeantwoordOp = nu;
                Zet(naar, null, nu);
                break;
            case Adviesactie.VraagTerug:
                Schrijf(bericht, Adviespartij.Bureau, door, nu);
                NeemAlsNiemand(door);
                Zet(naar, Adviespartij.Gemeente, nu);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(hoe), hoe, "Deze actie is geen bericht.");
        }
    }

    /// <summary>The gemeente needs no more answer. Writing again opens the question again.</summary>
    /// <exception cref="DomeinregelException">It may not.</exception>
    public void Sluit(GebruikerToegang door, DateTime nu) => Zet(Naar(Adviesactie.Sluit, door), null, nu);

    /// <summary>The bureau makes an aanmelding of the question: a casus with the same gemeente, onderwerp and AVE-fase.</summary>
    /// <returns>The new casus, to be saved together with this question.</returns>
    /// <exception cref="DomeinregelException">It may not, or a value of the casus is outside its limits.</exception>
    public Casus ZetOm(string casuskenmerk, Omzetting omzetting, GebruikerToegang door, DateTime nu)
    {
        var naar = Naar(Adviesactie.ZetOm, door);
        var casus = Casussen.Casus.MeldAan(
            casuskenmerk,
            GemeenteId,
            new(omzetting.AanmelderCode, omzetting.Hoofdonderwerp, Onderwerp, omzetting.Leeftijdsgroep, AveFase, [], []),
            DateOnly.FromDateTime(nu.InDrenthe()),
            door,
            nu);
        (CasusId, Casus) = (casus.Id, casus);
        NeemAlsNiemand(door);
        Zet(naar, null, nu);
        return casus;
    }

    /// <summary>Takes the subject away for good. Changes nothing else: taking a text away is no news in the conversation.</summary>
    /// <exception cref="DomeinregelException">Not the bureau.</exception>
    public void VerwijderOnderwerp(GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        Onderwerp = Tekstverwijdering.IsVerwijderd(Onderwerp) ? Onderwerp : Tekstverwijdering.Zin(door, nu);
    }

    /// <summary>Takes the text of one message away for good; that it was written, by whom and when, stays.</summary>
    /// <exception cref="DomeinregelException">Not the bureau.</exception>
    public void VerwijderBericht(Guid berichtId, GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        var bericht = berichten.Single(b => b.Id == berichtId);
        if (!Tekstverwijdering.IsVerwijderd(bericht.Tekst))
        {
            bericht.VerwijderTekst(Tekstverwijdering.Zin(door, nu));
        }
    }

    /// <summary>Puts it on the list of what will be destroyed.</summary>
    internal void KondigVernietigingAan(DateTime nu) => VernietigingAangekondigdOp ??= nu;

    private static Adviespartij? PartijVan(GebruikerToegang door, int gemeenteId) => door switch
    {
        { IsBureau: true } => Adviespartij.Bureau,
        { Rol: Rol.Contactpersoon, GemeenteId: { } eigen } when eigen == gemeenteId => Adviespartij.Gemeente,
        _ => null,
    };

    private Adviesstatus Naar(Adviesactie actie, GebruikerToegang door)
    {
        var (wie, zetten) = Regels[actie];
        if (wie != PartijVan(door, GemeenteId))
        {
            throw new DomeinregelException($"{actie.Tekst()} kan alleen {(wie is Adviespartij.Bureau ? "het bureau" : "de gemeente die de vraag stelde")}.");
        }

        return zetten.TryGetValue(Status, out var naar)
            ? naar
            : throw new DomeinregelException($"{actie.Tekst()} kan niet bij een adviesvraag met status ‘{Status.Tekst()}’.");
    }

    private void Schrijf(NieuwBericht bericht, Adviespartij van, GebruikerToegang door, DateTime nu)
    {
        if (berichten.Any(b => b.Volgnummer > bericht.GezienTot && b.Van == van && b.DoorId != door.GebruikerId))
        {
            throw new DomeinregelException("Een collega heeft intussen ook geschreven. Lees dat bericht eerst. Uw tekst staat er nog: pas hem aan of verstuur hem zo.");
        }

        if (berichten.Count >= BerichtenMax)
        {
            throw new DomeinregelException($"Dit gesprek heeft {BerichtenMax} berichten. Ga verder in een nieuwe adviesvraag.");
        }

        berichten.Add(new(this, berichten.Count + 1, bericht, van, door, nu));
    }

    private void BegintTermijn(DateTime nu) => UiterlijkOp = Antwoordtermijn.Uiterlijk(Spoed, DateOnly.FromDateTime(nu.InDrenthe()));

    private void NeemAlsNiemand(GebruikerToegang door)
    {
        if (BehandelaarId is null)
        {
            (BehandelaarId, Behandelaar) = (door.GebruikerId, door.Functie);
        }
    }

    private void Zet(Adviesstatus status, Adviespartij? wachtOp, DateTime nu)
    {
        (Status, WachtOp, BijgewerktOp, VernietigingAangekondigdOp) = (status, wachtOp, nu, null);
        Volgorde = (status, wachtOp) switch
        {
            (Adviesstatus.Gesloten or Adviesstatus.Omgezet, _) => 3,
            (Adviesstatus.Beantwoord, _) => 1,
            (_, Adviespartij.Gemeente) => 0,
            _ => 2,
        };
    }
}

/// <summary>What a contactpersoon fills in to ask something. Nothing else of a question can be set by a form.</summary>
/// <param name="Bevestigd">The contactpersoon saw the warnings about possible personal data and says that there is none.</param>
public sealed record Vraaggegevens(Adviessoort Soort, string Onderwerp, string Toelichting, int? AveFase, Spoed Spoed, bool Bevestigd = false);

/// <summary>A message as typed.</summary>
/// <param name="FormulierId">Made by the form; the same form sent twice is one message.</param>
/// <param name="GezienTot">Number of the last message that was on screen: the writer has not seen what came later.</param>
/// <param name="Bevestigd">The writer saw the warnings about possible personal data and says that there is none.</param>
public sealed record NieuwBericht(string Tekst, Guid FormulierId, int GezienTot, bool Bevestigd = false);

/// <summary>What the bureau adds to a question to make an aanmelding of it.</summary>
public sealed record Omzetting(string AanmelderCode, Hoofdonderwerp Hoofdonderwerp, Leeftijdsgroep Leeftijdsgroep)
{
    /// <summary>The convenantpartner a question of a gemeente usually comes from: Gemeente (veiligheid).</summary>
    public const string StandaardAanmelder = "GEM-VEIL";
}
