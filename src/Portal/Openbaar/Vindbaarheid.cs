using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.OutputCaching;
using Portal.Data;
using Portal.Data.Besluiten;
using Portal.Data.Cijfers;
using Portal.Data.Documenten;
using Portal.Data.Zoeken;

namespace Portal.Openbaar;

/// <summary>What tells machines where things are: for search engines, news readers and who found a weakness.</summary>
internal static class Vindbaarheid
{
    /// <summary>A feed is for what is new.</summary>
    private const int FeedMax = 30;

    public static void MapVindbaarheid(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sitemap.xml", SitemapAsync).AllowAnonymous().MagBewaardWorden();
        app.MapGet("/besluiten.atom", BesluitenAsync).AllowAnonymous().MagBewaardWorden();
        app.MapGet("/documenten.atom", DocumentenAsync).AllowAnonymous().MagBewaardWorden();
        app.MapGet("/robots.txt", (HttpRequest verzoek) => $"User-agent: *\nDisallow: /aanmelden\nDisallow: /zoeken\nSitemap: {Basis(verzoek)}/sitemap.xml\n").AllowAnonymous();
        app.MapGet("/.well-known/security.txt", Security).AllowAnonymous();
    }

    /// <summary>Every public page: the fixed ones that may be kept, and what the search finds that has a page of its own.</summary>
    private static async Task<IResult> SitemapAsync(HttpRequest verzoek, Openbaargeheugen geheugen, TimeProvider klok)
    {
        var vast = typeof(Vindbaarheid).Assembly.GetTypes().Where(t => t.IsDefined(typeof(OutputCacheAttribute)))
            .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Where(r => !r.Contains('{', StringComparison.Ordinal));
        var gevonden = (await geheugen.LeesAsync("/sitemap.xml", db => db.GetZoekingangenAsync(klok.Nu()))).Select(z => z.Adres.Split('#')[0]);
        return await XmlAsync("application/xml", async xml =>
        {
            const string ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
            await xml.WriteStartElementAsync(null, "urlset", ns);
            foreach (var adres in vast.Concat(gevonden).Distinct().Order(StringComparer.Ordinal))
            {
                await xml.WriteStartElementAsync(null, "url", ns);
                await xml.WriteElementStringAsync(null, "loc", ns, Basis(verzoek) + adres);
                await xml.WriteEndElementAsync();
            }

            await xml.WriteEndElementAsync();
        });
    }

    private static async Task<IResult> BesluitenAsync(HttpRequest verzoek, Openbaargeheugen geheugen) =>
        await FeedAsync(verzoek, "Besluiten", "/besluiten.atom", [.. (await geheugen.LeesAsync("/besluiten.atom", db => db.GetBesluitberichtenAsync(FeedMax)))
            .Select(b => new Bericht($"besluit-{b.Nummer}", b.Titel, "/", b.VastgelegdOp, $"{b.Titel}: {b.Uitslag.Tekst()} op {b.Datum.Voluit()}."))]);

    private static async Task<IResult> DocumentenAsync(HttpRequest verzoek, Openbaargeheugen geheugen) =>
        await FeedAsync(verzoek, "Documenten", "/documenten.atom", [.. (await geheugen.LeesAsync("/documenten.atom", db => db.GetDocumentenAsync(new()))).Regels.Where(d => d.GeplaatstOp is not null)
            .OrderByDescending(d => d.GeplaatstOp).Take(FeedMax).Select(d => new Bericht(d.Adres!, d.Titel, d.Adres!, d.GeplaatstOp!.Value, $"{d.Soort.Tekst()} {d.Jaar}. {d.Omschrijving}".Trim()))]);

    /// <param name="Id">The same for ever.</param>
    private sealed record Bericht(string Id, string Titel, string Adres, DateTime Op, string Samenvatting);

    /// <summary>RFC 4287.</summary>
    private static Task<IResult> FeedAsync(HttpRequest verzoek, string titel, string adres, IReadOnlyList<Bericht> berichten) => XmlAsync("application/atom+xml", async xml =>
    {
        const string ns = "http://www.w3.org/2005/Atom";
        var basis = Basis(verzoek);
        await xml.WriteStartElementAsync(null, "feed", ns);
        await xml.WriteAttributeStringAsync("xml", "lang", null, "nl");
        await xml.WriteElementStringAsync(null, "title", ns, $"{titel} – Zorg- en Veiligheidshuis Drenthe");
        await xml.WriteElementStringAsync(null, "id", ns, basis + adres);
        await xml.WriteElementStringAsync(null, "updated", ns, Tijd(berichten.Count > 0 ? berichten.Max(b => b.Op) : DateTime.UnixEpoch));
        await KoppelingAsync("self", basis + adres);
        await xml.WriteStartElementAsync(null, "author", ns);
        await xml.WriteElementStringAsync(null, "name", ns, "Zorg- en Veiligheidshuis Drenthe");
        await xml.WriteEndElementAsync();
        foreach (var bericht in berichten)
        {
            await xml.WriteStartElementAsync(null, "entry", ns);
            await xml.WriteElementStringAsync(null, "title", ns, bericht.Titel);
            await xml.WriteElementStringAsync(null, "id", ns, $"{basis}{adres}#{Uri.EscapeDataString(bericht.Id)}");
            await xml.WriteElementStringAsync(null, "updated", ns, Tijd(bericht.Op));
            await KoppelingAsync("alternate", basis + bericht.Adres);
            await xml.WriteElementStringAsync(null, "summary", ns, bericht.Samenvatting);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();

        async Task KoppelingAsync(string soort, string naar)
        {
            await xml.WriteStartElementAsync(null, "link", ns);
            await xml.WriteAttributeStringAsync(null, "rel", null, soort);
            await xml.WriteAttributeStringAsync(null, "href", null, naar);
            await xml.WriteEndElementAsync();
        }

        static string Tijd(DateTime op) => op.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    });

    private static async Task<IResult> XmlAsync(string soort, Func<XmlWriter, Task> schrijf)
    {
        using var uit = new MemoryStream();
        await using (var xml = XmlWriter.Create(uit, new() { Async = true, Encoding = new UTF8Encoding(false), Indent = true }))
        {
            await schrijf(xml);
        }

        return Results.Bytes(uit.ToArray(), $"{soort}; charset=utf-8");
    }

    /// <summary>RFC 9116. Without an address to write to there is none; a year from now it must have been looked at again.</summary>
    private static IResult Security(HttpRequest verzoek, IConfiguration instellingen, TimeProvider klok) => instellingen["Beveiliging:Contact"] is { Length: > 0 } contact
        ? Results.Text($"Contact: {contact}\nExpires: {klok.GetUtcNow().AddMonths(6):yyyy-MM-dd}T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: {Basis(verzoek)}/.well-known/security.txt\n")
        : Results.NotFound();

    private static string Basis(HttpRequest verzoek) => $"{verzoek.Scheme}://{verzoek.Host}";
}
