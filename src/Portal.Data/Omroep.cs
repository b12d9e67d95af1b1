using System.Collections.Concurrent;

namespace Portal.Data;

/// <summary>That rows of this type changed. It carries no content: who hears it asks again, under his own access.</summary>
/// <param name="GemeenteId">Of which gemeente they are; null for rows that belong to none.</param>
public sealed record Wijziging(int? GemeenteId, Type Soort);

/// <summary>
/// Tells open screens, right after a commit, that something changed. Within this process: with several machines behind
/// a load balancer each must hear of the others' commits too.
/// </summary>
public sealed class Omroep
{
    private readonly ConcurrentDictionary<Guid, Action<Wijziging>> luisteraars = new();

    /// <summary>Calls back for every change until disposed. The callback must return at once and throw nothing.</summary>
    public IDisposable Luister(Action<Wijziging> bij)
    {
        var id = Guid.NewGuid();
        luisteraars[id] = bij;
        return new Abonnement(() => luisteraars.TryRemove(id, out _));
    }

    internal void Meld(IReadOnlyCollection<Wijziging> wijzigingen)
    {
        foreach (var luisteraar in luisteraars.Values)
        {
            foreach (var wijziging in wijzigingen)
            {
                luisteraar(wijziging);
            }
        }
    }

    private sealed class Abonnement(Action einde) : IDisposable
    {
        public void Dispose() => einde();
    }
}
