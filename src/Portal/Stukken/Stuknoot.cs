using Portal.Data.Cijfers;
using Portal.Data.Stukken;
using Portal.Ui;

namespace Portal.Stukken;

/// <summary>The note behind a figure of a document: what a reader on paper needs to look it up.</summary>
/// <param name="Nummer">1 for the first figure of the document.</param>
/// <param name="Plaats">Where in the document: a heading, or the row and column of a table.</param>
/// <param name="Tekst">Document and section, or how it was computed from which; a figure that is not sure says so.</param>
/// <param name="Toelichting">What more is known of the figure; too long for the foot of a page.</param>
public sealed record Stuknoot(int Nummer, string Plaats, Cijferdeel Deel, string Tekst, string? Toelichting);

/// <summary>The notes of a document, in the order of reading: the same numbers on screen and in the file.</summary>
public static class Stuknoten
{
    public static IReadOnlyList<Stuknoot> Van(Stuk stuk) =>
        [.. Cijfers(stuk).Select((c, i) => new Stuknoot(i + 1, c.Plaats, c.Deel, Tekst(c.Deel.Cijfer.Herkomst), Toelichting(c.Deel.Cijfer.Herkomst)))];

    /// <summary>"Jaarverslag 2023, onderdeel Casuïstiek per gemeente."</summary>
    public static string Tekst(Herkomst herkomst) => herkomst switch
    {
        UitBron bron => $"{Vindplaats(bron)}.{Gedrukt(bron)}{Voorbehoud(bron)}",
        Berekend berekend => $"Berekend: {Zin(berekend.Formule)}{(berekend.Delen.Count == 0 ? "" : $" Uit: {Delen(berekend)}.")}{Voorbehoud(berekend)}",
        Geteld geteld => $"{Zin(geteld.Wat)} {geteld.Uitleg()} Stand: {geteld.Peildatum.Voluit()}.{Voorbehoud(geteld)}",
        _ => herkomst.Uitleg(),
    };

    private static string? Toelichting(Herkomst herkomst) => (herkomst as UitBron)?.Toelichting;

    private static string Vindplaats(UitBron bron) => $"{bron.Bron}, onderdeel {bron.Onderdeel.TrimEnd('.')}";

    private static string Gedrukt(UitBron bron) => bron.Gedrukt is { } gedrukt ? $" Gedrukt staat: {Zin(gedrukt)}" : "";

    /// <summary>Nothing for a sure figure. An uncertain one is only there when the writer confirmed it (<see cref="Stukdeel.Van"/>).</summary>
    private static string Voorbehoud(Herkomst herkomst) => (herkomst, herkomst.Zekerheid) switch
    {
        (_, Zekerheid.Onzeker) => $" Dit cijfer is onzeker: {Rest(herkomst)} De schrijver neemt het over.",
        (Berekend, _) => " Dit cijfer is afgeleid.",
        (_, Zekerheid.Afgeleid) => $" Dit cijfer is afgeleid: {Rest(herkomst)}",
        _ => "",
    };

    /// <summary>What the verdict means, behind a colon.</summary>
    private static string Rest(Herkomst herkomst) => char.ToLowerInvariant(herkomst.Uitleg()[0]) + herkomst.Uitleg()[1..];

    /// <summary>Parts that stand in the same place share its name: twelve gemeenten out of one table would repeat it twelve times.</summary>
    private static string Delen(Berekend berekend)
    {
        List<(string Wat, string Waar)> groepen = [];
        foreach (var deel in berekend.Delen)
        {
            var (wat, waar) = ($"{deel.Naam} {deel.Cijfer}", Waar(deel.Cijfer.Herkomst));
            if (groepen is [.., var vorige] && vorige.Waar == waar)
            {
                groepen[^1] = ($"{vorige.Wat}, {wat}", waar);
            }
            else
            {
                groepen.Add((wat, waar));
            }
        }

        return string.Join("; ", groepen.Select(g => $"{g.Wat} ({g.Waar})"));
    }

    private static string Waar(Herkomst herkomst) => herkomst switch
    {
        UitBron bron => bron.Zekerheid is Zekerheid.Zeker ? Vindplaats(bron) : $"{Vindplaats(bron)}, {bron.Zekerheid.Tekst()}",
        Berekend { Delen: [] } berekend => $"berekend: {berekend.Formule.TrimEnd('.')}",
        Berekend berekend => $"berekend: {berekend.Formule.TrimEnd('.')}; uit {Delen(berekend)}",
        _ => Tekst(herkomst).TrimEnd('.'),
    };

    private static string Zin(string tekst) => tekst is [.., '.' or '!' or '?'] ? tekst : $"{tekst}.";

    private static IEnumerable<(string Plaats, Cijferdeel Deel)> Cijfers(Stuk stuk)
    {
        if (stuk.Hoofd is { } hoofd)
        {
            foreach (var deel in Cijfers([.. hoofd.Afzender, .. hoofd.Aan]))
            {
                yield return ("Briefhoofd", deel);
            }

            foreach (var regel in hoofd.Regels)
            {
                foreach (var deel in Cijfers([regel.Waarde]))
                {
                    yield return (regel.Naam, deel);
                }
            }
        }

        var kop = stuk.Titel;
        foreach (var paragraaf in stuk.Paragrafen)
        {
            kop = paragraaf.Kop ?? kop;
            foreach (var cijfer in paragraaf.Blokken.SelectMany(b => Cijfers(b, kop)))
            {
                yield return cijfer;
            }
        }
    }

    private static IEnumerable<(string Plaats, Cijferdeel Deel)> Cijfers(Stukblok blok, string kop) => blok switch
    {
        Alinea alinea => Cijfers([alinea]).Select(d => (kop, d)),
        Opsomming opsomming => Cijfers(opsomming.Punten).Select(d => (kop, d)),
        Stuktabel tabel => from rij in tabel.Rijen
                           from cel in rij.Index()
                           where cel.Item is Cijferdeel
                           select (cel.Index == 0 ? kop : $"{rij[0]}, {tabel.Koppen.ElementAtOrDefault(cel.Index)}", (Cijferdeel)cel.Item),
        _ => throw new ArgumentOutOfRangeException(nameof(blok), blok, null),
    };

    private static IEnumerable<Cijferdeel> Cijfers(IEnumerable<Alinea> alineas) => alineas.SelectMany(a => a.Delen).OfType<Cijferdeel>();
}
