using Portal.Data.Toegang;

namespace Portal.Data.Jaarplannen;

/// <summary>A thema of one plan, under its programmalijn. Only ever made with its plan.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Planthema
{
    private readonly List<Jaarplanregel> regels = [];

    private Planthema() { }

    internal Planthema(Jaarplan plan, int lijn, string lijnnaam, int nummer, string naam, string samenvatting, string? bronfeitId = null)
    {
        (JaarplanId, Lijn, Lijnnaam, Nummer, BronfeitId) = (plan.Id, lijn, Tekstveld.OpEenRegel(lijnnaam), nummer, bronfeitId);
        (Naam, Samenvatting) = (Tekstveld.OpEenRegel(naam), Tekstveld.OpEenRegel(samenvatting));
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid JaarplanId { get; private set; }

    /// <summary>Number of the programmalijn, from 1.</summary>
    public int Lijn { get; private set; }

    public string Lijnnaam { get; private set; } = "";

    /// <summary>Its place within the programmalijn, from 1.</summary>
    public int Nummer { get; private set; }

    public string Naam { get; private set; } = "";

    public string Samenvatting { get; private set; } = "";

    /// <summary>Key of the <see cref="Jaarplanthema"/> it was taken over from; null when it was written in the portal.</summary>
    public string? BronfeitId { get; private set; }

    public IReadOnlyList<Jaarplanregel> Regels => regels;

    internal void Neem(Jaarplanregel regel) => regels.Add(regel);

    internal void Verlies(Guid regelId) => regels.RemoveAll(r => r.Id == regelId);
}
