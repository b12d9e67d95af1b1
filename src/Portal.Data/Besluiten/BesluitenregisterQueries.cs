using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;
using Portal.Data.Governance;

namespace Portal.Data.Besluiten;

/// <summary>Which besluiten of the register. Reads itself from an address; what is not understood counts as not asked.</summary>
public sealed record Besluitenfilter
{
    public const int ZoekMaxLength = 60;

    public int? Jaar { get; init; }

    /// <summary>Code of the orgaan.</summary>
    public string? Orgaan { get; init; }

    /// <summary>A part of the title or the text.</summary>
    public string? Zoek { get; init; }

    public bool IsLeeg => this is { Jaar: null, Orgaan: null, Zoek: null };

    public static Besluitenfilter Lees(string? jaar, string? orgaan, string? zoek) => new()
    {
        Jaar = int.TryParse(jaar, NumberStyles.None, CultureInfo.InvariantCulture, out var j) && j is > 1900 and < 3000 ? j : null,
        Orgaan = string.IsNullOrWhiteSpace(orgaan) ? null : orgaan.Trim(),
        Zoek = zoek?.Trim() is { Length: > 0 } tekst ? tekst[..Math.Min(tekst.Length, ZoekMaxLength)] : null,
    };
}

/// <summary>A besluit in the register.</summary>
/// <param name="Nummer">"2026-3"; the register's own.</param>
/// <param name="Link">The page about what was decided; null when there is none.</param>
/// <param name="Stemmingslink">The page of the vote it came out of; null for a besluit out of a meeting.</param>
public sealed record Registerbesluit(
    string Nummer, DateOnly Datum, string Titel, string Tekst, string Orgaan, Besluituitslag Uitslag, string? Stemverhouding, string? Link, string? Stemmingslink);

/// <summary>The register: what was decided in the portal and in meetings, and what the documents say was decided before.</summary>
/// <param name="Besluiten">Newest first; at most <see cref="BesluitenregisterQueries.RegelsMax"/>.</param>
/// <param name="IsMeer">There are more than are shown.</param>
/// <param name="VolgensStukken">Newest first. These are events in a document, without a number and mostly without a day.</param>
/// <param name="Jaren">Years with a besluit, newest first.</param>
/// <param name="Organen">Organen with a besluit.</param>
public sealed record Besluitenregister(
    IReadOnlyList<Registerbesluit> Besluiten, bool IsMeer, IReadOnlyList<GebeurtenisRegel> VolgensStukken, IReadOnlyList<int> Jaren, IReadOnlyList<OrgaanNaam> Organen);

public static class BesluitenregisterQueries
{
    /// <summary>Besluiten on one screen; the filters find the others.</summary>
    public const int RegelsMax = 200;

    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<Besluitenregister> GetBesluitenregisterAsync(this PortalDbContext db, Besluitenfilter filter, CancellationToken cancellationToken = default)
    {
        db.VereisStuurgroepOfBureau();
        var patroon = Patroon(filter.Zoek ?? "");
        var gevonden = await db.Besluiten.Where(b => (filter.Jaar == null || b.Datum.Year == filter.Jaar) && (filter.Orgaan == null || b.OrgaanCode == filter.Orgaan))
            .Where(b => filter.Zoek == null || EF.Functions.Like(b.Titel, patroon, @"\") || EF.Functions.Like(b.Tekst, patroon, @"\") || b.Nummer == filter.Zoek)
            .OrderByDescending(b => b.Datum).ThenByDescending(b => b.Volgnummer).Take(RegelsMax + 1).Include(b => b.Orgaan).AsNoTracking().ToListAsync(cancellationToken);
        var stukken = (await db.Gebeurtenissen.AsNoTracking().Include(g => g.Bron).Include(g => g.Orgaan).Where(g => g.OrgaanCode != null).ToListAsync(cancellationToken))
            .Where(g => g.IsBesluit).ToList();
        var jaren = await db.Besluiten.Select(b => b.Datum.Year).Distinct().ToListAsync(cancellationToken);
        var organen = await db.Besluiten.Select(b => b.OrgaanCode).Distinct().ToListAsync(cancellationToken);
        var namen = await db.GetOrgaannamenAsync(cancellationToken);
        return new(
            [.. gevonden.Take(RegelsMax).Select(Regel)], gevonden.Count > RegelsMax,
            [.. stukken.Where(g => Past(g, filter)).OrderByDescending(g => g.Jaar).ThenByDescending(g => g.Maand ?? 0).ThenBy(g => g.Id, StringComparer.Ordinal).Select(g => g.GebeurtenisRegelVan())],
            [.. jaren.Concat(stukken.Select(g => g.Jaar)).Distinct().OrderDescending()],
            [.. namen.Where(n => organen.Contains(n.Code) || stukken.Exists(g => g.OrgaanCode == n.Code))]);
    }

    private static bool Past(Gebeurtenis g, Besluitenfilter filter) =>
        (filter.Jaar is null || g.Jaar == filter.Jaar) && (filter.Orgaan is null || g.OrgaanCode == filter.Orgaan)
        && (filter.Zoek is null || Notatie.Nederlands.CompareInfo.IndexOf(g.Omschrijving, filter.Zoek, CompareOptions.IgnoreCase) >= 0);

    private static Registerbesluit Regel(Besluit b) => new(
        b.Nummer, b.Datum, b.Titel, b.Tekst, b.Orgaan?.Naam ?? b.OrgaanCode, b.Uitslag, b.Stemverhouding,
        (b.Onderwerp, b.Onderwerpsleutel) switch
        {
            (Besluitonderwerp.Jaarplan, { } jaar) => $"/stuurgroep/jaarplan/{Uri.EscapeDataString(jaar)}",
            (Besluitonderwerp.Begroting, { } jaar) => $"/stuurgroep/begroting/{Uri.EscapeDataString(jaar)}",
            (Besluitonderwerp.Traject, { } code) => $"/stuurgroep/governance/trajecten/{Uri.EscapeDataString(code)}",
            _ => null,
        },
        b is { StemmingId: { } id, Onderwerp: Besluitonderwerp.Jaarplan, Onderwerpsleutel: { } van } ? $"/stuurgroep/jaarplan/{Uri.EscapeDataString(van)}/stemming?stemming={id}" : null);

    /// <summary>Contains the text, whatever signs are in it.</summary>
    private static string Patroon(string zoek) => $"%{zoek.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_").Replace("[", @"\[")}%";
}
