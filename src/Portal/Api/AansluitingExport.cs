using Portal.Data;
using Portal.Data.Aansluitingen;
using Portal.Data.Cijfers;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>The findings as csv: the same rows as on screen, with the same filter.</summary>
public static class AansluitingExport
{
    public static void MapAansluitingExport(this IEndpointRouteBuilder app) =>
        app.MapGet("/stuurgroep/aansluiting/export.csv", async (
            string? ernst, string? soort, string? stuk, string? status, PortalDatabase database, Aansluitcontrole controle, TimeProvider klok, CancellationToken stop) =>
        {
            await using var db = await database.OpenAsync(stop);
            var overzicht = await db.GetAansluitoverzichtAsync(controle.Laatste, Aansluitfilter.Lees(ernst, soort, stuk, status), stop);
            return Downloads.Csv($"aansluiting-{klok.Vandaag():yyyy-MM-dd}", overzicht.Bevindingen.ToAsyncEnumerable(), Kolommen, stop);
        }).RequireAuthorization(Beleid.Stuurgroep);

    internal static IReadOnlyList<Exportkolom<Bevinding>> Kolommen { get; } =
    [
        new("Sleutel", b => b.Uitkomst.Sleutel),
        new("Ernst", b => b.Uitkomst.Ernst.Tekst()),
        new("Soort controle", b => b.Uitkomst.Soort.Tekst()),
        new("Wat", b => b.Uitkomst.Titel),
        new("Het een", b => b.Uitkomst.Links.Naam),
        new("Waarde", b => b.Uitkomst.Links.Cijfer.Waarde),
        new("Het ander", b => b.Uitkomst.Rechts.Naam),
        new("Andere waarde", b => b.Uitkomst.Rechts.Cijfer.Waarde),
        new("Eenheid", b => b.Uitkomst.Links.Cijfer.Eenheid.Woord()),
        new("Verschil", b => b.Uitkomst.Verschil),
        new("Wat de cijfers zeggen", b => b.Uitkomst.Uitleg),
        new("Stukken", b => string.Join(" en ", b.Uitkomst.Stukken)),
        new("Status", b => b.Status.Tekst()),
        new("Kijkt ernaar", b => b.Laatste?.Behandelaar),
        new("Toelichting", b => b.Laatste?.Toelichting),
        new("Openbare uitleg", b => b.Laatste?.OpenbareUitleg),
        new("Laatste stap door", b => b.Laatste?.Door),
        new("Laatste stap op", b => b.Laatste?.Op),
    ];
}
