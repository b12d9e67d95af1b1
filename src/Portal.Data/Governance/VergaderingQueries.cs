using Microsoft.EntityFrameworkCore;
using Portal.Data.Besluiten;

namespace Portal.Data.Governance;

/// <summary>A meeting in a list.</summary>
public sealed record VergaderingRegel(Guid Id, string Orgaan, DateOnly Datum, string? Plaats, int Agendapunten, int OpenActies);

/// <summary>A meeting as it lies on the table.</summary>
/// <param name="Besluiten">What this orgaan decided on this day: the besluitenlijst.</param>
/// <param name="OpenVanEerder">What earlier meetings of this orgaan agreed and is not done, oldest first; at most <see cref="VergaderingQueries.OpenMax"/>.</param>
/// <param name="Vorige">The day of the meeting before this one; null when there was none.</param>
public sealed record VergaderingDetail(
    Guid Id, string OrgaanCode, string Orgaan, DateOnly Datum, string? Plaats, IReadOnlyList<AgendapuntRegel> Agenda, IReadOnlyList<Vergaderbesluit> Besluiten,
    IReadOnlyList<ActiepuntRegel> Actiepunten, IReadOnlyList<ActiepuntRegel> OpenVanEerder, DateOnly? Vorige, Guid Versie, string Door, DateTime GewijzigdOp);

public sealed record AgendapuntRegel(Guid Id, int Volgorde, string Titel, Agendasoort Soort, string? Stuk);

/// <param name="Van">The day of the meeting that agreed it.</param>
public sealed record ActiepuntRegel(Guid Id, Guid VergaderingId, DateOnly Van, string Wat, string Wie, DateOnly? Wanneer, DateOnly? KlaarOp);

/// <summary>A besluit in the besluitenlijst of a meeting.</summary>
public sealed record Vergaderbesluit(string Nummer, string Titel, string Tekst, Besluituitslag Uitslag, string? Stemverhouding);

public static class VergaderingQueries
{
    /// <summary>Meetings in a list, at a handful a year.</summary>
    public const int RegelsMax = 100;

    /// <summary>Open acties of earlier meetings that are shown.</summary>
    public const int OpenMax = 50;

    /// <summary>Meetings to come first (soonest first), then those that were held (newest first).</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<IReadOnlyList<VergaderingRegel>> GetVergaderingenAsync(this PortalDbContext db, DateOnly vandaag, CancellationToken cancellationToken = default)
    {
        db.VereisStuurgroepOfBureau();
        var regels = await db.Vergaderingen.OrderByDescending(v => v.Datum).ThenByDescending(v => v.Id).Take(RegelsMax)
            .Select(v => new VergaderingRegel(v.Id, v.Orgaan!.Naam, v.Datum, v.Plaats, v.Agenda.Count, v.Actiepunten.Count(a => a.KlaarOp == null)))
            .ToListAsync(cancellationToken);
        return [.. regels.Where(r => r.Datum >= vandaag).Reverse(), .. regels.Where(r => r.Datum < vandaag)];
    }

    /// <summary>The day this orgaan met last, before today: whoever sits at the table today wants to know what changed since then. Null when it never did.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<DateOnly?> GetLaatsteVergaderingAsync(
        this PortalDbContext db, DateOnly vandaag, string orgaanCode = Besluit.Stuurgroep, CancellationToken cancellationToken = default)
    {
        db.VereisStuurgroepOfBureau();
        return await db.Vergaderingen.Where(v => v.OrgaanCode == orgaanCode && v.Datum < vandaag).MaxAsync(v => (DateOnly?)v.Datum, cancellationToken);
    }

    /// <summary>One meeting; null when it does not exist.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<VergaderingDetail?> GetVergaderingAsync(this PortalDbContext db, Guid vergaderingId, CancellationToken cancellationToken = default)
    {
        db.VereisStuurgroepOfBureau();
        var v = await db.Vergaderingen.AsNoTracking().Include(x => x.Orgaan).Include(x => x.Agenda).Include(x => x.Actiepunten).AsSplitQuery()
            .SingleOrDefaultAsync(x => x.Id == vergaderingId, cancellationToken);
        if (v is null)
        {
            return null;
        }

        var besluiten = await db.Besluiten.Where(b => b.OrgaanCode == v.OrgaanCode && b.Datum == v.Datum).OrderBy(b => b.Volgnummer)
            .Select(b => new Vergaderbesluit(b.Nummer, b.Titel, b.Tekst, b.Uitslag, b.Stemverhouding)).Take(Vergadering.PuntenMax).ToListAsync(cancellationToken);
        var open = await (
            from eerder in db.Vergaderingen
            where eerder.OrgaanCode == v.OrgaanCode && eerder.Datum < v.Datum
            from a in eerder.Actiepunten
            where a.KlaarOp == null
            orderby eerder.Datum, a.Id
            select new ActiepuntRegel(a.Id, eerder.Id, eerder.Datum, a.Wat, a.Wie, a.Wanneer, a.KlaarOp)).Take(OpenMax).ToListAsync(cancellationToken);
        var vorige = await db.Vergaderingen.Where(e => e.OrgaanCode == v.OrgaanCode && e.Datum < v.Datum).MaxAsync(e => (DateOnly?)e.Datum, cancellationToken);
        return new(
            v.Id, v.OrgaanCode, v.Orgaan!.Naam, v.Datum, v.Plaats,
            [.. v.Agenda.OrderBy(p => p.Volgorde).Select(p => new AgendapuntRegel(p.Id, p.Volgorde, p.Titel, p.Soort, p.Stuk))],
            besluiten,
            [.. v.Actiepunten.OrderBy(a => a.Id).Select(a => new ActiepuntRegel(a.Id, v.Id, v.Datum, a.Wat, a.Wie, a.Wanneer, a.KlaarOp))],
            open, vorige, v.Versie, v.Door, v.GewijzigdOp);
    }
}
