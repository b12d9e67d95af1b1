using Microsoft.EntityFrameworkCore;
using Portal.Data.Governance;
using Portal.Data.Informatie.Opmaak;

namespace Portal.Data.Informatie;

/// <summary>A page in the list of what can be read.</summary>
/// <param name="Leestijd">In whole minutes.</param>
public sealed record Paginakaart(string Slug, string Titel, string Inleiding, int Leestijd);

/// <summary>A page next to this one in the list.</summary>
public sealed record Buurpagina(string Slug, string Titel);

/// <summary>A page as everybody reads it.</summary>
/// <param name="GewijzigdOp">When this version came on the site (UTC).</param>
public sealed record Leespagina(string Slug, Paginainhoud Inhoud, DateTime GewijzigdOp, Buurpagina? Vorige, Buurpagina? Volgende);

/// <summary>A page in the list of the bureau.</summary>
/// <param name="GeplandOp">The first moment that a planned version comes (UTC).</param>
/// <param name="HeeftNieuwer">A newer version is waiting: it was neither published nor planned.</param>
public sealed record Paginaregel(
    string Slug, string Titel, Paginastatus Status, DateTime? GeplandOp, bool HeeftNieuwer, int LaatsteNummer, string Door, DateTime GeschrevenOp, int OpenReacties);

/// <summary>A version in the list of a page.</summary>
public sealed record Paginaversieregel(
    int Nummer, Paginainhoud Inhoud, string Door, DateTime GeschrevenOp, string? Notitie, DateTime? PubliceerOp, DateTime? IngetrokkenOp);

/// <summary>A page as its editors work on it.</summary>
/// <param name="Versies">Newest first.</param>
/// <param name="OpenbaarNummer">The version everybody reads; null when there is none.</param>
/// <param name="Concept">What this user typed here before and did not make a version of.</param>
/// <param name="HeeftConceptVanAnder">A colleague has typed something too.</param>
public sealed record Werkpagina(
    string Slug, Paginastatus Status, int? OpenbaarNummer, IReadOnlyList<Paginaversieregel> Versies, BewaardPaginaconcept? Concept, bool HeeftConceptVanAnder)
{
    public Paginaversieregel Laatste => Versies[0];
}

/// <summary>A draft, and the version it began from.</summary>
public sealed record BewaardPaginaconcept(Paginainhoud Inhoud, int BasisNummer, DateTime BewaardOp);

/// <summary>What a reader missed.</summary>
public sealed record Reactieregel(Guid Id, string Slug, string Pagina, string Tekst, DateTime Op, DateTime? AfgehandeldOp, string? AfgehandeldDoor);

/// <summary>An upload, without its bytes.</summary>
public sealed record Afbeeldingregel(Guid Id, string Alt, int Breedte, int Hoogte)
{
    public string Adres => Tekstadres.Afbeeldingen + Id.ToString("D");

    /// <summary>How a text shows it.</summary>
    public string Markdown => $"![{Alt.Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal)}]({Adres})";
}

/// <summary>The bytes of an upload.</summary>
public sealed record Afbeeldinginhoud(Beeldsoort Soort, byte[] Inhoud);

/// <param name="Grootte">Bytes.</param>
public sealed record Afbeeldingkop(Beeldsoort Soort, int Grootte);

public static class InformatiepaginaQueries
{
    /// <summary>More than this are not shown at once.</summary>
    public const int ReactiesMax = 100;

    public const int AfbeeldingenMax = 60;

    /// <summary>What everybody can read now, in the order of the bureau; some dozens.</summary>
    public static async Task<IReadOnlyList<Paginakaart>> GetPaginakaartenAsync(this PortalDbContext db, DateTime nu, CancellationToken cancellationToken = default)
    {
        var rijen = await db.OpenbareVersies(nu).OrderBy(v => v.Pagina!.Volgorde).ThenBy(v => v.Pagina!.Slug)
            .Select(v => new { v.Pagina!.Slug, v.Titel, v.Inleiding, v.Tekst }).ToListAsync(cancellationToken);
        return [.. rijen.Select(r => new Paginakaart(r.Slug, r.Titel, r.Inleiding, Paginatekst.Lees(r.Tekst).Leestijd))];
    }

    /// <summary>The page as everybody reads it now; null when it is not public.</summary>
    public static async Task<Leespagina?> GetLeespaginaAsync(this PortalDbContext db, string slug, DateTime nu, CancellationToken cancellationToken = default)
    {
        var versie = await db.OpenbareVersies(nu).AsNoTracking().SingleOrDefaultAsync(v => v.Pagina!.Slug == slug, cancellationToken);
        if (versie is null)
        {
            return null;
        }

        var lijst = await db.OpenbareVersies(nu).OrderBy(v => v.Pagina!.Volgorde).ThenBy(v => v.Pagina!.Slug)
            .Select(v => new Buurpagina(v.Pagina!.Slug, v.Titel)).ToListAsync(cancellationToken);
        var plaats = lijst.FindIndex(p => p.Slug == slug);
        return new(slug, versie.Inhoud, versie.PubliceerOp!.Value, lijst.ElementAtOrDefault(plaats - 1), lijst.ElementAtOrDefault(plaats + 1));
    }

    /// <summary>Every page, for its editors.</summary>
    /// <exception cref="DomeinregelException">The user is not of the bureau.</exception>
    public static async Task<IReadOnlyList<Paginaregel>> GetPaginaregelsAsync(this PortalDbContext db, DateTime nu, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        var paginas = await db.Informatiepaginas.AsNoTracking().Include(p => p.Versies).OrderBy(p => p.Volgorde).ThenBy(p => p.Slug).ToListAsync(cancellationToken);
        var reacties = await db.Reacties.Where(r => r.AfgehandeldOp == null).GroupBy(r => r.PaginaId).Select(g => new { g.Key, Aantal = g.Count() })
            .ToDictionaryAsync(r => r.Key, r => r.Aantal, cancellationToken);
        return
        [
            .. paginas.Select(p =>
            {
                var laatste = p.Versies.MaxBy(v => v.Nummer)!;
                return new Paginaregel(
                    p.Slug, laatste.Titel, p.Status(nu), p.Versies.Where(v => v.IsGepland(nu)).Min(v => v.PubliceerOp),
                    p.Status(nu) is Paginastatus.Gepubliceerd && laatste.PubliceerOp is null, laatste.Nummer, laatste.Door, laatste.GeschrevenOp, reacties.GetValueOrDefault(p.Id));
            }),
        ];
    }

    /// <summary>The page as this editor works on it; null when there is none.</summary>
    /// <exception cref="DomeinregelException">The user is not of the bureau.</exception>
    public static async Task<Werkpagina?> GetWerkpaginaAsync(this PortalDbContext db, string slug, DateTime nu, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        if (await db.Informatiepaginas.AsNoTracking().Include(p => p.Versies).SingleOrDefaultAsync(p => p.Slug == slug, cancellationToken) is not { } pagina)
        {
            return null;
        }

        var ik = db.Toegang.GebruikerId;
        var concepten = await db.Paginaconcepten.AsNoTracking().Where(c => c.PaginaId == pagina.Id).ToListAsync(cancellationToken);
        var eigen = concepten.SingleOrDefault(c => c.GebruikerId == ik);
        return new(
            slug, pagina.Status(nu), pagina.Openbaar(nu)?.Nummer,
            [.. pagina.Versies.OrderByDescending(v => v.Nummer).Select(v => new Paginaversieregel(v.Nummer, v.Inhoud, v.Door, v.GeschrevenOp, v.Notitie, v.PubliceerOp, v.IngetrokkenOp))],
            eigen is null ? null : new(new(eigen.Titel, eigen.Inleiding, eigen.Tekst), eigen.BasisNummer, eigen.BewaardOp),
            concepten.Count > (eigen is null ? 0 : 1));
    }

    /// <summary>What readers missed, newest first: what is still open, or all of it.</summary>
    /// <exception cref="DomeinregelException">The user is not of the bureau.</exception>
    public static Task<List<Reactieregel>> GetReactiesAsync(this PortalDbContext db, bool ookAfgehandeld, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        return db.Reacties.Where(r => ookAfgehandeld || r.AfgehandeldOp == null).OrderByDescending(r => r.Op).ThenBy(r => r.Id).Take(ReactiesMax)
            .Select(r => new Reactieregel(
                r.Id, r.Pagina!.Slug, r.Pagina.Versies.OrderByDescending(v => v.Nummer).Select(v => v.Titel).First(), r.Tekst, r.Op, r.AfgehandeldOp, r.AfgehandeldDoor))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The uploads, newest first.</summary>
    public static Task<List<Afbeeldingregel>> GetAfbeeldingenAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        db.Afbeeldingen.OrderByDescending(a => a.ToegevoegdOp).ThenBy(a => a.Id).Take(AfbeeldingenMax)
            .Select(a => new Afbeeldingregel(a.Id, a.Alt, a.Breedte, a.Hoogte)).ToListAsync(cancellationToken);

    /// <summary>The bytes of one upload; null when there is none.</summary>
    public static Task<Afbeeldinginhoud?> GetAfbeeldingAsync(this PortalDbContext db, Guid afbeeldingId, CancellationToken cancellationToken = default) =>
        db.Afbeeldingen.Where(a => a.Id == afbeeldingId).Select(a => new Afbeeldinginhoud(a.Soort, a.Inhoud)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>What there is to tell of one upload without its bytes; null when there is none.</summary>
    public static Task<Afbeeldingkop?> GetAfbeeldingkopAsync(this PortalDbContext db, Guid afbeeldingId, CancellationToken cancellationToken = default) =>
        db.Afbeeldingen.Where(a => a.Id == afbeeldingId).Select(a => new Afbeeldingkop(a.Soort, a.Inhoud.Length)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Of each page the newest version whose moment has come.</summary>
    internal static IQueryable<Paginaversie> OpenbareVersies(this PortalDbContext db, DateTime nu) => db.Paginaversies.Where(v =>
        v.PubliceerOp <= nu && v.IngetrokkenOp == null
        && !db.Paginaversies.Any(later => later.PaginaId == v.PaginaId && later.Nummer > v.Nummer && later.PubliceerOp <= nu && later.IngetrokkenOp == null));
}
