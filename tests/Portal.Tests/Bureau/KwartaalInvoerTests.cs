using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;

namespace Portal.Bureau;

public sealed class KwartaalInvoerTests
{
    private static readonly Perioderegel Leeg = new("L6b", "ICT", Kant.Lasten, new(50_000, Eenheid.Euro, new UitBron("Jaarplan en begroting 2025", "Begroting 2025", Zekerheid.Zeker)), null, null, null, null, false);

    private static readonly Perioderegel VanCollega = Leeg with { Realisatie = 30_000, Toelichting = "Licenties" };

    [Fact]
    public void Volg_NietsGetypt_NeemtOverWatBewaardIs()
    {
        var invoer = new KwartaalInvoer(Leeg);

        invoer.Volg(VanCollega);

        Assert.Equal(("30000", "Licenties", false), (invoer.Realisatie, invoer.Toelichting, invoer.Botst));
    }

    [Fact]
    public void Volg_EenAnderBewaardeIetsAnders_HoudtWatGetyptIs_EnZegtHet()
    {
        var invoer = new KwartaalInvoer(Leeg) { Realisatie = "31.500", Toelichting = "Laptops" };

        invoer.Volg(VanCollega);

        Assert.True(invoer.Botst);
        Assert.Equal(("31.500", "Laptops"), (invoer.Realisatie, invoer.Toelichting));
        Assert.Equal("Licenties", invoer.Regel.Toelichting);
        invoer.Volg(VanCollega); // a second look changes nothing: the user has not chosen yet
        Assert.True(invoer.Botst);
        invoer.NeemBewaarde();
        Assert.Equal(("30000", "Licenties", false, false), (invoer.Realisatie, invoer.Toelichting, invoer.Botst, invoer.IsGewijzigd));
    }

    [Fact]
    public void Volg_NaHetBewarenVanWatGetyptIs_BotstNiet_EnStaatErZoalsBewaard()
    {
        var invoer = new KwartaalInvoer(Leeg) { Realisatie = "31.500", Toelichting = " Laptops " };

        invoer.Volg(Leeg with { Realisatie = 31_500, Toelichting = "Laptops" });

        Assert.Equal(("31500", "Laptops", false, false), (invoer.Realisatie, invoer.Toelichting, invoer.Botst, invoer.IsGewijzigd));
    }

    [Fact]
    public void Volg_GeenBedragGetypt_BlijftStaan()
    {
        var invoer = new KwartaalInvoer(Leeg) { Realisatie = "veel" };

        invoer.Volg(Leeg);

        Assert.Equal(("veel", true, false), (invoer.Realisatie, invoer.IsGewijzigd, invoer.Botst));
    }
}
