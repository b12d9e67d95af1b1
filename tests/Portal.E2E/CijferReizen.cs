using System.Text;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>From the registration of the bureau to what a raadslid reads.</summary>
[Collection(nameof(Portaal))]
public sealed class CijferReizen(Portaal portaal)
{
    [Fact]
    public async Task Bureau_PubliceertEenKwartaal_EnEenBezoekerZonderJavascriptLeestEnDownloadtHet()
    {
        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/bureau/cijfers");
        var kwartaal = await bureau.GetByLabel("Kwartaal om te publiceren").Locator("option").First.TextContentAsync();
        await bureau.Knop("Bekijk wat openbaar wordt").ClickAsync();
        var voorbeeld = bureau.GetByRole(AriaRole.Region, new() { Name = $"Dit wordt openbaar: {kwartaal}" });
        await Expect(voorbeeld.GetByRole(AriaRole.Row)).ToHaveCountAsync(14);
        var emmen = Label(await voorbeeld.GetByRole(AriaRole.Row).Filter(new() { HasText = "Emmen" }).GetByRole(AriaRole.Cell).First.TextContentAsync());
        await bureau.Knop($"Publiceer het {kwartaal}").ClickAsync();
        await bureau.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Publiceer", Exact = true }).ClickAsync();
        await Expect(bureau.GetByText("is gepubliceerd.")).ToBeVisibleAsync();
        await Expect(bureau.Blok("Kwartalen uit de registratie").GetByText("openbaar", new() { Exact = true })).ToBeVisibleAsync();

        var bezoeker = await portaal.BezoekerAsync(360, scripts: false);
        await bezoeker.GotoAsync("/cijfers");
        var blok = bezoeker.GetByRole(AriaRole.Region, new() { Name = $"Registratie: {kwartaal}" });
        Assert.Equal(emmen, Label(await blok.GetByRole(AriaRole.Row).Filter(new() { HasText = "Emmen" }).GetByRole(AriaRole.Cell).First.TextContentAsync()));
        var download = await bezoeker.RunAndWaitForDownloadAsync(() => blok.GetByRole(AriaRole.Link, new() { NameRegex = new("^CSV") }).ClickAsync());
        var csv = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Matches(new Regex($"Actief;Emmen;GM0114;{emmen};"), csv);
        Assert.DoesNotMatch(new Regex("GM[0-9]{4};[1-4];"), csv);
        await PastOpTweeBladenAsync(bezoeker);
        var lezer = await portaal.BezoekerAsync();
        await PastOpTweeBladenAsync(lezer); // what is printed must not depend on how wide the window is
        foreach (var adres in new[] { "/cijfers", "/gemeenten/emmen" })
        {
            await lezer.GotoAsync(adres);
            await lezer.HeeftGeenDrempelsAsync();
        }
    }

    [Fact]
    public async Task Bureau_VerandertEenCijferUitEenStuk_EnIedereenLeestWatErEerstStond()
    {
        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/bureau/cijfers");
        await bureau.GetByLabel("Indicator").SelectOptionAsync("overdracht_ander_zvh");
        await bureau.Tekstveld("Jaar").FillAsync("2023");
        await bureau.Tekstveld("Waarde").FillAsync("12");
        await bureau.GetByLabel("Bron").SelectOptionAsync("JV-2023");
        await bureau.Tekstveld("Onderdeel").FillAsync("29% meer aanmeldingen");
        await Expect(bureau.GetByText("Nu staat er 11")).ToBeVisibleAsync();
        await bureau.Knop("Verander het cijfer").ClickAsync();
        await Expect(bureau.GetByRole(AriaRole.Alert)).ToContainTextAsync("Schrijf waarom u dit cijfer verandert");

        await bureau.Tekstveld("Waarom verandert u dit cijfer?").FillAsync("Nageteld met het originele stuk.");
        await bureau.Knop("Verander het cijfer").ClickAsync();
        await Expect(bureau.GetByText("Het cijfer is bewaard.")).ToBeVisibleAsync();

        var bezoeker = await portaal.BezoekerAsync(scripts: false);
        await bezoeker.GotoAsync("/herkomst/kengetallen.overdracht_ander_zvh.2023");
        await Expect(bezoeker.GetByText("Eerder stond hier 11. Reden: Nageteld met het originele stuk.")).ToBeVisibleAsync();
    }

    /// <summary>What a raadslid takes along to a meeting, at its longest: each of the twelve gemeenten, with a published quarter.</summary>
    private static async Task PastOpTweeBladenAsync(IPage pagina)
    {
        await pagina.GotoAsync("/gemeenten");
        var adressen = await pagina.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");
        Assert.Equal(12, adressen.Length);
        foreach (var adres in adressen)
        {
            await pagina.GotoAsync(adres);
            await Expect(pagina.Locator("#kwartaal")).ToBeVisibleAsync();
            var pdf = await pagina.PdfAsync(new() { PreferCSSPageSize = true });
            Assert.InRange(Regex.Count(Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b"), 1, 2);
        }
    }

    /// <summary>"&lt;5 minder dan 5, afgerond" and "15, afgerond" begin with what is seen.</summary>
    private static string Label(string? cel) => Regex.Match(cel!, "^\\s*(<5|[0-9.]+)").Groups[1].Value;
}
