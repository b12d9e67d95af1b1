using Portal.Data;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>The bijdragen of the own gemeente as csv: one row per amount, with where it comes from, or why it is not known.</summary>
public static class BijdragenExport
{
    public static void MapBijdragenExport(this IEndpointRouteBuilder app) =>
        app.MapGet("/mijn-gemeente/bijdragen/export.csv", async (PortalDatabase database, TimeProvider klok, CancellationToken stop) =>
        {
            await using var db = await database.OpenAsync(stop);
            var overzicht = await db.GetBijdrageOverzichtAsync(klok.Vandaag().Year, stop);
            return Downloads.Csv($"bijdragen-{klok.Vandaag():yyyy-MM-dd}", Rijen(overzicht).ToAsyncEnumerable(), Kolommen, stop);
        }).RequireAuthorization(Beleid.MijnGemeente);

    /// <summary>An amount in euros.</summary>
    internal sealed record Bedragregel(int Jaar, string Wie, string Wat, Cijfer Cijfer)
    {
        public UitBron? Bron => Cijfer.Herkomst as UitBron;

        public string? Toelichting => Cijfer.Herkomst switch
        {
            UitBron bron => bron.Toelichting,
            Berekend berekend => berekend.Formule,
            Onbekend onbekend => onbekend.Waarom,
            _ => null,
        };
    }

    internal static IReadOnlyList<Exportkolom<Bedragregel>> Kolommen { get; } =
    [
        new("Jaar", r => r.Jaar),
        new("Wie", r => r.Wie),
        new("Soort", r => r.Wat),
        new("Bedrag in euro", r => r.Cijfer.Waarde),
        new("Zekerheid", r => r.Cijfer.IsBekend ? r.Cijfer.Herkomst.Zekerheid.ToString().ToLowerInvariant() : Notatie.NietBekend),
        new("Bron", r => r.Bron?.Bron),
        new("Onderdeel", r => r.Bron?.Onderdeel),
        new("Toelichting", r => r.Toelichting),
    ];

    /// <summary>An amount that is not known keeps its row, with an empty amount: never 0.</summary>
    internal static IEnumerable<Bedragregel> Rijen(BijdrageOverzicht overzicht) => overzicht.Jaren.SelectMany(j => (IEnumerable<Bedragregel>)
    [
        new(j.Jaar, overzicht.Gemeente, j.IsSomVanDelen ? "bekende delen samen" : BijdragesoortTeksten.Tekst(Bijdragesoort.Totaal), j.Samen),
        new(j.Jaar, overzicht.Gemeente, "per inwoner", j.PerInwoner),
        .. j.Delen.Select(d => new Bedragregel(j.Jaar, overzicht.Gemeente, d.Soort.Tekst(), d.Cijfer)),
        .. j.AlleGemeenten.Select(d => new Bedragregel(j.Jaar, "alle gemeenten samen", d.Soort.TekstSamen(), d.Cijfer)),
    ]);
}
