namespace Portal.Data.Toegang;

/// <summary>
/// What the current user may see and do. It comes from the portal's own database, never from a token, and every context is bound to
/// one. The default sees and may do nothing.
/// </summary>
public sealed record GebruikerToegang
{
    /// <summary>Nobody: no rows, no acts.</summary>
    public static readonly GebruikerToegang Geen = new();

    /// <summary>The portal itself, at work without a user: migrating, loading brondata, generating the demo registration.</summary>
    public static readonly GebruikerToegang Systeem = new() { IsSysteem = true, Functie = "Portaal" };

    /// <summary>Nobody yet, at the sign-in page of an installation to practise with: sees which demo users there are, and for the rest what nobody sees.</summary>
    public static readonly GebruikerToegang Oefenaar = new() { KiestDemogebruiker = true };

    private GebruikerToegang() { }

    public Guid? GebruikerId { get; private init; }

    public Rol? Rol { get; private init; }

    /// <summary>The one gemeente whose rows are visible; null for roles that see all gemeenten, or none.</summary>
    public int? GemeenteId { get; private init; }

    /// <summary>Name of that gemeente, for headings; null for who has none.</summary>
    public string? GemeenteNaam { get; private init; }

    public bool IsSysteem { get; private init; }

    public bool KiestDemogebruiker { get; private init; }

    /// <summary>How others see who acted: a function, never a name. For example "Bureau" or "Contactpersoon Emmen".</summary>
    public string Functie { get; private init; } = "Onbekend";

    /// <summary>When the user proved who he is (UTC); null when that is not known.</summary>
    public DateTime? AangemeldOp { get; private init; }

    public bool IsBureau => Rol is Toegang.Rol.Bureaumedewerker or Toegang.Rol.Manager;

    /// <summary>Rows of every gemeente. Stuurgroep, beheer and FG do not have this: they see totals, accounts or the logboek.</summary>
    public bool AlleGemeenten => IsBureau || IsSysteem;

    /// <summary>The access of a user as the database knows it now, with his gemeente loaded. A blocked user has none.</summary>
    public static GebruikerToegang Van(Gebruiker gebruiker) => Van(gebruiker, aangemeldOp: null);

    /// <summary>As above, within a session.</summary>
    /// <param name="aangemeldOp">When he proved who he is (UTC), as far as the session tells.</param>
    public static GebruikerToegang Van(Gebruiker gebruiker, DateTime? aangemeldOp) => gebruiker.IsGeblokkeerd ? Geen : new()
    {
        GebruikerId = gebruiker.Id,
        Rol = gebruiker.Rol,
        GemeenteId = gebruiker.Rol is Toegang.Rol.Contactpersoon ? gebruiker.GemeenteId : null,
        GemeenteNaam = gebruiker.Rol is Toegang.Rol.Contactpersoon ? gebruiker.Gemeente?.Naam : null,
        Functie = gebruiker.Functie,
        AangemeldOp = aangemeldOp,
    };

    /// <summary>Whether the user proved no longer ago than this who he is. What is not known is not fresh, nor what a clock that was ahead wrote down.</summary>
    public bool IsVersAangemeld(DateTime nu, TimeSpan binnen) => AangemeldOp is { } op && (nu - op).Duration() <= binnen;

    /// <summary>Whether rows of this gemeente are within reach.</summary>
    public bool MagBij(int gemeenteId) => AlleGemeenten || (GemeenteId is { } eigen && eigen == gemeenteId);
}
