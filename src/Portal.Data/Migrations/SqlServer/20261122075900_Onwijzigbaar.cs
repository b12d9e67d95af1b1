using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.Opslag;

namespace Portal.Data.Migrations.SqlServer;

/// <summary>
/// What was decided stays: the database itself refuses to change or delete a row of these tables. Written by hand, because the model knows
/// nothing of triggers. Each stands in an EXEC, because CREATE TRIGGER may not stand inside the IF of a script that can be repeated.
/// </summary>
[DbContext(typeof(SqlServerPortalDbContext))]
[Migration("20261122075900_Onwijzigbaar")]
public sealed class Onwijzigbaar : Migration
{
    private static readonly string[] Tabellen = ["Besluitregels", "Stemmingen", "Stemgerechtigden", "Stemmingsregels", "Besluiten"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var tabel in Tabellen)
        {
            migrationBuilder.Sql($"""
                EXEC(N'CREATE TRIGGER [{tabel}_Onwijzigbaar] ON [{tabel}] INSTEAD OF UPDATE, DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    THROW 51000, N''{tabel}: een rij is niet te wijzigen of te verwijderen'', 1;
                END');
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var tabel in Tabellen)
        {
            migrationBuilder.Sql($"DROP TRIGGER [{tabel}_Onwijzigbaar];");
        }
    }
}
