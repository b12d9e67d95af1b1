using Bunit;
using Microsoft.AspNetCore.Components;
using Portal.Data.Plustaken;

namespace Portal.Bureau;

public sealed class PlustaakDialogenTests : BunitContext
{
    private readonly List<string?> redenen = [];
    private readonly List<PlustaakTelling> tellingen = [];

    public PlustaakDialogenTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", true));
    }

    [Fact]
    public void Bevestigen_VraagtGeenReden()
    {
        var dialoog = Besluit(Verzoek(), VerzoekStatus.Bevestigd);

        Assert.Empty(dialoog.FindAll("textarea"));
        dialoog.Find("form").Submit();
        Assert.Single(redenen);
    }

    [Theory]
    [InlineData("", "Vul een reden in")]
    [InlineData("Het gaat om BSN 111222333.", "burgerservicenummer")]
    public void Afwijzen_ZonderGoedeReden_WordtNietVerstuurd(string reden, string fout)
    {
        var dialoog = Besluit(Verzoek(), VerzoekStatus.Afgewezen);

        dialoog.Find("textarea").Input(reden);
        dialoog.Find("form").Submit();

        Assert.Contains(fout, dialoog.Find(".i.fout").TextContent, StringComparison.Ordinal);
        Assert.Empty(redenen);
    }

    [Fact]
    public void Afwijzen_Geweigerd_HoudtWatIsGetypt_EnEenVolgendVerzoekBegintLeeg()
    {
        var dialoog = Besluit(Verzoek(), VerzoekStatus.Afgewezen);
        dialoog.Find("textarea").Input("Er is geen ruimte.");
        dialoog.Find("form").Submit();
        Assert.Equal(["Er is geen ruimte."], redenen);

        dialoog.Render(p => p.Add(d => d.Fout, "Dit verzoek is al ingetrokken."));
        Assert.Contains("Dit verzoek is al ingetrokken.", dialoog.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Er is geen ruimte.", dialoog.Find("textarea").GetAttribute("value"));

        dialoog.Render(p => p.Add(d => d.Fout, null).Add(d => d.Verzoek, Verzoek()));
        Assert.Equal("", dialoog.Find("textarea").GetAttribute("value") ?? "");
    }

    [Fact]
    public void Terugnemen_VraagtEenReden_EnZegtWatErGebeurt()
    {
        var dialoog = Besluit(Verzoek() with { Status = VerzoekStatus.Bevestigd }, VerzoekStatus.Aangevraagd);
        Assert.Equal("U neemt het besluit over TVO van Emmen terug", dialoog.Find("h2").TextContent);
        Assert.Contains("staat daarna weer open", dialoog.Markup, StringComparison.Ordinal);

        dialoog.Find("form").Submit();
        Assert.Contains("waarom het besluit is teruggenomen", dialoog.Find(".i.fout").TextContent, StringComparison.Ordinal);
        Assert.Empty(redenen);

        dialoog.Find("textarea").Input("Verkeerde gemeente.");
        dialoog.Find("form").Submit();
        Assert.Equal(["Verkeerde gemeente."], redenen);
    }

    [Theory]
    [InlineData("twaalf", "3", "Vul een heel getal in")]
    [InlineData("3", "12", "meer nieuwe dan actieve")]
    [InlineData("-1", "", "Vul een heel getal in")]
    public void Tellen_MetFouteInvoer_WordtNietVerstuurd(string actief, string nieuw, string fout)
    {
        var dialoog = Tel();

        dialoog.FindAll("input")[0].Change(actief);
        dialoog.FindAll("input")[1].Change(nieuw);
        dialoog.Find("form").Submit();

        Assert.Contains(fout, dialoog.Markup, StringComparison.Ordinal);
        Assert.Empty(tellingen);
    }

    [Fact]
    public void Tellen_LeegVeld_IsNietBekend()
    {
        var dialoog = Tel();

        dialoog.FindAll("input")[0].Change("12");
        dialoog.Find("form").Submit();

        Assert.Equal([new(118, Plustaakregels.Nazorg, 12, null, new(2026, 3, 2))], tellingen);
    }

    private static PlustaakVerzoekRegel Verzoek() =>
        new(Guid.NewGuid(), 114, "Emmen", Plustaakregels.Tvo, "TVO", PlustaakVraag.Starten, 2027, VerzoekStatus.Aangevraagd, null, new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), null, []);

    private IRenderedComponent<BesluitDialoog> Besluit(PlustaakVerzoekRegel verzoek, VerzoekStatus naar) =>
        Render<BesluitDialoog>(p => p.Add(d => d.Verzoek, verzoek).Add(d => d.Naar, naar).Add(d => d.OnBesluit, redenen.Add));

    private IRenderedComponent<TelDialoog> Tel() => Render<TelDialoog>(p => p
        .Add(d => d.Telling, new() { GemeenteId = 118, Gemeente = "Hoogeveen", PlustaakCode = Plustaakregels.Nazorg, Plustaak = "Nazorg", Peildatum = new(2026, 3, 2) })
        .Add(d => d.OnBewaar, tellingen.Add));
}
