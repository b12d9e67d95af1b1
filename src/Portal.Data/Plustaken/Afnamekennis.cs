using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Plustaken;

/// <summary>
/// Everything the current user may know about who takes which plustaak. What the documents say of all gemeenten; decisions and volumes of
/// the portal itself for one gemeente (a contactpersoon), for all (the bureau), or for none (a visitor).
/// </summary>
internal sealed class Afnamekennis(
    ILookup<(int GemeenteId, string Code), int> genoemd,
    ILookup<(int GemeenteId, string Code), (int Jaar, PlustaakVraag Vraag)> besluiten,
    ILookup<(int GemeenteId, string Code), int> geteld)
{
    public Afnameverloop Verloop(int gemeenteId, string code) => new(
        code, [.. genoemd[(gemeenteId, code)]], besluiten[(gemeenteId, code)].ToDictionary(b => b.Jaar, b => b.Vraag), [.. geteld[(gemeenteId, code)].Distinct()]);
}

internal static class AfnamekennisQueries
{
    /// <summary>Bounded by what it counts: a gemeente has at most one afname, one decision and a few volumes per plustaak and year.</summary>
    public static async Task<Afnamekennis> GetAfnamekennisAsync(this PortalDbContext db, CancellationToken cancellationToken)
    {
        var genoemd = await db.PlustaakAfnames.Select(a => new { a.GemeenteId, a.PlustaakCode, a.Jaar }).ToListAsync(cancellationToken);
        var besluiten = await db.PlustaakVerzoeken.Where(v => v.Status == VerzoekStatus.Bevestigd)
            .Select(v => new { v.GemeenteId, v.PlustaakCode, v.Jaar, v.Vraag }).ToListAsync(cancellationToken);
        var geteld = await db.PlustaakVolumes.Select(v => new { v.GemeenteId, v.PlustaakCode, v.Jaar }).Distinct().ToListAsync(cancellationToken);
        return new(
            genoemd.ToLookup(a => (a.GemeenteId, a.PlustaakCode), a => a.Jaar),
            besluiten.ToLookup(v => (v.GemeenteId, v.PlustaakCode), v => (v.Jaar, v.Vraag)),
            geteld.ToLookup(v => (v.GemeenteId, v.PlustaakCode), v => v.Jaar));
    }
}
