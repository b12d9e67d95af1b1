using Microsoft.EntityFrameworkCore;
using Portal.Data.Besluiten;
using Portal.Data.Cijfers;

namespace Portal.Data.Governance;

/// <summary>An orgaan of the documents, with who sits in it as far as the bureau entered that.</summary>
/// <param name="Zetels">Held today first, then those that ended.</param>
public sealed record OrgaanDetail(string Code, string Naam, string Rol, Herkomst Herkomst, IReadOnlyList<ZetelRegel> Zetels);

public sealed record ZetelRegel(Guid Id, string Functie, string Organisatie, DateOnly? Vanaf, DateOnly? Tot, Guid Versie)
{
    public bool IsBezet(DateOnly op) => !(Tot < op) && !(Vanaf > op);
}

/// <summary>An orgaan to choose.</summary>
public sealed record OrgaanNaam(string Code, string Naam);

/// <summary>Something that happened, according to a document.</summary>
/// <param name="Wanneer">"25 maart 2022", "maart 2022" or "2022".</param>
public sealed record GebeurtenisRegel(string Id, int Jaar, string Wanneer, string Omschrijving, string? Orgaan, Herkomst Herkomst);

public static class OrgaanQueries
{
    /// <summary>The organen to choose from.</summary>
    public static async Task<IReadOnlyList<OrgaanNaam>> GetOrgaannamenAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        await db.Organen.OrderBy(o => o.Naam).Select(o => new OrgaanNaam(o.Code, o.Naam)).ToListAsync(cancellationToken);

    /// <summary>The organen the documents name; some twenty.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<IReadOnlyList<OrgaanDetail>> GetOrganenAsync(this PortalDbContext db, DateOnly vandaag, CancellationToken cancellationToken = default)
    {
        db.VereisStuurgroepOfBureau();
        var organen = await db.Organen.AsNoTracking().Include(o => o.Bron).OrderBy(o => o.Code == Besluit.Stuurgroep ? 0 : 1).ThenBy(o => o.Naam).ToListAsync(cancellationToken);
        var zetels = await db.Zetels.OrderBy(z => z.Organisatie).ThenBy(z => z.Functie).ThenBy(z => z.Id)
            .Select(z => new { z.OrgaanCode, Regel = new ZetelRegel(z.Id, z.Functie, z.Organisatie, z.Vanaf, z.Tot, z.Versie) }).ToListAsync(cancellationToken);
        var per = zetels.ToLookup(z => z.OrgaanCode, z => z.Regel);
        return [.. organen.Select(o => new OrgaanDetail(o.Code, o.Naam, o.Rol, o.Herkomst, [.. per[o.Code].OrderBy(z => z.Tot < vandaag)]))];
    }

    /// <summary>What happened since 2008 according to the documents, in their order within a year. Some tens of rows.</summary>
    /// <param name="orgaan">Only what this orgaan did; null for all.</param>
    /// <param name="van">First year; null for the beginning.</param>
    /// <param name="tot">Last year; null for now.</param>
    public static async Task<IReadOnlyList<GebeurtenisRegel>> GetGebeurtenissenAsync(
        this PortalDbContext db, string? orgaan, int? van, int? tot, CancellationToken cancellationToken = default)
    {
        var rijen = await db.Gebeurtenissen.AsNoTracking().Include(g => g.Bron).Include(g => g.Orgaan)
            .Where(g => (orgaan == null || g.OrgaanCode == orgaan) && (van == null || g.Jaar >= van) && (tot == null || g.Jaar <= tot))
            .ToListAsync(cancellationToken);
        return [.. rijen.OrderBy(g => g.Jaar).ThenBy(g => g.Maand ?? 13).ThenBy(g => g.Datum).ThenBy(g => g.Id, StringComparer.Ordinal).Select(GebeurtenisRegelVan)];
    }

    internal static GebeurtenisRegel GebeurtenisRegelVan(this Gebeurtenis g) => new(g.Id, g.Jaar, g.Wanneer, g.Omschrijving, g.Orgaan?.Naam, g.Herkomst);
}
