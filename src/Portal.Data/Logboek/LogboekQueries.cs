using Microsoft.EntityFrameworkCore;
using Portal.Data.Besluiten;
using Portal.Data.Bewaren;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <param name="Door">Who acted, by function, as it was then.</param>
/// <param name="DoorId">The account that acted; null for the portal itself and for who has no account.</param>
/// <param name="Gemeente">Which gemeente it was about; null when it was about none, or about all together.</param>
public sealed record Logboekregel(
    int Volgnummer, DateTime Op, string Bron, Logactie Actie, Logresultaat Resultaat, string Door, Guid? DoorId, Logobject Hoofdobject, string Weergave, string? Wijzigingen, string? Gemeente)
{
    /// <summary>"Emmen", "alle gemeenten", or null when it was about none.</summary>
    public string? Gemeenten => Gemeente ?? (LogboekQueries.OverGemeenten.Contains(Hoofdobject) && Resultaat is Logresultaat.Gelukt ? "alle gemeenten" : null);
}

/// <param name="Totaal">Rows in all that fit the filter; when <paramref name="IsMeer"/>, at least so many.</param>
/// <param name="IsMeer">There are more than were counted: counting stops at <see cref="LogboekQueries.TelMax"/>.</param>
/// <param name="Personen">Who can be chosen: every account, by function.</param>
/// <param name="Gemeenten">The twelve, by name.</param>
public sealed record Logboeklijst(
    IReadOnlyList<Logboekregel> Regels, int Totaal, bool IsMeer, IReadOnlyList<(Guid Id, string Functie)> Personen, IReadOnlyList<(int Id, string Naam)> Gemeenten);

/// <summary>Somebody in the rows of a filter.</summary>
/// <param name="Door">Who acted, by function.</param>
public sealed record Logboekpersoon(string Door, int Aantal, DateTime Eerst, DateTime Laatst);

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

    /// <summary>Counting stops here: more is more than anybody reads, and a longer count costs more than the page.</summary>
    public const int TelMax = 10_000;

    /// <summary>Most people that are named above the rows.</summary>
    public const int PersonenMax = 50;

    /// <summary>Rows that are checked at a time.</summary>
    private const int Blok = 5_000;

    /// <summary>Screens that show several gemeenten at once when their row names none.</summary>
    internal static readonly Logobject[] OverGemeenten =
        [Logobject.Casuslijst, Logobject.Casuscijfers, Logobject.Adviesvragenlijst, Logobject.Overzicht, Logobject.Jaarverslag, Logobject.Kwartaaltelling, Logobject.Vernietigingsronde];

    private static readonly Logactie[] Inzagen = [Logactie.Bekeken, Logactie.Opgehaald];
    private static readonly Logactie[] Mutaties = [Logactie.Toegevoegd, Logactie.Gewijzigd, Logactie.Verwijderd];

    /// <summary>A page of the logboek, newest first.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither FG nor beheerder.</exception>
    public static async Task<Logboeklijst> GetLogboekAsync(this PortalDbContext db, Logboekfilter filter, CancellationToken cancellationToken = default)
    {
        var gekozen = db.MetWerktijd().Gekozen(filter); // a search through five years may take longer than a page
        var regels = await gekozen.OrderByDescending(r => r.Volgnummer).Skip((filter.Pagina - 1) * Logboekfilter.PerPagina).Take(Logboekfilter.PerPagina).AlsRegel(db).ToListAsync(cancellationToken);
        var personen = await db.Gebruikers.OrderBy(g => g.Functie).ThenBy(g => g.Id).Select(g => new { g.Id, g.Functie }).ToListAsync(cancellationToken);
        var gemeenten = await db.Gemeenten.OrderBy(g => g.Naam).Select(g => new { g.Id, g.Naam }).ToListAsync(cancellationToken);
        var totaal = await gekozen.Select(r => r.Volgnummer).Take(TelMax + 1).CountAsync(cancellationToken);
        return new(regels, totaal, totaal > TelMax, [.. personen.Select(p => (p.Id, p.Functie))], [.. gemeenten.Select(g => (g.Id, g.Naam))]);
    }

    /// <summary>Who is in the rows that fit, the most often first: "who looked at Noordenveld in March?"</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither FG nor beheerder.</exception>
    public static async Task<IReadOnlyList<Logboekpersoon>> GetLogboekpersonenAsync(this PortalDbContext db, Logboekfilter filter, CancellationToken cancellationToken = default)
    {
        var wie = await db.MetWerktijd().Gekozen(filter).GroupBy(r => new { r.DoorId, r.Door })
            .Select(g => new { g.Key.Door, Aantal = g.Count(), Eerst = g.Min(r => r.Op), Laatst = g.Max(r => r.Op) })
            .OrderByDescending(w => w.Aantal).ThenBy(w => w.Door).Take(PersonenMax).ToListAsync(cancellationToken);
        return [.. wie.Select(w => new Logboekpersoon(w.Door, w.Aantal, w.Eerst, w.Laatst))];
    }

    /// <summary>All rows that fit, newest first, read while they are used.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither FG nor beheerder.</exception>
    public static IAsyncEnumerable<Logboekregel> LeesLogboekAsync(this PortalDbContext db, Logboekfilter filter) =>
        db.MetWerktijd().Gekozen(filter).OrderByDescending(r => r.Volgnummer).AlsRegel(db).AsAsyncEnumerable();

    /// <summary>Goes along the chain.</summary>
    /// <param name="allemaal">All of it, and not the newest <see cref="ControleStandaard"/> rows alone.</param>
    /// <exception cref="UnauthorizedAccessException">The user is neither FG nor beheerder.</exception>
    public static async Task<Logboekcontrole> ControleerLogboekAsync(this PortalDbContext db, bool allemaal, CancellationToken cancellationToken = default)
    {
        db.VereisLogboek();
        if (allemaal)
        {
            return await db.MetWerktijd().LoopLogboekNaAsync(cancellationToken); // years of rows
        }

        var rijen = db.Logregels.AsNoTracking();
        var aantal = await rijen.CountAsync(cancellationToken);
        var nieuwste = await rijen.OrderByDescending(r => r.Volgnummer).Take(ControleStandaard + 1).ToListAsync(cancellationToken);
        List<Schakel> keten = [.. Enumerable.Reverse(nieuwste).Select(r => r.Schakel())];
        var anker = await db.GetLogboekankerAsync(cancellationToken);
        var voor = keten.Count > ControleStandaard ? keten[0] : null;
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

    /// <summary>The whole chain, some rows at a time: it is longer than fits in memory.</summary>
    internal static async Task<Logboekcontrole> LoopLogboekNaAsync(this PortalDbContext db, CancellationToken cancellationToken)
    {
        var anker = await db.GetLogboekankerAsync(cancellationToken);
        List<Ketenbevinding> bevindingen = [.. await db.ControleerAnkerAsync(anker, cancellationToken)];
        var weg = anker?.Nummer ?? 0;
        var aantal = 0;
        var voor = anker?.Schakel();
        while (true)
        {
            var vanaf = aantal == 0 ? int.MinValue : voor!.Nummer; // a row before the anchor should not be there, and is told
            var blok = (await db.Logregels.AsNoTracking().Where(r => r.Volgnummer > vanaf).OrderBy(r => r.Volgnummer).Take(Blok).ToListAsync(cancellationToken)).ConvertAll(r => r.Schakel());
            if (blok.Count == 0)
            {
                return new(aantal, weg, bevindingen, new(weg + aantal, voor?.Hash ?? Schakel.Begin));
            }

            bevindingen.AddRange(Ketencontrole.Controleer(blok, voor: voor));
            (aantal, voor) = (aantal + blok.Count, blok[^1]);
        }
    }

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

        if (filter.Soort is { } soort)
        {
            var acties = soort is Logsoort.Inzage ? Inzagen : Mutaties;
            rijen = rijen.Where(r => acties.Contains(r.Actie));
        }

        if (filter.GemeenteId is { } gemeente)
        {
            rijen = rijen.Where(r => r.GemeenteId == gemeente || (r.GemeenteId == null && OverGemeenten.Contains(r.Hoofdobject) && r.Resultaat == Logresultaat.Gelukt));
        }

        return rijen.Where(r => (filter.Wie == null || r.DoorId == filter.Wie || r.HoofdobjectId == filter.Wie)
            && (van == null || r.Op >= van) && (tot == null || r.Op < tot) && (filter.Actie == null || r.Actie == filter.Actie)
            && (filter.Kenmerk == null || r.Weergave == filter.Kenmerk) && (!filter.IsMislukt || r.Resultaat != Logresultaat.Gelukt));
    }

    private static IQueryable<Logboekregel> AlsRegel(this IQueryable<Logregel> rijen, PortalDbContext db) => rijen.Select(r => new Logboekregel(
        r.Volgnummer, r.Op, r.Bron, r.Actie, r.Resultaat, r.Door, r.DoorId, r.Hoofdobject, r.Weergave, r.Wijzigingen, db.Gemeenten.Where(g => g.Id == r.GemeenteId).Select(g => g.Naam).FirstOrDefault()));
}
