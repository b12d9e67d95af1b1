using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Toegang;

public static class GebruikerQueries
{
    /// <summary>The demo accounts of a Development installation, in the order of their roles and then by name; at most a few dozen.</summary>
    public static Task<List<Gebruiker>> GetDemogebruikersAsync(this PortalDbContext db, string issuer, CancellationToken cancellationToken = default) =>
        db.Gebruikers.Where(g => g.Issuer == issuer).OrderBy(g => g.Id).AsNoTracking().ToListAsync(cancellationToken);
}
