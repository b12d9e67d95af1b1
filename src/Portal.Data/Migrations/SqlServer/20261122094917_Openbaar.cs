using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Openbaar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "IngevoerdDoor",
                table: "Kengetallen",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "IngevoerdOp",
                table: "Kengetallen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reden",
                table: "Kengetallen",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "VorigeWaarde",
                table: "Kengetallen",
                type: "decimal(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Afbeeldingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Inhoud = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Alt = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Breedte = table.Column<int>(type: "int", nullable: false),
                    Hoogte = table.Column<int>(type: "int", nullable: false),
                    Door = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ToegevoegdOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Afbeeldingen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Bevindingstappen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sleutel = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Nummer = table.Column<int>(type: "int", nullable: false),
                    Aanleiding = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Titel = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Ernst = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Waarden = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Vingerafdruk = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Behandelaar = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Toelichting = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    OpenbareUitleg = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    Door = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bevindingstappen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Informatiepaginas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Volgorde = table.Column<int>(type: "int", nullable: false),
                    LaatsteNummer = table.Column<int>(type: "int", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Informatiepaginas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Kengetalcorrecties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KengetalId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Waarde = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    BronId = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Reden = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    VervangenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Door = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kengetalcorrecties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Kengetalcorrecties_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Kengetalcorrecties_Kengetallen_KengetalId",
                        column: x => x.KengetalId,
                        principalTable: "Kengetallen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Momentopnamen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Jaar = table.Column<int>(type: "int", nullable: false),
                    Kwartaalnummer = table.Column<int>(type: "int", nullable: false),
                    GepubliceerdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Door = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    IsVoorbeeld = table.Column<bool>(type: "bit", nullable: false),
                    IngetrokkenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IngetrokkenDoor = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Intrekreden = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Momentopnamen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Paginaconcepten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PaginaId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BasisNummer = table.Column<int>(type: "int", nullable: false),
                    Titel = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Inleiding = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(max)", maxLength: 12000, nullable: false),
                    BewaardOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Paginaconcepten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Paginaconcepten_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Paginaconcepten_Informatiepaginas_PaginaId",
                        column: x => x.PaginaId,
                        principalTable: "Informatiepaginas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Paginaversies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PaginaId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nummer = table.Column<int>(type: "int", nullable: false),
                    Titel = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Inleiding = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(max)", maxLength: 12000, nullable: false),
                    Door = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    GeschrevenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Notitie = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    PubliceerOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    GepubliceerdDoor = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    IngetrokkenOp = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Paginaversies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Paginaversies_Informatiepaginas_PaginaId",
                        column: x => x.PaginaId,
                        principalTable: "Informatiepaginas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reacties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PaginaId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AfgehandeldOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AfgehandeldDoor = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reacties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reacties_Informatiepaginas_PaginaId",
                        column: x => x.PaginaId,
                        principalTable: "Informatiepaginas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Momentopnamecellen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MomentopnameId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Maat = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    GemeenteId = table.Column<int>(type: "int", nullable: true),
                    Label = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Momentopnamecellen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Momentopnamecellen_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Momentopnamecellen_Momentopnamen_MomentopnameId",
                        column: x => x.MomentopnameId,
                        principalTable: "Momentopnamen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Bevindingstappen_Sleutel_Nummer",
                table: "Bevindingstappen",
                columns: new[] { "Sleutel", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Informatiepaginas_Slug",
                table: "Informatiepaginas",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Kengetalcorrecties_BronId",
                table: "Kengetalcorrecties",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Kengetalcorrecties_KengetalId",
                table: "Kengetalcorrecties",
                column: "KengetalId");

            migrationBuilder.CreateIndex(
                name: "IX_Momentopnamecellen_GemeenteId",
                table: "Momentopnamecellen",
                column: "GemeenteId");

            migrationBuilder.CreateIndex(
                name: "IX_Momentopnamecellen_MomentopnameId_Maat_GemeenteId",
                table: "Momentopnamecellen",
                columns: new[] { "MomentopnameId", "Maat", "GemeenteId" });

            migrationBuilder.CreateIndex(
                name: "IX_Momentopnamen_Jaar_Kwartaalnummer",
                table: "Momentopnamen",
                columns: new[] { "Jaar", "Kwartaalnummer" },
                unique: true,
                filter: "IngetrokkenOp IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Paginaconcepten_GebruikerId_PaginaId",
                table: "Paginaconcepten",
                columns: new[] { "GebruikerId", "PaginaId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Paginaconcepten_PaginaId",
                table: "Paginaconcepten",
                column: "PaginaId");

            migrationBuilder.CreateIndex(
                name: "IX_Paginaversies_PaginaId_Nummer",
                table: "Paginaversies",
                columns: new[] { "PaginaId", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reacties_AfgehandeldOp_Op",
                table: "Reacties",
                columns: new[] { "AfgehandeldOp", "Op" });

            migrationBuilder.CreateIndex(
                name: "IX_Reacties_PaginaId",
                table: "Reacties",
                column: "PaginaId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Afbeeldingen");

            migrationBuilder.DropTable(
                name: "Bevindingstappen");

            migrationBuilder.DropTable(
                name: "Kengetalcorrecties");

            migrationBuilder.DropTable(
                name: "Momentopnamecellen");

            migrationBuilder.DropTable(
                name: "Paginaconcepten");

            migrationBuilder.DropTable(
                name: "Paginaversies");

            migrationBuilder.DropTable(
                name: "Reacties");

            migrationBuilder.DropTable(
                name: "Momentopnamen");

            migrationBuilder.DropTable(
                name: "Informatiepaginas");

            migrationBuilder.DropColumn(
                name: "IngevoerdDoor",
                table: "Kengetallen");

            migrationBuilder.DropColumn(
                name: "IngevoerdOp",
                table: "Kengetallen");

            migrationBuilder.DropColumn(
                name: "Reden",
                table: "Kengetallen");

            migrationBuilder.DropColumn(
                name: "VorigeWaarde",
                table: "Kengetallen");
        }
    }
}
