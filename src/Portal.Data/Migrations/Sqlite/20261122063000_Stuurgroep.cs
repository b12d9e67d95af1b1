using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Stuurgroep : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "AangemeldOp",
                table: "Sessies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Begrotingsperioden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Kwartaal = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DrempelProcent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    DrempelEuro = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    BijgewerktOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DefinitiefOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Begrotingsperioden", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Begrotingswijzigingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    VastgesteldOp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Begrotingswijzigingen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Beloftenamen",
                columns: table => new
                {
                    Belofte = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Beloftenamen", x => x.Belofte);
                });

            migrationBuilder.CreateTable(
                name: "Jaarplannen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Versienummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TekstHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    GemaaktOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GewijzigdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoorgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoorgelegdDoor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    VoorgelegdDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    VastgesteldOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TeruggelegdOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TerugReden = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    IsVoorbeeld = table.Column<bool>(type: "INTEGER", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Jaarplannen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Mijlpalen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrajectId = table.Column<string>(type: "TEXT", nullable: false),
                    Titel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    GeplandOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GedaanOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mijlpalen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mijlpalen_Trajecten_TrajectId",
                        column: x => x.TrajectId,
                        principalTable: "Trajecten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Toezeggingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Belofte = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    GeplandOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GedaanOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Toezeggingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Toezeggingen_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Toezendingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GemeenteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    StapCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    VerwachtOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GedaanOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GedaanDoor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    BevestigdOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BevestigdDoor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Toezendingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Toezendingen_Gemeenten_GemeenteId",
                        column: x => x.GemeenteId,
                        principalTable: "Gemeenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toezendingen_PcStappen_StapCode",
                        column: x => x.StapCode,
                        principalTable: "PcStappen",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Trajectmeldingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrajectId = table.Column<string>(type: "TEXT", nullable: false),
                    Stand = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Eigenaar = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    VolgendeStap = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    GemeldOp = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trajectmeldingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Trajectmeldingen_Trajecten_TrajectId",
                        column: x => x.TrajectId,
                        principalTable: "Trajecten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verdeelvoorstellen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Totaal = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Sleutel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Inwonerjaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Onderling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gewichten = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Casusmaat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mix = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OpDeCent = table.Column<bool>(type: "INTEGER", nullable: false),
                    Bedragen = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    GemaaktOp = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verdeelvoorstellen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Vergaderingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrgaanCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Datum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Plaats = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    GewijzigdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vergaderingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Vergaderingen_Organen_OrgaanCode",
                        column: x => x.OrgaanCode,
                        principalTable: "Organen",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Zetels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrgaanCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Functie = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Organisatie = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Vanaf = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Zetels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Zetels_Organen_OrgaanCode",
                        column: x => x.OrgaanCode,
                        principalTable: "Organen",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Periodecijfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PeriodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Realisatie = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Prognose = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Periodecijfers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Periodecijfers_Begrotingsperioden_PeriodeId",
                        column: x => x.PeriodeId,
                        principalTable: "Begrotingsperioden",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Begrotingswijzigingsregels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WijzigingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Bedrag = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Begrotingswijzigingsregels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Begrotingswijzigingsregels_Begrotingswijzigingen_WijzigingId",
                        column: x => x.WijzigingId,
                        principalTable: "Begrotingswijzigingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Planthemas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    JaarplanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Lijn = table.Column<int>(type: "INTEGER", nullable: false),
                    Lijnnaam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Samenvatting = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    BronfeitId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Planthemas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Planthemas_Jaarplannen_JaarplanId",
                        column: x => x.JaarplanId,
                        principalTable: "Jaarplannen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Stemmingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    JaarplanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ronde = table.Column<int>(type: "INTEGER", nullable: false),
                    Titel = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Versienummer = table.Column<int>(type: "INTEGER", nullable: false),
                    TekstHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Regelnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Quorum = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Meerderheid = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    GeopendOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GeopendDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GeopendDoor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stemmingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Stemmingen_Jaarplannen_JaarplanId",
                        column: x => x.JaarplanId,
                        principalTable: "Jaarplannen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Actiepunten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VergaderingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Wat = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Wie = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Wanneer = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    KlaarOp = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Actiepunten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Actiepunten_Vergaderingen_VergaderingId",
                        column: x => x.VergaderingId,
                        principalTable: "Vergaderingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Agendapunten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VergaderingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    Titel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stuk = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agendapunten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Agendapunten_Vergaderingen_VergaderingId",
                        column: x => x.VergaderingId,
                        principalTable: "Vergaderingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Jaarplanregels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    JaarplanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ThemaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Titel = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Eigenaar = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Planning = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    BronfeitId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    BevrorenOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Jaarplanregels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Jaarplanregels_Jaarplannen_JaarplanId",
                        column: x => x.JaarplanId,
                        principalTable: "Jaarplannen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Jaarplanregels_Planthemas_ThemaId",
                        column: x => x.ThemaId,
                        principalTable: "Planthemas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Besluiten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Nummer = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Datum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Titel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Tekst = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    OrgaanCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Uitslag = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stemverhouding = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Onderwerp = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Onderwerpsleutel = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    StemmingId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StemmingHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    VorigeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Besluiten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Besluiten_Organen_OrgaanCode",
                        column: x => x.OrgaanCode,
                        principalTable: "Organen",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Besluiten_Stemmingen_StemmingId",
                        column: x => x.StemmingId,
                        principalTable: "Stemmingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Stemgerechtigden",
                columns: table => new
                {
                    StemmingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Functie = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stemgerechtigden", x => new { x.StemmingId, x.GebruikerId });
                    table.ForeignKey(
                        name: "FK_Stemgerechtigden_Stemmingen_StemmingId",
                        column: x => x.StemmingId,
                        principalTable: "Stemmingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Stemmingsregels",
                columns: table => new
                {
                    StemmingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TekstHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Keuze = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Voorwaarde = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Uitkomst = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Zout = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    VorigeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stemmingsregels", x => new { x.StemmingId, x.Volgnummer });
                    table.ForeignKey(
                        name: "FK_Stemmingsregels_Stemmingen_StemmingId",
                        column: x => x.StemmingId,
                        principalTable: "Stemmingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Voortgang",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Percentage = table.Column<int>(type: "INTEGER", nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    Bewijs = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Eigenaar = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Planning = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    GemeldOp = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Voortgang", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Voortgang_Jaarplanregels_RegelId",
                        column: x => x.RegelId,
                        principalTable: "Jaarplanregels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Besluitregels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Quorum = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Meerderheid = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    GeldigVan = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BesluitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Besluitregels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Besluitregels_Besluiten_BesluitId",
                        column: x => x.BesluitId,
                        principalTable: "Besluiten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Actiepunten_VergaderingId",
                table: "Actiepunten",
                column: "VergaderingId");

            migrationBuilder.CreateIndex(
                name: "IX_Agendapunten_VergaderingId",
                table: "Agendapunten",
                column: "VergaderingId");

            migrationBuilder.CreateIndex(
                name: "IX_Begrotingsperioden_Jaar_Kwartaal",
                table: "Begrotingsperioden",
                columns: new[] { "Jaar", "Kwartaal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Begrotingswijzigingen_Jaar_Nummer",
                table: "Begrotingswijzigingen",
                columns: new[] { "Jaar", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Begrotingswijzigingsregels_WijzigingId_Code",
                table: "Begrotingswijzigingsregels",
                columns: new[] { "WijzigingId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Besluiten_Datum_Volgnummer",
                table: "Besluiten",
                columns: new[] { "Datum", "Volgnummer" });

            migrationBuilder.CreateIndex(
                name: "IX_Besluiten_Nummer",
                table: "Besluiten",
                column: "Nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Besluiten_OrgaanCode",
                table: "Besluiten",
                column: "OrgaanCode");

            migrationBuilder.CreateIndex(
                name: "IX_Besluiten_StemmingId",
                table: "Besluiten",
                column: "StemmingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Besluiten_Volgnummer",
                table: "Besluiten",
                column: "Volgnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Besluitregels_BesluitId",
                table: "Besluitregels",
                column: "BesluitId");

            migrationBuilder.CreateIndex(
                name: "IX_Besluitregels_Nummer",
                table: "Besluitregels",
                column: "Nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Jaarplannen_Jaar_Versienummer",
                table: "Jaarplannen",
                columns: new[] { "Jaar", "Versienummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Jaarplanregels_JaarplanId_Code",
                table: "Jaarplanregels",
                columns: new[] { "JaarplanId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Jaarplanregels_ThemaId",
                table: "Jaarplanregels",
                column: "ThemaId");

            migrationBuilder.CreateIndex(
                name: "IX_Mijlpalen_TrajectId_GeplandOp",
                table: "Mijlpalen",
                columns: new[] { "TrajectId", "GeplandOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Periodecijfers_PeriodeId_Code",
                table: "Periodecijfers",
                columns: new[] { "PeriodeId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Planthemas_JaarplanId_Lijn_Nummer",
                table: "Planthemas",
                columns: new[] { "JaarplanId", "Lijn", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Stemmingen_Jaar_GeopendOp",
                table: "Stemmingen",
                columns: new[] { "Jaar", "GeopendOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Stemmingen_JaarplanId_Ronde",
                table: "Stemmingen",
                columns: new[] { "JaarplanId", "Ronde" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Toezeggingen_GemeenteId_Belofte_Jaar",
                table: "Toezeggingen",
                columns: new[] { "GemeenteId", "Belofte", "Jaar" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Toezendingen_Document_Jaar_GemeenteId_StapCode",
                table: "Toezendingen",
                columns: new[] { "Document", "Jaar", "GemeenteId", "StapCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Toezendingen_GemeenteId",
                table: "Toezendingen",
                column: "GemeenteId");

            migrationBuilder.CreateIndex(
                name: "IX_Toezendingen_StapCode",
                table: "Toezendingen",
                column: "StapCode");

            migrationBuilder.CreateIndex(
                name: "IX_Trajectmeldingen_TrajectId_GemeldOp",
                table: "Trajectmeldingen",
                columns: new[] { "TrajectId", "GemeldOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Verdeelvoorstellen_GemaaktOp",
                table: "Verdeelvoorstellen",
                column: "GemaaktOp");

            migrationBuilder.CreateIndex(
                name: "IX_Verdeelvoorstellen_Naam",
                table: "Verdeelvoorstellen",
                column: "Naam",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Vergaderingen_Datum",
                table: "Vergaderingen",
                column: "Datum");

            migrationBuilder.CreateIndex(
                name: "IX_Vergaderingen_OrgaanCode_Datum",
                table: "Vergaderingen",
                columns: new[] { "OrgaanCode", "Datum" });

            migrationBuilder.CreateIndex(
                name: "IX_Voortgang_RegelId_Volgnummer",
                table: "Voortgang",
                columns: new[] { "RegelId", "Volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Zetels_OrgaanCode",
                table: "Zetels",
                column: "OrgaanCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Actiepunten");

            migrationBuilder.DropTable(
                name: "Agendapunten");

            migrationBuilder.DropTable(
                name: "Begrotingswijzigingsregels");

            migrationBuilder.DropTable(
                name: "Beloftenamen");

            migrationBuilder.DropTable(
                name: "Besluitregels");

            migrationBuilder.DropTable(
                name: "Mijlpalen");

            migrationBuilder.DropTable(
                name: "Periodecijfers");

            migrationBuilder.DropTable(
                name: "Stemgerechtigden");

            migrationBuilder.DropTable(
                name: "Stemmingsregels");

            migrationBuilder.DropTable(
                name: "Toezeggingen");

            migrationBuilder.DropTable(
                name: "Toezendingen");

            migrationBuilder.DropTable(
                name: "Trajectmeldingen");

            migrationBuilder.DropTable(
                name: "Verdeelvoorstellen");

            migrationBuilder.DropTable(
                name: "Voortgang");

            migrationBuilder.DropTable(
                name: "Zetels");

            migrationBuilder.DropTable(
                name: "Vergaderingen");

            migrationBuilder.DropTable(
                name: "Begrotingswijzigingen");

            migrationBuilder.DropTable(
                name: "Besluiten");

            migrationBuilder.DropTable(
                name: "Begrotingsperioden");

            migrationBuilder.DropTable(
                name: "Jaarplanregels");

            migrationBuilder.DropTable(
                name: "Stemmingen");

            migrationBuilder.DropTable(
                name: "Planthemas");

            migrationBuilder.DropTable(
                name: "Jaarplannen");

            migrationBuilder.DropColumn(
                name: "AangemeldOp",
                table: "Sessies");
        }
    }
}
