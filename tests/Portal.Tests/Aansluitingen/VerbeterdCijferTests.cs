using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Aansluitingen;
using Portal.Data.Cijfers;
using Portal.Data.Raadsbrieven;

namespace Portal.Aansluitingen;

/// <summary>A figure that the bureau corrects. In a portal of its own: what changes here would change what other tests see.</summary>
public sealed class VerbeterdCijferTests
{
    private const string Delen = "delen-en-totaal.actieve_procesregie.2023.gemeenten";

    [Fact]
    public async Task VerbeterdCijfer_WordtEenBevinding_EnDeBriefZegtWatErVeranderde()
    {
        using var huis = new Portaalhuis();
        var contactpersoon = await huis.AlsAsync("contactpersoon-emmen");
        var ronde = huis.Services.GetRequiredService<Aansluitcontrole>();
        var (vandaag, nu) = (TimeProvider.System.Vandaag(), TimeProvider.System.Nu());
        Assert.Equal(Ernst.Klopt, ronde.Laatste.Uitkomsten.Single(u => u.Sleutel == Delen).Ernst);

        int emmen;
        await using (var db = await MetAsync("contactpersoon-emmen"))
        {
            emmen = db.Toegang.GemeenteId!.Value;
            var brief = Raadsbrief.StelOp(await db.GetBriefgegevensAsync(emmen, 2023, 2025, vandaag), Briefparagrafen.Begin);
            await db.BewaarRaadsbriefAsync(2023, 2025, Briefinhoud.Van(brief), nu);
        }

        Assert.Contains("Er is niets gewijzigd sinds concept 1.", await BriefAsync(), StringComparison.Ordinal);

        await using (var db = await MetAsync("bureau"))
        {
            await db.BewaarKengetalAsync(new("actieve_procesregie", 2023, emmen, null, null, 40, "JV-2023", "Casuïstiek per gemeente", Zekerheid.Zeker, null, null, 38, "De jaarstukken zijn verbeterd."), vandaag, nu);
        }

        await ronde.VoerUitAsync();

        Assert.Equal((Ernst.Tegenspraak, 2), ronde.Laatste.Uitkomsten.Single(u => u.Sleutel == Delen) is var nieuw ? (nieuw.Ernst, nieuw.Verschil) : default);
        var pagina = await BriefAsync();
        Assert.Contains("Wat is er gewijzigd sinds concept 1?", pagina, StringComparison.Ordinal);
        Assert.Contains("actieve casussen van onze gemeente in 2023: was 38 casussen van onze gemeente, is 40 casussen van onze gemeente.", pagina, StringComparison.Ordinal);

        async Task<string> BriefAsync() => WebUtility.HtmlDecode(await contactpersoon.GetStringAsync("/mijn-gemeente/raadsbrief?verslagjaar=2023&begrotingsjaar=2025"));

        async Task<PortalDbContext> MetAsync(string gebruiker)
        {
            await using var systeem = huis.Systeem();
            return huis.Met(await systeem.Gebruikers.SingleAsync(g => g.Subject == gebruiker));
        }
    }
}
