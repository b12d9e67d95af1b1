using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;
using Portal.Data.Informatie.Opmaak;

namespace Portal.Data.Informatie;

/// <summary>Looks up what texts refer to.</summary>
public static class NaslagQueries
{
    /// <summary>Figures are written without this in front; those of other files need theirs.</summary>
    private const string Kengetallen = "kengetallen.";

    /// <summary>What it takes to show a text.</summary>
    /// <param name="cijferIds">The figures of the text, as it writes them.</param>
    public static async Task<Leesnaslag> GetLeesnaslagAsync(this PortalDbContext db, IReadOnlyCollection<string> cijferIds, CancellationToken cancellationToken = default) => new(
        await db.GetOpenbareCijfersAsync(cijferIds, cancellationToken),
        await db.Bronnen.ToDictionaryAsync(b => b.Id, b => b.Titel, cancellationToken),
        await db.Begrippen.OrderBy(b => b.Term).Select(b => b.Term).ToListAsync(cancellationToken),
        await db.Afbeeldingen.Select(a => new { a.Id, a.Breedte, a.Hoogte }).ToDictionaryAsync(a => a.Id, a => new Afbeeldingmaat(a.Breedte, a.Hoogte), cancellationToken));

    /// <summary>What it takes to judge a text.</summary>
    public static async Task<Naslag> GetNaslagAsync(this PortalDbContext db, IReadOnlyCollection<string> cijferIds, DateTime nu, CancellationToken cancellationToken = default)
    {
        var openbaar = await db.OpenbareVersies(nu).Select(v => v.Pagina!.Slug).ToListAsync(cancellationToken);
        var slugs = await db.Informatiepaginas.Select(p => p.Slug).ToListAsync(cancellationToken);
        return new(
            await db.GetLeesnaslagAsync(cijferIds, cancellationToken), await db.OnderdelenAsync(cancellationToken), slugs.ToDictionary(s => s, openbaar.Contains));
    }

    /// <summary>
    /// The figures with these ids, by the id as given. Only what everybody may see: a figure that a page shows must be the same for the bureau
    /// that writes it and the visitor who reads it.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, Cijfer>> GetOpenbareCijfersAsync(
        this PortalDbContext db, IReadOnlyCollection<string> cijferIds, CancellationToken cancellationToken = default)
    {
        Dictionary<string, Cijfer> gevonden = [];
        var ids = cijferIds.Concat(cijferIds.Select(id => Kengetallen + id)).Distinct().ToList();
        if (ids.Count > 0)
        {
            await NeemAsync(db.Kengetallen.Include(k => k.Indicator), k => k.Cijfer);
            await NeemAsync(db.Inwonertallen, i => new(i.Aantal, Eenheid.Aantal, i.Herkomst));
            await NeemAsync(db.Bijdragetotalen, b => b.Cijfer);
            await NeemAsync(db.Begrotingsposten, p => p.Cijfer);
            await NeemAsync(db.Realisatieposten, p => p.Cijfer);
            await NeemAsync(db.Reservemutaties, m => m.Cijfer);
        }

        return cijferIds.Distinct().Select(id => (id, Cijfer: gevonden.GetValueOrDefault(id) ?? gevonden.GetValueOrDefault(Kengetallen + id)))
            .Where(c => c.Cijfer is not null).ToDictionary(c => c.id, c => c.Cijfer!);

        async Task NeemAsync<T>(IQueryable<T> feiten, Func<T, Cijfer> cijfer) where T : Bronfeit
        {
            foreach (var feit in await feiten.AsNoTracking().Include(f => f.Bron).Where(f => ids.Contains(f.Id)).ToListAsync(cancellationToken))
            {
                gevonden[feit.Id] = cijfer(feit);
            }
        }
    }

    /// <summary>Every section that some fact of the portal comes from.</summary>
    private static async Task<HashSet<Onderdeel>> OnderdelenAsync(this PortalDbContext db, CancellationToken cancellationToken)
    {
        var lees = typeof(NaslagQueries).GetMethod(nameof(OnderdelenVanAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
        HashSet<Onderdeel> onderdelen = [];
        foreach (var soort in db.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t.IsAssignableTo(typeof(Bronfeit))))
        {
            onderdelen.UnionWith(await (Task<List<Onderdeel>>)lees.MakeGenericMethod(soort).Invoke(null, [db, cancellationToken])!);
        }

        return onderdelen;
    }

    private static Task<List<Onderdeel>> OnderdelenVanAsync<T>(PortalDbContext db, CancellationToken cancellationToken) where T : Bronfeit =>
        db.Set<T>().Select(f => new { f.BronId, f.Sectie }).Distinct().Select(f => new Onderdeel(f.BronId, f.Sectie)).ToListAsync(cancellationToken);
}
