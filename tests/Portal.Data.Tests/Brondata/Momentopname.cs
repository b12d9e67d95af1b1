using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Data.Brondata;

/// <summary>All rows of all tables as text, to see whether anything at all changed.</summary>
internal static class Momentopname
{
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> MaakAsync(TestDatabase database)
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        db.ChangeTracker.AutoDetectChangesEnabled = false; // only looking; else each Entry() looks for changes in all rows
        var tabellen = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var entiteit in db.Model.GetEntityTypes().Where(e => !e.IsOwned()))
        {
            var rijen = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entiteit.ClrType).Invoke(db, [])!;
            var teksten = new List<string>();
            await foreach (var rij in rijen.AsAsyncEnumerable())
            {
                teksten.Add(string.Join(';', entiteit.GetProperties().Select(p => $"{p.Name}={Waarde(db.Entry(rij).Property(p).CurrentValue)}")));
            }

            teksten.Sort(StringComparer.Ordinal);
            tabellen[entiteit.ClrType.Name] = teksten;
        }

        return tabellen;
    }

    private static object? Waarde(object? waarde) => waarde is decimal getal ? getal / 1.0000000000m : waarde; // 0.70 and 0.7 are one amount
}
