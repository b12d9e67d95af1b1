namespace Portal.Toegang;

public sealed class BeurtenTests
{
    private readonly Handklok klok = new();

    [Fact]
    public void Neem_NaDeLaatsteBeurt_ZegtHoeLangNog_EnGeeftErDanEenTerug()
    {
        var beurten = new Beurten(klok, 3, TimeSpan.FromSeconds(2));

        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal(TimeSpan.Zero, beurten.Neem("ik")));
        Assert.Equal(TimeSpan.FromSeconds(2), beurten.Neem("ik"));
        Assert.Equal(TimeSpan.FromSeconds(2), beurten.Neem("ik")); // asking costs nothing
        Assert.Equal(TimeSpan.Zero, beurten.Neem("een ander"));
        klok.Vooruit(TimeSpan.FromSeconds(2));

        Assert.Equal(TimeSpan.Zero, beurten.Neem("ik"));
        Assert.Equal(TimeSpan.FromSeconds(2), beurten.Neem("ik"));
    }

    [Fact]
    public void NeemOfWacht_ZetWieTeVeelVraagtAchterZichzelf()
    {
        var beurten = new Beurten(klok, 1, TimeSpan.FromSeconds(1));

        Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, 4).Select(_ => beurten.NeemOfWacht("ik").TotalSeconds));
    }

    [Fact]
    public void Neem_NaEenTijdNiets_GeeftNietMeerDanHetBegin()
    {
        var beurten = new Beurten(klok, 2, TimeSpan.FromSeconds(1));
        beurten.Neem("ik");
        klok.Vooruit(TimeSpan.FromMinutes(1));

        Assert.Equal(2, Enumerable.Range(0, 10).Count(_ => beurten.Neem("ik") == TimeSpan.Zero));
    }

    [Fact]
    public async Task Neem_VanVeelDradenTegelijk_GeeftErNooitEenTeVeel()
    {
        var beurten = new Beurten(klok, 50, TimeSpan.FromHours(1));

        var gekregen = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 200).Count(_ => beurten.Neem("ik") == TimeSpan.Zero))));

        Assert.Equal(50, gekregen.Sum());
    }
}
