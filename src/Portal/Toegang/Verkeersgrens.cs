using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Primitives;
using Portal.Data.Informatie.Opmaak;
using Portal.Data.Logboek;
using Portal.Openbaar;
using Portal.Start;

namespace Portal.Toegang;

/// <summary>
/// What one address or one user may ask in a while, so that who floods the portal slows down nobody but himself. Requests over the limit are
/// refused with when to try again; events of a circuit wait their turn.
/// </summary>
public sealed class Verkeersgrens(TimeProvider klok, Grenzen grenzen)
{
    private static readonly string[] Bestanden = [".csv", ".xlsx", ".json", ".docx", ".zip"];

    // a whole gemeentehuis can come from one address
    private readonly Beurten aanmelden = new(klok, 60 * grenzen.Ruimte, TimeSpan.FromSeconds(1));
    private readonly Beurten meldingen = new(klok, 10 * grenzen.Ruimte, TimeSpan.FromSeconds(10));
    private readonly Beurten formulieren = new(klok, 30 * grenzen.Ruimte, TimeSpan.FromSeconds(1));
    private readonly Beurten paginas = new(klok, 120 * grenzen.Ruimte, TimeSpan.FromMilliseconds(200)); // as often as one tab can fetch itself anew: LuisterNaar
    private readonly Beurten bestanden = new(klok, 20 * grenzen.Ruimte, TimeSpan.FromSeconds(3));
    private readonly Beurten documenten = new(klok, 60 * grenzen.Ruimte, TimeSpan.FromSeconds(1)); // a raad reads in one building before it meets
    private readonly Beurten afbeeldingen = new(klok, 200 * grenzen.Ruimte, TimeSpan.FromMilliseconds(100)); // a page can have many
    private readonly Beurten verbindingen = new(klok, 30 * grenzen.Ruimte, TimeSpan.FromSeconds(1));
    private readonly Beurten blikken = new(klok, 300 * grenzen.Ruimte, TimeSpan.FromSeconds(2));
    private readonly Beurten gebeurtenissen = new(klok, 200 * grenzen.Ruimte, TimeSpan.FromMilliseconds(10));

    /// <summary>For what is asked before it is known who asks.</summary>
    public TimeSpan VoorAdres(HttpContext verzoek) => PerAdres(Pad(verzoek))?.Neem(Adres(verzoek)) ?? TimeSpan.Zero;

    /// <summary>For the rest: per user, and per address for who is nobody.</summary>
    public TimeSpan VoorGebruiker(HttpContext verzoek) => PerGebruiker(verzoek, Pad(verzoek))?.Neem(Wie(verzoek)) ?? TimeSpan.Zero;

    /// <summary>How long the next event of this user must wait.</summary>
    public TimeSpan VoorGebeurtenis(string gebruiker) => gebeurtenissen.NeemOfWacht(gebruiker);

    /// <summary>Whether this user may have a row more in the logboek of what he looked at, from a page or from a circuit.</summary>
    public bool MagBlik(Guid gebruiker) => blikken.Neem(gebruiker.ToString()) == TimeSpan.Zero;

    private Beurten? PerAdres(string pad) => pad switch
    {
        "/aanmelden/werkaccount" or "/aanmelden/demo" or "/signin-oidc" => aanmelden,
        CspMeldingen.Pad => meldingen,
        _ => null,
    };

    private Beurten? PerGebruiker(HttpContext verzoek, string pad) =>
        pad is "/_blazor/negotiate" || (pad is "/_blazor" && StringValues.IsNullOrEmpty(verzoek.Request.Query["id"])) ? verbindingen // what was negotiated about has an id
        : verzoek.Request.Path.StartsWithSegments("/_blazor") || PerAdres(pad) is not null ? null
        : HttpMethods.IsPost(verzoek.Request.Method) ? formulieren
        : verzoek.IsWerkpagina() ? paginas
        : Bestanden.Any(e => pad.EndsWith(e, StringComparison.Ordinal)) ? bestanden
        : pad.EndsWith(".pdf", StringComparison.Ordinal) ? documenten
        : pad.StartsWith(Tekstadres.Afbeeldingen, StringComparison.Ordinal) ? afbeeldingen
        : null;

    /// <summary>As the routes name it: capitals and a slash at the end lead to the same place, and must count as the same.</summary>
    private static string Pad(HttpContext verzoek) => (verzoek.Request.Path.Value ?? "").TrimEnd('/').ToLowerInvariant();

    /// <summary>Who an event or a request is of; null for who is not signed in.</summary>
    internal static string? Gebruiker(ClaimsPrincipal? wie) => wie?.FindFirst(ClaimTypes.NameIdentifier)?.Value;

    private static string Wie(HttpContext verzoek) => Gebruiker(verzoek.User) ?? Adres(verzoek);

    private static string Adres(HttpContext verzoek) => Reactielimiet.Sleutel(verzoek.Connection.RemoteIpAddress);
}

/// <summary>
/// Lets the messages of a circuit wait their turn, and until there is a place for what they ask. Refuses a connection more than a user needs,
/// and a new circuit for which there is no place in words the browser understands: it shows that the page does not work.
/// </summary>
/// <remarks>
/// The hub reads the next message as soon as the circuit has heard of the one before: what a screen that is at work does not get to would
/// pile up at it, without end. Messages of one connection come here one by one.
/// </remarks>
internal sealed class Gebeurtenisgrens(Verkeersgrens grens, Circuittelling telling, TimeProvider klok) : IHubFilter
{
    /// <summary>What can be under way at one circuit: more than somebody types while his screen thinks.</summary>
    public const int Onderhanden = 16;

    /// <summary>The places of the connection by which a message came in, for who deals with it.</summary>
    private static readonly AsyncLocal<SemaphoreSlim?> Plaatsen = new();

    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        if (Verkeersgrens.Gebruiker(context.Context.User) is not { } wie || !telling.NeemVerbinding(wie))
        {
            context.Context.Abort();
            return Task.CompletedTask;
        }

        context.Context.Items[typeof(Circuittelling)] = wie;
        return next(context);
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        if (context.Context.Items.Remove(typeof(Circuittelling), out var wie))
        {
            telling.GeefVerbinding((string)wie!);
        }

        return next(context, exception);
    }

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var verbinding = invocationContext.Context;
        var wie = Verkeersgrens.Gebruiker(verbinding.User);
        if (wie is null || (invocationContext.HubMethodName == "StartCircuit" && !telling.HeeftPlaats(wie)))
        {
            await invocationContext.Hub.Clients.Caller.SendAsync("JS.Error", "No place for another circuit.");
            return null;
        }

        if (grens.VoorGebeurtenis(wie) is var wacht && wacht > TimeSpan.Zero)
        {
            await Task.Delay(wacht, klok, verbinding.ConnectionAborted);
        }

        if (verbinding.Items[typeof(SemaphoreSlim)] is not SemaphoreSlim plaatsen)
        {
            verbinding.Items[typeof(SemaphoreSlim)] = plaatsen = new(Onderhanden);
        }

        await plaatsen.WaitAsync(verbinding.ConnectionAborted);
        plaatsen.Release(); // one is free now, and only who comes after this takes it: BezetAsync
        Plaatsen.Value = plaatsen;
        return await next(invocationContext);
    }

    /// <summary>Keeps a place taken at the connection of a circuit until what came in there is done.</summary>
    public static async Task BezetAsync(Func<Task> doe)
    {
        var plaatsen = Plaatsen.Value;
        var isGenomen = plaatsen?.Wait(0) is true;
        try
        {
            await doe();
        }
        finally
        {
            if (isGenomen)
            {
                plaatsen!.Release();
            }
        }
    }
}

/// <summary>Where in the pipeline the limits hold.</summary>
internal static class Grenswacht
{
    public static void AddGrenzen(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Grenzen.Lees(builder.Configuration));
        builder.Services.AddSingleton<Verkeersgrens>();
        builder.Services.AddSingleton<Circuittelling>();
        builder.Services.AddSingleton<Blikbeurt>(p => p.GetRequiredService<Verkeersgrens>().MagBlik);
    }

    public static void UseAdresgrens(this WebApplication app) => app.Use((context, verder) =>
        WeigerOf(context, app.Services.GetRequiredService<Verkeersgrens>().VoorAdres(context), verder));

    /// <summary>Limits of who is signed in, and the door of a portal that is full.</summary>
    public static void UseGebruikersgrens(this WebApplication app) => app.Use((context, verder) =>
    {
        var telling = app.Services.GetRequiredService<Circuittelling>();
        if (telling.IsVol && context.IsWerkpagina() && Verkeersgrens.Gebruiker(context.User) is { } wie && !telling.Heeft(wie))
        {
            return Weiger(context, StatusCodes.Status503ServiceUnavailable, TimeSpan.FromSeconds(30));
        }

        return WeigerOf(context, app.Services.GetRequiredService<Verkeersgrens>().VoorGebruiker(context), verder);
    });

    private static Task WeigerOf(HttpContext context, TimeSpan wacht, RequestDelegate verder) =>
        wacht > TimeSpan.Zero ? Weiger(context, StatusCodes.Status429TooManyRequests, wacht) : verder(context);

    /// <summary>Who reads pages gets one, see <c>NietGevonden</c>; a form or a circuit gets a sentence.</summary>
    private static Task Weiger(HttpContext context, int status, TimeSpan wacht)
    {
        var seconden = Math.Max(1, (int)Math.Ceiling(wacht.TotalSeconds));
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = seconden.ToString(CultureInfo.InvariantCulture);
        return HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/_blazor")
            ? Task.CompletedTask
            : Aanmelding.MeldAsync(context, status, $"U vraagt te veel tegelijk. Wacht {(seconden == 1 ? "een seconde" : $"{seconden} seconden")} en probeer het opnieuw.");
    }
}
