using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Toegang;

public static class GebruikerQueries
{
    /// <summary>The demo accounts of a Development installation, in the order of their roles and then by what they sign in with; at most a few dozen.</summary>
    public static async Task<List<Gebruiker>> GetDemogebruikersAsync(this PortalDbContext db, string issuer, CancellationToken cancellationToken = default) =>
        [.. (await db.Gebruikers.Where(g => g.Issuer == issuer).AsNoTracking().ToListAsync(cancellationToken)).OrderBy(g => g.Rol).ThenBy(g => g.Subject, StringComparer.Ordinal)];
}
