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

    /// <summary>Every page of the sitemap, on a telephone that runs no script.</summary>
    [Fact]
    public async Task ElkeOpenbarePagina_ZonderJavascript_StaatErHelemaal()
    {
        var pagina = await portaal.BezoekerAsync(360, scripts: false);
        List<string> mis = [];
        pagina.Request += (_, verzoek) =>
        {
            if (verzoek.ResourceType is "script" || !verzoek.Url.StartsWith(portaal.Adres, StringComparison.Ordinal))
            {
                mis.Add($"{pagina.Url} vraagt {verzoek.Url}");
            }
        };
        pagina.Response += (_, antwoord) =>
        {
            if (antwoord.Status >= 400)
            {
                mis.Add($"{antwoord.Url}: {antwoord.Status}");
            }
        };
        var sitemap = await (await pagina.APIRequest.GetAsync("/sitemap.xml")).TextAsync(); // to read, not to look at: the browser draws xml with styles of its own, that the policy refuses
        foreach (var adres in Regex.Matches(sitemap, "<loc>([^<]+)</loc>").Select(m => m.Groups[1].Value).Append("/zoeken?q=veiligheidshuis").Append("/informatie/contact/reactie"))
        {
            await pagina.GotoAsync(adres);
            var staat = await pagina.EvaluateAsync<string>("""
                () => [
                  document.querySelector('main h1')?.checkVisibility() ? '' : 'geen kop te zien',
                  document.querySelector('main').innerText.length > 100 ? '' : 'bijna niets te lezen',
                  document.querySelector('.laden, noscript') ? 'wacht op een script' : '',
                  document.documentElement.scrollWidth > 360 ? `${document.documentElement.scrollWidth} px breed` : '',
                ].filter(Boolean).join(', ')
                """);
            if (staat.Length > 0)
            {
                mis.Add($"{adres}: {staat}");
            }
        }

        Assert.Empty(mis);
        Assert.All(await pagina.Context.CookiesAsync(), c => Assert.Equal("zvhd-formulier", c.Name)); // only what the form needs
    }

    /// <summary>No mouse: from the address to a figure's source and back, and where the focus is can be seen all the way.</summary>
    [Fact]
    public async Task Raadslid_MetHetToetsenbordAlleen_KomtBijDeBronVanEenCijfer()
    {
        var pagina = await portaal.BezoekerAsync();
        await pagina.GotoAsync("/");
        await pagina.Keyboard.PressAsync("Tab");
        await Expect(pagina.Koppeling("Naar de inhoud")).ToBeFocusedAsync();
        await Expect(pagina.Koppeling("Naar de inhoud")).ToBeInViewportAsync();
        await pagina.Keyboard.PressAsync("Enter");

        await TabNaarAsync(pagina, pagina.Locator("a[href='/gemeenten/noordenveld']").First);
        await pagina.Keyboard.PressAsync("Enter");
        await Expect(pagina.Kop("Noordenveld").First).ToBeVisibleAsync();

        var procent = pagina.Locator("#omhoog").GetByRole(AriaRole.Button, new() { Name = "29,4%" });
        await TabNaarAsync(pagina, procent);
        await pagina.Keyboard.PressAsync("Enter");
        await Expect(pagina.Locator("#omhoog [popover]:popover-open")).ToContainTextAsync("gedeeld door het bedrag van 2024");
        await pagina.Keyboard.PressAsync("Escape");
        await Expect(procent).ToBeFocusedAsync();

        await TabNaarAsync(pagina, pagina.GetByRole(AriaRole.Link, new() { Name = "€ 857.370" }).First);
        await pagina.Keyboard.PressAsync("Enter");
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("2025");
        await pagina.GoBackAsync();
        await Expect(pagina.Kop("Noordenveld").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Toetsenbord_KomtOverElkePaginaHeen_EnIsOveralTeZien()
    {
        var pagina = await portaal.BezoekerAsync(360);
        foreach (var adres in new[] { "/", "/gemeenten/emmen", "/cijfers/2022", "/jaarplan/2025", "/begroting/2025", "/informatie/kosten-en-bijdrage", "/documenten", "/zoeken?q=emmen", "/informatie/contact/reactie" })
        {
            await pagina.GotoAsync(adres);
            var gezien = new HashSet<int>();
            for (var plaats = 0; plaats != -1; plaats = await FocusAsync(pagina, adres))
            {
                Assert.True(gezien.Count < 1_000, $"{adres}: de Tab-toets komt er niet uit.");
                gezien.Add(plaats);
                await pagina.Keyboard.PressAsync("Tab");
            }

            Assert.True(gezien.Count > 10, $"{adres}: {gezien.Count} plaatsen");
        }
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

    /// <summary>Presses Tab until the focus is where it should come.</summary>
    private static async Task TabNaarAsync(IPage pagina, ILocator doel)
    {
        for (var keer = 0; keer < 300; keer++)
        {
            await pagina.Keyboard.PressAsync("Tab");
            if (await doel.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"Met Tab is {doel} niet te bereiken.");
    }

    /// <summary>The place in the page of what has the focus, -1 when it has left the page; fails when the reader cannot see it.</summary>
    private static async Task<int> FocusAsync(IPage pagina, string adres)
    {
        var focus = await pagina.EvaluateAsync<Focus?>("""
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const vak = e.getBoundingClientRect();
              const stijl = getComputedStyle(e);
              return {
                plaats: [...document.querySelectorAll('*')].indexOf(e),
                wat: e.outerHTML.slice(0, 90),
                isTeZien: e.checkVisibility() && vak.width > 0 && vak.bottom > 0 && vak.top < innerHeight && vak.right > 0 && vak.left < innerWidth
                  && (stijl.outlineStyle !== 'none' || stijl.boxShadow !== 'none'),
              };
            }
            """);
        Assert.True(focus?.IsTeZien is not false, $"{adres}: de focus is niet te zien op {focus?.Wat}");
        return focus?.Plaats ?? -1;
    }

    /// <summary>Filled by what the browser answers.</summary>
    private sealed class Focus
    {
        public int Plaats { get; set; }

        public string Wat { get; set; } = "";

        public bool IsTeZien { get; set; }
    }
}
