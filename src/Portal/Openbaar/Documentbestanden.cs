using Microsoft.Net.Http.Headers;
using Portal.Data;
using Portal.Data.Documenten;
using Portal.Start;

namespace Portal.Openbaar;

/// <summary>The pdf's themselves.</summary>
internal static class Documentbestanden
{
    private const string Mediatype = "application/pdf";

    /// <summary>
    /// Only ever a download: a browser that opens a pdf within the site would let what is in it act as the site. Megabytes are read for who
    /// gets them, and not for who has them or asks for the head.
    /// </summary>
    public static void MapDocumentbestanden(this IEndpointRouteBuilder app) =>
        app.MapGet("/documenten/{id:guid}/{naam}.pdf", async (Guid id, Openbaargeheugen geheugen, HttpContext context, CancellationToken stop) =>
        {
            await using var db = geheugen.Open();
            if (await db.GetDocumentkopAsync(id, stop) is not { } document)
            {
                return Results.NotFound();
            }

            var merk = new EntityTagHeaderValue($"\"{document.Sha256}\"");
            var koppen = context.Response.GetTypedHeaders();
            koppen.CacheControl = new() { NoCache = true }; // it can be withdrawn
            koppen.ETag = merk;
            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(m => m.Compare(merk, useStrongComparison: false)))
            {
                return Results.StatusCode(StatusCodes.Status304NotModified);
            }

            var bijlage = new ContentDispositionHeaderValue("attachment");
            bijlage.SetHttpFileName($"{Anker.Van(document.Titel)}.pdf");
            koppen.ContentDisposition = bijlage;
            if (context.IsOmDeKop())
            {
                (context.Response.ContentType, context.Response.ContentLength) = (Mediatype, document.Grootte);
                return Results.Empty;
            }

            return await db.GetDocumentbytesAsync(id, stop) is { } bytes ? Results.Bytes(bytes, Mediatype) : Results.NotFound();
        }).AllowAnonymous();
}
