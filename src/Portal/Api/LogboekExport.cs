using System.Globalization;
using Portal.Data;
using Portal.Data.Logboek;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>The logboek as csv: the rows that the filters in the address leave. That it was fetched is a row itself.</summary>
public static class LogboekExport
{
    public static void MapLogboekExport(this IEndpointRouteBuilder app) =>
        app.MapGet("/beheer/logboek/export.csv", async (string? wie, string? van, string? tot, string? actie, PortalDatabase database, TimeProvider klok, HttpContext context, CancellationToken stop) =>
        {
            var filter = Logboekfilter.Lees(wie, van, tot, actie, null);
            var db = await database.OpenAsync(stop);
            context.Response.RegisterForDisposeAsync(db); // read while it is sent
            await db.LegExportVastAsync(filter.IsLeeg ? "alle regels" : $"keuze: {filter.Vraag}", klok.Nu(), stop);
            return Downloads.Csv($"logboek-{klok.Vandaag().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", db.LeesLogboekAsync(filter), Kolommen, stop);
        }).RequireAuthorization(Beleid.Beheer);

    internal static IReadOnlyList<Exportkolom<Logboekregel>> Kolommen { get; } =
    [
        new("Nummer", r => r.Volgnummer),
        new("Wanneer", r => r.Op),
        new("Bron", r => r.Bron),
        new("Actie", r => r.Actie.Tekst()),
        new("Resultaat", r => r.Resultaat.Tekst()),
        new("Door", r => r.Door),
        new("Hoofdobject", r => r.Hoofdobject.Tekst()),
        new("Weergave", r => r.Weergave),
        new("Wijzigingen", r => r.Wijzigingen),
    ];
}
