using System.Text;

namespace Portal.Data.Cijfers;

/// <summary>A text as part of a natural key that is also an address: letters without accents, digits, and a hyphen for all else.</summary>
internal static class Adressleutel
{
    public static string Van(string tekst)
    {
        var adres = new StringBuilder();
        foreach (var teken in Accenten.Zonder(tekst))
        {
            if (char.IsAsciiLetterOrDigit(teken) || teken is '_')
            {
                adres.Append(teken);
            }
            else if (adres.Length > 0 && adres[^1] != '-')
            {
                adres.Append('-');
            }
        }

        return adres.ToString().TrimEnd('-');
    }
}
