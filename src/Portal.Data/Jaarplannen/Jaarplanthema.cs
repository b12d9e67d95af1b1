using Portal.Data.Cijfers;

namespace Portal.Data.Jaarplannen;

/// <summary>A subject within a programmalijn. Source: themas.csv.</summary>
public sealed class Jaarplanthema : Bronfeit
{
    public const int NaamMaxLength = 120;
    public const int SamenvattingMaxLength = 500;

    public required int Jaar { get; init; }

    public required int ProgrammalijnNummer { get; init; }

    public Programmalijn? Programmalijn { get; private set; }

    /// <summary>Its place within the programmalijn, from 1.</summary>
    public required int Nummer { get; init; }

    public required string Naam { get; init; }

    public required string Samenvatting { get; init; }
}
