using Portal.Data.Aansluitingen;
using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;

namespace Portal.Data;

public static partial class Maak
{
    /// <summary>A printed figure of a cijferboek; without gemeente of Drenthe.</summary>
    public static Boekcijfer Boekcijfer(
        string indicator, int jaar, decimal waarde, int? gemeente = null, string? dimensie = null, string? categorie = null, Zekerheid zekerheid = Zekerheid.Zeker,
        string? toelichting = null, string? gedrukt = null, Eenheid eenheid = Eenheid.Aantal) =>
        new(indicator, char.ToUpperInvariant(indicator[0]) + indicator[1..].Replace('_', ' '), jaar,
            new(waarde, eenheid, new UitBron("Jaarverslag 2023", "Casuïstiek", zekerheid, gedrukt, toelichting) { Id = $"kengetallen.{indicator}.{jaar}.{gemeente}.{categorie}" }),
            gemeente, gemeente is { } g ? $"Gemeente {g}" : null, dimensie, categorie);

    public static Realisatiepost Realisatie(Kant kant, string omschrijving, decimal bedrag, bool isTotaal = false, int jaar = 2023) => new()
    {
        Id = $"realisatieposten.{jaar}.{kant}.{omschrijving}", Jaar = jaar, Kant = kant, Omschrijving = omschrijving, Bedrag = bedrag, IsTotaal = isTotaal, BronId = "JV-2023", Bron = Bron(), Sectie = "Financiën", Zekerheid = Zekerheid.Zeker,
    };

    public static Resultaat Resultaat(int jaar, Resultaatsoort soort, decimal bedrag) => new()
    {
        Id = $"resultaten.{jaar}.{soort}", Jaar = jaar, Volgorde = 1, Soort = soort, Bedrag = bedrag, Status = Bedragstatus.Gerealiseerd, BronId = "JV-2023", Bron = Bron(), Sectie = "Financiën", Zekerheid = Zekerheid.Zeker,
    };

    public static Begroting Begroting(int jaar, decimal index) => new()
    {
        Id = $"begrotingen.{jaar}", Jaar = jaar, Versienaam = "eerste", Indexpercentage = index, Status = Begrotingsstatus.Onbekend, BronId = "JV-2023", Bron = Bron(), Sectie = "Begroting", Zekerheid = Zekerheid.Zeker,
    };
}
