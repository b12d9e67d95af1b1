using System.Text.RegularExpressions;

namespace Portal.Data.Privacy;

/// <summary>
/// Finds BSN's and phone numbers by the way their digits are grouped: "111.222.333", "06 12 34 56 78". Amounts, dates and kenmerken have
/// shapes of their own and are left alone.
/// </summary>
internal static class Nummers
{
    /// <summary>A number this close to the word is a BSN even outside its sentence.</summary>
    private const int NabijTekens = 60;

    /// <summary>A number this close behind the word is meant as a BSN, whatever it is.</summary>
    private const int DirectErnaTekens = 25;

    private static readonly Regex BsnWoord = Patroon.Maak(
        @"\bbsn|\bb\.? ?s\.? ?n\b|\bburger[ \-]?se[a-z]{2,9}[ \-]?(?:n(?:r|um)|code)|\bsofi(?:[ \-]?n(?:r|um)|[^a-z])");

    /// <summary>How Dutch phone numbers of ten digits are grouped. A date with a time or a parketnummer (2-6-2) has ten digits too.</summary>
    private static readonly HashSet<string> Telefoonvormen =
    [
        "10", "2-8", "3-7", "4-6", "1-9", "2-2-2-2-2", "2-4-4", "2-3-5", "2-5-3", "2-3-3-2", "2-2-3-3", "2-3-2-3", "2-2-6", "2-1-7",
        "2-1-1-1-1-1-1-1-1", "3-3-4", "3-4-3", "3-3-2-2", "3-2-2-3", "4-3-3", "4-2-2-2", "4-2-4",
    ];

    /// <summary>Groupings with spaces that nobody uses for separate figures in a row.</summary>
    private static readonly HashSet<string> BsnVormenMetSpaties =
    [
        "3-3-3", "4-2-3", "4-3-2", "2-3-4", "2-4-3", "3-2-4", "3-4-2", "2-2-2-3", "3-2-2-2", "2-2-2-2-1", "1-2-2-2-2",
        "4-4-1", "1-4-4", "4-5", "5-4", "3-6", "6-3", "1-1-1-1-1-1-1-1-1",
    ];

    public static IEnumerable<Plek> Zoek(string tekst, Zinnen zinnen)
    {
        var alleWoorden = new Woordplekken(BsnWoord, tekst);
        foreach (var reeks in Reeksen(tekst))
        {
            for (var i = 0; i < reeks.Count; i++)
            {
                if (TelefoonVanaf(tekst, reeks, i) is { } einde)
                {
                    yield return new(Persoonsgegeven.Telefoonnummer, reeks[i].Begin, reeks[einde - 1].Einde);
                    i = einde - 1;
                    continue;
                }

                var lengte = 0;
                for (var n = 1; i + n <= reeks.Count && (lengte += reeks[i + n - 1].Lengte) <= 9; n++)
                {
                    if (lengte >= 8 && Weeg(tekst, reeks, i, n, alleWoorden, zinnen) is { } soort)
                    {
                        yield return new(soort, reeks[i].Begin, reeks[i + n - 1].Einde);
                    }
                }
            }
        }
    }

    /// <summary>Elfproef: the sum of the digits times 9, 8, … 2 and −1 is a multiple of eleven. Eight digits have lost a leading zero.</summary>
    internal static bool IsElfproef(string cijfers)
    {
        var negen = cijfers.PadLeft(9, '0');
        var som = -(negen[8] - '0');
        for (var i = 0; i < 8; i++)
        {
            som += (9 - i) * (negen[i] - '0');
        }

        return negen.Length == 9 && som % 11 == 0 && negen.Any(c => c != '0');
    }

    private static Persoonsgegeven? Weeg(string tekst, List<Groep> reeks, int i, int n, Woordplekken alleWoorden, Zinnen zinnen)
    {
        var groepen = reeks.GetRange(i, n);
        var (begin, einde) = (groepen[0].Begin, groepen[^1].Einde);
        var cijfers = string.Concat(groepen.Select(g => tekst[g.Begin..g.Einde]));
        var isLos = (i == 0 || reeks[i - 1].IsRuim) && (i + n == reeks.Count || groepen[^1].IsRuim);
        var woorden = alleWoorden.Rond(begin);
        var isNabij = woorden.Any(w => IsNabij(w, begin, einde, zinnen));
        var isDirectErna = woorden.Any(w => w.Einde <= begin && begin - w.Einde <= DirectErnaTekens && !tekst.AsSpan(w.Einde, begin - w.Einde).ContainsAnyInRange('0', '9'));
        if (!(isLos || (isNabij && n == 1)) // "BSN 111222333/444555666" are two
            || HeeftMuntVoor(tekst, begin) || (!isDirectErna && IsBedragVanaf(tekst, einde)) || IsDatum(groepen, tekst)) // "BSN 111222333,35 jaar" and "BSN 111222333 € 50" are no amounts
        {
            return null;
        }

        if (cijfers.Length == 8)
        {
            return isDirectErna && IsElfproef(cijfers) ? Persoonsgegeven.Burgerservicenummer : null;
        }

        if (!IsElfproef(cijfers))
        {
            return isDirectErna ? Persoonsgegeven.MogelijkBurgerservicenummer : null;
        }

        if (IsVastAanKenmerk(tekst, begin, einde) && !woorden.Any(w => begin - w.Einde <= 1 && w.Begin - einde <= 1)) // "BSN-111222333" is joined to capitals too
        {
            return null;
        }

        if (isNabij)
        {
            return Persoonsgegeven.Burgerservicenummer;
        }

        return n == 1 ? Persoonsgegeven.MogelijkBurgerservicenummer : OpVorm(tekst, reeks, groepen);
    }

    /// <summary>Nine digits in groups, far from the word BSN: does anything else look like this?</summary>
    private static Persoonsgegeven? OpVorm(string tekst, List<Groep> reeks, List<Groep> groepen)
    {
        var vorm = Vorm(groepen);
        var isJaar = groepen.Any(g => tekst[g.Begin..g.Einde] is ['1', '9', _, _] or ['2', '0', _, _]);
        if (groepen.SkipLast(1).Select(g => g.Teken).Distinct().Count() > 1)
        {
            return vorm is "3-3-3" ? Persoonsgegeven.Burgerservicenummer : null; // signs mixed up, and still like nothing else
        }

        if (groepen[0].IsRuim)
        {
            return BsnVormenMetSpaties.Contains(vorm) && (!isJaar || vorm is "4-2-3") ? Persoonsgegeven.Burgerservicenummer
                : groepen.Count == reeks.Count ? Persoonsgegeven.MogelijkBurgerservicenummer : null;
        }

        var isGetal = groepen[0].Teken is '.' or ',' && groepen.Count == 2 && !BsnVormenMetSpaties.Contains(vorm); // "52.7851234"
        var isZaaknummer = isJaar && (groepen[0].Teken is '.' ? groepen.Count == 2 : vorm is not "4-2-3" || IsMaand(tekst[groepen[1].Begin..groepen[1].Einde]));
        return isGetal || isZaaknummer ? Persoonsgegeven.MogelijkBurgerservicenummer : Persoonsgegeven.Burgerservicenummer;
    }

    private static bool IsNabij((int Begin, int Einde) woord, int begin, int einde, Zinnen zinnen) =>
        zinnen.NummerVan(woord.Begin) == zinnen.NummerVan(begin) || Math.Max(begin - woord.Einde, woord.Begin - einde) <= NabijTekens;

    private static bool IsMaand(string cijfers) => int.Parse(cijfers, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 12;

    /// <summary>Day, month and year, or the other way round.</summary>
    private static bool IsDatum(List<Groep> groepen, string tekst) => Vorm(groepen) is "2-2-4" or "4-2-2" && IsMaand(tekst[groepen[1].Begin..groepen[1].Einde]);

    /// <summary>"€ 111.222.333", "EUR 111.222.333", and not "chauffeur 111.222.333".</summary>
    private static bool HeeftMuntVoor(string tekst, int begin)
    {
        var voor = tekst.AsSpan(0, begin).TrimEnd(' ');
        var woord = voor.Length;
        while (woord > 0 && char.IsLetter(voor[woord - 1]))
        {
            woord--;
        }

        return voor is [.., '€'] || IsMunt(voor[woord..]);
    }

    /// <summary>"111222333 euro", "111.222.333 €", "111.222.333,50", "111.222.333,-", and not "111222333 Europese".</summary>
    private static bool IsBedragVanaf(string tekst, int einde)
    {
        var achter = tekst.AsSpan(einde);
        var na = achter.TrimStart(' ');
        var woord = 0;
        while (woord < na.Length && char.IsLetter(na[woord]))
        {
            woord++;
        }

        return na is ['€', ..] || IsMunt(na[..woord]) || (achter is [',', .. var centen] && (centen is ['-', ..] || Cijfers(centen) is 1 or 2));
    }

    private static bool IsMunt(ReadOnlySpan<char> woord) => woord.Equals("EUR", StringComparison.OrdinalIgnoreCase) || woord.Equals("EURO", StringComparison.OrdinalIgnoreCase);

    private static int Cijfers(ReadOnlySpan<char> tekst) => tekst.IndexOfAnyExceptInRange('0', '9') is >= 0 and var aantal ? aantal : tekst.Length;

    /// <summary>Capitals joined to it, as in "ZV-111222333" or "111222333B01".</summary>
    private static bool IsVastAanKenmerk(string tekst, int begin, int einde)
    {
        var voor = begin > 0 && tekst[begin - 1] is '-' or '/' or '_' ? begin - 2 : begin - 1;
        var na = einde < tekst.Length && tekst[einde] is '-' or '/' or '_' ? einde + 1 : einde;
        return (voor >= 0 && voor < begin && char.IsUpper(tekst[voor])) || (na < tekst.Length && char.IsUpper(tekst[na]));
    }

    /// <summary>Where the phone number that begins with this group ends (the group after it); null when none begins here.</summary>
    private static int? TelefoonVanaf(string tekst, List<Groep> reeks, int i)
    {
        var isInternationaal = (reeks[i].Begin > 0 && tekst[reeks[i].Begin - 1] == '+') || tekst.AsSpan(reeks[i].Begin, reeks[i].Lengte).StartsWith("0031", StringComparison.Ordinal);
        if (!isInternationaal && (tekst[reeks[i].Begin] != '0' || (reeks[i].Begin > 0 && char.IsUpper(tekst[reeks[i].Begin - 1]))))
        {
            return null;
        }

        int? einde = null;
        for (int n = 1, lengte = reeks[i].Lengte; lengte <= 15; n++)
        {
            if (isInternationaal ? lengte >= 9 : lengte == 10 && IsTelefoonvorm(reeks.GetRange(i, n)))
            {
                einde = i + n;
            }

            if (i + n >= reeks.Count)
            {
                break;
            }

            lengte += reeks[i + n].Lengte;
        }

        return einde;
    }

    /// <summary>In pairs, the last four are written alike: "06-12 34 56 78", and not "06-12-24 10.30 uur".</summary>
    private static bool IsTelefoonvorm(List<Groep> groepen) =>
        Telefoonvormen.Contains(Vorm(groepen)) && (groepen.Count != 5 || groepen[1..^1].Select(g => g.Teken).Distinct().Count() == 1);

    private static string Vorm(List<Groep> groepen) => string.Join('-', groepen.Select(g => g.Lengte));

    /// <summary>Groups of digits with at most one sign, and spaces, between them.</summary>
    private static IEnumerable<List<Groep>> Reeksen(string tekst)
    {
        List<Groep> reeks = [];
        for (var i = 0; i < tekst.Length;)
        {
            if (!char.IsAsciiDigit(tekst[i]))
            {
                i++;
                continue;
            }

            var begin = i;
            while (i < tekst.Length && char.IsAsciiDigit(tekst[i]))
            {
                i++;
            }

            var einde = i;
            while (i < tekst.Length && !char.IsAsciiDigit(tekst[i]) && i - einde <= 3)
            {
                i++;
            }

            var teken = i < tekst.Length && char.IsAsciiDigit(tekst[i]) ? Teken(tekst.AsSpan(einde, i - einde), einde - begin) : null;
            reeks.Add(new(begin, einde, teken, i - einde > 1 || teken is ' '));
            if (teken is null)
            {
                yield return reeks;
                reeks = [];
            }
        }
    }

    /// <summary>The sign between two groups, a space when there is none; null when the groups don't belong together.</summary>
    /// <param name="groep">The length of the group before it.</param>
    private static char? Teken(ReadOnlySpan<char> tussen, int groep) => tussen.Length > 3 ? null : tussen.Trim(' ') switch
    {
        [] => ' ',
        [','] when tussen.Length > 1 || groep > 4 => null, // an enumeration
        [('.' or '-' or '/' or '_' or '(' or ')' or ',') and var teken] => teken,
        [')', '-'] or ['-', '('] => '-',
        _ => null,
    };

    /// <param name="Teken">What separates it from the next group of its row; null when it is the last.</param>
    /// <param name="IsRuim">Spaces separate them too, so that the two can also be numbers by themselves.</param>
    private readonly record struct Groep(int Begin, int Einde, char? Teken, bool IsRuim)
    {
        public int Lengte => Einde - Begin;
    }
}
