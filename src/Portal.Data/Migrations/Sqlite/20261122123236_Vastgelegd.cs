using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.Opslag;

namespace Portal.Data.Migrations.Sqlite;

/// <summary>What was published, corrected or said of a finding stays: the database refuses to change or delete it. By hand: the model knows nothing of triggers.</summary>
public partial class Vastgelegd : Migration
{
    private static readonly (string Tabel, string Zelfde)[] Tabellen =
    [
        ("Momentopnamecellen", "\"Id\" = NEW.\"Id\""),
        ("Kengetalcorrecties", "\"Id\" = NEW.\"Id\""),
        ("Bevindingstappen", "\"Id\" = NEW.\"Id\" OR (\"Sleutel\" = NEW.\"Sleutel\" AND \"Nummer\" = NEW.\"Nummer\")"),
    ];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var sql in Tabellen.SelectMany(t => Onwijzigbaarheid.Sqlite(t.Tabel, t.Zelfde)))
        {
            migrationBuilder.Sql(sql);
        }
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var sql in Tabellen.SelectMany(t => Onwijzigbaarheid.SqliteWeg(t.Tabel)))
        {
            migrationBuilder.Sql(sql);
        }
    }
}
