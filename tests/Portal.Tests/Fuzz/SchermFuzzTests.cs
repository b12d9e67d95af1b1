using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;

namespace Portal.Fuzz;

/// <summary>
/// Every form in a real circuit, filled in with what nobody thought of and sent, as a browser that was tampered with can: no handler fails, nothing
/// hangs, nothing of it is logged, and what is refused is said, changes nothing and leaves on the screen what was typed. Which forms there are is
/// read from the source; a new one that is not reached fails here.
/// </summary>
public sealed partial class SchermFuzzTests(Schermhuis huis, Xunit.Abstractions.ITestOutputHelper uitvoer) : IClassFixture<Schermhuis>
{
    /// <summary>Once in so many times all of it as it could be meant, else a few fields anyhow.</summary>
    private const int Geheel = 4;

    /// <summary>When none was let in by then, so many times more as it could be meant.</summary>
    private const int Erbij = 60;

    /// <summary>The summary of what is wrong comes a moment after the form knows it.</summary>
    private const int Blikken = 50;

    private const string Door = "bewaard", Geweigerd = "geweigerd", Stil = "niets te doen";

    /// <summary>Times that each form is sent.</summary>
    private static readonly int Aantal = int.Parse(Environment.GetEnvironmentVariable("ZVHD_FUZZ") ?? "20", CultureInfo.InvariantCulture);

    /// <summary>Forms that save nothing by themselves.</summary>
    private static readonly Dictionary<string, string> BewaartNiets = new()
    {
        ["Briefkeuzes"] = "each choice counts at once, and none is kept",
        ["Stembiljet"] = "asks first, and votes from the dialog",
    };

    /// <summary>What is never let in here, for want of what only a browser has.</summary>
    private static readonly Dictionary<string, string> KomtNooitDoor = new()
    {
        ["Afbeeldingkiezer > bureau > /bureau/informatie/voor-wie"] = "a file comes from a browser in pieces",
        ["Invoerdialoog<DocumentInvoer> > bureau > /bureau/documenten > Plaats een document"] = "a file comes from a browser in pieces",
    };

    public static TheoryData<string> Paden() => [.. Schermpaden.Alle.Select(p => p.ToString())];

    [Fact]
    public void ElkFormulier_UitDeBron_WordtBeproefd() => Assert.Equal(Formulieren(), Schermpaden.Alle.Select(p => p.Vorm).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Paden))]
    public async Task Formulier_MetWatNiemandBedacht_ZegtWatErMisIs_EnHoudtWatErStond(string rij)
    {
        var pad = Schermpaden.Alle.Single(p => p.ToString() == rij);
        var zaad = rij.Sum(c => c);
        var kans = new Random(zaad);
        var invuller = new Invuller(kans, huis.Services.GetRequiredService<TimeProvider>().Vandaag());
        var komtDoor = !KomtNooitDoor.ContainsKey(rij) && !BewaartNiets.ContainsKey(pad.Vorm);
        Dictionary<string, int> afloop = [];
        List<string> mis = [], gedaan = [];
        Schermbezoek? bezoek = null;
        huis.Fouten.Clear();
        try
        {
            for (var keer = 0; (keer < Aantal || (komtDoor && keer < Aantal + Erbij && !afloop.ContainsKey(Door))) && mis.Count < 3; keer++)
            {
                if (bezoek is null || await bezoek.VormAsync(pad.Vorm) is null)
                {
                    await SluitAsync(bezoek);
                    huis.ZetTerug();
                    bezoek = await Schermbezoek.OpenAsync(huis, pad);
                }

                gedaan.Clear();
                var isGeheel = keer % Geheel == 0 || keer >= Aantal;
                if (isGeheel)
                {
                    await bezoek.VulInAsync(pad.Vorm, invuller, gedaan);
                }

                for (var veld = isGeheel ? 0 : kans.Next(1, 4); veld > 0; veld--)
                {
                    await bezoek.VulInAsync(pad.Vorm, v => v.Count > 0 && v[kans.Next(v.Count)] is { } een ? (een, invuller.Waarde(een, goed: false)) : null, gedaan);
                }

                var (hoe, bezwaar) = await VerstuurAsync(bezoek, pad.Vorm);
                afloop[hoe] = afloop.GetValueOrDefault(hoe) + 1;
                mis.AddRange(huis.Fouten.Append(bezoek.Fout).Append(bezwaar).OfType<string>().Select(f => $"{keer}: {f}\nna {string.Join(", ", gedaan)}"));
                huis.Fouten.Clear();
                if (hoe is Door || !bezoek.IsOpen)
                {
                    await SluitAsync(bezoek);
                    bezoek = null;
                }
            }
        }
        finally
        {
            await SluitAsync(bezoek);
            huis.ZetTerug();
        }

        var telling = $"{rij}: {afloop.Values.Sum()} keer, {string.Join(", ", afloop.OrderBy(a => a.Key).Select(a => $"{a.Key} {a.Value}"))}";
        uitvoer.WriteLine(telling);
        Assert.True(mis.Count == 0, $"zaad {zaad}, {telling}\n{string.Join("\n\n", mis)}");
        Assert.True(huis.Regels > 0);
        Assert.Empty(huis.Gezongen);
        Assert.True(afloop.Values.Sum() >= Aantal && afloop.ContainsKey(Door) == komtDoor, $"{telling}, na {string.Join(", ", gedaan)}");
    }

    /// <summary>The forms in the source that are dealt with in a circuit: "CijferFormulier", "Invoerdialoog&lt;ZetelInvoer&gt;". What is posted stands in <see cref="FormulierpostFuzzTests"/>.</summary>
    internal static IReadOnlyList<string> Formulieren()
    {
        List<string> namen = [];
        foreach (var bestand in Directory.EnumerateFiles(Path.Combine(Hier(), "../../../src/Portal"), "*.razor", SearchOption.AllDirectories).Where(b => Path.GetFileName(b) != "Invoerdialoog.razor"))
        {
            var bron = File.ReadAllText(bestand);
            namen.AddRange(Dialoogvorm().Matches(bron).Select(m => $"Invoerdialoog<{m.Groups[1].Value}>"));
            if (bron.Contains("<EditForm", StringComparison.Ordinal) || Losse().Matches(bron).Any(m => m.Value.Contains("@onsubmit=", StringComparison.Ordinal) && !m.Value.Contains("@formname", StringComparison.Ordinal)))
            {
                namen.Add(Path.GetFileNameWithoutExtension(bestand));
            }
        }

        Assert.True(namen.Count > 40, string.Join(", ", namen));
        return [.. namen.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Sends the form, and tells how that ended and what is wrong with it.</summary>
    private async Task<(string Hoe, string? Bezwaar)> VerstuurAsync(Schermbezoek bezoek, string naam)
    {
        var (ingevuld, alarmVoor) = await bezoek.KijkAsync(s => (s.Vorm(naam)?.Ingevuld, s.Alarm));
        var voor = huis.Gewijzigd();
        await bezoek.VerstuurAsync(naam);
        if (!bezoek.IsOpen)
        {
            return (Stil, null);
        }

        var (vorm, alarm, bericht) = await bezoek.KijkAsync(s => (s.Vorm(naam), s.Alarm, s.Bericht));
        IReadOnlyList<string> bezwaren = vorm?.Bezwaren ?? [];
        if (huis.Gewijzigd() != voor && huis.Vingerafdruk() != huis.Aanvang)
        {
            return (Door, bezwaren.Count > 0 || (alarm.Length > 0 && alarm != alarmVoor) ? $"geweigerd, en toch staat er iets anders in de database: {string.Join(" / ", bezwaren)} {alarm}" : null);
        }

        if (vorm is null || (bezwaren.Count == 0 && alarm.Length == 0))
        {
            return (Stil, BewaartNiets.ContainsKey(naam) || vorm is null || bericht.Length > 0 ? null : "niets bewaard en niets gezegd");
        }

        var bekeken = 0;
        var verzwegen = bezwaren;
        for (; bekeken < Blikken && verzwegen.Count > 0; bekeken++)
        {
            verzwegen = await bezoek.KijkAsync<IReadOnlyList<string>>(s => [.. bezwaren.Where(b => !s.Tekst.Contains(b, StringComparison.Ordinal))]);
        }

        return (Geweigerd, verzwegen.Count > 0 ? $"niet gezegd: {string.Join(" / ", verzwegen)}"
            : bezwaren.FirstOrDefault(b => !Zin().IsMatch(b) || b.Contains("Exception", StringComparison.Ordinal) || b.Contains(" field ", StringComparison.Ordinal)) is { } vreemd ? $"geen Nederlandse zin: {vreemd}"
            : ingevuld!.FirstOrDefault(v => vorm.Ingevuld.GetValueOrDefault(v.Key, "") != v.Value) is { Key: not null } weg ? $"weg na de weigering: {weg.Key}, er stond ‘{weg.Value}’ en nu ‘{vorm.Ingevuld.GetValueOrDefault(weg.Key)}’"
            : null);
    }

    private static ValueTask SluitAsync(Schermbezoek? bezoek) => bezoek?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string Hier([CallerFilePath] string hier = "") => Path.GetDirectoryName(hier)!;

    [GeneratedRegex("<Invoerdialoog TInvoer=\"([A-Za-z]+)\"")]
    private static partial Regex Dialoogvorm();

    [GeneratedRegex("<form [^\n]*")]
    private static partial Regex Losse();

    [GeneratedRegex(@"^[‘A-Z0-9][\s\S]{3,}")]
    private static partial Regex Zin();
}
