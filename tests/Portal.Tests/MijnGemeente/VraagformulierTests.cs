using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Adviesvragen;

namespace Portal.MijnGemeente;

public sealed class VraagformulierTests : BunitContext
{
    private readonly Handklok klok = new();
    private readonly List<(Vraaggegevens Vraag, Guid FormulierId)> verstuurd = [];
    private readonly List<Conceptvelden> bewaard = [];
    private Func<Task>? anders;

    public VraagformulierTests()
    {
        Services.AddLogging();
        Services.AddSingleton<TimeProvider>(klok);
        Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    private IRenderedComponent<Vraagformulier> Formulier(BewaardConcept? concept = null) => Render<Vraagformulier>(p => p
        .Add(f => f.Concept, concept)
        .Add(f => f.GebruikerId, Guid.Empty)
        .Add(f => f.Nu, klok.Nu())
        .Add(f => f.Bewaar, velden =>
        {
            bewaard.Add(velden);
            return Task.FromResult<DateTime?>(velden.IsLeeg ? null : klok.Nu());
        })
        .Add(f => f.Verstuur, (vraag, formulier) =>
        {
            verstuurd.Add((vraag, formulier));
            return anders?.Invoke() ?? Task.CompletedTask;
        }));

    private static void Vul(IRenderedComponent<Vraagformulier> cut, string onderwerp, string vraag)
    {
        cut.Find("#onderwerp").Change(onderwerp);
        cut.Find("#vraag").Input(vraag);
    }

    [Fact]
    public async Task Verstuur_AllesIngevuld_GaatZoWeg()
    {
        var cut = Formulier();
        Vul(cut, "Zorgmijding", "Kunnen wij hier nog iets doen?");
        cut.FindAll("[type=radio]")[1].Change("Uitgebreid");
        cut.Find("#ave").Change("3");
        cut.Find("#spoed").Change("Vandaag");
        await cut.Find("form").SubmitAsync();

        Assert.Equal(new(Adviessoort.Uitgebreid, "Zorgmijding", "Kunnen wij hier nog iets doen?", 3, Spoed.Vandaag), Assert.Single(verstuurd).Vraag);
    }

    [Fact]
    public async Task Verstuur_Leeg_NoemtElkVeldMetEenVerwijzing()
    {
        var cut = Formulier();
        await cut.Find("form").SubmitAsync();

        Assert.Empty(verstuurd);
        cut.WaitForAssertion(() => Assert.Equal(["Vul een onderwerp in", "Vul uw vraag in"], cut.FindAll(".foutoverzicht li").Select(l => l.TextContent.Trim())));
        Assert.Equal("true", cut.Find("#onderwerp").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Verstuur_MetBurgerservicenummer_GeweigerdBijHetVeldEnAllesBlijftStaan()
    {
        var cut = Formulier();
        Vul(cut, "Zorgmijding", "Hij opent niet. Zijn BSN 111222333 is bekend.");
        await cut.Find("form").SubmitAsync();

        Assert.Empty(verstuurd);
        Assert.Contains("tweede zin", cut.Find("#vraag-fout").TextContent, StringComparison.Ordinal);
        Assert.Equal("Hij opent niet. Zijn BSN 111222333 is bekend.", cut.Find("#vraag").GetAttribute("value"));
        Assert.Equal("Zorgmijding", cut.Find("#onderwerp").GetAttribute("value"));
    }

    [Fact]
    public async Task Verstuur_MetEmailadres_MagPasNaHetVinkje()
    {
        var cut = Formulier();
        Vul(cut, "Zorgmijding", "Mail naar wijkteam@voorbeeld.nl.");
        await cut.Find("form").SubmitAsync();
        Assert.Empty(verstuurd);

        cut.Find("#bevestigd").Change(true);
        await cut.Find("form").SubmitAsync();

        Assert.True(Assert.Single(verstuurd).Vraag.Bevestigd);
    }

    [Fact]
    public async Task Verstuur_Geweigerd_ToontWaaromEnHoudtHetzelfdeFormulier()
    {
        anders = () => throw new DomeinregelException("Dat kan nu niet.");
        var cut = Formulier();
        Vul(cut, "Zorgmijding", "Een vraag");
        await cut.Find("form").SubmitAsync();
        Assert.Contains("Dat kan nu niet.", cut.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Een vraag", cut.Find("#vraag").GetAttribute("value"));

        await cut.Find("form").SubmitAsync();
        Assert.Equal(verstuurd[0].FormulierId, verstuurd[1].FormulierId);
    }

    [Fact]
    public async Task Verstuur_TweedeKlikTerwijlDeEersteLoopt_IsEenVraag()
    {
        var klaar = new TaskCompletionSource();
        anders = () => klaar.Task;
        var cut = Formulier();
        Vul(cut, "Zorgmijding", "Een vraag");
        var eerste = cut.Find("form").SubmitAsync();
        var tweede = cut.Find("form").SubmitAsync();
        klaar.SetResult();
        await Task.WhenAll(eerste, tweede);

        Assert.Single(verstuurd);
    }

    /// <summary>Sent again after the server died it must be the same question in everything: the browser keeps what was chosen beside what was typed.</summary>
    [Fact]
    public void Keuzes_BewaartDeBrowserNaastDeTekst()
    {
        var cut = Formulier();

        Assert.Equal(["ave", "spoed"], new[] { "#ave", "#spoed" }.Select(v => cut.Find(v).GetAttribute("data-concept")!.Split('/')[^1]));
        Assert.Equal(["soort"], cut.FindAll("[type=radio]").Select(r => r.GetAttribute("data-concept")!.Split('/')[^1]).Distinct());
        Assert.All(cut.FindAll("[data-concept]"), v => Assert.True(v.HasAttribute("data-concept-actief")));
    }

    [Fact]
    public void Typen_ZonderTeVersturen_BewaartWatErStaat()
    {
        var cut = Formulier();
        cut.Find("#onderwerp").Input("Zorgm");
        cut.Find("#vraag").Input("Een halve vraag");
        klok.Vooruit(TimeSpan.FromSeconds(1.5));

        cut.WaitForAssertion(() => Assert.Equal(("Zorgm", "Een halve vraag"), (bewaard[^1].Onderwerp, bewaard[^1].Tekst)));
    }

    [Fact]
    public void Concept_BijTerugkomst_StaatErWeer()
    {
        var cut = Formulier(new(new("Een halve vraag", "Zorgmijding", Adviessoort.Anoniem, 4, Spoed.Vandaag), klok.Nu()));

        Assert.Equal(("Zorgmijding", "Een halve vraag"), (cut.Find("#onderwerp").GetAttribute("value"), cut.Find("#vraag").GetAttribute("value")));
        Assert.Equal(("4", "Vandaag"), (cut.Find("#ave").GetAttribute("value"), cut.Find("#spoed").GetAttribute("value")));
        Assert.True(cut.FindAll("[type=radio]")[2].HasAttribute("checked"));
        Assert.Contains("Uw concept staat er weer.", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GooiWeg_PasNaBevestigen_MaaktLeegEnRuimtHetConceptOp()
    {
        var cut = Formulier(new(new("Een halve vraag", "Zorgmijding"), klok.Nu()));
        cut.FindAll("button").Single(b => b.TextContent == "Gooi weg").Click();
        Assert.Empty(bewaard);

        await cut.FindAll("button").Single(b => b.TextContent == "Gooi het concept weg").ClickAsync();

        Assert.True(Assert.Single(bewaard).IsLeeg);
        Assert.Equal("", cut.Find("#vraag").GetAttribute("value") ?? "");
    }

    [Fact]
    public void Formulier_VoordatErVerbindingIs_KanNietWordenVerstuurd()
    {
        Renderer.SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        var cut = Formulier();

        Assert.True(cut.FindAll("button").Single(b => b.TextContent == "Verstuur de vraag").HasAttribute("disabled"));
        Assert.False(cut.Find("#vraag").HasAttribute("data-concept-actief"));
        Assert.Equal("post", cut.Find("form").GetAttribute("method")); // never in an address
    }
}
