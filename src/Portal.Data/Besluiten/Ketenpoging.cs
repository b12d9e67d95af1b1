using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Besluiten;

/// <summary>Writing in a chain, in which every place is there once.</summary>
internal static class Ketenpoging
{
    /// <summary>Of so many that come at once the last one is served too; each round lets one through.</summary>
    private const int Pogingen = 100;

    /// <summary>Acts and saves. Who finds his place in a chain just taken looks again and acts anew on what there is then.</summary>
    public static async Task<T> ProbeerAsync<T>(this PortalDbContext db, Func<Task<T>> daad, CancellationToken cancellationToken)
    {
        for (var poging = 1; ; poging++)
        {
            db.ChangeTracker.Clear();
            var uitkomst = await daad();
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return uitkomst;
            }
            catch (DbUpdateException) when (poging < Pogingen)
            {
                // somebody was a moment earlier
            }
        }
    }
}
