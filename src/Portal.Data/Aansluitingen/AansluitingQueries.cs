using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Data.Aansluitingen;

/// <summary>A finding with what people said of it last.</summary>
/// <param name="Laatste">Null in the moment between a run and its notes.</param>
public sealed record Bevinding(Uitkomst Uitkomst, Bevindingstap? Laatste)
{
    public Bevindingstatus Status => Laatste?.Status ?? Bevindingstatus.Nieuw;
}

/// <summary>All findings of the last run, and what came out right.</summary>
/// <param name="Bevindingen">Those that pass the filter, the most serious first.</param>
/// <param name="PerErnst">How many findings there are of each, filter or not.</param>
/// <param name="Kloppend">The checks that found nothing.</param>
/// <param name="Opgelost">Findings that are gone, the newest first.</param>
public sealed record Aansluitoverzicht(
    DateTime Op, IReadOnlyList<Bevinding> Bevindingen, Aansluitsamenvatting Samenvatting, IReadOnlyList<Uitkomst> Kloppend, IReadOnlyList<Bevindingstap> Opgelost,
    IReadOnlyDictionary<Ernst, int> PerErnst);

/// <summary>The findings in a few numbers.</summary>
/// <param name="Nieuw">Findings that nobody explained yet, of every kind.</param>
public sealed record Aansluitsamenvatting(DateTime Op, int Tegenspraken, int Verschillen, int Nieuw, int Kloppend);

/// <summary>One finding with its whole history, oldest step first.</summary>
/// <param name="Uitkomst">Null when the check no longer finds it.</param>
public sealed record BevindingDetail(Uitkomst? Uitkomst, IReadOnlyList<Bevindingstap> Geschiedenis)
{
    public Bevindingstap Laatste => Geschiedenis[^1];
}

/// <summary>A finding as everybody may see it: no functions, no discussion.</summary>
public sealed record OpenbareBevinding(Uitkomst Uitkomst, Bevindingstatus Status, string? Uitleg);

public static class AansluitingQueries
{
    /// <summary>The findings that pass the filter, beside the counts of all.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<Aansluitoverzicht> GetAansluitoverzichtAsync(
        this PortalDbContext db, Controleronde ronde, Aansluitfilter filter, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisInzage();
        var stappen = await db.LaatsteStappenAsync(cancellationToken);
        var alle = Bevindingen(ronde, stappen);
        var titel = ronde.Bronnen.FirstOrDefault(b => b.Id == filter.Stuk)?.Titel;
        return new(
            ronde.Op, [.. alle.Where(b => filter.Past(b, titel))], Samenvatting(ronde, alle), [.. ronde.Uitkomsten.Where(u => !u.IsBevinding)],
            [.. stappen.Values.Where(s => s.Status is Bevindingstatus.Opgelost).OrderByDescending(s => s.Op).ThenBy(s => s.Sleutel, StringComparer.Ordinal)],
            alle.CountBy(b => b.Uitkomst.Ernst).ToDictionary());
    }

    /// <summary>How many findings there are, and how many nobody looked at.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<Aansluitsamenvatting> GetAansluitsamenvattingAsync(this PortalDbContext db, Controleronde ronde, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisInzage();
        return Samenvatting(ronde, Bevindingen(ronde, await db.LaatsteStappenAsync(cancellationToken)));
    }

    /// <summary>One finding with its history; null when nothing of that name was ever found.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<BevindingDetail?> GetBevindingAsync(this PortalDbContext db, Controleronde ronde, string sleutel, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisInzage();
        var geschiedenis = await db.Bevindingstappen.AsNoTracking().Where(s => s.Sleutel == sleutel).OrderBy(s => s.Nummer).ToListAsync(cancellationToken);
        return geschiedenis.Count == 0 ? null : new(ronde.Uitkomsten.FirstOrDefault(u => u.Sleutel == sleutel && u.IsBevinding), geschiedenis);
    }

    /// <summary>What everybody may see: the findings about documents, their status, and what the bureau published about them.</summary>
    public static async Task<IReadOnlyList<OpenbareBevinding>> GetOpenbareAansluitingAsync(this PortalDbContext db, Controleronde ronde, CancellationToken cancellationToken = default)
    {
        var stappen = await db.LaatsteStappenAsync(cancellationToken);
        return [.. Bevindingen(ronde, stappen).Where(b => !b.Uitkomst.IsIntern).Select(b => new OpenbareBevinding(b.Uitkomst, b.Status, b.Laatste?.OpenbareUitleg))];
    }

    /// <summary>Of every finding the last step.</summary>
    internal static Task<Dictionary<string, Bevindingstap>> LaatsteStappenAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.Bevindingstappen.AsNoTracking().Where(s => !db.Bevindingstappen.Any(l => l.Sleutel == s.Sleutel && l.Nummer > s.Nummer)).ToDictionaryAsync(s => s.Sleutel, cancellationToken);

    private static List<Bevinding> Bevindingen(Controleronde ronde, Dictionary<string, Bevindingstap> stappen) =>
        [.. ronde.Uitkomsten.Where(u => u.IsBevinding).Select(u => new Bevinding(u, stappen.GetValueOrDefault(u.Sleutel)))];

    private static Aansluitsamenvatting Samenvatting(Controleronde ronde, List<Bevinding> alle) => new(
        ronde.Op, alle.Count(b => b.Uitkomst.Ernst is Ernst.Tegenspraak), alle.Count(b => b.Uitkomst.Ernst is Ernst.Verschil), alle.Count(b => b.Status is Bevindingstatus.Nieuw),
        ronde.Uitkomsten.Count(u => !u.IsBevinding));

    private static void VereisInzage(this GebruikerToegang toegang)
    {
        if (toegang is not ({ Rol: Rol.Stuurgroeplid } or { IsBureau: true } or { IsSysteem: true }))
        {
            throw new UnauthorizedAccessException("De aansluiting is voor de stuurgroep en het bureau.");
        }
    }
}
