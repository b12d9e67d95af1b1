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
            if (!(await db.GetBriefjarenVanAllenAsync(klok.Vandaag(), stop)).Kan(verslagjaar, begrotingsjaar))
            {
                return TypedResults.NotFound();
            }

            // All letters are composed before the first byte leaves: what goes wrong then is an error page, not half a file.
            var brieven = await db.GetRaadsbrievenAsync(verslagjaar, begrotingsjaar, klok.Vandaag(), stop);
            return TypedResults.Stream(naar => SchrijfZipAsync(brieven, klok.Nu().InDrenthe(), naar, stop), "application/zip", $"raadsbrieven-{verslagjaar}-{begrotingsjaar}.zip");
        }).RequireAuthorization(Beleid.Bureau);
    }

    /// <summary>One file per gemeente, named after it. Only one letter at a time is in memory as a file.</summary>
    /// <param name="op">What the files in the zip say they were made at.</param>
    internal static async Task SchrijfZipAsync(IReadOnlyList<Gemeentebrief> brieven, DateTime op, Stream naar, CancellationToken stop = default)
    {
        await using var zip = await ZipArchive.CreateAsync(naar, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        using var geheugen = new MemoryStream();
        foreach (var brief in brieven)
        {
            geheugen.SetLength(0);
            Worddocument.Schrijf(brief.Brief, geheugen);
            geheugen.Position = 0;
            var plek = zip.CreateEntry($"{brief.Gemeente.Slug}.docx", CompressionLevel.NoCompression); // a Word file is a zip itself
            plek.LastWriteTime = new(op, TimeSpan.Zero); // a zip knows no time zones
            await using var tot = await plek.OpenAsync(stop);
            await geheugen.CopyToAsync(tot, stop);
        }
    }
}
