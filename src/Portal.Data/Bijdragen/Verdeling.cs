using System.Numerics;
using Portal.Data.Cijfers;

namespace Portal.Data.Bijdragen;

/// <summary>One line of the explanation of an amount.</summary>
/// <param name="Zin">What happens in this step, with the gemeente's own numbers.</param>
/// <param name="Uitkomst">What the step comes to, in euros; its herkomst holds the figures it was computed from.</param>
public sealed record Verdeelstap(string Zin, Cijfer Uitkomst);

/// <summary>What one gemeente pays.</summary>
/// <param name="Bedrag">In euros; its herkomst holds the parts it was computed from.</param>
public sealed record Gemeentedeel(int GemeenteId, string Naam, Cijfer Bedrag);

/// <summary>A total, divided by a <see cref="Verdeelsleutel"/>.</summary>
public sealed class Verdeling
{
    /// <summary>Above this an amount in cents no longer fits a decimal.</summary>
    private const decimal MaxTotaal = decimal.MaxValue / 1000;

    private readonly List<Deelverdeling> delen = [];

    internal Verdeling(Verdeelsleutel sleutel, Cijfer totaal)
    {
        var bedrag = totaal.Waarde switch
        {
            null => throw new DomeinregelException("Het totaal is niet bekend, dus er valt niets te verdelen."),
            < 0 => throw new DomeinregelException("Een bedrag kleiner dan nul kan niet worden verdeeld."),
            > MaxTotaal => throw new DomeinregelException("Dit bedrag is te groot om te verdelen."),
            { } euro when decimal.Round(euro, 2) != euro => throw new DomeinregelException("Vul een bedrag in met hoogstens twee cijfers achter de komma."),
            { } euro => euro,
        };
        (Sleutel, Totaal) = (sleutel, totaal);
        var deelcenten = Breuk.Verdeel(Breuk.Centen(bedrag), Breuk.Geheel(sleutel.Delen.Select(d => d.Aandeel)));
        for (var i = 0; i < sleutel.Delen.Count; i++)
        {
            delen.Add(new(sleutel.Delen[i], totaal, bedrag, deelcenten[i]));
        }

        PerGemeente = [.. delen.SelectMany(d => d.Deel.Grondslag.Gewichten).DistinctBy(g => g.GemeenteId).OrderBy(g => g.GemeenteId)
            .Select(g => new Gemeentedeel(g.GemeenteId, g.Naam, BedragVan(g.GemeenteId, g.Naam)))];
    }

    public Verdeelsleutel Sleutel { get; }

    /// <summary>What was divided.</summary>
    public Cijfer Totaal { get; }

    /// <summary>Every gemeente that shares in some part, in the order of the CBS-code.</summary>
    public IReadOnlyList<Gemeentedeel> PerGemeente { get; }

    /// <summary>What the gemeenten pay together: the total, unless the sleutel rounds each amount by itself.</summary>
    public Cijfer Som => new(PerGemeente.Sum(d => d.Bedrag.Waarde), Eenheid.Euro,
        new Berekend("De bedragen van de gemeenten bij elkaar opgeteld.", [.. PerGemeente.Select(d => new Deel(d.Naam, d.Bedrag))]));

    /// <summary>By how much rounding made <see cref="Som"/> differ from <see cref="Totaal"/>, in euros.</summary>
    public decimal Afrondingsverschil => Som.Waarde!.Value - Totaal.Waarde!.Value;

    /// <exception cref="ArgumentException">The gemeente has no part in the sleutel.</exception>
    public Gemeentedeel Van(int gemeenteId) =>
        PerGemeente.FirstOrDefault(d => d.GemeenteId == gemeenteId) ?? throw new ArgumentException($"Gemeente {gemeenteId} staat niet in de verdeelsleutel.", nameof(gemeenteId));

    /// <summary>
    /// The way from the total to what this gemeente pays, step by step; the first step is the total, the last the amount. The figures
    /// carry all they were computed from, so compute this where it is shown rather than storing it.
    /// </summary>
    /// <exception cref="ArgumentException">The gemeente has no part in the sleutel.</exception>
    public IReadOnlyList<Verdeelstap> Uitleg(int gemeenteId)
    {
        var uitkomst = Van(gemeenteId);
        return
        [
            new("Dit bedrag betalen de gemeenten samen.", Totaal),
            .. delen.SelectMany(d => d.Stappen(gemeenteId, uitkomst.Naam)),
            new($"Dit betaalt {uitkomst.Naam}.{Afrondingszin}", uitkomst.Bedrag),
        ];
    }

    private string Afrondingszin => Afrondingsverschil switch
    {
        0 => "",
        < 0 and var minder => $" Door het afronden betalen de gemeenten samen {Notatie.Schrijf(-minder, Eenheid.Euro)} minder dan het totaal.",
        var meer => $" Door het afronden betalen de gemeenten samen {Notatie.Schrijf(meer, Eenheid.Euro)} meer dan het totaal.",
    };

    private Cijfer BedragVan(int gemeenteId, string naam)
    {
        var eigen = delen.Where(d => d.Deel.Grondslag.Van(gemeenteId) is not null).ToList();
        return eigen is [var enige]
            ? enige.BedragVan(gemeenteId)
            : new(eigen.Sum(d => d.BedragVan(gemeenteId).Waarde), Eenheid.Euro,
                new Berekend($"De delen van {naam} bij elkaar opgeteld.", [.. eigen.Select(d => new Deel(d.Omschrijving, d.BedragVan(gemeenteId)))]));
    }

    /// <summary>One part of the sleutel, worked out.</summary>
    private sealed class Deelverdeling
    {
        private readonly Dictionary<int, Cijfer> bedragen = [];
        private readonly Cijfer bedrag;

        public Deelverdeling(Sleuteldeel deel, Cijfer totaal, decimal euro, BigInteger centen)
        {
            Deel = deel;
            bedrag = new(Breuk.Euro(centen), Eenheid.Euro, new Berekend($"{Percentage} van het totaal.", [new("Totaal", totaal)]));

            var gewichten = deel.Grondslag.Gewichten;
            var geheel = Breuk.Geheel(gewichten.Select(g => g.Waarde));
            var perGemeente = deel.Afronding is Afronding.Centen
                ? [.. Breuk.Verdeel(centen, geheel).Select(Breuk.Euro)]
                : Breuk.HeleEuros(euro, deel.Aandeel, geheel);

            var samen = Samen(deel.Grondslag);
            for (var i = 0; i < gewichten.Count; i++)
            {
                bedragen[gewichten[i].GemeenteId] = new(perGemeente[i], Eenheid.Euro, Herkomst(gewichten[i], samen));
            }
        }

        public Sleuteldeel Deel { get; }

        public string Omschrijving => $"Deel van de {Percentage} van {Deel.Wie}";

        private string Percentage => Notatie.Schrijf(Deel.Aandeel * 100, Eenheid.Procent);

        private string Rondt => Deel.Afronding is Afronding.Centen ? "op de cent" : "op hele euro’s";

        public Cijfer BedragVan(int gemeenteId) => bedragen[gemeenteId];

        public IEnumerable<Verdeelstap> Stappen(int gemeenteId, string naam)
        {
            var eerst = $"{Deel.Wie} betalen samen {Percentage} van het totaal.";
            if (Deel.Grondslag.Van(gemeenteId) is not { } gewicht)
            {
                yield return new($"{eerst} {naam} betaalt daar niet aan mee.", bedrag);
                yield break;
            }

            var grondslag = Deel.Grondslag;
            var zin = $"Zij verdelen dat {grondslag.Manier}, afgerond {Rondt}. {naam} heeft {Aantal(gewicht.Waarde)} van de {Aantal(grondslag.Som)} {grondslag.Maat}.";
            yield return new(eerst, bedrag);
            yield return new(Deel.Aanname is null ? zin : $"{zin} {Deel.Aanname}", BedragVan(gemeenteId));
        }

        private static string Aantal(decimal waarde) => Notatie.Schrijf(waarde, Eenheid.Aantal);

        private static Cijfer? Samen(Grondslag grondslag) => grondslag.Gewichten is [{ Cijfer: { } eerste }, ..] && grondslag.Gewichten.All(g => g.Cijfer is not null)
            ? new(grondslag.Som, eerste.Eenheid,
                new Berekend($"De {grondslag.Maat} van de gemeenten bij elkaar opgeteld.", [.. grondslag.Gewichten.Select(g => new Deel(g.Naam, g.Cijfer!))]))
            : null;

        private Berekend Herkomst(Gewicht gewicht, Cijfer? samen)
        {
            List<Deel> uit = [new($"{Percentage} van het totaal", bedrag)];
            if (gewicht.Cijfer is { } eigen && samen is not null)
            {
                uit.Add(new($"{gewicht.Naam}: {Deel.Grondslag.Maat}", eigen));
                uit.Add(new($"Samen: {Deel.Grondslag.Maat}", samen));
            }

            var formule = $"{Percentage} van het totaal, verdeeld {Deel.Grondslag.Manier} over {Aantal(Deel.Grondslag.Gewichten.Count)} gemeenten, afgerond {Rondt}.";
            return Deel.Aanname is null
                ? new(formule, uit)
                : new($"{formule} {Deel.Aanname}", uit) { Zekerheid = Zekerheid.Onzeker };
        }
    }
}
