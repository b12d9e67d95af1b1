using Portal.Data.Cijfers;
using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;

namespace Portal.Data;

public static partial class Maak
{
    public static GebruikerToegang Manager { get; } = ToegangVan(Rol.Manager);

    public static GebruikerToegang Stuurgroeplid { get; } = ToegangVan(Rol.Stuurgroeplid);

    /// <summary>A concept with two themas under two lijnen, three actions (JP25-001 to 003) and one for the long term (JP25-LT01).</summary>
    public static Jaarplan Jaarplan(int jaar = 2026, int versienummer = 1) => GedruktJaarplan().Kopieer(jaar, versienummer, Bureau, Nu);

    /// <summary>The same plan as a public document of 2025 would print it.</summary>
    public static Jaarplan GedruktJaarplan(int jaar = 2025) => Jaarplannen.Jaarplan.UitBron(
        jaar,
        [Thema(jaar, 1, 1, "Mensenhandel en uitbuiting"), Thema(jaar, 2, 1, "Verbinding met het lokale veld")],
        [
            Actie(jaar, 1, 1, "JP25-001", "Geef trainingen om mensenhandel te herkennen"),
            Actie(jaar, 1, 2, "JP25-002", "Richt de bestuurlijke aansturing in"),
            Actie(jaar, 2, 1, "JP25-003", "Bespreek jaarlijks met elke gemeente wat men verwacht"),
            Actie(jaar, 1, 1, "JP25-LT01", "Stel beleid vast in alle colleges", Actiesoort.LangeTermijn),
        ],
        GebruikerToegang.Systeem, Nu);

    /// <summary>A plan that has come this far, along allowed moves.</summary>
    public static Jaarplan JaarplanMet(Jaarplanstatus status)
    {
        var plan = status is Jaarplanstatus.Gedrukt ? GedruktJaarplan() : Jaarplan();
        if (status is Jaarplanstatus.Voorgelegd or Jaarplanstatus.Vastgesteld or Jaarplanstatus.Teruggelegd)
        {
            plan.LegVoor(Manager, Nu);
        }

        switch (status)
        {
            case Jaarplanstatus.Vastgesteld:
                plan.StelVast(Stuurgroeplid, Nu);
                break;
            case Jaarplanstatus.Teruggelegd:
                plan.LegTerug("De planning ontbreekt.", Stuurgroeplid, Nu);
                break;
        }

        return plan;
    }

    /// <summary>The line with this code.</summary>
    public static Jaarplanregel Regel(this Jaarplan plan, string code = "JP25-001") => plan.Themas.SelectMany(t => t.Regels).Single(r => r.Code == code);

    private static Jaarplanthema Thema(int jaar, int lijn, int nummer, string naam)
    {
        var thema = new Jaarplanthema
        {
            Id = $"themas.{jaar}.{lijn}.{nummer}", BronId = "JPB-2025", Sectie = "Acties", Zekerheid = Zekerheid.Zeker,
            Jaar = jaar, ProgrammalijnNummer = lijn, Nummer = nummer, Naam = naam, Samenvatting = "Waar het om gaat.",
        };
        typeof(Jaarplanthema).GetProperty(nameof(Jaarplanthema.Programmalijn))!.SetValue(thema, new Programmalijn
        {
            Id = $"programmalijnen.{jaar}.{lijn}", BronId = "JPB-2025", Sectie = "Acties", Zekerheid = Zekerheid.Zeker, Jaar = jaar, Nummer = lijn, Naam = $"Programmalijn {lijn}",
        });
        return thema;
    }

    private static Jaarplanactie Actie(int jaar, int lijn, int volgnummer, string code, string titel, Actiesoort soort = Actiesoort.Actie) => new()
    {
        Id = $"acties.{code}", BronId = "JPB-2025", Sectie = "Acties", Zekerheid = Zekerheid.Zeker,
        Jaar = jaar, ProgrammalijnNummer = lijn, ThemaNummer = 1, Volgnummer = volgnummer, Code = code, Titel = titel, Soort = soort,
    };
}
