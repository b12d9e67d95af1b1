namespace Portal;

/// <summary>A clock that a test moves by hand; waits end when it passes them.</summary>
public sealed class Handklok : TimeProvider
{
    private readonly List<Wekker> wekkers = [];
    private DateTimeOffset nu = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => nu;

    public override long GetTimestamp() => nu.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wekker = new Wekker(this, callback, state);
        wekker.Change(dueTime, period);
        lock (wekkers)
        {
            wekkers.Add(wekker);
        }

        return wekker;
    }

    /// <summary>Moves on in steps, and wakes who waited.</summary>
    public void Vooruit(TimeSpan duur)
    {
        var stap = TimeSpan.FromMilliseconds(100);
        for (var einde = nu + duur; nu < einde;)
        {
            nu += stap;
            List<Wekker> rijp;
            lock (wekkers)
            {
                rijp = [.. wekkers.Where(w => w.Gaat <= nu)];
                wekkers.RemoveAll(rijp.Contains);
            }

            rijp.ForEach(w => w.Roep());
        }
    }

    private sealed class Wekker(Handklok klok, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Gaat { get; private set; }

        public void Roep() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Gaat = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : klok.nu + dueTime;
            return true;
        }

        public void Dispose() => Gaat = DateTimeOffset.MaxValue;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
