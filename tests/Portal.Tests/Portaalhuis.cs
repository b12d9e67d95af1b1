using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Toegang;

namespace Portal;

/// <summary>The portal in process, as Development starts it: fresh database, brondata, demo registration and demo users.</summary>
public sealed partial class Portaalhuis : WebApplicationFactory<Program>
{
    private readonly string map = Directory.CreateTempSubdirectory("zvhd-http-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<Task<HttpClient>>> aangemeld = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Opslag:Map", map);
        builder.UseSetting("Grenzen:Ruimte", "1000"); // all tests together come from one address
    }

    /// <summary>A client without cookies that does not follow redirects.</summary>
    public HttpClient Bezoeker() => CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>A visitor of whom a listener to the database hears what he asks.</summary>
    public HttpClient Beluisterde()
    {
        Server.PreserveExecutionContext = true; // what is asked inside counts for who asks
        var bezoeker = Bezoeker();
        Server.PreserveExecutionContext = false;
        return bezoeker;
    }

    /// <summary>A client that is signed in as this demo user ("contactpersoon-emmen"). Shared between tests.</summary>
    public Task<HttpClient> AlsAsync(string gebruiker) => aangemeld.GetOrAdd(gebruiker, g => new(() => MeldAanAsync(Bezoeker(), g))).Value;

    /// <summary>Who was signed out everywhere signs in anew for the next test.</summary>
    public void Vergeet(string gebruiker) => aangemeld.TryRemove(gebruiker, out _);

    public static async Task<HttpClient> MeldAanAsync(HttpClient client, string gebruiker, string pagina = "/aanmelden")
    {
        var token = Formuliertoken().Match(await client.GetStringAsync(pagina)).Groups[1].Value;
        using var antwoord = await client.PostAsync("/aanmelden/demo", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["gebruiker"] = gebruiker,
            ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token),
        }));
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        return client;
    }

    /// <summary>A context that sees everything, to look behind the screens.</summary>
    public PortalDbContext Systeem() => Services.GetRequiredService<Func<PortalDbContext>>()().Voor(GebruikerToegang.Systeem);

    /// <summary>A context with the access this demo user has.</summary>
    public PortalDbContext Met(Gebruiker gebruiker) => Services.GetRequiredService<Func<PortalDbContext>>()().Voor(GebruikerToegang.Van(gebruiker));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(map))
        {
            Directory.Delete(map, recursive: true);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Formuliertoken();
}

[CollectionDefinition(nameof(Portaalhuis))]
public sealed class PortaalhuisCollectie : ICollectionFixture<Portaalhuis>;
