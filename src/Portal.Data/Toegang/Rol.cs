namespace Portal.Data.Toegang;

/// <summary>What a user of the portal is. Rights follow from the role alone; a contactpersoon also belongs to one gemeente.</summary>
public enum Rol
{
    Contactpersoon,
    Stuurgroeplid,
    Bureaumedewerker,
    Manager,
    Beheerder,
    FunctionarisGegevensbescherming,
}

public static class RolTeksten
{
    public static string Tekst(this Rol rol) => rol switch
    {
        Rol.Contactpersoon => "contactpersoon",
        Rol.Stuurgroeplid => "stuurgroeplid",
        Rol.Bureaumedewerker => "bureaumedewerker",
        Rol.Manager => "manager bureau",
        Rol.Beheerder => "beheerder",
        Rol.FunctionarisGegevensbescherming => "functionaris gegevensbescherming",
        _ => throw new ArgumentOutOfRangeException(nameof(rol), rol, null),
    };
}
