using System.Diagnostics;
using Portal.Belasting.Circuits;

namespace Portal.Belasting.Stukken;

/// <summary>How long a reader waits for a raadsbrief as a Word file, and the bureau for those of all gemeenten; the first one after a start too.</summary>
internal static class Stukmeting
{
    private const string Jaren = "verslagjaar=2023&begrotingsjaar=2025";
    private const int Rondes = 21;

    private static readonly (string Naam, string Pad, double Seconden)[] Bestanden =
    [
        ("One letter, docx", $"bureau/raadsbrieven/emmen.docx?{Jaren}", 1),
        ("All letters, zip", $"bureau/raadsbrieven.zip?{Jaren}", 10),
    ];

    public static async Task<bool> DraaiAsync()
    {
        var map = Directory.CreateTempSubdirectory("zvhd-belasting-");
        try
        {
            await using var proces = await Meetproces.StartAsync(Portaal.Map, [Portaal.Assembly, $"--Opslag:Map={map.FullName}", "--Grenzen:Ruimte=1000"], "/health/ready");
            using var browser = new Browser(proces.Adres);
            await browser.MeldAanAsync("bureau");
            List<(double Eerste, double[] Daarna, int Bytes)> duren = [];
            foreach (var bestand in Bestanden)
            {
                var (eerste, bytes) = await HaalAsync(browser, bestand.Pad);
                var daarna = new double[Rondes];
                for (var ronde = 0; ronde < Rondes; ronde++)
                {
                    (daarna[ronde], _) = await HaalAsync(browser, bestand.Pad);
                }

                duren.Add((eerste, daarna, bytes));
            }

            Console.WriteLine();
            Console.WriteLine($"Seconds from asking to the last byte, by a medewerker of the bureau; the first after a start, and {Rondes} after that.");
            Console.WriteLine();
            Console.WriteLine("| | First | Median | Slowest | Bytes |");
            Console.WriteLine("|---|--:|--:|--:|--:|");
            foreach (var (bestand, duur) in Bestanden.Zip(duren))
            {
                Console.WriteLine($"| {bestand.Naam} | {duur.Eerste:0.00} | {duur.Daarna.Mediaan():0.00} | {duur.Daarna.Max():0.00} | {duur.Bytes:#,0} |");
            }

            return Doel.Toon([.. Bestanden.Zip(duren, (b, d) => new Doel($"{b.Naam}, slowest after the first", d.Daarna.Max(), b.Seconden, " s"))]);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static async Task<(double Seconden, int Bytes)> HaalAsync(Browser browser, string pad)
    {
        var begin = Stopwatch.GetTimestamp();
        var bytes = await browser.HaalBytesAsync(pad);
        return (Stopwatch.GetElapsedTime(begin).TotalSeconds, bytes.Length);
    }
}
