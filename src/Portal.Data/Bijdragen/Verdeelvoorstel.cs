using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Bijdragen;

/// <summary>
/// A what-if that someone kept under a name. It holds the question and the amounts of that moment, and never changes: another idea is
/// another voorstel.
/// </summary>
[GeschrevenDoor(Rol.Stuurgroeplid, Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Verdeelvoorstel
{
    public const int NaamMaxLength = 80;
    public const int DoorMaxLength = 120;

    /// <summary>More lines than anyone compares; the oldest then have to make room by a decision of people, not of the portal.</summary>
    public const int MaxAantal = 200;

    private Verdeelvoorstel() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Naam { get; private set; } = "";

    /// <summary>What was divided (euros).</summary>
    public decimal Totaal { get; private set; }

    public Sleutelkeuze Sleutel { get; private set; }

    public int Inwonerjaar { get; private set; }

    public OnderlingeVerdeling Onderling { get; private set; }

    /// <summary>Assen, Emmen, Hoogeveen, in procent.</summary>
    public IReadOnlyList<decimal> Gewichten { get; private set; } = [];

    public Casusmaat Casusmaat { get; private set; }

    /// <summary>Groot, gelijk, inwoners, casussen, in procent.</summary>
    public IReadOnlyList<decimal> Mix { get; private set; } = [];

    public bool OpDeCent { get; private set; }

    /// <summary>What each gemeente pays (euros), in the order of the CBS-code, as it was computed when this was kept.</summary>
    public IReadOnlyList<decimal> Bedragen { get; private set; } = [];

    /// <summary>The function of who kept it, never a name.</summary>
    public string Door { get; private set; } = "";

    /// <summary>When it was kept (UTC).</summary>
    public DateTime GemaaktOp { get; private set; }

    /// <summary>The question again, to open it on the screen it came from.</summary>
    public Verdeelvraag Vraag => new(
        Totaal, Sleutel, Inwonerjaar, Onderling, new(Gewichten[0], Gewichten[1], Gewichten[2]), Casusmaat, new(Mix[0], Mix[1], Mix[2], Mix[3]), OpDeCent);

    /// <param name="uitkomst">The question worked out.</param>
    /// <exception cref="DomeinregelException">The name is missing, too long, or holds a BSN.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the stuurgroep and the bureau keep voorstellen.</exception>
    public static Verdeelvoorstel Bewaar(string? naam, Verdeelvraag vraag, Verdeling uitkomst, GebruikerToegang door, DateTime nu)
    {
        if (door is not ({ Rol: Rol.Stuurgroeplid } or { IsBureau: true } or { IsSysteem: true }))
        {
            throw new UnauthorizedAccessException("Voorstellen zijn van de stuurgroep en het bureau.");
        }

        var kort = naam?.Trim() ?? "";
        if (kort.Length is 0 or > NaamMaxLength)
        {
            throw new DomeinregelException($"Geef het voorstel een naam van hoogstens {NaamMaxLength} tekens.");
        }

        Persoonsgegevens.Weiger(kort);
        return new()
        {
            Naam = kort,
            Totaal = vraag.Totaal,
            Sleutel = vraag.Sleutel,
            Inwonerjaar = vraag.Inwonerjaar,
            Onderling = vraag.Onderling,
            Gewichten = [vraag.Gewicht.Assen, vraag.Gewicht.Emmen, vraag.Gewicht.Hoogeveen],
            Casusmaat = vraag.Casusmaat,
            Mix = [vraag.Mix.Groot, vraag.Mix.Gelijk, vraag.Mix.Inwoners, vraag.Mix.Casussen],
            OpDeCent = vraag.OpDeCent,
            Bedragen = [.. uitkomst.PerGemeente.Select(g => g.Bedrag.Waarde!.Value)],
            Door = door.Functie,
            GemaaktOp = nu,
        };
    }
}
