using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Xunit;

namespace Portal.Ui;

public sealed class LuisterNaarTests : Schermtest
{
    private static readonly TimeSpan RuimNaDeBundeling = TimeSpan.FromMilliseconds(450);
    private int aantal;

    // a screen that is called redraws nothing here, so there is no render to wait for
    private async Task WordtAsync(int verwacht)
    {
        for (var n = 0; n < 250 && aantal < verwacht; n++)
        {
            await Task.Delay(20);
        }

        Assert.Equal(verwacht, aantal);
    }

    private Omroep Omroep => Services.GetRequiredService<Omroep>();

    private void Luister(int? gemeente, Action? doe = null) => Render<LuisterNaar>(p => p
        .Add(l => l.Soorten, ["String"]).Add(l => l.GemeenteId, gemeente).Add(l => l.OnWijziging, () =>
        {
            aantal++;
            doe?.Invoke();
        }));

    [Fact]
    public async Task Wijzigingen_VlakNaElkaar_ZijnEenBericht()
    {
        Luister(114);

        Omroep.Meld([new(114, typeof(string)), new(114, typeof(string))]);

        await WordtAsync(1);
        await Task.Delay(RuimNaDeBundeling);
        Assert.Equal(1, aantal);
        Omroep.Meld([new(114, typeof(string))]);
        await WordtAsync(2);
    }

    [Fact]
    public async Task Wijziging_VanEenAndereGemeenteOfSoort_GaatVoorbij()
    {
        Luister(114);

        Omroep.Meld([new(106, typeof(string)), new(114, typeof(int))]);

        await Task.Delay(RuimNaDeBundeling);
        Assert.Equal(0, aantal);
    }

    [Fact]
    public async Task Wijziging_ZonderGemeenteGevraagd_KomtVanElkeGemeente()
    {
        Luister(null);

        Omroep.Meld([new(106, typeof(string))]);

        await WordtAsync(1);
    }

    [Fact]
    public async Task Scherm_DatDichtIs_HoortNietsMeer()
    {
        Luister(114);
        await DisposeComponentsAsync();

        Omroep.Meld([new(114, typeof(string))]);

        await Task.Delay(RuimNaDeBundeling);
        Assert.Equal(0, aantal);
    }

    [Fact]
    public async Task Fout_BijHetVerversen_MaaktNietDoof()
    {
        Luister(114, () => _ = aantal == 1 ? throw new InvalidOperationException("stuk") : 0);

        Omroep.Meld([new(114, typeof(string))]);
        await WordtAsync(1);
        Omroep.Meld([new(114, typeof(string))]);

        await WordtAsync(2);
    }
}
