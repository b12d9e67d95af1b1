using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Portal.Openbaar;

/// <summary>The html of every public page, judged by the checker of the standard itself (vnu, from npm; it needs Java). <c>tests/run</c> fetches both.</summary>
[Collection(nameof(Portaalhuis))]
public sealed partial class HtmlkeuringTests(Portaalhuis huis)
{
    /// <summary>What the sitemap does not name: a figure of each kind, and what answers a question or a mistake.</summary>
    private static readonly string[] Buiten =
    [
        "/herkomst/bijdragen.GM1699.2019.totaal", "/herkomst/kengetallen.afgesloten_procesregie.2023", "/herkomst/begrotingsposten.2025.eerste.B1d", "/herkomst/ketenpartnerinzet.2023.gerealiseerd.OM",
        "/zoeken", "/zoeken?q=nordenveld", "/zoeken?q=qqqq", "/documenten?jaar=2023", "/documenten?zoek=qqqq", "/informatie/contact/reactie", "/informatie/contact/reactie?verstuurd=true",
        "/aanmelden", "/fout", "/niet-bestaand", "/niet-gevonden",
    ];

    [Fact]
    public async Task ElkeOpenbarePagina_IsGoedeHtml()
    {
        await Publicatie.ZorgVoorAsync(huis);
        using var bezoeker = huis.Bezoeker();
        var paden = Adres().Matches(await bezoeker.GetStringAsync("/sitemap.xml")).Select(m => new Uri(m.Groups[1].Value).AbsolutePath).Concat(Buiten).ToList();
        Assert.True(paden.Count > 50, $"Er zijn maar {paden.Count} pagina’s.");
        var map = Directory.CreateTempSubdirectory("zvhd-html-");
        try
        {
            Dictionary<string, string> bestanden = [];
            foreach (var (nummer, pad) in paden.Index())
            {
                var bestand = Path.Combine(map.FullName, $"{nummer}.html");
                using var antwoord = await bezoeker.GetAsync(pad);
                if (antwoord.Content.Headers.ContentType?.MediaType is not "text/html") // a document is named in the sitemap too
                {
                    continue;
                }

                await File.WriteAllTextAsync(bestand, await antwoord.Content.ReadAsStringAsync());
                bestanden[bestand] = pad;
            }

            await File.WriteAllTextAsync(Path.Combine(map.FullName, "fout.html"), "<!DOCTYPE html><html lang=nl><title>x</title><p><div></p>");
            var meldingen = await KeurAsync(map.FullName);

            Assert.Contains(meldingen, m => m.Contains("fout.html", StringComparison.Ordinal)); // it does find something where there is something
            var mis = meldingen.Where(m => !m.Contains("fout.html", StringComparison.Ordinal)).Select(m => bestanden.Aggregate(m, (tekst, b) => tekst.Replace(b.Key, b.Value, StringComparison.Ordinal))).ToList();
            Assert.True(mis.Count == 0, string.Join('\n', mis.Take(60)));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    /// <summary>A line per finding, errors and warnings alike. That Blazor closes what needs no closing is neither.</summary>
    private static async Task<IReadOnlyList<string>> KeurAsync(string map)
    {
        var keuring = Path.Combine(Bronmap(), "tests", "htmlkeuring");
        var jar = Path.Combine(keuring, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        Assert.True(File.Exists(jar), $"De html-keuring ontbreekt: draai tests/run, of ‘npm ci’ in {keuring}.");
        using var java = Process.Start(new ProcessStartInfo("java", ["-jar", jar, "--format", "gnu", "--stdout", "--exit-zero-always", map]) { RedirectStandardOutput = true })!;
        var uit = await java.StandardOutput.ReadToEndAsync();
        await java.WaitForExitAsync();
        Assert.Equal(0, java.ExitCode);
        return [.. uit.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(m => !m.Contains(": info: Trailing slash on void elements", StringComparison.Ordinal))];
    }

    private static string Bronmap()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map.FullName, "ZvhdPortal.sln")))
        {
            map = map.Parent!;
        }

        return map.FullName;
    }

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Adres();
}
