using System.Net;

namespace Portal;

/// <summary>What stands behind the question mark of an address can be typed, mailed and cut off: it may ask for nothing, it may not break the page.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class AdresvragenTests(Portaalhuis huis)
{
    [Theory]
    [InlineData("bureau", "/bureau/adviesvragen?pagina=tweede&gemeente=Emmen")]
    [InlineData("bureau", "/bureau/adviesvragen?pagina=99999999999999999999&gemeente=-1")]
    [InlineData("bureau", "/bureau/informatie/contact?vergelijk=vorige")]
    [InlineData("contactpersoon-emmen", "/mijn-gemeente/adviesvragen?pagina=")]
    [InlineData("contactpersoon-emmen", "/mijn-gemeente/adviesvragen?pagina=1e9")]
    [InlineData(null, "/informatie/contact/reactie?verstuurd=misschien")]
    [InlineData(null, "/aanmelden?vers=ja")]
    [InlineData(null, "/aanmelden?returnUrl=/cijfers&returnUrl=//elders.voorbeeld")]
    [InlineData("contactpersoon-emmen", "/mijn-gemeente/adviesvragen?pagina=1&pagina=2")]
    public async Task Pagina_MetEenVraagDieNergensOpSlaat_ToontDePagina(string? gebruiker, string adres)
    {
        using var bezoeker = huis.Bezoeker();

        var antwoord = await (gebruiker is null ? bezoeker : await huis.AlsAsync(gebruiker)).GetAsync(adres);

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Contains("<h1", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
