using Portal.Data.Cijfers;

namespace Portal.Data.Jaarplannen;

/// <summary>What kind of line it is in the plan.</summary>
public enum Actiesoort
{
    /// <summary>To be done in the year of the plan.</summary>
    Actie,

    /// <summary>Named in the plan, for later years.</summary>
    LangeTermijn,

    /// <summary>What the ZVHD is to others in this thema.</summary>
    Rol,

    /// <summary>Done for the gemeenten that buy the plustaak.</summary>
    Plustaak,
}

/// <summary>Something the jaarplan promises. The printed plan names no owner and no date. Source: acties.csv.</summary>
public sealed class Jaarplanactie : Bronfeit
{
    public const int CodeMaxLength = 20;
    public const int TitelMaxLength = 300;

    public required int Jaar { get; init; }

    public required int ProgrammalijnNummer { get; init; }

    public required int ThemaNummer { get; init; }

    public Jaarplanthema? Thema { get; private set; }

    /// <summary>Its place within the thema and the soort, from 1.</summary>
    public required int Volgnummer { get; init; }

    /// <summary>"JP25-001". Two actions may have the same text: the plan prints one of them twice.</summary>
    public required string Code { get; init; }

    public required string Titel { get; init; }

    public required Actiesoort Soort { get; init; }
}

public static class ActiesoortTeksten
{
    public static string Tekst(this Actiesoort soort) => soort switch
    {
        Actiesoort.Actie => "actie",
        Actiesoort.LangeTermijn => "lange termijn",
        Actiesoort.Rol => "rol",
        Actiesoort.Plustaak => "plustaak",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };
}
