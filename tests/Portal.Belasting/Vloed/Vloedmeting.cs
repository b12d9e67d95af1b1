using System.Diagnostics;
using Portal.Belasting.Circuits;

namespace Portal.Belasting.Vloed;

/// <summary>
/// One user does all he can to take the portal for himself: clicks as fast as the wire takes them in every tab he can have, and asks for files
/// and new tabs without end. What others notice is the time of their clicks, beside the same clicks before.
/// </summary>
internal static class Vloedmeting
{
    private const string Pad = "mijn-gemeente/adviesvragen";
    private const string Tekst = "Verstuur de vraag";
    private const string Teken = "Bewaar als concept";

    private static readonly TimeSpan Duur = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Denktijd = TimeSpan.FromMilliseconds(200);

    private static readonly string[] Anderen =
        ["contactpersoon-assen", "contactpersoon-coevorden", "contactpersoon-hoogeveen", "contactpersoon-meppel", "contactpersoon-midden-drenthe", "contactpersoon-noordenveld", "contactpersoon-tynaarlo", "contactpersoon-westerveld"];

    public static async Task<bool> DraaiAsync()
    {
        var map = Directory.CreateTempSubdirectory("zvhd-belasting-");
        try
        {
            await using var portaal = await Meetproces.StartAsync(Portaal.Map, [Portaal.Assembly, $"--Opslag:Map={map.FullName}"], "/health/ready");
            List<(Browser Browser, Circuit Circuit)> anderen = [];
            foreach (var gebruiker in Anderen)
            {
                anderen.Add(await OpenAsync(portaal.Adres, gebruiker));
            }

            await KlikAsync(anderen); // to warm up
            var rust = await KlikAsync(anderen);
            Console.Error.WriteLine("rust gemeten");
            await using var vloed = await Stortvloed.BeginAsync(portaal.Adres, "contactpersoon-emmen");
            var drukte = await KlikAsync(anderen);
            Console.Error.WriteLine("vloed gemeten");
            await vloed.StopAsync();
            var uitgevallen = anderen.Count(a => !a.Circuit.IsOpen);
            foreach (var (browser, circuit) in anderen)
            {
                await circuit.DisposeAsync();
                browser.Dispose();
            }

            Console.WriteLine();
            Console.WriteLine($"{Anderen.Length} users who click and then think for {Denktijd.TotalMilliseconds:0} ms, {Duur.TotalSeconds:0} seconds without and {Duur.TotalSeconds:0} with a flood by another.");
            Console.WriteLine();
            Console.WriteLine("| | At rest | During the flood |");
            Console.WriteLine("|---|--:|--:|");
            Console.WriteLine($"| Clicks | {rust.Count:#,0} | {drukte.Count:#,0} |");
            Console.WriteLine($"| Click, median, ms | {rust.Mediaan():0.0} | {drukte.Mediaan():0.0} |");
            Console.WriteLine($"| Click, p95, ms | {rust.Percentiel(0.95):0.0} | {drukte.Percentiel(0.95):0.0} |");
            Console.WriteLine($"| Others who lost their circuit | 0 | {uitgevallen} |");
            Console.WriteLine($"| Clicks the flood got onto the wire | | {vloed.Klikken:#,0} |");
            Console.WriteLine($"| Requests of the flood, of which refused | | {vloed.Verzoeken:#,0}, {vloed.Geweigerd:#,0} |");
            return Doel.Toon(
            [
                new("p95 of a click during the flood", drukte.Percentiel(0.95), 300, " ms"),
                new("p95 of a click, flood : rest", drukte.Percentiel(0.95) / rust.Percentiel(0.95), 5),
            ]) && uitgevallen == 0;
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static async Task<(Browser Browser, Circuit Circuit)> OpenAsync(Uri adres, string gebruiker)
    {
        var browser = new Browser(adres);
        await browser.MeldAanAsync(gebruiker);
        var circuit = new Circuit(browser);
        await circuit.OpenAsync(Pad, Tekst, Teken);
        return (browser, circuit);
    }

    /// <summary>Everybody clicks and thinks for the duration; gives how long each click took, in milliseconds.</summary>
    private static async Task<IReadOnlyList<double>> KlikAsync(IReadOnlyList<(Browser Browser, Circuit Circuit)> wie)
    {
        var klok = Stopwatch.StartNew();
        var tijden = await Task.WhenAll(wie.Select(async w =>
        {
            List<double> eigen = [];
            while (klok.Elapsed < Duur)
            {
                var begin = Stopwatch.GetTimestamp();
                await w.Circuit.KlikAsync();
                eigen.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
                await Task.Delay(Denktijd);
            }

            return eigen;
        }));
        return [.. tijden.SelectMany(t => t)];
    }

    /// <summary>The user who floods.</summary>
    private sealed class Stortvloed : IAsyncDisposable
    {
        private const int Tabbladen = 5;
        private const int Vragers = 4;

        private readonly CancellationTokenSource einde = new();
        private readonly List<Circuit> circuits = [];
        private readonly List<Task> werk = [];
        private readonly Browser browser;
        private long klikken, verzoeken, geweigerd;

        private Stortvloed(Browser browser) => this.browser = browser;

        public long Klikken => klikken;

        public long Verzoeken => verzoeken;

        public long Geweigerd => geweigerd;

        public static async Task<Stortvloed> BeginAsync(Uri adres, string gebruiker)
        {
            var vloed = new Stortvloed(new(adres));
            await vloed.browser.MeldAanAsync(gebruiker);
            for (var i = 0; i < Tabbladen; i++)
            {
                var circuit = new Circuit(vloed.browser);
                await circuit.OpenAsync(Pad, Tekst, Teken);
                vloed.circuits.Add(circuit);
            }

            vloed.werk.AddRange(vloed.circuits.Select(vloed.KlikkenAsync));
            vloed.werk.AddRange(Enumerable.Range(0, Vragers).Select(_ => vloed.VragenAsync()));
            return vloed;
        }

        public async Task StopAsync()
        {
            await einde.CancelAsync();
            await Task.WhenAll(werk);
        }

        public async ValueTask DisposeAsync()
        {
            await StopAsync();
            foreach (var circuit in circuits)
            {
                await circuit.DisposeAsync();
            }

            browser.Dispose();
            einde.Dispose();
        }

        private async Task KlikkenAsync(Circuit circuit)
        {
            while (!einde.IsCancellationRequested && circuit.IsOpen)
            {
                try
                {
                    await circuit.StuurKlikAsync().WaitAsync(einde.Token);
                    Interlocked.Increment(ref klikken);
                }
                catch (Exception fout) when (fout is OperationCanceledException or System.Net.WebSockets.WebSocketException or ObjectDisposedException)
                {
                    return;
                }
            }
        }

        private async Task VragenAsync()
        {
            string[] paden = ["mijn-gemeente/casussen/export.xlsx", "mijn-gemeente/bijdragen/export.csv", "_blazor/negotiate?negotiateVersion=1"];
            for (var i = 0; !einde.IsCancellationRequested; i++)
            {
                try
                {
                    var pad = paden[i % paden.Length];
                    Interlocked.Increment(ref verzoeken);
                    using var leeg = new StringContent("");
                    _ = pad.StartsWith("_blazor", StringComparison.Ordinal) ? await browser.PostAsync(pad, leeg, einde.Token) : (await browser.HaalAsync(pad, einde.Token)).Html;
                }
                catch (HttpRequestException)
                {
                    Interlocked.Increment(ref geweigerd);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        }
    }
}
