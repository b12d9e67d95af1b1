using System.Text;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>What the bureau keeps of the jaarplan, and what the stuurgroep sees of it.</summary>
[Collection(nameof(Portaal))]
public sealed class JaarplanReizen(Portaal portaal)
{
    [Fact]
    public async Task Bureau_MeldtVoortgangMetHetToetsenbord_EnDeStuurgroepZietHet()
    {
        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/bureau/jaarplan/2026?zoek=JP25-05");
        await bureau.Knop("Meld voortgang van JP25-050").FocusAsync();
        await bureau.Keyboard.PressAsync("Enter");

        await Expect(bureau.GetByLabel("Status").Last).ToBeFocusedAsync();
        await bureau.Keyboard.TypeAsync("vert");
        await bureau.Keyboard.PressAsync("Tab");
        await bureau.Keyboard.TypeAsync("30");
        await bureau.Keyboard.PressAsync("Tab");
        await bureau.Keyboard.TypeAsync("De leverancier levert later");
        await bureau.Keyboard.PressAsync("Enter");

        await Expect(bureau.GetByText("De voortgang van JP25-050 is bewaard.")).ToBeVisibleAsync();
        await Expect(bureau.Knop("Meld voortgang van JP25-051")).ToHaveAttributeAsync("aria-expanded", "true"); // on to the next action
        await Expect(bureau.GetByLabel("Status").Last).ToBeFocusedAsync();

        var stuurgroep = await portaal.AlsAsync("Voorzitter stuurgroep");
        await stuurgroep.GotoAsync("/stuurgroep/jaarplan/2026?stand=vertraagd&zoek=JP25-050");
        var rij = stuurgroep.GetByRole(AriaRole.Row).Filter(new() { HasText = "JP25-050" });
        await Expect(rij).ToContainTextAsync("De leverancier levert later");
        await Expect(rij).ToContainTextAsync("30%");
        await stuurgroep.GotoAsync("/stuurgroep/jaarplan/2026?weergave=vergadering");
        await Expect(stuurgroep.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("^Vertraagd: ") })).ToContainTextAsync("De leverancier levert later");
    }

    [Fact]
    public async Task Bureau_LeestEenBestandInMetTweeFouteRegels_BewaartNietsEnDaarnaWel()
    {
        var bureau = await portaal.AlsAsync("Bureau");
        await bureau.OpenAsync("/bureau/jaarplan/2025");
        var download = await bureau.RunAndWaitForDownloadAsync(() => bureau.Koppeling("Download deze acties als CSV").ClickAsync());
        await using var stroom = await download.CreateReadStreamAsync();
        using var lezer = new StreamReader(stroom, Encoding.UTF8);
        var csv = await lezer.ReadToEndAsync();

        await bureau.Koppeling("Lees een CSV in").ClickAsync();
        await bureau.WaitForURLAsync(u => u.Contains("/inlezen", StringComparison.Ordinal));
        await bureau.OpenAsync(bureau.Url); // the mark of the page before can still be there
        await KiesAsync(Met(Met(Met(csv, "JP25-001", "loopt"), "JP25-002", "bijna klaar"), "JP25-003", "klaarrr"));
        var afgewezen = bureau.GetByRole(AriaRole.Table, new() { NameRegex = new Regex("Afgewezen: 2") });
        await Expect(afgewezen).ToContainTextAsync("‘bijna klaar’ is geen status.");
        await Expect(afgewezen.GetByRole(AriaRole.Row).Nth(2)).ToContainTextAsync("JP25-003");
        await Expect(bureau.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Bewaar") })).ToHaveCountAsync(0);

        await KiesAsync(Met(csv, "JP25-001", "loopt"));
        await bureau.Knop("Bewaar deze wijziging").ClickAsync();
        await Expect(bureau.GetByText("1 actie is gewijzigd.")).ToBeVisibleAsync();
        await bureau.OpenAsync("/bureau/jaarplan/2025?zoek=JP25-001");
        await Expect(bureau.GetByRole(AriaRole.Row).Filter(new() { HasText = "JP25-001" })).ToContainTextAsync("loopt");

        Task KiesAsync(string inhoud) => bureau.GetByLabel("Kies een CSV-bestand").SetInputFilesAsync(
            new FilePayload { Name = "jaarplan.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(inhoud) });
    }

    /// <summary>Fills in the status of one action: the sixth column from the end.</summary>
    private static string Met(string csv, string code, string status) => string.Join("\r\n", csv.Split("\r\n").Select(regel =>
    {
        var velden = regel.Split(';');
        if (velden[0] == code)
        {
            velden[^6] = status;
        }

        return string.Join(';', velden);
    }));
}
