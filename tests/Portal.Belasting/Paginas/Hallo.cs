using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Portal.Belasting.Paginas;

/// <summary>A web server that says one thing and does nothing else: as fast as this machine answers at all.</summary>
internal static class Hallo
{
    /// <summary>What this program is started with to be that server.</summary>
    public const string Opdracht = "hallo";

    private static readonly byte[] Tekst = "Hello, world!"u8.ToArray();

    public static async Task DraaiAsync(string[] args)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { Args = args });
        builder.WebHost.UseKestrelCore().UseUrls(Environment.GetEnvironmentVariable("ASPNETCORE_URLS")!);
        await using var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/plain";
            context.Response.ContentLength = Tekst.Length;
            return context.Response.Body.WriteAsync(Tekst).AsTask();
        });
        await app.RunAsync();
    }
}
