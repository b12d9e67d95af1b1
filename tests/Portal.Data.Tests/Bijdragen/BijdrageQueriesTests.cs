using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;
using Portal.Data.Toegang;

namespace Portal.Data.Bijdragen;

public sealed class BijdrageQueriesTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Overzicht_HeeftElkJaar_EnOnbekendIsNooitNul()
    {
        await VulAsync();

        var overzicht = await OverzichtAsync(Maak.EmmenId, 2026);

        Assert.Equal([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026], overzicht.Jaren.Select(j => j.Jaar));
        Assert.Equal([95_317, null, null, 141_181, null, null, null, null], overzicht.Jaren.Select(j => j.Samen.Waarde));
        Assert.All(overzicht.Jaren.SelectMany(j => j.Delen), d => Assert.Null(d.Cijfer.Waarde));
        Assert.Equal("Geen van de openbare stukken noemt de bijdrage van Emmen over 2020 apart.", Waarom(overzicht.Jaren[1].Samen));
        Assert.Equal("Geen van de openbare stukken noemt de bijdrage over 2026.", Waarom(overzicht.Jaren[7].Samen));
        Assert.Contains("alleen alles samen", Waarom(overzicht.Jaren[3].Delen.Single(d => d.Soort is Bijdragesoort.Mensenhandel).Cijfer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samen_AlleenDelenBekend_IsGemarkeerdAlsSomVanDieDelen()
    {
        await VulAsync();

        var jaar = (await OverzichtAsync(Maak.MiddenDrentheId, 2026)).Jaren.Single(j => j.Jaar == 2024);

        Assert.Equal([41_577, null, 981, null], jaar.Delen.Select(d => d.Cijfer.Waarde));
        Assert.True(jaar.IsSomVanDelen);
        var som = Assert.IsType<Berekend>(jaar.Samen.Herkomst);
        Assert.Equal((42_558m, Zekerheid.Afgeleid), (jaar.Samen.Waarde, som.Zekerheid));
        Assert.Contains("Er kunnen meer delen zijn", som.Formule, StringComparison.Ordinal);
        Assert.Contains("geen apart bedrag voor mensenhandel", Waarom(jaar.Delen[1].Cijfer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samen_EnkelEenDeelBekend_IsNietBekend()
    {
        await VulAsync(Maak.Bijdrage(Maak.WesterveldId, 2024, Bijdragesoort.Basis, 20_000), Maak.Bijdrage(Maak.EmmenId, 2024, Bijdragesoort.Nazorg, 5_000));

        Assert.Equal("Over 2024 is alleen bekend wat Westerveld betaalde voor basis.", Waarom((await OverzichtAsync(Maak.WesterveldId, 2024)).Jaren[^1].Samen));
        Assert.False((await OverzichtAsync(Maak.EmmenId, 2024)).Jaren[^1].Samen.IsBekend);
    }

    [Fact]
    public async Task PerInwoner_DeeltDoorDeInwonersVan1Januari()
    {
        await VulAsync(Maak.Bijdrage(Maak.EmmenId, 2025, Bijdragesoort.Totaal, 200_000));

        var jaren = (await OverzichtAsync(Maak.EmmenId, 2026)).Jaren;

        Assert.Equal(0.89m, jaren[0].PerInwoner.Waarde);
        var formule = Assert.IsType<Berekend>(jaren[0].PerInwoner.Herkomst);
        Assert.Equal([95_317, 107_113], formule.Delen.Select(d => d.Cijfer.Waarde));
        Assert.Equal("De bijdrage over 2020 is niet bekend.", Waarom(jaren[1].PerInwoner));
        Assert.Equal("Het aantal inwoners op 1 januari 2025 is niet bekend.", Waarom(jaren[6].PerInwoner));
    }

    [Fact]
    public async Task AlleGemeenten_NoemtAlleenWatGedruktIs()
    {
        await VulAsync();

        var jaren = (await OverzichtAsync(Maak.WesterveldId, 2025)).Jaren;

        Assert.Equal([(Bijdragesoort.Totaal, 408_504m)], jaren[0].AlleGemeenten.Select(d => (d.Soort, d.Cijfer.Waarde!.Value)));
        Assert.Empty(jaren[2].AlleGemeenten);
        Assert.Equal([(Bijdragesoort.Basis, 662_614m), (Bijdragesoort.Nazorg, 27_000m)], jaren[5].AlleGemeenten.Select(d => (d.Soort, d.Cijfer.Waarde!.Value)));
    }

    [Theory]
    [InlineData(Maak.EmmenId, 95_317)]
    [InlineData(Maak.WesterveldId, 13_617)]
    public async Task Rekening2019_KomtUitOpHetGedrukteBedrag(int gemeenteId, int bedrag)
    {
        await VulAsync();

        var rekening = (await OverzichtAsync(gemeenteId, 2026)).Rekening!;

        Assert.True(rekening.Klopt);
        Assert.Equal((408_500m, bedrag), (rekening.Stappen[0].Uitkomst.Waarde!.Value, rekening.Uitkomst.Waarde!.Value));
        Assert.Equal(408_504, Assert.Single(Assert.IsType<Berekend>(rekening.Stappen[0].Uitkomst.Herkomst).Delen).Cijfer.Waarde);
        Assert.Empty(rekening.Aannames);
    }

    [Fact]
    public async Task Rekening2019_ZonderGedruktBedrag_IsErNiet()
    {
        await database.VulAsync(Maak.Bijdragegrond());

        Assert.Null((await OverzichtAsync(Maak.EmmenId, 2026)).Rekening);
    }

    [Fact]
    public async Task Rekenjaren_AlleenZonderEigenBedragEnMetEenTotaal()
    {
        await VulAsync();

        Assert.Equal([2020, 2024, 2025], (await OverzichtAsync(Maak.EmmenId, 2026)).Rekenjaren);
        Assert.Equal([2020, 2025], (await OverzichtAsync(Maak.MiddenDrentheId, 2026)).Rekenjaren);
    }

    [Fact]
    public async Task Rekenvoorbeeld_MiddenDrenthe2024_WordtNietNagerekendMetDeBijgesteldeBegroting()
    {
        await VulAsync();

        Assert.Null(await VoorbeeldAsync(Maak.MiddenDrentheId, 2024));
    }

    [Theory]
    [InlineData(2019)]
    [InlineData(2021)]
    [InlineData(2026)]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public async Task Rekenvoorbeeld_ZonderTotaalOfSleutel_IsErNiet(int jaar)
    {
        await VulAsync();

        Assert.Null(await VoorbeeldAsync(Maak.WesterveldId, jaar));
    }

    [Fact]
    public async Task Rekenvoorbeeld_IsOnzeker_EnNoemtElkeAanname()
    {
        await VulAsync();

        var klein = (await VoorbeeldAsync(Maak.WesterveldId, 2025))!;
        var groot = (await VoorbeeldAsync(Maak.EmmenId, 2025))!;

        Assert.Equal(Zekerheid.Onzeker, klein.Uitkomst.Herkomst.Zekerheid);
        Assert.Equal((857_370m, 27_036.71m), (klein.Stappen[0].Uitkomst.Waarde, klein.Uitkomst.Waarde));
        Assert.IsType<UitBron>(klein.Stappen[0].Uitkomst.Herkomst);
        Assert.Null(klein.Gedrukt);
        Assert.Contains(klein.Aannames, a => a.Contains("1 januari 2020", StringComparison.Ordinal));
        Assert.DoesNotContain(klein.Aannames, a => a.Contains("onderling", StringComparison.Ordinal));
        Assert.Contains(groot.Aannames, a => a.Contains("onderling", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rekenvoorbeeld_DeKeuzeTeltAlleenVoorDeDrieGrote()
    {
        await VulAsync();

        Assert.Equal((await VoorbeeldAsync(Maak.WesterveldId, 2025))!.Uitkomst.Waarde, (await VoorbeeldAsync(Maak.WesterveldId, 2025, OnderlingeVerdeling.NaarInwoners))!.Uitkomst.Waarde);
        Assert.NotEqual((await VoorbeeldAsync(Maak.EmmenId, 2025))!.Uitkomst.Waarde, (await VoorbeeldAsync(Maak.EmmenId, 2025, OnderlingeVerdeling.NaarInwoners))!.Uitkomst.Waarde);
    }

    [Fact]
    public async Task Samenvatting_GeeftHetLaatsteBekendeJaarEnDeOnbekende()
    {
        await VulAsync();
        await using var db = database.Open(Maak.ToegangVan(Rol.Contactpersoon, Maak.MiddenDrentheId));

        var samenvatting = await db.GetBijdrageSamenvattingAsync(2026);

        Assert.Equal((2024, 42_558m), (samenvatting.LaatstBekend!.Jaar, samenvatting.LaatstBekend.Samen.Waarde));
        Assert.Equal([2019, 2024], samenvatting.Jaren.Where(j => j.Samen.IsBekend).Select(j => j.Jaar));
        Assert.True(samenvatting.Jaren.Single(j => j.Jaar == 2024).IsSomVanDelen);
        Assert.Equal(8, samenvatting.Jaren.Count);
    }

    [Fact]
    public async Task Overzicht_VanDeEigenGemeente_NoemtGeenBedragVanEenAndere()
    {
        await VulAsync();

        await using var db = database.Open(Maak.ToegangVan(Rol.Contactpersoon, Maak.WesterveldId));
        var json = JsonSerializer.Serialize(await db.GetBijdrageOverzichtAsync(2026));
        Assert.DoesNotContain("141181", json, StringComparison.Ordinal);
        Assert.DoesNotContain("95317", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OverzichtVan_VoorEenBezoeker_IsHetzelfdeAlsVoorDeContactpersoon()
    {
        await VulAsync();

        await using var bezoeker = database.Open(GebruikerToegang.Geen);
        var overzicht = await bezoeker.GetBijdrageOverzichtVanAsync(Maak.EmmenId, 2026);

        Assert.Equal(JsonSerializer.Serialize(await OverzichtAsync(Maak.EmmenId, 2026)), JsonSerializer.Serialize(overzicht));
        Assert.Equal(141_181, overzicht.Jaren.Single(j => j.Jaar == 2022).Samen.Waarde);
        Assert.Equal(("Bijdrage van Emmen, alles samen, 2022", 141_181m), await bezoeker.GetHerkomstAsync("114.2022.Totaal") is { } pagina ? (pagina.Titel, pagina.Cijfer.Waarde) : default);
    }

    [Theory]
    [InlineData(Rol.Bureaumedewerker)]
    [InlineData(Rol.Stuurgroeplid)]
    [InlineData(Rol.Beheerder)]
    public async Task Overzicht_ZonderEigenGemeente_Weigert(Rol rol)
    {
        await VulAsync();
        await using var db = database.Open(Maak.ToegangVan(rol));

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetBijdrageOverzichtAsync(2026));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetBijdrageSamenvattingAsync(2026));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetRekenvoorbeeldAsync(2025, OnderlingeVerdeling.Gelijk));
    }

    [Fact]
    public async Task Overzicht_OverleeftHetBewarenVanDePagina()
    {
        await VulAsync();

        var json = JsonSerializer.Serialize(await OverzichtAsync(Maak.EmmenId, 2026));

        Assert.True(json.Length < 15_000, $"{json.Length} tekens");
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<BijdrageOverzicht>(json)));
        var voorbeeld = JsonSerializer.Serialize(await VoorbeeldAsync(Maak.EmmenId, 2025));
        Assert.True(voorbeeld.Length < 5_000, $"{voorbeeld.Length} tekens");
        Assert.Equal(voorbeeld, JsonSerializer.Serialize(JsonSerializer.Deserialize<Rekening>(voorbeeld)));
    }

    private static string Waarom(Cijfer cijfer) => Assert.IsType<Onbekend>(cijfer.Herkomst).Waarom;

    private Task VulAsync(params object[] meer) => database.VulAsync(
    [
        .. Maak.Bijdragegrond(),
        .. Maak.Deelnemers().Select(d => Maak.Bijdrage(d.GemeenteId, 2019, Bijdragesoort.Totaal, d.Sleutelgroep is Gemeenten.Sleutelgroep.Groot ? 95_317 : 13_617)),
        .. Maak.Deelnemers().Select(d => Maak.Inwonertal(d.GemeenteId, 2020, (int)d.Inwoners.Waarde!)),
        Maak.Inwonertal(Maak.EmmenId, 2019, 107_113),
        Maak.Bijdrage(Maak.EmmenId, 2022, Bijdragesoort.Totaal, 141_181, "RB-EM-2020"),
        Maak.Bijdrage(Maak.MiddenDrentheId, 2024, Bijdragesoort.Basis, 41_577, "RB-MD-2022"),
        Maak.Bijdrage(Maak.MiddenDrentheId, 2024, Bijdragesoort.Nazorg, 981, "RB-MD-2022"),
        Maak.Bijdragetotaal(2019, Bijdragesoort.Totaal, 408_504, "CB-2018"),
        Maak.Bijdragetotaal(2020, Bijdragesoort.Totaal, 454_455, "RB-EM-2020"),
        Maak.Bijdragetotaal(2024, Bijdragesoort.Basis, 662_614),
        Maak.Bijdragetotaal(2024, Bijdragesoort.Nazorg, 27_000),
        Maak.Bijdragetotaal(2025, Bijdragesoort.Basis, 857_370),
        .. meer,
    ]);

    private async Task<BijdrageOverzicht> OverzichtAsync(int gemeenteId, int jaar)
    {
        await using var db = database.Open(Maak.ToegangVan(Rol.Contactpersoon, gemeenteId));
        return await db.GetBijdrageOverzichtAsync(jaar);
    }

    private async Task<Rekening?> VoorbeeldAsync(int gemeenteId, int jaar, OnderlingeVerdeling onderling = OnderlingeVerdeling.Gelijk)
    {
        await using var db = database.Open(Maak.ToegangVan(Rol.Contactpersoon, gemeenteId));
        return await db.GetRekenvoorbeeldAsync(jaar, onderling);
    }
}
