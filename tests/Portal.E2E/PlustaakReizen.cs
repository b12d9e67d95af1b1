using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>A gemeente asks for a plustaak, the bureau decides.</summary>
[Collection(nameof(Portaal))]
public sealed class PlustaakReizen(Portaal portaal)
{
    [Fact]
    public async Task Contactpersoon_VraagtNazorgAan_EnZietDatHetBureauBevestigt()
    {
        var gemeente = await portaal.AlsAsync("Contactpersoon Borger-Odoorn");
        await gemeente.OpenAsync("/mijn-gemeente/plustaken");
        var nazorg = gemeente.GetByRole(AriaRole.Region, new() { NameRegex = new("^Nazorg") });
        var vraag = nazorg.GetByRole(AriaRole.Button, new() { NameRegex = new("^Vraag om te starten vanaf 1 januari") });
        await vraag.FocusAsync();
        await gemeente.Keyboard.PressAsync("Enter");
        var dialoog = gemeente.GetByRole(AriaRole.Dialog);
        await Expect(dialoog).ToContainTextAsync("U vraagt Nazorg");
        await gemeente.Keyboard.PressAsync("Escape");
        await Expect(dialoog).ToBeHiddenAsync();
        await Expect(vraag).ToBeFocusedAsync();
        await Expect(nazorg.GetByText("aangevraagd", new() { Exact = true })).ToHaveCountAsync(0);

        await vraag.ClickAsync();
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Vraag deze plustaak aan" }).ClickAsync();
        await Expect(gemeente.GetByText("Uw verzoek is verstuurd naar het bureau.")).ToBeVisibleAsync();
        await Expect(nazorg.GetByText("aangevraagd", new() { Exact = true })).ToBeVisibleAsync();

        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/bureau/plustaken");
        var rij = bureau.Blok("Verzoeken").GetByRole(AriaRole.Row).Filter(new() { HasText = "Borger-Odoorn" });
        await rij.GetByRole(AriaRole.Button, new() { NameRegex = new("^Bevestig") }).ClickAsync();
        await bureau.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Bevestig het verzoek" }).ClickAsync();
        await Expect(rij).ToHaveCountAsync(0);

        await Expect(nazorg.GetByText("bevestigd", new() { Exact = true })).ToBeVisibleAsync();

        var afgehandeld = bureau.Blok("Laatst afgehandeld").GetByRole(AriaRole.Row).Filter(new() { HasText = "Borger-Odoorn" });
        await afgehandeld.GetByRole(AriaRole.Button, new() { NameRegex = new("^Neem terug") }).ClickAsync();
        var terug = bureau.GetByRole(AriaRole.Dialog);
        await terug.GetByRole(AriaRole.Textbox, new() { Name = "Reden" }).FillAsync("De verkeerde gemeente aangeklikt.");
        await terug.GetByRole(AriaRole.Button, new() { Name = "Neem het besluit terug" }).ClickAsync();
        await Expect(rij).ToHaveCountAsync(1);

        await Expect(nazorg.GetByText("aangevraagd", new() { Exact = true })).ToBeVisibleAsync();
        await nazorg.GetByText("Geschiedenis").ClickAsync();
        await Expect(nazorg).ToContainTextAsync("De verkeerde gemeente aangeklikt.");
    }
}
