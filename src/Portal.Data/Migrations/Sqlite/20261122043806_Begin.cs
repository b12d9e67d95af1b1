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
                name: "Voorbeeldregistratie",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    GemaaktOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AantalCasussen = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Voorbeeldregistratie", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Begrippen",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Uitleg = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Begrippen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Begrippen_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Begrotingen",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Versienaam = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Indexpercentage = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Begrotingen", x => x.Id);
                    table.UniqueConstraint("AK_Begrotingen_Jaar_Versienaam", x => new { x.Jaar, x.Versienaam });
                    table.ForeignKey(
                        name: "FK_Begrotingen_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "Functies",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Omschrijving = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Functies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Functies_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Organen",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Rol = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organen", x => x.Id);
                    table.UniqueConstraint("AK_Organen_Code", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Organen_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Overleggen",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Omschrijving = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Niveau = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Overleggen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Overleggen_Bronnen_BronId",
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
                name: "Programmalijnen",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmalijnen", x => x.Id);
                    table.UniqueConstraint("AK_Programmalijnen_Jaar_Nummer", x => new { x.Jaar, x.Nummer });
                    table.ForeignKey(
                        name: "FK_Programmalijnen_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Realisatieposten",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Kant = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Omschrijving = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Bedrag = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    IsTotaal = table.Column<bool>(type: "INTEGER", nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Realisatieposten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Realisatieposten_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reservemutaties",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bedrag = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reservemutaties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reservemutaties_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Resultaten",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bedrag = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Resultaten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Resultaten_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Signalen",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Titel = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Omschrijving = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    GeadresseerdAan = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signalen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Signalen_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Trajecten",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Doel = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Startjaar = table.Column<int>(type: "INTEGER", nullable: true),
                    Eindjaar = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trajecten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Trajecten_Bronnen_BronId",
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
                name: "Begrotingsposten",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Versienaam = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kant = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OuderCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Omschrijving = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Programma = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bedrag = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    IsTotaal = table.Column<bool>(type: "INTEGER", nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Begrotingsposten", x => x.Id);
                    table.UniqueConstraint("AK_Begrotingsposten_Jaar_Versienaam_Code", x => new { x.Jaar, x.Versienaam, x.Code });
                    table.ForeignKey(
                        name: "FK_Begrotingsposten_Begrotingen_Jaar_Versienaam",
                        columns: x => new { x.Jaar, x.Versienaam },
                        principalTable: "Begrotingen",
                        principalColumns: new[] { "Jaar", "Versienaam" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Begrotingsposten_Begrotingsposten_Jaar_Versienaam_OuderCode",
                        columns: x => new { x.Jaar, x.Versienaam, x.OuderCode },
                        principalTable: "Begrotingsposten",
                        principalColumns: new[] { "Jaar", "Versienaam", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Begrotingsposten_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
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
                name: "Ketenpartnerinzet",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PartnerCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Fte = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Bedrag = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ketenpartnerinzet", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Ketenpartnerinzet_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Ketenpartnerinzet_Convenantpartners_PartnerCode",
                        column: x => x.PartnerCode,
                        principalTable: "Convenantpartners",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Gebeurtenissen",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Datum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Periode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Omschrijving = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OrgaanCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gebeurtenissen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gebeurtenissen_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gebeurtenissen_Organen_OrgaanCode",
                        column: x => x.OrgaanCode,
                        principalTable: "Organen",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PcStappen",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    OrgaanCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Omschrijving = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PcStappen", x => x.Id);
                    table.UniqueConstraint("AK_PcStappen_Code", x => x.Code);
                    table.ForeignKey(
                        name: "FK_PcStappen_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PcStappen_Organen_OrgaanCode",
                        column: x => x.OrgaanCode,
                        principalTable: "Organen",
                        principalColumn: "Code",
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
                name: "PlustaakVerzoeken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlustaakCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Vraag = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    AangevraagdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AfgehandeldOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlustaakVerzoeken", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlustaakVerzoeken_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlustaakVerzoeken_Plustaken_PlustaakCode",
                        column: x => x.PlustaakCode,
                        principalTable: "Plustaken",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlustaakVolumes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlustaakCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Maat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Aantal = table.Column<int>(type: "INTEGER", nullable: false),
                    Peildatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlustaakVolumes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlustaakVolumes_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlustaakVolumes_Plustaken_PlustaakCode",
                        column: x => x.PlustaakCode,
                        principalTable: "Plustaken",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Jaarplanthemas",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgrammalijnNummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Samenvatting = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Jaarplanthemas", x => x.Id);
                    table.UniqueConstraint("AK_Jaarplanthemas_Jaar_ProgrammalijnNummer_Nummer", x => new { x.Jaar, x.ProgrammalijnNummer, x.Nummer });
                    table.ForeignKey(
                        name: "FK_Jaarplanthemas_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Jaarplanthemas_Programmalijnen_Jaar_ProgrammalijnNummer",
                        columns: x => new { x.Jaar, x.ProgrammalijnNummer },
                        principalTable: "Programmalijnen",
                        principalColumns: new[] { "Jaar", "Nummer" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Adviesconcepten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Plaats = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Onderwerp = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Tekst = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AveFase = table.Column<int>(type: "INTEGER", nullable: true),
                    Spoed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    BewaardOp = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adviesconcepten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Adviesconcepten_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Adviesconcepten_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bezoeken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Standen = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    LaatstOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VorigeStanden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    VorigeOp = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bezoeken", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bezoeken_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "Adviesvragen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kenmerk = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Onderwerp = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AveFase = table.Column<int>(type: "INTEGER", nullable: true),
                    Spoed = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WachtOp = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    GesteldDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    GesteldDoor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    GesteldOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UiterlijkOp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BehandelaarId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Behandelaar = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    BeantwoordOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BijgewerktOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CasusId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adviesvragen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Adviesvragen_Casussen_CasusId",
                        column: x => x.CasusId,
                        principalTable: "Casussen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Adviesvragen_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Afsluitvoorstellen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CasusId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReageerVoor = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    VoorgesteldOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoorgesteldDoor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Reactie = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    GereageerdOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    GereageerdDoor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Afsluitvoorstellen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Afsluitvoorstellen_Casussen_CasusId",
                        column: x => x.CasusId,
                        principalTable: "Casussen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "PcFeiten",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    StapCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Datum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: true),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PcFeiten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PcFeiten_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PcFeiten_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PcFeiten_PcStappen_StapCode",
                        column: x => x.StapCode,
                        principalTable: "PcStappen",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlustaakVerzoekWijzigingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerzoekId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Wat = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlustaakVerzoekWijzigingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlustaakVerzoekWijzigingen_PlustaakVerzoeken_VerzoekId",
                        column: x => x.VerzoekId,
                        principalTable: "PlustaakVerzoeken",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Jaarplanacties",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgrammalijnNummer = table.Column<int>(type: "INTEGER", nullable: false),
                    ThemaNummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Titel = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BronId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sectie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zekerheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gedrukt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Jaarplanacties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Jaarplanacties_Bronnen_BronId",
                        column: x => x.BronId,
                        principalTable: "Bronnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Jaarplanacties_Jaarplanthemas_Jaar_ProgrammalijnNummer_ThemaNummer",
                        columns: x => new { x.Jaar, x.ProgrammalijnNummer, x.ThemaNummer },
                        principalTable: "Jaarplanthemas",
                        principalColumns: new[] { "Jaar", "ProgrammalijnNummer", "Nummer" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Adviesberichten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AdviesvraagId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    FormulierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Van = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Tekst = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adviesberichten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Adviesberichten_Adviesvragen_AdviesvraagId",
                        column: x => x.AdviesvraagId,
                        principalTable: "Adviesvragen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Adviesberichten_AdviesvraagId_Volgnummer",
                table: "Adviesberichten",
                columns: new[] { "AdviesvraagId", "Volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Adviesberichten_GemeenteId_FormulierId",
                table: "Adviesberichten",
                columns: new[] { "GemeenteId", "FormulierId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Adviesconcepten_GebruikerId_Plaats",
                table: "Adviesconcepten",
                columns: new[] { "GebruikerId", "Plaats" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Adviesconcepten_GemeenteId",
                table: "Adviesconcepten",
                column: "GemeenteId");

            migrationBuilder.CreateIndex(
                name: "IX_Adviesvragen_BeantwoordOp",
                table: "Adviesvragen",
                column: "BeantwoordOp");

            migrationBuilder.CreateIndex(
                name: "IX_Adviesvragen_CasusId",
                table: "Adviesvragen",
                column: "CasusId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Adviesvragen_GemeenteId_Volgorde_BijgewerktOp",
                table: "Adviesvragen",
                columns: new[] { "GemeenteId", "Volgorde", "BijgewerktOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Adviesvragen_Kenmerk",
                table: "Adviesvragen",
                column: "Kenmerk",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Adviesvragen_Status_BijgewerktOp",
                table: "Adviesvragen",
                columns: new[] { "Status", "BijgewerktOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Adviesvragen_Status_Spoed_GesteldOp",
                table: "Adviesvragen",
                columns: new[] { "Status", "Spoed", "GesteldOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Afsluitvoorstellen_CasusId_VoorgesteldOp",
                table: "Afsluitvoorstellen",
                columns: new[] { "CasusId", "VoorgesteldOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Afsluitvoorstellen_GemeenteId_ReageerVoor",
                table: "Afsluitvoorstellen",
                columns: new[] { "GemeenteId", "ReageerVoor" });

            migrationBuilder.CreateIndex(
                name: "IX_Afsluitvoorstellen_Open",
                table: "Afsluitvoorstellen",
                column: "CasusId",
                unique: true,
                filter: "GereageerdOp IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Begrippen_BronId",
                table: "Begrippen",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Begrippen_Term",
                table: "Begrippen",
                column: "Term",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Begrotingen_BronId",
                table: "Begrotingen",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Begrotingsposten_BronId",
                table: "Begrotingsposten",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Begrotingsposten_Jaar_Versienaam_OuderCode",
                table: "Begrotingsposten",
                columns: new[] { "Jaar", "Versienaam", "OuderCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Bezoeken_GebruikerId",
                table: "Bezoeken",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_Bezoeken_GemeenteId_GebruikerId",
                table: "Bezoeken",
                columns: new[] { "GemeenteId", "GebruikerId" },
                unique: true);

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
                name: "IX_Casussen_AangemeldOp_Kenmerk_Product_Hoofdonderwerp",
                table: "Casussen",
                columns: new[] { "AangemeldOp", "Kenmerk", "Product", "Hoofdonderwerp" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_AanmelderCode",
                table: "Casussen",
                column: "AanmelderCode");

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_GemeenteId_AangemeldOp_Kenmerk_Product_Hoofdonderwerp",
                table: "Casussen",
                columns: new[] { "GemeenteId", "AangemeldOp", "Kenmerk", "Product", "Hoofdonderwerp" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_GemeenteId_GestartOp_Kenmerk_Product_BeeindigdOp",
                table: "Casussen",
                columns: new[] { "GemeenteId", "GestartOp", "Kenmerk", "Product", "BeeindigdOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_GemeenteId_Kenmerk",
                table: "Casussen",
                columns: new[] { "GemeenteId", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_GemeenteId_Onderwerp_Kenmerk",
                table: "Casussen",
                columns: new[] { "GemeenteId", "Onderwerp", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_GemeenteId_Status_AangemeldOp_Kenmerk",
                table: "Casussen",
                columns: new[] { "GemeenteId", "Status", "AangemeldOp", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_GemeenteId_Status_Kenmerk",
                table: "Casussen",
                columns: new[] { "GemeenteId", "Status", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_GemeenteId_Status_WerkvoorraadOp_Kenmerk",
                table: "Casussen",
                columns: new[] { "GemeenteId", "Status", "WerkvoorraadOp", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_GestartOp_Kenmerk_Product_BeeindigdOp",
                table: "Casussen",
                columns: new[] { "GestartOp", "Kenmerk", "Product", "BeeindigdOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_Kenmerk",
                table: "Casussen",
                column: "Kenmerk",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_Onderwerp_Kenmerk",
                table: "Casussen",
                columns: new[] { "Onderwerp", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_Status_AangemeldOp_Kenmerk",
                table: "Casussen",
                columns: new[] { "Status", "AangemeldOp", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_Status_Kenmerk",
                table: "Casussen",
                columns: new[] { "Status", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_Casussen_Status_WerkvoorraadOp_Kenmerk",
                table: "Casussen",
                columns: new[] { "Status", "WerkvoorraadOp", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_CasusWijzigingen_CasusId_VastgelegdOp",
                table: "CasusWijzigingen",
                columns: new[] { "CasusId", "VastgelegdOp" });

            migrationBuilder.CreateIndex(
                name: "IX_CasusWijzigingen_GemeenteId_VastgelegdOp",
                table: "CasusWijzigingen",
                columns: new[] { "GemeenteId", "VastgelegdOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Convenantpartners_BronId",
                table: "Convenantpartners",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Functies_BronId",
                table: "Functies",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Functies_Code",
                table: "Functies",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Gebeurtenissen_BronId",
                table: "Gebeurtenissen",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Gebeurtenissen_OrgaanCode",
                table: "Gebeurtenissen",
                column: "OrgaanCode");

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
                name: "IX_Jaarplanacties_BronId",
                table: "Jaarplanacties",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Jaarplanacties_Code",
                table: "Jaarplanacties",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Jaarplanacties_Jaar_ProgrammalijnNummer_ThemaNummer",
                table: "Jaarplanacties",
                columns: new[] { "Jaar", "ProgrammalijnNummer", "ThemaNummer" });

            migrationBuilder.CreateIndex(
                name: "IX_Jaarplanthemas_BronId",
                table: "Jaarplanthemas",
                column: "BronId");

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
                name: "IX_Ketenpartnerinzet_BronId",
                table: "Ketenpartnerinzet",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Ketenpartnerinzet_PartnerCode",
                table: "Ketenpartnerinzet",
                column: "PartnerCode");

            migrationBuilder.CreateIndex(
                name: "IX_Organen_BronId",
                table: "Organen",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Overleggen_BronId",
                table: "Overleggen",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Overleggen_Code",
                table: "Overleggen",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PcFeiten_BronId",
                table: "PcFeiten",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_PcFeiten_GemeenteId",
                table: "PcFeiten",
                column: "GemeenteId");

            migrationBuilder.CreateIndex(
                name: "IX_PcFeiten_StapCode",
                table: "PcFeiten",
                column: "StapCode");

            migrationBuilder.CreateIndex(
                name: "IX_PcStappen_BronId",
                table: "PcStappen",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_PcStappen_OrgaanCode",
                table: "PcStappen",
                column: "OrgaanCode");

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
                name: "IX_PlustaakVerzoeken_Besluit",
                table: "PlustaakVerzoeken",
                columns: new[] { "GemeenteId", "PlustaakCode", "Jaar" },
                unique: true,
                filter: "Status = 'Bevestigd'");

            migrationBuilder.CreateIndex(
                name: "IX_PlustaakVerzoeken_GemeenteId_Jaar",
                table: "PlustaakVerzoeken",
                columns: new[] { "GemeenteId", "Jaar" });

            migrationBuilder.CreateIndex(
                name: "IX_PlustaakVerzoeken_Open",
                table: "PlustaakVerzoeken",
                columns: new[] { "GemeenteId", "PlustaakCode", "Jaar" },
                unique: true,
                filter: "Status = 'Aangevraagd'");

            migrationBuilder.CreateIndex(
                name: "IX_PlustaakVerzoeken_PlustaakCode",
                table: "PlustaakVerzoeken",
                column: "PlustaakCode");

            migrationBuilder.CreateIndex(
                name: "IX_PlustaakVerzoeken_Status_AangevraagdOp",
                table: "PlustaakVerzoeken",
                columns: new[] { "Status", "AangevraagdOp" });

            migrationBuilder.CreateIndex(
                name: "IX_PlustaakVerzoekWijzigingen_GemeenteId_VastgelegdOp",
                table: "PlustaakVerzoekWijzigingen",
                columns: new[] { "GemeenteId", "VastgelegdOp" });

            migrationBuilder.CreateIndex(
                name: "IX_PlustaakVerzoekWijzigingen_VerzoekId",
                table: "PlustaakVerzoekWijzigingen",
                column: "VerzoekId");

            migrationBuilder.CreateIndex(
                name: "IX_PlustaakVolumes_GemeenteId_PlustaakCode_Jaar_Maat",
                table: "PlustaakVolumes",
                columns: new[] { "GemeenteId", "PlustaakCode", "Jaar", "Maat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlustaakVolumes_PlustaakCode",
                table: "PlustaakVolumes",
                column: "PlustaakCode");

            migrationBuilder.CreateIndex(
                name: "IX_Plustaken_BronId",
                table: "Plustaken",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmalijnen_BronId",
                table: "Programmalijnen",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Realisatieposten_BronId",
                table: "Realisatieposten",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Reservemutaties_BronId",
                table: "Reservemutaties",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Reservemutaties_Jaar_Volgorde",
                table: "Reservemutaties",
                columns: new[] { "Jaar", "Volgorde" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Resultaten_BronId",
                table: "Resultaten",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Resultaten_Jaar_Volgorde",
                table: "Resultaten",
                columns: new[] { "Jaar", "Volgorde" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessies_BegonnenOp",
                table: "Sessies",
                column: "BegonnenOp");

            migrationBuilder.CreateIndex(
                name: "IX_Sessies_GebruikerId",
                table: "Sessies",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_Signalen_BronId",
                table: "Signalen",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Signalen_Code",
                table: "Signalen",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Trajecten_BronId",
                table: "Trajecten",
                column: "BronId");

            migrationBuilder.CreateIndex(
                name: "IX_Trajecten_Code",
                table: "Trajecten",
                column: "Code",
                unique: true);

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
                name: "Adviesberichten");

            migrationBuilder.DropTable(
                name: "Adviesconcepten");

            migrationBuilder.DropTable(
                name: "Afsluitvoorstellen");

            migrationBuilder.DropTable(
                name: "Begrippen");

            migrationBuilder.DropTable(
                name: "Begrotingsposten");

            migrationBuilder.DropTable(
                name: "Bezoeken");

            migrationBuilder.DropTable(
                name: "Bijdragen");

            migrationBuilder.DropTable(
                name: "Bijdragetotalen");

            migrationBuilder.DropTable(
                name: "Casustellingen");

            migrationBuilder.DropTable(
                name: "CasusWijzigingen");

            migrationBuilder.DropTable(
                name: "Functies");

            migrationBuilder.DropTable(
                name: "Gebeurtenissen");

            migrationBuilder.DropTable(
                name: "Inwonertallen");

            migrationBuilder.DropTable(
                name: "Jaarplanacties");

            migrationBuilder.DropTable(
                name: "Kengetallen");

            migrationBuilder.DropTable(
                name: "Ketenpartnerinzet");

            migrationBuilder.DropTable(
                name: "Overleggen");

            migrationBuilder.DropTable(
                name: "PcFeiten");

            migrationBuilder.DropTable(
                name: "PlustaakAfnames");

            migrationBuilder.DropTable(
                name: "PlustaakVerzoekWijzigingen");

            migrationBuilder.DropTable(
                name: "PlustaakVolumes");

            migrationBuilder.DropTable(
                name: "Realisatieposten");

            migrationBuilder.DropTable(
                name: "Reservemutaties");

            migrationBuilder.DropTable(
                name: "Resultaten");

            migrationBuilder.DropTable(
                name: "Sessies");

            migrationBuilder.DropTable(
                name: "Signalen");

            migrationBuilder.DropTable(
                name: "Trajecten");

            migrationBuilder.DropTable(
                name: "Verdeelsleutels");

            migrationBuilder.DropTable(
                name: "Voorbeeldregistratie");

            migrationBuilder.DropTable(
                name: "Adviesvragen");

            migrationBuilder.DropTable(
                name: "Begrotingen");

            migrationBuilder.DropTable(
                name: "Jaarplanthemas");

            migrationBuilder.DropTable(
                name: "Indicatoren");

            migrationBuilder.DropTable(
                name: "PcStappen");

            migrationBuilder.DropTable(
                name: "PlustaakVerzoeken");

            migrationBuilder.DropTable(
                name: "Gebruikers");

            migrationBuilder.DropTable(
                name: "Casussen");

            migrationBuilder.DropTable(
                name: "Programmalijnen");

            migrationBuilder.DropTable(
                name: "Organen");

            migrationBuilder.DropTable(
                name: "Plustaken");

            migrationBuilder.DropTable(
                name: "Convenantpartners");

            migrationBuilder.DropTable(
                name: "Gemeenten");

            migrationBuilder.DropTable(
                name: "Bronnen");
        }
    }
}
