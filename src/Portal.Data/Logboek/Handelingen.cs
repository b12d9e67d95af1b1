using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <summary>What the logboek says of what a user saves: a row for every object that changed, in the same transaction as the change.</summary>
internal static class Handelingen
{
    /// <summary>Of objects that come by the hundreds, more than this many in one save are one row.</summary>
    private const int SamenVanaf = 10;

    /// <summary>Nothing when the portal itself writes, and when the act wrote its own row.</summary>
    public static IReadOnlyList<Logfeit> Van(IReadOnlyCollection<EntityEntry> gewijzigd, ChangeTracker alles, GebruikerToegang door)
    {
        if (door.IsSysteem || gewijzigd.Any(e => e.Entity is Logregel))
        {
            return [];
        }

        var feiten = gewijzigd.Where(e => !e.Metadata.IsOwned())
            .Select(e => (Rij: e, Onderwerp: Logonderwerpen.Van(e.Entity))).Where(r => r.Onderwerp is not null)
            .GroupBy(r => (r.Onderwerp!.Object, r.Onderwerp.Sleutel), r => (r.Rij, r.Onderwerp!))
            .Select(o => Feit([.. o], alles)).ToList();
        return [.. feiten.GroupBy(f => f.Hoofdobject).SelectMany(g => g.Key is Logobject.Cijfer && g.Count() > SamenVanaf ? [Samen([.. g])] : (IEnumerable<Logfeit>)g)];
    }

    /// <summary>A change that the context refused.</summary>
    public static Logblik Geweigerd(EntityEntry rij)
    {
        var over = Logonderwerpen.Bekend.Contains(rij.Metadata.ClrType) ? Logonderwerpen.Van(rij.Entity) : null;
        return new(over?.Object ?? Logobject.Gegevens, over?.Weergave ?? rij.Metadata.ShortName(), over?.GemeenteId, null, over?.Id)
        {
            Actie = Actie(rij.State),
            Resultaat = Logresultaat.Geweigerd,
        };
    }

    private static Logfeit Feit(List<(EntityEntry Rij, Logonderwerp Over)> rijen, ChangeTracker alles)
    {
        var zelf = rijen.FirstOrDefault(r => r.Over.Deel is null);
        var over = zelf.Over ?? rijen[0].Over;
        var weergave = rijen.Select(r => r.Over.Weergave).FirstOrDefault(w => w is not null) ?? Zoek(alles, over) ?? over.Object.Tekst();
        List<string> wat = zelf.Rij is { State: EntityState.Modified } ? Velden(zelf.Rij) : [];
        if (zelf.Rij is not { State: EntityState.Added })
        {
            wat.AddRange(rijen.Where(r => r.Over.Deel is not null).GroupBy(r => (r.Over.Deel, r.Rij.State))
                .Select(d => $"{d.Key.Deel} {Actie(d.Key.State).Tekst()}{(d.Count() > 1 ? $" ({d.Count()} keer)" : "")}"));
        }

        return new(zelf.Rij is null ? Logactie.Gewijzigd : Actie(zelf.Rij.State), over.Object, over.Id, weergave, wat.Count == 0 ? null : string.Join("; ", wat), over.GemeenteId);
    }

    /// <summary>The name of an object that did not change itself, when it was loaded along with its part.</summary>
    private static string? Zoek(ChangeTracker alles, Logonderwerp over) => alles.Entries()
        .Where(e => e.State is EntityState.Unchanged && Logonderwerpen.Bekend.Contains(e.Metadata.ClrType))
        .Select(e => Logonderwerpen.Van(e.Entity)).FirstOrDefault(o => o is { Deel: null } && o.Object == over.Object && o.Sleutel == over.Sleutel)?.Weergave;

    private static Logfeit Samen(List<Logfeit> feiten) => new(
        feiten.TrueForAll(f => f.Actie == feiten[0].Actie) ? feiten[0].Actie : Logactie.Gewijzigd, feiten[0].Hoofdobject, null, $"{feiten.Count} cijfers",
        string.Join("; ", feiten.GroupBy(f => f.Actie).Select(a => $"{a.Count()} {a.Key.Tekst()}")));

    private static Logactie Actie(EntityState stand) => stand switch
    {
        EntityState.Added => Logactie.Toegevoegd,
        EntityState.Deleted => Logactie.Verwijderd,
        _ => Logactie.Gewijzigd,
    };

    /// <summary>
    /// Which fields changed. What is chosen from a list, counted or dated is named with its value; of what is typed only that it changed, because
    /// a row can't be taken away again.
    /// </summary>
    private static List<string> Velden(EntityEntry rij) =>
    [
        .. rij.Properties.Where(p => p.IsModified && !p.Metadata.IsConcurrencyToken && !p.Metadata.IsForeignKey() && !Equals(p.OriginalValue, p.CurrentValue))
            .Select(p => (Naam: Leesbaar(p.Metadata.Name), p.Metadata.ClrType, p.OriginalValue, p.CurrentValue))
            .Where(v => v.ClrType != typeof(DateTime) && v.ClrType != typeof(DateTime?) && v.ClrType != typeof(Guid) && v.ClrType != typeof(Guid?))
            .Select(v => Waarde(v.OriginalValue) is { } was && Waarde(v.CurrentValue) is { } wordt ? $"{v.Naam}: {was} → {wordt}" : v.Naam),
    ];

    /// <summary>Null for what may hold anything.</summary>
    private static string? Waarde(object? waarde) => waarde switch
    {
        null => "leeg",
        Enum keuze => Leesbaar(keuze.ToString()),
        DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool aan => aan ? "ja" : "nee",
        int or decimal => Convert.ToString(waarde, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>"BeeindigdOp" as "beeindigd op".</summary>
    private static string Leesbaar(string naam) =>
        string.Concat(naam.Select((teken, plaats) => plaats > 0 && char.IsUpper(teken) ? $" {char.ToLowerInvariant(teken)}" : $"{char.ToLowerInvariant(teken)}"));
}
