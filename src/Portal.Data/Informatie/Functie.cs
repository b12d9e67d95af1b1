using Portal.Data.Cijfers;

namespace Portal.Data.Informatie;

public enum Functiesoort
{
    Kerntaak,
    Aandachtsgebied,
    Rol,
}

/// <summary>What the ZVHD does: a core task, a field of attention or a role. Source: functies.csv.</summary>
public sealed class Functie : Bronfeit
{
    public const int CodeMaxLength = 30;
    public const int NaamMaxLength = 120;
    public const int OmschrijvingMaxLength = 500;

    public required string Code { get; init; }

    public required Functiesoort Soort { get; init; }

    public required string Naam { get; init; }

    public required string Omschrijving { get; init; }
}

public static class FunctiesoortTeksten
{
    public static string Tekst(this Functiesoort soort) => soort switch
    {
        Functiesoort.Kerntaak => "kerntaak",
        Functiesoort.Aandachtsgebied => "aandachtsgebied",
        Functiesoort.Rol => "rol",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };
}
