using Microsoft.Extensions.DependencyInjection;
using Portal.Belasting.Circuits;
using Portal.Data;
using Portal.Data.Opslag;
using Portal.Data.Toegang;
using Portal.Toegang;

namespace Portal.Start;

/// <summary>Every screen that lives in a circuit, with all there is to do on it, while the database is away.</summary>
[Collection(nameof(Kanariehuis))]
public sealed class StoringcircuitTests(Kanariehuis huis)
{
    private const int Emmen = 114;

    /// <summary>More than this of one page is more of the same: rows of a table.</summary>
    private const int HandlersMax = 40;

    /// <summary>With what is stored here there is nothing to do on them but to read, and to follow a link.</summary>
    private static readonly string[] AlleenLezen =
    [
        "/bureau/adviesvragen", "/bureau/bewaren", "/bureau/casussen", "/bureau/governance/besluitregels", "/bureau/jaarplan/{Jaar:int}/inlezen",
        "/mijn-gemeente/bijdragen", "/mijn-gemeente/casussen", "/mijn-gemeente/casussen/{Kenmerk}", "/mijn-gemeente/jaarplan",
        "/stuurgroep/jaarplan/{Jaar:int}/stemming", "/stuurgroep/jaarplan/{Jaar:int}/toezending",
    ];

    /// <summary>A fault ends the circuit, and with it what was typed on the screen: an act is refused in words, and what can't be read anew stays as it is.</summary>
    [Theory]
    [MemberData(nameof(CircuittoegangTests.Paginas), MemberType = typeof(CircuittoegangTests))]
    public async Task AllesOpHetScherm_TerwijlDeDatabaseWegIs_LaatHetSchermOpen(string route)
    {
        var rij = Toegangstabel.Zoek("pagina", route)!;
        var browser = (await huis.AlsAsync(Kanariehuis.PerRol.First(p => rij.Voor(p.Key) is not Toegangstabel.Geweigerd).Value)).Browser;
        var (adres, html) = await browser.HaalAsync(huis.Waarden.Adres(route, Emmen), CancellationToken.None);
        await using var circuit = new Circuit(browser) { Onthoudt = true };
        await circuit.StartAsync(adres, html, Circuit.StaatVan(html));
        Assert.True(circuit.IsOpen, circuit.Fout);

        var database = huis.Services.GetRequiredService<Datamap>().Database;
        HashSet<ulong> gedaan = [];
        File.Move(database, database + ".elders");
        try
        {
            while (gedaan.Count < HandlersMax && circuit.Handlers.Where(h => !gedaan.Contains(h.Key)).OrderBy(h => h.Key).Select(h => h.Key).FirstOrDefault() is > 0 and var handler)
            {
                gedaan.Add(handler);
                var gebeurtenis = circuit.Handlers[handler];
                huis.Services.GetRequiredService<Omroep>().Meld([new(null, typeof(Gebruiker))]); // who he is has to be asked anew
                await circuit.StuurGebeurtenisAsync(handler, gebeurtenis, gebeurtenis switch
                {
                    "change" or "input" => new { value = "Voorbeeld" },
                    "click" => new { type = "click" },
                    _ => new { },
                });
                await circuit.WachtOpRustAsync();
                Assert.True(circuit.IsOpen, $"{route}: {gebeurtenis} {handler} sloot het scherm: {circuit.Fout}");
            }
        }
        finally
        {
            File.Move(database + ".elders", database);
            await huis.Services.GetRequiredService<Opslagtoestand>().WachtTotGoedAsync();
        }

        Assert.True(gedaan.Count > 0 || AlleenLezen.Contains(route), $"{route} heeft niets om te doen");
        Assert.False(circuit.Weggestuurd.IsCompleted);
    }
}
