using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>Who has no account: a raadslid, an inwoner, the press.</summary>
[Collection(nameof(Portaal))]
public sealed class OpenbaarReizen(Portaal portaal)
{
    [Fact]
    public async Task RaadslidVanNoordenveld_ZonderJavascript_VindtWatHetKost_WieBeslist_EnWaarEenBedragVandaanKomt()
    {
        var pagina = await portaal.BezoekerAsync(scripts: false);
        await pagina.GotoAsync("/");
        await Expect(pagina.GetByRole(AriaRole.Main)).ToContainTextAsync("de stuurgroep beslist over het plan en het geld");

        await pagina.GetByRole(AriaRole.Link, new() { Name = "Noordenveld" }).ClickAsync();
        await Expect(pagina.Kop("Noordenveld").First).ToBeVisibleAsync();
        await Expect(pagina.GetByRole(AriaRole.Article).Filter(new() { HasText = "Actieve procesregie" }).Locator(".getal")).ToHaveTextAsync(new Regex(@"^\s*1\s*$"));
        await Expect(pagina.Locator("#omhoog")).ToContainTextAsync("29,4%");
        await Expect(pagina.Locator("#omhoog")).ToContainTextAsync("Wat dat voor Noordenveld betekent, staat in geen enkel openbaar stuk.");
        await Expect(pagina.Locator("section:has(> #besluiten)")).ToContainTextAsync("De stuurgroep legt de kern- en plustaken vast.");

        await pagina.Locator("#omhoog").GetByRole(AriaRole.Button, new() { Name = "29,4%" }).ClickAsync(); // opens without a script
        await Expect(pagina.Locator("#omhoog [popover]:popover-open")).ToContainTextAsync("gedeeld door het bedrag van 2024");
        await pagina.Keyboard.PressAsync("Escape");

        await pagina.GetByRole(AriaRole.Link, new() { Name = "€ 13.617" }).First.ClickAsync();
        await Expect(pagina.Kop("Bijdrage van Noordenveld, alles samen, 2019")).ToBeVisibleAsync();
        await Expect(pagina.GetByRole(AriaRole.Main)).ToContainTextAsync("Collegebrief over verbetervoorstellen");

        await pagina.GoBackAsync();
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Bekijk waar het geld heen gaat" }).ClickAsync();
        await Expect(pagina.Kop("Begroting 2025")).ToBeVisibleAsync();
        await Expect(pagina.GetByRole(AriaRole.Img, new() { Name = "Cofinanciering Drentse gemeenten € 41" })).ToBeVisibleAsync();
        Assert.Empty(await pagina.Context.CookiesAsync());
    }

    [Fact]
    public async Task WieAangemeldIs_KomtVanEenOpenbarePaginaBijZijnEigenOverzicht()
    {
        var pagina = await portaal.AlsAsync("Contactpersoon Meppel");
        await pagina.GotoAsync("/gemeenten/meppel");
        await Expect(pagina.GetByRole(AriaRole.Banner)).Not.ToContainTextAsync("Contactpersoon");

        await pagina.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "mijn overzicht" }).First.ClickAsync();

        await Expect(pagina).ToHaveURLAsync(portaal.Adres + "/mijn-gemeente");
        await Expect(pagina.GetByRole(AriaRole.Banner)).ToContainTextAsync("Gemeente Meppel");
    }
}
