using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Cijfers;
using Portal.Data.Informatie;

namespace Portal.Openbaar;

/// <summary>
/// Somebody takes along everything a visitor can get, pages, files and feeds, and lays it side by side: no figure is told in two ways, and
/// nothing of it moves with the registration.
/// </summary>
[Collection(nameof(Portaalhuis))]
public sealed partial class SchraapTests(Portaalhuis huis)
{
    private static readonly string[] Begin = ["/", "/sitemap.xml", "/besluiten.atom", "/documenten.atom", "/robots.txt", "/zoeken?q=noordenveld", "/zoeken?q=procesregie"];

    /// <summary>What tells from which document a figure comes.</summary>
    private const string Bron = "a[href^='/herkomst/'], .herkomst";

    [Fact]
    public async Task AllesWatOpenbaarIs_NoemtElkCijferOveralHetzelfde()
    {
        await Publicatie.ZorgVoorAsync(huis);
        Dictionary<string, (decimal Waarde, string Waar)> cijfers = [];
        List<string> mis = [];
        var buit = await HaalAllesAsync(metHerkomst: true);
        foreach (var (adres, tekst) in buit)
        {
            foreach (var (herkomst, waarde) in adres.EndsWith(".csv", StringComparison.Ordinal) ? UitCsv(tekst) : adres.EndsWith(".json", StringComparison.Ordinal) ? UitJson(tekst) : UitPagina(adres, tekst))
            {
                if (!cijfers.TryAdd(herkomst, (waarde, adres)) && cijfers[herkomst].Waarde != waarde)
                {
                    mis.Add($"{herkomst}: {waarde} op {adres}, {cijfers[herkomst].Waarde} op {cijfers[herkomst].Waar}");
                }
            }
        }

        Assert.True(mis.Count == 0, string.Join('\n', mis.Take(40)));
        Assert.True(cijfers.Count > 300, $"Er zijn maar {cijfers.Count} cijfers gevonden.");
        Assert.Contains(buit.Keys, a => a.EndsWith(".csv", StringComparison.Ordinal));
        Assert.Contains(buit.Keys, a => a.EndsWith(".json", StringComparison.Ordinal));
    }

    /// <summary>
    /// An exact small count can only come from a document. Every 1, 2, 3 and 4 that stands as a figure therefore leads to one; what is counted
    /// in the registration leads to how it was rounded, and is never among them.
    /// </summary>
    [Fact]
    public async Task KleinAantal_StaatErAlleenUitEenStuk_NooitUitDeRegistratie()
    {
        var kwartaal = await Publicatie.ZorgVoorAsync(huis);
        var (uitStuk, uitRegistratie) = (0, 0);
        foreach (var (adres, tekst) in await HaalAllesAsync(metHerkomst: false))
        {
            if (adres.EndsWith(".csv", StringComparison.Ordinal))
            {
                var regels = Csv(tekst);
                Assert.All(regels.Where(r => r.ContainsKey("Waarde")), r => Assert.NotEqual("", r["Bron"]));
                Assert.All(regels.Where(r => r.ContainsKey("Aantal, afgerond")), r => Assert.Matches(Label(), r["Aantal, afgerond"]));
                continue;
            }

            if (!tekst.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var cijfer in new HtmlParser().ParseDocument(tekst).QuerySelectorAll("main td, main .getal, main .balken b, main a.cijfer"))
            {
                var telling = cijfer.LocalName is "a" ? cijfer : cijfer.QuerySelector("a.cijfer");
                if (telling?.GetAttribute("href") is { } naar && naar.StartsWith("/cijfers/", StringComparison.Ordinal))
                {
                    Assert.Matches(Label(), Zichtbaar(telling));
                    uitRegistratie++;
                }
                else if (Zichtbaar(cijfer) is "1" or "2" or "3" or "4")
                {
                    Assert.True(cijfer.Closest("section[aria-labelledby^=kwartaal]") is null, $"{adres}: {cijfer.OuterHtml}");
                    Assert.True(cijfer.Matches(Bron) || cijfer.QuerySelector(Bron) is not null || cijfer.Closest("tr, figure, article, section")?.QuerySelector(Bron) is not null, $"{adres}: {cijfer.OuterHtml}");
                    uitStuk++;
                }
            }
        }

        Assert.True(uitStuk > 20 && uitRegistratie > 20, $"{uitStuk} uit stukken, {uitRegistratie} uit de registratie over het {kwartaal.Tekst}");
    }

    /// <summary>
    /// One casus more everywhere, and every small count becomes another one: what the public gets is the same to the byte, its mark and its
    /// length included. Whatever a page could tell by a bar, a word or a size, it does not know.
    /// </summary>
    [Fact]
    public async Task RegistratieDieVerandert_VerandertNietsAanWatOpenbaarIs()
    {
        await Publicatie.ZorgVoorAsync(huis);
        var eerst = Kenmerken(await HaalAllesAsync(metHerkomst: false));
        await using var db = huis.Systeem();
        var tellingen = await db.Casustellingen.ToListAsync();
        Assert.Contains(tellingen, t => t.Aantal is >= 1 and <= 4);
        try
        {
            tellingen.ForEach(t => t.Aantal++);
            await db.SaveChangesAsync();
            huis.Services.GetRequiredService<Omroep>().Meld([new(null, typeof(Begrip))]); // everything public is made anew

            var later = Kenmerken(await HaalAllesAsync(metHerkomst: false));

            Assert.Equal(eerst, later);
        }
        finally
        {
            tellingen.ForEach(t => t.Aantal--);
            await db.SaveChangesAsync();
        }
    }

    /// <summary>Everything that can be reached from the first page and the feeds, by address.</summary>
    /// <param name="metHerkomst">With the page of each figure; there are far more of these than of all others together.</param>
    private async Task<Dictionary<string, string>> HaalAllesAsync(bool metHerkomst)
    {
        using var bezoeker = huis.Bezoeker();
        Queue<string> teHalen = new(Begin);
        Dictionary<string, string> buit = [];
        while (teHalen.TryDequeue(out var adres))
        {
            if (buit.ContainsKey(adres))
            {
                continue;
            }

            using var antwoord = await bezoeker.GetAsync(adres);
            Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
            var tekst = buit[adres] = await antwoord.Content.ReadAsStringAsync();
            foreach (var naar in Koppeling().Matches(tekst).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)))
            {
                if (!naar.StartsWith("/aanmelden", StringComparison.Ordinal) && !naar.EndsWith("/reactie", StringComparison.Ordinal) // forms: a token each
                    && !naar.EndsWith(".pdf", StringComparison.Ordinal) && (metHerkomst || !naar.StartsWith("/herkomst/", StringComparison.Ordinal)))
                {
                    teHalen.Enqueue(naar);
                }
            }
        }

        Assert.True(buit.Count > 100, $"Er was maar {buit.Count} keer iets te halen.");
        return buit;
    }

    /// <summary>When the figures were last checked is no figure.</summary>
    private static SortedDictionary<string, string> Kenmerken(Dictionary<string, string> buit) =>
        new(buit.ToDictionary(b => b.Key, b => Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Nagerekend().Replace(b.Value, ""))))), StringComparer.Ordinal);

    /// <summary>What stands beside something else in a contradiction is left out: there a figure is told as it was printed and as it was read, on purpose.</summary>
    private static IEnumerable<(string Herkomst, decimal Waarde)> UitPagina(string adres, string html)
    {
        if (!html.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal))
        {
            return [];
        }

        var pagina = new HtmlParser().ParseDocument(html);
        var weegt = adres == "/cijfers/aansluiting" || adres.StartsWith("/herkomst/", StringComparison.Ordinal);
        var koppelingen = pagina.QuerySelectorAll("main a.cijfer[href^='/herkomst/']").Where(a => !weegt && a.Closest(".weegt") is null).Select(a => (a.GetAttribute("href")!, Getal(Zichtbaar(a))));
        var zelf = adres.StartsWith("/herkomst/", StringComparison.Ordinal) ? pagina.QuerySelectorAll("main p.getal").Select(p => (adres, Getal(Zichtbaar(p)))) : [];
        return koppelingen.Concat(zelf).Where(c => c.Item2 is not null).Select(c => (Uri.UnescapeDataString(c.Item1), c.Item2!.Value));
    }

    private static IEnumerable<(string Herkomst, decimal Waarde)> UitCsv(string csv) =>
        Csv(csv).Where(r => r.GetValueOrDefault("Herkomst") is { Length: > 0 } && Getal(r["Waarde"]) is not null).Select(r => (Uri.UnescapeDataString(r["Herkomst"]), Getal(r["Waarde"])!.Value));

    private static IEnumerable<(string Herkomst, decimal Waarde)> UitJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var rij in document.RootElement.EnumerateObject().Where(d => d.Name is "waarden" or "posten").SelectMany(d => d.Value.EnumerateArray()).ToList())
        {
            if (rij.GetProperty("herkomst").GetString() is { } herkomst && rij.TryGetProperty(rij.TryGetProperty("waarde", out _) ? "waarde" : "bedrag", out var waarde) && waarde.ValueKind is JsonValueKind.Number)
            {
                yield return (Uri.UnescapeDataString(herkomst), waarde.GetDecimal());
            }
        }
    }

    private static List<Dictionary<string, string>> Csv(string csv)
    {
        var regels = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(r => Veld().Matches(r).Select(m => m.Groups[1].Value.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal)).ToList()).ToList();
        return [.. regels.Skip(1).Select(r => regels[0].Zip(r).ToDictionary(v => v.First, v => v.Second))];
    }

    /// <summary>"€ 1.400.000", "13,41 fte" and "1400000" as a number; null when it is none.</summary>
    private static decimal? Getal(string tekst) => Cijfer().Match(tekst.Replace('−', '-').Replace('\u00A0', ' ')) is { Success: true } m
        && decimal.TryParse(m.Groups[1].Value + m.Groups[2].Value.Replace(".", "", StringComparison.Ordinal), NumberStyles.Number, Notatie.Nederlands, out var getal) ? getal : null;

    /// <summary>What is seen, without what is only said.</summary>
    private static string Zichtbaar(IElement element) => string.Concat(element.GetDescendants().OfType<IText>().Where(t => t.ParentElement?.Closest(".vh, .vlag, .herkomst") is null).Select(t => t.Text)).Trim();

    [GeneratedRegex("href=\"(/[^\"#]*)")]
    private static partial Regex Koppeling();

    [GeneratedRegex("Nagerekend op [^.]*?\\d+\\.\\d+ uur")]
    private static partial Regex Nagerekend();

    [GeneratedRegex("(?:^|;)(\"(?:[^\"]|\"\")*\"|[^;]*)")]
    private static partial Regex Veld();

    [GeneratedRegex(@"^(-?)\s*(?:€\s*)?(-?[\d.]+(?:,\d+)?)\s*(?:%|fte)?$")]
    private static partial Regex Cijfer();

    [GeneratedRegex(@"^(0|<5|[\d.]*[05])$")]
    private static partial Regex Label();
}
