using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Logboek;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Beheer;

/// <summary>Writes down every night how far the chains had come, where somebody outside the portal can keep it.</summary>
/// <remarks>A day on which the portal did not run is left out: what the next day says covers everything before it.</remarks>
public sealed class Digestschrijver(Func<PortalDbContext> nieuw, Digestmap map, TimeProvider klok, ILogger<Digestschrijver> log) : BackgroundService
{
    /// <summary>After midnight: who still wrote a row of yesterday has finished.</summary>
    private static readonly TimeSpan NaMiddernacht = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan NaMislukken = TimeSpan.FromMinutes(15);

    /// <summary>Writes yesterday, unless it is there.</summary>
    public async Task SchrijfAsync(CancellationToken stop)
    {
        var gisteren = klok.Vandaag().AddDays(-1);
        await using var db = nieuw().Voor(GebruikerToegang.Systeem);
        db.Database.SetCommandTimeout(PortalOpslag.WerkTimeout); // counts in the whole logboek, at night
        map.SchrijfBij(await db.StelDigestOpAsync(gisteren, stop));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan wacht;
            try
            {
                await SchrijfAsync(stoppingToken);
                wacht = klok.Vandaag().AddDays(1).BeginInUtc() + NaMiddernacht - klok.Nu();
            }
            catch (Exception fout) when (fout is not OperationCanceledException)
            {
                log.LogError(fout, "Het dagoverzicht van de ketens is niet te schrijven"); // the page of the logboek shows which day is the last
                wacht = NaMislukken;
            }

            await Task.Delay(wacht, klok, stoppingToken);
        }
    }
}
