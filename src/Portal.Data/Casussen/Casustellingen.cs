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

    /// <summary>Adds the differences to the counts, and makes a row for what was never counted before.</summary>
    /// <remarks>
    /// Two people can save the first casus of a month at once. On SQL Server both then find no row and both make one: the second breaks on
    /// the key, at the moment the first commits. EF Core takes such a failed save back to where it began and leaves the transaction whole
    /// (a savepoint), so what was saved before stands, and the row that was a moment earlier can be added to. SQLite lets one writer in at a time.
    /// </remarks>
    /// <param name="bewaar">Saves what is tracked, without counting again.</param>
    public static async Task TelOpAsync(
        PortalDbContext db, Dictionary<(int GemeenteId, Telmaat Maat, int Maand), int> verschillen, Func<Task> bewaar, CancellationToken cancellationToken)
    {
        var nieuw = await WerkBijAsync(db, verschillen, cancellationToken);
        try
        {
            await MaakAsync(db, nieuw, bewaar);
        }
        catch (DbUpdateException)
        {
            await MaakAsync(db, await WerkBijAsync(db, nieuw, cancellationToken), bewaar);
        }
    }

    /// <summary>Adds to the counts that have a row; gives back the others.</summary>
    private static async Task<Dictionary<(int GemeenteId, Telmaat Maat, int Maand), int>> WerkBijAsync(
        PortalDbContext db, Dictionary<(int GemeenteId, Telmaat Maat, int Maand), int> verschillen, CancellationToken cancellationToken)
    {
        var zonderRij = new Dictionary<(int GemeenteId, Telmaat Maat, int Maand), int>();
        foreach (var (sleutel, erbij) in verschillen.OrderBy(v => v.Key)) // in one order for all, so that two saves can't hold each other up
        {
            var (gemeente, maat, maand) = sleutel;
            var geraakt = await db.Casustellingen
                .Where(t => t.GemeenteId == gemeente && t.Maat == maat && t.Maand == maand)
                .ExecuteUpdateAsync(s => s.SetProperty(t => t.Aantal, t => t.Aantal + erbij), cancellationToken);
            if (geraakt == 0)
            {
                zonderRij[sleutel] = erbij;
            }
        }

        return zonderRij;
    }

    private static async Task MaakAsync(PortalDbContext db, Dictionary<(int GemeenteId, Telmaat Maat, int Maand), int> tellingen, Func<Task> bewaar)
    {
        if (tellingen.Count == 0)
        {
            return;
        }

        List<Casustelling> rijen = [.. tellingen.Select(t => new Casustelling { GemeenteId = t.Key.GemeenteId, Maat = t.Key.Maat, Maand = t.Key.Maand, Aantal = t.Value })];
        db.Casustellingen.AddRange(rijen);
        try
        {
            await bewaar();
        }
        finally
        {
            rijen.ForEach(t => db.Entry(t).State = EntityState.Detached); // counts change in the database only
        }
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
