using Bunit;
using Xunit;

namespace Portal.Ui;

public sealed class BladerenTests : Schermtest
{
    private IRenderedComponent<Bladeren> Blader(int pagina, int totaal, bool isMeer = false) => Render<Bladeren>(p => p
        .Add(b => b.Pagina, pagina).Add(b => b.Totaal, totaal).Add(b => b.IsMeer, isMeer).Add(b => b.Adres, n => $"/lijst?pagina={n}"));

    [Theory]
    [InlineData(1, 131, false, "1 tot en met 25 van 131")]
    [InlineData(6, 131, false, "126 tot en met 131 van 131")]
    [InlineData(2, 1001, true, "26 tot en met 50 van meer dan 1.000")]
    [InlineData(9, 131, false, "Hier staat niets meer. Er zijn er 131.")]
    public void Stand_ZegtWelkeRijenHetZijn(int pagina, int totaal, bool isMeer, string verwacht) =>
        Assert.Equal(verwacht, Blader(pagina, totaal, isMeer).Find("p").TextContent);

    [Theory]
    [InlineData(1, 131, "1 2 … 6 Volgende")]
    [InlineData(3, 131, "Vorige 1 2 3 4 5 6 Volgende")]
    [InlineData(6, 131, "Vorige 1 … 5 6")]
    [InlineData(10, 500, "Vorige 1 … 9 10 11 … 20 Volgende")]
    public void Nummers_ZijnDeEersteDeLaatsteEnDieEromheen(int pagina, int totaal, string verwacht) =>
        Assert.Equal(verwacht, string.Join(' ', Blader(pagina, totaal).FindAll("li").Select(li => li.TextContent.Replace("Pagina ", "", StringComparison.Ordinal))));

    [Fact]
    public void Nummers_AlsNietAllesIsGeteld_NoemenGeenLaatstePagina()
    {
        var cut = Blader(1, 1001, isMeer: true);

        Assert.Equal(["Pagina 1", "Pagina 2", "Volgende"], cut.FindAll("a").Select(a => a.TextContent));
        Assert.Equal("/lijst?pagina=2", cut.Find("[rel=next]").GetAttribute("href"));
    }

    [Fact]
    public void Pagina_WaarDeLezerIs_StaatErbij() => Assert.Equal("Pagina 2", Blader(2, 60).Find("[aria-current=page]").TextContent);

    [Fact]
    public void EenPagina_HeeftNietsTeBladeren() => Assert.Empty(Blader(1, 25).FindAll("nav"));
}
