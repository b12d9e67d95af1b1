using System.Globalization;
using Portal.Data;
using Portal.Data.Bewaren;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>The whole vernietigingslijst as csv, for the bureau and for the functionaris gegevensbescherming. It holds nothing of the content.</summary>
public static class VernietigingslijstExport
{
    public static void MapVernietigingslijstExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/bureau/bewaren/vernietigingslijst.csv", SchrijfAsync).RequireAuthorization(Beleid.Bureau);
        app.MapGet("/beheer/bewaren/vernietigingslijst.csv", SchrijfAsync).RequireAuthorization(Beleid.Beheer, Beleid.Toezicht);
    }

    internal static IReadOnlyList<Exportkolom<Lijstregel>> Kolommen { get; } =
    [
        new("Vernietigd op", r => r.Dag),
        new("Door", r => r.Door),
        new("Soort", r => r.Soort.Tekst(r.Aantal)),
        new("Kenmerk", r => r.Kenmerk),
        new("Gemeente", r => r.Gemeente),
        new("Gesloten op", r => r.GeslotenOp),
        new("Termijn", r => r.Termijn),
        new("Berichten of rijen", r => r.Aantal),
    ];

    private static async Task<IResult> SchrijfAsync(PortalDatabase database, TimeProvider klok, HttpContext context, CancellationToken stop)
    {
        var db = await database.OpenAsync(stop);
        context.Response.RegisterForDisposeAsync(db); // read while it is sent
        return Downloads.Csv($"vernietigingslijst-{klok.Vandaag().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", db.GetVernietigingslijst(), Kolommen, stop);
    }
}
