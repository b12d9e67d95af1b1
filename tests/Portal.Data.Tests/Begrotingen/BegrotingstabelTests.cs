using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

public sealed class BegrotingstabelTests
{
    private static readonly Begrotingspost[] Posten =
    [
        Maak.Post("L", 100), Maak.Post("L10", 40, "L"), Maak.Post("L2", 60, "L", isTotaal: true), Maak.Post("L2b", 41, "L2"), Maak.Post("L2a", 20, "L2"), Maak.Post("B", 90), Maak.Post("B1", 90, "B"),
    ];

    [Fact]
    public void Regels_StaanInDeVolgordeVanHetStuk_MetHetTotaalOnderaan()
    {
        var tabel = new Begrotingstabel(Kant.Lasten, Posten);

        Assert.Equal([("L2", 1), ("L2a", 2), ("L2b", 2), ("L10", 1), ("L", 0)], tabel.Regels.Select(r => (r.Code, r.Niveau)));
        Assert.Equal("L", tabel.Totaal.Code);
    }

    [Fact]
    public void EigenSommen_AfrondingInEenSubtotaal_StaatNaastSubtotaalEnTotaal()
    {
        var tabel = new Begrotingstabel(Kant.Lasten, Posten);

        Assert.Equal([61m], tabel.Regels.Single(r => r.Code == "L2").EigenSommen.Select(s => s.Waarde!.Value));
        Assert.Equal([101m], tabel.Totaal.EigenSommen.Select(s => s.Waarde!.Value)); // the main posts add up, the loose ones do not
        Assert.All(tabel.Regels, r => Assert.Equal(Posten.Single(p => p.Code == r.Code).Bedrag, r.Nu.Waarde)); // what is printed stays
    }

    [Theory]
    [InlineData(Kant.Lasten, 50, 60, Oordeel.Nadelig, 20)]
    [InlineData(Kant.Lasten, 80, 60, Oordeel.Voordelig, -25)]
    [InlineData(Kant.Baten, 50, 60, Oordeel.Voordelig, 20)]
    [InlineData(Kant.Baten, 80, 60, Oordeel.Nadelig, -25)]
    [InlineData(Kant.Baten, 60, 60, Oordeel.Gelijk, 0)]
    public void Verschil_MetDeBegrotingErvoor_HeeftEenOordeel(Kant kant, int eerder, int nu, Oordeel oordeel, int procent)
    {
        var code = kant is Kant.Lasten ? "L" : "B";

        var regel = new Begrotingstabel(kant, [Maak.Post(code, nu)], [Maak.Post(code, eerder, jaar: 2024)]).Totaal;

        Assert.Equal((nu - eerder, oordeel, procent), (regel.Verschil!.Waarde, regel.Oordeel!.Value, regel.Procent!.Waarde));
    }

    [Fact]
    public void Procent_VanNul_BestaatNiet()
    {
        var regel = new Begrotingstabel(Kant.Lasten, [Maak.Post("L", 10)], [Maak.Post("L", 0, jaar: 2024)]).Totaal;

        Assert.Null(regel.Procent);
        Assert.Equal(10, regel.Verschil!.Waarde);
    }

    [Fact]
    public void Wijziging_VanEenOnderdeel_WerktDoorInSubtotaalEnTotaal()
    {
        var wijzigingen = new[] { ("L2a", new Deel("Wijziging 1", Maak.Euro(5))), ("L2a", new Deel("Wijziging 2", Maak.Euro(-2))) }.ToLookup(w => w.Item1, w => w.Item2);

        var tabel = new Begrotingstabel(Kant.Lasten, Posten, wijzigingen: wijzigingen);

        Assert.Equal([63m, 23m, 41m, 40m, 103m], tabel.Regels.Select(r => r.Gewijzigd!.Waarde!.Value));
        Assert.Equal([60m, 20m, 41m, 40m, 100m], tabel.Regels.Select(r => r.Nu.Waarde!.Value));
    }

    [Fact]
    public void Programmadekking_TeltLossePosten_EnNooitEenSubtotaal()
    {
        var kern = Programmadekking.Van(Posten).Single(p => p.Programma is Programma.Kern);

        Assert.Equal((101m, 90m, -11m, 89.1m), (kern.Lasten.Waarde, kern.Baten.Waarde, kern.Saldo.Waarde, kern.Dekking!.Waarde));
        Assert.Equal(["Post B1"], kern.Betalers.Select(b => b.Naam));
        Assert.All(Programmadekking.Van(Posten).Where(p => p.Programma is not Programma.Kern), p => Assert.Null(p.Dekking));
    }
}
