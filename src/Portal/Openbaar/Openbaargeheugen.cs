using System.Collections.Concurrent;
using Portal.Data;
using Portal.Data.Toegang;

namespace Portal.Openbaar;

/// <summary>
/// Where public pages read: as nobody, whoever looks, so that a page is the same for all. What was read is kept until something public changes,
/// because the same figures are asked far more often than one of them moves.
/// </summary>
internal sealed class Openbaargeheugen(Openbarestand stand, Func<PortalDbContext> nieuw)
{
    /// <summary>More is read but not kept: an address may hold a question that somebody made up.</summary>
    public const int MaxOnthouden = 4_000;

    private volatile Lade lade = new("");

    /// <summary>What <paramref name="lees"/> gives, from memory or from the database. Several who ask at once wait for one reading. Null is never kept.</summary>
    /// <param name="wat">With its type, what is read: most simply the address of the page.</param>
    /// <param name="lees">Reads something that nobody changes afterwards; it is handed to others as well.</param>
    public async Task<T> LeesAsync<T>(string wat, Func<PortalDbContext, Task<T>> lees)
    {
        var nu = stand.Nu; // before reading: a change during it makes what was read old at once
        var hier = lade;
        if (hier.Stand != nu)
        {
            lade = hier = new(nu);
        }

        var sleutel = (typeof(T), wat);
        if (hier.Inhoud.Count >= MaxOnthouden && !hier.Inhoud.ContainsKey(sleutel))
        {
            return await VersAsync();
        }

        var gelezen = (Lazy<Task<T>>)hier.Inhoud.GetOrAdd(sleutel, static (_, vers) => new Lazy<Task<T>>(vers), (Func<Task<T>>)VersAsync);
        try
        {
            var waarde = await gelezen.Value;
            if (waarde is null)
            {
                hier.Inhoud.TryRemove(new(sleutel, gelezen));
            }

            return waarde;
        }
        catch
        {
            hier.Inhoud.TryRemove(new(sleutel, gelezen));
            throw;
        }

        async Task<T> VersAsync()
        {
            await using var db = Open();
            return await lees(db);
        }
    }

    /// <summary>For what is too large to keep, such as a file. Dispose it afterwards; it saves nothing.</summary>
    public PortalDbContext Open() => nieuw().Voor(GebruikerToegang.Geen);

    private sealed record Lade(string Stand)
    {
        public ConcurrentDictionary<(Type, string), object> Inhoud { get; } = new();
    }
}
