using Portal.Data.Cijfers;
using Portal.Data.Toegang;

namespace Portal.Data.Adviesvragen;

public sealed class AdviesvraagQueriesTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    private Task GrondAsync(params Adviesvraag[] vragen) => database.VulAsync([.. Maak.Grond(), Maak.GemeenteVeiligheid(), .. vragen]);

    private PortalDbContext AlsBureau() => database.Open(Maak.ToegangVan(Rol.Bureaumedewerker));

    private PortalDbContext Als(int gemeenteId) => database.Open(Maak.ToegangVan(Rol.Contactpersoon, gemeenteId));

    [Fact]
    public async Task GetEigenAdviesvragen_AndereGemeente_NietErbij()
    {
        await GrondAsync(Maak.Adviesvraag(kenmerk: "AV-26-EMM1"), Maak.Adviesvraag(Maak.WesterveldId, "AV-26-WES1"));
        await using var db = Als(Maak.EmmenId);

        var eigen = await db.GetEigenAdviesvragenAsync(1);

        Assert.Equal(("AV-26-EMM1", 1), (Assert.Single(eigen.Vragen).Kenmerk, eigen.Totaal));
    }

    [Theory]
    [InlineData(Rol.Stuurgroeplid)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.FunctionarisGegevensbescherming)]
    public async Task Lezen_RolZonderAdviesvragen_ZietNiets(Rol rol)
    {
        await GrondAsync(Maak.Adviesvraag(status: Adviesstatus.Beantwoord));
        await using var db = database.Open(Maak.ToegangVan(rol));

        Assert.Empty((await db.GetEigenAdviesvragenAsync(1)).Vragen);
        Assert.Empty((await db.GetAdviesvoorraadAsync(new(Adviesstand.Beantwoord))).Vragen);
        Assert.Empty(await db.GetAdviesAandachtAsync());
        Assert.Null(await db.GetAdviesvraagAsync("AV-26-AAAA"));
        Assert.Equal(0, (await db.GetAdviestellingenAsync(Maak.Vandaag)).BeantwoordDezeMaand.Waarde);
    }

    [Fact]
    public async Task GetEigenAdviesvragen_VerschillendeStanden_WachtOpUStaatBovenEnEindeOnder()
    {
        var terug = Maak.Adviesvraag(kenmerk: "AV-26-TERU", op: Maak.Nu.AddDays(-9));
        terug.Schrijf(Adviesactie.VraagTerug, Maak.Bericht(), Maak.ToegangVan(Rol.Bureaumedewerker), Maak.Nu.AddDays(-8));
        await GrondAsync(
            Maak.Adviesvraag(kenmerk: "AV-26-DICH", status: Adviesstatus.Gesloten),
            Maak.Adviesvraag(kenmerk: "AV-26-OUD1", op: Maak.Nu.AddDays(-2)),
            Maak.Adviesvraag(kenmerk: "AV-26-NIEU", op: Maak.Nu.AddDays(-1)),
            Maak.Adviesvraag(kenmerk: "AV-26-ANTW", status: Adviesstatus.Beantwoord, op: Maak.Nu.AddDays(-5)),
            terug);
        await using var db = Als(Maak.EmmenId);

        Assert.Equal(
            ["AV-26-TERU", "AV-26-ANTW", "AV-26-NIEU", "AV-26-OUD1", "AV-26-DICH"],
            (await db.GetEigenAdviesvragenAsync(1)).Vragen.Select(v => v.Kenmerk));
        Assert.Equal(["AV-26-TERU", "AV-26-ANTW"], (await db.GetAdviesAandachtAsync()).Select(v => v.Kenmerk));
    }

    [Fact]
    public async Task GetEigenAdviesvragen_MeerDanEenPagina_GeeftDeGevraagdeOfDeLaatste()
    {
        await GrondAsync([.. Enumerable.Range(0, AdviesvraagQueries.PerPagina + 3).Select(n => Maak.Adviesvraag(kenmerk: $"AV-26-{n:0000}", op: Maak.Nu.AddMinutes(-n)))]);
        await using var db = Als(Maak.EmmenId);

        Assert.Equal(AdviesvraagQueries.PerPagina, (await db.GetEigenAdviesvragenAsync(1)).Vragen.Count);
        Assert.Equal(["AV-26-0025", "AV-26-0026", "AV-26-0027"], (await db.GetEigenAdviesvragenAsync(2)).Vragen.Select(v => v.Kenmerk));
        Assert.Equal(2, (await db.GetEigenAdviesvragenAsync(99)).Pagina);
        Assert.Equal(1, (await db.GetEigenAdviesvragenAsync(-1)).Pagina);
    }

    [Fact]
    public async Task GetAdviesvraag_VanAndereGemeenteOfOnbekend_BestaatNiet()
    {
        await GrondAsync(Maak.Adviesvraag(Maak.WesterveldId, "AV-26-WES1"));
        await using var db = Als(Maak.EmmenId);

        Assert.Null(await db.GetAdviesvraagAsync("AV-26-WES1"));
        Assert.Null(await db.GetAdviesvraagAsync("AV-26-NIET"));
        Assert.Empty(db.Adviesberichten);
    }

    [Fact]
    public async Task GetAdviesvraag_Gesprek_ToontFunctiesInVolgordeEnWatIkMag()
    {
        var bureau = Maak.ToegangVan(Rol.Bureaumedewerker);
        var vraag = Maak.Adviesvraag();
        vraag.Schrijf(Adviesactie.Antwoord, Maak.Bericht("Het antwoord"), bureau, Maak.Nu.AddHours(2));
        await GrondAsync(vraag);
        await using var alsGemeente = Als(Maak.EmmenId);
        await using var alsBureau = database.Open(bureau);

        var gemeente = (await alsGemeente.GetAdviesvraagAsync(vraag.Kenmerk))!;
        var eigen = (await alsBureau.GetAdviesvraagAsync(vraag.Kenmerk))!;

        Assert.Equal("Emmen", gemeente.Gemeente);
        Assert.Equal([(1, Adviespartij.Gemeente, false), (2, Adviespartij.Bureau, false)], gemeente.Berichten.Select(b => (b.Volgnummer, b.Van, b.IsVanMij)));
        Assert.Equal((bureau.Functie, "Het antwoord", true), (eigen.Berichten[1].Door, eigen.Berichten[1].Tekst, eigen.Berichten[1].IsVanMij));
        Assert.Equal([Adviesactie.Reageer, Adviesactie.Sluit], gemeente.Acties);
        Assert.Equal([Adviesactie.Antwoord, Adviesactie.VraagTerug, Adviesactie.ZetOm], eigen.Acties);
        Assert.Equal((false, true), (gemeente.IsVanMij, eigen.IsVanMij));
    }

    [Fact]
    public async Task GetAdviesvraag_Omgezet_NoemtDeCasus()
    {
        await GrondAsync(Maak.Adviesvraag(kenmerk: "AV-26-OMGE", status: Adviesstatus.Omgezet));
        await using var db = Als(Maak.EmmenId);

        Assert.Equal("ZV-26-OMGE", (await db.GetAdviesvraagAsync("AV-26-OMGE"))!.CasusKenmerk);
    }

    [Fact]
    public async Task GetAdviesvoorraad_Open_MeestDringendEnDanOudsteEerst()
    {
        await GrondAsync(
            Maak.Adviesvraag(kenmerk: "AV-26-WEEK", op: Maak.Nu.AddDays(-9)),
            Maak.Adviesvraag(Maak.WesterveldId, "AV-26-VAN2", gegevens: Maak.Vraaggegevens(spoed: Spoed.Vandaag), op: Maak.Nu),
            Maak.Adviesvraag(kenmerk: "AV-26-VAN1", gegevens: Maak.Vraaggegevens(spoed: Spoed.Vandaag), op: Maak.Nu.AddHours(-1)),
            Maak.Adviesvraag(kenmerk: "AV-26-TWEE", gegevens: Maak.Vraaggegevens(spoed: Spoed.BinnenTweeWerkdagen)),
            Maak.Adviesvraag(kenmerk: "AV-26-KLAA", status: Adviesstatus.Beantwoord),
            Maak.Adviesvraag(kenmerk: "AV-26-DICH", status: Adviesstatus.Gesloten));
        await using var db = AlsBureau();

        var voorraad = await db.GetAdviesvoorraadAsync(new());

        Assert.Equal(["AV-26-VAN1", "AV-26-VAN2", "AV-26-TWEE", "AV-26-WEEK"], voorraad.Vragen.Select(v => v.Kenmerk));
        Assert.Equal("Westerveld", voorraad.Vragen[1].Gemeente);
        Assert.Equal([0, 0, 0, 2], voorraad.Vragen.Select(v => v.DagenTeLaat(Maak.Vandaag)));
    }

    [Fact]
    public async Task GetAdviesvoorraad_Filters_LatenAlleenDatOver()
    {
        var ik = Maak.ToegangVan(Rol.Bureaumedewerker);
        var mijn = Maak.Adviesvraag(kenmerk: "AV-26-MIJN");
        mijn.Neem(Adviesactie.NeemInBehandeling, ik, Maak.Nu);
        var wacht = Maak.Adviesvraag(kenmerk: "AV-26-WACH");
        wacht.Schrijf(Adviesactie.VraagTerug, Maak.Bericht(), Maak.ToegangVan(Rol.Manager), Maak.Nu);
        await GrondAsync(
            mijn,
            wacht,
            Maak.Adviesvraag(Maak.WesterveldId, "AV-26-WES1", gegevens: Maak.Vraaggegevens("Dreigende UITHUISZETTING 100%")),
            Maak.Adviesvraag(kenmerk: "AV-26-DICH", status: Adviesstatus.Gesloten),
            Maak.Adviesvraag(kenmerk: "AV-26-OMGE", status: Adviesstatus.Omgezet));
        await using var db = database.Open(ik);

        async Task<string[]> Met(Adviesfilter filter) => [.. (await db.GetAdviesvoorraadAsync(filter)).Vragen.Select(v => v.Kenmerk).Order(StringComparer.Ordinal)];

        Assert.Equal(["AV-26-MIJN"], await Met(new(Wie: Bijwie.Mij)));
        Assert.Equal(["AV-26-WES1"], await Met(new(Wie: Bijwie.Niemand)));
        Assert.Equal(["AV-26-WES1"], await Met(new(GemeenteId: Maak.WesterveldId)));
        Assert.Equal(["AV-26-WES1"], await Met(new(Zoek: " uithuis ")));
        Assert.Equal(["AV-26-WES1"], await Met(new(Zoek: "100%")));
        Assert.Equal(["AV-26-WES1"], await Met(new(Zoek: "wes1")));
        Assert.Empty(await Met(new(Zoek: "1_0")));
        Assert.Equal(["AV-26-MIJN"], await Met(new(Adviesstand.InBehandeling)));
        Assert.Equal(["AV-26-WACH"], await Met(new(Adviesstand.WachtOpGemeente)));
        Assert.Equal(["AV-26-WES1"], await Met(new(Adviesstand.Nieuw)));
        Assert.Equal(["AV-26-DICH"], await Met(new(Adviesstand.Gesloten)));
        Assert.Equal(["AV-26-OMGE"], await Met(new(Adviesstand.Omgezet)));
    }

    [Fact]
    public async Task GetAdviestellingen_Voorraad_TeltPerStandEnWatTeLaatIs()
    {
        var wacht = Maak.Adviesvraag(kenmerk: "AV-26-WACH", op: Maak.Nu.AddDays(-40));
        wacht.Schrijf(Adviesactie.VraagTerug, Maak.Bericht(), Maak.ToegangVan(Rol.Manager), Maak.Nu.AddDays(-1));
        await GrondAsync(
            Maak.Adviesvraag(kenmerk: "AV-26-NIE1"),
            Maak.Adviesvraag(kenmerk: "AV-26-NIE2", op: Maak.Nu.AddDays(-8)),
            Maak.Adviesvraag(kenmerk: "AV-26-BEZ1", status: Adviesstatus.InBehandeling),
            Maak.Adviesvraag(kenmerk: "AV-26-BEZ2", status: Adviesstatus.InBehandeling, op: Maak.Nu.AddDays(-8)),
            Maak.Adviesvraag(kenmerk: "AV-26-BEZ3", status: Adviesstatus.InBehandeling, op: Maak.Nu.AddDays(-9)),
            Maak.Adviesvraag(kenmerk: "AV-26-ANT1", status: Adviesstatus.Beantwoord, op: new DateTime(2026, 2, 28, 23, 30, 0, DateTimeKind.Utc)), // half past midnight on 1 March in Drenthe
            Maak.Adviesvraag(kenmerk: "AV-26-ANT2", status: Adviesstatus.Beantwoord, op: new DateTime(2026, 2, 28, 22, 30, 0, DateTimeKind.Utc)),
            wacht);
        await using var db = AlsBureau();

        var stand = await db.GetAdviestellingenAsync(Maak.Vandaag);

        Assert.Equal((2m, 1, 3m, 2), (stand.Nieuw.Waarde, stand.NieuwTeLaat, stand.InBehandeling.Waarde, stand.InBehandelingTeLaat));
        Assert.Equal((1m, Maak.Nu.AddDays(-1), 1m), (stand.WachtOpGemeente.Waarde, stand.WachtSinds, stand.BeantwoordDezeMaand.Waarde));
        Assert.IsType<Geteld>(stand.Nieuw.Herkomst);
    }

    [Fact]
    public async Task GetAdviestellingen_NietsTeDoen_IsOveralNul()
    {
        await GrondAsync();
        await using var db = AlsBureau();

        var stand = await db.GetAdviestellingenAsync(Maak.Vandaag);

        Assert.Equal((0m, 0m, 0m, 0m, null), (stand.Nieuw.Waarde, stand.InBehandeling.Waarde, stand.WachtOpGemeente.Waarde, stand.BeantwoordDezeMaand.Waarde, stand.WachtSinds));
    }
}
