using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Aansluitingen;

public static class AansluitingCommands
{
    public const string Ingehaald = "Iemand anders beoordeelde deze bevinding net, of de cijfers veranderden. Lees wat er nu staat en probeer het opnieuw.";

    /// <summary>Says how a finding stands, why, and who looks at it.</summary>
    /// <param name="gezien">The number of the last step the user had on screen.</param>
    /// <exception cref="DomeinregelException">Refused, gone, or judged by somebody else in the meantime. Nothing is saved.</exception>
    public static async Task BeoordeelBevindingAsync(
        this PortalDbContext db, string sleutel, int gezien, Beoordeling beoordeling, DateTime nu, CancellationToken cancellationToken = default)
    {
        var laatste = await db.Bevindingstappen.AsNoTracking().Where(s => s.Sleutel == sleutel).OrderByDescending(s => s.Nummer).FirstOrDefaultAsync(cancellationToken)
            ?? throw new DomeinregelException("Deze bevinding staat er niet meer.");
        if (laatste.Nummer != gezien)
        {
            throw new DomeinregelException(Ingehaald);
        }

        db.Bevindingstappen.Add(laatste.Beoordeel(beoordeling, db.Toegang, nu));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Bevindingstappen.AnyAsync(s => s.Sleutel == sleutel && s.Nummer > gezien, cancellationToken))
            {
                throw new DomeinregelException(Ingehaald);
            }

            throw;
        }
    }
}
