using System.Globalization;
using Portal.Data;
using Portal.Data.Gemeenten;
using Portal.Data.Toegang;
using Portal.Stukken;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>The factsheet of the own gemeente as a Word file, of the same document as the page.</summary>
public static class FactsheetExport
{
    public const string Pad = "/mijn-gemeente/factsheet";

    public static void MapFactsheetExport(this IEndpointRouteBuilder app) =>
        app.MapGet($"{Pad}.docx", async Task<IResult> (string? jaar, PortalDatabase database, IConfiguration instellingen, CancellationToken stop) =>
        {
            await using var db = await database.OpenAsync(stop);
            return await StukAsync(db, jaar, instellingen, stop) is { Stuk: { } stuk } ? Downloads.Word(stuk, Bronplek.Noten) : TypedResults.NotFound();
        }).RequireAuthorization(Beleid.MijnGemeente);

    /// <summary>The document about the year in the address, or about the newest; null when no document names the gemeente.</summary>
    internal static async Task<Factsheetkeuze> StukAsync(PortalDbContext db, string? gevraagd, IConfiguration instellingen, CancellationToken stop = default)
    {
        var gemeente = db.EigenGemeente();
        var jaren = await db.GetFactsheetjarenAsync(gemeente, stop);
        if (jaren.Count == 0)
        {
            return new(null, 0, jaren);
        }

        var jaar = int.TryParse(gevraagd, NumberStyles.None, CultureInfo.InvariantCulture, out var j) && jaren.Contains(j) ? j : jaren[0];
        var telefoon = instellingen["Bureau:Telefoon"] is { Length: > 0 } nummer ? nummer : null;
        return new(Factsheet.Maak(await db.GetFactsheetAsync(gemeente, jaar, stop), telefoon), jaar, jaren);
    }
}

/// <param name="Stuk">Null when there is nothing to tell.</param>
/// <param name="Jaren">The years to choose from, newest first.</param>
internal sealed record Factsheetkeuze(Data.Stukken.Stuk? Stuk, int Jaar, IReadOnlyList<int> Jaren);
