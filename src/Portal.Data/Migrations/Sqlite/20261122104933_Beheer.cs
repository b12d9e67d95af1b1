using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.Opslag;

#nullable disable

namespace Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Beheer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Blokkeerreden",
                table: "Gebruikers",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Versie",
                table: "Gebruikers",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "Logregels",
                columns: table => new
                {
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Bron = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Actie = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Resultaat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Hoofdobject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HoofdobjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: true),
                    Weergave = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Wijzigingen = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    VorigeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Logregels", x => x.Volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "Rechtenvoorstellen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Functie = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Rol = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: true),
                    VanRechtenVersie = table.Column<int>(type: "INTEGER", nullable: false),
                    Stand = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    VoorgesteldOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AfgehandeldOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AfgehandeldDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rechtenvoorstellen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rechtenvoorstellen_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Rechtenvoorstellen_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Logregels_DoorId",
                table: "Logregels",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Logregels_HoofdobjectId",
                table: "Logregels",
                column: "HoofdobjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Logregels_Op",
                table: "Logregels",
                column: "Op");

            migrationBuilder.CreateIndex(
                name: "IX_Rechtenvoorstellen_GebruikerId",
                table: "Rechtenvoorstellen",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_Rechtenvoorstellen_GemeenteId",
                table: "Rechtenvoorstellen",
                column: "GemeenteId");

            migrationBuilder.CreateIndex(
                name: "IX_Rechtenvoorstellen_Stand",
                table: "Rechtenvoorstellen",
                column: "Stand");

            foreach (var sql in Onwijzigbaarheid.Sqlite("Logregels", "\"Volgnummer\" = NEW.\"Volgnummer\""))
            {
                migrationBuilder.Sql(sql); // by hand: the model knows nothing of triggers
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var sql in Onwijzigbaarheid.SqliteWeg("Logregels"))
            {
                migrationBuilder.Sql(sql);
            }

            migrationBuilder.DropTable(
                name: "Logregels");

            migrationBuilder.DropTable(
                name: "Rechtenvoorstellen");

            migrationBuilder.DropColumn(
                name: "Blokkeerreden",
                table: "Gebruikers");

            migrationBuilder.DropColumn(
                name: "Versie",
                table: "Gebruikers");
        }
    }
}
