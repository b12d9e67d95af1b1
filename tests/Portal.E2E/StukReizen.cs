using System.IO.Compression;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>Documents that people take along.</summary>
[Collection(nameof(Portaal))]
public sealed class StukReizen(Portaal portaal)
{
    [Fact]
    public async Task Bureaumedewerker_HaaltDeBrievenVanAlleGemeentenInEenKeerOp()
    {
        var pagina = await portaal.AlsAsync("Bureau");
        await pagina.GotoAsync("/bureau/raadsbrieven");
        await pagina.GetByLabel("Jaarstukken over").SelectOptionAsync("2022");
        await pagina.GetByLabel("Begroting van").SelectOptionAsync("2024");
        await pagina.Knop("Toon deze brieven").ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "Jaarstukken 2022, begroting 2024" })).ToBeVisibleAsync();

        var zip = await pagina.RunAndWaitForDownloadAsync(() => pagina.Koppeling("Download alle brieven (zip)").ClickAsync());

        Assert.Equal("raadsbrieven-2022-2024.zip", zip.SuggestedFilename);
        using var brieven = ZipFile.OpenRead(await zip.PathAsync());
        Assert.Equal(12, brieven.Entries.Count);
        Assert.Contains(brieven.Entries, b => b.FullName == "midden-drenthe.docx" && b.Length > 5_000);
    }
}
