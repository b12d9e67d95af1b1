using Portal.Data.Cijfers;
using Portal.Data.Toegang;

namespace Portal.Data.Plustaken;

/// <summary>
/// A count of the running year that the bureau enters, per gemeente and plustaak (hele aantallen, tot en met de peildatum). Figures of
/// past years come from the documents, as kengetallen.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class PlustaakVolume : IVanGemeente
{
    public const int AantalMax = 10_000;

    private PlustaakVolume() { }

    /// <exception cref="DomeinregelException">The plustaak is not counted so, or a value is outside its limits.</exception>
    public PlustaakVolume(int gemeenteId, string plustaakCode, Volumemaat maat, int aantal, DateOnly peildatum, GebruikerToegang door, DateTime nu)
    {
        if (Plustaakregels.LaatsteJaar(plustaakCode) is { } laatste && laatste < peildatum.Year)
        {
            throw new DomeinregelException($"Deze plustaak is gestopt na {laatste}. Er zijn geen aantallen meer.");
        }

        if (!Plustaakregels.Maten(plustaakCode).Contains(maat))
        {
            throw new DomeinregelException("Van deze plustaak wordt dit aantal niet bijgehouden.");
        }

        (GemeenteId, PlustaakCode, Maat, Jaar) = (gemeenteId, plustaakCode, maat, peildatum.Year);
        Tel(aantal, peildatum, door, nu);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public int GemeenteId { get; private set; }

    public string PlustaakCode { get; private set; } = "";

    public int Jaar { get; private set; }

    public Volumemaat Maat { get; private set; }

    public int Aantal { get; private set; }

    /// <summary>The day up to which is counted; always within <see cref="Jaar"/>.</summary>
    public DateOnly Peildatum { get; private set; }

    /// <summary>The function of who entered it last.</summary>
    public string Door { get; private set; } = "";

    /// <summary>When it was entered last (UTC).</summary>
    public DateTime VastgelegdOp { get; private set; }

    /// <summary>Concurrency token; renewed by the context at each save.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <param name="isVoorbeeld">The portal runs on the demo registration: the count was made up.</param>
    public Cijfer Cijfer(bool isVoorbeeld = false) => new(Aantal, Eenheid.Aantal, new Geteld(
        "Geteld door het bureau, van 1 januari tot en met de peildatum.", Peildatum, IsVoorbeeld: isVoorbeeld));

    /// <summary>Enters a newer count. The same count again changes nothing.</summary>
    /// <exception cref="DomeinregelException">A value is outside its limits, or the user is not of the bureau.</exception>
    public void Tel(int aantal, DateOnly peildatum, GebruikerToegang door, DateTime nu)
    {
        if (!door.IsSysteem && !door.IsBureau)
        {
            throw new DomeinregelException("Alleen het bureau kan aantallen invullen.");
        }

        if (aantal is < 0 or > AantalMax)
        {
            throw new DomeinregelException($"Vul een aantal in van 0 tot en met {AantalMax.ToString("N0", Notatie.Nederlands)}.");
        }

        if (peildatum.Year != Jaar)
        {
            throw new DomeinregelException($"De peildatum ligt niet in {Jaar}.");
        }

        if (peildatum > DateOnly.FromDateTime(nu.InDrenthe()))
        {
            throw new DomeinregelException("De peildatum ligt in de toekomst.");
        }

        if ((aantal, peildatum) != (Aantal, Peildatum))
        {
            (Aantal, Peildatum, Door, VastgelegdOp) = (aantal, peildatum, door.Functie, nu);
        }
    }
}
