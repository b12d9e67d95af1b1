using Portal.Data.Cijfers;
using Xunit;

namespace Portal.Data.Stukken;

public sealed class StukdeelTests
{
    [Theory]
    [InlineData(0, "geen nieuwe casussen")]
    [InlineData(1, "één nieuwe casus")]
    [InlineData(21, "21 nieuwe casussen")]
    public void Telling_NulEenEnMeer_LeestGewoon(int aantal, string zin) => Assert.Equal(zin, Telling.Schrijf(aantal, "nieuwe casus", "nieuwe casussen"));

    [Fact]
    public void Van_OnbekendCijfer_IsEenInvulplekZonderGetal() =>
        Assert.Equal("[invullen: nieuwe casussen]", Stukdeel.Van(Cijfer.NietBekend(Eenheid.Aantal, "Geen stuk noemt het."), "nieuwe casussen", isBevestigd: true).ToString());

    [Fact]
    public void Van_OnzekerCijfer_KomtAlleenInDeBriefNaBevestiging()
    {
        Assert.IsType<Invuldeel>(Stukdeel.Van(Maak(Zekerheid.Onzeker), "afgesloten casussen"));
        var bevestigd = Assert.IsType<Cijferdeel>(Stukdeel.Van(Maak(Zekerheid.Onzeker), "afgesloten casussen", isBevestigd: true));
        Assert.Equal("22", bevestigd.ToString());
        Assert.True(bevestigd.VraagtToelichting);
    }

    [Theory]
    [InlineData(Zekerheid.Zeker, false)]
    [InlineData(Zekerheid.Afgeleid, true)]
    public void Van_BekendCijfer_ZegtOfDeNootMeerMoetUitleggen(Zekerheid zekerheid, bool uitleg) =>
        Assert.Equal(uitleg, Assert.IsType<Cijferdeel>(Stukdeel.Van(Maak(zekerheid), "casussen")).VraagtToelichting);

    private static Cijfer Maak(Zekerheid zekerheid) => new(22, Eenheid.Aantal, new UitBron("Jaarverslag 2023", "Casuïstiek per gemeente", zekerheid));
}
