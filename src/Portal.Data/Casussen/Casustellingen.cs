using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Portal.Data.Casussen;

/// <summary>
/// Keeps <see cref="Casustelling"/> in step with the casussen. The audited exception to one house rule: it adds to a count in one statement,
/// because two people who save at once must both count. The filter per gemeente stands: only who sees all gemeenten writes casussen.
/// </summary>
internal static class Casustellingen
{
    private static readonly string[] Bepalend =
        [nameof(Casus.Status), nameof(Casus.Product), nameof(Casus.AangemeldOp), nameof(Casus.GestartOp), nameof(Casus.BeeindigdOp)];

    /// <summary>By how much each count changes with what is about to be saved. Empty when no casus changes its count.</summary>
    public static Dictionary<(int GemeenteId, Telmaat Maat, int Maand), int> Verschillen(ChangeTracker tracker)
    {
        var verschillen = new Dictionary<(int, Telmaat, int), int>();
        foreach (var entry in tracker.Entries<Casus>())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted)
            {
                Tel(StandVan(entry.OriginalValues), -1);
            }

            if (entry.State is EntityState.Modified or EntityState.Added)
            {
                Tel(StandVan(entry.CurrentValues), 1);
            }
        }

        return verschillen.Where(v => v.Value != 0).ToDictionary();

        void Tel(CasusStand stand, int erbij)
        {
            foreach (var (maat, maand) in Casustelling.Van(stand))
            {
                var sleutel = (stand.GemeenteId, maat, maand);
                verschillen[sleutel] = verschillen.GetValueOrDefault(sleutel) + erbij;
            }
        }
    }

    /// <summary>Adds the differences to the counts that exist, and gives back the counts still to be added as rows.</summary>
    public static async Task<List<Casustelling>> TelOpAsync(PortalDbContext db, Dictionary<(int GemeenteId, Telmaat Maat, int Maand), int> verschillen, CancellationToken cancellationToken)
    {
        List<Casustelling> nieuw = [];
        foreach (var ((gemeente, maat, maand), erbij) in verschillen.OrderBy(v => v.Key))
        {
            var geraakt = await db.Casustellingen
                .Where(t => t.GemeenteId == gemeente && t.Maat == maat && t.Maand == maand)
                .ExecuteUpdateAsync(s => s.SetProperty(t => t.Aantal, t => t.Aantal + erbij), cancellationToken);
            if (geraakt == 0)
            {
                nieuw.Add(new() { GemeenteId = gemeente, Maat = maat, Maand = maand, Aantal = erbij });
            }
        }

        return nieuw;
    }

    /// <summary>Counts every casus anew and replaces all counts. For the portal itself, inside a transaction.</summary>
    public static async Task HerberekenAsync(PortalDbContext db, CancellationToken cancellationToken = default)
    {
        var tellingen = new Dictionary<(int, Telmaat, int), int>();
        await foreach (var stand in db.Casussen
            .Select(c => new CasusStand(c.GemeenteId, c.Status, c.Product, c.AangemeldOp, c.GestartOp, c.BeeindigdOp))
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var (maat, maand) in Casustelling.Van(stand))
            {
                var sleutel = (stand.GemeenteId, maat, maand);
                tellingen[sleutel] = tellingen.GetValueOrDefault(sleutel) + 1;
            }
        }

        await db.Casustellingen.ExecuteDeleteAsync(cancellationToken);
        db.Casustellingen.AddRange(tellingen.Select(t => new Casustelling { GemeenteId = t.Key.Item1, Maat = t.Key.Item2, Maand = t.Key.Item3, Aantal = t.Value }));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static CasusStand StandVan(PropertyValues w) => new(
        w.GetValue<int>(nameof(Casus.GemeenteId)), w.GetValue<CasusStatus>(Bepalend[0]), w.GetValue<Product?>(Bepalend[1]),
        w.GetValue<DateOnly>(Bepalend[2]), w.GetValue<DateOnly?>(Bepalend[3]), w.GetValue<DateOnly?>(Bepalend[4]));
}
