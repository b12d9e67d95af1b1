using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Aansluitingen;
using Portal.Data;
using Portal.Data.Aansluitingen;
using Portal.Data.Opslag;

namespace Portal.Start;

/// <summary>When a start is over.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class GereedheidTests(Portaalhuis huis)
{
    [Fact]
    public async Task Gereed_PasAlsDeCijfersZijnNagerekend()
    {
        using var bewaker = new Aansluitbewaker(huis.Services.GetRequiredService<Aansluitcontrole>(), new(), NullLogger<Aansluitbewaker>.Instance);
        using var gereedheid = Gereedheid(bewaker);
        Assert.False(await gereedheid.IsGereedAsync());

        await bewaker.StartAsync(default);
        await bewaker.StartedAsync(default);

        Assert.True(await gereedheid.IsGereedAsync());
        await bewaker.StopAsync(default);
    }

    /// <summary>The pages then say that nothing was checked yet.</summary>
    [Fact]
    public async Task Gereed_OokAlsNarekenenNietLukt()
    {
        using var controle = new Aansluitcontrole(() => throw new InvalidOperationException("kapot"), new(), TimeProvider.System);
        using var bewaker = new Aansluitbewaker(controle, new(), NullLogger<Aansluitbewaker>.Instance);
        using var gereedheid = Gereedheid(bewaker);

        await bewaker.StartAsync(default);
        await bewaker.StartedAsync(default);

        Assert.True(await gereedheid.IsGereedAsync());
        Assert.True(controle.Laatste.IsLeeg);
        await bewaker.StopAsync(default);
    }

    /// <summary>Whoever asks for a page right after the start finds what the checks found.</summary>
    [Fact]
    public void Start_IsOverAlsDeCijfersZijnNagerekend() => Assert.False(huis.Services.GetRequiredService<Aansluitcontrole>().Laatste.IsLeeg);

    private Gereedheid Gereedheid(Aansluitbewaker bewaker) =>
        new(huis.Services.GetRequiredService<Func<PortalDbContext>>(), bewaker, huis.Services.GetRequiredService<Opslagtoestand>(), huis.Services.GetRequiredService<Datamap>(), TimeProvider.System);
}
