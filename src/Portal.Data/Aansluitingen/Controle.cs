using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen;

/// <summary>
/// A check: a small pure question to the <see cref="Cijferboek"/>. One kind of check is one file in <c>Controles/</c>; <see cref="Alle"/>
/// finds every subclass by itself.
/// </summary>
public abstract class Controle
{
    /// <summary>Every check there is, in a fixed order.</summary>
    public static IReadOnlyList<Controle> Alle { get; } =
        [.. typeof(Controle).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Controle)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (Controle)Activator.CreateInstance(t, nonPublic: true)!)];

    public abstract Controlesoort Soort { get; }

    /// <summary>How serious a difference is that is more than rounding.</summary>
    protected virtual Ernst Zwaarte => Ernst.Tegenspraak;

    /// <summary>What there is to compare, and how it came out. What can't be compared for want of figures is left out.</summary>
    public abstract IEnumerable<Uitkomst> Voer(Cijferboek boek);

    /// <summary>Two values that should be the same.</summary>
    /// <param name="uitleg">Asked for only when they are not; hears links minus rechts.</param>
    protected Uitkomst Gelijk(string sleutel, string titel, Deel links, Deel rechts, Func<decimal, string?>? uitleg = null)
    {
        var verschil = (links.Cijfer.Waarde - rechts.Cijfer.Waarde)!.Value;
        var ernst = verschil == 0 ? Ernst.Klopt : Math.Abs(verschil) <= Marge(links.Cijfer.Eenheid) ? Ernst.Afronding : ErnstVan(links, rechts);
        return Maak(sleutel, titel, links, rechts, ernst, verschil, ernst switch
        {
            Ernst.Klopt => null,
            Ernst.Afronding => "Door afronding.",
            _ => uitleg?.Invoke(verschil),
        });
    }

    /// <summary>Two values that can't be compared, with why.</summary>
    protected Uitkomst NietTeControleren(string sleutel, string titel, Deel links, Deel rechts, string waarom) =>
        Maak(sleutel, titel, links, rechts, Ernst.NietTeControleren, null, waarom);

    protected Uitkomst Maak(string sleutel, string titel, Deel links, Deel rechts, Ernst ernst, decimal? verschil, string? uitleg) =>
        new($"{Soort.Woord()}.{sleutel}".ToLowerInvariant().Replace(' ', '-'), Soort, titel, links, rechts, ernst, verschil, uitleg);

    /// <summary>How serious a difference between these two is: a figure that was itself worked out contradicts nothing for sure.</summary>
    protected Ernst ErnstVan(Deel links, Deel rechts) =>
        Zwaarte is Ernst.Tegenspraak && links.Cijfer.Bladeren().Concat(rechts.Cijfer.Bladeren()).Any(c => c.IsUitgerekend()) ? Ernst.Verschil : Zwaarte;

    /// <summary>What rounding can explain. A casus more or less never is rounding.</summary>
    private static decimal Marge(Eenheid eenheid) => eenheid switch
    {
        Eenheid.Euro => 1,
        Eenheid.Fte => 0.01m,
        _ => 0,
    };
}
