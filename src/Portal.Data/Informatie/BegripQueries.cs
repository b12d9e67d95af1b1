using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Informatie;

/// <summary>A word and what it means.</summary>
public sealed record Begripsuitleg(string Term, string Uitleg);

public static class BegripQueries
{
    /// <summary>All words by alphabet; some fifty.</summary>
    public static Task<List<Begripsuitleg>> GetBegrippenAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        db.Begrippen.OrderBy(b => b.Term).Select(b => new Begripsuitleg(b.Term, b.Uitleg)).ToListAsync(cancellationToken);
}
