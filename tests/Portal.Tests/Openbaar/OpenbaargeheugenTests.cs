using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Informatie;
using Portal.Data.Toegang;

namespace Portal.Openbaar;

/// <summary>What public pages read is read once, as nobody, and never outlives a change.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class OpenbaargeheugenTests : IDisposable
{
    private const string Wat = "/proef";

    private readonly Portaalhuis huis;
    private readonly Omroep omroep = new();
    private readonly Openbarestand stand;
    private readonly Openbaargeheugen geheugen;
    private int keren;

    public OpenbaargeheugenTests(Portaalhuis huis)
    {
        this.huis = huis;
        stand = new(omroep, new Handklok());
        geheugen = new(stand, huis.Services.GetRequiredService<Func<PortalDbContext>>());
    }

    public void Dispose() => stand.Dispose();

    [Fact]
    public async Task Lees_VelenTegelijk_VragenEenKeer()
    {
        var gelezen = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => geheugen.LeesAsync(Wat, TelAsync)));

        Assert.All(gelezen, g => Assert.Equal("keer 1", g));
    }

    [Fact]
    public async Task Lees_NaEenWijziging_VraagtOpnieuw()
    {
        await geheugen.LeesAsync(Wat, TelAsync);
        omroep.Meld([new(null, typeof(Begrip))]);

        Assert.Equal("keer 2", await geheugen.LeesAsync(Wat, TelAsync));
    }

    [Fact]
    public async Task Lees_WatErNietIs_EnWatMislukte_WordtNietOnthouden()
    {
        Assert.Null(await geheugen.LeesAsync(Wat, _ => Task.FromResult<string?>(null)));
        await Assert.ThrowsAsync<TimeoutException>(() => geheugen.LeesAsync<string>(Wat, _ => throw new TimeoutException()));

        Assert.Equal("keer 1", await geheugen.LeesAsync(Wat, TelAsync));
    }

    [Fact]
    public async Task Lees_IsAltijdAlsEenBezoeker_DieNietsBewaart()
    {
        await huis.AlsAsync("bureau");
        await using var db = geheugen.Open();

        Assert.Equal(GebruikerToegang.Geen, db.Toegang);
        Assert.Empty(await db.Casussen.ToListAsync());
        Assert.Equal(GebruikerToegang.Geen, await geheugen.LeesAsync(Wat, d => Task.FromResult(d.Toegang)));
        db.Entry(await db.Begrippen.FirstAsync()).Property(b => b.Uitleg).CurrentValue = "Anders";
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Lees_MeerDanErOnthoudenWordt_GeeftHetTochTerug()
    {
        foreach (var vraag in Enumerable.Range(0, Openbaargeheugen.MaxOnthouden))
        {
            await geheugen.LeesAsync($"{Wat}/{vraag}", _ => Task.FromResult(vraag));
        }

        await geheugen.LeesAsync(Wat, TelAsync);

        Assert.Equal("keer 2", await geheugen.LeesAsync(Wat, TelAsync));
    }

    /// <summary>Takes a while, so that others come in meanwhile.</summary>
    private async Task<string> TelAsync(PortalDbContext db)
    {
        await db.Begrippen.CountAsync();
        return $"keer {Interlocked.Increment(ref keren)}";
    }
}
