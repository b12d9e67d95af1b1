using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Beheer;
using Portal.Data;
using Portal.Data.Brondata;
using Portal.Data.Informatie;
using Portal.Data.Toegang;

namespace Portal.Start;

/// <summary>Starts one after another on the same data directory, with and without changes in the files the figures come from.</summary>
public sealed class BrondataBijDeStartTests : IDisposable
{
    private readonly string map = Directory.CreateTempSubdirectory("zvhd-brondata-").FullName;

    public BrondataBijDeStartTests()
    {
        Directory.CreateDirectory(Bestanden);
        foreach (var bestand in Directory.GetFiles(BrondataLader.StandaardMap, "*.csv"))
        {
            File.Copy(bestand, Path.Combine(Bestanden, Path.GetFileName(bestand)));
        }
    }

    private string Bestanden => Path.Combine(map, "brondata");

    [Fact]
    public async Task Start_BestandVeranderd_LaadtHet_EnAndersBlijftStaanWatErStaat()
    {
        string begrip;
        await using (var eerste = new Huis(map))
        {
            begrip = await eerste.BederfAsync();
        }

        await using (var tweede = new Huis(map))
        {
            Assert.Equal("bedorven", await tweede.UitlegAsync(begrip));
        }

        var gemeenten = Path.Combine(Bestanden, "gemeenten.csv");
        await File.WriteAllTextAsync(gemeenten, (await File.ReadAllTextAsync(gemeenten)).Replace("Assen", "Assen (stad)", StringComparison.Ordinal));
        await using var derde = new Huis(map);
        Assert.NotEqual("bedorven", await derde.UitlegAsync(begrip));
        await using var db = derde.Systeem();
        Assert.Contains("Assen (stad)", await db.Gemeenten.Select(g => g.Naam).ToListAsync());
    }

    [Fact]
    public async Task Start_MetVergelijk_LegtAllesErnaast()
    {
        string begrip;
        await using (var eerste = new Huis(map))
        {
            begrip = await eerste.BederfAsync();
        }

        await using var tweede = new Huis(map, ("Brondata:Vergelijk", "true"));

        Assert.NotEqual("bedorven", await tweede.UitlegAsync(begrip));
    }

    [Fact]
    public async Task Bewaker_VindtEenRijDieBuitenHetPortaalOmIsGewijzigd_NaDeStartEnElkeDag()
    {
        await using var huis = new Huis(map);
        Assert.Contains(huis.Services.GetServices<IHostedService>(), dienst => dienst is Brondatabewaker);
        var omroep = huis.Services.GetRequiredService<Omroep>();
        var klok = new Handklok();
        using var bewaker = new Brondatabewaker(huis.Services.GetRequiredService<Func<PortalDbContext>>(), omroep, huis.Services.GetRequiredService<Brondatamap>(), klok, NullLogger<Brondatabewaker>.Instance);
        var begrip = await huis.BederfAsync();
        await bewaker.StartAsync(default);
        for (var dag = 1; dag <= 2; dag++)
        {
            var hersteld = new TaskCompletionSource();
            using (omroep.Luister(wijziging => _ = wijziging.Soort == typeof(Begrip) && hersteld.TrySetResult()))
            {
                await huis.BederfAsync();
                while (!hersteld.Task.IsCompleted)
                {
                    klok.Vooruit(TimeSpan.FromMinutes(15));
                    await Task.Yield();
                }
            }

            Assert.NotEqual("bedorven", await huis.UitlegAsync(begrip)); // said after it was saved
        }

        await bewaker.StopAsync(default);
    }

    [Fact]
    public async Task Bewaker_NoemtWatHijHerstelde_EnZwijgtAlsAllesKlopt()
    {
        await using var huis = new Huis(map);
        using var bewaker = new Brondatabewaker(huis.Services.GetRequiredService<Func<PortalDbContext>>(), new(), huis.Services.GetRequiredService<Brondatamap>(), new Handklok(), NullLogger<Brondatabewaker>.Instance);
        var begrip = await huis.BederfAsync();

        Assert.Equal([$"Begrip {begrip}"], await bewaker.VergelijkAsync(default));
        Assert.Equal([], await bewaker.VergelijkAsync(default));
        File.Delete(Path.Combine(Bestanden, "gemeenten.csv"));
        Assert.Null(await bewaker.VergelijkAsync(default)); // logged: the portal goes on
    }

    public void Dispose() => Directory.Delete(map, recursive: true);

    private sealed class Huis : WebApplicationFactory<Program>
    {
        private readonly string map;
        private readonly (string Naam, string Waarde)[] instellingen;

        public Huis(string map, params (string Naam, string Waarde)[] instellingen)
        {
            (this.map, this.instellingen) = (map, instellingen);
            StartServer();
        }

        public PortalDbContext Systeem() => Services.GetRequiredService<Func<PortalDbContext>>()().Voor(GebruikerToegang.Systeem);

        /// <returns>The id of the row that was changed.</returns>
        public async Task<string> BederfAsync()
        {
            await using var db = Systeem();
            var id = await db.Begrippen.Select(b => b.Id).OrderBy(i => i).FirstAsync();
            Assert.Equal(1, await db.Database.ExecuteSqlAsync($"UPDATE \"Begrippen\" SET \"Uitleg\" = 'bedorven' WHERE \"Id\" = {id}"));
            return id;
        }

        public async Task<string> UitlegAsync(string id)
        {
            await using var db = Systeem();
            return await db.Begrippen.Where(b => b.Id == id).Select(b => b.Uitleg).SingleAsync();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Opslag:Map", Path.Combine(map, "data"));
            builder.UseSetting("Brondata:Map", Path.Combine(map, "brondata"));
            builder.UseSetting("Voorbeeldregistratie", "false");
            foreach (var (naam, waarde) in instellingen)
            {
                builder.UseSetting(naam, waarde);
            }
        }
    }
}
