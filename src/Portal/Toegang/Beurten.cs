using System.Collections.Concurrent;

namespace Portal.Toegang;

/// <summary>
/// Turns per person: a number of them at once, and after that one each so often. Kept per person is only the moment at which he has all his
/// turns back; whose moment has passed is forgotten.
/// </summary>
/// <param name="ineens">Turns for who took none lately.</param>
/// <param name="per">How long it takes until one turn is back.</param>
public sealed class Beurten(TimeProvider klok, int ineens, TimeSpan per)
{
    private const int Opruimen = 1024;

    private readonly ConcurrentDictionary<string, long> vol = new();
    private readonly long begin = klok.GetTimestamp();
    private int genomen;

    /// <summary>Takes a turn when there is one.</summary>
    /// <returns>Zero when there was; else how long until there is.</returns>
    public TimeSpan Neem(string wie) => Neem(wie, ookZonder: false);

    /// <summary>Takes a turn, also when there is none left: then it is one of later.</summary>
    /// <returns>How long to wait before it may be used.</returns>
    public TimeSpan NeemOfWacht(string wie) => Neem(wie, ookZonder: true);

    private TimeSpan Neem(string wie, bool ookZonder)
    {
        var nu = klok.GetElapsedTime(begin).Ticks;
        while (true)
        {
            var bekend = vol.TryGetValue(wie, out var was);
            var straks = Math.Max(was, nu) + per.Ticks;
            var wacht = straks - nu - ineens * per.Ticks;
            if (wacht > 0 && !ookZonder)
            {
                return new(wacht);
            }

            if (bekend ? vol.TryUpdate(wie, straks, was) : vol.TryAdd(wie, straks))
            {
                RuimOp(nu);
                return new(Math.Max(0, wacht));
            }
        }
    }

    private void RuimOp(long nu)
    {
        if (Interlocked.Increment(ref genomen) % Opruimen != 0)
        {
            return;
        }

        foreach (var voorbij in vol.Where(v => v.Value <= nu))
        {
            vol.TryRemove(voorbij);
        }
    }
}
