using System.IO.Compression;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>A contactpersoon makes the letter of the college to the raad.</summary>
[Collection(nameof(Portaal))]
public sealed partial class RaadsbriefReizen(Portaal portaal)
{
    [Fact]
    public async Task Contactpersoon_MaaktEenBriefMetEigenBriefhoofd_VerbetertEenZin_EnDownloadtHem()
    {
        var pagina = await portaal.AlsAsync("Contactpersoon Midden-Drenthe");
        await pagina.OpenAsync("/mijn-gemeente/raadsbrief");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Briefhoofd en vaste zinnen" }).ClickAsync();
        await Expect(pagina.Kop("Briefhoofd en vaste zinnen")).ToBeVisibleAsync();
        await pagina.InteractiefAsync();
        var kleur = pagina.GetByLabel("Kleur van de koppen");
        await kleur.FillAsync("#ffff00");
        await pagina.GetByLabel("Aanhef").FillAsync("Beste raadsleden,");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar de instellingen" }).ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link)).ToHaveTextAsync(new Regex("te licht"));
        await kleur.FillAsync("#154273");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar de instellingen" }).ClickAsync();
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Bekijk de brief" }).ClickAsync();
        await Expect(pagina.Kop("Raadsbrief")).ToBeVisibleAsync();
        await pagina.InteractiefAsync();

        var brief = pagina.GetByRole(AriaRole.Article);
        await pagina.GetByLabel("Jaarstukken over").SelectOptionAsync("2022");
        await pagina.GetByLabel("Jaarplan en begroting van").SelectOptionAsync("2024");
        await pagina.GetByRole(AriaRole.Checkbox, new() { Name = "Knelpunten" }).UncheckAsync();
        await Expect(pagina.GetByRole(AriaRole.Status).Filter(new() { HasText = "‘Knelpunten’ staat er niet meer in" })).ToBeVisibleAsync();
        await Expect(brief).ToContainTextAsync("Beste raadsleden,");
        await Expect(brief).ToContainTextAsync("procesregie in 11 casussen van onze gemeente");
        await Expect(brief).Not.ToContainTextAsync("Bijzondere woonvormen");
        await Expect(brief.GetByRole(AriaRole.Heading, new() { Name = "Financiën" })).ToHaveCSSAsync("color", "rgb(21, 66, 115)");
        await Expect(pagina).ToHaveURLAsync(new Regex("verslagjaar=2022&begrotingsjaar=2024&deel=aanleiding&deel=uitvoering&deel=drenthe&deel=financien"));

        await pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar dit concept" }).ClickAsync();
        await Expect(pagina.GetByText("Concept 1 is bewaard.")).ToBeVisibleAsync();
        await brief.GetByRole(AriaRole.Button, new() { NameRegex = new("^Verbeter de tekst.*Uitvoering") }).ClickAsync();
        var dialoog = pagina.GetByRole(AriaRole.Dialog);
        await dialoog.GetByLabel("Alinea 2").FillAsync("Nazorg namen wij af: 33 (ex-)gedetineerden uit onze gemeente kregen die.");
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Bewaar de tekst" }).ClickAsync();
        await Expect(brief).ToContainTextAsync("Nazorg namen wij af: 33 (ex-)gedetineerden uit onze gemeente");
        await pagina.GetByText("plaatsen om in te vullen").ClickAsync();
        await pagina.GetByLabel("Past wel of niet binnen de begroting").FillAsync("past binnen de begroting");
        await pagina.Keyboard.PressAsync("Tab");
        await Expect(brief).ToContainTextAsync("Onze bijdrage past binnen de begroting.");
        await pagina.GetByText("Wat is er gewijzigd sinds concept 1?").ClickAsync();
        await Expect(pagina.Locator("ins").Filter(new() { HasText = "Nazorg namen wij af" })).ToBeVisibleAsync();
        await pagina.HeeftGeenDrempelsAsync();

        await pagina.ReloadAsync();
        await Expect(brief).ToContainTextAsync("Nazorg namen wij af: 33 (ex-)gedetineerden uit onze gemeente");
        await Expect(brief).Not.ToContainTextAsync("Bijzondere woonvormen");
        var download = await pagina.RunAndWaitForDownloadAsync(() => pagina.GetByRole(AriaRole.Link, new() { Name = "Download als Word-bestand" }).ClickAsync());
        Assert.Equal("Raadsbrief Midden-Drenthe, jaarstukken 2022 en begroting 2024.docx", download.SuggestedFilename);
        using var bestand = ZipFile.OpenRead(await download.PathAsync());
        using var lezer = new StreamReader(bestand.GetEntry("word/document.xml")!.Open());
        var tekst = Opmaak().Replace(await lezer.ReadToEndAsync(), "");
        Assert.Contains("Nazorg namen wij af: 33 (ex-)gedetineerden uit onze gemeente", tekst, StringComparison.Ordinal);
        Assert.Contains("past binnen de begroting.", tekst, StringComparison.Ordinal);
        Assert.Contains("Beste raadsleden,", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contactpersoon_DruktDeBriefAlleenAf()
    {
        var pagina = await portaal.AlsAsync("Contactpersoon Emmen");
        await pagina.OpenAsync("/mijn-gemeente/raadsbrief?verslagjaar=2020&begrotingsjaar=2022");
        await pagina.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(pagina.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
        await Expect(pagina.GetByRole(AriaRole.Article)).ToContainTextAsync("regie in 67 dossiers");
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "Raadsbrief", Exact = true })).ToBeHiddenAsync();
        await Expect(pagina.GetByLabel("Jaarstukken over")).ToBeHiddenAsync();
        await Expect(pagina.GetByRole(AriaRole.Button, new() { NameRegex = new("^Verbeter") })).ToHaveCountAsync(0);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Opmaak();
}
