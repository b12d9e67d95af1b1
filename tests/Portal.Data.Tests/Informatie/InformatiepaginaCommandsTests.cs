using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Data.Informatie;

public sealed class InformatiepaginaCommandsTests : IDisposable
{
    private const string Slug = "wat-wij-doen";

    private static readonly Func<string, bool> ElkPad = _ => true;

    private readonly TestDatabase database = new();
    private readonly Gebruiker medewerker = new("demo", "bureau", "Bureau", Rol.Bureaumedewerker);
    private readonly Gebruiker manager = new("demo", "manager", "Manager bureau", Rol.Manager);

    public void Dispose() => database.Dispose();

    private PortalDbContext Als(Gebruiker wie) => database.Open(GebruikerToegang.Van(wie));

    private Task VulAsync() => database.VulAsync(Maak.Bron(), medewerker, manager, Maak.Pagina(publiceerOp: Maak.Nu));

    [Fact]
    public async Task SchrijfVersie_MetTweeBewerkers_ZietDeTweedeBeideTeksten()
    {
        await VulAsync();
        await using var eerste = Als(medewerker);
        await using var tweede = Als(manager);

        Assert.Null(await eerste.SchrijfVersieAsync(Slug, new(Maak.Inhoud("Van de eerste."), null, 1), Maak.Nu));
        var conflict = await tweede.SchrijfVersieAsync(Slug, new(Maak.Inhoud("Van de tweede."), null, 1), Maak.Nu);

        Assert.Equal("Van de eerste.", conflict?.Nu.Inhoud.Tekst);
        Assert.Equal(2, await tweede.Paginaversies.CountAsync());
        Assert.Null(await tweede.SchrijfVersieAsync(Slug, new(Maak.Inhoud("Van de tweede."), null, conflict!.Nu.Nummer), Maak.Nu)); // who has seen it may go on
    }

    [Fact]
    public async Task SchrijfVersie_OpHetzelfdeMoment_WintEr_EenEnVerliestNiemandTekst()
    {
        await VulAsync();

        var uitkomsten = await Task.WhenAll(Enumerable.Range(1, 8).Select(async n =>
        {
            await using var db = Als(medewerker);
            return await db.SchrijfVersieAsync(Slug, new(Maak.Inhoud($"Tekst {n}."), null, 1), Maak.Nu);
        }));

        Assert.Single(uitkomsten, u => u is null);
        await using var kijk = Als(medewerker);
        Assert.Equal(2, await kijk.Paginaversies.CountAsync());
    }

    [Fact]
    public async Task Publiceer_MetEenFout_BewaartNiets()
    {
        await VulAsync();
        await using var db = Als(medewerker);

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() =>
            db.PubliceerAsync(Slug, new(Maak.Inhoud("Zie {{cijfer:bestaat_niet}}."), null, 1), Maak.Nu, ["wat ook"], ElkPad, Maak.Nu));

        Assert.Contains("bestaat_niet", fout.Message, StringComparison.Ordinal);
        Assert.Equal(1, await db.Paginaversies.CountAsync());
    }

    [Fact]
    public async Task Publiceer_MetEenWaarschuwing_VraagtDatDieIsGezien()
    {
        await VulAsync();
        await using var db = Als(medewerker);
        var wijziging = new Paginawijziging(Maak.Inhoud("Dit is een zin met een feit maar zonder een stuk."), null, 1);

        var waarschuwing = (await Assert.ThrowsAsync<DomeinregelException>(() => db.PubliceerAsync(Slug, wijziging, Maak.Nu, [], ElkPad, Maak.Nu))).Message;
        var gezien = waarschuwing[(waarschuwing.IndexOf("bevestigd. ", StringComparison.Ordinal) + "bevestigd. ".Length)..];

        Assert.Null(await db.PubliceerAsync(Slug, wijziging, Maak.Nu, [gezien], ElkPad, Maak.Nu));
        Assert.Equal(wijziging.Inhoud.Tekst, (await db.GetLeespaginaAsync(Slug, Maak.Nu))!.Inhoud.Tekst);
    }

    [Fact]
    public async Task Publiceer_DezelfdeTekst_MaaktGeenNieuweVersie()
    {
        await VulAsync();
        await using var db = Als(medewerker);
        await db.SchrijfVersieAsync(Slug, new(Maak.Inhoud("Kort."), "korter", 1), Maak.Nu);

        Assert.Null(await db.PubliceerAsync(Slug, new(Maak.Inhoud("Kort."), null, 2), Maak.Nu.AddHours(1), [], ElkPad, Maak.Nu));

        Assert.Equal(2, await db.Paginaversies.CountAsync());
        Assert.Equal("Kort.", (await db.GetLeespaginaAsync(Slug, Maak.Nu.AddHours(1)))!.Inhoud.Tekst);
        Assert.NotEqual("Kort.", (await db.GetLeespaginaAsync(Slug, Maak.Nu))!.Inhoud.Tekst);
    }

    [Fact]
    public async Task ZetTerug_MaaktEenNieuweVersie_EnDeLezerHoudtWatErIs()
    {
        await VulAsync();
        await using var db = Als(medewerker);
        await db.PubliceerAsync(Slug, new(Maak.Inhoud("Kort."), null, 1), Maak.Nu, [], ElkPad, Maak.Nu);

        Assert.Null(await db.ZetTerugAsync(Slug, 1, 2, Maak.Nu));

        var pagina = (await db.GetWerkpaginaAsync(Slug, Maak.Nu))!;
        Assert.Equal((3, Maak.GoedeTekst, "Teruggezet: versie 1"), (pagina.Laatste.Nummer, pagina.Laatste.Inhoud.Tekst, pagina.Laatste.Notitie));
        Assert.Equal(2, pagina.OpenbaarNummer);
        await Assert.ThrowsAsync<DomeinregelException>(() => db.ZetTerugAsync(Slug, 99, 3, Maak.Nu));
    }

    [Fact]
    public async Task Concept_IsVanEenGebruiker_EnVerdwijntAlsErEenVersieVanIs()
    {
        await VulAsync();
        await using var db = Als(medewerker);
        await db.BewaarPaginaconceptAsync(Slug, Maak.Inhoud("Half"), 1, Maak.Nu);
        await using var ander = Als(manager);

        Assert.Equal("Half", (await db.GetWerkpaginaAsync(Slug, Maak.Nu))!.Concept?.Inhoud.Tekst);
        Assert.Equal((null, true), (await ander.GetWerkpaginaAsync(Slug, Maak.Nu)) is { } p ? (p.Concept, p.HeeftConceptVanAnder) : default);
        await Assert.ThrowsAsync<DomeinregelException>(() => db.BewaarPaginaconceptAsync(Slug, Maak.Inhoud("Zijn BSN is 111222333."), 1, Maak.Nu));

        await db.SchrijfVersieAsync(Slug, new(Maak.Inhoud("Half"), null, 1), Maak.Nu);
        Assert.Equal(0, await db.Paginaconcepten.CountAsync());
    }

    [Fact]
    public async Task Concept_GelijkAanWaarHetBegon_WordtNietBewaard()
    {
        await VulAsync();
        await using var db = Als(medewerker);
        await db.BewaarPaginaconceptAsync(Slug, Maak.Inhoud("Half"), 1, Maak.Nu);

        Assert.Null(await db.BewaarPaginaconceptAsync(Slug, Maak.Inhoud(), 1, Maak.Nu));
        Assert.Equal(0, await db.Paginaconcepten.CountAsync());
    }

    [Fact]
    public async Task MaakPagina_KomtAchteraan_EnKanHogerWorden()
    {
        await VulAsync();
        await using var db = Als(manager);

        Assert.Equal("een-nieuwe-pagina", await db.MaakPaginaAsync("Een nieuwe pagina?", Maak.Nu));
        Assert.Contains("al een pagina", (await Assert.ThrowsAsync<DomeinregelException>(() => db.MaakPaginaAsync("Een nieuwe pagina", Maak.Nu))).Message, StringComparison.Ordinal);
        await db.VerplaatsPaginaAsync("een-nieuwe-pagina", omhoog: true);
        await db.VerplaatsPaginaAsync("een-nieuwe-pagina", omhoog: true);

        Assert.Equal(["een-nieuwe-pagina", Slug], (await db.GetPaginaregelsAsync(Maak.Nu)).Select(p => p.Slug));
        Assert.Equal([Slug], (await db.GetPaginakaartenAsync(Maak.Nu)).Select(p => p.Slug));
    }

    [Fact]
    public async Task TrekIn_IsMeteenWeg_EnNogEensKanNiet()
    {
        await VulAsync();
        await using var db = Als(manager);

        await db.TrekPaginaInAsync(Slug, Maak.Nu);

        Assert.Null(await db.GetLeespaginaAsync(Slug, Maak.Nu));
        await Assert.ThrowsAsync<DomeinregelException>(() => db.TrekPaginaInAsync(Slug, Maak.Nu));
    }

    [Fact]
    public async Task Cijfers_VanEenGemeente_ZijnNietOpenbaar_OokNietVoorHetBureau()
    {
        await database.VulAsync([.. Maak.Grond(), medewerker, Maak.Bijdrage(Maak.EmmenId, 2024, Bijdragen.Bijdragesoort.Totaal, 1, "JV-2023")]);
        await using var db = Als(medewerker);
        var id = await db.Bijdragen.Select(b => b.Id).SingleAsync();

        Assert.Empty(await db.GetOpenbareCijfersAsync([id]));
    }

    [Fact]
    public async Task Reactie_VanEenBezoeker_KomtBijHetBureau_EenKeerPerFormulier()
    {
        await VulAsync();
        var bus = new Reactiebus(database.Ongebonden, database.Omroep);
        var formulier = Guid.NewGuid();

        await bus.BezorgAsync(Slug, " Ik mis de adressen. ", false, formulier, Maak.Nu);
        await bus.BezorgAsync(Slug, "Ik mis de adressen.", false, formulier, Maak.Nu);

        await using var db = Als(medewerker);
        var reactie = Assert.Single(await db.GetReactiesAsync(ookAfgehandeld: false));
        Assert.Equal((Slug, "Wat wij doen", "Ik mis de adressen."), (reactie.Slug, reactie.Pagina, reactie.Tekst));
        await db.HandelReactieAfAsync(reactie.Id, true, Maak.Nu);
        Assert.Empty(await db.GetReactiesAsync(ookAfgehandeld: false));
        Assert.Equal("Bureau", Assert.Single(await db.GetReactiesAsync(ookAfgehandeld: true)).AfgehandeldDoor);
    }

    /// <summary>Who goes back in his browser finds the form as he left it.</summary>
    [Fact]
    public async Task Reactie_UitHetzelfdeFormulierMetEenAndereTekst_IsEenAndereReactie()
    {
        await VulAsync();
        var bus = new Reactiebus(database.Ongebonden, database.Omroep);
        var formulier = Guid.NewGuid();

        foreach (var tekst in new[] { "Ik mis de adressen.", "Ik mis de openingstijden.", "Ik mis de adressen.", "Ik mis de openingstijden. " })
        {
            await bus.BezorgAsync(Slug, tekst, false, formulier, Maak.Nu);
        }

        await using var db = Als(medewerker);
        Assert.Equal(["Ik mis de adressen.", "Ik mis de openingstijden."], (await db.GetReactiesAsync(ookAfgehandeld: false)).Select(r => r.Tekst).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reactie_NogEensVerstuurdNadatDeTekstIsVerwijderd_KomtNietTerug()
    {
        await VulAsync();
        var bus = new Reactiebus(database.Ongebonden, database.Omroep);
        var formulier = Guid.NewGuid();
        await bus.BezorgAsync(Slug, "Ik mis de adressen.", false, formulier, Maak.Nu);
        await using (var db = Als(medewerker))
        {
            (await db.Reacties.SingleAsync()).VerwijderTekst(GebruikerToegang.Van(medewerker), Maak.Nu);
            await db.SaveChangesAsync();
        }

        await bus.BezorgAsync(Slug, "Ik mis de adressen.", false, formulier, Maak.Nu);

        await using var na = Als(medewerker);
        Assert.Empty(await na.GetReactiesAsync(ookAfgehandeld: false));
        Assert.DoesNotContain("adressen", Assert.Single(await na.GetReactiesAsync(ookAfgehandeld: true)).Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Slug, "", true, "Schrijf op wat u mist")]
    [InlineData(Slug, "Zijn BSN is 111222333.", true, "burgerservicenummer")]
    [InlineData(Slug, "Bel mij op 0592 123456.", false, "telefoonnummer")]
    [InlineData("bestaat-niet", "Goed verhaal.", true, "niet meer op de site")]
    public async Task Reactie_DieNietKan_WordtNietBewaard(string slug, string tekst, bool bevestigd, string waarom)
    {
        await VulAsync();
        var bus = new Reactiebus(database.Ongebonden, database.Omroep);

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => bus.BezorgAsync(slug, tekst, bevestigd, Guid.NewGuid(), Maak.Nu));

        Assert.Contains(waarom, fout.Message, StringComparison.Ordinal);
        await using var db = Als(medewerker);
        Assert.Equal(0, await db.Reacties.CountAsync());
    }
}
