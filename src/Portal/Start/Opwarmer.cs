using Portal.Aansluitingen;
using Portal.Data;

namespace Portal.Start;

/// <summary>
/// Builds the model for who sees one gemeente, or none, once the portal is there: starting needs only the other one, and the first reader should
/// not wait for it.
/// </summary>
internal sealed class Opwarmer(Func<PortalDbContext> nieuw, Aansluitbewaker cijfers) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await cijfers.Eerste.WaitAsync(stoppingToken);
        await using var db = nieuw();
        _ = db.Model;
    }
}
