using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using Portal.Belasting.Circuits;
using Portal.Data;
using Portal.Data.Fuzz;
using Portal.Data.Opslag;
using Portal.Data.Toegang;
using Portal.Start;
using Portal.Toegang;

#pragma warning disable BL0006 // what the server drew is read as it is: that is the point

namespace Portal.Fuzz;

/// <summary>The portal on a port of its own, of which can be seen what is drawn in a circuit and what goes wrong there.</summary>
public sealed class Schermhuis : WebApplicationFactory<Program>, IAsyncLifetime
{
    private const string Elders = ".elders";

    /// <summary>What looking around leaves behind.</summary>
    private static readonly string[] Bijkomstig = ["Sessies", "Bezoeken", "Logregels", "Adviesconcepten"];

    private readonly string map = Directory.CreateTempSubdirectory("zvhd-scherm-").FullName;
    private readonly Luisteraar luisteraar = new();
    private readonly ConcurrentStack<Tekenaar> tekenaars = new();
    private readonly Dictionary<string, Browser> browsers = [];
    private readonly SqliteConnection aanvang = new("Data Source=:memory:");
    private readonly Schijf schijf = new();
    private SqliteConnection werk = null!;
    private List<string> tabellen = [];

    public Schermhuis() => UseKestrel(0);

    public Storingshuis.Zetklok Klok { get; } = new();

    /// <summary>What was logged as gone wrong, and not the refusal of an act.</summary>
    public ConcurrentQueue<string> Fouten => luisteraar.Fouten;

    /// <summary>What was logged with the canary in it.</summary>
    public ConcurrentQueue<string> Gezongen => luisteraar.Gezongen;

    /// <summary>Lines that were logged: whether anything was listened to.</summary>
    public int Regels => luisteraar.Regels;

    /// <summary>The hash of all rows as they are at the beginning.</summary>
    public string Aanvang { get; private set; } = "";

    /// <summary>Something of every kind to ask for by address.</summary>
    internal IReadOnlyDictionary<string, string> Waarden { get; private set; } = new Dictionary<string, string>();

    private string Bestand => Path.Combine(map, Reservekopie.Database);

    public async Task InitializeAsync()
    {
        StartServer();
        Waarden = await Schermwaarden.MaakAsync(Services.GetRequiredService<Func<PortalDbContext>>(), Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        foreach (var wie in Kanariehuis.PerRol.Values)
        {
            await AlsAsync(wie); // whose sessions stay when everything is put back
        }

        aanvang.Open();
        werk = new($"Data Source={Bestand};Mode=ReadWrite;Pooling=False");
        werk.Open();
        werk.Lees("PRAGMA busy_timeout=5000");
        werk.BackupDatabase(aanvang);
        tabellen = werk.Tabellen().FindAll(t => !Bijkomstig.Contains(t));
        Aanvang = Vingerafdruk();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach (var browser in browsers.Values)
        {
            browser.Dispose();
        }

        await base.DisposeAsync();
        werk.Dispose();
        aanvang.Dispose();
        Directory.Delete(map, recursive: true);
    }

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
    internal Renderer Renderer()
    {
        var laatste = tekenaars.Select(t => t.Renderer).OfType<Renderer>().First(r => r.GetType().Name == "RemoteRenderer");
        tekenaars.Clear();
        return laatste;
    }

    /// <summary>All rows are again as they were at the beginning; who was signed in then, is so freshly.</summary>
    public void ZetTerug()
    {
        aanvang.BackupDatabase(werk);
        var nu = Services.GetRequiredService<TimeProvider>().GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        werk.Lees($"UPDATE \"Sessies\" SET \"BegonnenOp\" = '{nu}', \"AangemeldOp\" = '{nu}', \"GebruiktOp\" = '{nu}'");
    }

    /// <summary>Changes when anybody committed anything.</summary>
    public long Gewijzigd() => (long)werk.Lees("PRAGMA data_version")[0][0];

    /// <summary>A hash of all rows, but for what looking around leaves behind: sessions, visits, lines of the logboek, drafts.</summary>
    public string Vingerafdruk() => werk.Vingerafdruk(tabellen);

    /// <summary>The database goes away: now, or as soon as something was saved.</summary>
    public void NeemWeg(bool naOpslaan)
    {
        if (naOpslaan)
        {
            schijf.NaOpslaan = Weg;
        }
        else
        {
            Weg();
        }
    }

    /// <summary>It is there again, with what it held at the beginning.</summary>
    /// <returns>Whether it had been away.</returns>
    public bool BrengTerug()
    {
        schijf.NaOpslaan = null;
        var wasWeg = File.Exists(Bestand + Elders);
        if (wasWeg)
        {
            File.Move(Bestand + Elders, Bestand);
        }

        Services.GetRequiredService<Opslagtoestand>().Meld(null);
        ZetTerug();
        return wasWeg;
    }

    private void Weg()
    {
        schijf.NaOpslaan = null;
        File.Move(Bestand, Bestand + Elders);
        Services.GetRequiredService<Omroep>().Meld([new(null, typeof(Gebruiker))]); // who anybody is has to be asked anew
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Opslag:Map", map);
        builder.UseSetting("Grenzen:Ruimte", "100000");
        builder.UseSetting("Grenzen:CircuitsPerGebruiker", "1000");
        builder.ConfigureLogging(l => l.AddProvider(luisteraar));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Klok);
            services.AddScoped<IComponentActivator>(diensten =>
            {
                var tekenaar = new Tekenaar(diensten);
                tekenaars.Push(tekenaar);
                return tekenaar;
            });
            services.AddSingleton<Func<PortalDbContext>>(p =>
            {
                var opties = new DbContextOptionsBuilder<SqlitePortalDbContext>()
                    .UsePortalSqlite($"Data Source={Bestand};Mode=ReadWrite", p.GetRequiredService<Opslagtoestand>()).AddInterceptors(schijf).Options;
                return () => new SqlitePortalDbContext(opties);
            });
        });
    }

    /// <summary>Hears that something was saved.</summary>
    private sealed class Schijf : IDbTransactionInterceptor, ISaveChangesInterceptor
    {
        private readonly AsyncLocal<bool> isHier = new();
        private Action? naOpslaan;

        /// <summary>Done at the next saving, by who set it or by what the portal does for it: not by the rounds that the portal makes by itself.</summary>
        public Action? NaOpslaan
        {
            set => (naOpslaan, isHier.Value) = (value, value is not null);
        }

        public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            MeldOpslaan();
            return Task.CompletedTask;
        }

        public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context?.Database.CurrentTransaction is null) // else it is told when that is committed
            {
                MeldOpslaan();
            }

            return ValueTask.FromResult(result);
        }

        private void MeldOpslaan()
        {
            if (isHier.Value)
            {
                naOpslaan?.Invoke();
            }
        }
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
        private int regels;

        public int Regels => regels;

        public ConcurrentQueue<string> Fouten { get; } = new();

        public ConcurrentQueue<string> Gezongen { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Interlocked.Increment(ref regels);
            var regel = $"{formatter(state, exception)} {exception}";
            if ((logLevel >= LogLevel.Error || exception is not null) && !IsGesloten(exception))
            {
                Fouten.Enqueue(regel);
            }

            if (regel.Contains(Schermwaarden.Kanarie, StringComparison.OrdinalIgnoreCase) || regel.Contains(Schermwaarden.Bsn, StringComparison.Ordinal))
            {
                Gezongen.Enqueue(regel);
            }
        }

        /// <summary>Whose screen was just closed, also while it was having itself fetched anew.</summary>
        private static bool IsGesloten(Exception? fout) =>
            fout is JSDisconnectedException || (fout is TaskCanceledException { StackTrace: { } plaats } && plaats.Contains("RemoteNavigationManager", StringComparison.Ordinal));

        public void Dispose()
        {
        }
    }
}
