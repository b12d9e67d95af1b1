using Bunit;
using Microsoft.AspNetCore.Components;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;

namespace Portal.MijnGemeente;

public sealed class RekenvoorbeeldTests : BunitContext
{
    public RekenvoorbeeldTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", true));
    }

    [Fact]
    public void Stappen_MetGedruktBedrag_ZegtOfHetKlopt()
    {
        var goed = Render<Rekenstappen>(p => p.Add(r => r.Gemeente, "Emmen").Add(r => r.Rekening, Rekening(95_317, 95_317)));
        var mis = Render<Rekenstappen>(p => p.Add(r => r.Gemeente, "Emmen").Add(r => r.Rekening, Rekening(95_317, 95_000)));

        Assert.Equal("klopt met de berekening", goed.Find(".chip").TextContent);
        Assert.Equal("klopt niet met de berekening", mis.Find(".chip").TextContent);
        Assert.DoesNotContain("Geen stuk noemt dit bedrag", goed.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Stappen_VanEenVoorbeeld_ZeggenDatGeenStukHetNoemt_EnElkeAanname()
    {
        var stappen = Render<Rekenstappen>(p => p.Add(r => r.Gemeente, "Emmen").Add(r => r.Rekening, Rekening(200_000, null, "Gelijk verdeeld.", "Op de cent.")));

        Assert.Contains("Zo zou het uitkomen. Geen stuk noemt dit bedrag.", stappen.Find(".melding").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Gelijk verdeeld.", "Op de cent."], stappen.FindAll(".melding li").Select(l => l.TextContent));
        Assert.Empty(stappen.FindAll(".chip"));
    }

    [Fact]
    public void Voorbeeld_IsDichtTotEromWordtGevraagd()
    {
        Assert.False(Toon(Overzicht(isGroot: false)).Find("details").HasAttribute("open"));
        Assert.True(Toon(Overzicht(isGroot: false), Rekening(200_000, null), 2025).Find("details").HasAttribute("open"));
    }

    [Fact]
    public void Keuze_IsErAlleenVoorDeDrieGrote()
    {
        Assert.Empty(Toon(Overzicht(isGroot: false)).FindAll("input[type=radio]"));
        var keuzes = Toon(Overzicht(isGroot: true), onderling: OnderlingeVerdeling.NaarInwoners).FindAll("input[type=radio]");
        Assert.Equal(["gelijk", "inwoners"], keuzes.Select(k => k.GetAttribute("value")));
        Assert.True(keuzes[1].HasAttribute("checked"));
    }

    [Fact]
    public void JaarZonderVoorbeeld_ZegtDat()
    {
        var cut = Toon(Overzicht(isGroot: false), null, 2021);

        Assert.Contains("Van dit jaar is geen voorbeeld te maken.", cut.Markup, StringComparison.Ordinal);
        Assert.Contains("2022 rekenen wij niet voor.", cut.Markup, StringComparison.Ordinal);
        Assert.Equal(["2020", "2025"], cut.FindAll("option").Select(o => o.TextContent));
    }

    private static Cijfer Euro(decimal bedrag) => new(bedrag, Eenheid.Euro, new UitBron("Brief", "Financiën", Zekerheid.Zeker));

    private static Rekening Rekening(decimal uitkomst, decimal? gedrukt, params string[] aannames) =>
        new(2019, "Sleutel", [new("Dit bedrag betalen de gemeenten samen.", Euro(408_500)), new("Dit betaalt Emmen.", Euro(uitkomst))], Euro(uitkomst), gedrukt is { } g ? Euro(g) : null, aannames);

    private static BijdrageOverzicht Overzicht(bool isGroot) => new(
        "Emmen", isGroot,
        [new(2022, [], Euro(141_181), Cijfer.NietBekend(Eenheid.Euro, "Niet."), []), new(2023, [], Cijfer.NietBekend(Eenheid.Euro, "Niet."), Cijfer.NietBekend(Eenheid.Euro, "Niet."), [])],
        [], null, [2020, 2025]);

    private IRenderedComponent<Rekenvoorbeeld> Toon(BijdrageOverzicht overzicht, Rekening? voorbeeld = null, int? gevraagd = null, OnderlingeVerdeling onderling = OnderlingeVerdeling.Gelijk) =>
        Render<Rekenvoorbeeld>(p => p.Add(r => r.Gegevens, overzicht).Add(r => r.Voorbeeld, voorbeeld).Add(r => r.Gevraagd, gevraagd).Add(r => r.Onderling, onderling));
}
