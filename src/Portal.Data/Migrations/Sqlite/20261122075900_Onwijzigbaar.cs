using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.Opslag;

namespace Portal.Data.Migrations.Sqlite;

/// <summary>
/// What was decided stays: the database itself refuses to change or delete a row of these tables. Written by hand, because the model knows
/// nothing of triggers; a later migration that rebuilds one of these tables must make its triggers anew (a test looks whether they are there).
/// </summary>
[DbContext(typeof(SqlitePortalDbContext))]
[Migration("20261122075900_Onwijzigbaar")]
public sealed class Onwijzigbaar : Migration
{
    private static readonly (string Tabel, string Zelfde)[] Tabellen =
    [
        ("Besluitregels", """ "Id" = NEW."Id" OR "Nummer" = NEW."Nummer" """),
        ("Stemmingen", """ "Id" = NEW."Id" OR ("JaarplanId" = NEW."JaarplanId" AND "Ronde" = NEW."Ronde") """),
        ("Stemgerechtigden", """ "StemmingId" = NEW."StemmingId" AND "GebruikerId" = NEW."GebruikerId" """),
        ("Stemmingsregels", """ "StemmingId" = NEW."StemmingId" AND "Volgnummer" = NEW."Volgnummer" """),
        ("Besluiten", """ "Id" = NEW."Id" OR "Volgnummer" = NEW."Volgnummer" OR "Nummer" = NEW."Nummer" OR "StemmingId" = NEW."StemmingId" """),
    ];

    /// <remarks>The third trigger is there because INSERT OR REPLACE deletes what is in its way without asking the second one.</remarks>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (tabel, zelfde) in Tabellen)
        {
            migrationBuilder.Sql($"""CREATE TRIGGER "{tabel}_NietWijzigen" BEFORE UPDATE ON "{tabel}" BEGIN SELECT RAISE(ABORT, '{tabel}: een rij is niet te wijzigen'); END;""");
            migrationBuilder.Sql($"""CREATE TRIGGER "{tabel}_NietVerwijderen" BEFORE DELETE ON "{tabel}" BEGIN SELECT RAISE(ABORT, '{tabel}: een rij is niet te verwijderen'); END;""");
            migrationBuilder.Sql($"""
                CREATE TRIGGER "{tabel}_NietVervangen" BEFORE INSERT ON "{tabel}" WHEN EXISTS (SELECT 1 FROM "{tabel}" WHERE {zelfde.Trim()})
                BEGIN SELECT RAISE(ABORT, '{tabel}: een rij is niet te vervangen'); END;
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (tabel, _) in Tabellen)
        {
            foreach (var wat in new[] { "NietWijzigen", "NietVerwijderen", "NietVervangen" })
            {
                migrationBuilder.Sql($"""DROP TRIGGER "{tabel}_{wat}";""");
            }
        }
    }
}
