using Portal.Data.Cijfers;

namespace Portal.Data.Signalen;

public enum Signaalsoort
{
    /// <summary>Something that keeps people from being helped.</summary>
    Knelpunt,

    /// <summary>Something that is changing.</summary>
    Trend,

    /// <summary>What the work needs to succeed.</summary>
    Randvoorwaarde,
}

/// <summary>What the ZVHD sees in its work and passes on. Source: signalen.csv.</summary>
public sealed class Signaal : Bronfeit
{
    public const int CodeMaxLength = 20;
    public const int TitelMaxLength = 120;
    public const int OmschrijvingMaxLength = 500;
    public const int GeadresseerdAanMaxLength = 120;

    public required string Code { get; init; }

    public required Signaalsoort Soort { get; init; }

    public required string Titel { get; init; }

    public required string Omschrijving { get; init; }

    /// <summary>Who should act, in words; null where the text does not tell.</summary>
    public string? GeadresseerdAan { get; init; }

    public required int Jaar { get; init; }
}

public static class SignaalsoortTeksten
{
    public static string Tekst(this Signaalsoort soort) => soort switch
    {
        Signaalsoort.Knelpunt => "knelpunt",
        Signaalsoort.Trend => "trend",
        Signaalsoort.Randvoorwaarde => "randvoorwaarde",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };
}
