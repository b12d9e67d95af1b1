using Portal.Data.Toegang;

namespace Portal.Data.Governance;

/// <summary>A seat in an orgaan, by function: "burgemeester" of "gemeente Emmen". No document tells who sits where; the bureau enters it.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Zetel
{
    public const int FunctieMaxLength = 120;
    public const int OrganisatieMaxLength = 120;

    private Zetel() { }

    /// <exception cref="DomeinregelException">See <see cref="Wijzig"/>.</exception>
    public Zetel(Zetelgegevens gegevens, GebruikerToegang door, DateTime nu)
    {
        OrgaanCode = gegevens.OrgaanCode;
        Wijzig(gegevens, door, nu);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>In which orgaan; does not change.</summary>
    public string OrgaanCode { get; private set; } = "";

    /// <summary>Never a name of a person.</summary>
    public string Functie { get; private set; } = "";

    public string Organisatie { get; private set; } = "";

    public DateOnly? Vanaf { get; private set; }

    /// <summary>The last day; null while it is held.</summary>
    public DateOnly? Tot { get; private set; }

    /// <summary>The function of who entered it last.</summary>
    public string Door { get; private set; } = "";

    /// <summary>When it was entered last (UTC).</summary>
    public DateTime VastgelegdOp { get; private set; }

    /// <summary>Concurrency token; renewed by the context at each save.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <summary>Changes all but the orgaan.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, a text that lacks, is too long or holds a BSN, or an end before the beginning.</exception>
    public void Wijzig(Zetelgegevens gegevens, GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        if (gegevens.Tot < gegevens.Vanaf)
        {
            throw new DomeinregelException("De laatste dag ligt voor de eerste.");
        }

        (Functie, Organisatie, Vanaf, Tot, Door, VastgelegdOp) = (
            Invoertekst.Verplicht(gegevens.Functie, FunctieMaxLength, "een functie"), Invoertekst.Verplicht(gegevens.Organisatie, OrganisatieMaxLength, "een organisatie"),
            gegevens.Vanaf, gegevens.Tot, door.Functie, nu);
    }
}

/// <summary>What the bureau enters of a seat.</summary>
public sealed record Zetelgegevens(string OrgaanCode, string Functie, string Organisatie, DateOnly? Vanaf, DateOnly? Tot);
