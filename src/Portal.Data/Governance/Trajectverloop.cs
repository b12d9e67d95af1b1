using Portal.Data.Toegang;

namespace Portal.Data.Governance;

/// <summary>How a traject goes, in the eyes of the bureau.</summary>
public enum Trajectstand
{
    OpKoers,
    Aandacht,
    Vertraagd,
    Afgerond,
}

/// <summary>
/// What the bureau reports about a traject on a day. Only ever added: the newest tells how it stands, those before it how it came so. What the
/// documents say of the traject stands in <see cref="Traject"/>.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Trajectmelding
{
    public const int EigenaarMaxLength = 120;
    public const int VolgendeStapMaxLength = 300;
    public const int ToelichtingMaxLength = 1000;

    private Trajectmelding() { }

    /// <param name="vorige">When the last one of this traject was reported; null for the first. This one comes after it.</param>
    /// <exception cref="DomeinregelException">Not the bureau, a text that lacks, is too long or holds a BSN.</exception>
    public Trajectmelding(string trajectId, Trajectbericht bericht, GebruikerToegang door, DateTime nu, DateTime? vorige = null)
    {
        door.VereisBureau();
        if (!Enum.IsDefined(bericht.Stand))
        {
            throw new DomeinregelException("Kies hoe het traject ervoor staat.");
        }

        (TrajectId, Stand, Door, GemeldOp) = (trajectId, bericht.Stand, door.Functie, nu.Na(vorige));
        Toelichting = Invoertekst.Verplicht(bericht.Toelichting, ToelichtingMaxLength, "een toelichting");
        Eigenaar = Invoertekst.Optioneel(bericht.Eigenaar, EigenaarMaxLength, "een eigenaar");
        VolgendeStap = Invoertekst.Optioneel(bericht.VolgendeStap, VolgendeStapMaxLength, "een volgende stap");
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string TrajectId { get; private set; } = "";

    public Trajectstand Stand { get; private set; }

    /// <summary>A function, never a name; null when nobody is.</summary>
    public string? Eigenaar { get; private set; }

    public string? VolgendeStap { get; private set; }

    /// <summary>Why it stands so.</summary>
    public string Toelichting { get; private set; } = "";

    /// <summary>The function of who reported it.</summary>
    public string Door { get; private set; } = "";

    /// <summary>When it was reported (UTC).</summary>
    public DateTime GemeldOp { get; private set; }
}

/// <summary>A point on the way of a traject.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Mijlpaal
{
    public const int TitelMaxLength = 200;

    private Mijlpaal() { }

    /// <exception cref="DomeinregelException">See <see cref="Wijzig"/>.</exception>
    public Mijlpaal(string trajectId, Mijlpaalgegevens gegevens, GebruikerToegang door, DateTime nu)
    {
        TrajectId = trajectId;
        Wijzig(gegevens, door, nu);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string TrajectId { get; private set; } = "";

    public string Titel { get; private set; } = "";

    /// <summary>Null when no day was set.</summary>
    public DateOnly? GeplandOp { get; private set; }

    public DateOnly? GedaanOp { get; private set; }

    /// <summary>The function of who entered it last.</summary>
    public string Door { get; private set; } = "";

    /// <summary>When it was entered last (UTC).</summary>
    public DateTime VastgelegdOp { get; private set; }

    /// <summary>Concurrency token; renewed by the context at each save.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <exception cref="DomeinregelException">Not the bureau, a title that lacks, is too long or holds a BSN, or done on a day that still has to come.</exception>
    public void Wijzig(Mijlpaalgegevens gegevens, GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        if (gegevens.GedaanOp > DateOnly.FromDateTime(nu.InDrenthe()))
        {
            throw new DomeinregelException("Gedaan kan alleen op een dag die al geweest is.");
        }

        (Titel, GeplandOp, GedaanOp, Door, VastgelegdOp) = (
            Invoertekst.Verplicht(gegevens.Titel, TitelMaxLength, "een titel"), gegevens.GeplandOp, gegevens.GedaanOp, door.Functie, nu);
    }
}

/// <summary>What the bureau reports about a traject.</summary>
public sealed record Trajectbericht(Trajectstand Stand, string? Eigenaar, string? VolgendeStap, string Toelichting);

/// <summary>What the bureau enters of a mijlpaal.</summary>
public sealed record Mijlpaalgegevens(string Titel, DateOnly? GeplandOp, DateOnly? GedaanOp);

public static class TrajectstandTeksten
{
    public static string Tekst(this Trajectstand stand) => stand switch
    {
        Trajectstand.OpKoers => "op koers",
        Trajectstand.Aandacht => "vraagt aandacht",
        Trajectstand.Vertraagd => "vertraagd",
        Trajectstand.Afgerond => "afgerond",
        _ => throw new ArgumentOutOfRangeException(nameof(stand), stand, null),
    };
}
