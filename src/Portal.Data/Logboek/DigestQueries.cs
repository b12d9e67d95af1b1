using Microsoft.EntityFrameworkCore;
using Portal.Data.Besluiten;
using Portal.Data.Opslag;

namespace Portal.Data.Logboek;

/// <summary>What is kept outside the portal of its chains, and laying it beside them again.</summary>
public static class DigestQueries
{
    /// <summary>Of what somebody pastes, at most so many lines are looked up.</summary>
    public const int BewaardMax = 40;

    /// <summary>How far every chain had come at the end of a day. A vote is among them on the days on which it grew.</summary>
    /// <exception cref="UnauthorizedAccessException">Not the portal itself asks.</exception>
    internal static async Task<IReadOnlyList<Logdigest>> StelDigestOpAsync(this PortalDbContext db, DateOnly dag, CancellationToken cancellationToken = default)
    {
        if (!db.Toegang.IsSysteem)
        {
            throw new UnauthorizedAccessException("Alleen het portaal zelf maakt het dagoverzicht van de ketens.");
        }

        var (van, tot) = (dag.BeginInUtc(), dag.AddDays(1).BeginInUtc());
        var log = await db.Logregels.Where(r => r.Op < tot).OrderByDescending(r => r.Volgnummer).Select(r => new { r.Volgnummer, r.Hash }).FirstOrDefaultAsync(cancellationToken);
        var besluit = await db.Besluiten.Where(b => b.VastgelegdOp < tot).OrderByDescending(b => b.Volgnummer).Select(b => new { b.Volgnummer, b.Hash }).FirstOrDefaultAsync(cancellationToken);
        List<Logdigest> digest =
        [
            new(dag, Logdigest.Logboek, await db.Logregels.CountAsync(r => r.Op >= van && r.Op < tot, cancellationToken), log?.Volgnummer ?? 0, log?.Hash ?? Schakel.Begin),
            new(dag, Logdigest.Besluiten, await db.Besluiten.CountAsync(b => b.VastgelegdOp >= van && b.VastgelegdOp < tot, cancellationToken), besluit?.Volgnummer ?? 0, besluit?.Hash ?? Schakel.Begin),
        ];
        var stemmen = await db.Stemmingsregels.Where(r => r.Op >= van && r.Op < tot).Select(r => new { r.StemmingId, r.Volgnummer, r.Hash }).ToListAsync(cancellationToken);
        // the opening is the first row, and has no number
        digest.AddRange(stemmen.GroupBy(s => s.StemmingId).OrderBy(s => s.Key)
            .Select(s => (s.Key, Aantal: s.Count(), Laatste: s.MaxBy(r => r.Volgnummer)!)).Select(s => new Logdigest(dag, $"stemming-{s.Key:D}", s.Aantal, s.Laatste.Volgnummer + 1, s.Laatste.Hash)));
        return digest;
    }

    /// <summary>Lays what somebody kept beside the logboek as it is now.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither FG nor beheerder.</exception>
    public static async Task<IReadOnlyList<Zegeltoets>> ToetsBewaardAsync(this PortalDbContext db, IReadOnlyList<Zegel> bewaard, CancellationToken cancellationToken = default)
    {
        db.VereisLogboek();
        var zegels = bewaard.Take(BewaardMax).ToList();
        var nummers = zegels.ConvertAll(z => z.Aantal);
        var rijen = await db.Logregels.Where(r => nummers.Contains(r.Volgnummer)).Select(r => new { r.Volgnummer, r.Hash }).ToDictionaryAsync(r => r.Volgnummer, r => r.Hash, cancellationToken);
        var eerste = await db.Logregels.MinAsync(r => (int?)r.Volgnummer, cancellationToken) ?? 1;
        return [.. zegels.Select(z => new Zegeltoets(z, rijen.TryGetValue(z.Aantal, out var hash)
            ? hash == z.Hash ? Zegeluitkomst.Past : Zegeluitkomst.PastNiet
            : z.Aantal < eerste ? Zegeluitkomst.NietMeerBewaard : Zegeluitkomst.Ontbreekt))];
    }

    /// <summary>The whole logboek as it is stored, oldest first, to verify without the portal.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is not the FG.</exception>
    public static IAsyncEnumerable<Schakel> LeesLogketenAsync(this PortalDbContext db) => db.Toegang.Rol is Toegang.Rol.FunctionarisGegevensbescherming
        ? db.MetWerktijd().Logregels.AsNoTracking().OrderBy(r => r.Volgnummer).AsAsyncEnumerable().Select(r => r.Schakel())
        : throw new UnauthorizedAccessException("Alleen de functionaris gegevensbescherming haalt het hele logboek op.");
}
