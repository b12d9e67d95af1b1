using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;

namespace Portal.Data.Bijdragen;

/// <summary>A gemeente that shares in a division, with what divisions are based on.</summary>
/// <param name="GemeenteId">The number in the CBS-code; equal claims to the last cent are settled in this order.</param>
/// <param name="Inwoners">Inhabitants on the day the division looks at (hele aantallen).</param>
public sealed record Deelnemer(int GemeenteId, string Naam, Sleutelgroep Sleutelgroep, Cijfer Inwoners);

/// <summary>How the amounts of a part are rounded.</summary>
public enum Afronding
{
    /// <summary>To cents by the largest remainder, so that the amounts add up to exactly what was divided.</summary>
    Centen,

    /// <summary>Each amount by itself to whole euros, a half upwards, as in the table of 2019. The sum may differ from what was divided.</summary>
    HeleEuroPerGemeente,
}

/// <summary>One part of a verdeelsleutel: this share of the total, over these gemeenten, by this measure.</summary>
/// <param name="Wie">Who bear it, as a sentence would begin: "Assen, Emmen en Hoogeveen", "Alle 12 gemeenten".</param>
/// <param name="Aandeel">Between 0 and 1: 0,20 for 20%.</param>
/// <param name="Aanname">A Dutch sentence when no document says that it goes like this; the amounts are then uncertain.</param>
public sealed record Sleuteldeel(string Wie, decimal Aandeel, Grondslag Grondslag, Afronding Afronding = Afronding.Centen, string? Aanname = null);

/// <summary>
/// How a total is divided over gemeenten: parts that together are the whole, each with its own measure. Pure and exact, so that the
/// same total always gives the same amounts, and the explanation adds up to the cent.
/// </summary>
public sealed class Verdeelsleutel
{
    /// <param name="naam">What it is called: "Sleutel 70/30".</param>
    /// <param name="delen">At least one; their shares are together exactly 1.</param>
    /// <exception cref="DomeinregelException">A share is negative, or the shares are not 100% together.</exception>
    public Verdeelsleutel(string naam, IReadOnlyList<Sleuteldeel> delen)
    {
        if (delen.Any(d => d.Aandeel < 0))
        {
            throw new DomeinregelException("Een deel van de verdeelsleutel kan niet kleiner zijn dan 0%.");
        }

        if (delen.Any(d => d.Aandeel > 1) || delen.Sum(d => d.Aandeel) != 1)
        {
            throw new DomeinregelException("De delen van de verdeelsleutel zijn samen niet precies 100%.");
        }

        (Naam, Delen) = (naam, delen);
    }

    public string Naam { get; }

    public IReadOnlyList<Sleuteldeel> Delen { get; }

    /// <summary>The rule as a document describes it: first a share for Assen, Emmen and Hoogeveen, then the rest.</summary>
    /// <param name="onderling">
    /// How the large gemeenten divide their share where no document tells, as under 20/80: <see cref="Grondslag.Gelijk"/>,
    /// <see cref="Grondslag.NaarInwoners"/>, or weights of one's own. Not looked at where the rule itself tells, as under 70/30.
    /// </param>
    public static Verdeelsleutel Volgens(Verdeelsleutelregel regel, IReadOnlyCollection<Deelnemer> deelnemers, Func<IReadOnlyCollection<Deelnemer>, Grondslag> onderling)
    {
        Deelnemer[] groot = [.. deelnemers.Where(d => d.Sleutelgroep is Sleutelgroep.Groot).OrderBy(d => d.Naam, StringComparer.Ordinal)];
        Deelnemer[] overig = [.. deelnemers.Except(groot)];
        var afronding = regel.Afronding switch
        {
            null => Afronding.Centen,
            "hele_euro_per_gemeente" => Afronding.HeleEuroPerGemeente,
            var anders => throw Onbekend(anders),
        };
        var wie = Grondslag.Opsomming(groot.Select(d => d.Naam));
        var eerst = regel.AandeelGrootVerdeling switch
        {
            "gelijk" => new Sleuteldeel(wie, regel.AandeelGroot, Grondslag.Gelijk(groot), afronding),
            "onbekend" => new Sleuteldeel(wie, regel.AandeelGroot, onderling(groot), afronding, $"Hoe {wie} dit onderling verdelen, staat in geen enkel stuk."),
            var anders => throw Onbekend(anders),
        };
        var rest = regel.RestVerdeling switch
        {
            "gelijk_overige" => new Sleuteldeel($"De andere {overig.Length} gemeenten", 1 - regel.AandeelGroot, Grondslag.Gelijk(overig), afronding),
            "inwoners_alle" => new Sleuteldeel($"Alle {deelnemers.Count} gemeenten", 1 - regel.AandeelGroot, Grondslag.NaarInwoners(deelnemers), afronding),
            var anders => throw Onbekend(anders),
        };
        return new(regel.Naam, [eerst, rest]);

        InvalidOperationException Onbekend(string waarde) => new($"Verdeelsleutel {regel.Code} kent de waarde '{waarde}' niet.");
    }

    /// <summary>Divides an amount of euros. Parts and shares are computed as fractions; only what is paid is rounded.</summary>
    /// <param name="totaal">0 or more, with at most two decimals.</param>
    /// <exception cref="DomeinregelException">The total is unknown, negative, has parts of a cent, or is beyond all money.</exception>
    public Verdeling Verdeel(Cijfer totaal) => new(this, totaal);
}
