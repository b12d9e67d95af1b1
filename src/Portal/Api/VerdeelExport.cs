using Portal.Data;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;
using Portal.Stuurgroep;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>A what-if of the verdeelsleutel, and a comparison of voorstellen, as csv and xlsx: the same rows as on screen.</summary>
public static class VerdeelExport
{
    private const string Pad = VerdeelsleutelRekenen.Pad;

    public static void MapVerdeelExport(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{Pad}/export.csv", async Task<IResult> ([AsParameters] Verdeelinvoer invoer, PortalDatabase database, TimeProvider klok, CancellationToken stop) =>
            await RegelsAsync(invoer, database, stop) is { } regels ? Downloads.Csv(Naam("verdeling", klok), regels.ToAsyncEnumerable(), Kolommen, stop) : TypedResults.BadRequest())
            .RequireAuthorization(Beleid.Stuurgroep);
        app.MapGet($"{Pad}/export.xlsx", async Task<IResult> ([AsParameters] Verdeelinvoer invoer, PortalDatabase database, TimeProvider klok, CancellationToken stop) =>
            await RegelsAsync(invoer, database, stop) is { } regels ? Downloads.Xlsx(Naam("verdeling", klok), "Verdeling", regels.ToAsyncEnumerable(), Kolommen, stop) : TypedResults.BadRequest())
            .RequireAuthorization(Beleid.Stuurgroep);
        app.MapGet($"{Pad}/vergelijken/export.csv", async (string[]? id, PortalDatabase database, TimeProvider klok, CancellationToken stop) =>
        {
            var (rijen, kolommen) = await VoorstellenAsync(id, database, stop);
            return Downloads.Csv(Naam("voorstellen", klok), rijen.ToAsyncEnumerable(), kolommen, stop);
        }).RequireAuthorization(Beleid.Stuurgroep);
        app.MapGet($"{Pad}/vergelijken/export.xlsx", async (string[]? id, PortalDatabase database, TimeProvider klok, CancellationToken stop) =>
        {
            var (rijen, kolommen) = await VoorstellenAsync(id, database, stop);
            return Downloads.Xlsx(Naam("voorstellen", klok), "Voorstellen", rijen.ToAsyncEnumerable(), kolommen, stop);
        }).RequireAuthorization(Beleid.Stuurgroep);
    }

    internal static IReadOnlyList<Exportkolom<Verdeelregel>> Kolommen { get; } =
    [
        new("Gemeente", r => r.Naam),
        new("Bedrag in euro", r => r.Bedrag.Waarde),
        new("Vergeleken met", r => r.Was.Waarde),
        new("Verandering in euro", r => r.Verschil),
        new("Verandering in procent", r => r.Procent),
        new("Zekerheid", r => r.Bedrag.Herkomst.Zekerheid.ToString().ToLowerInvariant()),
        new("Toelichting", r => (r.Bedrag.Herkomst as Berekend)?.Formule),
    ];

    /// <summary>Null when the question cannot be answered; the page then says why.</summary>
    private static async Task<IReadOnlyList<Verdeelregel>?> RegelsAsync(Verdeelinvoer invoer, PortalDatabase database, CancellationToken stop)
    {
        await using var db = await database.OpenAsync(stop);
        var gegevens = await db.GetVerdeelgegevensAsync(stop);
        try
        {
            var vraag = invoer.Lees();
            return gegevens.Vergelijk(gegevens.Verdeel(vraag), gegevens.Verdeel(invoer.LeesBasis(vraag)));
        }
        catch (DomeinregelException)
        {
            return null;
        }
    }

    private static async Task<(IReadOnlyList<Vergelijkrij> Rijen, IReadOnlyList<Exportkolom<Vergelijkrij>> Kolommen)> VoorstellenAsync(string[]? ids, PortalDatabase database, CancellationToken stop)
    {
        await using var db = await database.OpenAsync(stop);
        var gekozen = Vergelijkrij.Kies(await db.GetVerdeelvoorstellenAsync(stop), ids);
        var gegevens = await db.GetVerdeelgegevensAsync(stop);
        return (
            Vergelijkrij.Van(gegevens.Gemeenten, gekozen),
            [new("Gemeente", r => r.Naam), .. gekozen.Index().Select(v => new Exportkolom<Vergelijkrij>(v.Item.Naam, r => r.Bedragen[v.Index]))]);
    }

    private static string Naam(string wat, TimeProvider klok) => $"{wat}-{klok.Vandaag():yyyy-MM-dd}";
}
