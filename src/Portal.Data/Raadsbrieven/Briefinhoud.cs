using Portal.Data.Jaarplannen;
using Portal.Data.Stukken;

namespace Portal.Data.Raadsbrieven;

/// <summary>A letter as plain words, with the figures that were in it: what is kept, and what two concepts are compared by.</summary>
public sealed record Briefinhoud(IReadOnlyList<Bewaardeparagraaf> Paragrafen, IReadOnlyList<Bewaardcijfer> Cijfers)
{
    public static Briefinhoud Leeg { get; } = new([], []);

    public static Briefinhoud Van(Briefopstelling opstelling) => new(
        [.. opstelling.Stuk.Paragrafen.Select(p => new Bewaardeparagraaf(p.Sleutel, p.Kop, [.. p.Blokken.SelectMany(Regels)]))],
        [.. opstelling.Cijfers.Select(c => new Bewaardcijfer(c.Wat, c.Deel is Invuldeel ? null : c.Deel.ToString()))]);

    public bool IsGelijk(Briefinhoud ander) =>
        Paragrafen.Select(p => p.Tekst).SequenceEqual(ander.Paragrafen.Select(p => p.Tekst)) && Cijfers.SequenceEqual(ander.Cijfers);

    /// <summary>What became of this letter: figures that are other ones now, and paragraphs whose words changed.</summary>
    public Briefverschil Tot(Briefinhoud nu)
    {
        var oud = Cijfers.ToDictionary(c => c.Wat, c => c.Geschreven);
        return new(
            [.. nu.Cijfers.Where(c => oud.TryGetValue(c.Wat, out var was) && was != c.Geschreven).Select(c => new Cijferverschil(c.Wat, oud[c.Wat], c.Geschreven))],
            [
                .. nu.Paragrafen.Select(p => (p.Naam, Was: Paragrafen.FirstOrDefault(o => o.Sleutel == p.Sleutel)?.Regels ?? [], Is: p.Regels))
                    .Concat(Paragrafen.Where(o => nu.Paragrafen.All(p => p.Sleutel != o.Sleutel)).Select(o => (o.Naam, Was: o.Regels, Is: (IReadOnlyList<string>)[])))
                    .Where(p => !p.Was.SequenceEqual(p.Is))
                    .Select(p => new Paragraafverschil(p.Naam, Woordverschil.Tussen(string.Join(' ', p.Was.Except(p.Is)), string.Join(' ', p.Is.Except(p.Was))))),
            ]);
    }

    private static IEnumerable<string> Regels(Stukblok blok) => blok switch
    {
        Alinea alinea => [alinea.ToString()],
        Opsomming opsomming => opsomming.Punten.Select(p => $"– {p}"),
        Stuktabel tabel => tabel.Rijen.Select(r => string.Join(" | ", r)),
        _ => throw new ArgumentOutOfRangeException(nameof(blok), blok, null),
    };
}

/// <param name="Regels">Sentences, points and rows of a table, each as one line.</param>
public sealed record Bewaardeparagraaf(string Sleutel, string? Kop, IReadOnlyList<string> Regels)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public string Tekst => string.Join("\n", Regels);

    [System.Text.Json.Serialization.JsonIgnore]
    public string Naam => Kop ?? (Sleutel == Briefparagrafen.Aanhef ? "Aanhef" : "Slot");
}

/// <param name="Geschreven">As it stood in the letter; null where it was a place to fill in.</param>
public sealed record Bewaardcijfer(string Wat, string? Geschreven);

/// <summary>What changed since a kept concept.</summary>
public sealed record Briefverschil(IReadOnlyList<Cijferverschil> Cijfers, IReadOnlyList<Paragraafverschil> Paragrafen)
{
    public bool IsLeeg => Cijfers.Count == 0 && Paragrafen.Count == 0;
}

/// <param name="Was">Null: it was still to be filled in.</param>
/// <param name="Is">Null: it has to be filled in now.</param>
public sealed record Cijferverschil(string Wat, string? Was, string? Is);

public sealed record Paragraafverschil(string Naam, IReadOnlyList<Woorddeel> Delen);
