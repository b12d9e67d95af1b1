using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Bronnen",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Titel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Uitgever = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Datum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bronnen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Casustellingen",
                columns: table => new
                {
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Maat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Maand = table.Column<int>(type: "INTEGER", nullable: false),
                    Aantal = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Casustellingen", x => new { x.GemeenteId, x.Maat, x.Maand });
                });

            migrationBuilder.CreateTable(
                name: "Gemeenten",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Sleutelgroep = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gemeenten", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Indicatoren",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Titel = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Definitie = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Eenheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Richting = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    Groep = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicatoren", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Bijdragetotalen",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bedrag = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bijdragetotalen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bijdragetotalen_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Convenantpartners",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Domein = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Convenantpartners", x => x.Id);
                    table.UniqueConstraint("AK_Convenantpartners_Code", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Convenantpartners_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Plustaken",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Omschrijving = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plustaken", x => x.Id);
                    table.UniqueConstraint("AK_Plustaken_Code", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Plustaken_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verdeelsleutels",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    GeldigVan = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GeldigTot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AandeelGroot = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    AandeelGrootVerdeling = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    RestVerdeling = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Afronding = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Omschrijving = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verdeelsleutels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verdeelsleutels_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bijdragen",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bedrag = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bijdragen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bijdragen_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bijdragen_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Gebruikers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Functie = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Rol = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: true),
                    IsGeblokkeerd = table.Column<bool>(type: "INTEGER", nullable: false),
                    RechtenVersie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gebruikers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gebruikers_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Inwonertallen",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Peildatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Aantal = table.Column<int>(type: "INTEGER", nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inwonertallen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Inwonertallen_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inwonertallen_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Kengetallen",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IndicatorCode = table.Column<string>(type: "TEXT", nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: true),
                    Dimensie = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Categorie = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Waarde = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kengetallen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Kengetallen_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Kengetallen_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Kengetallen_Indicatoren_IndicatorCode",
                        column: x => x.IndicatorCode,
                        principalTable: "Indicatoren",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Casussen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kenmerk = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    BetrokkenGemeenten = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AanmelderCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Product = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Hoofdonderwerp = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Onderwerp = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Themas = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Leeftijdsgroep = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AveFase = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AangemeldOp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TriageOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WerkvoorraadOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GestartOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BeeindigdOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Casussen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Casussen_Convenantpartners_AanmelderCode",
                        column: x => x.AanmelderCode,
                        principalTable: "Convenantpartners",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Casussen_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlustaakAfnames",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlustaakCode = table.Column<string>(type: "TEXT", nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlustaakAfnames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlustaakAfnames_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlustaakAfnames_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlustaakAfnames_Plustaken_PlustaakCode",
                        column: x => x.PlustaakCode,
                        principalTable: "Plustaken",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessies",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    GebruikerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RechtenVersie = table.Column<int>(type: "INTEGER", nullable: false),
                    BegonnenOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GebruiktOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IngetrokkenOp = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessies_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CasusWijzigingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CasusId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Wat = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    Op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CasusWijzigingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CasusWijzigingen_Casussen_CasusId",
                        column: x => x.CasusId,
                        principalTable: "Casussen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Bijdragen_BronId",
                table: "Bijdragen",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Bijdragen_GemeenteId_Jaar_Soort",
                table: "Bijdragen",
                columns: new[] { "GemeenteId", "Jaar", "Soort" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bijdragetotalen_BronId",
                table: "Bijdragetotalen",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Bijdragetotalen_Jaar_Soort",
                table: "Bijdragetotalen",
                columns: new[] { "Jaar", "Soort" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_AangemeldOp",
                table: "Casussen",
                column: "AangemeldOp");

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_AanmelderCode",
                table: "Casussen",
                column: "AanmelderCode");

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_GemeenteId_AangemeldOp_Kenmerk",
                table: "Casussen",
                columns: new[] { "GemeenteId", "AangemeldOp", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_GemeenteId_GestartOp_Kenmerk",
                table: "Casussen",
                columns: new[] { "GemeenteId", "GestartOp", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_GemeenteId_Kenmerk",
                table: "Casussen",
                columns: new[] { "GemeenteId", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_GemeenteId_Onderwerp_Kenmerk",
                table: "Casussen",
                columns: new[] { "GemeenteId", "Onderwerp", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_GemeenteId_Status_WerkvoorraadOp_Kenmerk",
                table: "Casussen",
                columns: new[] { "GemeenteId", "Status", "WerkvoorraadOp", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_Kenmerk",
                table: "Casussen",
                column: "Kenmerk",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_Status_AangemeldOp",
                table: "Casussen",
                columns: new[] { "Status", "AangemeldOp" });

            migrationBuilder.CreateIndex(
                name: "IX_CasusWijzigingen_CasusId",
                table: "CasusWijzigingen",
                column: "CasusId");

            migrationBuilder.CreateIndex(
                name: "IX_CasusWijzigingen_GemeenteId_VastgelegdOp",
                table: "CasusWijzigingen",
                columns: new[] { "GemeenteId", "VastgelegdOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Convenantpartners_BronId",
                table: "Convenantpartners",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Gebruikers_GemeenteId",
                table: "Gebruikers",
                column: "GemeenteId");

            migrationBuilder.CreateIndex(
                name: "IX_Gebruikers_Issuer_Subject",
                table: "Gebruikers",
                columns: new[] { "Issuer", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Gemeenten_Slug",
                table: "Gemeenten",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inwonertallen_BronId",
                table: "Inwonertallen",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Inwonertallen_GemeenteId_Peildatum",
                table: "Inwonertallen",
                columns: new[] { "GemeenteId", "Peildatum" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Kengetallen_BronId",
                table: "Kengetallen",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Kengetallen_GemeenteId_Jaar_IndicatorCode",
                table: "Kengetallen",
                columns: new[] { "GemeenteId", "Jaar", "IndicatorCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Kengetallen_IndicatorCode_Jaar",
                table: "Kengetallen",
                columns: new[] { "IndicatorCode", "Jaar" });

            migrationBuilder.CreateIndex(
                name: "IX_PlustaakAfnames_BronId",
                table: "PlustaakAfnames",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_PlustaakAfnames_GemeenteId_PlustaakCode_Jaar",
                table: "PlustaakAfnames",
                columns: new[] { "GemeenteId", "PlustaakCode", "Jaar" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlustaakAfnames_PlustaakCode",
                table: "PlustaakAfnames",
                column: "PlustaakCode");

            migrationBuilder.CreateIndex(
                name: "IX_Plustaken_BronId",
                table: "Plustaken",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessies_BegonnenOp",
                table: "Sessies",
                column: "BegonnenOp");

            migrationBuilder.CreateIndex(
                name: "IX_Sessies_GebruikerId",
                table: "Sessies",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_Verdeelsleutels_BronId",
                table: "Verdeelsleutels",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Verdeelsleutels_Code",
                table: "Verdeelsleutels",
                column: "Code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Bijdragen");

            migrationBuilder.DropTable(
                name: "Bijdragetotalen");

            migrationBuilder.DropTable(
                name: "Casustellingen");

            migrationBuilder.DropTable(
                name: "CasusWijzigingen");

            migrationBuilder.DropTable(
                name: "Inwonertallen");

            migrationBuilder.DropTable(
                name: "Kengetallen");

            migrationBuilder.DropTable(
                name: "PlustaakAfnames");

            migrationBuilder.DropTable(
                name: "Sessies");

            migrationBuilder.DropTable(
                name: "Verdeelsleutels");

            migrationBuilder.DropTable(
                name: "Casussen");

            migrationBuilder.DropTable(
                name: "Indicatoren");

            migrationBuilder.DropTable(
                name: "Plustaken");

            migrationBuilder.DropTable(
                name: "Gebruikers");

            migrationBuilder.DropTable(
                name: "Convenantpartners");

            migrationBuilder.DropTable(
                name: "Gemeenten");

            migrationBuilder.DropTable(
                name: "Bronnen");
        }
    }
}
