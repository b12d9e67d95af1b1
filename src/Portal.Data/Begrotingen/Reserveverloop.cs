using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

/// <summary>A year of the algemene reserve.</summary>
/// <param name="Begin">As printed, or the end of the year before; unknown when neither is.</param>
/// <param name="Eind">As printed; unknown where no document prints it.</param>
/// <param name="EigenEind">Begin plus mutaties, when that is not what was printed.</param>
/// <param name="Aandeel">The end as part of the total baten of that year, in procent.</param>
public sealed record Reservejaar(int Jaar, Bedragstatus Status, Cijfer Begin, IReadOnlyList<Reservebeweging> Mutaties, Cijfer Eind, Cijfer? EigenEind, Cijfer Aandeel);

/// <summary>What changed the reserve (euros; what goes out is negative).</summary>
public sealed record Reservebeweging(Reservesoort Soort, Cijfer Bedrag);

/// <summary>The end of a year if something went differently.</summary>
public sealed record Reservestand(int Jaar, Cijfer Eind, Cijfer WatAls, Cijfer Aandeel);

/// <summary>The algemene reserve from begin to end, year by year: what happened and what was planned, each from its own document.</summary>
public sealed class Reserveverloop
{
    private readonly IReadOnlyDictionary<int, Cijfer> totalen;

    /// <param name="rijen">States and changes as printed, with their bron.</param>
    /// <param name="totalen">The total baten of a year: begroot, or gerealiseerd where that is known.</param>
    /// <param name="gedrukteAandelen">The percentage that a document prints, by year.</param>
    public Reserveverloop(IEnumerable<Reservemutatie> rijen, IReadOnlyDictionary<int, Cijfer> totalen, IReadOnlyDictionary<int, Cijfer>? gedrukteAandelen = null)
    {
        this.totalen = totalen;
        List<Reservejaar> jaren = [];
        foreach (var jaar in rijen.GroupBy(r => r.Jaar).OrderBy(g => g.Key))
        {
            jaren.Add(Jaar(jaar.Key, [.. jaar.OrderBy(r => r.Volgorde)], jaren.Find(j => j.Jaar == jaar.Key - 1), gedrukteAandelen?.GetValueOrDefault(jaar.Key)));
        }

        Jaren = jaren;
    }

    /// <summary>The years a document speaks about, oldest first. Years in between may lack.</summary>
    public IReadOnlyList<Reservejaar> Jaren { get; }

    /// <summary>The end of this year and of those after it, if the result and the onttrekking were different. Nothing else changes along.</summary>
    /// <param name="resultaat">What the year brings more than was planned (euros); negative for a shortage.</param>
    /// <param name="extraOnttrekking">What is taken out on top of what was planned (euros, 0 or more).</param>
    /// <exception cref="DomeinregelException">The end of that year is not known, or the onttrekking is below 0.</exception>
    public IReadOnlyList<Reservestand> WatAls(int jaar, decimal resultaat, decimal extraOnttrekking)
    {
        if (extraOnttrekking < 0)
        {
            throw new DomeinregelException("Een extra onttrekking is 0 of meer.");
        }

        if (!Jaren.Any(j => j.Jaar == jaar && j.Eind.IsBekend))
        {
            throw new DomeinregelException($"De stand aan het eind van {jaar} is niet bekend. Dan valt er niets te rekenen.");
        }

        return [.. Jaren.Where(j => j.Jaar >= jaar && j.Eind.IsBekend).Select(j => Stand(j, resultaat - extraOnttrekking))];
    }

    private Reservestand Stand(Reservejaar jaar, decimal erbij)
    {
        var eind = new Cijfer(jaar.Eind.Waarde + erbij, Eenheid.Euro, new Berekend(
            "De gedrukte stand, plus het resultaat, min de extra onttrekking die u invulde. Geen stuk noemt dit bedrag.", [new("Gedrukte stand", jaar.Eind)])
        { Zekerheid = Zekerheid.Onzeker });
        return new(jaar.Jaar, jaar.Eind, eind, Aandeel(jaar.Jaar, eind));
    }

    private Reservejaar Jaar(int jaar, IReadOnlyList<Reservemutatie> rijen, Reservejaar? vorig, Cijfer? gedruktAandeel)
    {
        Reservebeweging[] mutaties = [.. rijen.Where(r => r.Soort is not (Reservesoort.Beginstand or Reservesoort.Eindstand)).Select(r => new Reservebeweging(r.Soort, r.Cijfer))];
        var begin = rijen.FirstOrDefault(r => r.Soort is Reservesoort.Beginstand)?.Cijfer
            ?? (vorig is { Eind.IsBekend: true }
                ? new Cijfer(vorig.Eind.Waarde, Eenheid.Euro, new Berekend($"De stand aan het eind van {vorig.Jaar}.", [new($"Eind {vorig.Jaar}", vorig.Eind)]))
                : Cijfer.NietBekend(Eenheid.Euro, $"Geen stuk noemt de stand aan het begin van {jaar}."));
        var eind = rijen.FirstOrDefault(r => r.Soort is Reservesoort.Eindstand)?.Cijfer ?? Cijfer.NietBekend(Eenheid.Euro, $"Geen stuk noemt de stand aan het eind van {jaar}.");
        var eigen = begin.IsBekend && mutaties.Length > 0
            ? new Cijfer(begin.Waarde + mutaties.Sum(m => m.Bedrag.Waarde), Eenheid.Euro, new Berekend(
                "De beginstand met de mutaties erbij opgeteld.", [new("Beginstand", begin), .. mutaties.Select(m => new Deel(m.Soort.Tekst(), m.Bedrag))]))
            : null;
        return new(jaar, rijen[^1].Status, begin, mutaties, eind, eigen is not null && eigen.Waarde != eind.Waarde ? eigen : null, gedruktAandeel ?? Aandeel(jaar, eind));
    }

    private Cijfer Aandeel(int jaar, Cijfer eind) => (eind.Waarde, totalen.GetValueOrDefault(jaar)) switch
    {
        ({ } stand, { Waarde: { } totaal and > 0 } baten) => new(decimal.Round(100 * stand / totaal, 2, MidpointRounding.AwayFromZero), Eenheid.Procent, new Berekend(
            "De stand aan het eind van het jaar gedeeld door het totaal van de baten van dat jaar.", [new("Eindstand", eind), new("Totaal baten", baten)])),
        (null, _) => Cijfer.NietBekend(Eenheid.Procent, $"De stand aan het eind van {jaar} is niet bekend."),
        _ => Cijfer.NietBekend(Eenheid.Procent, $"Het totaal van de baten over {jaar} is niet bekend."),
    };
}
