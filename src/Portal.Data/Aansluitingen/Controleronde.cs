using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen;

/// <summary>One run of all checks over all figures.</summary>
/// <param name="Op">When it ran (UTC).</param>
public sealed class Controleronde(DateTime op, IReadOnlyList<Bron> bronnen, IReadOnlyList<Uitkomst> uitkomsten)
{
    private readonly ILookup<string, Uitkomst> perCijfer = uitkomsten
        .SelectMany(u => u.Bladeren.Select(c => c.Herkomst).OfType<UitBron>().Select(b => b.Id).OfType<string>().Distinct(), (u, id) => (id, u)).ToLookup(p => p.id, p => p.u);

    /// <summary>Before anything was checked.</summary>
    public static Controleronde Leeg { get; } = new(default, [], []);

    public DateTime Op => op;

    /// <summary>Nothing was checked yet, or the first run failed.</summary>
    public bool IsLeeg => this == Leeg;

    /// <summary>The documents the figures come from, by year.</summary>
    public IReadOnlyList<Bron> Bronnen => bronnen;

    public IReadOnlyList<Uitkomst> Uitkomsten => uitkomsten;

    /// <summary>The checks in which the printed figure with this id took part, for everybody's eyes: what the registration has to do with stays out.</summary>
    public IReadOnlyList<Uitkomst> OpenbaarMet(string cijferId) => [.. perCijfer[cijferId].Where(u => !u.IsIntern)];

    /// <summary>Runs every check. The same figures give the same outcome.</summary>
    public static Controleronde Voer(Cijferboek boek, DateTime op)
    {
        var uitkomsten = Controle.Alle.SelectMany(c => c.Voer(boek)).OrderByDescending(u => u.Ernst).ThenBy(u => u.Soort).ThenBy(u => u.Sleutel, StringComparer.Ordinal).ToList();
        return uitkomsten.GroupBy(u => u.Sleutel).FirstOrDefault(g => g.Count() > 1) is { } dubbel
            ? throw new InvalidOperationException($"Twee controles heten {dubbel.Key}.")
            : new(op, boek.Bronnen, uitkomsten);
    }
}
