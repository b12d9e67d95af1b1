using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Portal.Start;

/// <summary>
/// The proxies in front of the portal, that Proxy:Adressen names. Of them alone it believes who the visitor is and that he came over https;
/// without that setting it believes nobody. The host name is never taken from a header: a proxy passes it on unchanged.
/// </summary>
internal static class Proxy
{
    private const string Instelling = "Proxy:Adressen";

    /// <exception cref="StartException">The setting holds what is no address or network.</exception>
    public static void UseProxy(this WebApplication app)
    {
        var adressen = (app.Configuration[Instelling] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (adressen.Length == 0)
        {
            return;
        }

        var opties = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        opties.KnownProxies.Clear(); // the framework trusts this machine by itself
        opties.KnownIPNetworks.Clear();
        foreach (var adres in adressen)
        {
            if (IPAddress.TryParse(adres, out var een))
            {
                opties.KnownProxies.Add(een);
            }
            else
            {
                opties.KnownIPNetworks.Add(System.Net.IPNetwork.TryParse(adres, out var net) ? net : throw new StartException($"{Instelling} noemt ‘{adres}’; dat is geen adres (10.0.0.5) of netwerk (10.0.0.0/24)."));
            }
        }

        app.UseForwardedHeaders(opties);
    }
}
