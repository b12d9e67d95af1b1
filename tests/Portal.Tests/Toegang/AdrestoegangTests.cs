using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>
/// Every page and endpoint over plain HTTP, asked for by everybody. What each may get stands in <c>tests/Toegang/toegang.csv</c>; what has no
/// row there is refused to all, and so fails here. Every text in the database says whose it is, and so does every answer.
/// </summary>
[Collection(nameof(Kanariehuis))]
public sealed class AdrestoegangTests(Kanariehuis huis)
{
    private const string Pagina = "pagina", Eindpunt = "eindpunt";
    private const int Emmen = 114;

    public static TheoryData<string?> Gebruikers =>
        [null, Kanariehuis.Onbekend, Kanariehuis.Geblokkeerd, .. Kanariehuis.PerRol.Values, .. Kanariehuis.Slugs.Skip(1).Select(s => $"contactpersoon-{s}")];

    public static TheoryData<string?> EenVanElkeRol => [.. Kanariehuis.PerRol.Values];

    [Fact]
    public async Task ElkAdres_HeeftEenRegel_EnElkeRegelEenAdres()
    {
        var adressen = Adressen();
        var gezocht = adressen.Select(a => (a.Soort, a.Wat)).ToHashSet();
        List<Toegangsrij> nieuw = [];
        foreach (var adres in adressen.Where(a => Toegangstabel.Zoek(a.Soort, a.Wat) is null))
        {
            nieuw.Add(await MeetAsync(adres));
        }

        Assert.True(nieuw.Count == 0, $"Deze regels ontbreken in tests/Toegang/toegang.csv. Zo werkt het nu; klopt dat, neem ze dan over:\n{string.Join('\n', nieuw)}");
        Assert.Equal([], Toegangstabel.Rijen.Where(r => r.Soort is Pagina or Eindpunt && !gezocht.Contains((r.Soort, r.Wat))).Select(r => r.ToString()));
        Assert.Equal([], Paginaroutes().Where(p => !gezocht.Contains((Pagina, p))));
    }

    [Theory]
    [MemberData(nameof(Gebruikers))]
    public async Task Gebruiker_OpElkAdres_KrijgtWatInDeTabelStaat(string? gebruiker)
    {
        var bezoeker = await huis.AlsAsync(gebruiker);
        var (rol, gemeente) = await WieAsync(gebruiker);
        List<string> mis = [];
        foreach (var adres in Adressen())
        {
            var mag = Toegangstabel.Zoek(adres.Soort, adres.Wat)?.Voor(rol) ?? Toegangstabel.Geweigerd;
            var uitkomst = await VraagAsync(bezoeker, adres, gemeente ?? Emmen);
            if (uitkomst.IsGeweigerd != (mag is Toegangstabel.Geweigerd))
            {
                mis.Add($"{adres.Wat}: {(int)uitkomst.Status}, in de tabel ‘{mag}’");
            }
            else if (uitkomst.Status >= HttpStatusCode.InternalServerError)
            {
                mis.Add($"{adres.Wat}: {(int)uitkomst.Status}");
            }

            mis.AddRange(uitkomst.Kanaries.Where(k => !Mag(mag, rol, gemeente, k)).Take(3).Select(k => $"{adres.Wat} ({mag}): {k}"));
        }

        Assert.True(mis.Count == 0, $"{gebruiker ?? "een bezoeker"} krijgt iets anders:\n{string.Join('\n', mis)}");
    }

    /// <summary>Asking for the head alone opens no other door, and says what the whole would: sent on, refused, or how large and of which mark it is.</summary>
    [Theory]
    [InlineData(null)]
    [MemberData(nameof(EenVanElkeRol))]
    public async Task Head_OpElkAdres_GeeftDeKoppenVanGet_EnNietsVanDeInhoud(string? gebruiker)
    {
        var bezoeker = await huis.AlsAsync(gebruiker);
        List<string> mis = [];
        var gelukt = 0;
        foreach (var pad in Adressen().Where(a => a.Methode is "GET" && !a.Route.StartsWith("/_blazor", StringComparison.Ordinal))
            .Select(a => huis.Waarden.Adres(a.Route, Emmen)).Concat(["/css/tokens.css", "/favicon.svg", "/", "/begrippen", "/bestaat-niet"]))
        {
            var (eerst, kop) = (await Kaalverzoek.StuurAsync(bezoeker, "GET", pad), await Kaalverzoek.StuurAsync(bezoeker, "HEAD", pad));
            gelukt += eerst.Status is 200 && eerst.Inhoud > 0 ? 1 : 0;
            if (kop.Inhoud > 0 || kop.Status != eerst.Status || !kop.Koppen.Equals(eerst.Koppen, StringComparison.OrdinalIgnoreCase)) // what was kept writes "allow" as "Allow"
            {
                mis.Add($"{pad}: GET {eerst}, HEAD {kop}");
            }
        }

        Assert.True(mis.Count == 0, $"{gebruiker ?? "een bezoeker"} krijgt iets anders:\n{string.Join('\n', mis)}");
        Assert.True(gelukt > 20, $"Er kwam maar {gelukt} keer iets terug.");
    }

    [Fact]
    public async Task Head_VanEenBewaardePagina_KomtUitHetGeheugen_EnKentHaarMerk()
    {
        var bezoeker = await huis.AlsAsync(null);
        using var pagina = await bezoeker.Http.GetAsync("/begrippen");
        using var kop = await bezoeker.Http.SendAsync(new(HttpMethod.Head, "/begrippen"));
        using var bekend = await bezoeker.Http.SendAsync(new(HttpMethod.Head, "/begrippen") { Headers = { IfNoneMatch = { pagina.Headers.ETag! } } });

        Assert.Equal(pagina.Headers.ETag, kop.Headers.ETag);
        Assert.NotNull(kop.Headers.Age ?? bekend.Headers.Age); // between two of the three a minute may end
        Assert.Equal(HttpStatusCode.NotModified, bekend.StatusCode);
    }

    /// <summary>The same page for what is of another gemeente, what does not exist, and what cannot exist.</summary>
    [Fact]
    public async Task Foutpaginas_ZeggenNietsVanEenGemeente()
    {
        var emmen = await huis.AlsAsync(Kanariehuis.PerRol[Rol.Contactpersoon]);
        List<string> mis = [];
        foreach (var route in (string[])["/mijn-gemeente/casussen/{Kenmerk}", "/mijn-gemeente/adviesvragen/{Kenmerk}"])
        {
            foreach (var gemeente in huis.Waarden.Gemeenten.Where(g => g != Emmen))
            {
                var adres = huis.Waarden.Adres(route, gemeente);
                using var antwoord = await emmen.Http.GetAsync(adres);
                Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
                mis.AddRange((await KanariesAsync(antwoord, adres)).Select(k => $"{adres}: {k}"));
            }
        }

        foreach (var adres in (string[])["/bestaat-niet", "/mijn-gemeente/bestaat-niet", "/bureau/casussen/zv-00-xxxx", "/mijn-gemeente/casussen/%00", "/fout"])
        {
            using var antwoord = await emmen.Http.GetAsync(adres);
            mis.AddRange((await KanariesAsync(antwoord, adres)).Select(k => $"{adres}: {k}"));
        }

        Assert.Equal([], mis);
    }

    /// <summary>Else the others would pass because nothing is ever seen.</summary>
    [Fact]
    public async Task Kanaries_VanDeEigenGemeente_WordenOveralGezien()
    {
        var emmen = await huis.AlsAsync(Kanariehuis.PerRol[Rol.Contactpersoon]);
        HashSet<string> gezien = [];
        HashSet<string> plaatsen = [];
        foreach (var adres in Adressen().Where(a => a.Wat.Contains("/mijn-gemeente", StringComparison.Ordinal)))
        {
            using var antwoord = await emmen.Http.GetAsync(huis.Waarden.Adres(adres.Route, Emmen));
            foreach (var (soort, tekst) in await huis.Uitpakker.TekstenAsync(antwoord))
            {
                var hier = huis.Kanaries.In(tekst);
                plaatsen.UnionWith(hier.Select(k => k.Wat));
                if (hier.Count > 0)
                {
                    gezien.Add(soort);
                }
            }
        }

        Assert.Superset(new HashSet<string> { "html", "staat", "csv", "xlsx", "docx", "onderdeel" }, gezien);
        Assert.True(huis.Kanaries.Plaatsen.Count(plaatsen.Contains) > 8, $"Alleen gezien: {string.Join(", ", huis.Kanaries.Plaatsen.Where(plaatsen.Contains))}");
    }

    [Fact]
    public async Task Formulier_ZonderToken_DoetNiets()
    {
        var bezoeker = await huis.AlsAsync("stuurgroep-3");
        await using var db = huis.Systeem();
        var sessies = await db.Sessies.CountAsync(s => s.IngetrokkenOp != null);

        foreach (var adres in Adressen().Where(a => a.Methode is "POST" && !a.Wat.Contains("_blazor", StringComparison.Ordinal)))
        {
            using var antwoord = await bezoeker.Http.PostAsync(huis.Waarden.Adres(adres.Route, Emmen), new FormUrlEncodedContent([new("gebruiker", "bureau")]));
            Assert.False(antwoord.IsSuccessStatusCode, $"{adres.Wat}: {(int)antwoord.StatusCode}");
            Assert.False(antwoord.Headers.Contains("Set-Cookie"), adres.Wat);
        }

        Assert.Equal(sessies, await db.Sessies.CountAsync(s => s.IngetrokkenOp != null));
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.Http.GetAsync("/stuurgroep")).StatusCode);
    }

    /// <summary>Whether somebody may read this where the table says so; the questions of gemeenten are for them and the bureau alone, and the functionaris reads kenmerken.</summary>
    private static bool Mag(string mag, Rol? rol, int? gemeente, Kanarie kanarie) => mag switch
    {
        Toegangstabel.Alle when rol is Rol.FunctionarisGegevensbescherming => kanarie.IsKenmerk,
        Toegangstabel.Alle => rol is Rol.Bureaumedewerker or Rol.Manager || !(kanarie.Wat.StartsWith("Advies", StringComparison.Ordinal) || kanarie.Wat.StartsWith("AV-", StringComparison.Ordinal)),
        Toegangstabel.Eigen => kanarie.GemeenteId == gemeente,
        _ => false,
    };

    private async Task<(Rol? Rol, int? Gemeente)> WieAsync(string? gebruiker)
    {
        await using var db = huis.Systeem();
        return await db.Gebruikers.SingleOrDefaultAsync(g => g.Issuer == Aanmelding.DemoIssuer && g.Subject == gebruiker) is { IsGeblokkeerd: false } bekend ? (bekend.Rol, bekend.GemeenteId) : (null, null);
    }

    private async Task<(HttpStatusCode Status, bool IsGeweigerd, IReadOnlyCollection<Kanarie> Kanaries)> VraagAsync(Bezoeker bezoeker, Adres adres, int gemeente)
    {
        var pad = huis.Waarden.Adres(adres.Route, gemeente);
        using var verzoek = new HttpRequestMessage(new(adres.Methode), pad) { Content = adres.Methode is "POST" ? new FormUrlEncodedContent([]) : null };
        using var antwoord = await bezoeker.Http.SendAsync(verzoek);
        var naar = antwoord.Headers.Location?.OriginalString ?? "";
        var isGeweigerd = antwoord.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || naar.Contains("/aanmelden?returnUrl=", StringComparison.Ordinal) || naar.Contains("/geen-toegang?", StringComparison.Ordinal);
        return (antwoord.StatusCode, isGeweigerd, await KanariesAsync(antwoord, pad));
    }

    /// <summary>What stands in the address the visitor asked for, he knew already.</summary>
    private async Task<IReadOnlyCollection<Kanarie>> KanariesAsync(HttpResponseMessage antwoord, string pad)
    {
        var bekend = huis.Kanaries.In(pad);
        return [.. (await huis.Uitpakker.TekstenAsync(antwoord)).SelectMany(t => huis.Kanaries.In(t.Tekst)).Distinct().Where(k => !bekend.Contains(k))];
    }

    /// <summary>How a row would be if it said what is so now.</summary>
    private async Task<Toegangsrij> MeetAsync(Adres adres)
    {
        List<string> per = [];
        foreach (var rol in Toegangstabel.Wie)
        {
            var uitkomst = await VraagAsync(await huis.AlsAsync(rol is { } r ? Kanariehuis.PerRol[r] : null), adres, Emmen);
            per.Add(uitkomst.IsGeweigerd ? Toegangstabel.Geweigerd
                : rol is null || per[0] is Toegangstabel.Openbaar ? Toegangstabel.Openbaar
                : rol is Rol.Contactpersoon ? Toegangstabel.Eigen
                : uitkomst.Kanaries.Count > 0 ? Toegangstabel.Alle : Toegangstabel.Gedeeld);
        }

        return new(adres.Soort, adres.Wat, per);
    }

    private sealed record Adres(string Soort, string Wat, string Methode, string Route);

    private static IEnumerable<string> Paginaroutes() => typeof(Program).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template);

    /// <summary>What the portal listens to, but for the files every page is dressed with: those are the same for everyone.</summary>
    private List<Adres> Adressen() =>
    [
        .. huis.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => !e.Metadata.Any(m => m.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal)) && e.RoutePattern.RawText is not "{**path:file}")
            .SelectMany(e => Methoden(e).Select(m => (Eindpunt: e, Methode: m, Route: "/" + e.RoutePattern.RawText!.TrimStart('/'))))
            .Select(e => e.Eindpunt.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
                ? new Adres(Pagina, e.Route, "GET", e.Route)
                : new(Eindpunt, $"{e.Methode} {e.Route}", e.Methode, e.Route))
            .Distinct().OrderBy(a => a.Soort, StringComparer.Ordinal).ThenBy(a => a.Route, StringComparer.Ordinal).ThenBy(a => a.Methode, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> Methoden(RouteEndpoint eindpunt) => eindpunt.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } genoemd ? genoemd : ["GET"];
}
