using Portal.Data.Toegang;

namespace Portal.Data.Casussen;

public class CasusTests
{
    private static readonly CasusStatus[] Statussen = Enum.GetValues<CasusStatus>();

    /// <summary>The course of product.md once more, on purpose: aangemeld → (afgewezen | werkvoorraad | in behandeling) → in behandeling → afgesloten.</summary>
    private static readonly (CasusStatus Van, CasusStatus Naar)[] Toegestaan =
    [
        (CasusStatus.Aangemeld, CasusStatus.Afgewezen), (CasusStatus.Aangemeld, CasusStatus.Werkvoorraad), (CasusStatus.Aangemeld, CasusStatus.InBehandeling),
        (CasusStatus.Werkvoorraad, CasusStatus.InBehandeling), (CasusStatus.Werkvoorraad, CasusStatus.Afgewezen),
        (CasusStatus.InBehandeling, CasusStatus.Afgesloten),
    ];

    public static TheoryData<CasusStatus, CasusStatus> AlleStappen()
    {
        var stappen = new TheoryData<CasusStatus, CasusStatus>();
        foreach (var van in Statussen)
        {
            foreach (var naar in Statussen)
            {
                stappen.Add(van, naar);
            }
        }

        return stappen;
    }

    [Theory]
    [MemberData(nameof(AlleStappen))]
    public void Verplaats_ElkeStap_MagAlleenVolgensHetVerloop(CasusStatus van, CasusStatus naar)
    {
        var casus = Maak.CasusMet(van);
        var stap = new CasusStap(naar, Maak.Vandaag, Product.Procesregie, "Reden");

        if (Toegestaan.Contains((van, naar)))
        {
            casus.Verplaats(stap, Maak.Bureau, Maak.Nu);

            Assert.Equal(naar, casus.Status);
            Assert.Contains(naar, Casus.Vervolg(van));
        }
        else
        {
            var fout = Assert.Throws<DomeinregelException>(() => casus.Verplaats(stap, Maak.Bureau, Maak.Nu));

            Assert.Equal($"Een casus met status ‘{van.Tekst()}’ kan niet naar ‘{naar.Tekst()}’.", fout.Message);
            Assert.Equal(van, casus.Status);
            Assert.DoesNotContain(naar, Casus.Vervolg(van));
        }
    }

    [Fact]
    public void Verplaats_LegtVanElkeStapDeDatumVast()
    {
        var casus = Maak.CasusMet(CasusStatus.Afgesloten, aangemeld: new(2025, 10, 1));

        Assert.Equal(new DateOnly(2025, 10, 11), casus.TriageOp);
        Assert.Equal(new DateOnly(2025, 10, 11), casus.WerkvoorraadOp);
        Assert.Equal(new DateOnly(2025, 10, 21), casus.GestartOp);
        Assert.Equal(new DateOnly(2025, 10, 31), casus.BeeindigdOp);
        Assert.Equal("Afgerond", casus.Reden);
        Assert.Equal(["Aangemeld", "Naar ‘werkvoorraad’, procesregie", "Naar ‘in behandeling’, procesregie", "Naar ‘afgesloten’: Afgerond"], casus.Wijzigingen.Select(w => w.Wat));
    }

    [Fact]
    public void Verplaats_NaarInBehandeling_VraagtEenProduct()
    {
        var casus = Maak.Casus();

        Assert.Throws<DomeinregelException>(() => casus.Verplaats(new(CasusStatus.InBehandeling, Maak.Vandaag), Maak.Bureau, Maak.Nu));

        casus.Verplaats(new(CasusStatus.InBehandeling, Maak.Vandaag, Product.UitgebreidAdvies), Maak.Bureau, Maak.Nu);
        Assert.Equal(Product.UitgebreidAdvies, casus.Product);
    }

    [Fact]
    public void Verplaats_AdviesNaarWerkvoorraad_WordtGeweigerd() =>
        Assert.Throws<DomeinregelException>(() => Maak.Casus().Verplaats(new(CasusStatus.Werkvoorraad, Maak.Vandaag, Product.UitgebreidAdvies), Maak.Bureau, Maak.Nu));

    [Theory]
    [InlineData(CasusStatus.Aangemeld, CasusStatus.Afgewezen)]
    [InlineData(CasusStatus.InBehandeling, CasusStatus.Afgesloten)]
    public void Verplaats_NaarEenEinde_VraagtEenReden(CasusStatus van, CasusStatus naar)
    {
        Assert.Throws<DomeinregelException>(() => Maak.CasusMet(van).Verplaats(new(naar, Maak.Vandaag, Reden: "  "), Maak.Bureau, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => Maak.CasusMet(van).Verplaats(new(naar, Maak.Vandaag, Reden: new('x', Casus.RedenMaxLength + 1)), Maak.Bureau, Maak.Nu));
    }

    [Fact]
    public void Verplaats_MetEenPersoonsgegevenInDeReden_WordtGeweigerd_TenzijHetIsBevestigd()
    {
        var casus = Maak.CasusMet(CasusStatus.InBehandeling);

        Assert.Throws<DomeinregelException>(() => casus.Verplaats(new(CasusStatus.Afgesloten, Maak.Vandaag, Reden: "BSN 111222333", IsBevestigd: true), Maak.Bureau, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => casus.Verplaats(new(CasusStatus.Afgesloten, Maak.Vandaag, Reden: "Mail jan@voorbeeld.nl"), Maak.Bureau, Maak.Nu));
        Assert.Equal(CasusStatus.InBehandeling, casus.Status);

        casus.Verplaats(new(CasusStatus.Afgesloten, Maak.Vandaag, Reden: "Mail jan@voorbeeld.nl", IsBevestigd: true), Maak.Bureau, Maak.Nu);
        Assert.Equal(CasusStatus.Afgesloten, casus.Status);
    }

    [Fact]
    public void Verplaats_BuitenDeTijd_WordtGeweigerd()
    {
        var casus = Maak.CasusMet(CasusStatus.Werkvoorraad);

        var vroeg = Assert.Throws<DomeinregelException>(() => casus.Verplaats(new(CasusStatus.InBehandeling, casus.WerkvoorraadOp!.Value.AddDays(-1)), Maak.Bureau, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => casus.Verplaats(new(CasusStatus.InBehandeling, Maak.Vandaag.AddDays(1)), Maak.Bureau, Maak.Nu));

        Assert.Contains("11 januari 2026", vroeg.Message, StringComparison.Ordinal);
        Assert.Equal(CasusStatus.Werkvoorraad, casus.Status);
    }

    [Fact]
    public void MeldAan_BuitenDeGrenzen_WordtGeweigerd()
    {
        var goed = Maak.CasusGegevens();
        foreach (var fout in new[]
        {
            goed with { Onderwerp = " " }, goed with { Onderwerp = new('x', Casus.OnderwerpMaxLength + 1) }, goed with { AanmelderCode = "" },
            goed with { Onderwerp = "BSN 111222333" }, goed with { AveFase = 0 }, goed with { AveFase = 6 },
        })
        {
            Assert.Throws<DomeinregelException>(() => Casus.MeldAan("ZV-26-AAAA", Maak.EmmenId, fout, Maak.Vandaag, Maak.Bureau, Maak.Nu));
        }

        Assert.Throws<DomeinregelException>(() => Casus.MeldAan("ZV-26-AAAA", Maak.EmmenId, goed, Maak.Vandaag.AddDays(1), Maak.Bureau, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => Casus.MeldAan("ZV-26-AAAA", Maak.EmmenId, goed, Casus.EersteDag.AddDays(-1), Maak.Bureau, Maak.Nu));
    }

    [Fact]
    public void Wijzig_NoteertVeldOudEnNieuw_EnZwijgtOverWatGelijkBleef()
    {
        var casus = Maak.Casus();
        var nieuw = casus.Gegevens with { AanmelderCode = "OM", AveFase = null, Themas = [Casusthema.Stalking, Casusthema.Stalking], BetrokkenGemeenten = [Maak.WesterveldId, Maak.EmmenId] };

        casus.Wijzig(nieuw, Maak.Namen, Maak.Bureau, Maak.Nu);
        casus.Wijzig(casus.Gegevens, Maak.Namen, Maak.Bureau, Maak.Nu);

        Assert.Equal(
            ["Aangemeld", "Aanmelder: van ‘Politie’ naar ‘Openbaar Ministerie’", "AVE-fase: van ‘AVE 3’ naar ‘niet bekend’", "Thema’s: van ‘psychiatrie’ naar ‘stalking’", "Betrokken gemeenten: van ‘geen’ naar ‘Westerveld’"],
            casus.Wijzigingen.Select(w => w.Wat));
        Assert.Equal([Maak.WesterveldId], casus.BetrokkenGemeenten);
        Assert.All(casus.Wijzigingen.Skip(1), w => Assert.Equal((Maak.Bureau.Functie, Maak.Bureau.GebruikerId, Maak.Nu), (w.Door, w.DoorId, w.VastgelegdOp)));
    }

    [Fact]
    public void Corrigeer_ZetDatumsEnProductGoed_EnNoteertElkVerschilMetDeReden()
    {
        var casus = Maak.CasusMet(CasusStatus.Afgesloten, aangemeld: new(2025, 10, 1));

        casus.Corrigeer(Correctie(casus) with { AangemeldOp = new(2025, 9, 30), BeeindigdOp = new(2025, 12, 24), Product = Product.UitgebreidAdvies, Reden = " Verkeerd overgenomen " }, Maak.Bureau, Maak.Nu);

        Assert.Equal((new(2025, 9, 30), new DateOnly(2025, 12, 24), Product.UitgebreidAdvies), (casus.AangemeldOp, casus.BeeindigdOp!.Value, casus.Product!.Value));
        Assert.Equal((new DateOnly(2025, 10, 11), new DateOnly(2025, 10, 21), CasusStatus.Afgesloten), (casus.TriageOp!.Value, casus.GestartOp!.Value, casus.Status));
        Assert.Equal(
            [
                "Aangemeld op: van ‘1 oktober 2025’ naar ‘30 september 2025’. Reden: Verkeerd overgenomen",
                "Afgesloten op: van ‘31 oktober 2025’ naar ‘24 december 2025’. Reden: Verkeerd overgenomen",
                "Product: van ‘procesregie’ naar ‘uitgebreid advies’. Reden: Verkeerd overgenomen",
            ],
            casus.Wijzigingen.Skip(4).Select(w => w.Wat));
        Assert.All(casus.Wijzigingen.Skip(4), w => Assert.Equal((Maak.Bureau.Functie, Maak.Nu, Maak.Vandaag), (w.Door, w.VastgelegdOp, w.Op)));
    }

    /// <summary>Each date against the one before it, the first day, today, and against a step that was not taken.</summary>
    [Theory]
    [InlineData(CasusStatus.Afgesloten, nameof(Casus.AangemeldOp), "2007-12-31", "1 januari 2008")]
    [InlineData(CasusStatus.Afgesloten, nameof(Casus.TriageOp), "2025-09-30", "vorige stap, van 1 oktober 2025")]
    [InlineData(CasusStatus.Afgesloten, nameof(Casus.WerkvoorraadOp), "2025-10-10", "vorige stap, van 11 oktober 2025")]
    [InlineData(CasusStatus.Afgesloten, nameof(Casus.GestartOp), "2025-10-10", "vorige stap, van 11 oktober 2025")]
    [InlineData(CasusStatus.Afgesloten, nameof(Casus.BeeindigdOp), "2025-10-20", "vorige stap, van 21 oktober 2025")]
    [InlineData(CasusStatus.Afgesloten, nameof(Casus.BeeindigdOp), "2026-03-03", "toekomst")]
    [InlineData(CasusStatus.Afgesloten, nameof(Casus.BeeindigdOp), null, "Draai haar dan terug")]
    [InlineData(CasusStatus.Aangemeld, nameof(Casus.AangemeldOp), null, "Vul een datum in")]
    [InlineData(CasusStatus.InBehandeling, nameof(Casus.BeeindigdOp), "2025-12-01", "nog niet gezet")]
    public void Corrigeer_BuitenDeVolgorde_WordtGeweigerd_BijHetVeld(CasusStatus status, string veld, string? dag, string zin)
    {
        var casus = Maak.CasusMet(status, aangemeld: new(2025, 10, 1));
        var correctie = Correctie(casus);
        typeof(CasusCorrectie).GetProperty(veld)!.SetValue(correctie, Dag(dag));

        var fout = Assert.Throws<DomeinregelException>(() => casus.Corrigeer(correctie, Maak.Bureau, Maak.Nu));

        Assert.Equal(veld, fout.Veld);
        Assert.Contains(zin, fout.Message, StringComparison.Ordinal);
        Assert.Equal(Correctie(Maak.CasusMet(status, aangemeld: new(2025, 10, 1))), Correctie(casus));
        Assert.DoesNotContain(casus.Wijzigingen, w => w.Wat.Contains("Reden:", StringComparison.Ordinal));
    }

    [Fact]
    public void Corrigeer_HetProductVoorDeStart_EenOntbrekendeReden_OfNiets_WordtGeweigerd()
    {
        var wacht = Maak.CasusMet(CasusStatus.Werkvoorraad);
        Assert.Equal(nameof(Casus.Product), Weigering(wacht, Correctie(wacht) with { Product = Product.UitgebreidAdvies }).Veld);

        var loopt = Maak.CasusMet(CasusStatus.InBehandeling);
        Assert.Equal(nameof(Casus.Product), Weigering(loopt, Correctie(loopt) with { Product = null }).Veld);
        Assert.Equal(nameof(CasusCorrectie.Reden), Weigering(loopt, Correctie(loopt) with { Product = Product.UitgebreidAdvies, Reden = " " }).Veld);
        Weigering(loopt, Correctie(loopt) with { Product = Product.UitgebreidAdvies, Reden = "Zie BSN 111222333", IsBevestigd = true });
        Assert.Equal("U heeft niets veranderd.", Weigering(loopt, Correctie(loopt)).Message);
        Assert.Equal(Product.Procesregie, loopt.Product);

        static DomeinregelException Weigering(Casus casus, CasusCorrectie correctie) =>
            Assert.Throws<DomeinregelException>(() => casus.Corrigeer(correctie, Maak.Bureau, Maak.Nu));
    }

    /// <summary>Forward and back again: nothing of the step stays but the history.</summary>
    [Theory]
    [MemberData(nameof(AlleStappen))]
    public void DraaiTerug_NaElkeStap_IsDeCasusWeerZoalsZijWas(CasusStatus van, CasusStatus naar)
    {
        if (!Toegestaan.Contains((van, naar)))
        {
            return;
        }

        var casus = Maak.CasusMet(van);
        var was = (casus.Status, casus.Reden, Correctie(casus));
        casus.Verplaats(new(naar, Maak.Vandaag, naar is CasusStatus.InBehandeling ? Product.UitgebreidAdvies : null, "Einde"), Maak.Bureau, Maak.Nu);

        casus.DraaiTerug("Verkeerde casus", Maak.Bureau, Maak.Nu);

        Assert.Equal(was, (casus.Status, casus.Reden, Correctie(casus)));
        Assert.Equal($"Teruggedraaid van ‘{naar.Tekst()}’ naar ‘{van.Tekst()}’. Reden: Verkeerde casus", casus.Wijzigingen[^1].Wat);
    }

    [Fact]
    public void DraaiTerug_ZonderStap_OfZonderReden_WordtGeweigerd()
    {
        Assert.Throws<DomeinregelException>(() => Maak.Casus().DraaiTerug("Verkeerd", Maak.Bureau, Maak.Nu));
        var casus = Maak.CasusMet(CasusStatus.Afgesloten);
        Assert.Equal(nameof(CasusCorrectie.Reden), Assert.Throws<DomeinregelException>(() => casus.DraaiTerug(null, Maak.Bureau, Maak.Nu)).Veld);
        Assert.Throws<DomeinregelException>(() => casus.DraaiTerug("Mail jan@voorbeeld.nl", Maak.Bureau, Maak.Nu));
        Assert.Equal(CasusStatus.Afgesloten, casus.Status);

        casus.DraaiTerug("Mail jan@voorbeeld.nl", Maak.Bureau, Maak.Nu, isBevestigd: true);
        Assert.Equal(CasusStatus.InBehandeling, casus.Status);
    }

    private static CasusCorrectie Correctie(Casus c) => new(c.AangemeldOp, c.TriageOp, c.WerkvoorraadOp, c.GestartOp, c.BeeindigdOp, c.Product, "Verkeerd overgenomen");

    [Theory]
    [InlineData(Rol.Contactpersoon)]
    [InlineData(Rol.Stuurgroeplid)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.FunctionarisGegevensbescherming)]
    public void EenAnderDanHetBureau_DoetNietsMetEenCasus(Rol rol)
    {
        var door = Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null);
        var casus = Maak.Casus();

        Assert.Throws<UnauthorizedAccessException>(() => Casus.MeldAan("ZV-26-AAAA", Maak.EmmenId, Maak.CasusGegevens(), Maak.Vandaag, door, Maak.Nu));
        Assert.Throws<UnauthorizedAccessException>(() => casus.Verplaats(new(CasusStatus.Werkvoorraad, Maak.Vandaag), door, Maak.Nu));
        Assert.Throws<UnauthorizedAccessException>(() => casus.Wijzig(casus.Gegevens with { AveFase = 5 }, Maak.Namen, door, Maak.Nu));
        Assert.Throws<UnauthorizedAccessException>(() => casus.Corrigeer(Correctie(casus) with { AangemeldOp = casus.AangemeldOp.AddDays(-1) }, door, Maak.Nu));
        Assert.Throws<UnauthorizedAccessException>(() => Maak.CasusMet(CasusStatus.Werkvoorraad).DraaiTerug("Verkeerd", door, Maak.Nu));
        Assert.Throws<UnauthorizedAccessException>(() => Afsluitvoorstel.Doe(Maak.CasusMet(CasusStatus.InBehandeling), Maak.Vandaag.AddDays(7), door, Maak.Nu));
    }

    [Theory]
    [InlineData("2026-01-10", "2026-01-20", null, 10)]
    [InlineData("2026-01-10", null, "2026-01-12", 2)]
    [InlineData("2026-03-01", null, null, 1)]
    [InlineData("2026-03-04", null, null, 0)] // the clock was set back
    [InlineData(null, "2026-01-20", null, null)]
    public void Wachtdagen_TellenTotDeStartHetEindeOfVandaag(string? werkvoorraad, string? gestart, string? einde, int? dagen) =>
        Assert.Equal(dagen, Casus.Wachtdagen(Dag(werkvoorraad), Dag(gestart), Dag(einde), Maak.Vandaag));

    private static DateOnly? Dag(string? tekst) => tekst is null ? null : DateOnly.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);
}
