using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.SignalR;
using Portal.Api;
using Portal.Data.Informatie;
using Portal.Data.Logboek;
using Portal.Data.Opslag;
using Portal.MijnGemeente;
using Portal.Openbaar;
using Portal.Toegang;
using Portal.Ui;

namespace Portal.Start;

/// <summary>The pages and what they need.</summary>
public static class Schermen
{
    public static void AddSchermen(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(o =>
        {
            o.DetailedErrors = builder.Environment.IsDevelopment();
            o.DisconnectedCircuitMaxRetained = 50;
            o.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
            o.PersistedCircuitInMemoryMaxRetained = 0; // what was on a screen is not kept after it: by then rights may be gone, and texts removed
        }).AddHubOptions(o =>
        {
            o.MaximumReceiveMessageSize = 32 * 1024;
            o.AddFilter<Gebeurtenisgrens>();
        });
        builder.Services.AddSingleton<Gebeurtenisgrens>();
        builder.Services.AddScoped<CircuitHandler, Circuitgrens>();
        builder.Services.AddScoped<CircuitHandler, Opslagmelder>();
        builder.Services.AddPaginastaat();
        builder.Services.AddSingleton(typeof(PersistentComponentStateSerializer<>), typeof(Staatverpakking<>));
        builder.Services.AddSingleton<Overzichtgeheugen>();
        builder.Services.AddSingleton<Openbarestijl>();
        builder.Services.AddSingleton<Openbarestand>();
        builder.Services.AddSingleton<Paginageheugen>();
        builder.Services.AddSingleton<Openbaargeheugen>();
        builder.Services.AddOutputCache(o => o.SizeLimit = 64 << 20);
        builder.Services.AddOptions<OutputCacheOptions>().Configure<Paginageheugen>((o, geheugen) =>
        {
            o.AddPolicy(Paginageheugen.Beleid, geheugen);
            o.UseCaseSensitivePaths = true; // a page names its own address, as it was typed
        });
        builder.Services.AddSingleton<Reactiebus>();
        builder.Services.AddSingleton<Reactielimiet>();
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false); // an address that does not fit is refused, and not logged with what it said
        builder.Services.AddScoped<AntiforgeryStateProvider, FormOnlyAntiforgery>();
        builder.Services.AddScoped<AuthenticationStateProvider, Herbevestiging>();
    }

    /// <summary>
    /// Who asks for the head of a page or a file alone is answered as who asks for all of it, by the same doors. The server leaves the content
    /// out: it goes by what came over the wire.
    /// </summary>
    public static void UseHead(this WebApplication app) => app.Use((context, verder) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Items[nameof(UseHead)] = true;
        }

        return verder(context);
    });

    /// <summary>Whether the head alone was asked for: what is costly to read can be left unread.</summary>
    public static bool IsOmDeKop(this HttpContext context) => context.Items.ContainsKey(nameof(UseHead));

    public static void UseFoutpaginas(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/fout",
            CreateScopeForErrors = true,
            StatusCodeSelector = fout => fout switch
            {
                OpslagException => StatusCodes.Status503ServiceUnavailable,
                TeVeelInzagenException => StatusCodes.Status429TooManyRequests,
                BadHttpRequestException verzoek => verzoek.StatusCode, // what broke off half-way is the sender's fault
                _ => StatusCodes.Status500InternalServerError,
            },
            SuppressDiagnosticsCallback = geval => geval.Exception is OpslagException or TeVeelInzagenException, // Opslagbewaker writes it down, once; and a flood is no fault of ours
        });
        // Only for who reads pages: a circuit or a form keeps the status it got.
        app.UseWhen(
            context => HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/_blazor"),
            lezer => lezer.UseStatusCodePagesWithReExecute("/niet-gevonden", createScopeForStatusCodePages: true));
    }

    public static void MapSchermen(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        // Blazor would send a second Content-Security-Policy of its own.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
        app.MapDocumentbestanden();
        app.MapVindbaarheid();
        app.MapCasusExport();
        app.MapBijdragenExport();
        app.MapJaarplanExport();
        app.MapKetenExport();
        app.MapBegrotingExport();
        app.MapVerdeelExport();
        app.MapKwartaalExport();
        app.MapAfbeeldingen();
        app.MapRaadsbriefbestanden();
        app.MapCijferExport();
        app.MapAansluitingExport();
        app.MapLogboekExport();
        app.MapVernietigingslijstExport();
        app.MapRaadsbriefExport();
        app.MapJaarverslagExport();
        app.MapFactsheetExport();
    }
}
