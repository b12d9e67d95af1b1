using System.Globalization;
using Portal.Data;
using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>A quarter of the begroting as a csv to fill in: it comes back in by the import on the same screen.</summary>
public static class KwartaalExport
{
    public static void MapKwartaalExport(this IEndpointRouteBuilder app) =>
        app.MapGet("/bureau/begroting/{jaar:int}/kwartaal.csv", async Task<IResult> (int jaar, string? kwartaal, PortalDatabase database, CancellationToken stop) =>
        {
            await using var db = await database.OpenAsync(stop);
            var nummer = int.TryParse(kwartaal, NumberStyles.None, CultureInfo.InvariantCulture, out var k) ? k : 1;
            return await db.GetBegrotingskwartaalAsync(jaar, nummer, stop) is { } gegevens
                ? Downloads.Csv($"begroting-{jaar}-kwartaal-{nummer}", gegevens.Regels.ToAsyncEnumerable(), Kolommen, stop)
                : TypedResults.NotFound();
        }).RequireAuthorization(Beleid.Bureau);

    internal static IReadOnlyList<Exportkolom<Perioderegel>> Kolommen { get; } =
    [
        new(Periodeimport.Code, r => r.Code),
        new("kant", r => r.Kant.Tekst()),
        new("omschrijving", r => r.Omschrijving),
        new("begroot", r => r.Begroot),
        new(Periodeimport.Realisatie, r => r.Realisatie),
        new(Periodeimport.Prognose, r => r.Prognose),
        new(Periodeimport.Toelichting, r => r.Toelichting),
    ];
}
