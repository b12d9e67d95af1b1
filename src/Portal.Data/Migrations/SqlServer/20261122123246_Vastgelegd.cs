using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.Opslag;

namespace Portal.Data.Migrations.SqlServer;

/// <summary>What was published, corrected or said of a finding stays: the database refuses to change or delete it. By hand: the model knows nothing of triggers.</summary>
public partial class Vastgelegd : Migration
{
    private static readonly string[] Tabellen = ["Momentopnamecellen", "Kengetalcorrecties", "Bevindingstappen"];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var sql in Tabellen.Select(Onwijzigbaarheid.SqlServer))
        {
            migrationBuilder.Sql(sql);
        }
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var sql in Tabellen.Select(Onwijzigbaarheid.SqlServerWeg))
        {
            migrationBuilder.Sql(sql);
        }
    }
}
