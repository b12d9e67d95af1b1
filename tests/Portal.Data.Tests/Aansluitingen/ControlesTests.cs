using Portal.Data.Begrotingen;
using Portal.Data.Bijdragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using static Portal.Data.Maak;

namespace Portal.Data.Aansluitingen;

/// <summary>Each kind of check on a small made-up cijferboek: it finds what is wrong, and stays silent about what is right or can't be compared.</summary>
public sealed class ControlesTests
{
    private static readonly string Euro = "€\u00a0";

    [Theory]
    [InlineData(50, 40, 90, Ernst.Klopt)]
    [InlineData(50, 40, 91, Ernst.Tegenspraak)] // one casus more is not rounding
    public void DelenPerGemeente_TegenHetTotaal(decimal a, decimal b, decimal totaal, Ernst ernst)
    {
        var boek = Boek(Boekcijfer("instroom_procesregie", 2023, a, 1), Boekcijfer("instroom_procesregie", 2023, b, 2), Boekcijfer("instroom_procesregie", 2023, totaal));

        var uitkomst = Assert.Single(Van(boek, "delen-en-totaal."));
        Assert.Equal((ernst, a + b - totaal), (uitkomst.Ernst, uitkomst.Verschil));
    }

    [Fact]
    public void DelenPerGemeente_NietAllemaalBekend_ZwijgtOverDeSom() =>
        Assert.Empty(Van(Boek(Boekcijfer("instroom_procesregie", 2023, 50, 1), Boekcijfer("instroom_procesregie", 2023, 90)), "delen-en-totaal."));

    /// <summary>Of a plustaak the gemeenten that take it are all there are, where a document lists them.</summary>
    [Theory]
    [InlineData(2023, 1)]
    [InlineData(2022, 0)]
    public void DelenPerGemeente_VanEenPlustaak_TeltWieMeedoet(int jaar, int aantal)
    {
        var boek = Boek(Boekcijfer("nazorg_actief", jaar, 7, 1), Boekcijfer("nazorg_actief", jaar, 9)) with { Afnemers = [new("NAZORG", jaar, 1)] };

        Assert.Equal(aantal, Van(boek, "delen-en-totaal.").Count(u => u.Verschil == -2));
    }

    [Fact]
    public void DelenPerKenmerk_NoemtHetOnzekereDeelDatHetGoedZouMaken()
    {
        var boek = Boek(
            Boekcijfer("stalking_actief", 2023, 78, dimensie: "product", categorie: "procesregie", zekerheid: Zekerheid.Onzeker), Boekcijfer("stalking_actief", 2023, 7, dimensie: "product", categorie: "uitgebreid advies"),
            Boekcijfer("stalking_actief", 2023, 45));

        Assert.Equal("Klopt als bij procesregie 38 staat in plaats van 78. Dat scheelt één teken.", Assert.Single(Van(boek, "delen-en-totaal.")).Uitleg);
    }

    [Fact]
    public void DelenPerKenmerk_MetEenDeelDatUitHetTotaalIsBerekend_BewijstNiets()
    {
        var delen = Enumerable.Range(1, 27).Select(n => Boekcijfer("aanmeldingen", 2023, 1, dimensie: "partner", categorie: $"P{n}", toelichting: n == 9 ? "Berekend als rest." : null));

        Assert.Equal(Ernst.NietTeControleren, Assert.Single(Van(Boek([.. delen, Boekcijfer("aanmeldingen", 2023, 27)]), "delen-en-totaal.")).Ernst);
    }

    [Theory]
    [InlineData(32, 68, Ernst.Klopt)]
    [InlineData(32, 67, Ernst.Afronding)]
    [InlineData(32, 60, Ernst.Tegenspraak)]
    public void DelenInProcent_TegenHonderd(decimal ja, decimal nee, Ernst ernst) => Assert.Equal(ernst, Assert.Single(Van(Boek(
        Boekcijfer("aandeel_minderjarigen_in_systeem", 2023, ja, dimensie: "aanwezig", categorie: "ja", eenheid: Eenheid.Procent),
        Boekcijfer("aandeel_minderjarigen_in_systeem", 2023, nee, dimensie: "aanwezig", categorie: "nee", eenheid: Eenheid.Procent)), "delen-en-totaal.")).Ernst);

    [Theory]
    [InlineData(100, Ernst.Klopt)]
    [InlineData(101, Ernst.Afronding)]
    [InlineData(102, Ernst.Tegenspraak)]
    public void Posten_TegenHetSubtotaal(decimal totaal, Ernst ernst) => Assert.Equal(ernst,
        Assert.Single(Van(new() { Posten = [Post("L", totaal, isTotaal: true), Post("L1", 60, "L"), Post("L2", 40, "L")] }, "delen-en-totaal.")).Ernst);

    [Fact]
    public void Optelling_VanIndicatoren_OokPerPartner()
    {
        var boek = Boek(
            Boekcijfer("aanmeldingen", 2023, 5, dimensie: "partner", categorie: "OM"), Boekcijfer("aanmeldingen_procesregie", 2023, 3, dimensie: "partner", categorie: "OM"),
            Boekcijfer("aanmeldingen_advies", 2023, 1, dimensie: "partner", categorie: "OM"), Boekcijfer("aanmeldingen", 2023, 8), Boekcijfer("aanmeldingen_procesregie", 2023, 4), Boekcijfer("aanmeldingen_advies", 2023, 4));

        Assert.Equal([("om", 1m), ("drenthe", 0m)], Van(boek, "delen-en-totaal.").Select(u => (u.Sleutel.Split('.')[^1], u.Verschil!.Value)));
    }

    [Theory]
    [InlineData(10, Ernst.Klopt)]
    [InlineData(8, Ernst.Verschil)] // of some the age may not be known
    [InlineData(12, Ernst.Tegenspraak)]
    public void Optelling_VanLeeftijden_TegenDeCasussen(decimal leeftijden, Ernst ernst) => Assert.Equal(ernst, Assert.Single(Van(Boek(
        Boekcijfer("actieve_casussen_leeftijd", 2023, leeftijden, dimensie: "leeftijd", categorie: "t/m 17 jaar"), Boekcijfer("actieve_procesregie", 2023, 6), Boekcijfer("uitgebreid_advies", 2023, 4)), "delen-en-totaal.")).Ernst);

    [Theory]
    [InlineData(35, Ernst.Klopt)]
    [InlineData(36, Ernst.Tegenspraak)]
    public void VoorraadEnStroom_EindIsHetVolgendeBegin(decimal afgesloten, Ernst ernst) => Assert.Equal(ernst, Assert.Single(Van(Boek(
        Boekcijfer("actieve_procesregie", 2022, 99), Boekcijfer("afgesloten_procesregie", 2022, afgesloten), Boekcijfer("actieve_procesregie", 2023, 129), Boekcijfer("instroom_procesregie", 2023, 65)), "begin-en-eind.")).Ernst);

    [Theory]
    [InlineData(30, Ernst.Klopt)]
    [InlineData(20, Ernst.Tegenspraak)]
    public void VoorraadEnStroom_ZonderAfgesloten_BegintNietMetMeerDanErWas(decimal toen, Ernst ernst) => Assert.Equal(ernst, Assert.Single(Van(Boek(
        Boekcijfer("nazorg_actief", 2022, toen, 1), Boekcijfer("nazorg_actief", 2023, 60, 1), Boekcijfer("nazorg_instroom", 2023, 33, 1)), "begin-en-eind.")).Ernst);

    [Theory]
    [InlineData(15, 0)]
    [InlineData(28, 13)]
    public void NieuweAfnemer_BegintMetNiemand(decimal actief, decimal verschil)
    {
        var boek = Boek(Boekcijfer("nazorg_actief", 2023, actief, 1), Boekcijfer("nazorg_instroom", 2023, 15, 1)) with
        {
            Teksten = [new("Gemeente 1 neemt vanaf dit jaar de plustaak nazorg af.", new("Jaarverslag 2023", "Plustaken", Zekerheid.Zeker) { Id = "governance_tijdlijn.2023.x" })],
        };

        Assert.Equal(verschil, Assert.Single(Van(boek, "begin-en-eind.")).Verschil);
        Assert.Empty(Van(boek with { Teksten = [] }, "begin-en-eind."));
    }

    [Theory]
    [InlineData(77, Ernst.Klopt)]
    [InlineData(78, Ernst.Tegenspraak)]
    public void Deelverzameling_IsHoogstensHetGeheel(decimal nieuw, Ernst ernst) => Assert.Equal(ernst,
        Assert.Single(Van(Boek(Boekcijfer("instroom_procesregie", 2021, nieuw), Boekcijfer("actieve_procesregie", 2021, 77)), "deel-en-geheel.")).Ernst);

    [Theory]
    [InlineData(11, Ernst.Klopt)]
    [InlineData(12, Ernst.Tegenspraak)]
    public void Percentage_TegenTellerEnNoemer(decimal gedrukt, Ernst ernst) => Assert.Equal(ernst, Assert.Single(Van(Boek(
        Boekcijfer("stalking_aandeel_aanmeldingen", 2023, gedrukt, eenheid: Eenheid.Procent), Boekcijfer("stalking_aangemeld", 2023, 14), Boekcijfer("aanmeldingen", 2023, 128)), "percentage.")).Ernst);

    [Fact]
    public void Percentage_OverEenNoemerDieZelfBerekendIs_ZegtBijWelkeNoemersHetKlopt()
    {
        var uitkomst = Assert.Single(Van(Boek(Boekcijfer("stalking_aandeel_aanmeldingen", 2022, 12, eenheid: Eenheid.Procent), Boekcijfer("stalking_aangemeld", 2022, 13),
            Boekcijfer("aanmeldingen", 2022, 99, zekerheid: Zekerheid.Afgeleid, toelichting: "Berekend uit de groei.")), "percentage."));

        Assert.Equal(Ernst.Verschil, uitkomst.Ernst);
        Assert.StartsWith("Klopt als het er 105 tot en met 113 waren", uitkomst.Uitleg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Groei van 30% ten opzichte van 99 in 2022.", Ernst.Klopt)]
    [InlineData("Groei van 31% ten opzichte van 99 in 2022.", Ernst.Tegenspraak)]
    public void Groei_TegenBeideJaren(string toelichting, Ernst ernst) => Assert.Equal(ernst,
        Assert.Single(Van(Boek(Boekcijfer("actieve_procesregie", 2023, 129, toelichting: toelichting), Boekcijfer("actieve_procesregie", 2022, 99)), "groei.")).Ernst);

    [Fact]
    public void Groei_WaaruitHetEersteJaarZelfIsBerekend_BewijstNiets_EnBlijftWeg() => Assert.Empty(Van(Boek(
        Boekcijfer("aanmeldingen", 2023, 128, toelichting: "Groei van 29% ten opzichte van 99 in 2022."), Boekcijfer("aanmeldingen", 2022, 99, toelichting: "Berekend uit de gemelde groei van 29%.")), "groei."));

    [Fact]
    public void Reserve_DieSluit_Klopt() => Assert.Equal(Ernst.Klopt, Van(new()
    {
        Reserve = [Reserve(2022, 1, Reservesoort.Eindstand, 100), Reserve(2023, 1, Reservesoort.Onttrekking, -30), Reserve(2023, 2, Reservesoort.Eindstand, 70)],
    }, "reserve.").Single(u => u.Sleutel == "reserve.2023").Ernst);

    [Fact]
    public void Reserve_DieNietSluit_ZoektWelkeMutatieEenLaterStukWeglaat()
    {
        var uitkomst = Van(new()
        {
            Reserve =
            [
                Reserve(2022, 1, Reservesoort.Resultaat, -20), Reserve(2022, 2, Reservesoort.Eindstand, 312), Reserve(2023, 1, Reservesoort.Onttrekking, -66), Reserve(2023, 2, Reservesoort.Resultaat, -18),
                Reserve(2023, 3, Reservesoort.Eindstand, 226), Reserve(2024, 1, Reservesoort.Onttrekking, -26), Reserve(2024, 2, Reservesoort.Eindstand, 200),
            ],
        }, "reserve.").Single(u => u.Sleutel == "reserve.2023");

        Assert.Equal((Ernst.Tegenspraak, 2m), (uitkomst.Ernst, uitkomst.Verschil));
        Assert.Equal($"Klopt precies als het resultaat van 2022 (−{Euro}20) nog van de stand van 2022 af moet en het resultaat van 2023 (−{Euro}18) niet meetelt. Ook in de standen van 2024 zit het resultaat van 2023 (−{Euro}18) dan niet.", uitkomst.Uitleg);
    }

    [Fact]
    public void Reserve_ZonderKeuzeDieUitkomt_ZegtDat() => Assert.Equal("Met geen enkele keuze uit de gedrukte mutaties komt de gedrukte stand uit.", Van(new()
    {
        Reserve = [Reserve(2022, 1, Reservesoort.Eindstand, 100), Reserve(2023, 1, Reservesoort.Onttrekking, -30), Reserve(2023, 2, Reservesoort.Eindstand, 61)],
    }, "reserve.").Single(u => u.Sleutel == "reserve.2023").Uitleg);

    [Theory]
    [InlineData(100, Ernst.Klopt)]
    [InlineData(101, Ernst.Afronding)]
    [InlineData(90, Ernst.Verschil)]
    public void Dekking_BatenVanEenProgrammaTegenZijnLasten(decimal baten, Ernst ernst) => Assert.Equal(ernst, Assert.Single(Van(new()
    {
        Posten = [Post("L4", 100, "L", programma: Programma.Zonmw), Post("B4", baten, "B", programma: Programma.Zonmw)],
    }, "dekking.")).Ernst);

    [Fact]
    public void Dekking_VanKerntaken_BlijftWeg() =>
        Assert.Empty(Van(new() { Posten = [Post("L1", 100, "L"), Post("B9", 90, "B")] }, "dekking."));

    [Fact]
    public void BateZonderLast_EnLastZonderBate_WordenGevonden()
    {
        Assert.Equal(30m, Van(new() { Posten = [Post("L11", 0, "L"), Post("B2b", 30, "B2")] }, "dekking.begroting").Single().Verschil);
        Assert.Equal(-30m, Van(new() { Posten = [Post("L11", 30, "L"), Post("B2b", 0, "B2")] }, "dekking.begroting").Single().Verschil);
        Assert.Equal(Ernst.NietTeControleren, Van(new() { Posten = [Post("B1e", 15, "B1")] }, "dekking.").Single().Ernst);
        Assert.Equal(Ernst.Klopt, Van(new() { Posten = [Post("L11", 30, "L"), Post("B2b", 30, "B2")] }, "dekking.begroting").Single().Ernst);
    }

    [Fact]
    public void Index_PostenDieHemVolgenKloppen_DeAndereStaanSamen()
    {
        var uitkomsten = Van(new()
        {
            Begrotingen = [Begroting(2025, 4)],
            Posten = [Post("L1", 100, "L", jaar: 2024), Post("L2", 200, "L", jaar: 2024), Post("L3", 300, "L", jaar: 2024), Post("L1", 104, "L"), Post("L2", 250, "L"), Post("L3", 300, "L")],
        }, "index.").ToList();

        Assert.Equal([("index.2025.l1", Ernst.Klopt, 0m), ("index.2025.lasten", Ernst.Verschil, -30m)], uitkomsten.Select(u => (u.Sleutel, u.Ernst, u.Verschil!.Value)).Order());
        Assert.Equal($"De index van 2025 is 4%. Meer dan de index: Post L2 (+{Euro}42). Minder: Post L3 (−{Euro}12).", uitkomsten.Single(u => u.IsBevinding).Uitleg);
    }

    [Fact]
    public void Saldo_EnResultaat_TegenBatenMinLasten()
    {
        var boek = new Cijferboek { Resultaten = [Resultaat(2023, Resultaatsoort.Baten, 100), Resultaat(2023, Resultaatsoort.Lasten, 118), Resultaat(2023, Resultaatsoort.Resultaat, -17)] };

        Assert.Equal((Ernst.Afronding, -1m), Van(boek, "delen-en-totaal.").Select(u => (u.Ernst, u.Verschil!.Value)).Single());
    }

    [Theory]
    [InlineData(612, Ernst.Klopt)]
    [InlineData(600, Ernst.Tegenspraak)]
    public void ZelfdeFeit_InTweeStukken(decimal elders, Ernst ernst)
    {
        var boek = new Cijferboek
        {
            Bijdragetotalen = [new() { Id = "bijdragen.2023.totaal", Jaar = 2023, Soort = Bijdragesoort.Totaal, Bedrag = 612, BronId = "JV-2023", Bron = Bron(), Sectie = "Financiën", Zekerheid = Zekerheid.Zeker }],
            Realisatie = [Realisatie(Kant.Baten, "Bijdrage gemeenten inclusief mensenhandel", elders)],
        };

        Assert.Equal(ernst, Van(boek, "twee-plekken.").Single().Ernst);
    }

    [Theory]
    [InlineData("33 casussen wachtten lang.", 33, Ernst.Klopt)]
    [InlineData("33 casussen wachtten lang.", 34, Ernst.Verschil)]
    [InlineData("Veel casussen wachtten lang.", 34, null)]
    public void Vermelding_InEenZin_TegenDeTabel(string zin, decimal tabel, Ernst? ernst) => Assert.Equal(ernst,
        Van(Boek(Boekcijfer("werkvoorraad_wachtend", 2023, tabel)) with { Teksten = [new(zin, new("Jaarverslag 2023", "Werkvoorraad", Zekerheid.Zeker))] }, "twee-plekken.").SingleOrDefault()?.Ernst);

    [Fact]
    public void Leeftijdsaandeel_NoemtDeBasisWaaropHetWelKlopt()
    {
        var uitkomst = Assert.Single(Van(Boek(
            Boekcijfer("aandeel_minderjarige_hoofdpersonen", 2021, 13, eenheid: Eenheid.Procent), Boekcijfer("actieve_casussen_leeftijd", 2021, 10, dimensie: "leeftijd", categorie: "t/m 17 jaar"),
            Boekcijfer("actieve_casussen_leeftijd", 2021, 113, dimensie: "leeftijd", categorie: "24 t/m 40 jaar"), Boekcijfer("actieve_procesregie", 2021, 77)), "twee-plekken."));

        Assert.Equal((Ernst.Verschil, 5m, "Klopt als is gerekend met 10 van de 77 casussen onder procesregie."), (uitkomst.Ernst, uitkomst.Verschil!.Value, uitkomst.Uitleg));
    }

    [Fact]
    public void Telling_DieVeranderde_WordtGenoemdZonderVerschil()
    {
        var uitkomst = Assert.Single(Van(Boek(Boekcijfer("dossiers_regie_2020", 2020, 67, 1), Boekcijfer("actieve_procesregie", 2023, 38, 1)), "telling."));

        Assert.Equal((Ernst.NietTeControleren, null), (uitkomst.Ernst, uitkomst.Verschil));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("1%", 1)]
    [InlineData("o", 0)]
    [InlineData("circa 200", 0)]
    [InlineData(null, 0)]
    public void Lezing_DieEenAnderGetalIsDanDeScan_WordtGenoemd(string? gedrukt, int aantal) =>
        Assert.Equal(aantal, Van(Boek(Boekcijfer("instroom_procesregie", 2023, 11, gedrukt: gedrukt)), "lezing.").Count());

    [Theory]
    [InlineData(65, Ernst.Klopt)]
    [InlineData(60, Ernst.Verschil)]
    public void Registratie_TegenWatIsGepubliceerd_IsIntern(int geteld, Ernst ernst)
    {
        var onbekend = Cijfer.NietBekend(Eenheid.Aantal, "De registratie begint later.");
        var boek = Boek(Boekcijfer("instroom_procesregie", 2023, 65), Boekcijfer("actieve_procesregie", 2023, 129)) with
        {
            Registratie = [new Casusjaar(2023, onbekend, new(geteld, Eenheid.Aantal, new Geteld("Alle.", Vandaag)), onbekend, onbekend, onbekend, onbekend)],
        };

        var uitkomst = Assert.Single(Van(boek, "registratie."));
        Assert.Equal((ernst, true), (uitkomst.Ernst, uitkomst.IsIntern));
        Assert.DoesNotContain(Controleronde.Voer(boek, Nu).OpenbaarMet("kengetallen.instroom_procesregie.2023.."), u => u.IsIntern);
    }

    [Fact]
    public void LeegBoek_GeeftNiets() => Assert.Empty(Controleronde.Voer(new(), Nu).Uitkomsten);

    [Fact]
    public void Vingerafdruk_VerandertMetElkCijfer_EnNietMetEenToelichting()
    {
        string Afdruk(decimal deel, decimal ander, string? toelichting = null) => Van(Boek(
            Boekcijfer("instroom_procesregie", 2023, deel, 1, toelichting: toelichting), Boekcijfer("instroom_procesregie", 2023, ander, 2), Boekcijfer("instroom_procesregie", 2023, 99)), "delen-en-totaal.").Single().Vingerafdruk;

        Assert.Equal(Afdruk(50, 40), Afdruk(50, 40, "Nu met uitleg."));
        Assert.NotEqual(Afdruk(50, 40), Afdruk(51, 39)); // the same sum, of other parts
    }

    /// <summary>Two gemeenten, and these figures.</summary>
    private static Cijferboek Boek(params Boekcijfer[] metingen) => new() { Gemeenten = [1, 2], Metingen = metingen };

    private static IEnumerable<Uitkomst> Van(Cijferboek boek, string sleutel) => Controleronde.Voer(boek, Nu).Uitkomsten.Where(u => u.Sleutel.StartsWith(sleutel, StringComparison.Ordinal));
}
