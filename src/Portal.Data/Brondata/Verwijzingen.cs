using Microsoft.EntityFrameworkCore.Metadata;

namespace Portal.Data.Brondata;

/// <summary>That <paramref name="Waarde"/> in <paramref name="Kolom"/> must be the <paramref name="Sleutel"/> of a row of <paramref name="Naar"/>.</summary>
internal sealed record Verwijzing(string Kolom, string Waarde, Type Naar, string Sleutel);

/// <summary>The keys of all rows read so far, to check references against. What refers to what, the foreign keys of the model tell.</summary>
internal sealed class Verwijzingen(IReadOnlyDictionary<Type, string> bestanden)
{
    private readonly HashSet<(IReadOnlyKey Sleutel, string Waarde)> bekend = [];

    public void Onthoud(IEntityType entiteit, object rij)
    {
        foreach (var sleutel in entiteit.GetKeys())
        {
            bekend.Add((sleutel, WaardeVan(sleutel.Properties, rij)!));
        }
    }

    /// <exception cref="BrondataException">The row refers to something that no file holds.</exception>
    public void Controleer(Rij rij, object feit, IEntityType entiteit, Bronbestand bestand)
    {
        foreach (var verwijzing in entiteit.GetForeignKeys())
        {
            if (WaardeVan(verwijzing.Properties, feit) is { } waarde && !bekend.Contains((verwijzing.PrincipalKey, waarde)))
            {
                var kolommen = verwijzing.Properties.Select(bestand.KolomVan).ToList();
                throw rij.Fout(kolommen[^1], Onbekend(verwijzing.PrincipalEntityType.ClrType, string.Join(", ", kolommen.Select(k => rij[k]))));
            }
        }
    }

    public bool Kent(IEntityType entiteit, string sleutel, string waarde) =>
        entiteit.FindKey(entiteit.FindProperty(sleutel)!) is { } key && bekend.Contains((key, waarde));

    public string Onbekend(Type naar, string waarde) => $"‘{waarde}’ staat niet in {bestanden[naar]}.";

    /// <summary>The values as one text; null when one of them is empty, for then there is no reference.</summary>
    private static string? WaardeVan(IReadOnlyList<IReadOnlyProperty> eigenschappen, object rij)
    {
        var waarden = eigenschappen.Select(e => e.PropertyInfo!.GetValue(rij)).ToList();
        return waarden.Contains(null) ? null : string.Join('|', waarden);
    }
}
