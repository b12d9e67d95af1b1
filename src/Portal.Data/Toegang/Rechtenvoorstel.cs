using Portal.Data.Gemeenten;

namespace Portal.Data.Toegang;

/// <summary>How far a proposal is.</summary>
public enum Voorstelstand
{
    Open,
    Bevestigd,
    Vervallen,
}

/// <summary>
/// Rights that one beheerder wants to give, and that hold only after another beheerder confirmed them: a new account, or other rights for one
/// that is there.
/// </summary>
[Openbaar("the gemeente a contactpersoon would work for, not a row of that gemeente; only beheer reads proposals")]
[GeschrevenDoor(Rol.Beheerder)]
public sealed class Rechtenvoorstel
{
    private Rechtenvoorstel() { }

    /// <summary>A new account.</summary>
    internal Rechtenvoorstel(Aanmeldsleutel sleutel, string functie, Rechten rechten, GebruikerToegang door, DateTime nu)
    {
        (Issuer, Subject, Functie, Rol, GemeenteId) = (sleutel.Issuer, sleutel.Subject, functie, rechten.Rol, rechten.GemeenteId);
        (VoorgesteldOp, DoorId, Door) = (nu, door.GebruikerId!.Value, door.Functie);
    }

    /// <summary>Other rights for an account.</summary>
    internal Rechtenvoorstel(Gebruiker voor, string functie, Rechten rechten, GebruikerToegang door, DateTime nu) : this(voor.Sleutel, functie, rechten, door, nu) =>
        (GebruikerId, VanRechtenVersie) = (voor.Id, voor.RechtenVersie);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The account that gets the rights; null for an invitation that has none yet.</summary>
    public Guid? GebruikerId { get; private set; }

    public string Issuer { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Functie { get; private set; } = "";

    public Rol Rol { get; private set; }

    public int? GemeenteId { get; private set; }

    public Gemeente? Gemeente { get; private set; }

    /// <summary>The rights version of the account when this was proposed: what was changed or blocked since must be judged anew. 0 for an invitation.</summary>
    public int VanRechtenVersie { get; private set; }

    public Voorstelstand Stand { get; private set; }

    public DateTime VoorgesteldOp { get; private set; }

    public Guid DoorId { get; private set; }

    /// <summary>Who proposed, by function.</summary>
    public string Door { get; private set; } = "";

    public DateTime? AfgehandeldOp { get; private set; }

    public Guid? AfgehandeldDoorId { get; private set; }

    public Guid Versie { get; private set; }

    public Aanmeldsleutel Sleutel => new(Issuer, Subject);

    public Rechten Rechten => new(Rol, GemeenteId);

    /// <summary>The second person agrees.</summary>
    /// <exception cref="DomeinregelException">It is the one who proposed, or the one who gets the rights; or it has lapsed.</exception>
    internal void Bevestig(GebruikerToegang door, DateTime nu)
    {
        if (door.GebruikerId is not { } tweede || tweede == DoorId)
        {
            throw new DomeinregelException("U hebt dit zelf voorgesteld. Een andere beheerder moet het bevestigen.");
        }

        if (tweede == GebruikerId)
        {
            throw new DomeinregelException("Dit gaat over uw eigen account. Een andere beheerder moet het bevestigen.");
        }

        Handel(Voorstelstand.Bevestigd, tweede, nu);
    }

    /// <summary>It does not happen: refused, or withdrawn by who proposed it.</summary>
    internal void Vervalt(GebruikerToegang door, DateTime nu) => Handel(Voorstelstand.Vervallen, door.GebruikerId!.Value, nu);

    private void Handel(Voorstelstand stand, Guid door, DateTime nu)
    {
        if (Stand is not Voorstelstand.Open)
        {
            throw new DomeinregelException(Stand is Voorstelstand.Bevestigd ? "Dit voorstel is al bevestigd." : "Dit voorstel is al vervallen.");
        }

        (Stand, AfgehandeldOp, AfgehandeldDoorId) = (stand, nu, door);
    }
}
