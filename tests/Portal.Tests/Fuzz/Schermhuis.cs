using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using Portal.Belasting.Circuits;
using Portal.Data;
using Portal.Data.Toegang;

#pragma warning disable BL0006 // what the server drew is read as it is: that is the point

namespace Portal.Fuzz;

/// <summary>The portal on a port of its own, of which can be seen what is drawn in a circuit and what goes wrong there.</summary>
public sealed class Schermhuis : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string map = Directory.CreateTempSubdirectory("zvhd-scherm-").FullName;
    private readonly Luisteraar luisteraar = new();
    private readonly ConcurrentStack<Tekenaar> tekenaars = new();
    private readonly Dictionary<string, Browser> browsers = [];

    public Schermhuis() => UseKestrel(0);

    /// <summary>What was logged as gone wrong, and not the refusal of an act.</summary>
    public ConcurrentQueue<string> Fouten => luisteraar.Fouten;

    /// <summary>What was logged with the canary in it.</summary>
    public ConcurrentQueue<string> Gezongen => luisteraar.Gezongen;

    /// <summary>Something of every kind to ask for by address.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Waarden { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    public async Task InitializeAsync()
    {
        StartServer();
        Waarden = await Schermwaarden.MaakAsync(Services.GetRequiredService<Func<PortalDbContext>>(), Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach (var browser in browsers.Values)
        {
            browser.Dispose();
        }

        await base.DisposeAsync();
        Directory.Delete(map, recursive: true);
    }

    public PortalDbContext Systeem() => Services.GetRequiredService<Func<PortalDbContext>>()().Voor(GebruikerToegang.Systeem);

    internal async Task<Browser> AlsAsync(string gebruiker)
    {
        if (!browsers.TryGetValue(gebruiker, out var browser))
        {
            browser = browsers[gebruiker] = new(ClientOptions.BaseAddress);
            await browser.MeldAanAsync(gebruiker);
        }

        return browser;
    }

    /// <summary>The renderer of the circuit that was opened last.</summary>
    internal Renderer Renderer() => tekenaars.Select(t => t.Renderer).OfType<Renderer>().First(r => r.GetType().Name == "RemoteRenderer");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Opslag:Map", map);
        builder.UseSetting("Grenzen:Ruimte", "100000");
        builder.UseSetting("Grenzen:CircuitsPerGebruiker", "1000");
        builder.ConfigureLogging(l => l.AddProvider(luisteraar));
        builder.ConfigureTestServices(s => s.AddScoped<IComponentActivator>(diensten =>
        {
            var tekenaar = new Tekenaar(diensten);
            tekenaars.Push(tekenaar);
            return tekenaar;
        }));
    }

    /// <summary>Makes components as the framework does, and remembers by the first of them who draws.</summary>
    private sealed class Tekenaar(IServiceProvider diensten) : IComponentActivator
    {
        private static readonly FieldInfo Handvat = typeof(ComponentBase).GetField("_renderHandle", BindingFlags.Instance | BindingFlags.NonPublic)!;
        private static readonly FieldInfo Wie = typeof(RenderHandle).GetField("_renderer", BindingFlags.Instance | BindingFlags.NonPublic)!;
        private ComponentBase? eerste;

        public Renderer? Renderer => eerste is null ? null : (Renderer?)Wie.GetValue(Handvat.GetValue(eerste));

        public IComponent CreateInstance(Type componentType)
        {
            var gemaakt = (IComponent)ActivatorUtilities.CreateInstance(diensten, componentType);
            eerste ??= gemaakt as ComponentBase;
            return gemaakt;
        }
    }

    private sealed class Luisteraar : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Fouten { get; } = new();

        public ConcurrentQueue<string> Gezongen { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var regel = $"{formatter(state, exception)} {exception}";
            if ((logLevel >= LogLevel.Error || exception is not null) && exception is not JSDisconnectedException) // whose screen was just closed
            {
                Fouten.Enqueue(regel);
            }

            if (regel.Contains(Schermwaarden.Kanarie, StringComparison.OrdinalIgnoreCase))
            {
                Gezongen.Enqueue(regel);
            }
        }

        public void Dispose()
        {
        }
    }
}
