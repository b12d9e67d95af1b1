using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Portal.Belasting.Circuits;
using Portal.Data;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>The portal on a port of its own, with its own limits, places for seven circuits, and a clock on which no turn comes back.</summary>
public class Circuithuis : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const int Plaatsen = 7;

    private readonly string map = Directory.CreateTempSubdirectory("zvhd-circuit-").FullName;

    public Circuithuis() => UseKestrel(0);

    /// <summary>Sees what happens to the circuits.</summary>
    internal Meekijker Kijker { get; } = new();

    public Uri Adres => ClientOptions.BaseAddress;

    public Task InitializeAsync()
    {
        StartServer();
        return Task.CompletedTask;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(map, recursive: true);
    }

    public PortalDbContext Systeem() => Services.GetRequiredService<Func<PortalDbContext>>()().Voor(GebruikerToegang.Systeem);

    /// <summary>A browser of its own, signed in as this demo user.</summary>
    internal async Task<Browser> AlsAsync(string gebruiker)
    {
        var browser = new Browser(Adres);
        await browser.MeldAanAsync(gebruiker);
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Opslag:Map", map);
        builder.UseSetting("Grenzen:Circuits", $"{Plaatsen}");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider, Stilklok>();
            services.AddSingleton<IStartupFilter, Afzender>();
            services.AddSingleton<CircuitHandler>(Kijker);
        });
    }

    /// <summary>Hears when a connection is gone, and can keep busy what comes in at one circuit, as a slow handler does.</summary>
    internal sealed class Meekijker : CircuitHandler
    {
        private readonly ConcurrentDictionary<string, TaskCompletionSource> gevallen = new();
        private readonly TaskCompletionSource klaar = Bron(), genoeg = Bron();
        private string? bezet;
        private int binnen, gewacht;

        /// <summary>The circuit that was connected last.</summary>
        public string Laatste { get; private set; } = "";

        /// <summary>How many things came in at the circuit that is busy.</summary>
        public int Binnen => binnen;

        /// <summary>Ends when this circuit has lost its connection.</summary>
        public Task Gevallen(string circuit) => gevallen.GetOrAdd(circuit, _ => Bron()).Task;

        /// <summary>Nothing gets done anymore at the last circuit.</summary>
        /// <returns>Ends when so many came in there.</returns>
        public Task HoudBezet(int aantal)
        {
            (gewacht, bezet) = (aantal, Laatste);
            return genoeg.Task;
        }

        public void LaatLos() => klaar.SetResult();

        public override Task OnConnectionUpAsync(Microsoft.AspNetCore.Components.Server.Circuits.Circuit circuit, CancellationToken cancellationToken)
        {
            Laatste = circuit.Id;
            return Task.CompletedTask;
        }

        public override Task OnConnectionDownAsync(Microsoft.AspNetCore.Components.Server.Circuits.Circuit circuit, CancellationToken cancellationToken)
        {
            gevallen.GetOrAdd(circuit.Id, _ => Bron()).TrySetResult();
            return Task.CompletedTask;
        }

        public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async wat =>
        {
            if (wat.Circuit.Id == bezet)
            {
                if (Interlocked.Increment(ref binnen) == gewacht)
                {
                    genoeg.SetResult();
                }

                await klaar.Task;
            }

            await next(wat);
        };

        private static TaskCompletionSource Bron() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Stilklok : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}

[CollectionDefinition(nameof(Circuithuis))]
public sealed class CircuithuisCollectie : ICollectionFixture<Circuithuis>;
