using Portal.Data.Gemeenten;
using Portal.Data.Toegang;

namespace Portal.Data.Voorbeeldregistraties;

/// <summary>The accounts to practise with: one or more of every role. Only ever added together with the voorbeeldregistratie.</summary>
public static class Demogebruikers
{
    /// <summary>No provider has this name: these accounts can be signed in to in Development only.</summary>
    public const string Issuer = "demo";

    public const string Bureau = "bureau";
    public const string Manager = "manager";

    /// <summary>No source says who sits in the stuurgroep; this is how one could be composed.</summary>
    private static readonly string[] Stuurgroep =
    [
        "Voorzitter stuurgroep", "Lid stuurgroep, gemeente", "Lid stuurgroep, politie", "Lid stuurgroep, Openbaar Ministerie",
        "Lid stuurgroep, reclassering", "Lid stuurgroep, ggz", "Lid stuurgroep, GGD",
    ];

    /// <summary>"contactpersoon-emmen".</summary>
    public static string ContactpersoonVan(string slug) => $"contactpersoon-{slug}";

    /// <summary>New accounts, not stored yet.</summary>
    public static IReadOnlyList<Gebruiker> Alle(IEnumerable<Gemeente> gemeenten) =>
    [
        .. gemeenten.OrderBy(g => g.Slug, StringComparer.Ordinal)
            .Select(g => new Gebruiker(Issuer, ContactpersoonVan(g.Slug), $"Contactpersoon {g.Naam}", Rol.Contactpersoon, g.Id)),
        .. Stuurgroep.Select((functie, i) => new Gebruiker(Issuer, $"stuurgroep-{i + 1}", functie, Rol.Stuurgroeplid)),
        new(Issuer, Bureau, "Bureau", Rol.Bureaumedewerker),
        new(Issuer, Manager, "Manager bureau", Rol.Manager),
        new(Issuer, "beheer", "Beheerder", Rol.Beheerder),
        new(Issuer, "beheer-2", "Tweede beheerder", Rol.Beheerder),
        new(Issuer, "fg", "Functionaris gegevensbescherming", Rol.FunctionarisGegevensbescherming),
    ];
}
