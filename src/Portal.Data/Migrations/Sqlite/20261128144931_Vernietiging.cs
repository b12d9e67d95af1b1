using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.Opslag;

#nullable disable

namespace Portal.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Adviestellingen",
                columns: table => new
                {
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Gesteld = table.Column<int>(type: "INTEGER", nullable: false),
                    Beantwoord = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Keten = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ketenankers", x => new { x.Keten, x.Nummer });
                });

            migrationBuilder.CreateTable(
                name: "Vernietigingsronden",
                columns: table => new
                {
                    Dag = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vernietigingsronden", x => x.Dag);
                });

            migrationBuilder.CreateTable(
                name: "Vernietigingsregels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Dag = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kenmerk = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: true),
                    GeslotenOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Termijn = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Aantal = table.Column<int>(type: "INTEGER", nullable: false)
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
            foreach (var sql in (string[])
                [
                    .. Onwijzigbaarheid.Sqlite("Vernietigingsronden", "\"Dag\" = NEW.\"Dag\""),
                    .. Onwijzigbaarheid.Sqlite("Vernietigingsregels", "\"Id\" = NEW.\"Id\""),
                    .. Onwijzigbaarheid.Sqlite("Ketenankers", "\"Keten\" = NEW.\"Keten\" AND \"Nummer\" = NEW.\"Nummer\""),
                    Onwijzigbaarheid.SqliteAnkersAlleenOud("Logregels", "Volgnummer", AnkerDagen),
                    .. Onwijzigbaarheid.SqliteMetAnker("Logregels", "Volgnummer"),
                ])
            {
                migrationBuilder.Sql(sql);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER \"Logregels_NietVerwijderen\";");
            migrationBuilder.Sql(Onwijzigbaarheid.Sqlite("Logregels", "")[1]);

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
