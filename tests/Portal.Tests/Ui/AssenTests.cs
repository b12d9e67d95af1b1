using System.Globalization;
using Xunit;

namespace Portal.Ui;

public sealed class AssenTests
{
    [Theory]
    [InlineData(0, 129, "0 50 100 150")]
    [InlineData(0, 182, "0 50 100 150 200")]
    [InlineData(0, 200, "0 50 100 150 200")]
    [InlineData(0, 312628, "0 100000 200000 300000 400000")]
    [InlineData(31214, 32981, "31000 31500 32000 32500 33000")]
    [InlineData(-18374, 9000, "-20000 -10000 0 10000")]
    [InlineData(0, 3, "0 1 2 3")]
    [InlineData(0, 1, "0 1")]
    [InlineData(0, 0, "0 1")]
    [InlineData(7, 7, "7 8")]
    public void Streepjes_VanTellingen_ZijnRondEnOmvattenDeWaarden(int laagste, int hoogste, string verwacht) =>
        Assert.Equal(verwacht.Split(' ').Select(s => decimal.Parse(s, CultureInfo.InvariantCulture)), Assen.Streepjes(laagste, hoogste));

    [Fact]
    public void Streepjes_VanProcenten_MogenKleinerZijnDanEen() =>
        Assert.Equal([0m, 0.2m, 0.4m, 0.6m], Assen.Streepjes(0, 0.6m, isGeheel: false));

    [Fact]
    public void Streepjes_MetDeHoogsteOnderDeLaagste_Weigert() => Assert.Throws<ArgumentOutOfRangeException>(() => Assen.Streepjes(2, 1));
}
