namespace Portal.Data.Cijfers;

/// <summary>Three months of a year.</summary>
/// <param name="Nummer">1 to 4.</param>
public sealed record Kwartaal(int Jaar, int Nummer)
{
    public const int PerJaar = 4;

    /// <summary>Weeks after its end in which what happened in a quarter is still being registered; before that nothing of it is published.</summary>
    public const int Wachtweken = 4;

    private static readonly string[] Rangtelwoorden = ["eerste", "tweede", "derde", "vierde"];

    public DateOnly Begin => new(Jaar, (3 * Nummer) - 2, 1);

    /// <summary>Its last day.</summary>
    public DateOnly Eind => Begin.AddMonths(3).AddDays(-1);

    /// <summary>The first day on which it may be published.</summary>
    public DateOnly PubliceerbaarVanaf => Eind.AddDays(7 * Wachtweken);

    public Kwartaal Volgend() => Nummer == PerJaar ? new(Jaar + 1, 1) : this with { Nummer = Nummer + 1 };

    public Kwartaal Vorig() => Nummer == 1 ? new(Jaar - 1, PerJaar) : this with { Nummer = Nummer - 1 };

    /// <summary>"2026-2", as in addresses.</summary>
    public string Adres => $"{Jaar}-{Nummer}";

    /// <summary>"tweede kwartaal", where the year is clear.</summary>
    public string Kort => $"{Rangtelwoorden[Nummer - 1]} kwartaal";

    /// <summary>"tweede kwartaal van 2026".</summary>
    public string Tekst => $"{Kort} van {Jaar}";

    /// <summary>The quarter a day falls in.</summary>
    public static Kwartaal Van(DateOnly dag) => new(dag.Year, ((dag.Month - 1) / 3) + 1);

    /// <summary>"2026-2"; null for another text.</summary>
    public static Kwartaal? Lees(string? adres) =>
        adres?.Split('-') is [{ Length: 4 } jaar, [>= '1' and <= '4' and var nummer]] && jaar[0] is '1' or '2' && jaar.All(char.IsAsciiDigit)
            ? new(int.Parse(jaar, System.Globalization.CultureInfo.InvariantCulture), nummer - '0')
            : null;

    /// <summary>The newest quarter that may be published on a day.</summary>
    public static Kwartaal Nieuwste(DateOnly vandaag)
    {
        var kwartaal = Van(vandaag);
        while (kwartaal.PubliceerbaarVanaf > vandaag)
        {
            kwartaal = kwartaal.Vorig();
        }

        return kwartaal;
    }

    public bool IsVoor(Kwartaal ander) => Begin < ander.Begin;
}
