using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Raadsbrieven : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Briefinstellingen",
                columns: table => new
                {
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Afzender = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Ondertekening = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Aanhef = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Inleiding = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    Slotzin = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    Kleur = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    Logo = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Logosoort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LogoTekst = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Briefinstellingen", x => x.GemeenteId);
                    table.ForeignKey(
                        name: "FK_Briefinstellingen_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Raadsbriefconcepten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Verslagjaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Begrotingsjaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Werk = table.Column<string>(type: "TEXT", nullable: false),
                    GewijzigdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Raadsbriefconcepten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Raadsbriefconcepten_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Briefversies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConceptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Inhoud = table.Column<string>(type: "TEXT", nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    BewaardOp = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Briefversies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Briefversies_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Briefversies_Raadsbriefconcepten_ConceptId",
                        column: x => x.ConceptId,
                        principalTable: "Raadsbriefconcepten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Briefversies_ConceptId_Nummer",
                table: "Briefversies",
                columns: new[] { "ConceptId", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Briefversies_GemeenteId",
                table: "Briefversies",
                column: "GemeenteId");

            migrationBuilder.CreateIndex(
                name: "IX_Raadsbriefconcepten_GemeenteId_Verslagjaar_Begrotingsjaar",
                table: "Raadsbriefconcepten",
                columns: new[] { "GemeenteId", "Verslagjaar", "Begrotingsjaar" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Briefinstellingen");

            migrationBuilder.DropTable(
                name: "Briefversies");

            migrationBuilder.DropTable(
                name: "Raadsbriefconcepten");
        }
    }
}
