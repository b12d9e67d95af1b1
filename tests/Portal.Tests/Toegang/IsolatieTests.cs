using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Adviesvragen;
using Portal.Data.Bijdragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Plustaken;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>Each of the twelve contactpersonen asks for all that belongs to the other eleven, through the query and through the page.</summary>
[Collection(nameof(Portaalhuis))]
public sealed partial class IsolatieTests(Portaalhuis huis)
{
    private static readonly string[] Slugs =
        ["aa-en-hunze", "assen", "borger-odoorn", "coevorden", "de-wolden", "emmen", "hoogeveen", "meppel", "midden-drenthe", "noordenveld", "tynaarlo", "westerveld"];

    public static TheoryData<string> Gemeenten() => [.. Slugs];

    [Theory]
    [MemberData(nameof(Gemeenten))]
    public async Task Query_NaarRijenVanDeAndereElf_VindtNiets(string slug)
    {
        await huis.AlsAsync($"contactpersoon-{slug}"); // the host is up
        await using var alles = huis.Systeem();
        var ik = await alles.Gebruikers.Include(g => g.Gemeente).SingleAsync(g => g.Subject == $"contactpersoon-{slug}");
        var anders = ik.GemeenteId!.Value;
        var casussen = await alles.Casussen.Where(c => c.GemeenteId != anders).Select(c => new { c.Id, c.Kenmerk }).ToListAsync();
        var vragen = await alles.Adviesvragen.Where(v => v.GemeenteId != anders).Select(v => new { v.Id, v.Kenmerk }).ToListAsync();
        var volumes = await alles.PlustaakVolumes.Where(v => v.GemeenteId != anders).Select(v => v.Id).ToListAsync();
        Assert.All([casussen.Count, vragen.Count, volumes.Count], aantal => Assert.True(aantal > 0));

        await using var db = huis.Met(ik);
        foreach (var casus in casussen)
        {
            Assert.Null(await db.GetCasusAsync(casus.Kenmerk));
        }

        foreach (var vraag in vragen)
        {
            Assert.Null(await db.GetAdviesvraagAsync(vraag.Kenmerk));
        }

        // and past the query methods, straight at the sets
        Assert.Equal(0, await db.Casussen.CountAsync(c => c.GemeenteId != anders));
        Assert.Equal(0, await db.CasusWijzigingen.CountAsync(c => c.GemeenteId != anders));
        Assert.Equal(0, await db.Casustellingen.CountAsync(c => c.GemeenteId != anders));
        Assert.Equal(0, await db.Afsluitvoorstellen.CountAsync(c => c.GemeenteId != anders));
        Assert.Equal(0, await db.Adviesvragen.CountAsync(c => c.GemeenteId != anders));
        Assert.Equal(0, await db.Set<Adviesbericht>().CountAsync(c => c.GemeenteId != anders));
        Assert.Equal(0, await db.PlustaakVolumes.CountAsync(c => c.GemeenteId != anders));
        Assert.Equal(0, await db.PlustaakVerzoeken.CountAsync(c => c.GemeenteId != anders));
        Assert.True(await db.Casussen.AnyAsync(), "De eigen casussen zijn er wel.");
    }

    /// <summary>Bijdragen and afnames stand in public documents and are for everyone; yet what is about the own gemeente is about no other.</summary>
    [Theory]
    [MemberData(nameof(Gemeenten))]
    public async Task EigenOverzicht_VanOpenbareFeiten_GaatAlleenOverDeEigenGemeente(string slug)
    {
        await huis.AlsAsync($"contactpersoon-{slug}"); // the host is up
        await using var alles = huis.Systeem();
        var ik = await alles.Gebruikers.Include(g => g.Gemeente).SingleAsync(g => g.Subject == $"contactpersoon-{slug}");
        var bijdragen = await alles.Bijdragen.Where(b => b.GemeenteId == ik.GemeenteId).Select(b => b.Id).ToListAsync();
        var afnames = await alles.PlustaakAfnames.Where(a => a.GemeenteId == ik.GemeenteId).Select(a => new { a.PlustaakCode, a.Jaar }).ToListAsync();
        await using var db = huis.Met(ik);

        var overzicht = await db.GetBijdrageOverzichtAsync(2026);
        var plustaken = (await db.GetPlustakenOverzichtAsync(2025)).Plustaken;

        Assert.Equal(bijdragen.Order(StringComparer.Ordinal), overzicht.Jaren.SelectMany(j => j.Bekend.Select(d => d.Cijfer).Append(j.Samen)).Select(c => c.Herkomst).OfType<UitBron>().Select(b => b.Id!).Order(StringComparer.Ordinal));
        Assert.Equal(
            afnames.Select(a => (a.PlustaakCode, a.Jaar)).Order(),
            plustaken.SelectMany(p => p.Jaren.Where(j => j.Stand is Afnamestand.Afgenomen && j.Jaar <= 2025).Select(j => (p.Code, j.Jaar))).Order());
    }

    [Theory]
    [MemberData(nameof(Gemeenten))]
    public async Task Pagina_VanDeAndereElf_IsDezelfde404AlsVanWatNietBestaat(string slug)
    {
        var client = await huis.AlsAsync($"contactpersoon-{slug}");
        await using var alles = huis.Systeem();
        var ik = await alles.Gebruikers.SingleAsync(g => g.Subject == $"contactpersoon-{slug}");
        // every adviesvraag; of the casussen each is asked for by one of the twelve
        var nummer = Array.IndexOf(Slugs, slug);
        var casussen = await alles.Casussen.Where(c => c.GemeenteId != ik.GemeenteId).OrderBy(c => c.Kenmerk).Select(c => c.Kenmerk).ToListAsync();
        var vragen = await alles.Adviesvragen.Where(v => v.GemeenteId != ik.GemeenteId).Select(v => v.Kenmerk).ToListAsync();
        var paginas = casussen.Where((_, i) => i % 12 == nummer).Select(k => $"/mijn-gemeente/casussen/{k.ToLowerInvariant()}")
            .Concat(vragen.Select(k => $"/mijn-gemeente/adviesvragen/{k.ToLowerInvariant()}"));
        var nietBestaand = new Dictionary<string, string>
        {
            ["casussen"] = await LeesAsync("/mijn-gemeente/casussen/zv-00-xxxx"),
            ["adviesvragen"] = await LeesAsync("/mijn-gemeente/adviesvragen/av-00-xxxx"),
        };

        foreach (var pagina in paginas)
        {
            Assert.Equal(nietBestaand[pagina.Split('/')[^2]], await LeesAsync(pagina));
        }

        async Task<string> LeesAsync(string adres)
        {
            var antwoord = await client.GetAsync(adres);
            Assert.True(antwoord.StatusCode is HttpStatusCode.NotFound, $"{adres}: {antwoord.StatusCode}");
            var html = Token().Replace(await antwoord.Content.ReadAsStringAsync(), "").Replace(adres, "", StringComparison.OrdinalIgnoreCase);
            return html;
        }
    }

    /// <summary>What differs between any two answers: form tokens, and the protected markers of the circuit.</summary>
    [GeneratedRegex("value=\"[^\"]{60,}\"|<!--Blazor.*?-->")]
    private static partial Regex Token();
}
