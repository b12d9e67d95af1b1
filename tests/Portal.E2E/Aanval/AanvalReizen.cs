using System.Text.RegularExpressions;
using Portal.Fuzz;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E.Aanval;

/// <summary>Everybody looks at everything while all texts are attacks. Nothing runs, nothing is asked for elsewhere, nothing becomes more than text.</summary>
[Collection(nameof(Portaal))]
public sealed partial class AanvalReizen(Aanvalshuis huis) : IClassFixture<Aanvalshuis>
{
    /// <summary>Of pages that differ only in what they are about, this many are opened.</summary>
    private const int PerSoort = 3;

    private const int PerRol = 60;

    private static readonly HashSet<int> Leesbaar = [.. Aanvallen.Alle.Where(a => Aanvallen.Nummer().IsMatch(a)).Select(a => int.Parse(Aanvallen.Nummer().Match(a).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Each attack stands somewhere, and in each column in which people type there is one. What the model has too many of, or too few, fails here.</summary>
    [Fact]
    public void Aanvallen_ZijnErVijfhonderd_EnStaanInElkeKolomMetTekst()
    {
        Assert.True(Aanvallen.Alle.Count >= 500 && Leesbaar.Count >= 400, $"{Aanvallen.Alle.Count}, {Leesbaar.Count}");
        Assert.Empty(Enumerable.Range(0, Aanvallen.Alle.Count).Except(huis.Geplant).Select(n => Aanvallen.Alle[n]));
        Assert.True(huis.Getypt.All(huis.Kolommen.Contains), string.Join(", ", huis.Getypt.Except(huis.Kolommen)));
        Assert.True(huis.Getypt.Count >= 100 && huis.Kolommen.Count >= 130, $"{huis.Getypt.Count} van {huis.Kolommen.Count}");
    }

    [Theory]
    [InlineData(null, 20, 0, "/", "/zoeken?q=zorg", "/informatie", "/documenten", "/cijfers/aansluiting", "/gemeenten/emmen")]
    [InlineData("contactpersoon-emmen", 20, 0, "/mijn-gemeente", "/mijn-gemeente/raadsbrief?verslagjaar=2023&begrotingsjaar=2025", "/mijn-gemeente/raadsbrief/instellingen")]
    [InlineData("bureau", 20, 1, "/bureau", "/bureau/adviesvragen?stand=gesloten", "/bureau/informatie", "/bureau/documenten", "/bureau/jaarplan/2026")]
    [InlineData("stuurgroep-1", 20, 0, "/stuurgroep", "/stuurgroep/governance/vergaderingen", "/stuurgroep/besluiten")]
    [InlineData("beheer", 0, 0, "/beheer", "/beheer/gebruikers", "/beheer/logboek", "/sessies")]
    [InlineData("fg", 0, 0, "/beheer", "/beheer/logboek")]
    public async Task Rondgang_LangsElkePagina_ToontAanvallenAlsTekst(string? wie, int gezien, int vensters, params string[] begin)
    {
        var (pagina, bewaking) = await BeginAsync(wie);
        Dictionary<string, int> perSoort = [];
        var wachtrij = new Queue<string>(begin);
        HashSet<string> geweest = [], metVensters = [];
        List<string> fout = [];
        while (wachtrij.TryDequeue(out var adres) && geweest.Count < PerRol && fout.Count < 10)
        {
            if (!geweest.Add(adres))
            {
                continue;
            }

            fout.AddRange(await OpenEnKijkAsync(pagina, bewaking, adres));
            if (metVensters.Add(Soort(adres)))
            {
                fout.AddRange(await bewaking.KijkInVenstersAsync(pagina));
            }

            foreach (var verder in await pagina.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href]:not([download]), nav a[href]')].map(a => a.href)"))
            {
                var pad = verder.StartsWith(huis.Adres, StringComparison.Ordinal) ? verder[huis.Adres.Length..].Split('#')[0] : "";
                var soort = Soort(pad);
                if (pad.Length > 0 && !Bestand().IsMatch(pad) && perSoort.GetValueOrDefault(soort) < PerSoort)
                {
                    perSoort[soort] = perSoort.GetValueOrDefault(soort) + 1;
                    wachtrij.Enqueue(pad);
                }
            }
        }

        Assert.Empty(fout);
        Assert.DoesNotContain(huis.Log, r => r.Contains("__x(", StringComparison.Ordinal) || r.Contains("kwaad.example", StringComparison.Ordinal));
        Assert.True(bewaking.Bekeken >= 4, $"{bewaking.Bekeken} pagina's");
        Assert.True(bewaking.Gezien.Count > gezien && bewaking.Vensters >= vensters, $"{wie}: {bewaking.Gezien.Count} aanvallen op {bewaking.Bekeken} pagina's, {bewaking.Vensters} vensters");
    }

    /// <summary>Each of the five hundred on each of these: long texts, Markdown, titles of a list, and what a reader sent.</summary>
    [Fact]
    public async Task ElkeAanval_StondOpEenScherm_EnBleefTekst()
    {
        var (bureau, bewaking) = await BeginAsync("bureau");
        List<string> adressen = ["/bureau/informatie", "/bureau/casussen", "/bureau/casussen?pagina=2"], fout = [];
        foreach (var lijst in Enumerable.Range(1, 3).Select(n => $"/bureau/adviesvragen?stand=gesloten&pagina={n}"))
        {
            fout.AddRange(await OpenEnKijkAsync(bureau, bewaking, lijst));
            adressen.AddRange(await bureau.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href*=\"/bureau/adviesvragen/\"]')].map(a => a.getAttribute('href'))"));
        }

        foreach (var adres in adressen.Distinct().Take(80).TakeWhile(_ => !Leesbaar.IsSubsetOf(bewaking.Gezien)))
        {
            fout.AddRange(await OpenEnKijkAsync(bureau, bewaking, adres));
        }

        Assert.Empty(fout);
        Assert.DoesNotContain(huis.Log, r => r.Contains("__x(", StringComparison.Ordinal) || r.Contains("kwaad.example", StringComparison.Ordinal));
        Assert.Empty(Leesbaar.Except(bewaking.Gezien));
    }

    [Theory]
    [InlineData(null, "/zoeken?q={0}", true)]
    [InlineData(null, "/documenten?zoek={0}&soort={0}&jaar={0}", false)]
    [InlineData(null, "/aanmelden?returnUrl=/{0}&vers={0}", false)]
    [InlineData("contactpersoon-emmen", "/mijn-gemeente/casussen?zoek={0}", true)]
    [InlineData("contactpersoon-emmen", "/mijn-gemeente/casussen?zoek={0}&status={0}&product={0}&onderwerp={0}&jaar={0}&maand={0}&sorteer={0}&pagina={0}", false)]
    [InlineData("bureau", "/bureau/casussen?zoek={0}&status={0}&gemeente={0}", false)]
    [InlineData("bureau", "/bureau/adviesvragen?zoek={0}&stand={0}&gemeente={0}", true)]
    [InlineData("stuurgroep-1", "/stuurgroep/besluiten?zoek={0}&jaar={0}", false)]
    [InlineData("stuurgroep-1", "/stuurgroep/aansluiting?zoek={0}&soort={0}&stand={0}", false)]
    [InlineData("beheer", "/beheer/gebruikers?zoek={0}&rol={0}", false)]
    public async Task AanvalInHetAdres_BlijftTekst(string? wie, string vorm, bool alle)
    {
        var (pagina, bewaking) = await BeginAsync(wie);
        List<string> fout = [];
        foreach (var deel in Delen(alle ? 1_500 : 2_000 / vorm.Count(t => t == '{')).Take(alle ? int.MaxValue : 4))
        {
            fout.AddRange(await OpenEnKijkAsync(pagina, bewaking, string.Format(System.Globalization.CultureInfo.InvariantCulture, vorm, Uri.EscapeDataString(deel))));
        }

        Assert.Empty(fout);
        Assert.DoesNotContain(huis.Log, r => r.Contains("__x(", StringComparison.Ordinal) || r.Contains("kwaad.example", StringComparison.Ordinal));
        Assert.True(bewaking.Bekeken >= 4);
    }

    [Fact]
    public async Task AanvalInEenBestand_StaatAlsTekstBijDeRegel()
    {
        var (bureau, bewaking) = await BeginAsync("bureau");
        List<string> fout = [];
        foreach (var deel in Aanvallen.Alle.Chunk(50))
        {
            await bureau.OpenAsync("/bureau/cijfers");
            await bureau.GetByLabel("Of plak de regels hier").FillAsync("indicator;jaar;cbs_code;waarde;bron_id;bron_sectie;zekerheid\n" + string.Concat(deel.Select(a => $"\"{a.Replace("\"", "\"\"", StringComparison.Ordinal)}\";2023;;1;JV-2023;x;zeker\n")));
            await bureau.Knop("Controleer de regels").ClickAsync();
            await Expect(bureau.GetByText("Er wordt niets overgenomen.")).ToBeVisibleAsync();
            fout.AddRange(await bewaking.KijkAsync(bureau));
        }

        Assert.Empty(fout);
        Assert.DoesNotContain(huis.Log, r => r.Contains("__x(", StringComparison.Ordinal) || r.Contains("kwaad.example", StringComparison.Ordinal));
        Assert.Empty(Leesbaar.Except(bewaking.Gezien));
    }

    /// <summary>Pages of one kind differ only in what they are about.</summary>
    private static string Soort(string pad) => Kenmerkend().Replace(pad.Split('?')[0], "/*");

    private async Task<(IPage Pagina, Bewaking Bewaking)> BeginAsync(string? wie)
    {
        var pagina = wie is null ? await huis.BezoekerAsync() : await huis.AlsGebruikerAsync(wie);
        var bewaking = new Bewaking();
        await bewaking.LetOpAsync(pagina, huis.Adres);
        return (pagina, bewaking);
    }

    private static async Task<IReadOnlyList<string>> OpenEnKijkAsync(IPage pagina, Bewaking bewaking, string adres)
    {
        var status = await pagina.BekijkAsync(adres);
        return [.. status >= 500 ? [$"{adres}: {status}"] : Array.Empty<string>(), .. await bewaking.KijkAsync(pagina)];
    }

    /// <summary>The attacks as texts that fit in an address.</summary>
    private static IEnumerable<string> Delen(int lengte)
    {
        var deel = "";
        foreach (var aanval in Aanvallen.Alle.Select(a => string.Concat(a.EnumerateRunes())))
        {
            if (deel.Length + aanval.Length > lengte)
            {
                yield return deel;
                deel = "";
            }

            deel += aanval + " ";
        }

        yield return deel;
    }

    [GeneratedRegex("/[^/]*[0-9][^/]*|(?<=^/(informatie|gemeenten|herkomst))/[^/]+")]
    private static partial Regex Kenmerkend();

    [GeneratedRegex(@"\.(csv|xlsx|docx|zip|json|pdf|atom|xml|txt)\b|^/afmelden")]
    private static partial Regex Bestand();
}
