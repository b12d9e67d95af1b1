using Microsoft.EntityFrameworkCore;
using Portal.Data.Governance;

namespace Portal.Data.Documenten;

/// <summary>Which documents. Reads itself from an address; what is not understood counts as not asked.</summary>
public sealed record Documentfilter
{
    public const int ZoekMaxLength = 60;

    public int? Jaar { get; init; }

    public Documentsoort? Soort { get; init; }

    /// <summary>Words, all of which stand in the title, the description or the name of the publisher.</summary>
    public string? Zoek { get; init; }

    public bool IsLeeg => this is { Jaar: null, Soort: null, Zoek: null };

    public static Documentfilter Lees(string? jaar, string? soort, string? zoek) => new()
    {
        Jaar = int.TryParse(jaar, out var j) && j is >= Document.JaarMin and <= Document.JaarMax ? j : null,
        Soort = Adreswoord.Lees<Documentsoort>(soort),
        Zoek = zoek?.Trim() is { Length: > 0 } tekst ? tekst[..Math.Min(tekst.Length, ZoekMaxLength)] : null,
    };

    internal bool Past(Documentregel regel) =>
        (Jaar is null || regel.Jaar == Jaar) && (Soort is null || regel.Soort == Soort)
        && (Zoek ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => $"{regel.Titel} {regel.Uitgever} {regel.Omschrijving}".Contains(w, StringComparison.CurrentCultureIgnoreCase));
}

/// <summary>A document in the public list: one to fetch, or one that figures come from and that was not placed.</summary>
/// <param name="Adres">Null when there is no file.</param>
/// <param name="Grootte">Bytes; null when there is no file.</param>
/// <param name="GeplaatstOp">UTC; null when there is no file.</param>
public sealed record Documentregel(
    string Titel, Documentsoort Soort, int Jaar, string? Uitgever, string? Omschrijving, string? Adres, int? Grootte, DateTime? GeplaatstOp);

/// <param name="Jaren">Years with a document, newest first.</param>
/// <param name="Soorten">Kinds of which there is one.</param>
public sealed record Documentenlijst(IReadOnlyList<Documentregel> Regels, IReadOnlyList<int> Jaren, IReadOnlyList<Documentsoort> Soorten);

/// <summary>A document as the bureau keeps it.</summary>
public sealed record Documentbeheer(
    Guid Id, Documentgegevens Gegevens, string? Bron, int Grootte, string Adres, DateTime GeplaatstOp, string Door, DateTime? IngetrokkenOp, string? Intrekreden, Guid Versie)
{
    public bool IsOpenbaar => IngetrokkenOp is null;
}

/// <summary>What is told of a file before it is sent.</summary>
/// <param name="Grootte">Bytes.</param>
public sealed record Documentkop(string Titel, string Sha256, int Grootte);

public static class DocumentQueries
{
    /// <summary>Documents in one list, at some ten a year.</summary>
    public const int RegelsMax = 500;

    /// <summary>What is public, newest year first. A source that no placed document is, stands in the list without a file.</summary>
    public static async Task<Documentenlijst> GetDocumentenAsync(this PortalDbContext db, Documentfilter filter, CancellationToken cancellationToken = default)
    {
        var geplaatst = await db.Documenten.AsNoTracking().Where(d => d.IngetrokkenOp == null).Include(d => d.Bron)
            .OrderByDescending(d => d.GeplaatstOp).Take(RegelsMax).ToListAsync(cancellationToken);
        var bronnen = (await db.Bronnen.AsNoTracking().ToListAsync(cancellationToken)).Where(b => geplaatst.TrueForAll(d => d.BronId != b.Id));
        List<Documentregel> alle =
        [
            .. geplaatst.Select(d => new Documentregel(d.Titel, d.Soort, d.Jaar, d.Bron?.Uitgever, d.Omschrijving, d.Adres, d.Grootte, d.GeplaatstOp)),
            .. bronnen.Select(b => new Documentregel(b.Titel, Soort(b.Soort), b.Jaar, b.Uitgever, b.Toelichting, null, null, null)),
        ];
        return new(
            [.. alle.Where(filter.Past).OrderByDescending(r => r.Jaar).ThenByDescending(r => r.GeplaatstOp).ThenBy(r => r.Titel, StringComparer.Ordinal)],
            [.. alle.Select(r => r.Jaar).Distinct().OrderDescending()],
            [.. alle.Select(r => r.Soort).Distinct().Order()]);
    }

    /// <summary>All documents, also withdrawn ones, newest first.</summary>
    /// <exception cref="DomeinregelException">The user is not of the bureau.</exception>
    public static async Task<IReadOnlyList<Documentbeheer>> GetDocumentbeheerAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        return [.. (await db.Documenten.AsNoTracking().Include(d => d.Bron).OrderByDescending(d => d.GeplaatstOp).ThenByDescending(d => d.Id).Take(RegelsMax).ToListAsync(cancellationToken))
            .Select(d => new Documentbeheer(
                d.Id, new(d.Titel, d.Soort, d.Jaar, d.Omschrijving, d.BronId), d.Bron?.Titel, d.Grootte, d.Adres, d.GeplaatstOp, d.Door, d.IngetrokkenOp, d.Intrekreden, d.Versie))];
    }

    /// <summary>The sources figures come from, newest first: key and title.</summary>
    public static async Task<IReadOnlyList<(string Id, string Titel)>> GetBronnamenAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        [.. (await db.Bronnen.OrderByDescending(b => b.Jaar).ThenBy(b => b.Titel).Select(b => new { b.Id, b.Titel }).ToListAsync(cancellationToken)).Select(b => (b.Id, b.Titel))];

    /// <summary>What there is to tell of a public document, without its file; null when there is none.</summary>
    public static Task<Documentkop?> GetDocumentkopAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken = default) =>
        db.Documenten.Where(d => d.Id == id && d.IngetrokkenOp == null).Select(d => new Documentkop(d.Titel, d.Sha256, d.Grootte)).SingleOrDefaultAsync(cancellationToken)!;

    /// <summary>The file of a public document; null when there is none.</summary>
    public static Task<byte[]?> GetDocumentbytesAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken = default) =>
        db.Documenten.Where(d => d.Id == id && d.IngetrokkenOp == null).Select(d => d.Inhoud!.Bytes).SingleOrDefaultAsync(cancellationToken)!;

    /// <summary>The kind of paper a source is, as bronnen.csv names it.</summary>
    private static Documentsoort Soort(string bronsoort) => bronsoort switch
    {
        "jaarverslag" => Documentsoort.Jaarstukken,
        "jaarplan_begroting" => Documentsoort.Begroting,
        "raadsbrief" => Documentsoort.Raadsbrief,
        "collegebrief" => Documentsoort.Collegebrief,
        _ => Documentsoort.Anders,
    };
}
