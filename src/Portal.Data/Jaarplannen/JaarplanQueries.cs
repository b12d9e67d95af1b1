using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Jaarplannen;

public static class JaarplanQueries
{
    /// <summary>The newest plan with this status: of the latest year, the highest version. Null when there is none.</summary>
    public static async Task<Guid?> GetNieuwstePlanAsync(this PortalDbContext db, Jaarplanstatus status, CancellationToken cancellationToken = default) =>
        await db.Jaarplannen.Where(p => p.Status == status).OrderByDescending(p => p.Jaar).ThenByDescending(p => p.Versienummer)
            .Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken);
}
