using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;
using Portal.Data.Toegang;

namespace Portal.Data;

/// <summary>Valid rows for tests, one builder per entity; a test names only what it is about.</summary>
public static partial class Maak
{
    public const int EmmenId = 114;
    public const int WesterveldId = 1701;

    public static readonly DateOnly Vandaag = new(2026, 3, 2);
    public static readonly DateTime Nu = new(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc);

    public static Bron Bron(string id = "JV-2023") => new() { Id = id, Titel = "Jaarverslag 2023", Soort = "jaarverslag", Uitgever = "ZVHD", Jaar = 2023 };

    public static Gemeente Emmen() => new() { Id = EmmenId, Naam = "Emmen", Slug = "emmen", Sleutelgroep = Sleutelgroep.Groot };

    public static Gemeente Westerveld() => new() { Id = WesterveldId, Naam = "Westerveld", Slug = "westerveld", Sleutelgroep = Sleutelgroep.Overig };

    public static Convenantpartner Politie() => new() { Id = "POLITIE", Code = "POLITIE", Naam = "Politie", Domein = "veiligheid", BronId = "JV-2023", Sectie = "Aanmeldingen", Zekerheid = Zekerheid.Zeker };

    /// <summary>What every database with casussen needs first: a source, two gemeenten, one partner.</summary>
    public static object[] Grond() => [Bron(), Emmen(), Westerveld(), Politie()];

    public static Gebruiker Contactpersoon(int gemeenteId) => new("demo", $"contactpersoon-{gemeenteId}", $"Contactpersoon {gemeenteId}", Rol.Contactpersoon, gemeenteId);

    public static GebruikerToegang ToegangVan(Rol rol, int? gemeenteId = null) =>
        GebruikerToegang.Van(new Gebruiker("demo", $"{rol}-{gemeenteId}", rol.Tekst(), rol, gemeenteId));

    public static CasusGegevens CasusGegevens(string onderwerp = "Zorgmijding en overlast") =>
        new("POLITIE", Hoofdonderwerp.OnbegrepenGedrag, onderwerp, Leeftijdsgroep.Van24TotEnMet40, 3, [Casusthema.Psychiatrie], []);

    public static Casus Casus(int gemeenteId = EmmenId, string kenmerk = "ZV-26-AAAA", DateOnly? op = null) =>
        Data.Casussen.Casus.MeldAan(kenmerk, gemeenteId, CasusGegevens(), op ?? Vandaag.AddDays(-30), GebruikerToegang.Systeem, Nu);
}
