using System.Net;
using System.Text.RegularExpressions;
using Portal.Belasting.Circuits;

namespace Portal.Belasting.Uitval;

/// <summary>The form with which a reader writes to the bureau: no account, no script.</summary>
internal sealed partial class Reactieformulier
{
    private readonly Browser browser;
    private readonly string adres;
    private string html;

    private Reactieformulier(Browser browser, string adres, string html) => (this.browser, this.adres, this.html) = (browser, adres, html);

    public static async Task<Reactieformulier> OpenAsync(Browser browser)
    {
        var adres = $"{Pagina().Match((await browser.HaalAsync("informatie", CancellationToken.None)).Html).Groups[1].Value}/reactie";
        return new(browser, adres, (await browser.HaalAsync(adres, CancellationToken.None)).Html);
    }

    /// <summary>Sends the form; one that was refused can be sent again, one that was acknowledged is spent: its number is that of what was sent.</summary>
    /// <returns>Whether it was acknowledged, and the page that said so or not.</returns>
    public async Task<(bool IsBedankt, string Pagina)> VerstuurAsync(string tekst)
    {
        using var velden = new FormUrlEncodedContent(
            [.. Verborgen().Matches(html).Select(m => KeyValuePair.Create(WebUtility.HtmlDecode(m.Groups[1].Value), WebUtility.HtmlDecode(m.Groups[2].Value))), new("Invoer.Tekst", tekst)]);
        var antwoord = await browser.PostAsync(adres, velden, CancellationToken.None);
        var isBedankt = antwoord.Contains("Bedankt voor uw reactie", StringComparison.Ordinal);
        html = isBedankt ? html : antwoord;
        return (isBedankt, WebUtility.HtmlDecode(antwoord));
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Verborgen();

    [GeneratedRegex("href=\"/(informatie/[a-z0-9-]+)\"")]
    private static partial Regex Pagina();
}
