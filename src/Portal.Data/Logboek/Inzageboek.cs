using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <summary>
/// Writes looks in the logboek. Nobody waits for the row of another: looks that come while one is being written go down together, in one
/// transaction, and each is told when it is there.
/// </summary>
public sealed class Inzageboek(Func<PortalDbContext> nieuw, TimeProvider klok)
{
    /// <summary>
    /// The same person who looks at the same thing again within this time is still at the same look: a screen that follows changes, a page and
    /// then its circuit. A row tells the minute of a look, not how often it was drawn anew. What is taken out as a file is written each time.
    /// </summary>
    public static readonly TimeSpan ZelfdeBlik = TimeSpan.FromMinutes(1);

    private const int OnthoudMax = 10_000;
    private const int Pogingen = 100;

    private readonly ConcurrentDictionary<(Guid, Logblik), long> gezien = new();
    private readonly Lock slot = new();
    private List<Schrijfopdracht> wachtrij = [];
    private bool isBezig;

    /// <summary>The clock that says when something happened.</summary>
    internal TimeProvider Klok => klok;

    /// <summary>Returns when the row is kept. What fails, fails for who looks: he then sees nothing.</summary>
    internal async Task LegVastAsync(Logblik blik, GebruikerToegang door, CancellationToken cancellationToken)
    {
        if (door.IsSysteem || door.GebruikerId is not { } ik)
        {
            return;
        }

        var isBlik = blik.Actie is not Logactie.Opgehaald;
        if (isBlik && gezien.TryGetValue((ik, blik), out var eerder) && klok.GetElapsedTime(eerder) < ZelfdeBlik)
        {
            return;
        }

        var begin = klok.GetTimestamp();
        await SchrijfAsync(new(blik.Feit(), door, klok.Nu())).WaitAsync(cancellationToken);
        if (isBlik)
        {
            Onthoud((ik, blik), begin);
        }
    }

    /// <summary>Writes down that a page was refused to this role.</summary>
    /// <param name="route">The route of the page, without what somebody filled in.</param>
    public Task LegGeweigerdVastAsync(GebruikerToegang door, string route, CancellationToken cancellationToken = default) =>
        LegVastAsync(new(Logobject.Pagina, route) { Actie = Logactie.ToegangGevraagd, Resultaat = Logresultaat.Geweigerd }, door, cancellationToken);

    private void Onthoud((Guid, Logblik) sleutel, long op)
    {
        if (gezien.Count >= OnthoudMax)
        {
            foreach (var oud in gezien.Where(g => klok.GetElapsedTime(g.Value) >= ZelfdeBlik).ToList())
            {
                gezien.TryRemove(oud);
            }
        }

        if (gezien.Count < OnthoudMax) // beyond that a look more often is a row more
        {
            gezien[sleutel] = op;
        }
    }

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
