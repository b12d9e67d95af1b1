using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

public sealed class VanElkeHonderdTests
{
    [Fact]
    public void Van_GroteHoofdpostMetOnderdelen_IsUitgesplitst_EnKleineNiet()
    {
        var delen = VanElkeHonderd.Van(Kant.Baten,
        [
            Maak.Post("B", 1_000), Maak.Post("B1", 700, "B", isTotaal: true), Maak.Post("B1a", 400, "B1"), Maak.Post("B1b", 300, "B1"),
            Maak.Post("B2", 300, "B", isTotaal: true), Maak.Post("B2a", 200, "B2"), Maak.Post("B2b", 100, "B2"), Maak.Post("L1", 5_000, "L"),
        ]);

        Assert.Equal([("Post B1a", 40m), ("Post B1b", 30m), ("Post B2", 30m)], delen.Select(d => (d.Naam, d.Deel.Waarde!.Value)));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(999_999, 1, 1)]
    [InlineData(2, 1, 4)]
    public void Van_WatNietPastInHeleEuros_TeltTochOpTotHonderd(int a, int b, int c) =>
        Assert.Equal(100, VanElkeHonderd.Van(Kant.Lasten, [Maak.Post("L", a + b + c), Maak.Post("L1", a, "L"), Maak.Post("L2", b, "L"), Maak.Post("L3", c, "L")]).Sum(d => d.Deel.Waarde));

    [Fact]
    public void Van_MeerDanVijfPosten_VoegtDeKleinsteSamen()
    {
        var delen = VanElkeHonderd.Van(Kant.Lasten, [Maak.Post("L", 360), .. Enumerable.Range(1, 8).Select(i => Maak.Post($"L{i}", i * 10, "L"))]);

        Assert.Equal(["Post L8", "Post L7", "Post L6", "Post L5", "Post L4", "Al het andere"], delen.Select(d => d.Naam));
        Assert.Equal([30m, 20m, 10m], Assert.IsType<Berekend>(delen[^1].Bedrag.Herkomst).Delen.Select(d => d.Cijfer.Waarde!.Value));
    }

    [Fact]
    public void Van_NietsBegroot_IsLeeg() => Assert.Empty(VanElkeHonderd.Van(Kant.Lasten, [Maak.Post("L", 0), Maak.Post("L1", 0, "L")]));
}
