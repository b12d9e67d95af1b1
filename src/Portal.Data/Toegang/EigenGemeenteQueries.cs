namespace Portal.Data.Toegang;

internal static class EigenGemeenteQueries
{
    /// <summary>The one gemeente of the user, for queries that are about one gemeente by nature.</summary>
    /// <exception cref="UnauthorizedAccessException">The user belongs to none, or sees them all.</exception>
    public static int EigenGemeente(this PortalDbContext db) =>
        db.Toegang.GemeenteId ?? throw new UnauthorizedAccessException("Deze gebruiker hoort niet bij één gemeente.");
}
