using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Begrotingen;
using Portal.Data.Logboek;
using Portal.Data.Toegang;
using Portal.Toegang;

namespace Portal.Bureau;

/// <summary>Two people at the same form: who saves second reads what the first saved, keeps what he typed himself, and can go on from there.</summary>
public sealed class IngehaaldTests : BunitContext, IClassFixture<Portaalhuis>
{
    private readonly Portaalhuis huis;
    private readonly Wisselbaar wie = new();

    public IngehaaldTests(Portaalhuis huis)
    {
        this.huis = huis;
        Services.AddLogging();
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<Omroep>();
        Services.AddSingleton(d => new PortalDatabase(
            huis.Services.GetRequiredService<Func<PortalDbContext>>(), wie, d.GetRequiredService<Omroep>(), huis.Services.GetRequiredService<Inzageboek>()));
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", true));
    }

    /// <summary>Refused for another reason, while a colleague entered a wijziging: the list grows, and the form stays what it was.</summary>
    [Fact]
    public async Task Wijziging_GeweigerdTerwijlEenCollegaErEenVastlegde_HoudtWatIsGetypt()
    {
        const int Jaar = 2025;
        Als("bureau");
        var scherm = Render<BegrotingInvullen>(p => p.Add(s => s.Jaar, Jaar));
        var voor = scherm.FindComponent<Begrotingen.Wijzigingenlijst>().Instance.Wijzigingen.Count;
        await using (var collega = huis.Met(Gebruiker("manager")))
        {
            await collega.LegBegrotingswijzigingVastAsync(Jaar, "Van de collega", new(Jaar, 6, 1), [new("L9", 1)], Guid.CreateVersion7(), DateTime.UtcNow);
        }

        var formulier = scherm.FindComponent<WijzigingFormulier>();
        formulier.Find("input[type=date]").Change(DateTime.UtcNow.AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        formulier.FindAll("input.invoer:not([type=date])")[0].Change("Meer ICT");
        formulier.Find("select").Change("L6b");
        formulier.FindAll("input[inputmode=decimal]")[0].Change("4000");
        await formulier.Find("form").SubmitAsync();

        Assert.Contains("ligt in de toekomst", scherm.Markup, StringComparison.Ordinal);
        Assert.Equal(voor + 1, scherm.FindComponent<Begrotingen.Wijzigingenlijst>().Instance.Wijzigingen.Count);
        Assert.Equal("Meer ICT", scherm.FindComponent<WijzigingFormulier>().FindAll("input.invoer:not([type=date])")[0].GetAttribute("value"));
    }

    private void Als(string sleutel) => wie.Toegang = GebruikerToegang.Van(Gebruiker(sleutel));

    private Gebruiker Gebruiker(string sleutel)
    {
        using var db = huis.Systeem();
        return db.Gebruikers.Include(g => g.Gemeente).Single(g => g.Issuer == Aanmelding.DemoIssuer && g.Subject == sleutel);
    }

    private sealed class Wisselbaar : IToegangBron
    {
        public GebruikerToegang Toegang { get; set; } = GebruikerToegang.Geen;

        public ValueTask<GebruikerToegang> GetToegangAsync(CancellationToken cancellationToken = default) => new(Toegang);
    }
}
