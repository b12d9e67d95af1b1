using System.Globalization;

namespace Portal.Data.Jaarplannen;

/// <summary>When an action is planned: from the first quarter of the year of its plan up to and including the last, 1 to 4.</summary>
public sealed record Kwartalen
{
    /// <summary>Length of how it is stored: "1-4".</summary>
    public const int Lengte = 3;

    private static readonly string[] Rangtelwoorden = ["eerste", "tweede", "derde", "vierde"];

    /// <exception cref="DomeinregelException">Not a quarter, or the end lies before the begin.</exception>
    public Kwartalen(int van, int tot)
    {
        if (van is < 1 or > 4 || tot is < 1 or > 4)
        {
            throw new DomeinregelException("Een kwartaal is een getal van 1 tot en met 4.");
        }

        if (tot < van)
        {
            throw new DomeinregelException("Het laatste kwartaal ligt voor het eerste.");
        }

        (Van, Tot) = (van, tot);
    }

    public int Van { get; }

    public int Tot { get; }

    /// <summary>All year: work that has no end of its own.</summary>
    public static Kwartalen HeelJaar { get; } = new(1, 4);

    /// <summary>Every planning there is, in order, for a list to choose from.</summary>
    public static IReadOnlyList<Kwartalen> Alle { get; } =
        [.. from van in Enumerable.Range(1, 4) from tot in Enumerable.Range(van, 5 - van) select new Kwartalen(van, tot)];

    /// <summary>The first day that belongs to it in the year of the plan.</summary>
    public DateOnly Begin(int jaar) => new(jaar, (Van * 3) - 2, 1);

    /// <summary>The last day that belongs to it in the year of the plan.</summary>
    public DateOnly Eind(int jaar) => new DateOnly(jaar, Tot * 3, 1).AddMonths(1).AddDays(-1);

    /// <summary>As people read it: "tweede kwartaal", "eerste tot en met derde kwartaal", "hele jaar".</summary>
    public string Tekst() => this == HeelJaar ? "hele jaar"
        : Van == Tot ? $"{Rangtelwoorden[Van - 1]} kwartaal"
        : $"{Rangtelwoorden[Van - 1]} tot en met {Rangtelwoorden[Tot - 1]} kwartaal";

    /// <summary>"2-3", as stored and as written in a file; null for another text.</summary>
    public static Kwartalen? Lees(string? tekst) =>
        tekst?.Trim() is [>= '1' and <= '4' and var van, '-', >= '1' and <= '4' and var tot] && van <= tot ? new(van - '0', tot - '0') : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Van}-{Tot}");
}
