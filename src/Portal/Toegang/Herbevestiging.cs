using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>Asks of an open screen, time and again, whether its session still holds; if not, <see cref="Circuitgrens"/> closes the screen.</summary>
internal class Herbevestiging(ILoggerFactory logger, Sessies sessies) : RevalidatingServerAuthenticationStateProvider(logger)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            return authenticationState.User.FindFirst(PortalClaims.Sessie) is { Value: var sleutel }
                && await sessies.GetToegangAsync(sleutel, cancellationToken) != GebruikerToegang.Geen;
        }
        catch (OpslagException)
        {
            return true; // nobody can tell now; as long as that lasts the screen gets nothing new either
        }
    }
}
