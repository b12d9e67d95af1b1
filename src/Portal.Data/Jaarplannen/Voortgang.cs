using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Jaarplannen;

/// <summary>What the bureau says about an action today.</summary>
/// <param name="Status">Null: not known yet. Who only assigns an owner says nothing about how far it is.</param>
/// <param name="Percentage">0 to 100; null when it cannot be said in a number.</param>
/// <param name="Bewijs">Where it can be seen: an address that begins with https://, or the name of a document.</param>
/// <param name="Eigenaar">Who does it, where that departs from the plan or the plan names nobody; null: as in the plan.</param>
/// <param name="Planning">When, where that departs from the plan or the plan names no period; null: as in the plan.</param>
/// <param name="IsBevestigd">The writer saw the warnings about personal data and says that the text points at nobody.</param>
public sealed record Voortgangsmelding(
    Actiestatus? Status, int? Percentage = null, string? Toelichting = null, string? Bewijs = null, string? Eigenaar = null, Kwartalen? Planning = null,
    bool IsBevestigd = false);

/// <summary>
/// How far an action was on a day, according to whom. Only ever added: the last one counts, the others remain readable. Status, percentage,
/// owner and planning say how it stands; explanation and evidence belong to this one report.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Voortgang
{
    public const int ToelichtingMaxLength = 600;
    public const int BewijsMaxLength = 300;
    public const int DoorMaxLength = Gebruiker.FunctieMaxLength;

    private Voortgang() { }

    internal Voortgang(Jaarplanregel regel, Voortgangsmelding melding, Voortgang? vorige, GebruikerToegang door, DateTime nu)
    {
        var goed = Controleer(melding, vorige?.Status);
        (Toelichting, Bewijs, Eigenaar) = (goed.Toelichting, goed.Bewijs, goed.Eigenaar);
        (RegelId, Volgnummer, Status, Percentage, Planning) = (regel.Id, (vorige?.Volgnummer ?? 0) + 1, melding.Status, melding.Percentage, melding.Planning);
        (DoorId, Door, GemeldOp) = (door.GebruikerId, door.Functie, nu);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid RegelId { get; private set; }

    /// <summary>From 1 per action, without gaps. Two people who report at the same moment cannot both be the next.</summary>
    public int Volgnummer { get; private set; }

    /// <summary>Null: not known yet.</summary>
    public Actiestatus? Status { get; private set; }

    /// <summary>0 to 100; null when it cannot be said in a number.</summary>
    public int? Percentage { get; private set; }

    public string? Toelichting { get; private set; }

    /// <summary>An https address or the name of a document.</summary>
    public string? Bewijs { get; private set; }

    /// <summary>Null: as in the plan.</summary>
    public string? Eigenaar { get; private set; }

    /// <summary>Null: as in the plan.</summary>
    public Kwartalen? Planning { get; private set; }

    /// <summary>Null when the portal itself did it.</summary>
    public Guid? DoorId { get; private set; }

    /// <summary>The function of who reported, as it was then.</summary>
    public string Door { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime GemeldOp { get; private set; }

    /// <summary>The report as it would be kept: its texts on one line.</summary>
    /// <exception cref="DomeinregelException">The report is not possible as it stands.</exception>
    internal static Voortgangsmelding Controleer(Voortgangsmelding melding, Actiestatus? vorige)
    {
        if (melding.Percentage is < 0 or > 100)
        {
            throw new DomeinregelException("Het percentage is een getal van 0 tot en met 100.");
        }

        var goed = melding with
        {
            Toelichting = Tekstveld.Optioneel(melding.Toelichting, ToelichtingMaxLength, "een toelichting"),
            Bewijs = Tekstveld.Optioneel(melding.Bewijs, BewijsMaxLength, "een bewijsstuk"),
            Eigenaar = Tekstveld.Optioneel(melding.Eigenaar, Jaarplanregel.EigenaarMaxLength, "een eigenaar"),
        };
        if (goed is { Status: Actiestatus.Vertraagd or Actiestatus.Vervallen, Toelichting: null } && goed.Status != vorige)
        {
            throw new DomeinregelException($"Leg uit waarom deze actie {goed.Status.Value.Tekst()} is.");
        }

        if (goed is { Status: null, Percentage: not null })
        {
            throw new DomeinregelException("Kies een status bij het percentage.");
        }

        if (goed is { Status: Actiestatus.Afgerond, Percentage: not null and not 100 })
        {
            throw new DomeinregelException("Een afgeronde actie is helemaal klaar. Laat het percentage leeg, of vul 100 in.");
        }

        Persoonsgegevens.Weiger(goed.Toelichting, goed.IsBevestigd);
        Persoonsgegevens.Weiger(goed.Bewijs, goed.IsBevestigd);
        return goed;
    }
}
