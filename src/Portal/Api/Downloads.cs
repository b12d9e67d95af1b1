using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Data.Stukken;
using Portal.Stukken;

namespace Portal.Api;

/// <summary>Lists as a file: the same rows as on the screen, in the same order.</summary>
public static class Downloads
{
    /// <summary>Answers with the rows as csv. The rows are read while they are sent.</summary>
    /// <param name="naam">Name of the file without its ending: "casussen-2026-11-22".</param>
    public static PushStreamHttpResult Csv<T>(string naam, IAsyncEnumerable<T> rijen, IReadOnlyList<Exportkolom<T>> kolommen, CancellationToken stop) =>
        TypedResults.Stream(naar => CsvExport.SchrijfAsync(naar, rijen, kolommen, stop), CsvExport.MediaType, $"{naam}.csv");

    /// <summary>Answers with the rows as a workbook.</summary>
    /// <param name="blad">Name of its sheet.</param>
    public static PushStreamHttpResult Xlsx<T>(string naam, string blad, IAsyncEnumerable<T> rijen, IReadOnlyList<Exportkolom<T>> kolommen, CancellationToken stop) =>
        TypedResults.Stream(naar => XlsxExport.SchrijfAsync(naar, blad, rijen, kolommen, stop), XlsxExport.MediaType, $"{naam}.xlsx");

    /// <summary>Answers with the tables of a document as a workbook, under its title.</summary>
    public static PushStreamHttpResult Xlsx(Stuk stuk, CancellationToken stop) =>
        TypedResults.Stream(naar => XlsxExport.SchrijfAsync(naar, Rekenblad.Maak(stuk), stop), XlsxExport.MediaType, Worddocument.Bestandsnaam(stuk.Titel, "xlsx"));

    /// <summary>Answers with a document as a Word file, under its own title.</summary>
    public static FileContentHttpResult Word(Stuk stuk, Bronplek bronnen = Bronplek.NotenEnBijlage)
    {
        using var geheugen = new MemoryStream();
        Worddocument.Schrijf(stuk, geheugen, bronnen);
        return TypedResults.File(geheugen.ToArray(), Worddocument.MediaType, Worddocument.Bestandsnaam(stuk));
    }
}
