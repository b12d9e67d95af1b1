using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.Opslag;

namespace Portal.Data.Migrations.Sqlite;

/// <summary>The logboek is asked by gemeente and period, and by the kenmerk of what a row is about. By hand: two indexes, and nothing else of the model.</summary>
[DbContext(typeof(SqlitePortalDbContext))]
[Migration("20261128144500_Logboekvragen")]
public partial class Logboekvragen : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex(name: "IX_Logregels_GemeenteId_Op", table: "Logregels", columns: ["GemeenteId", "Op"]);
        migrationBuilder.CreateIndex(name: "IX_Logregels_Weergave", table: "Logregels", column: "Weergave");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(name: "IX_Logregels_GemeenteId_Op", table: "Logregels");
        migrationBuilder.DropIndex(name: "IX_Logregels_Weergave", table: "Logregels");
    }
}
