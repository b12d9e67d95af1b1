using System.Threading.Channels;
using Portal.Data;
using Portal.Data.Aansluitingen;

namespace Portal.Aansluitingen;

/// <summary>Has the figures checked again after every change of a figure that takes part: an import, a publication, a casus. Several changes in a moment are one run.</summary>
public sealed class Aansluitbewaker(Aansluitcontrole controle, Omroep omroep, ILogger<Aansluitbewaker> log) : BackgroundService
{
    private static readonly TimeSpan Bundeling = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> wachtrij = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var abonnement = omroep.Luister(Hoor);
        await foreach (var _ in wachtrij.Reader.ReadAllAsync(stoppingToken))
        {
            await Task.Delay(Bundeling, stoppingToken);
            try
            {
                await controle.VoerUitAsync(stoppingToken);
            }
            catch (Exception fout) when (fout is not OperationCanceledException)
            {
                log.LogError(fout, "De cijfers konden niet worden nagerekend"); // the outcome of the last run stands, with its time
            }
        }
    }

    private void Hoor(Wijziging wijziging)
    {
        if (Aansluitcontrole.Telt(wijziging.Soort))
        {
            wachtrij.Writer.TryWrite(true);
        }
    }
}
