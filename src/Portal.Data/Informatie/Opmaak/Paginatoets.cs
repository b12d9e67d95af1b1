using System.Globalization;
using Portal.Data.Cijfers;
using Portal.Data.Privacy;

namespace Portal.Data.Informatie.Opmaak;

public enum Bevindingsoort
{
    /// <summary>The page can't be published so.</summary>
    Fout,

    /// <summary>The page can be published if its editor has seen this.</summary>
    Waarschuwing,
}

/// <summary>Something that the check found.</summary>
/// <param name="Regel">The line of the text, counted from 1; null when it is about the page as a whole.</param>
public sealed record Bevinding(Bevindingsoort Soort, string Tekst, int? Regel = null);

/// <summary>What the check found, and how easily the text reads.</summary>
public sealed record Toetsuitslag(IReadOnlyList<Bevinding> Bevindingen, Leesbaarheid Leesbaarheid)
{
    public IReadOnlyList<Bevinding> Fouten => [.. Bevindingen.Where(b => b.Soort is Bevindingsoort.Fout)];

    public IReadOnlyList<Bevinding> Waarschuwingen => [.. Bevindingen.Where(b => b.Soort is Bevindingsoort.Waarschuwing)];
}

/// <summary>
/// The check before a page is published. It is shown while the editor types and repeated by the command, so that what is public never links to
/// nowhere, shows a figure that does not exist or an image that nobody described.
/// </summary>
public static class Paginatoets
{
    /// <summary>From this many words on a paragraph is taken to state a fact, and asked for its source.</summary>
    private const int FeitVanafWoorden = 8;

    private const int LangeZinnenGenoemd = 3;

    /// <param name="bestaatPad">Whether a path of the portal ("/begroting/2025") leads to a public page. Pages that the database knows are looked up in <paramref name="naslag"/>.</param>
    public static Toetsuitslag Toets(Paginainhoud inhoud, Naslag naslag, Func<string, bool> bestaatPad)
    {
        var tekst = Paginatekst.Lees(inhoud.Tekst);
        var leesbaarheid = Leesbaarheid.Van(tekst, naslag.Lezen.Begrippen);
        return new(
        [
            .. Leeg(inhoud, tekst),
            .. tekst.Fouten.Select(f => Fout(f.Tekst, f.Regel)),
            .. Koppen(tekst),
            .. Koppelingen(tekst, naslag, bestaatPad),
            .. Cijfers(tekst, naslag),
            .. Bronnen(tekst, naslag),
            .. ZonderBron(tekst.Delen),
            .. Personen(inhoud),
            .. Lezen(leesbaarheid),
        ], leesbaarheid);
    }

    private static Bevinding Fout(string tekst, int? regel = null) => new(Bevindingsoort.Fout, tekst, regel);

    private static Bevinding Waarschuwing(string tekst, int? regel = null) => new(Bevindingsoort.Waarschuwing, tekst, regel);

    private static IEnumerable<Bevinding> Leeg(Paginainhoud inhoud, Paginatekst tekst)
    {
        if (string.IsNullOrWhiteSpace(inhoud.Titel))
        {
            yield return Fout("De pagina heeft geen titel.");
        }

        if (string.IsNullOrWhiteSpace(inhoud.Inleiding))
        {
            yield return Fout("De pagina heeft geen inleiding. Zeg in een of twee zinnen wat de lezer hier vindt.");
        }

        if (tekst.Woorden == 0 && tekst.Plaatjes.Count == 0)
        {
            yield return Fout("De pagina heeft geen tekst.");
        }
    }

    private static IEnumerable<Bevinding> Koppen(Paginatekst tekst)
    {
        var vorige = 1;
        foreach (var kop in tekst.Koppen)
        {
            if (kop.Niveau > vorige + 1)
            {
                yield return Fout($"De kop ‘{kop.Tekst}’ slaat een niveau over. Gebruik hier {new string('#', vorige + 1)}.", kop.Regel);
            }

            if (string.IsNullOrWhiteSpace(kop.Tekst))
            {
                yield return Fout("Hier staat een kop zonder tekst.", kop.Regel);
            }

            vorige = kop.Niveau;
        }
    }

    private static IEnumerable<Bevinding> Koppelingen(Paginatekst tekst, Naslag naslag, Func<string, bool> bestaatPad)
    {
        var hier = tekst.Koppen.Select(k => k.Id).ToHashSet();
        var begrippen = naslag.Lezen.Begrippen.Select(Anker.Van).ToHashSet();
        foreach (var (adres, regel) in tekst.Koppelingen.Where(k => Tekstadres.IsEigen(k.Adres)))
        {
            var delen = adres.Split('#', 2);
            var pad = delen[0].Split('?')[0].TrimEnd('/');
            var plaats = delen.ElementAtOrDefault(1);
            if (adres[0] == '#' ? !hier.Contains(plaats!) : pad == "/begrippen" && plaats is not null && !begrippen.Contains(plaats))
            {
                yield return Fout($"De plek ‘#{plaats}’ bestaat niet.", regel);
            }
            else if (pad.StartsWith("/informatie/", StringComparison.Ordinal) && pad["/informatie/".Length..] is var slug && !slug.Contains('/', StringComparison.Ordinal))
            {
                if (!naslag.Paginas.TryGetValue(slug, out var isOpenbaar))
                {
                    yield return Fout($"De pagina {pad} bestaat niet.", regel);
                }
                else if (!isOpenbaar)
                {
                    yield return Waarschuwing($"De pagina {pad} is nog niet voor iedereen te lezen.", regel);
                }
            }
            else if (adres[0] != '#' && !bestaatPad(pad.Length == 0 ? "/" : pad))
            {
                yield return Fout($"Het adres {pad} bestaat niet, of is niet openbaar.", regel);
            }
        }

        foreach (var (plaatje, regel) in tekst.Plaatjes.Where(p => !naslag.Lezen.Afbeeldingen.ContainsKey(p.Plaatje.AfbeeldingId)))
        {
            yield return Fout($"De afbeelding ‘{plaatje.Alt}’ bestaat niet. Voeg haar toe bij Afbeeldingen.", regel);
        }
    }

    private static IEnumerable<Bevinding> Cijfers(Paginatekst tekst, Naslag naslag) => tekst.Cijfers
        .Where(c => !naslag.Lezen.Cijfers.ContainsKey(c.Id))
        .Select(c => Fout($"Het cijfer ‘{c.Id}’ bestaat niet, of is niet openbaar.", c.Regel));

    private static IEnumerable<Bevinding> Bronnen(Paginatekst tekst, Naslag naslag)
    {
        foreach (var noot in tekst.Noten)
        {
            if (!naslag.Lezen.Bronnen.ContainsKey(noot.BronId))
            {
                yield return Fout($"De bron ‘{noot.BronId}’ bestaat niet. Kies uit: {string.Join(", ", naslag.Lezen.Bronnen.Keys.Order(StringComparer.Ordinal))}.");
            }
            else if (!naslag.Onderdelen.Contains(new(noot.BronId, noot.Onderdeel)))
            {
                yield return Waarschuwing($"Het portaal kent in {noot.BronId} geen onderdeel ‘{noot.Onderdeel}’. Klopt het?");
            }
        }
    }

    /// <summary>A list and the line that introduces it are one: the source may stand in either.</summary>
    private static IEnumerable<Bevinding> ZonderBron(IReadOnlyList<Tekstdeel> delen)
    {
        for (var i = 0; i < delen.Count; i++)
        {
            var deel = delen[i];
            if (deel is not (Alinea or Opsomming or Citaat))
            {
                continue;
            }

            List<Tekstdeel> samen = [deel];
            if (deel is Alinea leidtIn && leidtIn.Inhoud.AlsTekst().TrimEnd().EndsWith(':') && delen.ElementAtOrDefault(i + 1) is Opsomming lijst)
            {
                samen.Add(lijst);
                i++;
            }

            var zinnen = samen.Alle().SelectMany(d => d.Zinnen()).ToList();
            var tekst = zinnen.AlsTekst();
            var isFeit = tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FeitVanafWoorden || zinnen.Alle().Any(z => z is Cijferplek);
            if (isFeit && !zinnen.Alle().Any(z => z is Bronplek))
            {
                yield return Waarschuwing($"Dit stuk heeft geen bron: ‘{Begin(tekst)}’. Is het een feit? Zet de bron erachter.", deel.Regel);
            }
        }
    }

    private static IEnumerable<Bevinding> Personen(Paginainhoud inhoud)
    {
        foreach (var vondst in new[] { inhoud.Titel, inhoud.Inleiding, inhoud.Tekst }.SelectMany(Persoonsgegevens.Zoek))
        {
            yield return new(vondst.Ernst is Ernst.Weigeren ? Bevindingsoort.Fout : Bevindingsoort.Waarschuwing, vondst.Melding);
        }
    }

    private static IEnumerable<Bevinding> Lezen(Leesbaarheid leesbaarheid)
    {
        if (leesbaarheid.Score is < Leesbaarheid.ScoreMin and var score)
        {
            yield return Waarschuwing($"De tekst is {leesbaarheid.Oordeel}: leesbaarheid {((double)score).ToString("0", Notatie.Nederlands)}, streef naar {Leesbaarheid.ScoreMin}. Maak zinnen en woorden korter.");
        }

        foreach (var zin in leesbaarheid.LangeZinnen.Take(LangeZinnenGenoemd))
        {
            yield return Waarschuwing($"Deze zin heeft meer dan {Leesbaarheid.ZinMax.ToString(CultureInfo.InvariantCulture)} woorden: ‘{Begin(zin)}’. Maak er twee van.");
        }
    }

    private static string Begin(string tekst) => tekst.Length <= 60 ? tekst.Trim() : tekst[..60].Trim() + "…";
}
