using Bunit;
using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Casussen;
using Xunit;

namespace Portal.Bureau;

public sealed class CasusFormulierenTests : BunitContext
{
    private static readonly CasusKeuzes Keuzes = new([new(114, "Emmen"), new(106, "Assen")], [new("POLITIE", "Politie"), new("OM", "Openbaar Ministerie")]);

    private static readonly CasusGegevens Gegevens = new("POLITIE", Hoofdonderwerp.Overig, "Overlast", Leeftijdsgroep.Onbekend, 3, [], []);

    private int verstuurd;

    public CasusFormulierenTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", true));
    }

    [Fact]
    public void Stap_ZonderWatErbijHoort_WordtNietVerstuurd()
    {
        var start = Stap(new(CasusStatus.InBehandeling, vraagtProduct: true) { Op = new(2026, 3, 2) });
        start.Find("form").Submit();
        start.WaitForAssertion(() => Assert.Contains("Kies procesregie of uitgebreid advies", start.Markup, StringComparison.Ordinal));

        var einde = Stap(new(CasusStatus.Afgesloten, vraagtProduct: false) { Op = new(2026, 3, 2) });
        einde.Find("form").Submit();
        einde.WaitForAssertion(() => Assert.Contains("Vul een reden in", einde.Markup, StringComparison.Ordinal));
        Assert.Equal(0, verstuurd);
    }

    [Fact]
    public void Stap_MetEenBsnOfAdresInDeReden_WordtNietVerstuurd()
    {
        var invoer = new CasusStapinvoer(CasusStatus.Afgesloten, vraagtProduct: false) { Op = new(2026, 3, 2), Reden = "Zie BSN 111222333" };
        var cut = Stap(invoer);
        cut.Find("form").Submit();
        cut.WaitForAssertion(() => Assert.Contains("Haal het burgerservicenummer weg", cut.Markup, StringComparison.Ordinal));

        invoer.Reden = "Mail naar jan@voorbeeld.nl";
        cut.Find("form").Submit();
        cut.WaitForElement("#bevestigd");
        Assert.Equal(0, verstuurd);

        cut.Find("#bevestigd").Change(true);
        cut.Find("form").Submit();
        cut.WaitForAssertion(() => Assert.Equal(1, verstuurd));
        Assert.True(invoer.Stap.IsBevestigd);
    }

    [Fact]
    public void Stap_Geweigerd_ToontDeReden_EnHoudtWatIsGetypt()
    {
        var invoer = new CasusStapinvoer(CasusStatus.Afgesloten, vraagtProduct: false) { Op = new(2026, 3, 2) };
        var cut = Stap(invoer);
        cut.Find("textarea").Input("Doelen gehaald");

        cut.Render(p => p.Add(f => f.Fout, "De datum ligt in de toekomst."));

        Assert.Contains("De datum ligt in de toekomst.", cut.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Doelen gehaald", invoer.Reden);
        Assert.Equal("Doelen gehaald", cut.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public void Wijziging_NaEenAnder_ToontBeide_MetHetVerschilGemerkt_EnNietsGekozen()
    {
        var mijn = CasusInvoer.Van(Gegevens with { Onderwerp = "Mijn tekst" });
        var nu = new CasusDetail("ZV-26-7K3M", 114, "Emmen", "Andere tekst", null, CasusStatus.Aangemeld, 3, new(2026, 1, 5), null, null, null, null, [], null,
            new(Gegevens with { Onderwerp = "Andere tekst" }, "Politie", null, Guid.NewGuid(), [new("Onderwerp", new(2026, 3, 2), "Manager bureau", new(2026, 3, 2, 13, 10, 0, DateTimeKind.Utc))]));
        var terug = 0;

        var cut = Render<CasusWijzigFormulier>(p => p.Add(f => f.Invoer, mijn).Add(f => f.Keuzes, Keuzes).Add(f => f.GemeenteId, 114)
            .Add(f => f.Conflict, new(nu)).Add(f => f.OnBewaar, () => verstuurd++).Add(f => f.OnAnnuleer, () => terug++));

        Assert.Equal(["Mijn tekst", "Andere tekst"], cut.FindAll("mark").Select(m => m.TextContent));
        Assert.Contains("Manager bureau wijzigde deze casus op 2 maart 2026, 14.10 uur.", cut.Markup, StringComparison.Ordinal);
        cut.FindAll("button")[0].Click();
        cut.FindAll("button")[1].Click();
        Assert.Equal((1, 1), (verstuurd, terug));
    }

    [Fact]
    public void Velden_BiedenDeEigenGemeenteNietAanAlsBetrokken()
    {
        var cut = Render<CasusWijzigFormulier>(p => p.Add(f => f.Invoer, CasusInvoer.Van(Gegevens)).Add(f => f.Keuzes, Keuzes).Add(f => f.GemeenteId, 114));

        Assert.DoesNotContain(cut.FindAll("label.keuze"), label => label.TextContent.Contains("Emmen", StringComparison.Ordinal));
        Assert.Contains(cut.FindAll("label.keuze"), label => label.TextContent.Contains("Assen", StringComparison.Ordinal));
        Assert.Equal($"{Casus.OnderwerpMaxLength}", cut.Find("#onderwerp").GetAttribute("maxlength"));
    }

    [Fact]
    public void Correctie_Geweigerd_ZegtHetBijHetVeld_EnHoudtAllesWatIsGetypt()
    {
        List<CasusCorrectie> verstuurde = [];
        var cut = Herstel(Loopt, (c, _) =>
        {
            verstuurde.Add(c);
            return verstuurde.Count == 1 ? throw new DomeinregelException("De datum ligt in de toekomst.", nameof(CasusCorrectie.GestartOp)) : Task.FromResult<CasusConflict?>(null);
        });
        cut.FindAll("button")[0].Click();
        Assert.Empty(cut.FindAll("#juist-werkvoorraad, #juist-beeindigd"));
        cut.Find("#juist-gestart").Change("2099-01-01");
        cut.Find("#herstel-reden").Input("Verkeerd overgenomen");

        cut.Find("form").Submit();
        cut.WaitForAssertion(() => Assert.Equal("Fout: De datum ligt in de toekomst.", cut.Find("#juist-gestart-fout").TextContent));
        Assert.EndsWith("#juist-gestart", cut.WaitForElement(".foutoverzicht a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(("2099-01-01", "Verkeerd overgenomen"), (cut.Find("#juist-gestart").GetAttribute("value"), cut.Find("#herstel-reden").GetAttribute("value")));

        cut.Find("#juist-gestart").Change("2026-02-03");
        cut.WaitForAssertion(() => Assert.Empty(cut.FindAll("#juist-gestart-fout")));
        cut.Find("form").Submit();
        cut.WaitForAssertion(() => Assert.Empty(cut.FindAll("form")));
        Assert.Equal(new(new(2026, 1, 5), new(2026, 2, 2), null, new(2026, 2, 3), null, Product.Procesregie, "Verkeerd overgenomen"), verstuurde[1]);
    }

    [Fact]
    public void Correctie_NaEenAnder_NeemtOverWatNietIsAangeraakt_EnBewaartDaarna()
    {
        List<(CasusCorrectie Correctie, Guid Versie)> verstuurde = [];
        var nu = Loopt with { AangemeldOp = new(2026, 1, 9), GestartOp = new(2026, 2, 20), Bureau = Loopt.Bureau! with { Versie = Guid.NewGuid() } };
        var cut = Herstel(Loopt, (c, versie) =>
        {
            verstuurde.Add((c, versie));
            return Task.FromResult(verstuurde.Count == 1 ? new CasusConflict(nu) : null);
        });
        cut.FindAll("button")[0].Click();
        cut.Find("#juist-gestart").Change("2026-02-03");
        cut.Find("#herstel-reden").Input("Verkeerd overgenomen");

        cut.Find("form").Submit();
        cut.WaitForAssertion(() => Assert.Contains("Iemand anders wijzigde deze casus", cut.Find(".foutoverzicht").TextContent, StringComparison.Ordinal));
        Assert.Equal(("2026-01-09", "2026-02-03"), (cut.Find("#juist-aangemeld").GetAttribute("value"), cut.Find("#juist-gestart").GetAttribute("value")));

        cut.Find("form").Submit();
        cut.WaitForAssertion(() => Assert.Equal(2, verstuurde.Count));
        Assert.Equal([Loopt.Bureau!.Versie, nu.Bureau!.Versie], verstuurde.Select(v => v.Versie));
        Assert.Equal((new DateOnly(2026, 1, 9), new DateOnly(2026, 2, 3)), (verstuurde[1].Correctie.AangemeldOp!.Value, verstuurde[1].Correctie.GestartOp!.Value));
    }

    [Fact]
    public void Terugdraaien_ZegtWaarheen_EnVraagtEenReden()
    {
        List<string?> redenen = [];
        var cut = Render<CasusHerstel>(p => p.Add(h => h.Casus, Loopt).Add(h => h.Corrigeer, (_, _) => Task.FromResult<CasusConflict?>(null))
            .Add(h => h.DraaiTerug, (waarom, _) =>
            {
                redenen.Add(waarom.Reden);
                return Task.FromResult<CasusConflict?>(null);
            }));
        Assert.Equal("Draai terug naar ‘aangemeld’", cut.FindAll("button")[1].TextContent);
        cut.FindAll("button")[1].Click();

        cut.Find("form").Submit();
        cut.WaitForAssertion(() => Assert.Equal("Fout: Vul een reden in", cut.Find("#herstel-reden-fout").TextContent));
        Assert.Empty(redenen);

        cut.Find("#herstel-reden").Input("Verkeerde casus");
        cut.Find("form").Submit();
        cut.WaitForAssertion(() => Assert.Empty(cut.FindAll("form")));
        Assert.Equal(["Verkeerde casus"], redenen);
    }

    private static readonly CasusDetail Loopt = new("ZV-26-7K3M", 114, "Emmen", "Overlast", Product.Procesregie, CasusStatus.InBehandeling, 3,
        new(2026, 1, 5), new(2026, 2, 2), null, new(2026, 2, 2), null, [], null, new(Gegevens, "Politie", null, Guid.NewGuid(), []));

    private IRenderedComponent<CasusHerstel> Herstel(CasusDetail casus, Func<CasusCorrectie, Guid, Task<CasusConflict?>> corrigeer) => Render<CasusHerstel>(p => p
        .Add(h => h.Casus, casus).Add(h => h.Corrigeer, corrigeer).Add(h => h.DraaiTerug, (_, _) => Task.FromResult<CasusConflict?>(null)));

    private IRenderedComponent<CasusStapFormulier> Stap(CasusStapinvoer invoer) =>
        Render<CasusStapFormulier>(p => p.Add(f => f.Invoer, invoer).Add(f => f.OnStap, () => verstuurd++));
}
