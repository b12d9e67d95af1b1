using Portal.Api;
using Portal.Data.Stukken;

namespace Portal.Stukken;

/// <summary>The tables of a document as sheets of a workbook: figures as numbers, with their source in columns behind them.</summary>
public static class Rekenblad
{
    private const int BreedteMin = 10;
    private const int BreedteMax = 60;

    /// <summary>The first sheet says what the document says outside its tables, its mark included: a sheet has no head of a page.</summary>
    public static IReadOnlyList<Werkblad> Maak(Stuk stuk) =>
    [
        Toelichting(stuk),
        .. stuk.Paragrafen.SelectMany(p => p.Blokken.OfType<Stuktabel>().Select(t => Blad(p.Kop ?? t.Bijschrift, t))),
    ];

    private static Werkblad Toelichting(Stuk stuk)
    {
        List<string> regels =
        [
            .. stuk.Merk is { } merk ? [merk] : (string[])[],
            .. stuk.Paragrafen.SelectMany(p => (IEnumerable<string>)[.. p.Kop is { } kop && p.Blokken.Any(b => b is not Stuktabel) ? [$"{kop}:"] : (string[])[], .. p.Blokken.SelectMany(Regels)]),
        ];
        return new("Toelichting", [stuk.Titel], regels.Select(r => (IEnumerable<object?>)[r]).ToAsyncEnumerable(), [2 * BreedteMax]);
    }

    private static IEnumerable<string> Regels(Stukblok blok) => blok switch
    {
        Alinea alinea => [alinea.ToString()],
        Opsomming opsomming => opsomming.Punten.Select(p => p.ToString()),
        _ => [],
    };

    private static Werkblad Blad(string naam, Stuktabel tabel)
    {
        int[] metBron = [.. tabel.Koppen.Index().Where(k => tabel.Rijen.Any(r => r.ElementAtOrDefault(k.Index) is Cijferdeel)).Select(k => k.Index)];
        IReadOnlyList<string> koppen = [.. tabel.Koppen, .. metBron.Select(k => $"Bron: {tabel.Koppen[k]}")];
        List<object?[]> rijen = [.. tabel.Rijen.Select(r => (object?[])
        [
            .. tabel.Koppen.Select((_, k) => Waarde(r.ElementAtOrDefault(k))),
            .. metBron.Select(k => r.ElementAtOrDefault(k) is Cijferdeel deel ? Stuknoten.Tekst(deel.Cijfer.Herkomst) : null),
        ])];
        return new(naam, koppen, rijen.Select(r => (IEnumerable<object?>)r).ToAsyncEnumerable(),
            [.. koppen.Select((k, i) => Math.Clamp(rijen.Select(r => $"{r[i]}".Length).Append(k.Length + 2).Max() + 2, BreedteMin, BreedteMax))]);
    }

    private static object? Waarde(Stukdeel? deel) => deel switch
    {
        null => null,
        Cijferdeel cijfer => cijfer.Cijfer,
        _ => deel.ToString(),
    };
}
