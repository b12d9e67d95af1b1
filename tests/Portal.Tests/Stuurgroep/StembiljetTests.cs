using Bunit;
using Portal.Data;
using Portal.Data.Besluiten;
using Portal.Ui;

namespace Portal.Stuurgroep;

public sealed class StembiljetTests : Schermtest
{
    private readonly List<(Stemkeuze Keuze, string? Voorwaarde)> stemmen = [];

    [Fact]
    public void Stem_WordtPasNaDeBevestigingUitgebracht()
    {
        var biljet = Biljet();

        biljet.Find("input[value=Voor]").Change("Voor");
        Knop(biljet, "Controleer uw stem").Click();
        Assert.Empty(stemmen);
        biljet.WaitForAssertion(() => Assert.Equal("U stemt voor", biljet.Find("dialog h2").TextContent));
        Knop(biljet, "Breng de stem uit").Click();

        Assert.Equal([(Stemkeuze.Voor, "")], stemmen);
    }

    [Theory]
    [InlineData(null, null, "Kies wat u stemt")]
    [InlineData("VoorOnderVoorwaarde", " ", "Schrijf op welke voorwaarde u stelt")]
    [InlineData("VoorOnderVoorwaarde", "Niet voor BSN 111222333.", "burgerservicenummer")]
    public void Stem_DieNogNietKan_WordtBijHetVeldGeweigerd(string? keuze, string? voorwaarde, string fout)
    {
        var biljet = Biljet();

        if (keuze is not null)
        {
            biljet.Find($"input[value={keuze}]").Change(keuze);
            biljet.Find("textarea").Input(voorwaarde!);
        }

        Knop(biljet, "Controleer uw stem").Click();

        biljet.WaitForAssertion(() => Assert.Contains(fout, biljet.Find(".veld .i.fout").TextContent, StringComparison.Ordinal));
        Assert.Empty(biljet.FindAll("dialog h2"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(null)]
    public void NietVersAangemeld_VraagtOpnieuwAanTeMelden_EnNeemtDeKeuzeMee(int? minuten)
    {
        var biljet = Biljet(minuten is { } m ? DateTime.UtcNow.AddMinutes(m) : null, geldig: false);

        biljet.Find("input[value=Tegen]").Change("Tegen");

        Assert.DoesNotContain(biljet.FindAll("button"), b => b.TextContent.Contains("Controleer", StringComparison.Ordinal));
        var adres = Uri.UnescapeDataString(biljet.Find("a.knop").GetAttribute("href")!);
        Assert.StartsWith("/aanmelden?vers=true&returnUrl=/stuurgroep/jaarplan/2026/stemming?stemming=", adres, StringComparison.Ordinal);
        Assert.EndsWith("&keuze=Tegen", adres, StringComparison.Ordinal);
    }

    [Fact]
    public void Weigering_StaatBijDeStem_EnLaatDeKeuzeStaan()
    {
        var biljet = Biljet(weiger: "Deze stemming is gesloten.");
        biljet.Find("input[value=Tegen]").Change("Tegen");
        Knop(biljet, "Controleer uw stem").Click();
        biljet.WaitForElement("dialog h2");
        Knop(biljet, "Breng de stem uit").Click();

        biljet.WaitForAssertion(() => Assert.Contains("Deze stemming is gesloten.", biljet.Find(".melding.fout").TextContent, StringComparison.Ordinal));
        Assert.True(biljet.Find("input[value=Tegen]").HasAttribute("checked"));
    }

    [Fact]
    public void WieHeeftGestemd_ZietZijnStem_EnKanHaarVeranderen()
    {
        var biljet = Biljet(gestemd: Stemkeuze.Onthouden);
        Assert.Contains("U stemde onthouden", biljet.Markup.Replace("<strong>", "", StringComparison.Ordinal).Replace("</strong>", "", StringComparison.Ordinal), StringComparison.Ordinal);

        Knop(biljet, "Verander uw stem").Click();
        Assert.NotEmpty(biljet.FindAll("input[type=radio]"));
        Knop(biljet, "Laat mijn stem staan").Click();
        Assert.Empty(biljet.FindAll("input[type=radio]"));
    }

    private IRenderedComponent<Stembiljet> Biljet(DateTime? versTot = null, bool geldig = true, Stemkeuze? gestemd = null, string? weiger = null) => Render<Stembiljet>(p => p
        .Add(b => b.Stemming, new StemmingDetail(
            Guid.NewGuid(), "Jaarplan 2026, versie 1", 2026, 1, new('a', 64), DateTime.UtcNow, "Manager bureau", "Regel.", 1,
            [new("Lid stuurgroep, politie", true, gestemd is null ? null : DateTime.UtcNow, gestemd, null)], gestemd is null ? 0 : 1, 1, "Nog 1 stem en de uitslag telt.",
            null, null, null, null, null, MagStemmen: true, MagSluiten: false, IsEigenOpening: false, new(1, new('b', 64)), []))
        .Add(b => b.GebruikerId, Guid.NewGuid())
        .Add(b => b.VersTot, geldig ? DateTime.UtcNow.AddMinutes(4) : versTot)
        .Add(b => b.Stem, (keuze, voorwaarde, _) =>
        {
            if (weiger is not null)
            {
                throw new DomeinregelException(weiger);
            }

            stemmen.Add((keuze, voorwaarde));
            return Task.CompletedTask;
        }));

    private static AngleSharp.Dom.IElement Knop(IRenderedComponent<Stembiljet> biljet, string tekst) => biljet.FindAll("button").Single(b => b.TextContent == tekst);
}
