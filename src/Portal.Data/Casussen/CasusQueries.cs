using Microsoft.EntityFrameworkCore;
using Portal.Data.Gemeenten;
using Portal.Data.Logboek;
using Portal.Data.Opslag;

namespace Portal.Data.Casussen;

/// <summary>A casus in a list.</summary>
public sealed record CasusRegel(
    string Kenmerk, int GemeenteId, string Gemeente, string Onderwerp, Product? Product, CasusStatus Status, int? AveFase,
    DateOnly AangemeldOp, DateOnly? WerkvoorraadOp, DateOnly? GestartOp, DateOnly? BeeindigdOp)
{
    /// <inheritdoc cref="Casus.Wachtdagen"/>
    public int? Wachtdagen(DateOnly vandaag) => Casus.Wachtdagen(WerkvoorraadOp, GestartOp, BeeindigdOp, vandaag);
}

/// <summary>One page of a list of casussen.</summary>
/// <param name="Filter">What was asked for, so that a screen knows whether it still shows what its address says.</param>
/// <param name="Totaal">How many there are in all; when <paramref name="IsMeer"/>, how many at least.</param>
/// <param name="IsMeer">There are more than were counted: counting stops at <see cref="CasusQueries.TelMax"/>.</param>
public sealed record CasusLijst(CasusFilter Filter, IReadOnlyList<CasusRegel> Rijen, int Totaal, bool IsMeer);

/// <summary>A casus in full, as far as the reader may see it.</summary>
/// <param name="Bureau">What only the bureau sees; null for others.</param>
public sealed record CasusDetail(
    string Kenmerk, int GemeenteId, string Gemeente, string Onderwerp, Product? Product, CasusStatus Status, int? AveFase,
    DateOnly AangemeldOp, DateOnly? TriageOp, DateOnly? WerkvoorraadOp, DateOnly? GestartOp, DateOnly? BeeindigdOp,
    IReadOnlyList<string> BetrokkenGemeenten, AfsluitvoorstelStand? Afsluitvoorstel, CasusVanBureau? Bureau)
{
    /// <inheritdoc cref="Casus.Wachtdagen"/>
    public int? Wachtdagen(DateOnly vandaag) => Casus.Wachtdagen(WerkvoorraadOp, GestartOp, BeeindigdOp, vandaag);
}

/// <summary>What the bureau sees of a casus besides what its gemeente sees.</summary>
public sealed record CasusVanBureau(CasusGegevens Gegevens, string Aanmelder, string? Reden, Guid Versie, IReadOnlyList<CasusWijzigingRegel> Wijzigingen);

/// <summary>One line of the history; <paramref name="VastgelegdOp"/> in UTC.</summary>
public sealed record CasusWijzigingRegel(string Wat, DateOnly Op, string Door, DateTime VastgelegdOp);

/// <summary>A casus that waits for procesregie.</summary>
public sealed record Wachtende(string Kenmerk, string Onderwerp, DateOnly WerkvoorraadOp, int Wachtdagen);

/// <summary>What the bureau chooses from when it registers a casus.</summary>
public sealed record CasusKeuzes(IReadOnlyList<Benoemd<int>> Gemeenten, IReadOnlyList<Benoemd<string>> Partners)
{
    public Casusnamen Namen() => new(Partners.ToDictionary(p => p.Waarde, p => p.Naam), Gemeenten.ToDictionary(g => g.Waarde, g => g.Naam));
}

/// <summary>A key with the name that people know it by.</summary>
public sealed record Benoemd<T>(T Waarde, string Naam);

public static class CasusQueries
{
    /// <summary>Counting stops here: "meer dan 1.000" is all a reader needs, and a longer count would cost more than the page.</summary>
    public const int TelMax = 1_000;

    /// <summary>Lines of history shown with a casus, newest first.</summary>
    public const int WijzigingenMax = 100;

    /// <summary>The casussen of a filter that the user may see, one page of them.</summary>
    public static Task<CasusLijst> GetCasussenAsync(this PortalDbContext db, CasusFilter filter, CancellationToken cancellationToken = default) =>
        db.InzageAsync(filter.Blik(db), () => db.LeesCasussenAsync(filter, cancellationToken), cancellationToken);

    private static async Task<CasusLijst> LeesCasussenAsync(this PortalDbContext db, CasusFilter filter, CancellationToken cancellationToken)
    {
        var perPagina = Math.Clamp(filter.PerPagina, 1, CasusFilter.PerPaginaMax);
        var vooraf = Math.Min((Math.Max(filter.Pagina, 1) - 1) * (long)perPagina, CasusFilter.RijenMax);
        var casussen = db.Casussen.Waar(filter);
        var rijen = await casussen.OpVolgorde(filter.Volgorde).Skip((int)vooraf).Take(perPagina + 1).Regels().ToListAsync(cancellationToken);
        var isLaatste = rijen.Count <= perPagina;
        if (!isLaatste)
        {
            rijen.RemoveAt(perPagina);
        }

        // The last page knows the total without counting; an empty page beyond the end does not.
        var geteld = isLaatste && (rijen.Count > 0 || vooraf == 0)
            ? (int)vooraf + rijen.Count
            : await casussen.Select(c => c.Kenmerk).Take(TelMax + 1).CountAsync(cancellationToken); // the kenmerk is in every index
        var gezien = (int)vooraf + rijen.Count + (isLaatste ? 0 : 1);
        return new(filter, rijen, Math.Max(geteld, rijen.Count > 0 ? gezien : 0), geteld > TelMax && !(isLaatste && rijen.Count > 0));
    }

    /// <summary>All rows of a filter, in its order, for an export; at most <see cref="CasusFilter.RijenMax"/>.</summary>
    public static IAsyncEnumerable<CasusRegel> GetCasussenVoorExport(this PortalDbContext db, CasusFilter filter) => db.InzageAsync(
        filter.Blik(db) with { Actie = Logactie.Opgehaald },
        db.MetWerktijd().Casussen.Waar(filter).OpVolgorde(filter.Volgorde).Take(CasusFilter.RijenMax).Regels().AsAsyncEnumerable());

    /// <summary>Null for a casus that does not exist and for one the user may not see: nobody can tell the difference.</summary>
    public static async Task<CasusDetail?> GetCasusAsync(this PortalDbContext db, string kenmerk, CancellationToken cancellationToken = default)
    {
        var (detail, _) = await db.InzageAsync(
            () => db.LeesCasusAsync(kenmerk, cancellationToken),
            gelezen => Logblik.Van(Logobject.Casus, kenmerk, gelezen is { Detail: { } d, Id: var id } ? (id, d.GemeenteId) : null), cancellationToken);
        return detail;
    }

    private static async Task<(CasusDetail? Detail, Guid Id)> LeesCasusAsync(this PortalDbContext db, string kenmerk, CancellationToken cancellationToken)
    {
        if (kenmerk.Length > Casus.KenmerkMaxLength)
        {
            return default;
        }

        var gezocht = kenmerk.ToUpperInvariant();
        var casus = await db.Casussen.AsNoTracking().Include(c => c.Gemeente).Include(c => c.Aanmelder)
            .FirstOrDefaultAsync(c => c.Kenmerk == gezocht, cancellationToken);
        if (casus is null)
        {
            return default;
        }

        var betrokken = casus.BetrokkenGemeenten.Count == 0 ? [] : await db.Gemeenten
            .Where(g => casus.BetrokkenGemeenten.Contains(g.Id)).OrderBy(g => g.Naam).Select(g => g.Naam).ToListAsync(cancellationToken);
        var voorstel = await db.GetLaatsteAfsluitvoorstelAsync(casus.Id, cancellationToken);
        var bureau = db.Toegang.AlleGemeenten
            ? new CasusVanBureau(casus.Gegevens, casus.Aanmelder!.Naam, casus.Reden, casus.Versie, await db.GetWijzigingenAsync(casus.Id, cancellationToken))
            : null;
        return (new(
            casus.Kenmerk, casus.GemeenteId, casus.Gemeente!.Naam, casus.Onderwerp, casus.Product, casus.Status, casus.AveFase,
            casus.AangemeldOp, casus.TriageOp, casus.WerkvoorraadOp, casus.GestartOp, casus.BeeindigdOp, betrokken, voorstel, bureau), casus.Id);
    }

    /// <summary>The casussen that wait longest for procesregie, longest first.</summary>
    public static async Task<IReadOnlyList<Wachtende>> GetWerkvoorraadAsync(this PortalDbContext db, int aantal, DateOnly vandaag, CancellationToken cancellationToken = default)
    {
        var rijen = await db.InzageAsync(
            Logblik.Van(db, Logobject.Casuslijst, bijzonderheden: "wie het langst wacht"),
            () => db.Casussen.Where(c => c.Status == CasusStatus.Werkvoorraad)
                .OrderBy(c => c.WerkvoorraadOp).ThenBy(c => c.Kenmerk).Take(Math.Clamp(aantal, 1, CasusFilter.PerPaginaMax))
                .Select(c => new { c.Kenmerk, c.Onderwerp, WerkvoorraadOp = c.WerkvoorraadOp!.Value }).ToListAsync(cancellationToken), cancellationToken);
        return [.. rijen.Select(r => new Wachtende(r.Kenmerk, r.Onderwerp, r.WerkvoorraadOp, Casus.Wachtdagen(r.WerkvoorraadOp, null, null, vandaag)!.Value))];
    }

    /// <summary>The twelve gemeenten and the convenantpartners, by name.</summary>
    public static async Task<CasusKeuzes> GetCasusKeuzesAsync(this PortalDbContext db, CancellationToken cancellationToken = default) => new(
        await db.Gemeenten.OrderBy(g => g.Naam).Select(g => new Benoemd<int>(g.Id, g.Naam)).ToListAsync(cancellationToken),
        await db.Convenantpartners.OrderBy(p => p.Naam).Select(p => new Benoemd<string>(p.Code, p.Naam)).ToListAsync(cancellationToken));

    private static async Task<IReadOnlyList<CasusWijzigingRegel>> GetWijzigingenAsync(this PortalDbContext db, Guid casusId, CancellationToken cancellationToken) =>
        await db.CasusWijzigingen.Where(w => w.CasusId == casusId).OrderByDescending(w => w.VastgelegdOp).ThenByDescending(w => w.Id).Take(WijzigingenMax)
            .Select(w => new CasusWijzigingRegel(w.Wat, w.Op, w.Door, w.VastgelegdOp)).ToListAsync(cancellationToken);

    private static IQueryable<CasusRegel> Regels(this IQueryable<Casus> casussen) => casussen.Select(c => new CasusRegel(
        c.Kenmerk, c.GemeenteId, c.Gemeente!.Naam, c.Onderwerp, c.Product, c.Status, c.AveFase, c.AangemeldOp, c.WerkvoorraadOp, c.GestartOp, c.BeeindigdOp));
}
