using Microsoft.EntityFrameworkCore;
using Portal.Data.Casussen;
using Portal.Data.Toegang;

namespace Portal.Data.Adviesvragen;

public sealed class AdviesvraagCommandsTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly Gebruiker contactpersoon = Maak.Contactpersoon(Maak.EmmenId);
    private readonly Gebruiker collega = new("demo", "collega", "Contactpersoon Emmen", Rol.Contactpersoon, Maak.EmmenId);
    private readonly Gebruiker buur = Maak.Contactpersoon(Maak.WesterveldId);
    private readonly Gebruiker bureau = Maak.Bureaumedewerker();

    public void Dispose() => database.Dispose();

    private Task GrondAsync(params object[] rijen) =>
        database.VulAsync([.. Maak.Grond(), Maak.GemeenteVeiligheid(), contactpersoon, collega, buur, bureau, .. rijen]);

    private PortalDbContext Als(Gebruiker gebruiker) => database.Open(GebruikerToegang.Van(gebruiker));

    private async Task<T> Doe<T>(Gebruiker wie, Func<PortalDbContext, Task<T>> wat)
    {
        await using var db = Als(wie);
        return await wat(db);
    }

    private async Task Doe(Gebruiker wie, Func<PortalDbContext, Task> wat)
    {
        await using var db = Als(wie);
        await wat(db);
    }

    [Fact]
    public async Task StelAdviesvraag_Contactpersoon_StaatBijHetBureauInDeRij()
    {
        await GrondAsync();

        var kenmerk = await Doe(contactpersoon, db => db.StelAdviesvraagAsync(Maak.Vraaggegevens(), Guid.NewGuid(), Maak.Nu));

        Assert.Matches("^AV-26-.{4}$", kenmerk);
        Assert.Equal(kenmerk, Assert.Single((await Doe(bureau, db => db.GetAdviesvoorraadAsync(new()))).Vragen).Kenmerk);
    }

    [Fact]
    public async Task StelAdviesvraag_VijftigKeerTegelijkHetzelfdeFormulier_IsEenVraag()
    {
        await GrondAsync();
        var formulier = Guid.NewGuid();

        var kenmerken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() =>
            Doe(contactpersoon, db => db.StelAdviesvraagAsync(Maak.Vraaggegevens(), formulier, Maak.Nu)))));

        Assert.Single(kenmerken.Distinct());
        await using var db = Als(bureau);
        Assert.Equal((1, 1), (await db.Adviesvragen.CountAsync(), await db.Adviesberichten.CountAsync()));
    }

    /// <summary>It came back after a failure, and was edited: what was sent first stays, and nobody is told that the rest went along.</summary>
    [Fact]
    public async Task StelAdviesvraag_ZelfdeFormulierMetAndereTekst_WordtGeweigerd()
    {
        await GrondAsync();
        var (vraag, bericht) = (Guid.NewGuid(), Maak.Bericht());
        var kenmerk = await Doe(contactpersoon, db => db.StelAdviesvraagAsync(Maak.Vraaggegevens(), vraag, Maak.Nu));
        await Doe(contactpersoon, db => db.SchrijfAdviesberichtAsync(kenmerk, Adviesactie.Reageer, bericht, Maak.Nu));

        var anders = await Assert.ThrowsAsync<DomeinregelException>(() => Doe(contactpersoon, db => db.StelAdviesvraagAsync(Maak.Vraaggegevens(toelichting: "Iets anders."), vraag, Maak.Nu)));
        await Assert.ThrowsAsync<DomeinregelException>(() => Doe(contactpersoon, db => db.SchrijfAdviesberichtAsync(kenmerk, Adviesactie.Reageer, bericht with { Tekst = "Iets anders." }, Maak.Nu)));

        Assert.Contains(kenmerk, anders.Message, StringComparison.Ordinal);
        Assert.Equal(kenmerk, await Doe(contactpersoon, db => db.StelAdviesvraagAsync(Maak.Vraaggegevens(toelichting: " Kunnen wij hier zelf nog iets doen?\r\n"), vraag, Maak.Nu)));
        await using var kijk = Als(bureau);
        Assert.Equal(2, await kijk.Adviesberichten.CountAsync());
    }

    /// <summary>Not the text alone: who hears that it was sent must be able to trust that all of it was.</summary>
    [Fact]
    public async Task StelAdviesvraag_ZelfdeFormulierMetAndereSpoedOnderwerpSoortOfFase_WordtGeweigerd()
    {
        await GrondAsync();
        var (formulier, vraag) = (Guid.NewGuid(), Maak.Vraaggegevens());
        var kenmerk = await Doe(contactpersoon, db => db.StelAdviesvraagAsync(vraag, formulier, Maak.Nu));

        foreach (var anders in (Vraaggegevens[])
            [vraag with { Spoed = Spoed.Vandaag }, vraag with { Onderwerp = "Iets anders" }, vraag with { Soort = Adviessoort.Anoniem }, vraag with { AveFase = 5 }])
        {
            var fout = await Assert.ThrowsAsync<DomeinregelException>(() => Doe(contactpersoon, db => db.StelAdviesvraagAsync(anders, formulier, Maak.Nu)));
            Assert.Contains($"heet {kenmerk}. Wat u daarna hebt veranderd, is niet verstuurd.", fout.Message, StringComparison.Ordinal);
        }

        Assert.Equal(kenmerk, await Doe(contactpersoon, db => db.StelAdviesvraagAsync(vraag with { Onderwerp = $" {vraag.Onderwerp} " }, formulier, Maak.Nu)));
    }

    [Fact]
    public async Task StelAdviesvraag_MetBurgerservicenummer_NietsBewaard()
    {
        await GrondAsync();

        await Assert.ThrowsAsync<DomeinregelException>(() =>
            Doe(contactpersoon, db => db.StelAdviesvraagAsync(Maak.Vraaggegevens(toelichting: "BSN 111222333", bevestigd: true), Guid.NewGuid(), Maak.Nu)));

        await using var db = Als(bureau);
        Assert.False(await db.Adviesvragen.AnyAsync());
    }

    [Fact]
    public async Task Schrijf_VijftigKeerTegelijkHetzelfdeFormulier_IsEenAntwoord()
    {
        await GrondAsync(Maak.Adviesvraag());
        var bericht = Maak.Bericht(gezienTot: 1);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() =>
            Doe(bureau, db => db.SchrijfAdviesberichtAsync("AV-26-AAAA", Adviesactie.Antwoord, bericht, Maak.Nu)))));

        await using var db = Als(bureau);
        Assert.Equal(2, await db.Adviesberichten.CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Schrijf_MetHetFormulierVanEenAnderGesprek_WordtMetEenZinGeweigerd(bool isBureau)
    {
        await GrondAsync(Maak.Adviesvraag());
        var gebruikt = Guid.NewGuid();
        await Doe(contactpersoon, db => db.StelAdviesvraagAsync(Maak.Vraaggegevens(), gebruikt, Maak.Nu));

        var geweigerd = await Assert.ThrowsAsync<DomeinregelException>(() => Doe(
            isBureau ? bureau : contactpersoon,
            db => db.SchrijfAdviesberichtAsync("AV-26-AAAA", isBureau ? Adviesactie.Antwoord : Adviesactie.Reageer, Maak.Bericht() with { FormulierId = gebruikt }, Maak.Nu)));

        Assert.StartsWith("Dit formulier is al gebruikt bij een andere adviesvraag.", geweigerd.Message, StringComparison.Ordinal);
        await using var db = Als(bureau);
        Assert.Equal(2, await db.Adviesberichten.CountAsync());
    }

    [Fact]
    public async Task Schrijf_GemeenteEnBureauTegelijk_BeideBlijven()
    {
        await GrondAsync(Maak.Adviesvraag());

        await Task.WhenAll(
            Task.Run(() => Doe(bureau, db => db.SchrijfAdviesberichtAsync("AV-26-AAAA", Adviesactie.VraagTerug, Maak.Bericht("Van het bureau", 1), Maak.Nu))),
            Task.Run(() => Doe(contactpersoon, db => db.SchrijfAdviesberichtAsync("AV-26-AAAA", Adviesactie.Reageer, Maak.Bericht("Van de gemeente", 1), Maak.Nu))));

        var teksten = (await Doe(contactpersoon, db => db.GetAdviesvraagAsync("AV-26-AAAA")))!.Berichten.Select(b => b.Tekst).ToList();
        Assert.Contains("Van het bureau", teksten);
        Assert.Contains("Van de gemeente", teksten);
    }

    [Fact]
    public async Task Schrijf_TweeMedewerkersTegelijk_DeTweedeLeestEerstEnVerliestNiets()
    {
        var tweede = Maak.Bureaumedewerker("bureau-2");
        await GrondAsync(tweede, Maak.Adviesvraag());
        await Doe(tweede, db => db.BewaarConceptAsync("AV-26-AAAA", new("Van de tweede"), Maak.Nu));
        await Doe(bureau, db => db.SchrijfAdviesberichtAsync("AV-26-AAAA", Adviesactie.Antwoord, Maak.Bericht("Van de eerste", 1), Maak.Nu));

        await Assert.ThrowsAsync<DomeinregelException>(() => Doe(tweede, db => db.SchrijfAdviesberichtAsync("AV-26-AAAA", Adviesactie.Antwoord, Maak.Bericht("Van de tweede", 1), Maak.Nu)));
        Assert.Equal("Van de tweede", (await Doe(tweede, db => db.GetConceptAsync("AV-26-AAAA")))!.Velden.Tekst);
        await Doe(tweede, db => db.SchrijfAdviesberichtAsync("AV-26-AAAA", Adviesactie.Antwoord, Maak.Bericht("Van de tweede", 2), Maak.Nu));

        Assert.Equal(["Van de eerste", "Van de tweede"], (await Doe(contactpersoon, db => db.GetAdviesvraagAsync("AV-26-AAAA")))!.Berichten.Skip(1).Select(b => b.Tekst));
    }

    [Theory]
    [InlineData(Adviesactie.Reageer)]
    [InlineData(Adviesactie.Antwoord)]
    public async Task Schrijf_VraagVanAndereGemeente_BestaatNiet(Adviesactie hoe)
    {
        await GrondAsync(Maak.Adviesvraag());

        var vreemd = await Assert.ThrowsAsync<DomeinregelException>(() => Doe(buur, db => db.SchrijfAdviesberichtAsync("AV-26-AAAA", hoe, Maak.Bericht(), Maak.Nu)));
        var onbekend = await Assert.ThrowsAsync<DomeinregelException>(() => Doe(buur, db => db.SchrijfAdviesberichtAsync("AV-26-NIET", hoe, Maak.Bericht(), Maak.Nu)));

        Assert.Equal(onbekend.Message, vreemd.Message);
    }

    [Fact]
    public async Task Neem_TweeMedewerkersTegelijk_EenKrijgtHaar()
    {
        var tweede = Maak.Bureaumedewerker("bureau-2");
        await GrondAsync(tweede, Maak.Adviesvraag());

        var uitkomsten = await Task.WhenAll(new[] { bureau, tweede }.Select(wie => Task.Run(async () =>
        {
            try
            {
                await Doe(wie, db => db.NeemAdviesvraagAsync("AV-26-AAAA", Adviesactie.NeemInBehandeling, Maak.Nu));
                return wie.Id;
            }
            catch (DomeinregelException)
            {
                return Guid.Empty;
            }
        })));

        await using var db = Als(bureau);
        var behandelaar = (await db.Adviesvragen.SingleAsync()).BehandelaarId;
        Assert.Equal(behandelaar, Assert.Single(uitkomsten, u => u != Guid.Empty));
    }

    [Fact]
    public async Task Neem_TweeKeerDoorDezelfde_IsEenKeer()
    {
        await GrondAsync(Maak.Adviesvraag());

        await Doe(bureau, db => db.NeemAdviesvraagAsync("AV-26-AAAA", Adviesactie.NeemInBehandeling, Maak.Nu));
        await Doe(bureau, db => db.NeemAdviesvraagAsync("AV-26-AAAA", Adviesactie.NeemInBehandeling, Maak.Nu));

        Assert.True((await Doe(bureau, db => db.GetAdviesvraagAsync("AV-26-AAAA")))!.IsVanMij);
    }

    [Fact]
    public async Task Sluit_TweeKeer_IsEenKeerEnDoorHetBureauGeweigerd()
    {
        await GrondAsync(Maak.Adviesvraag());

        await Assert.ThrowsAsync<DomeinregelException>(() => Doe(bureau, db => db.SluitAdviesvraagAsync("AV-26-AAAA", Maak.Nu)));
        await Doe(contactpersoon, db => db.SluitAdviesvraagAsync("AV-26-AAAA", Maak.Nu));
        await Doe(contactpersoon, db => db.SluitAdviesvraagAsync("AV-26-AAAA", Maak.Nu));

        Assert.Equal(Adviesstatus.Gesloten, (await Doe(bureau, db => db.GetAdviesvraagAsync("AV-26-AAAA")))!.Status);
    }

    [Fact]
    public async Task ZetOm_TwintigKeerTegelijk_IsEenCasusDieDeGemeenteZiet()
    {
        await GrondAsync(Maak.Adviesvraag());

        var kenmerken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() =>
            Doe(bureau, db => db.ZetAdviesvraagOmAsync("AV-26-AAAA", Maak.Omzetting(), Maak.Nu)))));

        await using var db = Als(contactpersoon);
        var casus = await db.Casussen.Include(c => c.Wijzigingen).SingleAsync();
        Assert.Equal(casus.Kenmerk, Assert.Single(kenmerken.Distinct()));
        Assert.Equal((CasusStatus.Aangemeld, "Zorgmijding en overlast"), (casus.Status, casus.Onderwerp));
        Assert.Equal(casus.Kenmerk, (await db.GetAdviesvraagAsync("AV-26-AAAA"))!.CasusKenmerk);
        Assert.Single(casus.Wijzigingen);
    }

    [Fact]
    public async Task ZetOm_DoorDeGemeente_GeweigerdEnErIsGeenCasus()
    {
        await GrondAsync(Maak.Adviesvraag());

        await Assert.ThrowsAsync<DomeinregelException>(() => Doe(contactpersoon, db => db.ZetAdviesvraagOmAsync("AV-26-AAAA", Maak.Omzetting(), Maak.Nu)));
        await Assert.ThrowsAsync<DomeinregelException>(() => Doe(bureau, db => db.ZetAdviesvraagOmAsync("AV-26-AAAA", Maak.Omzetting() with { AanmelderCode = "NIEMAND" }, Maak.Nu)));

        await using var db = Als(bureau);
        Assert.False(await db.Casussen.AnyAsync());
        Assert.Equal(Adviesstatus.Nieuw, (await db.Adviesvragen.SingleAsync()).Status);
    }

    [Fact]
    public async Task Schrijf_Antwoord_WordtOmgeroepenVoorDeGemeente()
    {
        await GrondAsync(Maak.Adviesvraag());
        List<Wijziging> gehoord = [];
        using var luister = database.Omroep.Luister(gehoord.Add);

        await using (var db = await database.Database(GebruikerToegang.Van(bureau)).OpenAsync())
        {
            await db.SchrijfAdviesberichtAsync("AV-26-AAAA", Adviesactie.Antwoord, Maak.Bericht(), Maak.Nu);
        }

        Assert.Contains(new(Maak.EmmenId, typeof(Adviesbericht)), gehoord);
    }

    [Fact]
    public async Task BewaarConcept_OpnieuwBewaard_EenConceptMetHetLaatste()
    {
        await GrondAsync();
        await Doe(contactpersoon, db => db.BewaarConceptAsync(Adviesconcept.NieuweVraag, new("Eerst", "Overlast"), Maak.Nu));

        var op = await Doe(contactpersoon, db => db.BewaarConceptAsync(
            Adviesconcept.NieuweVraag, new("Later", "Overlast", Adviessoort.Kort, 3, Spoed.Vandaag), Maak.Nu.AddMinutes(1)));

        Assert.Equal(Maak.Nu.AddMinutes(1), op);
        Assert.Equal(
            new BewaardConcept(new("Later", "Overlast", Adviessoort.Kort, 3, Spoed.Vandaag), Maak.Nu.AddMinutes(1)),
            await Doe(contactpersoon, db => db.GetConceptAsync(Adviesconcept.NieuweVraag)));
        await using var db = Als(contactpersoon);
        Assert.Equal(1, await db.Adviesconcepten.CountAsync());
    }

    [Fact]
    public async Task GetConcept_VanEenAnder_Niets()
    {
        await GrondAsync(Maak.Adviesvraag());
        await Doe(contactpersoon, db => db.BewaarConceptAsync(Adviesconcept.NieuweVraag, new("Van mij"), Maak.Nu));
        await Doe(bureau, db => db.BewaarConceptAsync("AV-26-AAAA", new("Van het bureau"), Maak.Nu));

        Assert.Null(await Doe(collega, db => db.GetConceptAsync(Adviesconcept.NieuweVraag)));
        Assert.Null(await Doe(buur, db => db.GetConceptAsync(Adviesconcept.NieuweVraag)));
        Assert.Null(await Doe(contactpersoon, db => db.GetConceptAsync("AV-26-AAAA")));
        Assert.Equal("Van het bureau", (await Doe(bureau, db => db.GetConceptAsync("AV-26-AAAA")))!.Velden.Tekst);
    }

    [Fact]
    public async Task BewaarConcept_VijftigKeerTegelijk_IsEenConcept()
    {
        await GrondAsync();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(() =>
            Doe(contactpersoon, db => db.BewaarConceptAsync(Adviesconcept.NieuweVraag, new($"Tekst {n}"), Maak.Nu)))));

        await using var db = Als(contactpersoon);
        Assert.Equal(1, await db.Adviesconcepten.CountAsync());
    }

    [Fact]
    public async Task BewaarConcept_Leeggemaakt_IsWeg()
    {
        await GrondAsync();
        await Doe(contactpersoon, db => db.BewaarConceptAsync(Adviesconcept.NieuweVraag, new("Iets"), Maak.Nu));

        Assert.Null(await Doe(contactpersoon, db => db.BewaarConceptAsync(Adviesconcept.NieuweVraag, new("  "), Maak.Nu)));

        Assert.Null(await Doe(contactpersoon, db => db.GetConceptAsync(Adviesconcept.NieuweVraag)));
    }

    [Fact]
    public async Task BewaarConcept_MetBurgerservicenummer_NietBewaardEnHetVorigeBlijft()
    {
        await GrondAsync();
        await Doe(contactpersoon, db => db.BewaarConceptAsync(Adviesconcept.NieuweVraag, new("Goede tekst"), Maak.Nu));

        await Assert.ThrowsAsync<DomeinregelException>(() => Doe(contactpersoon, db => db.BewaarConceptAsync(Adviesconcept.NieuweVraag, new("Goede tekst, BSN 111222333"), Maak.Nu)));

        Assert.Equal("Goede tekst", (await Doe(contactpersoon, db => db.GetConceptAsync(Adviesconcept.NieuweVraag)))!.Velden.Tekst);
    }

    [Fact]
    public async Task BewaarConcept_OpPlaatsDieNietVanMijIs_Geweigerd()
    {
        await GrondAsync(Maak.Adviesvraag());

        await Assert.ThrowsAsync<DomeinregelException>(() => Doe(buur, db => db.BewaarConceptAsync("AV-26-AAAA", new("Tekst"), Maak.Nu)));
        await Assert.ThrowsAsync<DomeinregelException>(() => Doe(bureau, db => db.BewaarConceptAsync(Adviesconcept.NieuweVraag, new("Tekst"), Maak.Nu)));
    }

    [Fact]
    public async Task Versturen_MetConcept_RuimtAlleenDatConceptOp()
    {
        await GrondAsync(Maak.Adviesvraag());
        await Doe(contactpersoon, db => db.BewaarConceptAsync(Adviesconcept.NieuweVraag, new("Vraag"), Maak.Nu));
        await Doe(contactpersoon, db => db.BewaarConceptAsync("AV-26-AAAA", new("Reactie"), Maak.Nu));

        await Doe(contactpersoon, db => db.StelAdviesvraagAsync(Maak.Vraaggegevens(), Guid.NewGuid(), Maak.Nu));
        Assert.Null(await Doe(contactpersoon, db => db.GetConceptAsync(Adviesconcept.NieuweVraag)));
        Assert.NotNull(await Doe(contactpersoon, db => db.GetConceptAsync("AV-26-AAAA")));

        await Doe(contactpersoon, db => db.SchrijfAdviesberichtAsync("AV-26-AAAA", Adviesactie.Reageer, Maak.Bericht(), Maak.Nu));
        Assert.Null(await Doe(contactpersoon, db => db.GetConceptAsync("AV-26-AAAA")));
    }
}
