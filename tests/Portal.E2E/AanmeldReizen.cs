using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>Signing in and out at a real provider, in a real browser.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "xUnit calls DisposeAsync of IAsyncLifetime")]
[Collection(nameof(Portaal))]
public sealed class AanmeldReizen(Portaal portaal) : IAsyncLifetime
{
    private const string Beheerder = "aanmeldreis-beheerder";

    private readonly string map = Directory.CreateTempSubdirectory("zvhd-aanmelden-").FullName;
    private readonly int poort = VrijePoort();
    private Aanmelddienst dienst = null!;
    private WebApplicationFactory<Program> huis = null!;

    private string Adres => $"http://127.0.0.1:{poort}";

    public async Task InitializeAsync()
    {
        dienst = await Aanmelddienst.StartAsync(Adres);
        huis = new MetAanmelddienst(dienst.Issuer, map);
        huis.UseKestrel(k => k.Listen(IPAddress.Loopback, poort));
        huis.StartServer();
    }

    public async Task DisposeAsync()
    {
        await huis.DisposeAsync();
        dienst.Dispose();
        Directory.Delete(map, recursive: true);
    }

    [Fact]
    public async Task Beheerder_MeldtZichAanMetZijnWerkaccountEnAf_DaarnaIsHijNergensMeerAangemeld()
    {
        var pagina = await portaal.BezoekerAsync(adres: Adres);
        await pagina.GotoAsync("/beheer/gebruikers?zoek=beheer");
        await MeldAanAsync(pagina, Beheerder);

        await Expect(pagina).ToHaveURLAsync($"{Adres}/beheer/gebruikers?zoek=beheer");
        await Expect(pagina.GetByRole(AriaRole.Main)).ToContainTextAsync($"{dienst.Issuer}|{Beheerder}");

        await pagina.Knop("Afmelden").ClickAsync();
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Yes, sign me out" }).ClickAsync();
        await Expect(pagina).ToHaveURLAsync($"{Adres}/");

        await pagina.GotoAsync("/beheer/gebruikers");
        await pagina.Koppeling("Aanmelden met uw werkaccount").ClickAsync();
        await Expect(pagina.GetByPlaceholder("Enter any login")).ToBeVisibleAsync(); // the provider forgot him too
    }

    [Fact]
    public async Task OnbekendeGebruiker_MeldtZichAan_EnLeestWatHijMoetDoen()
    {
        var pagina = await portaal.BezoekerAsync(adres: Adres);
        await pagina.GotoAsync("/bureau");
        await MeldAanAsync(pagina, "niemand-kent-mij");

        await Expect(pagina.Kop("U hebt nog geen account")).ToBeVisibleAsync();
        await Expect(pagina.Tekstveld("Uw aanmeldsleutel")).ToHaveValueAsync($"{dienst.Issuer}|niemand-kent-mij");
        await pagina.HeeftGeenDrempelsAsync();

        await pagina.GotoAsync("/bureau"); // the provider says that he is a beheerder: it does not matter here
        await Expect(pagina.Kop("U hebt nog geen account")).ToBeVisibleAsync();
    }

    private static async Task MeldAanAsync(IPage pagina, string wie)
    {
        await pagina.Koppeling("Aanmelden met uw werkaccount").ClickAsync();
        await pagina.GetByPlaceholder("Enter any login").FillAsync(wie);
        await pagina.GetByPlaceholder("and password").FillAsync("maakt niet uit");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Sign-in" }).ClickAsync();
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }

    private sealed class MetAanmelddienst(string issuer, string map) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development"); // on plain http, which a browser allows on loopback only
            builder.UseSetting("Voorbeeldregistratie", "false");
            builder.UseSetting("Opslag:Map", map);
            builder.UseSetting("AzureAd:Authority", issuer);
            builder.UseSetting("AzureAd:ClientId", "portaal");
            builder.UseSetting("AzureAd:ClientSecret", "geheim-van-de-proef");
            builder.UseSetting("Beheer:EersteBeheerder:Issuer", issuer);
            builder.UseSetting("Beheer:EersteBeheerder:Subject", Beheerder);
        }
    }
}
