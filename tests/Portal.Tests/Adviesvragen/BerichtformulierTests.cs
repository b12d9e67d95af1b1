using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Adviesvragen;

namespace Portal.Adviesvragen;

public sealed class BerichtformulierTests : BunitContext
{
    private readonly List<(Adviesactie Actie, NieuwBericht Bericht)> verstuurd = [];
    private Func<Task>? anders;

    public BerichtformulierTests()
    {
        Services.AddLogging();
        Services.AddSingleton<TimeProvider>(new Handklok());
        Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    private IRenderedComponent<Berichtformulier> Formulier(BewaardConcept? concept = null, int gezienTot = 3) => Render<Berichtformulier>(p => p
        .Add(f => f.Label, "Uw antwoord")
        .Add(f => f.Knoppen, [new(Adviesactie.Antwoord, "Verstuur het antwoord"), new(Adviesactie.VraagTerug, "Stel een vraag terug")])
        .Add(f => f.Plaats, "AV-26-AAAA")
        .Add(f => f.Concept, concept)
        .Add(f => f.GezienTot, gezienTot)
        .Add(f => f.Nu, new DateTime(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc))
        .Add(f => f.Bewaar, _ => Task.FromResult<DateTime?>(null))
        .Add(f => f.Verstuur, (actie, bericht) =>
        {
            verstuurd.Add((actie, bericht));
            return anders?.Invoke() ?? Task.CompletedTask;
        }));

    private static string? Tekst(IRenderedComponent<Berichtformulier> cut) => cut.Find("#bericht").GetAttribute("value");

    [Fact]
    public async Task Verstuur_GoedBericht_GaatWegMetWatGezienIsEnHetVeldIsLeeg()
    {
        var cut = Formulier();
        cut.Find("#bericht").Input("Vraag een gesprek aan.");
        await cut.Find("form").SubmitAsync();

        var (actie, bericht) = Assert.Single(verstuurd);
        Assert.Equal((Adviesactie.Antwoord, "Vraag een gesprek aan.", 3, false), (actie, bericht.Tekst, bericht.GezienTot, bericht.Bevestigd));
        Assert.Equal("", Tekst(cut) ?? "");
    }

    [Fact]
    public async Task Verstuur_TweedeKlikVanEenDubbele_VerstuurtNietsEnKlaagtNiet()
    {
        var cut = Formulier();
        cut.Find("#bericht").Input("Vraag een gesprek aan.");
        await cut.Find("form").SubmitAsync();
        await cut.Find("form").SubmitAsync();

        Assert.Single(verstuurd);
        Assert.Empty(cut.FindAll("#bericht-fout"));
    }

    [Fact]
    public async Task Verstuur_AndereKnop_IsEenVraagTerug()
    {
        var cut = Formulier();
        cut.Find("#bericht").Input("Is er een corporatie bij betrokken?");
        await cut.FindAll("button").Single(b => b.TextContent == "Stel een vraag terug").ClickAsync();

        cut.WaitForAssertion(() => Assert.Equal(Adviesactie.VraagTerug, Assert.Single(verstuurd).Actie));
    }

    [Fact]
    public async Task Verstuur_MetBurgerservicenummer_GeweigerdBijHetVeldEnDeTekstBlijft()
    {
        var cut = Formulier();
        cut.Find("#bericht").Input("Hij opent niet. Zijn BSN 111222333 is bekend.");
        await cut.Find("form").SubmitAsync();

        Assert.Empty(verstuurd);
        Assert.Contains("tweede zin", cut.Find("#bericht-fout").TextContent, StringComparison.Ordinal);
        Assert.Equal("Hij opent niet. Zijn BSN 111222333 is bekend.", Tekst(cut));
    }

    [Fact]
    public async Task Verstuur_MetTelefoonnummer_VraagtEerstEenBevestiging()
    {
        var cut = Formulier();
        cut.Find("#bericht").Input("Bel mij op 06-12345678.");
        await cut.Find("form").SubmitAsync();
        Assert.Empty(verstuurd);
        Assert.Contains("telefoonnummer", cut.Markup, StringComparison.Ordinal);

        cut.Find("#bevestigd").Change(true);
        await cut.Find("form").SubmitAsync();

        Assert.True(Assert.Single(verstuurd).Bericht.Bevestigd);
    }

    [Fact]
    public async Task Verstuur_AndereWaarschuwingNaBevestiging_VraagtOpnieuw()
    {
        var cut = Formulier();
        cut.Find("#bericht").Input("Bel mij op 06-12345678.");
        await cut.Find("form").SubmitAsync();
        cut.Find("#bevestigd").Change(true);
        cut.Find("#bericht").Input("Bel mij op 06-12345678. Of mail naar jan@voorbeeld.nl.");
        await cut.Find("form").SubmitAsync();

        Assert.Empty(verstuurd);
        Assert.False(cut.Find("#bevestigd").HasAttribute("checked"));
    }

    [Fact]
    public async Task Verstuur_CollegaWasEerder_ZegtHetEnDeTekstBlijft()
    {
        anders = () => throw new DomeinregelException("Een collega heeft intussen ook geschreven.");
        var cut = Formulier();
        cut.Find("#bericht").Input("Mijn antwoord");
        await cut.Find("form").SubmitAsync();

        Assert.Contains("Een collega heeft intussen ook geschreven.", cut.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mijn antwoord", Tekst(cut));

        anders = null;
        await cut.Find("form").SubmitAsync();
        Assert.Equal(verstuurd[0].Bericht.FormulierId, verstuurd[1].Bericht.FormulierId); // still the same message
    }

    [Fact]
    public void Concept_BijTerugkomst_StaatErWeer()
    {
        var cut = Formulier(new(new("Half antwoord"), new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc)));

        Assert.Equal("Half antwoord", Tekst(cut));
        Assert.Contains("Concept bewaard om 10.00 uur", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Veld_Altijd_ZegtDeBrowserWaarHetBewaardWordt()
    {
        var veld = Formulier().Find("#bericht");

        Assert.Equal($"{Guid.Empty:N}/AV-26-AAAA/tekst", veld.GetAttribute("data-concept"));
        Assert.True(veld.HasAttribute("data-concept-actief"));
    }
}
