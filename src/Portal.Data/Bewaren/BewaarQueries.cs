using Microsoft.EntityFrameworkCore;
using Portal.Data.Adviesvragen;
using Portal.Data.Logboek;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Data.Bewaren;

/// <summary>An adviesvraag that will be destroyed, without anything of its content.</summary>
/// <param name="Vanaf">The first day on which it may be.</param>
/// <param name="AangekondigdOp">Since when it is on this list by a round (UTC); null until the next round.</param>
public sealed record Aankondiging(string Kenmerk, string Gemeente, DateOnly GeslotenOp, DateOnly Vanaf, DateTime? AangekondigdOp, int Berichten);

/// <summary>A line of the vernietigingslijst.</summary>
/// <param name="Door">Who destroyed it: the portal itself, or the function of who started the round.</param>
/// <param name="Gemeente">Null for what belongs to none.</param>
public sealed record Lijstregel(DateOnly Dag, DateTime Op, string Door, Vernietigingssoort Soort, string Kenmerk, string? Gemeente, DateOnly? GeslotenOp, string Termijn, int Aantal);

/// <summary>What is destroyed when: <c>/bureau/bewaren</c> and <c>/beheer/bewaren</c>.</summary>
/// <param name="Komend">What will be destroyed within <see cref="Bewaartermijnen.AankondigDagen"/> days, the first one on top; at most <see cref="BewaarQueries.KomendMax"/>.</param>
/// <param name="KomendTotaal">How many there are in all.</param>
/// <param name="LaatsteRonde">When the last round was (UTC); null when there was none.</param>
/// <param name="IsVandaagGedaan">There is one a day.</param>
/// <param name="RestenSinds">Since when (UTC) the bytes of the file hold what was taken away; null when they don't, or when the night that is for it did not pass yet.</param>
/// <param name="Lijst">The newest lines of the vernietigingslijst; at most <see cref="BewaarQueries.LijstMax"/>.</param>
public sealed record Bewaaroverzicht(
    DateOnly Vandaag, IReadOnlyList<Aankondiging> Komend, int KomendTotaal, DateTime? LaatsteRonde, bool IsVandaagGedaan, Klokoordeel Klok, DateTime? RestenSinds, IReadOnlyList<Lijstregel> Lijst, int LijstTotaal);

/// <summary>
/// What will be destroyed, and what was. The functionaris gegevensbescherming oversees it for all gemeenten, and has to know which adviesvraag
/// goes before it is gone: this is the file that passes the filter per gemeente for that, with a kenmerk, days and a count, and nothing
/// of the content.
/// </summary>
public static class BewaarQueries
{
    public const int KomendMax = 100;
    public const int LijstMax = 100;

    private static readonly Adviesstatus[] Beeindigd = [Adviesstatus.Gesloten, Adviesstatus.Omgezet];

    /// <exception cref="UnauthorizedAccessException">Neither the bureau nor the functionaris gegevensbescherming.</exception>
    public static async Task<Bewaaroverzicht> GetBewaaroverzichtAsync(this PortalDbContext db, DateTime nu, CancellationToken cancellationToken = default)
    {
        db.VereisBewaren();
        return await db.InzageAsync(
            new Logblik(Logobject.Vernietigingsronde, "wat wordt vernietigd"), () => db.LeesBewaaroverzichtAsync(nu, cancellationToken), cancellationToken);
    }

    private static async Task<Bewaaroverzicht> LeesBewaaroverzichtAsync(this PortalDbContext db, DateTime nu, CancellationToken cancellationToken)
    {
        var vandaag = DateOnly.FromDateTime(nu.InDrenthe());
        var komend = db.Adviesvragen.IgnoreQueryFilters([PortalDbContext.GemeenteFilter]).TeVernietigen(vandaag.AddDays(Bewaartermijnen.AankondigDagen));
        var rijen = await komend.OrderBy(v => v.BijgewerktOp).ThenBy(v => v.Kenmerk).Take(KomendMax)
            .Select(v => new
            {
                v.Kenmerk, v.BijgewerktOp, v.VernietigingAangekondigdOp,
                Gemeente = db.Gemeenten.Where(g => g.Id == v.GemeenteId).Select(g => g.Naam).First(),
                Berichten = db.Adviesberichten.IgnoreQueryFilters(new[] { PortalDbContext.GemeenteFilter }).Count(b => b.AdviesvraagId == v.Id),
            })
            .ToListAsync(cancellationToken);
        var lijst = await db.Vernietigingslijst().Take(LijstMax).ToListAsync(cancellationToken);
        var ronden = await db.LaatsteRondenAsync(cancellationToken);
        var isVandaagGedaan = await db.Vernietigingsronden.AnyAsync(r => r.Dag == vandaag, cancellationToken);
        return new(
            vandaag,
            [.. rijen.Select(r => (r, Gesloten: DateOnly.FromDateTime(r.BijgewerktOp.InDrenthe())))
                .Select(r => new Aankondiging(r.r.Kenmerk, r.r.Gemeente, r.Gesloten, Eerst(Bewaartermijnen.VernietigenVanaf(r.Gesloten), r.r.VernietigingAangekondigdOp, ronden, isVandaagGedaan ? vandaag.AddDays(1) : vandaag), r.r.VernietigingAangekondigdOp, r.r.Berichten))],
            await komend.CountAsync(cancellationToken),
            ronden.Count > 0 ? ronden[0] : null,
            isVandaagGedaan,
            await db.BeoordeelKlokAsync(nu, cancellationToken),
            await db.SporenSindsAsync(cancellationToken) is { } sinds && Spoor.DuurtTeLang(sinds, nu) ? sinds : null,
            lijst,
            await db.Vernietigingsregels.CountAsync(cancellationToken));
    }

    /// <summary>The whole vernietigingslijst, newest first, read while it is used.</summary>
    /// <exception cref="UnauthorizedAccessException">Neither the bureau nor the functionaris gegevensbescherming.</exception>
    public static IAsyncEnumerable<Lijstregel> GetVernietigingslijst(this PortalDbContext db)
    {
        db.VereisBewaren();
        return db.MetWerktijd().Vernietigingslijst().AsAsyncEnumerable();
    }

    /// <summary>Ended so long ago that the term ends on this day or before. A day more at the end of February: exact is <see cref="Bewaartermijnen.VernietigenVanaf"/>.</summary>
    internal static IQueryable<Adviesvraag> TeVernietigen(this IQueryable<Adviesvraag> vragen, DateOnly op)
    {
        var grens = op.AddMonths(-Bewaartermijnen.AdviesvraagMaanden).AddDays(op.Day == 28 && op.Month == 2 ? 2 : 1).BeginInUtc();
        return vragen.Where(v => Beeindigd.Contains(v.Status) && v.BijgewerktOp < grens);
    }

    /// <summary>When the last rounds were (UTC), the newest first; no more than an adviesvraag has to stand on the list.</summary>
    internal static Task<List<DateTime>> LaatsteRondenAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.Vernietigingsronden.OrderByDescending(r => r.Dag).Select(r => r.Op).Take(Bewaartermijnen.MinstensAangekondigdRonden).ToListAsync(cancellationToken);

    /// <summary>What a round makes of the clock.</summary>
    internal static async Task<Klokoordeel> BeoordeelKlokAsync(this PortalDbContext db, DateTime nu, CancellationToken cancellationToken) => Klokregel.Beoordeel(
        nu,
        await db.Vernietigingsronden.OrderByDescending(r => r.Dag).Select(r => (DateTime?)r.Op).FirstOrDefaultAsync(cancellationToken),
        await db.Logregels.OrderByDescending(r => r.Volgnummer).Select(r => (DateTime?)r.Op).FirstOrDefaultAsync(cancellationToken));

    private static void VereisBewaren(this PortalDbContext db)
    {
        if (db.Toegang is not ({ IsBureau: true } or { Rol: Rol.FunctionarisGegevensbescherming }))
        {
            throw new UnauthorizedAccessException("Alleen het bureau en de functionaris gegevensbescherming zien wat er wordt vernietigd.");
        }
    }

    /// <summary>Not before the term, and not before the round that finds it announced in enough rounds, when there is one a day.</summary>
    private static DateOnly Eerst(DateOnly termijn, DateTime? aangekondigd, List<DateTime> ronden, DateOnly volgende)
    {
        var opLijst = volgende.AddDays(Bewaartermijnen.MinstensAangekondigdRonden - ronden.Count(r => r >= aangekondigd));
        return termijn > opLijst ? termijn : opLijst;
    }

    private static IQueryable<Lijstregel> Vernietigingslijst(this PortalDbContext db) =>
        from regel in db.Vernietigingsregels.AsNoTracking()
        join ronde in db.Vernietigingsronden.AsNoTracking() on regel.Dag equals ronde.Dag
        join g in db.Gemeenten on regel.GemeenteId equals (int?)g.Id into gemeenten
        from gemeente in gemeenten.DefaultIfEmpty()
        orderby regel.Dag descending, regel.Soort, regel.Kenmerk
        select new Lijstregel(regel.Dag, ronde.Op, ronde.Door, regel.Soort, regel.Kenmerk, gemeente == null ? null : gemeente.Naam, regel.GeslotenOp, regel.Termijn, regel.Aantal);
}
