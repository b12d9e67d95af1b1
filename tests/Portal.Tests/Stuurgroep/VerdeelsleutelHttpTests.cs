using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Portal.Stuurgroep;

/// <summary>The what-if as a stuurgroeplid uses it: by address, without script.</summary>
[Collection(nameof(Portaalhuis))]
public sealed partial class VerdeelsleutelHttpTests(Portaalhuis huis)
{
    private const string Pad = "/stuurgroep/verdeelsleutel";

    [Fact]
    public async Task Pagina_OpentMet2019_EnKlopt()
    {
        var pagina = await LeesAsync(Pad);

        Assert.Equal(3, AantalRijenMet(pagina, "€\u00a095.317"));
        Assert.Equal(9, AantalRijenMet(pagina, "€\u00a013.617"));
        Assert.Contains("klopt met 2019", pagina, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("totaal=857370&sleutel=20-80&jaar=2024", "De bedragen zijn samen precies het totaal")]
    [InlineData("totaal=€ 857.370,50&sleutel=inwoners&jaar=2017", "alles naar inwoners")]
    [InlineData("sleutel=casussen", "actieve casussen in 2023")]
    [InlineData("totaal=veel", "Het totaal is geen bedrag")]
    [InlineData("sleutel=eigen&groot=50", "samen niet precies 100%")]
    [InlineData("sleutel=eigen&groot=min", "Vul percentages in")]
    [InlineData("sleutel=20-80&onderling=eigen&assen=1", "Assen, Emmen en Hoogeveen zijn samen niet precies 100%")]
    [InlineData("sleutel=inwoners&jaar=1900", "niet bekend")]
    [InlineData("sleutel=%00&jaar=x&met=y", "klopt met 2019")]
    public async Task Vraag_InHetAdres_GeeftMeteenAntwoordOfUitleg(string vraag, string verwacht)
    {
        await LeesAsync(Pad);
        var begin = Stopwatch.GetTimestamp();

        var pagina = await LeesAsync($"{Pad}?{vraag}");

        Assert.Contains(verwacht, pagina, StringComparison.Ordinal);
        Assert.True(Stopwatch.GetElapsedTime(begin) < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Voorstellen_Bewaard_StaanNaastElkaar_EnZijnTeDownloaden()
    {
        var client = await huis.AlsAsync("stuurgroep-2");
        var eerste = await BewaarAsync(client, "?totaal=857370&sleutel=20-80&jaar=2024", "Zoals nu (http)");
        var tweede = await BewaarAsync(client, "?totaal=857370&sleutel=inwoners&jaar=2024", "Naar inwoners (http)");

        var naast = await LeesAsync($"{Pad}/vergelijken?id={eerste}&id={tweede}&id=onzin");
        var csv = await LeesAsync($"{Pad}/vergelijken/export.csv?id={eerste}&id={tweede}");

        Assert.Contains("Zoals nu (http)", naast, StringComparison.Ordinal);
        Assert.Contains("Bewaard op", naast, StringComparison.Ordinal);
        Assert.StartsWith("Gemeente;Zoals nu (http);Naar inwoners (http)\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("Samen;857370;857370", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Voorstel_MetEenNaamDieAlBestaat_GeeftUitleg()
    {
        var client = await huis.AlsAsync("stuurgroep-2");
        await BewaarAsync(client, "", "Dubbel");

        var antwoord = await PostAsync(client, "", "Dubbel");

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Contains("Er is al een voorstel met de naam", WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_HeeftDezelfdeRijen_EnEenOnmogelijkeVraagGeeftGeenBestand()
    {
        var csv = await LeesAsync($"{Pad}/export.csv?totaal=408500");

        Assert.Equal(3, csv.Split("\r\n").Count(r => r.Contains(";95317;95317;0;0;", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.BadRequest, (await (await huis.AlsAsync("stuurgroep-2")).GetAsync($"{Pad}/export.csv?totaal=x")).StatusCode);
    }

    private static int AantalRijenMet(string pagina, string bedrag) => Rij().Matches(pagina).Count(r => r.Value.Contains("data-kop=\"Bedrag\"", StringComparison.Ordinal) && r.Value.Contains(bedrag, StringComparison.Ordinal));

    private static async Task<string> BewaarAsync(HttpClient client, string vraag, string naam)
    {
        var antwoord = await PostAsync(client, vraag, naam);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        return Bewaard().Match(antwoord.Headers.Location!.ToString()).Groups[1].Value;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string vraag, string naam)
    {
        var token = Token().Match(await client.GetStringAsync(Pad + vraag)).Groups[1].Value;
        return await client.PostAsync(Pad + vraag, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "voorstel", ["Naam"] = naam, ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token),
        }));
    }

    private async Task<string> LeesAsync(string adres)
    {
        var antwoord = await (await huis.AlsAsync("stuurgroep-2")).GetAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rij();

    [GeneratedRegex("bewaard=([0-9a-f]{32})")]
    private static partial Regex Bewaard();

    /// <summary>The token of the form that keeps a voorstel, not that of signing out.</summary>
    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
