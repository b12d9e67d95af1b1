using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Raadsbrieven;

/// <summary>What a gemeente made of its letter about two years: the work on it, and the concepts that were kept. One per gemeente and pair of years.</summary>
[GeschrevenDoor(Rol.Contactpersoon)]
public sealed class Raadsbriefconcept : IVanGemeente
{
    public const int TekstMaxLength = 4000;
    public const int InvullingMaxLength = 500;
    public const int DoorMaxLength = Gebruiker.FunctieMaxLength;

    /// <summary>More corrections, or places, than a letter has sentences.</summary>
    public const int AantalMax = 200;

    /// <summary>More kept concepts are of no use; it also bounds what a page reads.</summary>
    public const int VersiesMax = 50;

    private readonly List<Briefversie> versies = [];

    private Raadsbriefconcept() { }

    public Raadsbriefconcept(int gemeenteId, int verslagjaar, int begrotingsjaar, DateTime nu) =>
        (GemeenteId, Verslagjaar, Begrotingsjaar, GewijzigdOp) = (gemeenteId, verslagjaar, begrotingsjaar, nu);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public int GemeenteId { get; private set; }

    public int Verslagjaar { get; private set; }

    public int Begrotingsjaar { get; private set; }

    public Briefwerk Werk { get; private set; } = Briefwerk.Leeg;

    /// <summary>When the work last changed (UTC).</summary>
    public DateTime GewijzigdOp { get; private set; }

    /// <summary>The kept concepts; oldest first when loaded by the queries.</summary>
    public IReadOnlyList<Briefversie> Versies => versies;

    /// <summary>Concurrency token; renewed by the context at each save.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <summary>Takes over what the writer did.</summary>
    /// <exception cref="DomeinregelException">Too much, too long, or a BSN.</exception>
    public void Bewerk(Briefwerk werk, DateTime nu)
    {
        if (werk.Correcties.Count > AantalMax || werk.Invullingen.Count > AantalMax || werk.Bevestigingen.Count > AantalMax)
        {
            throw new DomeinregelException("Deze brief heeft te veel wijzigingen. Zet eerst iets terug.");
        }

        foreach (var correctie in werk.Correcties.Except(Werk.Correcties))
        {
            Keur(correctie.Tekst, TekstMaxLength);
        }

        foreach (var invulling in werk.Invullingen.Except(Werk.Invullingen))
        {
            Keur(invulling.Tekst, InvullingMaxLength);
        }

        (Werk, GewijzigdOp) = (werk, nu);
    }

    /// <summary>Keeps the letter as it stands. The same letter as the last one kept gives that one.</summary>
    /// <exception cref="DomeinregelException">There are too many already.</exception>
    public Briefversie Bewaar(Briefinhoud inhoud, GebruikerToegang door, DateTime nu)
    {
        if (versies.MaxBy(v => v.Nummer) is { } laatste && laatste.Inhoud.IsGelijk(inhoud))
        {
            return laatste;
        }

        if (versies.Count >= VersiesMax)
        {
            throw new DomeinregelException($"U kunt hoogstens {VersiesMax} concepten van deze brief bewaren.");
        }

        Briefversie nieuw = new(this, versies.Select(v => v.Nummer).DefaultIfEmpty().Max() + 1, inhoud, door.Functie, nu);
        versies.Add(nieuw);
        return nieuw;
    }

    private static void Keur(string tekst, int max)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            throw new DomeinregelException("Vul een tekst in.");
        }

        if (tekst.Length > max)
        {
            throw new DomeinregelException($"Maak de tekst korter: hoogstens {max} tekens.");
        }

        Persoonsgegevens.Weiger(tekst);
    }
}

/// <summary>A concept that was kept. It never changes.</summary>
[GeschrevenDoor(Rol.Contactpersoon)]
public sealed class Briefversie : IVanGemeente
{
    private Briefversie() { }

    internal Briefversie(Raadsbriefconcept concept, int nummer, Briefinhoud inhoud, string door, DateTime nu) =>
        (ConceptId, GemeenteId, Nummer, Inhoud, Door, BewaardOp) = (concept.Id, concept.GemeenteId, nummer, inhoud, door, nu);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ConceptId { get; private set; }

    public int GemeenteId { get; private set; }

    /// <summary>From 1 within the letter.</summary>
    public int Nummer { get; private set; }

    public Briefinhoud Inhoud { get; private set; } = Briefinhoud.Leeg;

    /// <summary>The function of who kept it.</summary>
    public string Door { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime BewaardOp { get; private set; }
}
