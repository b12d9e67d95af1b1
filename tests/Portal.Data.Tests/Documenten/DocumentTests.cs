using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;
using Portal.Data.Toegang;

namespace Portal.Data.Documenten;

public sealed class DocumentTests : IDisposable
{
    private static readonly Documentgegevens Goed = new("Jaarplan 2026", Documentsoort.Jaarplan, 2026, "Zoals vastgesteld.");

    private readonly TestDatabase database = new();

    [Theory]
    [InlineData("%PDF-1.7\nobj\n%%EOF", null)]
    [InlineData("%PDF-1.7\nobj\n%%EOF\r\n\r\n", null)]
    [InlineData("", "Kies een pdf-bestand.")]
    [InlineData("MZ een programma dat zich jaarplan.pdf noemt", "Dit is geen pdf-bestand, of het is niet heel.")]
    [InlineData("<html>%PDF-1.7 %%EOF", "Dit is geen pdf-bestand, of het is niet heel.")] // two kinds of file at once
    [InlineData("%PDF-1.7\nafgebroken", "Dit is geen pdf-bestand, of het is niet heel.")]
    [InlineData("%PDF-1.7 <</OpenAction<</S/JavaScript/JS(app.alert(1))>>>> %%EOF", "In deze pdf zit iets dat meer doet dan tonen (JavaScript). Bewaar haar opnieuw als gewone pdf of als PDF/A.")]
    [InlineData("%PDF-1.7 <</JS (x)>> %%EOF", "In deze pdf zit iets dat meer doet dan tonen (JS). Bewaar haar opnieuw als gewone pdf of als PDF/A.")]
    [InlineData("%PDF-1.7 <</S/Launch>> %%EOF", "In deze pdf zit iets dat meer doet dan tonen (Launch). Bewaar haar opnieuw als gewone pdf of als PDF/A.")]
    [InlineData("%PDF-1.7 /JSomething %%EOF", null)] // the name of something else
    public void Bezwaar_NaarWatErInStaat(string bestand, string? bezwaar) => Assert.Equal(bezwaar, Pdfbestand.Bezwaar(Encoding.UTF8.GetBytes(bestand)));

    [Fact]
    public void Bezwaar_TeGroot() => Assert.Equal("Dit bestand is te groot: hoogstens 5 MB.", Pdfbestand.Bezwaar(Pdf(Pdfbestand.MaxGrootte + 1)));

    [Theory]
    [InlineData(" ", 2026, null, "Vul de titel in.")]
    [InlineData("Jaarplan", 1999, null, "Vul een jaar in van 2000 tot en met 2100.")]
    [InlineData("Brief over BSN 111222333", 2026, null, "Haal het burgerservicenummer weg.")]
    [InlineData("Jaarplan", 2026, "BESTAAT-NIET", "Kies een bron uit de lijst.")]
    public async Task Plaats_NietGoed_WordtGeweigerd_EnErStaatNiets(string titel, int jaar, string? bron, string reden)
    {
        await using var db = database.Open(Maak.Bureau);

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => db.PlaatsDocumentAsync(new(titel, Documentsoort.Anders, jaar, null, bron), Pdf(), Maak.Nu));

        Assert.StartsWith(reden, fout.Message, StringComparison.Ordinal);
        Assert.Equal(0, await db.Documenten.CountAsync());
    }

    [Fact]
    public async Task Plaats_EnTrekIn_IedereenHaaltHetOp_EnDaarnaNiemand()
    {
        var id = await PlaatsAsync(Goed);
        await using var bezoeker = database.Open(GebruikerToegang.Geen);
        Assert.Equal(Pdf(), await bezoeker.GetDocumentbytesAsync(id));
        Assert.Equal("Jaarplan 2026", Assert.Single((await bezoeker.GetDocumentenAsync(new())).Regels).Titel);

        await using var bureau = database.Open(Maak.Bureau);
        var document = Assert.Single(await bureau.GetDocumentbeheerAsync());
        await Assert.ThrowsAsync<DomeinregelException>(() => bureau.TrekDocumentInAsync(id, " ", document.Versie, Maak.Nu));
        bureau.ChangeTracker.Clear();
        await bureau.TrekDocumentInAsync(id, "Er stond een fout in.", document.Versie, Maak.Nu);
        Assert.Null(await bezoeker.GetDocumentkopAsync(id));
        Assert.Null(await bezoeker.GetDocumentbytesAsync(id));
        Assert.Empty((await bezoeker.GetDocumentenAsync(new())).Regels);
        Assert.Equal("Er stond een fout in.", Assert.Single(await bureau.GetDocumentbeheerAsync()).Intrekreden);

        await bureau.ZetDocumentTerugAsync(id, Assert.Single(await bureau.GetDocumentbeheerAsync()).Versie);
        Assert.Equal(Pdf().Length, (await bezoeker.GetDocumentkopAsync(id))!.Grootte);
    }

    [Fact]
    public async Task Plaats_HetzelfdeBestandNogEens_WordtGeweigerd_OokAlsHetIsIngetrokken()
    {
        var id = await PlaatsAsync(Goed);
        await using var db = database.Open(Maak.Bureau);
        var dubbel = await Assert.ThrowsAsync<DomeinregelException>(() => db.PlaatsDocumentAsync(Goed with { Titel = "Anders" }, Pdf(), Maak.Nu));
        Assert.Equal("Dit bestand staat er al, als ‘Jaarplan 2026’.", dubbel.Message);
        await db.TrekDocumentInAsync(id, "Fout", Assert.Single(await db.GetDocumentbeheerAsync()).Versie, Maak.Nu);

        var weer = await Assert.ThrowsAsync<DomeinregelException>(() => db.PlaatsDocumentAsync(Goed, Pdf(), Maak.Nu));

        Assert.EndsWith("Zet dat terug.", weer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wijzig_EenAnderWasVoor_WordtGeweigerd()
    {
        var id = await PlaatsAsync(Goed);
        await using var db = database.Open(Maak.Bureau);
        var gezien = Assert.Single(await db.GetDocumentbeheerAsync()).Versie;
        await db.WijzigDocumentAsync(id, Goed with { Titel = "Jaarplan 2026, vastgesteld" }, gezien);

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => db.WijzigDocumentAsync(id, Goed with { Titel = "Iets anders" }, gezien));

        Assert.Equal("Iemand anders heeft dit document net veranderd. Er is niets bewaard.", fout.Message);
        Assert.Equal("Jaarplan 2026, vastgesteld", Assert.Single(await db.GetDocumentbeheerAsync()).Gegevens.Titel);
    }

    [Fact]
    public async Task Lijst_NoemtEenBronZonderBestand_TotDieIsGeplaatst_EnFiltert()
    {
        await database.VulAsync(Bron("JV-2023", "Jaarverslag 2023", "jaarverslag", 2023), Bron("RB-1", "Raadsbrief Emmen", "raadsbrief", 2020));
        await using var bezoeker = database.Open(GebruikerToegang.Geen);
        var eerst = await bezoeker.GetDocumentenAsync(new());
        Assert.Equal([("Jaarverslag 2023", null), ("Raadsbrief Emmen", null)], eerst.Regels.Select(r => (r.Titel, r.Adres)));

        var id = await PlaatsAsync(new("Het jaarverslag over 2023", Documentsoort.Jaarstukken, 2023, null, "JV-2023"));
        var daarna = await bezoeker.GetDocumentenAsync(new());
        Assert.Equal([("Het jaarverslag over 2023", Document.AdresVan(id, "Het jaarverslag over 2023")), ("Raadsbrief Emmen", null)], daarna.Regels.Select(r => (r.Titel, r.Adres)));
        Assert.Equal([2023, 2020], daarna.Jaren);
        Assert.Equal("Raadsbrief Emmen", Assert.Single((await bezoeker.GetDocumentenAsync(Documentfilter.Lees("2020", null, null))).Regels).Titel);
        Assert.Equal("Raadsbrief Emmen", Assert.Single((await bezoeker.GetDocumentenAsync(Documentfilter.Lees(null, "raadsbrief", "EMMEN brief"))).Regels).Titel);
        Assert.Empty((await bezoeker.GetDocumentenAsync(Documentfilter.Lees(null, null, "zwolle"))).Regels);
    }

    [Theory]
    [InlineData(Rol.Contactpersoon)]
    [InlineData(Rol.Stuurgroeplid)]
    [InlineData(Rol.Beheerder)]
    public async Task Plaats_DoorEenAnder_WordtGeweigerd(Rol rol)
    {
        await using var db = database.Open(Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null));

        await Assert.ThrowsAsync<DomeinregelException>(() => db.PlaatsDocumentAsync(Goed, Pdf(), Maak.Nu));
        await Assert.ThrowsAsync<DomeinregelException>(() => db.GetDocumentbeheerAsync());
    }

    private async Task<Guid> PlaatsAsync(Documentgegevens gegevens)
    {
        await using var db = database.Open(Maak.Bureau);
        return await db.PlaatsDocumentAsync(gegevens, Pdf(), Maak.Nu);
    }

    private static Bron Bron(string id, string titel, string soort, int jaar) => new() { Id = id, Titel = titel, Soort = soort, Uitgever = "ZVHD", Jaar = jaar };

    private static byte[] Pdf(int grootte = 400) => [.. Encoding.ASCII.GetBytes("%PDF-1.7\n"), .. Enumerable.Repeat((byte)' ', grootte - 15), .. Encoding.ASCII.GetBytes("\n%%EOF")];

    public void Dispose() => database.Dispose();
}
