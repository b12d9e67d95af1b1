using System.Threading.Channels;
using Portal.Data;
using Portal.Data.Opslag;

namespace Portal.Start;

/// <summary>
/// Waits until the storage fails, says so in the log, and tries each second whether it works again. As long as it works this does nothing.
/// </summary>
internal sealed class Opslagbewaker(Opslagtoestand toestand, Func<PortalDbContext> nieuw, TimeProvider klok, ILogger<Opslagbewaker> log) : BackgroundService
{
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wekker = Channel.CreateBounded<Opslagstand>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        void Wek(Opslagstand stand) => wekker.Writer.TryWrite(stand);
        toestand.Gewijzigd += Wek;
        try
        {
            while (true)
            {
                while (toestand.Fout is { } fout)
                {
                    log.LogCritical(fout, "De opslag werkt niet: {Stand}", fout.Stand);
                    await HerstelAsync(fout.Stand, stoppingToken);
                }

                await wekker.Reader.ReadAsync(stoppingToken);
            }
        }
        finally
        {
            toestand.Gewijzigd -= Wek;
        }
    }

    /// <summary>Tries until it works, or fails in another way.</summary>
    private async Task HerstelAsync(Opslagstand stand, CancellationToken stop)
    {
        while (toestand.Stand == stand)
        {
            await Task.Delay(Tussenpoos, klok, stop);
            OpslagException? uitkomst;
            await using (var db = nieuw())
            {
                uitkomst = await db.ProbeerOpslagAsync(stop);
            }

            toestand.Meld(uitkomst);
            if (uitkomst is null)
            {
                log.LogWarning("De opslag werkt weer");
            }
        }
    }
}
