using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>Asking for advice, and what happens to what is typed.</summary>
[Collection(nameof(Portaal))]
public sealed class AdviesReizen(Portaal portaal)
{
    private const string Vraag = "Een man van rond de 40 mijdt zorg. De wijkagent en de huisarts krijgen geen contact. Wie kan de regie nemen?";

    [Fact]
    public async Task Contactpersoon_VraagtAdvies_EnLeestHetAntwoordOpDeOpenPagina()
    {
        var vrager = await portaal.AlsAsync("Contactpersoon Assen");
        await vrager.OpenAsync("/mijn-gemeente/adviesvragen");
        await vrager.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Uitgebreid advies") }).CheckAsync();
        await vrager.Tekstveld("Onderwerp").FillAsync("Zorgmijding in een portiekflat");
        await vrager.Tekstveld("Uw vraag").FillAsync(Vraag + " Zijn BSN is 111222333.");
        await vrager.Knop("Verstuur de vraag").ClickAsync();

        var veld = vrager.Tekstveld("Uw vraag");
        await Expect(veld).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(veld).ToHaveAccessibleDescriptionAsync(new Regex("burgerservicenummer"));
        await Expect(veld).ToHaveValueAsync(Vraag + " Zijn BSN is 111222333.");
        await Expect(vrager.Tekstveld("Onderwerp")).ToHaveValueAsync("Zorgmijding in een portiekflat");
        await Expect(vrager.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Uitgebreid advies") })).ToBeCheckedAsync();

        await vrager.SetViewportSizeAsync(360, 740);
        await veld.FillAsync(Vraag);
        await vrager.Knop("Verstuur de vraag").ClickAsync();
        await Expect(vrager.GetByText("Uw vraag is verstuurd.")).ToBeInViewportAsync(); // the form stood far down
        await vrager.SetViewportSizeAsync(1280, 900);
        await vrager.InteractiefAsync();
        var kenmerk = new Uri(vrager.Url).Segments[^1];

        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync($"/bureau/adviesvragen/{kenmerk}");
        await Expect(bureau.GetByText(Vraag)).ToBeVisibleAsync();
        await bureau.Knop("Neem in behandeling").ClickAsync();
        await bureau.Tekstveld("Uw antwoord").FillAsync("Vraag de wijk-GGD om een huisbezoek en plan een overleg.");
        await bureau.Knop("Verstuur het antwoord").ClickAsync();
        await Expect(bureau.GetByRole(AriaRole.Region, new() { NameRegex = new("^Gesprek met gemeente") })).ToContainTextAsync("Vraag de wijk-GGD");

        await Expect(vrager.Blok("Gesprek met het bureau")).ToContainTextAsync("Vraag de wijk-GGD om een huisbezoek", new() { Timeout = 2_000 });
        await Expect(vrager.GetByText("beantwoord", new() { Exact = true }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Bureau_VerwijdertEenTekst_EnDeContactpersoonZietDatZijWegIs()
    {
        const string naam = "Kwinkelier uit de Spookstraat";
        var vrager = await portaal.AlsAsync("Contactpersoon Meppel");
        await vrager.OpenAsync("/mijn-gemeente/adviesvragen");
        await vrager.Tekstveld("Onderwerp").FillAsync("Zorgmijding");
        await vrager.Tekstveld("Uw vraag").FillAsync($"Het gaat om {naam}. Wie kan de regie nemen?");
        await vrager.Knop("Verstuur de vraag").ClickAsync();
        await Expect(vrager.GetByText("Uw vraag is verstuurd.")).ToBeVisibleAsync();
        await vrager.InteractiefAsync();

        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync($"/bureau/adviesvragen/{new Uri(vrager.Url).Segments[^1]}");
        await Expect(bureau.Blok("Gesprek met gemeente Meppel")).ToContainTextAsync(naam);
        var knop = bureau.Knop("Verwijder een tekst");
        await knop.FocusAsync();
        await bureau.Keyboard.PressAsync("Enter");
        var dialoog = bureau.GetByRole(AriaRole.Dialog);
        await Expect(dialoog).ToContainTextAsync("U kunt dit niet terugdraaien.");
        await bureau.Keyboard.PressAsync("Escape");
        await Expect(knop).ToBeFocusedAsync();
        await knop.ClickAsync();
        await dialoog.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Bericht 1") }).CheckAsync();
        await dialoog.GetByRole(AriaRole.Radio, new() { NameRegex = new("gegevens van een persoon") }).CheckAsync();
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Verwijder de tekst voorgoed" }).ClickAsync();
        await Expect(bureau.GetByText("De tekst is verwijderd.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(bureau.Blok("Gesprek met gemeente Meppel")).Not.ToContainTextAsync(naam);

        var gesprek = vrager.Blok("Gesprek met het bureau");
        await Expect(gesprek).ToContainTextAsync(new Regex("Deze tekst is verwijderd op .* door Bureau"));
        await vrager.ReloadAsync();
        await Expect(gesprek).ToContainTextAsync(new Regex("Deze tekst is verwijderd op .* door Bureau"));
        Assert.DoesNotContain(naam, await vrager.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contactpersoon_SluitHetTabblad_EnVindtDeVraagTerug()
    {
        var eerst = await portaal.AlsAsync("Contactpersoon Hoogeveen");
        await eerst.OpenAsync("/mijn-gemeente/adviesvragen");
        await eerst.Tekstveld("Onderwerp").FillAsync("Overlast na verhuizing");
        await eerst.Tekstveld("Uw vraag").FillAsync(Vraag);
        await Expect(eerst.GetByText("Concept bewaard")).ToBeVisibleAsync();
        await eerst.CloseAsync();

        var later = await eerst.Context.NewPageAsync();
        await later.OpenAsync("/mijn-gemeente/adviesvragen");
        await Expect(later.GetByText("Uw concept staat er weer.")).ToBeVisibleAsync();
        await Expect(later.Tekstveld("Onderwerp")).ToHaveValueAsync("Overlast na verhuizing");
        await Expect(later.Tekstveld("Uw vraag")).ToHaveValueAsync(Vraag);

        await later.Tekstveld("Uw vraag").PressSequentiallyAsync(" Graag bellen.");
        await later.ReloadAsync(); // the circuit is gone before the draft reached the server
        await later.InteractiefAsync();
        await Expect(later.Tekstveld("Uw vraag")).ToHaveValueAsync(new Regex("Graag bellen"));
    }
}
