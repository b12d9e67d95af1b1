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
        Assert.Throws<UnauthorizedAccessException>(() => Afsluitvoorstel.Doe(Maak.CasusMet(CasusStatus.InBehandeling), Maak.Vandaag.AddDays(7), door, Maak.Nu));
    }

    [Theory]
    [InlineData("2026-01-10", "2026-01-20", null, 10)]
    [InlineData("2026-01-10", null, "2026-01-12", 2)]
    [InlineData("2026-03-01", null, null, 1)]
    [InlineData(null, "2026-01-20", null, null)]
    public void Wachtdagen_TellenTotDeStartHetEindeOfVandaag(string? werkvoorraad, string? gestart, string? einde, int? dagen) =>
        Assert.Equal(dagen, Casus.Wachtdagen(Dag(werkvoorraad), Dag(gestart), Dag(einde), Maak.Vandaag));

    private static DateOnly? Dag(string? tekst) => tekst is null ? null : DateOnly.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);
}
