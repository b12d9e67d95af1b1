using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Data.Privacy;

/// <summary>
/// Finds dates that are likely to be a date of birth: next to a word that says so, or from before the veiligheidshuis existed, when
/// nothing else in its work can have happened.
/// </summary>
internal static class Geboortedatums
{
    /// <summary>The first veiligheidshuis in Drenthe opened in this year.</summary>
    private const int EersteJaar = 2008;

    private const int NaWoordTekens = 30;
    private const int VoorWoordTekens = 15;

    private const string Maanden = "jan(?:uari)?|febr?(?:uari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private static readonly Regex Woord = Patroon.Maak(@"\b(?:geboren|geboorte[a-z]*|geb|geb\.? ?dat(?:um)?|gebdatum)\b");

    /// <summary>What else has a date from long ago.</summary>
    private static readonly Regex Wet = Patroon.Maak(@"(?:\bwet|wet|\bbesluit|\bverdrag|\bconvenant|\bregeling|\bverordening|\barrest|\bbeschikking|\bvonnis|\buitspraak|\bstb)\b");

    private static readonly Regex[] Datums =
    [
        Patroon.Maak(@"\b(?<dag>[0-9]{1,2}) ?(?<teken>[\-/.]) ?(?<maand>[0-9]{1,2}) ?[\-/.] ?'?(?<jaar>[0-9]{4}|[0-9]{2})\b"),
        Patroon.Maak(@"\b(?<jaar>[0-9]{4})[\-/.](?<maand>[0-9]{1,2})[\-/.](?<dag>[0-9]{1,2})\b"),
        Patroon.Maak($@"\b(?<dag>[0-9]{{1,2}})e? ?[\-/]? ?(?:{Maanden})\.? ?[\-/]? ?'?(?<jaar>[0-9]{{4}}|[0-9]{{2}})\b"),
        Patroon.Maak(@"\b(?<dag>[0-9]{2})(?<maand>[0-9]{2})(?<jaar>(?:19|20)[0-9]{2})\b"),
    ];

    public static IEnumerable<Plek> Zoek(string tekst)
    {
        var woorden = new Woordplekken(Woord, tekst);
        var wetten = new Woordplekken(Wet, tekst);
        return Datums.SelectMany((patroon, vorm) => patroon.Matches(tekst).Where(m => IsGeboortedatum(m, vorm)))
            .Select(m => new Plek(Persoonsgegeven.Geboortedatum, m.Index, m.Index + m.Length));

        bool IsGeboortedatum(Match m, int vorm)
        {
            var (dag, maand, jaar) = (Getal(m, "dag"), m.Groups["maand"].Success ? Getal(m, "maand") : 1, Getal(m, "jaar"));
            if (dag is < 1 or > 31 || maand is < 1 or > 12 || GaatVerder(tekst, m))
            {
                return false;
            }

            if (IsBij(woorden, m, NaWoordTekens, VoorWoordTekens))
            {
                return true;
            }

            var isOud = m.Groups["jaar"].Length == 2
                ? jaar >= 30 && (m.Groups["teken"].Value is "-" or "/" || m.Value.Contains('\''))
                : jaar is >= 1900 and < EersteJaar;
            return isOud && vorm != 3 && !IsBij(wetten, m, NaWoordTekens, 0);
        }
    }

    /// <summary>More digits of the same number follow or precede: "12-03-84-7" is no date.</summary>
    private static bool GaatVerder(string tekst, Match m)
    {
        var einde = m.Index + m.Length;
        return (einde + 1 < tekst.Length && tekst[einde] is '-' or '/' or '.' && char.IsAsciiDigit(tekst[einde + 1]))
            || (m.Index > 1 && tekst[m.Index - 1] is '-' or '/' or '.' && char.IsAsciiDigit(tekst[m.Index - 2]));
    }

    private static bool IsBij(Woordplekken woorden, Match datum, int ervoor, int erna) =>
        woorden.Rond(datum.Index).Any(w => (w.Einde <= datum.Index && datum.Index - w.Einde <= ervoor)
            || (w.Begin >= datum.Index + datum.Length && w.Begin - datum.Index - datum.Length < erna));

    private static int Getal(Match m, string groep) => int.Parse(m.Groups[groep].ValueSpan, CultureInfo.InvariantCulture);
}
