namespace Portal.Data.Informatie.Opmaak;

public sealed class PaginatekstTests
{
    [Fact]
    public void Lees_BronnenInEenAlinea_ToontAlleenDeLaatsteVanEenRijDieHetzelfdeZegt()
    {
        var tekst = Paginatekst.Lees("Eén. [bron: JV-2023, A] Twee. [bron: JV-2023, A] Drie. [bron: JPB-2025, Lokaal, tenzij] Vier. [bron: JV-2023, A]");

        Assert.Equal([new(1, "JV-2023", "A"), new(2, "JPB-2025", "Lokaal, tenzij")], tekst.Noten);
        var plekken = Assert.IsType<Alinea>(Assert.Single(tekst.Delen)).Inhoud.OfType<Bronplek>();
        Assert.Equal([(1, false, false), (1, true, true), (2, true, true), (1, true, false)], plekken.Select(p => (p.Nummer, p.IsGetoond, p.IsEerste)));
        Assert.Equal("Eén. Twee. Drie. Vier.", tekst.Delen[0].Zinnen().AlsTekst());
    }

    [Theory]
    [InlineData("{{cijfer:instroom_procesregie.2023}}", "instroom_procesregie.2023")]
    [InlineData("{{ cijfer: bijdragen.2025.basis }}", "bijdragen.2025.basis")]
    public void Lees_Cijfer_IsEenPlek(string getypt, string id)
    {
        var tekst = Paginatekst.Lees($"Het zijn er {getypt} nu.");

        Assert.Equal([(id, 1)], tekst.Cijfers);
        Assert.Empty(tekst.Fouten);
    }

    [Theory]
    [InlineData("Dit is {{cijfer:}} fout.", "geen cijfer")]
    [InlineData("Dit is {{iets:anders}} fout.", "geen cijfer")]
    [InlineData("Dit is {{cijfer:a b}} fout.", "geen cijfer")]
    [InlineData("Dit is {{cijfer:nooit gesloten.", "geen cijfer")]
    [InlineData("Dit is [bron: JV-2023] fout.", "geen goede bron")]
    [InlineData("Dit is [bron: , Inleiding] fout.", "geen goede bron")]
    [InlineData("Dit is [bron: nooit gesloten.", "geen goede bron")]
    [InlineData("# Een kop te groot", "twee, drie of vier hekjes")]
    [InlineData("##### Een kop te klein", "twee, drie of vier hekjes")]
    [InlineData("[klik](javascript:alert(1))", "kan niet")]
    [InlineData("[klik](http://onveilig.example)", "kan niet")]
    [InlineData("[klik](contact)", "kan niet")]
    [InlineData("[](/informatie/contact)", "geen tekst")]
    [InlineData("![foto](https://elders.example/foto.png)", "niet in het portaal")]
    [InlineData("![foto](/informatie/afbeeldingen/../../etc)", "niet in het portaal")]
    [InlineData("![](/informatie/afbeeldingen/0197b1c2-0000-7000-8000-000000000001)", "geen beschrijving")]
    public void Lees_WatNietKan_WordtGezegdMetDeRegel(string getypt, string melding)
    {
        var fout = Assert.Single(Paginatekst.Lees("Eerst dit.\n\n" + getypt).Fouten);

        Assert.Contains(melding, fout.Tekst, StringComparison.Ordinal);
        Assert.Equal(3, fout.Regel);
    }

    /// <summary>What looks like html is what the writer meant to say: it may not disappear, and it may not be markup.</summary>
    [Theory]
    [InlineData("Schrijf <b>dit</b> zo op.")]
    [InlineData("Het bedrag is <onbekend> tot maart.")]
    [InlineData("Eerst <!-- later --> dan.")]
    public void Lees_Html_IsTekst_EnRaaktNietWeg(string tekst) =>
        Assert.Equal(tekst, Assert.IsType<Letters>(Assert.Single(Assert.IsType<Alinea>(Assert.Single(Paginatekst.Lees(tekst).Delen)).Inhoud)).Tekst);

    [Theory]
    [InlineData("> ", 2_000)]
    [InlineData("- ", 2_000)]
    [InlineData("[", 6_000)]
    [InlineData("![", 6_000)]
    [InlineData("{{", 6_000)]
    [InlineData("[bron:", 2_000)]
    [InlineData("*a ", 4_000)]
    public void Lees_TekstZonderEinde_KomtEruit(string stuk, int keer)
    {
        var tekst = Paginatekst.Lees(string.Concat(Enumerable.Repeat(stuk, keer)) + "x").MetBegrippen(["AVE"]);

        Assert.NotEmpty(tekst.Delen);
    }

    [Fact]
    public void Lees_Koppen_KrijgenElkEenEigenPlaats()
    {
        var tekst = Paginatekst.Lees("## Hoe begon het?\n\n### Café *en* meer\n\n## Hoe begon het?\n\n## Inhoud\n\n## ???");

        Assert.Equal(["hoe-begon-het", "cafe-en-meer", "hoe-begon-het-2", "inhoud-2", "deel"], tekst.Koppen.Select(k => k.Id));
        Assert.Equal([2, 3, 2, 2, 2], tekst.Koppen.Select(k => k.Niveau));
    }

    [Fact]
    public void MetBegrippen_LinktElkBegripEenKeer_NietInEenKopOfKoppeling()
    {
        var tekst = Paginatekst.Lees(
            "## AVE en nazorg\n\n[Lees over AVE](/informatie/ave). Nazorg bij **AVE-model** of nazorg en AVE. Dat is BIJ mij, of bij mij. Voornazorg niet.").MetBegrippen(["AVE", "BIJ", "Nazorg"]);

        var links = tekst.Delen.Alle().SelectMany(d => d.Zinnen().Alle()).OfType<Begripplek>();
        Assert.Equal([("Nazorg", "Nazorg"), ("AVE", "AVE"), ("BIJ", "BIJ")], links.Select(l => (l.Term, l.Tekst)));
        Assert.Contains(tekst.Delen[1].Zinnen(), d => d is Nadruk { Inhoud: [Begripplek { Term: "AVE" }, ..] });
        Assert.EndsWith("Voornazorg niet.", tekst.Delen[1].Zinnen().AlsTekst(), StringComparison.Ordinal);
    }

    [Fact]
    public void MetBegrippen_HetLangsteBegripGaatVoor()
    {
        var tekst = Paginatekst.Lees("De Wet PGA radicalisering en de PGA-tafel.").MetBegrippen(["PGA", "Wet PGA radicalisering"]);

        Assert.Equal(["Wet PGA radicalisering", "PGA"], tekst.Delen[0].Zinnen().OfType<Begripplek>().Select(b => b.Term));
    }

    [Theory]
    [InlineData("https://www.zvhd.example/pad?a=b#c", true)]
    [InlineData("mailto:bureau@zvhd.example", true)]
    [InlineData("/informatie/contact#adres", true)]
    [InlineData("#adres", true)]
    [InlineData("/", true)]
    [InlineData("//elders.example", false)]
    [InlineData("/\\elders.example", false)]
    [InlineData("http://elders.example", false)]
    [InlineData("https://goed.example@kwaad.example/", false)]
    [InlineData("https://intern/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("mailto:a@b.nl?bcc=iedereen@b.nl", false)]
    [InlineData("tel:0592", false)]
    [InlineData("contact", false)]
    [InlineData("#", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Veilig_LaatAlleenDoorWatGenoemdIs(string? adres, bool mag) => Assert.Equal(mag, Tekstadres.Veilig(adres) is not null);

    [Theory]
    [InlineData("Straatcontact (PlusMinMee)", "straatcontact-plusminmee")]
    [InlineData("MDA++", "mda")]
    [InlineData("3 Noord", "3-noord")]
    [InlineData("Officiële één", "officiele-een")]
    [InlineData("++", "deel")]
    public void Anker_IsEenAdres(string tekst, string anker) => Assert.Equal(anker, Anker.Van(tekst));

    [Theory]
    [InlineData("huis", 1)]
    [InlineData("bureau", 2)]
    [InlineData("geïnd", 2)]
    [InlineData("procesregie", 4)]
    [InlineData("verantwoordelijkheid", 6)]
    public void Lettergrepen_WordenGeteldZoalsMenZeZegt(string woord, int aantal) => Assert.Equal(aantal, Leesbaarheid.Lettergrepen(woord));

    [Theory]
    [InlineData("Wij lopen. De hond gaat mee!", "Wij lopen.", "De hond gaat mee!")]
    [InlineData("‘Gaat u mee?’ vroeg zij.\nHij ging (toen pas.) Eindelijk", "‘Gaat u mee?’", "vroeg zij.", "Hij ging (toen pas.)", "Eindelijk")]
    [InlineData("Dat kost 1.250 euro, zie www.drenthe.nl.", "Dat kost 1.250 euro, zie www.drenthe.nl.")]
    [InlineData(" ... 2025. ")]
    [InlineData("")]
    public void Zinnen_EindigenBijEenLeestekenMetWitErna(string tekst, params string[] zinnen) => Assert.Equal(zinnen, Leesbaarheid.Zinnen(tekst));

    [Fact]
    public void Leesbaarheid_KorteZinnen_LezenMakkelijkerDanLange()
    {
        var kort = Leesbaarheid.Van(Paginatekst.Lees(string.Concat(Enumerable.Repeat("Wij lopen naar het huis. De hond gaat mee. ", 5))), []);
        var lang = Leesbaarheid.Van(Paginatekst.Lees(string.Concat(Enumerable.Repeat("Gemeentelijke verantwoordelijkheden veronderstellen organisatorische samenwerkingsovereenkomsten tussen uitvoeringsorganisaties. ", 5))), []);

        Assert.True(kort.Score > 100);
        Assert.True(lang.Score < 0);
        Assert.Equal("te moeilijk", lang.Oordeel);
        Assert.Null(Leesbaarheid.Van(Paginatekst.Lees("Kort."), []).Score);
    }
}
