using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;
using Portal.Data.Governance;
using Portal.Data.Toegang;

namespace Portal.Data.Jaarplannen;

public static class JaarplanQueries
{
    /// <summary>Reports read of one plan at most; the oldest beyond it stay out of sight.</summary>
    public const int BerichtenMax = 5_000;

    /// <summary>Code of the step in pc_stappen.csv in which the stuurgroep adopts a plan.</summary>
    private const string VaststellingStap = "VASTSTELLING_JAARPLAN";

    /// <summary>
    /// The plan of a year with everything that was reported. Of several versions the one that holds: adopted or printed, and else the newest.
    /// Null when there is none, or none the reader may see: a plan in the making is for the bureau and the stuurgroep.
    /// </summary>
    /// <param name="versie">A certain version; null for the one that holds.</param>
    public static async Task<Jaarplanoverzicht?> GetJaarplanAsync(
        this PortalDbContext db, int jaar, DateOnly vandaag, int? versie = null, CancellationToken cancellationToken = default)
    {
        var kop = await db.Zichtbaar().Where(p => p.Jaar == jaar && (versie == null || p.Versienummer == versie))
            .OrderByDescending(p => p.Status == Jaarplanstatus.Vastgesteld || p.Status == Jaarplanstatus.Gedrukt).ThenByDescending(p => p.Versienummer)
            .Select(p => new Plankop(
                p.Id, p.Jaar, p.Versienummer, p.Status, p.TekstHash, p.GewijzigdOp, p.VoorgelegdOp, p.VastgesteldOp, p.TeruggelegdOp, p.TerugReden, p.IsVoorbeeld, p.Versie))
            .FirstOrDefaultAsync(cancellationToken);
        if (kop is null)
        {
            return null;
        }

        var themas = await db.Planthemas.Where(t => t.JaarplanId == kop.Id).OrderBy(t => t.Lijn).ThenBy(t => t.Nummer)
            .Select(t => new { t.Id, t.Lijn, t.Lijnnaam, t.Nummer, t.Naam, t.Samenvatting, t.BronfeitId }).ToListAsync(cancellationToken);
        var regels = await db.Jaarplanregels.Where(r => r.JaarplanId == kop.Id).OrderBy(r => r.Volgorde).ThenBy(r => r.Code)
            .Select(r => new { r.Id, r.ThemaId, r.Code, r.Soort, r.Titel, r.Eigenaar, r.Planning, r.Versie, r.BronfeitId }).ToListAsync(cancellationToken);
        var berichten = (await db.Voortgang.Where(v => db.Jaarplanregels.Any(r => r.Id == v.RegelId && r.JaarplanId == kop.Id))
                .OrderByDescending(v => v.GemeldOp).ThenByDescending(v => v.Volgnummer).Take(BerichtenMax)
                .Select(v => new
                {
                    v.RegelId,
                    Bericht = new Voortgangsbericht(v.Volgnummer, v.Status, v.Percentage, v.Toelichting, v.Bewijs, v.Eigenaar, v.Planning, v.Door, v.GemeldOp),
                }).ToListAsync(cancellationToken))
            .ToLookup(v => v.RegelId, v => v.Bericht);

        var perThema = regels.ToLookup(r => r.ThemaId, r =>
        {
            IReadOnlyList<Voortgangsbericht> gemeld = [.. berichten[r.Id].OrderByDescending(b => b.Volgnummer)];
            var tekst = new Regeltekst(r.Titel, r.Eigenaar, r.Planning);
            var regel = new Planregel(r.Id, r.Code, r.Soort, tekst, r.Versie, r.BronfeitId, gemeld, kop.Status is Jaarplanstatus.Concept, null);
            return regel with { Stand = Voortgangsregel.Van(regel.Status, regel.Laatste?.Op, regel.Planning, kop.Jaar, vandaag) };
        });
        List<Lijnoverzicht> lijnen = [.. themas.GroupBy(t => (t.Lijn, t.Lijnnaam)).Select(lijn => new Lijnoverzicht(
            lijn.Key.Lijn, lijn.Key.Lijnnaam,
            [.. lijn.Select(t => new Themaoverzicht(t.Id, t.Nummer, t.Naam, t.Samenvatting, t.BronfeitId, [.. perThema[t.Id]], Voortgangstelling.Van(perThema[t.Id])))],
            Voortgangstelling.Van(lijn.SelectMany(t => perThema[t.Id]))))];
        return new(kop, vandaag, lijnen, Voortgangstelling.Van(perThema.SelectMany(r => r)));
    }

    /// <summary>A plan beside the one it succeeds; null when the reader may not see one of the two, or there is none.</summary>
    /// <param name="versie">A certain version; null for the one that holds.</param>
    public static async Task<Planvernieuwing?> GetPlanvernieuwingAsync(
        this PortalDbContext db, int jaar, DateOnly vandaag, int? versie = null, CancellationToken cancellationToken = default)
    {
        if (await db.GetJaarplanAsync(jaar, vandaag, versie, cancellationToken) is not { } nieuw)
        {
            return null;
        }

        var geldend = await db.Zichtbaar().Where(p => p.Jaar == jaar && p.Versienummer < nieuw.Kop.Versienummer && (p.Status == Jaarplanstatus.Vastgesteld || p.Status == Jaarplanstatus.Gedrukt))
            .MaxAsync(p => (int?)p.Versienummer, cancellationToken);
        var oud = geldend is { } eerder
            ? await db.GetJaarplanAsync(jaar, vandaag, eerder, cancellationToken)
            : await db.GetJaarplanAsync(jaar - 1, vandaag, cancellationToken: cancellationToken);
        return oud is null ? null : new(oud.Kop, nieuw.Kop, Planverschil.Tussen(oud, nieuw));
    }

    /// <summary>Every plan the reader may see, newest first; a few per year.</summary>
    public static async Task<IReadOnlyList<Planversie>> GetPlanversiesAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        await db.Zichtbaar().OrderByDescending(p => p.Jaar).ThenByDescending(p => p.Versienummer).Take(200)
            .Select(p => new Planversie(
                p.Id, p.Jaar, p.Versienummer, p.Status, p.GewijzigdOp, db.Jaarplanregels.Count(r => r.JaarplanId == p.Id && r.Soort == Actiesoort.Actie), p.IsVoorbeeld))
            .ToListAsync(cancellationToken);

    /// <summary>The newest plan with this status: of the latest year, the highest version. Null when there is none.</summary>
    public static async Task<Guid?> GetNieuwstePlanAsync(this PortalDbContext db, Jaarplanstatus status, CancellationToken cancellationToken = default) =>
        await db.Zichtbaar().Where(p => p.Status == status).OrderByDescending(p => p.Jaar).ThenByDescending(p => p.Versienummer)
            .Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Where each printed action of a year stands, by the key of its row in the brondata.</summary>
    public static async Task<IReadOnlyDictionary<string, Herkomst>> GetRegelbronnenAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken = default) =>
        await db.Jaarplanacties.AsNoTracking().Include(a => a.Bron).Where(a => a.Jaar == jaar).ToDictionaryAsync(a => a.Id, a => a.Herkomst, cancellationToken);

    /// <summary>What the documents say about the adoption of the plan of a year; null when they say nothing.</summary>
    public static async Task<Herkomst?> GetVaststellingVolgensBronAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken = default) =>
        (await db.PcFeiten.AsNoTracking().Include(f => f.Bron)
            .FirstOrDefaultAsync(f => f.Document == PcDocument.JaarplanBegroting && f.Jaar == jaar && f.StapCode == VaststellingStap, cancellationToken))?.Herkomst;

    private static IQueryable<Jaarplan> Zichtbaar(this PortalDbContext db) => db.Toegang is { Rol: Rol.Stuurgroeplid } or { AlleGemeenten: true }
        ? db.Jaarplannen
        : db.Jaarplannen.Where(p => p.Status == Jaarplanstatus.Vastgesteld || p.Status == Jaarplanstatus.Gedrukt);
}
