using System.Diagnostics;
using Portal.Belasting.Circuits;

namespace Portal.Belasting.Paginas;

/// <summary>
/// What a public page costs, kept and made anew, beside the least a web server and a static page can be. They take turns, so that what else
/// the machine does hits all.
/// </summary>
internal static class Paginameting
{
    private const int Verbindingen = 16;
    private const int Rondes = 5;

    private static readonly TimeSpan Beurt = TimeSpan.FromSeconds(3);

    public static async Task<bool> DraaiAsync()
    {
        var map = Directory.CreateTempSubdirectory("zvhd-belasting-");
        try
        {
            var zelf = typeof(Paginameting).Assembly.Location;
            await using var halloproces = await Meetproces.StartAsync(AppContext.BaseDirectory, [zelf, Hallo.Opdracht], "/");
            await using var sjabloonproces = await Meetproces.StartAsync(map.FullName, [await Sjabloon.BouwAsync(map.CreateSubdirectory("sjabloon").FullName)], "/");
            await using var portaalproces = await Meetproces.StartAsync(Portaal.Map, [Portaal.Assembly, $"--Opslag:Map={map.CreateSubdirectory("portaal").FullName}"], "/health/ready");

            Deelnemer hallo = new("Bare Kestrel hello", halloproces, "/"), sjabloon = new("Template home page", sjabloonproces, "/");
            Deelnemer thuis = new("/, kept", portaalproces, "/"), thuisVers = new("/, made anew", portaalproces, "/?vers");
            Deelnemer gemeente = new("/gemeenten/noordenveld, kept", portaalproces, "/gemeenten/noordenveld"), gemeenteVers = new("/gemeenten/noordenveld, made anew", portaalproces, "/gemeenten/noordenveld?vers");
            Deelnemer[] alle = [hallo, sjabloon, thuis, thuisVers, gemeente, gemeenteVers];
            for (var ronde = -2; ronde < Rondes; ronde++) // the first two to warm up
            {
                foreach (var deelnemer in alle)
                {
                    await deelnemer.DraaiAsync(telt: ronde >= 0);
                }

                Console.Error.WriteLine(ronde < 0 ? "opwarmen" : $"ronde {ronde + 1} van {Rondes}");
            }

            Console.WriteLine();
            Console.WriteLine($"{Verbindingen} connections that ask again as soon as they have their answer, {Rondes} turns of {Beurt.TotalSeconds:0} seconds each; medians.");
            Console.WriteLine();
            Console.WriteLine("| | Requests per second | Server CPU per request, ms | Bytes of an answer |");
            Console.WriteLine("|---|--:|--:|--:|");
            foreach (var d in alle)
            {
                Console.WriteLine($"| {d.Naam} | {d.PerSeconde:#,0} | {d.Cpu:0.000} | {d.Bytes:#,0} |");
            }

            return Doel.Toon( // a home page beside a home page; the page of a gemeente made anew has no equal to be held to
            [
                new("Requests per second, hello : / kept", hallo.PerSeconde / thuis.PerSeconde, 2.5),
                new("Requests per second, hello : gemeente kept", hallo.PerSeconde / gemeente.PerSeconde, 2.5),
                new("CPU per request, / kept : hello", thuis.Cpu / hallo.Cpu, 3),
                new("CPU per request, gemeente kept : hello", gemeente.Cpu / hallo.Cpu, 3),
                new("Requests per second, template : / made anew", sjabloon.PerSeconde / thuisVers.PerSeconde, 1.67),
            ]);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private sealed class Deelnemer(string naam, Meetproces proces, string pad)
    {
        private readonly List<(double PerSeconde, double Cpu)> beurten = [];

        public string Naam => naam;

        public double PerSeconde => beurten.Select(b => b.PerSeconde).Mediaan();

        /// <summary>Milliseconds of the server per request.</summary>
        public double Cpu => beurten.Select(b => b.Cpu).Mediaan();

        public int Bytes { get; private set; }

        public async Task DraaiAsync(bool telt)
        {
            using var einde = new CancellationTokenSource(Beurt);
            var (klok, voor) = (Stopwatch.StartNew(), proces.CpuMs);
            var aantal = (await Task.WhenAll(Enumerable.Range(0, Verbindingen).Select(_ => Task.Run(() => LeesAsync(einde.Token))))).Sum();
            if (telt)
            {
                beurten.Add((aantal / klok.Elapsed.TotalSeconds, (proces.CpuMs - voor) / aantal));
            }
        }

        private async Task<int> LeesAsync(CancellationToken einde)
        {
            using var lezer = await Lezer.OpenAsync(proces.Adres, pad);
            for (var aantal = 0; ; aantal++)
            {
                try
                {
                    Bytes = await lezer.LeesAsync(einde);
                }
                catch (OperationCanceledException)
                {
                    return aantal;
                }
            }
        }
    }
}
