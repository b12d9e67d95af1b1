using System.Globalization;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Stukken;
using Portal.Data.Toegang;

namespace Portal.Data.Jaarverslagen;

/// <summary>The demo registration counts to the printed figures of 2023, so these can be held against each other.</summary>
public sealed class JaarverslagTests(GevuldeDatabase gevuld) : IClassFixture<GevuldeDatabase>
{
    [Fact]
    public async Task Casussen_2023_TellenZoalsHetJaarverslagZeDrukte()
    {
        var tabel = (await VerslagAsync(2023)).Tabellen[0];

        Assert.Equal(["Actief", "Nieuw", "Afgesloten", "Uitgebreid advies", "Aangemeld"], tabel.Kolommen.Select(k => k.Naam));
        Assert.Equal(["38", "21", "22", "15"], tabel.Rijen.Single(r => r.Naam == "Emmen").Cijfers.Take(4).Select(c => $"{c}"));
        Assert.Equal(["129", "65"], tabel.Totaal!.Cijfers.Take(2).Select(c => $"{c}"));
        Assert.Equal(12, tabel.Rijen.Count);
    }

    [Fact]
    public async Task Verdelingen_TellenOpTotHetzelfdeAlsDeGemeenten()
    {
        var tabellen = (await VerslagAsync(2023)).Tabellen;
        var drenthe = tabellen[0].Totaal!.Cijfers.Select(c => c.Waarde).ToList();

        Assert.Equal(drenthe[4], tabellen[1].Totaal!.Cijfers[0].Waarde); // aanmeldingen per partner
        Assert.Equal(drenthe[0], tabellen[2].Totaal!.Cijfers[0].Waarde); // hoofdonderwerp
        Assert.Equal([drenthe[0], drenthe[3]], tabellen[3].Totaal!.Cijfers.Select(c => c.Waarde)); // leeftijd
        Assert.Null(tabellen[4].Totaal); // a casus has several themes
        Assert.Equal("stalking", tabellen[4].Rijen[0].Naam);
        Assert.Equal("14", $"{tabellen[4].Rijen[0].Cijfers[0]}");
        Assert.All(tabellen.Where(t => t.Totaal is not null), t => Assert.Equal(
            t.Totaal!.Cijfers.Select(c => c.Waarde), t.Kolommen.Select((_, k) => t.Rijen.Any(r => !r.Cijfers[k].IsBekend) ? null : t.Rijen.Sum(r => r.Cijfers[k].Waarde))));
    }

    [Fact]
    public async Task Casusaantal_WijstNaarDeRijenDieErInTellen()
    {
        await using var db = gevuld.Open(Bureau);
        foreach (var cijfer in (await VerslagAsync(2024)).Tabellen[0].Rijen.SelectMany(r => r.Cijfers))
        {
            var vraag = System.Web.HttpUtility.ParseQueryString(new Uri("http://x" + ((Geteld)cijfer.Herkomst).Adres).Query);
            var filter = new CasusFilter
            {
                GemeenteId = int.Parse(vraag["gemeente"]!, CultureInfo.InvariantCulture),
                Jaar = int.Parse(vraag["jaar"]!, CultureInfo.InvariantCulture),
                Telling = Enum.Parse<Jaartelling>(vraag["telling"] ?? nameof(Jaartelling.Aangemeld), ignoreCase: true),
            };
            Assert.Equal((int)cijfer.Waarde!, (await db.GetCasussenAsync(filter)).Totaal);
        }
    }

    [Fact]
    public async Task Adviesvragen_VanVoorDeEersteVraag_ZijnNietBekend()
    {
        var tabellen = (await VerslagAsync(2021)).Tabellen;

        Assert.All(tabellen.Skip(5).SelectMany(t => t.Rijen).SelectMany(r => r.Cijfers), c => Assert.False(c.IsBekend));
    }

    [Theory]
    [InlineData(2020)]
    [InlineData(2027)]
    public async Task Jaar_DatNietIsTeTellen_IsErNiet(int jaar)
    {
        await using var db = gevuld.Open(Bureau);

        Assert.Null(await db.GetJaarverslagAsync(jaar, GevuldeDatabase.Vandaag));
    }

    [Fact]
    public async Task Verslag_IsAlleenVoorHetBureau()
    {
        foreach (var toegang in gevuld.Toegangen.Where(t => !t.IsBureau))
        {
            await using var db = gevuld.Open(toegang);
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetJaarverslagAsync(2023, GevuldeDatabase.Vandaag));
        }
    }

    [Fact]
    public async Task Publicatie_HeeftAlleenLabels()
    {
        var stuk = Jaarverslagstuk.Maak(await VerslagAsync(2023), Verslagdoel.Publicatie);
        var gemeenten = Tabellen(stuk)[0];

        Assert.Equal("CONCEPT", stuk.Merk);
        Assert.DoesNotContain(stuk.Delen, d => d is Stukken.Cijferdeel); // an exact count cannot come out of what is not in it
        Assert.Equal(["Emmen", "40", "20", "niet getoond", "15", "35"], gemeenten.Rijen.Single(r => $"{r[0]}" == "Emmen").Select(c => $"{c}"));
        Assert.Equal(["Midden-Drenthe", "<5", "0", "niet getoond"], gemeenten.Rijen.Single(r => $"{r[0]}" == "Midden-Drenthe").Take(4).Select(c => $"{c}"));
        Assert.Equal(["Drenthe", "130", "65", "55"], gemeenten.Rijen[^1].Take(4).Select(c => $"{c}"));
        Assert.All(Tabellen(stuk).Take(7).SelectMany(t => t.Rijen).SelectMany(r => r.Skip(1)), c =>
            Assert.True($"{c}" is "niet getoond" or "niet bekend" || $"{c}" == $"{Aantallabel.Lees($"{c}".Replace(".", ""))}", $"{c}"));
    }

    [Fact]
    public async Task Publicatie_VanEenVerdelingVanDrenthe_BeschermtOokNul()
    {
        var verslag = await VerslagAsync(2023);
        var stuk = Jaarverslagstuk.Maak(verslag, Verslagdoel.Publicatie);

        Assert.Contains(verslag.Tabellen[1].Rijen, r => r.Cijfers[0].Waarde == 0);
        Assert.DoesNotContain(Tabellen(stuk)[1].Rijen.SelectMany(r => r.Skip(1)), c => $"{c}" == "0");
    }

    [Fact]
    public async Task Publicatie_WaarUitDeLabelsEenKleinAantalZouVolgen_ToontAlleenHetTotaal()
    {
        var verslag = await VerslagAsync(2023);
        Cijfer Aantal(int waarde) => new(waarde, Eenheid.Aantal, new Geteld("Zo.", verslag.TotEnMet));
        var tabel = new Jaartabel("Proef", "Zo.", "Gemeente", [new("Nieuw")], [new("A", [Aantal(1)]), new("B", [Aantal(0)])], new("Drenthe", [Aantal(1)]), IsPerGemeente: true);

        var gepubliceerd = Tabellen(Jaarverslagstuk.Maak(verslag with { Tabellen = [tabel] }, Verslagdoel.Publicatie))[0];

        var mag = KleineAantallen.Publiceer([1, 0]).Cellen is not null;
        Assert.Equal(mag ? "<5" : "niet getoond", $"{gepubliceerd.Rijen[0][1]}");
        Assert.Equal("<5", $"{gepubliceerd.Rijen[^1][1]}");
    }

    [Fact]
    public async Task Intern_IsPreciesEnDraagtDatOpElkeBladzijde()
    {
        var stuk = Jaarverslagstuk.Maak(await VerslagAsync(2023), Verslagdoel.Intern);

        Assert.Equal("ALLEEN VOOR INTERN GEBRUIK", stuk.Merk);
        Assert.EndsWith("intern", stuk.Titel, StringComparison.Ordinal);
        Assert.Contains(stuk.Delen.OfType<Stukken.Cijferdeel>(), c => c is { Geschreven: "38", Cijfer.Herkomst: Geteld { IsVoorbeeld: true } });
    }

    private GebruikerToegang Bureau => gevuld.Toegangen.Single(t => t.IsBureau);

    private async Task<Jaarverslag> VerslagAsync(int jaar)
    {
        await using var db = gevuld.Open(Bureau);
        return (await db.GetJaarverslagAsync(jaar, GevuldeDatabase.Vandaag, isVoorbeeld: true))!;
    }

    private static List<Stuktabel> Tabellen(Stuk stuk) => [.. stuk.Paragrafen.SelectMany(p => p.Blokken).OfType<Stuktabel>()];
}
