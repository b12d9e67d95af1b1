using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Toegang;
using Portal.Start;

namespace Portal.Toegang;

/// <summary>What lies on the disk, and who can read it.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class OpslagTests(Portaalhuis huis)
{
    [Fact]
    public async Task Bestanden_ZijnAlleenVanWieHetPortaalDraait()
    {
        await huis.AlsAsync("bureau"); // the host is up, and wrote
        var map = huis.Services.GetRequiredService<Datamap>().Pad;

        var bestanden = Directory.GetFiles(map, "*", SearchOption.AllDirectories);

        Assert.Contains(bestanden, b => b.EndsWith("portaal.db", StringComparison.Ordinal));
        Assert.Contains(bestanden, b => b.EndsWith(".xml", StringComparison.Ordinal)); // the keys of cookies
#pragma warning disable CA1416 // the analyzer does not look into the lambdas
        if (!OperatingSystem.IsWindows()) // there the account's own directory sees to it
        {
            Assert.All(bestanden, b => Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(b) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)));
            Assert.All(Directory.GetDirectories(map, "*", SearchOption.AllDirectories).Append(map),
                m => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(m)));
        }
#pragma warning restore CA1416
    }

    /// <summary>What a copy left that was killed holds the whole database, not encrypted: nobody may make another copy for a long time, but a portal starts.</summary>
    [Fact]
    public async Task Start_RuimtOpWatEenAfgebrokenReservekopieAchterliet()
    {
        var map = Path.Combine(huis.Services.GetRequiredService<Datamap>().Pad, "afgebroken");
        var rest = Directory.CreateDirectory(Path.Combine(map, $".kopie-{Guid.NewGuid():N}")).FullName;
        await File.WriteAllTextAsync(Path.Combine(rest, "portaal.db"), "SQLite format 3");

        await using var portaal = huis.WithWebHostBuilder(b => b.UseSetting("Opslag:Map", map).UseSetting("Voorbeeldregistratie", "false"));
        using var bezoeker = portaal.CreateClient();

        Assert.False(Directory.Exists(rest));
    }

    [Fact]
    public async Task Database_KentAlleenDeHashVanEenSessiesleutel()
    {
        await huis.AlsAsync("beheer"); // the host is up
        var sessies = new Sessies(huis.Services.GetRequiredService<Func<PortalDbContext>>(), TimeProvider.System, new Omroep());
        var poging = await sessies.BeginAsync(new(Aanmelding.DemoIssuer, "contactpersoon-de-wolden"), null, default);

        await using var db = huis.Systeem();
        var ids = await db.Sessies.Select(s => s.Id).ToListAsync();

        Assert.Contains(Sessie.IdVan(poging.Sleutel!), ids);
        Assert.DoesNotContain(poging.Sleutel, ids);
        Assert.Equal(GebruikerToegang.Geen, await sessies.GetToegangAsync(Sessie.IdVan(poging.Sleutel!), default)); // the hash opens nothing
    }
}
