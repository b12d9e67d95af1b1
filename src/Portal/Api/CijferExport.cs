using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Data;
using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;
using Portal.Openbaar;
using Portal.Ui;

namespace Portal.Api;

/// <summary>The public figures as csv and json: what the page shows, with the source of every value. Anyone may have them.</summary>
public static class CijferExport
{
    /// <summary>Signs as they are: "&lt;5" must read as it does on the page. The answer is json and is never taken for html.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static void MapCijferExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/cijfers/{jaar:int}/{code}.csv", async Task<IResult> (int jaar, string code, Openbaargeheugen geheugen, CancellationToken stop) =>
            await CijferAsync(jaar, code, geheugen) is { } indicator
                ? Downloads.Csv($"{code}-{jaar}", Rijen(indicator).ToAsyncEnumerable(), Kolommen, stop)
                : TypedResults.NotFound()).AllowAnonymous().MagBewaardWorden();
        app.MapGet("/cijfers/{jaar:int}/{code}.json", async Task<IResult> (int jaar, string code, Openbaargeheugen geheugen) =>
            await CijferAsync(jaar, code, geheugen) is { } indicator ? TypedResults.Json(AlsJson(indicator), Json) : TypedResults.NotFound()).AllowAnonymous().MagBewaardWorden();
        app.MapGet("/cijfers/kwartaal/{kwartaal}.csv", async Task<IResult> (string kwartaal, Openbaargeheugen geheugen, CancellationToken stop) =>
            await StandAsync(kwartaal, geheugen) is { } stand
                ? Downloads.Csv($"registratie-{stand.Kwartaal.Adres}", Labels(stand).ToAsyncEnumerable(), Labelkolommen, stop)
                : TypedResults.NotFound()).AllowAnonymous().MagBewaardWorden();
        app.MapGet("/cijfers/kwartaal/{kwartaal}.json", async Task<IResult> (string kwartaal, Openbaargeheugen geheugen) =>
            await StandAsync(kwartaal, geheugen) is { } stand ? TypedResults.Json(AlsJson(stand), Json) : TypedResults.NotFound()).AllowAnonymous().MagBewaardWorden();
    }

    /// <summary>One value with its source.</summary>
    internal sealed record Waarderegel(Indicatorjaar Indicator, string? Dimensie, Indicatordeel Deel)
    {
        public UitBron? Bron => Deel.Cijfer.Herkomst as UitBron;

        public string? CbsCode => Deel.GemeenteId is { } id ? Gemeente.CbsCodeVan(id) : null;

        public string? Herkomst => Bron?.Id is { } id ? $"/herkomst/{id}" : null;
    }

    internal static IReadOnlyList<Exportkolom<Waarderegel>> Kolommen { get; } =
    [
        new("Jaar", r => r.Indicator.Jaar),
        new("Cijfer", r => r.Indicator.Indicator.Titel),
        new("Gebied", r => r.Deel.GemeenteId is null ? "Drenthe" : r.Deel.Naam),
        new("CBS-code", r => r.CbsCode),
        new("Uitsplitsing", r => r.Dimensie),
        new("Onderdeel", r => r.Dimensie is null ? null : r.Deel.Naam),
        new("Waarde", r => r.Deel.Cijfer.Waarde),
        new("Eenheid", r => r.Indicator.Indicator.Eenheid.Woord()),
        new("Zekerheid", r => r.Deel.Cijfer.Herkomst.Zekerheid.Tekst()),
        new("Bron", r => r.Bron?.Bron),
        new("Kop in de bron", r => r.Bron?.Onderdeel),
        new("Gedrukt", r => r.Bron?.Gedrukt),
        new("Toelichting", r => r.Bron?.Toelichting),
        new("Herkomst", r => r.Herkomst),
        new("Definitie", r => r.Indicator.Indicator.Definitie),
    ];

    internal static IEnumerable<Waarderegel> Rijen(Indicatorjaar indicator) =>
    [
        .. indicator.Totaal is { } totaal ? [new Waarderegel(indicator, null, new("Drenthe", totaal))] : (Waarderegel[])[],
        .. indicator.Uitsplitsingen.SelectMany(u => u.Delen.Select(d => new Waarderegel(indicator, u.Dimensie, d))),
    ];

    /// <summary>A label of a quarter: always text, so that no spreadsheet adds up what was rounded apart.</summary>
    internal sealed record Labelregel(Kwartaalstand Stand, Meting Maat, string Gebied, string? CbsCode, Aantallabel Label);

    internal static IReadOnlyList<Exportkolom<Labelregel>> Labelkolommen { get; } =
    [
        new("Jaar", r => r.Stand.Kwartaal.Jaar),
        new("Kwartaal", r => r.Stand.Kwartaal.Nummer),
        new("Meting", r => r.Maat.Tekst()),
        new("Gebied", r => r.Gebied),
        new("CBS-code", r => r.CbsCode),
        new("Aantal, afgerond", r => r.Label.Tekst),
        new("Bron", r => Bron(r.Stand)),
        new("Gepubliceerd op", r => DateOnly.FromDateTime(r.Stand.GepubliceerdOp.InDrenthe())),
        new("Definitie", r => r.Maat.Definitie()),
    ];

    internal static IEnumerable<Labelregel> Labels(Kwartaalstand stand) => stand.Kolommen.SelectMany(k => (IEnumerable<Labelregel>)
    [
        .. (k.PerGemeente ?? []).Select(g => new Labelregel(stand, k.Maat, g.Gemeente, Gemeente.CbsCodeVan(g.GemeenteId), g.Label)),
        new(stand, k.Maat, "Drenthe", null, k.Totaal),
    ]);

    private static object AlsJson(Indicatorjaar indicator) => new
    {
        indicator.Jaar,
        Indicator = new { indicator.Indicator.Code, indicator.Indicator.Titel, indicator.Indicator.Definitie, Eenheid = indicator.Indicator.Eenheid.Woord(), indicator.Indicator.Groep },
        AndereTelling = indicator.IsAndereTelling,
        Waarden = Rijen(indicator).Select(r => new
        {
            Gemeente = r.CbsCode is null ? null : new { Code = r.CbsCode, r.Deel.Naam },
            r.Dimensie,
            Onderdeel = r.Dimensie is null ? null : r.Deel.Naam,
            r.Deel.Cijfer.Waarde,
            Tekst = r.Deel.Cijfer.ToString(),
            Zekerheid = r.Deel.Cijfer.Herkomst.Zekerheid.Tekst(),
            r.Bron?.Bron,
            Kop = r.Bron?.Onderdeel,
            r.Bron?.Gedrukt,
            r.Bron?.Toelichting,
            r.Herkomst,
        }),
        Tegenspraken = indicator.Tegenspraken.Select(t => new { t.Dimensie, Gedrukt = indicator.Totaal!.Waarde, Som = t.Som!.Waarde }),
    };

    private static object AlsJson(Kwartaalstand stand) => new
    {
        stand.Kwartaal.Jaar,
        Kwartaal = stand.Kwartaal.Nummer,
        Van = stand.Kwartaal.Begin,
        TotEnMet = stand.Kwartaal.Eind,
        GepubliceerdOp = DateOnly.FromDateTime(stand.GepubliceerdOp.InDrenthe()),
        Bron = Bron(stand),
        Voorbeeld = stand.IsVoorbeeld,
        Metingen = stand.Kolommen.Select(k => new
        {
            Meting = k.Maat.Woord(),
            Definitie = k.Maat.Definitie(),
            Drenthe = k.Totaal.Tekst,
            Gemeenten = k.PerGemeente?.Select(g => new { Code = Gemeente.CbsCodeVan(g.GemeenteId), Naam = g.Gemeente, Aantal = g.Label.Tekst }),
        }),
    };

    private static string Bron(Kwartaalstand stand) => stand.IsVoorbeeld
        ? "Voorbeeldregistratie: deze casussen zijn verzonnen"
        : "Registratie van het bureau van het Zorg- en Veiligheidshuis Drenthe";

    private static async Task<Indicatorjaar?> CijferAsync(int jaar, string code, Openbaargeheugen geheugen) =>
        (await geheugen.LeesAsync($"/cijfers/{jaar}", db => db.GetCijferjaarAsync(jaar)))?.Indicatoren.FirstOrDefault(i => i.Indicator.Code == code);

    private static async Task<Kwartaalstand?> StandAsync(string adres, Openbaargeheugen geheugen) => Kwartaal.Lees(adres) is { } kwartaal
        ? await geheugen.LeesAsync($"/cijfers/kwartaal/{kwartaal.Adres}", db => db.GetKwartaalstandAsync(kwartaal.Jaar, kwartaal.Nummer))
        : null;
}
