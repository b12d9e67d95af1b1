using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Bewaren;
using Portal.Data.Toegang;

namespace Portal.Data.Opslag;

/// <summary>What is gone from the rows is gone from the file.</summary>
public sealed class SporenTests : IDisposable
{
    private const string Kanarie = "Kwinkelier uit de Spookstraat";

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    /// <summary>
    /// A table with two indexes, filled in no order and changed in between, so that its pages are divided time and again: the old half then keeps
    /// copies of rows that moved, and secure_delete does not see these. The same on every machine: chance has a seed.
    /// </summary>
    [Fact]
    public async Task WisSporen_NaHonderdenVerwijderdeTeksten_LaatErGeenEenInDeBytes()
    {
        if (TestDatabase.SqlServer is not null)
        {
            return; // the bytes of SQLite
        }

        await using var db = database.Open(GebruikerToegang.Systeem);
        await db.Database.OpenConnectionAsync();
        var verbinding = (SqliteConnection)db.Database.GetDbConnection();
        Doe("""CREATE TABLE "Proef" ("Id" TEXT PRIMARY KEY, "Sleutel" TEXT, "Onderwerp" TEXT, "Tekst" TEXT); CREATE INDEX "Een" ON "Proef" ("Onderwerp", "Sleutel"); CREATE INDEX "Twee" ON "Proef" ("Sleutel", "Onderwerp")""");
        var kans = new Random(20261128);
        List<string> weg = [];
        List<string> ander = [];
        Doe("BEGIN");
        for (var n = 0; n < 6000; n++)
        {
            var id = Sleutel();
            var isWeg = n > 1000 && n % 3 == 0;
            (isWeg ? weg : ander).Add(id);
            var onderwerp = isWeg ? $"{(char)('A' + kans.Next(10))} {Kanarie} {n}" : $"{(char)('A' + kans.Next(26))} overlast {new string('x', kans.Next(150))}";
            Doe("INSERT INTO \"Proef\" VALUES ($a, $b, $c, $d)", id, Sleutel(), onderwerp, onderwerp + new string('y', kans.Next(900)));
            if (n % 5 == 0 && ander.Count > 0)
            {
                Doe("UPDATE \"Proef\" SET \"Onderwerp\" = $a, \"Tekst\" = $b WHERE \"Id\" = $c", new string('w', 1 + kans.Next(180)), new string('z', kans.Next(1500)), ander[kans.Next(ander.Count)]);
            }
        }

        Doe("COMMIT");
        Assert.NotEmpty(Bytes.Met(database.Bestand, Kanarie));
        Doe("BEGIN");
        weg.ForEach(id => Doe("UPDATE \"Proef\" SET \"Onderwerp\" = 'weg', \"Tekst\" = 'weg' WHERE \"Id\" = $a", id));
        Doe("COMMIT");
        Doe("PRAGMA wal_checkpoint(TRUNCATE)");
        Assert.Equal([Path.GetFileName(database.Bestand)], Bytes.Met(database.Bestand, Kanarie)); // what secure_delete and an empty log leave
        await db.Database.CloseConnectionAsync();

        Assert.True(await db.WisSporenAsync(ookGroot: false));

        Assert.Empty(Bytes.Met(database.Bestand, Kanarie));

        string Sleutel() => kans.NextInt64().ToString("x16", CultureInfo.InvariantCulture);

        void Doe(string sql, params string[] waarden)
        {
            using var opdracht = verbinding.CreateCommand();
#pragma warning disable CA2100 // texts of this test
            opdracht.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (n, waarde) in waarden.Index())
            {
                opdracht.Parameters.AddWithValue($"${(char)('a' + n)}", waarde);
            }

            opdracht.ExecuteNonQuery();
        }
    }
}
