using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.Opslag;

#nullable disable

namespace Portal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Vernietiging : Migration
    {
        /// <summary>Five years, less the days that leap years and summer time can make of it.</summary>
        private const int AnkerDagen = 1825;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "VernietigingAangekondigdOp",
                table: "Adviesvragen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Adviestellingen",
                columns: table => new
                {
                    GemeenteId = table.Column<int>(type: "int", nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Jaar = table.Column<int>(type: "int", nullable: false),
                    Gesteld = table.Column<int>(type: "int", nullable: false),
                    Beantwoord = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adviestellingen", x => new { x.GemeenteId, x.Soort, x.Jaar });
                    table.ForeignKey(
                        name: "FK_Adviestellingen_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Ketenankers",
                columns: table => new
                {
                    Keten = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Nummer = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ketenankers", x => new { x.Keten, x.Nummer });
                });

            migrationBuilder.CreateTable(
                name: "Vernietigingsronden",
                columns: table => new
                {
                    Dag = table.Column<DateOnly>(type: "date", nullable: false),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Door = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vernietigingsronden", x => x.Dag);
                });

            migrationBuilder.CreateTable(
                name: "Vernietigingsregels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Dag = table.Column<DateOnly>(type: "date", nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kenmerk = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    GemeenteId = table.Column<int>(type: "int", nullable: true),
                    GeslotenOp = table.Column<DateOnly>(type: "date", nullable: true),
                    Termijn = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Aantal = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vernietigingsregels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Vernietigingsregels_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vernietigingsregels_Vernietigingsronden_Dag",
                        column: x => x.Dag,
                        principalTable: "Vernietigingsronden",
                        principalColumn: "Dag",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Vernietigingsregels_Dag",
                table: "Vernietigingsregels",
                column: "Dag");

            migrationBuilder.CreateIndex(
                name: "IX_Vernietigingsregels_GemeenteId",
                table: "Vernietigingsregels",
                column: "GemeenteId");

            // by hand: the model knows nothing of triggers
            migrationBuilder.Sql(Onwijzigbaarheid.SqlServer("Vernietigingsronden"));
            migrationBuilder.Sql(Onwijzigbaarheid.SqlServer("Vernietigingsregels"));
            migrationBuilder.Sql(Onwijzigbaarheid.SqlServer("Ketenankers"));
            migrationBuilder.Sql(Onwijzigbaarheid.SqlServerAnkersAlleenOud("Logregels", "Volgnummer", AnkerDagen));
            migrationBuilder.Sql(Onwijzigbaarheid.SqlServerMetAnker("Logregels", "Volgnummer"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Onwijzigbaarheid.SqlServerWeg("Logregels"));
            migrationBuilder.Sql(Onwijzigbaarheid.SqlServer("Logregels"));

            migrationBuilder.DropTable(
                name: "Adviestellingen");

            migrationBuilder.DropTable(
                name: "Ketenankers");

            migrationBuilder.DropTable(
                name: "Vernietigingsregels");

            migrationBuilder.DropTable(
                name: "Vernietigingsronden");

            migrationBuilder.DropColumn(
                name: "VernietigingAangekondigdOp",
                table: "Adviesvragen");
        }
    }
}
