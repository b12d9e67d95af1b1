using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Portal.E2E;

/// <summary>The real portal on a free port with a fresh database, as Development starts it, and a browser beside it.</summary>
public class Portaal : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string map = Directory.CreateTempSubdirectory("zvhd-e2e-").FullName;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Portaal() => UseKestrel(0);

    public string Adres { get; private set; } = "";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Opslag:Map", map);
        builder.UseSetting("Grenzen:Ruimte", "1000"); // all journeys together come from one address
        builder.UseSetting("Grenzen:CircuitsPerGebruiker", "1000");
    }

    public virtual async Task InitializeAsync()
    {
        StartServer();
        Adres = ClientOptions.BaseAddress.ToString().TrimEnd('/');
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(20_000);
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await base.DisposeAsync();
        Directory.Delete(map, recursive: true);
    }

    /// <summary>A browser of one's own: no cookies of another test.</summary>
    /// <param name="adres">Another portal than this one.</param>
    /// <param name="valtUit">That portal goes down while somebody looks, which a browser complains about: then only what the policy stopped fails the journey.</param>
    public async Task<IPage> BezoekerAsync(int breedte = 1280, bool donker = false, bool scripts = true, string? adres = null, bool valtUit = false)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = adres ?? Adres,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ViewportSize = new() { Width = breedte, Height = 900 },
            ColorScheme = donker ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(30_000); // a build machine can be slow; who waits for the right thing loses nothing by waiting longer
        await GeenBrowserfoutenAttribute.LetOpAsync(context, adres ?? Adres, alleenCsp: valtUit);
        return await context.NewPageAsync();
    }

    /// <summary>Signs in as a demo user, by the button a person would press.</summary>
    /// <param name="functie">The text of the button: "Contactpersoon Emmen".</param>
    public async Task<IPage> AlsAsync(string functie, int breedte = 1280, bool donker = false, bool scripts = true)
    {
        var pagina = await BezoekerAsync(breedte, donker, scripts);
        await pagina.GotoAsync("/aanmelden");
        await pagina.GetByRole(AriaRole.Button, new() { Name = functie, Exact = true }).ClickAsync();
        await pagina.WaitForURLAsync(u => !u.Contains("/aanmelden", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        return pagina;
    }
}

/// <summary>All journeys share one portal and one browser; each opens a browser context of its own.</summary>
[CollectionDefinition(nameof(Portaal))]
[GeenBrowserfouten]
public sealed class PortaalCollectie : ICollectionFixture<Portaal>;

public static class Paginahulp
{
    /// <summary>Opens a work page and waits until it answers to clicks.</summary>
    public static async Task OpenAsync(this IPage pagina, string adres)
    {
        await pagina.GotoAsync(adres);
        await pagina.InteractiefAsync();
    }

    /// <summary>The circuit has taken over the page: its head then carries a mark that the prerendered page has not.</summary>
    public static Task InteractiefAsync(this IPage pagina) => pagina.Locator("[data-verbonden]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    public static ILocator Knop(this IPage pagina, string naam) => pagina.GetByRole(AriaRole.Button, new() { Name = naam, Exact = true });

    public static ILocator Koppeling(this IPage pagina, string naam) => pagina.GetByRole(AriaRole.Link, new() { Name = naam, Exact = true });

    public static ILocator Kop(this IPage pagina, string naam) => pagina.GetByRole(AriaRole.Heading, new() { Name = naam, Exact = true });

    public static ILocator Tekstveld(this IPage pagina, string naam) => pagina.GetByRole(AriaRole.Textbox, new() { Name = naam, Exact = true });

    /// <summary>A block of a page, by its heading.</summary>
    public static ILocator Blok(this IPage pagina, string naam) => pagina.GetByRole(AriaRole.Region, new() { Name = naam, Exact = true });
}
