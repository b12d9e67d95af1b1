using System.Diagnostics;

namespace Portal.Belasting.Circuits;

/// <summary>
/// How soon the letter on screen follows a choice: from the choice leaving the browser until the batch with the new letter is back. The browser's
/// own painting is not in it.
/// </summary>
internal static class Briefmeting
{
    private const int Rondes = 40;
    private const int Opwarmen = 5;
    private const double Hoogstens = 300;

    /// <summary>The places of the first year and of the box "Knelpunten" among the fields of the page. The two years keep their handlers, and are not in
    /// later batches.</summary>
    private const int Verslagjaar = 0, Knelpunten = 6, Jaren = 2;

    public static async Task<bool> DraaiAsync()
    {
        var map = Directory.CreateTempSubdirectory("zvhd-belasting-");
        try
        {
            await using var proces = await Meetproces.StartAsync(Portaal.Map, [Portaal.Assembly, $"--Opslag:Map={map.FullName}"], "/health/ready");
            using var browser = new Browser(proces.Adres);
            await browser.MeldAanAsync("contactpersoon-midden-drenthe");
            await using var circuit = new Circuit(browser);
            await circuit.OpenAsync("/mijn-gemeente/raadsbrief?verslagjaar=2022&begrotingsjaar=2024", "CONCEPT", "data-verbonden");

            List<double> vinkjes = [], jaren = [];
            var (jaarveld, plaats) = (circuit.Keuzes[Verslagjaar], Knelpunten);
            for (var ronde = -Opwarmen; ronde < Rondes; ronde++)
            {
                var isAan = (ronde + Opwarmen) % 2 == 1; // it begins ticked
                var vinkje = await MeetAsync(() => circuit.KiesAsync(circuit.Keuzes[plaats], isAan, $"‘Knelpunten’ staat er {(isAan ? "in" : "niet meer in")}"));
                plaats = Knelpunten - Jaren;
                var jaar = await MeetAsync(() => circuit.KiesAsync(jaarveld, isAan ? "2023" : "2022", $"bijgewerkt: jaarstukken {(isAan ? "2023" : "2022")}"));
                if (ronde >= 0)
                {
                    vinkjes.Add(vinkje);
                    jaren.Add(jaar);
                }
            }

            Console.WriteLine();
            Console.WriteLine($"The letter of Midden-Drenthe, {Rondes} rounds after {Opwarmen} to warm up; milliseconds from a choice to the batch with the new letter.");
            Console.WriteLine();
            Console.WriteLine("| Choice | Median | p95 |");
            Console.WriteLine("|---|--:|--:|");
            Console.WriteLine($"| A paragraph ticked or not | {vinkjes.Mediaan():0.0} | {vinkjes.Percentiel(0.95):0.0} |");
            Console.WriteLine($"| Another year, with its figures read anew | {jaren.Mediaan():0.0} | {jaren.Percentiel(0.95):0.0} |");
            return Doel.Toon(
            [
                new("p95 of a tick : 300 ms", vinkjes.Percentiel(0.95) / Hoogstens, 1),
                new("p95 of another year : 300 ms", jaren.Percentiel(0.95) / Hoogstens, 1),
            ]);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static async Task<double> MeetAsync(Func<Task> doe)
    {
        await Task.Delay(100); // what follows a choice, such as the address, has to be over
        var begin = Stopwatch.GetTimestamp();
        await doe();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }
}
