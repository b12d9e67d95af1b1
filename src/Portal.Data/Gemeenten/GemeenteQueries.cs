using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;
using Portal.Data.Governance;
using Portal.Data.Toezendingen;

namespace Portal.Data.Gemeenten;

/// <summary>A gemeente as a page names it.</summary>
public sealed record Gemeentenaam(int Id, string Naam, string Slug);

/// <summary>A public document that says something about a gemeente.</summary>
/// <param name="Datum">Null where the document has no date.</param>
/// <param name="Over">What it tells of the gemeente: "casussen", "de bijdrage".</param>
public sealed record Gemeentestuk(string BronId, string Titel, string Uitgever, int Jaar, DateOnly? Datum, IReadOnlyList<string> Over);

/// <summary>A step of a document of the P&amp;C-cyclus at a gemeente.</summary>
/// <param name="Jaar">The year the document is about.</param>
/// <param name="Op">The day it happened; null when not known.</param>
/// <param name="VerwachtOp">The last day on which it is expected; only while it did not happen.</param>
/// <param name="Bron">The public document that tells of it; null when it was entered in the portal.</param>
public sealed record PcMoment(PcDocument Document, int Jaar, string Stap, DateOnly? Op, DateOnly? VerwachtOp, string? Bron);

/// <summary>What is public about a gemeente, apart from figures.</summary>
public static class GemeenteQueries
{
    /// <summary>The gemeente with this name in the address; null when there is none.</summary>
    public static Task<Gemeentenaam?> GetGemeenteAsync(this PortalDbContext db, string slug, CancellationToken cancellationToken = default) =>
        db.Gemeenten.Where(g => g.Slug == slug).Select(g => new Gemeentenaam(g.Id, g.Naam, g.Slug)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The documents the portal takes facts about this gemeente from, newest first.</summary>
    public static async Task<IReadOnlyList<Gemeentestuk>> GetStukkenOverGemeenteAsync(this PortalDbContext db, int gemeenteId, CancellationToken cancellationToken = default)
    {
        (string Over, IQueryable<string> Bronnen)[] soorten =
        [
            ("casussen en aantallen", db.Kengetallen.Where(k => k.GemeenteId == gemeenteId).Select(k => k.BronId)),
            ("de bijdrage", db.Bijdragen.Where(b => b.GemeenteId == gemeenteId).Select(b => b.BronId)),
            ("plustaken", db.PlustaakAfnames.Where(a => a.GemeenteId == gemeenteId).Select(a => a.BronId)),
            ("wanneer stukken bij de gemeente waren", db.PcFeiten.Where(f => f.GemeenteId == gemeenteId).Select(f => f.BronId)),
            ("inwoners", db.Inwonertallen.Where(i => i.GemeenteId == gemeenteId).Select(i => i.BronId)),
        ];
        Dictionary<string, List<string>> over = [];
        foreach (var (wat, bronnen) in soorten)
        {
            foreach (var bron in await bronnen.Distinct().ToListAsync(cancellationToken))
            {
                over.TryAdd(bron, []);
                over[bron].Add(wat);
            }
        }

        var ids = over.Keys.ToList();
        return
        [
            .. (await db.Bronnen.AsNoTracking().Where(b => ids.Contains(b.Id)).ToListAsync(cancellationToken)).OrderByDescending(b => b.Jaar).ThenBy(b => b.Titel, StringComparer.Ordinal)
                .Select(b => new Gemeentestuk(b.Id, b.Titel, b.Uitgever, b.Jaar, b.Datum, over[b.Id])),
        ];
    }

    /// <summary>When which document was at the gemeente, as far as known: what was entered in the portal, and what public documents say. Newest year first.</summary>
    public static async Task<IReadOnlyList<PcMoment>> GetPcMomentenAsync(this PortalDbContext db, int gemeenteId, CancellationToken cancellationToken = default)
    {
        var stappen = await db.PcStappen.Where(s => Toezending.Stappen.Contains(s.Code)).ToDictionaryAsync(s => s.Code, s => (s.Volgorde, s.Naam), cancellationToken);
        var ingevuld = await db.Toezendingen.AsNoTracking().Where(t => t.GemeenteId == gemeenteId && (t.GedaanOp != null || t.VerwachtOp != null)).ToListAsync(cancellationToken);
        var feiten = await db.PcFeiten.AsNoTracking().Include(f => f.Bron).Where(f => f.GemeenteId == gemeenteId && Toezending.Stappen.Contains(f.StapCode)).ToListAsync(cancellationToken);
        return
        [
            .. ingevuld.Where(t => stappen.ContainsKey(t.StapCode))
                .Select(t => (t.StapCode, Moment: new PcMoment(t.Document, t.Jaar, stappen[t.StapCode].Naam, t.GedaanOp, t.GedaanOp is null ? t.VerwachtOp : null, null)))
                .Concat(feiten.Where(f => stappen.ContainsKey(f.StapCode) && !ingevuld.Exists(t => t.Document == f.Document && t.Jaar == f.Jaar && t.StapCode == f.StapCode))
                    .Select(f => (f.StapCode, Moment: new PcMoment(f.Document, f.Jaar, stappen[f.StapCode].Naam, f.Datum, null, f.Bron!.Titel))))
                .OrderByDescending(m => m.Moment.Jaar).ThenBy(m => m.Moment.Document).ThenBy(m => stappen[m.StapCode].Volgorde).Select(m => m.Moment),
        ];
    }
}
