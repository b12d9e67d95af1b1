using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Adviesvragen;
using Portal.Data.Informatie;
using Portal.Data.Jaarverslagen;
using Portal.Data.Logboek;
using Portal.Data.Toegang;

namespace Portal.Data.Bewaren;

/// <summary>What was kept long enough goes, as a whole and with a line that tells of it; nothing goes early, whatever a clock says.</summary>
public sealed class VernietigerTests : IDisposable
{
    private const string Kanarie = "Kwinkelier uit de Spookstraat";

    /// <summary>The day the question of these tests was closed.</summary>
    private static readonly DateTime Gesloten = Maak.Nu;

    /// <summary>The first day on which it may go.</summary>
    private static readonly DateTime Einde = new(2027, 3, 2, 4, 0, 0, DateTimeKind.Utc);

    private readonly TestDatabase database = new();
    private readonly Gebruiker contactpersoon = Maak.Contactpersoon(Maak.EmmenId);
    private readonly GebruikerToegang manager = Maak.ToegangVan(Rol.Manager);
    private readonly GebruikerToegang fg = Maak.ToegangVan(Rol.FunctionarisGegevensbescherming);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Ronde_NaDeTermijn_VernietigtVraagMetBerichten_EnSchrijftHaarOpDeLijst()
    {
        await GrondAsync(Vraag("AV-26-WEGG"), Vraag("AV-26-OPEN", Adviesstatus.Beantwoord), Vraag("AV-26-LATR", op: Gesloten.AddDays(1)));
        await RondenTotAsync(Einde.AddDays(-1));
        Assert.Equal(3, await TelAsync(db => db.Adviesvragen)); // not a day early

        var ronde = await RondeAsync(Einde);

        Assert.Equal((Rondeafloop.Gedaan, 1, true), (ronde.Afloop, ronde.Aantal, ronde.IsGewist));
        await using var db = database.Open(fg);
        Assert.Equal(["AV-26-LATR", "AV-26-OPEN"], (await Systeem().Adviesvragen.Select(v => v.Kenmerk).ToListAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(3, await TelAsync(s => s.Adviesberichten)); // one of the later one, two of the open one
        Assert.Equal(
            new Lijstregel(new(2027, 3, 2), Einde, "Portaal", Vernietigingssoort.Adviesvraag, "AV-26-WEGG", "Emmen", new(2026, 3, 2), "12 maanden na sluiten", 1),
            await db.GetVernietigingslijst().SingleAsync());
        Assert.Single(await Systeem().Logregels.Where(r => r.Actie == Logactie.Vernietigd).ToListAsync());
        if (TestDatabase.SqlServer is null)
        {
            Assert.Empty(Bytes.Met(database.Bestand, $"{Kanarie} AV-26-WEGG"));
            Assert.NotEmpty(Bytes.Met(database.Bestand, $"{Kanarie} AV-26-OPEN"));
        }
    }

    [Fact]
    public async Task Ronde_DeEerste_VernietigtNiets_EnZetHetOpDeLijstVanWatKomt()
    {
        await GrondAsync(Vraag("AV-26-WEGG"));
        var jarenLater = Gesloten.AddYears(4);

        Assert.Equal((Rondeafloop.Gedaan, Klokoordeel.Eerste, 0), Kort(await RondeAsync(jarenLater)));
        await VolgendeRondenAsync(jarenLater, 13); // people have two weeks to see it
        await using (var db = database.Open(fg))
        {
            var komend = Assert.Single((await db.GetBewaaroverzichtAsync(jarenLater.AddDays(13))).Komend);
            Assert.Equal(("AV-26-WEGG", "Emmen", 1, DateOnly.FromDateTime(jarenLater.AddDays(14))), (komend.Kenmerk, komend.Gemeente, komend.Berichten, komend.Vanaf));
        }

        Assert.Equal(1, (await RondeAsync(jarenLater.AddDays(14))).Aantal);
    }

    [Fact]
    public async Task Reageren_OpWatIsAangekondigd_HaaltHetVanDeLijst()
    {
        await GrondAsync(Vraag("AV-26-WEGG"));
        await RondenTotAsync(Einde.AddDays(-1));
        await using (var db = database.Open(GebruikerToegang.Van(contactpersoon)))
        {
            await db.SchrijfAdviesberichtAsync("AV-26-WEGG", Adviesactie.Reageer, Maak.Bericht("Het speelt weer."), Einde.AddHours(-2));
        }

        Assert.Equal(0, (await RondeAsync(Einde)).Aantal);
        await using var kijk = database.Open(fg);
        Assert.Empty((await kijk.GetBewaaroverzichtAsync(Einde)).Komend);
    }

    /// <summary>Closed while the clock was two years behind: its own dates say that it is long past its term.</summary>
    [Fact]
    public async Task Vraag_DieGeslotenWerdToenDeKlokAchterliep_GaatNietMeteenWeg()
    {
        await GrondAsync();
        await RondenTotAsync(Einde);
        await database.VulAsync(Vraag("AV-26-WEGG", op: Einde.AddYears(-2)));

        Assert.Equal(0, (await RondeAsync(Einde.AddDays(1))).Aantal);
        Assert.Equal(0, (await RondeAsync(Einde.AddDays(2))).Aantal);
        await using var db = database.Open(fg);
        Assert.Equal("AV-26-WEGG", Assert.Single((await db.GetBewaaroverzichtAsync(Einde.AddDays(2))).Komend).Kenmerk);
    }

    [Theory]
    [InlineData(0, null, Klokoordeel.Goed)]
    [InlineData(24, null, Klokoordeel.Goed)]
    [InlineData(3 * 24, null, Klokoordeel.Goed)]
    [InlineData((3 * 24) + 1, null, Klokoordeel.Sprong)]
    [InlineData(10 * 365 * 24, null, Klokoordeel.Sprong)]
    [InlineData(-1, null, Klokoordeel.LooptAchter)]
    [InlineData(24, 23, Klokoordeel.Goed)]
    [InlineData(24, 25, Klokoordeel.LooptAchter)]
    public void Klok_WordtVergelekenMetDeVorigeRondeEnDeNieuwsteRegel(int urenSindsRonde, int? regelNaRonde, Klokoordeel oordeel) =>
        Assert.Equal(oordeel, Klokregel.Beoordeel(Maak.Nu.AddHours(urenSindsRonde), Maak.Nu, regelNaRonde is { } uren ? Maak.Nu.AddHours(uren) : null));

    [Fact]
    public async Task KlokDieJarenVooruitspringt_VernietigtNiets_TotDeManagerDeDatumBevestigt()
    {
        await GrondAsync(Vraag("AV-26-WEGG"));
        await RondenTotAsync(Gesloten.AddDays(3));
        var jarenLater = Gesloten.AddYears(6);

        for (var dag = 0; dag < 20; dag++)
        {
            Assert.Equal((Rondeafloop.WachtOpBevestiging, Klokoordeel.Sprong, 0), Kort(await RondeAsync(jarenLater.AddDays(dag))));
        }

        Assert.Equal(1, await TelAsync(db => db.Adviesvragen));
        var nu = jarenLater.AddDays(20);
        foreach (var rol in Enum.GetValues<Rol>().Where(r => r is not Rol.Manager))
        {
            await Assert.ThrowsAsync<DomeinregelException>(() => Vernietiger().VoerUitAsync(Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null), DateOnly.FromDateTime(nu), nu));
        }

        await Assert.ThrowsAsync<DomeinregelException>(() => Vernietiger().VoerUitAsync(manager, DateOnly.FromDateTime(nu).AddDays(-1), nu)); // another date than was on the screen
        Assert.Equal(Rondeafloop.Gedaan, (await Vernietiger().VoerUitAsync(manager, DateOnly.FromDateTime(nu), nu)).Afloop);
        Assert.Equal(1, await TelAsync(db => db.Adviesvragen)); // announced now, and not yet two weeks
        Assert.Equal("manager bureau", (await Systeem().Vernietigingsronden.OrderByDescending(r => r.Dag).FirstAsync()).Door);
        await VolgendeRondenAsync(nu, 13);
        Assert.Equal(1, (await RondeAsync(nu.AddDays(14))).Aantal); // the date is known now: the portal goes on by itself
    }

    /// <summary>A clock that is a month ahead, or a portal that was off for a month: the list can't have been seen meanwhile, also when the date is right.</summary>
    [Fact]
    public async Task MaandZonderRonden_TeltNietMeeVoorDeTweeWekenOpDeLijst()
    {
        await GrondAsync(Vraag("AV-26-WEGG"));
        await RondeAsync(Einde.AddDays(-31));
        await RondeAsync(Einde.AddDays(-30)); // announced

        Assert.Equal((Rondeafloop.WachtOpBevestiging, Klokoordeel.Sprong, 0), Kort(await RondeAsync(Einde)));
        Assert.Equal(0, (await Vernietiger().VoerUitAsync(manager, DateOnly.FromDateTime(Einde), Einde)).Aantal);
        await VolgendeRondenAsync(Einde, 12);
        await using (var db = database.Open(fg))
        {
            Assert.Equal(DateOnly.FromDateTime(Einde.AddDays(13)), Assert.Single((await db.GetBewaaroverzichtAsync(Einde.AddDays(12))).Komend).Vanaf); // the screen says the same
        }

        Assert.Equal(1, (await RondeAsync(Einde.AddDays(13))).Aantal);
    }

    /// <summary>What stands on no list is not taken by a clock that is less than a month ahead either.</summary>
    [Fact]
    public async Task KlokDieEenMaandVooruitspringt_NeemtGeenConceptenMee()
    {
        await GrondAsync();
        await RondeAsync(Gesloten);
        await ConceptAsync(Adviesconcept.NieuweVraag, Gesloten);
        await RondeAsync(Gesloten.AddDays(1));

        Assert.Equal(Rondeafloop.WachtOpBevestiging, (await RondeAsync(Gesloten.AddDays(32))).Afloop);

        Assert.Equal(1, await TelAsync(db => db.Adviesconcepten));
    }

    [Fact]
    public async Task KlokDieIsTeruggezet_VernietigtNiets()
    {
        await GrondAsync(Vraag("AV-26-WEGG"));
        await RondenTotAsync(Einde.AddDays(-1));

        Assert.Equal((Rondeafloop.WachtOpBevestiging, Klokoordeel.LooptAchter, 0), Kort(await RondeAsync(Einde.AddDays(-20))));
    }

    [Fact]
    public async Task Ronde_VeelMachinesTegelijk_IsErEen()
    {
        await GrondAsync(Vraag("AV-26-WEGG"));
        await RondenTotAsync(Einde.AddDays(-1));

        var ronden = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RondeAsync(Einde))));

        Assert.Single(ronden, r => r.Afloop is Rondeafloop.Gedaan);
        Assert.Equal(7, ronden.Count(r => r.Afloop is Rondeafloop.AlGedaan));
        Assert.Equal(1, await TelAsync(db => db.Vernietigingsregels));
        Assert.Equal(Rondeafloop.AlGedaan, (await RondeAsync(Einde.AddHours(5))).Afloop);
    }

    [Fact]
    public async Task Resten_DieEenLezerTegenhield_WordenDaarnaGewist()
    {
        if (TestDatabase.SqlServer is not null)
        {
            return; // the bytes of SQLite
        }

        await GrondAsync(Vraag("AV-26-WEGG"));
        await RondenTotAsync(Einde.AddDays(-1));
        await using var ander = Systeem();
        await ander.Database.OpenConnectionAsync(); // the portal itself: who closes the database last, empties its log anyhow
        await using (await LeesAsync())
        {
            var ronde = await Vernietiger().VoerUitAsync(Einde);
            Assert.Equal((1, false), (ronde.Aantal, ronde.IsGewist));
            Assert.Equal(Einde, await Vernietiger().WisRestenAsync(Einde.AddHours(25)));
            Assert.NotEmpty(Bytes.Met(database.Bestand, Kanarie));
            await using var kijk = database.Open(fg);
            Assert.Null((await kijk.GetBewaaroverzichtAsync(Einde.AddHours(23))).RestenSinds); // the night is not over
            Assert.Equal(Einde, (await kijk.GetBewaaroverzichtAsync(Einde.AddHours(25))).RestenSinds);
        }

        Assert.Null(await Vernietiger().WisRestenAsync(Einde.AddHours(26))); // also while the round of that day stands, or waits for somebody

        Assert.Empty(Bytes.Met(database.Bestand, Kanarie));
        await using var db = database.Open(fg);
        Assert.Null((await db.GetBewaaroverzichtAsync(Einde.AddHours(26))).RestenSinds);
    }

    /// <summary>The last thing that is deleted fails: then the first was not either, and the next round finds everything.</summary>
    [Fact]
    public async Task Ronde_DieHalverwegeMisgaat_LaatAllesStaan()
    {
        if (TestDatabase.SqlServer is not null)
        {
            return; // the fault is a trigger of SQLite
        }

        await GrondAsync(Vraag("AV-26-WEGG"));
        await RondenTotAsync(Einde.AddDays(-1));
        await using var db = Systeem();
        var ronden = await db.Vernietigingsronden.CountAsync();
        await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER \"Stuk\" BEFORE DELETE ON \"Adviesvragen\" BEGIN SELECT RAISE(ABORT, 'de schijf is stuk'); END;");

        await Assert.ThrowsAsync<DbUpdateException>(() => RondeAsync(Einde));

        Assert.Equal((1, 1, 0, ronden, 0, 0), (
            await TelAsync(s => s.Adviesvragen), await TelAsync(s => s.Adviesberichten), await TelAsync(s => s.Vernietigingsregels), await TelAsync(s => s.Vernietigingsronden),
            await TelAsync(s => s.Adviestellingen), await TelAsync(s => s.Logregels)));
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"Stuk\"");
        Assert.Equal(1, (await RondeAsync(Einde)).Aantal);
    }

    [Fact]
    public async Task Jaarverslag_TeltNaHetVernietigenNogPreciesHetzelfde()
    {
        var vroeger = Maak.Adviesvraag(kenmerk: "AV-25-AAAA", status: Adviesstatus.Beantwoord, op: new(2025, 12, 31, 12, 0, 0, DateTimeKind.Utc));
        vroeger.Sluit(Maak.VanEmmen, Gesloten);
        await GrondAsync(vroeger, Vraag("AV-26-WEGG"), Maak.Adviesvraag(Maak.WesterveldId, "AV-26-BLYF", op: Gesloten.AddMonths(2)));
        var voor = (await AdviestabellenAsync(2025), await AdviestabellenAsync(2026));
        await RondenTotAsync(Einde);

        Assert.Equal(1, await TelAsync(db => db.Adviesvragen));
        Assert.Equal(voor, (await AdviestabellenAsync(2025), await AdviestabellenAsync(2026)));
        Assert.Contains("Emmen: 1, 1", voor.Item1, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ronde_NeemtOudeSessiesConceptenEnReactiesMee_EnLaatJongeStaan()
    {
        var pagina = Maak.Pagina(publiceerOp: Gesloten);
        var (afgehandeld, nieuw) = (new Reactie(Guid.NewGuid(), pagina.Id, "Het nummer klopt niet.", false, Gesloten), new Reactie(Guid.NewGuid(), pagina.Id, "Ik mis een adres.", false, Gesloten));
        afgehandeld.HandelAf(manager, Gesloten);
        await GrondAsync(pagina, afgehandeld, nieuw, Vraag("AV-26-OPEN", Adviesstatus.Nieuw), Sessie.Begin(contactpersoon, null, Gesloten).Sessie, Sessie.Begin(contactpersoon, null, Einde.AddDays(-29)).Sessie);
        await ConceptAsync(Adviesconcept.NieuweVraag, Gesloten);
        await ConceptAsync("AV-26-OPEN", Einde.AddDays(-29));
        await RondeAsync(Gesloten.AddDays(1));
        await Vernietiger().VoerUitAsync(manager, DateOnly.FromDateTime(Einde.AddDays(1)), Einde.AddDays(1));

        await using var db = database.Open(fg);
        Assert.Equal(["1 aanmelding", "1 concept", "1 reactie"], (await db.GetVernietigingslijst().ToListAsync()).Select(r => r.Kenmerk).Order(StringComparer.Ordinal));
        Assert.Equal((1, 1, 1), (await TelAsync(s => s.Sessies), await TelAsync(s => s.Adviesconcepten), await TelAsync(s => s.Reacties)));
        Assert.Equal("Ik mis een adres.", (await Systeem().Reacties.SingleAsync()).Tekst);
    }

    [Fact]
    public async Task Overzicht_VoorBureauEnFunctionaris_EnVoorNiemandAnders_ZonderInhoud()
    {
        await GrondAsync(Vraag("AV-26-WEGG"));
        foreach (var rol in Enum.GetValues<Rol>())
        {
            await using var db = database.Open(Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null));
            if (rol is Rol.Bureaumedewerker or Rol.Manager or Rol.FunctionarisGegevensbescherming)
            {
                var komend = Assert.Single((await db.GetBewaaroverzichtAsync(Einde)).Komend);
                Assert.DoesNotContain(Kanarie, komend.ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain("overlast", komend.ToString(), StringComparison.Ordinal);
            }
            else
            {
                await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetBewaaroverzichtAsync(Einde));
                Assert.Throws<UnauthorizedAccessException>(() => db.GetVernietigingslijst());
            }
        }
    }

    [Fact]
    public async Task Vernietigingslijst_WijzigenOfVerwijderen_Weigert()
    {
        await GrondAsync(Vraag("AV-26-WEGG"));
        await RondenTotAsync(Einde);
        await using var db = Systeem();
        foreach (var poging in new Func<Task>[]
        {
            () => db.Vernietigingsregels.ExecuteUpdateAsync(s => s.SetProperty(r => r.Kenmerk, "AV-26-ANDR")),
            () => db.Vernietigingsregels.ExecuteDeleteAsync(),
            () => db.Vernietigingsronden.ExecuteUpdateAsync(s => s.SetProperty(r => r.Door, "Niemand")),
            () => db.Vernietigingsronden.Where(r => !db.Vernietigingsregels.Any(x => x.Dag == r.Dag)).ExecuteDeleteAsync(),
        })
        {
            Assert.Contains("een rij is niet te", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(poging)).Message, StringComparison.Ordinal);
        }
    }

    private static (Rondeafloop, Klokoordeel, int) Kort(Ronde ronde) => (ronde.Afloop, ronde.Oordeel, ronde.Aantal);

    /// <summary>Somebody who reads, and so holds on to how the database was.</summary>
    private async Task<SqliteConnection> LeesAsync()
    {
        var lezer = new SqliteConnection($"Data Source={database.Bestand};Pooling=false");
        await lezer.OpenAsync();
        await using var opdracht = lezer.CreateCommand();
        opdracht.CommandText = "BEGIN; SELECT COUNT(*) FROM \"Adviesberichten\"";
        await opdracht.ExecuteScalarAsync();
        return lezer;
    }

    private PortalDbContext Systeem() => database.Open(GebruikerToegang.Systeem);

    private Vernietiger Vernietiger() => new(database.Ongebonden, database.Omroep) { WachtSeconden = 0 };

    private Task<Ronde> RondeAsync(DateTime nu) => Vernietiger().VoerUitAsync(nu);

    /// <summary>Rounds as they come by themselves, one a night: the first so long before that what it announces may go in the last.</summary>
    private async Task RondenTotAsync(DateTime einde)
    {
        for (var nog = Bewaartermijnen.MinstensAangekondigdRonden; nog >= 0; nog--)
        {
            await RondeAsync(einde.AddDays(-nog));
        }
    }

    /// <summary>Rounds of the nights after this one, in which nothing goes.</summary>
    private async Task VolgendeRondenAsync(DateTime na, int aantal)
    {
        for (var dag = 1; dag <= aantal; dag++)
        {
            Assert.Equal((Rondeafloop.Gedaan, Klokoordeel.Goed, 0), Kort(await RondeAsync(na.AddDays(dag))));
        }
    }

    private async Task<int> TelAsync<T>(Func<PortalDbContext, IQueryable<T>> rijen)
    {
        await using var db = Systeem();
        return await rijen(db).CountAsync();
    }

    private Task GrondAsync(params object[] rijen) => database.VulAsync([.. Maak.Grond(), contactpersoon, .. rijen]);

    private static Adviesvraag Vraag(string kenmerk, Adviesstatus status = Adviesstatus.Gesloten, DateTime? op = null) =>
        Maak.Adviesvraag(kenmerk: kenmerk, status: status, op: op ?? Gesloten, gegevens: Maak.Vraaggegevens(toelichting: $"Het gaat om {Kanarie} {kenmerk}."));

    private async Task ConceptAsync(string plaats, DateTime op)
    {
        await using var db = database.Open(GebruikerToegang.Van(contactpersoon));
        await db.BewaarConceptAsync(plaats, new("Ik wilde vragen"), op);
    }

    /// <summary>The tables of adviesvragen in a jaarverslag, as text.</summary>
    private async Task<string> AdviestabellenAsync(int jaar)
    {
        await using var db = database.Open(manager);
        var tabellen = (await db.GetJaarverslagAsync(jaar, DateOnly.FromDateTime(Einde)))!.Tabellen.Where(t => t.Titel.StartsWith("Adviesvragen", StringComparison.Ordinal));
        return string.Join('\n', tabellen.SelectMany(t => t.Rijen.Select(r => $"{t.Titel}, {r.Naam}: {string.Join(", ", r.Cijfers)}")));
    }
}
