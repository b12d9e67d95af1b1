namespace Portal.Ui;

public class TerugwegTests
{
    [Theory]
    [InlineData("/bureau/casussen", "/bureau/casussen/zv-26-7k3m")]
    [InlineData("/bureau/casussen?", "/bureau/casussen/zv-26-7k3m")]
    [InlineData("/bureau/casussen#lijst", "/bureau/casussen/zv-26-7k3m")]
    [InlineData("/bureau/casussen?status=aangemeld&pagina=2#lijst", "/bureau/casussen/zv-26-7k3m?terug=status%3Daangemeld%26pagina%3D2")]
    [InlineData("https://portaal.example/bureau/casussen?zoek=a%20%26%20b", "/bureau/casussen/zv-26-7k3m?terug=zoek%3Da%2520%2526%2520b")]
    public void Heen_NeemtAlleenDeVraagVanDeLijstMee(string lijst, string verwacht) =>
        Assert.Equal(verwacht, Terugweg.Heen("/bureau/casussen/zv-26-7k3m", lijst));

    [Theory]
    [InlineData("status=aangemeld&pagina=2")]
    [InlineData("zoek=a%20%26%20b&sorteer=-gestart")]
    public void Naar_IsDeLijstZoalsZijWas(string vraag)
    {
        var terug = Uri.UnescapeDataString(Terugweg.Heen("/rij", $"/lijst?{vraag}").Split("?terug=")[1]);

        Assert.Equal($"/lijst?{vraag}", Terugweg.Naar("/lijst", terug));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("//kwaad.example")]
    [InlineData("https://kwaad.example/?a=b")]
    [InlineData("/../../beheer/gebruikers")]
    [InlineData("javascript:alert(1)")]
    [InlineData("a=b#//kwaad.example")]
    [InlineData("a=\"><script>alert(1)</script>&b=\r\nLocation: //kwaad.example")]
    public void Naar_WatIemandErOokInZet_BlijftBijDezeLijst(string? terug)
    {
        var adres = new Uri(new Uri("https://portaal.example"), Terugweg.Naar("/lijst", terug));

        Assert.Equal(("portaal.example", "/lijst", ""), (adres.Host, adres.AbsolutePath, adres.Fragment));
        Assert.DoesNotContain(Terugweg.Naar("/lijst", terug), teken => "<>\"\r\n".Contains(teken, StringComparison.Ordinal));
    }

    [Fact]
    public void Naar_EenTeLangeVraag_LeidtNaarDeHeleLijst() => Assert.Equal("/lijst", Terugweg.Naar("/lijst", new string('a', 501)));
}
