using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Voorbeeldregistraties;

public static class VoorbeeldregistratieQueries
{
    /// <summary>Whether what is registered here was invented.</summary>
    public static Task<bool> IsVoorbeeldregistratieAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        db.Voorbeeldregistraties.AnyAsync(cancellationToken);
}
