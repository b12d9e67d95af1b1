namespace Portal.Data.Toegang;

/// <summary>
/// What the provider knows a person by, for as long as his account there exists: issuer and subject, or tenant and object with Entra ID.
/// Never an e-mail address: that can be given to somebody else.
/// </summary>
public sealed record Aanmeldsleutel(string Issuer, string Subject)
{
    public const int TekstMaxLength = Gebruiker.IssuerMaxLength + 1 + Gebruiker.SubjectMaxLength;

    private const char Scheiding = '|';

    /// <summary>As it is shown, copied and pasted: "uitgever|sleutel".</summary>
    public override string ToString() => $"{Issuer}{Scheiding}{Subject}";

    /// <summary>Reads what was pasted; null when it is no key.</summary>
    public static Aanmeldsleutel? Lees(string? tekst) =>
        tekst?.Trim().Split(Scheiding, 2) is [{ Length: > 0 and <= Gebruiker.IssuerMaxLength } issuer, { Length: > 0 and <= Gebruiker.SubjectMaxLength } subject]
        && !tekst.Trim().Any(char.IsControl) && !issuer.Any(char.IsWhiteSpace)
            ? new(issuer, subject) : null;
}
