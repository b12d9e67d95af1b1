namespace Portal.Data.Toegang;

/// <summary>What an account may: its role, and the gemeente of a contactpersoon.</summary>
public sealed record Rechten(Rol Rol, int? GemeenteId)
{
    /// <summary>Whether role and gemeente fit each other.</summary>
    public bool Klopt => (Rol is Rol.Contactpersoon) == (GemeenteId is not null);

    /// <summary>
    /// Whether these bring anything the other rights lack. Roles are not steps of one stair: a beheerder sees no casus, a contactpersoon no
    /// account. Only the bureaumedewerker is wholly within the manager, so every other change brings something new.
    /// </summary>
    public bool Verruimt(Rechten van) => this != van && (van.Rol, Rol) is not (Rol.Manager, Rol.Bureaumedewerker);
}
