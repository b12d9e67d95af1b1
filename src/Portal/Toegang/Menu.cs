using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>An entry of the main menu.</summary>
/// <param name="IsOverzicht">The start page of an audience: everything of that audience lies below it, so it is current only by itself.</param>
public sealed record MenuItem(string Tekst, string Adres, bool IsOverzicht = false)
{
    /// <summary>Whether a path is this page or one below it.</summary>
    public bool IsHuidig(string pad) => pad == Adres || (!IsOverzicht && pad.StartsWith(Adres + "/", StringComparison.Ordinal));
}

/// <summary>The main menu per role: what someone may not open is not there.</summary>
public static class Menu
{
    /// <summary>What everybody may read, signed in or not. Begrippen, toegankelijkheid and privacy stand in the footer.</summary>
    public static IReadOnlyList<MenuItem> Openbaar { get; } =
    [
        new("Gemeenten", "/gemeenten"),
        new("Cijfers", "/cijfers"),
        new("Jaarplan", "/jaarplan"),
        new("Begroting", "/begroting"),
        new("Informatie", "/informatie"),
        new("Documenten", "/documenten"),
    ];

    public static IReadOnlyList<MenuItem> Voor(Rol? rol) => rol switch
    {
        Rol.Contactpersoon =>
        [
            new("Overzicht", "/mijn-gemeente", IsOverzicht: true),
            new("Casussen", "/mijn-gemeente/casussen"),
            new("Adviesvragen", "/mijn-gemeente/adviesvragen"),
            new("Bijdragen", "/mijn-gemeente/bijdragen"),
            new("Plustaken", "/mijn-gemeente/plustaken"),
            new("Raadsbrief", "/mijn-gemeente/raadsbrief"),
            new("Jaarplan", "/mijn-gemeente/jaarplan"),
            new("Afspraken", "/mijn-gemeente/afspraken"),
            new("Factsheet", "/mijn-gemeente/factsheet"),
        ],
        Rol.Bureaumedewerker or Rol.Manager =>
        [
            new("Overzicht", "/bureau", IsOverzicht: true),
            new("Adviesvragen", "/bureau/adviesvragen"),
            new("Casussen", "/bureau/casussen"),
            new("Plustaken", "/bureau/plustaken"),
            new("Jaarplan", "/bureau/jaarplan"),
            new("Begroting", "/bureau/begroting"),
            new("Cijfers", "/bureau/cijfers"),
            new("Raadsbrieven", "/bureau/raadsbrieven"),
            new("Jaarverslag", "/bureau/jaarverslag"),
            new("Governance", "/bureau/governance"),
            new("Documenten", "/bureau/documenten"),
            new("Informatie", "/bureau/informatie"),
            new("Aansluiting", "/stuurgroep/aansluiting"),
        ],
        Rol.Stuurgroeplid =>
        [
            new("Overzicht", "/stuurgroep", IsOverzicht: true),
            new("Jaarplan", "/stuurgroep/jaarplan"),
            new("Begroting", "/stuurgroep/begroting"),
            new("Verdeelsleutel", "/stuurgroep/verdeelsleutel"),
            new("Governance", "/stuurgroep/governance"),
            new("Besluiten", "/stuurgroep/besluiten"),
            new("Aansluiting", "/stuurgroep/aansluiting"),
        ],
        Rol.Beheerder => [new("Overzicht", "/beheer", IsOverzicht: true), new("Gebruikers", "/beheer/gebruikers"), new("Logboek", "/beheer/logboek")],
        Rol.FunctionarisGegevensbescherming => [new("Overzicht", "/beheer", IsOverzicht: true), new("Logboek", "/beheer/logboek"), new("Bewaren", "/beheer/bewaren")],
        _ => Openbaar,
    };
}
