using Portal.Data;
using Portal.Data.Bewaren;

namespace Portal.Bewaren;

/// <summary>Has the round of the day done at night. It looks every hour: a night that was missed is made up for in the morning.</summary>
public sealed class Bewaarronde(Vernietiger vernietiger, TimeProvider klok, ILogger<Bewaarronde> log) : BackgroundService
{
    /// <summary>From this hour on, on the clock of Drenthe: after the copy of the night, in the hours when few write.</summary>
    public const int VanafUur = 3;

    /// <summary>Who starts the portal wants to use it first.</summary>
    internal static readonly TimeSpan NaDeStart = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Tussentijd = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(NaDeStart, klok, stoppingToken);
        while (true)
        {
            await KijkAsync(stoppingToken);
            await Task.Delay(Tussentijd, klok, stoppingToken);
        }
    }

    /// <summary>Does the round when it is time. What fails is tried again an hour later: nothing of it was kept.</summary>
    /// <returns>Null when it is not time yet, or when it failed.</returns>
    internal async Task<Ronde?> KijkAsync(CancellationToken stop)
    {
        var nu = klok.Nu();
        if (nu.InDrenthe().Hour < VanafUur)
        {
            return null;
        }

        try
        {
            var ronde = await vernietiger.VoerUitAsync(nu, stop);
            if (ronde.Afloop is Rondeafloop.WachtOpBevestiging)
            {
                log.LogWarning("De vernietigingsronde wacht op iemand die bevestigt dat de datum klopt ({Oordeel})", ronde.Oordeel);
            }
            else if (ronde.Afloop is Rondeafloop.Gedaan)
            {
                log.LogInformation("Vernietigingsronde gedaan: {Aantal} regels op de lijst, resten in het bestand gewist: {IsGewist}", ronde.Aantal, ronde.IsGewist);
            }

            return ronde;
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            log.LogError(fout, "De vernietigingsronde is niet gelukt");
            return null;
        }
    }
}
