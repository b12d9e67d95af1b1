using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>
/// The sessions of signed-in users: a row each, looked at again whenever the last look is <see cref="Vers"/> old. Whoever asks with a
/// key that is unknown, withdrawn, expired or older than the user's rights gets <see cref="GebruikerToegang.Geen"/>.
/// </summary>
public sealed class Sessies(Func<PortalDbContext> nieuw, TimeProvider klok)
{
    /// <summary>How long a look at the database holds: a revoked right is felt within this time.</summary>
    public static readonly TimeSpan Vers = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan GebruikBijhouden = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (GebruikerToegang Toegang, long Gezien)> gezien = new();

    /// <summary>Begins a session for the user with this identity at the provider; null when the portal does not know him.</summary>
    /// <param name="aangemeldOp">When the provider says that he proved who he is; null when it does not say.</param>
    public async Task<(string Sleutel, GebruikerToegang Toegang)?> BeginAsync(string issuer, string subject, DateTime? aangemeldOp, CancellationToken stop)
    {
        await using var db = Open();
        if (await db.Gebruikers.Include(g => g.Gemeente).SingleOrDefaultAsync(g => g.Issuer == issuer && g.Subject == subject, stop) is not { IsGeblokkeerd: false } gebruiker)
        {
            return null;
        }

        var (sessie, sleutel) = Sessie.Begin(gebruiker, aangemeldOp, klok.Nu());
        db.Sessies.Add(sessie);
        await db.SaveChangesAsync(stop);
        return (sleutel, GebruikerToegang.Van(gebruiker, sessie.AangemeldOp));
    }

    /// <summary>What the session gives access to now.</summary>
    public async ValueTask<GebruikerToegang> GetToegangAsync(string sleutel, CancellationToken stop)
    {
        var id = Sessie.IdVan(sleutel);
        if (gezien.TryGetValue(id, out var laatst) && klok.GetElapsedTime(laatst.Gezien) < Vers)
        {
            return laatst.Toegang;
        }

        await using var db = Open();
        var nu = klok.Nu();
        var sessie = await db.Sessies.Include(s => s.Gebruiker!.Gemeente).SingleOrDefaultAsync(s => s.Id == id, stop);
        if (sessie?.Gebruiker is not { } gebruiker || !sessie.IsGeldig(gebruiker, nu))
        {
            gezien.TryRemove(id, out _);
            return GebruikerToegang.Geen;
        }

        if (nu - sessie.GebruiktOp > GebruikBijhouden)
        {
            sessie.Gebruik(nu);
            await db.SaveChangesAsync(stop);
        }

        var toegang = GebruikerToegang.Van(gebruiker, sessie.AangemeldOp);
        gezien[id] = (toegang, klok.GetTimestamp());
        return toegang;
    }

    public async Task EindigAsync(string sleutel, CancellationToken stop)
    {
        var id = Sessie.IdVan(sleutel);
        await using var db = Open();
        if (await db.Sessies.SingleOrDefaultAsync(s => s.Id == id, stop) is { } sessie)
        {
            sessie.TrekIn(klok.Nu());
            await db.SaveChangesAsync(stop);
        }

        gezien.TryRemove(id, out _);
    }

    private PortalDbContext Open() => nieuw().Voor(GebruikerToegang.Systeem);
}
