using Microsoft.EntityFrameworkCore;
using Portal.Data.Besluiten;
using Portal.Data.Governance;
using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;

namespace Portal.Data.Toezendingen;

/// <summary>A step as a column.</summary>
/// <param name="Gedaan">At how many gemeenten it happened.</param>
/// <param name="TeLaat">At how many it did not, while it was expected before today.</param>
public sealed record Toezendstap(string Code, string Naam, string Omschrijving, int Gedaan, int TeLaat);

/// <summary>What is known of one step at one gemeente.</summary>
/// <param name="Bron">The public document that gives the day, when nobody entered one.</param>
/// <param name="Versie">Null while nobody entered anything.</param>
public sealed record Toezendcel(string StapCode, DateOnly? VerwachtOp, DateOnly? GedaanOp, string? GedaanDoor, DateTime? BevestigdOp, bool IsTeLaat, string? Bron, Guid? Versie);

public sealed record Toezendrij(int GemeenteId, string Gemeente, IReadOnlyList<Toezendcel> Cellen);

/// <summary>All gemeenten and steps of the plan of a year.</summary>
/// <param name="IsVastgesteld">There is something to send: the plan was adopted in the portal.</param>
/// <param name="MagInvullen">The user enters for all gemeenten.</param>
public sealed record Toezendmatrix(int Jaar, bool IsVastgesteld, bool MagInvullen, IReadOnlyList<Toezendstap> Stappen, IReadOnlyList<Toezendrij> Rijen);

/// <summary>The row of the own gemeente.</summary>
public sealed record EigenToezending(int Jaar, int GemeenteId, string Gemeente, IReadOnlyList<Toezendstap> Stappen, IReadOnlyList<Toezendcel> Cellen);

public static class ToezendingQueries
{
    /// <summary>The matrix of a year: what was entered, and where nothing was, what a public document says.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<Toezendmatrix> GetToezendmatrixAsync(this PortalDbContext db, int jaar, DateOnly vandaag, CancellationToken cancellationToken = default)
    {
        db.VereisStuurgroepOfBureau();
        var rijen = await db.LeesRijenAsync(jaar, null, vandaag, cancellationToken);
        return new(jaar, await db.IsVastgesteldAsync(jaar, cancellationToken), db.Toegang.IsBureau, await db.LeesStappenAsync(rijen, cancellationToken), rijen);
    }

    /// <summary>The row of the gemeente of the user, for the newest plan that was adopted; null when there is none.</summary>
    /// <exception cref="UnauthorizedAccessException">The user belongs to no gemeente.</exception>
    public static async Task<EigenToezending?> GetEigenToezendingAsync(this PortalDbContext db, DateOnly vandaag, CancellationToken cancellationToken = default)
    {
        var gemeenteId = db.EigenGemeente();
        var jaar = await db.Jaarplannen.Where(p => p.Status == Jaarplanstatus.Vastgesteld).MaxAsync(p => (int?)p.Jaar, cancellationToken);
        if (jaar is null)
        {
            return null;
        }

        var rijen = await db.LeesRijenAsync(jaar.Value, gemeenteId, vandaag, cancellationToken);
        return new(jaar.Value, gemeenteId, rijen[0].Gemeente, await db.LeesStappenAsync(rijen, cancellationToken), rijen[0].Cellen);
    }

    internal static Task<bool> IsVastgesteldAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken) =>
        db.Jaarplannen.AnyAsync(p => p.Jaar == jaar && p.Status == Jaarplanstatus.Vastgesteld, cancellationToken);

    private static async Task<List<Toezendrij>> LeesRijenAsync(this PortalDbContext db, int jaar, int? gemeenteId, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var gemeenten = await db.Gemeenten.Where(g => gemeenteId == null || g.Id == gemeenteId).OrderBy(g => g.Naam).Select(g => new { g.Id, g.Naam }).ToListAsync(cancellationToken);
        var ingevuld = await db.Toezendingen.AsNoTracking().Where(t => t.Document == PcDocument.JaarplanBegroting && t.Jaar == jaar && (gemeenteId == null || t.GemeenteId == gemeenteId))
            .ToDictionaryAsync(t => (t.GemeenteId, t.StapCode), cancellationToken);
        var feiten = (await db.PcFeiten.Where(f => f.Document == PcDocument.JaarplanBegroting && f.Jaar == jaar && f.Datum != null && f.GemeenteId != null)
                .Select(f => new { GemeenteId = f.GemeenteId!.Value, f.StapCode, f.Datum, Bron = f.Bron!.Titel }).ToListAsync(cancellationToken))
            .ToLookup(f => (f.GemeenteId, f.StapCode));
        return
        [
            .. gemeenten.Select(g => new Toezendrij(g.Id, g.Naam,
            [
                .. Toezending.Stappen.Select(stap =>
                {
                    var rij = ingevuld.GetValueOrDefault((g.Id, stap));
                    var feit = rij?.GedaanOp is null ? feiten[(g.Id, stap)].FirstOrDefault() : null;
                    var gedaan = rij?.GedaanOp ?? feit?.Datum;
                    return new Toezendcel(stap, rij?.VerwachtOp, gedaan, rij?.GedaanDoor, rij?.BevestigdOp, Toezending.IsTeLaat(rij?.VerwachtOp, gedaan, vandaag), feit?.Bron, rij?.Versie);
                }),
            ])),
        ];
    }

    private static async Task<IReadOnlyList<Toezendstap>> LeesStappenAsync(this PortalDbContext db, IReadOnlyList<Toezendrij> rijen, CancellationToken cancellationToken)
    {
        var stappen = await db.PcStappen.Where(s => Toezending.Stappen.Contains(s.Code)).OrderBy(s => s.Volgorde).Select(s => new { s.Code, s.Naam, s.Omschrijving }).ToListAsync(cancellationToken);
        return
        [
            .. stappen.Select(s =>
            {
                var cellen = rijen.Select(r => r.Cellen.First(c => c.StapCode == s.Code)).ToList();
                return new Toezendstap(s.Code, s.Naam, s.Omschrijving, cellen.Count(c => c.GedaanOp is not null), cellen.Count(c => c.IsTeLaat));
            }),
        ];
    }
}
