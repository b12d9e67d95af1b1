using Microsoft.EntityFrameworkCore;
using Portal.Data.Logboek;

namespace Portal.Data.Casussen;

/// <summary>A proposal to close that waits for the gemeente.</summary>
public sealed record OpenAfsluitvoorstel(string Kenmerk, string Onderwerp, string Gemeente, DateOnly ReageerVoor, DateTime VoorgesteldOp);

/// <summary>The latest proposal to close a casus, and what was said to it.</summary>
public sealed record AfsluitvoorstelStand(
    DateOnly ReageerVoor, DateTime VoorgesteldOp, string VoorgesteldDoor, Afsluitreactie? Reactie, string? Toelichting, DateTime? GereageerdOp, string? GereageerdDoor);

public static class Afsluitvoorstellen
{
    /// <summary>More than anyone answers in one sitting; the oldest date comes first.</summary>
    public const int OpenMax = 50;

    /// <summary>The proposals that wait for an answer, the first date to react before on top.</summary>
    /// <remarks>
    /// The status is asked per proposal. As a condition on the joined casus it would make SQLite begin at all casussen in behandeling and
    /// look for a proposal with each: half a second at a million casussen.
    /// </remarks>
    public static async Task<IReadOnlyList<OpenAfsluitvoorstel>> GetOpenAfsluitvoorstellenAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        await db.InzageAsync(Logblik.Van(db, Logobject.Casuslijst, bijzonderheden: "voorstellen om af te sluiten"), () => db.Afsluitvoorstellen
            .Where(v => v.GereageerdOp == null && db.Casussen.Where(c => c.Id == v.CasusId).Select(c => (CasusStatus?)c.Status).FirstOrDefault() == CasusStatus.InBehandeling)
            .OrderBy(v => v.ReageerVoor).ThenBy(v => v.Casus!.Kenmerk).Take(OpenMax)
            .Select(v => new OpenAfsluitvoorstel(v.Casus!.Kenmerk, v.Casus.Onderwerp, v.Casus.Gemeente!.Naam, v.ReageerVoor, v.VoorgesteldOp))
            .ToListAsync(cancellationToken), cancellationToken);

    internal static Task<AfsluitvoorstelStand?> GetLaatsteAfsluitvoorstelAsync(this PortalDbContext db, Guid casusId, CancellationToken cancellationToken) =>
        db.Afsluitvoorstellen.Where(v => v.CasusId == casusId).LaatsteEerst()
            .Select(v => new AfsluitvoorstelStand(v.ReageerVoor, v.VoorgesteldOp, v.VoorgesteldDoor, v.Reactie, v.Toelichting, v.GereageerdOp, v.GereageerdDoor))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The bureau asks the gemeente of a casus whether it may be closed.</summary>
    /// <exception cref="DomeinregelException">The casus does not exist, is not in behandeling, or a question is open already.</exception>
    public static async Task StelAfsluitenVoorAsync(this PortalDbContext db, string kenmerk, DateOnly reageerVoor, DateTime nu, CancellationToken cancellationToken = default)
    {
        using var ruimte = db.OpenLeesruimte(isBlik: false);
        var casus = await db.Casussen.SingleOrDefaultAsync(c => c.Kenmerk == kenmerk, cancellationToken)
            ?? throw await db.WeigerAsync(Logobject.Casus, kenmerk, CasusCommands.BestaatNiet, cancellationToken);
        var vorige = await db.Afsluitvoorstellen.Where(v => v.CasusId == casus.Id).MaxAsync(v => (DateTime?)v.VoorgesteldOp, cancellationToken);
        var voorstel = Afsluitvoorstel.Doe(casus, reageerVoor, db.Toegang, nu, vorige);
        if (await db.IsOpenAsync(casus.Id, cancellationToken))
        {
            throw new DomeinregelException(AlVoorgesteld);
        }

        db.Afsluitvoorstellen.Add(voorstel);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.IsOpenAsync(casus.Id, cancellationToken))
            {
                throw new DomeinregelException(AlVoorgesteld); // someone else was first
            }

            throw;
        }
    }

    /// <summary>The contactpersoon answers the open proposal of a casus.</summary>
    /// <exception cref="DomeinregelException">There is nothing to answer (any more), or the answer lacks its toelichting or holds personal data.</exception>
    public static async Task ReageerOpAfsluitvoorstelAsync(
        this PortalDbContext db, string kenmerk, Afsluitreactie reactie, string? toelichting, DateTime nu, bool isBevestigd = false, CancellationToken cancellationToken = default)
    {
        using var ruimte = db.OpenLeesruimte(isBlik: false);
        var voorstel = await db.Afsluitvoorstellen.Include(v => v.Casus).Where(v => v.Casus!.Kenmerk == kenmerk)
            .LaatsteEerst().FirstOrDefaultAsync(cancellationToken)
            ?? throw await db.WeigerAsync(Logobject.Casus, kenmerk, "Voor deze casus is er geen voorstel om op te reageren.", cancellationToken);
        voorstel.Reageer(reactie, toelichting, db.Toegang, nu, isBevestigd);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DomeinregelException("Uw gemeente heeft al gereageerd op dit voorstel.");
        }
    }

    private const string AlVoorgesteld = "Er ligt al een voorstel bij de gemeente. Wacht op de reactie.";

    /// <summary>The open one is the last, whatever the clock said: only then a next one can be made. There is at most one.</summary>
    private static IOrderedQueryable<Afsluitvoorstel> LaatsteEerst(this IQueryable<Afsluitvoorstel> voorstellen) =>
        voorstellen.OrderBy(v => v.GereageerdOp != null).ThenByDescending(v => v.VoorgesteldOp);

    private static Task<bool> IsOpenAsync(this PortalDbContext db, Guid casusId, CancellationToken cancellationToken) =>
        db.Afsluitvoorstellen.AnyAsync(v => v.CasusId == casusId && v.GereageerdOp == null, cancellationToken);
}
