namespace Portal.Data.Casussen;

public class CasusFilterTests
{
    [Fact]
    public void Adres_GaatHeenEnTerug()
    {
        var filter = new CasusFilter
        {
            Status = CasusStatus.InBehandeling, Product = Product.UitgebreidAdvies, Hoofdonderwerp = Hoofdonderwerp.HuiselijkGeweld, Jaar = 2026,
            Telling = Jaartelling.Instroom, TotEnMetMaand = 3, Zoek = "over&last", GemeenteId = 114, Sorteer = Casusvolgorde.Onderwerp, Aflopend = true, Pagina = 3,
        };

        Assert.Equal(
            "/x?status=in-behandeling&product=uitgebreid-advies&onderwerp=huiselijk-geweld&jaar=2026&telling=instroom&maand=3&zoek=over%26last&gemeente=114&sorteer=-onderwerp&pagina=3",
            filter.Adres("/x"));
        Assert.Equal(filter, CasusFilter.Lees("in-behandeling", "uitgebreid-advies", "huiselijk-geweld", "2026", "instroom", "3", "over&last", "114", "-onderwerp", "3"));
        Assert.Equal("/x", new CasusFilter().Adres("/x"));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("In-Behandeling")]
    [InlineData("weg")]
    [InlineData("")]
    [InlineData("Aangemeld, Werkvoorraad")]
    public void Lees_Onzin_LaatDeRestStaan(string onzin)
    {
        var filter = CasusFilter.Lees(status: onzin, product: onzin, onderwerp: onzin, jaar: "-1", telling: onzin, maand: "13", zoek: "  ", gemeente: "x", sorteer: "-" + onzin, pagina: "0");

        Assert.Equal(new CasusFilter(), filter);
        Assert.True(filter.IsLeeg);
    }

    [Fact]
    public void Lees_LangeZoektekst_WordtAfgekapt() =>
        Assert.Equal(CasusFilter.ZoekMaxLength, CasusFilter.Lees(zoek: new('a', 5_000)).Zoek!.Length);
}
