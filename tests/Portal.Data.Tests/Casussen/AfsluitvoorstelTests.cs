using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Data.Casussen;

public sealed class AfsluitvoorstelTests : IDisposable
{
    private const string Kenmerk = "ZV-26-AAAA";

    private readonly TestDatabase database = new();

    [Theory]
    [InlineData(CasusStatus.Aangemeld)]
    [InlineData(CasusStatus.Werkvoorraad)]
    [InlineData(CasusStatus.Afgesloten)]
    [InlineData(CasusStatus.Afgewezen)]
    public void Doe_VoorEenCasusDieNietInBehandelingIs_WordtGeweigerd(CasusStatus status) =>
        Assert.Throws<DomeinregelException>(() => Afsluitvoorstel.Doe(Maak.CasusMet(status), Maak.Vandaag.AddDays(7), Maak.Bureau, Maak.Nu));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Afsluitvoorstel.ReactiedagenMax + 1)]
    public void Doe_MetEenDatumBuitenDeKomendeWeken_WordtGeweigerd(int dagen) =>
        Assert.Throws<DomeinregelException>(() => Afsluitvoorstel.Doe(Maak.CasusMet(CasusStatus.InBehandeling), Maak.Vandaag.AddDays(dagen), Maak.Bureau, Maak.Nu));

    [Fact]
    public void Reageer_MagEenKeer()
    {
        var voorstel = Voorstel();

        voorstel.Reageer(Afsluitreactie.Akkoord, null, Maak.VanEmmen, Maak.Nu);

        Assert.Throws<DomeinregelException>(() => voorstel.Reageer(Afsluitreactie.Bezwaar, "Toch niet", Maak.VanEmmen, Maak.Nu));
        Assert.Equal((Afsluitreactie.Akkoord, Maak.Nu, Maak.VanEmmen.Functie), (voorstel.Reactie, voorstel.GereageerdOp, voorstel.GereageerdDoor));
    }

    [Fact]
    public void Reageer_BezwaarZonderToelichting_WordtGeweigerd()
    {
        Assert.Throws<DomeinregelException>(() => Voorstel().Reageer(Afsluitreactie.Bezwaar, "  ", Maak.VanEmmen, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => Voorstel().Reageer(Afsluitreactie.Bezwaar, new('x', Afsluitvoorstel.ToelichtingMaxLength + 1), Maak.VanEmmen, Maak.Nu));
    }

    [Fact]
    public void Reageer_MetEenPersoonsgegeven_WordtGeweigerd_TenzijHetIsBevestigd()
    {
        Assert.Throws<DomeinregelException>(() => Voorstel().Reageer(Afsluitreactie.Bezwaar, "BSN 111222333", Maak.VanEmmen, Maak.Nu, isBevestigd: true));
        Assert.Throws<DomeinregelException>(() => Voorstel().Reageer(Afsluitreactie.Bezwaar, "Mail jan@voorbeeld.nl", Maak.VanEmmen, Maak.Nu));

        var voorstel = Voorstel();
        voorstel.Reageer(Afsluitreactie.Bezwaar, "Mail jan@voorbeeld.nl", Maak.VanEmmen, Maak.Nu, isBevestigd: true);
        Assert.Equal(Afsluitreactie.Bezwaar, voorstel.Reactie);
    }

    [Fact]
    public void Reageer_DoorEenAnder_WordtGeweigerd()
    {
        foreach (var ander in new[] { Maak.VanWesterveld, Maak.Bureau, Maak.ToegangVan(Rol.Stuurgroeplid), GebruikerToegang.Systeem, GebruikerToegang.Geen })
        {
            Assert.Throws<UnauthorizedAccessException>(() => Voorstel().Reageer(Afsluitreactie.Akkoord, null, ander, Maak.Nu));
        }
    }

    [Fact]
    public async Task VoorstelEnReactie_ZijnVoorBeideKantenTeZien_EnSlotBlokkeertNiet()
    {
        await VulAsync();
        await using var bureau = database.Open(Maak.Bureau);
        await using var emmen = database.Open(Maak.VanEmmen);

        await bureau.StelAfsluitenVoorAsync(Kenmerk, Maak.Vandaag.AddDays(7), Maak.Nu);
        var open = Assert.Single(await emmen.GetOpenAfsluitvoorstellenAsync());
        await emmen.ReageerOpAfsluitvoorstelAsync(Kenmerk, Afsluitreactie.Bezwaar, "Er loopt nog een traject.", Maak.Nu);

        Assert.Equal((Kenmerk, Maak.Vandaag.AddDays(7)), (open.Kenmerk, open.ReageerVoor));
        Assert.Empty(await emmen.GetOpenAfsluitvoorstellenAsync());
        var stand = (await bureau.GetCasusAsync(Kenmerk))!;
        Assert.Equal((Afsluitreactie.Bezwaar, "Er loopt nog een traject."), (stand.Afsluitvoorstel!.Reactie, stand.Afsluitvoorstel.Toelichting));
        Assert.Null(await bureau.VerplaatsCasusAsync(Kenmerk, new(CasusStatus.Afgesloten, Maak.Vandaag, Reden: "Klaar"), stand.Bureau!.Versie, Maak.Nu));
    }

    [Fact]
    public async Task EenTweedeVoorstel_KanPasNaDeReactie()
    {
        await VulAsync();
        await using var bureau = database.Open(Maak.Bureau);
        await using var emmen = database.Open(Maak.VanEmmen);
        await bureau.StelAfsluitenVoorAsync(Kenmerk, Maak.Vandaag.AddDays(7), Maak.Nu);

        await Assert.ThrowsAsync<DomeinregelException>(() => bureau.StelAfsluitenVoorAsync(Kenmerk, Maak.Vandaag.AddDays(8), Maak.Nu));
        await emmen.ReageerOpAfsluitvoorstelAsync(Kenmerk, Afsluitreactie.Bezwaar, "Nog niet.", Maak.Nu);
        await bureau.StelAfsluitenVoorAsync(Kenmerk, Maak.Vandaag.AddDays(9), Maak.Nu.AddMinutes(1));

        Assert.Equal(Maak.Vandaag.AddDays(9), Assert.Single(await emmen.GetOpenAfsluitvoorstellenAsync()).ReageerVoor);
    }

    /// <summary>The clock was 40 minutes ahead with the first proposal. Was it not for the order, neither side could go on: all answered for the gemeente, one open for the bureau.</summary>
    [Fact]
    public async Task EenTweedeVoorstel_OpEenKlokDieIsTeruggezet_IsHetLaatste()
    {
        await VulAsync();
        await using var bureau = database.Open(Maak.Bureau);
        await using var emmen = database.Open(Maak.VanEmmen);
        await bureau.StelAfsluitenVoorAsync(Kenmerk, Maak.Vandaag.AddDays(7), Maak.Nu.AddMinutes(40));
        await emmen.ReageerOpAfsluitvoorstelAsync(Kenmerk, Afsluitreactie.Bezwaar, "Nog niet.", Maak.Nu.AddMinutes(41));
        await bureau.StelAfsluitenVoorAsync(Kenmerk, Maak.Vandaag.AddDays(9), Maak.Nu);

        Assert.Null((await emmen.GetCasusAsync(Kenmerk))!.Afsluitvoorstel!.Reactie);
        await emmen.ReageerOpAfsluitvoorstelAsync(Kenmerk, Afsluitreactie.Akkoord, null, Maak.Nu.AddMinutes(1));

        var stand = (await bureau.GetCasusAsync(Kenmerk))!.Afsluitvoorstel!;
        Assert.Equal((Maak.Vandaag.AddDays(9), Afsluitreactie.Akkoord), (stand.ReageerVoor, stand.Reactie));
    }

    /// <summary>As they can stand in a database of before: the open one has the earlier moment.</summary>
    [Fact]
    public async Task EenOpenVoorstel_MetEenEerderMoment_IsHetLaatste_EnKanWordenBeantwoord()
    {
        await VulAsync();
        await using (var systeem = database.Open(GebruikerToegang.Systeem))
        {
            var casus = await systeem.Casussen.SingleAsync(c => c.Kenmerk == Kenmerk);
            var beantwoord = Afsluitvoorstel.Doe(casus, Maak.Vandaag.AddDays(7), Maak.Bureau, Maak.Nu.AddMinutes(40));
            beantwoord.Reageer(Afsluitreactie.Bezwaar, "Nog niet.", Maak.VanEmmen, Maak.Nu.AddMinutes(41));
            systeem.Afsluitvoorstellen.AddRange(beantwoord, Afsluitvoorstel.Doe(casus, Maak.Vandaag.AddDays(9), Maak.Bureau, Maak.Nu));
            await systeem.SaveChangesAsync();
        }

        await using var emmen = database.Open(Maak.VanEmmen);
        Assert.Equal(Maak.Vandaag.AddDays(9), (await emmen.GetCasusAsync(Kenmerk))!.Afsluitvoorstel!.ReageerVoor);
        await emmen.ReageerOpAfsluitvoorstelAsync(Kenmerk, Afsluitreactie.Akkoord, null, Maak.Nu);
        Assert.Empty(await emmen.GetOpenAfsluitvoorstellenAsync());
    }

    [Fact]
    public async Task TienKeerTegelijkVoorstellen_IsEenVoorstel()
    {
        await VulAsync();

        var gelukt = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            await using var db = database.Open(Maak.Bureau);
            return await Record.ExceptionAsync(() => db.StelAfsluitenVoorAsync(Kenmerk, Maak.Vandaag.AddDays(7), Maak.Nu));
        }));

        Assert.Single(gelukt, fout => fout is null);
        Assert.All(gelukt.Where(fout => fout is not null), fout => Assert.IsType<DomeinregelException>(fout));
        await using var na = database.Open(Maak.Bureau);
        Assert.Equal(1, await na.Afsluitvoorstellen.CountAsync());
    }

    [Fact]
    public async Task TienKeerTegelijkReageren_IsEenReactie()
    {
        await VulAsync();
        await using (var bureau = database.Open(Maak.Bureau))
        {
            await bureau.StelAfsluitenVoorAsync(Kenmerk, Maak.Vandaag.AddDays(7), Maak.Nu);
        }

        var gelukt = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            await using var db = database.Open(Maak.VanEmmen);
            return await Record.ExceptionAsync(() => db.ReageerOpAfsluitvoorstelAsync(Kenmerk, Afsluitreactie.Akkoord, null, Maak.Nu));
        }));

        Assert.Single(gelukt, fout => fout is null);
        Assert.All(gelukt.Where(fout => fout is not null), fout => Assert.IsType<DomeinregelException>(fout));
    }

    [Fact]
    public async Task EenAndereGemeente_ZietHetVoorstelNiet_EnKanNietReageren()
    {
        await VulAsync();
        await using var bureau = database.Open(Maak.Bureau);
        await using var westerveld = database.Open(Maak.VanWesterveld);
        await bureau.StelAfsluitenVoorAsync(Kenmerk, Maak.Vandaag.AddDays(7), Maak.Nu);

        Assert.Empty(await westerveld.GetOpenAfsluitvoorstellenAsync());
        await Assert.ThrowsAsync<DomeinregelException>(() => westerveld.ReageerOpAfsluitvoorstelAsync(Kenmerk, Afsluitreactie.Akkoord, null, Maak.Nu));
    }

    [Fact]
    public async Task NaAfsluiting_IsErNietsMeerTeBevestigen()
    {
        await VulAsync();
        await using var bureau = database.Open(Maak.Bureau);
        await using var emmen = database.Open(Maak.VanEmmen);
        await bureau.StelAfsluitenVoorAsync(Kenmerk, Maak.Vandaag.AddDays(7), Maak.Nu);
        await bureau.VerplaatsCasusAsync(Kenmerk, new(CasusStatus.Afgesloten, Maak.Vandaag, Reden: "Klaar"), (await bureau.GetCasusAsync(Kenmerk))!.Bureau!.Versie, Maak.Nu);

        Assert.Empty(await emmen.GetOpenAfsluitvoorstellenAsync());
        await Assert.ThrowsAsync<DomeinregelException>(() => emmen.ReageerOpAfsluitvoorstelAsync(Kenmerk, Afsluitreactie.Akkoord, null, Maak.Nu));
    }

    private static Afsluitvoorstel Voorstel() => Afsluitvoorstel.Doe(Maak.CasusMet(CasusStatus.InBehandeling), Maak.Vandaag.AddDays(7), Maak.Bureau, Maak.Nu);

    private Task VulAsync() => database.VulAsync([.. Maak.Grond(), Maak.CasusMet(CasusStatus.InBehandeling)]);

    public void Dispose() => database.Dispose();
}
