using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>The bureau prepares a meeting and keeps the beloften; the stuurgroep and one gemeente look.</summary>
[Collection(nameof(Portaal))]
public sealed class GovernanceReizen(Portaal portaal)
{
    private const string Gesprek = "Jaarlijks relatiebeheergesprek";

    [Fact]
    public async Task Bureau_PlantEenVergadering_EnDeStuurgroepZietHaarAanTafel()
    {
        var dag = DateOnly.FromDateTime(DateTime.Today).AddDays(14);
        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.GotoAsync("/bureau/governance");
        await bureau.Koppeling("Plan een vergadering").ClickAsync();
        await Expect(bureau.Kop("Plan een vergadering")).ToBeVisibleAsync();
        await bureau.InteractiefAsync();
        await bureau.GetByLabel("Dag").FillAsync(dag.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await bureau.GetByLabel("Plaats").FillAsync("Provinciehuis Assen");
        await bureau.Knop("Plan de vergadering").ClickAsync();
        await bureau.WaitForURLAsync(u => u.Contains("/vergaderingen/", StringComparison.Ordinal) && !u.EndsWith("/nieuw", StringComparison.Ordinal));
        await bureau.OpenAsync(bureau.Url); // the mark of the page before can still be there

        await AgendapuntAsync(bureau, "Mededelingen", "Ter informatie");
        await AgendapuntAsync(bureau, "Jaarplan vaststellen", "Besluit");
        await KnopVan(bureau, "Omhoog: Jaarplan vaststellen").ClickAsync();
        await Expect(bureau.Blok("Agenda").GetByRole(AriaRole.Rowheader).First).ToHaveTextAsync("1. Jaarplan vaststellen");
        await KnopVan(bureau, "Haal weg: Mededelingen").ClickAsync();
        await bureau.Knop("Maak ongedaan").ClickAsync();
        await Expect(bureau.Blok("Agenda").GetByRole(AriaRole.Rowheader).Nth(1)).ToHaveTextAsync("2. Mededelingen");

        await bureau.Knop("Voeg een actiepunt toe").ClickAsync();
        var dialoog = bureau.GetByRole(AriaRole.Dialog);
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Bewaar het actiepunt" }).ClickAsync();
        await Expect(dialoog).ToContainTextAsync("Vul in wat er moet gebeuren.");
        await dialoog.GetByLabel("Wat", new() { Exact = true }).FillAsync("Stuur het concept rond");
        await dialoog.GetByLabel("Wie", new() { Exact = true }).FillAsync("Manager bureau");
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Bewaar het actiepunt" }).ClickAsync();
        await Expect(dialoog).ToBeHiddenAsync();

        var stuurgroep = await portaal.AlsAsync("Voorzitter stuurgroep", breedte: 820);
        await stuurgroep.OpenAsync("/stuurgroep/governance");
        await stuurgroep.GetByRole(AriaRole.Link, new() { NameRegex = new("^Volgende vergadering") }).ClickAsync();
        await Expect(stuurgroep.Blok("Agenda").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(stuurgroep.Blok("Agenda").GetByRole(AriaRole.Listitem).First).ToContainTextAsync("1. Jaarplan vaststellen");
        await Expect(stuurgroep.Blok("Actiepunten")).ToContainTextAsync("Stuur het concept rond");
        await stuurgroep.InteractiefAsync();
        await stuurgroep.HeeftGeenDrempelsAsync();
        await bureau.HeeftGeenDrempelsAsync();

        await KnopVan(bureau, "Klaar: Stuur het concept rond").ClickAsync();
        await Expect(stuurgroep.Blok("Actiepunten").GetByText("klaar", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Bureau_VinktEenAfspraakVoorEmmenAf_EnAlleenEmmenEnDeStuurgroepZienDat()
    {
        var emmen = await portaal.AlsAsync("Contactpersoon Emmen");
        await emmen.OpenAsync("/mijn-gemeente/afspraken");
        var eigen = emmen.GetByRole(AriaRole.Row).Filter(new() { Has = emmen.GetByRole(AriaRole.Rowheader, new() { Name = Gesprek, Exact = true }) });
        await Expect(eigen).ToContainTextAsync("niet ingevuld");
        var assen = await portaal.AlsAsync("Contactpersoon Assen");
        await assen.OpenAsync("/mijn-gemeente/afspraken");

        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/bureau/governance/afspraken");
        await KnopVan(bureau, $"Vul in: {Gesprek}, Emmen").ClickAsync();
        var dialoog = bureau.GetByRole(AriaRole.Dialog);
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Vandaag gedaan" }).ClickAsync();
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Bewaar de afspraak" }).ClickAsync();
        await Expect(bureau.GetByText($"Bewaard: {Gesprek}, Emmen.")).ToBeVisibleAsync();

        await Expect(eigen).ToContainTextAsync("gedaan");
        await Expect(emmen.GetByText("Assen")).ToHaveCountAsync(0);
        await Expect(assen.GetByText("gedaan", new() { Exact = true })).ToHaveCountAsync(0);

        var stuurgroep = await portaal.AlsAsync("Voorzitter stuurgroep");
        await stuurgroep.OpenAsync("/stuurgroep/governance/afspraken");
        await Expect(stuurgroep.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(13); // twelve and the total
        await Expect(Rij("Emmen")).ToContainTextAsync("gedaan");
        await Expect(Rij("Assen")).Not.ToContainTextAsync("gedaan");
        await stuurgroep.HeeftGeenDrempelsAsync();

        await bureau.Knop("Maak ongedaan").ClickAsync();
        await Expect(Rij("Emmen")).Not.ToContainTextAsync("gedaan");

        ILocator Rij(string gemeente) => stuurgroep.GetByRole(AriaRole.Row).Filter(new() { Has = stuurgroep.GetByRole(AriaRole.Rowheader, new() { Name = gemeente, Exact = true }) });
    }

    [Fact]
    public async Task Manager_LegtEenBesluitregelVast_UitEenBesluitVanEenVergadering()
    {
        var manager = await portaal.AlsAsync("Manager bureau");
        await manager.OpenAsync("/bureau/governance/vergaderingen/nieuw");
        await manager.GetByLabel("Dag").FillAsync(DateTime.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await manager.Knop("Plan de vergadering").ClickAsync();
        await manager.WaitForURLAsync(u => u.Contains("/vergaderingen/", StringComparison.Ordinal) && !u.EndsWith("/nieuw", StringComparison.Ordinal));
        await manager.OpenAsync(manager.Url); // the mark of the page before can still be there
        await manager.Knop("Leg een besluit vast").ClickAsync();
        var dialoog = manager.GetByRole(AriaRole.Dialog);
        await dialoog.GetByRole(AriaRole.Radio, new() { Name = "Aangenomen" }).CheckAsync();
        await dialoog.GetByLabel("Titel", new() { Exact = true }).FillAsync("Een zwaarder quorum");
        await dialoog.GetByLabel("Tekst van het besluit").FillAsync("Ten minste twee derde van de leden stemt mee.");
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Leg het besluit vast" }).ClickAsync();
        await Expect(manager.Blok("Besluitenlijst")).ToContainTextAsync("Een zwaarder quorum");
        await manager.HeeftGeenDrempelsAsync();

        await manager.OpenAsync("/bureau/governance/besluitregels");
        await manager.Knop("Leg een nieuwe regel vast").ClickAsync();
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Leg de regel vast" }).ClickAsync();
        await Expect(dialoog).ToContainTextAsync("Kies het besluit waaruit de regel volgt.");
        await dialoog.GetByLabel("Uit welk besluit volgt de regel?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await dialoog.GetByLabel("Hoeveel leden moeten meedoen?").SelectOptionAsync(">=2/3");
        await dialoog.GetByLabel("Waarom verandert de regel?").FillAsync("Een jaarplan vraagt breed draagvlak.");
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Leg de regel vast" }).ClickAsync();

        var rij = manager.GetByRole(AriaRole.Row).Filter(new() { HasText = "Een jaarplan vraagt breed draagvlak." });
        await Expect(rij).ToContainTextAsync("geldt nu");
        await Expect(rij).ToContainTextAsync("Ten minste 2/3 van de leden doet mee");
        await manager.HeeftGeenDrempelsAsync();

        var stuurgroep = await portaal.AlsAsync("Voorzitter stuurgroep");
        await stuurgroep.OpenAsync("/stuurgroep/besluiten");
        await Expect(stuurgroep.GetByText("Een zwaarder quorum").First).ToBeVisibleAsync();
        await stuurgroep.HeeftGeenDrempelsAsync();
    }

    /// <summary>A button of a row: what it does, and of what for who can't see that.</summary>
    private static ILocator KnopVan(IPage pagina, string naam) =>
        pagina.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{string.Join(" ?: ", naam.Split(": ").Select(System.Text.RegularExpressions.Regex.Escape))}$") });

    private static async Task AgendapuntAsync(IPage bureau, string titel, string soort)
    {
        await bureau.Knop("Voeg een agendapunt toe").ClickAsync();
        var dialoog = bureau.GetByRole(AriaRole.Dialog);
        await dialoog.GetByRole(AriaRole.Radio, new() { NameRegex = new($"^{soort}") }).CheckAsync();
        await dialoog.GetByLabel("Titel", new() { Exact = true }).FillAsync(titel);
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Bewaar het agendapunt" }).ClickAsync();
        await Expect(dialoog).ToBeHiddenAsync();
    }
}
