using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen;

/// <summary>One run of all checks over all figures.</summary>
/// <param name="Op">When it ran (UTC).</param>
/// <param name="herleid">Trees of figures that were worked out, by the id of the figure.</param>
public sealed class Controleronde(DateTime op, IReadOnlyList<Bron> bronnen, IReadOnlyList<Uitkomst> uitkomsten, ILookup<string, Opbouw> herleid)
{
    private readonly ILookup<string, Uitkomst> perCijfer = uitkomsten
        .SelectMany(u => u.Bladeren.Select(c => c.Herkomst).OfType<UitBron>().Select(b => b.Id).OfType<string>().Distinct(), (u, id) => (id, u)).ToLookup(p => p.id, p => p.u);

    /// <summary>Before anything was checked.</summary>
    public static Controleronde Leeg { get; } = new(default, [], [], Enumerable.Empty<Opbouw>().ToLookup(o => ""));

    public DateTime Op => op;

    /// <summary>Nothing was checked yet, or the first run failed.</summary>
    public bool IsLeeg => this == Leeg;

    /// <summary>The documents the figures come from, by year.</summary>
    public IReadOnlyList<Bron> Bronnen => bronnen;

    public IReadOnlyList<Uitkomst> Uitkomsten => uitkomsten;

    /// <summary>The checks in which the printed figure with this id took part, for everybody's eyes: what the registration has to do with stays out.</summary>
    public IReadOnlyList<Uitkomst> OpenbaarMet(string cijferId) => [.. perCijfer[cijferId].Where(u => !u.IsIntern)];

    /// <summary>
    /// How the printed figure with this id comes about from other figures, as far as they are known, each way once: a share from teller and noemer,
    /// a growth from both years, a total from its parts, what was worked out from what it was worked out of.
    /// </summary>
    public IReadOnlyList<Opbouw> OpbouwVan(string cijferId) =>
    [
        .. herleid[cijferId],
        .. from uitkomst in OpenbaarMet(cijferId)
           from kant in ((Deel Zelf, Deel Ander)[])[(uitkomst.Links, uitkomst.Rechts), (uitkomst.Rechts, uitkomst.Links)]
           where kant.Zelf.Cijfer.Herkomst is UitBron { Id: { } id } && id == cijferId && kant.Ander.Cijfer.Herkomst is Berekend { Delen.Count: > 0 }
           select new Opbouw(uitkomst.Titel, kant.Ander.Cijfer),
    ];

    /// <summary>Runs every check. The same figures give the same outcome.</summary>
    public static Controleronde Voer(Cijferboek boek, DateTime op)
    {
        var uitkomsten = Controle.Alle.SelectMany(c => c.Voer(boek)).GroupBy(u => u.Sleutel).SelectMany(Genummerd)
            .OrderByDescending(u => u.Ernst).ThenBy(u => u.Soort).ThenBy(u => u.Sleutel, StringComparer.Ordinal).ToList();
        return new(op, boek.Bronnen, uitkomsten, Herleidingen.Van(boek).ToLookup(h => h.Cijfer.Bron.Id!, h => new Opbouw(h.Cijfer.Naam, h.Boom)));
    }

    /// <summary>Somebody can enter a figure beside which a check did not expect another. That stops no other check, and both are told.</summary>
    private static IEnumerable<Uitkomst> Genummerd(IGrouping<string, Uitkomst> gelijk) =>
        gelijk.OrderBy(u => u.Titel, StringComparer.Ordinal).ThenBy(u => u.Vingerafdruk, StringComparer.Ordinal).Select((u, nummer) => nummer == 0 ? u : u with { Sleutel = $"{u.Sleutel}.nog-{nummer}" });
}

/// <summary>A way in which a figure comes about from others.</summary>
/// <param name="Titel">What was worked out: the figure itself, or its growth.</param>
/// <param name="Cijfer">As worked out, with formula and parts: it need not be what is printed.</param>
public sealed record Opbouw(string Titel, Cijfer Cijfer);
