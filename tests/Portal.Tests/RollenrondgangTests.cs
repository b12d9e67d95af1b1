using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Portal;

/// <summary>Everybody who signs in follows every link of his own part of the portal: nothing is dead, and every figure says where it comes from.</summary>
[Collection(nameof(Portaalhuis))]
public sealed partial class RollenrondgangTests(Portaalhuis huis)
{
    /// <summary>Of pages that differ only in which casus, vraag or year they show, as many are enough.</summary>
    private const int PerSoort = 4;

    [Theory]
    [InlineData("contactpersoon-emmen", "/mijn-gemeente", 12)]
    [InlineData("contactpersoon-midden-drenthe", "/mijn-gemeente", 12)]
    [InlineData("bureau", "/bureau", 40)]
    [InlineData("manager", "/bureau", 40)]
    [InlineData("stuurgroep-1", "/stuurgroep", 15)]
    [InlineData("stuurgroep-5", "/stuurgroep", 15)]
    [InlineData("beheer", "/beheer", 2)]
    [InlineData("fg", "/beheer/logboek", 1)]
    public async Task Rondgang_VanWieIsAangemeld_VindtGeenDodeLink_GeenCijferZonderHerkomst(string gebruiker, string begin, int paginas)
    {
        var client = await huis.AlsAsync(gebruiker);
        Queue<(string Pad, string Van)> teLezen = new([(begin, "het begin")]);
        HashSet<string> gezien = [begin];
        Dictionary<string, int> perSoort = [];
        List<string> mis = [];
        var gelezen = 0;
        while (teLezen.TryDequeue(out var stap))
        {
            using var antwoord = await client.GetAsync(stap.Pad);
            if (antwoord.StatusCode is not HttpStatusCode.OK)
            {
                mis.Add($"{stap.Pad} (vanaf {stap.Van}): {(int)antwoord.StatusCode}");
                continue;
            }

            if (antwoord.Content.Headers.ContentType?.MediaType is not "text/html")
            {
                continue;
            }

            gelezen++;
            var pagina = new HtmlParser().ParseDocument(await antwoord.Content.ReadAsStringAsync());
            mis.AddRange(Herkomstkeuring.ZonderHerkomst(pagina).Select(c => $"{stap.Pad}: ‘{c}’ zegt niet waar het vandaan komt"));
            foreach (var pad in pagina.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#', '?')[0]).Where(IsEigen))
            {
                var soort = Kenmerk().Replace(pad, "*");
                if (gezien.Add(pad) && (perSoort[soort] = perSoort.GetValueOrDefault(soort) + 1) <= PerSoort)
                {
                    teLezen.Enqueue((pad, stap.Pad));
                }
            }
        }

        Assert.True(mis.Count == 0, $"{mis.Count} op {gelezen} pagina’s:\n{string.Join('\n', mis.Take(60))}");
        Assert.True(gelezen >= paginas, $"De rondgang kwam niet verder dan {gelezen} pagina’s.");
    }

    /// <summary>Pages of the part for who is signed in; files are read by tests of their own.</summary>
    private static bool IsEigen(string pad) =>
        (pad.StartsWith("/mijn-gemeente", StringComparison.Ordinal) || pad.StartsWith("/bureau", StringComparison.Ordinal) || pad.StartsWith("/stuurgroep", StringComparison.Ordinal)
            || pad.StartsWith("/beheer", StringComparison.Ordinal))
        && !pad.Split('/')[^1].Contains('.', StringComparison.Ordinal);

    [GeneratedRegex("[^/]*[0-9][^/]*")]
    private static partial Regex Kenmerk();
}
