namespace Portal.Data.Informatie.Opmaak;

public sealed class PaginatoetsTests
{
    private static readonly Guid Foto = Guid.Parse("0197b1c2-0000-7000-8000-000000000001");

    [Fact]
    public void Toets_GoedePagina_HeeftNietsTeMelden() => Assert.Empty(Toets(Maak.GoedeTekst).Bevindingen);

    [Theory]
    [InlineData("Lees [meer](/informatie/bestaat-niet).", "/informatie/bestaat-niet bestaat niet")]
    [InlineData("Lees [meer](/bestaat-niet).", "/bestaat-niet bestaat niet")]
    [InlineData("Lees [meer](/bureau/informatie).", "niet openbaar")]
    [InlineData("Lees [meer](#nergens).", "‘#nergens’ bestaat niet")]
    [InlineData("Lees [meer](/begrippen#nergens).", "‘#nergens’ bestaat niet")]
    [InlineData("Het zijn er {{cijfer:bestaat_niet.2023}}. [bron: JV-2023, Netwerk en bureau]", "‘bestaat_niet.2023’ bestaat niet")]
    [InlineData("Het is zo. [bron: JV-1999, Inleiding]", "‘JV-1999’ bestaat niet")]
    [InlineData("![Een huis](/informatie/afbeeldingen/0197b1c2-0000-7000-8000-00000000000f)", "‘Een huis’ bestaat niet")]
    [InlineData("![](/informatie/afbeeldingen/0197b1c2-0000-7000-8000-000000000001)", "geen beschrijving")]
    [InlineData("### Een stap te klein", "slaat een niveau over")]
    [InlineData("## Goed\n\n#### Twee stappen", "slaat een niveau over")]
    [InlineData("Zijn BSN is 111222333.", "burgerservicenummer")]
    public void Toets_Fout_HoudtPublicerenTegen(string tekst, string melding) =>
        Assert.Contains(Toets(tekst).Fouten, f => f.Tekst.Contains(melding, StringComparison.Ordinal));

    [Theory]
    [InlineData("Lees [meer](/informatie/in-de-maak).", "nog niet voor iedereen te lezen")]
    [InlineData("Dit is een zin met een feit maar zonder een stuk.", "heeft geen bron")]
    [InlineData("Het is {{cijfer:instroom_procesregie.2023}}.", "heeft geen bron")]
    [InlineData("- dit is een lang punt\n- dat is er ook een zonder stuk", "heeft geen bron")]
    [InlineData("Het is zo. [bron: JV-2023, Bestaat niet]", "geen onderdeel ‘Bestaat niet’")]
    [InlineData("Bel 0592 123456 voor meer.", "telefoonnummer")]
    [InlineData("Een zin die maar niet ophoudt en steeds verder gaat met nog een woord en nog een woord en nog een en dan nog een paar.", "meer dan 20 woorden")]
    public void Toets_Waarschuwing_VraagtEenBevestiging(string tekst, string melding)
    {
        var uitslag = Toets(tekst);

        Assert.Contains(uitslag.Waarschuwingen, f => f.Tekst.Contains(melding, StringComparison.Ordinal));
        Assert.Empty(uitslag.Fouten);
    }

    [Theory]
    [InlineData("[Meer](/informatie/wat-wij-doen#wat-dan-ook), [hier](#kop), [woord](/begrippen#ave), [ver](https://www.vng.example/a).\n\n## Kop")]
    [InlineData("[Over de begroting](/begroting/2025?post=L#L).")]
    [InlineData("Wij doen dit samen met deze partijen:\n\n- de politie, die er altijd bij is; [bron: JV-2023, Netwerk en bureau]\n- de zorg.")]
    [InlineData("![Een huis](/informatie/afbeeldingen/0197b1c2-0000-7000-8000-000000000001)")]
    [InlineData("Zo staat het er. [bron: JPB-2025, Lokaal, tenzij]")]
    public void Toets_WatKlopt_WordtNietGemeld(string tekst) => Assert.Empty(Toets(tekst).Bevindingen);

    [Theory]
    [InlineData("", "x", "x", "geen titel")]
    [InlineData("x", " ", "x", "geen inleiding")]
    [InlineData("x", "x", "", "geen tekst")]
    public void Toets_WatOntbreekt_IsEenFout(string titel, string inleiding, string tekst, string melding) =>
        Assert.Contains(melding, Assert.Single(Paginatoets.Toets(new(titel, inleiding, tekst), Maak.Naslag(), _ => true).Fouten).Tekst, StringComparison.Ordinal);

    private static Toetsuitslag Toets(string tekst) =>
        Paginatoets.Toets(Maak.Inhoud(tekst), Maak.Naslag(Foto), pad => pad is "/begrippen" or "/begroting/2025" or "/");
}
