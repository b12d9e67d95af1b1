using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Casussen;
using Portal.Data.Governance;
using Portal.Data.Jaarplannen;
using Portal.Data.Logboek;
using Portal.Data.Toegang;
using Portal.Toegang;

namespace Portal.Bureau;

/// <summary>
/// A form that is sent twice in one breath: the second comes in when the first was handled, from a form that is not there anymore. Nothing
/// happens then, and above all no error: that would close the screen.
/// </summary>
public sealed class TweedeInzendingTests : BunitContext, IClassFixture<Portaalhuis>
{
    private const int Jaar = 2026;

    private readonly Portaalhuis huis;

    public TweedeInzendingTests(Portaalhuis huis)
    {
        this.huis = huis;
        Services.AddLogging();
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<Omroep>();
        Services.AddSingleton(d => new PortalDatabase(
            huis.Services.GetRequiredService<Func<PortalDbContext>>(), new Vast(GebruikerToegang.Van(Bureau)), d.GetRequiredService<Omroep>(), huis.Services.GetRequiredService<Inzageboek>()));
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", true));
    }

    private Gebruiker Bureau
    {
        get
        {
            using var db = huis.Systeem();
            return db.Gebruikers.Single(g => g.Issuer == Aanmelding.DemoIssuer && g.Subject == "bureau");
        }
    }

    [Fact]
    public async Task Casus_StapDieAlGezetIs_WordtGeenTweedeKeerGezet()
    {
        var (kenmerk, scherm) = await OpenCasusAsync();
        await Knop(scherm, "stap", "Zet in de werkvoorraad").ClickAsync(new());

        await TweeKeerAsync(scherm, scherm.FindComponent<CasusStapFormulier>().Instance.OnStap.InvokeAsync);

        Assert.Contains("De casus staat nu op ‘werkvoorraad’.", scherm.Markup, StringComparison.Ordinal);
        Assert.NotNull(Knop(scherm, "stap", "Neem in behandeling"));
        Assert.Equal(2, await WijzigingenAsync(kenmerk)); // registered, and this one
    }

    [Fact]
    public async Task Casus_GegevensDieAlBewaardZijn_WordenGeenTweedeKeerBewaard()
    {
        var (kenmerk, scherm) = await OpenCasusAsync();
        await Knop(scherm, "gegevens", "Wijzig de gegevens").ClickAsync(new());
        var formulier = scherm.FindComponent<CasusWijzigFormulier>().Instance;
        formulier.Invoer.Onderwerp = "overlast in twee portieken";

        await TweeKeerAsync(scherm, formulier.OnBewaar.InvokeAsync);

        Assert.Contains("De gegevens zijn bewaard.", scherm.Markup, StringComparison.Ordinal);
        Assert.Equal(2, await WijzigingenAsync(kenmerk));
    }

    [Fact]
    public async Task Casus_HerstelDatAlGedaanIs_GebeurtGeenTweedeKeer()
    {
        var (kenmerk, scherm) = await OpenCasusAsync();
        await Knop(scherm, "herstel", "Corrigeer een datum").ClickAsync(new());
        var correctie = scherm.FindComponent<CasusCorrectieFormulier>().Instance;
        (correctie.Invoer.AangemeldOp, correctie.Invoer.Reden) = (new(2026, 2, 27), "Een dag eerder");
        await TweeKeerAsync(scherm, correctie.OnBewaar.InvokeAsync);
        await Knop(scherm, "stap", "Zet in de werkvoorraad").ClickAsync(new());
        await scherm.InvokeAsync(scherm.FindComponent<CasusStapFormulier>().Instance.OnStap.InvokeAsync);
        await Knop(scherm, "herstel", "Draai terug naar").ClickAsync(new());
        var terug = scherm.FindComponents<EditForm>().Single(f => f.Instance.Model is CasusHerstelinvoer).Instance;
        ((CasusHerstelinvoer)terug.Model!).Reden = "Toch niet";
        var voor = await WijzigingenAsync(kenmerk);

        await TweeKeerAsync(scherm, () => terug.OnValidSubmit.InvokeAsync(terug.EditContext));

        Assert.Equal(voor + 1, await WijzigingenAsync(kenmerk));
        Assert.Contains("De stap is teruggedraaid.", scherm.Markup, StringComparison.Ordinal);
    }

    /// <summary>After saving the form of the next action is open. What was sent is not of that one, and that one was not filled in.</summary>
    [Fact]
    public async Task Jaarplan_MeldingDieAlBewaardIs_KomtNietBijDeVolgendeActie()
    {
        var scherm = Render<JaarplanBewerken>(p => p.Add(s => s.Jaar, Jaar));
        scherm.FindAll("button").First(b => b.TextContent.StartsWith("Meld", StringComparison.Ordinal)).Click();
        var formulier = scherm.FindComponent<VoortgangFormulier>().Instance;
        (formulier.Invoer.Status, formulier.Invoer.Toelichting) = (Actiestatus.Afgerond, "Klaar.");
        var voor = await TelAsync(db => db.Voortgang);

        await TweeKeerAsync(scherm, () => formulier.OnBewaar.InvokeAsync(true));

        Assert.Contains($"De voortgang van {formulier.Invoer.Regel.Code} is bewaard.", scherm.Markup, StringComparison.Ordinal);
        Assert.Equal(voor + 1, await TelAsync(db => db.Voortgang));
        var volgende = scherm.FindComponent<VoortgangFormulier>().Instance;
        Assert.NotEqual(formulier.Invoer.Regel.Id, volgende.Invoer.Regel.Id);
        Assert.Null(volgende.Fout);
        Assert.Null(volgende.Conflict);
    }

    [Fact]
    public async Task Jaarplan_NieuweTekstDieAlBewaardIs_WordtGeenTweedeKeerBewaard()
    {
        var scherm = Render<JaarplanBewerken>(p => p.Add(s => s.Jaar, Jaar));
        await Knop(scherm, "nieuw", "Voeg een actie toe").ClickAsync(new());
        var nieuw = scherm.FindComponent<RegeltekstFormulier>().Instance;
        nieuw.Invoer.Titel = "Geef zes trainingen";
        var voor = await TelAsync(db => db.Jaarplanregels);

        await TweeKeerAsync(scherm, nieuw.OnBewaar.InvokeAsync);

        Assert.Equal(voor + 1, await TelAsync(db => db.Jaarplanregels));
        scherm.FindAll("button").Last(b => b.TextContent.StartsWith("Wijzig", StringComparison.Ordinal)).Click();
        var tekst = scherm.FindComponent<RegeltekstFormulier>().Instance;
        tekst.Invoer.Titel = "Geef zeven trainingen";
        await TweeKeerAsync(scherm, tekst.OnBewaar.InvokeAsync);
        Assert.Contains("is bewaard.", scherm.Markup, StringComparison.Ordinal);
        Assert.Contains("Geef zeven trainingen", scherm.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Besluit_DatAlVastligt_KomtGeenTweedeKeerInHetRegister()
    {
        var vergadering = Guid.CreateVersion7();
        await using (var db = huis.Met(Bureau))
        {
            await db.PlanVergaderingAsync(vergadering, Data.Besluiten.Besluit.Stuurgroep, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1), null, DateTime.UtcNow);
        }

        var scherm = Render<VergaderingBewerken>(p => p.Add(s => s.Id, vergadering.ToString()));
        await Knop(scherm, "besluiten", "Leg een besluit vast").ClickAsync(new());
        var formulier = scherm.FindComponents<EditForm>().Single(f => f.Instance.Model is BesluitInvoer).Instance;
        var invoer = (BesluitInvoer)formulier.Model!;
        (invoer.Titel, invoer.Tekst) = ("Overschot", "Het overschot gaat naar de reserve.");
        var voor = await TelAsync(db => db.Besluiten);

        await TweeKeerAsync(scherm, () => formulier.OnValidSubmit.InvokeAsync(formulier.EditContext));

        Assert.Contains("Het besluit staat in het register.", scherm.Markup, StringComparison.Ordinal);
        Assert.Equal(voor + 1, await TelAsync(db => db.Besluiten));
    }

    [Fact]
    public async Task Begrotingswijziging_DieAlVastligt_WordtGeenTweedeKeerVastgelegd()
    {
        var scherm = Render<BegrotingInvullen>(p => p.Add(s => s.Jaar, 2025));
        var wijziging = scherm.FindComponent<WijzigingFormulier>();
        wijziging.FindAll("input.invoer:not([type=date])")[0].Change("Meer ICT");
        wijziging.Find("select").Change("L6b");
        wijziging.FindAll("input[inputmode=decimal]")[0].Change("4000");
        var formulier = wijziging.FindComponent<EditForm>().Instance;
        var voor = await TelAsync(db => db.Begrotingswijzigingen);

        await TweeKeerAsync(scherm, () => formulier.OnValidSubmit.InvokeAsync(formulier.EditContext));

        Assert.Contains("De begrotingswijziging is vastgelegd.", scherm.Markup, StringComparison.Ordinal);
        Assert.Equal(voor + 1, await TelAsync(db => db.Begrotingswijzigingen));
        Assert.Equal("", scherm.FindComponent<WijzigingFormulier>().FindAll("input.invoer:not([type=date])")[0].GetAttribute("value") ?? "");
    }

    /// <summary>The second is sent when the first was handled, by the form as it was.</summary>
    private static async Task TweeKeerAsync(IRenderedComponent<IComponent> scherm, Func<Task> verstuur)
    {
        await scherm.InvokeAsync(verstuur);
        await scherm.InvokeAsync(verstuur);
    }

    private static IElement Knop(IRenderedComponent<IComponent> scherm, string blok, string tekst) =>
        scherm.FindAll($"section[aria-labelledby={blok}] button").Single(b => b.TextContent.StartsWith(tekst, StringComparison.Ordinal));

    private async Task<(string Kenmerk, IRenderedComponent<CasusBewerken> Scherm)> OpenCasusAsync()
    {
        await using var db = huis.Met(Bureau);
        var gegevens = new CasusGegevens("POLITIE", Hoofdonderwerp.Overig, "overlast rond een portiek", Leeftijdsgroep.Onbekend, null, [], []);
        var kenmerk = await db.RegistreerCasusAsync(new(Guid.CreateVersion7(), 114, new(2026, 3, 2), gegevens), DateTime.UtcNow);
        var scherm = Render<CasusBewerken>(p => p.Add(s => s.Kenmerk, kenmerk));
        scherm.WaitForElement("section", TimeSpan.FromSeconds(15)); // reading waits until the look is in the logboek
        return (kenmerk, scherm);
    }

    private async Task<int> WijzigingenAsync(string kenmerk)
    {
        await using var db = huis.Systeem();
        return await db.Casussen.Where(c => c.Kenmerk == kenmerk).Select(c => c.Wijzigingen.Count).SingleAsync();
    }

    private async Task<int> TelAsync<T>(Func<PortalDbContext, IQueryable<T>> wat)
    {
        await using var db = huis.Systeem();
        return await wat(db).CountAsync();
    }

    private sealed class Vast(GebruikerToegang toegang) : IToegangBron
    {
        public ValueTask<GebruikerToegang> GetToegangAsync(CancellationToken cancellationToken = default) => new(toegang);
    }
}
