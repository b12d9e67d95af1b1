using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Data;
using Portal.Data.Toegang;

namespace Portal.Toegang.Oidc;

/// <summary>The portal as Production starts it, in process and over https, with a provider of the test's own and a clock that can be put forward.</summary>
public sealed class Aanmeldhuis : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>Whom the configuration makes the first beheerder.</summary>
    public const string Beheerder = "11f3e0c2-1111-4e2b-9a53-000000000001";

    private readonly string map = Directory.CreateTempSubdirectory("zvhd-oidc-").FullName;

    internal Proefaanbieder Aanbieder { get; private set; } = null!;

    internal Verzetklok Klok { get; } = new();

    internal Logvanger Log { get; } = new();

    internal string Map => map;

    public async Task InitializeAsync()
    {
        Aanbieder = await Proefaanbieder.StartAsync();
        await using var db = Systeem(); // starts the host
        await db.SaveChangesAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        await Aanbieder.DisposeAsync();
        Directory.Delete(map, recursive: true);
    }

    public PortalDbContext Systeem() => Services.GetRequiredService<Func<PortalDbContext>>()().Voor(GebruikerToegang.Systeem);

    /// <summary>A browser of one's own, that does not follow redirects.</summary>
    public HttpClient Bezoeker(bool koekjes = true) => CreateClient(new() { AllowAutoRedirect = false, HandleCookies = koekjes, BaseAddress = new("https://portaal.test") });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Opslag:Map", map);
        builder.UseSetting("AllowedHosts", "portaal.test");
        builder.UseSetting("AzureAd:Instance", Aanbieder.Adres);
        builder.UseSetting("AzureAd:TenantId", Proefaanbieder.Tenant);
        builder.UseSetting("AzureAd:ClientId", Proefaanbieder.ClientId);
        builder.UseSetting("AzureAd:ClientSecret", "een-geheim-voor-de-proef");
        builder.UseSetting("Beheer:EersteBeheerder:Tenant", Proefaanbieder.Tenant);
        builder.UseSetting("Beheer:EersteBeheerder:Oid", Beheerder);
        builder.UseSetting("Grenzen:Ruimte", "1000");
        builder.UseSetting("Proxy:Adressen", "192.0.2.1;198.51.100.0/24");
        builder.ConfigureLogging(l => l.AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Klok);
            services.AddSingleton<IStartupFilter, Afzender>();
            services.Configure<OidcOptions>(Aanmelding.OidcScheme, o => o.BackchannelHttpHandler = Aanbieder.Vertrouwd());
        });
    }
}

/// <summary>
/// The time of the machine, put forward as far as a test wants: how long things take, and apart from that what time it is, because the token
/// library asks the machine itself what time it is.
/// </summary>
internal sealed class Verzetklok : TimeProvider
{
    private TimeSpan verstreken;

    /// <summary>How far the clock on the wall is ahead.</summary>
    public TimeSpan Voor { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Voor;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(verstreken.TotalSeconds * TimestampFrequency);

    /// <summary>Lets what is kept for a while grow old.</summary>
    public void Vooruit(TimeSpan duur) => verstreken += duur;
}

/// <summary>Keeps what the portal logs.</summary>
internal sealed class Logvanger : ILoggerProvider
{
    private readonly ConcurrentQueue<string> regels = new();

    public IReadOnlyCollection<string> Regels => regels;

    public ILogger CreateLogger(string categoryName) => new Schrijver(regels, categoryName);

    public void Dispose() { }

    private sealed class Schrijver(ConcurrentQueue<string> regels, string categorie) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            regels.Enqueue($"{categorie}: {formatter(state, exception)} {exception}");
    }
}

[CollectionDefinition(nameof(Aanmeldhuis))]
public sealed class AanmeldhuisCollectie : ICollectionFixture<Aanmeldhuis>;
