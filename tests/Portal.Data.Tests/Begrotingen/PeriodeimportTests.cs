namespace Portal.Data.Begrotingen;

public sealed class PeriodeimportTests
{
    private static readonly Begrotepost[] Posten = [new("L1", "Personeel", Kant.Lasten, 1_000), new("L6b", "ICT", Kant.Lasten, 500), new("B1a", "Rijksbijdrage", Kant.Baten, 1_500)];

    [Fact]
    public void Lees_GoedBestand_NeemtElkeVormVanEenBedrag_EnSlaatLegeRegelsOver()
    {
        var import = Periodeimport.Lees("\uFEFFcode;omschrijving;Realisatie;prognose;toelichting\r\nL1;Personeel;1.234,50;€ 2000;\"Meer; dan gedacht\"\r\nL6b;ICT;;;\r\n\r\nB1a;Rijk;-3;−4,5;\r\n", Posten);

        Assert.True(import.IsGoed);
        Assert.Equal([new("L1", 1_234.50m, 2_000, "Meer; dan gedacht"), new Periodeinvoer("B1a", -3, -4.5m, null)], import.Regels);
    }

    [Theory]
    [InlineData("L6;1;2;", "Code L6 staat niet als losse post")]
    [InlineData(";1;2;", "De code ontbreekt")]
    [InlineData("L1;12.34;2;", "De realisatie is geen bedrag")]
    [InlineData("L1;1;veel;", "De prognose is geen bedrag")]
    [InlineData("L1;1;999999999;", "De prognose is geen bedrag")]
    [InlineData("L1;1;2;BSN 111222333", "burgerservicenummer")]
    [InlineData("B1a;1;2;", "ook op een eerdere regel")]
    public void Lees_FouteRegel_KrijgtNummerEnReden_EnHetGeheelIsNietGoed(string regel, string reden)
    {
        var import = Periodeimport.Lees($"code;realisatie;prognose;toelichting\nB1a;5;6;\n{regel}\nL6b;7;8;", Posten);

        var fout = Assert.Single(import.Afgekeurd);
        Assert.Equal((3, regel), (fout.Regel, fout.Inhoud));
        Assert.Contains(reden, fout.Reden, StringComparison.Ordinal);
        Assert.False(import.IsGoed);
        Assert.Equal(2, import.Regels.Count);
    }

    [Theory]
    [InlineData("", "ontbreekt")]
    [InlineData("code;bedrag\nL1;2", "ontbreekt: realisatie, prognose, toelichting")]
    [InlineData("code,realisatie,prognose,toelichting\nL1,1,2,", "puntkomma")]
    [InlineData("code;realisatie;prognose;toelichting\n", "geen regels")]
    [InlineData("code;realisatie;prognose;toelichting\nL1;1;2;\"los", "aanhalingsteken")]
    public void Lees_GeenGoedBestand_ZegtWaarom(string tekst, string reden)
    {
        var import = Periodeimport.Lees(tekst, Posten);

        Assert.False(import.IsGoed);
        Assert.Contains(reden, Assert.Single(import.Afgekeurd).Reden, StringComparison.Ordinal);
    }

    [Fact]
    public void Lees_TeGrootBestand_WordtNietGelezen() =>
        Assert.Equal("Het bestand is te groot.", Assert.Single(Periodeimport.Lees(new string('x', Periodeimport.MaxLengte + 1), Posten).Afgekeurd).Reden);
}
