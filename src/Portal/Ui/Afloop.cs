using Portal.Data;

namespace Portal.Ui;

/// <summary>What the last act on a screen came to: refused, with the reason, or done, with a way back where there is one.</summary>
public sealed class Afloop(PortalDatabase database)
{
    private Func<PortalDbContext, Task>? terug;

    /// <summary>Why it was refused, as a Dutch sentence; null when it was not.</summary>
    public string? Fout { get; private set; }

    /// <summary>What was done, as a Dutch sentence; null when nothing was.</summary>
    public string? Gelukt { get; private set; }

    public bool IsHerstelbaar => terug is not null;

    /// <summary>Tries it, and tells whether it was done.</summary>
    /// <param name="gelukt">What to say when it was.</param>
    /// <param name="terug">Undoes it; null when that can't be.</param>
    public Task<bool> ProbeerAsync(Func<PortalDbContext, Task> daad, string gelukt, Func<PortalDbContext, Task>? terug = null) => ProbeerAsync(daad, () => gelukt, terug);

    /// <summary>As above, for what says only afterwards what it came to.</summary>
    public async Task<bool> ProbeerAsync(Func<PortalDbContext, Task> daad, Func<string> gelukt, Func<PortalDbContext, Task>? terug = null)
    {
        Vergeet();
        try
        {
            await using var db = await database.OpenAsync();
            await daad(db);
            (Gelukt, this.terug) = (gelukt(), terug);
        }
        catch (DomeinregelException geweigerd)
        {
            Fout = geweigerd.Message;
        }

        return Fout is null;
    }

    /// <summary>Undoes the last act, once.</summary>
    public Task<bool> HerstelAsync() => terug is { } daad ? ProbeerAsync(daad, "Het staat weer zoals het was.") : Task.FromResult(false);

    public void Vergeet() => (Fout, Gelukt, terug) = (null, null, null);
}
