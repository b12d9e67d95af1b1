using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

/// <summary>What a line of the reserve is: a state, or what changed it.</summary>
public enum Reservesoort
{
    Beginstand,
    Onttrekking,
    Resultaat,
    Toevoeging,
    Eindstand,
}

/// <summary>A state or a change of the algemene reserve, as printed (hele euro's; what goes out is negative). Source: reserve.csv.</summary>
public sealed class Reservemutatie : Bronfeit
{
    public required int Jaar { get; init; }

    /// <summary>Its place among the lines of that year, from 1.</summary>
    public required int Volgorde { get; init; }

    public required Reservesoort Soort { get; init; }

    public required decimal Bedrag { get; init; }

    public required Bedragstatus Status { get; init; }

    /// <summary>Needs <see cref="Bronfeit.Bron"/> to be loaded.</summary>
    public Cijfer Cijfer => new(Bedrag, Eenheid.Euro, Herkomst);
}

public static class ReservesoortTeksten
{
    public static string Tekst(this Reservesoort soort) => soort switch
    {
        Reservesoort.Beginstand => "beginstand",
        Reservesoort.Onttrekking => "onttrekking",
        Reservesoort.Resultaat => "resultaat",
        Reservesoort.Toevoeging => "toevoeging",
        Reservesoort.Eindstand => "eindstand",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };
}
