using System.Collections.Concurrent;
using Portal.Data;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Openbaar;

/// <summary>
/// Where public pages read: as nobody, whoever looks, so that a page is the same for all. What was read is kept until something public changes,
/// because the same figures are asked far more often than one of them moves; while the storage fails, what was read since the last change is
/// given again, however long ago.
/// </summary>
internal sealed class Openbaargeheugen(Openbarestand stand, Func<PortalDbContext> nieuw)
{
    /// <summary>More is read but not kept: an address may hold a question that somebody made up.</summary>
    public const int MaxOnthouden = 4_000;

    private volatile Lade lade = new("", new());

    /// <summary>What <paramref name="lees"/> gives, from memory or from the database. Several who ask at once wait for one reading. Null is never kept.</summary>
    /// <param name="wat">With its type, what is read: most simply the address of the page.</param>
    /// <param name="lees">Reads something that nobody changes afterwards; it is handed to others as well.</param>
    public async Task<T> LeesAsync<T>(string wat, Func<PortalDbContext, Task<T>> lees)
    {
        var nu = stand.Nu; // before reading: a change during it makes what was read old at once
        var hier = lade;
        if (hier.Stand != nu)
        {
            lade = hier = hier.Volgende(nu);
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
            try
            {
                await using var db = Open();
                var waarde = await lees(db);
                hier.Onthoud(sleutel, waarde);
                return waarde;
            }
            catch (OpslagException) when (hier.Eerder.TryGetValue(sleutel, out var eerder))
            {
                return (T)eerder; // nothing changed since but the time
            }
        }
    }

    /// <summary>For what is too large to keep, such as a file. Dispose it afterwards; it saves nothing.</summary>
    public PortalDbContext Open() => nieuw().Voor(GebruikerToegang.Geen);

    /// <param name="Eerder">What was read since the last change, also in minutes that are over: for when the storage fails.</param>
    private sealed record Lade(string Stand, ConcurrentDictionary<(Type, string), object> Eerder)
    {
        public ConcurrentDictionary<(Type, string), object> Inhoud { get; } = new();

        public Lade Volgende(string stand) => new(stand, Openbarestand.IsZelfdeInhoud(Stand, stand) ? Eerder : new());

        public void Onthoud((Type, string) sleutel, object? waarde)
        {
            if (waarde is not null && (Eerder.Count < MaxOnthouden || Eerder.ContainsKey(sleutel)))
            {
                Eerder[sleutel] = waarde;
            }
        }
    }
}
