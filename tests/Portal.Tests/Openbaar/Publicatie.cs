using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Cijfers;

namespace Portal.Openbaar;

/// <summary>A published quarter of the demo registration, for tests that read it.</summary>
internal static class Publicatie
{
    /// <summary>Publishes the newest quarter that may be, once.</summary>
    public static async Task<Kwartaal> ZorgVoorAsync(Portaalhuis huis)
    {
        await huis.AlsAsync("bureau"); // the host is up
        var kwartaal = Kwartaal.Nieuwste(TimeProvider.System.Vandaag());
        await using var systeem = huis.Systeem();
        await using var db = huis.Met(await systeem.Gebruikers.SingleAsync(g => g.Subject == "bureau"));
        db.Bewaard += huis.Services.GetRequiredService<Omroep>().Meld; // pages hear of it, as when the bureau does it
        if (await db.GetKwartaalstandAsync(kwartaal.Jaar, kwartaal.Nummer) is null)
        {
            await db.PubliceerMomentopnameAsync(kwartaal, (await db.StelMomentopnameVoorAsync(kwartaal)).Vingerafdruk, TimeProvider.System.Vandaag(), TimeProvider.System.Nu());
        }

        return kwartaal;
    }
}
