using Bunit;
using Portal.Data.Cijfers;
using Portal.Data.Stukken;
using Portal.Ui;
using Tekstdeel = Portal.Data.Stukken.Tekstdeel;

namespace Portal.Stukken;

/// <summary>A document as paper on the screen.</summary>
public sealed class StukpapierTests : Schermtest
{
    [Fact]
    public void Cijfer_HeeftEenNoot_DieHeenEnTerugWijst()
    {
        var papier = Toon(new(new Tekstdeel("In 2023 "), new Cijferdeel("38 casussen", Gelezen(38)), new Tekstdeel(".")));

        var noot = papier.Find("#uitvoering sup a");
        Assert.Equal(("/brief?a=b#noot_1", "noot_1_terug", "noot 1"), (noot.GetAttribute("href"), noot.Id, noot.TextContent));
        var bron = papier.Find("#noot_1");
        Assert.Contains("38 casussen, waar dit cijfer vandaan komt (Uitvoering). Jaarverslag 2023, onderdeel Casuïstiek per gemeente.", bron.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/herkomst/", bron.QuerySelector("strong a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("/brief?a=b#noot_1_terug", bron.QuerySelector("a.geenprint")!.GetAttribute("href"));
    }

    [Fact]
    public void Cijfer_DatTweeKeerStaat_HeeftTweeNoten()
    {
        var papier = Toon(new(new Cijferdeel("38", Gelezen(38)), new Tekstdeel(" en "), new Cijferdeel("38", Gelezen(38))));

        Assert.Equal(["noot_1_terug", "noot_2_terug"], papier.FindAll("#uitvoering sup a").Select(a => a.Id));
        Assert.Equal(2, papier.FindAll("#noten li").Count);
    }

    [Fact]
    public void OnzekerCijferEnPlaats_ZijnGemarkeerd_AfgeleidNiet()
    {
        var papier = Toon(new(new Cijferdeel("22", Gelezen(22, Zekerheid.Onzeker)), new Cijferdeel("11", Gelezen(11, Zekerheid.Afgeleid)), new Invuldeel("de dag")));

        Assert.Equal(["22noot 1", "[invullen: de dag]"], papier.FindAll("mark").Select(m => m.TextContent));
    }

    [Fact]
    public void Brief_IsPapierInElkThema_MetConceptEnWatDePaginaErbijZet()
    {
        var papier = Toon(new(new Tekstdeel("Tekst <b>van</b> iemand.")), "Verbeter");

        var brief = papier.Find("article.brief");
        Assert.Equal(("licht", "Raadsbrief Emmen"), (brief.GetAttribute("data-thema"), brief.GetAttribute("aria-label")));
        Assert.Equal("CONCEPT", papier.Find(".briefmerk").TextContent);
        Assert.Equal("Tekst <b>van</b> iemand.", papier.Find("#uitvoering p").TextContent);
        Assert.Contains("Verbeter", papier.Find("#uitvoering").TextContent, StringComparison.Ordinal);
        Assert.Empty(papier.FindAll("#noten, img, [style]"));
    }

    private IRenderedComponent<Stukpapier> Toon(Alinea alinea, string? bij = null) => Render<Stukpapier>(p => p
        .Add(s => s.Stuk, new("Raadsbrief Emmen", "CONCEPT", new([new(new Tekstdeel("Gemeente Emmen"))], [], []), [new("uitvoering", "Uitvoering", [alinea])]))
        .Add(s => s.Adres, "/brief?a=b")
        .Add(s => s.Bij, paragraaf => b => b.AddContent(0, bij)));
}
