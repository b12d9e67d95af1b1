using Xunit;

namespace Portal.Ui;

public sealed class SorteringTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("aangemeld", "aangemeld")]
    [InlineData("-aangemeld", "-aangemeld")]
    public void Lees_UitEenAdres_GeeftHetzelfdeWoordTerug(string? woord, string? verwacht) => Assert.Equal(verwacht, Sortering.Lees(woord)?.ToString());
}
