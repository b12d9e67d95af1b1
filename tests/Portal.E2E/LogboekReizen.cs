using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>"Who looked at Noordenveld this month?"</summary>
[Collection(nameof(Portaal))]
public sealed class LogboekReizen(Portaal portaal)
{
    [Fact]
    public async Task Functionaris_VraagtWieNaarNoordenveldKeek()
    {
        var kijker = await portaal.AlsAsync("Contactpersoon Noordenveld");
        await kijker.OpenAsync("/mijn-gemeente/casussen");
        var casus = kijker.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First;
        var kenmerk = await casus.InnerTextAsync();
        await casus.ClickAsync();
        await Expect(kijker.Kop($"Casus {kenmerk}")).ToBeVisibleAsync();

        var fg = await portaal.AlsAsync("Functionaris gegevensbescherming", breedte: 360);
        await fg.GotoAsync("/beheer/logboek");
        var vandaag = DateOnly.FromDateTime(DateTime.Now);
        await fg.GetByLabel("Wat", new() { Exact = true }).SelectOptionAsync("Inzage: bekeken of opgehaald");
        await fg.GetByLabel("Gemeente", new() { Exact = true }).SelectOptionAsync("Noordenveld");
        await fg.GetByLabel("Vanaf").FillAsync(vandaag.AddDays(-30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await fg.GetByLabel("Tot en met").FillAsync(vandaag.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await fg.Knop("Toon de regels").ClickAsync();

        await Expect(fg.Blok("Wie").GetByRole(AriaRole.Rowheader, new() { Name = "Contactpersoon Noordenveld" })).ToBeVisibleAsync();
        await Expect(fg.GetByRole(AriaRole.Row).Filter(new() { HasText = kenmerk })).ToContainTextAsync("bekeken");
        await Expect(fg).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("gemeente=\\d+.*van=.*tot="));
        Assert.Empty(await fg.ZoekOverloopAsync());
        Assert.Empty(await fg.ZoekDrempelsAsync());
        var bestand = await fg.RunAndWaitForDownloadAsync(() => fg.Koppeling("Download als csv").ClickAsync());
        Assert.Contains(kenmerk, await File.ReadAllTextAsync((await bestand.PathAsync())!), StringComparison.Ordinal);

        await fg.GotoAsync("/beheer/logboek?kenmerk=ZV-00-ZZZZ");
        await Expect(fg.GetByText("Geen regels gevonden")).ToBeVisibleAsync();
        Assert.Empty(await fg.ZoekDrempelsAsync());
    }
}
