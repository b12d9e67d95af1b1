using Portal.Data.Bewaren;
using Portal.Data.Cijfers;
using Portal.Data.Governance;
using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Casussen;

/// <summary>What the contactpersoon of the gemeente says to a proposal to close a casus.</summary>
public enum Afsluitreactie
{
    Akkoord,
    Bezwaar,
}

/// <summary>
/// The bureau proposes to close a casus and asks its gemeente to react before a date. The answer advises: the bureau may close the
/// casus without it, because what binds is the agreement at the casustafel.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager, Rol.Contactpersoon)]
public sealed class Afsluitvoorstel : IVanGemeente
{
    public const int ToelichtingMaxLength = 500;

    /// <summary>Days between the proposal and the date to react before, at most.</summary>
    public const int ReactiedagenMax = 90;

    private Afsluitvoorstel() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid CasusId { get; private set; }

    public Casus? Casus { get; private set; }

    public int GemeenteId { get; private set; }

    /// <summary>The reaction is asked before this day.</summary>
    public DateOnly ReageerVoor { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime VoorgesteldOp { get; private set; }

    /// <summary>Function of who proposed it.</summary>
    public string VoorgesteldDoor { get; private set; } = "";

    public Afsluitreactie? Reactie { get; private set; }

    /// <summary>Free text of the contactpersoon, without personal data. Required with a bezwaar.</summary>
    public string? Toelichting { get; private set; }

    /// <summary>UTC; null while the question is open.</summary>
    public DateTime? GereageerdOp { get; private set; }

    /// <summary>Function of who reacted.</summary>
    public string? GereageerdDoor { get; private set; }

    /// <summary>Concurrency token; renewed by the context at each save.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <param name="vorige">When the last one of this casus was proposed; null for the first. This one comes after it.</param>
    /// <exception cref="DomeinregelException">The casus is not in behandeling, or the date is not in the coming weeks.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau proposes.</exception>
    public static Afsluitvoorstel Doe(Casus casus, DateOnly reageerVoor, GebruikerToegang door, DateTime nu, DateTime? vorige = null)
    {
        if (!door.IsBureau && !door.IsSysteem)
        {
            throw new UnauthorizedAccessException("Alleen het bureau stelt voor om een casus af te sluiten.");
        }

        if (casus.Status is not CasusStatus.InBehandeling)
        {
            throw new DomeinregelException($"Alleen een casus in behandeling kan worden afgesloten. Deze casus heeft de status ‘{casus.Status.Tekst()}’.");
        }

        var vandaag = DateOnly.FromDateTime(nu.InDrenthe());
        if (reageerVoor <= vandaag || reageerVoor > vandaag.AddDays(ReactiedagenMax))
        {
            throw new DomeinregelException($"Kies een datum na vandaag en niet later dan {vandaag.AddDays(ReactiedagenMax).Voluit()}.");
        }

        return new()
        {
            CasusId = casus.Id,
            Casus = casus,
            GemeenteId = casus.GemeenteId,
            ReageerVoor = reageerVoor,
            VoorgesteldOp = nu.Na(vorige),
            VoorgesteldDoor = door.Functie,
        };
    }

    /// <summary>Records the answer of the gemeente, once. After the date it is still welcome, as long as the casus is open.</summary>
    /// <param name="isBevestigd">The writer saw the warnings about personal data and says that the text points at nobody.</param>
    /// <exception cref="DomeinregelException">There is an answer already, the casus is closed, a bezwaar lacks its toelichting, or that holds personal data.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the contactpersoon of the gemeente answers.</exception>
    public void Reageer(Afsluitreactie reactie, string? toelichting, GebruikerToegang door, DateTime nu, bool isBevestigd = false)
    {
        if (door.Rol is not Rol.Contactpersoon || door.GemeenteId != GemeenteId)
        {
            throw new UnauthorizedAccessException("Alleen de contactpersoon van de gemeente reageert op een voorstel.");
        }

        if (Reactie is not null)
        {
            throw new DomeinregelException("Uw gemeente heeft al gereageerd op dit voorstel.");
        }

        if ((Casus ?? throw new InvalidOperationException("De casus is niet geladen: gebruik Include.")).Status is not CasusStatus.InBehandeling)
        {
            throw new DomeinregelException("Deze casus is al afgesloten. U hoeft niet meer te reageren.");
        }

        var tekst = toelichting?.Trim() is { Length: > 0 } t ? t : null;
        if (tekst is null && reactie is Afsluitreactie.Bezwaar)
        {
            throw new DomeinregelException("Schrijf op waarom u bezwaar heeft.");
        }

        if (tekst?.Length > ToelichtingMaxLength)
        {
            throw new DomeinregelException($"Uw toelichting is te lang. Gebruik hoogstens {ToelichtingMaxLength} tekens.");
        }

        Persoonsgegevens.Weiger(tekst, isBevestigd);
        (Reactie, Toelichting, GereageerdOp, GereageerdDoor) = (reactie, tekst, nu, door.Functie);
    }

    /// <summary>Takes what the gemeente wrote away for good; its answer stays.</summary>
    /// <exception cref="DomeinregelException">Not the bureau.</exception>
    public void VerwijderToelichting(GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        if (Toelichting is { } tekst && !Tekstverwijdering.IsVerwijderd(tekst))
        {
            Toelichting = Tekstverwijdering.Zin(door, nu);
        }
    }
}

public static class AfsluitvoorstelTeksten
{
    public static string Tekst(this Afsluitreactie reactie) => reactie switch
    {
        Afsluitreactie.Akkoord => "akkoord",
        Afsluitreactie.Bezwaar => "bezwaar",
        _ => throw new ArgumentOutOfRangeException(nameof(reactie), reactie, null),
    };
}
