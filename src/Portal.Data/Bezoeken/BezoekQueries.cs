using Microsoft.EntityFrameworkCore;
using Portal.Data.Opslag;

namespace Portal.Data.Bezoeken;

public static class BezoekQueries
{
    /// <summary>Notes what the current user sees now, and tells what is different from the previous visit. Names that are new since then count from 0.</summary>
    public static async Task<SindsVorigBezoek> KijkAsync(
        this PortalDbContext db, IReadOnlyDictionary<string, int> standen, DateTime nu, CancellationToken cancellationToken = default)
    {
        if (db.Toegang is not { GebruikerId: { } gebruikerId, GemeenteId: { } gemeenteId })
        {
            return new(null, []);
        }

        var (isNieuws, wachttijd) = (true, db.Database.GetCommandTimeout());
        var bezoek = await db.Bezoeken.SingleOrDefaultAsync(b => b.GebruikerId == gebruikerId, cancellationToken);
        if (bezoek is null)
        {
            db.Bezoeken.Add(bezoek = new(gebruikerId, gemeenteId, standen, nu));
        }
        else
        {
            isNieuws = bezoek.Kijk(standen, nu);
        }

        try
        {
            if (isNieuws)
            {
                db.Database.SetCommandTimeout(1); // no lock is worth waiting for
                await db.SaveChangesAsync(cancellationToken);
            }
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear(); // two tabs at once: the other one noted it
        }
        catch (OpslagException)
        {
            db.ChangeTracker.Clear(); // what there is to see can still be seen
        }
        finally
        {
            db.Database.SetCommandTimeout(wachttijd);
        }

        return new(bezoek.VorigeOp, bezoek.VorigeStanden is not { } vorige ? [] :
            [.. standen.Where(s => vorige.GetValueOrDefault(s.Key) != s.Value).Select(s => new Verandering(s.Key, vorige.GetValueOrDefault(s.Key), s.Value))]);
    }
}
