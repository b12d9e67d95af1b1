namespace Portal.Toegang;

public sealed class CircuittellingTests
{
    private const string Ik = "ik";

    private readonly Circuittelling telling = new(new() { CircuitsPerGebruiker = 1, Circuits = 2 });

    [Fact]
    public void CircuitDatZijnVerbindingTerugkrijgt_IsGeenNieuw()
    {
        for (var keer = 0; keer < 3; keer++)
        {
            Assert.True(telling.Neem(Ik, isNieuw: true));
            telling.Verlies(Ik);
        }

        Assert.False(telling.Heeft(Ik));
        Assert.False(telling.HeeftPlaats(Ik));
        Assert.False(telling.Neem(Ik, isNieuw: true));
        Assert.True(telling.Neem(Ik, isNieuw: false));
        Assert.True(telling.Heeft(Ik));
        Assert.False(telling.Neem(Ik, isNieuw: false)); // in one tab at a time
        telling.Verlies(Ik);
        telling.Geef(Ik);

        Assert.True(telling.Neem(Ik, isNieuw: true));
    }

    [Fact]
    public void CircuitZonderVerbinding_HoudtNiemandAndersTegen()
    {
        telling.Neem(Ik, isNieuw: true);
        telling.Neem("een ander", isNieuw: true);
        Assert.True(telling.IsVol);
        telling.Verlies(Ik);

        Assert.False(telling.IsVol);
        Assert.True(telling.Neem("een derde", isNieuw: true));
        Assert.False(telling.Neem(Ik, isNieuw: false));
    }

    [Fact]
    public void Verbindingen_HebbenHunEigenTelling()
    {
        Assert.All(Enumerable.Range(0, 3), _ => Assert.True(telling.NeemVerbinding(Ik)));
        Assert.False(telling.NeemVerbinding(Ik));
        Assert.True(telling.NeemVerbinding("een ander"));
        telling.GeefVerbinding(Ik);

        Assert.True(telling.NeemVerbinding(Ik));
        Assert.True(telling.HeeftPlaats(Ik));
    }
}
