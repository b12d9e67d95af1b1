using System.Text;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>The bureau places a document; a visitor without scripts finds and fetches it.</summary>
[Collection(nameof(Portaal))]
public sealed class DocumentReizen(Portaal portaal)
{
    [Fact]
    public async Task Bureau_PlaatstEenPdf_EnEenBezoekerHaaltHaarOp_TotZeIsIngetrokken()
    {
        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/bureau/documenten");
        await bureau.Knop("Plaats een document").ClickAsync();
        var dialoog = bureau.GetByRole(AriaRole.Dialog);
        await dialoog.GetByLabel("Bestand").SetInputFilesAsync(Bestand("jaarstukken_2024.pdf", "dit is geen pdf"));
        await Expect(dialoog.GetByText("Gekozen: jaarstukken_2024.pdf", new() { Exact = false })).ToBeVisibleAsync();
        await Expect(dialoog.GetByLabel("Titel")).ToHaveValueAsync("jaarstukken 2024");
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Maak openbaar" }).ClickAsync();
        await Expect(dialoog).ToContainTextAsync("Dit is geen pdf-bestand, of het is niet heel.");
        await Expect(dialoog).ToContainTextAsync("Kies een soort.");
        await bureau.HeeftGeenDrempelsAsync();

        await dialoog.GetByLabel("Bestand").SetInputFilesAsync(Bestand("jaarstukken_2024.pdf", "%PDF-1.7\njaarstukken\n%%EOF"));
        await dialoog.GetByLabel("Titel").FillAsync("Jaarstukken 2024, om te proberen");
        await dialoog.GetByLabel("Soort").SelectOptionAsync("jaarstukken of jaarverslag");
        await dialoog.GetByLabel("Jaar").FillAsync("2024");
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Maak openbaar" }).ClickAsync();
        await Expect(bureau.GetByText("Het document is openbaar.")).ToBeVisibleAsync();

        var bezoeker = await portaal.BezoekerAsync(scripts: false);
        await bezoeker.GotoAsync("/documenten");
        await bezoeker.GetByLabel("Jaar").SelectOptionAsync("2024");
        await bezoeker.Knop("Toon de documenten").ClickAsync();
        var download = await bezoeker.RunAndWaitForDownloadAsync(() => bezoeker.Koppeling("Jaarstukken 2024, om te proberen").ClickAsync());
        Assert.Equal("jaarstukken-2024-om-te-proberen.pdf", download.SuggestedFilename);
        Assert.StartsWith("%PDF-1.7", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);

        await bureau.GetByRole(AriaRole.Button, new() { NameRegex = new("^Trek in") }).ClickAsync();
        await dialoog.GetByLabel("Waarom?").FillAsync("Het was om te proberen.");
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Trek het document in" }).ClickAsync();
        await Expect(bureau.GetByText("ingetrokken", new() { Exact = true })).ToBeVisibleAsync();
        await bezoeker.GotoAsync("/documenten?zoek=proberen");
        await Expect(bezoeker.GetByText("Geen documenten gevonden")).ToBeVisibleAsync();
        await bureau.Knop("Maak ongedaan").ClickAsync();
        await Expect(bureau.GetByText("ingetrokken", new() { Exact = true })).ToHaveCountAsync(0);
    }

    private static FilePayload Bestand(string naam, string inhoud) => new() { Name = naam, MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes(inhoud) };
}
