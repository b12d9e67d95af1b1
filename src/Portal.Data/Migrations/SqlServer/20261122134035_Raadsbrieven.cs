using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations.SqlServer
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
                    GemeenteId = table.Column<int>(type: "int", nullable: false),
                    Afzender = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Ondertekening = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Contact = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Aanhef = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Inleiding = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    Slotzin = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    Kleur = table.Column<string>(type: "nvarchar(7)", maxLength: 7, nullable: true),
                    Logo = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Logosoort = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    LogoTekst = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GemeenteId = table.Column<int>(type: "int", nullable: false),
                    Verslagjaar = table.Column<int>(type: "int", nullable: false),
                    Begrotingsjaar = table.Column<int>(type: "int", nullable: false),
                    Werk = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    GewijzigdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConceptId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GemeenteId = table.Column<int>(type: "int", nullable: false),
                    Nummer = table.Column<int>(type: "int", nullable: false),
                    Inhoud = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Door = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    BewaardOp = table.Column<DateTime>(type: "datetime2", nullable: false)
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
