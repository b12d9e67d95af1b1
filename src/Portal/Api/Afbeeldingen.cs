using Portal.Data.Informatie;
using Portal.Data.Informatie.Opmaak;
using Portal.Openbaar;

namespace Portal.Api;

/// <summary>The pictures of the informatiepagina's. A picture never changes, so a browser may keep it; it is sent as the kind that its bytes showed at upload.</summary>
public static class Afbeeldingen
{
    public static void MapAfbeeldingen(this IEndpointRouteBuilder app) =>
        app.MapGet(Tekstadres.Afbeeldingen + "{id:guid}", async (Guid id, HttpContext context, Openbaargeheugen geheugen, CancellationToken stop) =>
        {
            await using var db = geheugen.Open();
            if (await db.GetAfbeeldingAsync(id, stop) is not { } afbeelding)
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(afbeelding.Inhoud, afbeelding.Soort.Mediatype());
        }).AllowAnonymous();
}
