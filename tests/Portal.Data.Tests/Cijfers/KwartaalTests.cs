namespace Portal.Data.Cijfers;

public sealed class KwartaalTests
{
    [Theory]
    [InlineData("2026-2", true)]
    [InlineData("2999-4", true)]
    [InlineData("0000-1", false)] // no calendar has it
    [InlineData("9999-4", false)] // nor the day after it
    [InlineData("2026-5", false)]
    [InlineData("٢٠٢٦-1", false)]
    public void Lees_UitEenAdres_IsEenKwartaalMetEenBeginEnEenEind(string adres, bool isGoed)
    {
        var kwartaal = Kwartaal.Lees(adres);

        Assert.Equal(isGoed, kwartaal is { PubliceerbaarVanaf.Year: > 1000 });
    }
}
