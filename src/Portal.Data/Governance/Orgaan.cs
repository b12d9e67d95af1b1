using Portal.Data.Cijfers;

namespace Portal.Data.Governance;

/// <summary>Who decides, advises or carries out. Source: organen.csv.</summary>
public sealed class Orgaan : Bronfeit
{
    public const int CodeMaxLength = 20;
    public const int NaamMaxLength = 120;
    public const int RolMaxLength = 500;

    /// <summary>"STUURGROEP".</summary>
    public required string Code { get; init; }

    public required string Naam { get; init; }

    /// <summary>What it does, in a sentence or two.</summary>
    public required string Rol { get; init; }
}
