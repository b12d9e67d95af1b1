using System.Text.RegularExpressions;

namespace Portal.Data.Privacy;

/// <summary>Finds e-mail addresses, and postcodes with a huisnummer.</summary>
internal static class Adresgegevens
{
    private static readonly Regex Email = Patroon.Maak(@"[a-z0-9._%+\-]+ ?@ ?[a-z0-9\-]+(?:\.[a-z0-9\-]+)+");

    /// <summary>"7811 AB 12", "7811ab, huisnummer 12".</summary>
    private static readonly Regex PostcodeEerst = Patroon.Maak(
        @"\b(?<postcode>[1-9][0-9]{3} ?[A-Z]{2}|[1-9][0-9]{3}[a-z]{2})[ ,;:(\n]{1,3}(?:[Hh]uis)?(?:[Nn]ummer|[Nn]r\.?)?[ :]{0,2}[0-9]{1,4}\b", hoofdlettergevoelig: true);

    /// <summary>"Dorpsstraat 12a, 7811 AB".</summary>
    private static readonly Regex NummerEerst = Patroon.Maak(
        @"\b[0-9]{1,4}(?: ?[a-zA-Z])?(?:-[0-9a-zA-Z]{1,3})?[ ,;(\n]{1,3}(?:[Pp]ostcode:? ?)?(?<postcode>[1-9][0-9]{3} ?[A-Z]{2}|[1-9][0-9]{3}[a-z]{2})\b", hoofdlettergevoelig: true);

    /// <summary>Letters that follow a number for another reason: units, and pairs the post does not use.</summary>
    private static readonly HashSet<string> GeenPostcode = ["mg", "ml", "kg", "km", "cm", "mm", "gb", "mb", "kb", "ha", "SA", "SD", "SS"];

    public static IEnumerable<Plek> Zoek(string tekst) =>
        Email.Matches(tekst).Select(m => new Plek(Persoonsgegeven.Emailadres, m.Index, m.Index + m.Length))
            .Concat(PostcodeEerst.Matches(tekst).Concat(NummerEerst.Matches(tekst))
                .Where(m => !GeenPostcode.Contains(m.Groups["postcode"].Value[^2..]))
                .Select(m => new Plek(Persoonsgegeven.Adres, m.Index, m.Index + m.Length)));
}
