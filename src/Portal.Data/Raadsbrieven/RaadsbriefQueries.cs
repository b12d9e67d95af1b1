using Portal.Data.Stukken;

namespace Portal.Data.Raadsbrieven;

public static class RaadsbriefQueries
{
    /// <summary>The concept letter of a gemeente to its raad with all paragraphs, as the portal writes it without anybody's corrections. All of it
    /// stands in public documents, so whoever may call this may call it for any gemeente.</summary>
    /// <param name="verslagjaar">The year that is reported on.</param>
    /// <param name="begrotingsjaar">The year whose plan and contribution are announced.</param>
    /// <exception cref="InvalidOperationException">There is no such gemeente.</exception>
    public static Task<Stuk> GetRaadsbriefAsync(this PortalDbContext db, int gemeenteId, int verslagjaar, int begrotingsjaar, DateOnly vandaag, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
