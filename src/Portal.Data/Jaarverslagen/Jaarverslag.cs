using Portal.Data.Cijfers;

namespace Portal.Data.Jaarverslagen;

/// <summary>A year as the registration counts it, in the tables that a jaarverslag prints. Exact: for the bureau.</summary>
/// <param name="TotEnMet">The last day that counts: 31 December, or today in the running year.</param>
/// <param name="IsVoorbeeld">The registration is the demo registration.</param>
public sealed record Jaarverslag(int Jaar, DateOnly TotEnMet, bool IsVoorbeeld, IReadOnlyList<Jaartabel> Tabellen, Afnametabel Plustaken);

/// <summary>Counts in rows and columns.</summary>
/// <param name="Uitleg">Which rows of the registration count, in one or two Dutch sentences.</param>
/// <param name="Rijnaam">What the rows are: "Gemeente".</param>
/// <param name="Rijen">In an order that does not follow from the counts.</param>
/// <param name="Totaal">Of all rows together; null where a casus can stand in more than one row.</param>
/// <param name="IsPerGemeente">The rows are gemeenten; else a division of Drenthe as a whole.</param>
public sealed record Jaartabel(
    string Titel, string Uitleg, string Rijnaam, IReadOnlyList<Jaarkolom> Kolommen, IReadOnlyList<Jaarrij> Rijen, Jaarrij? Totaal, bool IsPerGemeente = false);

/// <param name="IsAlleenVoorDrenthe">Never published per gemeente; see <see cref="Labelreeks"/>.</param>
public sealed record Jaarkolom(string Naam, bool IsAlleenVoorDrenthe = false);

/// <param name="Cijfers">One per column.</param>
public sealed record Jaarrij(string Naam, IReadOnlyList<Cijfer> Cijfers);

/// <summary>Which gemeente took which plustaak in the year, as public documents tell.</summary>
/// <param name="Rijen">Per gemeente, for each plustaak: true, false, or null where no document tells.</param>
public sealed record Afnametabel(IReadOnlyList<string> Plustaken, IReadOnlyList<(string Gemeente, IReadOnlyList<bool?> Afname)> Rijen);
