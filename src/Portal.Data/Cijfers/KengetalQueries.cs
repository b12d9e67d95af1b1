using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Cijfers;

/// <summary>The published casuïstiek of the user's own gemeente in the last year that has any.</summary>
/// <param name="Jaar">The year; null when no document says anything about this gemeente.</param>
public sealed record GepubliceerdJaar(int? Jaar, IReadOnlyList<GepubliceerdCijfer> Cijfers);

/// <summary>One indicator of one gemeente, beside Drenthe and beside the year before.</summary>
/// <param name="Drenthe">The printed total of Drenthe.</param>
/// <param name="SomGemeenten">What the twelve gemeenten add up to; null where not all twelve are printed.</param>
/// <param name="Vorig">The own figure of the year before, unknown where no document gives it.</param>
public sealed record GepubliceerdCijfer(string Code, string Titel, string Definitie, Cijfer Eigen, Cijfer Drenthe, decimal? SomGemeenten, Cijfer Vorig)
{
    /// <summary>The printed total is not what the gemeenten add up to: a finding, shown with both numbers.</summary>
    public bool IsTegenspraak => SomGemeenten is { } som && Drenthe.Waarde is { } totaal && som != totaal;
}

public static class KengetalQueries
{
    /// <summary>The indicators a gemeente is shown of the casuïstiek, in the order of the jaarverslag.</summary>
    internal static readonly string[] Casuistiek = ["actieve_procesregie", "instroom_procesregie", "afgesloten_procesregie", "uitgebreid_advies"];

    internal const int AantalGemeenten = 12;

    public static async Task<GepubliceerdJaar> GetGepubliceerdJaarAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        if (db.Toegang.GemeenteId is not { } gemeente)
        {
            return new(null, []);
        }

        var reeksen = db.Kengetallen.AsNoTracking().Where(k => k.Dimensie == null && Casuistiek.Contains(k.IndicatorCode));
        if (await reeksen.Where(k => k.GemeenteId == gemeente).MaxAsync(k => (int?)k.Jaar, cancellationToken) is not { } jaar)
        {
            return new(null, []);
        }

        var rijen = await reeksen.Where(k => k.Jaar == jaar || (k.Jaar == jaar - 1 && k.GemeenteId == gemeente))
            .Include(k => k.Bron).Include(k => k.Indicator).ToListAsync(cancellationToken);
        return new(jaar, [.. rijen.Where(k => k.Jaar == jaar && k.GemeenteId == gemeente).OrderBy(k => k.Indicator!.Volgorde).Select(eigen =>
        {
            var reeks = rijen.Where(k => k.Jaar == jaar && k.IndicatorCode == eigen.IndicatorCode).ToList();
            var gemeenten = reeks.Where(k => k.GemeenteId is not null).ToList();
            return new GepubliceerdCijfer(
                eigen.IndicatorCode, eigen.Indicator!.Titel, eigen.Indicator.Definitie, eigen.Cijfer,
                reeks.SingleOrDefault(k => k.GemeenteId is null)?.Cijfer ?? Cijfer.NietBekend(eigen.Indicator.Eenheid, $"Geen stuk noemt het totaal van Drenthe over {jaar}."),
                gemeenten.Count == AantalGemeenten ? gemeenten.Sum(k => k.Waarde) : null,
                rijen.SingleOrDefault(k => k.Jaar == jaar - 1 && k.IndicatorCode == eigen.IndicatorCode)?.Cijfer
                    ?? Cijfer.NietBekend(eigen.Indicator.Eenheid, $"Geen openbaar stuk noemt dit cijfer van uw gemeente over {jaar - 1}."));
        })]);
    }
}
