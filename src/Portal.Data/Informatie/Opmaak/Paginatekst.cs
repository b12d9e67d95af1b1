namespace Portal.Data.Informatie.Opmaak;

/// <summary>Something in the text that can't be shown as it was meant.</summary>
/// <param name="Regel">The line in what was typed, counted from 1.</param>
/// <param name="Tekst">What, and what to do about it, in Dutch.</param>
public sealed record Leesfout(int Regel, string Tekst);

/// <summary>The text of a page, read: what will be shown, and what it refers to.</summary>
public sealed record Paginatekst(
    IReadOnlyList<Tekstdeel> Delen,
    IReadOnlyList<Noot> Noten,
    IReadOnlyList<Leesfout> Fouten,
    IReadOnlyList<(string Adres, int Regel)> Koppelingen,
    IReadOnlyList<(Plaatje Plaatje, int Regel)> Plaatjes)
{
    private const int WoordenPerMinuut = 200;

    public static Paginatekst Lees(string markdown) => Ontleder.Lees(markdown);

    public IEnumerable<Tekstkop> Koppen => Delen.Alle().OfType<Tekstkop>();

    /// <summary>The figures it shows, with the line they stand on.</summary>
    public IEnumerable<(string Id, int Regel)> Cijfers => Delen.Alle().SelectMany(d => d.Zinnen().Alle().OfType<Cijferplek>().Select(c => (c.Id, d.Regel)));

    public int Woorden => Delen.Alle().Sum(d => d.Zinnen().AlsTekst().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>The words alone, to search in.</summary>
    public string Kaal => string.Join(' ', Delen.Alle().Select(d => d.Zinnen().AlsTekst()));

    /// <summary>How long a calm reader takes, in whole minutes; at least one.</summary>
    public int Leestijd => Math.Max(1, (int)Math.Round(Woorden / (double)WoordenPerMinuut, MidpointRounding.AwayFromZero));

    /// <summary>The same text, with each begrip linked where it first occurs.</summary>
    public Paginatekst MetBegrippen(IReadOnlyCollection<string> termen) => this with { Delen = Begrippenlinker.Link(Delen, termen) };
}
