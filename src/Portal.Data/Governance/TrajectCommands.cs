using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Governance;

/// <summary>What the bureau adds to the trajecten of the documents.</summary>
public static class TrajectCommands
{
    /// <summary>Reports how a traject stands. Earlier reports stay as they are.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, no such traject, or a text that lacks, is too long or holds a BSN. Nothing is saved.</exception>
    public static async Task MeldTrajectAsync(this PortalDbContext db, string code, Trajectbericht bericht, DateTime nu, CancellationToken cancellationToken = default)
    {
        var trajectId = await db.GetTrajectIdAsync(code, cancellationToken);
        var vorige = await db.Trajectmeldingen.Where(m => m.TrajectId == trajectId).MaxAsync(m => (DateTime?)m.GemeldOp, cancellationToken);
        db.Trajectmeldingen.Add(new(trajectId, bericht, db.Toegang, nu, vorige));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Adds a mijlpaal, or changes the one with this id.</summary>
    /// <param name="mijlpaalId">Null for a new one.</param>
    /// <param name="versie">The version the user had on screen; null for a new one.</param>
    /// <exception cref="DomeinregelException">Refused, gone, or changed by somebody else in the meantime. Nothing is saved.</exception>
    public static async Task LegMijlpaalVastAsync(
        this PortalDbContext db, string code, Guid? mijlpaalId, Mijlpaalgegevens gegevens, Guid? versie, DateTime nu, CancellationToken cancellationToken = default)
    {
        var trajectId = await db.GetTrajectIdAsync(code, cancellationToken);
        if (mijlpaalId is { } id)
        {
            (await db.LaadMijlpaalAsync(trajectId, id, versie, cancellationToken)).Wijzig(gegevens, db.Toegang, nu);
        }
        else
        {
            db.Mijlpalen.Add(new(trajectId, gegevens, db.Toegang, nu));
        }

        await db.BewaarAlsEersteAsync(() => Task.FromResult(false), cancellationToken);
    }

    /// <summary>Takes a mijlpaal away. It can be entered again.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, gone already, or changed by somebody else in the meantime. Nothing is saved.</exception>
    public static async Task HaalMijlpaalWegAsync(this PortalDbContext db, string code, Guid mijlpaalId, Guid versie, CancellationToken cancellationToken = default)
    {
        db.Mijlpalen.Remove(await db.LaadMijlpaalAsync(await db.GetTrajectIdAsync(code, cancellationToken), mijlpaalId, versie, cancellationToken));
        await db.BewaarAlsEersteAsync(() => Task.FromResult(false), cancellationToken);
    }

    private static async Task<Mijlpaal> LaadMijlpaalAsync(this PortalDbContext db, string trajectId, Guid id, Guid? versie, CancellationToken cancellationToken)
    {
        var mijlpaal = await db.Mijlpalen.SingleOrDefaultAsync(m => m.Id == id && m.TrajectId == trajectId, cancellationToken)
            ?? throw new DomeinregelException("Deze mijlpaal staat er niet meer.");
        return mijlpaal.Versie == versie ? mijlpaal : throw new DomeinregelException(ToezeggingCommands.Ingehaald);
    }

    private static async Task<string> GetTrajectIdAsync(this PortalDbContext db, string code, CancellationToken cancellationToken)
    {
        db.Toegang.VereisBureau();
        return await db.Trajecten.Where(t => t.Code == code).Select(t => t.Id).SingleOrDefaultAsync(cancellationToken)
            ?? throw new DomeinregelException("Dit traject bestaat niet.");
    }
}
