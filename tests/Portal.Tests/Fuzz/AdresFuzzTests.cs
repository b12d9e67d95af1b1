using System.Globalization;
using System.Net;
using Portal.Data.Fuzz;

namespace Portal.Fuzz;

/// <summary>Addresses that nobody's link leads to: filters, pages, years and keys are typed too.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class AdresFuzzTests(Portaalhuis huis)
{
    private static readonly int Aantal = int.Parse(Environment.GetEnvironmentVariable("ZVHD_FUZZ") ?? "500", CultureInfo.InvariantCulture);

    /// <summary>What is in an address is no longer than this: the server refuses longer ones by itself.</summary>
    private const int AdresMax = 3_000;

    private static readonly string[] Gewoon =
        ["1", "2", "2023", "2025", "true", "assen", "emmen", "zorg", "alle", "open", "-aangemeld", "jeugd", "2023-1", "2023-01-01", "JP25-001", "instroom_procesregie", "zeker", "114"];

    [Fact]
    public async Task Vraag_DieNiemandBedacht_GeeftNooitEenFout_OpGeenEnkelePagina()
    {
        var (kans, rommel) = (new Random(6), new Rommel(new(6)));
        var paginas = await Adressen.VanAsync(huis);
        List<string> fout = [];
        Dictionary<HttpStatusCode, int> antwoorden = [];
        for (var keer = 0; keer < Aantal && fout.Count < 10; keer++)
        {
            var (route, namen) = paginas[keer % paginas.Count];
            var adres = Vul(route, kans, rommel) + "?" + string.Join('&', namen.Where(_ => kans.Next(3) > 0).Append("onbekend")
                .SelectMany(naam => Enumerable.Repeat(naam, kans.Next(8) == 0 ? 3 : 1)).Select(naam => $"{naam}={Waarde(kans, rommel)}"));
            using var antwoord = await VraagAsync(adres.Length > AdresMax ? adres[..AdresMax].TrimEnd('%', 'A', 'B', 'C', 'D', 'E', 'F', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9') : adres);
            antwoorden[antwoord.StatusCode] = antwoorden.GetValueOrDefault(antwoord.StatusCode) + 1;
            if (antwoord.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests)
            {
                fout.Add($"{keer}: {(int)antwoord.StatusCode} {adres}");
            }
        }

        Assert.True(fout.Count == 0, $"zaad 6\n{string.Join('\n', fout)}");
        Assert.True(antwoorden.GetValueOrDefault(HttpStatusCode.OK) > Aantal / 4, string.Join(", ", antwoorden));
    }

    [Theory] // each of these once gave a 500
    [InlineData("/bureau/adviesvragen?gemeente=emmen", HttpStatusCode.OK)]
    [InlineData("/bureau/adviesvragen?pagina=-1", HttpStatusCode.OK)]
    [InlineData("/mijn-gemeente/adviesvragen?pagina=9999999999", HttpStatusCode.OK)]
    [InlineData("/informatie/contact/reactie?verstuurd=ja", HttpStatusCode.OK)]
    [InlineData("/bureau/informatie/contact?vergelijk=x", HttpStatusCode.OK)]
    [InlineData("/aanmelden?vers=misschien", HttpStatusCode.OK)]
    [InlineData("/bureau/raadsbrieven.zip?verslagjaar=ooit&begrotingsjaar=2025", HttpStatusCode.BadRequest)]
    public async Task Waarde_DieNietPast_IsNietIngevuld(string adres, HttpStatusCode status)
    {
        using var antwoord = await VraagAsync(adres);

        Assert.Equal(status, antwoord.StatusCode);
    }

    private async Task<HttpResponseMessage> VraagAsync(string adres)
    {
        if (Adressen.Lezer(adres) is { } gebruiker)
        {
            return await (await huis.AlsAsync(gebruiker)).GetAsync(adres);
        }

        using var bezoeker = huis.Bezoeker();
        return await bezoeker.GetAsync(adres);
    }

    private static string Vul(string route, Random kans, Rommel rommel) => string.Join('/', route.Split('/').Select(deel =>
    {
        var begin = deel.IndexOf('{', StringComparison.Ordinal);
        if (begin < 0)
        {
            return deel;
        }

        var (naam, rest) = (deel[(begin + 1)..deel.IndexOf('}', StringComparison.Ordinal)], deel[(deel.IndexOf('}', StringComparison.Ordinal) + 1)..]);
        var waarde = naam.EndsWith(":int", StringComparison.Ordinal) ? rommel.Uit(["2023", "2025", "2026", "0", "-1", "99999", "2147483647"])
            : naam.EndsWith(":guid", StringComparison.Ordinal) ? new Guid(kans.Next(), 7, 7, new byte[8]).ToString()
            : kans.Next(3) == 0 ? Waarde(kans, rommel) : rommel.Uit(["emmen", "contact", "2023-1", "reserve.2023", "KEDO-DASHBOARD", "ZV-00-XXXX", "AV-00-XXXX", "instroom_procesregie", "kengetallen.instroom_procesregie.2023.GM0114"]);
        return deel[..begin] + waarde + rest;
    }));

    private static string Waarde(Random kans, Rommel rommel)
    {
        var tekst = kans.Next(2) == 0 ? rommel.Uit(Gewoon) : rommel.Tekst();
        tekst = tekst.Length > 600 ? tekst[..600] : tekst;
        return kans.Next(12) == 0 ? "%FF%FE%C0%80" : Uri.EscapeDataString(string.Concat(tekst.EnumerateRunes()));
    }
}
