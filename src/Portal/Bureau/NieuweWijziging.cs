using Portal.Data.Begrotingen;

namespace Portal.Bureau;

/// <summary>A begrotingswijziging as it was filled in.</summary>
/// <param name="FormulierId">Made with the form, so that a form that is sent twice is one wijziging.</param>
public sealed record NieuweWijziging(Guid FormulierId, string? Reden, DateOnly VastgesteldOp, IReadOnlyList<Wijzigingsinvoer> Regels);
