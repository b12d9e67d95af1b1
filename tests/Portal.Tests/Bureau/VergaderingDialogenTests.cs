using Bunit;
using Microsoft.AspNetCore.Components;
using Portal.Data.Besluiten;
using Portal.Data.Governance;

namespace Portal.Bureau;

public sealed class VergaderingDialogenTests : BunitContext
{
    private readonly List<Agendapuntgegevens> punten = [];
    private readonly List<Actiepuntgegevens> acties = [];
    private readonly List<Besluitgegevens> besluiten = [];

    public VergaderingDialogenTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", true));
    }

    [Theory]
    [InlineData("", "", "Vul een titel in")]
    [InlineData("Jaarplan", "http://onveilig.example", "begint")]
    [InlineData("Jaarplan", "javascript:alert(1)", "begint")]
    [InlineData("Gesprek over BSN 111222333", "", "burgerservicenummer")]
    public void Agendapunt_MetFouteInvoer_WordtNietBewaard(string titel, string stuk, string fout)
    {
        var dialogen = Toon(punt: new());

        Vul(dialogen, titel, stuk);

        Assert.Contains(fout, dialogen.Markup, StringComparison.Ordinal);
        Assert.Empty(punten);
    }

    [Fact]
    public void Agendapunt_Goed_WordtBewaard_EnEenWeigeringHoudtWatIsGetypt()
    {
        var dialogen = Toon(punt: new());
        Vul(dialogen, "Jaarplan", "/stuurgroep/jaarplan/2027");
        Assert.Equal([new("Jaarplan", Agendasoort.Bespreking, "/stuurgroep/jaarplan/2027")], punten);

        dialogen.Render(p => p.Add(d => d.Fout, "Iemand anders heeft dit net veranderd."));
        Assert.Contains("net veranderd", dialogen.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Jaarplan", dialogen.FindAll("input.invoer")[0].GetAttribute("value"));
    }

    [Fact]
    public void Actiepunt_VraagtWatEnWie()
    {
        var dialogen = Toon(actie: new());

        dialogen.Find("form").Submit();

        Assert.Contains("Vul in wat er moet gebeuren.", dialogen.Markup, StringComparison.Ordinal);
        Assert.Contains("Vul in wie dit doet: een functie.", dialogen.Markup, StringComparison.Ordinal);
        Assert.Empty(acties);
    }

    [Fact]
    public void Besluit_OverEenTraject_KrijgtDatOnderwerp_EnZegtDatHetVaststaat()
    {
        var dialogen = Toon(besluit: new());
        Assert.Contains("Een besluit kan niet meer veranderen.", dialogen.Markup, StringComparison.Ordinal);

        dialogen.FindAll("input.invoer")[0].Change("KeDo gaat door");
        dialogen.Find("textarea").Input("De stuurgroep gaat door.");
        dialogen.Find("select").Change(BesluitInvoer.Onderwerpwoord(Besluitonderwerp.Traject, "KEDO"));
        dialogen.Find("form").Submit();

        Assert.Equal([new("KeDo gaat door", "De stuurgroep gaat door.", Besluit.Stuurgroep, new(2026, 3, 2), Besluituitslag.Aangenomen, Besluitonderwerp.Traject, "KEDO")], besluiten);
    }

    [Fact]
    public async Task Besluit_TweedeKlikTerwijlDeEersteLoopt_WordtEenKeerVerstuurd()
    {
        var klaar = new TaskCompletionSource();
        List<Guid> verstuurd = [];
        var dialogen = Toon(besluit: new());
        dialogen.Render(p => p.Add(d => d.OnBesluit, i =>
        {
            verstuurd.Add(i.FormulierId);
            return klaar.Task;
        }));
        dialogen.FindAll("input.invoer")[0].Change("KeDo gaat door");
        dialogen.Find("textarea").Input("De stuurgroep gaat door.");

        var eerste = dialogen.Find("form").SubmitAsync();
        var tweede = dialogen.Find("form").SubmitAsync();
        klaar.SetResult();
        await Task.WhenAll(eerste, tweede);

        Assert.Single(verstuurd);
    }

    [Theory]
    [InlineData(null, Besluitonderwerp.Anders, null)]
    [InlineData("", Besluitonderwerp.Anders, null)]
    [InlineData("Besluitregel/", Besluitonderwerp.Besluitregel, null)]
    [InlineData("Begroting/2026", Besluitonderwerp.Begroting, "2026")]
    [InlineData("Onzin/x", Besluitonderwerp.Anders, null)]
    public void Onderwerp_AlsWoord_WordtGelezen(string? woord, Besluitonderwerp onderwerp, string? sleutel)
    {
        var gegevens = new BesluitInvoer { Titel = "T", Tekst = "T", Onderwerp = woord }.Maak(Besluit.Stuurgroep, new(2026, 3, 2));

        Assert.Equal((onderwerp, sleutel), (gegevens.Onderwerp, gegevens.Onderwerpsleutel));
    }

    private static void Vul(IRenderedComponent<VergaderingDialogen> dialogen, string titel, string stuk)
    {
        dialogen.FindAll("input.invoer")[0].Change(titel);
        dialogen.FindAll("input.invoer")[1].Change(stuk);
        dialogen.Find("form").Submit();
    }

    private IRenderedComponent<VergaderingDialogen> Toon(AgendapuntInvoer? punt = null, ActiepuntInvoer? actie = null, BesluitInvoer? besluit = null) => Render<VergaderingDialogen>(p => p
        .Add(d => d.Punt, punt).Add(d => d.Actie, actie).Add(d => d.Besluit, besluit)
        .Add(d => d.Onderwerpen, [new(BesluitInvoer.Onderwerpwoord(Besluitonderwerp.Traject, "KEDO"), "KeDo")])
        .Add(d => d.OnPunt, i => punten.Add(i.Maak()))
        .Add(d => d.OnActie, i => acties.Add(i.Maak()))
        .Add(d => d.OnBesluit, i => besluiten.Add(i.Maak(Besluit.Stuurgroep, new(2026, 3, 2)))));
}
