using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>The bureau writes, a visitor reads.</summary>
[Collection(nameof(Portaal))]
public sealed class InformatieReizen(Portaal portaal)
{
    /// <summary>One red dot.</summary>
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==";

    private const string Tekst = """
        ## Wat doet de wijkagent?

        De politie meldde {{cijfer:aanmeldingen.2023.partner.POLITIE}} casussen aan. [bron: JV-2023, Aangemelde casussen per convenantpartner]

        ## Nazorg

        Meedoen aan nazorg is vrijwillig. [bron: JPB-2025, Plustaak nazorg]
        """;

    [Fact]
    public async Task Bureau_SchrijftEnPubliceert_BezoekerZonderScriptLeestHet_EnEenOudeVersieKomtTerug()
    {
        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/bureau/informatie");
        await bureau.Tekstveld("Titel").FillAsync("De wijkagent");
        await bureau.Knop("Maak de pagina").ClickAsync();
        await bureau.WaitForURLAsync(u => u.EndsWith("/bureau/informatie/de-wijkagent", StringComparison.Ordinal));
        await bureau.InteractiefAsync();
        await Expect(bureau.Blok("Controle")).ToContainTextAsync("De pagina heeft geen inleiding.");
        await Expect(bureau.Knop("Publiceer nu")).ToHaveCountAsync(0);

        await bureau.Tekstveld("Inleiding").FillAsync("Hier leest u wat de wijkagent doet.");
        var tekst = bureau.GetByRole(AriaRole.Textbox, new() { Name = "Tekst", Exact = true });
        await tekst.FillAsync(Tekst.Replace("POLITIE", "BESTAAT-NIET", StringComparison.Ordinal));
        await Expect(bureau.Blok("Controle")).ToContainTextAsync("Het cijfer ‘aanmeldingen.2023.partner.BESTAAT-NIET’ bestaat niet");
        await tekst.FillAsync(Tekst);
        await Expect(bureau.Blok("Zo ziet de lezer het").GetByRole(AriaRole.Heading, new() { Name = "Wat doet de wijkagent?" })).ToBeVisibleAsync();
        await Expect(bureau.Blok("Zo ziet de lezer het").Locator("a.cijfer")).ToHaveTextAsync(new Regex(@"^\d+"));
        await Expect(bureau.GetByText("Concept bewaard")).ToBeVisibleAsync();

        await bureau.ReloadAsync();
        await bureau.InteractiefAsync();
        await Expect(bureau.GetByText("Uw concept staat er weer.")).ToBeVisibleAsync();
        await Expect(tekst).ToHaveValueAsync(new Regex("Meedoen aan nazorg"));

        await bureau.GetByLabel("Kies een afbeelding").SetInputFilesAsync(new FilePayload { Name = "punt.png", MimeType = "image/png", Buffer = Convert.FromBase64String(Png) });
        await bureau.Knop("Voeg de afbeelding toe").ClickAsync();
        await Expect(bureau.Blok("Afbeeldingen")).ToContainTextAsync("Beschrijf wat er op de afbeelding te zien is.");
        await bureau.Tekstveld("Wat is erop te zien?").FillAsync("Een rode stip");
        await bureau.Knop("Voeg de afbeelding toe").ClickAsync();
        await bureau.GetByRole(AriaRole.Button, new() { NameRegex = new("^Zet onder de tekst") }).ClickAsync();
        await Expect(bureau.Blok("Zo ziet de lezer het").GetByAltText("Een rode stip")).ToBeVisibleAsync();

        await bureau.Knop("Publiceer nu").ClickAsync();
        await Expect(bureau.GetByText("De pagina staat op de site.")).ToBeVisibleAsync();

        var bezoeker = await portaal.BezoekerAsync(scripts: false);
        await bezoeker.GotoAsync("/informatie");
        await bezoeker.Koppeling("De wijkagent").ClickAsync();
        await Expect(bezoeker.Kop("De wijkagent")).ToBeVisibleAsync();
        await Expect(bezoeker.GetByAltText("Een rode stip")).ToBeVisibleAsync();
        Assert.Equal(5, await bezoeker.EvaluateAsync<int>("document.querySelector('article img').naturalWidth"));
        await bezoeker.Koppeling("bron 2").ClickAsync();
        Assert.EndsWith("/informatie/de-wijkagent#noot_2", bezoeker.Url, StringComparison.Ordinal);
        await bezoeker.GetByRole(AriaRole.Link, new() { Name = "nazorg", Exact = true }).ClickAsync();
        Assert.EndsWith("/begrippen#nazorg", bezoeker.Url, StringComparison.Ordinal);

        await bezoeker.GotoAsync("/informatie/de-wijkagent");
        await bezoeker.Koppeling("Schrijf een reactie").ClickAsync();
        await bezoeker.Tekstveld("Uw reactie").FillAsync("Ik mis de tijden.");
        await bezoeker.Knop("Verstuur de reactie").ClickAsync();
        await Expect(bezoeker.Kop("Bedankt voor uw reactie")).ToBeVisibleAsync();

        await tekst.FillAsync("De wijkagent is er elke dag.");
        await bureau.Tekstveld("Wat is er veranderd? (mag leeg blijven)").FillAsync("Korter gemaakt");
        await bureau.Knop("Bewaar als nieuwe versie").ClickAsync();
        await Expect(bureau.GetByText("De versie is bewaard.")).ToBeVisibleAsync();
        await bureau.GetByRole(AriaRole.Link, new() { Name = "Bekijk het verschil van versie 3 met de vorige" }).ClickAsync();
        await Expect(bureau.Blok("Wat veranderde er in versie 3?").Locator("ins").First).ToBeVisibleAsync();
        await bureau.GetByRole(AriaRole.Button, new() { NameRegex = new("^Zet terug ?: versie 2$") }).ClickAsync();
        await Expect(tekst).ToHaveValueAsync(new Regex("Meedoen aan nazorg"));

        await bureau.OpenAsync("/bureau/informatie");
        var reactie = bureau.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Ik mis de tijden." });
        await reactie.GetByRole(AriaRole.Button, new() { NameRegex = new("^Handel af") }).ClickAsync();
        await Expect(reactie).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task TweeBewerkers_DeTweedeZietBeideTeksten_EnKiest()
    {
        var bureau = await portaal.AlsAsync("Bureau");
        var manager = await portaal.AlsAsync("Manager bureau");
        await bureau.OpenAsync("/bureau/informatie/ave");
        await manager.OpenAsync("/bureau/informatie/ave");

        await bureau.Tekstveld("Inleiding").FillAsync("Inleiding van het bureau.");
        await bureau.Knop("Bewaar als nieuwe versie").ClickAsync();
        await Expect(bureau.GetByText("De versie is bewaard.")).ToBeVisibleAsync();
        await Expect(manager.GetByText("Er is een nieuwere versie.")).ToBeVisibleAsync();

        await manager.Tekstveld("Inleiding").FillAsync("Inleiding van de manager.");
        await manager.Knop("Bewaar als nieuwe versie").ClickAsync();
        var keuze = manager.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Een collega was u voor" });
        await Expect(keuze).ToContainTextAsync("Inleiding van het bureau.");
        await Expect(keuze).ToContainTextAsync("Inleiding van de manager.");
        await manager.Knop("Kies mijn tekst").ClickAsync();
        await Expect(manager.GetByText("De versie is bewaard.")).ToBeVisibleAsync();
        await Expect(manager.Tekstveld("Inleiding")).ToHaveValueAsync("Inleiding van de manager.");
    }

    [Fact]
    public async Task Bureau_PlantEenPublicatie_EnLaatHaarVervallen()
    {
        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/bureau/informatie/contact");
        await bureau.Tekstveld("Inleiding").FillAsync("Een nieuwe inleiding, voor later.");
        await bureau.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Ik heb de") }).CheckAsync();
        await bureau.Knop("Plan de publicatie").ClickAsync();
        await Expect(bureau.GetByText("Vul eerst een dag en een tijd in.")).ToBeVisibleAsync();
        await bureau.GetByLabel("Of op een later moment").FillAsync(DateTime.Now.AddDays(30).ToString("yyyy-MM-dd'T'09:00", System.Globalization.CultureInfo.InvariantCulture));
        await bureau.Knop("Plan de publicatie").ClickAsync();
        await Expect(bureau.GetByText("De pagina komt op de site op")).ToBeVisibleAsync();
        await Expect(bureau.Blok("Publiceren")).ToContainTextAsync("9.00 uur");

        var bezoeker = await portaal.BezoekerAsync();
        await bezoeker.GotoAsync("/informatie/contact");
        await Expect(bezoeker.GetByText("Een nieuwe inleiding, voor later.")).ToHaveCountAsync(0);

        await bureau.Knop("Laat het plan vervallen").ClickAsync();
        await Expect(bureau.GetByText("De geplande publicatie gaat niet door.")).ToBeVisibleAsync();
    }
}
