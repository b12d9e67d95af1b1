using Microsoft.Playwright;
using Portal.Belasting.Circuits;

namespace Portal.Belasting.Vitalen;

/// <summary>
/// What a reader with a simple telephone and a poor connection sees, as Chromium measures it: when the largest part of a page stands, how much
/// of it jumps afterwards, and what holds up drawing.
/// </summary>
internal static class Vitaalmeting
{
    private const int Keren = 5;
    private const double LcpMax = 1200;
    private const double ClsMax = 0.02;

    /// <summary>What the tools of the browser makers call a slow 4G connection: 1.6 Mbit/s, 150 ms there and back.</summary>
    private static readonly Dictionary<string, object> Verbinding = new() { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 1_600_000 / 8, ["uploadThroughput"] = 750_000 / 8 };

    /// <summary>A processor four times as slow as this one.</summary>
    private static readonly Dictionary<string, object> Processor = new() { ["rate"] = 4 };

    private static readonly string[] Paden =
        ["/", "/gemeenten", "/gemeenten/noordenveld", "/cijfers", "/cijfers/2023", "/jaarplan/2025", "/begroting/2025", "/informatie/kosten-en-bijdrage", "/documenten", "/begrippen"];

    private const string Meet = """
        new Promise(klaar => {
          let lcp = 0, cls = 0;
          new PerformanceObserver(l => { for (const e of l.getEntries()) lcp = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
          new PerformanceObserver(l => { for (const e of l.getEntries()) if (!e.hadRecentInput) cls += e.value; }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => klaar([lcp, cls, document.querySelectorAll('script').length, performance.getEntriesByType('resource').length]), 600);
        })
        """;

    public static async Task<bool> DraaiAsync()
    {
        var map = Directory.CreateTempSubdirectory("zvhd-belasting-");
        try
        {
            await using var portaal = await Meetproces.StartAsync(Portaal.Map, [Portaal.Assembly, $"--Opslag:Map={map.FullName}"], "/health/ready");
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
            await MeetAsync(browser, new Uri(portaal.Adres, "/zoeken").ToString()); // a browser that was just started still reads its letters from disk

            Console.WriteLine();
            Console.WriteLine($"A new profile each time, 412 × 823 at 2.625, slow 4G (1.6 Mbit/s, 150 ms), processor slowed down four times, {Keren} times each; medians, of CLS the worst.");
            Console.WriteLine();
            Console.WriteLine("| Page | LCP, ms | CLS | Scripts | Files beside the page |");
            Console.WriteLine("|---|--:|--:|--:|--:|");
            var (lcpMax, clsMax, scripts) = (0.0, 0.0, 0.0);
            foreach (var pad in Paden)
            {
                List<double[]> metingen = [];
                for (var keer = -1; keer < Keren; keer++) // the first warms the server
                {
                    var meting = await MeetAsync(browser, new Uri(portaal.Adres, pad).ToString());
                    if (keer >= 0)
                    {
                        metingen.Add(meting);
                    }
                }

                var (lcp, cls) = (metingen.Select(m => m[0]).Mediaan(), metingen.Max(m => m[1]));
                Console.WriteLine($"| {pad} | {lcp:0} | {cls:0.000} | {metingen[0][2]:0} | {metingen[0][3]:0} |");
                (lcpMax, clsMax, scripts) = (Math.Max(lcpMax, lcp), Math.Max(clsMax, cls), scripts + metingen[0][2]);
            }

            Console.WriteLine();
            Console.WriteLine($"LCP at most {LcpMax:0} ms: {Oordeel(lcpMax <= LcpMax)}. CLS at most {ClsMax:0.00}: {Oordeel(clsMax <= ClsMax)}. No script: {Oordeel(scripts == 0)}.");
            return lcpMax <= LcpMax && clsMax <= ClsMax && scripts == 0;
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static string Oordeel(bool isGehaald) => isGehaald ? "met" : "**missed**";

    /// <summary>LCP in ms, CLS, scripts in the page, files it fetched.</summary>
    private static async Task<double[]> MeetAsync(IBrowser browser, string adres)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 412, Height = 823 }, DeviceScaleFactor = 2.625f, IsMobile = true, HasTouch = true });
        var pagina = await context.NewPageAsync();
        var cdp = await context.NewCDPSessionAsync(pagina);
        await cdp.SendAsync("Network.enable");
        await cdp.SendAsync("Network.emulateNetworkConditions", Verbinding);
        await cdp.SendAsync("Emulation.setCPUThrottlingRate", Processor);
        await pagina.GotoAsync(adres, new() { WaitUntil = WaitUntilState.Load });
        return await pagina.EvaluateAsync<double[]>(Meet);
    }
}
