using Portal.Data;

namespace Portal.Ui;

/// <summary>How a draft stands.</summary>
public enum Bewaarstand
{
    /// <summary>Nothing typed yet.</summary>
    Leeg,

    /// <summary>Typed, not kept yet.</summary>
    Bezig,

    Bewaard,

    /// <summary>Keeping it failed; the text still stands in the field.</summary>
    NietBewaard,
}

/// <summary>
/// Decides when what someone types is kept: a second after the last key, and every three seconds while the typing goes on, so that at
/// most five seconds of work can be lost. Lives in one component and is used on its renderer's thread only.
/// </summary>
/// <param name="bewaar">Keeps the fields as they are now; gives back when that was (UTC), or null when there was nothing to keep.</param>
/// <param name="ververs">Called when <see cref="Stand"/> changed.</param>
public sealed class Conceptbewaarder(Func<Task<DateTime?>> bewaar, Action ververs, TimeProvider klok, ILogger logger) : IAsyncDisposable
{
    public static readonly TimeSpan Rust = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Uiterlijk = TimeSpan.FromSeconds(3);

    private long laatsteToets;
    private bool isOnbewaard;
    private Task? lus;
    private CancellationTokenSource stop = new();

    public Bewaarstand Stand { get; private set; }

    /// <summary>When it was last kept (UTC).</summary>
    public DateTime? BewaardOp { get; private set; }

    /// <summary>Why it was not kept, in Dutch; null when the reason is of no use to the reader.</summary>
    public string? Reden { get; private set; }

    /// <summary>The draft that was there when the screen opened.</summary>
    public void Begin(DateTime? bewaardOp) => (BewaardOp, Stand) = (bewaardOp, bewaardOp is null ? Bewaarstand.Leeg : Bewaarstand.Bewaard);

    /// <summary>A key was pressed or a choice made.</summary>
    public void Getypt()
    {
        (laatsteToets, isOnbewaard, Stand) = (klok.GetTimestamp(), true, Bewaarstand.Bezig);
        if (lus is null or { IsCompleted: true })
        {
            lus = WachtEnBewaarAsync(stop.Token);
        }
    }

    /// <summary>Keeps it at once, for who presses "Bewaar".</summary>
    public async Task BewaarNuAsync()
    {
        await StopAsync();
        await BewaarAsync();
    }

    /// <summary>
    /// Forgets what is not kept yet and waits for a save that is under way: call it before sending or throwing away, or a late save
    /// would bring the draft back.
    /// </summary>
    public async Task StopAsync()
    {
        isOnbewaard = false;
        stop.Cancel();
        stop.Dispose();
        stop = new();
        if (lus is { } bezig)
        {
            await bezig;
        }

        lus = null;
    }

    /// <summary>The screen goes away: what was typed last is still kept.</summary>
    public async ValueTask DisposeAsync()
    {
        var wasOnbewaard = isOnbewaard;
        await StopAsync();
        if (wasOnbewaard)
        {
            await BewaarAsync();
        }

        stop.Dispose();
    }

    private async Task WachtEnBewaarAsync(CancellationToken stoppen)
    {
        try
        {
            while (isOnbewaard)
            {
                var begin = klok.GetTimestamp();
                while (klok.GetElapsedTime(laatsteToets) is var stil && stil < Rust && klok.GetElapsedTime(begin) is var duur && duur < Uiterlijk)
                {
                    var nog = Rust - stil < Uiterlijk - duur ? Rust - stil : Uiterlijk - duur;
                    await Task.Delay(nog, klok, stoppen);
                }

                isOnbewaard = false;
                await BewaarAsync();
                ververs();
            }
        }
        catch (OperationCanceledException) when (stoppen.IsCancellationRequested)
        {
            // sent, thrown away, or kept otherwise
        }
    }

    private async Task BewaarAsync()
    {
        try
        {
            BewaardOp = await bewaar();
            Reden = null;
            Stand = isOnbewaard ? Bewaarstand.Bezig : BewaardOp is null ? Bewaarstand.Leeg : Bewaarstand.Bewaard;
        }
        catch (DomeinregelException regel)
        {
            (Stand, Reden) = (Bewaarstand.NietBewaard, regel.Message);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            logger.LogError(fout, "Een concept is niet bewaard");
            (Stand, Reden) = (Bewaarstand.NietBewaard, null);
        }
    }
}
