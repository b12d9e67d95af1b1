using Microsoft.Extensions.Options;
using Portal.Openbaar;

namespace Portal.Toegang;

/// <summary>The response headers that hold for every answer: pages, errors and static files alike.</summary>
public static class Beveiligingskoppen
{
    private const string Permissions = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    /// <summary>Outermost of all, so that also the answer to a host name that is not ours carries them.</summary>
    public static void AddBeveiligingskoppen(this WebApplicationBuilder builder)
    {
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, Buitenste>());
    }

    /// <param name="issuer">Origin of the sign-in provider: signing out posts a form that ends there. Null without a provider.</param>
    private static void UseBeveiligingskoppen(this IApplicationBuilder app, string? issuer)
    {
        var csp = string.Join("; ",
            "default-src 'none'", "script-src 'self'", $"style-src 'self' {app.ApplicationServices.GetRequiredService<Openbarestijl>().Merk}", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
            issuer is null ? "form-action 'self'" : $"form-action 'self' {issuer}",
            "base-uri 'self'", "frame-ancestors 'none'", "object-src 'none'", "manifest-src 'self'",
            $"report-uri {CspMeldingen.Pad}", "report-to csp");
        app.Use((context, verder) =>
        {
            context.Response.OnStarting(() =>
            {
                var koppen = context.Response.Headers;
                koppen.ContentSecurityPolicy = csp;
                koppen["Reporting-Endpoints"] = $"csp=\"{CspMeldingen.Pad}\"";
                koppen.XContentTypeOptions = "nosniff";
                koppen.XFrameOptions = "DENY";
                koppen["Referrer-Policy"] = "no-referrer";
                koppen["Permissions-Policy"] = Permissions;
                koppen["Cross-Origin-Opener-Policy"] = "same-origin";
                koppen["Cross-Origin-Resource-Policy"] = "same-origin";
                if (context.Request.IsHttps)
                {
                    koppen.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
                }

                if (koppen.CacheControl.Count == 0) // static files with a fingerprint bring their own
                {
                    koppen.CacheControl = "no-store";
                }

                return Task.CompletedTask;
            });
            return verder(context);
        });
    }

    private sealed class Buitenste(IServiceProvider diensten, IConfiguration instellingen) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseBeveiligingskoppen(Aanmelding.HeeftOidc(instellingen)
                ? new Uri(diensten.GetRequiredService<IOptionsMonitor<OidcOptions>>().Get(Aanmelding.OidcScheme).Authority).GetLeftPart(UriPartial.Authority)
                : null);
            next(app);
        };
    }

    /// <summary>A circuit is opened from the portal's own pages only. SignalR itself accepts any origin.</summary>
    public static IApplicationBuilder UseEigenOorsprong(this IApplicationBuilder app) => app.Use((context, verder) =>
    {
        if (context.Request.Path.StartsWithSegments("/_blazor")
            && context.Request.Headers.Origin is [{ } oorsprong]
            && oorsprong != $"{context.Request.Scheme}://{context.Request.Host}")
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return verder(context);
    });
}
