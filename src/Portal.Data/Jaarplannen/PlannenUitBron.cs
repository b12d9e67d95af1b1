using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Jaarplannen;

public static class PlannenUitBron
{
    /// <summary>
    /// Takes over the printed plan of every year that has none in the portal yet. Once: what people do with it afterwards stays, however often
    /// the brondata is loaded.
    /// </summary>
    /// <param name="systeem">A context of the portal itself, on a database with brondata.</param>
    /// <returns>The years taken over now.</returns>
    public static async Task<IReadOnlyList<int>> NeemGedruktePlannenOverAsync(this PortalDbContext systeem, DateTime nu, CancellationToken cancellationToken = default)
    {
        var bekend = await systeem.Jaarplannen.Select(p => p.Jaar).Distinct().ToListAsync(cancellationToken);
        var themas = (await systeem.Jaarplanthemas.AsNoTracking().Include(t => t.Programmalijn).ToListAsync(cancellationToken)).ToLookup(t => t.Jaar);
        var acties = (await systeem.Jaarplanacties.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(a => a.Jaar);
        List<int> jaren = [.. acties.Select(g => g.Key).Except(bekend).Order()];
        foreach (var jaar in jaren)
        {
            systeem.Jaarplannen.Add(Jaarplan.UitBron(jaar, [.. themas[jaar]], [.. acties[jaar]], systeem.Toegang, nu));
        }

        await systeem.SaveChangesAsync(cancellationToken);
        return jaren;
    }
}
