using System.Text.RegularExpressions;

namespace Portal.Data.Informatie.Opmaak;

/// <summary>Which addresses a text may link to: https, mailto, and pages of the portal itself. Whatever is not named here is not a link.</summary>
public static partial class Tekstadres
{
    public const int MaxLength = 500;

    /// <summary>Where own uploads are served from.</summary>
    public const string Afbeeldingen = "/informatie/afbeeldingen/";

    /// <summary>The address as it may stand in a link; null when it may not.</summary>
    public static string? Veilig(string? adres)
    {
        if (string.IsNullOrEmpty(adres) || adres.Length > MaxLength || adres.Any(t => char.IsControl(t) || char.IsWhiteSpace(t) || t is '\\' or '"' or '<' or '>'))
        {
            return null;
        }

        if (IsEigen(adres) || Mail().IsMatch(adres))
        {
            return adres;
        }

        return Uri.TryCreate(adres, UriKind.Absolute, out var ver) && ver.Scheme == Uri.UriSchemeHttps && ver.Host.Contains('.', StringComparison.Ordinal) && ver.UserInfo.Length == 0
            ? ver.AbsoluteUri
            : null;
    }

    /// <summary>Whether it is a page of the portal, or a place on the same page.</summary>
    public static bool IsEigen(string adres) => adres is ['#', _, ..] or "/" || (adres is ['/', var tweede, ..] && tweede is not '/');

    /// <summary>The upload an address of an image stands for; null for any other address.</summary>
    public static Guid? Afbeelding(string? adres) =>
        adres is not null && adres.StartsWith(Afbeeldingen, StringComparison.Ordinal) && Guid.TryParseExact(adres[Afbeeldingen.Length..], "D", out var id) ? id : null;

    [GeneratedRegex(@"^mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Mail();
}
