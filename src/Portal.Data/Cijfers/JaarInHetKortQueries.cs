using Microsoft.EntityFrameworkCore;
using Portal.Data.Begrotingen;
using Portal.Data.Bijdragen;

namespace Portal.Data.Cijfers;

/// <summary>The last year with published figures, in five of them: <c>/</c>.</summary>
/// <param name="Jaar">Null when no document gives figures at all.</param>
public sealed record JaarInHetKort(int? Jaar, IReadOnlyList<Kerncijfer> Cijfers);

/// <summary>A figure of a year beside the same one of the year before.</summary>
/// <param name="Vorig">Unknown where no document gives it.</param>
public sealed record Kerncijfer(string Titel, Cijfer Nu, Cijfer Vorig)
{
    /// <summary>By how many percent it grew, in whole numbers; null when either is not known or the year before was 0.</summary>
    public decimal? Groei => (Nu.Waarde, Vorig.Waarde) is ({ } nu, { } was and not 0) ? decimal.Round(100 * (nu - was) / was, 0, MidpointRounding.AwayFromZero) : null;
}

/// <summary>A gemeente to choose, with its active casussen as printed.</summary>
/// <param name="Actief">Of the year of <see cref="JaarInHetKort"/>.</param>
public sealed record Gemeentekeuze(string Naam, string Slug, Cijfer Actief);

public static class JaarInHetKortQueries
{
    private const string Actief = "actieve_procesregie";

    /// <summary>Code of the indicator, with the title on screen; in their order.</summary>
    private static readonly (string Code, string Titel)[] Kengetallen =
        [(Actief, "Actieve casussen"), ("instroom_procesregie", "Nieuwe casussen"), ("adviezen_totaal", "Adviezen")];

    public static async Task<JaarInHetKort> GetJaarInHetKortAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        if (await db.LaatsteJaarAsync(cancellationToken) is not { } jaar)
        {
            return new(null, []);
        }

        string[] codes = [.. Kengetallen.Select(k => k.Code)];
        var kengetallen = await db.Kengetallen.AsNoTracking().Include(k => k.Bron).Include(k => k.Indicator)
            .Where(k => codes.Contains(k.IndicatorCode) && k.GemeenteId == null && k.Dimensie == null && (k.Jaar == jaar || k.Jaar == jaar - 1)).ToListAsync(cancellationToken);
        var lasten = await db.Realisatieposten.AsNoTracking().Include(p => p.Bron)
            .Where(p => p.IsTotaal && p.Kant == Kant.Lasten && (p.Jaar == jaar || p.Jaar == jaar - 1)).ToDictionaryAsync(p => p.Jaar, p => p.Cijfer, cancellationToken);
        var bijdragen = await db.Bijdragetotalen.AsNoTracking().Include(b => b.Bron)
            .Where(b => b.Soort == Bijdragesoort.Totaal && (b.Jaar == jaar || b.Jaar == jaar - 1)).ToDictionaryAsync(b => b.Jaar, b => b.Cijfer, cancellationToken);
        return new(jaar,
        [
            .. Kengetallen.Select(k => Kern(k.Titel, Eenheid.Aantal, j => kengetallen.Find(r => r.IndicatorCode == k.Code && r.Jaar == j)?.Cijfer)),
            Kern("Kosten", Eenheid.Euro, lasten.GetValueOrDefault),
            Kern("Bijdrage van de gemeenten", Eenheid.Euro, bijdragen.GetValueOrDefault),
        ]);

        Kerncijfer Kern(string titel, Eenheid eenheid, Func<int, Cijfer?> van) => new(titel, Van(jaar, eenheid, van), Van(jaar - 1, eenheid, van));
    }

    /// <summary>The twelve gemeenten by name.</summary>
    public static async Task<IReadOnlyList<Gemeentekeuze>> GetGemeentekeuzesAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        var jaar = await db.LaatsteJaarAsync(cancellationToken);
        var actief = await db.Kengetallen.AsNoTracking().Include(k => k.Bron).Include(k => k.Indicator)
            .Where(k => k.IndicatorCode == Actief && k.Jaar == jaar && k.Dimensie == null && k.GemeenteId != null).ToDictionaryAsync(k => k.GemeenteId!.Value, k => k.Cijfer, cancellationToken);
        return
        [
            .. (await db.Gemeenten.Select(g => new { g.Id, g.Naam, g.Slug }).ToListAsync(cancellationToken)).OrderBy(g => g.Naam, StringComparer.Create(Notatie.Nederlands, true))
                .Select(g => new Gemeentekeuze(g.Naam, g.Slug, actief.GetValueOrDefault(g.Id) ?? Cijfer.NietBekend(Eenheid.Aantal, "Geen openbaar stuk noemt dit cijfer."))),
        ];
    }

    private static Cijfer Van(int jaar, Eenheid eenheid, Func<int, Cijfer?> van) => van(jaar) ?? Cijfer.NietBekend(eenheid, $"Geen openbaar stuk noemt dit cijfer over {jaar}.");

    private static Task<int?> LaatsteJaarAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.Kengetallen.Where(k => k.IndicatorCode == Actief && k.GemeenteId == null && k.Dimensie == null).MaxAsync(k => (int?)k.Jaar, cancellationToken);
}
