using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.Opslag;

namespace Portal.Data.Migrations.Sqlite;

/// <summary>What the brondata was loaded from, so that a start need not lay all of it beside what is stored. By hand: one table, and nothing else of the model.</summary>
[DbContext(typeof(SqlitePortalDbContext))]
[Migration("20261128213000_Brondatastand")]
public partial class Brondatastand : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "Brondatastand",
        columns: table => new
        {
            Id = table.Column<int>(type: "INTEGER", nullable: false),
            Vingerafdruk = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
        },
        constraints: table => table.PrimaryKey("PK_Brondatastand", x => x.Id));

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "Brondatastand");
}
