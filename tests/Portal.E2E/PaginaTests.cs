namespace Portal.E2E;

/// <summary>Every page as its readers open it: without barriers, on a phone and a desktop, light and dark, with everything folded open.</summary>
[Collection(nameof(Portaal))]
public sealed class PaginaTests(Portaal portaal)
{
    [Fact]
    public async Task Bezoeker_LeestElkePaginaZonderDrempel()
    {
        var pagina = await portaal.BezoekerAsync();
        await BekijkAsync(pagina, "/", "/aanmelden", "/begrippen", "/cijfers", "/cijfers/2023", "/cijfers/2020", "/privacy", "/toegankelijkheid", "/niet-bestaand");
    }

    [Fact]
    public async Task Bezoeker_LeestDeInformatieZonderDrempel()
    {
        var pagina = await portaal.BezoekerAsync();
        await BekijkAsync(pagina, "/informatie", "/informatie/wat-is-het-zvhd", "/informatie/kosten-en-bijdrage", "/informatie/veelgestelde-vragen", "/informatie/contact/reactie", "/informatie/contact/reactie?verstuurd=true");
    }

    [Fact]
    public async Task Bezoeker_ZoektZonderDrempel()
    {
        var pagina = await portaal.BezoekerAsync();
        await BekijkAsync(pagina, "/documenten", "/zoeken", "/zoeken?q=nordenveld", "/zoeken?q=qqqq");
        await BekijkAsync(pagina, "/documenten?zoek=qqqq");
    }

    [Fact]
    public async Task Bureaumedewerker_SchrijftDeInformatieZonderDrempel()
    {
        var pagina = await portaal.AlsAsync("Bureau");
        await BekijkAsync(pagina, "/bureau/informatie", "/bureau/informatie/plustaken");
    }

    [Fact]
    public async Task Bezoeker_LeestOverGemeentenPlanEnGeldZonderDrempel()
    {
        var pagina = await portaal.BezoekerAsync();
        await BekijkAsync(pagina, "/gemeenten", "/gemeenten/noordenveld", "/gemeenten/midden-drenthe", "/jaarplan/2025", "/begroting/2024", "/begroting/2025", "/fout",
            "/herkomst/bijdragen.GM1699.2019.totaal");
    }

    [Fact]
    public async Task Contactpersoon_LeestElkePaginaZonderDrempel()
    {
        var pagina = await portaal.AlsAsync("Contactpersoon Emmen");
        await BekijkAsync(pagina, "/mijn-gemeente", "/mijn-gemeente/casussen", await EersteAsync(pagina, "/mijn-gemeente/casussen"), "/mijn-gemeente/adviesvragen",
            await EersteAsync(pagina, "/mijn-gemeente/adviesvragen"), "/mijn-gemeente/bijdragen", "/mijn-gemeente/plustaken", "/mijn-gemeente/raadsbrief?verslagjaar=2023&begrotingsjaar=2025", "/mijn-gemeente/raadsbrief/instellingen", "/mijn-gemeente/jaarplan", "/mijn-gemeente/afspraken", "/mijn-gemeente/factsheet", await HerkomstAsync(pagina), "/geen-toegang");
    }

    [Fact]
    public async Task Bureaumedewerker_LeestElkePaginaZonderDrempel()
    {
        var pagina = await portaal.AlsAsync("Bureau");
        await BekijkAsync(pagina, "/bureau", "/bureau/adviesvragen", await EersteAsync(pagina, "/bureau/adviesvragen"), "/bureau/casussen",
            await EersteAsync(pagina, "/bureau/casussen"), "/bureau/casussen/nieuw", "/bureau/plustaken", "/bureau/cijfers",
            "/bureau/raadsbrieven", "/bureau/jaarverslag?jaar=2023", "/bureau/bewaren");
    }

    [Fact]
    public async Task Bureaumedewerker_HoudtBijWatDeStuurgroepLeestZonderDrempel()
    {
        var pagina = await portaal.AlsAsync("Bureau");
        await BekijkAsync(pagina, "/bureau/begroting/2025", "/bureau/jaarplan", "/bureau/jaarplan/2026", "/bureau/jaarplan/2026/inlezen", "/bureau/governance",
            "/bureau/governance/afspraken", "/bureau/governance/organen", "/bureau/governance/besluitregels", "/bureau/governance/trajecten/KEDO-DASHBOARD", "/bureau/governance/vergaderingen/nieuw",
            await VergaderingAsync(pagina, "/bureau/governance"));
    }

    [Fact]
    public async Task Stuurgroeplid_LeestHetJaarplanZonderDrempel()
    {
        var pagina = await portaal.AlsAsync("Voorzitter stuurgroep");
        await BekijkAsync(pagina, "/stuurgroep", "/stuurgroep/jaarplan/2025", "/stuurgroep/jaarplan", "/stuurgroep/jaarplan/2026?weergave=vergadering",
            "/stuurgroep/jaarplan/2026/nieuw", "/stuurgroep/jaarplan/2026/stemming", "/stuurgroep/jaarplan/2026/toezending");
    }

    [Fact]
    public async Task Stuurgroeplid_LeestDeBegrotingZonderDrempel()
    {
        var pagina = await portaal.AlsAsync("Voorzitter stuurgroep");
        await BekijkAsync(pagina, "/stuurgroep/begroting/2024", "/stuurgroep/begroting/2025?resultaat=-200000", "/stuurgroep/verdeelsleutel",
            "/stuurgroep/verdeelsleutel/vergelijken");
    }

    [Fact]
    public async Task Stuurgroeplid_LeestDeGovernanceZonderDrempel()
    {
        var vergadering = await VergaderingAsync(await portaal.AlsAsync("Bureau"), "/stuurgroep/governance");
        await BekijkAsync(await portaal.AlsAsync("Voorzitter stuurgroep"), "/stuurgroep/governance", "/stuurgroep/governance/afspraken",
            "/stuurgroep/governance/organen", "/stuurgroep/governance/tijdlijn", "/stuurgroep/governance/trajecten/KEDO-DASHBOARD",
            "/stuurgroep/governance/vergaderingen", vergadering, "/stuurgroep/besluiten");
    }

    [Fact]
    public async Task Stuurgroeplid_LeestDeAansluitingZonderDrempel() => await BekijkAsync(await portaal.AlsAsync("Voorzitter stuurgroep"),
        "/stuurgroep/aansluiting", "/stuurgroep/aansluiting/percentage.aandeel_aanmeldingen_domein.2023.zorg", "/stuurgroep/aansluiting/reserve.2022");

    [Fact]
    public async Task Bezoeker_LeestDeAansluitingZonderDrempel() =>
        await BekijkAsync(await portaal.BezoekerAsync(), "/cijfers/aansluiting", "/herkomst/kengetallen.actieve_procesregie.2021", "/herkomst/ketenpartnerinzet.2023.gerealiseerd.OM");

    [Fact]
    public async Task Beheerder_LeestElkePaginaZonderDrempel() =>
        await BekijkAsync(await portaal.AlsAsync("Beheerder"), "/beheer", "/beheer/gebruikers", "/beheer/logboek", "/sessies");

    [Fact]
    public async Task Functionaris_LeestElkePaginaZonderDrempel() =>
        await BekijkAsync(await portaal.AlsAsync("Functionaris gegevensbescherming"), "/beheer", "/beheer/logboek?actie=inzage&bewaard=1%3A0", "/beheer/bewaren", "/sessies");

    /// <summary>What comes within 400 ms comes without a flash of grey; its room is there from the start, so nothing jumps.</summary>
    [Fact]
    public async Task Laden_HoudtMeteenZijnPlaats_EnVerschijntNaVierTiendeSeconde()
    {
        var pagina = await portaal.BezoekerAsync();
        await pagina.GotoAsync("/begrippen");

        var stand = await pagina.EvaluateAsync<string[]>("""
            () => {
              const laden = document.createElement('section');
              laden.className = 'kaart laden stapel';
              laden.append(document.createElement('span'));
              document.querySelector('main').append(laden);
              const wachten = laden.getAnimations()[0];
              wachten.pause();
              return [0, 399, 401].map(ms => {
                wachten.currentTime = ms;
                return `${getComputedStyle(laden).visibility} ${laden.offsetHeight > 16}`;
              });
            }
            """);

        Assert.Equal(["hidden true", "hidden true", "visible true"], stand);
    }

    /// <summary>All findings of all pages together: one run tells everything that is wrong.</summary>
    private static async Task BekijkAsync(IPage pagina, params string[] adressen)
    {
        List<string> mis = [];
        Dictionary<string, string> titels = [];
        var waar = "";
        pagina.Console += (_, bericht) =>
        {
            // a page that is not there answers 404; the browser writes that down, and it is right
            if (bericht.Type is "error" && !(waar is "/niet-bestaand" && bericht.Text.Contains("404", StringComparison.Ordinal)))
            {
                mis.Add($"{waar}: console: {bericht.Text}");
            }
        };
        pagina.PageError += (_, fout) => mis.Add($"{waar}: script: {fout}");
        foreach (var adres in adressen)
        {
            waar = adres;
            var antwoord = await pagina.GotoAsync(adres);
            if ((await antwoord!.TextAsync()).Contains("\"type\":\"server\"", StringComparison.Ordinal)) // some of it lives in a circuit
            {
                await pagina.InteractiefAsync();
            }

            if (await pagina.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync() is var koppen && koppen != 1)
            {
                mis.Add($"{adres}: {koppen} koppen van niveau 1");
            }

            var titel = await pagina.TitleAsync();
            if (!titels.TryAdd(titel, adres))
            {
                mis.Add($"{adres}: zelfde titel als {titels[titel]}: {titel}");
            }

            mis.AddRange((await pagina.ZoekOverloopAsync()).Select(m => $"{adres}, dicht: {m}"));
            await pagina.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            mis.AddRange((await pagina.ZoekDrempelsAsync()).Select(m => $"{adres}: {m}"));
        }

        Assert.True(mis.Count == 0, string.Join(Environment.NewLine, mis));
    }

    /// <summary>Address of the first row of a list.</summary>
    private static async Task<string> EersteAsync(IPage pagina, string lijst)
    {
        await pagina.GotoAsync(lijst);
        return (await pagina.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.GetAttributeAsync("href"))!;
    }

    /// <summary>Address of a meeting the bureau just planned.</summary>
    private static async Task<string> VergaderingAsync(IPage bureau, string pad)
    {
        await bureau.OpenAsync("/bureau/governance/vergaderingen/nieuw");
        await bureau.GetByLabel("Dag").FillAsync("2030-03-01");
        await bureau.Knop("Plan de vergadering").ClickAsync();
        await bureau.WaitForURLAsync(u => u.Contains("/vergaderingen/", StringComparison.Ordinal) && !u.EndsWith("/nieuw", StringComparison.Ordinal));
        return $"{pad}/vergaderingen/{bureau.Url.Split('/')[^1]}";
    }

    /// <summary>Address of the page behind a figure in a sentence.</summary>
    private static async Task<string> HerkomstAsync(IPage pagina)
    {
        await pagina.GotoAsync("/mijn-gemeente/bijdragen");
        return (await pagina.Locator("a[href^='/herkomst/']").First.GetAttributeAsync("href"))!;
    }
}
