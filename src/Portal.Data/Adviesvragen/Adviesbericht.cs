using Portal.Data.Toegang;

namespace Portal.Data.Adviesvragen;

/// <summary>One message in the conversation of an adviesvraag. Only ever added; the bureau can take its text away.</summary>
[GeschrevenDoor(Rol.Contactpersoon, Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Adviesbericht : IVanGemeente
{
    public const int TekstMaxLength = 4000;

    private Adviesbericht() { }

    internal Adviesbericht(Adviesvraag vraag, int volgnummer, NieuwBericht bericht, Adviespartij van, GebruikerToegang door, DateTime nu)
    {
        (AdviesvraagId, GemeenteId, Volgnummer, FormulierId) = (vraag.Id, vraag.GemeenteId, volgnummer, bericht.FormulierId);
        (Van, DoorId, Door, Op) = (van, door.GebruikerId, door.Functie, nu);
        Tekst = Vrijetekst.Keur(bericht.Tekst, TekstMaxLength, van is Adviespartij.Bureau ? "uw antwoord" : volgnummer == 1 ? "uw vraag" : "uw reactie", bericht.Bevestigd);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid AdviesvraagId { get; private set; }

    public int GemeenteId { get; private set; }

    /// <summary>1 for the question itself, then one more per message.</summary>
    public int Volgnummer { get; private set; }

    /// <summary>The form it was typed in: sent twice, it stays one message.</summary>
    public Guid FormulierId { get; private set; }

    public Adviespartij Van { get; private set; }

    public Guid? DoorId { get; private set; }

    /// <summary>The function of who wrote it, as it was then. Never a name.</summary>
    public string Door { get; private set; } = "";

    public DateTime Op { get; private set; }

    public string Tekst { get; private set; } = "";

    internal void VerwijderTekst(string zin) => Tekst = zin;
}
