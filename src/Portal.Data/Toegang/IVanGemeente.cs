namespace Portal.Data.Toegang;

/// <summary>A row that belongs to one gemeente. <see cref="PortalDbContext"/> filters every read of it and guards every write.</summary>
public interface IVanGemeente
{
    /// <summary>The gemeente, as the number in its CBS-code (114 for GM0114).</summary>
    int GemeenteId { get; }
}

/// <summary>
/// Who may add, change or delete rows of this type. An entity without it can be written by the portal itself alone
/// (<see cref="GebruikerToegang.Systeem"/>): reference data, published figures.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GeschrevenDoorAttribute(params Rol[] rollen) : Attribute
{
    public IReadOnlyList<Rol> Rollen => rollen;
}

/// <summary>A row that names a gemeente and yet is public, with the reason; the test that walks the model accepts nothing else.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenbaarAttribute(string waarom) : Attribute
{
    public string Waarom => waarom;
}

/// <summary>Who the current user is: the one thing the data layer asks of its surroundings.</summary>
public interface IToegangBron
{
    /// <summary>The access at this moment; <see cref="GebruikerToegang.Geen"/> for a visitor, or for a session that has ended.</summary>
    ValueTask<GebruikerToegang> GetToegangAsync(CancellationToken cancellationToken = default);
}
