using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;
using Portal.Data.Toegang;

namespace Portal.Data.Begrotingen;

/// <summary>One post in a quarter.</summary>
/// <param name="Begroot">With the begrotingswijzigingen (euros).</param>
/// <param name="MoetUitleg">The expectation differs too much from the begroting, and no explanation is given.</param>
public sealed record Perioderegel(string Code, string Omschrijving, Kant Kant, Cijfer Begroting, decimal? Realisatie, decimal? Prognose, decimal? Verwacht, string? Toelichting, bool MoetUitleg)
{
    public decimal Begroot => Begroting.Waarde!.Value;
}

/// <summary>A quarter of a begroting as the bureau fills it in.</summary>
/// <param name="Versie">Null when nothing was filled in yet.</param>
/// <param name="Regels">Every loose post, in the order of the document.</param>
public sealed record Begrotingskwartaal(
    int Jaar, int Kwartaal, Periodestatus Status, Afwijkingsdrempel Drempel, Guid? Versie, string? Door, DateTime? BijgewerktOp, IReadOnlyList<Perioderegel> Regels)
{
    /// <summary>An amount of this quarter with where it comes from; unknown when it was not filled in. Uncertain as long as it may change.</summary>
    public Cijfer Cijfer(decimal? bedrag) => bedrag is { } euro && BijgewerktOp is { } op
        ? new(euro, Eenheid.Euro, new UitBron($"Realisatie kwartaal {Kwartaal} van {Jaar}", $"Ingevuld door {Door} op {op.Voluit()}", Status is Periodestatus.Definitief ? Zekerheid.Zeker : Zekerheid.Onzeker))
        : Cijfers.Cijfer.NietBekend(Eenheid.Euro, "Het bureau heeft dit bedrag nog niet ingevuld.");
}

/// <summary>A begrotingswijziging in words.</summary>
/// <param name="Saldo">What baten get more than lasten (euros).</param>
public sealed record WijzigingRegel(int Nummer, string Reden, DateOnly VastgesteldOp, string Door, DateTime VastgelegdOp, IReadOnlyList<Begrotepost> Regels, decimal Saldo);

public static class PeriodeQueries
{
    /// <summary>A quarter with all loose posts, filled in or not; null when there is no begroting of that year.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<Begrotingskwartaal?> GetBegrotingskwartaalAsync(this PortalDbContext db, int jaar, int kwartaal, CancellationToken cancellationToken = default)
    {
        VereisLezer(db.Toegang);
        var begroot = await db.GetBegroteBedragenAsync(jaar, cancellationToken);
        List<Begrotepost> posten = [.. begroot.Select(b => b.Post)];
        if (posten.Count == 0 || kwartaal is < 1 or > Begrotingsperiode.Kwartalen)
        {
            return null;
        }

        var periode = await db.Begrotingsperioden.AsNoTracking().Include(p => p.Cijfers).SingleOrDefaultAsync(p => p.Jaar == jaar && p.Kwartaal == kwartaal, cancellationToken);
        var uitleg = periode?.ZonderToelichting(posten) ?? [];
        return new(
            jaar, kwartaal, periode?.Status ?? Periodestatus.Concept, periode?.Drempel ?? Afwijkingsdrempel.Standaard, periode?.Versie, periode?.Door, periode?.BijgewerktOp,
            [.. begroot.Select(b => (b.Post, b.Bedrag, Cijfer: periode?.Cijfers.FirstOrDefault(c => c.Code == b.Post.Code))).Select(r => new Perioderegel(
                r.Post.Code, r.Post.Omschrijving, r.Post.Kant, r.Bedrag, r.Cijfer?.Realisatie, r.Cijfer?.Prognose, r.Cijfer?.Verwacht(kwartaal), r.Cijfer?.Toelichting, uitleg.Contains(r.Post)))]);
    }

    /// <summary>The quarters of a year in which something was filled in, first to last.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<IReadOnlyList<int>> GetIngevuldeKwartalenAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken = default)
    {
        VereisLezer(db.Toegang);
        return await db.Begrotingsperioden.Where(p => p.Jaar == jaar && p.Cijfers.Any()).OrderBy(p => p.Kwartaal).Select(p => p.Kwartaal).ToListAsync(cancellationToken);
    }

    /// <summary>The begrotingswijzigingen of a year, first to last.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<IReadOnlyList<WijzigingRegel>> GetBegrotingswijzigingenAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken = default)
    {
        VereisLezer(db.Toegang);
        var posten = (await db.GetGedruktePostenAsync(jaar, cancellationToken)).ToDictionary(p => p.Code);
        return [.. (await db.GetWijzigingenAsync(jaar, cancellationToken)).Select(w =>
        {
            List<Begrotepost> regels = [.. w.Regels.OrderBy(r => r.Code[0] is 'B').ThenBy(r => Begrotingstabel.Plaats(r.Code))
                .Select(r => new Begrotepost(r.Code, posten.GetValueOrDefault(r.Code)?.Omschrijving ?? r.Code, r.Code[0] is 'B' ? Kant.Baten : Kant.Lasten, r.Bedrag))];
            return new WijzigingRegel(w.Nummer, w.Reden, w.VastgesteldOp, w.Door, w.VastgelegdOp, regels, regels.Sum(r => r.Kant is Kant.Baten ? r.Bedrag : -r.Bedrag));
        })];
    }

    /// <summary>The loose posts of the newest begroting of a year, with its wijzigingen; empty when there is none.</summary>
    internal static async Task<IReadOnlyList<Begrotepost>> GetBegrotePostenAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken) =>
        [.. (await db.GetBegroteBedragenAsync(jaar, cancellationToken)).Select(b => b.Post)];

    /// <summary>The same, each with where its amount comes from.</summary>
    private static async Task<IReadOnlyList<(Begrotepost Post, Cijfer Bedrag)>> GetBegroteBedragenAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken)
    {
        var posten = await db.GetGedruktePostenAsync(jaar, cancellationToken);
        var wijzigingen = (await db.GetWijzigingenAsync(jaar, cancellationToken)).SelectMany(w => w.Regels.Select(r => (r.Code, Deel: w.Deel(r)))).ToLookup(r => r.Code, r => r.Deel);
        return [.. posten.Where(p => !p.IsTotaal).OrderBy(p => p.Kant).ThenBy(p => Begrotingstabel.Plaats(p.Code))
            .Select(p => (p, Bedrag: Bedrag(p, [.. wijzigingen[p.Code]]))).Select(r => (new Begrotepost(r.p.Code, r.p.Omschrijving, r.p.Kant, r.Bedrag.Waarde!.Value), r.Bedrag))];

        static Cijfer Bedrag(Begrotingspost post, IReadOnlyList<Deel> wijzigingen) => wijzigingen.Count == 0
            ? post.Cijfer
            : new(post.Bedrag + wijzigingen.Sum(w => w.Cijfer.Waarde!.Value), Eenheid.Euro, new Berekend("De gedrukte post met de begrotingswijzigingen erbij.", [new("Gedrukt", post.Cijfer), .. wijzigingen]));
    }

    internal static Task<List<Begrotingswijziging>> GetWijzigingenAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken) =>
        db.Begrotingswijzigingen.AsNoTracking().Include(w => w.Regels).Where(w => w.Jaar == jaar).OrderBy(w => w.Nummer).ToListAsync(cancellationToken);

    private static async Task<List<Begrotingspost>> GetGedruktePostenAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken)
    {
        var versie = await db.Begrotingen.Where(b => b.Jaar == jaar).OrderByDescending(b => b.Versienaam).Select(b => b.Versienaam).FirstOrDefaultAsync(cancellationToken);
        return await db.Begrotingsposten.AsNoTracking().Include(p => p.Bron).Where(p => p.Jaar == jaar && p.Versienaam == versie).ToListAsync(cancellationToken);
    }

    private static void VereisLezer(GebruikerToegang toegang)
    {
        if (toegang is not ({ Rol: Rol.Stuurgroeplid } or { IsBureau: true } or { IsSysteem: true }))
        {
            throw new UnauthorizedAccessException("Realisatie per kwartaal is voor de stuurgroep en het bureau.");
        }
    }
}
