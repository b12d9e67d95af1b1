using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;

namespace Portal.Data;

public static partial class Maak
{
    public static Cijfer Euro(decimal bedrag) => new(bedrag, Eenheid.Euro, new UitBron("Collegebrief", "Financiën", Zekerheid.Zeker));

    /// <summary>The twelve gemeenten with their inhabitants on 1 January 2020, in no particular order.</summary>
    public static Deelnemer[] Deelnemers() =>
    [
        Deelnemer(1680, "Aa en Hunze", 25_445), Deelnemer(106, "Assen", 68_599, Sleutelgroep.Groot), Deelnemer(1681, "Borger-Odoorn", 25_559),
        Deelnemer(109, "Coevorden", 35_297), Deelnemer(1690, "De Wolden", 24_330), Deelnemer(EmmenId, "Emmen", 107_048, Sleutelgroep.Groot),
        Deelnemer(118, "Hoogeveen", 55_699, Sleutelgroep.Groot), Deelnemer(119, "Meppel", 33_920), Deelnemer(1731, "Midden-Drenthe", 33_185),
        Deelnemer(1699, "Noordenveld", 31_253), Deelnemer(1730, "Tynaarlo", 33_887), Deelnemer(WesterveldId, "Westerveld", 19_460),
    ];

    public static Deelnemer Deelnemer(int id, string naam, int? inwoners, Sleutelgroep groep = Sleutelgroep.Overig) => new(id, naam, groep, inwoners is { } aantal
        ? new(aantal, Eenheid.Aantal, new UitBron("Bevolking", "1 januari 2020", Zekerheid.Zeker))
        : Cijfer.NietBekend(Eenheid.Aantal, "Het CBS heeft dit aantal nog niet."));

    public static Verdeelsleutelregel Regel7030() => new()
    {
        Id = "70-30", Code = "70-30", Naam = "Sleutel 70/30", GeldigTot = new(2019, 12, 31), AandeelGroot = 0.70m, AandeelGrootVerdeling = "gelijk",
        RestVerdeling = "gelijk_overige", Afronding = "hele_euro_per_gemeente", Omschrijving = "Oud", BronId = "CB-2018", Sectie = "Voetnoot", Zekerheid = Zekerheid.Zeker,
    };

    public static Verdeelsleutelregel Regel2080() => new()
    {
        Id = "20-80", Code = "20-80", Naam = "Sleutel 20/80 naar inwoners", GeldigVan = new(2020, 1, 1), AandeelGroot = 0.20m, AandeelGrootVerdeling = "onbekend",
        RestVerdeling = "inwoners_alle", Omschrijving = "Nieuw", BronId = "RB-EM-2020", Sectie = "Financiën", Zekerheid = Zekerheid.Afgeleid,
    };
}
