using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Api;
using Portal.Data;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;

namespace Portal.Openbaar;

/// <summary>
/// No public page or file comes near a casus or an adviesvraag: not in what its code can reach, and not in what it asks of the database.
/// New pages take part by themselves.
/// </summary>
[Collection(nameof(Portaalhuis))]
public sealed class AfschermingTests(Portaalhuis huis)
{
    /// <summary>Values for the places in an address; a new name asks for a line here.</summary>
    private static readonly Dictionary<string, string> Voorbeelden = new(StringComparer.OrdinalIgnoreCase)
    {
        ["/informatie/{Slug}"] = "/informatie/wat-wij-doen",
        ["{Jaar:int}"] = "2023",
        ["{Id}"] = "kengetallen.instroom_procesregie.2023.GM0114",
        ["{Slug}"] = "emmen",
        ["{code}"] = "instroom_procesregie",
    };

    public static TheoryData<string> Paginas() => [.. typeof(Program).Assembly.GetTypes().Where(t => t.Namespace == "Portal.Openbaar")
        .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void CodeVanOpenbarePaginas_ReiktNietTotCasussenOfAdviesvragen()
    {
        var bereik = Bereik.Van(typeof(Program).Assembly.GetTypes().Where(t => t.Namespace == "Portal.Openbaar").Append(typeof(CijferExport)));

        Assert.Contains(typeof(CijferQueries), bereik.Typen.Keys); // it does follow what pages ask
        Assert.Contains(typeof(Momentopname), bereik.Typen.Keys);
        Assert.Empty(bereik.Typen.Where(t => IsVanCasus(t.Key)).Select(t => $"{t.Key} in {t.Value}"));
    }

    [Fact]
    public void CodeVanHetBureau_ReiktErWelToe() =>
        Assert.Contains(Bereik.Van([typeof(Bureau.CijfersBeheren)]).Typen.Keys, t => t == typeof(Casustelling)); // the same check, where it must find something

    [Theory]
    [MemberData(nameof(Paginas))]
    public async Task Pagina_VraagtNietsOverCasussenOfAdviesvragen(string route) => Assert.Empty(await GevoeligeVragenAsync(Adres(route)));

    [Fact]
    public async Task Bestanden_VragenNietsOverCasussenOfAdviesvragen()
    {
        var kwartaal = await Publicatie.ZorgVoorAsync(huis);
        foreach (var eindpunt in huis.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null && e.RoutePattern.RawText!.StartsWith("/cijfers/", StringComparison.Ordinal) && e.RoutePattern.RawText.Contains('.', StringComparison.Ordinal)))
        {
            var adres = Adres(eindpunt.RoutePattern.RawText!.Replace("{kwartaal}", kwartaal.Adres, StringComparison.Ordinal));
            Assert.Empty(await GevoeligeVragenAsync(adres, HttpStatusCode.OK));
        }
    }

    [Fact]
    public async Task Luisteraar_HoortHetAlsEenPaginaWelCasussenVraagt()
    {
        using var luisteraar = new Vraagluisteraar();
        await using var db = huis.Systeem();

        var vragen = await Vraagluisteraar.HoorAsync(() => db.Casussen.CountAsync());

        Assert.Contains(vragen, v => v.Contains("\"Casussen\"", StringComparison.Ordinal));
    }

    private static bool IsVanCasus(Type type) => type.Namespace is "Portal.Data.Adviesvragen" or "Portal.Data.Casussen" && type != typeof(Convenantpartner); // partners are public

    private static string Adres(string route)
    {
        var adres = Voorbeelden.Aggregate(route, (a, v) => a.Replace(v.Key, v.Value, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain('{', adres);
        return adres;
    }

    /// <summary>What an anonymous request to this address asks of the tables that hold casussen and adviesvragen.</summary>
    private async Task<IReadOnlyList<string>> GevoeligeVragenAsync(string adres, HttpStatusCode? verwacht = null)
    {
        await huis.AlsAsync("bureau"); // the host is up
        using var luisteraar = new Vraagluisteraar();
        using var bezoeker = huis.Beluisterde();
        await using var db = huis.Systeem();
        var tabellen = db.Model.GetEntityTypes().Where(e => IsVanCasus(e.ClrType)).Select(e => $"\"{e.GetTableName()}\"").ToList();
        Assert.Contains("\"Casussen\"", tabellen);
        HttpStatusCode status = default;

        huis.Services.GetRequiredService<Omroep>().Meld([new(null, typeof(Bron))]); // what is kept asks nothing

        var vragen = await Vraagluisteraar.HoorAsync(async () => status = (await bezoeker.GetAsync(adres)).StatusCode);

        Assert.True(verwacht is null ? status is HttpStatusCode.OK or HttpStatusCode.NotFound : status == verwacht, $"{adres}: {status}");
        Assert.True(vragen.Count > 0 || !adres.StartsWith("/cijfers", StringComparison.Ordinal), "Er is niets gehoord.");
        return [.. vragen.Where(v => tabellen.Exists(t => v.Contains(t, StringComparison.Ordinal)))];
    }
}
