using Portal.Data.Cijfers;
using Portal.Data.Governance;

namespace Portal.Data;

public static partial class Maak
{
    public static Traject Traject(string code = "KEDO") => new()
    {
        Id = $"governance_trajecten.{code}", Code = code, Naam = "KeDo en dashboard", Doel = "Gelijk registreren.", Status = "In gebruik sinds 2022.", Startjaar = 2022,
        BronId = "JV-2023", Sectie = "ICT", Zekerheid = Zekerheid.Zeker,
    };

    public static Toezeggingdata Gepland(DateOnly op) => new(op, null, null);

    public static Vergadering Vergadering(DateOnly? datum = null, string? plaats = "Provinciehuis Assen") =>
        new(Guid.CreateVersion7(), Besluiten.Besluit.Stuurgroep, datum ?? Vandaag.AddDays(7), plaats, Bureau, Nu);

    public static Agendapuntgegevens Punt(string titel = "Jaarplan 2027", Agendasoort soort = Agendasoort.Besluit, string? stuk = "/stuurgroep/jaarplan/2027") => new(titel, soort, stuk);

    public static Actiepuntgegevens Actie(string wat = "Stuur het concept rond", DateOnly? wanneer = null) => new(wat, "Manager bureau", wanneer, null);
}
