using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.Opslag;

namespace Portal.Data.Migrations.SqlServer;

/// <summary>What is still to be wiped from the bytes of the file. By hand: one table, and nothing else of the model.</summary>
[DbContext(typeof(SqlServerPortalDbContext))]
[Migration("20261129084500_Sporen")]
public partial class Sporen : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "Sporen",
        columns: table => new
        {
            Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
            Sinds = table.Column<DateTime>(type: "datetime2", nullable: false),
        },
        constraints: table => table.PrimaryKey("PK_Sporen", x => x.Id));

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "Sporen");
}
