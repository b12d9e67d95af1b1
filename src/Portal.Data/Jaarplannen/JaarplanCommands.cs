using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Jaarplannen;

public static class JaarplanCommands
{
    internal const string BestaatNiet = "Dit jaarplan bestaat niet.";

    /// <summary>The whole plan, tracked, with its themas and lines in their order: what every act on a plan needs. Progress is not loaded.</summary>
    /// <exception cref="DomeinregelException">There is no such plan.</exception>
    public static async Task<Jaarplan> LaadJaarplanAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken = default) =>
        await db.Jaarplannen.Include(p => p.Themas.OrderBy(t => t.Lijn).ThenBy(t => t.Nummer)).ThenInclude(t => t.Regels.OrderBy(r => r.Volgorde).ThenBy(r => r.Code))
            .SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new DomeinregelException(BestaatNiet);
}
