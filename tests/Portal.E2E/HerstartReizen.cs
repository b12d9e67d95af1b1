using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>The server stops while somebody types, and comes back.</summary>
[Collection(nameof(Portaal))]
public sealed class HerstartReizen(Portaal portaal) : IAsyncLifetime
{
    private const string Vraag = "Een vrouw van rond de 50 dreigt haar huis uit te moeten. Wie kan de regie nemen? Graag voor vrijdag een antwoord.";

    private readonly string map = Directory.CreateTempSubdirectory("zvhd-herstart-").FullName;
    private readonly string adres = $"http://127.0.0.1:{VrijePoort()}";
    private Process? proces;

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(map, recursive: true);
    }

    [Fact]
    public async Task ServerValtWeg_PaginaZegtHet_ConceptStaatErWeer_EnDeVraagGaatEenKeerWeg()
    {
        var pagina = await portaal.BezoekerAsync(adres: adres, valtUit: true);
        await pagina.GotoAsync("/aanmelden");
        await pagina.Knop("Contactpersoon Emmen").ClickAsync();
        await pagina.WaitForURLAsync("**/mijn-gemeente");
        await pagina.OpenAsync("/mijn-gemeente/adviesvragen");
        await pagina.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Kort advies") }).CheckAsync();
        await pagina.Tekstveld("Onderwerp").FillAsync("Huisuitzetting dreigt");
        await pagina.Tekstveld("Uw vraag").PressSequentiallyAsync(Vraag);

        await StopAsync();
        var melding = pagina.GetByText("Geen verbinding met het portaal.");
        await Expect(melding).ToBeVisibleAsync();
        await pagina.Tekstveld("Uw vraag").PressSequentiallyAsync(" Met spoed.");
        await pagina.Knop("Verstuur de vraag").ClickAsync(); // goes nowhere

        await StartAsync();
        await Expect(melding).Not.ToBeVisibleAsync(new() { Timeout = 60_000 });
        await pagina.InteractiefAsync();
        await Expect(pagina.Tekstveld("Uw vraag")).ToHaveValueAsync($"{Vraag} Met spoed.");
        await Expect(pagina.Tekstveld("Onderwerp")).ToHaveValueAsync("Huisuitzetting dreigt");
        await Expect(pagina.GetByText("Huisuitzetting dreigt", new() { Exact = true })).ToHaveCountAsync(0); // not sent by itself

        await pagina.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Kort advies") }).CheckAsync();
        await pagina.Knop("Verstuur de vraag").ClickAsync();
        await Expect(pagina.GetByText("Uw vraag is verstuurd.")).ToBeVisibleAsync(new() { Timeout = 30_000 }); // a server that just started
        await pagina.OpenAsync("/mijn-gemeente/adviesvragen");
        await Expect(pagina.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Huisuitzetting dreigt") })).ToHaveCountAsync(1);
    }

    private async Task StartAsync()
    {
        var uitvoer = AppContext.BaseDirectory;
        proces = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(uitvoer, "Portal.dll"), $"--contentRoot={uitvoer}", $"--urls={adres}", $"--Opslag:Map={map}"])
        {
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Logging__LogLevel__Default"] = "Warning" },
        })!;
        proces.OutputDataReceived += (_, _) => { };
        proces.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = new(adres) };
        using var teLang = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await IsGereedAsync(http, teLang.Token))
        {
            await Task.Delay(100, teLang.Token);
        }
    }

    private async Task StopAsync()
    {
        if (proces is not null)
        {
            proces.Kill();
            await proces.WaitForExitAsync();
            proces.Dispose();
            proces = null;
        }
    }

    private static async Task<bool> IsGereedAsync(HttpClient http, CancellationToken stop)
    {
        try
        {
            return (await http.GetAsync("/health/ready", stop)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}
