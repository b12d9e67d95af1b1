using Microsoft.AspNetCore.Mvc;
using Portal.Data;
using Portal.Data.Informatie;
using Portal.Data.Raadsbrieven;
using Portal.MijnGemeente;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>The letter of the own gemeente as a Word file, and what its paper on screen needs: the logo, and the colour of the headings.</summary>
public static class Raadsbriefbestanden
{
    public static void MapRaadsbriefbestanden(this IEndpointRouteBuilder app)
    {
        app.MapGet(Briefadres.Word, async (string? verslagjaar, string? begrotingsjaar, [FromQuery(Name = "deel")] string[]? delen, PortalDatabase database, TimeProvider klok, CancellationToken stop) =>
        {
            await using var db = await database.OpenAsync(stop);
            var keuze = Briefadres.Lees(verslagjaar, begrotingsjaar, delen, await db.GetBriefjarenAsync(klok.Vandaag(), stop));
            return Downloads.Word(await db.GetEigenRaadsbriefAsync(keuze.Verslagjaar, keuze.Begrotingsjaar, keuze.Delen, klok.Vandaag(), stop));
        }).RequireAuthorization(Beleid.MijnGemeente);

        app.MapGet(Briefadres.Logo, async Task<IResult> (PortalDatabase database, CancellationToken stop) =>
        {
            await using var db = await database.OpenAsync(stop);
            return await db.GetBrieflogoAsync(stop) is { } logo ? TypedResults.Bytes(logo.Inhoud, logo.Soort.Mediatype()) : TypedResults.NotFound();
        }).RequireAuthorization(Beleid.MijnGemeente);

        // a colour of choice cannot stand in the page itself: its content security policy allows no style there
        app.MapGet(Briefadres.Stijl, async (PortalDatabase database, CancellationToken stop) =>
        {
            await using var db = await database.OpenAsync(stop);
            var kleur = (await db.GetBriefopmaakAsync(stop))?.Kleur;
            return TypedResults.Text(Briefkleur.TryLees(kleur, out _) ? $".brief :is(h2, h3) {{ color: {kleur} }}" : "", "text/css");
        }).RequireAuthorization(Beleid.MijnGemeente);
    }
}
