using System.Net;

namespace Portal.Stuurgroep;

/// <summary>The first page of the stuurgroep: what asks for a decision, the plan, the money, the casuïstiek.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class OverzichtHttpTests(Portaalhuis huis)
{
    [Fact]
    public async Task Overzicht_ToontPlanGeldEnCasuistiek_MetEenWegErheen()
    {
        var pagina = WebUtility.HtmlDecode(await (await huis.AlsAsync("stuurgroep-1")).GetStringAsync("/stuurgroep"));

        Assert.Contains("66 acties: ", pagina, StringComparison.Ordinal);
        Assert.Contains("href=\"/stuurgroep/jaarplan/2026?stand=vertraagd\"", pagina, StringComparison.Ordinal);
        Assert.Contains("2.103.019", pagina, StringComparison.Ordinal);
        Assert.Contains("104.843", pagina, StringComparison.Ordinal);
        Assert.Contains(">2023</th>", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("Aa en Hunze", pagina, StringComparison.Ordinal); // totals only
    }
}
