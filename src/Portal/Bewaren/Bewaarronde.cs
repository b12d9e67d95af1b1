using Portal.Data;
using Portal.Data.Bewaren;

namespace Portal.Bewaren;

/// <summary>
/// Has the round of the day done at night. It looks every hour: a night that was missed is made up for in the morning, and what could not be
/// wiped from the file is tried again until it was.
/// </summary>
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
        var ronde = nu.InDrenthe().Hour < VanafUur ? null : await DoeRondeAsync(nu, stop);
        await WisRestenAsync(nu, stop);
        return ronde;
    }

    private async Task WisRestenAsync(DateTime nu, CancellationToken stop)
    {
        try
        {
            if (await vernietiger.WisRestenAsync(nu, stop) is { } sinds && Spoor.DuurtTeLang(sinds, nu))
            {
                log.LogWarning("Sinds {Sinds:u} staan resten van wat is verwijderd nog in het bestand van de database: de schijf heeft te weinig ruimte om het opnieuw te schrijven, of een ander programma houdt het bezet", sinds);
            }
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            log.LogError(fout, "De resten in het bestand van de database zijn niet te wissen");
        }
    }

    private async Task<Ronde?> DoeRondeAsync(DateTime nu, CancellationToken stop)
    {
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
