using Portal.Data;
using Portal.Data.Casussen;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>The list of casussen of the own gemeente as csv and xlsx: same filter and order as on screen, all its pages.</summary>
public static class CasusExport
{
    public static void MapCasusExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/mijn-gemeente/casussen/export.csv", ([AsParameters] Casusvraag vraag, PortalDatabase database, TimeProvider klok, CancellationToken stop) =>
            Downloads.Csv(Naam(klok), RijenAsync(database, vraag.Filter, stop), Kolommen(klok.Vandaag()), stop)).RequireAuthorization(Beleid.MijnGemeente);
        app.MapGet("/mijn-gemeente/casussen/export.xlsx", ([AsParameters] Casusvraag vraag, PortalDatabase database, TimeProvider klok, CancellationToken stop) =>
            Downloads.Xlsx(Naam(klok), "Casussen", RijenAsync(database, vraag.Filter, stop), Kolommen(klok.Vandaag()), stop)).RequireAuthorization(Beleid.MijnGemeente);
    }

    /// <summary>The address of the list, as the page reads it too.</summary>
    internal sealed record Casusvraag(
        string? Status, string? Product, string? Onderwerp, string? Jaar, string? Telling, string? Maand, string? Zoek, string? Sorteer)
    {
        public CasusFilter Filter => CasusFilter.Lees(Status, Product, Onderwerp, Jaar, Telling, Maand, Zoek, sorteer: Sorteer);
    }

    internal static IReadOnlyList<Exportkolom<CasusRegel>> Kolommen(DateOnly vandaag) =>
    [
        new("Kenmerk", r => r.Kenmerk),
        new("Onderwerp", r => r.Onderwerp),
        new("Product", r => r.Product?.Tekst()),
        new("Status", r => r.Status.Tekst()),
        new("AVE-fase", r => r.AveFase),
        new("Aangemeld", r => r.AangemeldOp),
        new("In werkvoorraad", r => r.WerkvoorraadOp),
        new("Gestart", r => r.GestartOp),
        new("Afgesloten of afgewezen", r => r.BeeindigdOp),
        new("Dagen gewacht", r => r.Wachtdagen(vandaag)),
    ];

    private static string Naam(TimeProvider klok) => $"casussen-{klok.Vandaag():yyyy-MM-dd}";

    private static async IAsyncEnumerable<CasusRegel> RijenAsync(
        PortalDatabase database, CasusFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var db = await database.OpenAsync(stop);
        await foreach (var rij in db.GetCasussenVoorExport(filter).WithCancellation(stop))
        {
            yield return rij;
        }
    }
}
