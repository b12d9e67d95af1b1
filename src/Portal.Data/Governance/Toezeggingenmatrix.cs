using Microsoft.EntityFrameworkCore;
using Portal.Data.Besluiten;
using Portal.Data.Toegang;

namespace Portal.Data.Governance;

/// <summary>Twelve gemeenten by belofte, in one year.</summary>
/// <param name="Jaren">The years that can be looked at, newest first.</param>
public sealed record Beloftenmatrix(int Jaar, IReadOnlyList<int> Jaren, IReadOnlyList<Beloftekop> Beloften, IReadOnlyList<Toezeggingrij> Gemeenten);

/// <summary>What a belofte is called, and what the documents say of it.</summary>
/// <param name="EigenNaam">What the bureau calls it, where the documents give a number only; null when it does not.</param>
/// <param name="Stukken">The acties of the jaarplan that speak of it, literally.</param>
/// <param name="Versie">Of the name; null when the bureau gave none.</param>
public sealed record Beloftekop(Belofte Belofte, string? EigenNaam, IReadOnlyList<string> Stukken, Guid? Versie)
{
    public string Naam => EigenNaam is null ? Belofte.Tekst() : $"Mensenhandel: {EigenNaam}";
}

/// <param name="Cellen">In the order of <see cref="Beloften.Alle"/>.</param>
public sealed record Toezeggingrij(int GemeenteId, string Gemeente, IReadOnlyList<Toezeggingcel> Cellen);

/// <summary>How one belofte stands with one gemeente.</summary>
/// <param name="Jaar">Under which year it is kept: an earlier one for what was done before and is kept once.</param>
/// <param name="Versie">Null when nothing was entered.</param>
public sealed record Toezeggingcel(
    Belofte Belofte, int Jaar, Toezeggingstand Stand, DateOnly? GeplandOp = null, DateOnly? GedaanOp = null, string? Toelichting = null, Guid? Versie = null);

/// <summary>The beloften to one gemeente, as its contactpersoon sees them.</summary>
public sealed record EigenBeloften(int Jaar, IReadOnlyList<int> Jaren, string Gemeente, IReadOnlyList<Beloftekop> Beloften, IReadOnlyList<Toezeggingcel> Cellen);

/// <summary>
/// The beloften to all gemeenten side by side. Audited exception to the filter per gemeente, like <see cref="Casussen.Regiototalen"/>: the
/// stuurgroep sees no rows of a gemeente, but may see whether it was spoken to and what was agreed. It holds nothing about a casus.
/// </summary>
public static class Toezeggingenmatrix
{
    /// <summary>All gemeenten, for the stuurgroep and the bureau. A year outside the range is the nearest one within it.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<Beloftenmatrix> GetToezeggingenmatrixAsync(this PortalDbContext db, int jaar, DateOnly vandaag, CancellationToken cancellationToken = default)
    {
        db.VereisStuurgroepOfBureau();
        jaar = Binnen(jaar, vandaag);
        var rijen = await Gelezen(db.Toezeggingen.IgnoreQueryFilters([PortalDbContext.GemeenteFilter]), jaar, cancellationToken);
        var gemeenten = await db.Gemeenten.OrderBy(g => g.Naam).Select(g => new { g.Id, g.Naam }).ToListAsync(cancellationToken);
        return new(
            jaar, Jaren(vandaag), await GetKoppenAsync(db, cancellationToken),
            [.. gemeenten.Select(g => new Toezeggingrij(g.Id, g.Naam, Cellen(rijen.Where(r => r.GemeenteId == g.Id), jaar, vandaag)))]);
    }

    /// <summary>The own gemeente of the user. A year outside the range is the nearest one within it.</summary>
    /// <exception cref="UnauthorizedAccessException">The user does not belong to one gemeente.</exception>
    public static async Task<EigenBeloften> GetEigenBeloftenAsync(this PortalDbContext db, int jaar, DateOnly vandaag, CancellationToken cancellationToken = default)
    {
        var eigen = db.EigenGemeente();
        jaar = Binnen(jaar, vandaag);
        var rijen = await Gelezen(db.Toezeggingen.Where(t => t.GemeenteId == eigen), jaar, cancellationToken);
        return new(jaar, Jaren(vandaag), db.Toegang.GemeenteNaam ?? "", await GetKoppenAsync(db, cancellationToken), Cellen(rijen, jaar, vandaag));
    }

    /// <summary>Bounded: a gemeente has one row per belofte and year.</summary>
    private static Task<List<Toezegging>> Gelezen(IQueryable<Toezegging> rijen, int jaar, CancellationToken cancellationToken) =>
        rijen.Where(t => t.Jaar <= jaar).AsNoTracking().ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<Beloftekop>> GetKoppenAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var namen = await db.Beloftenamen.AsNoTracking().ToDictionaryAsync(b => b.Belofte, cancellationToken);
        var codes = Beloften.Alle.SelectMany(b => b.Actiecodes()).Distinct().ToList();
        var acties = await db.Jaarplanacties.Where(a => codes.Contains(a.Code)).ToDictionaryAsync(a => a.Code, a => a.Titel, cancellationToken);
        return
        [
            .. Beloften.Alle.Select(b => new Beloftekop(
                b, namen.GetValueOrDefault(b)?.Naam, [.. b.Actiecodes().Select(c => acties.GetValueOrDefault(c)).OfType<string>()], namen.GetValueOrDefault(b)?.Versie)),
        ];
    }

    private static IReadOnlyList<Toezeggingcel> Cellen(IEnumerable<Toezegging> rijen, int jaar, DateOnly vandaag)
    {
        var per = rijen.ToLookup(r => r.Belofte);
        return [.. Beloften.Alle.Select(b => Cel(b, per[b], jaar, vandaag))];
    }

    /// <summary>What is kept once counts from the year it was done; until then the newest plan counts.</summary>
    private static Toezeggingcel Cel(Belofte belofte, IEnumerable<Toezegging> rijen, int jaar, DateOnly vandaag)
    {
        var rij = belofte.IsJaarlijks()
            ? rijen.SingleOrDefault(r => r.Jaar == jaar)
            : rijen.OrderBy(r => r.GedaanOp is null).ThenByDescending(r => r.Jaar).FirstOrDefault();
        return rij is null
            ? new(belofte, jaar, Toezeggingstand.NietIngevuld)
            : new(belofte, rij.Jaar, Toezegging.Stand(rij.GeplandOp, rij.GedaanOp, vandaag), rij.GeplandOp, rij.GedaanOp, rij.Toelichting, rij.Versie);
    }

    private static int Binnen(int jaar, DateOnly vandaag) => Math.Clamp(jaar, Toezegging.EersteJaar, vandaag.Year + 1);

    private static IReadOnlyList<int> Jaren(DateOnly vandaag) =>
        [.. Enumerable.Range(Toezegging.EersteJaar, vandaag.Year + 2 - Toezegging.EersteJaar).Reverse()];
}
