using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.DependencyInjection;
using Portal.Belasting.Circuits;
using Portal.Data;
using Portal.Data.Opslag;
using Portal.Data.Toegang;
using Portal.Fuzz;
using Portal.Toegang;
using Portal.Ui;

#pragma warning disable BL0006 // what the server drew is read as it is: that is the point

namespace Portal.Start;

/// <summary>
/// After an act a screen reads anew what it shows. When the storage goes in between, it stays as it is: every screen that reads anew is made to,
/// by filling in its forms and pressing its buttons while the database is away. Which they are is read from the source.
/// </summary>
public sealed partial class HerlezenTests(Schermhuis huis) : IClassFixture<Schermhuis>
{
    private const int Zaad = 5;

    private const int RondenMax = 10;

    /// <summary>What is done on a screen before the database goes, and then while it is away.</summary>
    private const int Vooraf = 3, Daden = 25;

    private static readonly TimeSpan Hangt = TimeSpan.FromSeconds(30);

    /// <summary>What can't be reached from a screen without a browser.</summary>
    private static readonly string[] Uitgezonderd =
    [
        "Blok", // its button is there once a part could not be read: BlokTests
        "JaarplanInlezen", // reads anew for a file, and a file comes from a browser in pieces
    ];

    /// <summary>Set while this test does something, also in what the circuit does because of it.</summary>
    private static readonly AsyncLocal<ConcurrentDictionary<string, bool>?> Mislukt = new();

    private readonly Random kans = new(Zaad);
    private readonly Invuller invuller = new(new(Zaad));

    [Fact]
    public async Task WatNietOpnieuwTeLezenIs_TerwijlDeDatabaseWegIs_LaatElkSchermOpen()
    {
        var open = Herlezers().Except(Uitgezonderd).ToHashSet();
        Assert.True(open.Count > 20, string.Join(", ", open));
        var paginas = typeof(Program).Assembly.GetTypes().Where(t => open.Contains(t.Name) && t.IsDefined(typeof(InteractiefAttribute), true)).SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>().Select(r => (Deel: t.Name, Route: r.Template))).ToList();
        List<string> mis = [];
        Mislukt.Value = new();
        AppDomain.CurrentDomain.FirstChanceException += Hoor;
        try
        {
            for (var ronde = 0; ronde < RondenMax && mis.Count == 0 && open.Count > 0; ronde++)
            {
                foreach (var (_, route) in paginas.Where(p => open.Contains(p.Deel) || open.Except(paginas.Select(d => d.Deel)).Any())) // a part of a page is on any
                {
                    await BeproefAsync(route, mis);
                    open.ExceptWith(Mislukt.Value.Keys);
                }
            }
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Hoor;
        }

        Assert.Equal([], mis);
        Assert.Equal([], open.Order());
    }

    /// <summary>The parts of the source that read anew: "CasusBewerken".</summary>
    private static IEnumerable<string> Herlezers() =>
        Directory.EnumerateFiles(Path.Combine(Hier(), "../../../src/Portal"), "*.*", SearchOption.AllDirectories).Where(b => b.EndsWith(".razor", StringComparison.Ordinal) || b.EndsWith(".razor.cs", StringComparison.Ordinal))
            .Where(b => File.ReadAllText(b).Contains("Herlezen.ZoMogelijkAsync(", StringComparison.Ordinal)).Select(b => Path.GetFileName(b).Split('.')[0]);

    /// <summary>Hears what fails within <see cref="Herlezen"/>, and remembers whose reading it was.</summary>
    private static void Hoor(object? afzender, FirstChanceExceptionEventArgs fout)
    {
        if (fout.Exception is OpslagException { StackTrace: { } gegooid } && Mislukt.Value is { } gezien
            && Deel().Matches(new StackTrace().ToString()).Select(m => m.Groups[1].Value).FirstOrDefault(d => d != nameof(HerlezenTests)) is nameof(Herlezen)
            && Deel().Matches(gegooid.Split('\n').Last(r => r.TrimStart().StartsWith("at ", StringComparison.Ordinal))) is [var lezer, ..])
        {
            gezien[lezer.Groups[1].Value] = true;
        }
    }

    private async Task BeproefAsync(string route, List<string> mis)
    {
        var rij = Toegangstabel.Zoek("pagina", route)!;
        var browser = await huis.AlsAsync(Kanariehuis.PerRol.First(p => rij.Voor(p.Key) is not Toegangstabel.Geweigerd).Value);
        Uri adres;
        string html;
        try
        {
            (adres, html) = await browser.HaalAsync(Schermwaarden.Adres(route, huis.Waarden, kans), CancellationToken.None);
        }
        catch (HttpRequestException fout) when (fout.StatusCode is System.Net.HttpStatusCode.NotFound)
        {
            return; // taken away by what was done before
        }

        await using var circuit = new Circuit(browser);
        await circuit.StartAsync(adres, html, Circuit.StaatVan(html));
        var renderer = huis.Renderer();
        for (var keer = kans.Next(Vooraf + 1); keer > 0; keer--)
        {
            await DrukAsync(circuit, renderer, route);
        }

        var database = huis.Services.GetRequiredService<Datamap>().Database;
        List<string> gedaan = [];
        File.Move(database, database + ".elders");
        try
        {
            for (var keer = 0; keer < Daden && circuit.IsOpen; keer++)
            {
                huis.Services.GetRequiredService<Omroep>().Meld([new(null, typeof(Gebruiker))]); // who he is has to be asked anew
                gedaan.Add(keer % 2 == 0 ? await VerstuurAsync(circuit, renderer) : await DrukAsync(circuit, renderer, route));
            }
        }
        finally
        {
            File.Move(database + ".elders", database);
            await huis.Services.GetRequiredService<Opslagtoestand>().WachtTotGoedAsync();
        }

        if (!circuit.IsOpen)
        {
            mis.Add($"{adres} sloot: {circuit.Fout}\nna {string.Join(", ", gedaan.TakeLast(4))}");
        }
    }

    /// <summary>Fills in a form that is on the screen as it could be meant, and sends it.</summary>
    private async Task<string> VerstuurAsync(Circuit circuit, Renderer renderer)
    {
        var (plaats, velden) = (0, 0);
        await DoeAsync(circuit, renderer, s =>
        {
            plaats = s.Vormen.Count == 0 ? 0 : kans.Next(s.Vormen.Count);
            velden = s.Vormen.Count == 0 ? 0 : s.Vormen[plaats].Velden.Count;
            return null;
        });
        for (var veld = 0; veld < velden; veld++)
        {
            await DoeAsync(circuit, renderer, s => plaats < s.Vormen.Count && veld < s.Vormen[plaats].Velden.Count ? (s.Vormen[plaats].Velden[veld], invuller.Waarde(s.Vormen[plaats].Velden[veld], goed: true)) : null);
        }

        var wat = "niets";
        await DoeAsync(circuit, renderer, s =>
        {
            wat = plaats < s.Vormen.Count ? $"verstuur {s.Vormen[plaats].Namen[0]}" : wat;
            return plaats < s.Vormen.Count ? (s.Vormen[plaats].Verzend, null) : null;
        });
        return wat;
    }

    private async Task<string> DrukAsync(Circuit circuit, Renderer renderer, string pagina)
    {
        await DoeAsync(circuit, renderer, s => invuller.Zeldzaamst(s, pagina));
        return "een knop";
    }

    /// <summary>On the screen as the browser has it by now: until it says so, the server draws no further.</summary>
    private static async Task DoeAsync(Circuit circuit, Renderer renderer, Func<Scherm, (Handvat Waaraan, object? Waarde)?> kies)
    {
        if (circuit.IsOpen)
        {
            await circuit.WachtOpRustAsync();
            await Scherm.DoeAsync(renderer, kies).WaitAsync(Hangt);
        }
    }

    private static string Hier([CallerFilePath] string hier = "") => Path.GetDirectoryName(hier)!;

    [GeneratedRegex(@"at Portal\.\w+\.(\w+)\.")]
    private static partial Regex Deel();
}
