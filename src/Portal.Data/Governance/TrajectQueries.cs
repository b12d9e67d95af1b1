using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Besluiten;
using Portal.Data.Cijfers;

namespace Portal.Data.Governance;

/// <summary>A traject in a list.</summary>
/// <param name="Looptijd">"2022 tot 2025"; null where no document tells.</param>
/// <param name="VolgensStukken">Where it stands according to the documents.</param>
/// <param name="Stand">Null while the bureau has reported nothing.</param>
/// <param name="GemeldOp">When it reported last (UTC).</param>
/// <param name="VolgendeMijlpaal">The first that is not done.</param>
public sealed record TrajectRegel(
    string Code, string Naam, string? Looptijd, string VolgensStukken, Trajectstand? Stand, string? Eigenaar, string? VolgendeStap, DateTime? GemeldOp, MijlpaalRegel? VolgendeMijlpaal);

/// <summary>One traject: what the documents say, and what the bureau added.</summary>
/// <param name="Meldingen">Newest first; at most <see cref="TrajectQueries.MeldingenMax"/>.</param>
/// <param name="Mijlpalen">In the order of their planned days; those without a day last.</param>
/// <param name="Besluiten">Those of the register that are about this traject, newest first.</param>
public sealed record TrajectDetail(
    string Code, string Naam, string Doel, string? Looptijd, string VolgensStukken, Herkomst Herkomst, IReadOnlyList<TrajectmeldingRegel> Meldingen,
    IReadOnlyList<MijlpaalRegel> Mijlpalen, IReadOnlyList<TrajectBesluit> Besluiten)
{
    public TrajectmeldingRegel? Laatste => Meldingen.Count > 0 ? Meldingen[0] : null;
}

public sealed record TrajectmeldingRegel(Trajectstand Stand, string? Eigenaar, string? VolgendeStap, string Toelichting, string Door, DateTime GemeldOp);

public sealed record MijlpaalRegel(Guid Id, string Titel, DateOnly? GeplandOp, DateOnly? GedaanOp, Guid Versie)
{
    /// <summary>Not done on the day it was planned for.</summary>
    public bool IsTeLaat(DateOnly vandaag) => GedaanOp is null && GeplandOp < vandaag;
}

public sealed record TrajectBesluit(string Nummer, DateOnly Datum, string Titel, Besluituitslag Uitslag);

public static class TrajectQueries
{
    /// <summary>Reports of one traject that are shown.</summary>
    public const int MeldingenMax = 50;

    private const int MijlpalenMax = 60;

    /// <summary>The trajecten the documents name; a handful.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<IReadOnlyList<TrajectRegel>> GetTrajectenAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        db.VereisStuurgroepOfBureau();
        var trajecten = await db.Trajecten.AsNoTracking()
            .Select(t => new { Traject = t, Laatste = db.Trajectmeldingen.Where(m => m.TrajectId == t.Id).OrderByDescending(m => m.GemeldOp).ThenByDescending(m => m.Id).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var open = (await db.Mijlpalen.Where(m => m.GedaanOp == null).Select(m => new { m.TrajectId, Regel = new MijlpaalRegel(m.Id, m.Titel, m.GeplandOp, m.GedaanOp, m.Versie) })
            .ToListAsync(cancellationToken)).ToLookup(m => m.TrajectId, m => m.Regel);
        return
        [
            .. trajecten.OrderBy(t => t.Traject.Naam, StringComparer.Create(Notatie.Nederlands, ignoreCase: true)).Select(t => new TrajectRegel(
                t.Traject.Code, t.Traject.Naam, Looptijd(t.Traject), t.Traject.Status, t.Laatste?.Stand, t.Laatste?.Eigenaar, t.Laatste?.VolgendeStap, t.Laatste?.GemeldOp,
                open[t.Traject.Id].OrderBy(m => m.GeplandOp ?? DateOnly.MaxValue).FirstOrDefault())),
        ];
    }

    /// <summary>One traject by its code; null when no document names it.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<TrajectDetail?> GetTrajectAsync(this PortalDbContext db, string code, CancellationToken cancellationToken = default)
    {
        db.VereisStuurgroepOfBureau();
        if (await db.Trajecten.AsNoTracking().Include(t => t.Bron).SingleOrDefaultAsync(t => t.Code == code, cancellationToken) is not { } traject)
        {
            return null;
        }

        var meldingen = await db.Trajectmeldingen.Where(m => m.TrajectId == traject.Id).OrderByDescending(m => m.GemeldOp).ThenByDescending(m => m.Id).Take(MeldingenMax)
            .Select(m => new TrajectmeldingRegel(m.Stand, m.Eigenaar, m.VolgendeStap, m.Toelichting, m.Door, m.GemeldOp)).ToListAsync(cancellationToken);
        var mijlpalen = await db.Mijlpalen.Where(m => m.TrajectId == traject.Id).OrderBy(m => m.GeplandOp == null).ThenBy(m => m.GeplandOp).ThenBy(m => m.Id).Take(MijlpalenMax)
            .Select(m => new MijlpaalRegel(m.Id, m.Titel, m.GeplandOp, m.GedaanOp, m.Versie)).ToListAsync(cancellationToken);
        var besluiten = await db.Besluiten.Where(b => b.Onderwerp == Besluitonderwerp.Traject && b.Onderwerpsleutel == code).OrderByDescending(b => b.Volgnummer).Take(MeldingenMax)
            .Select(b => new TrajectBesluit(b.Nummer, b.Datum, b.Titel, b.Uitslag)).ToListAsync(cancellationToken);
        return new(traject.Code, traject.Naam, traject.Doel, Looptijd(traject), traject.Status, traject.Herkomst, meldingen, mijlpalen, besluiten);
    }

    private static string? Looptijd(Traject traject) => (traject.Startjaar, traject.Eindjaar) switch
    {
        ({ } van, { } tot) => string.Create(CultureInfo.InvariantCulture, $"{van} tot en met {tot}"),
        ({ } van, null) => string.Create(CultureInfo.InvariantCulture, $"vanaf {van}"),
        (null, { } tot) => string.Create(CultureInfo.InvariantCulture, $"tot en met {tot}"),
        _ => null,
    };
}
