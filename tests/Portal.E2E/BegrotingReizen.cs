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
            await Expect(pagina.GetByRole(AriaRole.Status)).ToContainTextAsync($"Het voorstel heet ‘{naam}’.");
        }
    }
}
