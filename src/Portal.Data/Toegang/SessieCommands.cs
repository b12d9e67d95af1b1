using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Logboek;

namespace Portal.Data.Toegang;

/// <summary>What signing in came to.</summary>
/// <param name="Sleutel">The key of the new session; null for who has no access.</param>
/// <param name="IsGeblokkeerd">There is an account, and it was shut out.</param>
public sealed record Aanmeldpoging(string? Sleutel, GebruikerToegang Toegang, bool IsGeblokkeerd = false);

/// <summary>One of a user's own sessions.</summary>
/// <param name="IsDeze">The session of who looks.</param>
public sealed record Sessieregel(DateTime BegonnenOp, DateTime GebruiktOp, bool IsDeze);

/// <summary>Beginning and ending sessions, as the portal itself. Each is written in the logboek.</summary>
public static class SessieCommands
{
    /// <summary>Begins a session for the account with this key.</summary>
    /// <param name="aangemeldOp">When the provider says that he proved who he is; null when it does not say.</param>
    internal static Task<Aanmeldpoging> BeginSessieAsync(this PortalDbContext db, Aanmeldsleutel sleutel, DateTime? aangemeldOp, DateTime nu, CancellationToken cancellationToken) =>
        db.LegVastAsync(nu, async pen =>
        {
            var gebruiker = await db.GetGebruikerAsync(sleutel, cancellationToken);
            if (gebruiker is not { IsGeblokkeerd: false })
            {
                pen.Schrijf(new(Logactie.AanmeldenGeweigerd, Logobject.Sessie, gebruiker?.Id, gebruiker?.Functie ?? $"Onbekende gebruiker {Kenmerk(sleutel)}",
                    gebruiker is null ? null : "account is geblokkeerd", Resultaat: Logresultaat.Geweigerd), GebruikerToegang.Geen);
                return new Aanmeldpoging(null, GebruikerToegang.Geen, gebruiker is not null);
            }

            var (sessie, cookie) = Sessie.Begin(gebruiker, aangemeldOp, nu);
            db.Sessies.Add(sessie);
            var toegang = GebruikerToegang.Van(gebruiker, sessie.AangemeldOp);
            pen.Schrijf(new(Logactie.Aangemeld, Logobject.Sessie, gebruiker.Id, gebruiker.Functie, null, toegang.GemeenteId), toegang);
            return new(cookie, toegang);
        }, cancellationToken);

    /// <summary>The account with exactly this key: to a database "JANSEN" can be "jansen", to who issues the keys they are two people.</summary>
    internal static async Task<Gebruiker?> GetGebruikerAsync(this PortalDbContext db, Aanmeldsleutel sleutel, CancellationToken cancellationToken) =>
        await db.Gebruikers.Include(g => g.Gemeente).SingleOrDefaultAsync(g => g.Issuer == sleutel.Issuer && g.Subject == sleutel.Subject, cancellationToken) is { } gebruiker
        && gebruiker.Sleutel == sleutel ? gebruiker : null;

    /// <summary>Ends one session. One that ended before, or never was, is left alone.</summary>
    internal static Task<bool> EindigSessieAsync(this PortalDbContext db, string sessieId, DateTime nu, CancellationToken cancellationToken) =>
        db.LegVastAsync(nu, async pen =>
        {
            if (await db.Sessies.Include(s => s.Gebruiker).SingleOrDefaultAsync(s => s.Id == sessieId && s.IngetrokkenOp == null, cancellationToken) is not { Gebruiker: { } gebruiker } sessie)
            {
                return false;
            }

            sessie.TrekIn(nu);
            pen.Schrijf(new(Logactie.Afgemeld, Logobject.Sessie, gebruiker.Id, gebruiker.Functie, null, gebruiker.GemeenteId), GebruikerToegang.Van(gebruiker));
            return true;
        }, cancellationToken);

    /// <summary>Ends every session of the user this one is of.</summary>
    /// <returns>The sessions that were ended.</returns>
    internal static Task<IReadOnlyList<string>> EindigAlleSessiesAsync(this PortalDbContext db, string sessieId, DateTime nu, CancellationToken cancellationToken) =>
        db.LegVastAsync<IReadOnlyList<string>>(nu, async pen =>
        {
            if (await db.Sessies.Include(s => s.Gebruiker).SingleOrDefaultAsync(s => s.Id == sessieId, cancellationToken) is not { Gebruiker: { } gebruiker } sessie || !sessie.IsGeldig(gebruiker, nu))
            {
                return [];
            }

            var open = await db.Sessies.Where(s => s.GebruikerId == gebruiker.Id && s.IngetrokkenOp == null).ToListAsync(cancellationToken);
            open.ForEach(s => s.TrekIn(nu));
            pen.Schrijf(new(Logactie.OveralAfgemeld, Logobject.Sessie, gebruiker.Id, gebruiker.Functie, null, gebruiker.GemeenteId), GebruikerToegang.Van(gebruiker));
            return [.. open.Select(s => s.Id)];
        }, cancellationToken);

    /// <summary>The user's own sessions that still give access, newest first.</summary>
    /// <param name="sessieId">The session of who looks.</param>
    public static async Task<IReadOnlyList<Sessieregel>> GetEigenSessiesAsync(this PortalDbContext db, string? sessieId, DateTime nu, CancellationToken cancellationToken = default)
    {
        var ik = db.Toegang.GebruikerId;
        var sinds = nu - Sessie.MaximaleDuur;
        var sessies = await db.Sessies.AsNoTracking().Include(s => s.Gebruiker)
            .Where(s => s.GebruikerId == ik && s.IngetrokkenOp == null && s.BegonnenOp > sinds).OrderByDescending(s => s.BegonnenOp).ToListAsync(cancellationToken);
        return [.. sessies.Where(s => s.IsGeldig(s.Gebruiker!, nu)).Select(s => new Sessieregel(s.BegonnenOp, s.GebruiktOp, s.Id == sessieId))];
    }

    /// <summary>Tells unknown people apart in the logboek without writing down who they are at the provider.</summary>
    private static string Kenmerk(Aanmeldsleutel sleutel) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sleutel.ToString())))[..8];
}
