using Microsoft.EntityFrameworkCore;
using Portal.Data.Brondata;
using Portal.Data.Toegang;

namespace Portal.Data.Cijfers;

/// <summary>Figures that the bureau enters beside those of the seed files.</summary>
public sealed class KengetalCommandsTests : IAsyncLifetime, IDisposable
{
    private const string Afgesloten = "kengetallen.afgesloten_procesregie.2023";
    private static readonly Kengetalinvoer Nieuw = new("actieve_procesregie", 2024, Maak.EmmenId, null, null, 41, "JV-2023", "Casuïstiek per gemeente", Zekerheid.Zeker, null, null);
    private static readonly Kengetalinvoer Anders = Nieuw with { IndicatorCode = "afgesloten_procesregie", Jaar = 2023, GemeenteId = null, Waarde = 54, Verwacht = 52, Reden = "De gemeenten zijn nageteld." };
    private readonly TestDatabase database = new();

    public async Task InitializeAsync()
    {
        await using var systeem = database.Open(GebruikerToegang.Systeem);
        await BrondataLader.LaadAsync(systeem);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Bewaar_NieuwCijfer_IsOpenbaarMetBronEnWieHetInvoerde()
    {
        await BewaarAsync(Nieuw);

        await using var db = database.Open(GebruikerToegang.Geen);
        var pagina = await db.GetHerkomstAsync("kengetallen.actieve_procesregie.2024.GM0114");
        Assert.Equal("41", pagina!.Cijfer.ToString());
        Assert.Equal("Ingevoerd door het bureau op 2 maart 2026.", ((UitBron)pagina.Cijfer.Herkomst).Toelichting);
        Assert.Contains(2024, (await db.GetCijferoverzichtAsync()).Jaren);
    }

    [Fact]
    public async Task Bewaar_OverEenGeladenCijfer_HoudtBijWatErStond_EnEenNieuweLadingLaatHetStaan()
    {
        await BewaarAsync(Anders);
        await using (var systeem = database.Open(GebruikerToegang.Systeem))
        {
            Assert.Equal(0, (await BrondataLader.LaadAsync(systeem)).Bijgewerkt);
        }

        await using var db = database.Open(GebruikerToegang.Geen);
        var herkomst = (UitBron)(await db.GetHerkomstAsync(Afgesloten))!.Cijfer.Herkomst;
        Assert.Equal("Veranderd door het bureau op 2 maart 2026. Eerder stond hier 52. Reden: De gemeenten zijn nageteld.", herkomst.Toelichting);
        var ingevoerd = Assert.Single(await db.GetIngevoerdeCijfersAsync());
        Assert.Equal(("52", "De gemeenten zijn nageteld."), (ingevoerd.Correcties[0].Waarde, ingevoerd.Correcties[0].Reden));
        var correctie = await db.Kengetalcorrecties.SingleAsync();
        Assert.Equal(Zekerheid.Onzeker, correctie.Zekerheid);
        Assert.StartsWith("Gedrukt totaal, ongewijzigd overgenomen.", correctie.Toelichting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bewaar_TweeKeer_BewaartBeideVorigeWaarden()
    {
        await BewaarAsync(Anders);
        await BewaarAsync(Anders with { Waarde = 53, Verwacht = 54, Reden = "Toch niet." });

        await using var db = database.Open(Maak.Bureau);
        Assert.Equal(["52", "54"], Assert.Single(await db.GetIngevoerdeCijfersAsync()).Correcties.Select(c => c.Waarde).Order());
    }

    [Fact]
    public async Task Correctie_DieErStaat_IsNietTeVeranderen()
    {
        await BewaarAsync(Anders);
        await using var db = database.Open(GebruikerToegang.Systeem);
        db.Entry(await db.Kengetalcorrecties.SingleAsync()).Property(c => c.Waarde).CurrentValue = 1;

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    public static TheoryData<Kengetalinvoer, string?> Geweigerd => new()
    {
        { Anders with { Reden = null }, nameof(Kengetalinvoer.Reden) },
        { Anders with { Verwacht = 51 }, nameof(Kengetalinvoer.Reden) }, // someone else was first
        { Anders with { Verwacht = null }, nameof(Kengetalinvoer.Reden) },
        { Nieuw with { Verwacht = 3 }, nameof(Kengetalinvoer.Reden) },
        { Nieuw with { Waarde = -1 }, nameof(Kengetalinvoer.Waarde) },
        { Nieuw with { Waarde = 1.5m }, nameof(Kengetalinvoer.Waarde) },
        { Nieuw with { IndicatorCode = "aandeel_psychisch", Waarde = 101 }, nameof(Kengetalinvoer.Waarde) },
        { Nieuw with { Jaar = 1999 }, nameof(Kengetalinvoer.Jaar) },
        { Nieuw with { Jaar = 2028 }, nameof(Kengetalinvoer.Jaar) },
        { Nieuw with { IndicatorCode = "bestaat_niet" }, nameof(Kengetalinvoer.IndicatorCode) },
        { Nieuw with { BronId = "X" }, nameof(Kengetalinvoer.BronId) },
        { Nieuw with { GemeenteId = 363 }, nameof(Kengetalinvoer.GemeenteId) },
        { Nieuw with { Sectie = " " }, nameof(Kengetalinvoer.Sectie) },
        { Nieuw with { Dimensie = "leeftijd", Categorie = "t/m 17 jaar" }, nameof(Kengetalinvoer.Dimensie) }, // gemeente with age: never public
        { Nieuw with { GemeenteId = null, Dimensie = "haarkleur", Categorie = "rood" }, nameof(Kengetalinvoer.Dimensie) },
        { Nieuw with { Toelichting = "BSN 111222333" }, nameof(Kengetalinvoer.Toelichting) },
    };

    [Theory]
    [MemberData(nameof(Geweigerd))]
    public async Task Bewaar_WatNietGepubliceerdKanWorden_WordtGeweigerdBijHetVeld(Kengetalinvoer invoer, string? veld)
    {
        Assert.Equal(veld, (await Assert.ThrowsAsync<DomeinregelException>(() => BewaarAsync(invoer))).Veld);

        await using var db = database.Open(GebruikerToegang.Geen);
        Assert.Empty(await db.GetIngevoerdeCijfersAsync());
    }

    [Fact]
    public async Task Bewaar_DoorEenContactpersoon_WordtGeweigerd()
    {
        await using var db = database.Open(Maak.VanEmmen);

        await Assert.ThrowsAsync<DomeinregelException>(() => db.BewaarKengetalAsync(Nieuw, Maak.Vandaag, Maak.Nu));
        await Assert.ThrowsAsync<DomeinregelException>(() => db.ImporteerKengetallenAsync(Csv("actieve_procesregie;2024;;130;JV-2023;Kop;zeker;"), Maak.Vandaag, Maak.Nu));
    }

    [Fact]
    public async Task Importeer_EenFouteRegel_NeemtNietsOver_EnNoemtElkeReden()
    {
        var csv = Csv(
            "actieve_procesregie;2024;;130;JV-2023;Kop;zeker;", "actieve_procesregie;2024;;131;JV-2023;Kop;zeker;", "actieve;2024;;1;JV-2023;Kop;zeker;", "actieve_procesregie;2024;GM0363;1;JV-2023;Kop;zeker;",
            "actieve_procesregie;2024;GM0114;1.200;JV-2023;Kop;zeker;", "actieve_procesregie;2024;GM0114;1;NIEUW;Kop;zeker;", "actieve_procesregie;2024;GM0114;1;JV-2023;Kop;vast;",
            "actieve_procesregie;2023;;130;JV-2023;Kop;zeker;");
        await using var db = database.Open(Maak.Bureau);

        var import = Kengetalimport.Lees(csv, await db.GetKengetalreferentieAsync(), db.Toegang, Maak.Vandaag, Maak.Nu);

        Assert.Equal([3, 4, 5, 6, 7, 8, 9], import.Afgekeurd.Select(r => r.Regel));
        string[] redenen = ["eerdere regel", "bestaat niet", "geen Drentse gemeente", "geen getal", "bron ‘NIEUW’", "zekerheid", "staat er al: 129"];
        Assert.All(redenen.Zip(import.Afgekeurd), r => Assert.Contains(r.First, r.Second.Reden, StringComparison.Ordinal));
        await Assert.ThrowsAsync<DomeinregelException>(() => db.ImporteerKengetallenAsync(csv, Maak.Vandaag, Maak.Nu));
        Assert.Empty(await db.GetIngevoerdeCijfersAsync());
    }

    [Fact]
    public async Task Importeer_NieuwEnVeranderd_NeemtAllesOver()
    {
        await using (var db = database.Open(Maak.Bureau))
        {
            Assert.Equal(2, await db.ImporteerKengetallenAsync(Csv("formatie_bureau;2024;;14,2;JPB-2025;Formatie;afgeleid;", "afgesloten_procesregie;2023;;54;JV-2023;Nageteld;zeker;Nageteld met het stuk."), Maak.Vandaag, Maak.Nu));
        }

        await using var kijk = database.Open(Maak.Bureau);
        Assert.Equal(["14,20 fte", "54"], (await kijk.GetIngevoerdeCijfersAsync()).Select(c => c.Cijfer.ToString()).Order());
    }

    [Fact]
    public async Task Importeer_HetBestandVanDeBrondata_VerandertNiets()
    {
        await using var db = database.Open(Maak.Bureau);

        var import = Kengetalimport.Lees(await File.ReadAllTextAsync(Path.Combine(BrondataLader.StandaardMap, "kengetallen.csv")), await db.GetKengetalreferentieAsync(), db.Toegang, Maak.Vandaag, Maak.Nu);

        Assert.Equal("Alle cijfers in dit bestand staan er al. Er is niets om over te nemen.", Assert.Single(import.Afgekeurd).Reden);
    }

    [Theory]
    [InlineData("indicator;jaar", "ontbreekt: cbs_code")]
    [InlineData("", "")]
    public async Task Importeer_WatGeenCijferbestandIs_ZegtWaarom(string csv, string reden)
    {
        await using var db = database.Open(Maak.Bureau);

        var import = Kengetalimport.Lees(csv, await db.GetKengetalreferentieAsync(), db.Toegang, Maak.Vandaag, Maak.Nu);

        Assert.False(import.IsGoed);
        Assert.Contains(reden, import.Afgekeurd[0].Reden, StringComparison.Ordinal);
    }

    private static string Csv(params string[] regels) => string.Join('\n', regels.Prepend("indicator;jaar;cbs_code;waarde;bron_id;bron_sectie;zekerheid;reden"));

    private async Task BewaarAsync(Kengetalinvoer invoer)
    {
        await using var db = database.Open(Maak.Bureau);
        await db.BewaarKengetalAsync(invoer, Maak.Vandaag, Maak.Nu);
    }
}
