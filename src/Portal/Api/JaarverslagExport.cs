using Portal.Data;
using Portal.Data.Jaarverslagen;
using Portal.Data.Stukken;
using Portal.Start;
using Portal.Stukken;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>The tables of a jaarverslag as files: rounded to go out, or exact for within the bureau.</summary>
public static class JaarverslagExport
{
    public const string Pad = "/bureau/jaarverslag";

    public static void MapJaarverslagExport(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{Pad}.docx", async Task<IResult> (int jaar, string? doel, PortalDatabase database, TimeProvider klok, Registratiesoort registratie, CancellationToken stop) =>
            await StukAsync(jaar, doel, database, klok, registratie, stop) is { } stuk ? Downloads.Word(stuk, Bronplek.Tekst) : TypedResults.NotFound()).RequireAuthorization(Beleid.Bureau);
        app.MapGet($"{Pad}.xlsx", async Task<IResult> (int jaar, string? doel, PortalDatabase database, TimeProvider klok, Registratiesoort registratie, CancellationToken stop) =>
            await StukAsync(jaar, doel, database, klok, registratie, stop) is { } stuk ? Downloads.Xlsx(stuk, stop) : TypedResults.NotFound()).RequireAuthorization(Beleid.Bureau);
    }

    /// <summary>Only who asks for it by name gets the exact counts.</summary>
    private static async Task<Stuk?> StukAsync(int jaar, string? doel, PortalDatabase database, TimeProvider klok, Registratiesoort registratie, CancellationToken stop)
    {
        await using var db = await database.OpenAsync(stop);
        var soort = doel == "intern" ? Verslagdoel.Intern : Verslagdoel.Publicatie;
        return await db.GetJaarverslagVoorBestandAsync(jaar, klok.Vandaag(), soort, registratie.IsVoorbeeld, stop) is { } verslag
            ? Jaarverslagstuk.Maak(verslag, soort)
            : null;
    }
}
