using Microsoft.Extensions.Logging.Abstractions;
using Portal.Data;

namespace Portal.Ui;

public sealed class ConceptbewaarderTests
{
    private readonly Handklok klok = new();
    private readonly List<DateTime> bewaard = [];
    private Func<Task<DateTime?>>? anders;

    // like the renderer: one thing at a time, here at once
    public ConceptbewaarderTests() => SynchronizationContext.SetSynchronizationContext(new Meteen());

    private Conceptbewaarder Maak() => new(
        () =>
        {
            bewaard.Add(klok.Nu());
            return anders?.Invoke() ?? Task.FromResult<DateTime?>(klok.Nu());
        },
        () => { },
        klok,
        NullLogger.Instance);

    [Fact]
    public void Getypt_EenSecondeStil_WordtBewaard()
    {
        var bewaarder = Maak();
        bewaarder.Getypt();
        Assert.Equal(Bewaarstand.Bezig, bewaarder.Stand);

        klok.Vooruit(TimeSpan.FromSeconds(1.2));

        Assert.Single(bewaard);
        Assert.Equal((Bewaarstand.Bewaard, bewaard[0]), (bewaarder.Stand, bewaarder.BewaardOp));
    }

    [Fact]
    public void Getypt_ZonderOphouden_WordtNooitLangerDanVijfSecondenNietBewaard()
    {
        var bewaarder = Maak();
        var vorige = klok.Nu();
        for (var n = 0; n < 40; n++)
        {
            bewaarder.Getypt();
            klok.Vooruit(TimeSpan.FromMilliseconds(300));
            Assert.True(klok.Nu() - (bewaard.Count > 0 ? bewaard[^1] : vorige) < TimeSpan.FromSeconds(5));
        }

        Assert.InRange(bewaard.Count, 3, 5);
    }

    [Fact]
    public async Task Stop_VoorHetVersturen_BewaartNietsMeer()
    {
        var bewaarder = Maak();
        bewaarder.Getypt();

        await bewaarder.StopAsync();
        klok.Vooruit(TimeSpan.FromSeconds(10));

        Assert.Empty(bewaard);
    }

    [Fact]
    public async Task Dispose_MetNogNietBewaard_BewaartHetAlsnog()
    {
        var bewaarder = Maak();
        bewaarder.Getypt();

        await bewaarder.DisposeAsync();

        Assert.Single(bewaard);
    }

    [Fact]
    public async Task Dispose_AllesBewaard_DoetNiets()
    {
        var bewaarder = Maak();
        bewaarder.Begin(klok.Nu());

        await bewaarder.DisposeAsync();

        Assert.Empty(bewaard);
    }

    [Fact]
    public async Task BewaarNu_Geweigerd_ZegtWaaromEnEenVolgendeKeerLuktHet()
    {
        var bewaarder = Maak();
        anders = () => throw new DomeinregelException("Haal het burgerservicenummer weg.");
        await bewaarder.BewaarNuAsync();
        Assert.Equal((Bewaarstand.NietBewaard, "Haal het burgerservicenummer weg."), (bewaarder.Stand, bewaarder.Reden));

        anders = null;
        bewaarder.Getypt();
        klok.Vooruit(TimeSpan.FromSeconds(1.2));

        Assert.Equal((Bewaarstand.Bewaard, null), (bewaarder.Stand, bewaarder.Reden));
    }

    [Fact]
    public async Task BewaarNu_DatabaseWeg_ZegtDatHetNietBewaardIs()
    {
        var bewaarder = Maak();
        anders = () => throw new IOException("weg");

        await bewaarder.BewaarNuAsync();

        Assert.Equal((Bewaarstand.NietBewaard, null), (bewaarder.Stand, bewaarder.Reden));
    }

    private sealed class Meteen : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => d(state);
    }
}
