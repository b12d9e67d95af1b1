using Portal.Data.Toegang;

namespace Portal.Data.Besluiten;

/// <summary>A member of the stuurgroep at the moment a vote opened. The list never changes, whoever comes or goes afterwards.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Stemgerechtigde
{
    private Stemgerechtigde() { }

    internal Stemgerechtigde(Guid stemmingId, Guid gebruikerId, string functie) => (StemmingId, GebruikerId, Functie) = (stemmingId, gebruikerId, functie);

    public Guid StemmingId { get; private set; }

    public Guid GebruikerId { get; private set; }

    /// <summary>In what function: "Lid stuurgroep, politie".</summary>
    public string Functie { get; private set; } = "";
}
