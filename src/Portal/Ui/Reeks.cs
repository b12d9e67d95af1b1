using Portal.Data.Cijfers;

namespace Portal.Ui;

/// <summary>One series of a chart.</summary>
public sealed record Reeks(string Naam, IReadOnlyList<Punt> Punten);

/// <summary>One value of a series; an unknown one is a gap, never 0.</summary>
public sealed record Punt(string Label, Cijfer Cijfer);
