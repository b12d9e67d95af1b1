using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Belasting.Uitval;

/// <summary>Databases of earlier versions, with rows in them, that are killed while they are brought up to date.</summary>
internal sealed class Migratieproef(string map, Random kans)
{
    private const int Rijen = 300;

    private readonly Dictionary<string, string> oud = [];

    /// <summary>Kills that came before the migration was done.</summary>
    public int Onderweg { get; private set; }

    /// <summary>One kill at a random moment; afterwards the database is old or new, whole, and can be brought up to date.</summary>
    public async Task DoeAsync(Kind kind, string bestand, string van)
    {
        await kind.KlaarAsync();
        kind.Ga();
        await Task.Delay(kans.Next(0, 700));
        await kind.DoodAsync();
        Onderweg += kind.Gemeld.Contains(Schrijver.Gemigreerd) ? 0 : 1;

        var verbinding = Schrijver.Verbinding(bestand) + ";Pooling=False";
        await using (var db = PortalOpslag.NieuweContext(Provider.Sqlite, verbinding)().Voor(GebruikerToegang.Systeem))
        {
            var toegepast = (await db.Database.GetAppliedMigrationsAsync()).ToList();
            if (toegepast[^1] != van && toegepast.Count != db.Database.GetMigrations().Count())
            {
                throw new InvalidDataException($"De database is half bijgewerkt, tot en met {toegepast[^1]}.");
            }
        }

        await Opslagmigratie.MigreerAsync(Provider.Sqlite, verbinding);
        await Reservekopie.ControleerAsync(bestand);
        await using var nieuw = PortalOpslag.NieuweContext(Provider.Sqlite, verbinding)().Voor(GebruikerToegang.Systeem);
        if (await nieuw.Bronnen.CountAsync() != Rijen || Directory.EnumerateFiles(Path.GetDirectoryName(bestand)!, $"*{Opslagmigratie.InWording}*").Any())
        {
            throw new InvalidDataException("Na het bijwerken is niet alles er, of er bleef iets liggen.");
        }
    }

    /// <summary>A fresh old database, and a process that waits to bring it up to date.</summary>
    public async Task<(Kind Kind, string Bestand, string Van)> BereidAsync(int nummer)
    {
        await using var db = PortalOpslag.NieuweContext(Provider.Sqlite, "Data Source=:memory:")();
        var migraties = db.Database.GetMigrations().ToList();
        var van = migraties[kans.Next(0, migraties.Count - 1)];
        if (!oud.TryGetValue(van, out var voorbeeld))
        {
            oud[van] = voorbeeld = await MaakAsync(van);
        }

        var bestand = Path.Combine(Directory.CreateDirectory(Path.Combine(map, $"oud-{nummer}")).FullName, Reservekopie.Database);
        File.Copy(voorbeeld, bestand);
        return (Kind.Start(Schrijver.Migreer, bestand), bestand, van);
    }

    private async Task<string> MaakAsync(string van)
    {
        var bestand = Path.Combine(map, $"{van}.db");
        await using (var db = PortalOpslag.NieuweContext(Provider.Sqlite, $"Data Source={bestand};Pooling=False")().Voor(GebruikerToegang.Systeem))
        {
            await db.GetService<IMigrator>().MigrateAsync(van);
        }

        await using var verbinding = new SqliteConnection($"Data Source={bestand};Pooling=False");
        await verbinding.OpenAsync();
        List<(string Naam, string Type)> kolommen = [];
        await using (var vraag = Opdracht("SELECT name, type FROM pragma_table_info('Bronnen') WHERE \"notnull\" = 1 AND name <> 'Id'"))
        await using (var lezer = await vraag.ExecuteReaderAsync())
        {
            while (await lezer.ReadAsync())
            {
                kolommen.Add((lezer.GetString(0), lezer.GetString(1)));
            }
        }

        await using var rijen = Opdracht($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Rijen})
            INSERT INTO "Bronnen" ("Id"{string.Concat(kolommen.Select(k => $", \"{k.Naam}\""))}) SELECT 'B' || i{string.Concat(kolommen.Select(k => k.Type is "INTEGER" ? ", 0" : ", 'x'"))} FROM n
            """);
        await rijen.ExecuteNonQueryAsync();
        return bestand;

        SqliteCommand Opdracht(string tekst)
        {
            var opdracht = verbinding.CreateCommand();
            opdracht.CommandText = tekst;
            return opdracht;
        }
    }
}
