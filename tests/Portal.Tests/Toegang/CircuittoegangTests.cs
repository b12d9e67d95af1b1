using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Portal.Belasting.Circuits;
using Portal.Data.Toegang;
using Portal.Ui;

namespace Portal.Toegang;

/// <summary>
/// Real circuits, driven without a browser and so without its manners: parts of pages of others, events for what is not on screen, addresses
/// one may not go to. Whatever comes back is read word by word, and what is stored stays as it was.
/// </summary>
[Collection(nameof(Kanariehuis))]
public sealed class CircuittoegangTests(Kanariehuis huis)
{
    private const int Emmen = 114;
    private const int Assen = 106;

    /// <summary>More handlers than this of one page are more of the same: rows of a table.</summary>
    private const int HandlersMax = 30;

    /// <summary>Handlers are numbered from 1 on; no page here comes this far.</summary>
    private const ulong NooitGetekend = 100_000;

    /// <summary>Of each page this many contactpersonen start the parts: all twelve would take three times as long, and each has a turn at pages of every kind.</summary>
    private const int PerPagina = 4;

    private static readonly string[] Anderen = ["stuurgroep-2", "bureau", "manager", "beheer", "fg"];

    public static TheoryData<string> Paginas => [.. Routes];

    private static IReadOnlyList<string> Routes { get; } = [.. typeof(Program).Assembly.GetTypes()
        .Where(t => t.IsDefined(typeof(InteractiefAttribute), true)).SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The parts of a page are sealed, but not to a person: who got hold of those of another's can start them. They then run with the rights of who
    /// did: a colleague of another gemeente may do for his own what he could do anyway, and nothing beside it.
    /// </summary>
    [Theory]
    [MemberData(nameof(Paginas))]
    public async Task OnderdelenVanEenAnder_InHetEigenCircuit_ZeggenEnDoenNiets(string route)
    {
        var rij = Toegangstabel.Zoek("pagina", route)!;
        var (adres, html) = await (await huis.AlsAsync(Eigenaar(rij))).Browser.HaalAsync(huis.Waarden.Adres(route, Emmen), CancellationToken.None);
        var vreemden = Vreemden(rij);
        List<int> voorZich = [];
        foreach (var collega in vreemden.Where(v => rij.Voor(Rolvan(v)) is Toegangstabel.Eigen))
        {
            voorZich.Add(await GemeenteAsync(collega));
        }

        var voor = await huis.StandAsync(voorZich);
        List<string> mis = [];
        foreach (var ander in vreemden)
        {
            await using var circuit = new Circuit((await huis.AlsAsync(ander)).Browser) { Onthoudt = true };
            await circuit.StartAsync(adres, html, staat: "");
            await RoerAanAsync(circuit);
            await circuit.GaNaarAsync(new(adres, huis.Waarden.Adres("/mijn-gemeente/casussen/{Kenmerk}", Emmen)));
            await circuit.GaNaarAsync(new(adres, "/bureau/casussen?gemeente=emmen"));
            mis.AddRange((await VreemdAsync(circuit, ander, $"{adres}")).Select(k => $"{ander}: {k}"));
        }

        Assert.Equal([], mis);
        Assert.Equal(voor, await huis.StandAsync(voorZich));
    }

    /// <summary>Each of the twelve has a turn, at what a colleague of another gemeente may open for his own as well as at what no contactpersoon may.</summary>
    [Fact]
    public void Beurten_KomenLangsAlleTwaalf()
    {
        var paren = Routes.Select(r => Toegangstabel.Zoek("pagina", r)!).SelectMany(rij => Vreemden(rij).Select(v => (Wie: v, Mag: rij.Voor(Rolvan(v))))).ToList();

        Assert.Equal([], Kanariehuis.Slugs.Select(s => $"contactpersoon-{s}").Where(c => paren.Count(p => p.Wie == c) < 4));
        Assert.Equal([Kanariehuis.PerRol[Rol.Contactpersoon]], Kanariehuis.Slugs.Select(s => $"contactpersoon-{s}").Except(paren.Where(p => p.Mag is Toegangstabel.Eigen).Select(p => p.Wie)));
        Assert.Equal([], Anderen.Except(paren.Where(p => p.Mag is Toegangstabel.Geweigerd).Select(p => p.Wie)));
    }

    /// <summary>On a page of one's own: handlers that it never rendered, and addresses that are another's.</summary>
    [Theory]
    [InlineData("contactpersoon-emmen", "/mijn-gemeente/casussen")]
    [InlineData("contactpersoon-emmen", "/mijn-gemeente/adviesvragen")]
    [InlineData("contactpersoon-emmen", "/mijn-gemeente/bijdragen")]
    [InlineData("contactpersoon-emmen", "/mijn-gemeente/raadsbrief")]
    [InlineData("stuurgroep-2", "/stuurgroep/jaarplan/{Jaar:int}/toezending")]
    [InlineData("bureau", "/bureau/casussen")]
    [InlineData("manager", "/bureau/governance/besluitregels")]
    [InlineData("beheer", "/beheer/gebruikers")]
    public async Task EigenCircuit_MetWatErNietOpStaat_ZegtNietsVanEenAnder_EnDoetNiets(string wie, string route)
    {
        var browser = (await huis.AlsAsync(wie)).Browser;
        var (adres, html) = await browser.HaalAsync(huis.Waarden.Adres(route, Emmen), CancellationToken.None);
        var voor = await huis.StandAsync();
        await using var circuit = new Circuit(browser) { Onthoudt = true };
        await circuit.StartAsync(adres, html, Circuit.StaatVan(html));
        Assert.True(circuit.IsOpen, circuit.Fout);

        for (var verzonnen = NooitGetekend; verzonnen < NooitGetekend + 200; verzonnen++)
        {
            Assert.NotNull(await circuit.StuurGebeurtenisAsync(verzonnen, "click", new { type = "click" }));
        }

        foreach (var verboden in Toegangstabel.Van("pagina").Where(r => r.Voor(Rolvan(wie)) is Toegangstabel.Geweigerd).Select(r => r.Wat)
            .Append("/mijn-gemeente/casussen/{Kenmerk}").Append("/mijn-gemeente/adviesvragen/{Kenmerk}").Append("/bureau/casussen/{Kenmerk}"))
        {
            await circuit.GaNaarAsync(new(adres, huis.Waarden.Adres(verboden, Assen)));
        }

        Assert.Equal([], await VreemdAsync(circuit, wie, ""));
        Assert.Equal(voor, await huis.StandAsync());
    }

    /// <summary>Else the others would pass because nothing is ever seen.</summary>
    [Fact]
    public async Task Circuit_VanDeEigenPagina_ToontDeEigenKanaries()
    {
        var browser = (await huis.AlsAsync("contactpersoon-emmen")).Browser;
        var (adres, html) = await browser.HaalAsync(huis.Waarden.Adres("/mijn-gemeente/casussen/{Kenmerk}", Emmen), CancellationToken.None);
        await using var circuit = new Circuit(browser) { Onthoudt = true };

        await circuit.StartAsync(adres, html, staat: "");

        Assert.Contains(huis.Kanaries.In(circuit.Gezegd), k => k is { GemeenteId: Emmen, Wat: "CasusOnderwerp" });
    }

    /// <summary>Of each role who first may open this page.</summary>
    private static string Eigenaar(Toegangsrij rij) => Kanariehuis.PerRol.First(p => rij.Voor(p.Key) is not Toegangstabel.Geweigerd).Value;

    /// <summary>Who starts the parts of this page: everybody who may not open it, and of the contactpersonen, who all may open only their own, those whose turn it is.</summary>
    private static IReadOnlyList<string> Vreemden(Toegangsrij rij)
    {
        var beurt = Routes.ToList().IndexOf(rij.Wat) * PerPagina;
        return [.. Enumerable.Range(beurt, Kanariehuis.Slugs.Count).Select(n => $"contactpersoon-{Kanariehuis.Slugs[n % Kanariehuis.Slugs.Count]}").Where(c => c != Eigenaar(rij)).Take(PerPagina)
            .Concat(Anderen).Where(n => rij.Voor(Rolvan(n)) is Toegangstabel.Geweigerd or Toegangstabel.Eigen)];
    }

    private static Rol Rolvan(string wie) => Kanariehuis.PerRol.FirstOrDefault(p => p.Value == wie) is { Value: not null } bekend ? bekend.Key : Rol.Contactpersoon;

    /// <returns>0 for who belongs to none.</returns>
    private async Task<int> GemeenteAsync(string wie)
    {
        await using var db = huis.Systeem();
        return (await db.Gebruikers.SingleAsync(g => g.Issuer == Aanmelding.DemoIssuer && g.Subject == wie)).GemeenteId ?? 0;
    }

    /// <summary>Does with everything on screen what can be done with it.</summary>
    private static async Task RoerAanAsync(Circuit circuit)
    {
        foreach (var (handler, gebeurtenis) in circuit.Handlers.OrderBy(h => h.Key).Take(HandlersMax).ToList())
        {
            await circuit.StuurGebeurtenisAsync(handler, gebeurtenis, gebeurtenis switch
            {
                "change" or "input" => new { value = "Voorbeeld" },
                "click" => new { type = "click" },
                _ => new { },
            });
        }
    }

    /// <summary>
    /// What was said that this user may not read: of another gemeente, or for who has none, of any. Whether a gemeente was spoken to the stuurgroep
    /// reads too; the bureau reads everything but what somebody has not sent yet.
    /// </summary>
    private async Task<IEnumerable<Kanarie>> VreemdAsync(Circuit circuit, string wie, string bekend)
    {
        var eigen = await GemeenteAsync(wie);
        var alBekend = huis.Kanaries.In(bekend);
        return huis.Kanaries.In(circuit.Gezegd).Where(k => k.GemeenteId != eigen && !alBekend.Contains(k) && Rolvan(wie) switch
        {
            Rol.Stuurgroeplid => !k.Wat.StartsWith("Toezegging", StringComparison.Ordinal),
            Rol.FunctionarisGegevensbescherming => !k.IsKenmerk, // of what will be destroyed
            Rol.Bureaumedewerker or Rol.Manager => k.Wat.StartsWith("Adviesconcept", StringComparison.Ordinal),
            _ => true,
        });
    }
}
