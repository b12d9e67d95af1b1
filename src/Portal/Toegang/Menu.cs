using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>An entry of the main menu.</summary>
public sealed record MenuItem(string Tekst, string Adres)
{
    /// <summary>Whether a path is this page or one below it. An overview page (/bureau) is current only by itself.</summary>
    public bool IsHuidig(string pad) => pad == Adres || (Adres.LastIndexOf('/') > 0 && pad.StartsWith(Adres + "/", StringComparison.Ordinal));
}

/// <summary>The main menu per role: what someone may not open is not there.</summary>
public static class Menu
{
    public static IReadOnlyList<MenuItem> Openbaar { get; } = [new("Informatie", "/informatie"), new("Begrippen", "/begrippen"), new("Toegankelijkheid", "/toegankelijkheid"), new("Privacy", "/privacy")];
    public static IReadOnlyList<MenuItem> Openbaar { get; } = [new("Cijfers", "/cijfers"), new("Begrippen", "/begrippen"), new("Toegankelijkheid", "/toegankelijkheid"), new("Privacy", "/privacy")];

    public static IReadOnlyList<MenuItem> Voor(Rol? rol) => rol switch
    {
        Rol.Contactpersoon =>
        [
            new("Overzicht", "/mijn-gemeente"),
            new("Casussen", "/mijn-gemeente/casussen"),
            new("Adviesvragen", "/mijn-gemeente/adviesvragen"),
            new("Bijdragen", "/mijn-gemeente/bijdragen"),
            new("Plustaken", "/mijn-gemeente/plustaken"),
            new("Jaarplan", "/mijn-gemeente/jaarplan"),
            new("Afspraken", "/mijn-gemeente/afspraken"),
        ],
        Rol.Bureaumedewerker or Rol.Manager =>
        [
            new("Overzicht", "/bureau"),
            new("Adviesvragen", "/bureau/adviesvragen"),
            new("Casussen", "/bureau/casussen"),
            new("Plustaken", "/bureau/plustaken"),
            new("Jaarplan", "/bureau/jaarplan"),
            new("Begroting", "/bureau/begroting"),
            new("Cijfers", "/bureau/cijfers"),
            new("Governance", "/bureau/governance"),
            new("Documenten", "/bureau/documenten"),
            new("Informatie", "/bureau/informatie"),
            new("Aansluiting", "/stuurgroep/aansluiting"),
        ],
        Rol.Stuurgroeplid =>
        [
            new("Overzicht", "/stuurgroep"),
            new("Jaarplan", "/stuurgroep/jaarplan"),
            new("Begroting", "/stuurgroep/begroting"),
            new("Verdeelsleutel", "/stuurgroep/verdeelsleutel"),
            new("Governance", "/stuurgroep/governance"),
            new("Besluiten", "/stuurgroep/besluiten"),
            new("Aansluiting", "/stuurgroep/aansluiting"),
        ],
        Rol.Beheerder or Rol.FunctionarisGegevensbescherming => [new("Overzicht", "/beheer")],
        _ => Openbaar,
    };
}
