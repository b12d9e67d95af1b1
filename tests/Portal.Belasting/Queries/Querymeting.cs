using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Adviesvragen;
using Portal.Data.Bezoeken;
using Portal.Data.Bijdragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Plustaken;
using Portal.Data.Toegang;
using Portal.Data.Voorbeeldregistraties;

namespace Portal.Belasting.Queries;

/// <summary>How long the dashboard and the list of a contactpersoon wait for the database, as the registration grows.</summary>
internal static class Querymeting
{
    private const string Gemeente = "Emmen";
    private const int Opwarmrondes = 5;
    private const int Rondes = 41;
    private const string Lijst = "/mijn-gemeente/casussen";

    private static readonly int[] Groottes = [1_000, 10_000, 100_000, 1_000_000];

    /// <summary>The dashboard's queries in the order of its page, then the list's.</summary>
    private static readonly Meting[] Metingen =
    [
        new(Scherm.Dashboard, "GetCasuscijfersAsync", (db, nu) => db.GetCasuscijfersAsync(Dag(nu), Lijst, isVoorbeeld: true)),
        new(Scherm.Dashboard, "GetWerkvoorraadAsync", (db, nu) => db.GetWerkvoorraadAsync(5, Dag(nu))),
        new(Scherm.Dashboard, "GetAdviesAandachtAsync", (db, _) => db.GetAdviesAandachtAsync()),
        new(Scherm.Dashboard, "GetOpenAfsluitvoorstellenAsync", (db, _) => db.GetOpenAfsluitvoorstellenAsync()),
        new(Scherm.Dashboard, "GetGepubliceerdJaarAsync", (db, _) => db.GetGepubliceerdJaarAsync()),
        new(Scherm.Dashboard, "GetBijdrageSamenvattingAsync", (db, nu) => db.GetBijdrageSamenvattingAsync(Dag(nu).Year)),
        new(Scherm.Dashboard, "GetPlustakenSamenvattingAsync", (db, nu) => db.GetPlustakenSamenvattingAsync(Dag(nu).Year)),
        new(Scherm.Bezoek, "KijkAsync (writes, with fsync)", (db, nu) => db.KijkAsync(new Dictionary<string, int> { ["Actief"] = 12, ["Nieuw"] = nu.Millisecond }, nu)),
        new(Scherm.Lijst, "GetCasussenAsync, as it opens", (db, _) => db.GetCasussenAsync(new CasusFilter())),
        new(Scherm.LijstOpOnderwerp, "GetCasussenAsync, by Onderwerp", (db, _) => db.GetCasussenAsync(new CasusFilter { Sorteer = Casusvolgorde.Onderwerp })),
    ];

    private enum Scherm
    {
        Dashboard,
        Bezoek,
        Lijst,
        LijstOpOnderwerp,
    }

    /// <param name="bewaar">Where the databases are kept for a next run, because filling the largest takes minutes; null: nowhere.</param>
    public static async Task<bool> DraaiAsync(string? bewaar)
    {
        var map = bewaar is null ? Directory.CreateTempSubdirectory("zvhd-belasting-") : Directory.CreateDirectory(bewaar);
        try
        {
            return Toon(await MeetAsync(await MaakAsync(map.FullName)));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            if (bewaar is null)
            {
                map.Delete(recursive: true);
            }
        }
    }

    private static async Task<List<string>> MaakAsync(string map)
    {
        var nu = DateTime.UtcNow;
        List<string> bestanden = [];
        foreach (var grootte in Groottes)
        {
            var bestand = Path.Combine(map, $"{grootte}.db");
            bestanden.Add(bestand);
            if (!File.Exists(bestand))
            {
                var klok = Stopwatch.StartNew();
                var half = Path.Combine(map, $"{grootte}-{Guid.NewGuid():N}.half"); // only a database that is whole gets its name
                await Vulling.MaakAsync(half, grootte, nu);
                File.Move(half, bestand);
                Console.Error.WriteLine($"{grootte:N0} casussen in {klok.Elapsed.TotalSeconds:0} s, {new FileInfo(bestand).Length / 1048576} MiB");
            }
        }

        return bestanden;
    }

    /// <summary>Milliseconds per size and measurement. The sizes take turns, so that what else the machine does hits all of them.</summary>
    private static async Task<List<double>[][]> MeetAsync(List<string> bestanden)
    {
        var contexten = bestanden.ConvertAll(Vulling.Contexten);
        List<GebruikerToegang> wie = [];
        foreach (var nieuw in contexten)
        {
            await using var db = nieuw();
            wie.Add(GebruikerToegang.Van(await db.Gebruikers.Include(g => g.Gemeente).SingleAsync(g => g.Issuer == Demogebruikers.Issuer && g.Gemeente!.Naam == Gemeente)));
        }

        List<double>[][] duur = [.. Groottes.Select(_ => Metingen.Select(_ => new List<double>(Rondes)).ToArray())];
        for (var ronde = -Opwarmrondes; ronde < Rondes; ronde++)
        {
            for (var beurt = 0; beurt < Groottes.Length; beurt++)
            {
                var grootte = (beurt + ronde + Opwarmrondes) % Groottes.Length;
                foreach (var scherm in Enum.GetValues<Scherm>())
                {
                    // a context per screen, as a page opens it; its first query pays for the opening
                    await using var db = contexten[grootte]().Voor(wie[grootte]);
                    for (var m = 0; m < Metingen.Length; m++)
                    {
                        if (Metingen[m].Scherm == scherm)
                        {
                            var begin = Stopwatch.GetTimestamp();
                            await Metingen[m].Vraag(db, DateTime.UtcNow);
                            if (ronde >= 0)
                            {
                                duur[grootte][m].Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
                            }
                        }
                    }
                }
            }
        }

        return duur;
    }

    private static bool Toon(List<double>[][] duur)
    {
        Console.WriteLine();
        Console.WriteLine($"Milliseconds, median of {Rondes} rounds; casussen of twelve gemeenten together, asked by the contactpersoon of {Gemeente}.");
        Console.WriteLine();
        Console.WriteLine($"| Query | {string.Join(" | ", Groottes.Select(g => g.ToString("N0")))} | largest : smallest |");
        Console.WriteLine($"|---|{string.Concat(Groottes.Select(_ => "--:|"))}--:|");
        for (var m = 0; m < Metingen.Length; m++)
        {
            Rij(Metingen[m].Naam, [.. duur.Select(d => d[m].Mediaan())]);
        }

        var dashboard = Som(Scherm.Dashboard);
        Rij("**Dashboard, all it reads**", dashboard);
        Rij("Dashboard with KijkAsync", Som(Scherm.Dashboard, Scherm.Bezoek));
        return Doel.Toon(
        [
            new("Dashboard, 1M : 1k", dashboard[^1] / dashboard[0], 3),
            new("List as it opens, 1M : 1k", Groei(Scherm.Lijst), 2),
            new("List by Onderwerp, 1M : 1k", Groei(Scherm.LijstOpOnderwerp), 2),
        ]);

        // a round's queries are added up before the median is taken
        double[] Som(params Scherm[] schermen) =>
            [.. duur.Select(d => Enumerable.Range(0, Rondes).Select(r => Metingen.Index().Where(m => schermen.Contains(m.Item.Scherm)).Sum(m => d[m.Index][r])).Mediaan())];

        double Groei(Scherm scherm) => Som(scherm) is var som ? som[^1] / som[0] : 0;

        static void Rij(string naam, double[] waarden) =>
            Console.WriteLine($"| {naam} | {string.Join(" | ", waarden.Select(w => w.ToString("0.00")))} | {waarden[^1] / waarden[0]:0.00}× |");
    }

    private static DateOnly Dag(DateTime nu) => DateOnly.FromDateTime(nu.InDrenthe());

    private sealed record Meting(Scherm Scherm, string Naam, Func<PortalDbContext, DateTime, Task> Vraag);
}
