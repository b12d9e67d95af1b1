using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Fuzz;

/// <summary>A stored row: what it is, and the value of each of its properties.</summary>
internal sealed record Rijgegevens(Type Soort, IReadOnlyDictionary<string, object?> Waarden);

/// <summary>Rows of every kind that are in the database, from which inputs take keys, kenmerken and versions that exist.</summary>
internal sealed class Voorraad
{
    private const int PerSoort = 40;

    private readonly Dictionary<string, List<Rijgegevens>> perMap;
    private readonly List<Rijgegevens> alle = [];

    public Voorraad(PortalDbContext systeem)
    {
        foreach (var soort in systeem.Model.GetEntityTypes().Where(e => !e.IsOwned()).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var vraag = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(soort.ClrType).Invoke(systeem, null)!;
            foreach (var rij in vraag.Take(PerSoort).ToList())
            {
                var waarden = systeem.Entry(rij).Properties.ToDictionary(p => p.Metadata.Name, p => p.CurrentValue, StringComparer.OrdinalIgnoreCase);
                alle.Add(new(soort.ClrType, waarden));
            }
        }

        perMap = alle.GroupBy(r => r.Soort.Namespace!).ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>A row of the kinds that live in this namespace, each kind as likely as the other; null when there are none.</summary>
    public Rijgegevens? Kies(Random kans, string map)
    {
        if (!perMap.TryGetValue(map, out var rijen))
        {
            return null;
        }

        var soorten = rijen.Select(r => r.Soort).Distinct().ToList();
        var soort = soorten[kans.Next(soorten.Count)];
        var keuze = rijen.FindAll(r => r.Soort == soort);
        return keuze[kans.Next(keuze.Count)];
    }

    /// <summary>
    /// Values that a parameter of this name may well have: of a property that is called the same, or the key of the kind it names ("regelId" of a
    /// Jaarplanregel). Those of the own namespace come first.
    /// </summary>
    public IReadOnlyList<object> Waarden(string naam, Type type, string map)
    {
        var kandidaten = Zoek(perMap.GetValueOrDefault(map) ?? [], naam, type);
        return kandidaten.Count > 0 ? kandidaten : Zoek(alle, naam, type);
    }

    private static List<object> Zoek(List<Rijgegevens> rijen, string naam, Type type)
    {
        var soort = naam.EndsWith("Id", StringComparison.OrdinalIgnoreCase) ? naam[..^2] : naam;
        return
        [
            .. rijen.SelectMany(r => new[]
            {
                r.Waarden.GetValueOrDefault(naam),
                soort.Length > 2 && r.Soort.Name.EndsWith(soort, StringComparison.OrdinalIgnoreCase) ? r.Waarden.GetValueOrDefault("Id") : null,
            }).OfType<object>().Where(type.IsInstanceOfType).Where(w => w is not string { Length: > 200 }).Distinct(),
        ];
    }
}
