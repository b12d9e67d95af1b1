using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Governance;

/// <summary>What the bureau keeps of the beloften to the gemeenten.</summary>
public static class ToezeggingCommands
{
    internal const string Ingehaald = "Iemand anders heeft dit net veranderd. Bekijk de nieuwe stand en probeer het opnieuw.";

    /// <summary>Enters when a belofte is planned and done. Entering nothing removes what was there: it is then not filled in.</summary>
    /// <param name="versie">The version the user had on screen; null when nothing was entered yet.</param>
    /// <exception cref="DomeinregelException">Not the bureau, a value outside its limits, or somebody else was a moment earlier. Nothing is saved.</exception>
    public static async Task LegToezeggingVastAsync(
        this PortalDbContext db, int gemeenteId, Belofte belofte, int jaar, Toezeggingdata data, Guid? versie, DateTime nu, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        if (!Enum.IsDefined(belofte) || !await db.Gemeenten.AnyAsync(g => g.Id == gemeenteId, cancellationToken))
        {
            throw new DomeinregelException("Deze afspraak of gemeente bestaat niet.");
        }

        var rij = await db.Toezeggingen.SingleOrDefaultAsync(t => t.GemeenteId == gemeenteId && t.Belofte == belofte && t.Jaar == jaar, cancellationToken);
        if (rij?.Versie != versie)
        {
            throw new DomeinregelException(Ingehaald);
        }

        switch (rij, data.IsLeeg)
        {
            case (null, true):
                return;
            case (null, false):
                db.Toezeggingen.Add(new(gemeenteId, belofte, jaar, data, db.Toegang, nu));
                break;
            case (not null, true):
                db.Toezeggingen.Remove(rij);
                break;
            default:
                rij.Leg(data, db.Toegang, nu);
                break;
        }

        await db.BewaarAlsEersteAsync(() => db.Toezeggingen.AnyAsync(t => t.GemeenteId == gemeenteId && t.Belofte == belofte && t.Jaar == jaar, cancellationToken), cancellationToken);
    }

    /// <summary>Names a part of the basisniveau mensenhandel; an empty name takes the name away.</summary>
    /// <param name="versie">The version of the name the user had on screen; null when there was none yet.</param>
    /// <exception cref="DomeinregelException">Not the bureau, the documents name it themselves, the name is too long, or somebody else was a moment earlier. Nothing is saved.</exception>
    public static async Task NoemBelofteAsync(
        this PortalDbContext db, Belofte belofte, string? naam, Guid? versie, DateTime nu, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        var rij = await db.Beloftenamen.SingleOrDefaultAsync(b => b.Belofte == belofte, cancellationToken);
        if (rij?.Versie != versie)
        {
            throw new DomeinregelException(Ingehaald);
        }

        switch (rij, string.IsNullOrWhiteSpace(naam))
        {
            case (null, true):
                return;
            case (null, false):
                db.Beloftenamen.Add(new(belofte, naam, db.Toegang, nu));
                break;
            case (not null, true):
                db.Beloftenamen.Remove(rij);
                break;
            default:
                rij.Noem(naam, db.Toegang, nu);
                break;
        }

        await db.BewaarAlsEersteAsync(() => db.Beloftenamen.AnyAsync(b => b.Belofte == belofte, cancellationToken), cancellationToken);
    }

    /// <summary>Saves; who finds that somebody saved the same row a moment earlier is told so.</summary>
    /// <exception cref="DomeinregelException">Somebody was earlier. Nothing is saved.</exception>
    /// <param name="isErAl">Whether the row this one would be is there by now.</param>
    internal static async Task BewaarAlsEersteAsync(this PortalDbContext db, Func<Task<bool>> isErAl, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DomeinregelException(Ingehaald);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await isErAl())
            {
                throw new DomeinregelException(Ingehaald);
            }

            throw;
        }
    }
}
