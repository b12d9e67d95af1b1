using Portal.Data.Cijfers;

namespace Portal.Ui;

/// <summary>Figures that belong together: one line, or the bars of one colour.</summary>
public sealed record Reeks(string Naam, IReadOnlyList<Punt> Punten);

/// <summary>One figure of a series.</summary>
/// <param name="Label">Where it stands along the axis: the year, the gemeente.</param>
/// <param name="IsBegroot">Money ahead: drawn open, with a dashed line.</param>
public sealed record Punt(string Label, Cijfer Cijfer, bool IsBegroot = false);
