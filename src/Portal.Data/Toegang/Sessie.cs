using System.Security.Cryptography;

namespace Portal.Data.Toegang;

/// <summary>One sign-in of one user. The cookie carries <see cref="Sleutel"/>; the database only knows its hash.</summary>
public sealed class Sessie
{
    /// <summary>However busy: signed out after this long.</summary>
    public static readonly TimeSpan MaximaleDuur = TimeSpan.FromHours(8);

    /// <summary>Signed out after this long in which nobody did anything: what an open screen asks for by itself does not count.</summary>
    public static readonly TimeSpan MaximaleStilte = TimeSpan.FromMinutes(30);

    private Sessie() { }

    private Sessie(string id, Gebruiker gebruiker, DateTime? aangemeldOp, DateTime nu) =>
        (Id, GebruikerId, RechtenVersie, AangemeldOp, BegonnenOp, GebruiktOp) = (id, gebruiker.Id, gebruiker.RechtenVersie, aangemeldOp, nu, nu);

    /// <summary>SHA-256 of the key in the cookie, so that a stolen database opens no session.</summary>
    public string Id { get; private set; } = "";

    public Guid GebruikerId { get; private set; }

    public Gebruiker? Gebruiker { get; private set; }

    /// <summary>The rights version the user signed in with.</summary>
    public int RechtenVersie { get; private set; }

    public DateTime BegonnenOp { get; private set; }

    /// <summary>
    /// When the user proved who he is (UTC), as the provider tells it. Earlier than <see cref="BegonnenOp"/> when the provider still knew him,
    /// and null when it does not tell.
    /// </summary>
    public DateTime? AangemeldOp { get; private set; }

    public DateTime GebruiktOp { get; private set; }

    public DateTime? IngetrokkenOp { get; private set; }

    /// <summary>A new session and the key that only the user's cookie will hold.</summary>
    /// <param name="aangemeldOp">See <see cref="AangemeldOp"/>; a moment that still has to come counts as now.</param>
    public static (Sessie Sessie, string Sleutel) Begin(Gebruiker gebruiker, DateTime? aangemeldOp, DateTime nu)
    {
        var sleutel = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (new(IdVan(sleutel), gebruiker, aangemeldOp > nu ? nu : aangemeldOp, nu), sleutel);
    }

    public static string IdVan(string sleutel) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(sleutel)));

    /// <summary>Whether the session still gives access, for the user as the database knows him now.</summary>
    public bool IsGeldig(Gebruiker gebruiker, DateTime nu) =>
        IngetrokkenOp is null && !gebruiker.IsGeblokkeerd && gebruiker.RechtenVersie == RechtenVersie
        && (nu - BegonnenOp).Duration() < MaximaleDuur && (nu - GebruiktOp).Duration() < MaximaleStilte; // also when the clock was far ahead

    public void Gebruik(DateTime nu) => GebruiktOp = nu;

    public void TrekIn(DateTime nu) => IngetrokkenOp ??= nu;
}
