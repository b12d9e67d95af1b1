using Portal.Data.Cijfers;

namespace Portal.Ui;

/// <summary>Where everything stands in the drawing of a line chart, in the units of its viewBox.</summary>
internal sealed class Lijnvlak(IReadOnlyList<Reeks> reeksen, IReadOnlyList<decimal> streepjes, Eenheid eenheid)
{
    public const int Breed = 340;
    public const int Hoog = 204;
    public const int Boven = 24;
    public const int Onder = 164;
    public const int Rechts = 332;

    /// <summary>Width of a digit at the largest type, on a phone.</summary>
    private const double Teken = 7.2;

    /// <summary>Two values nearer to each other than this would overlap.</summary>
    private const double Regelhoogte = 18;

    public IReadOnlyList<decimal> Streepjes => streepjes;

    public IReadOnlyList<string> Labels { get; } = reeksen.Labels();

    /// <summary>The axis starts right of its longest number.</summary>
    public double Links { get; } = 10 + (Teken * streepjes.Max(s => Grafiek.Kaal(s, eenheid).Length));

    private double Afstand => Labels.Count > 1 ? (Rechts - Links - 40) / (Labels.Count - 1) : double.MaxValue;

    public double X(string label) => Labels.Count == 1 ? (Links + Rechts) / 2 : Links + 20 + (Plaats(label) * Afstand);

    public double Y(decimal waarde) => Onder - ((double)((waarde - streepjes[0]) / (streepjes[^1] - streepjes[0])) * (Onder - Boven));

    /// <summary>Where names would overlap, some are left out; the last one always shows.</summary>
    public bool ToontLabel(string label)
    {
        var elke = (int)Math.Ceiling(((Teken * Labels.Max(l => l.Length)) + 4) / Afstand);
        return (Labels.Count - 1 - Plaats(label)) % Math.Max(1, elke) == 0;
    }

    public bool HeeftGat(string label) => reeksen.Any(r => r.Bij(label) is not { Cijfer.IsBekend: true });

    /// <summary>Where not all values fit: the first, the last, the highest and the lowest.</summary>
    public bool ToontWaarde(Reeks reeks, Punt punt)
    {
        var bekend = reeks.Punten.Where(p => p.Cijfer.IsBekend).ToList();
        return bekend.Max(Breedte) + 4 <= Afstand
            || punt == bekend[0] || punt == bekend[^1] || punt == bekend.MaxBy(p => p.Cijfer.Waarde) || punt == bekend.MinBy(p => p.Cijfer.Waarde);
    }

    /// <summary>Where a value is written so that neither its own line nor the other one runs through it.</summary>
    public (double X, double Y, string Anker) Waardeplek(Reeks reeks, Punt punt)
    {
        var (x, y) = (X(punt.Label), Hoogte(punt)!.Value);
        var (vorige, volgende) = (Buur(reeks, punt, -1), Buur(reeks, punt, 1));
        var andere = reeksen.Where(r => r != reeks).Select(r => Hoogte(r.Bij(punt.Label))).FirstOrDefault(h => h is not null);
        var isDal = vorige < y && volgende < y;
        var isOnder = andere is { } h && Math.Abs(h - y) < 2 * Regelhoogte ? h < y || (h == y && reeks != reeksen[0]) : isDal && (andere is null || andere < y);
        var half = Breedte(punt) / 2;
        var hoogte = isOnder ? y + Regelhoogte - 1 : y - 9;
        return isOnder switch
        {
            _ when x - half < Links => (x - 4, hoogte, "start"),
            _ when x + half > Breed => (x + 4, hoogte, "end"),
            false when vorige < y && volgende > y => (x - 4, hoogte, "start"),
            false when vorige > y && volgende < y => (x + 4, hoogte, "end"),
            _ => (x, hoogte, "middle"),
        };
    }

    /// <summary>The line of a series in pieces: it stops at what is not known, and a piece towards a begroot point is dashed.</summary>
    public IEnumerable<(string Pad, bool IsBegroot)> Lijnen(Reeks reeks)
    {
        List<Punt> stuk = [];
        foreach (var punt in Labels.Select(reeks.Bij))
        {
            if (punt is not { Cijfer.IsBekend: true })
            {
                if (stuk.Count > 1)
                {
                    yield return Lijn(stuk);
                }

                stuk = [];
                continue;
            }

            if (stuk.Count > 1 && stuk[^1].IsBegroot != punt.IsBegroot)
            {
                yield return Lijn(stuk);
                stuk = [stuk[^1]];
            }

            stuk.Add(punt);
        }

        if (stuk.Count > 1)
        {
            yield return Lijn(stuk);
        }
    }

    private (string Pad, bool IsBegroot) Lijn(List<Punt> stuk) =>
        ("M" + string.Join(" ", stuk.Select(p => $"{Grafiek.Svg(X(p.Label))} {Grafiek.Svg(Y(p.Cijfer.Waarde!.Value))}")), stuk[^1].IsBegroot);

    private double Breedte(Punt punt) => Teken * Grafiek.Kaal(punt.Cijfer.Waarde, eenheid).Length;

    private double? Hoogte(Punt? punt) => punt?.Cijfer.Waarde is { } waarde ? Y(waarde) : null;

    private double? Buur(Reeks reeks, Punt punt, int verder) => Labels.ElementAtOrDefault(Plaats(punt.Label) + verder) is { } label ? Hoogte(reeks.Bij(label)) : null;

    private int Plaats(string label) => Labels.ToList().IndexOf(label);
}
