using Microsoft.EntityFrameworkCore;
using Portal.Data.Adviesvragen;
using Portal.Data.Casussen;
using Portal.Data.Informatie;
using Portal.Data.Logboek;
using Portal.Data.Plustaken;
using Portal.Data.Toegang;

namespace Portal.Data.Bewaren;

/// <summary>A text that has to go is gone everywhere: from the row, the history, the drafts, the logboek, and from the bytes on the disk.</summary>
public sealed class TekstverwijderingTests : IDisposable
{
    /// <summary>Nothing else is called so; not a name, and no number.</summary>
    private const string Kanarie = "Kwinkelier uit de Spookstraat";

    private const string Kenmerk = "AV-26-AAAA";

    private readonly TestDatabase database = new();
    private readonly Gebruiker contactpersoon = Maak.Contactpersoon(Maak.EmmenId);
    private readonly Gebruiker bureau = Maak.Bureaumedewerker();

    public static TheoryData<Tekstsoort> Soorten => [.. Enum.GetValues<Tekstsoort>()];

    public void Dispose() => database.Dispose();

    /// <summary>Each kind of text is typed as people type it, with what repeats it; then taken away; then looked for in everything there is.</summary>
    [Theory]
    [MemberData(nameof(Soorten))]
    public async Task VerwijderTekst_ElkeSoort_IsNergensMeer_OokNietInDeBytes(Tekstsoort soort)
    {
        var id = await TypAsync(soort);
        Assert.NotEmpty(await RijenMetAsync(Kanarie));

        await using (var db = Als(bureau))
        {
            Assert.True(await db.VerwijderTekstAsync(soort, id, Verwijderreden.Persoonsgegevens, Maak.Nu.AddDays(1)));
        }

        Assert.Empty(await RijenMetAsync(Kanarie));
        Assert.NotEmpty(await RijenMetAsync("Deze tekst is verwijderd op 3 maart 2026 door Bureau."));
        if (TestDatabase.SqlServer is null)
        {
            Assert.Empty(Bytes.Met(database.Bestand, Kanarie));
        }

        await using var systeem = database.Open(GebruikerToegang.Systeem);
        var regels = await systeem.Logregels.Where(r => r.Actie == Logactie.TekstVerwijderd).ToListAsync();
        Assert.All(regels, regel => Assert.Equal(("Bureau", $"{soort.Tekst()}; er staan gegevens van een persoon in"), (regel.Door, regel.Wijzigingen)));
        Assert.Equal(soort is Tekstsoort.Adviesonderwerp or Tekstsoort.Casusonderwerp ? 2 : 1, regels.Count); // the subject of a question that became a casus stands in both
    }

    /// <summary>Who dies between the two, or can't wipe, leaves written down that it is still to be done.</summary>
    [Fact]
    public async Task VerwijderTekst_SchrijftOpDatErTeWissenIs_TotdatDatIsGedaan()
    {
        var id = await TypAsync(Tekstsoort.Adviesbericht);
        List<DateTime> teWissen = [];
        await using var db = Als(bureau);
        db.Bewaard += _ => // after the text is gone, and before the file is written anew
        {
            using var kijk = database.Open(GebruikerToegang.Systeem);
            teWissen.AddRange(kijk.Sporen.Select(s => s.Sinds));
        };

        Assert.True(await db.VerwijderTekstAsync(Tekstsoort.Adviesbericht, id, Verwijderreden.VerkeerdePlek, Maak.Nu));

        Assert.Equal([Maak.Nu], teWissen);
        Assert.False(await db.Sporen.AnyAsync());
    }

    [Fact]
    public async Task VerwijderTekst_TweeKeer_IsEenKeer()
    {
        var id = await TypAsync(Tekstsoort.Adviesbericht);

        await Doe(bureau, db => db.VerwijderTekstAsync(Tekstsoort.Adviesbericht, id, Verwijderreden.VerkeerdePlek, Maak.Nu));
        await Doe(bureau, db => db.VerwijderTekstAsync(Tekstsoort.Adviesbericht, id, Verwijderreden.VerkeerdePlek, Maak.Nu.AddDays(3)));

        await using var db = Als(bureau);
        Assert.Equal("Deze tekst is verwijderd op 2 maart 2026 door Bureau.", (await db.Adviesberichten.SingleAsync(b => b.Id == id)).Tekst);
        Assert.Equal(1, await db.Logregels.CountAsync(r => r.Actie == Logactie.TekstVerwijderd));
    }

    [Theory]
    [MemberData(nameof(Soorten))]
    public async Task VerwijderTekst_WieNietVanHetBureauIs_WordtGeweigerd_EnErVerandertNiets(Tekstsoort soort)
    {
        var id = await TypAsync(soort);
        foreach (var rol in Enum.GetValues<Rol>().Where(r => r is not (Rol.Bureaumedewerker or Rol.Manager)))
        {
            await using var db = database.Open(Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null));
            await Assert.ThrowsAsync<DomeinregelException>(() => db.VerwijderTekstAsync(soort, id, Verwijderreden.OpVerzoek, Maak.Nu));
            await Assert.ThrowsAsync<DomeinregelException>(() => db.GetTekstenVanAdviesvraagAsync(Kenmerk));
            await Assert.ThrowsAsync<DomeinregelException>(() => db.GetTekstenVanCasusAsync("ZV-26-AAAA"));
        }

        Assert.NotEmpty(await RijenMetAsync(Kanarie));
    }

    [Theory]
    [InlineData("Deze tekst is verwijderd op 2 maart 2026 door Bureau.", true)]
    [InlineData("Deze tekst is verwijderd op 2 maart 2026 door Contactpersoon Borger-Odoorn.", true)]
    [InlineData("Er staat: Deze tekst is verwijderd op 2 maart 2026 door Bureau.", false)]
    [InlineData("Deze tekst is verwijderd op 2 maart 2026 door Bureau. Het ging om iemand anders.", false)]
    [InlineData("Deze tekst is verwijderd op verzoek door Bureau.", false)]
    [InlineData("Deze tekst is verwijderd op 2 maart 2026.", false)]
    public void IsVerwijderd_AlleenAlsErNietsAndersStaat(string tekst, bool isVerwijderd) => Assert.Equal(isVerwijderd, Tekstverwijdering.IsVerwijderd(tekst));

    [Fact]
    public void Zin_PastOveral_EnWordtHerkend()
    {
        var lang = GebruikerToegang.Van(new Gebruiker("demo", "lang", $"Mevr. {new string('x', Gebruiker.FunctieMaxLength - 6)}", Rol.Bureaumedewerker));
        var zin = Tekstverwijdering.Zin(lang, new(2026, 9, 30, 9, 0, 0, DateTimeKind.Utc));

        Assert.True(Tekstverwijdering.IsVerwijderd(zin));
        Assert.InRange(zin.Length, 1, Casus.OnderwerpMaxLength);
    }

    [Theory]
    [InlineData(null)]
    [InlineData((Verwijderreden)9)]
    public async Task VerwijderTekst_ZonderReden_WordtGeweigerd(Verwijderreden? reden)
    {
        var id = await TypAsync(Tekstsoort.Adviesbericht);

        await Assert.ThrowsAsync<DomeinregelException>(() => Doe(bureau, db => db.VerwijderTekstAsync(Tekstsoort.Adviesbericht, id, reden, Maak.Nu)));

        Assert.NotEmpty(await RijenMetAsync(Kanarie));
    }

    [Fact]
    public async Task VerwijderTekst_DieErNietIs_WordtGeweigerd()
    {
        await GrondAsync();
        foreach (var soort in Enum.GetValues<Tekstsoort>())
        {
            await Assert.ThrowsAsync<DomeinregelException>(() => Doe(bureau, db => db.VerwijderTekstAsync(soort, Guid.NewGuid(), Verwijderreden.OpVerzoek, Maak.Nu)));
        }
    }

    /// <summary>Where the conversation stands, and from when its term runs, does not change by it.</summary>
    [Fact]
    public async Task VerwijderTekst_VanEenGeslotenVraag_LaatDeTermijnLopen()
    {
        await GrondAsync(Maak.Adviesvraag(status: Adviesstatus.Gesloten));
        var teksten = await Doe(bureau, db => db.GetTekstenVanAdviesvraagAsync(Kenmerk.ToLowerInvariant()));

        await Doe(bureau, db => db.VerwijderTekstAsync(teksten[1].Soort, teksten[1].Id, Verwijderreden.OpVerzoek, Maak.Nu.AddDays(40)));

        await using var db = Als(bureau);
        Assert.Equal((Adviesstatus.Gesloten, Maak.Nu), await db.Adviesvragen.Select(v => new ValueTuple<Adviesstatus, DateTime>(v.Status, v.BijgewerktOp)).SingleAsync());
        Assert.Equal(["Onderwerp"], (await db.GetTekstenVanAdviesvraagAsync(Kenmerk)).Select(t => t.Naam)); // what is gone can't be chosen again
    }

    /// <summary>What the portal itself wrote in a line stays: otherwise a corrected date would lose its history.</summary>
    [Fact]
    public void VerwijderUitGeschiedenis_LaatStaanWatHetPortaalSchreef()
    {
        var door = Maak.Bureau;
        var casus = Maak.CasusMet(CasusStatus.InBehandeling);
        casus.Verplaats(new(CasusStatus.Afgesloten, Maak.Vandaag, null, $"{Kanarie}. Reden: verhuisd"), door, Maak.Nu);
        casus.DraaiTerug($"{Kanarie} twee", door, Maak.Nu);
        casus.Corrigeer(new(casus.AangemeldOp.AddDays(-1), casus.TriageOp, casus.WerkvoorraadOp, casus.GestartOp, null, casus.Product, $"{Kanarie} drie"), door, Maak.Nu);
        casus.Wijzig(casus.Gegevens with { Onderwerp = Kanarie }, Maak.Namen, door, Maak.Nu);

        foreach (var regel in casus.Wijzigingen.Where(w => w.IsGetypt).ToList())
        {
            casus.VerwijderUitGeschiedenis(regel.Id, door, Maak.Nu);
        }

        const string zin = "Deze tekst is verwijderd op 2 maart 2026 door bureaumedewerker.";
        Assert.Equal(
            [
                $"Naar ‘afgesloten’: {zin}", $"Teruggedraaid van ‘afgesloten’ naar ‘in behandeling’. Reden: {zin}",
                $"Aangemeld op: van ‘{casus.AangemeldOp.AddDays(1).ToString("d MMMM yyyy", Cijfers.Notatie.Nederlands)}’ naar ‘{casus.AangemeldOp.ToString("d MMMM yyyy", Cijfers.Notatie.Nederlands)}’. Reden: {zin}",
                $"Onderwerp: {zin}",
            ],
            casus.Wijzigingen.Where(w => w.IsGetypt).Select(w => w.Wat));
        Assert.Contains(casus.Wijzigingen, w => w.Wat == "Naar ‘in behandeling’, procesregie");
        Assert.Equal(Kanarie, casus.Onderwerp); // the subject itself was not pointed at
    }

    /// <summary>A subject lives on in the casus that a question became, also after it was changed there.</summary>
    [Fact]
    public async Task Adviesonderwerp_IsOokWegUitDeGeschiedenisVanDeCasus_DieIntussenAndersHeet()
    {
        var id = await TypAsync(Tekstsoort.Adviesonderwerp);
        await HernoemCasusAsync("Overlast in de wijk");

        await Doe(bureau, db => db.VerwijderTekstAsync(Tekstsoort.Adviesonderwerp, id, Verwijderreden.OpVerzoek, Maak.Nu));

        Assert.Empty(await RijenMetAsync(Kanarie));
        await using var lezer = Als(bureau);
        Assert.Equal("Overlast in de wijk", (await lezer.Casussen.SingleAsync(c => c.Kenmerk == "ZV-26-BBBB")).Onderwerp);
    }

    /// <summary>And the other way round: who takes it away at the casus takes it from the question that it came from, which the gemeente reads too.</summary>
    [Theory]
    [InlineData(Tekstsoort.Casusonderwerp)]
    [InlineData(Tekstsoort.Casusgeschiedenis)]
    public async Task CasusDieIntussenAndersHeet_NeemtHetOnderwerpVanDeAdviesvraagMee(Tekstsoort soort)
    {
        await TypAsync(Tekstsoort.Adviesonderwerp);
        await HernoemCasusAsync("Overlast in de wijk");
        var plek = (await Doe(bureau, db => db.GetTekstenVanCasusAsync("ZV-26-BBBB"))).First(t => t.Soort == soort);

        await Doe(bureau, db => db.VerwijderTekstAsync(plek.Soort, plek.Id, Verwijderreden.OpVerzoek, Maak.Nu));

        Assert.Empty(await RijenMetAsync(Kanarie));
        await using var systeem = database.Open(GebruikerToegang.Systeem);
        Assert.Equal([Kenmerk, "ZV-26-BBBB"], (await systeem.Logregels.Where(r => r.Actie == Logactie.TekstVerwijderd).Select(r => r.Weergave).ToListAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Casusonderwerp_DatDeAdviesvraagNietNoemt_LaatHaarStaan()
    {
        await TypAsync(Tekstsoort.Adviesonderwerp);
        var casus = Maak.CasusMet(CasusStatus.InBehandeling, kenmerk: "ZV-26-DDDD");
        await database.VulAsync(casus);

        await Doe(bureau, db => db.VerwijderTekstAsync(Tekstsoort.Casusonderwerp, casus.Id, Verwijderreden.OpVerzoek, Maak.Nu));

        await using var db = Als(bureau);
        Assert.Equal(Kanarie, (await db.Adviesvragen.SingleAsync()).Onderwerp);
        Assert.Equal(1, await db.Logregels.CountAsync(r => r.Actie == Logactie.TekstVerwijderd));
    }

    /// <summary>What the casus is called today was not pointed at, and so neither is the same subject of the question.</summary>
    [Fact]
    public async Task Casusgeschiedenis_VanEenCasusDieWeerHetzelfdeHeet_LaatHetOnderwerpStaan()
    {
        await TypAsync(Tekstsoort.Adviesonderwerp);
        await HernoemCasusAsync("Overlast in de wijk");
        await HernoemCasusAsync(Kanarie);
        var plek = (await Doe(bureau, db => db.GetTekstenVanCasusAsync("ZV-26-BBBB"))).First(t => t.Soort is Tekstsoort.Casusgeschiedenis);

        await Doe(bureau, db => db.VerwijderTekstAsync(plek.Soort, plek.Id, Verwijderreden.OpVerzoek, Maak.Nu));

        await using var db = Als(bureau);
        Assert.Equal((Kanarie, Kanarie), ((await db.Adviesvragen.SingleAsync()).Onderwerp, (await db.Casussen.SingleAsync(c => c.Kenmerk == "ZV-26-BBBB")).Onderwerp));
    }

    /// <summary>A new column in which people type about casussen asks for a place in one of the two lists.</summary>
    [Fact]
    public void ElkeGetypteTekst_OverCasussen_IsTeVerwijderenOfStaatHierMetReden()
    {
        string[] teVerwijderen =
        [
            "Adviesbericht.Tekst", "Adviesconcept.Onderwerp", "Adviesconcept.Tekst", "Adviesvraag.Onderwerp", "Afsluitvoorstel.Toelichting", "Casus.Onderwerp", "Casus.Reden", "CasusWijziging.Wat",
            "PlustaakVerzoek.Reden", "PlustaakVerzoekWijziging.Wat", "Reactie.Tekst",
        ];
        string[] nietOverCasussen =
        [
            "Adviesconcept.Plaats", "Adviesvraag.Kenmerk", "Casus.AanmelderCode", "Casus.Kenmerk", "PlustaakVerzoek.PlustaakCode", "PlustaakVolume.PlustaakCode", // codes
            "Adviesbericht.Door", "Adviesvraag.Behandelaar", "Adviesvraag.GesteldDoor", "Afsluitvoorstel.GereageerdDoor", "Afsluitvoorstel.VoorgesteldDoor", "CasusWijziging.Door",
            "PlustaakVerzoekWijziging.Door", "PlustaakVolume.Door", "Reactie.AfgehandeldDoor", "Briefversie.Door", "Raadsbriefconcept.Door", "Toezegging.Door", // functions
            "Bezoek.Standen", "Bezoek.VorigeStanden", // counts
        ];
        using var db = database.Open(GebruikerToegang.Systeem);
        var velden = db.Model.GetEntityTypes()
            .Where(e => (e.ClrType.IsAssignableTo(typeof(IVanGemeente)) && e.ClrType.Namespace is not "Portal.Data.Raadsbrieven" and not "Portal.Data.Governance") || e.ClrType == typeof(Reactie))
            .SelectMany(e => e.GetProperties().Where(p => p.ClrType == typeof(string)), (e, p) => $"{e.ClrType.Name}.{p.Name}").ToList();

        Assert.Empty(velden.Except(teVerwijderen).Except(nietOverCasussen));
        Assert.Empty(teVerwijderen.Except(velden));
    }

    private PortalDbContext Als(Gebruiker gebruiker) => database.Open(GebruikerToegang.Van(gebruiker));

    private async Task<T> Doe<T>(Gebruiker wie, Func<PortalDbContext, Task<T>> wat)
    {
        await using var db = Als(wie);
        return await wat(db);
    }

    private async Task HernoemCasusAsync(string onderwerp)
    {
        await using var db = Als(bureau);
        var casus = await db.Casussen.SingleAsync(c => c.Kenmerk == "ZV-26-BBBB");
        Assert.Null(await db.WijzigCasusAsync(casus.Kenmerk, casus.Gegevens with { Onderwerp = onderwerp }, casus.Versie, Maak.Nu));
    }

    private Task GrondAsync(params object[] rijen) => database.VulAsync([.. Maak.Grond(), Maak.GemeenteVeiligheid(), contactpersoon, bureau, .. rijen]);

    /// <summary>The canary as somebody types it in this place, and everywhere else where that puts it. Gives the id to take it away by.</summary>
    private async Task<Guid> TypAsync(Tekstsoort soort)
    {
        var gemeente = GebruikerToegang.Van(contactpersoon);
        var vraag = Maak.Adviesvraag(gegevens: Maak.Vraaggegevens(onderwerp: soort is Tekstsoort.Adviesonderwerp ? Kanarie : "Overlast"));
        vraag.Schrijf(Adviesactie.Reageer, Maak.Bericht(soort is Tekstsoort.Adviesbericht ? $"Het gaat om {Kanarie}." : "Het is rustig."), gemeente, Maak.Nu);
        var casus = Maak.CasusMet(CasusStatus.InBehandeling);
        switch (soort)
        {
            case Tekstsoort.Adviesonderwerp:
                casus = vraag.ZetOm("ZV-26-BBBB", Maak.Omzetting(), Maak.Bureau, Maak.Nu);
                break;
            case Tekstsoort.Casusonderwerp:
                casus = vraag.ZetOm("ZV-26-BBBB", Maak.Omzetting(), Maak.Bureau, Maak.Nu);
                casus.Wijzig(casus.Gegevens with { Onderwerp = Kanarie }, Maak.Namen, Maak.Bureau, Maak.Nu);
                casus.Wijzig(casus.Gegevens with { Onderwerp = $"Nog eens {Kanarie}" }, Maak.Namen, Maak.Bureau, Maak.Nu);
                break;
            case Tekstsoort.Casusreden or Tekstsoort.Casusgeschiedenis:
                casus.Verplaats(new(CasusStatus.Afgesloten, Maak.Vandaag, null, Kanarie), Maak.Bureau, Maak.Nu);
                casus.DraaiTerug(Kanarie, Maak.Bureau, Maak.Nu);
                casus.Verplaats(new(CasusStatus.Afgesloten, Maak.Vandaag, null, Kanarie), Maak.Bureau, Maak.Nu);
                break;
        }

        var voorstel = Afsluitvoorstel.Doe(Maak.CasusMet(CasusStatus.InBehandeling, kenmerk: "ZV-26-CCCC"), Maak.Vandaag.AddDays(7), Maak.Bureau, Maak.Nu);
        voorstel.Reageer(Afsluitreactie.Bezwaar, soort is Tekstsoort.Afsluittoelichting ? Kanarie : "Nog niet.", gemeente, Maak.Nu);
        var pagina = Maak.Pagina(publiceerOp: Maak.Nu);
        var reactie = new Reactie(Guid.NewGuid(), pagina.Id, soort is Tekstsoort.Reactie ? Kanarie : "Er mist een adres.", false, Maak.Nu);
        var tvo = Maak.Plustaak(Plustaakregels.Tvo);
        var verzoek = Verzoek(soort is Tekstsoort.Plustaakreden ? Kanarie : "Te laat.");
        await GrondAsync([vraag, voorstel, casus, pagina, reactie, tvo, verzoek]);
        if (soort is Tekstsoort.Adviesbericht or Tekstsoort.Adviesonderwerp)
        {
            await Doe(contactpersoon, db => db.BewaarConceptAsync(Kenmerk, new($"Wat ik nog wilde zeggen over {Kanarie}"), Maak.Nu)); // typed, and not sent
        }

        return soort switch
        {
            Tekstsoort.Adviesonderwerp => vraag.Id,
            Tekstsoort.Adviesbericht => vraag.Berichten[1].Id,
            Tekstsoort.Casusgeschiedenis => casus.Wijzigingen.First(w => w.Wat.Contains(Kanarie, StringComparison.Ordinal)).Id,
            Tekstsoort.Afsluittoelichting => voorstel.CasusId,
            Tekstsoort.Plustaakreden => verzoek.Id,
            Tekstsoort.Reactie => reactie.Id,
            _ => casus.Id,
        };
    }

    private static PlustaakVerzoek Verzoek(string reden)
    {
        var verzoek = Maak.PlustaakVerzoek();
        verzoek.WijsAf(reden, Maak.Bureau, Maak.Nu);
        verzoek.NeemBesluitTerug(reden, Maak.Bureau, Maak.Nu);
        verzoek.WijsAf(reden, Maak.Bureau, Maak.Nu);
        return verzoek;
    }

    /// <summary>Which columns hold this text, over every table there is.</summary>
    private async Task<IReadOnlyList<string>> RijenMetAsync(string tekst)
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        var kolommen = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties().Where(p => p.ClrType == typeof(string)), (e, p) => (Tabel: e.GetTableName()!, Naam: p.GetColumnName()));
        List<string> gevonden = [];
        foreach (var deel in kolommen.Chunk(200)) // a question per column costs EF more than the database
        {
            var vraag = string.Join(" UNION ALL ", deel.Select(k => $"SELECT '{k.Tabel}.{k.Naam}' AS \"Value\" WHERE EXISTS (SELECT 1 FROM \"{k.Tabel}\" WHERE \"{k.Naam}\" LIKE '%{tekst}%')"));
            gevonden.AddRange(await db.Database.SqlQueryRaw<string>(vraag).ToListAsync()); // names of the model, and a text of this test
        }

        return gevonden;
    }
}
