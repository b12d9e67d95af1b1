using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Belasting.Teller;

/// <summary>A web application with nothing but a counter, set up as the project template does.</summary>
internal static class Tellerpagina
{
    /// <summary>What this program is started with to be that application.</summary>
    public const string Opdracht = "teller";

    public const string Pad = "/teller";

    public static async Task DraaiAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        await using var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        await app.RunAsync();
    }
}
