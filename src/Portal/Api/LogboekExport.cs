using System.Globalization;
using Portal.Data;
using Portal.Data.Besluiten;
using Portal.Data.Logboek;
using Portal.Data.Toegang;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>The logboek as csv, its whole chain, and what is kept of all chains outside the portal. That rows were fetched is a row itself.</summary>
public static class LogboekExport
{
    public static void MapLogboekExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/beheer/logboek/export.csv", async ([AsParameters] Logboekvraag vraag, PortalDatabase database, TimeProvider klok, HttpContext context, CancellationToken stop) =>
        {
            var filter = vraag.Filter;
            var db = await database.OpenAsync(stop);
            context.Response.RegisterForDisposeAsync(db); // read while it is sent
            await db.LegExportVastAsync(filter.IsLeeg ? "alle regels" : $"keuze: {filter.Vraag}", klok.Nu(), stop);
            return Downloads.Csv(Naam(klok), db.LeesLogboekAsync(filter), Kolommen, stop);
        }).RequireAuthorization(Beleid.Beheer);
        app.MapGet("/beheer/logboek/keten.json", async Task<IResult> (PortalDatabase database, TimeProvider klok, HttpContext context, CancellationToken stop) =>
        {
            var db = await database.OpenAsync(stop);
            context.Response.RegisterForDisposeAsync(db);
            if (db.Toegang.Rol is not Rol.FunctionarisGegevensbescherming)
            {
                return TypedResults.NotFound();
            }

            await db.LegExportVastAsync("de hele keten", klok.Nu(), stop);
            return TypedResults.Stream(naar => Ketenbestand.SchrijfLogboekAsync(naar, db.LeesLogketenAsync(), klok.Nu(), stop), "application/json; charset=utf-8", $"{Naam(klok)}.json");
        }).RequireAuthorization(Beleid.Beheer);
        app.MapGet("/beheer/logboek/digest.txt", (Digestmap map) => Results.Text(map.Lees(), "text/plain; charset=utf-8")).RequireAuthorization(Beleid.Beheer);
    }

    /// <summary>The address of the list, as the page reads it too.</summary>
    internal sealed record Logboekvraag(string? Wie, string? Van, string? Tot, string? Actie, string? Gemeente, string? Kenmerk, string? Resultaat)
    {
        public Logboekfilter Filter => Logboekfilter.Lees(Wie, Van, Tot, Actie, null, Gemeente, Kenmerk, Resultaat);
    }

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
        new("Gemeente", r => r.Gemeenten),
        new("Account", r => r.DoorId?.ToString()), // a function can be given another name, and to somebody else
    ];

    private static string Naam(TimeProvider klok) => $"logboek-{klok.Vandaag().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
