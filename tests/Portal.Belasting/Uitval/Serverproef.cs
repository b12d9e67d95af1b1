using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Belasting.Circuits;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Belasting.Uitval;

/// <summary>The portal itself, killed while people sign in and out and readers write to the bureau; and how soon it is there again.</summary>
internal sealed class Serverproef(string map, Random kans)
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(2);

    private readonly List<string> reacties = [];
    private readonly List<(Cookie Cookie, bool IsAangemeld)> sessies = [];
    private readonly Lock slot = new();

    /// <summary>Seconds from the start of the process until it said to be ready.</summary>
    public List<double> Starttijden { get; } = [];

    /// <summary>How busy the machine was, this included, each time it had started.</summary>
    public List<double> Belastingen { get; } = [];

    public int Aantal => reacties.Count + sessies.Count;

    /// <summary>Starts the portal on what the last kill left, looks whether what it had acknowledged holds, gives it work and kills it.</summary>
    public async Task DoeAsync()
    {
        await using var portaal = Portaalproces.Start(map);
        Starttijden.Add((await portaal.WachtOpAsync("health/ready")).TotalSeconds);
        Belastingen.Add(Machine.Belasting() ?? double.NaN);
        await GeldtWatGezegdIsAsync(portaal.Adres);
        var werk = Task.WhenAll(MeldAanEnAfAsync(portaal.Adres, "contactpersoon-emmen"), MeldAanEnAfAsync(portaal.Adres, "bureau"), ReageerAsync(portaal.Adres));
        var doel = Gezegd() + kans.Next(1, 15);
        var klok = Stopwatch.StartNew();
        while (Gezegd() < doel && klok.Elapsed < Geduld)
        {
            await Task.Delay(5);
        }

        await Task.Delay(kans.Next(0, 50));
        await portaal.DoodAsync();
        await werk;
    }

    /// <exception cref="InvalidDataException">A reaction is lost.</exception>
    public async Task KijkAsync(string bestand)
    {
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
            var vol = 0;
            while (vol < 3)
            {
                var tekst = $"Dit is proefreactie {Random.Shared.Next():x8} van een lezer.";
                var formulier = await Reactieformulier.OpenAsync(browser);
                if ((await formulier.VerstuurAsync(tekst)).IsBedankt)
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
}
