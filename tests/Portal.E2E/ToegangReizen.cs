using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Toegang;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>Signing in and out, and what someone may not see.</summary>
[Collection(nameof(Portaal))]
public sealed class ToegangReizen(Portaal portaal)
{
    [Fact]
    public async Task Contactpersoon_MeldtZichAanEnAf_DaarnaIsErNietsMeerTeZien()
    {
        var pagina = await portaal.AlsAsync("Contactpersoon Coevorden");
        await Expect(pagina).ToHaveURLAsync(portaal.Adres + "/mijn-gemeente");
        await Expect(pagina.GetByRole(AriaRole.Banner)).ToContainTextAsync("Gemeente Coevorden");
        await Expect(pagina.Kop("Dit vraagt uw aandacht")).ToBeVisibleAsync();

        await pagina.Knop("Afmelden").ClickAsync();
        await Expect(pagina).ToHaveURLAsync(portaal.Adres + "/");

        await pagina.GoBackAsync();
        await Expect(pagina.Kop("Aanmelden")).ToBeVisibleAsync();
        await Expect(pagina.GetByText("Gemeente Coevorden")).ToHaveCountAsync(0);

        await pagina.GotoAsync("/mijn-gemeente/casussen");
        await Expect(pagina.Kop("Aanmelden")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Contactpersoon_MeldtZichAf_EnHetAndereTabbladSluitVanzelf()
    {
        var hier = await portaal.AlsAsync("Contactpersoon Westerveld");
        var daar = await hier.Context.NewPageAsync();
        await daar.OpenAsync("/mijn-gemeente/adviesvragen");

        await hier.GotoAsync("/sessies");
        await hier.Knop("Meld mij overal af").ClickAsync();

        await Expect(hier).ToHaveURLAsync(portaal.Adres + "/");
        await Expect(daar.Kop("Aanmelden")).ToBeVisibleAsync();
        await Expect(daar.GetByText("Gemeente Westerveld")).ToHaveCountAsync(0);
    }

    /// <summary>On the clock of the browser; how long ago the session was used is set in the database.</summary>
    [Fact]
    public async Task Contactpersoon_DoetLangNiets_WordtGewaarschuwd_EnBlijftAangemeldDoorEenToets_OfMoetOpnieuwAanmelden()
    {
        var pagina = await portaal.AlsAsync("Contactpersoon Hoogeveen");
        await pagina.Context.Clock.InstallAsync();
        await pagina.GotoAsync("/sessies");
        var daar = await pagina.Context.NewPageAsync();
        await daar.GotoAsync("/sessies");
        var (waarschuwing, blijf) = (pagina.GetByText("Bent u er nog?"), pagina.Knop("Blijf aangemeld"));

        await GaAsync(stil: 20);
        await Expect(waarschuwing).ToBeHiddenAsync();
        await GaAsync(stil: 29);
        await Expect(waarschuwing).ToBeVisibleAsync();
        await blijf.PressAsync("Enter");
        await pagina.Context.Clock.RunForAsync(1);
        await Expect(waarschuwing).ToBeHiddenAsync();

        await GaAsync(stil: 29);
        await Expect(waarschuwing).ToBeVisibleAsync();
        await daar.RunAndWaitForResponseAsync(async () =>
        {
            await daar.Keyboard.PressAsync("Shift"); // in the other tab somebody is at work
            await daar.Context.Clock.RunForAsync(1);
        }, a => a.Url.EndsWith("/sessies/aanwezig", StringComparison.Ordinal) && !a.Request.Headers["accept"].Contains("enhanced", StringComparison.Ordinal));
        await GaAsync();
        await Expect(waarschuwing).ToBeHiddenAsync();

        await GaAsync(vol: (8 * 60) - 5);
        await Expect(pagina.GetByText("U bent bijna acht uur aangemeld.")).ToBeVisibleAsync();
        await GaAsync(stil: 31);
        await Expect(pagina.Kop("Aanmelden")).ToBeVisibleAsync();

        async Task GaAsync(int stil = 0, int vol = 60)
        {
            await using (var db = portaal.Services.GetRequiredService<Func<PortalDbContext>>()().Voor(GebruikerToegang.Systeem))
            {
                var nu = DateTime.UtcNow;
                await db.Sessies.Where(s => s.Gebruiker!.Subject == "contactpersoon-hoogeveen").ExecuteUpdateAsync(z => z
                    .SetProperty(s => s.GebruiktOp, s => stil == 0 ? s.GebruiktOp : nu.AddMinutes(-stil)).SetProperty(s => s.BegonnenOp, nu.AddMinutes(-vol)));
            }

            portaal.Services.GetRequiredService<Omroep>().Meld([new(null, typeof(Gebruiker))]); // what was seen of it no longer counts
            await pagina.Context.Clock.FastForwardAsync("30:00"); // what the page knew is old: it asks
        }
    }

    /// <summary>Behind a dialog a screen reader hears nothing: what is said of the session stands in it as well.</summary>
    [Fact]
    public async Task Bureau_MetEenDialoogOpen_LeestDaarinDatDeSessieAfloopt()
    {
        var pagina = await portaal.AlsAsync("Bureau");
        await pagina.Context.Clock.InstallAsync();
        await pagina.RouteAsync("**/sessies/aanwezig", r => r.FulfillAsync(new() { ContentType = "application/json", Body = """{"stil":60000,"vol":6000000}""" }));
        await pagina.OpenAsync("/bureau/plustaken");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Wijs af" }).First.ClickAsync();
        var dialoog = pagina.GetByRole(AriaRole.Dialog);
        await Expect(dialoog).ToBeVisibleAsync();

        await pagina.Context.Clock.FastForwardAsync("00:06");

        await Expect(dialoog.GetByRole(AriaRole.Status).Filter(new() { HasText = "Bent u er nog?" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Contactpersoon_OpentDeCasusVanEenAndereGemeente_ZietHetzelfdeAlsBijEenVerzonnenKenmerk()
    {
        var assen = await portaal.AlsAsync("Contactpersoon Assen");
        await assen.OpenAsync("/mijn-gemeente/casussen");
        var casus = (await assen.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.GetAttributeAsync("href"))!;
        Assert.Equal(200, (await assen.GotoAsync(casus))!.Status);

        var emmen = await portaal.AlsAsync("Contactpersoon Emmen");
        var vreemd = await emmen.GotoAsync(casus);
        var vreemdeTekst = await emmen.GetByRole(AriaRole.Main).InnerTextAsync();
        var verzonnen = await emmen.GotoAsync("/mijn-gemeente/casussen/zv-26-2222");
        var verzonnenTekst = await emmen.GetByRole(AriaRole.Main).InnerTextAsync();

        Assert.Equal(404, vreemd!.Status);
        Assert.Equal(404, verzonnen!.Status);
        Assert.Equal(verzonnenTekst, vreemdeTekst);
        Assert.Contains("Deze pagina bestaat niet", vreemdeTekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contactpersoon_LeestHetOverzichtZonderJavascript()
    {
        var pagina = await portaal.AlsAsync("Contactpersoon Emmen", scripts: false);

        await Expect(pagina.Kop("Dit vraagt uw aandacht")).ToBeVisibleAsync();
        await Expect(pagina.Blok("Werkvoorraad").GetByRole(AriaRole.Row)).Not.ToHaveCountAsync(0);
        await Expect(pagina.GetByRole(AriaRole.Article).Filter(new() { HasText = "Nu in behandeling" }).Locator(".getal")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\s*\d+\s*$"));

        await pagina.GotoAsync("/mijn-gemeente/casussen?status=afgesloten");
        await Expect(pagina.GetByRole(AriaRole.Rowheader)).Not.ToHaveCountAsync(0);
        await Expect(pagina.GetByLabel("Status", new() { Exact = true })).ToHaveValueAsync("afgesloten");
    }

    [Fact]
    public async Task Beheerders_LatenSamenIemandToe_DieDanZijnPaginaZiet()
    {
        var een = await portaal.AlsAsync("Beheerder");
        await een.OpenAsync("/beheer/gebruikers");
        await een.Knop("Nodig iemand uit").PressAsync("Enter");
        await een.Knop("Stel dit account voor").ClickAsync();
        await Expect(een.GetByText("Plak de aanmeldsleutel").First).ToBeVisibleAsync();
        await een.Tekstveld("Aanmeldsleutel").FillAsync("demo|reis-meppel");
        await een.Tekstveld("Functie").FillAsync("Contactpersoon Meppel, nieuw");
        await een.GetByRole(AriaRole.Dialog).GetByLabel("Rol").SelectOptionAsync("contactpersoon");
        await een.GetByRole(AriaRole.Dialog).GetByLabel("Gemeente").SelectOptionAsync("Meppel");
        await een.Knop("Stel dit account voor").ClickAsync();
        await Expect(een.Blok("Wacht op een tweede beheerder")).ToContainTextAsync("nieuw account: contactpersoon Meppel");
        await Expect(KnopVanNieuwe(een, "Bevestig")).ToHaveCountAsync(0);
        Assert.Empty(await een.ZoekDrempelsAsync());

        var twee = await portaal.AlsAsync("Tweede beheerder");
        await twee.OpenAsync("/beheer/gebruikers?zoek=meppel");
        await KnopVanNieuwe(twee, "Bevestig").ClickAsync();
        await Expect(twee.Blok("2 accounts")).ToContainTextAsync("demo|reis-meppel");
        await Expect(een.Blok("Wacht op een tweede beheerder")).ToHaveCountAsync(0); // the first one's screen follows

        var gebruiker = await portaal.AlsAsync("Contactpersoon Meppel, nieuw");
        await Expect(gebruiker).ToHaveURLAsync(portaal.Adres + "/mijn-gemeente");
        await Expect(gebruiker.GetByRole(AriaRole.Banner)).ToContainTextAsync("Gemeente Meppel");

        await KnopVanNieuwe(twee, "Blokkeer").ClickAsync();
        await twee.Tekstveld("Waarom?").FillAsync("Einde van de proef.");
        await twee.Knop("Blokkeer het account").ClickAsync();
        await Expect(twee.Blok("2 accounts")).ToContainTextAsync("Einde van de proef.");
        var weer = await portaal.AlsAsync("Contactpersoon Meppel, nieuw");
        await Expect(weer.Kop("Uw account is geblokkeerd")).ToBeVisibleAsync();

        var fg = await portaal.AlsAsync("Functionaris gegevensbescherming");
        await fg.GotoAsync("/beheer/logboek?actie=geblokkeerd");
        await Expect(fg.Blok("1 regel")).ToContainTextAsync("reden: Einde van de proef.");
        await Expect(fg.GetByText("de keten klopt")).ToBeVisibleAsync();
    }

    /// <summary>A button in the row of the new account; whose it is, it tells the ear only.</summary>
    private static ILocator KnopVanNieuwe(IPage pagina, string naam) =>
        pagina.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{naam}\\s*: Contactpersoon Meppel, nieuw$") });
}
