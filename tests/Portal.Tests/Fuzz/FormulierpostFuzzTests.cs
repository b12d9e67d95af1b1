using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Fuzz;
using Portal.Data.Informatie;
using Portal.Openbaar;

namespace Portal.Fuzz;

/// <summary>What is posted without a circuit: by a browser that was tampered with, or by something that is no browser.</summary>
public sealed partial class FormulierpostFuzzTests(Portaalhuis huis) : IClassFixture<Portaalhuis> // of its own, for what it uses up of what may be sent
{
    /// <summary>Times that each is posted.</summary>
    private static readonly int Aantal = int.Parse(Environment.GetEnvironmentVariable("ZVHD_FUZZ") ?? "200", CultureInfo.InvariantCulture);

    /// <summary>Where the forms stand that are posted; what else is in the source is sent in a circuit, or asks for an address.</summary>
    private static readonly string[] Bladen = ["GeenToegang", "MijnSessies", "Aanmelden", "InformatieReactie", "PortaalKop", "VerdeelsleutelRekenen"];

    [Fact]
    public async Task ElkeInzending_InDeBronEnOpDeServer_WordtBeproefd()
    {
        await huis.AlsAsync("bureau"); // the host is up
        var beproefd = GetType().GetMethod(nameof(Formulier_MetWatNiemandBedacht_GeeftNooitEenFout))!.GetCustomAttributes<InlineDataAttribute>().Select(d => (string)d.GetData(null!).Single()[0]).Append("/csp-meldingen").ToList();

        Assert.Equal([], huis.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") is true && e.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(r => !r.StartsWith("/_", StringComparison.Ordinal)).Except(beproefd));
        Assert.Equal(Bladen.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Path.Combine(Hier(), "../../../src/Portal"), "*.razor", SearchOption.AllDirectories)
            .Where(b => Postvorm().IsMatch(File.ReadAllText(b))).Select(b => Path.GetFileNameWithoutExtension(b)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/stuurgroep/verdeelsleutel", "/stuurgroep/verdeelsleutel?totaal=100000&sleutel=70-30", "_handler=voorstel&Naam=Gelijk", "stuurgroep-2")]
    [InlineData("/informatie/contact/reactie", "/informatie/contact/reactie", "_handler=reactie&Invoer.Tekst=Ik mis iets.&Invoer.Bevestigd=true&Invoer.Gezien=0123456789abcdef&Invoer.FormulierId=5f1e2f0a-0000-4000-8000-000000000001&Invoer.Website=")]
    [InlineData("/aanmelden/demo", "/aanmelden", "gebruiker=bureau&returnUrl=/bureau/adviesvragen")]
    [InlineData("/afmelden", "/aanmelden", "x=1")]
    [InlineData("/sessies/overal-afmelden", "/aanmelden", "x=1")]
    public async Task Formulier_MetWatNiemandBedacht_GeeftNooitEenFout(string adres, string blad, string velden, string? wie = null)
    {
        var (kans, rommel) = (new Random(adres.Length), new Rommel(new(adres.Length)));
        using var bezoeker = huis.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = wie is not null }); // whoever got in is a stranger again at the next
        if (wie is not null)
        {
            await Portaalhuis.MeldAanAsync(bezoeker, wie);
        }

        using var formulier = await bezoeker.GetAsync(blad);
        var token = WebUtility.HtmlDecode(Formuliertoken().Match(await formulier.Content.ReadAsStringAsync()).Groups[1].Value);
        var koek = wie is null ? formulier.Headers.GetValues("Set-Cookie").Single().Split(';')[0] : null;
        var goed = velden.Split('&').Select(v => v.Split('=', 2)).Select(v => (Naam: v[0], Waarde: v[1])).ToList();
        var voor = await AantalReactiesAsync();
        List<string> fout = [];
        for (var keer = 0; keer < Aantal && fout.Count < 10; keer++)
        {
            var post = goed.ConvertAll(v => (v.Naam, Waarde: kans.Next(3) == 0 ? rommel.Tekst() : v.Waarde));
            if (kans.Next(3) == 0)
            {
                post.Add((rommel.Uit(["Invoer", "Invoer.", "Invoer[0]", "Invoer.Tekst", "Invoer.Tekst[0]", "Invoer.Bevestigd", "__proto__", "_handler", rommel.Tekst()]), rommel.Tekst()));
            }

            if (kans.Next(10) > 0)
            {
                post.Add(("__RequestVerificationToken", kans.Next(10) == 0 ? rommel.Verhaspel(token) : token));
            }

            using var vraag = new HttpRequestMessage(HttpMethod.Post, wie is null ? adres : blad) { Content = Inhoud(post, kans, rommel) };
            if (koek is not null)
            {
                vraag.Headers.Add("Cookie", koek);
            }

            using var antwoord = await bezoeker.SendAsync(vraag);
            if (antwoord.StatusCode >= HttpStatusCode.InternalServerError)
            {
                fout.Add($"{keer}: {(int)antwoord.StatusCode} bij {string.Join(" & ", post)}");
            }
        }

        Assert.True(fout.Count == 0, $"zaad {adres.Length}\n{string.Join('\n', fout)}");
        Assert.InRange(await AantalReactiesAsync() - voor, 0, Reactielimiet.Max); // the rest is refused whole
    }

    [Fact]
    public async Task Cspmelding_MetWatNiemandBedacht_GeeftNooitEenFout()
    {
        const string Goed = """{"csp-report":{"document-uri":"https://portaal.test/","effective-directive":"img-src","blocked-uri":"https://kwaad.example"}}""";
        var (kans, rommel) = (new Random(9), new Rommel(new(9)));
        using var bezoeker = huis.Bezoeker();
        Dictionary<HttpStatusCode, int> antwoorden = [];
        for (var keer = 0; keer < Aantal; keer++)
        {
            using var inhoud = new ByteArrayContent(kans.Next(2) == 0 ? rommel.Verhaspel(Encoding.UTF8.GetBytes(Goed)) : Encoding.UTF8.GetBytes(rommel.Verhaspel(Goed)));
            using var antwoord = await bezoeker.PostAsync("/csp-meldingen", inhoud);
            antwoorden[antwoord.StatusCode] = antwoorden.GetValueOrDefault(antwoord.StatusCode) + 1;
        }

        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.BadRequest], antwoorden.Keys.Order());
    }

    /// <summary>The one form of the public, behind its limit: what gets in is one reactie, what does not leaves nothing.</summary>
    [Fact]
    public async Task Reactie_MetWatNiemandBedacht_WordtBewaardOfMetEenZinGeweigerd()
    {
        var rommel = new Rommel(new(10));
        var bus = huis.Services.GetRequiredService<Reactiebus>();
        var (bewaard, voor) = (0, await AantalReactiesAsync());
        for (var keer = 0; keer < Aantal && bewaard < 300; keer++)
        {
            try
            {
                await bus.BezorgAsync(keer % 20 == 0 ? rommel.Tekst() : "contact", rommel.Tekst(), keer % 2 == 0, Guid.NewGuid(), DateTime.UtcNow);
                bewaard++;
            }
            catch (Portal.Data.DomeinregelException geweigerd)
            {
                Assert.EndsWith(".", geweigerd.Message, StringComparison.Ordinal);
            }
        }

        Assert.True(bewaard > 10, $"{bewaard}");
        Assert.Equal(bewaard, await AantalReactiesAsync() - voor);
        await using var db = huis.Systeem();
        db.Reacties.RemoveRange(await db.Reacties.OrderByDescending(r => r.Op).Take(bewaard).ToListAsync());
        await db.SaveChangesAsync();
    }

    private static HttpContent Inhoud(List<(string Naam, string Waarde)> post, Random kans, Rommel rommel)
    {
        var tekst = string.Join('&', post.Select(v => $"{Uri.EscapeDataString(Heel(v.Naam))}={Uri.EscapeDataString(Heel(v.Waarde))}"));
        switch (kans.Next(12))
        {
            case 0:
                var rauw = new ByteArrayContent(rommel.Verhaspel(Encoding.UTF8.GetBytes(tekst)));
                rauw.Headers.ContentType = new("application/x-www-form-urlencoded");
                return rauw;
            case 1:
                var soort = new StringContent(tekst);
                soort.Headers.ContentType = MediaTypeHeaderValue.Parse(rommel.Uit(["application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "application/xml", "application/x-www-form-urlencoded; charset=utf-7"]));
                return soort;
            case 2:
                var delen = new MultipartFormDataContent("grens");
                foreach (var (naam, waarde) in post.Where(p => p.Naam.Length > 0 && p.Naam.All(c => c is > ' ' and < '\x7f')))
                {
                    delen.Add(new StringContent(Heel(waarde)), naam);
                }

                return delen;
            default:
                return new StringContent(tekst, Encoding.UTF8, "application/x-www-form-urlencoded");
        }
    }

    /// <summary>Half a sign can't be put in an address; what the server makes of it is tried with bytes.</summary>
    private static string Heel(string tekst) => string.Concat(tekst.EnumerateRunes());

    private async Task<int> AantalReactiesAsync()
    {
        await using var db = huis.Systeem();
        return await db.Reacties.CountAsync();
    }

    private static string Hier([CallerFilePath] string hier = "") => Path.GetDirectoryName(hier)!;

    [GeneratedRegex("<form [^\n]*method=\"post\"")]
    private static partial Regex Postvorm();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Formuliertoken();
}
