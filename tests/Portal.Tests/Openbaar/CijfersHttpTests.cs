using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;

namespace Portal.Openbaar;

/// <summary>The public figures over the wire: the pages, and the files that go with them.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class CijfersHttpTests(Portaalhuis huis)
{
    [Fact]
    public async Task Kwartaal_PaginaGrafiekCsvEnJson_HebbenDezelfdeLabels_EnGeenEnkelKleinAantal()
    {
        var kwartaal = await Publicatie.ZorgVoorAsync(huis);
        var exact = await ExactAsync(kwartaal);
        Assert.Contains(exact.Values, v => v is >= 1 and <= 4); // there is something to hide

        var json = await JsonLabelsAsync(kwartaal);
        var csv = (await LeesAsync($"/cijfers/kwartaal/{kwartaal.Adres}.csv")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(r => r.Split(';')).ToDictionary(v => (v[2], v[3]), v => v[5]);
        Assert.Equal(json.OrderBy(l => l.Key), csv.OrderBy(l => l.Key));
        Assert.All(json.Where(l => l.Key.Gebied != "Drenthe"), l => Assert.Equal(Aantallabel.Van(exact[l.Key]).Tekst, l.Value));
        Assert.DoesNotContain(json.Values, v => v is "1" or "2" or "3" or "4");

        foreach (var adres in new[] { "/cijfers", $"/cijfers/{kwartaal.Jaar}" })
        {
            var deel = (await PaginaAsync(adres)).GetElementById($"kwartaal-{kwartaal.Nummer}")!.ParentElement!;
            var koppen = deel.QuerySelectorAll("thead th").Select(th => th.TextContent.Trim()).ToList();
            foreach (var rij in deel.QuerySelectorAll("tbody tr"))
            {
                var gebied = rij.QuerySelector("th")!.TextContent.Trim();
                Assert.All(rij.QuerySelectorAll("td").Index(), cel => Assert.Equal(json[(koppen[cel.Index + 1], gebied)], Zichtbaar(cel.Item)));
            }

            Assert.Equal(13, deel.QuerySelectorAll("tbody tr").Length);
            var balken = deel.QuerySelectorAll("figure .balken li").ToList();
            Assert.Equal(12, balken.Count);
            Assert.All(balken, b => Assert.Equal(json[("Actief", b.QuerySelector("span")!.TextContent.Trim())], Zichtbaar(b.QuerySelector("b")!)));
            var klein = balken.Where(b => Zichtbaar(b.QuerySelector("b")!) == "<5").ToList();
            Assert.Single(klein.Select(b => b.QuerySelector("rect")!.GetAttribute("width")).Distinct()); // one length, whatever the count
            Assert.Equal(klein.Select(Naam).Order(StringComparer.Create(Notatie.Nederlands, true)), klein.Select(Naam));
            Assert.All(deel.QuerySelectorAll("[title], [aria-label]"), e => Assert.DoesNotMatch("[0-9]", e.GetAttribute("title") + e.GetAttribute("aria-label")));
        }
    }

    /// <summary>One place more where the same quarter is told: it must not tell anything else.</summary>
    [Fact]
    public async Task Kwartaal_OpDePaginaVanElkeGemeente_HeeftDezelfdeLabels()
    {
        var json = await JsonLabelsAsync(await Publicatie.ZorgVoorAsync(huis));
        await using var db = huis.Systeem();
        foreach (var gemeente in await db.Gemeenten.ToListAsync())
        {
            var blok = (await PaginaAsync($"/gemeenten/{gemeente.Slug}")).GetElementById("kwartaal")!.Closest("section")!;
            var rijen = blok.QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent.Trim(), r => r.QuerySelectorAll("td").Select(Zichtbaar).ToList());

            Assert.All(rijen, r => Assert.Equal([json.GetValueOrDefault((r.Key, gemeente.Naam), "alleen voor Drenthe"), json[(r.Key, "Drenthe")]], r.Value));
            Assert.Contains(rijen.Values, r => r[0] != "alleen voor Drenthe");
        }
    }

    [Fact]
    public async Task Jaar_ToontDeGemeenten_EnBeideGetallenDieElkaarTegenspreken()
    {
        var pagina = await PaginaAsync("/cijfers/2023");

        var tegenspraak = pagina.GetElementById("tegenspraak-afgesloten_procesregie")!.TextContent;
        Assert.Contains("54", tegenspraak, StringComparison.Ordinal);
        Assert.Contains("52", tegenspraak, StringComparison.Ordinal);
        var emmen = pagina.QuerySelectorAll("#per-gemeente tbody tr").Single(r => r.QuerySelector("th a[href='/gemeenten/emmen']") is not null);
        Assert.Equal(["38", "21", "22", "15"], emmen.QuerySelectorAll("td").Select(td => td.QuerySelector("a, summary > span")!.ChildNodes[0].TextContent));
        Assert.NotNull(pagina.QuerySelector("a[href='/cijfers/2023/instroom_procesregie.csv']"));
        Assert.Equal("2023", pagina.QuerySelector("nav [aria-current=page]:not([href='/cijfers'])")!.TextContent);
    }

    [Fact]
    public async Task TellingVan2020_ZegtDatZijNietTeVergelijkenIs() =>
        Assert.Contains("Leg dit cijfer niet naast cijfers van latere jaren", (await PaginaAsync("/cijfers/2020")).GetElementById("dossiers_regie_2020")!.ParentElement!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Bestanden_VanEenCijfer_HebbenElkeWaardeMetHaarBron()
    {
        var csv = (await LeesAsync("/cijfers/2023/instroom_procesregie.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        using var json = JsonDocument.Parse(await LeesAsync("/cijfers/2023/instroom_procesregie.json"));

        Assert.Equal(14, csv.Length);
        Assert.Contains(csv, r => r.StartsWith("2023;Nieuw onder procesregie;Assen;GM0106;;;11;aantal;afgeleid;Jaarverslag 2023;Casuïstiek per gemeente;1;", StringComparison.Ordinal));
        var waarden = json.RootElement.GetProperty("waarden").EnumerateArray().ToList();
        Assert.Equal(13, waarden.Count);
        Assert.All(waarden, w => Assert.StartsWith("/herkomst/kengetallen.instroom_procesregie.2023", w.GetProperty("herkomst").GetString(), StringComparison.Ordinal));
        Assert.Equal(65, waarden.Single(w => w.GetProperty("gemeente").ValueKind is JsonValueKind.Null).GetProperty("waarde").GetDecimal());
        using var afgesloten = JsonDocument.Parse(await LeesAsync("/cijfers/2023/afgesloten_procesregie.json"));
        Assert.Equal(54, afgesloten.RootElement.GetProperty("tegenspraken")[0].GetProperty("som").GetDecimal());
    }

    [Theory]
    [InlineData("/cijfers/1999")]
    [InlineData("/cijfers/nul")]
    [InlineData("/cijfers/2023/bestaat_niet.csv")]
    [InlineData("/cijfers/2023/bestaat_niet.json")]
    [InlineData("/cijfers/kwartaal/2019-1.csv")]
    [InlineData("/cijfers/kwartaal/onzin.json")]
    public async Task WatErNietIs_IsErNiet(string adres)
    {
        using var bezoeker = huis.Bezoeker();

        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.GetAsync(adres)).StatusCode);
    }

    [Fact]
    public async Task Bezoeker_KrijgtGeenCookie()
    {
        using var bezoeker = huis.Bezoeker();

        Assert.False((await bezoeker.GetAsync("/cijfers/2023")).Headers.Contains("Set-Cookie"));
    }

    private static string Naam(IElement balk) => balk.QuerySelector("span")!.TextContent.Trim();

    /// <summary>What is seen, without what is only said: "&lt;5 minder dan 5, afgerond" is seen as "&lt;5".</summary>
    private static string Zichtbaar(IElement element) => string.Concat(element.GetDescendants().OfType<IText>().Where(t => t.ParentElement?.ClassName != "vh").Select(t => t.Text)).Trim().Replace(".", "", StringComparison.Ordinal);

    private async Task<Dictionary<(string Meting, string Gebied), string>> JsonLabelsAsync(Kwartaal kwartaal)
    {
        using var json = JsonDocument.Parse(await LeesAsync($"/cijfers/kwartaal/{kwartaal.Adres}.json"));
        var namen = Enum.GetValues<Meting>().ToDictionary(Data.Adreswoord.Woord, m => m.Tekst());
        Dictionary<(string, string), string> labels = [];
        foreach (var meting in json.RootElement.GetProperty("metingen").EnumerateArray())
        {
            var naam = namen[meting.GetProperty("meting").GetString()!];
            labels[(naam, "Drenthe")] = meting.GetProperty("drenthe").GetString()!;
            foreach (var gemeente in meting.GetProperty("gemeenten") is { ValueKind: JsonValueKind.Array } lijst ? lijst.EnumerateArray().ToList() : [])
            {
                labels[(naam, gemeente.GetProperty("naam").GetString()!)] = gemeente.GetProperty("aantal").GetString()!;
            }
        }

        return labels;
    }

    /// <summary>What the registration says today, counted from the casussen themselves.</summary>
    private async Task<Dictionary<(string Meting, string Gebied), int>> ExactAsync(Kwartaal kwartaal)
    {
        await using var db = huis.Systeem();
        var casussen = await db.Casussen.AsNoTracking().Where(c => c.GestartOp != null && c.GestartOp <= kwartaal.Eind).ToListAsync();
        return (await db.Gemeenten.ToListAsync()).SelectMany(g =>
        {
            var eigen = casussen.Where(c => c.GemeenteId == g.Id).ToList();
            var regie = eigen.Where(c => c.Product is Product.Procesregie).ToList();
            return new[]
            {
                (("Actief", g.Naam), regie.Count(c => c.BeeindigdOp is null || c.BeeindigdOp >= kwartaal.Begin)),
                (("Nieuw", g.Naam), regie.Count(c => c.GestartOp >= kwartaal.Begin)),
                (("Uitgebreid advies", g.Naam), eigen.Count(c => c.Product is Product.UitgebreidAdvies && c.GestartOp >= kwartaal.Begin)),
            };
        }).ToDictionary(p => p.Item1, p => p.Item2);
    }

    private async Task<string> LeesAsync(string adres)
    {
        using var bezoeker = huis.Bezoeker();
        var antwoord = await bezoeker.GetAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return await antwoord.Content.ReadAsStringAsync();
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> PaginaAsync(string adres) => new HtmlParser().ParseDocument(await LeesAsync(adres));
}
