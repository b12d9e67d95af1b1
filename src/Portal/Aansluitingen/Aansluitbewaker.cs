using System.Threading.Channels;
using Portal.Data;
using Portal.Data.Aansluitingen;

namespace Portal.Aansluitingen;

/// <summary>
/// Has the figures checked at the start, and again after every change of a figure that takes part: an import, a publication, a casus. Several
/// changes in a moment are one run.
/// </summary>
/// <remarks>The first run goes beside the rest of the start, and the start is over when it is.</remarks>
public sealed class Aansluitbewaker(Aansluitcontrole controle, Omroep omroep, ILogger<Aansluitbewaker> log) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Bundeling = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> wachtrij = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly TaskCompletionSource eerste = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the figures were checked since the start, or could not be.</summary>
    public Task Eerste => eerste.Task;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Eerste.WaitAsync(cancellationToken);

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var abonnement = omroep.Luister(Hoor);
        try
        {
            await RekenNaAsync(stoppingToken);
        }
        finally
        {
            eerste.SetResult();
        }

        await foreach (var _ in wachtrij.Reader.ReadAllAsync(stoppingToken))
        {
            await Task.Delay(Bundeling, stoppingToken);
            await RekenNaAsync(stoppingToken);
        }
    }

    /// <summary>A check that fails keeps nothing closed: the outcome of the last run stands, with its time, or the pages say that nothing was checked yet.</summary>
    private async Task RekenNaAsync(CancellationToken stop)
    {
        try
        {
            var ronde = await controle.VoerUitAsync(stop);
            if (!Eerste.IsCompleted)
            {
                var bevindingen = ronde.Uitkomsten.Count(u => u.IsBevinding);
                log.LogInformation("Cijfers nagerekend: {Kloppend} controles kloppen, {Bevindingen} bevindingen", ronde.Uitkomsten.Count - bevindingen, bevindingen);
            }
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            log.LogError(fout, "De cijfers konden niet worden nagerekend");
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
