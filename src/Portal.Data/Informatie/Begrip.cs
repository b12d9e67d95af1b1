using Portal.Data.Cijfers;

namespace Portal.Data.Informatie;

/// <summary>A word of the field, explained in plain language. Source: begrippen.csv.</summary>
public sealed class Begrip : Bronfeit
{
    public const int TermMaxLength = 80;
    public const int UitlegMaxLength = 500;

    public required string Term { get; init; }

    public required string Uitleg { get; init; }
}
