using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Portal.Belasting.Circuits;
using Portal.Data;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Start;

/// <summary>A listening portal whose disk fills up, turns read-only or goes away when a test says so, and whose clock a test sets.</summary>
public sealed class Storingshuis : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string map = Directory.CreateTempSubdirectory("zvhd-storing-").FullName;
    private readonly Schijf schijf = new();

    public Storingshuis() => UseKestrel(0);

    public Uri Adres => ClientOptions.BaseAddress;

    public Zetklok Klok { get; } = new();

    public string Bestand => Path.Combine(map, Reservekopie.Database);

    public Opslagtoestand Toestand => Services.GetRequiredService<Opslagtoestand>();

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

    internal async Task<Browser> AlsAsync(string gebruiker)
    {
        var browser = new Browser(Adres);
        await browser.MeldAanAsync(gebruiker);
        return browser;
    }

    /// <summary>How often anything but a trial was let through to open the storage.</summary>
    public int Geopend => schijf.Geopend;

    /// <summary>A client with cookies that follows no redirect.</summary>
    public HttpClient Bezoeker() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Adres };

    /// <summary>The file is elsewhere until this is disposed; the portal then works again.</summary>
    public IAsyncDisposable Weg()
    {
        File.Move(Bestand, Bestand + ".elders");
        return new Herstel(async () =>
        {
            File.Move(Bestand + ".elders", Bestand);
            await Toestand.WachtTotGoedAsync();
        });
    }

    /// <summary>The file may not grow until this is disposed.</summary>
    public IAsyncDisposable Vol() => Stel("max_page_count=1");

    /// <summary>Nothing can be written until this is disposed.</summary>
    public IAsyncDisposable AlleenLezen() => Stel("query_only=ON");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Opslag:Map", map);
        builder.UseSetting("Grenzen:Ruimte", "1000");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Klok);
            services.AddSingleton<Func<PortalDbContext>>(p =>
            {
                var opties = new DbContextOptionsBuilder<SqlitePortalDbContext>()
                    .UsePortalSqlite($"Data Source={Bestand};Mode=ReadWrite", p.GetRequiredService<Opslagtoestand>()).AddInterceptors(schijf).Options;
                return () => new SqlitePortalDbContext(opties);
            });
        });
    }

    private Herstel Stel(string pragma)
    {
        schijf.Pragma = pragma;
        return new(async () =>
        {
            schijf.Pragma = Schijf.Gewoon;
            await Toestand.WachtTotGoedAsync();
        });
    }

    /// <summary>SQLite itself refuses, as it does on a disk that is full or read-only; nothing is pretended.</summary>
    private sealed class Schijf : DbConnectionInterceptor
    {
        public const string Gewoon = "max_page_count=4294967294; PRAGMA query_only=OFF";

        private int geopend;

        public string Pragma { get; set; } = Gewoon;

        public int Geopend => Volatile.Read(ref geopend);

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context is PortalDbContext { IsProef: false })
            {
                Interlocked.Increment(ref geopend);
            }

            return ValueTask.FromResult(result);
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            using var opdracht = connection.CreateCommand();
            opdracht.CommandText = $"PRAGMA {Pragma}";
            opdracht.ExecuteNonQuery();
            return Task.CompletedTask;
        }
    }

    private sealed class Herstel(Func<Task> doe) : IAsyncDisposable
    {
        private bool isGedaan;

        public async ValueTask DisposeAsync()
        {
            if (!isGedaan)
            {
                isGedaan = true;
                await doe();
            }
        }
    }

    /// <summary>The clock on the wall, which is set by hand; what is waited for goes by as always.</summary>
    public sealed class Zetklok : TimeProvider
    {
        private TimeSpan voor, verstreken;

        public TimeSpan Voor
        {
            get => voor;
            set
            {
                verstreken += value > voor ? value - voor : TimeSpan.Zero;
                voor = value;
            }
        }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + voor;

        public override long GetTimestamp() => base.GetTimestamp() + (long)(verstreken.TotalSeconds * TimestampFrequency);
    }
}

internal static class Opslagwacht
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    /// <summary>Until the portal noticed by itself; at once when it never noticed that anything was wrong.</summary>
    public static async Task WachtTotGoedAsync(this Opslagtoestand toestand)
    {
        var goed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hoor(Opslagstand stand)
        {
            if (stand is Opslagstand.Goed)
            {
                goed.TrySetResult();
            }
        }

        toestand.Gewijzigd += Hoor;
        if (toestand.Stand is not Opslagstand.Goed)
        {
            await goed.Task.WaitAsync(Geduld);
        }

        toestand.Gewijzigd -= Hoor;
    }
}

[CollectionDefinition(nameof(Storingshuis))]
public sealed class StoringshuisCollectie : ICollectionFixture<Storingshuis>;
