using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Opslag;
using Portal.Fuzz;
using Portal.Ui;

namespace Portal.Start;

/// <summary>
/// After an act a screen reads anew what it shows. The database goes just before the act, or right after it was saved: the screen stays, with what was
/// typed on it, and every part of the portal that reads anew is seen to fail at it here.
/// </summary>
public sealed partial class HerlezenTests(Schermhuis huis) : IClassFixture<Schermhuis>
{
    /// <summary>A form is filled in anew so many times, until what is filled in gets as far as the database.</summary>
    private const int Pogingen = 5;

    /// <summary>All of it is done once more for who was not heard: what is filled in by lot is never the same twice.</summary>
    private const int Rondes = 2;

    private const string Emmen = "contactpersoon-emmen";

    /// <summary>What reads anew, by folder and name. Here, and not only in the source: a screen that forgets it would leave no trace there.</summary>
    private static readonly string[] Herlezers =
    [
        "Beheer.Gebruikers", "Bewaren.TekstVerwijderen", "Bureau.AdviesvraagBehandelen", "Bureau.Afspraken", "Bureau.BegrotingInvullen", "Bureau.Besluitregels", "Bureau.BewarenInzien",
        "Bureau.CasusBewerken", "Bureau.CijfersBeheren", "Bureau.Documenten", "Bureau.Informatie", "Bureau.InformatieBewerken", "Bureau.JaarplanBewerken", "Bureau.Jaarplannen", "Bureau.Omzetformulier",
        "Bureau.Organen", "Bureau.Plustaken", "Bureau.TrajectBewerken", "Bureau.VergaderingBewerken", "MijnGemeente.AdviesvraagVolgen", "MijnGemeente.CasusInzien", "MijnGemeente.Jaarplan",
        "MijnGemeente.Plustaken", "MijnGemeente.Raadsbrief", "MijnGemeente.RaadsbriefInstellingen", "Stuurgroep.JaarplanToezending", "Stuurgroep.JaarplanVaststellen",
    ];

    /// <summary>What can't be reached from a screen without a browser.</summary>
    private static readonly Dictionary<string, string> Uitgezonderd = new()
    {
        ["Bureau.JaarplanInlezen"] = "reads anew for a file, and a file comes from a browser in pieces",
        ["Ui.Blok"] = "its button is there once a part could not be read: BlokTests",
    };

    /// <summary>What is done without a form: the last step does it.</summary>
    private static readonly Schermpad[] Knoppen =
    [
        new("-", "bureau", "/bureau/adviesvragen/{adviesvraag}", "Begin de aanmelding"),
        new("-", "manager", "/bureau/bewaren", "Voer de ronde van vandaag", "Ja, die datum klopt"),
        new("-", "bureau", "/bureau/casussen/{behandeling}", "Verwijder een tekst"),
        new("-", "bureau", "/bureau/casussen/{behandeling}", "Wijzig de gegevens"),
        new("-", "bureau", "/bureau/informatie", "Omlaag"),
        new("-", "manager", "/bureau/jaarplan", "Begin"),
        new("-", "stuurgroep-2", "/stuurgroep/jaarplan/{stemmen}/stemming", "Sluit de stemming", "Sluit de stemming"),
        new("-", Emmen, "/mijn-gemeente/plustaken", "Vraag om te starten", "Vraag deze plustaak aan"),
        new("-", Emmen, "/mijn-gemeente/raadsbrief", "Bewaar dit concept", "Lees"),
    ];

    /// <summary>Set while this test does something, also in what the circuit does because of it.</summary>
    private static readonly AsyncLocal<ConcurrentDictionary<string, bool>?> Gehoord = new();

    private readonly List<string> mis = [];

    [Fact]
    public async Task Herlezen_TerwijlDeDatabaseWegIs_LaatElkSchermStaanMetWatErIsIngevuld()
    {
        var gehoord = Gehoord.Value = new();
        AppDomain.CurrentDomain.FirstChanceException += Hoor;
        try
        {
            for (var ronde = 1; ronde <= Rondes && Herlezers.Except(gehoord.Keys).Any(); ronde++)
            {
                foreach (var pad in Schermpaden.Alle.Concat(Knoppen))
                {
                    try
                    {
                        await BeproefAsync(pad, ronde, naOpslaan: false);
                        await BeproefAsync(pad, ronde, naOpslaan: true);
                    }
                    catch (InvalidOperationException weg) // not on the screen: with the others
                    {
                        mis.Add($"{pad}: {weg.Message}");
                    }
                }
            }
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Hoor;
        }

        Assert.True(mis.Count == 0, string.Join("\n\n", mis));
        Assert.Empty(Herlezers.Except(gehoord.Keys));
        Assert.Equal(Bronnen().Order(StringComparer.Ordinal), Herlezers.Concat(Uitgezonderd.Keys).Order(StringComparer.Ordinal));
    }

    /// <summary>The parts of the source that read anew: "Bureau.CasusBewerken".</summary>
    private static IEnumerable<string> Bronnen() =>
        Directory.EnumerateFiles(Path.Combine(Hier(), "../../../src/Portal"), "*.*", SearchOption.AllDirectories).Where(b => b.EndsWith(".razor", StringComparison.Ordinal) || b.EndsWith(".razor.cs", StringComparison.Ordinal))
            .Where(b => File.ReadAllText(b).Contains("Herlezen.ZoMogelijkAsync(", StringComparison.Ordinal)).Select(b => $"{Path.GetFileName(Path.GetDirectoryName(b))}.{Path.GetFileName(b).Split('.')[0]}").Distinct();

    /// <summary>Hears what fails within <see cref="Herlezen"/>, and remembers whose reading it was.</summary>
    private static void Hoor(object? afzender, FirstChanceExceptionEventArgs fout)
    {
        if (fout.Exception is OpslagException { StackTrace: { } gegooid } && Gehoord.Value is { } gehoord
            && Deel().Match(new StackTrace(skipFrames: 1).ToString()) is { Success: true } nu && nu.Groups[1].Value == $"Ui.{nameof(Herlezen)}"
            && Deel().Matches(gegooid).Select(m => m.Groups[1].Value).LastOrDefault(d => d != $"Ui.{nameof(Herlezen)}") is { } lezer)
        {
            gehoord[lezer] = true;
        }
    }

    private async Task BeproefAsync(Schermpad pad, int ronde, bool naOpslaan)
    {
        var isKnop = Knoppen.Contains(pad);
        var kans = new Random(pad.ToString().Sum(c => c) * ronde);
        var invuller = new Invuller(kans, huis.Services.GetRequiredService<TimeProvider>().Vandaag());
        for (var (keer, isKlaar) = (0, false); keer < (isKnop ? 1 : Pogingen) && !isKlaar; keer++)
        {
            var bezoek = await OpenAsync(isKnop ? pad with { Stappen = pad.Stappen[..^1] } : pad);
            var eerder = Gehoord.Value!.Count;
            bool wasWeg;
            var tekst = "";
            try
            {
                if (!isKnop)
                {
                    await bezoek.VulInAsync(pad.Vorm, invuller, []);
                }

                var ingevuld = (await bezoek.VormAsync(pad.Vorm))?.Ingevuld;
                huis.NeemWeg(naOpslaan);
                if (!(isKnop ? await bezoek.DrukAsync(pad.Stappen[^1]) : await bezoek.VerstuurAsync(pad.Vorm)))
                {
                    mis.Add($"{pad}: niet te doen");
                }

                isKlaar = !bezoek.IsOpen;
                if (isKlaar)
                {
                    mis.Add($"{pad} sloot{(naOpslaan ? " na het opslaan" : "")}: {bezoek.Fout}");
                }
                else
                {
                    tekst = await bezoek.KijkAsync(s => s.Tekst);
                    Beoordeel(pad, naOpslaan, ingevuld, (await bezoek.VormAsync(pad.Vorm))?.Ingevuld);
                }
            }
            finally
            {
                await bezoek.DisposeAsync();
                wasWeg = huis.BrengTerug();
            }

            isKlaar |= (naOpslaan ? wasWeg : tekst.Contains(Opslagstand.Weg.Zin(), StringComparison.Ordinal)) || Gehoord.Value.Count > eerder;
        }
    }

    /// <summary>What was under way when the database came back may say once more that it is away.</summary>
    private async Task<Schermbezoek> OpenAsync(Schermpad pad)
    {
        try
        {
            return await Schermbezoek.OpenAsync(huis, pad);
        }
        catch (HttpRequestException fout) when (fout.StatusCode is HttpStatusCode.ServiceUnavailable)
        {
            await huis.Services.GetRequiredService<Opslagtoestand>().WachtTotGoedAsync();
            return await Schermbezoek.OpenAsync(huis, pad);
        }
    }

    private void Beoordeel(Schermpad pad, bool naOpslaan, IReadOnlyDictionary<string, string>? voor, IReadOnlyDictionary<string, string>? na)
    {
        if (!naOpslaan && voor is not null && voor.FirstOrDefault(v => na?.GetValueOrDefault(v.Key, "") != v.Value) is { Key: not null } weg)
        {
            mis.Add($"{pad}: weg is {weg.Key}, er stond ‘{weg.Value}’ en nu ‘{na?.GetValueOrDefault(weg.Key)}’");
        }
    }

    private static string Hier([CallerFilePath] string hier = "") => Path.GetDirectoryName(hier)!;

    [GeneratedRegex(@"at Portal\.(\w+\.\w+)\.")]
    private static partial Regex Deel();
}
