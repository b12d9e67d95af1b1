using Portal.Data.Gemeenten;

namespace Portal.Data.Toegang;

/// <summary>An account. The key of a person is the provider's (issuer, subject) pair, never an e-mail address.</summary>
[Openbaar("the gemeente a contactpersoon works for, not a row of that gemeente; only sign-in and beheer read accounts")]
[GeschrevenDoor(Rol.Beheerder)]
public sealed class Gebruiker
{
    public const int IssuerMaxLength = 255;
    public const int SubjectMaxLength = 255;
    public const int FunctieMaxLength = 120;

    private Gebruiker() { }

    /// <param name="gemeenteId">Required for a contactpersoon, and only for a contactpersoon.</param>
    /// <exception cref="DomeinregelException">Role and gemeente do not fit.</exception>
    public Gebruiker(string issuer, string subject, string functie, Rol rol, int? gemeenteId = null)
    {
        if (rol is Rol.Contactpersoon != gemeenteId is not null)
        {
            throw new DomeinregelException("Alleen een contactpersoon hoort bij een gemeente, en altijd bij precies één.");
        }

        (Issuer, Subject, Functie, Rol, GemeenteId) = (issuer, subject, functie, rol, gemeenteId);
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

    /// <summary>Rises with every change of rights; a session that began under an older version is no longer valid.</summary>
    public int RechtenVersie { get; private set; } = 1;

    public void Blokkeer() => (IsGeblokkeerd, RechtenVersie) = (true, RechtenVersie + 1);
}
