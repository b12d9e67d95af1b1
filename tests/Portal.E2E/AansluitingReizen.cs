using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>A contradiction between two documents: seen, followed to both, explained, and then public.</summary>
[Collection(nameof(Portaal))]
public sealed class AansluitingReizen(Portaal portaal)
{
    private const string Bevinding = "Algemene reserve, van 2022 naar 2023";
    private const string Uitleg = "Het resultaat van 2022 was nog niet verwerkt. De controller past de stand aan.";

    [Fact]
    public async Task Stuurgroeplid_VolgtEenTegenspraakNaarBeideStukken_EnVerklaartHaar()
    {
        var lid = await portaal.AlsAsync("Voorzitter stuurgroep");
        await lid.Blok("Aansluiting van de cijfers").GetByRole(AriaRole.Link, new() { Name = "Bekijk de aansluiting" }).ClickAsync();
        await Expect(lid.Kop("Aansluiting")).ToBeVisibleAsync();
        await lid.GetByLabel("Soort controle").SelectOptionAsync("reserve");
        await lid.Knop("Toon de bevindingen").ClickAsync();
        await Expect(lid.GetByRole(AriaRole.Article).Filter(new() { HasText = "Klopt precies als" })).ToHaveCountAsync(1);
        await lid.GetByRole(AriaRole.Link, new() { NameRegex = new($"^Bekijk en beoordeel.*{Bevinding}") }).ClickAsync();
        await Expect(lid.Kop(Bevinding)).ToBeVisibleAsync();

        await VolgAsync("€ 312.628", "Raadsbrief Midden-Drenthe over jaarstukken 2022 en begroting 2024");
        await VolgAsync("€ 225.212", "Jaarverslag 2023");

        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/stuurgroep/aansluiting/reserve.2023");
        await lid.OpenAsync("/stuurgroep/aansluiting/reserve.2023");
        await lid.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Verklaard") }).CheckAsync();
        await lid.GetByLabel("Wie kijkt ernaar?").FillAsync("Controller");
        await lid.Knop("Bewaar het oordeel").ClickAsync();
        await Expect(lid.GetByRole(AriaRole.Alert)).ToContainTextAsync("Leg uit waarom");
        await Expect(lid.GetByLabel("Wie kijkt ernaar?")).ToHaveValueAsync("Controller"); // nothing typed is lost
        await lid.GetByLabel("Toelichting").FillAsync(Uitleg);
        await lid.Knop("Bewaar het oordeel").ClickAsync();
        await Expect(lid.GetByText("Bewaard: verklaard.")).ToBeVisibleAsync();
        await Expect(lid.Blok("Geschiedenis")).ToContainTextAsync("Beoordeeld als verklaard. Voorzitter stuurgroep");

        await Expect(bureau.Blok("Geschiedenis")).ToContainTextAsync(Uitleg); // who had it open sees it come
        await bureau.GetByLabel("Uitleg voor de openbare pagina").FillAsync("Het resultaat van 2022 volgt nog.");
        await bureau.GetByLabel("Toelichting").FillAsync("Zo publiceren wij het.");
        await bureau.Knop("Bewaar het oordeel").ClickAsync();
        await Expect(bureau.Blok("Geschiedenis")).ToContainTextAsync("Op de openbare pagina: Het resultaat van 2022 volgt nog.");

        var bezoeker = await portaal.BezoekerAsync();
        await bezoeker.GotoAsync("/cijfers/aansluiting#reserve.2023");
        var kaart = bezoeker.GetByRole(AriaRole.Article).Filter(new() { HasText = Bevinding });
        await Expect(kaart).ToContainTextAsync("verklaard");
        await Expect(kaart).ToContainTextAsync("Het bureau zegt: Het resultaat van 2022 volgt nog.");
        await Expect(bezoeker.GetByText(Uitleg)).ToHaveCountAsync(0);

        async Task VolgAsync(string bedrag, string stuk)
        {
            await lid.Blok("In welke stukken").GetByRole(AriaRole.Link, new() { NameRegex = new($"^{System.Text.RegularExpressions.Regex.Escape(bedrag).Replace("\\ ", "\\s", StringComparison.Ordinal)}") }).ClickAsync();
            await lid.WaitForURLAsync(u => u.Contains("/herkomst/", StringComparison.Ordinal));
            await Expect(lid.Kop("In deze controles")).ToBeVisibleAsync(new() { Timeout = 15_000 });
            await Expect(lid.GetByText(stuk, new() { Exact = true })).ToBeVisibleAsync();
            await Expect(lid.Blok("In deze controles")).ToContainTextAsync(Bevinding);
            await lid.GoBackAsync();
            await lid.InteractiefAsync();
            await Expect(lid.Kop(Bevinding)).ToBeVisibleAsync();
        }
    }
}
