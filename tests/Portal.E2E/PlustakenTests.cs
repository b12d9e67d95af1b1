namespace Portal.E2E;

/// <summary>A gemeente asks for a plustaak; the bureau refuses with a reason. Both screens stay open and follow each other.</summary>
[Collection(nameof(Portaal))]
public sealed class PlustakenTests(Portaal portaal)
{
    private const string Tvo = "Deelname tactisch veiligheidsoverleg";

    [Fact]
    public async Task VerzoekEnBesluit_StaanVanzelfOpHetAndereScherm()
    {
        var gemeente = await portaal.AlsAsync("Contactpersoon Westerveld");
        await gemeente.OpenAsync("/mijn-gemeente/plustaken");
        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/bureau/plustaken");
        var blok = gemeente.GetByRole(AriaRole.Region, new() { Name = Tvo });
        var rij = bureau.GetByRole(AriaRole.Row).Filter(new() { HasText = "Westerveld" }).Filter(new() { HasText = Tvo }).First;

        await blok.GetByRole(AriaRole.Button, new() { Name = "Vraag om te starten" }).ClickAsync();
        await gemeente.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Vraag deze plustaak aan" }).ClickAsync();
        await rij.WaitForAsync();

        await rij.GetByRole(AriaRole.Button, new() { Name = "Wijs af" }).ClickAsync();
        await bureau.GetByLabel("Reden").FillAsync("Er is in dat jaar geen ruimte.");
        await bureau.GetByRole(AriaRole.Button, new() { Name = "Wijs het verzoek af" }).ClickAsync();
        await blok.GetByText("Er is in dat jaar geen ruimte.").First.WaitForAsync();
        await blok.GetByRole(AriaRole.Button, new() { Name = "Vraag om te starten" }).WaitForAsync();
    }
}
