using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>Finding, reading and moving casussen.</summary>
[Collection(nameof(Portaal))]
public sealed class CasusReizen(Portaal portaal)
{
    [Fact]
    public async Task Contactpersoon_VindtEenCasusMetEenFilter()
    {
        var pagina = await portaal.AlsAsync("Contactpersoon Emmen");
        await pagina.OpenAsync("/mijn-gemeente/casussen");
        await Keuzelijst(pagina, "Status").SelectOptionAsync("afgesloten");
        await Keuzelijst(pagina, "Product").SelectOptionAsync("procesregie");
        await Keuzelijst(pagina, "Jaar").SelectOptionAsync("2025");
        await pagina.Knop("Toon de casussen").ClickAsync();

        var adres = new Regex("(?=.*status=afgesloten)(?=.*product=procesregie)(?=.*jaar=2025)");
        await Expect(pagina).ToHaveURLAsync(adres);
        await ToontAlleenAfgeslotenAsync();

        await pagina.ReloadAsync();
        await Expect(Keuzelijst(pagina, "Status")).ToHaveValueAsync("afgesloten");
        await Expect(Keuzelijst(pagina, "Jaar")).ToHaveValueAsync("2025");
        await ToontAlleenAfgeslotenAsync();

        var kenmerk = pagina.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First;
        var naam = await kenmerk.InnerTextAsync();
        await kenmerk.ClickAsync();
        await Expect(pagina.Kop($"Casus {naam}")).ToBeVisibleAsync();
        await Expect(pagina.Blok("Kenmerken")).ToContainTextAsync("procesregie");

        await pagina.GoBackAsync();
        await Expect(pagina).ToHaveURLAsync(adres);
        await Expect(Keuzelijst(pagina, "Product")).ToHaveValueAsync("procesregie");
        await ToontAlleenAfgeslotenAsync();

        async Task ToontAlleenAfgeslotenAsync()
        {
            var rijen = pagina.GetByRole(AriaRole.Row).Filter(new() { Has = pagina.GetByRole(AriaRole.Rowheader) });
            await Expect(rijen.Filter(new() { HasText = "afgesloten" })).Not.ToHaveCountAsync(0);
            await Expect(rijen.Filter(new() { HasNotText = "afgesloten" })).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task Contactpersoon_OpentEenCasusOnderaanDeLijst_BegintBovenaan_EnKomtTerugWaarZijWas()
    {
        var pagina = await portaal.AlsAsync("Contactpersoon Emmen", 360);
        await pagina.OpenAsync("/mijn-gemeente/casussen");
        var kenmerk = pagina.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).Last;
        var naam = await kenmerk.InnerTextAsync();
        await kenmerk.ClickAsync();
        await Expect(pagina.Kop($"Casus {naam}")).ToBeInViewportAsync();

        await pagina.GoBackAsync();
        await Expect(pagina.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).Last).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Contactpersoon_LeestMetHetToetsenbordWaarEenCijferVandaanKomt()
    {
        var pagina = await portaal.AlsAsync("Contactpersoon Emmen");
        await pagina.OpenAsync("/mijn-gemeente");
        var tegel = pagina.GetByRole(AriaRole.Article).First;
        var vraag = tegel.Locator("summary");
        var paneel = tegel.Locator(".herkomst");
        await Expect(paneel).ToBeHiddenAsync();

        for (var tab = 0; tab < 60 && !await vraag.EvaluateAsync<bool>("e => e === document.activeElement"); tab++)
        {
            await pagina.Keyboard.PressAsync("Tab");
        }

        await Expect(vraag).ToBeFocusedAsync();
        await pagina.Keyboard.PressAsync("Enter");
        await Expect(paneel).ToBeVisibleAsync();
        await Expect(paneel).ToContainTextAsync("Bron");
        await Expect(vraag).ToBeFocusedAsync();

        await pagina.Keyboard.PressAsync("Enter");
        await Expect(paneel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Contactpersoon_HaaltDeCasussenVanHetFilterOpAlsBestand()
    {
        var pagina = await portaal.AlsAsync("Contactpersoon Emmen");
        await pagina.OpenAsync("/mijn-gemeente/casussen?status=in-behandeling");
        var opScherm = await pagina.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.InnerTextAsync();

        var csv = await pagina.RunAndWaitForDownloadAsync(() => pagina.Koppeling("Download als csv").ClickAsync());
        Assert.Matches(@"^casussen-\d{4}-\d\d-\d\d\.csv$", csv.SuggestedFilename);
        var regels = await File.ReadAllLinesAsync(await csv.PathAsync());
        Assert.StartsWith("Kenmerk;Onderwerp;Product;Status;", regels[0], StringComparison.Ordinal);
        Assert.Contains(regels, r => r.StartsWith(opScherm + ";", StringComparison.Ordinal));
        Assert.All(regels[1..], r => Assert.Contains(";in behandeling;", r, StringComparison.Ordinal));

        var werkmap = await pagina.RunAndWaitForDownloadAsync(() => pagina.Koppeling("Download voor Excel").ClickAsync());
        Assert.EndsWith(".xlsx", werkmap.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(await werkmap.PathAsync()))[..2]);
    }

    [Fact]
    public async Task Contactpersoon_HaaltDeBijdragenOpAlsBestand()
    {
        var pagina = await portaal.AlsAsync("Contactpersoon Emmen");
        await pagina.OpenAsync("/mijn-gemeente/bijdragen");

        var csv = await pagina.RunAndWaitForDownloadAsync(() => pagina.Koppeling("Download als CSV").ClickAsync());

        var regels = await File.ReadAllLinesAsync(await csv.PathAsync());
        Assert.Equal("Jaar;Wie;Soort;Bedrag in euro;Zekerheid;Bron;Onderdeel;Toelichting", regels[0]);
        Assert.Contains(regels, r => r.Contains(";Emmen;", StringComparison.Ordinal) && r.Contains(";95317;", StringComparison.Ordinal));
        Assert.Contains(regels, r => r.Contains(";;niet bekend;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bureau_RegistreertEnVerplaatstEenCasus_DeGemeenteZietHetMeteen()
    {
        var gemeente = await portaal.AlsAsync("Contactpersoon Westerveld");
        await gemeente.OpenAsync("/mijn-gemeente");
        var herkomst = gemeente.GetByRole(AriaRole.Article).First;
        await herkomst.Locator("summary").ClickAsync(); // being read when the page refreshes itself
        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/bureau/casussen/nieuw");
        await bureau.GetByLabel("Gemeente van inschrijving").SelectOptionAsync("Westerveld");
        await bureau.GetByLabel("Aangemeld door").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await bureau.GetByLabel("Hoofdonderwerp").SelectOptionAsync("Overig");
        await bureau.Tekstveld("Onderwerp").FillAsync("zorgmijding en overlast in de buurt");
        await bureau.Knop("Registreer de casus").ClickAsync();

        var kop = bureau.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = new(@"^Casus [A-Z]{2}-") });
        await Expect(kop).ToBeVisibleAsync();
        await bureau.InteractiefAsync();
        var kenmerk = (await kop.InnerTextAsync())["Casus ".Length..];
        var stap = bureau.Blok("Volgende stap");
        await stap.GetByRole(AriaRole.Button, new() { Name = "Zet in de werkvoorraad" }).ClickAsync();
        var datum = bureau.GetByLabel("In de werkvoorraad sinds");
        var vandaag = await datum.InputValueAsync();
        await stap.GetByRole(AriaRole.Button, new() { Name = "Zet in de werkvoorraad" }).ClickAsync();

        var wachtend = gemeente.Blok("Werkvoorraad").GetByRole(AriaRole.Link, new() { Name = kenmerk });
        await Expect(wachtend).ToBeVisibleAsync();
        await Expect(herkomst.Locator(".herkomst")).ToBeVisibleAsync();

        await stap.GetByRole(AriaRole.Button, new() { Name = "Neem in behandeling" }).ClickAsync();
        await bureau.GetByLabel("Gestart op").FillAsync("2020-01-02");
        await stap.GetByRole(AriaRole.Button, new() { Name = "Neem in behandeling" }).ClickAsync();
        await Expect(stap.GetByRole(AriaRole.Alert)).ToContainTextAsync("Niet verplaatst.");
        await Expect(bureau.GetByLabel("Gestart op")).ToHaveValueAsync("2020-01-02");

        await bureau.GetByLabel("Gestart op").FillAsync(vandaag);
        await stap.GetByRole(AriaRole.Button, new() { Name = "Neem in behandeling" }).ClickAsync();
        await Expect(bureau.GetByText("in behandeling", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(wachtend).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Bureau_DraaitEenAfsluitingTerug_EnCorrigeertEenDatum()
    {
        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/bureau/casussen?status=afgesloten&sorteer=-gestart");
        await bureau.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(bureau.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = new("^Casus ") })).ToBeVisibleAsync();
        var herstel = bureau.Blok("Verkeerd vastgelegd?");
        var geschiedenis = bureau.Blok("Geschiedenis").GetByRole(AriaRole.Rowheader);

        await herstel.GetByRole(AriaRole.Button, new() { Name = "Draai terug naar ‘in behandeling’" }).ClickAsync();
        await herstel.GetByRole(AriaRole.Textbox, new() { Name = "Waarom" }).FillAsync("Verkeerde casus afgesloten");
        await herstel.GetByRole(AriaRole.Button, new() { Name = "Draai de stap terug" }).ClickAsync();
        await Expect(geschiedenis.First).ToHaveTextAsync("Teruggedraaid van ‘afgesloten’ naar ‘in behandeling’. Reden: Verkeerde casus afgesloten");

        await herstel.GetByRole(AriaRole.Button, new() { Name = "Corrigeer een datum of het product" }).ClickAsync();
        var gestart = herstel.GetByLabel("Gestart op");
        var dag = DateOnly.Parse(await gestart.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await gestart.FillAsync("2099-01-01");
        await herstel.GetByRole(AriaRole.Textbox, new() { Name = "Waarom" }).FillAsync("Een dag te vroeg");
        await herstel.GetByRole(AriaRole.Button, new() { Name = "Bewaar de correctie" }).ClickAsync();
        await Expect(gestart).ToHaveAccessibleDescriptionAsync("Fout: De datum ligt in de toekomst.");
        await Expect(gestart).ToHaveValueAsync("2099-01-01");

        await gestart.FillAsync($"{dag.AddDays(1):yyyy-MM-dd}");
        await herstel.GetByRole(AriaRole.Button, new() { Name = "Bewaar de correctie" }).ClickAsync();
        await Expect(geschiedenis.First).ToContainTextAsync("Gestart op: van ‘");
        await Expect(geschiedenis.First).ToContainTextAsync("Reden: Een dag te vroeg");

        await bureau.GetByRole(AriaRole.Navigation, new() { Name = "Kruimelpad" }).GetByRole(AriaRole.Link, new() { Name = "Casussen" }).ClickAsync();
        await Expect(bureau).ToHaveURLAsync(new Regex("/bureau/casussen\\?status=afgesloten&sorteer=-gestart$"));
    }

    /// <summary>The second event of a double click could come to a form that is gone, which ends the circuit.</summary>
    [Fact]
    public async Task Bureau_KliktTweeKeerOpVersturen_EnVerstuurtEenKeer()
    {
        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/bureau/casussen/nieuw");
        await bureau.EvaluateAsync("() => { window.verstuurd = 0; addEventListener('submit', () => window.verstuurd++, true); }");

        await bureau.Knop("Registreer de casus").DblClickAsync();

        Assert.Equal(1, await bureau.EvaluateAsync<int>("() => window.verstuurd"));
    }

    [Fact]
    public async Task Contactpersoon_GaatAkkoordMetAfsluiten()
    {
        var pagina = await portaal.AlsAsync("Contactpersoon Emmen");
        await pagina.OpenAsync("/mijn-gemeente");
        var vraag = pagina.Blok("Dit vraagt uw aandacht").GetByRole(AriaRole.Link, new() { NameRegex = new("kan worden afgesloten") }).First;
        var tekst = await vraag.InnerTextAsync();
        await vraag.ClickAsync();

        var voorstel = pagina.Blok("Voorstel om af te sluiten");
        await Expect(voorstel).ToBeVisibleAsync();
        await pagina.InteractiefAsync();
        await voorstel.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Akkoord") }).CheckAsync();
        await voorstel.GetByRole(AriaRole.Button, new() { Name = "Verstuur uw reactie" }).ClickAsync();
        await Expect(pagina.GetByText("Uw reactie is verstuurd naar het bureau.")).ToBeVisibleAsync();
        await Expect(voorstel).ToContainTextAsync("Contactpersoon Emmen");
        await Expect(voorstel.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        await pagina.OpenAsync("/mijn-gemeente");
        await Expect(pagina.GetByRole(AriaRole.Link, new() { Name = tekst })).ToHaveCountAsync(0);
    }

    private static ILocator Keuzelijst(IPage pagina, string label) => pagina.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true });
}
