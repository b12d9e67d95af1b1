using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Portal.Data.Logboek;

namespace Portal.Toegang;

/// <summary>Who asks for a page or a file that is not for his role, is sent on as ever; the logboek keeps it, by the route and not by what he filled in.</summary>
internal sealed class Weigeringen(Sessies sessies, Inzageboek boek) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler gewoon = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden && context.User.FindFirst(PortalClaims.Sessie) is { Value: var sleutel }
            && (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } route)
        {
            await boek.LegGeweigerdVastAsync(await sessies.GetToegangAsync(sleutel, context.RequestAborted), route, context.RequestAborted);
        }

        await gewoon.HandleAsync(next, context, policy, authorizeResult);
    }
}
