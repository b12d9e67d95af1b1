using Microsoft.Net.Http.Headers;
using Portal.Data;
using Portal.Data.Documenten;

namespace Portal.Openbaar;

/// <summary>The pdf's themselves.</summary>
internal static class Documentbestanden
{
    /// <summary>Only ever a download: a browser that opens a pdf within the site would let what is in it act as the site.</summary>
    public static void MapDocumentbestanden(this IEndpointRouteBuilder app) =>
        app.MapGet("/documenten/{id:guid}/{naam}.pdf", async (Guid id, Openbaargeheugen geheugen, HttpContext context, CancellationToken stop) =>
        {
            await using var db = geheugen.Open();
            if (await db.GetDocumentbestandAsync(id, stop) is not { } bestand)
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = "no-cache"; // it can be withdrawn
            return Results.File(bestand.Bytes, "application/pdf", $"{Anker.Van(bestand.Titel)}.pdf", entityTag: new EntityTagHeaderValue($"\"{bestand.Sha256}\""));
        }).AllowAnonymous();
}
