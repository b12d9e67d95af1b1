using Portal.Data;
using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>The begroting of a year, its realisatie and its reserve as csv and xlsx: one row per printed line, with where it comes from.</summary>
public static class BegrotingExport
{
    public static void MapBegrotingExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/stuurgroep/begroting/{jaar:int}/export.csv", async Task<IResult> (int jaar, PortalDatabase database, CancellationToken stop) =>
            await RijenAsync(jaar, database, stop) is { } rijen ? Downloads.Csv(Naam(jaar), rijen.ToAsyncEnumerable(), Kolommen, stop) : TypedResults.NotFound())
            .RequireAuthorization(Beleid.Stuurgroep);
        app.MapGet("/stuurgroep/begroting/{jaar:int}/export.xlsx", async Task<IResult> (int jaar, PortalDatabase database, CancellationToken stop) =>
            await RijenAsync(jaar, database, stop) is { } rijen ? Downloads.Xlsx(Naam(jaar), $"Begroting {jaar}", rijen.ToAsyncEnumerable(), Kolommen, stop) : TypedResults.NotFound())
            .RequireAuthorization(Beleid.Stuurgroep);
    }

    /// <summary>One printed line; amounts in euros.</summary>
    /// <param name="Onderdeel">"lasten", "realisatie baten", "reserve".</param>
    internal sealed record Regel(string Onderdeel, int Jaar, string? Code, string Post, bool IsTotaal, Cijfer Bedrag, Begrotingsregel? Begroting = null, Cijfer? EigenSom = null)
    {
        public UitBron? Bron => Bedrag.Herkomst as UitBron;
    }

    internal static IReadOnlyList<Exportkolom<Regel>> Kolommen { get; } =
    [
        new("Onderdeel", r => r.Onderdeel),
        new("Jaar", r => r.Jaar),
        new("Code", r => r.Code),
        new("Post", r => r.Post),
        new("Gedrukt totaal", r => r.IsTotaal ? "ja" : "nee"),
        new("Bedrag in euro", r => r.Bedrag.Waarde),
        new("Na wijziging", r => r.Begroting?.Gewijzigd?.Waarde),
        new("Begroting ervoor", r => r.Begroting?.Vorig?.Waarde),
        new("Verschil", r => r.Begroting?.Verschil?.Waarde),
        new("Verschil in procent", r => r.Begroting?.Procent?.Waarde),
        new("V of N", r => r.Begroting?.Oordeel?.Tekst()),
        new("Eigen som", r => r.EigenSom?.Waarde),
        new("Zekerheid", r => r.Bedrag.IsBekend ? r.Bedrag.Herkomst.Zekerheid.ToString().ToLowerInvariant() : Notatie.NietBekend),
        new("Bron", r => r.Bron?.Bron),
        new("Onderdeel van de bron", r => r.Bron?.Onderdeel),
        new("Gedrukt", r => r.Bron?.Gedrukt),
        new("Toelichting", r => r.Bron?.Toelichting),
    ];

    internal static IEnumerable<Regel> Rijen(Begrotingsoverzicht overzicht) =>
    [
        .. new[] { overzicht.Lasten, overzicht.Baten }.SelectMany(t => t.Regels.Select(r =>
            new Regel(t.Kant.Tekst(), overzicht.Begroting.Jaar, r.Code, r.Omschrijving, r.IsTotaal, r.Nu, r, r.EigenSommen.Count > 0 ? r.EigenSommen[0] : null))),
        .. overzicht.Realisatie.Regels.Select(r =>
            new Regel($"realisatie {r.Kant.Tekst()}", overzicht.Realisatie.Jaar!.Value, null, r.Omschrijving, r.IsTotaal, r.Gerealiseerd, EigenSom: r.EigenSom)),
        .. overzicht.Reserve.Jaren.SelectMany(j => (IEnumerable<Regel>)
        [
            new($"reserve {j.Status.Tekst()}", j.Jaar, null, "Stand aan het begin", false, j.Begin),
            .. j.Mutaties.Select(m => new Regel($"reserve {j.Status.Tekst()}", j.Jaar, null, m.Soort.Tekst(), false, m.Bedrag)),
            new($"reserve {j.Status.Tekst()}", j.Jaar, null, "Stand aan het eind", true, j.Eind, EigenSom: j.EigenEind),
        ]),
    ];

    private static string Naam(int jaar) => $"begroting-{jaar}";

    private static async Task<IEnumerable<Regel>?> RijenAsync(int jaar, PortalDatabase database, CancellationToken stop)
    {
        await using var db = await database.OpenAsync(stop);
        return await db.GetBegrotingsoverzichtAsync(jaar, stop) is { } overzicht ? Rijen(overzicht) : null;
    }
}
