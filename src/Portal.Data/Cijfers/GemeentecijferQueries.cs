using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Cijfers;

/// <summary>One indicator of one gemeente through the years, beside Drenthe: <c>/gemeenten/{slug}</c>.</summary>
/// <param name="Jaren">Every year of which a document gives this indicator for Drenthe or for the gemeente, oldest first.</param>
public sealed record Gemeentecijfer(string Code, string Titel, string Definitie, IReadOnlyList<Gemeentejaar> Jaren)
{
    /// <summary>The figures of a year; null when no document gives any.</summary>
    public Gemeentejaar? In(int jaar) => Jaren.FirstOrDefault(j => j.Jaar == jaar);
}

/// <param name="Eigen">What a document prints for the gemeente.</param>
/// <param name="Drenthe">What a document prints for Drenthe.</param>
/// <param name="SomGemeenten">What the twelve add up to; null where not all twelve are printed.</param>
public sealed record Gemeentejaar(int Jaar, Cijfer Eigen, Cijfer Drenthe, decimal? SomGemeenten)
{
    /// <inheritdoc cref="GepubliceerdCijfer.IsTegenspraak"/>
    public bool IsTegenspraak => SomGemeenten is { } som && Drenthe.Waarde is { } totaal && som != totaal;
}

public static class GemeentecijferQueries
{
    /// <summary>The published casuïstiek of a gemeente, as the documents print it; never counted from casussen.</summary>
    public static async Task<IReadOnlyList<Gemeentecijfer>> GetGemeentecijfersAsync(this PortalDbContext db, int gemeenteId, CancellationToken cancellationToken = default)
    {
        var gemeente = await db.Gemeenten.Where(g => g.Id == gemeenteId).Select(g => g.Naam).SingleAsync(cancellationToken);
        var rijen = await db.Kengetallen.AsNoTracking().Include(k => k.Bron).Include(k => k.Indicator)
            .Where(k => k.Dimensie == null && KengetalQueries.Casuistiek.Contains(k.IndicatorCode)).ToListAsync(cancellationToken);
        return
        [
            .. rijen.GroupBy(k => k.IndicatorCode).OrderBy(g => g.First().Indicator!.Volgorde).Select(reeks =>
            {
                var indicator = reeks.First().Indicator!;
                return new Gemeentecijfer(indicator.Code, indicator.Titel, indicator.Definitie,
                [
                    .. reeks.GroupBy(k => k.Jaar).Where(j => j.Any(k => k.GemeenteId is null || k.GemeenteId == gemeenteId)).OrderBy(j => j.Key)
                        .Select(j => Jaar(j.Key, [.. j], indicator)),
                ]);
            }),
        ];

        Gemeentejaar Jaar(int jaar, List<Kengetal> reeks, Indicator indicator)
        {
            var gemeenten = reeks.Where(k => k.GemeenteId is not null).ToList();
            return new(
                jaar,
                gemeenten.Find(k => k.GemeenteId == gemeenteId)?.Cijfer ?? Cijfer.NietBekend(indicator.Eenheid, $"Geen openbaar stuk noemt dit cijfer van {gemeente} over {jaar}."),
                reeks.Find(k => k.GemeenteId is null)?.Cijfer ?? Cijfer.NietBekend(indicator.Eenheid, $"Geen openbaar stuk noemt het totaal van Drenthe over {jaar}."),
                gemeenten.Count == KengetalQueries.AantalGemeenten ? gemeenten.Sum(k => k.Waarde) : null);
        }
    }
}
