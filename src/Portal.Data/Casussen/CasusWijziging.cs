using Portal.Data.Toegang;

namespace Portal.Data.Casussen;

/// <summary>One line in the history of a casus. Only ever added.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class CasusWijziging : IVanGemeente
{
    public const int WatMaxLength = 800;
    public const int DoorMaxLength = Gebruiker.FunctieMaxLength;

    private CasusWijziging() { }

    internal CasusWijziging(Casus casus, string wat, DateOnly op, GebruikerToegang door, DateTime nu) =>
        (CasusId, GemeenteId, Wat, Op, DoorId, Door, VastgelegdOp) = (casus.Id, casus.GemeenteId, wat, op, door.GebruikerId, door.Functie, nu);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid CasusId { get; private set; }

    public int GemeenteId { get; private set; }

    /// <summary>A Dutch line: "Naar ‘in behandeling’, procesregie".</summary>
    public string Wat { get; private set; } = "";

    /// <summary>The day the change is about.</summary>
    public DateOnly Op { get; private set; }

    /// <summary>Null when the portal itself did it.</summary>
    public Guid? DoorId { get; private set; }

    /// <summary>The function of who did it, as it was then.</summary>
    public string Door { get; private set; } = "";

    /// <summary>When it was written down (UTC).</summary>
    public DateTime VastgelegdOp { get; private set; }
}
