using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Belasting.Circuits;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Belasting.Uitval;

/// <summary>The portal itself, killed while people sign in and out and readers write to the bureau; and how soon it is there again.</summary>
internal sealed partial class Serverproef(string map, Random kans)
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(2);

    private readonly List<string> reacties = [];
    private readonly List<(Cookie Cookie, bool IsAangemeld)> sessies = [];
    private readonly Lock slot = new();

    /// <summary>Seconds from the start of the process until it said to be ready.</summary>
    public List<double> Starttijden { get; } = [];

    public int Aantal => reacties.Count + sessies.Count;

    /// <summary>Starts the portal on what the last kill left, looks whether what it had acknowledged holds, gives it work and kills it.</summary>
    public async Task DoeAsync()
    {
        var adres = new Uri($"http://127.0.0.1:{VrijePoort()}/");
        var begin = Stopwatch.GetTimestamp();
        using var proces = Start(adres);
        try
        {
            await WachtTotGereedAsync(proces, adres);
            Starttijden.Add(Stopwatch.GetElapsedTime(begin).TotalSeconds);
            await GeldtWatGezegdIsAsync(adres);
            using var einde = new CancellationTokenSource();
            var werk = Task.WhenAll(MeldAanEnAfAsync(adres, "contactpersoon-emmen"), MeldAanEnAfAsync(adres, "bureau"), ReageerAsync(adres));
            var doel = Aantal + kans.Next(1, 15);
            var klok = Stopwatch.StartNew();
            while (Gezegd() < doel && klok.Elapsed < Geduld)
            {
                await Task.Delay(5, CancellationToken.None);
            }

            await Task.Delay(kans.Next(0, 50), CancellationToken.None);
            proces.Kill();
            await proces.WaitForExitAsync(CancellationToken.None);
            await werk;
        }
        finally
        {
            if (!proces.HasExited)
            {
                proces.Kill();
                await proces.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    /// <exception cref="InvalidDataException">A reaction is lost, or the database does not hold.</exception>
    public async Task KijkAsync(string bestand)
    {
        await Reservekopie.ControleerAsync(bestand);
        await using var db = PortalOpslag.NieuweContext(Provider.Sqlite, Schrijver.Verbinding(bestand) + ";Pooling=False")().Voor(GebruikerToegang.Systeem);
        if (reacties.Except(await db.Reacties.Select(r => r.Tekst).ToListAsync()).FirstOrDefault() is { } verloren)
        {
            throw new InvalidDataException($"Verloren: {verloren}");
        }
    }

    private int Gezegd()
    {
        lock (slot)
        {
            return Aantal;
        }
    }

    private Process Start(Uri adres) => Process.Start(new ProcessStartInfo("dotnet",
        [Portaal.Assembly, $"--urls={adres}", $"--Opslag:Map={map}", "--Voorbeeldregistratie=false", "--Grenzen:Ruimte=1000"])
    {
        WorkingDirectory = Portaal.Map,
        RedirectStandardOutput = true,
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Logging__LogLevel__Default"] = "None" },
    })!;

    private static async Task WachtTotGereedAsync(Process proces, Uri adres)
    {
        proces.OutputDataReceived += (_, _) => { };
        proces.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = adres };
        var klok = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var antwoord = await http.GetAsync(new Uri("health/ready", UriKind.Relative));
                if (antwoord.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!proces.HasExited && klok.Elapsed < Geduld)
            {
                // not listening yet
            }

            await Task.Delay(20);
        }
    }

    /// <summary>Who was signed in still is; who signed out stays out.</summary>
    private async Task GeldtWatGezegdIsAsync(Uri adres)
    {
        foreach (var (cookie, isAangemeld) in sessies.TakeLast(20))
        {
            using var handler = new HttpClientHandler { AllowAutoRedirect = false };
            handler.CookieContainer.Add(adres, new Cookie(cookie.Name, cookie.Value));
            using var http = new HttpClient(handler) { BaseAddress = adres };
            using var antwoord = await http.GetAsync(new Uri("sessies", UriKind.Relative));
            if (antwoord.StatusCode is HttpStatusCode.OK != isAangemeld)
            {
                throw new InvalidDataException($"Een {(isAangemeld ? "aanmelding" : "afmelding")} is verloren: {antwoord.StatusCode}.");
            }
        }
    }

    private async Task MeldAanEnAfAsync(Uri adres, string gebruiker)
    {
        try
        {
            for (var nummer = 0; ; nummer++)
            {
                using var browser = new Browser(adres);
                await browser.MeldAanAsync(gebruiker);
                var cookie = browser.Koekjes.GetCookies(adres)["zvhd"] ?? throw new InvalidDataException("Aanmelden gaf geen cookie.");
                if (nummer % 2 == 0)
                {
                    var pagina = (await browser.HaalAsync("sessies", CancellationToken.None)).Html;
                    var bewaard = new Cookie(cookie.Name, cookie.Value);
                    await browser.VerstuurAsync("afmelden", pagina);
                    Zeg(() => sessies.Add((bewaard, false)));
                }
                else
                {
                    Zeg(() => sessies.Add((cookie, true)));
                }
            }
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException)
        {
            // killed: what was not answered was not promised
        }
    }

    private async Task ReageerAsync(Uri adres)
    {
        try
        {
            using var browser = new Browser(adres);
            var pad = Pagina().Match((await browser.HaalAsync("informatie", CancellationToken.None)).Html).Groups[1].Value;
            var vol = 0;
            while (vol < 3)
            {
                var formulier = (await browser.HaalAsync($"{pad}/reactie", CancellationToken.None)).Html;
                var tekst = $"Dit is proefreactie {kans.Next():x8} van een lezer.";
                using var velden = new FormUrlEncodedContent([.. Verborgen().Matches(formulier).Select(m => KeyValuePair.Create(WebUtility.HtmlDecode(m.Groups[1].Value), WebUtility.HtmlDecode(m.Groups[2].Value))), new("Invoer.Tekst", tekst)]);
                if ((await browser.PostAsync($"{pad}/reactie", velden, CancellationToken.None)).Contains("Bedankt voor uw reactie", StringComparison.Ordinal))
                {
                    Zeg(() => reacties.Add(tekst));
                }
                else
                {
                    vol++;
                }
            }
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException)
        {
            // killed, or asked to wait
        }
    }

    private void Zeg(Action wat)
    {
        lock (slot)
        {
            wat();
        }
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Verborgen();

    [GeneratedRegex("href=\"/(informatie/[a-z0-9-]+)\"")]
    private static partial Regex Pagina();
}
