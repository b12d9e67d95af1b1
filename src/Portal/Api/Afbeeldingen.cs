using Portal.Data.Informatie;
using Portal.Data.Informatie.Opmaak;
using Portal.Openbaar;
using Portal.Start;

namespace Portal.Api;

/// <summary>The pictures of the informatiepagina's. A picture never changes, so a browser may keep it; it is sent as the kind that its bytes showed at upload.</summary>
public static class Afbeeldingen
{
    private const string Altijd = "public, max-age=31536000, immutable";

    public static void MapAfbeeldingen(this IEndpointRouteBuilder app) =>
        app.MapGet(Tekstadres.Afbeeldingen + "{id:guid}", async (Guid id, HttpContext context, Openbaargeheugen geheugen, CancellationToken stop) =>
        {
            await using var db = geheugen.Open();
            if (context.IsOmDeKop())
            {
                if (await db.GetAfbeeldingkopAsync(id, stop) is not { } kop)
                {
                    return Results.NotFound();
                }

                context.Response.Headers.CacheControl = Altijd;
                (context.Response.ContentType, context.Response.ContentLength) = (kop.Soort.Mediatype(), kop.Grootte);
                return Results.Empty;
            }

            if (await db.GetAfbeeldingAsync(id, stop) is not { } afbeelding)
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = Altijd;
            return Results.Bytes(afbeelding.Inhoud, afbeelding.Soort.Mediatype());
        }).AllowAnonymous();
}
