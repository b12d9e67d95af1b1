using Portal.Data.Gemeenten;
using Portal.Data.Toegang;

namespace Portal.Data.Governance;

/// <summary>How one belofte stands with one gemeente. Follows from the dates and today.</summary>
public enum Toezeggingstand
{
    /// <summary>Nobody entered anything. Never read as "not done".</summary>
    NietIngevuld,
    Gepland,

    /// <summary>Planned for a day that has passed, and not done.</summary>
    TeLaat,
    Gedaan,
}

/// <summary>What the bureau keeps of one belofte to one gemeente in one year: when it is planned, and when it was done.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Toezegging : IVanGemeente
{
    public const int ToelichtingMaxLength = 500;

    /// <summary>The first year with beloften: the plans for mensenhandel start then.</summary>
    public const int EersteJaar = 2024;

    private Toezegging() { }

    /// <exception cref="DomeinregelException">See <see cref="Leg"/>.</exception>
    internal Toezegging(int gemeenteId, Belofte belofte, int jaar, Toezeggingdata data, GebruikerToegang door, DateTime nu)
    {
        if (jaar < EersteJaar || jaar > nu.InDrenthe().Year + 1)
        {
            throw new DomeinregelException($"Kies een jaar van {EersteJaar} tot en met {nu.InDrenthe().Year + 1}.");
        }

        (GemeenteId, Belofte, Jaar) = (gemeenteId, belofte, jaar);
        Leg(data, door, nu);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public int GemeenteId { get; private set; }

    public Gemeente? Gemeente { get; private set; }

    public Belofte Belofte { get; private set; }

    public int Jaar { get; private set; }

    public DateOnly? GeplandOp { get; private set; }

    public DateOnly? GedaanOp { get; private set; }

    /// <summary>Read by the gemeente and by the stuurgroep.</summary>
    public string? Toelichting { get; private set; }

    /// <summary>The function of who entered it last.</summary>
    public string Door { get; private set; } = "";

    /// <summary>When it was entered last (UTC).</summary>
    public DateTime VastgelegdOp { get; private set; }

    /// <summary>Concurrency token; renewed by the context at each save.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <summary>How a belofte stands on a day. Planned for today is not yet late.</summary>
    public static Toezeggingstand Stand(DateOnly? geplandOp, DateOnly? gedaanOp, DateOnly vandaag) => (geplandOp, gedaanOp) switch
    {
        (_, not null) => Toezeggingstand.Gedaan,
        (null, null) => Toezeggingstand.NietIngevuld,
        ({ } gepland, null) => gepland < vandaag ? Toezeggingstand.TeLaat : Toezeggingstand.Gepland,
    };

    /// <exception cref="DomeinregelException">Not the bureau, nothing entered, done in the future, a day far from the year, or a text that is too long or
    /// holds a BSN.</exception>
    internal void Leg(Toezeggingdata data, GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        if (data.IsLeeg)
        {
            throw new DomeinregelException("Vul een datum of een toelichting in.");
        }

        if (data.GedaanOp > DateOnly.FromDateTime(nu.InDrenthe()))
        {
            throw new DomeinregelException("Gedaan kan alleen op een dag die al geweest is. Ligt de dag nog voor u? Vul hem in bij gepland.");
        }

        foreach (var dag in new[] { data.GeplandOp, data.GedaanOp })
        {
            if (dag is { } d && Math.Abs(d.Year - Jaar) > 1)
            {
                throw new DomeinregelException($"De datum ligt te ver van {Jaar}.");
            }
        }

        var toelichting = Invoertekst.Optioneel(data.Toelichting, ToelichtingMaxLength, "een toelichting");
        if ((data.GeplandOp, data.GedaanOp, toelichting) != (GeplandOp, GedaanOp, Toelichting))
        {
            (GeplandOp, GedaanOp, Toelichting, Door, VastgelegdOp) = (data.GeplandOp, data.GedaanOp, toelichting, door.Functie, nu);
        }
    }
}

/// <summary>What the bureau enters of one belofte.</summary>
public sealed record Toezeggingdata(DateOnly? GeplandOp, DateOnly? GedaanOp, string? Toelichting)
{
    internal bool IsLeeg => GeplandOp is null && GedaanOp is null && string.IsNullOrWhiteSpace(Toelichting);
}

/// <summary>What the bureau calls a part of the basisniveau mensenhandel, where the documents give it a number only.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Beloftenaam
{
    public const int NaamMaxLength = 60;

    private Beloftenaam() { }

    /// <exception cref="DomeinregelException">See <see cref="Noem"/>, or the documents name this belofte themselves.</exception>
    internal Beloftenaam(Belofte belofte, string? naam, GebruikerToegang door, DateTime nu)
    {
        if (!belofte.IsNaamloos())
        {
            throw new DomeinregelException("Deze afspraak heeft al een naam in de stukken.");
        }

        Belofte = belofte;
        Noem(naam, door, nu);
    }

    public Belofte Belofte { get; private set; }

    public string Naam { get; private set; } = "";

    /// <summary>The function of who named it last.</summary>
    public string Door { get; private set; } = "";

    /// <summary>When it was named last (UTC).</summary>
    public DateTime VastgelegdOp { get; private set; }

    /// <summary>Concurrency token; renewed by the context at each save.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <exception cref="DomeinregelException">Not the bureau, or a name that lacks or is too long.</exception>
    internal void Noem(string? naam, GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        (Naam, Door, VastgelegdOp) = (Invoertekst.Verplicht(naam, NaamMaxLength, "een naam"), door.Functie, nu);
    }
}

public static class ToezeggingstandTeksten
{
    public static string Tekst(this Toezeggingstand stand) => stand switch
    {
        Toezeggingstand.NietIngevuld => "niet ingevuld",
        Toezeggingstand.Gepland => "gepland",
        Toezeggingstand.TeLaat => "te laat",
        Toezeggingstand.Gedaan => "gedaan",
        _ => throw new ArgumentOutOfRangeException(nameof(stand), stand, null),
    };
}
