using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Portal.Belasting.Teller;

namespace Portal.Belasting.Circuits;

/// <summary>
/// What five hundred open dashboards cost, beside as many bare counter pages in the same run: the machine then cancels out. The two take
/// turns in batches, so that what else the machine does hits both.
/// </summary>
internal static partial class Circuitmeting
{
    private const int Aantal = 500;
    private const int PerBeurt = 50;
    private const int Opwarmen = 1000;
    private const int Tegelijk = 4;

    public static async Task<bool> DraaiAsync()
    {
        var map = Directory.CreateTempSubdirectory("zvhd-belasting-");
        try
        {
            await using var tellerproces = await Meetproces.StartAsync(AppContext.BaseDirectory, [typeof(Tellerpagina).Assembly.Location, Tellerpagina.Opdracht], Tellerpagina.Pad);
            await using var portaalproces = await Meetproces.StartAsync(Portaal.Map, [Portaal.Assembly, $"--Opslag:Map={map.FullName}", "--Grenzen:Ruimte=1000", "--Grenzen:Circuits=2000", "--Grenzen:CircuitsPerGebruiker=1000"], "/health/ready");
            using var bezoeker = new Browser(tellerproces.Adres);
            var contactpersonen = await AanmeldenAsync(portaalproces.Adres);

            await using var teller = new Deelnemer("Counter", tellerproces, [bezoeker], Tellerpagina.Pad, "Stand: ", "Stand: ");
            await using var dashboard = new Deelnemer("Dashboard", portaalproces, [.. contactpersonen.Select(c => c.Browser)], "/mijn-gemeente", "Dit vraagt uw aandacht", "data-verbonden");
            foreach (var deelnemer in new[] { teller, dashboard })
            {
                Console.Error.WriteLine($"{deelnemer.Naam} opwarmen");
                await deelnemer.WarmOpAsync(Opwarmen);
            }

            for (var klaar = 0; klaar < Aantal; klaar += PerBeurt)
            {
                await teller.OpenAsync(PerBeurt);
                await dashboard.OpenAsync(PerBeurt);
                Console.Error.WriteLine($"{klaar + PerBeurt} van {Aantal} circuits");
            }

            await teller.MeetNaOpenenAsync();
            await dashboard.MeetNaOpenenAsync();
            await teller.DoeAsync(c => c.KlikAsync());
            foreach (var (slug, browser) in contactpersonen)
            {
                await dashboard.WijzigAsync(slug, browser);
            }

            await teller.MeetNaActieAsync();
            await dashboard.MeetNaActieAsync();
            contactpersonen.ForEach(c => c.Browser.Dispose());
            return Toon(teller, dashboard);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    /// <summary>The demo accounts of the twelve gemeenten, each in a browser of its own.</summary>
    private static async Task<List<(string Slug, Browser Browser)>> AanmeldenAsync(Uri adres)
    {
        using var iemand = new Browser(adres);
        var (_, pagina) = await iemand.HaalAsync("aanmelden", CancellationToken.None);
        List<(string, Browser)> contactpersonen = [];
        foreach (Match knop in Contactpersoon().Matches(pagina))
        {
            var browser = new Browser(adres);
            await browser.MeldAanAsync(knop.Groups[1].Value);
            contactpersonen.Add((knop.Groups[2].Value, browser));
        }

        return contactpersonen.Count == 12 ? contactpersonen : throw new InvalidOperationException($"{contactpersonen.Count} contactpersonen op het aanmeldscherm, geen twaalf");
    }

    private static bool Toon(Deelnemer teller, Deelnemer dashboard)
    {
        Console.WriteLine();
        Console.WriteLine($"{Aantal} circuits of each, {Tegelijk} being opened at a time, after {Opwarmen} to warm up; dashboards signed in as the twelve contactpersonen in turn.");
        Console.WriteLine();
        Console.WriteLine("| | Counter | Dashboard | Ratio |");
        Console.WriteLine("|---|--:|--:|--:|");
        Rij("Circuits that failed", d => d.Mislukt, "0", verhouding: false);
        Rij("Open at the end, by the server's own count", d => d.NaActie!.Circuits, "0", verhouding: false);
        Rij("Page to first interactive render, median, ms", d => d.Circuits.Select(c => c.GereedMs).Mediaan(), "0.0");
        Rij("Page to first interactive render, p95, ms", Staart, "0.0");
        Rij("of which the prerendered page, p95, ms", d => d.Circuits.Select(c => c.PaginaMs).Percentiel(0.95), "0.0");
        Rij("Server CPU per circuit until then, ms", d => d.CpuPerCircuit, "0.00");
        Rij("Managed memory per circuit, opened, KiB", d => d.KiB(d.NaOpenen!), "0");
        Rij("Managed memory per circuit, after one action, KiB", d => d.KiB(d.NaActie!), "0");
        Rij("Page, bytes of HTML", d => d.Circuits.Average(c => c.PaginaBytes), "#,0");
        Rij("of which state for the circuit", d => d.Circuits.Average(c => c.StaatBytes), "#,0");
        Rij("Received over the circuit, bytes", d => d.Circuits.Average(c => c.HubBytes), "#,0");
        foreach (var (fout, keer) in teller.Fouten.Concat(dashboard.Fouten))
        {
            Console.WriteLine($"\nFailed {keer} times: {fout}");
        }

        var isAllesOpen = teller.IsAllesOpen(Aantal) & dashboard.IsAllesOpen(Aantal);
        return Doel.Toon(
        [
            new("p95 to first interactive render", Staart(dashboard) / Staart(teller), 2),
            new("Server CPU per circuit", dashboard.CpuPerCircuit / teller.CpuPerCircuit, 2),
            new("Managed memory per circuit after an action", dashboard.KiB(dashboard.NaActie!) / teller.KiB(teller.NaActie!), 4),
        ]) && isAllesOpen;

        static double Staart(Deelnemer d) => d.Circuits.Select(c => c.GereedMs).Percentiel(0.95);

        void Rij(string naam, Func<Deelnemer, double> waarde, string vorm, bool verhouding = true) =>
            Console.WriteLine($"| {naam} | {waarde(teller).ToString(vorm)} | {waarde(dashboard).ToString(vorm)} | {(verhouding ? $"{waarde(dashboard) / waarde(teller):0.00}×" : "")} |");
    }

    [GeneratedRegex("value=\"(contactpersoon-([a-z-]+))\"")]
    private static partial Regex Contactpersoon();

    /// <summary>One of the two that are compared: its process, who visits it, and what that cost.</summary>
    private sealed class Deelnemer(string naam, Meetproces proces, IReadOnlyList<Browser> bezoekers, string pad, string tekst, string teken) : IAsyncDisposable
    {
        private readonly CancellationTokenSource einde = new();
        private readonly ConcurrentQueue<Circuit> open = [];
        private readonly ConcurrentDictionary<Browser, ConcurrentQueue<Circuit>> perBezoeker = [];
        private Stand? vooraf;
        private Task? pings;
        private double cpu;

        public string Naam => naam;

        public IReadOnlyCollection<Circuit> Circuits => open;

        public ConcurrentDictionary<string, int> Fouten { get; } = [];

        public int Mislukt { get; private set; }

        public Stand? NaOpenen { get; private set; }

        public Stand? NaActie { get; private set; }

        public double CpuPerCircuit => cpu / open.Count;

        /// <summary>Memory added per open circuit.</summary>
        public double KiB(Stand stand) => (stand.ManagedBytes - vooraf!.ManagedBytes) / 1024.0 / open.Count;

        public bool IsAllesOpen(int aantal) => Mislukt == 0 && open.Count(c => c.IsOpen) == aantal && NaActie!.Circuits == aantal;

        /// <summary>Compiling and filling caches belongs to the start of the server, not to a circuit.</summary>
        public async Task WarmOpAsync(int aantal)
        {
            var warm = new ConcurrentQueue<Circuit>();
            await ParallelAsync(Enumerable.Range(0, aantal), async i => warm.Enqueue(await NieuwAsync(i)));
            await Task.Delay(1000); // compiled again in the background by now
            await ParallelAsync(warm, async c => await c.DisposeAsync());
            await Task.Delay(1000);
            vooraf = await proces.MeetAsync();
            pings = HoudOpenAsync();
        }

        public async Task OpenAsync(int aantal)
        {
            var voor = proces.CpuMs;
            await ParallelAsync(Enumerable.Range(open.Count, aantal), async i =>
            {
                var circuit = await NieuwAsync(i);
                open.Enqueue(circuit);
                perBezoeker.GetOrAdd(bezoekers[i % bezoekers.Count], _ => []).Enqueue(circuit);
            });
            await Task.Delay(300); // acknowledgements still under way belong to it
            cpu += proces.CpuMs - voor;
        }

        /// <summary>Lets every open circuit do this.</summary>
        public Task DoeAsync(Func<Circuit, Task> actie) => ParallelAsync(open, actie);

        /// <summary>A casus of this gemeente changes: its open dashboards load again.</summary>
        public async Task WijzigAsync(string slug, Browser bezoeker)
        {
            Task[] ververst = [.. perBezoeker[bezoeker].Select(c => c.WachtOpBatchAsync())];
            await proces.WijzigAsync(slug);
            await ParallelAsync(ververst, t => t);
        }

        public async Task MeetNaOpenenAsync() => NaOpenen = await proces.MeetAsync();

        public async Task MeetNaActieAsync()
        {
            await Task.Delay(1000);
            NaActie = await proces.MeetAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await einde.CancelAsync();
            if (pings is not null)
            {
                await pings;
            }

            await ParallelAsync(open, async c => await c.DisposeAsync());
            einde.Dispose();
        }

        private async Task<Circuit> NieuwAsync(int nummer)
        {
            var circuit = new Circuit(bezoekers[nummer % bezoekers.Count]);
            try
            {
                await circuit.OpenAsync(pad, tekst, teken);
                return circuit;
            }
            catch
            {
                await circuit.DisposeAsync();
                throw;
            }
        }

        /// <summary>A failure is counted, and the rest goes on.</summary>
        private Task ParallelAsync<T>(IEnumerable<T> waarmee, Func<T, Task> wat) =>
            Parallel.ForEachAsync(waarmee, new ParallelOptions { MaxDegreeOfParallelism = Tegelijk }, async (een, _) =>
            {
                try
                {
                    await wat(een);
                }
                catch (Exception fout)
                {
                    lock (Fouten)
                    {
                        Mislukt++;
                    }

                    Fouten.AddOrUpdate(fout.Message, 1, (_, n) => n + 1);
                }
            });

        private async Task HoudOpenAsync()
        {
            try
            {
                while (true)
                {
                    await Task.Delay(TimeSpan.FromSeconds(10), einde.Token);
                    await Task.WhenAll(open.Select(c => c.PingAsync()));
                }
            }
            catch (OperationCanceledException)
            {
                // done
            }
            catch (Exception fout)
            {
                Fouten.TryAdd($"ping: {fout.Message}", 1);
            }
        }
    }
}
