using System.Net;
using System.Net.WebSockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Belasting.Circuits;
using Portal.Data;
using Portal.Data.Logboek;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>Open tabs against a listening portal: who may have one, how many, how large, and when it ends.</summary>
[Collection(nameof(Circuithuis))]
public sealed class CircuitTests(Circuithuis huis)
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task ZesdeTabblad_WordtGeweigerd_EenAnderKomtBinnen_EnNaSluitenIsErWeerPlaats()
    {
        using var emmen = await huis.AlsAsync("contactpersoon-emmen");
        using var assen = await huis.AlsAsync("contactpersoon-assen");
        await using var tabbladen = new Tabbladen();
        for (var i = 0; i < 5; i++)
        {
            await tabbladen.OpenAsync(emmen);
        }

        await Assert.ThrowsAsync<IOException>(() => tabbladen.OpenAsync(emmen));
        await tabbladen.OpenAsync(assen);
        await tabbladen.SluitEersteAsync();
        await tabbladen.OpenAsync(emmen);

        Assert.Equal(6, tabbladen.Open);
    }

    /// <summary>Who has lost his circuits, also all of them twice, can go on. Who goes on losing them does not fill what is kept for everybody.</summary>
    [Fact]
    public async Task Circuits_DieHunVerbindingVerloren_TellenMee_TotHetTabbladAfscheidNeemt()
    {
        using var tynaarlo = await huis.AlsAsync("contactpersoon-tynaarlo");
        using var assen = await huis.AlsAsync("contactpersoon-assen");
        await using var tabbladen = new Tabbladen();
        List<Circuit> verloren = [];
        for (var i = 0; i < 15; i++)
        {
            verloren.Add(await tabbladen.OpenAsync(tynaarlo));
            verloren[^1].Verbreek();
            await huis.Kijker.Gevallen(huis.Kijker.Laatste).WaitAsync(Geduld);
        }

        await Assert.ThrowsAsync<IOException>(() => tabbladen.OpenAsync(tynaarlo));
        await tabbladen.OpenAsync(assen);
        await verloren[7].NeemAfscheidAsync();
        await tabbladen.OpenAsync(tynaarlo);

        Assert.Equal(2, tabbladen.Open);
        foreach (var circuit in verloren)
        {
            await circuit.NeemAfscheidAsync();
        }
    }

    /// <summary>A connection costs something before it is a circuit, and is told of no session that ends.</summary>
    [Fact]
    public async Task VerbindingZonderCircuit_HeeftIemandErNietMeerVanDanEenBrowserNodigHeeft()
    {
        using var bureau = await huis.AlsAsync("bureau");
        using var manager = await huis.AlsAsync("manager");
        await using var verbindingen = new Verbindingen();
        for (var i = 0; i < 15; i++)
        {
            Assert.True(await verbindingen.OpenAsync(bureau), $"De {i + 1}e is geweigerd.");
        }

        Assert.False(await verbindingen.OpenAsync(bureau));
        Assert.True(await verbindingen.OpenAsync(manager));
    }

    [Fact]
    public async Task VerbindingZonderOnderhandeling_KostEenBeurt_EnGeeftHaarPlaatsTerug()
    {
        using var browser = await huis.AlsAsync("stuurgroep-1");
        var keer = 0;
        for (; keer < 40; keer++)
        {
            await using var verbindingen = new Verbindingen();
            try
            {
                Assert.True(await verbindingen.OpenAsync(browser), $"De {keer + 1}e is geweigerd.");
            }
            catch (WebSocketException)
            {
                break;
            }
        }

        Assert.Equal(30, keer);
    }

    /// <summary>The hub reads on while an event is being dealt with: what is not done piles up at the circuit.</summary>
    [Fact]
    public async Task Gebeurtenissen_VanEenCircuitDatBezetIs_WachtenAanDeDeur_EnKomenDaarnaAllemaal()
    {
        using var browser = await huis.AlsAsync("contactpersoon-westerveld");
        using var assen = await huis.AlsAsync("contactpersoon-assen");
        await using var tabbladen = new Tabbladen();
        var circuit = await tabbladen.OpenAsync(browser);
        var zoveel = huis.Kijker.HoudBezet(16);

        var gevraagd = Enumerable.Range(0, 100).Select(_ => circuit.WachtOpRustAsync()).ToList();
        await zoveel.WaitAsync(Geduld);
        await tabbladen.OpenAsync(assen); // a page and a circuit long, the other messages are there to be read

        Assert.Equal(16, huis.Kijker.Binnen);
        huis.Kijker.LaatLos();
        await Task.WhenAll(gevraagd);
        Assert.InRange(huis.Kijker.Binnen, 100, 110);
    }

    [Fact]
    public async Task VolPortaal_ZegtWieErbijKomtDatHetDrukIs_EnLaatWieErIsDoorwerken()
    {
        using var emmen = await huis.AlsAsync("contactpersoon-emmen");
        using var assen = await huis.AlsAsync("contactpersoon-assen");
        using var meppel = await huis.AlsAsync("contactpersoon-meppel");
        await using var tabbladen = new Tabbladen();
        for (var i = 0; i < Circuithuis.Plaatsen; i++)
        {
            await tabbladen.OpenAsync(i < 5 ? emmen : assen);
        }

        using var antwoord = await VraagAsync(meppel, HttpMethod.Get, "mijn-gemeente");
        var pagina = await antwoord.Content.ReadAsStringAsync();
        using var openbaar = await VraagAsync(meppel, HttpMethod.Get, "");
        using var erbij = await VraagAsync(assen, HttpMethod.Get, "mijn-gemeente");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.OK), (antwoord.StatusCode, openbaar.StatusCode, erbij.StatusCode));
        Assert.Contains("Het is nu te druk</h1>", pagina, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(30), antwoord.Headers.RetryAfter!.Delta);
        await Assert.ThrowsAsync<IOException>(() => tabbladen.OpenAsync(assen));
    }

    [Fact]
    public async Task TeGrootBericht_SluitDeVerbinding_EenGewoonBerichtNiet()
    {
        using var browser = await huis.AlsAsync("contactpersoon-westerveld");
        await using var tabbladen = new Tabbladen();
        var circuit = await tabbladen.OpenAsync(browser);

        await circuit.StuurAsync(31 * 1024);
        Assert.True(circuit.IsOpen);
        await circuit.StuurAsync(33 * 1024);

        await circuit.Gesloten.WaitAsync(Geduld);
        Assert.False(circuit.IsOpen);
    }

    [Theory]
    [InlineData("https://elders.example", 403)]
    [InlineData("null", 403)]
    public async Task WebSocket_VanVreemdeOorsprong_WordtGeweigerd(string oorsprong, int status)
    {
        using var browser = await huis.AlsAsync("contactpersoon-meppel");

        Assert.Equal(status, await VerbindAsync(oorsprong, browser.Koekjes.GetCookieHeader(huis.Adres)));
    }

    [Fact]
    public async Task WebSocket_ZonderAanmelding_WordtGeweigerd() =>
        Assert.Equal(401, await VerbindAsync(huis.Adres.GetLeftPart(UriPartial.Authority), koekjes: null));

    [Theory]
    [InlineData("GET", "_blazor?id=verzonnen")]
    [InlineData("POST", "_blazor?id=verzonnen")]
    [InlineData("POST", "_blazor/negotiate?negotiateVersion=1")]
    [InlineData("POST", "_blazor/disconnect/")]
    public async Task LongPolling_VanVreemdeOorsprong_WordtGeweigerd(string methode, string pad)
    {
        using var browser = await huis.AlsAsync("contactpersoon-meppel");

        using var vreemd = await VraagAsync(browser, new(methode), pad, ("Origin", "https://elders.example"));
        using var zonder = await new HttpClient { BaseAddress = huis.Adres }.SendAsync(new(new(methode), pad));

        Assert.Equal(HttpStatusCode.Forbidden, vreemd.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, zonder.StatusCode);
    }

    [Fact]
    public async Task Afmelden_SluitOokHetAndereTabblad_EnNietDatVanEenAnder()
    {
        using var midden = await huis.AlsAsync("contactpersoon-midden-drenthe");
        using var noorden = await huis.AlsAsync("contactpersoon-noordenveld");
        await using var tabbladen = new Tabbladen();
        var (een, twee, ander) = (await tabbladen.OpenAsync(midden), await tabbladen.OpenAsync(midden), await tabbladen.OpenAsync(noorden));
        var (_, pagina) = await midden.HaalAsync("mijn-gemeente", CancellationToken.None);

        await midden.VerstuurAsync("afmelden", pagina);

        await Task.WhenAll(een.Weggestuurd, twee.Weggestuurd).WaitAsync(Geduld);
        Assert.False(ander.Weggestuurd.IsCompleted);
    }

    [Fact]
    public async Task Blokkade_SluitHetOpenSchermMeteen()
    {
        using var browser = await huis.AlsAsync("contactpersoon-hoogeveen");
        await using var tabbladen = new Tabbladen();
        var circuit = await tabbladen.OpenAsync(browser);

        await using var db = huis.Systeem();
        db.Bewaard += huis.Services.GetRequiredService<Omroep>().Meld; // as the door of the portal does
        var gebruiker = await db.Gebruikers.SingleAsync(g => g.Subject == "contactpersoon-hoogeveen");
        gebruiker.Blokkeer("Laptop gestolen.");
        await db.SaveChangesAsync();

        await circuit.Weggestuurd.WaitAsync(Geduld);
    }

    /// <summary>The clock stands still, so no turn comes back while the test counts.</summary>
    [Fact]
    public async Task GebeurtenissenVanEenCircuit_KostenBeurten_VanDieGebruikerAlleen()
    {
        using var browser = await huis.AlsAsync("contactpersoon-aa-en-hunze");
        await using var tabbladen = new Tabbladen();
        await tabbladen.OpenAsync(browser);
        await using var db = huis.Systeem();
        var ik = (await db.Gebruikers.SingleAsync(g => g.Subject == "contactpersoon-aa-en-hunze")).Id;
        var grens = huis.Services.GetRequiredService<Verkeersgrens>();

        int Over(string wie) => Enumerable.Range(0, 300).TakeWhile(_ => grens.VoorGebeurtenis(wie) == TimeSpan.Zero).Count();

        Assert.InRange(Over(ik.ToString()), 1, 199);
        Assert.Equal(200, Over("iemand anders"));
    }

    [Theory]
    [InlineData("aanmelden/demo", "POST", 60, "2001:db8:a")]
    [InlineData("afmelden", "POST", 30, "2001:db8:b")]
    [InlineData("begroting/2025/export.csv", "GET", 20, "2001:db8:c")]
    [InlineData("csp-meldingen", "POST", 10, "2001:db8:d")]
    [InlineData("documenten/00000000000000000000000000000000/stuk.pdf", "GET", 60, "2001:db8:11")]
    [InlineData("informatie/afbeeldingen/00000000-0000-0000-0000-000000000000", "GET", 200, "2001:db8:12")]
    [InlineData("aanmelden/werkaccount", "GET", 60, "2001:db8:e")]
    [InlineData("signin-oidc", "GET", 60, "2001:db8:f")]
    [InlineData("aanmelden", "POST", 30, "2001:db8:10")]
    public async Task Adres_DatTeVeelVraagt_WordtGevraagdTeWachten_EenAnderAdresNiet(string pad, string methode, int beurten, string net)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = huis.Adres };
        async Task<HttpResponseMessage> VanAsync(string afzender, string zo) =>
            await http.SendAsync(new(new(methode), zo) { Headers = { { Afzender.Kop, afzender } }, Content = methode == "POST" ? new FormUrlEncodedContent([]) : null });

        for (var i = 0; i < beurten; i++)
        {
            using var nog = await VanAsync($"{net}::1", Schrijfwijzen(pad)[i % 4]);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, nog.StatusCode);
        }

        foreach (var zo in Schrijfwijzen(pad))
        {
            using var teVeel = await VanAsync($"{net}::2", zo); // the same network
            using var ander = await VanAsync($"{net}:1::1", zo);

            Assert.Equal((zo, HttpStatusCode.TooManyRequests), (zo, teVeel.StatusCode));
            Assert.True(teVeel.Headers.RetryAfter!.Delta > TimeSpan.Zero);
            Assert.Contains("te veel tegelijk", await teVeel.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, ander.StatusCode);
        }
    }

    [Theory]
    [InlineData("mijn-gemeente/bijdragen/export.csv", "GET", 20, "contactpersoon-borger-odoorn", "U vraagt te veel tegelijk</h1>")]
    [InlineData("sessies", "GET", 119, "contactpersoon-coevorden", "U vraagt te veel tegelijk</h1>")] // signing in led to a page
    [InlineData("_blazor/negotiate", "POST", 30, "contactpersoon-de-wolden", "U vraagt te veel tegelijk.")]
    public async Task Gebruiker_DieTeVeelVraagt_MoetWachten_EenAnderVanHetzelfdeAdresNiet(string pad, string methode, int beurten, string wie, string zin)
    {
        using var borger = await huis.AlsAsync(wie);
        using var tynaarlo = await huis.AlsAsync("contactpersoon-tynaarlo");
        for (var i = 0; i < beurten; i++)
        {
            using var nog = await VraagAsync(borger, new(methode), Schrijfwijzen(pad)[i % 4]);
            Assert.Equal(HttpStatusCode.OK, nog.StatusCode);
        }

        foreach (var zo in Schrijfwijzen(pad))
        {
            using var teVeel = await VraagAsync(borger, new(methode), zo);
            using var ander = await VraagAsync(tynaarlo, new(methode), zo);

            Assert.Equal((zo, HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (zo, teVeel.StatusCode, ander.StatusCode));
            Assert.Contains(zin, await teVeel.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    /// <summary>However he asks, page by page or by typing in a circuit: the logboek can't be emptied.</summary>
    [Fact]
    public async Task Gebruiker_DieTeVeelBekijkt_ZietNiets_EnLaatGeenRegelNa()
    {
        using var browser = await huis.AlsAsync("contactpersoon-aa-en-hunze");
        await using var db = huis.Systeem();
        var ik = (await db.Gebruikers.SingleAsync(g => g.Subject == "contactpersoon-aa-en-hunze")).Id;
        var mag = huis.Services.GetRequiredService<Blikbeurt>();
        Assert.InRange(Enumerable.Range(0, 400).TakeWhile(_ => mag(ik)).Count(), 250, 300);
        var regels = await db.Logregels.CountAsync(r => r.DoorId == ik);

        using var casus = await VraagAsync(browser, HttpMethod.Get, "mijn-gemeente/casussen/ZV-26-ZZZZ");
        using var lijst = await VraagAsync(browser, HttpMethod.Get, "mijn-gemeente/casussen?zoek=iets");
        using var openbaar = await VraagAsync(browser, HttpMethod.Get, "begrippen");

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (casus.StatusCode, lijst.StatusCode, openbaar.StatusCode));
        Assert.Contains("U vraagt te veel tegelijk</h1>", await casus.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(regels, await db.Logregels.CountAsync(r => r.DoorId == ik));
    }

    /// <summary>All lead to the same endpoint, so all must count as one.</summary>
    private static string[] Schrijfwijzen(string pad) => [pad, pad.ToUpperInvariant(), $"{pad}/", $"{char.ToUpperInvariant(pad[0])}{pad[1..]}/"];

    private static async Task<HttpResponseMessage> VraagAsync(Browser browser, HttpMethod methode, string pad, params (string Naam, string Waarde)[] koppen)
    {
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = browser.Koekjes, AllowAutoRedirect = false }) { BaseAddress = browser.Adres };
        using var verzoek = new HttpRequestMessage(methode, pad);
        foreach (var (naam, waarde) in koppen)
        {
            verzoek.Headers.Add(naam, waarde);
        }

        return await http.SendAsync(verzoek);
    }

    private async Task<int> VerbindAsync(string oorsprong, string? koekjes)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Origin", oorsprong);
        socket.Options.SetRequestHeader("Cookie", koekjes);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new UriBuilder(huis.Adres) { Scheme = "ws", Path = "_blazor" }.Uri, CancellationToken.None));
        return (int)socket.HttpStatusCode;
    }

    /// <summary>Connections to the hub that were never negotiated and open no circuit.</summary>
    private sealed class Verbindingen : IAsyncDisposable
    {
        private readonly List<ClientWebSocket> open = [];

        /// <returns>Whether the server answers on it.</returns>
        /// <exception cref="WebSocketException">It was refused before it was one.</exception>
        public async Task<bool> OpenAsync(Browser browser)
        {
            using var stop = new CancellationTokenSource(Geduld);
            var socket = new ClientWebSocket();
            open.Add(socket);
            socket.Options.SetRequestHeader("Origin", browser.Adres.GetLeftPart(UriPartial.Authority));
            socket.Options.SetRequestHeader("Cookie", browser.Koekjes.GetCookieHeader(browser.Adres));
            await socket.ConnectAsync(new UriBuilder(browser.Adres) { Scheme = "ws", Path = "_blazor" }.Uri, browser.Sockets, stop.Token);
            try
            {
                await socket.SendAsync(BlazorPack.Handshake, WebSocketMessageType.Binary, endOfMessage: true, stop.Token);
                await socket.SendAsync(BlazorPack.Invoke("0", "ConnectCircuit", "verzonnen"), WebSocketMessageType.Binary, endOfMessage: true, stop.Token);
                for (var buffer = new byte[1024]; ;)
                {
                    var ontvangen = await socket.ReceiveAsync(buffer, stop.Token);
                    if (ontvangen.MessageType is WebSocketMessageType.Close || IsAntwoord(buffer.AsSpan(0, ontvangen.Count)))
                    {
                        return ontvangen.MessageType is not WebSocketMessageType.Close;
                    }
                }
            }
            catch (WebSocketException)
            {
                return false;
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var socket in open)
            {
                using (socket)
                {
                    if (socket.State is WebSocketState.Open)
                    {
                        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                    }
                }
            }
        }

        private static bool IsAntwoord(ReadOnlySpan<byte> bericht)
        {
            bericht = bericht[(bericht.IndexOf((byte)0x1e) + 1)..]; // it can come together with the greeting
            if (!BlazorPack.TryFrame(bericht, out var plaats, out _))
            {
                return false;
            }

            var lezer = new PackReader(bericht[plaats..]);
            lezer.Array();
            return lezer.Int() == BlazorPack.Completion;
        }
    }

    /// <summary>Open dashboards, closed as a browser closes them.</summary>
    private sealed class Tabbladen : IAsyncDisposable
    {
        private readonly List<Circuit> open = [];

        public int Open => open.Count(c => c.IsOpen);

        public async Task<Circuit> OpenAsync(Browser browser)
        {
            var circuit = new Circuit(browser);
            try
            {
                await circuit.OpenAsync("mijn-gemeente", "Dit vraagt uw aandacht", "data-verbonden");
            }
            catch
            {
                await circuit.DisposeAsync();
                throw;
            }

            open.Add(circuit);
            return circuit;
        }

        public async Task SluitEersteAsync()
        {
            await open[0].DisposeAsync();
            open.RemoveAt(0);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var circuit in open)
            {
                await circuit.DisposeAsync();
            }
        }
    }
}
