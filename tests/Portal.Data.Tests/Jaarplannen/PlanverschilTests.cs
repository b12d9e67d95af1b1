using Portal.Data.Toegang;

namespace Portal.Data.Jaarplannen;

public sealed class PlanverschilTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Theory]
    [InlineData("", "", "")]
    [InlineData("een twee", "een twee", "=een twee")]
    [InlineData("een twee drie", "een drie", "=een -twee =drie")]
    [InlineData("Geef een training", "Geef vier trainingen", "=Geef -een training +vier trainingen")]
    [InlineData("", "nieuw", "+nieuw")]
    [InlineData("oud  met   spaties", "", "-oud met spaties")]
    public void Woordverschil_WoordVoorWoord(string oud, string nieuw, string verwacht) =>
        Assert.Equal(verwacht, string.Join(' ', Woordverschil.Tussen(oud, nieuw).Select(d => $"{d.Soort switch { Woordsoort.Weg => '-', Woordsoort.Nieuw => '+', _ => '=' }}{d.Tekst}")));

    [Fact]
    public void Woordverschil_WillekeurigeTeksten_GeeftBeideTerug()
    {
        var kans = new Random(3);
        for (var keer = 0; keer < 300; keer++)
        {
            var (oud, nieuw) = (Zin(), Zin());

            var delen = Woordverschil.Tussen(oud, nieuw);

            Assert.Equal(oud, string.Join(' ', delen.Where(d => d.Soort is not Woordsoort.Nieuw).Select(d => d.Tekst)));
            Assert.Equal(nieuw, string.Join(' ', delen.Where(d => d.Soort is not Woordsoort.Weg).Select(d => d.Tekst)));
        }

        string Zin() => string.Join(' ', Enumerable.Range(0, kans.Next(0, 12)).Select(_ => "abcd"[kans.Next(4)]));
    }

    [Fact]
    public async Task Tussen_EenPlanEnZijnBewerkteKopie_NoemtWatErBijKwamVervielEnWijzigde()
    {
        var oud = Maak.GedruktJaarplan();
        var nieuw = oud.Kopieer(2026, 1, Maak.Bureau, Maak.Nu);
        nieuw.Regel("JP25-001").Wijzig(new("Geef vier trainingen om mensenhandel te herkennen", "Ketenregisseur mensenhandel"), Maak.Bureau);
        nieuw.Verwijder(nieuw.Regel("JP25-002").Id, false, Maak.Bureau, Maak.Nu);
        nieuw.VoegToe(nieuw.Themas[1].Id, Actiesoort.Actie, new("Bezoek elke raad"), Maak.Bureau, Maak.Nu);
        await database.VulAsync(oud, nieuw);
        await using var db = database.Open(GebruikerToegang.Systeem);

        var verschil = Planverschil.Tussen((await db.GetJaarplanAsync(2025, Maak.Vandaag))!, (await db.GetJaarplanAsync(2026, Maak.Vandaag))!);

        Assert.Equal(["JP26-001"], verschil.Toegevoegd.Select(r => r.Regel.Code));
        Assert.Equal(["JP25-002"], verschil.Vervallen.Select(r => r.Regel.Code));
        Assert.Equal(2, verschil.Gelijk);
        var gewijzigd = Assert.Single(verschil.Gewijzigd);
        Assert.Equal([new(Woordsoort.Gelijk, "Geef"), new(Woordsoort.Nieuw, "vier"), new(Woordsoort.Gelijk, "trainingen om mensenhandel te herkennen")], gewijzigd.Titel);
        Assert.Equal([("Eigenaar", "geen", "Ketenregisseur mensenhandel")], gewijzigd.Velden);
    }

    /// <summary>What is voted on is compared with what it succeeds, not with the plan that holds by itself.</summary>
    [Fact]
    public async Task Planvernieuwing_EenTweedeVersie_StaatNaastDieVanHetzelfdeJaar_EnDeEersteNaastVorigJaar()
    {
        var gedrukt = Maak.GedruktJaarplan();
        var eerste = gedrukt.Kopieer(2026, 1, Maak.Bureau, Maak.Nu);
        eerste.VoegToe(eerste.Themas[1].Id, Actiesoort.Actie, new("Bezoek elke raad"), Maak.Bureau, Maak.Nu);
        var tweede = gedrukt.Kopieer(2025, 2, Maak.Bureau, Maak.Nu);
        tweede.Verwijder(tweede.Regel("JP25-002").Id, false, Maak.Bureau, Maak.Nu);
        await database.VulAsync(gedrukt, eerste, tweede);
        await using var db = database.Open(Maak.Bureau);

        var (nieuwJaar, nieuweVersie, zonder) = (
            await db.GetPlanvernieuwingAsync(2026, Maak.Vandaag, 1), await db.GetPlanvernieuwingAsync(2025, Maak.Vandaag, 2), await db.GetPlanvernieuwingAsync(2025, Maak.Vandaag, 1));

        Assert.Equal("2025", nieuwJaar!.TenOpzichteVan);
        Assert.Equal("1 toegevoegd, 0 niet meer in het plan, 0 gewijzigd, 4 gelijk.", nieuwJaar.Verschil.Zin);
        Assert.Equal("2025, versie 1", nieuweVersie!.TenOpzichteVan);
        Assert.Equal("0 toegevoegd, 1 niet meer in het plan, 0 gewijzigd, 3 gelijk.", nieuweVersie.Verschil.Zin);
        Assert.Null(zonder);
    }

    public void Dispose() => database.Dispose();
}
