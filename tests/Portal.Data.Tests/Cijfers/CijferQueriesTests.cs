using Portal.Data.Brondata;
using Portal.Data.Toegang;

namespace Portal.Data.Cijfers;

/// <summary>The published figures as a visitor gets them, from the real seed files.</summary>
public sealed class CijferQueriesTests(GeladenDatabase geladen) : IClassFixture<GeladenDatabase>
{
    [Fact]
    public async Task Overzicht_GeeftElkeIndicatorInHaarLaatsteJaar()
    {
        await using var db = geladen.Database.Open(GebruikerToegang.Geen);

        var overzicht = await db.GetCijferoverzichtAsync();

        Assert.Equal(51, overzicht.Groepen.Sum(g => g.Indicatoren.Count));
        Assert.Equal((2023, 2018, 2025), (overzicht.Hoofdjaar, overzicht.Jaren[0], overzicht.Jaren[^1]));
        Assert.Equal(2025, overzicht.Groepen.SelectMany(g => g.Indicatoren).Single(i => i.Indicator.Code == "reserve_aandeel_begroting").Jaar);
    }

    [Fact]
    public async Task Jaar_ToontTegenspraakAlleenWaarDeReeksVolledigIs()
    {
        var jaar = await JaarAsync(2023);

        Assert.Equal(
            [("afgesloten_procesregie", 52m, 54m), ("formatie_bureau", 13.41m, 17.41m)],
            jaar.Indicatoren.SelectMany(i => i.Tegenspraken.Select(t => (i.Indicator.Code, i.Totaal!.Waarde!.Value, t.Som!.Waarde!.Value))));
        Assert.Null(Van(jaar, "aanmeldingen").Uitsplitsingen.Single(u => u.Dimensie == "leeftijd").Som); // of thirteen the age is unknown
        Assert.Equal(128, Van(jaar, "aanmeldingen").Uitsplitsingen.Single(u => u.Dimensie == "partner").Som!.Waarde);
        Assert.Contains(Van(jaar, "aanmeldingen").Uitsplitsingen.Single(u => u.Dimensie == "partner").Delen, d => d.Naam == "Politie");
    }

    [Theory]
    [InlineData(2023, "actieve_procesregie", "30% meer dan in 2022. Toen was het 99.")]
    [InlineData(2023, "uitgebreid_advies", "54% meer dan in 2022. Toen was het 41, afgeleid.")]
    [InlineData(2023, "afgesloten_procesregie", "In 2022: 35.")] // uncertain: no percentage
    [InlineData(2022, "instroom_procesregie", "In 2021: 78, onzeker.")]
    [InlineData(2023, "stalking_aangemeld", "In 2022: 13.")] // fewer than twenty
    [InlineData(2023, "stalking_actief", "Evenveel als in 2022.")]
    [InlineData(2023, "aandeel_dubbelproblematiek", "In 2022: 34%.")]
    [InlineData(2023, "werkvoorraad_wachtend", null)]
    public async Task Vergelijking_MetHetVorigeJaar_RekentAlleenMetWatZekerGenoegIs(int jaar, string code, string? verwacht) =>
        Assert.Equal(verwacht, Van(await JaarAsync(jaar), code).Vergelijking);

    [Fact]
    public async Task TellingVan2020_MagNietNaastAndereJaren()
    {
        var jaar = await JaarAsync(2020);

        Assert.Equal(["dossiers_regie_2020", "dossiers_afgesloten_2020", "dossiers_meegenomen_2020"], jaar.Indicatoren.Where(i => i.IsAndereTelling).Select(i => i.Indicator.Code));
        Assert.Null(Van(jaar, "dossiers_regie_2020").Gemeenten!.Som);
    }

    [Fact]
    public async Task Jaar_WaarNietsOverBekendIs_IsErNiet()
    {
        await using var db = geladen.Database.Open(GebruikerToegang.Geen);

        Assert.Null(await db.GetCijferjaarAsync(1999));
    }

    private static Indicatorjaar Van(Cijferjaar jaar, string code) => jaar.Indicatoren.Single(i => i.Indicator.Code == code);

    private async Task<Cijferjaar> JaarAsync(int jaar)
    {
        await using var db = geladen.Database.Open(GebruikerToegang.Geen);
        return (await db.GetCijferjaarAsync(jaar))!;
    }
}
