using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Besluiten;
using Portal.Data.Bewaren;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <summary>Which rows of the logboek; as it stands in the address.</summary>
/// <param name="Wie">An account that acted, or that it was about.</param>
/// <param name="Van">From this day on, on the calendar of Drenthe.</param>
/// <param name="Tot">Up to and including this day.</param>
/// <param name="Pagina">From 1.</param>
public sealed record Logboekfilter(Guid? Wie = null, DateOnly? Van = null, DateOnly? Tot = null, Logactie? Actie = null, int Pagina = 1)
{
    public const int PerPagina = 50;

    public bool IsLeeg => this with { Pagina = 1 } == new Logboekfilter();

    /// <summary>What can't be read counts as not filtered.</summary>
    public static Logboekfilter Lees(string? wie, string? van, string? tot, string? actie, string? pagina) => new(
        Guid.TryParse(wie, out var id) ? id : null, Dag(van), Dag(tot), Adreswoord.Lees<Logactie>(actie),
        int.TryParse(pagina, NumberStyles.None, CultureInfo.InvariantCulture, out var p) && p is > 0 and < 100_000 ? p : 1);

    /// <summary>As the question part of an address, without the page.</summary>
    public string Vraag => string.Join('&', new[]
    {
        Wie is { } wie ? $"wie={wie:D}" : null, Van is { } van ? $"van={van:yyyy-MM-dd}" : null, Tot is { } tot ? $"tot={tot:yyyy-MM-dd}" : null,
        Actie is { } actie ? $"actie={actie.Woord()}" : null,
    }.OfType<string>());

    private static DateOnly? Dag(string? tekst) => DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) && dag.Year is > 2000 and < 2200 ? dag : null;
}

/// <param name="Door">Who acted, by function, as it was then.</param>
public sealed record Logboekregel(int Volgnummer, DateTime Op, string Bron, Logactie Actie, Logresultaat Resultaat, string Door, Logobject Hoofdobject, string Weergave, string? Wijzigingen);

/// <param name="Totaal">Rows in all that fit the filter.</param>
/// <param name="Personen">Who can be chosen: every account, by function.</param>
public sealed record Logboeklijst(IReadOnlyList<Logboekregel> Regels, int Totaal, IReadOnlyList<(Guid Id, string Functie)> Personen);

/// <summary>Whether the rows are as they were written.</summary>
/// <param name="Gecontroleerd">How many rows were looked at: the newest.</param>
/// <param name="Vernietigd">How many older rows were destroyed after their term; the chain begins after these.</param>
/// <param name="Zegel">To keep elsewhere, so that a row taken off the end is noticed later. Counts what was destroyed as well.</param>
public sealed record Logboekcontrole(int Gecontroleerd, int Vernietigd, IReadOnlyList<Ketenbevinding> Bevindingen, Zegel Zegel)
{
    public bool IsGeheel => Gecontroleerd == Zegel.Aantal - Vernietigd;
}

public static class LogboekQueries
{
    /// <summary>Rows that every look at the logboek checks; the whole chain is checked when it is asked for.</summary>
    public const int ControleStandaard = 1000;

    /// <summary>A page of the logboek, newest first.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither FG nor beheerder.</exception>
    public static async Task<Logboeklijst> GetLogboekAsync(this PortalDbContext db, Logboekfilter filter, CancellationToken cancellationToken = default)
    {
        var gekozen = db.Gekozen(filter);
        var regels = await gekozen.OrderByDescending(r => r.Volgnummer).Skip((filter.Pagina - 1) * Logboekfilter.PerPagina).Take(Logboekfilter.PerPagina).AlsRegel().ToListAsync(cancellationToken);
        var personen = await db.Gebruikers.OrderBy(g => g.Functie).ThenBy(g => g.Id).Select(g => new { g.Id, g.Functie }).ToListAsync(cancellationToken);
        return new(regels, await gekozen.CountAsync(cancellationToken), [.. personen.Select(p => (p.Id, p.Functie))]);
    }

    /// <summary>All rows that fit, newest first, read while they are used.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither FG nor beheerder.</exception>
    public static IAsyncEnumerable<Logboekregel> LeesLogboekAsync(this PortalDbContext db, Logboekfilter filter) =>
        db.Gekozen(filter).OrderByDescending(r => r.Volgnummer).AlsRegel().AsAsyncEnumerable();

    /// <summary>Goes along the chain.</summary>
    /// <param name="allemaal">All of it, and not the newest <see cref="ControleStandaard"/> rows alone.</param>
    /// <exception cref="UnauthorizedAccessException">The user is neither FG nor beheerder.</exception>
    public static async Task<Logboekcontrole> ControleerLogboekAsync(this PortalDbContext db, bool allemaal, CancellationToken cancellationToken = default)
    {
        db.VereisLogboek();
        var rijen = db.Logregels.AsNoTracking();
        var aantal = await rijen.CountAsync(cancellationToken);
        var nieuwste = await rijen.OrderByDescending(r => r.Volgnummer).Take(allemaal ? aantal : ControleStandaard + 1).ToListAsync(cancellationToken);
        List<Schakel> keten = [.. Enumerable.Reverse(nieuwste).Select(r => r.Schakel())];
        var anker = await db.GetLogboekankerAsync(cancellationToken);
        var voor = keten.Count > ControleStandaard && !allemaal ? keten[0] : null;
        if (voor is not null)
        {
            keten.RemoveAt(0);
        }

        var begin = voor is null ? anker : null;
        IReadOnlyList<Ketenbevinding> bevindingen = [.. Ketencontrole.Controleer(keten, voor: voor ?? begin?.Schakel()), .. await db.ControleerAnkerAsync(begin, cancellationToken)];
        var weg = anker?.Nummer ?? 0;
        return new(keten.Count, weg, bevindingen, new(weg + aantal, keten.Count == 0 ? Schakel.Begin : keten[^1].Hash));
    }

    /// <summary>Where the logboek begins since its oldest rows were destroyed; null as long as none were.</summary>
    internal static Task<Ketenanker?> GetLogboekankerAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.Ketenankers.AsNoTracking().Where(a => a.Keten == Logregel.Keten).OrderByDescending(a => a.Nummer).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Who cuts off more than a round did lays an anchor of his own; the logboek then does not tell of it.</summary>
    internal static async Task<IReadOnlyList<Ketenbevinding>> ControleerAnkerAsync(this PortalDbContext db, Ketenanker? anker, CancellationToken cancellationToken) =>
        anker is null || await db.Logregels.AnyAsync(r => r.Actie == Logactie.LogboekAfgekapt && r.Wijzigingen == anker.Zin, cancellationToken) ? []
            : [new(anker.Nummer + 1, $"De regels tot en met {anker.Nummer} zijn weg, en het logboek zegt niet dat ze zijn vernietigd.")];

    /// <summary>The functionaris gegevensbescherming reads all, the beheerder what accounts are about; nobody else reads any.</summary>
    internal static void VereisLogboek(this PortalDbContext db)
    {
        if (db.Toegang.Rol is not (Rol.FunctionarisGegevensbescherming or Rol.Beheerder))
        {
            throw new UnauthorizedAccessException("Alleen de functionaris gegevensbescherming en de beheerder lezen het logboek.");
        }
    }

    private static IQueryable<Logregel> Gekozen(this PortalDbContext db, Logboekfilter filter)
    {
        db.VereisLogboek();
        var (van, tot) = (filter.Van?.BeginInUtc(), filter.Tot?.AddDays(1).BeginInUtc());
        var rijen = db.Logregels.AsNoTracking();
        if (db.Toegang.Rol is Rol.Beheerder)
        {
            rijen = rijen.Where(r => r.Hoofdobject == Logobject.Account || r.Hoofdobject == Logobject.Rechtenvoorstel || r.Hoofdobject == Logobject.Sessie);
        }

        return rijen.Where(r => (filter.Wie == null || r.DoorId == filter.Wie || r.HoofdobjectId == filter.Wie)
            && (van == null || r.Op >= van) && (tot == null || r.Op < tot) && (filter.Actie == null || r.Actie == filter.Actie));
    }

    private static IQueryable<Logboekregel> AlsRegel(this IQueryable<Logregel> rijen) =>
        rijen.Select(r => new Logboekregel(r.Volgnummer, r.Op, r.Bron, r.Actie, r.Resultaat, r.Door, r.Hoofdobject, r.Weergave, r.Wijzigingen));
}
