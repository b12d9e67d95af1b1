using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Adviesvragen;
using Portal.Data.Casussen;
using Portal.Ui;

namespace Portal.Bureau;

public sealed class OmzetformulierTests : BunitContext
{
    private readonly List<Omzetting> omgezet = [];

    public OmzetformulierTests()
    {
        Services.AddLogging();
        Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    private IRenderedComponent<Omzetformulier> Formulier() => Render<Omzetformulier>(p => p
        .Add(f => f.Onderwerp, "Zorgmijding")
        .Add(f => f.LaadPartners, () => Task.FromResult<IReadOnlyList<Optie<string>>>([new("POLITIE", "Politie"), new("GEM-VEIL", "Gemeente (veiligheid)")]))
        .Add(f => f.ZetOm, o =>
        {
            omgezet.Add(o);
            return Task.CompletedTask;
        }));

    [Fact]
    public async Task ZetOm_ZonderIetsTeKiezen_NeemtDeGemeenteAlsAanmelder()
    {
        var cut = Formulier();
        Assert.Empty(cut.FindAll("form"));
        cut.Find("button").Click();
        await cut.Find("form").SubmitAsync();

        Assert.Equal(new("GEM-VEIL", Hoofdonderwerp.OnbegrepenGedrag, Leeftijdsgroep.Onbekend), Assert.Single(omgezet));
    }

    [Fact]
    public async Task ZetOm_AndersGekozen_GaatZoMee()
    {
        var cut = Formulier();
        cut.Find("button").Click();
        cut.Find("#aanmelder").Change("POLITIE");
        cut.Find("#hoofdonderwerp").Change("HuiselijkGeweld");
        cut.Find("#leeftijdsgroep").Change("Vanaf65");
        await cut.Find("form").SubmitAsync();

        Assert.Equal(new("POLITIE", Hoofdonderwerp.HuiselijkGeweld, Leeftijdsgroep.Vanaf65), Assert.Single(omgezet));
    }
}
