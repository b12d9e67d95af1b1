using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Begrotingen;
using Portal.Data.Governance;
using Portal.Data.Logboek;
using Portal.Data.Plustaken;
using Portal.Data.Raadsbrieven;
using Portal.Data.Toegang;
using Portal.MijnGemeente;
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

    [Fact]
    public async Task Briefinstellingen_DieEenCollegaVeranderde_StaanNaastWatIsGetypt_EnNietsGaatVerloren()
    {
        Als("contactpersoon-emmen");
        var scherm = Render<RaadsbriefInstellingen>();
        await using (var collega = huis.Met(Gebruiker("contactpersoon-emmen")))
        {
            await collega.StelBriefInAsync(new(Ondertekening: "De burgemeester", Slotzin: "Met groet van uw collega."), (await collega.GetBriefopmaakAsync())?.Versie);
        }

        scherm.Find("#aanhef").Change("Beste raad,");
        scherm.Find("#slotzin").Input("Tot ziens.");
        await scherm.Find("form").SubmitAsync();

        scherm.WaitForAssertion(() => Assert.Contains("uw tekst staat er nog", scherm.Find(".foutoverzicht").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(15));
        Assert.Equal(("Beste raad,", "Tot ziens.", "De burgemeester"), (Waarde("#aanhef"), Waarde("#slotzin"), Waarde("#ondertekening")));
        Assert.Contains("Met groet van uw collega.", Assert.Single(scherm.FindAll("dd")).TextContent, StringComparison.Ordinal);

        await scherm.Find("form").SubmitAsync();

        Assert.Contains("Bewaard.", scherm.Markup, StringComparison.Ordinal);
        Assert.Empty(scherm.FindAll("dd"));
        await using var kijk = huis.Met(Gebruiker("contactpersoon-emmen"));
        var nu = (await kijk.GetBriefopmaakAsync())!;
        Assert.Equal(("Beste raad,", "Tot ziens.", "De burgemeester"), (nu.Aanhef, nu.Slotzin, nu.Ondertekening));

        string? Waarde(string veld) => scherm.Find(veld).GetAttribute("value");
    }

    [Fact]
    public async Task Briefinstellingen_WatDeCollegaSchreef_IsOverTeNemen()
    {
        Als("contactpersoon-hoogeveen");
        var scherm = Render<RaadsbriefInstellingen>();
        await using (var collega = huis.Met(Gebruiker("contactpersoon-hoogeveen")))
        {
            await collega.StelBriefInAsync(new(Slotzin: "Met groet van uw collega."), (await collega.GetBriefopmaakAsync())?.Versie);
        }

        scherm.Find("#slotzin").Input("Tot ziens.");
        await scherm.Find("form").SubmitAsync();
        await Knop(scherm, "Neem dit over").ClickAsync(new());

        Assert.Equal("Met groet van uw collega.", scherm.Find("#slotzin").GetAttribute("value"));
        Assert.Empty(scherm.FindAll("dd"));
    }

    [Fact]
    public async Task Naam_DieEenCollegaGaf_StaatNaastWatIsGetypt()
    {
        Als("bureau");
        var scherm = Render<Afspraken>();
        await Knop(scherm, "Geef een naam").ClickAsync(new());
        var belofte = scherm.FindComponents<Ui.Invoerdialoog<BeloftenaamInvoer>>().Single().Instance.Invoer!.Kop.Belofte;
        await using (var collega = huis.Met(Gebruiker("manager")))
        {
            await collega.NoemBelofteAsync(belofte, "Vaste functionaris", await collega.Beloftenamen.Where(n => n.Belofte == belofte).Select(n => (Guid?)n.Versie).SingleOrDefaultAsync(), DateTime.UtcNow);
        }

        Veld().Change("Opvang");
        await scherm.Find("dialog form").SubmitAsync();

        Assert.Contains("Nu staat er: Vaste functionaris.", scherm.Find("dialog form").TextContent, StringComparison.Ordinal);
        Assert.Equal("Opvang", Veld().GetAttribute("value"));

        await scherm.Find("dialog form").SubmitAsync();

        Assert.Empty(scherm.FindAll("dialog form"));
        Assert.Equal("Opvang", await LeesAsync(db => db.Beloftenamen.Where(n => n.Belofte == belofte).Select(n => n.Naam)));

        IElement Veld() => scherm.Find("dialog form input.invoer");
    }

    [Fact]
    public async Task Afspraak_DieEenCollegaInvulde_StaatNaastWatIsGetypt_EnIsNogTeBewaren()
    {
        Als("bureau");
        var scherm = Render<Afspraken>();
        await Knop(scherm, "Vul in").ClickAsync(new());
        var invoer = scherm.FindComponents<Ui.Invoerdialoog<ToezeggingInvoer>>().Single().Instance.Invoer!;
        var cel = invoer.Cel;
        await using (var collega = huis.Met(Gebruiker("manager")))
        {
            await collega.LegToezeggingVastAsync(invoer.GemeenteId, cel.Belofte, cel.Jaar, new(new(cel.Jaar, 12, 1), null, "Van de collega."), cel.Versie, DateTime.UtcNow);
        }

        Toelichting().Input("Van mijzelf.");
        await scherm.Find("dialog form").SubmitAsync();

        Assert.Contains("Van de collega.", scherm.Find("dialog form").TextContent, StringComparison.Ordinal);
        Assert.Equal("Van mijzelf.", Toelichting().GetAttribute("value"));

        await scherm.Find("dialog form").SubmitAsync();

        Assert.Empty(scherm.FindAll("dialog form"));
        Assert.Equal("Van mijzelf.", await LeesAsync(db => db.Toezeggingen.Where(t => t.GemeenteId == invoer.GemeenteId && t.Belofte == cel.Belofte && t.Jaar == cel.Jaar).Select(t => t.Toelichting)));

        IElement Toelichting() => scherm.Find("dialog form textarea");
    }

    [Fact]
    public async Task Aantallen_DieEenCollegaInvulde_StaanNaastWatIsGetypt()
    {
        Als("bureau");
        var scherm = Render<Plustaken>();
        await Knop(scherm, "Vul in").ClickAsync(new());
        var telling = scherm.FindComponent<TelDialoog>().Instance.Telling!;
        await using (var collega = huis.Met(Gebruiker("manager")))
        {
            await collega.TelPlustaakAsync(new(telling.GemeenteId, telling.PlustaakCode, 4321, null, telling.Peildatum!.Value), telling.Gezien, DateTime.UtcNow);
        }

        scherm.FindAll("dialog form input")[0].Change("1234");
        scherm.FindAll("dialog form input")[1].Change("");
        await scherm.Find("dialog form").SubmitAsync();

        Assert.Contains("Nu staat er: actief 4.321, nieuw niet bekend", scherm.Find("dialog form").TextContent, StringComparison.Ordinal);
        Assert.Equal("1234", scherm.FindAll("dialog form input")[0].GetAttribute("value"));

        await scherm.Find("dialog form").SubmitAsync();

        Assert.Empty(scherm.FindAll("dialog form"));
        Assert.Equal(1234, await LeesAsync(db => db.PlustaakVolumes
            .Where(v => v.GemeenteId == telling.GemeenteId && v.PlustaakCode == telling.PlustaakCode && v.Jaar == telling.Peildatum!.Value.Year && v.Maat == Volumemaat.Actief).Select(v => v.Aantal)));
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

    private static IElement Knop(IRenderedComponent<IComponent> scherm, string tekst) => scherm.FindAll("button").First(b => b.TextContent.StartsWith(tekst, StringComparison.Ordinal));

    private void Als(string sleutel) => wie.Toegang = GebruikerToegang.Van(Gebruiker(sleutel));

    private Gebruiker Gebruiker(string sleutel)
    {
        using var db = huis.Systeem();
        return db.Gebruikers.Include(g => g.Gemeente).Single(g => g.Issuer == Aanmelding.DemoIssuer && g.Subject == sleutel);
    }

    private async Task<T> LeesAsync<T>(Func<PortalDbContext, IQueryable<T>> wat)
    {
        await using var db = huis.Systeem();
        return await wat(db).SingleAsync();
    }

    private sealed class Wisselbaar : IToegangBron
    {
        public GebruikerToegang Toegang { get; set; } = GebruikerToegang.Geen;

        public ValueTask<GebruikerToegang> GetToegangAsync(CancellationToken cancellationToken = default) => new(Toegang);
    }
}
