using Portal.Data.Bijdragen;

namespace Portal.Stuurgroep;

/// <summary>One gemeente in a comparison of voorstellen, or their sum.</summary>
/// <param name="Bedragen">Euros, in the order of the voorstellen.</param>
public sealed record Vergelijkrij(string Naam, bool IsSom, IReadOnlyList<decimal> Bedragen)
{
    /// <summary>The gemeenten by name, the sum last.</summary>
    public static IReadOnlyList<Vergelijkrij> Van(IReadOnlyList<Verdeelgemeente> gemeenten, IReadOnlyList<VerdeelvoorstelRegel> voorstellen) =>
    [
        .. gemeenten.Index().OrderBy(g => g.Item.Naam, StringComparer.Ordinal).Select(g => new Vergelijkrij(g.Item.Naam, false, [.. voorstellen.Select(v => v.Bedragen[g.Index])])),
        new("Samen", true, [.. voorstellen.Select(v => v.Bedragen.Sum())]),
    ];

    /// <summary>The voorstellen with these ids, in that order; what does not exist is left out.</summary>
    public static IReadOnlyList<VerdeelvoorstelRegel> Kies(IReadOnlyList<VerdeelvoorstelRegel> alle, IReadOnlyCollection<string>? ids) =>
        [.. (ids ?? []).Distinct().Select(id => alle.FirstOrDefault(v => $"{v.Id:N}" == id)).OfType<VerdeelvoorstelRegel>().Take(VerdeelsleutelVergelijken.Hoogstens)];
}
