using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Data;
using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;
using Portal.Openbaar;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>
/// The begroting of a year, its realisatie and its reserve as csv and xlsx: one row per printed line, with where it comes from. For anybody
/// the printed begroting alone, as csv and json.
/// </summary>
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
        app.MapGet("/begroting/{jaar:int}/export.csv", async Task<IResult> (int jaar, Openbaargeheugen geheugen, CancellationToken stop) =>
            await geheugen.LeesAsync($"/begroting/{jaar}", db => db.GetOpenbareBegrotingAsync(jaar)) is { } begroting ? Downloads.Csv(Naam(jaar), Posten(begroting).ToAsyncEnumerable(), OpenbareKolommen, stop) : TypedResults.NotFound())
            .AllowAnonymous().MagBewaardWorden();
        app.MapGet("/begroting/{jaar:int}/export.json", async Task<IResult> (int jaar, Openbaargeheugen geheugen) =>
            await geheugen.LeesAsync($"/begroting/{jaar}", db => db.GetOpenbareBegrotingAsync(jaar)) is { } begroting ? TypedResults.Json(Bestand(begroting), Opties) : TypedResults.NotFound())
            .AllowAnonymous().MagBewaardWorden();
    }

    /// <summary>Readable names and signs; served as data, never as a page.</summary>
    private static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

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

    /// <summary>The columns that say something of a begroting without changes.</summary>
    internal static IReadOnlyList<Exportkolom<Regel>> OpenbareKolommen { get; } = [.. Kolommen.Where(k => k.Naam is not ("Na wijziging" or "V of N"))];

    internal static IEnumerable<Regel> Posten(OpenbareBegroting begroting) => Posten(begroting.Begroting.Jaar, begroting.Lasten, begroting.Baten);

    internal static IEnumerable<Regel> Rijen(Begrotingsoverzicht overzicht) =>
    [
        .. Posten(overzicht.Begroting.Jaar, overzicht.Lasten, overzicht.Baten),
        .. overzicht.Realisatie.Regels.Select(r =>
            new Regel($"realisatie {r.Kant.Tekst()}", overzicht.Realisatie.Jaar!.Value, null, r.Omschrijving, r.IsTotaal, r.Gerealiseerd, EigenSom: r.EigenSom)),
        .. overzicht.Reserve.Jaren.SelectMany(j => (IEnumerable<Regel>)
        [
            new($"reserve {j.Status.Tekst()}", j.Jaar, null, "Stand aan het begin", false, j.Begin),
            .. j.Mutaties.Select(m => new Regel($"reserve {j.Status.Tekst()}", j.Jaar, null, m.Soort.Tekst(), false, m.Bedrag)),
            new($"reserve {j.Status.Tekst()}", j.Jaar, null, "Stand aan het eind", true, j.Eind, EigenSom: j.EigenEind),
        ]),
    ];

    private static IEnumerable<Regel> Posten(int jaar, params IEnumerable<Begrotingstabel> tabellen) => tabellen.SelectMany(t => t.Regels.Select(r =>
        new Regel(t.Kant.Tekst(), jaar, r.Code, r.Omschrijving, r.IsTotaal, r.Nu, r, r.EigenSommen.Count > 0 ? r.EigenSommen[0] : null)));

    /// <summary>The begroting for who calculates with it: amounts in euros, each with its source and the address that tells more.</summary>
    private static object Bestand(OpenbareBegroting begroting) => new
    {
        begroting.Begroting.Jaar,
        Versie = begroting.Begroting.Versienaam,
        Eenheid = "euro",
        Posten = Posten(begroting).Select(r => new
        {
            Kant = r.Onderdeel,
            r.Code,
            r.Post,
            IsGedruktTotaal = r.IsTotaal,
            Bedrag = Kaal(r.Bedrag),
            EigenSom = r.EigenSom is { } som ? Kaal(som) : null,
            Zekerheid = r.Bedrag.Herkomst.Zekerheid.ToString().ToLowerInvariant(),
            r.Bron?.Bron,
            r.Bron?.Onderdeel,
            r.Bron?.Gedrukt,
            r.Bron?.Toelichting,
            Herkomst = r.Bron?.Id is { } id ? $"/herkomst/{id}" : null,
        }),
    };

    /// <summary>SQLite gives 95317 back as 95317.0.</summary>
    private static decimal? Kaal(Cijfer cijfer) => cijfer.Waarde is { } w && decimal.IsInteger(w) ? decimal.Truncate(w) : cijfer.Waarde;

    private static string Naam(int jaar) => $"begroting-{jaar}";

    private static async Task<IEnumerable<Regel>?> RijenAsync(int jaar, PortalDatabase database, CancellationToken stop)
    {
        await using var db = await database.OpenAsync(stop);
        return await db.GetBegrotingsoverzichtAsync(jaar, stop) is { } overzicht ? Rijen(overzicht) : null;
    }
}
