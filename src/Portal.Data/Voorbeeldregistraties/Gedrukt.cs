using Portal.Data.Cijfers;

namespace Portal.Data.Voorbeeldregistraties;

/// <summary>The published figures the registration is built to reproduce.</summary>
internal sealed class Gedrukt(IReadOnlyCollection<Kengetal> kengetallen)
{
    /// <exception cref="InvalidOperationException">The source does not hold the figure.</exception>
    public int Van(string indicator, int jaar, int? gemeenteId = null, string? categorie = null) =>
        Misschien(indicator, jaar, gemeenteId, categorie)
        ?? throw new InvalidOperationException($"Voor de voorbeeldregistratie ontbreekt het kengetal {indicator} van {jaar}{(gemeenteId is { } g ? $", gemeente {g}" : "")}{(categorie is { } c ? $", {c}" : "")}.");

    /// <summary>Null where nothing legible was printed.</summary>
    public int? Misschien(string indicator, int jaar, int? gemeenteId = null, string? categorie = null) =>
        (int?)kengetallen.SingleOrDefault(k => k.IndicatorCode == indicator && k.Jaar == jaar && k.GemeenteId == gemeenteId && k.Categorie == categorie)?.Waarde;

    /// <summary>The parts of a breakdown: 30 for "POLITIE".</summary>
    public IReadOnlyDictionary<string, int> Delen(string indicator, int jaar, string dimensie) =>
        kengetallen.Where(k => k.IndicatorCode == indicator && k.Jaar == jaar && k.Dimensie == dimensie).ToDictionary(k => k.Categorie!, k => (int)k.Waarde);
}
