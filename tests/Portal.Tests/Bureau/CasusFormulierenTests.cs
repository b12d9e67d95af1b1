using Bunit;
using Microsoft.AspNetCore.Components;
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

        Assert.Contains("De datum ligt in de toekomst.", cut.Find("[role=alert]").TextContent, StringComparison.Ordinal);
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

    private IRenderedComponent<CasusStapFormulier> Stap(CasusStapinvoer invoer) =>
        Render<CasusStapFormulier>(p => p.Add(f => f.Invoer, invoer).Add(f => f.OnStap, () => verstuurd++));
}
