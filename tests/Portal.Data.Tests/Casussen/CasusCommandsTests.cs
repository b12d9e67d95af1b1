using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Casussen;

public sealed partial class CasusCommandsTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Fact]
    public async Task Registreer_GeeftEenKenmerk_EnBewaartDeCasusMetZijnEersteRegel()
    {
        await database.VulAsync(Maak.Grond());
        await using var db = database.Open(Maak.Bureau);

        var kenmerk = await db.RegistreerCasusAsync(Aanmelding(), Maak.Nu);

        Assert.Matches(Kenmerkvorm(), kenmerk);
        var detail = await db.GetCasusAsync(kenmerk);
        Assert.Equal((Maak.EmmenId, "Emmen", CasusStatus.Aangemeld), (detail!.GemeenteId, detail.Gemeente, detail.Status));
        Assert.Equal(("Aangemeld", Maak.Bureau.Functie, Maak.Nu), Assert.Single(detail.Bureau!.Wijzigingen) is var w ? (w.Wat, w.Door, w.VastgelegdOp) : default);
    }

    [Fact]
    public async Task Registreer_HetzelfdeFormulierVijftigKeer_IsEenCasus()
    {
        await database.VulAsync(Maak.Grond());
        var aanmelding = Aanmelding();

        var kenmerken = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            await using var db = database.Open(Maak.Bureau);
            return await db.RegistreerCasusAsync(aanmelding, Maak.Nu);
        }));

        await using var na = database.Open(Maak.Bureau);
        Assert.Equal(Assert.Single(kenmerken.Distinct()), Assert.Single(await na.Casussen.ToListAsync()).Kenmerk);
        Assert.Equal(1, (await na.GetCasuscijfersAsync(Maak.Vandaag, "/lijst")).WachtOpTriage.Waarde);
    }

    [Fact]
    public async Task Registreer_HetzelfdeFormulierMetIetsAnders_WordtGeweigerd()
    {
        await database.VulAsync(Maak.Grond());
        var aanmelding = Aanmelding();
        var gegevens = aanmelding.Gegevens;
        var kenmerk = await RegistreerAsync(aanmelding);

        foreach (var anders in (CasusAanmelding[])
            [aanmelding with { GemeenteId = Maak.WesterveldId }, aanmelding with { AangemeldOp = Maak.Vandaag.AddDays(-1) }, aanmelding with { Gegevens = gegevens with { Onderwerp = "Iets anders" } },
                aanmelding with { Gegevens = gegevens with { AveFase = 1 } }, aanmelding with { Gegevens = gegevens with { BetrokkenGemeenten = [Maak.WesterveldId] } }])
        {
            var fout = await Assert.ThrowsAsync<DomeinregelException>(() => RegistreerAsync(anders));
            Assert.Contains($"de casus heet {kenmerk}.", fout.Message, StringComparison.Ordinal);
        }

        Assert.Equal(kenmerk, await RegistreerAsync(aanmelding with { Gegevens = gegevens with { Onderwerp = $" {gegevens.Onderwerp} " } }));
        await using var na = database.Open(Maak.Bureau);
        Assert.Equal(1, await na.Casussen.CountAsync());

        async Task<string> RegistreerAsync(CasusAanmelding wat)
        {
            await using var db = database.Open(Maak.Bureau);
            return await db.RegistreerCasusAsync(wat, Maak.Nu);
        }
    }

    [Fact]
    public async Task Registreer_MetOnbekendeCodes_WordtGeweigerd()
    {
        await database.VulAsync(Maak.Grond());
        await using var db = database.Open(Maak.Bureau);
        var goed = Aanmelding();

        await Assert.ThrowsAsync<DomeinregelException>(() => db.RegistreerCasusAsync(goed with { GemeenteId = 9 }, Maak.Nu));
        await Assert.ThrowsAsync<DomeinregelException>(() => db.RegistreerCasusAsync(goed with { Gegevens = goed.Gegevens with { AanmelderCode = "X" } }, Maak.Nu));
        await Assert.ThrowsAsync<DomeinregelException>(() => db.RegistreerCasusAsync(goed with { Gegevens = goed.Gegevens with { BetrokkenGemeenten = [9] } }, Maak.Nu));
        Assert.Equal(0, await db.Casussen.CountAsync());
    }

    [Fact]
    public async Task Onderwerp_MetEenPersoonsgegeven_VraagtEenBevestiging_EnBijEenAndereWijzigingNietOpnieuw()
    {
        await database.VulAsync(Maak.Grond());
        await using var db = database.Open(Maak.Bureau);
        var aanmelding = Aanmelding() with { Gegevens = Maak.CasusGegevens("Mail jan@voorbeeld.nl") };

        await Assert.ThrowsAsync<DomeinregelException>(() => db.RegistreerCasusAsync(aanmelding, Maak.Nu));
        var kenmerk = await db.RegistreerCasusAsync(aanmelding with { IsBevestigd = true }, Maak.Nu);

        var versie = (await db.GetCasusAsync(kenmerk))!.Bureau!.Versie;
        Assert.Null(await db.WijzigCasusAsync(kenmerk, aanmelding.Gegevens with { AveFase = 5 }, versie, Maak.Nu));
        versie = (await db.GetCasusAsync(kenmerk))!.Bureau!.Versie;
        await Assert.ThrowsAsync<DomeinregelException>(() => db.WijzigCasusAsync(kenmerk, aanmelding.Gegevens with { Onderwerp = "Mail piet@voorbeeld.nl" }, versie, Maak.Nu));
    }

    [Fact]
    public async Task Registreer_AlsContactpersoon_WordtGeweigerd()
    {
        await database.VulAsync(Maak.Grond());
        await using var db = database.Open(Maak.VanEmmen);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.RegistreerCasusAsync(Aanmelding(), Maak.Nu));
    }

    [Fact]
    public async Task Verplaats_MetDeVersieOpHetScherm_Bewaart_EnMeldtHetDeGemeente()
    {
        await database.VulAsync([.. Maak.Grond(), Maak.Casus()]);
        List<Wijziging> gehoord = [];
        using var _ = database.Omroep.Luister(gehoord.Add);
        await using var db = await database.Database(Maak.Bureau).OpenAsync();
        var voor = await db.GetCasusAsync("ZV-26-AAAA");

        Assert.Null(await db.VerplaatsCasusAsync("ZV-26-AAAA", new(CasusStatus.Werkvoorraad, Maak.Vandaag), voor!.Bureau!.Versie, Maak.Nu));

        Assert.Equal(CasusStatus.Werkvoorraad, (await db.GetCasusAsync("ZV-26-AAAA"))!.Status);
        Assert.Contains(new(Maak.EmmenId, typeof(Casus)), gehoord);
    }

    [Fact]
    public async Task Verplaats_TweemaalVerstuurd_IsEenStap()
    {
        await database.VulAsync([.. Maak.Grond(), Maak.Casus()]);
        var versie = await VersieAsync();

        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var db = database.Open(Maak.Bureau);
            return await db.VerplaatsCasusAsync("ZV-26-AAAA", new(CasusStatus.Werkvoorraad, Maak.Vandaag), versie, Maak.Nu);
        }));

        Assert.Single(uitkomsten, u => u is null);
        Assert.All(uitkomsten.OfType<CasusConflict>(), c => Assert.Equal(CasusStatus.Werkvoorraad, c.Nu.Status));
        await using var na = database.Open(Maak.Bureau);
        Assert.Equal(2, (await na.GetCasusAsync("ZV-26-AAAA"))!.Bureau!.Wijzigingen.Count);
        Assert.Equal(1, (await na.GetCasuscijfersAsync(Maak.Vandaag, "/lijst")).Werkvoorraad.Waarde);
    }

    [Fact]
    public async Task CorrigeerEnDraaiTerug_MetDeVersieOpHetScherm_Bewaren_EnAndersNiets()
    {
        await database.VulAsync([.. Maak.Grond(), Maak.CasusMet(CasusStatus.Afgesloten)]);
        List<Wijziging> gehoord = [];
        using var _ = database.Omroep.Luister(gehoord.Add);
        await using var db = await database.Database(Maak.Bureau).OpenAsync();
        var voor = (await db.GetCasusAsync("ZV-26-AAAA"))!;
        var correctie = new CasusCorrectie(voor.AangemeldOp.AddDays(-1), voor.TriageOp, voor.WerkvoorraadOp, voor.GestartOp, voor.BeeindigdOp, voor.Product, "Verkeerd overgenomen");

        Assert.Null(await db.CorrigeerCasusAsync("ZV-26-AAAA", correctie, voor.Bureau!.Versie, Maak.Nu));
        Assert.NotNull(await db.CorrigeerCasusAsync("ZV-26-AAAA", correctie with { AangemeldOp = voor.AangemeldOp }, voor.Bureau.Versie, Maak.Nu));
        var conflict = await db.DraaiCasusTerugAsync("ZV-26-AAAA", "Verkeerde casus", voor.Bureau.Versie, Maak.Nu);
        Assert.Equal((voor.AangemeldOp.AddDays(-1), CasusStatus.Afgesloten), (conflict!.Nu.AangemeldOp, conflict.Nu.Status));
        Assert.Null(await db.DraaiCasusTerugAsync("ZV-26-AAAA", "Verkeerde casus", conflict.Nu.Bureau!.Versie, Maak.Nu));

        var na = (await db.GetCasusAsync("ZV-26-AAAA"))!;
        Assert.Equal((CasusStatus.InBehandeling, null, null), (na.Status, na.BeeindigdOp, na.Bureau!.Reden));
        Assert.Contains(na.Bureau.Wijzigingen, w => w.Wat == "Teruggedraaid van ‘afgesloten’ naar ‘in behandeling’. Reden: Verkeerde casus");
        Assert.Contains(new(Maak.EmmenId, typeof(Casus)), gehoord);
    }

    [Fact]
    public async Task Wijzig_AlsEenAnderEerderWas_GeeftDeAndereTekst_EnBewaartNiets()
    {
        await database.VulAsync([.. Maak.Grond(), Maak.Casus()]);
        var versie = await VersieAsync();
        await using var eerste = database.Open(Maak.Bureau);
        await using var tweede = database.Open(Maak.Bureau);
        var gegevens = Maak.CasusGegevens();

        Assert.Null(await eerste.WijzigCasusAsync("ZV-26-AAAA", gegevens with { Onderwerp = "Van de eerste" }, versie, Maak.Nu));
        var conflict = await tweede.WijzigCasusAsync("ZV-26-AAAA", gegevens with { Onderwerp = "Van de tweede" }, versie, Maak.Nu);

        Assert.Equal("Van de eerste", conflict!.Nu.Onderwerp);
        Assert.Equal("Van de eerste", (await eerste.GetCasusAsync("ZV-26-AAAA"))!.Onderwerp);
        Assert.Null(await tweede.WijzigCasusAsync("ZV-26-AAAA", gegevens with { Onderwerp = "Van de tweede" }, conflict.Nu.Bureau!.Versie, Maak.Nu));
    }

    [Fact]
    public async Task Wijzig_OpHetzelfdeMoment_LaatErEenWinnen()
    {
        await database.VulAsync([.. Maak.Grond(), Maak.Casus()]);
        await using var eerste = database.Open(Maak.Bureau);
        await using var tweede = database.Open(Maak.Bureau);
        var (a, b) = (await eerste.Casussen.SingleAsync(), await tweede.Casussen.SingleAsync());
        a.Wijzig(a.Gegevens with { AveFase = 4 }, Maak.Namen, Maak.Bureau, Maak.Nu);
        b.Wijzig(b.Gegevens with { AveFase = 5 }, Maak.Namen, Maak.Bureau, Maak.Nu);

        await eerste.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => tweede.SaveChangesAsync());
        await using var na = database.Open(Maak.Bureau);
        Assert.Equal(4, (await na.GetCasusAsync("ZV-26-AAAA"))!.AveFase);
        Assert.Equal(2, await na.CasusWijzigingen.CountAsync());
    }

    [Fact]
    public async Task Verplaats_EenAfwezigeCasus_WordtGeweigerd()
    {
        await using var db = database.Open(Maak.Bureau);

        await Assert.ThrowsAsync<DomeinregelException>(() => db.VerplaatsCasusAsync("ZV-26-NIET", new(CasusStatus.Werkvoorraad, Maak.Vandaag), Guid.Empty, Maak.Nu));
    }

    private async Task<Guid> VersieAsync()
    {
        await using var db = database.Open(Maak.Bureau);
        return (await db.GetCasusAsync("ZV-26-AAAA"))!.Bureau!.Versie;
    }

    private static CasusAanmelding Aanmelding() => new(Guid.CreateVersion7(), Maak.EmmenId, Maak.Vandaag, Maak.CasusGegevens());

    [GeneratedRegex("^ZV-26-[A-Z0-9]{4}$")]
    private static partial Regex Kenmerkvorm();

    public void Dispose() => database.Dispose();
}
