using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Portal.Toegang;

/// <summary>The address a request comes from, which the test server leaves open.</summary>
internal sealed class Afzender : IStartupFilter
{
    public const string Kop = "Proef-Afzender";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, verder) =>
        {
            if (IPAddress.TryParse(context.Request.Headers[Kop], out var adres))
            {
                context.Connection.RemoteIpAddress = adres;
            }

            return verder(context);
        });
        next(app);
    };
}
