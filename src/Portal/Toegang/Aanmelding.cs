using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Opslag;
using Portal.Data.Toegang;
using Portal.Data.Voorbeeldregistraties;
using Portal.Start;

namespace Portal.Toegang;

/// <summary>
/// Signing in and out: OpenID Connect through section AzureAd, and in Development the demo users. Either ends in the same cookie, that
/// holds the key of a session row and nothing that gives rights.
/// </summary>
public static class Aanmelding
{
    /// <summary>The name Microsoft.Identity.Web uses, so that exchanging the stand-in is one method body.</summary>
    public const string OidcScheme = "OpenIdConnect";

    /// <summary>Issuer under which the demo users are registered.</summary>
    public const string DemoIssuer = Demogebruikers.Issuer;

    /// <summary>Where who has no access is told why, and whom to ask.</summary>
    private const string GeenToegang = "/geen-toegang";

    private const string CookieScheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void AddToegang(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var development = builder.Environment.IsDevelopment();
        builder.AddBeveiligingskoppen();
        services.AddHttpContextAccessor();
        services.AddSingleton<Sessies>();
        services.AddScoped<HuidigeGebruiker>();
        services.AddScoped<IToegangBron>(p => p.GetRequiredService<HuidigeGebruiker>());
        services.AddCascadingAuthenticationState();
        services.AddAuthorization(Beleid.Registreer);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Weigeringen>();
        builder.AddGrenzen();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = development ? "zvhd-formulier" : "__Host-zvhd-formulier";
            o.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            o.Cookie.Path = "/";
        });

        var auth = services.AddAuthentication(CookieScheme).AddCookie(o => Cookie(o, development));
        if (HeeftOidc(builder.Configuration) || !development)
        {
            AddOidc(auth, builder.Configuration.GetSection("AzureAd"), development);
        }
    }

    /// <summary>Whether a provider is configured. Outside Development the portal does not start without.</summary>
    public static bool HeeftOidc(IConfiguration configuration) => !string.IsNullOrEmpty(configuration["AzureAd:ClientId"]);

    /// <summary>Whether somebody may sign in as a demo user.</summary>
    public static bool HeeftDemo(IHostEnvironment omgeving) => omgeving.IsDevelopment();

    public static void UseBeveiliging(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHttpsRedirection();
        }

        app.UseEigenOorsprong();
        app.UseRouting();
        app.UseAdresgrens();
        app.UseInzendgrens();
        app.UseAuthentication();
        app.UseOpslagstoring();
        app.Use((context, verder) =>
        {
            if (context.GetEndpoint() is not null)
            {
                return verder(context);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound; // else the fallback policy would send a visitor to the sign-in page
            return Task.CompletedTask;
        });
        app.UseAuthorization();
        app.UseGebruikersgrens();
    }

    /// <summary>
    /// A session that nobody can look up is neither over nor valid. Who has one can read the public pages; of anything else he is told that the
    /// storage fails, instead of being sent to sign in again.
    /// </summary>
    private static void UseOpslagstoring(this WebApplication app) => app.Use((context, verder) =>
    {
        if (context.Items[typeof(OpslagException)] is OpslagException storing && !context.IsOpenbaarTeLezen() && context.Features.Get<IExceptionHandlerFeature>() is null)
        {
            ExceptionDispatchInfo.Throw(storing);
        }

        return verder(context);
    });

    private static bool IsOpenbaarTeLezen(this HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.Request.Path != "/aanmelden" // which would not know that he has
        && (context.GetEndpoint() is not { Metadata: var kenmerken } || kenmerken.GetMetadata<IAllowAnonymous>() is not null);

    /// <summary>What only an answer that is made needs to know; one that was kept is sent before this.</summary>
    public static void UseVrager(this WebApplication app)
    {
        app.Use((context, verder) =>
        {
            context.RequestServices.GetRequiredService<HuidigeGebruiker>().IsVerzoekVan(context.User);
            return verder(context);
        });
        app.UseAntiforgery();
    }

    public static void MapToegang(this WebApplication app)
    {
        app.MapCspMeldingen();
        app.MapPost("/afmelden", AfmeldenAsync).AllowAnonymous();
        app.MapGet("/sessies/aanwezig", async (HttpContext context, CancellationToken stop) => // that it is asked for is what counts: aanwezig.js
            context.User.FindFirst(PortalClaims.Sessie) is { Value: var sleutel } && await Sessies(context).GetRestAsync(sleutel, stop) is { } rest ? Results.Json(rest) : Results.NotFound())
            .RequireAuthorization(Beleid.Aangemeld);
        app.MapPost("/sessies/overal-afmelden", async (HttpContext context, IAntiforgery antiforgery) =>
        {
            if (await antiforgery.IsRequestValidAsync(context) && context.User.FindFirst(PortalClaims.Sessie) is { Value: var sleutel })
            {
                await Sessies(context).EindigAllesAsync(sleutel, CancellationToken.None);
            }

            return await AfmeldenAsync(context, antiforgery);
        }).RequireAuthorization(Beleid.Aangemeld);

        async Task<IResult> AfmeldenAsync(HttpContext context, IAntiforgery antiforgery)
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Results.BadRequest();
            }

            await context.SignOutAsync(CookieScheme);
            return HeeftOidc(app.Configuration) && context.User.FindFirst(PortalClaims.Aanmelddienst) is not null
                ? Results.SignOut(new AuthenticationProperties(), [OidcScheme])
                : Results.LocalRedirect("/");
        }

        if (HeeftOidc(app.Configuration))
        {
            app.MapGet("/aanmelden/werkaccount", (string? returnUrl, bool? vers) =>
            {
                var properties = new AuthenticationProperties { RedirectUri = LocalPath(returnUrl) };
                if (vers is true)
                {
                    properties.Items[OidcHandler.MaxAge] = "300"; // voting: signed in at most five minutes ago
                }

                return Results.Challenge(properties, [OidcScheme]);
            }).AllowAnonymous();
            app.MapGet("/signout-callback-oidc", () => Results.LocalRedirect("/")).AllowAnonymous();
        }

        if (HeeftDemo(app.Environment))
        {
            app.MapPost("/aanmelden/demo", async (HttpContext context, IAntiforgery antiforgery) =>
            {
                if (!await antiforgery.IsRequestValidAsync(context))
                {
                    return Results.BadRequest();
                }

                var form = await context.Request.ReadFormAsync(context.RequestAborted);
                var identity = new ClaimsIdentity([new("iss", DemoIssuer), new("sub", form["gebruiker"].ToString())], DemoIssuer);
                await context.SignInAsync(CookieScheme, new ClaimsPrincipal(identity));
                var naar = LocalPath(form["returnUrl"]);
                return Results.LocalRedirect(context.Items[PortalClaims.Rol] is not Rol rol ? GeenToegang : naar is "/" ? Beleid.Startpagina(rol) : naar);
            }).AllowAnonymous();
        }
    }

    /// <summary>A path on this site, escaped for a Location header; anything a browser could read as another site becomes "/".</summary>
    public static string LocalPath(string? url) =>
        url is not ['/', ..] || url is ['/', '/', ..] || url.Length > 1024 || url.Contains('\\') || url.Any(char.IsControl)
            ? "/"
            : string.Concat(url.EnumerateRunes().Select(r => r.Value is > 0x20 and < 0x7f ? r.ToString() : Uri.EscapeDataString(r.ToString())));

    /// <summary>Plain text, never what a provider or an exception said.</summary>
    internal static Task MeldAsync(HttpContext context, int status, string tekst)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(tekst);
    }

    private static void Cookie(CookieAuthenticationOptions o, bool development)
    {
        o.Cookie.Name = development ? "zvhd" : "__Host-zvhd";
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        o.Cookie.Path = "/";
        o.ExpireTimeSpan = Sessie.MaximaleDuur;
        o.SlidingExpiration = false;
        o.LoginPath = "/aanmelden";
        o.AccessDeniedPath = GeenToegang;
        o.ReturnUrlParameter = "returnUrl";
        o.Events.OnRedirectToLogin = c => Doorverwijzen(c, StatusCodes.Status401Unauthorized);
        o.Events.OnRedirectToAccessDenied = c => Doorverwijzen(c, StatusCodes.Status403Forbidden);
        o.Events.OnSigningIn = async c =>
        {
            await EindigAsync(c.HttpContext); // who signs in over a live session ends it
            var aanmeldsleutel = Aanmeldsleutel(c.Principal);
            var voorAfmelden = PortalClaims.VoorAfmelden(c.Principal);
            var poging = await Sessies(c.HttpContext).BeginAsync(aanmeldsleutel, AangemeldOp(c), c.HttpContext.RequestAborted);
            if (poging is not { Sleutel: { } sleutel, Toegang: var toegang })
            {
                c.Principal = PortalClaims.MaakOnbekend(aanmeldsleutel, poging.IsGeblokkeerd, voorAfmelden); // and told whom to ask
                return;
            }

            c.Principal = PortalClaims.Maak(sleutel, toegang, voorAfmelden);
            c.HttpContext.Items[PortalClaims.Rol] = toegang.Rol;
        };
        o.Events.OnValidatePrincipal = async c =>
        {
            try
            {
                if (c.Principal?.FindFirst(PortalClaims.Sessie) is { Value: var sleutel }
                    && await (IsVanEenMens(c.Request) ? Sessies(c.HttpContext).GebruikAsync(sleutel, c.HttpContext.RequestAborted) : Sessies(c.HttpContext).GetToegangAsync(sleutel, c.HttpContext.RequestAborted)) == GebruikerToegang.Geen)
                {
                    c.RejectPrincipal();
                }
            }
            catch (OpslagException storing)
            {
                c.HttpContext.Items[typeof(OpslagException)] = storing; // who it is cannot be told now: see UseOpslagstoring
                c.RejectPrincipal();
            }
        };
        o.Events.OnSigningOut = c => EindigAsync(c.HttpContext);
    }

    /// <summary>
    /// Not what a page asks for by itself: its circuit, and itself anew because others changed something. A link on it is asked for in the same
    /// way; who clicks is heard by aanwezig.js.
    /// </summary>
    private static bool IsVanEenMens(HttpRequest verzoek) => !verzoek.Path.StartsWithSegments("/_blazor")
        && !(HttpMethods.IsGet(verzoek.Method) && verzoek.Headers.Accept.ToString().Contains("blazor-enhanced-nav", StringComparison.Ordinal));

    private static void AddOidc(AuthenticationBuilder auth, IConfigurationSection section, bool development)
    {
        auth.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OidcOptions>, OidcPostConfigure>());
        auth.AddRemoteScheme<OidcOptions, OidcHandler>(OidcScheme, "Entra ID", o =>
        {
            o.SignInScheme = CookieScheme;
            o.Authority = section["Authority"] ?? $"{section["Instance"]?.TrimEnd('/')}/{section["TenantId"]}/v2.0";
            o.Issuer = section["Issuer"];
            o.ClientId = section["ClientId"] ?? "";
            o.ClientSecret = section["ClientSecret"];
            o.ClientCertificate = ClientAssertion.Certificate(section);
            o.RequireHttpsMetadata = !development;
            o.CorrelationCookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            o.AccessDeniedPath = GeenToegang;
            o.Events.OnTicketReceived = async c =>
            {
                if (!await Sessies(c.HttpContext).IsBekendAsync(Aanmeldsleutel(c.Principal), c.HttpContext.RequestAborted))
                {
                    c.ReturnUri = GeenToegang;
                }
            };
            o.Events.OnRemoteFailure = c =>
            {
                c.HandleResponse();
                return MeldAsync(c.HttpContext, StatusCodes.Status400BadRequest,
                    $"Aanmelden is niet gelukt. Ga terug naar het portaal en probeer het opnieuw. Blijft het misgaan, noem dan dit kenmerk: {c.HttpContext.TraceIdentifier}");
            };
        });
        auth.Services.AddOptions<OidcOptions>(OidcScheme).ValidateOnStart();
        if (string.IsNullOrEmpty(section["ClientId"]))
        {
            throw new StartException("Buiten Development is aanmelden met OpenID Connect verplicht: vul sectie AzureAd in (Instance, TenantId, ClientId).");
        }

        if (!development && string.IsNullOrEmpty(section["ClientSecret"]) && ClientAssertion.Certificate(section) is null)
        {
            throw new StartException("Het portaal moet zich bij de aanmelddienst bekendmaken: vul AzureAd:ClientSecret in, of een certificaat in AzureAd:ClientCertificates.");
        }
    }

    /// <summary>A browser on its way to a page is sent on; a circuit or a download gets a status it can act on.</summary>
    private static Task Doorverwijzen(RedirectContext<CookieAuthenticationOptions> c, int status)
    {
        if (c.Request.Path.StartsWithSegments("/_blazor") || c.Request.Path.StartsWithSegments("/api"))
        {
            c.Response.StatusCode = status;
        }
        else
        {
            c.Response.Redirect(c.RedirectUri);
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// When the user proved who he is. A provider that still knew him lets him in without asking, and tells by auth_time how long ago he did
    /// prove it; one that does not tell leaves it unknown. A demo user proves it by pressing his button.
    /// </summary>
    private static DateTime? AangemeldOp(CookieSigningInContext c) =>
        c.Principal?.FindFirst("iss")?.Value is DemoIssuer ? c.HttpContext.RequestServices.GetRequiredService<TimeProvider>().Nu()
        : long.TryParse(c.Principal?.FindFirst("auth_time")?.Value, CultureInfo.InvariantCulture, out var seconden) && seconden is > 0 and < 253402300800 ? DateTime.UnixEpoch.AddSeconds(seconden)
        : null;

    /// <summary>The provider's stable key of a person: tenant and object where it has these, else issuer and subject.</summary>
    private static Aanmeldsleutel Aanmeldsleutel(ClaimsPrincipal? wie) =>
        wie?.FindFirst("tid") is { } tenant && wie.FindFirst("oid") is { } account
            ? new(tenant.Value, account.Value)
            : new(wie?.FindFirst("iss")?.Value ?? "", wie?.FindFirst("sub")?.Value ?? "");

    private static Sessies Sessies(HttpContext c) => c.RequestServices.GetRequiredService<Sessies>();

    private static async Task EindigAsync(HttpContext c)
    {
        if ((await c.AuthenticateAsync(CookieScheme)).Principal?.FindFirst(PortalClaims.Sessie) is { Value: var sleutel })
        {
            await Sessies(c).EindigAsync(sleutel, CancellationToken.None);
        }
    }
}
