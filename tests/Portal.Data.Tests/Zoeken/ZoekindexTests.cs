namespace Portal.Data.Zoeken;

public sealed class ZoekindexTests
{
    private static readonly Zoekindex Index = new(
    [
        new("Mensenhandel", "begrip", "/begrippen#mensenhandel", "Iemand dwingen tot werk of prostitutie."),
        new("Wat het kost", "pagina", "/informatie/kosten", "De bijdrage van een gemeente hangt af van het aantal inwoners. Mensenhandel staat apart."),
        new("Procesregie", "begrip", "/begrippen#procesregie", "Het bureau brengt partners bij elkaar en bewaakt de afspraken."),
        new("Jaarplan en begroting 2025", "document", "/documenten", ""),
        new("Coördinatie", "begrip", "/begrippen#coordinatie", "Wie doet wat, en wanneer."),
        new("Gemeente Aa en Hunze", "gemeente", "/gemeenten/aa-en-hunze", ""),
    ]);

    [Theory]
    [InlineData("mensenhandel", "Mensenhandel|Wat het kost")] // a title weighs more
    [InlineData("MENSENHANDEL", "Mensenhandel|Wat het kost")]
    [InlineData("handel", "Mensenhandel|Wat het kost")] // a part of a compound
    [InlineData("bijdr", "Wat het kost")] // a beginning
    [InlineData("coordinatie", "Coördinatie")]
    [InlineData("begroting 2025", "Jaarplan en begroting 2025")]
    [InlineData("wat kost het", "Wat het kost")]
    [InlineData("aa en hunze", "Gemeente Aa en Hunze")]
    [InlineData("procesregie mensenhandel", "Mensenhandel|Procesregie|Wat het kost")] // nothing has both: what has one
    [InlineData("begroting 2027", "Jaarplan en begroting 2025")]
    [InlineData("2027", "")] // a year is never a typing error
    [InlineData("xyzzy", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("de het een", "Wat het kost")] // only words that say nothing: then those
    public void Zoek_Vindt(string? vraag, string titels) =>
        Assert.Equal(titels.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(), Index.Zoek(vraag, 10).Resultaten.Select(r => r.Ingang.Titel).Order());

    [Fact]
    public void Zoek_ZetDeTitelVooraan() => Assert.Equal("Mensenhandel", Index.Zoek("mensenhandel", 10).Resultaten[0].Ingang.Titel);

    [Theory]
    [InlineData("mensenhandl", "mensenhandel")]
    [InlineData("mensnehandel", "mensenhandel")]
    [InlineData("begroteng", "begroting")]
    [InlineData("prosesregie", "procesregie")]
    [InlineData("hunse", "hunze")]
    public void Zoek_MetEenTypefout_VindtHetWoord_EnZegtDat(string getypt, string bedoeld)
    {
        var uitkomst = Index.Zoek(getypt, 10);

        Assert.NotEmpty(uitkomst.Resultaten);
        Assert.Equal([(getypt, bedoeld)], uitkomst.Gelezen);
    }

    [Fact]
    public void Zoek_Fragment_ToontWatGevondenIs_MetDeTekstZoalsZijIs()
    {
        var fragment = Index.Zoek("bijdrage inwoners", 10).Resultaten.Single().Fragment;

        Assert.Equal(["bijdrage", "inwoners"], fragment.Where(d => d.IsGevonden).Select(d => d.Tekst));
        Assert.Equal("De bijdrage van een gemeente hangt af van het aantal inwoners. Mensenhandel staat apart.", string.Concat(fragment.Select(d => d.Tekst)));
    }

    [Fact]
    public void Zoek_Fragment_VanEenLangeTekst_IsEenStukRondDeVondst()
    {
        var tekst = string.Join(' ', Enumerable.Repeat("woord", 200)) + " speld " + string.Join(' ', Enumerable.Repeat("hooi", 200));

        var fragment = string.Concat(new Zoekindex([new("Lang", "pagina", "/", tekst)]).Zoek("speld", 1).Resultaten[0].Fragment.Select(d => d.Tekst));

        Assert.InRange(fragment.Length, 100, 200);
        Assert.StartsWith("… woord", fragment, StringComparison.Ordinal);
        Assert.EndsWith("hooi …", fragment, StringComparison.Ordinal);
        Assert.Contains(" speld ", fragment, StringComparison.Ordinal);
    }

    [Fact]
    public void Zoek_MeerDanGevraagd_ZegtHoeveelErZijn()
    {
        var index = new Zoekindex([.. Enumerable.Range(0, 40).Select(i => new Zoekingang($"Cijfer {i}", "cijfer", $"/{i}", ""))]);

        Assert.Equal((5, 40), (index.Zoek("cijfer", 5).Resultaten.Count, index.Zoek("cijfer", 5).Totaal));
    }

    [Theory]
    [InlineData("kat", "kat", 0)]
    [InlineData("kat", "kast", 1)]
    [InlineData("kast", "kats", 1)] // neighbours swapped
    [InlineData("kat", "hond", 3)]
    public void Afstand_TeltLetters(string a, string b, int afstand) => Assert.Equal(Math.Min(afstand, 3), Zoekindex.Afstand(a, b, 2));

    [Fact]
    public void Zoek_WillekeurigeVragen_WerptNooit()
    {
        var kans = new Random(5);
        for (var keer = 0; keer < 2000; keer++)
        {
            var vraag = string.Concat(Enumerable.Range(0, kans.Next(0, 40)).Select(_ => (char)kans.Next(1, kans.Next(2) == 0 ? 128 : 0xFFFF)));
            Assert.All(Index.Zoek(vraag, 10).Resultaten, r => Assert.NotNull(r.Fragment));
        }
    }
}
