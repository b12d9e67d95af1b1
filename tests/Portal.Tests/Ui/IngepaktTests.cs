namespace Portal.Ui;

public sealed class IngepaktTests
{
    [Fact]
    public void Uit_WatIngepaktIs_IsHetzelfde()
    {
        string[] teksten = [.. Enumerable.Range(0, 500).Select(i => $"Casuïstiek per gemeente {i}")];

        Assert.Equal(teksten, Ingepakt.Uit<string[]>(Ingepakt.Pak(teksten)));
        Assert.Null(Ingepakt.Uit<string[]>(null));
    }

    [Fact]
    public void Pak_WatNietInEenBerichtPast_GaatNietMee()
    {
        var ruis = new byte[64 * 1024];
        new Random(1).NextBytes(ruis);

        Assert.Null(Ingepakt.Pak(Convert.ToBase64String(ruis)));
    }
}
