using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>Dividing money by another key, and bringing in figures of a quarter.</summary>
[Collection(nameof(Portaal))]
public sealed class BegrotingReizen(Portaal portaal)
{
    [Fact]
    public async Task Stuurgroeplid_BewaartTweeVoorstellen_EnZetZeNaastElkaar()
    {
        var pagina = await portaal.AlsAsync("Voorzitter stuurgroep");
        await pagina.Koppeling("Verdeelsleutel").First.ClickAsync();
        await Expect(pagina.GetByText("klopt met 2019", new() { Exact = true })).ToBeVisibleAsync();

        await BewaarAsync("20/80 naar inwoners, zoals vanaf 2020", "Zoals nu");
        await BewaarAsync("alles naar inwoners", "Iedereen gelijk per inwoner");

        await pagina.GetByRole(AriaRole.Checkbox, new() { Name = "Zoals nu" }).CheckAsync();
        await pagina.GetByRole(AriaRole.Checkbox, new() { Name = "Iedereen gelijk per inwoner" }).CheckAsync();
        await pagina.Knop("Zet de gekozen voorstellen naast elkaar").ClickAsync();

        await Expect(pagina).ToHaveURLAsync(new Regex("/vergelijken\\?id=[0-9a-f]{32}&id=[0-9a-f]{32}$"));
        var tabel = pagina.Blok("Bedragen naast elkaar");
        await Expect(tabel.GetByRole(AriaRole.Columnheader, new() { Name = "Zoals nu" })).ToBeVisibleAsync();
        await Expect(tabel.GetByRole(AriaRole.Row, new() { NameRegex = new("^Samen") })).ToContainTextAsync("857.370");

        await pagina.HeeftGeenDrempelsAsync();
        var csv = await pagina.RunAndWaitForDownloadAsync(() => pagina.Koppeling("Download als csv").ClickAsync());
        Assert.Equal(14, (await File.ReadAllLinesAsync(await csv.PathAsync())).Length); // heads, twelve gemeenten, sum

        async Task BewaarAsync(string sleutel, string naam)
        {
            await pagina.GetByLabel("Totaal in euro’s").FillAsync("857.370");
            await pagina.GetByLabel("Sleutel", new() { Exact = true }).SelectOptionAsync(sleutel);
            await pagina.GetByLabel("Inwoners op 1 januari").SelectOptionAsync("2024");
            await pagina.Knop("Reken uit").ClickAsync();
            await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = $"Uitkomst: {sleutel}" })).ToBeVisibleAsync();
            await pagina.Tekstveld("Naam van het voorstel").FillAsync(naam);
            await pagina.Knop("Bewaar het voorstel").ClickAsync();
            await Expect(pagina.Blok("Bewaarde voorstellen").GetByRole(AriaRole.Status)).ToContainTextAsync($"Het voorstel heet ‘{naam}’.");
        }
    }

    [Fact]
    public async Task Bureau_NeemtEenBestandOver_PasAlsElkeRegelGoedIs_EnDeStuurgroepZietHet()
    {
        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/bureau/begroting/2024?kwartaal=4");
        var import = bureau.Blok("Bestand overnemen");
        await import.GetByLabel("Kies een csv-bestand").SetInputFilesAsync(Bestand("L1;990.000;1.003.942;\nL99;1;2;\nL6b;veel;60000;Meer licenties"));

        await Expect(import.GetByRole(AriaRole.Alert)).ToContainTextAsync("2 regels zijn niet goed.");
        await Expect(import.GetByRole(AriaRole.Row, new() { NameRegex = new("^3 ") })).ToContainTextAsync("Code L99 staat niet als losse post");
        await Expect(import.GetByRole(AriaRole.Row, new() { NameRegex = new("^4 ") })).ToContainTextAsync("De realisatie is geen bedrag");
        await Expect(bureau.Knop("Neem alle regels over")).ToHaveCountAsync(0);
        await Expect(bureau.GetByText("Er is nog niets ingevuld.")).ToBeVisibleAsync();

        await import.GetByLabel("Kies een csv-bestand").SetInputFilesAsync(Bestand("L1;990.000;1.003.942;\nL6b;61000;62000;"));
        await Expect(import.GetByText("Alle regels zijn goed.")).ToBeVisibleAsync();
        await bureau.Knop("Neem alle regels over").ClickAsync();
        await Expect(bureau.GetByLabel("Realisatie van ICT")).ToHaveValueAsync("61000");

        await MaakDefinitiefAsync();
        await Expect(bureau.GetByText("Leg eerst het verschil met de begroting uit bij: ICT.")).ToBeVisibleAsync();
        await bureau.GetByLabel("Toelichting bij ICT").FillAsync("Meer licenties");
        await bureau.Knop("Bewaar de bedragen").ClickAsync();
        await Expect(bureau.GetByText("De bedragen zijn bewaard.")).ToBeVisibleAsync();
        await MaakDefinitiefAsync();
        await Expect(bureau.GetByText("definitief", new() { Exact = true })).ToBeVisibleAsync();

        var stuurgroep = await portaal.AlsAsync("Voorzitter stuurgroep");
        await stuurgroep.GotoAsync("/stuurgroep/begroting/2024");
        var kwartaal = stuurgroep.Blok("Realisatie en prognose 2024");
        await Expect(kwartaal.GetByText("definitief", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(kwartaal.GetByRole(AriaRole.Row, new() { NameRegex = new("^ICT") }).First).ToContainTextAsync("Meer licenties");
        await stuurgroep.HeeftGeenDrempelsAsync();

        async Task MaakDefinitiefAsync()
        {
            await bureau.Knop("Maak kwartaal 4 definitief").ClickAsync();
            await bureau.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Maak definitief" }).ClickAsync();
        }

        static FilePayload Bestand(string regels) => new()
        {
            Name = "kwartaal.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes($"code;realisatie;prognose;toelichting\n{regels}\n"),
        };
    }

    /// <summary>Who saves second sees what the first kept beside what he typed himself, and loses neither.</summary>
    [Fact]
    public async Task TweeCollegas_VullenHetzelfdeKwartaalIn_EnDeTweedeZietBeide()
    {
        const string adres = "/bureau/begroting/2024?kwartaal=2";
        var (eerste, tweede) = (await portaal.AlsAsync("Bureau"), await portaal.AlsAsync("Manager bureau"));
        await eerste.OpenAsync(adres);
        await tweede.OpenAsync(adres);
        await eerste.GetByLabel("Realisatie van ICT").FillAsync("30000");
        await eerste.GetByLabel("Toelichting bij ICT").FillAsync("Licenties vooruit betaald");
        await eerste.Knop("Bewaar de bedragen").ClickAsync();
        await Expect(eerste.GetByText("De bedragen zijn bewaard.")).ToBeVisibleAsync();

        await tweede.GetByLabel("Realisatie van ICT").FillAsync("31.500");
        await tweede.GetByLabel("Toelichting bij ICT").FillAsync("Nieuwe laptops");
        await tweede.Knop("Bewaar de bedragen").ClickAsync();

        await Expect(tweede.GetByText("Een collega was u voor.", new() { Exact = false })).ToBeVisibleAsync();
        await Expect(tweede.GetByLabel("Toelichting bij ICT")).ToHaveValueAsync("Nieuwe laptops");
        await Expect(tweede.GetByRole(AriaRole.Row, new() { NameRegex = new("^ICT") })).ToContainTextAsync("Licenties vooruit betaald");
        await tweede.HeeftGeenDrempelsAsync();
        await tweede.Knop("Bewaar de bedragen").ClickAsync();
        await Expect(tweede.GetByText("De bedragen zijn bewaard.")).ToBeVisibleAsync();
        await Expect(tweede.GetByText("Een collega was u voor.", new() { Exact = false })).ToHaveCountAsync(0);

        await eerste.OpenAsync(adres);
        await Expect(eerste.GetByLabel("Toelichting bij ICT")).ToHaveValueAsync("Nieuwe laptops");
    }
}
