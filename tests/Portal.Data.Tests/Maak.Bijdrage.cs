using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;

namespace Portal.Data;

public static partial class Maak
{
    public const int MiddenDrentheId = 1731;

    /// <summary>The documents that speak about bijdragen, with the twelve gemeenten and the two rules.</summary>
    public static object[] Bijdragegrond() =>
    [
        .. new[] { ("CB-2018", "Collegebrief 2018"), ("RB-EM-2020", "Raadsbrief Emmen"), ("RB-MD-2022", "Raadsbrief Midden-Drenthe"), ("JV-2023", "Jaarverslag 2023"), ("JPB-2025", "Jaarplan en begroting 2025") }
            .Select(b => new Bron { Id = b.Item1, Titel = b.Item2, Soort = "brief", Uitgever = "ZVHD", Jaar = 2023 }),
        .. Deelnemers().Select(d => new Gemeente { Id = d.GemeenteId, Naam = d.Naam, Slug = d.Naam, Sleutelgroep = d.Sleutelgroep }),
        Regel7030(),
        Regel2080(),
    ];

    public static Bijdrage Bijdrage(int gemeenteId, int jaar, Bijdragesoort soort, decimal bedrag, string bron = "CB-2018", string? toelichting = null) => new()
    {
        Id = $"{gemeenteId}.{jaar}.{soort}", GemeenteId = gemeenteId, Jaar = jaar, Soort = soort, Bedrag = bedrag,
        BronId = bron, Sectie = "Financiën", Zekerheid = Zekerheid.Zeker, Toelichting = toelichting,
    };

    public static Bijdragetotaal Bijdragetotaal(int jaar, Bijdragesoort soort, decimal bedrag, string bron = "JPB-2025") => new()
    {
        Id = $"{jaar}.{soort}", Jaar = jaar, Soort = soort, Bedrag = bedrag, BronId = bron, Sectie = "Begroting", Zekerheid = Zekerheid.Zeker,
    };

    public static Inwonertal Inwonertal(int gemeenteId, int jaar, int aantal, Zekerheid zekerheid = Zekerheid.Zeker) => new()
    {
        Id = $"{gemeenteId}.{jaar}", GemeenteId = gemeenteId, Peildatum = new(jaar, 1, 1), Aantal = aantal,
        BronId = "JV-2023", Sectie = "Bevolking op 1 januari", Zekerheid = zekerheid,
    };
}
