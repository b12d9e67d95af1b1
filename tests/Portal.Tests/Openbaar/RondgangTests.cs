using System.Net;
using AngleSharp.Html.Parser;

namespace Portal.Openbaar;

/// <summary>A visitor who follows every link from the first page on: nothing is dead, and every figure says where it comes from.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class RondgangTests(Portaalhuis huis)
{
    /// <summary>Far more than there are; a walk that does not end is a mistake too.</summary>
    private const int PaginasMax = 5_000;

    [Fact]
    public async Task Rondgang_VanafHetBegin_VindtGeenDodeLink_GeenDubbeleTitel_GeenCijferZonderHerkomst()
    {
        using var bezoeker = huis.Bezoeker();
        Queue<(string Pad, string Van)> teLezen = new([("/", "het begin")]);
        HashSet<string> gezien = ["/"];
        Dictionary<string, string> titels = [];
        List<(string Pad, string Anker, string Van)> ankers = [];
        Dictionary<string, HashSet<string>> plaatsen = [];
        List<string> mis = [];
        while (teLezen.TryDequeue(out var stap))
        {
            Assert.True(gezien.Count < PaginasMax, "De rondgang eindigt niet.");
            using var antwoord = await bezoeker.GetAsync(stap.Pad);
            if (antwoord.StatusCode is not HttpStatusCode.OK)
            {
                mis.Add($"{stap.Pad} (vanaf {stap.Van}): {(int)antwoord.StatusCode}");
                continue;
            }

            if (antwoord.Content.Headers.ContentType?.MediaType is not "text/html")
            {
                continue;
            }

            var pagina = new HtmlParser().ParseDocument(await antwoord.Content.ReadAsStringAsync());
            plaatsen[stap.Pad] = [.. pagina.All.Select(e => e.Id).OfType<string>()];
            if (pagina.QuerySelectorAll("h1").Length != 1)
            {
                mis.Add($"{stap.Pad}: {pagina.QuerySelectorAll("h1").Length} koppen van niveau 1");
            }

            var eigenlijk = pagina.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? stap.Pad;
            if (eigenlijk == stap.Pad && !stap.Pad.Contains('?', StringComparison.Ordinal) && !titels.TryAdd(pagina.Title ?? "", stap.Pad))
            {
                mis.Add($"{stap.Pad}: zelfde titel als {titels[pagina.Title ?? ""]}: {pagina.Title}");
            }

            if (stap.Pad.StartsWith("/herkomst/", StringComparison.Ordinal))
            {
                if (pagina.QuerySelector("main .herkomst, main dl") is null)
                {
                    mis.Add($"{stap.Pad}: noemt geen herkomst");
                }
            }
            else
            {
                mis.AddRange(Herkomstkeuring.ZonderHerkomst(pagina).Select(c => $"{stap.Pad}: ‘{c}’ zegt niet waar het vandaan komt"));
            }

            foreach (var adres in pagina.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(a => a.StartsWith('/')))
            {
                var delen = adres.Split('#', 2);
                var pad = delen[0];
                if (delen.Length == 2)
                {
                    ankers.Add((pad, delen[1], stap.Pad));
                }

                if (!pad.StartsWith("/aanmelden", StringComparison.Ordinal) && gezien.Add(pad))
                {
                    teLezen.Enqueue((pad, stap.Pad));
                }
            }
        }

        mis.AddRange(ankers.Where(a => plaatsen.TryGetValue(a.Pad, out var ids) && !ids.Contains(a.Anker)).Select(a => $"{a.Pad}#{a.Anker} (vanaf {a.Van}): die plaats is er niet").Distinct());
        Assert.True(mis.Count == 0, $"{mis.Count} op {plaatsen.Count} pagina’s:\n{string.Join('\n', mis.Take(60))}");
        Assert.True(plaatsen.Count > 100, $"De rondgang kwam niet verder dan {plaatsen.Count} pagina’s.");
    }
}
