using System.Security.Cryptography;
using System.Text;

namespace Portal.Data.Cijfers;

/// <summary>A gemeente with what the public sees of it.</summary>
public sealed record Gemeentelabel(int GemeenteId, string Gemeente, Aantallabel Label);

/// <summary>One measure of a snapshot.</summary>
/// <param name="PerGemeente">By name; null when only the total may be shown.</param>
public sealed record Momentopnamekolom(Meting Maat, Aantallabel Totaal, IReadOnlyList<Gemeentelabel>? PerGemeente);

/// <summary>What would be published of a quarter: labels only.</summary>
/// <param name="Kolommen">A measure that may not be told at all is absent.</param>
public sealed record Momentopnamevoorstel(Kwartaal Kwartaal, IReadOnlyList<Momentopnamekolom> Kolommen)
{
    /// <summary>Tells whether what is published is what was looked at.</summary>
    public string Vingerafdruk => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        Kolommen.Select(k => $"{Kwartaal.Adres} {k.Maat} {k.Totaal.Tekst} {string.Join(' ', (k.PerGemeente ?? []).Select(g => $"{g.GemeenteId}={g.Label.Tekst}"))}")))))[..16];

    /// <summary>Makes labels of exact counts, and withholds what would give a small count away, by itself or beside other quarters. Pure.</summary>
    /// <param name="gemeenten">All gemeenten, by name.</param>
    /// <param name="aantal">The exact count of a measure in a gemeente.</param>
    /// <param name="gepubliceerd">What was ever published: who saw a snapshot that was withdrawn, or replaced, still knows it.</param>
    internal static Momentopnamevoorstel Maak(
        Kwartaal kwartaal, IReadOnlyList<(int Id, string Naam)> gemeenten, Func<Meting, int, int> aantal, IReadOnlyCollection<Momentopname> gepubliceerd)
    {
        // What stands is the newest of its quarter, whatever the clock said: a next one is published only after it was withdrawn.
        var andere = gepubliceerd.Where(m => m.Kwartaal != kwartaal).OrderBy(m => m.IngetrokkenOp is null).ThenBy(m => m.GepubliceerdOp).ToList();
        var nieuwste = andere.GroupBy(m => m.Kwartaal).ToDictionary(g => g.Key, g => g.Last());
        List<Dictionary<Kwartaal, Momentopname>> beelden = [nieuwste, .. andere.Except(nieuwste.Values).Select(m => new Dictionary<Kwartaal, Momentopname>(nieuwste) { [m.Kwartaal] = m })];
        var kolommen = Enum.GetValues<Meting>().Select(maat => Kolom(maat, KleineAantallen.Publiceer([.. gemeenten.Select(g => aantal(maat, g.Id))]))).ToList();

        if (gemeenten.Any(g => beelden.Any(b => Verraadt(b, g.Id))))
        {
            Vervang(Meting.Actief, k => k with { PerGemeente = null }); // what ties the quarters to each other
        }

        foreach (var maat in new[] { Meting.Afgesloten, Meting.Actief })
        {
            if (beelden.Any(b => Verraadt(b, null)))
            {
                kolommen.RemoveAll(k => k.Maat == maat);
            }
        }

        return new(kwartaal, kolommen);

        Momentopnamekolom Kolom(Meting maat, Aantalkolom kolom) => new(maat, kolom.Totaal,
            // Under a total of "<5" only a single casus could always be told, so that withholding would say "not one".
            maat.IsPerGemeente() && !kolom.Totaal.IsKlein && kolom.Cellen is { } cellen ? [.. gemeenten.Select((g, plaats) => new Gemeentelabel(g.Id, g.Naam, cellen[plaats]))] : null);

        void Vervang(Meting maat, Func<Momentopnamekolom, Momentopnamekolom> wordt) => kolommen = kolommen.ConvertAll(k => k.Maat == maat ? wordt(k) : k);

        bool Verraadt(Dictionary<Kwartaal, Momentopname> eerder, int? gemeenteId)
        {
            var eerste = eerder.Keys.Append(kwartaal).MinBy(k => k.Begin)!;
            var laatste = eerder.Keys.Append(kwartaal).MaxBy(k => k.Begin)!;
            List<Kwartaallabels> reeks = [];
            for (var k = eerste; !laatste.IsVoor(k); k = k.Volgend())
            {
                reeks.Add(k == kwartaal ? Labels(maat => kolommen.Find(c => c.Maat == maat) is { } kolom
                        ? gemeenteId is null ? kolom.Totaal : kolom.PerGemeente?.First(g => g.GemeenteId == gemeenteId).Label
                        : null)
                    : eerder.TryGetValue(k, out var opname) ? Labels(maat => opname.Cellen.FirstOrDefault(c => c.Maat == maat && c.GemeenteId == gemeenteId)?.Label)
                    : Kwartaallabels.Niets);
            }

            return Labelreeks.Verraadt(reeks);
        }
    }

    private static Kwartaallabels Labels(Func<Meting, Aantallabel?> van) => new(van(Meting.Actief), van(Meting.Instroom), van(Meting.Afgesloten));
}
