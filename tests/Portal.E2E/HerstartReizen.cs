using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>The server, the wire or the database goes while somebody types, and comes back.</summary>
[Collection(nameof(Portaal))]
public sealed class HerstartReizen(Portaal portaal) : IAsyncLifetime
{
    private const string Vraag = "Een vrouw van rond de 50 dreigt haar huis uit te moeten. Wie kan de regie nemen? Graag voor vrijdag een antwoord.";

    private const string Dank = " Dank.";

    private const string Onderwerp = "Huisuitzetting dreigt";

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
        var pagina = await VraagAsync(adres);
        await StopAsync();
        var melding = pagina.GetByText("Geen verbinding met het portaal.");
        await Expect(melding).ToBeVisibleAsync();
        await pagina.Tekstveld("Uw vraag").PressSequentiallyAsync(" Met spoed.");
        await pagina.Knop("Verstuur de vraag").ClickAsync(); // goes nowhere

        await StartAsync();
        await Expect(melding).Not.ToBeVisibleAsync(new() { Timeout = 60_000 });
        await pagina.InteractiefAsync();
        await Expect(pagina.Tekstveld("Uw vraag")).ToHaveValueAsync($"{Vraag} Met spoed.");
        await Expect(pagina.Tekstveld("Onderwerp")).ToHaveValueAsync(Onderwerp);
        await Expect(pagina.GetByText(Onderwerp, new() { Exact = true })).ToHaveCountAsync(0); // not sent by itself

        await pagina.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Kort advies") }).CheckAsync();
        await pagina.Knop("Verstuur de vraag").ClickAsync();
        await Expect(pagina.GetByText("Uw vraag is verstuurd.")).ToBeVisibleAsync(new() { Timeout = 30_000 }); // a server that just started
        await pagina.OpenAsync("/mijn-gemeente/adviesvragen");
        await Expect(pagina.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(Onderwerp) })).ToHaveCountAsync(1);
    }

    /// <summary>The server lives on, the wire does not: what was pressed meanwhile is not sent afterwards, and pressing twice is once.</summary>
    [Fact]
    public async Task VerbindingValtWeg_TekstBlijftStaan_NietsGaatVanzelfWeg_EnTweeKlikkenIsEenVraag()
    {
        await using var draad = new Draad(new(adres));
        var pagina = await VraagAsync(draad.Adres);
        await draad.KnipAsync();
        var melding = pagina.GetByText("Geen verbinding met het portaal.");
        await Expect(melding).ToBeVisibleAsync();
        await pagina.Tekstveld("Uw vraag").PressSequentiallyAsync(" Met spoed.");
        await pagina.Knop("Verstuur de vraag").ClickAsync(); // goes nowhere

        draad.Heel();
        await Expect(melding).Not.ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(pagina.Tekstveld("Uw vraag")).ToHaveValueAsync($"{Vraag} Met spoed.");
        Assert.Equal(0, await VragenAsync());

        await pagina.Tekstveld("Uw vraag").PressSequentiallyAsync(Dank);
        await pagina.Knop("Verstuur de vraag").DblClickAsync();
        await Expect(pagina.GetByText("Uw vraag is verstuurd.")).ToBeVisibleAsync();
        Assert.Equal(1, await VragenAsync());
        await using var db = Open();
        Assert.Equal($"{Vraag} Met spoed.{Dank}", await db.Adviesvragen.Where(v => v.Onderwerp == Onderwerp).SelectMany(v => v.Berichten).Select(b => b.Tekst).SingleAsync());
    }

    /// <summary>A slow line: the page stands there to be read and filled in before it answers.</summary>
    [Fact]
    public async Task VerbindingKomtLaat_WatAlIsIngevuldBlijftStaan_EnDeCursorOok()
    {
        var bureau = await portaal.AlsAsync("Bureau");
        var mag = new TaskCompletionSource();
        await bureau.RouteAsync("**/_blazor/negotiate*", async r =>
        {
            await mag.Task;
            await r.ContinueAsync();
        });
        await bureau.GotoAsync("/bureau/cijfers");
        await bureau.GetByLabel("Indicator").SelectOptionAsync("overdracht_ander_zvh");
        await bureau.Tekstveld("Jaar").FillAsync("2022");
        await bureau.Tekstveld("Onderdeel").PressSequentiallyAsync("29% meer");
        await bureau.Tekstveld("Onderdeel").PressAsync("Home");
        await Expect(bureau.Locator("[data-verbonden]")).ToHaveCountAsync(0);
        mag.SetResult();
        await bureau.InteractiefAsync();

        await Expect(bureau.GetByLabel("Indicator")).ToHaveValueAsync("overdracht_ander_zvh");
        await Expect(bureau.Tekstveld("Jaar")).ToHaveValueAsync("2022");
        await Expect(bureau.Tekstveld("Onderdeel")).ToBeFocusedAsync();
        await bureau.Keyboard.TypeAsync("Ruim ");
        await Expect(bureau.Tekstveld("Onderdeel")).ToHaveValueAsync("Ruim 29% meer");
        await bureau.Knop("Bewaar het cijfer").ClickAsync();
        await Expect(bureau.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link)).ToHaveTextAsync([new Regex("waarde", RegexOptions.IgnoreCase), new Regex("stuk", RegexOptions.IgnoreCase)]); // the portal knows the rest
    }

    [Fact]
    public async Task DatabaseValtWeg_PaginaZegtHet_TekstBlijftStaan_EnZonderHerstartGaatDeVraagEenKeerWeg()
    {
        var pagina = await VraagAsync(adres);
        File.Move(Bestand, Bestand + ".elders");
        await pagina.Knop("Verstuur de vraag").ClickAsync();
        var melding = pagina.Locator("#opslag").GetByText("Het portaal kan nu niet bij zijn gegevens.");
        await Expect(melding).ToBeVisibleAsync();
        await Expect(pagina.GetByText("Uw vraag is niet verstuurd.")).ToBeVisibleAsync();
        await pagina.Tekstveld("Uw vraag").PressSequentiallyAsync(" Met spoed.");
        var ander = await pagina.Context.NewPageAsync();
        var antwoord = await ander.GotoAsync("/mijn-gemeente/casussen"); // nothing of it is remembered
        Assert.Equal(503, antwoord!.Status);
        await Expect(ander.Kop("Het portaal kan nu niet bij zijn gegevens")).ToBeVisibleAsync();
        await Expect(ander.GetByText("U blijft aangemeld")).ToBeVisibleAsync();

        File.Move(Bestand + ".elders", Bestand);
        await Expect(melding).Not.ToBeVisibleAsync();
        await ander.ReloadAsync();
        await Expect(ander.Locator("h1")).ToContainTextAsync("Casussen");
        await Expect(pagina.Tekstveld("Uw vraag")).ToHaveValueAsync($"{Vraag} Met spoed.");
        await pagina.Knop("Verstuur de vraag").ClickAsync();
        await Expect(pagina.GetByText("Uw vraag is verstuurd.")).ToBeVisibleAsync();
        Assert.Equal(1, await VragenAsync());
    }

    /// <summary>It was saved, and the server died before it could say so: what comes back is the same question, and sending it again changes nothing.</summary>
    [Fact]
    public async Task ServerSterftVoorHijHetKanZeggen_OpnieuwVersturen_IsDezelfdeVraag()
    {
        await using var draad = new Draad(new(adres));
        var pagina = await VraagAsync(draad.Adres);
        var uitgebreid = pagina.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Uitgebreid advies") });
        draad.HoudVast();
        await pagina.Tekstveld("Uw vraag").PressSequentiallyAsync(Dank);
        await WachtTotAsync(db => db.Adviesconcepten.AnyAsync(c => c.Tekst == Vraag + Dank));
        await uitgebreid.CheckAsync();
        await pagina.Locator("#spoed").SelectOptionAsync("Vandaag");
        draad.Doof();
        draad.LaatLos();
        await Expect(uitgebreid).Not.ToBeCheckedAsync(); // the last that arrived is the answer to what was typed before it
        await pagina.Knop("Verstuur de vraag").ClickAsync();
        await WachtTotAsync(db => db.Adviesvragen.AnyAsync(v => v.Onderwerp == Onderwerp));
        await StopAsync();
        await draad.KnipAsync();
        var melding = pagina.GetByText("Geen verbinding met het portaal.");
        await Expect(melding).ToBeVisibleAsync();
        await pagina.WaitForFunctionAsync("() => Object.keys(sessionStorage).some(k => k.endsWith('/tekst'))"); // the browser takes it for not sent
        await StartAsync();
        draad.Heel();
        await Expect(melding).Not.ToBeVisibleAsync(new() { Timeout = 60_000 }); // before that it is still the old page, with the old text
        await pagina.InteractiefAsync();
        await Expect(pagina.Tekstveld("Uw vraag")).ToHaveValueAsync(Vraag + Dank, new() { Timeout = 30_000 });
        await Expect(uitgebreid).ToBeCheckedAsync();
        await Expect(pagina.Locator("#spoed")).ToHaveValueAsync("Vandaag");
        await pagina.Knop("Verstuur de vraag").ClickAsync();
        await Expect(pagina.GetByText("Uw vraag is verstuurd.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.Equal(1, await VragenAsync());
    }

    /// <summary>No draft is kept of these: what was typed goes from the page that lost the portal to the one that found it, and under the same number.</summary>
    [Fact]
    public async Task ServerSterftVoorHijHetKanZeggen_FormulierZonderConcept_StaatErWeer_EnIsEenWijziging()
    {
        const string reden = "Extra inzet na de zomer";
        await using var draad = new Draad(new(adres));
        var pagina = await AlsAsync("Bureau", draad.Adres, "/bureau/begroting");
        var vastleggen = pagina.GetByText("Leg een begrotingswijziging vast", new() { Exact = true });
        await vastleggen.ClickAsync();
        await pagina.Tekstveld("Waarom verandert de begroting?").FillAsync(reden);
        var post = pagina.GetByLabel("Post 1");
        await post.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var code = await post.InputValueAsync();
        var bedrag = pagina.GetByLabel("Erbij of eraf in euro’s").First;
        await bedrag.FillAsync("1.500");
        var realisatie = pagina.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Realisatie van") }).First;
        await realisatie.FillAsync("12.345");
        draad.Doof();
        await pagina.Knop("Leg de wijziging vast").ClickAsync();
        await WachtTotAsync(db => db.Begrotingswijzigingen.AnyAsync(w => w.Reden == reden));
        await StopAsync();
        await draad.KnipAsync();
        var melding = pagina.GetByText("Geen verbinding met het portaal.");
        await Expect(melding).ToBeVisibleAsync();
        await pagina.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Toelichting bij") }).First.FillAsync("Later ingekocht");
        await StartAsync();
        draad.Heel();
        await Expect(melding).Not.ToBeVisibleAsync(new() { Timeout = 60_000 });
        await pagina.InteractiefAsync();

        await Expect(pagina.Tekstveld("Waarom verandert de begroting?")).ToHaveValueAsync(reden);
        await Expect(pagina.Tekstveld("Waarom verandert de begroting?")).ToBeVisibleAsync(); // its fold is open
        await Expect(post).ToHaveValueAsync(code);
        await Expect(bedrag).ToHaveValueAsync("1.500");
        await Expect(realisatie).ToHaveValueAsync("12.345");
        await Expect(pagina.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Toelichting bij") }).First).ToHaveValueAsync("Later ingekocht");
        await pagina.Knop("Leg de wijziging vast").ClickAsync();
        await Expect(pagina.GetByText("De begrotingswijziging is vastgelegd.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await pagina.Knop("Bewaar de bedragen").ClickAsync();
        await Expect(pagina.GetByText("De bedragen zijn bewaard.")).ToBeVisibleAsync();
        await using var db = Open();
        Assert.Equal(1, await db.Begrotingswijzigingen.CountAsync(w => w.Reden == reden));
        Assert.Equal("Later ingekocht", await db.Begrotingsperioden.SelectMany(p => p.Cijfers).Where(c => c.Realisatie == 12_345m).Select(c => c.Toelichting).SingleAsync());
    }

    [Fact]
    public async Task ServerSterftVoorHijHetKanZeggen_WatInEenDialoogStond_KomtTerugAlsHijWeerOpengaat_EnIsEenBesluit()
    {
        const string titel = "De notitie is vastgesteld";
        await using var draad = new Draad(new(adres));
        var pagina = await AlsAsync("Bureau", draad.Adres, "/bureau/governance/vergaderingen/nieuw");
        await pagina.GetByLabel("Dag").FillAsync($"{DateTime.Today.AddDays(-1):yyyy-MM-dd}");
        await pagina.Knop("Plan de vergadering").ClickAsync();
        await pagina.Knop("Leg een besluit vast").ClickAsync();
        var dialoog = pagina.GetByRole(AriaRole.Dialog);
        await dialoog.GetByLabel("Titel").FillAsync(titel);
        await dialoog.GetByLabel("Tekst van het besluit").FillAsync("De stuurgroep stelt de notitie vast.");
        draad.Doof();
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Leg het besluit vast" }).ClickAsync();
        await WachtTotAsync(db => db.Besluiten.AnyAsync(b => b.Titel == titel));
        await StopAsync();
        await draad.KnipAsync();
        var melding = pagina.GetByText("Geen verbinding met het portaal.");
        await Expect(melding).ToBeVisibleAsync();
        await StartAsync();
        draad.Heel();
        await Expect(melding).Not.ToBeVisibleAsync(new() { Timeout = 60_000 });
        await pagina.InteractiefAsync();

        await Expect(dialoog).ToHaveCountAsync(0);
        await pagina.Knop("Leg een besluit vast").ClickAsync();
        await Expect(dialoog.GetByLabel("Titel")).ToHaveValueAsync(titel);
        await Expect(dialoog.GetByLabel("Tekst van het besluit")).ToHaveValueAsync("De stuurgroep stelt de notitie vast.");
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Leg het besluit vast" }).ClickAsync();
        await Expect(dialoog).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await using var db = Open();
        Assert.Equal(1, await db.Besluiten.CountAsync(b => b.Titel == titel));
    }

    [Fact]
    public async Task ServerValtWeg_WatEenCollegaIntussenBewaarde_WordtNietOngezienOverschreven()
    {
        const string instellingen = "/mijn-gemeente/raadsbrief/instellingen";
        var pagina = await AlsAsync("Contactpersoon Emmen", adres, instellingen);
        await pagina.Locator("#contact").FillAsync("Team veiligheid");
        await pagina.Locator("#aanhef").FillAsync("Geachte raad,");
        await HerstartAsync(pagina, async () =>
        {
            var collega = await AlsAsync("Contactpersoon Emmen", adres, instellingen);
            await collega.Locator("#contact").FillAsync("De griffie");
            await collega.Knop("Bewaar de instellingen").ClickAsync();
            await Expect(collega.GetByText("Bewaard.", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        });

        await Expect(pagina.Locator("#aanhef")).ToHaveValueAsync("Geachte raad,");
        await Expect(pagina.Locator("#contact")).ToHaveValueAsync("De griffie");
    }

    [Fact]
    public async Task ServerValtWeg_EnEenAnderMeldtZichAanInDatTabblad_DieZietNietsVanWatErWasGetypt()
    {
        const string instellingen = "/mijn-gemeente/raadsbrief/instellingen";
        var pagina = await AlsAsync("Contactpersoon Emmen", adres, instellingen);
        await pagina.Locator("#contact").FillAsync("Team veiligheid van Emmen");
        await StopAsync();
        await Expect(pagina.GetByText("Geen verbinding met het portaal.")).ToBeVisibleAsync();
        await pagina.Context.ClearCookiesAsync();
        await StartAsync();
        await pagina.WaitForURLAsync("**/aanmelden?*", new() { Timeout = 60_000 });
        await pagina.Knop("Contactpersoon Westerveld").ClickAsync();
        await pagina.WaitForURLAsync($"**{instellingen}");
        await pagina.InteractiefAsync();

        await Expect(pagina.Locator("#contact")).ToHaveValueAsync("");
        Assert.Equal(0, await pagina.EvaluateAsync<int>("() => Object.values(sessionStorage).filter(t => t.includes('van Emmen')).length"));
    }

    private string Bestand => Path.Combine(map, Data.Opslag.Reservekopie.Database);

    /// <summary>A contactpersoon who has typed a question and not sent it.</summary>
    private async Task<IPage> VraagAsync(string waar)
    {
        var pagina = await AlsAsync("Contactpersoon Emmen", waar, "/mijn-gemeente/adviesvragen");
        await pagina.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Kort advies") }).CheckAsync();
        await pagina.Tekstveld("Onderwerp").FillAsync(Onderwerp);
        await pagina.Tekstveld("Uw vraag").FillAsync(Vraag);
        return pagina;
    }

    private async Task<IPage> AlsAsync(string rol, string waar, string pad)
    {
        var pagina = await portaal.BezoekerAsync(adres: waar, valtUit: true);
        await pagina.GotoAsync("/aanmelden");
        await pagina.Knop(rol).ClickAsync();
        await pagina.WaitForURLAsync(naar => !naar.Contains("/aanmelden"));
        await pagina.OpenAsync(pad);
        return pagina;
    }

    /// <summary>The server dies and comes back, which this page finds out once <paramref name="intussen"/> is done.</summary>
    private async Task HerstartAsync(IPage pagina, Func<Task>? intussen = null)
    {
        await StopAsync();
        var melding = pagina.GetByText("Geen verbinding met het portaal.");
        await Expect(melding).ToBeVisibleAsync();
        await pagina.Context.SetOfflineAsync(true);
        await StartAsync();
        await (intussen?.Invoke() ?? Task.CompletedTask);
        await pagina.Context.SetOfflineAsync(false);
        await Expect(melding).Not.ToBeVisibleAsync(new() { Timeout = 60_000 }); // before that it is still the old page, with the old text
        await pagina.InteractiefAsync();
    }

    private Data.PortalDbContext Open() => Data.Opslag.PortalOpslag.NieuweContext(Data.Opslag.Provider.Sqlite, $"Data Source={Bestand};Mode=ReadWrite;Pooling=false")().Voor(Data.Toegang.GebruikerToegang.Systeem);

    private async Task<int> VragenAsync()
    {
        await using var db = Open();
        return await db.Adviesvragen.CountAsync(v => v.Onderwerp == Onderwerp);
    }

    private async Task WachtTotAsync(Func<Data.PortalDbContext, Task<bool>> isBewaard)
    {
        await using var db = Open();
        using var teLang = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await isBewaard(db))
        {
            await Task.Delay(50, teLang.Token);
        }
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
