using Portal.Data.Gemeenten;
using Portal.Data.Governance;

namespace Portal.Data.Toegang;

/// <summary>An account. The key of a person is the provider's (issuer, subject) pair, never an e-mail address.</summary>
[Openbaar("the gemeente a contactpersoon works for, not a row of that gemeente; only sign-in and beheer read accounts")]
[GeschrevenDoor(Rol.Beheerder)]
public sealed class Gebruiker
{
    public const int IssuerMaxLength = 255;
    public const int SubjectMaxLength = 255;
    public const int FunctieMaxLength = 120;
    public const int RedenMaxLength = 200;

    private Gebruiker() { }

    /// <param name="gemeenteId">Required for a contactpersoon, and only for a contactpersoon.</param>
    /// <exception cref="DomeinregelException">Role and gemeente do not fit.</exception>
    public Gebruiker(string issuer, string subject, string functie, Rol rol, int? gemeenteId = null)
    {
        (Issuer, Subject, Functie) = (issuer, subject, functie);
        Zet(new(rol, gemeenteId));
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Issuer { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>What others see: "Bureau", "Contactpersoon Emmen". No personal name.</summary>
    public string Functie { get; private set; } = "";

    public Rol Rol { get; private set; }

    public int? GemeenteId { get; private set; }

    public Gemeente? Gemeente { get; private set; }

    public bool IsGeblokkeerd { get; private set; }

    /// <summary>Why, as the beheerder wrote it; null for who is not blocked.</summary>
    public string? Blokkeerreden { get; private set; }

    /// <summary>Rises with every change of rights; a session that began under an older version is no longer valid.</summary>
    public int RechtenVersie { get; private set; } = 1;

    public Guid Versie { get; private set; }

    public Aanmeldsleutel Sleutel => new(Issuer, Subject);

    public Rechten Rechten => new(Rol, GemeenteId);

    /// <exception cref="DomeinregelException">Blocked already; or the reason lacks, is too long or holds a BSN.</exception>
    public void Blokkeer(string? reden)
    {
        if (IsGeblokkeerd)
        {
            throw new DomeinregelException("Dit account is al geblokkeerd.");
        }

        Blokkeerreden = Invoertekst.Verplicht(reden, RedenMaxLength, "een reden");
        (IsGeblokkeerd, RechtenVersie) = (true, RechtenVersie + 1);
    }

    /// <summary>Gives back what he had. He has to sign in again.</summary>
    /// <exception cref="DomeinregelException">He is not blocked.</exception>
    public void Deblokkeer()
    {
        if (!IsGeblokkeerd)
        {
            throw new DomeinregelException("Dit account is niet geblokkeerd.");
        }

        (IsGeblokkeerd, Blokkeerreden, RechtenVersie) = (false, null, RechtenVersie + 1);
    }

    /// <summary>Ends all his sessions, on every device.</summary>
    public void BeeindigSessies() => RechtenVersie++;

    /// <exception cref="DomeinregelException">Role and gemeente do not fit.</exception>
    internal void WijzigRechten(Rechten rechten)
    {
        Zet(rechten);
        RechtenVersie++;
    }

    internal void Hernoem(string functie) => Functie = functie;

    private void Zet(Rechten rechten) => (Rol, GemeenteId) = rechten.Klopt ? (rechten.Rol, rechten.GemeenteId)
        : throw new DomeinregelException("Alleen een contactpersoon hoort bij een gemeente, en altijd bij precies één.");
}
