using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>
/// The sessions of signed-in users: a row each, looked at again whenever the last look is <see cref="Vers"/> old. Whoever asks with a
/// key that is unknown, withdrawn, expired or older than the user's rights gets <see cref="GebruikerToegang.Geen"/>.
/// </summary>
public sealed class Sessies
{
    /// <summary>How long a look at the database holds: a revoked right is felt within this time.</summary>
    public static readonly TimeSpan Vers = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan GebruikBijhouden = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (GebruikerToegang Toegang, long Gezien, DateTime GebruiktOp)> gezien = new();
    private readonly Lock slot = new();
    private readonly Func<PortalDbContext> nieuw;
    private readonly TimeProvider klok;
    private int ronde; // another whenever what was seen no longer counts: a look that began before is not remembered

    /// <param name="omroep">Tells when accounts change: what was seen of them then no longer counts.</param>
    public Sessies(Func<PortalDbContext> nieuw, TimeProvider klok, Omroep omroep)
    {
        (this.nieuw, this.klok) = (nieuw, klok);
        omroep.Luister(w =>
        {
            if (w.Soort == typeof(Gebruiker))
            {
                Vergeet(gezien.Clear);
            }
        });
    }

    /// <summary>A session may have ended. Open screens then ask at once, and don't wait until it is time to.</summary>
    public event Action? Gewijzigd;

    /// <summary>Begins a session for the user with this key, when the portal knows him and he is not shut out.</summary>
    /// <param name="aangemeldOp">When the provider says that he proved who he is; null when it does not say.</param>
    public async Task<Aanmeldpoging> BeginAsync(Aanmeldsleutel sleutel, DateTime? aangemeldOp, CancellationToken stop)
    {
        await using var db = Open();
        return await db.BeginSessieAsync(sleutel, aangemeldOp, klok.Nu(), stop);
    }

    /// <summary>Whether there is an account for this key that may sign in.</summary>
    public async Task<bool> IsBekendAsync(Aanmeldsleutel sleutel, CancellationToken stop)
    {
        await using var db = Open();
        return await db.GetGebruikerAsync(sleutel, stop) is { IsGeblokkeerd: false };
    }

    /// <summary>What the session gives access to now. That somebody asks is no use of it: an open screen asks by itself, all day long.</summary>
    /// <exception cref="OpslagException">Nobody can tell now. That is not the end of the session, and opens nothing either.</exception>
    public ValueTask<GebruikerToegang> GetToegangAsync(string sleutel, CancellationToken stop) => KijkAsync(sleutel, isGebruik: false, stop);

    /// <summary>What the session gives access to now, to somebody who does something in it: its silence begins anew.</summary>
    /// <exception cref="OpslagException">As with <see cref="GetToegangAsync"/>; not when only the use can't be noted.</exception>
    public ValueTask<GebruikerToegang> GebruikAsync(string sleutel, CancellationToken stop) => KijkAsync(sleutel, isGebruik: true, stop);

    /// <summary>How long the session still lasts when nobody does anything anymore, and at most; null when it is over.</summary>
    public async Task<Sessierest?> GetRestAsync(string sleutel, CancellationToken stop)
    {
        var id = Sessie.IdVan(sleutel);
        var nu = klok.Nu();
        await using var db = Open();
        return await db.Sessies.AsNoTracking().Include(s => s.Gebruiker).SingleOrDefaultAsync(s => s.Id == id, stop) is { Gebruiker: { } gebruiker } sessie && sessie.IsGeldig(gebruiker, nu)
            ? new((sessie.GebruiktOp + Sessie.MaximaleStilte - nu).Ticks / TimeSpan.TicksPerMillisecond, (sessie.BegonnenOp + Sessie.MaximaleDuur - nu).Ticks / TimeSpan.TicksPerMillisecond)
            : null;
    }

    private async ValueTask<GebruikerToegang> KijkAsync(string sleutel, bool isGebruik, CancellationToken stop)
    {
        var id = Sessie.IdVan(sleutel);
        var nu = klok.Nu();
        if (gezien.TryGetValue(id, out var laatst) && klok.GetElapsedTime(laatst.Gezien) < Vers && !(isGebruik && nu - laatst.GebruiktOp > GebruikBijhouden))
        {
            return laatst.Toegang;
        }

        var (begin, bij) = (klok.GetTimestamp(), Volatile.Read(ref ronde));
        await using var db = Open();
        var sessie = await db.Sessies.Include(s => s.Gebruiker!.Gemeente).SingleOrDefaultAsync(s => s.Id == id, stop);
        if (sessie?.Gebruiker is not { } gebruiker || !sessie.IsGeldig(gebruiker, nu))
        {
            gezien.TryRemove(id, out _);
            return GebruikerToegang.Geen;
        }

        if (isGebruik && nu - sessie.GebruiktOp > GebruikBijhouden)
        {
            sessie.Gebruik(nu);
            await BewaarZoMogelijkAsync(db, stop);
        }

        var toegang = GebruikerToegang.Van(gebruiker, sessie.AangemeldOp);
        lock (slot)
        {
            if (bij == ronde)
            {
                gezien[id] = (toegang, begin, sessie.GebruiktOp);
            }
        }

        return toegang;
    }

    public async Task EindigAsync(string sleutel, CancellationToken stop)
    {
        var id = Sessie.IdVan(sleutel);
        await using var db = Open();
        await db.EindigSessieAsync(id, klok.Nu(), stop);
        Vergeet(() => gezien.TryRemove(id, out _));
    }

    /// <summary>Ends every session of the user who holds this key, on every device.</summary>
    public async Task EindigAllesAsync(string sleutel, CancellationToken stop)
    {
        await using var db = Open();
        var ids = await db.EindigAlleSessiesAsync(Sessie.IdVan(sleutel), klok.Nu(), stop);
        Vergeet(() =>
        {
            foreach (var id in ids)
            {
                gezien.TryRemove(id, out _);
            }
        });
    }

    private void Vergeet(Action wat)
    {
        lock (slot)
        {
            ronde++;
            wat();
        }

        Gewijzigd?.Invoke();
    }

    /// <summary>That a session was used is not worth refusing a page for that can be read, nor waiting long for a lock.</summary>
    private static async Task BewaarZoMogelijkAsync(PortalDbContext db, CancellationToken stop)
    {
        db.Database.SetCommandTimeout(1);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (OpslagException)
        {
            // known to Opslagbewaker; the next request tries again
        }
        catch (DbUpdateConcurrencyException)
        {
            // another request noted it, or ended the session: the next look sees that
        }
    }

    private PortalDbContext Open() => nieuw().Voor(GebruikerToegang.Systeem);
}

/// <summary>What is left of a session, in milliseconds.</summary>
/// <param name="Stil">Until it ends when nobody does anything anymore.</param>
/// <param name="Vol">Until it ends whatever happens.</param>
public sealed record Sessierest(long Stil, long Vol);
