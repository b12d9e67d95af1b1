using System.IO.Compression;
using Portal.Data;
using Portal.Data.Gemeenten;
using Portal.Data.Raadsbrieven;
using Portal.Stukken;
using Portal.Toegang;

namespace Portal.Api;

/// <summary>The concept raadsbrieven for the bureau: one as a Word file, or those of all gemeenten in a zip.</summary>
public static class RaadsbriefExport
{
    public static void MapRaadsbriefExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/bureau/raadsbrieven/{slug}.docx", async Task<IResult> (string slug, int verslagjaar, int begrotingsjaar, PortalDatabase database, TimeProvider klok, CancellationToken stop) =>
        {
            await using var db = await database.OpenAsync(stop);
            return (await db.GetBriefjarenVanAllenAsync(klok.Vandaag(), stop)).Kan(verslagjaar, begrotingsjaar) && await db.GetGemeenteAsync(slug, stop) is { } gemeente
                ? Downloads.Word(await db.GetRaadsbriefAsync(gemeente.Id, verslagjaar, begrotingsjaar, klok.Vandaag(), stop))
                : TypedResults.NotFound();
        }).RequireAuthorization(Beleid.Bureau);
        app.MapGet("/bureau/raadsbrieven.zip", async Task<IResult> (int verslagjaar, int begrotingsjaar, PortalDatabase database, TimeProvider klok, CancellationToken stop) =>
        {
            await using var db = await database.OpenAsync(stop);
            return (await db.GetBriefjarenVanAllenAsync(klok.Vandaag(), stop)).Kan(verslagjaar, begrotingsjaar)
                ? TypedResults.File(Zip(await db.GetRaadsbrievenAsync(verslagjaar, begrotingsjaar, klok.Vandaag(), stop), klok.Nu().InDrenthe()), "application/zip", $"raadsbrieven-{verslagjaar}-{begrotingsjaar}.zip")
                : TypedResults.NotFound();
        }).RequireAuthorization(Beleid.Bureau);
    }

    /// <summary>
    /// One file per gemeente, named after it. Made whole before the first byte leaves, so that what goes wrong is an error page and not half a
    /// file; twelve letters are some hundreds of kilobytes.
    /// </summary>
    /// <param name="op">What the files in the zip say they were made at.</param>
    internal static byte[] Zip(IReadOnlyList<Gemeentebrief> brieven, DateTime op)
    {
        using var geheugen = new MemoryStream();
        using (var zip = new ZipArchive(geheugen, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var brief in brieven)
            {
                var plek = zip.CreateEntry($"{brief.Gemeente.Slug}.docx", CompressionLevel.NoCompression); // a Word file is a zip itself
                plek.LastWriteTime = new(op.Ticks, TimeSpan.Zero); // a zip knows no time zones
                using var tot = plek.Open();
                Worddocument.Schrijf(brief.Brief, tot);
            }
        }

        return geheugen.ToArray();
    }
}
