using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Adviesvragen;
using Portal.Data.Besluiten;
using Portal.Data.Casussen;
using Portal.Data.Informatie;
using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;

namespace Portal.Data.Opslag;

/// <summary>A storage that fails says so, under one name, and never as "somebody was before you".</summary>
public sealed class OpslagstoringTests : IAsyncLifetime
{
    private readonly string map = Directory.CreateTempSubdirectory("zvhd-storing-").FullName;
    private readonly Opslagtoestand toestand = new();
    private Func<PortalDbContext> nieuw = null!;
    private Guid stemming;

    private string Bestand => Path.Combine(map, Reservekopie.Database);

    public async Task InitializeAsync()
    {
        await Opslagmigratie.MigreerAsync(Provider.Sqlite, $"Data Source={Bestand}");
        nieuw = PortalOpslag.NieuweContext(Provider.Sqlite, $"Data Source={Bestand};Mode=ReadWrite", toestand: toestand);
        await using var db = Open(GebruikerToegang.Systeem);
        var (plan, manager) = (Maak.JaarplanMet(Jaarplanstatus.Voorgelegd), Maak.Managergebruiker());
        var open = Maak.Stemming([Lid], manager.Vers(), plan: plan);
        stemming = open.Id;
        db.AddRange([.. Maak.Grond(), Maak.Stuurgroep(), manager, Lid, Maak.Bureaumedewerker(), plan]);
        await db.SaveChangesAsync();
        db.Add(open);
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(map, recursive: true);
        return Task.CompletedTask;
    }

    private Gebruiker Lid { get; } = Maak.Lid(1);

    public static TheoryData<string> Daden => ["casus", "vraag", "stem", "aanmelding", "pagina"];

    [Theory]
    [MemberData(nameof(Daden))]
    public async Task Daad_OpEenSchijfDieNietTeBeschrijvenIs_ZegtDat_EnBewaartNiets(string daad)
    {
        await using var db = Open(daad switch
        {
            "vraag" => Maak.VanEmmen,
            "stem" => Lid.Vers(),
            "aanmelding" => GebruikerToegang.Systeem,
            _ => Maak.Bureau,
        });
        await db.Database.OpenConnectionAsync(); // and kept open, so that it stays as it is set here
        await using (var opdracht = db.Database.GetDbConnection().CreateCommand())
        {
            opdracht.CommandText = "PRAGMA query_only=ON";
            await opdracht.ExecuteNonQueryAsync();
        }

        var fout = await Assert.ThrowsAsync<OpslagException>(() => daad switch
        {
            "casus" => db.RegistreerCasusAsync(new(Guid.NewGuid(), Maak.EmmenId, Maak.Vandaag, Maak.CasusGegevens()), Maak.Nu),
            "vraag" => db.StelAdviesvraagAsync(Maak.Vraaggegevens(), Guid.NewGuid(), Maak.Nu),
            "stem" => db.BrengStemUitAsync(stemming, Stemkeuze.Voor, null, Maak.Nu),
            "aanmelding" => db.BeginSessieAsync(new("demo", "bureau"), Maak.Nu, Maak.Nu, default),
            _ => db.MaakPaginaAsync("Wat wij doen", Maak.Nu),
        });

        Assert.Equal((Opslagstand.AlleenLezen, Opslagstand.AlleenLezen), (fout.Stand, toestand.Stand));
        Assert.Equal("Het portaal kan nu niets bewaren. Er is niets bewaard. Wat u hebt getypt, staat er nog. Probeer het over een paar minuten opnieuw.", fout.Message);
        await using var kijk = Open(GebruikerToegang.Systeem);
        Assert.Equal((0, 0, 0, 0), (await kijk.Casussen.CountAsync(), await kijk.Adviesvragen.CountAsync(), await kijk.Stemmingsregels.CountAsync(), await kijk.Sessies.CountAsync()));
    }

    [Fact]
    public async Task Slot_DatEenAnderHoudt_WeigertWieSchrijft_LaatLezenToe_EnWieKortWachtteHoudtNiemandTegen()
    {
        await using var ander = await AnderAsync("BEGIN IMMEDIATE");
        await using (var eerste = Open(GebruikerToegang.Systeem))
        {
            eerste.Database.SetCommandTimeout(1);
            eerste.Add(Maak.Casus());
            Assert.Equal(Opslagstand.Bezet, (await Assert.ThrowsAsync<OpslagException>(() => eerste.SaveChangesAsync())).Stand);
            Assert.Equal(2, await eerste.Gemeenten.CountAsync());
        }

        Assert.Equal(Opslagstand.Goed, toestand.Stand);
        await ProbeerAsync(Opslagstand.Bezet);
        await DoeAsync(ander, "ROLLBACK");
        await using var db = Open(GebruikerToegang.Systeem);
        db.Add(Maak.Casus());
        await Assert.ThrowsAsync<OpslagException>(() => db.SaveChangesAsync()); // nobody tried yet whether it is free again
        await ProbeerAsync(Opslagstand.Goed);
        await db.SaveChangesAsync();

        Assert.Equal(1, await db.Casussen.CountAsync());
    }

    [Fact]
    public async Task Bestand_DatWegIs_WordtNietOpnieuwGemaakt_EnIsErDaarnaWeerHeelemaal()
    {
        await using (var db = Open(GebruikerToegang.Systeem))
        {
            Assert.Equal(2, await db.Gemeenten.CountAsync()); // a connection that stays open in the pool
        }

        File.Move(Bestand, Bestand + ".elders");
        await using (var db = Open(GebruikerToegang.Systeem))
        {
            Assert.Equal(Opslagstand.Weg, (await Assert.ThrowsAsync<OpslagException>(() => db.Gemeenten.CountAsync())).Stand);
            db.Add(Maak.Casus());
            Assert.Equal(Opslagstand.Weg, (await Assert.ThrowsAsync<OpslagException>(() => db.SaveChangesAsync())).Stand);
        }

        await ProbeerAsync(Opslagstand.Weg);
        Assert.False(File.Exists(Bestand));
        File.Move(Bestand + ".elders", Bestand);
        await ProbeerAsync(Opslagstand.Goed);
        await using (var db = Open(GebruikerToegang.Systeem))
        {
            Assert.Equal((2, 0), (await db.Gemeenten.CountAsync(), await db.Casussen.CountAsync()));
        }
    }

    [Fact]
    public async Task Bestand_DatGeenDatabaseIs_IsWeg()
    {
        var anders = Path.Combine(map, "anders.db");
        await File.WriteAllTextAsync(anders, new string('x', 5000));
        await using var db = PortalOpslag.NieuweContext(Provider.Sqlite, $"Data Source={anders};Mode=ReadWrite;Pooling=false")().Voor(GebruikerToegang.Systeem);

        Assert.Equal(Opslagstand.Weg, (await Assert.ThrowsAsync<OpslagException>(() => db.Gemeenten.CountAsync())).Stand);
    }

    private PortalDbContext Open(GebruikerToegang toegang) => nieuw().Voor(toegang);

    private async Task ProbeerAsync(Opslagstand verwacht)
    {
        await using var db = nieuw();
        toestand.Meld(await db.ProbeerOpslagAsync());
        Assert.Equal(verwacht, toestand.Stand);
    }

    private async Task<SqliteConnection> AnderAsync(string eerst)
    {
        var verbinding = new SqliteConnection($"Data Source={Bestand};Pooling=false");
        await verbinding.OpenAsync();
        await DoeAsync(verbinding, eerst);
        return verbinding;
    }

    private static async Task DoeAsync(SqliteConnection verbinding, string tekst)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = tekst;
        await opdracht.ExecuteNonQueryAsync();
    }
}
