using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Toegang;

/// <summary>What is too large, through a real socket: the server of the tests in process has no limits.</summary>
[Collection(nameof(Kanariehuis))]
public sealed partial class InzendgrensTests(Kanariehuis huis)
{
    private const string Einde = "0\r\n\r\n";

    [Theory]
    [InlineData("/aanmelden/demo", "application/x-www-form-urlencoded")]
    [InlineData("/csp-meldingen", "application/csp-report")]
    [InlineData("/informatie/contact/reactie", "application/x-www-form-urlencoded")]
    [InlineData("/nergens", "multipart/form-data; boundary=x")]
    public async Task Inzending_DieZegtDatZijTeGrootIs_KrijgtMeteen413_MetKoppen(string adres, string soort)
    {
        var antwoord = await VraagAsync($"POST {adres} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {soort}\r\nContent-Length: {Inzendgrens.BytesMax + 1}\r\n\r\ngebruiker=");

        Assert.StartsWith("HTTP/1.1 413 ", antwoord, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Security-Policy: default-src 'none';", antwoord, StringComparison.Ordinal);
        Assert.Contains("\r\nX-Content-Type-Options: nosniff\r\n", antwoord, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nServer:", antwoord, StringComparison.Ordinal);
    }

    /// <summary>Pieces of which nobody said how many come, in a form that is right for the rest.</summary>
    [Fact]
    public async Task Inzending_DieOnderwegTeGrootWordt_WordtGeweigerd_EnHetPortaalGaatVerder()
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = huis.ClientOptions.BaseAddress };
        using var formulier = await http.GetAsync("/aanmelden");
        var token = WebUtility.HtmlDecode(Formuliertoken().Match(await formulier.Content.ReadAsStringAsync()).Groups[1].Value);
        var kop = $"POST /aanmelden/demo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: {formulier.Headers.GetValues("Set-Cookie").Single().Split(';')[0]}\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n";
        var begin = Stuk($"__RequestVerificationToken={Uri.EscapeDataString(token)}&gebruiker=bureau&x=");

        var klein = await VraagAsync(kop + begin, Stuk("x"), 1, Einde);
        var groot = await VraagAsync(kop + begin, Stuk(new string('x', 0x8000)), (Inzendgrens.BytesMax / 0x8000) + 1, Einde);

        Assert.StartsWith("HTTP/1.1 302 ", klein, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 413 ", groot, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", await VraagAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);

        static string Stuk(string inhoud) => $"{inhoud.Length:x}\r\n{inhoud}\r\n";
    }

    [Theory]
    [InlineData("/csp-meldingen", "application/csp-report")]
    [InlineData("/aanmelden/demo", "application/x-www-form-urlencoded")]
    public async Task Inzending_DieOnderwegKapotGaat_Krijgt400_MetKoppen(string adres, string soort)
    {
        var antwoord = await VraagAsync($"POST {adres} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {soort}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{{\"a\":\r\ngeen getal\r\n");

        Assert.StartsWith("HTTP/1.1 400 ", antwoord, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Security-Policy: default-src 'none';", antwoord, StringComparison.Ordinal);
    }

    /// <summary>Sends what is asked and reads until the head of the answer is there.</summary>
    private async Task<string> VraagAsync(string begin, string stuk = "", int keer = 0, string einde = "")
    {
        using var draad = new TcpClient();
        await draad.ConnectAsync(huis.ClientOptions.BaseAddress.Host, huis.ClientOptions.BaseAddress.Port);
        await using var stroom = draad.GetStream();
        await stroom.WriteAsync(Encoding.ASCII.GetBytes(begin));
        var bytes = Encoding.ASCII.GetBytes(stuk);
        try
        {
            for (; keer > 0; keer--)
            {
                await stroom.WriteAsync(bytes);
            }

            await stroom.WriteAsync(Encoding.ASCII.GetBytes(einde));
        }
        catch (IOException)
        {
            // the server had enough, and its answer says so
        }

        using var lezer = new StreamReader(stroom, Encoding.ASCII);
        var kop = new StringBuilder();
        while (await lezer.ReadLineAsync() is { Length: > 0 } regel)
        {
            kop.Append(regel).Append("\r\n");
        }

        return kop.ToString();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Formuliertoken();
}
