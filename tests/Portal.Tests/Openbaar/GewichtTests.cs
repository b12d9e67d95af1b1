using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Portal.Openbaar;

/// <summary>What a visitor has to fetch before a public page stands: little, from here alone, and no script.</summary>
[Collection(nameof(Portaalhuis))]
public sealed partial class GewichtTests(Portaalhuis huis)
{
    /// <summary>Bytes of the page, its styles and its drawings, packed.</summary>
    private const int PaginaMax = 30_000;

    /// <summary>Bytes of everything together, pictures included.</summary>
    private const int AllesMax = 100_000;

    [Fact]
    public async Task ElkeOpenbarePagina_IsLicht_VanEigenHuis_EnZonderScript()
    {
        using var bezoeker = huis.Bezoeker();
        var paden = Adressen().Matches(await bezoeker.GetStringAsync("/sitemap.xml")).Select(m => new Uri(m.Groups[1].Value).AbsolutePath).ToList();
        Assert.True(paden.Count > 30, $"De sitemap noemt maar {paden.Count} pagina’s.");
        Dictionary<string, (int Gewicht, bool IsBeeld)> delen = [];
        List<string> mis = [];
        foreach (var pad in paden)
        {
            var html = await bezoeker.GetStringAsync(pad);
            var pagina = new HtmlParser().ParseDocument(html);
            if (pagina.QuerySelector("script, [onclick], [onload], [style], body style, style + style, iframe, object, embed") is { } verboden)
            {
                mis.Add($"{pad}: {verboden.OuterHtml[..Math.Min(80, verboden.OuterHtml.Length)]}");
            }

            var nodig = pagina.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], img[src], source, video, audio").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? "").ToHashSet();
            mis.AddRange(nodig.Where(n => n.Contains("//", StringComparison.Ordinal)).Select(n => $"{pad}: {n} komt van elders"));
            foreach (var deel in nodig.Where(n => !delen.ContainsKey(n)))
            {
                using var antwoord = await bezoeker.GetAsync(deel);
                var isBeeld = antwoord.Content.Headers.ContentType!.MediaType is "image/png" or "image/jpeg";
                var inhoud = await antwoord.Content.ReadAsByteArrayAsync();
                delen[deel] = (isBeeld ? inhoud.Length : Verpakt(inhoud), isBeeld);
            }

            var kaal = Verpakt(System.Text.Encoding.UTF8.GetBytes(html)) + nodig.Where(n => !delen[n].IsBeeld).Sum(n => delen[n].Gewicht);
            var alles = kaal + nodig.Where(n => delen[n].IsBeeld).Sum(n => delen[n].Gewicht);
            if (kaal > PaginaMax || alles > AllesMax)
            {
                mis.Add($"{pad}: {kaal} bytes, met beelden {alles}");
            }
        }

        Assert.True(mis.Count == 0, string.Join('\n', mis));
    }

    /// <summary>As a published portal sends its files.</summary>
    private static int Verpakt(byte[] inhoud)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(inhoud.Length)];
        Assert.True(BrotliEncoder.TryCompress(inhoud, buffer, out var lengte, 6, 18));
        return lengte;
    }

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Adressen();
}
