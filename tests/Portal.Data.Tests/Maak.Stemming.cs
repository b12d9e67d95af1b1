using Portal.Data.Besluiten;
using Portal.Data.Cijfers;
using Portal.Data.Governance;
using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;

namespace Portal.Data;

public static partial class Maak
{
    /// <summary>The stuurgroep as an orgaan, with the source that names it.</summary>
    public static Orgaan Stuurgroep() => new()
    {
        Id = "organen.STUURGROEP", Code = Besluiten.Besluit.Stuurgroep, Naam = "Stuurgroep ZVHD", Rol = "Stelt het jaarplan vast.", BronId = "JV-2023", Sectie = "Inleiding", Zekerheid = Zekerheid.Zeker,
    };

    public static Gebruiker Lid(int nummer) => new("demo", $"stuurgroep-{nummer}", $"Lid stuurgroep {nummer}", Rol.Stuurgroeplid);

    public static Gebruiker Managergebruiker() => new("demo", "manager", "Manager bureau", Rol.Manager);

    /// <summary>Signed in a moment ago.</summary>
    public static GebruikerToegang Vers(this Gebruiker gebruiker, DateTime? op = null) => GebruikerToegang.Van(gebruiker, op ?? Nu);

    /// <summary>An open vote on a plan that was put forward, opened by the manager.</summary>
    public static Stemming Stemming(IEnumerable<Gebruiker> leden, GebruikerToegang? door = null, Besluitregel? regel = null, Jaarplan? plan = null) =>
        Besluiten.Stemming.Open(plan ?? JaarplanMet(Jaarplanstatus.Voorgelegd), 1, regel ?? Besluitregel.Standaard, leden, door ?? Managergebruiker().Vers(), Nu);

    /// <summary>A besluit taken in a meeting, the first of all.</summary>
    public static Besluit Besluit(Besluituitslag uitslag = Besluituitslag.Aangenomen) => Besluiten.Besluit.UitVergadering(Guid.CreateVersion7(),
        new("Besluitregel", "De stuurgroep stemt anders.", Besluiten.Besluit.Stuurgroep, Vandaag, uitslag, Besluitonderwerp.Besluitregel), new(1, Schakel.Begin, 1), Bureau, Nu);
}
