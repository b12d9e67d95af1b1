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
    public static void AddProxy(this WebApplicationBuilder builder)
    {
        var adressen = Adressen(builder.Configuration);
        var een = adressen.Where(a => IPAddress.TryParse(a, out _)).ToList();
        var net = adressen.Except(een).Select(a => System.Net.IPNetwork.TryParse(a, out var n) ? n
            : throw new StartException($"{Instelling} noemt ‘{a}’; dat is geen adres (10.0.0.5) of netwerk (10.0.0.0/24).")).ToList();
        builder.Services.Configure<ForwardedHeadersOptions>(o =>
        {
            // Two empty lists are "trust everybody" to the framework, which also reads the headers by itself when ASPNETCORE_FORWARDEDHEADERS_ENABLED is set.
            (o.ForwardedHeaders, o.ForwardLimit) = (adressen.Length > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None, null);
            o.KnownProxies.Clear(); // the framework trusts this machine by itself
            o.KnownIPNetworks.Clear();
            een.ForEach(a => o.KnownProxies.Add(IPAddress.Parse(a)));
            net.ForEach(o.KnownIPNetworks.Add);
        });
    }

    public static void UseProxy(this WebApplication app) => app.UseForwardedHeaders();

    private static string[] Adressen(IConfiguration configuratie) =>
        (configuratie[Instelling] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
