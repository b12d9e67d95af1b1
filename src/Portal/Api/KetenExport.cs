using Portal.Data;
using Portal.Data.Besluiten;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>The chain of a vote and that of all besluiten as a file; see <see cref="Ketenbestand"/>.</summary>
public static class KetenExport
{
    public static void MapKetenExport(this IEndpointRouteBuilder app) =>
        app.MapGet("/stuurgroep/stemmingen/{id:guid}/keten.json", async (Guid id, PortalDatabase database, TimeProvider klok, CancellationToken stop) =>
        {
            await using var db = await database.OpenAsync(stop);
            return await db.GetStemketenAsync(id, stop) is { } keten
                ? Results.File(Ketenbestand.Schrijf(keten, klok.Nu()), "application/json; charset=utf-8", $"stemming-{id:N}.json")
                : Results.NotFound();
        }).RequireAuthorization(Beleid.Stuurgroep);
}
