using Portal.Data.Cijfers;
using Portal.Data.Plustaken;
using Portal.Data.Toegang;

namespace Portal.Data;

public static partial class Maak
{
    public static Plustaak Plustaak(string code) => new()
    {
        Id = code, Code = code, Naam = code.ToLowerInvariant(), Omschrijving = "Een taak.", BronId = "JV-2023", Sectie = "Plustaken", Zekerheid = Zekerheid.Zeker,
    };

    /// <summary>A source, two gemeenten and every plustaak.</summary>
    public static object[] Plustaakgrond() =>
    [
        Bron(), Emmen(), Westerveld(),
        Plustaak(Plustaakregels.Nazorg), Plustaak(Plustaakregels.Tvo), Plustaak(Plustaakregels.Pga), Plustaak(Plustaakregels.Mensenhandel), Plustaak(Plustaakregels.Zelfmelders),
    ];

    public static PlustaakAfname Afname(string code, int jaar, int gemeenteId = EmmenId, string? toelichting = null) => new()
    {
        Id = $"{code}.{gemeenteId}.{jaar}", GemeenteId = gemeenteId, PlustaakCode = code, Jaar = jaar,
        BronId = "JV-2023", Sectie = "Plustaken", Zekerheid = Zekerheid.Zeker, Toelichting = toelichting,
    };

    public static Indicator Indicator(string code) => new()
    {
        Code = code, Titel = code, Definitie = "Wat er geteld wordt.", Eenheid = Eenheid.Aantal, Richting = Richting.Neutraal, Volgorde = 1, Groep = "Plustaken",
    };

    public static Kengetal Kengetal(string indicator, int jaar, decimal waarde, int? gemeenteId = EmmenId) => new()
    {
        Id = $"{indicator}.{jaar}.{gemeenteId}", IndicatorCode = indicator, Jaar = jaar, GemeenteId = gemeenteId, Waarde = waarde,
        BronId = "JV-2023", Sectie = "Nazorg", Zekerheid = Zekerheid.Zeker,
    };

    /// <summary>What is known of a gemeente: the years a document names it, and what the bureau confirmed.</summary>
    public static Afnameverloop Verloop(string code, int[] genoemd, params (int Jaar, PlustaakVraag Vraag)[] besluiten) =>
        new(code, genoemd, besluiten.ToDictionary(b => b.Jaar, b => b.Vraag), []);

    /// <summary>An open verzoek to start, for 2027.</summary>
    public static PlustaakVerzoek PlustaakVerzoek(int gemeenteId = EmmenId, string code = Plustaakregels.Tvo) =>
        Plustaken.PlustaakVerzoek.Vraagt(gemeenteId, Verloop(code, []), PlustaakVraag.Starten, ToegangVan(Rol.Contactpersoon, gemeenteId), Nu);

    public static PlustaakVolume PlustaakVolume(int gemeenteId = EmmenId, Volumemaat maat = Volumemaat.Actief, int aantal = 7) =>
        new(gemeenteId, Plustaakregels.Nazorg, maat, aantal, Vandaag, GebruikerToegang.Systeem, Nu);
}
