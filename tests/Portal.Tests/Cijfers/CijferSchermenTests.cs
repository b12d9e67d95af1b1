using AngleSharp.Dom;
using Bunit;
using Portal.Bureau;
using Portal.Data;
using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;
using Portal.Ui;

namespace Portal.Cijfers;

/// <summary>The parts with which figures are shown and published, each by itself.</summary>
public sealed class CijferSchermenTests : Schermtest
{
    private static readonly DateOnly Vandaag = new(2026, 11, 22);
    private static readonly Momentopnamevoorstel Voorstel = new(new(2026, 3),
    [
        new(Meting.Actief, Aantallabel.Van(41), [new(114, "Emmen", Aantallabel.Van(38)), new(1690, "De Wolden", Aantallabel.Van(2)), new(1701, "Westerveld", Aantallabel.Van(0)), new(1680, "Aa en Hunze", Aantallabel.Van(1))]),
        new(Meting.Afgesloten, Aantallabel.Van(9), null),
    ]);

    [Fact]
    public void LabelCel_KleinAantal_ToontEenTeken_EnZegtHetInWoorden()
    {
        var cel = Render<LabelCel>(p => p.Add(c => c.Label, Aantallabel.Van(3)).Add(c => c.Uitleg, "/cijfers/2026#afronden-3"));

        cel.MarkupMatches("<a class=\"cijfer stil\" href=\"/cijfers/2026#afronden-3\"><span aria-hidden=\"true\">&lt;5</span><span class=\"bron afgerond\"></span><span class=\"vh\">minder dan 5, afgerond</span></a>");
    }

    [Fact]
    public void Labelstaven_KleineAantallen_HebbenEenVasteLengte_EnStaanOpNaam()
    {
        var staven = Render<Labelstaven>(p => p.Add(s => s.Titel, "Actief").Add(s => s.Rijen, Voorstel.Kolommen[0].PerGemeente!));

        Assert.Equal(["Emmen", "Aa en Hunze", "De Wolden", "Westerveld"], staven.FindAll("li > span").Select(s => s.TextContent));
        Assert.Equal(["100", "10", "10"], staven.FindAll("rect").Select(r => r.GetAttribute("width")!));
        Assert.Equal(2, staven.FindAll("rect.open").Count);
    }

    [Fact]
    public void Kwartaaltabel_ZonderUitsplitsing_NoemtDeMetingAlleenVoorDrenthe()
    {
        var tabel = Render<Kwartaaltabel>(p => p.Add(t => t.Kolommen, Voorstel.Kolommen).Add(t => t.Titel, "Kwartaal"));

        Assert.Equal(["Gemeente", "Actief"], tabel.FindAll("thead th").Select(th => th.TextContent.Trim()));
        Assert.Contains("Afgesloten, alleen voor heel Drenthe: 10", tabel.Markup.Replace("<strong>", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Publiceren_GaatPasNaBekijkenEnBevestigen()
    {
        List<Momentopnamevoorstel> gepubliceerd = [];
        var scherm = Render<KwartaalPubliceren>(p => p.Add(s => s.Vandaag, Vandaag)
            .Add(s => s.OnBekijk, k => Task.FromResult<Momentopnamevoorstel?>(Voorstel with { Kwartaal = k }))
            .Add(s => s.OnPubliceer, v => { gepubliceerd.Add(v); return Task.FromResult(true); })
            .Add(s => s.OnTrekIn, _ => Task.FromResult(true)));
        Assert.Equal("derde kwartaal van 2026", scherm.FindAll("option")[0].TextContent);
        Assert.Empty(Knoppen(scherm, "Publiceer"));

        scherm.FindAll("button").Single(b => b.TextContent == "Bekijk wat openbaar wordt").Click();
        scherm.WaitForAssertion(() => Assert.Single(Knoppen(scherm, "Publiceer het")));
        Knoppen(scherm, "Publiceer het").Single().Click();
        Assert.Empty(gepubliceerd);
        scherm.WaitForAssertion(() => Assert.Contains(scherm.FindAll("dialog button"), b => b.TextContent == "Publiceer"));
        scherm.FindAll("dialog button").Single(b => b.TextContent == "Publiceer").Click();

        scherm.WaitForAssertion(() => Assert.Empty(Knoppen(scherm, "Publiceer het")));
        Assert.Equal(new Kwartaal(2026, 3), Assert.Single(gepubliceerd).Kwartaal);
    }

    [Fact]
    public void Publiceren_EenKwartaalDatErStaat_IsGeenKeuze_EenIngetrokkenWel()
    {
        Kwartaalstand[] standen =
        [
            new(Guid.NewGuid(), new(2026, 3), default, "Bureau", false, null, null, Voorstel.Kolommen),
            new(Guid.NewGuid(), new(2026, 2), default, "Bureau", false, DateTime.UtcNow, "Fout", []),
        ];

        var scherm = Render<KwartaalPubliceren>(p => p.Add(s => s.Vandaag, Vandaag).Add(s => s.Standen, standen));

        Assert.Equal(["2026-2", "2026-1"], scherm.FindAll("option").Take(2).Select(o => o.GetAttribute("value")!));
        Assert.Single(Knoppen(scherm, "Trek in"));
    }

    [Fact]
    public void Formulier_VanEenCijferDatErStaat_VraagtWaarom_EnHoudtNaEenWeigeringWatErStond()
    {
        List<Kengetalinvoer> ontvangen = [];
        var formulier = Render<CijferFormulier>(p => p.Add(f => f.Referentie, Referentie()).Add(f => f.OnBewaar, invoer =>
        {
            ontvangen.Add(invoer);
            return Task.FromResult<DomeinregelException?>(new("Schrijf waarom u dit cijfer verandert. Iedereen kan dit lezen.", nameof(Kengetalinvoer.Reden)));
        }));
        Vul(formulier, "Jaar", "2023");
        Vul(formulier, "Waarde", "54");
        Vul(formulier, "Onderdeel", "Casuïstiek per gemeente");
        Kies(formulier, "Bron", "JV-2023");
        Assert.DoesNotContain("Nu staat er", formulier.Markup, StringComparison.Ordinal);
        Kies(formulier, "Indicator", "afgesloten");
        Assert.Contains("Nu staat er 52", formulier.WaitForElement(".melding").TextContent, StringComparison.Ordinal);

        formulier.Find("form").Submit();
        formulier.WaitForElement(".foutoverzicht");

        Assert.Equal((54m, 52m), (ontvangen[0].Waarde, ontvangen[0].Verwacht));
        Assert.Contains("Schrijf waarom u dit cijfer verandert", formulier.Find(".foutoverzicht").TextContent, StringComparison.Ordinal);
        Assert.Equal("54", Veld(formulier, "Waarde").GetAttribute("value"));
    }

    [Theory]
    [InlineData("twaalf")]
    [InlineData("1.200")]
    public void Formulier_WatGeenGetalIs_KrijgtAntwoordBijHetVeld(string waarde)
    {
        var formulier = Render<CijferFormulier>(p => p.Add(f => f.Referentie, Referentie()).Add(f => f.OnBewaar, _ => throw new InvalidOperationException("Niet bewaren.")));
        Vul(formulier, "Waarde", waarde);

        formulier.Find("form").Submit();

        formulier.WaitForAssertion(() => Assert.Contains("Schrijf een getal als 12 of 4,99", Veld(formulier, "Waarde").ParentElement!.TextContent, StringComparison.Ordinal));
    }

    private static IReadOnlyList<IElement> Knoppen<T>(IRenderedComponent<T> scherm, string begin) where T : Microsoft.AspNetCore.Components.IComponent =>
        [.. scherm.FindAll("button").Where(b => b.TextContent.StartsWith(begin, StringComparison.Ordinal))];

    private static IElement Veld(IRenderedComponent<CijferFormulier> formulier, string label) =>
        formulier.Find($"#{formulier.FindAll("label").First(l => l.TextContent.StartsWith(label, StringComparison.Ordinal)).GetAttribute("for")}");

    private static void Vul(IRenderedComponent<CijferFormulier> formulier, string label, string waarde) => Veld(formulier, label).Change(waarde);

    private static void Kies(IRenderedComponent<CijferFormulier> formulier, string label, string waarde) => Veld(formulier, label).Change(waarde);

    private static Kengetalreferentie Referentie()
    {
        var indicator = new Indicator { Code = "afgesloten", Titel = "Afgesloten", Definitie = "Gestopt.", Eenheid = Eenheid.Aantal, Richting = Richting.Neutraal, Volgorde = 1, Groep = "Casuïstiek" };
        var bestaand = new Kengetal { Id = "kengetallen.afgesloten.2023", IndicatorCode = "afgesloten", Jaar = 2023, Waarde = 52, BronId = "JV-2023", Sectie = "Casuïstiek", Zekerheid = Zekerheid.Onzeker };
        return new([indicator], [new() { Id = "JV-2023", Titel = "Jaarverslag 2023", Soort = "jaarverslag", Uitgever = "ZVHD", Jaar = 2023 }],
            [new Gemeente { Id = 114, Naam = "Emmen", Slug = "emmen", Sleutelgroep = Sleutelgroep.Groot }], new Dictionary<string, Kengetal> { [bestaand.Id] = bestaand });
    }
}
