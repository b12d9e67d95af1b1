using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Toegang.Oidc;

namespace Portal.Fuzz;

/// <summary>
/// One word is put wherever something can be put: in every address, behind every question mark, in headers, cookies, forms and reports. The log
/// must not know it.
/// </summary>
[Collection(nameof(Portaalhuis))]
public sealed partial class KanarieTests(Portaalhuis huis)
{
    private const string Kanarie = Schermwaarden.Kanarie;

    [Fact]
    public async Task Log_KentNietsVanWatErWerdGevraagdOfIngevuld()
    {
        var paginas = await Adressen.VanAsync(huis);
        using var log = new Logvanger();
        await using var luistert = huis.WithWebHostBuilder(b => b.UseSetting("Opslag:Map", Path.Combine(huis.Services.GetRequiredService<Start.Datamap>().Pad, "kanarie")).ConfigureLogging(l => l.AddProvider(log)));
        Dictionary<string, HttpClient> clients = [];
        using var bezoeker = luistert.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var (route, namen) in paginas)
        {
            var pad = Plek().Replace(route, m => m.Value.EndsWith(":int}", StringComparison.Ordinal) ? "2025" : m.Value.EndsWith(":guid}", StringComparison.Ordinal) ? Guid.Empty.ToString() : Kanarie);
            var client = bezoeker;
            if (Adressen.Lezer(pad) is { } gebruiker && !clients.TryGetValue(gebruiker, out client!))
            {
                clients[gebruiker] = client = await Portaalhuis.MeldAanAsync(luistert.CreateClient(new() { AllowAutoRedirect = false }), gebruiker);
            }

            using var vraag = new HttpRequestMessage(HttpMethod.Get, $"{pad}?{string.Join('&', namen.Append("x").Select(n => $"{n}={Kanarie}"))}");
            vraag.Headers.TryAddWithoutValidation("User-Agent", Kanarie);
            vraag.Headers.TryAddWithoutValidation("Referer", $"https://{Kanarie}.example/{Kanarie}");
            vraag.Headers.TryAddWithoutValidation("X-Forwarded-For", Kanarie);
            vraag.Headers.TryAddWithoutValidation("Origin", $"https://{Kanarie}.example");
            using var antwoord = await client.SendAsync(vraag);
            Assert.True((int)antwoord.StatusCode < 500, $"{vraag.RequestUri}: {antwoord.StatusCode}");
        }

        await PostAsync(bezoeker);
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }

        Assert.NotEmpty(log.Regels);
        Assert.DoesNotContain(log.Regels, r => r.Contains(Kanarie, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task PostAsync(HttpClient bezoeker)
    {
        foreach (var (adres, blad) in new[] { ("/informatie/contact/reactie", "/informatie/contact/reactie"), ("/aanmelden/demo", "/aanmelden"), ("/afmelden", "/aanmelden"), ("/sessies/overal-afmelden", "/aanmelden"), ($"/{Kanarie}", "/aanmelden") })
        {
            var token = WebUtility.HtmlDecode(Formuliertoken().Match(await bezoeker.GetStringAsync(blad)).Groups[1].Value);
            foreach (var met in new[] { token, Kanarie })
            {
                using var velden = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = met, ["_handler"] = "reactie", ["Invoer.Tekst"] = $"{Kanarie} BSN 111222333", ["Invoer.Website"] = "", ["Invoer.FormulierId"] = Kanarie,
                    ["Invoer.Bevestigd"] = Kanarie, ["Invoer.Gezien"] = Kanarie, ["gebruiker"] = Kanarie, ["returnUrl"] = "/" + Kanarie,
                });
                using var antwoord = await bezoeker.PostAsync(adres, velden);
                Assert.True((int)antwoord.StatusCode < 500, $"{adres}: {antwoord.StatusCode}");
            }
        }

        using var melding = new StringContent($$$"""{"csp-report":{"document-uri":"https://{{{Kanarie}}}","effective-directive":"{{{Kanarie}}}","blocked-uri":"{{{Kanarie}}}","script-sample":"{{{Kanarie}}}"}}""");
        using var gemeld = await bezoeker.PostAsync("/csp-meldingen", melding);
        using var vreemd = new HttpRequestMessage(HttpMethod.Get, $"/mijn-gemeente?{Kanarie}") { Headers = { { "Cookie", $"zvhd={Kanarie}; zvhd-formulier={Kanarie}" }, { "Authorization", $"Bearer {Kanarie}" } } };
        using var geweigerd = await bezoeker.SendAsync(vreemd);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Redirect), (gemeld.StatusCode, geweigerd.StatusCode));
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Plek();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Formuliertoken();
}
