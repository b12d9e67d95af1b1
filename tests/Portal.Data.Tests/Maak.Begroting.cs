using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;

namespace Portal.Data;

public static partial class Maak
{
    /// <summary>A post of the begroting 2025; without a parent it is a total.</summary>
    public static Begrotingspost Post(string code, decimal bedrag, string? ouder = null, bool isTotaal = false, Programma programma = Programma.Kern, int jaar = 2025) => new()
    {
        Id = $"{jaar}.{code}", Jaar = jaar, Versienaam = "eerste", Kant = code[0] is 'L' ? Kant.Lasten : Kant.Baten, Code = code, OuderCode = ouder, Omschrijving = $"Post {code}",
        Programma = programma, Bedrag = bedrag, IsTotaal = isTotaal || ouder is null, BronId = "JV-2023", Bron = Bron(), Sectie = "Begroting", Zekerheid = Zekerheid.Zeker,
    };

    public static Reservemutatie Reserve(int jaar, int volgorde, Reservesoort soort, decimal bedrag, Bedragstatus status = Bedragstatus.Gerealiseerd) => new()
    {
        Id = $"{jaar}.{volgorde}", Jaar = jaar, Volgorde = volgorde, Soort = soort, Bedrag = bedrag, Status = status, BronId = "JV-2023", Bron = Bron(), Sectie = "Reserve", Zekerheid = Zekerheid.Zeker,
    };
}
