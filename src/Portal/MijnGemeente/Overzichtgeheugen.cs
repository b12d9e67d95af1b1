using System.Collections.Concurrent;
using Portal.Data;
using Portal.Data.Bezoeken;
using Portal.Data.Logboek;
using Portal.Data.Toegang;

namespace Portal.MijnGemeente;

/// <summary>
/// What everyone of a gemeente sees on the overview, kept until something of that gemeente changes: an overview is opened far more often
/// than a casus moves. Whose gemeente it is, is decided by who opened the database, never by an address.
/// </summary>
public sealed class Overzichtgeheugen : IDisposable
{
    /// <summary>What changes without being announced, in the documents or on another machine, is seen within this time.</summary>
    public static readonly TimeSpan Houdbaar = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<int, long> wijzigingen = new();
    private readonly ConcurrentDictionary<int, Onthouden> onthouden = new();
    private readonly TimeProvider klok;
    private readonly IDisposable abonnement;

    public Overzichtgeheugen(Omroep omroep, TimeProvider klok) => (this.klok, abonnement) = (klok, omroep.Luister(Hoor));

    /// <summary>What the user of this context sees of his gemeente. It is one look in the logboek, also when nothing is read anew.</summary>
    internal Task<Overzichtdelen> GetAsync(PortalDbContext db, Func<Task<Overzichtdelen>> laad) => db.BekijkOverzichtAsync(() => HaalAsync(db.Toegang, laad));

    /// <summary>The parts as remembered for the gemeente of who asks, or as loaded now. Parts that could not be loaded are not remembered.</summary>
    internal async Task<Overzichtdelen> HaalAsync(GebruikerToegang toegang, Func<Task<Overzichtdelen>> laad)
    {
        var gemeente = toegang.GemeenteId ?? 0;
        var stand = wijzigingen.GetValueOrDefault(gemeente); // before loading: a change during it makes what was loaded old at once
        var vandaag = klok.Vandaag();
        if (onthouden.TryGetValue(gemeente, out var eerder) && eerder.Stand == stand && eerder.Dag == vandaag && klok.GetElapsedTime(eerder.Op) < Houdbaar)
        {
            return eerder.Delen;
        }

        var delen = await laad();
        if (gemeente is not 0 && delen.IsHeel)
        {
            onthouden[gemeente] = new(delen, stand, vandaag, klok.GetTimestamp());
        }

        return delen;
    }

    public void Dispose() => abonnement.Dispose();

    private void Hoor(Wijziging wijziging)
    {
        if (wijziging.GemeenteId is { } gemeente && wijziging.Soort != typeof(Bezoek)) // looking changes nothing about what is seen
        {
            wijzigingen.AddOrUpdate(gemeente, 1, (_, keer) => keer + 1);
            onthouden.TryRemove(gemeente, out _); // also out of memory: it may hold a text that was taken away
        }
    }

    private sealed record Onthouden(Overzichtdelen Delen, long Stand, DateOnly Dag, long Op);
}
