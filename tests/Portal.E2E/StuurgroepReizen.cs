using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>The stuurgroep decides on a jaarplan. Each journey has a year of its own.</summary>
[Collection(nameof(Portaal))]
public sealed class StuurgroepReizen(Portaal portaal)
{
    private static readonly string[] Leden = ["Voorzitter stuurgroep", "Lid stuurgroep, gemeente", "Lid stuurgroep, politie", "Lid stuurgroep, ggz", "Lid stuurgroep, GGD"];

    [Fact]
    public async Task Plan_Voorgelegd_VijfStemmen_Vastgesteld_EnToegezondenAanTwaalfGemeenten()
    {
        var adres = await PlanAsync(2041);
        var manager = await portaal.AlsAsync("Manager bureau");
        await LegVoorEnOpenAsync(manager, adres);
        await Expect(manager.GetByText("U hebt deze stemming zelf geopend.", new() { Exact = false })).ToBeVisibleAsync();

        var stemlokaal = await portaal.AlsAsync(Leden[0]);
        await stemlokaal.OpenAsync(adres);
        await Expect(stemlokaal.Koppeling("Wat is nieuw ten opzichte van 2040")).ToHaveCountAsync(0); // no plan of the year before
        await stemlokaal.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Voor onder voorwaarde") }).CheckAsync();
        await stemlokaal.HeeftGeenDrempelsAsync();
        foreach (var lid in Leden)
        {
            await StemAsync(await portaal.AlsAsync(lid), adres, "Voor");
        }

        await stemlokaal.HeeftGeenDrempelsAsync(); // and with five votes
        await Expect(manager.Kop("5 van de 7 leden hebben gestemd")).ToBeVisibleAsync(); // followed along without a reload
        var voorzitter = await portaal.AlsAsync("Voorzitter stuurgroep");
        await SluitAsync(voorzitter, adres);
        await Expect(voorzitter.Kop("Het plan is vastgesteld")).ToBeVisibleAsync();
        await Expect(voorzitter.GetByText("de keten klopt", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(manager.Kop("Het plan is vastgesteld")).ToBeVisibleAsync();
        await voorzitter.HeeftGeenDrempelsAsync();
        var download = await voorzitter.RunAndWaitForDownloadAsync(() => voorzitter.Koppeling("Download de keten").ClickAsync());
        Assert.Contains("\"zvhd-keten-1\"", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);

        await manager.Koppeling("Bekijk de toezending per gemeente").ClickAsync();
        await Expect(manager.Kop("Toezending aan de gemeenten")).ToBeVisibleAsync(); // before that the mark is still that of the page it came from
        await manager.InteractiefAsync();
        await manager.GetByLabel("Datum", new() { Exact = true }).FillAsync(DateTime.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await manager.Knop("Vul de datum in").ClickAsync();
        await Expect(manager.GetByText("Ingevuld voor 12 gemeenten.")).ToBeVisibleAsync();
        await Expect(manager.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(0); // nothing is left to enter
        await Expect(manager.GetByText("nog niet bevestigd", new() { Exact = true })).ToHaveCountAsync(12);
        await manager.HeeftGeenDrempelsAsync();

        var emmen = await portaal.AlsAsync("Contactpersoon Emmen");
        await emmen.OpenAsync("/mijn-gemeente/jaarplan");
        await emmen.GetByRole(AriaRole.Button, new() { NameRegex = new("^Bevestig deze datum") }).ClickAsync();
        await Expect(emmen.GetByText("bevestigd", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(manager.GetByText("nog niet bevestigd", new() { Exact = true })).ToHaveCountAsync(11);
    }

    [Fact]
    public async Task Stemming_ZonderQuorum_ZegtDat_EnVerandertNiets()
    {
        var adres = await PlanAsync(2042);
        var manager = await portaal.AlsAsync("Manager bureau");
        await LegVoorEnOpenAsync(manager, adres);
        var lid = await portaal.AlsAsync("Lid stuurgroep, politie");
        await StemAsync(lid, adres, "Tegen");
        await Expect(lid.GetByText("Nog 3 stemmen en de uitslag telt.", new() { Exact = false })).ToBeVisibleAsync();

        await SluitAsync(lid, adres);

        await Expect(lid.Kop("Er was geen quorum")).ToBeVisibleAsync();
        await Expect(lid.GetByText("verandert er niets aan het plan", new() { Exact = false })).ToBeVisibleAsync();
        await manager.OpenAsync(adres);
        await Expect(manager.Knop("Open de stemming")).ToBeVisibleAsync(); // the plan still lies before the stuurgroep
    }

    /// <summary>By keyboard alone: choosing, typing, looking once more, casting.</summary>
    [Fact]
    public async Task Lid_StemtMetHetToetsenbord_EnHetPlanGaatTerug()
    {
        var adres = await PlanAsync(2043);
        var manager = await portaal.AlsAsync("Manager bureau");
        await LegVoorEnOpenAsync(manager, adres);
        var lid = await portaal.AlsAsync("Voorzitter stuurgroep");
        await lid.OpenAsync(adres);
        await lid.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Voor$") }).FocusAsync();
        await lid.Keyboard.PressAsync("ArrowDown");
        await Expect(lid.Tekstveld("Uw voorwaarde")).ToBeVisibleAsync();
        await lid.Keyboard.PressAsync("Tab");
        await Expect(lid.Tekstveld("Uw voorwaarde")).ToBeFocusedAsync();
        await lid.Keyboard.TypeAsync("Eerst een planning.");
        await lid.Keyboard.PressAsync("Tab");
        await lid.Keyboard.PressAsync("Enter");
        var dialoog = lid.GetByRole(AriaRole.Dialog);
        await Expect(dialoog).ToContainTextAsync("U stemt voor onder voorwaarde");
        await lid.Keyboard.PressAsync("Tab");
        await lid.Keyboard.PressAsync("Enter");
        await Expect(lid.GetByText("Uw stem is uitgebracht.")).ToBeVisibleAsync();

        foreach (var ander in Leden.Skip(1))
        {
            await StemAsync(await portaal.AlsAsync(ander), adres, "Tegen");
        }

        await SluitAsync(lid, adres);

        await Expect(lid.Kop("Het plan is teruggelegd")).ToBeVisibleAsync();
        await Expect(lid.GetByText("1 voor (waarvan 1 onder voorwaarde), 4 tegen, 0 onthouden; 5 van de 7 leden stemden.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(lid.GetByText("Eerst een planning.", new() { Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Who signed in too long ago signs in again and finds choice and text as he left them.</summary>
    [Fact]
    public async Task Lid_DatLangGeledenWasAangemeld_MeldtZichOpnieuwAan_EnVindtZijnStemTerug()
    {
        var adres = await PlanAsync(2044);
        await LegVoorEnOpenAsync(await portaal.AlsAsync("Manager bureau"), adres);
        var lid = await portaal.AlsAsync("Lid stuurgroep, reclassering");
        await using (var db = Systeem())
        {
            var sessie = db.Sessies.Where(s => s.Gebruiker!.Functie == "Lid stuurgroep, reclassering" && s.IngetrokkenOp == null).OrderByDescending(s => s.BegonnenOp).First();
            db.Entry(sessie).Property(s => s.AangemeldOp).CurrentValue = DateTime.UtcNow.AddMinutes(-6);
            await db.SaveChangesAsync();
        }

        await lid.GotoAsync("/stuurgroep");
        await Expect(lid.Koppeling("Jaarplan 2044, versie 1")).ToBeVisibleAsync();
        var opnieuw = lid.Koppeling("Meld u opnieuw aan om te stemmen");
        await lid.OpenAsync(adres);
        for (var poging = 0; poging < 40 && await opnieuw.CountAsync() == 0; poging++)
        {
            await lid.OpenAsync(adres); // a look at a session holds for five seconds
        }

        await lid.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Voor onder voorwaarde") }).CheckAsync();
        await lid.Tekstveld("Uw voorwaarde").FillAsync("Eerst een planning.");
        await Expect(opnieuw).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("VoorOnderVoorwaarde"));
        await opnieuw.ClickAsync();
        await lid.Knop("Lid stuurgroep, reclassering").ClickAsync();

        await lid.InteractiefAsync();
        await Expect(lid.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Voor onder voorwaarde") })).ToBeCheckedAsync();
        await Expect(lid.Tekstveld("Uw voorwaarde")).ToHaveValueAsync("Eerst een planning.");
        await lid.Knop("Controleer uw stem").ClickAsync();
        await lid.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Breng de stem uit" }).ClickAsync();
        await Expect(lid.GetByText("Uw stem is uitgebracht.")).ToBeVisibleAsync();
    }

    private static async Task LegVoorEnOpenAsync(IPage manager, string adres)
    {
        await manager.OpenAsync(adres);
        await manager.Knop("Leg het plan voor").ClickAsync();
        await manager.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Leg het plan voor" }).ClickAsync();
        await manager.Knop("Open de stemming").ClickAsync();
        await Expect(manager.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Voorzitter stuurgroep" })).ToBeVisibleAsync(); // who has a vote
        await manager.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Open de stemming" }).ClickAsync();
        await Expect(manager.GetByText("De stemming is geopend.")).ToBeVisibleAsync();
    }

    private static async Task StemAsync(IPage lid, string adres, string keuze)
    {
        await lid.OpenAsync(adres);
        await lid.GetByRole(AriaRole.Radio, new() { NameRegex = new($"^{keuze}( Bij een meerderheid.*)?$") }).CheckAsync();
        await lid.Knop("Controleer uw stem").ClickAsync();
        await lid.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Breng de stem uit" }).ClickAsync();
        await Expect(lid.GetByText("Uw stem is uitgebracht.")).ToBeVisibleAsync();
    }

    private static async Task SluitAsync(IPage wie, string adres)
    {
        await wie.OpenAsync(adres);
        await wie.Knop("Sluit de stemming").ClickAsync();
        await wie.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Sluit de stemming" }).ClickAsync();
    }

    /// <summary>A concept plan for this year, and the address of its vote.</summary>
    private async Task<string> PlanAsync(int jaar)
    {
        await using var db = Systeem();
        var gedrukt = await db.GetNieuwstePlanAsync(Jaarplanstatus.Gedrukt);
        db.Jaarplannen.Add((await db.LaadJaarplanAsync(gedrukt!.Value)).Kopieer(jaar, 1, GebruikerToegang.Systeem, DateTime.UtcNow, isVoorbeeld: true));
        await db.SaveChangesAsync();
        return $"/stuurgroep/jaarplan/{jaar}/stemming";
    }

    private PortalDbContext Systeem() => portaal.Services.GetRequiredService<Func<PortalDbContext>>()().Voor(GebruikerToegang.Systeem);
}
