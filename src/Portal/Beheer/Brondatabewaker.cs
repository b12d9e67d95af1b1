using Microsoft.EntityFrameworkCore;
using Portal.Bewaren;
using Portal.Data;
using Portal.Data.Brondata;
using Portal.Data.Opslag;
using Portal.Data.Toegang;
using Portal.Start;

namespace Portal.Beheer;

/// <summary>
/// Lays the brondata in the database beside the files, a quarter of an hour after the start and then once a day: a start looks only whether the
/// files are others. What was changed outside the portal is put right, and said in the log.
/// </summary>
internal sealed class Brondatabewaker(Func<PortalDbContext> nieuw, Omroep omroep, Brondatamap map, TimeProvider klok, ILogger<Brondatabewaker> log) : BackgroundService
{
    /// <summary>As many as a line of the log can name.</summary>
    private const int Genoemd = 20;

    private static readonly TimeSpan Tussentijd = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Bewaarronde.NaDeStart, klok, stoppingToken);
        while (true)
        {
            await VergelijkAsync(stoppingToken);
            await Task.Delay(Tussentijd, klok, stoppingToken);
        }
    }

    /// <returns>The rows that were put right; null when that could not be done, or nothing could be said.</returns>
    internal async Task<IReadOnlyList<string>?> VergelijkAsync(CancellationToken stop)
    {
        try
        {
            await using var db = nieuw().Voor(GebruikerToegang.Systeem);
            db.Database.SetCommandTimeout(PortalOpslag.WerkTimeout); // as when they are loaded
            db.Bewaard += omroep.Meld; // pages and checks follow what was put right
            var hersteld = await BrondataLader.HerstelAsync(db, map.Pad, stop);
            if (hersteld is null)
            {
                log.LogWarning("De bestanden met brondata zijn veranderd. De volgende start laadt ze");
            }
            else if (hersteld.Count > 0)
            {
                log.LogWarning("{Aantal} rijen brondata waren buiten het portaal om gewijzigd of weg, en zijn hersteld: {Rijen}", hersteld.Count, string.Join(", ", hersteld.Take(Genoemd)));
            }

            return hersteld;
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            log.LogError(fout, "De brondata kon niet naast de bestanden worden gelegd");
            return null;
        }
    }
}
