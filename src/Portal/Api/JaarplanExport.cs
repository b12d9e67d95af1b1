using Portal.Data;
using Portal.Data.Jaarplannen;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>A plan as the file in which the bureau takes it along and brings it back: the same filter as on screen, in the order of the plan.</summary>
public static class JaarplanExport
{
    public static void MapJaarplanExport(this IEndpointRouteBuilder app) =>
        app.MapGet("/bureau/jaarplan/{jaar:int}/export.csv", async Task<IResult> (int jaar, [AsParameters] Planvraag vraag, PortalDatabase database, TimeProvider klok, CancellationToken stop) =>
        {
            await using var db = await database.OpenAsync(stop);
            return await db.GetJaarplanAsync(jaar, klok.Vandaag(), vraag.Versie, stop) is { } plan
                ? Downloads.Csv($"jaarplan-{jaar}-{klok.Vandaag():yyyy-MM-dd}", Rijen(plan.Waar(vraag.Filter)).ToAsyncEnumerable(), Kolommen, stop)
                : TypedResults.NotFound();
        }).RequireAuthorization(Beleid.Bureau);

    /// <summary>The address of the plan, as the page reads it too.</summary>
    internal sealed record Planvraag(int? Versie, string? Lijn, string? Status, string? Stand, string? Eigenaar, string? Zoek)
    {
        public Jaarplanfilter Filter => Jaarplanfilter.Lees(Lijn, Status, Stand, Eigenaar, Zoek);
    }

    /// <summary>An action with its place in the plan.</summary>
    internal sealed record Planrij(string Lijn, string Thema, Planregel Regel);

    internal static IReadOnlyList<Exportkolom<Planrij>> Kolommen { get; } =
    [
        new(Jaarplanbestand.Code, r => r.Regel.Code),
        new(Jaarplanbestand.Lijn, r => r.Lijn),
        new(Jaarplanbestand.Thema, r => r.Thema),
        new(Jaarplanbestand.Soort, r => r.Regel.Soort.Tekst()),
        new(Jaarplanbestand.Actie, r => r.Regel.Titel),
        new(Jaarplanbestand.Eigenaar, r => r.Regel.Eigenaar),
        new(Jaarplanbestand.Planning, r => r.Regel.Planning?.Tekst()),
        new(Jaarplanbestand.Status, r => r.Regel.Status?.Tekst()),
        new(Jaarplanbestand.Percentage, r => r.Regel.Laatste?.Percentage),
        new(Jaarplanbestand.Toelichting, r => r.Regel.Uitleg?.Toelichting),
        new(Jaarplanbestand.Bewijs, r => r.Regel.Uitleg?.Bewijs),
        new(Jaarplanbestand.GemeldOp, r => r.Regel.Laatste?.Op),
        new(Jaarplanbestand.Controle, r => Jaarplanbestand.Controlegetal(r.Regel)),
    ];

    internal static IEnumerable<Planrij> Rijen(Jaarplanoverzicht plan) =>
        from lijn in plan.Lijnen from thema in lijn.Themas from regel in thema.Regels select new Planrij(lijn.Naam, thema.Naam, regel);
}
