namespace Portal.Data;

public sealed class AccentenTests
{
    [Theory]
    [InlineData("Één café", "een-cafe")]
    [InlineData("a\ufffeb", "ab")]
    [InlineData("\ufffe", "deel")]
    public void Anker_VanWatNiemandBedacht_IsEenAdres(string titel, string anker) => Assert.Equal(anker, Anker.Van(titel));

    [Fact]
    public void Anker_VanEenHalfTeken_IsEenAdres() => Assert.Equal("x-y", Anker.Van("x\ud800y"));
}
