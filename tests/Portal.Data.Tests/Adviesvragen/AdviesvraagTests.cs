using Portal.Data.Toegang;

namespace Portal.Data.Adviesvragen;

public sealed class AdviesvraagTests
{
    private static readonly GebruikerToegang Emmen = Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId);
    private static readonly GebruikerToegang Bureau = Maak.ToegangVan(Rol.Bureaumedewerker);

    /// <summary>The course, written out once more: what is not here is refused.</summary>
    private static readonly Dictionary<(Adviesactie, Adviesstatus), Adviesstatus> Toegestaan = new()
    {
        [(Adviesactie.NeemInBehandeling, Adviesstatus.Nieuw)] = Adviesstatus.InBehandeling,
        [(Adviesactie.NeemOver, Adviesstatus.InBehandeling)] = Adviesstatus.InBehandeling,
        [(Adviesactie.Antwoord, Adviesstatus.Nieuw)] = Adviesstatus.Beantwoord,
        [(Adviesactie.Antwoord, Adviesstatus.InBehandeling)] = Adviesstatus.Beantwoord,
        [(Adviesactie.Antwoord, Adviesstatus.Beantwoord)] = Adviesstatus.Beantwoord,
        [(Adviesactie.VraagTerug, Adviesstatus.Nieuw)] = Adviesstatus.InBehandeling,
        [(Adviesactie.VraagTerug, Adviesstatus.InBehandeling)] = Adviesstatus.InBehandeling,
        [(Adviesactie.VraagTerug, Adviesstatus.Beantwoord)] = Adviesstatus.InBehandeling,
        [(Adviesactie.ZetOm, Adviesstatus.Nieuw)] = Adviesstatus.Omgezet,
        [(Adviesactie.ZetOm, Adviesstatus.InBehandeling)] = Adviesstatus.Omgezet,
        [(Adviesactie.ZetOm, Adviesstatus.Beantwoord)] = Adviesstatus.Omgezet,
        [(Adviesactie.Reageer, Adviesstatus.Nieuw)] = Adviesstatus.Nieuw,
        [(Adviesactie.Reageer, Adviesstatus.InBehandeling)] = Adviesstatus.InBehandeling,
        [(Adviesactie.Reageer, Adviesstatus.Beantwoord)] = Adviesstatus.InBehandeling,
        [(Adviesactie.Reageer, Adviesstatus.Gesloten)] = Adviesstatus.Nieuw,
        [(Adviesactie.Sluit, Adviesstatus.Nieuw)] = Adviesstatus.Gesloten,
        [(Adviesactie.Sluit, Adviesstatus.InBehandeling)] = Adviesstatus.Gesloten,
        [(Adviesactie.Sluit, Adviesstatus.Beantwoord)] = Adviesstatus.Gesloten,
    };

    public static TheoryData<Adviesactie, Adviesstatus, Rol> Alles()
    {
        var rijen = new TheoryData<Adviesactie, Adviesstatus, Rol>();
        foreach (var actie in Enum.GetValues<Adviesactie>())
        {
            foreach (var status in Enum.GetValues<Adviesstatus>())
            {
                foreach (var rol in Enum.GetValues<Rol>())
                {
                    rijen.Add(actie, status, rol);
                }
            }
        }

        return rijen;
    }

    [Theory]
    [MemberData(nameof(Alles))]
    public void Actie_PerStatusEnRol_VolgtDeTafelOfWordtGeweigerd(Adviesactie actie, Adviesstatus status, Rol rol)
    {
        var vraag = Maak.Adviesvraag(status: status);
        var door = Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null);
        var isVanBureau = actie is not (Adviesactie.Reageer or Adviesactie.Sluit);
        var magRol = isVanBureau ? rol is Rol.Bureaumedewerker or Rol.Manager : rol is Rol.Contactpersoon;
        var mag = magRol && Toegestaan.ContainsKey((actie, status));

        Assert.Equal(mag, Adviesvraag.Mag(actie, status, Maak.EmmenId, door));
        if (mag)
        {
            Doe(vraag, actie, door);
            Assert.Equal(Toegestaan[(actie, status)], vraag.Status);
        }
        else
        {
            var (aantal, versie) = (vraag.Berichten.Count, vraag.BijgewerktOp);
            var fout = Assert.Throws<DomeinregelException>(() => Doe(vraag, actie, door));
            Assert.EndsWith(".", fout.Message);
            Assert.Equal((status, aantal, versie), (vraag.Status, vraag.Berichten.Count, vraag.BijgewerktOp));
        }
    }

    [Theory]
    [InlineData(Adviesactie.Reageer)]
    [InlineData(Adviesactie.Sluit)]
    public void Actie_ContactpersoonVanAndereGemeente_Geweigerd(Adviesactie actie) =>
        Assert.Throws<DomeinregelException>(() => Doe(Maak.Adviesvraag(), actie, Maak.ToegangVan(Rol.Contactpersoon, Maak.WesterveldId)));

    [Theory]
    [InlineData(Rol.Bureaumedewerker)]
    [InlineData(Rol.Manager)]
    [InlineData(Rol.Stuurgroeplid)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.FunctionarisGegevensbescherming)]
    public void Stel_NietDoorContactpersoon_Geweigerd(Rol rol) =>
        Assert.Throws<DomeinregelException>(() => Adviesvraag.Stel("AV-26-AAAA", Maak.Vraaggegevens(), Guid.NewGuid(), Maak.ToegangVan(rol), Maak.Nu));

    [Fact]
    public void Stel_NieuweVraag_KrijgtGemeenteEnFunctieVanDeVrager()
    {
        var vraag = Adviesvraag.Stel("AV-26-AAAA", Maak.Vraaggegevens(spoed: Spoed.BinnenTweeWerkdagen), Guid.NewGuid(), Emmen, Maak.Nu);

        Assert.Equal((Maak.EmmenId, Emmen.Functie, Adviesstatus.Nieuw, Adviespartij.Bureau), (vraag.GemeenteId, vraag.GesteldDoor, vraag.Status, vraag.WachtOp));
        Assert.Equal(new DateOnly(2026, 3, 4), vraag.UiterlijkOp);
        var bericht = Assert.Single(vraag.Berichten);
        Assert.Equal((1, Adviespartij.Gemeente, "Kunnen wij hier zelf nog iets doen?"), (bericht.Volgnummer, bericht.Van, bericht.Tekst));
    }

    [Theory]
    [InlineData("", "Een vraag", 2, "Vul een onderwerp in.")]
    [InlineData("Overlast", "  ", 2, "Vul uw vraag in.")]
    [InlineData("Overlast", "Een vraag", 6, "De AVE-fase is een getal van 1 tot en met 5.")]
    [InlineData("Overlast", "Een vraag", 0, "De AVE-fase is een getal van 1 tot en met 5.")]
    public void Stel_OnvolledigOfBuitenDeGrenzen_Geweigerd(string onderwerp, string toelichting, int ave, string melding)
    {
        var gegevens = Maak.Vraaggegevens(onderwerp, toelichting) with { AveFase = ave };

        Assert.Equal(melding, Assert.Throws<DomeinregelException>(() => Adviesvraag.Stel("AV-26-AAAA", gegevens, Guid.NewGuid(), Emmen, Maak.Nu)).Message);
    }

    [Fact]
    public void Stel_PreciesOpDeGrens_MagEnEenTekenMeerNiet()
    {
        var vol = Maak.Vraaggegevens(new string('a', Adviesvraag.OnderwerpMaxLength), new string('b', Adviesbericht.TekstMaxLength));

        Adviesvraag.Stel("AV-26-AAAA", vol, Guid.NewGuid(), Emmen, Maak.Nu);
        Assert.Throws<DomeinregelException>(() => Adviesvraag.Stel("AV-26-AAAA", vol with { Onderwerp = vol.Onderwerp + "a" }, Guid.NewGuid(), Emmen, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => Adviesvraag.Stel("AV-26-AAAA", vol with { Toelichting = vol.Toelichting + "b" }, Guid.NewGuid(), Emmen, Maak.Nu));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Stel_MetBurgerservicenummer_GeweigerdOokNaBevestiging(bool bevestigd)
    {
        var fout = Assert.Throws<DomeinregelException>(() =>
            Adviesvraag.Stel("AV-26-AAAA", Maak.Vraaggegevens(toelichting: "Hij opent niet. BSN 111222333.", bevestigd: bevestigd), Guid.NewGuid(), Emmen, Maak.Nu));

        Assert.Contains("burgerservicenummer", fout.Message);
    }

    [Fact]
    public void Stel_MetBurgerservicenummerInOnderwerp_Geweigerd() =>
        Assert.Throws<DomeinregelException>(() => Adviesvraag.Stel("AV-26-AAAA", Maak.Vraaggegevens("BSN 111222333"), Guid.NewGuid(), Emmen, Maak.Nu));

    [Fact]
    public void Stel_MetEmailadres_MagPasNaBevestiging()
    {
        var gegevens = Maak.Vraaggegevens(toelichting: "Mail mij op wijkteam@emmen.nl.");

        Assert.Throws<DomeinregelException>(() => Adviesvraag.Stel("AV-26-AAAA", gegevens, Guid.NewGuid(), Emmen, Maak.Nu));
        Assert.Equal(Adviesstatus.Nieuw, Adviesvraag.Stel("AV-26-AAAA", gegevens with { Bevestigd = true }, Guid.NewGuid(), Emmen, Maak.Nu).Status);
    }

    [Fact]
    public void Schrijf_AntwoordMetBurgerservicenummer_GeweigerdOokVoorBureau() =>
        Assert.Throws<DomeinregelException>(() => Maak.Adviesvraag().Schrijf(Adviesactie.Antwoord, Maak.Bericht("Zijn BSN 111222333 is bekend."), Bureau, Maak.Nu));

    [Fact]
    public void Schrijf_VraagTerug_WachtOpDeGemeenteEnDanWeerOpHetBureauMetEenNieuweTermijn()
    {
        var vraag = Maak.Adviesvraag(gegevens: Maak.Vraaggegevens(spoed: Spoed.Vandaag));

        vraag.Schrijf(Adviesactie.VraagTerug, Maak.Bericht(), Bureau, Maak.Nu);
        Assert.Equal((Adviespartij.Gemeente, 0), (vraag.WachtOp, vraag.Volgorde));
        vraag.Schrijf(Adviesactie.Reageer, Maak.Bericht(), Emmen, Maak.Nu.AddDays(3));

        Assert.Equal((Adviesstatus.InBehandeling, Adviespartij.Bureau, 2), (vraag.Status, vraag.WachtOp, vraag.Volgorde));
        Assert.Equal(Maak.Vandaag.AddDays(3), vraag.UiterlijkOp);
    }

    [Fact]
    public void Schrijf_AanvullingTerwijlHetBureauAanZetIs_GeeftGeenUitstel()
    {
        var vraag = Maak.Adviesvraag(gegevens: Maak.Vraaggegevens(spoed: Spoed.Vandaag));

        vraag.Schrijf(Adviesactie.Reageer, Maak.Bericht(), Emmen, Maak.Nu.AddDays(3));

        Assert.Equal(Maak.Vandaag, vraag.UiterlijkOp);
    }

    [Fact]
    public void Schrijf_AntwoordOpVraagVanNiemand_NeemtHaarOok()
    {
        var vraag = Maak.Adviesvraag();

        vraag.Schrijf(Adviesactie.Antwoord, Maak.Bericht(), Bureau, Maak.Nu);

        Assert.Equal((Bureau.GebruikerId, Bureau.Functie, Maak.Nu), (vraag.BehandelaarId, vraag.Behandelaar, vraag.BeantwoordOp));
        Assert.Null(vraag.WachtOp);
    }

    [Fact]
    public void Schrijf_DoorvragenNaSluiten_HeropentVoorWieErIs()
    {
        var vraag = Maak.Adviesvraag(status: Adviesstatus.Beantwoord);
        vraag.Sluit(Emmen, Maak.Nu);

        vraag.Schrijf(Adviesactie.Reageer, Maak.Bericht(), Emmen, Maak.Nu);

        Assert.Equal((Adviesstatus.Nieuw, null, Adviespartij.Bureau), (vraag.Status, vraag.BehandelaarId, vraag.WachtOp));
    }

    [Fact]
    public void Schrijf_CollegaWasEerder_GeweigerdTotDatIsGelezen()
    {
        var vraag = Maak.Adviesvraag();
        vraag.Schrijf(Adviesactie.Antwoord, Maak.Bericht("Van de collega", gezienTot: 1), Maak.ToegangVan(Rol.Manager), Maak.Nu);

        Assert.Contains("collega", Assert.Throws<DomeinregelException>(() => vraag.Schrijf(Adviesactie.Antwoord, Maak.Bericht("Van mij", gezienTot: 1), Bureau, Maak.Nu)).Message);
        vraag.Schrijf(Adviesactie.Antwoord, Maak.Bericht("Van mij", gezienTot: 2), Bureau, Maak.Nu);

        Assert.Equal(["Kunnen wij hier zelf nog iets doen?", "Van de collega", "Van mij"], vraag.Berichten.Select(b => b.Tekst));
    }

    [Fact]
    public void Schrijf_AnderePartijWasEerder_HoudtNietTegen()
    {
        var vraag = Maak.Adviesvraag();
        vraag.Schrijf(Adviesactie.Reageer, Maak.Bericht("Nog iets"), Emmen, Maak.Nu);

        vraag.Schrijf(Adviesactie.Antwoord, Maak.Bericht("Antwoord", gezienTot: 1), Bureau, Maak.Nu);

        Assert.Equal(3, vraag.Berichten.Count);
    }

    [Fact]
    public void Schrijf_GesprekIsVol_Geweigerd()
    {
        var vraag = Maak.Adviesvraag();
        for (var n = 2; n <= Adviesvraag.BerichtenMax; n++)
        {
            vraag.Schrijf(Adviesactie.Reageer, Maak.Bericht(), Emmen, Maak.Nu);
        }

        Assert.Throws<DomeinregelException>(() => vraag.Schrijf(Adviesactie.Reageer, Maak.Bericht(), Emmen, Maak.Nu));
    }

    [Fact]
    public void Neem_DieAlVanMijIs_Geweigerd()
    {
        var vraag = Maak.Adviesvraag();
        vraag.Neem(Adviesactie.NeemInBehandeling, Bureau, Maak.Nu);

        Assert.Throws<DomeinregelException>(() => vraag.Neem(Adviesactie.NeemOver, Bureau, Maak.Nu));
    }

    [Fact]
    public void ZetOm_Vraag_WordtCasusVanDezelfdeGemeenteZonderOvertypen()
    {
        var vraag = Maak.Adviesvraag();

        var casus = vraag.ZetOm("ZV-26-AAAA", Maak.Omzetting(), Bureau, Maak.Nu);

        Assert.Equal((vraag.GemeenteId, vraag.Onderwerp, vraag.AveFase, Omzetting.StandaardAanmelder), (casus.GemeenteId, casus.Onderwerp, casus.AveFase, casus.AanmelderCode));
        Assert.Equal((Maak.Vandaag, casus.Id, Adviesstatus.Omgezet), (casus.AangemeldOp, vraag.CasusId, vraag.Status));
    }

    [Fact]
    public void Tekst_ElkeWaarde_HeeftEenNederlandseTekst()
    {
        Assert.All(Enum.GetValues<Adviessoort>(), s => Assert.NotEmpty(s.Tekst()));
        Assert.All(Enum.GetValues<Adviesstatus>(), s => Assert.NotEmpty(s.Tekst()));
        Assert.All(Enum.GetValues<Spoed>(), s => Assert.NotEmpty(s.Tekst()));
        Assert.All(Enum.GetValues<Adviesactie>(), a => Assert.NotEmpty(a.Tekst()));
        Assert.All(Enum.GetValues<Adviespartij>(), p => Assert.NotEmpty(p.Tekst()));
    }

    private static void Doe(Adviesvraag vraag, Adviesactie actie, GebruikerToegang door)
    {
        switch (actie)
        {
            case Adviesactie.NeemInBehandeling or Adviesactie.NeemOver:
                vraag.Neem(actie, door, Maak.Nu.AddHours(1));
                break;
            case Adviesactie.Sluit:
                vraag.Sluit(door, Maak.Nu.AddHours(1));
                break;
            case Adviesactie.ZetOm:
                vraag.ZetOm("ZV-26-BBBB", Maak.Omzetting(), door, Maak.Nu.AddHours(1));
                break;
            default:
                vraag.Schrijf(actie, Maak.Bericht(), door, Maak.Nu.AddHours(1));
                break;
        }
    }
}
