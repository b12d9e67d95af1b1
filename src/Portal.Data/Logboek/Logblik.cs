using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <summary>A look at casussen or adviesvragen, as it is written down.</summary>
/// <param name="Weergave">What was looked at: a kenmerk, or what kind of list. Never what somebody typed.</param>
/// <param name="GemeenteId">Whose it was; null for all gemeenten together, or when nothing was found.</param>
/// <param name="Bijzonderheden">How it was chosen, without what somebody typed.</param>
internal sealed record Logblik(Logobject Object, string Weergave, int? GemeenteId = null, string? Bijzonderheden = null, Guid? Id = null)
{
    public const string OnbekendKenmerk = "onbekend kenmerk";

    public Logactie Actie { get; init; } = Logactie.Bekeken;

    public Logresultaat Resultaat { get; init; } = Logresultaat.Gelukt;

    /// <summary>What tells this look from another that has the same row: the whole filter, with the word that was searched for. Is kept nowhere.</summary>
    public object? Keuze { get; init; }

    /// <summary>A screen that shows several rows: of the own gemeente, of the one that was chosen, or of all.</summary>
    public static Logblik Van(PortalDbContext db, Logobject lijst, int? gekozenGemeente = null, string? bijzonderheden = null, object? keuze = null) =>
        new(lijst, lijst.Tekst(), db.Toegang.AlleGemeenten ? gekozenGemeente : db.Toegang.GemeenteId, bijzonderheden)
        {
            Keuze = keuze,
            Resultaat = db.Toegang is { AlleGemeenten: false, GemeenteId: null } ? Logresultaat.Geweigerd : Logresultaat.Gelukt,
        };

    /// <summary>One casus or adviesvraag.</summary>
    /// <param name="kenmerk">As it was asked for. What has not the shape of a kenmerk is not written down: it may hold anything.</param>
    /// <param name="gevonden">Null when it is not there, or not for this user.</param>
    public static Logblik Van(Logobject soort, string kenmerk, (Guid Id, int GemeenteId)? gevonden)
    {
        var gezocht = kenmerk.Length > 20 ? "" : kenmerk.ToUpperInvariant();
        return new(soort, Kenmerk.IsKenmerk(gezocht) ? gezocht : OnbekendKenmerk, gevonden?.GemeenteId, null, gevonden?.Id)
        {
            Resultaat = gevonden is null ? Logresultaat.NietGevonden : Logresultaat.Gelukt,
        };
    }

    public Logfeit Feit() => new(Actie, Object, Id, Weergave, Bijzonderheden, GemeenteId, Resultaat);
}

internal static class Inzage
{
    /// <summary>
    /// Writes a look down and then reads: without the row nothing is read. A look within another one is part of that one, and leaves no row of
    /// its own. Who is nobody sees nothing, and leaves none either.
    /// </summary>
    public static async Task<T> InzageAsync<T>(this PortalDbContext db, Logblik blik, Func<Task<T>> lees, CancellationToken cancellationToken)
    {
        if (!db.IsInBlik)
        {
            await db.LegBlikVastAsync(blik, cancellationToken);
        }

        using (db.OpenLeesruimte(isBlik: true))
        {
            return await lees();
        }
    }

    /// <summary>As above, for what only tells by reading whose it is, or that there is nothing: the row is there before anybody gets to see it.</summary>
    public static async Task<T> InzageAsync<T>(this PortalDbContext db, Func<Task<T>> lees, Func<T, Logblik> blik, CancellationToken cancellationToken)
    {
        T uitkomst;
        var isDeel = db.IsInBlik;
        using (db.OpenLeesruimte(isBlik: true))
        {
            uitkomst = await lees();
        }

        if (!isDeel)
        {
            await db.LegBlikVastAsync(blik(uitkomst), cancellationToken);
        }

        return uitkomst;
    }

    /// <summary>Rows that are read while they are used.</summary>
    public static async IAsyncEnumerable<T> InzageAsync<T>(
        this PortalDbContext db, Logblik blik, IAsyncEnumerable<T> rijen, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await db.LegBlikVastAsync(blik, cancellationToken);
        using (db.OpenLeesruimte(isBlik: true))
        {
            await foreach (var rij in rijen.WithCancellation(cancellationToken))
            {
                yield return rij;
            }
        }
    }

    /// <summary>Writes down that an act on this kenmerk was refused, and gives what to throw.</summary>
    /// <param name="zin">The Dutch sentence for who tried; it does not tell whether it exists.</param>
    public static async Task<DomeinregelException> WeigerAsync(this PortalDbContext db, Logobject soort, string kenmerk, string zin, CancellationToken cancellationToken)
    {
        await db.LegBlikVastAsync(Logblik.Van(soort, kenmerk, null) with { Actie = Logactie.Gewijzigd }, cancellationToken);
        return new(zin);
    }

    /// <summary>Writes down that a screen was refused, and gives what to throw.</summary>
    public static async Task<UnauthorizedAccessException> WeigerAsync(this PortalDbContext db, Logobject scherm, string zin, CancellationToken cancellationToken)
    {
        await db.LegBlikVastAsync(new Logblik(scherm, scherm.Tekst()) { Resultaat = Logresultaat.Geweigerd }, cancellationToken);
        return new(zin);
    }

    private static Task LegBlikVastAsync(this PortalDbContext db, Logblik blik, CancellationToken cancellationToken) =>
        db.Inzageboek is { } boek ? boek.LegVastAsync(blik, db.Toegang, cancellationToken) : Task.CompletedTask;
}

/// <summary>Screens that show more than one query gives, as one look.</summary>
internal static class Inzagen
{
    /// <summary>All that the overview of a contactpersoon or of the bureau shows is one look, also what is remembered and not read anew.</summary>
    public static Task<T> BekijkOverzichtAsync<T>(this PortalDbContext db, Func<Task<T>> laad, CancellationToken cancellationToken = default) =>
        db.InzageAsync(Logblik.Van(db, Logobject.Overzicht), laad, cancellationToken);

    /// <summary>All that the bureau's screen of adviesvragen shows is one look: the list, and the counts above it.</summary>
    public static Task<T> BekijkAdviesvoorraadAsync<T>(this PortalDbContext db, Adviesvragen.Adviesfilter filter, Func<Task<T>> laad, CancellationToken cancellationToken = default) =>
        db.InzageAsync(filter.Blik(db), laad, cancellationToken);
}
