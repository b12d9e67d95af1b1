using Portal.Data.Cijfers;

namespace Portal.Data.Stukken;

/// <summary>Where one or more figures of a document come from.</summary>
/// <param name="Nummer">From 1, in the order in which the reader meets them.</param>
/// <param name="Tekst">Document and section; of a figure that is not zeker also why.</param>
/// <param name="Cijfers">The figures as written, each once, in their order.</param>
public sealed record Stuknoot(int Nummer, string Tekst, IReadOnlyList<string> Cijfers);

/// <summary>The notes of a document: one per source, so that screen and file number them the same.</summary>
public sealed class Noten
{
    private readonly Dictionary<string, int> nummers = new(StringComparer.Ordinal);
    private readonly List<(string Tekst, List<string> Cijfers)> noten = [];

    private Noten() { }

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<Stuknoot> Alle => [.. noten.Select((n, i) => new Stuknoot(i + 1, n.Tekst, n.Cijfers))];

    public static Noten Van(Stuk stuk)
    {
        var noten = new Noten();
        foreach (var deel in stuk.Delen.OfType<Cijferdeel>())
        {
            noten.Neem(deel);
        }

        return noten;
    }

    /// <summary>The number of the note of a figure of this document.</summary>
    public int Nummer(Cijferdeel deel) => nummers[Tekst(deel.Cijfer)];

    /// <summary>What the note of a figure says.</summary>
    public static string Tekst(Cijfer cijfer) => cijfer.Herkomst switch
    {
        UitBron { Zekerheid: Zekerheid.Zeker } bron => Vindplaats(bron),
        UitBron bron => string.Join(' ', new[] { Vindplaats(bron), Zekerheidszin(bron.Zekerheid), bron.Gedrukt is { } gedrukt ? $"Gedrukt staat: {gedrukt}." : null, bron.Toelichting }.OfType<string>()),
        Berekend berekend => string.Join(' ', new[] { Zekerheidszin(berekend.Zekerheid), berekend.Formule }.Concat(berekend.Delen.Select(d => $"{d.Naam}: {d.Cijfer} ({Kort(d.Cijfer.Herkomst)})."))),
        Geteld geteld => $"Geteld uit de registratie op {geteld.Peildatum.Voluit()}. {geteld.Wat}",
        Onbekend onbekend => onbekend.Waarom,
        _ => throw new ArgumentOutOfRangeException(nameof(cijfer), cijfer, null),
    };

    private static string Vindplaats(UitBron bron) => $"{bron.Bron}, {bron.Onderdeel}.";

    private static string Kort(Herkomst herkomst) => herkomst is UitBron bron ? $"{bron.Bron}, {bron.Onderdeel}" : "berekend";

    private static string Zekerheidszin(Zekerheid zekerheid) => zekerheid is Zekerheid.Onzeker
        ? "Dit cijfer is onzeker. De schrijver heeft het nagekeken en overgenomen."
        : "Dit cijfer is afgeleid.";

    private void Neem(Cijferdeel deel)
    {
        var tekst = Tekst(deel.Cijfer);
        if (nummers.TryAdd(tekst, noten.Count + 1))
        {
            noten.Add((tekst, []));
        }

        var cijfers = noten[nummers[tekst] - 1].Cijfers;
        if (!cijfers.Contains(deel.Geschreven))
        {
            cijfers.Add(deel.Geschreven);
        }
    }
}
