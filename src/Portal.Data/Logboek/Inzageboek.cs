using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <summary>Takes a turn of this user for a row more of what he looked at; false when he has none left.</summary>
public delegate bool Blikbeurt(Guid gebruiker);

/// <summary>Who looks at so much that he would fill the logboek, which nobody can empty, waits: without a row nothing is read.</summary>
public sealed class TeVeelInzagenException() : DomeinregelException("U vraagt te veel tegelijk. Wacht een minuut en probeer het opnieuw.");

/// <summary>
/// Writes looks in the logboek. Nobody waits for the row of another: looks that come while one is being written go down together, in one
/// transaction, and each is told when it is there.
/// </summary>
/// <param name="beurt">Null: as many as there are.</param>
public sealed class Inzageboek(Func<PortalDbContext> nieuw, TimeProvider klok, Blikbeurt? beurt = null)
{
    /// <summary>
    /// The same person who looks at the same thing again within this time is still at the same look: a screen that follows changes, a page and
    /// then its circuit. A row tells the minute of a look, not how often it was drawn anew. What is taken out as a file is written each time.
    /// </summary>
    public static readonly TimeSpan ZelfdeBlik = TimeSpan.FromMinutes(1);

    /// <summary>Of one user; who comes beyond it has a look more often as a row more, and nobody else has.</summary>
    private const int OnthoudMax = 1000;

    private const int Pogingen = 100;

    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Logblik, long>> gezien = new();
    private readonly Lock slot = new();
    private List<Schrijfopdracht> wachtrij = [];
    private bool isBezig;

    /// <summary>The clock that says when something happened.</summary>
    internal TimeProvider Klok => klok;

    /// <summary>Returns when the row is kept. What fails, fails for who looks: he then sees nothing.</summary>
    /// <exception cref="TeVeelInzagenException">The user has no turn left.</exception>
    internal async Task LegVastAsync(Logblik blik, GebruikerToegang door, CancellationToken cancellationToken)
    {
        if (door.IsSysteem || door.GebruikerId is not { } ik)
        {
            return;
        }

        var isBlik = blik.Actie is not Logactie.Opgehaald;
        var eigen = gezien.GetOrAdd(ik, static _ => new());
        if (isBlik && eigen.TryGetValue(blik, out var eerder) && klok.GetElapsedTime(eerder) < ZelfdeBlik)
        {
            return;
        }

        if (isBlik && beurt?.Invoke(ik) is false) // files have turns of their own
        {
            throw new TeVeelInzagenException();
        }

        var begin = klok.GetTimestamp();
        await SchrijfAsync(new(blik.Feit(), door, klok.Nu())).WaitAsync(cancellationToken);
        if (isBlik)
        {
            if (eigen.Count >= OnthoudMax)
            {
                eigen.Clear();
            }

            eigen[blik] = begin;
        }
    }

    /// <summary>Writes down that a page was refused to this role.</summary>
    /// <param name="route">The route of the page, without what somebody filled in.</param>
    public Task LegGeweigerdVastAsync(GebruikerToegang door, string route, CancellationToken cancellationToken = default) =>
        LegVastAsync(new(Logobject.Pagina, route) { Actie = Logactie.ToegangGevraagd, Resultaat = Logresultaat.Geweigerd }, door, cancellationToken);

    private Task SchrijfAsync(Schrijfopdracht opdracht)
    {
        lock (slot)
        {
            wachtrij.Add(opdracht);
            if (!isBezig)
            {
                isBezig = true;
                _ = Task.Run(SchrijfAllesAsync); // never faults: each failure goes to who waits for it
            }
        }

        return opdracht.Klaar.Task;
    }

    private async Task SchrijfAllesAsync()
    {
        while (true)
        {
            List<Schrijfopdracht> samen;
            lock (slot)
            {
                (samen, wachtrij) = (wachtrij, []);
                if (samen.Count == 0)
                {
                    isBezig = false;
                    return;
                }
            }

            try
            {
                await SchrijfSamenAsync(samen);
                samen.ForEach(o => o.Klaar.SetResult());
            }
            catch (Exception fout)
            {
                samen.ForEach(o => o.Klaar.SetException(fout));
            }
        }
    }

    private async Task SchrijfSamenAsync(List<Schrijfopdracht> samen)
    {
        for (var poging = 1; ; poging++)
        {
            await using var db = nieuw().Voor(GebruikerToegang.Systeem);
            await using var transactie = await db.Database.BeginTransactionAsync();
            var pen = await db.NeemPenAsync(klok.Nu(), CancellationToken.None);
            samen.ForEach(o => pen.Schrijf(o.Feit, o.Door, o.Op));
            try
            {
                await db.SaveChangesAsync();
                await transactie.CommitAsync();
                return;
            }
            catch (DbUpdateException) when (poging < Pogingen)
            {
                // the place was taken meanwhile
            }
        }
    }

    private sealed record Schrijfopdracht(Logfeit Feit, GebruikerToegang Door, DateTime Op)
    {
        /// <summary>Continues on a thread of its own: who waits may be slow.</summary>
        public TaskCompletionSource Klaar { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
