using Portal.Data.Begrotingen;

namespace Portal.Bureau;

/// <summary>A begrotingswijziging as it was filled in.</summary>
public sealed record NieuweWijziging(string? Reden, DateOnly VastgesteldOp, IReadOnlyList<Wijzigingsinvoer> Regels);
