using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.Toegang;

namespace Portal.Data.Opslag;

/// <summary>A database is old or new, never in between.</summary>
public sealed class OpslagmigratieTests : IDisposable
{
    private readonly string map = Directory.CreateTempSubdirectory("zvhd-migratie-").FullName;

    private string Bestand => Path.Combine(map, Reservekopie.Database);

    private string Verbinding => $"Data Source={Bestand};Mode=ReadWrite;Pooling=false";

    public void Dispose() => Directory.Delete(map, recursive: true);

    [Fact]
    public async Task Migreer_ZonderDatabase_MaaktHaar_EnDeTweedeKeerGebeurtErNiets()
    {
        List<int> begonnen = [];
        await Opslagmigratie.MigreerAsync(Provider.Sqlite, Verbinding, begonnen.Add);
        await Opslagmigratie.MigreerAsync(Provider.Sqlite, Verbinding, begonnen.Add);

        await using var db = Open();
        Assert.Equal([db.Database.GetMigrations().Count()], begonnen);
        Assert.Equal(Bestand, Assert.Single(Directory.GetFiles(map)));
        await Reservekopie.ControleerAsync(Bestand);
    }

    [Fact]
    public async Task Migreer_EenOudeDatabase_HoudtWatErInStond()
    {
        await MaakOudAsync();
        await using (var ander = new SqliteConnection(Verbinding))
        {
            await ander.OpenAsync();
            await DoeAsync(ander, "CREATE TABLE \"Getuige\" (\"Wat\" TEXT); INSERT INTO \"Getuige\" VALUES ('er')");
        }

        await Opslagmigratie.MigreerAsync(Provider.Sqlite, Verbinding);

        await using var db = Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(["er"], await db.Database.SqlQueryRaw<string>("SELECT \"Wat\" AS \"Value\" FROM \"Getuige\"").ToListAsync());
    }

    [Fact]
    public async Task Migreer_DieHalverwegeMislukt_LaatDeOudeStaan()
    {
        var van = await MaakOudAsync();
        await using (var ander = new SqliteConnection(Verbinding))
        {
            await ander.OpenAsync();
            await DoeAsync(ander, "CREATE TABLE \"Logregels\" (\"x\" TEXT)"); // a later migration makes it, and cannot
        }

        await Assert.ThrowsAnyAsync<Exception>(() => Opslagmigratie.MigreerAsync(Provider.Sqlite, Verbinding));
        await using (var db = Open())
        {
            Assert.Equal(van, (await db.Database.GetAppliedMigrationsAsync()).Last());
        }

        await using (var ander = new SqliteConnection(Verbinding))
        {
            await ander.OpenAsync();
            await DoeAsync(ander, "DROP TABLE \"Logregels\"");
        }

        await Opslagmigratie.MigreerAsync(Provider.Sqlite, Verbinding); // what was left of the first attempt is in nobody's way
        await Reservekopie.ControleerAsync(Bestand);
        Assert.Equal(Bestand, Assert.Single(Directory.GetFiles(map)));
    }

    [Fact]
    public async Task Migreer_TerwijlEenAnderDeDatabaseOpenHeeft_Weigert()
    {
        var van = await MaakOudAsync();
        await using var ander = new SqliteConnection(Verbinding);
        await ander.OpenAsync();
        await DoeAsync(ander, "BEGIN; CREATE TABLE \"Getuige\" (\"Wat\" TEXT); COMMIT; BEGIN; SELECT * FROM \"Getuige\"");
        await DoeAsync(ander, "SELECT 1");

        Assert.Equal(Opslagstand.Bezet, (await Assert.ThrowsAsync<OpslagException>(() => Opslagmigratie.MigreerAsync(Provider.Sqlite, Verbinding))).Stand);

        await DoeAsync(ander, "COMMIT");
        await using var db = Open();
        Assert.Equal(van, (await db.Database.GetAppliedMigrationsAsync()).Last());
    }

    private PortalDbContext Open() => PortalOpslag.NieuweContext(Provider.Sqlite, Verbinding)().Voor(GebruikerToegang.Systeem);

    /// <returns>The one migration it has.</returns>
    private async Task<string> MaakOudAsync()
    {
        await using var db = PortalOpslag.NieuweContext(Provider.Sqlite, $"Data Source={Bestand};Pooling=false")().Voor(GebruikerToegang.Systeem);
        var eerste = db.Database.GetMigrations().First();
        await db.GetService<IMigrator>().MigrateAsync(eerste);
        return eerste;
    }

    private static async Task DoeAsync(SqliteConnection verbinding, string tekst)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = tekst;
        await opdracht.ExecuteNonQueryAsync();
    }
}
