using System.Globalization;
using CsvHelper;
using Portal.Data.Brondata;
using Portal.Data.Toegang;

namespace Portal.Data.Begrotingen;

/// <summary>What the screens show of the printed tables, cell by cell against the seed files, and the sums beside the printed totals.</summary>
public sealed class BegrotingUitBrondataTests(GevuldeDatabase gevuld) : IClassFixture<GevuldeDatabase>
{
    [Theory]
    [InlineData(2024, "nieuw", 34)]
    [InlineData(2025, "eerste", 34)]
    public async Task Begroting_ElkeGedrukteCel_StaatOpHetScherm(int jaar, string versie, int aantal)
    {
        var gedrukt = Lees("begrotingsposten.csv").Where(r => r["jaar"] == $"{jaar}" && r["versie"] == versie).ToList();
        var overzicht = await OverzichtAsync(jaar);
        var getoond = overzicht.Lasten.Regels.Concat(overzicht.Baten.Regels).ToList();

        Assert.Equal(aantal, gedrukt.Count);
        Assert.Equal(gedrukt.Select(r => r["code"]).Order(StringComparer.Ordinal), getoond.Select(r => r.Code).Order(StringComparer.Ordinal));
        foreach (var rij in gedrukt)
        {
            var regel = getoond.Single(r => r.Code == rij["code"]);
            Assert.Equal((rij["omschrijving"], Getal(rij["bedrag"]), rij["is_totaal"] == "1"), (regel.Omschrijving, regel.Nu.Waarde!.Value, regel.IsTotaal));
            var bron = Assert.IsType<Cijfers.UitBron>(regel.Nu.Herkomst);
            Assert.Equal((rij["zekerheid"], Leeg(rij["gedrukt"])), (bron.Zekerheid.ToString().ToLowerInvariant(), bron.Gedrukt));
            Assert.Contains(rij["kant"] == "lasten" ? overzicht.Lasten.Regels : overzicht.Baten.Regels, r => r == regel);
        }
    }

    /// <summary>The public page: the same cells, and a picture that leaves nothing out.</summary>
    [Theory]
    [InlineData(2024, "nieuw")]
    [InlineData(2025, "eerste")]
    public async Task OpenbareBegroting_VoorEenBezoeker_HeeftElkeGedrukteCel_EnPreciesHonderdEuro(int jaar, string versie)
    {
        var gedrukt = Lees("begrotingsposten.csv").Where(r => r["jaar"] == $"{jaar}" && r["versie"] == versie).ToList();
        await using var db = gevuld.Open(GebruikerToegang.Geen);

        var begroting = (await db.GetOpenbareBegrotingAsync(jaar))!;

        Assert.Equal(
            gedrukt.Select(r => (r["code"], Getal(r["bedrag"]))).Order(),
            begroting.Lasten.Regels.Concat(begroting.Baten.Regels).Select(r => (r.Code, r.Nu.Waarde!.Value)).Order());
        foreach (var (kant, delen) in new[] { ("lasten", begroting.Waarheen), ("baten", begroting.WaarVandaan) })
        {
            Assert.Equal(100, delen.Sum(d => d.Deel.Waarde));
            Assert.InRange(delen.Sum(d => d.Bedrag.Waarde)!.Value - gedrukt.Where(r => r["kant"] == kant && r["is_totaal"] == "0").Sum(r => Getal(r["bedrag"])), -1, 1); // roundings in the document
        }
    }

    [Fact]
    public async Task Begroting2025_Ernaast_StaatElkeCelVan2024Nieuw()
    {
        var gedrukt = Lees("begrotingsposten.csv").Where(r => r["jaar"] == "2024").ToDictionary(r => r["code"], r => Getal(r["bedrag"]));

        var overzicht = await OverzichtAsync(2025);

        Assert.Equal("2024, nieuw", overzicht.Vorige!.Naam);
        Assert.All(overzicht.Lasten.Regels.Concat(overzicht.Baten.Regels), r =>
        {
            Assert.Equal(gedrukt[r.Code], r.Vorig!.Waarde);
            Assert.Equal(r.Nu.Waarde - gedrukt[r.Code], r.Verschil!.Waarde);
        });
        Assert.Equal((4.18m, 5.07m), (overzicht.Begroting.Index.Waarde, overzicht.Vorige.Index.Waarde));
    }

    [Theory]
    [InlineData(2024, "L=1811282")]
    [InlineData(2025, "L6=122201 L=2103020 B=2103019")]
    public async Task EigenSom_StaatErAlleenWaarZeAfwijktVanHetGedrukteTotaal(int jaar, string verwacht)
    {
        var overzicht = await OverzichtAsync(jaar);

        var afwijkend = overzicht.Lasten.Regels.Concat(overzicht.Baten.Regels).SelectMany(r => r.EigenSommen.Select(s => $"{r.Code}={s.Waarde:0}"));

        Assert.Equal(verwacht, string.Join(' ', afwijkend));
    }

    [Fact]
    public async Task Realisatie2023_ElkeGedrukteCel_StaatOpHetScherm_InDeVolgordeVanHetStuk()
    {
        var gedrukt = Lees("realisatieposten.csv").Where(r => r["jaar"] == "2023");

        var realisatie = (await OverzichtAsync(2025)).Realisatie;

        Assert.Equal(2023, realisatie.Jaar);
        Assert.Equal(
            gedrukt.Select(r => (r["kant"], r["omschrijving"], Getal(r["bedrag"]), r["is_totaal"] == "1", r["zekerheid"])),
            realisatie.Regels.Select(r => (r.Kant.Tekst(), r.Omschrijving, r.Gerealiseerd.Waarde!.Value, r.IsTotaal, r.Gerealiseerd.Herkomst.Zekerheid.ToString().ToLowerInvariant())));
        Assert.Equal([1_320_943m, 1_302_571m], realisatie.Regels.Where(r => r.EigenSom is not null).Select(r => r.EigenSom!.Waarde!.Value));
        Assert.Equal([85_289m, 35_080m], realisatie.Regels.Single(r => r.Omschrijving == "Onttrekking reserve").Begroot.Select(b => b!.Waarde!.Value));
    }

    [Fact]
    public async Task Programmas_TellenOpTotAlleLossePosten()
    {
        foreach (var jaar in new[] { 2024, 2025 })
        {
            var losse = Lees("begrotingsposten.csv").Where(r => r["jaar"] == $"{jaar}" && r["is_totaal"] == "0").ToList();

            var programmas = (await OverzichtAsync(jaar)).Programmas;

            Assert.Equal(losse.Where(r => r["kant"] == "lasten").Sum(r => Getal(r["bedrag"])), programmas.Sum(p => p.Lasten.Waarde));
            Assert.Equal(losse.Where(r => r["kant"] == "baten").Sum(r => Getal(r["bedrag"])), programmas.Sum(p => p.Baten.Waarde));
        }
    }

    [Fact]
    public async Task Reserve_StaatErZoalsGedrukt_EnHetGatVan2023IsZichtbaar()
    {
        var jaren = (await OverzichtAsync(2025)).Reserve.Jaren;

        Assert.Equal(
            Lees("reserve.csv").Where(r => r["soort"] == "eindstand").Select(r => (r["jaar"], Getal(r["bedrag"]), r["status"])),
            jaren.Where(j => j.Eind.IsBekend).Select(j => ($"{j.Jaar}", j.Eind.Waarde!.Value, j.Status.Tekst())));
        Assert.Equal([(2023, 227_342m)], jaren.Where(j => j.EigenEind is not null && j.Eind.IsBekend).Select(j => (j.Jaar, j.EigenEind!.Waarde!.Value)));
        Assert.Equal([(2024, 7.73m), (2025, 4.99m)], jaren.Where(j => j.Status is Bedragstatus.Begroot).Select(j => (j.Jaar, j.Aandeel.Waarde!.Value)));
    }

    [Fact]
    public async Task Inzet_HeeftElkBedrag_EnDeFormatieDieNietOptelt()
    {
        var inzet = (await OverzichtAsync(2025)).Inzet;

        Assert.Equal(Lees("ketenpartnerinzet.csv").Sum(r => Getal(r["bedrag"])), inzet.Ketenpartners.Sum(p => p.PerJaar.Sum(b => b.Euro.Waarde)));
        Assert.Equal([120_650m, 114_500m, 114_500m], inzet.Ketenpartners[^1].PerJaar.Select(b => b.Euro.Waarde!.Value));
        Assert.Equal([1.30m, null, null], inzet.Ketenpartners[^1].PerJaar.Select(b => b.Fte.Waarde));
        Assert.Equal((13.41m, 17.41m), (inzet.Formatie[^1].Fte.Waarde, inzet.Formatie[^1].EigenSom!.Waarde));
        Assert.Equal(["L1", "L2", "L3", "L4"], inzet.Personeel.Select(p => ((Cijfers.UitBron)p.Cijfer.Herkomst).Id!.Split('.')[^1]));
    }

    [Fact]
    public async Task Nazorg2025_IsEenTegenspraak_In2024Niet()
    {
        Assert.Null((await OverzichtAsync(2024)).Nazorg);
        Assert.Equal((30_000m, 0m), ((await OverzichtAsync(2025)).Nazorg!.Baten.Waarde, (await OverzichtAsync(2025)).Nazorg!.Lasten.Waarde));
    }

    [Fact]
    public async Task JaarZonderBegroting_IsErNiet()
    {
        await using var db = gevuld.Open(Maak.ToegangVan(Rol.Stuurgroeplid));

        Assert.Null(await db.GetBegrotingsoverzichtAsync(2023));
        Assert.Equal([2024, 2025], await db.GetBegrotingsjarenAsync());
    }

    private async Task<Begrotingsoverzicht> OverzichtAsync(int jaar)
    {
        await using var db = gevuld.Open(Maak.ToegangVan(Rol.Stuurgroeplid));
        return (await db.GetBegrotingsoverzichtAsync(jaar))!;
    }

    private static decimal Getal(string tekst) => decimal.Parse(tekst, CultureInfo.InvariantCulture);

    private static string? Leeg(string tekst) => tekst.Length == 0 ? null : tekst;

    private static List<Dictionary<string, string>> Lees(string bestand)
    {
        using var csv = CsvReader.FromText(File.ReadAllText(Path.Combine(BrondataLader.StandaardMap, bestand)), new() { Separator = ';' });
        csv.ReadHeader();
        List<Dictionary<string, string>> rijen = [];
        while (csv.Read())
        {
            rijen.Add(csv.Headers.Zip(csv.Current.ToArray()).ToDictionary(v => v.First, v => v.Second));
        }

        return rijen;
    }
}
