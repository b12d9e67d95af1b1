using System.Diagnostics;
using System.Globalization;
using Portal.Belasting.Circuits;
using Portal.Data.Cijfers;
using Portal.Data.Opslag;

namespace Portal.Belasting.Uitval;

/// <summary>
/// Kills at random moments, one after another on a database that keeps growing, and after each looks whether all that was acknowledged is
/// there. Ends with the first thing that is lost. <c>uitval 500</c>; the same number and seed kill in the same order, though never at the very
/// same instant. After every fifty a fresh database takes the place of the one that held: looking through all of it, and each act on it, takes
/// longer the more there is.
/// </summary>
/// <remarks>A kill takes the process, not the machine: what the operating system had in hand still reaches the disk. Loss of power is left to synchronous=FULL.</remarks>
internal static class Uitvalproef
{
    public const string Opdracht = "uitval";

    private const int Zaad = 20261128;
    private const int PerDatabase = 50;
    private const double Hoogstens = 5;

    /// <returns>The exit code: 0 when nothing was lost. How long a restart took is shown and decides nothing.</returns>
    public static async Task<int> DraaiAsync(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = Notatie.Nederlands;
        var keren = args is [var aantal, ..] ? int.Parse(aantal, CultureInfo.InvariantCulture) : 50;
        var zaad = args is [_, var ander] ? int.Parse(ander, CultureInfo.InvariantCulture) : Zaad;
        var (servers, migraties) = (Math.Max(1, keren / 12), keren / 4);
        var map = Directory.CreateTempSubdirectory("zvhd-uitval-").FullName;
        var klok = Stopwatch.StartNew();
        try
        {
            var begin = Path.Combine(map, "begin.db");
            await Schrijver.VulAsync(begin);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

            // Side by side, for neither keeps two processors busy; each with chances of its own, so that a seed is a seed. Whoever ends first by a loss, ends all.
            var migratie = new Migratieproef(Directory.CreateDirectory(Path.Combine(map, "migraties")).FullName, new(zaad + 1));
            var daden = HandelingenAsync(keren - servers - migraties, begin, new(zaad), klok);
            var bijwerken = MigratiesAsync(migraties, migratie, klok);
            await await Task.WhenAny(daden, bijwerken);
            await Task.WhenAll(daden, bijwerken);
            var nazichten = await daden;
            var laatste = nazichten[^1];
            var server = new Serverproef(Path.GetDirectoryName(laatste.Bestand)!, new(zaad + 2));
            for (var beurt = 1; beurt <= servers; beurt++)
            {
                await server.DoeAsync();
                await server.KijkAsync(laatste.Bestand);
                await laatste.KijkAsync();
                Console.Error.WriteLine($"{klok.Elapsed.TotalSeconds:0} s: server {beurt}/{servers}");
            }

            Console.WriteLine($"{keren} kills, seed {zaad}, {klok.Elapsed.TotalSeconds:0} s: {keren - servers - migraties} during acts ({nazichten.Sum(n => n.OngezegdeImports)} in the middle of one), {migraties} during a migration ({migratie.Onderweg} before it was done), {servers} of the server. Nothing that was acknowledged is lost.");
            Console.WriteLine();
            Console.WriteLine("| Acknowledged | |");
            Console.WriteLine("|---|--:|");
            foreach (var soort in nazichten.SelectMany(n => n.PerSoort()).GroupBy(s => s.Key, s => s.Value).OrderBy(s => s.Key, StringComparer.Ordinal))
            {
                Console.WriteLine($"| {soort.Key} | {soort.Sum():#,0} |");
            }

            Console.WriteLine($"| by the server: sign-ins, sign-outs, reactions | {server.Aantal:#,0} |");
            Console.WriteLine();
            var mediaan = server.Starttijden.Mediaan();
            Console.WriteLine($"From the kill until the server is ready again, s: median {mediaan:0.0}, p95 {server.Starttijden.Percentiel(0.95):0.0}, slowest {server.Starttijden.Max():0.0}, of {server.Starttijden.Count}, on {Environment.ProcessorCount} processors at a load of {server.Belastingen.Min():0.0} to {server.Belastingen.Max():0.0}, of which this is one or two.");
            Console.WriteLine($"Promised is 5, by the median: {(mediaan <= Hoogstens ? "kept" : "**missed**")}.");
            return 0;
        }
        catch (Exception fout) when (fout is InvalidDataException or InvalidOperationException)
        {
            Console.Error.WriteLine(fout);
            return 1;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(map, recursive: true);
        }
    }

    private static async Task<List<Nazicht>> HandelingenAsync(int keren, string begin, Random kans, Stopwatch klok)
    {
        List<Nazicht> nazichten = [];
        var volgende = Bereid(1);
        for (var beurt = 1; beurt <= keren; beurt++)
        {
            await using var kind = volgende;
            var nazicht = nazichten[^1];
            await kind.KlaarAsync();
            volgende = beurt < keren ? Bereid(beurt + 1) : volgende; // warms up meanwhile
            var gegaan = klok.Elapsed;
            kind.Ga();
            await kind.WachtAsync(kans.Next(0, 40));
            await Task.Delay(kans.Next(0, 25));
            await kind.DoodAsync();
            var gedood = klok.Elapsed;
            nazicht.Neem(kind.Gemeld);
            await nazicht.KijkAsync();
            Console.Error.WriteLine($"{klok.Elapsed.TotalSeconds:0} s: handelingen {beurt}/{keren}, {nazichten.Sum(n => n.Aantal)} toegezegd; {(gedood - gegaan).TotalSeconds:0.0} s aan het werk, {(klok.Elapsed - gedood).TotalSeconds:0.0} s nazien");
        }

        return nazichten;

        Kind Bereid(int beurt)
        {
            if (beurt % PerDatabase == 1)
            {
                var bestand = Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(begin)!, $"data-{nazichten.Count + 1}")).FullName, Reservekopie.Database);
                File.Copy(begin, bestand);
                nazichten.Add(new(bestand));
            }

            return Kind.Start(nazichten[^1].Bestand, beurt.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task MigratiesAsync(int keren, Migratieproef proef, Stopwatch klok)
    {
        var volgende = keren > 0 ? await proef.BereidAsync(1) : default;
        for (var beurt = 1; beurt <= keren; beurt++)
        {
            var (kind, oud, van) = volgende;
            await using (kind)
            {
                if (beurt < keren)
                {
                    volgende = await proef.BereidAsync(beurt + 1);
                }

                await proef.DoeAsync(kind, oud, van);
            }

            Directory.Delete(Path.GetDirectoryName(oud)!, recursive: true);
            Console.Error.WriteLine($"{klok.Elapsed.TotalSeconds:0} s: migraties {beurt}/{keren}");
        }
    }
}
