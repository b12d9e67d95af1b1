using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.EntityFrameworkCore;
using Portal.Belasting.Circuits;
using Portal.Data.Besluiten;
using Portal.Toegang;

#pragma warning disable BL0006 // what the server drew is read as it is: that is the point

namespace Portal.Fuzz;

/// <summary>
/// Every form in a real circuit, filled in with what nobody thought of and sent, as a browser that was tampered with can: no handler fails, nothing
/// hangs, nothing of it is logged, what is stored stays whole. Which forms there are is read from the source; a new one that is not reached fails here.
/// </summary>
public sealed partial class SchermFuzzTests(Schermhuis huis, Xunit.Abstractions.ITestOutputHelper uitvoer) : IClassFixture<Schermhuis>
{
    private const int Zaad = 11;

    /// <summary>The last: who is blocked there can't do anything any more.</summary>
    private const string Accounts = "/beheer/gebruikers";

    /// <summary>A form is filled in so many times before something else on the page is tried.</summary>
    private const int Reeks = 20;

    private static readonly TimeSpan Hangt = TimeSpan.FromSeconds(30);

    /// <summary>Times that each form is sent; one that has less than half by the end was not met as it should be.</summary>
    private static readonly int Aantal = int.Parse(Environment.GetEnvironmentVariable("ZVHD_FUZZ") ?? "100", CultureInfo.InvariantCulture);

    /// <summary>What is used up on the way, or stands behind a choice that chance seldom makes: sent as often as it is met, how often is not promised.</summary>
    private static readonly string[] Zelden =
    [
        "AfsluitReactie", "BesluitDialoog", "Briefcorrecties", "BulkFormulier", "CasusAfsluitvoorstel", "CasusHerstel", "CasusStapFormulier", "CasusWijzigFormulier", "KwartaalPubliceren", "MeldFormulier",
        "Omzetformulier", "RegeltekstFormulier", "TekstVerwijderen", "Toezendformulier", "Invoerdialoog<ActiepuntInvoer>", "Invoerdialoog<AgendapuntInvoer>", "Invoerdialoog<BeloftenaamInvoer>",
        "Invoerdialoog<BesluitInvoer>", "Invoerdialoog<BesluitregelInvoer>", "Invoerdialoog<Intrekinvoer>", "Invoerdialoog<MijlpaalInvoer>", "Invoerdialoog<ToezeggingInvoer>",
        "Invoerdialoog<VergaderingInvoer>", "Invoerdialoog<ZetelInvoer>",
    ];

    /// <summary>Every page comes by as often as this: enough for all but <see cref="Zelden"/>.</summary>
    private static readonly int RondenMax = Math.Max(20, Aantal / 4);

    private readonly Random kans = new(Zaad);
    private readonly Invuller invuller = new(new(Zaad));
    private readonly Dictionary<string, int> verstuurd = [];
    private readonly List<string> mis = [];

    [Fact]
    public async Task ElkFormulier_MetWatNiemandBedacht_LaatGeenCircuitVallen_EnStaatNietInHetLog()
    {
        foreach (var naam in Formulieren())
        {
            verstuurd[naam] = 0;
        }

        var paginas = Toegangstabel.Van("pagina").Where(p => p.Voor(null) is not Toegangstabel.Openbaar).ToList();
        await BeproefAllesAsync([.. paginas.Where(p => p.Wat != Accounts)]);
        await BeproefAllesAsync([.. paginas.Where(p => p.Wat == Accounts)]);

        uitvoer.WriteLine(string.Join(", ", verstuurd.OrderBy(v => v.Value).Select(v => $"{v.Key} {v.Value}")));
        Assert.True(mis.Count == 0, $"zaad {Zaad}\n{string.Join("\n\n", mis)}");
        Assert.Equal([], Gewoon().Where(v => v.Value < Aantal / 2).Select(v => $"{v.Key}: {v.Value} keer verstuurd"));
        Assert.Empty(huis.Gezongen);
        await ControleerOpslagAsync();
    }

    private IEnumerable<KeyValuePair<string, int>> Gewoon() => verstuurd.Where(v => !Zelden.Contains(v.Key));

    /// <summary>The forms in the source that are dealt with in a circuit: "CijferFormulier", "Invoerdialoog&lt;ZetelInvoer&gt;". What is posted stands in <see cref="FormulierpostFuzzTests"/>.</summary>
    internal static IReadOnlyList<string> Formulieren()
    {
        List<string> namen = [];
        foreach (var bestand in Directory.EnumerateFiles(Path.Combine(Hier(), "../../../src/Portal"), "*.razor", SearchOption.AllDirectories).Where(b => Path.GetFileName(b) != "Invoerdialoog.razor").Order(StringComparer.Ordinal))
        {
            var bron = File.ReadAllText(bestand);
            namen.AddRange(Dialoogvorm().Matches(bron).Select(m => $"Invoerdialoog<{m.Groups[1].Value}>"));
            if (bron.Contains("<EditForm", StringComparison.Ordinal) || Losse().Matches(bron).Any(m => m.Value.Contains("@onsubmit=", StringComparison.Ordinal) && !m.Value.Contains("@formname", StringComparison.Ordinal)))
            {
                namen.Add(Path.GetFileNameWithoutExtension(bestand));
            }
        }

        Assert.True(namen.Count > 40, string.Join(", ", namen));
        return [.. namen.Distinct()];
    }

    private async Task BeproefAllesAsync(IReadOnlyList<Toegangsrij> paginas)
    {
        Dictionary<string, HashSet<string>> opPagina = [];
        for (var ronde = 0; ronde < RondenMax && mis.Count == 0; ronde++)
        {
            foreach (var pagina in paginas)
            {
                var bekend = opPagina.TryGetValue(pagina.Wat, out var eerder) ? eerder : opPagina[pagina.Wat] = [];
                if (ronde < 4 || bekend.Any(v => verstuurd[v] < Aantal && !Zelden.Contains(v)))
                {
                    await BeproefAsync(pagina, ronde, bekend);
                }
            }
        }
    }

    private async Task BeproefAsync(Toegangsrij pagina, int ronde, HashSet<string> bekend)
    {
        var rollen = Kanariehuis.PerRol.Where(r => pagina.Voor(r.Key) is not Toegangstabel.Geweigerd).Select(r => r.Value).ToList();
        var wie = rollen[ronde % rollen.Count];
        var adres = Schermwaarden.Adres(pagina.Wat, huis.Waarden, kans);
        var browser = await huis.AlsAsync(wie);
        string html;
        Uri hier;
        try
        {
            (hier, html) = await browser.HaalAsync(adres, CancellationToken.None);
        }
        catch (HttpRequestException fout) when (fout.StatusCode is System.Net.HttpStatusCode.NotFound)
        {
            return; // taken away meanwhile, or never there
        }
        catch (HttpRequestException fout)
        {
            mis.Add($"{wie}, {adres}: {fout.Message}");
            return;
        }

        if (!html.Contains("<!--Blazor:{\"type\":\"server\"", StringComparison.Ordinal))
        {
            return;
        }

        await using var circuit = new Circuit(browser);
        await circuit.StartAsync(hier, html, Circuit.StaatVan(html));
        var renderer = huis.Renderer();
        var gedaan = new List<string>();
        for (var keer = 0; keer < 12 && circuit.IsOpen && huis.Fouten.IsEmpty; keer++)
        {
            await VulInAsync(circuit, renderer, bekend, gedaan);
            await DoeAsync(circuit, renderer, gedaan, s => invuller.Zeldzaamst(s, pagina.Wat));
        }

        while (huis.Fouten.TryDequeue(out var fout))
        {
            mis.Add($"{wie}, {adres}: {fout}\nna {string.Join(", ", gedaan.TakeLast(12))}");
        }

        if (circuit.Fout is { } val)
        {
            mis.Add($"{wie}, {adres}: {val}\nna {string.Join(", ", gedaan.TakeLast(12))}");
        }
    }

    /// <summary>Every form on the screen that was not sent often enough yet: now all of it as it could be meant, now a few fields anyhow.</summary>
    private async Task VulInAsync(Circuit circuit, Renderer renderer, HashSet<string> bekend, List<string> gedaan)
    {
        var aan = 0;
        for (var keer = 0; keer < Reeks; keer++)
        {
            string? wie = null;
            var velden = 0;
            await DoeAsync(circuit, renderer, gedaan, s =>
            {
                bekend.UnionWith(s.Vormen.Select(Eigenaar).OfType<string>());
                var open = s.Vormen.Where(v => Eigenaar(v) is { } naam && verstuurd[naam] < Aantal).ToList();
                if (open.Count == 0)
                {
                    return null;
                }

                var vorm = open[aan++ % open.Count];
                (wie, velden) = (Eigenaar(vorm), vorm.Velden.Count);
                return null;
            });
            if (wie is null)
            {
                return;
            }

            var (goed, wijzig) = keer % 5 == 0 ? (true, velden) : (kans.Next(2) == 0, kans.Next(1, 4));
            for (var veld = 0; veld < wijzig && velden > 0; veld++)
            {
                var plaats = goed && wijzig == velden ? veld : kans.Next(velden);
                await DoeAsync(circuit, renderer, gedaan, s => s.Vormen.FirstOrDefault(v => Eigenaar(v) == wie) is { } vorm && plaats < vorm.Velden.Count ? (vorm.Velden[plaats], invuller.Waarde(vorm.Velden[plaats], goed)) : null);
            }

            if (await DoeAsync(circuit, renderer, gedaan, s => s.Vormen.FirstOrDefault(v => Eigenaar(v) == wie) is { } vorm ? (vorm.Verzend, null) : null))
            {
                verstuurd[wie]++;
            }
        }
    }

    /// <summary>The form by its name in the source.</summary>
    private string? Eigenaar(Vorm vorm) => vorm.Namen.FirstOrDefault(verstuurd.ContainsKey);

    /// <summary>Does something with what is on the screen as the browser has it by now: until it says so, the server draws no further.</summary>
    private async Task<bool> DoeAsync(Circuit circuit, Renderer renderer, List<string> gedaan, Func<Scherm, (Handvat Waaraan, object? Waarde)?> kies)
    {
        if (!circuit.IsOpen || !huis.Fouten.IsEmpty)
        {
            return false;
        }

        await circuit.WachtOpRustAsync();
        return await Scherm.DoeAsync(renderer, s =>
        {
            var daad = kies(s);
            if (daad is { Waaraan: var handvat, Waarde: var waarde })
            {
                gedaan.Add($"{handvat.Gebeurtenis} op {handvat.Element} {handvat.Naam} {(waarde is string tekst ? $"\"{(tekst.Length > 60 ? tekst[..60] : tekst)}\"" : waarde)}");
            }

            return daad;
        }).WaitAsync(Hangt);
    }

    private async Task ControleerOpslagAsync()
    {
        await using var db = huis.Systeem();
        Assert.Equal([], await db.ControleerKetensAsync());
        await using var verbinding = db.Database.GetDbConnection();
        await verbinding.OpenAsync();
        foreach (var (vraag, goed) in new (string, string?)[] { ("PRAGMA integrity_check", "ok"), ("PRAGMA foreign_key_check", null) })
        {
            await using var opdracht = verbinding.CreateCommand();
            opdracht.CommandText = vraag;
            Assert.Equal(goed, await opdracht.ExecuteScalarAsync());
        }
    }

    private static string Hier([CallerFilePath] string hier = "") => Path.GetDirectoryName(hier)!;

    [GeneratedRegex("<Invoerdialoog TInvoer=\"([A-Za-z]+)\"")]
    private static partial Regex Dialoogvorm();

    [GeneratedRegex("<form [^\n]*")]
    private static partial Regex Losse();
}
