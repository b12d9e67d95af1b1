using Microsoft.AspNetCore.Components;
using Portal.Data.Cijfers;

namespace Portal.Ui;

public sealed partial class Lijngrafiek
{
    [Parameter, EditorRequired]
    public string Titel { get; set; } = "";

    /// <summary>What is counted and in which unit: the values in the drawing go without.</summary>
    [Parameter]
    public string? Uitleg { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<Reeks> Reeksen { get; set; } = [];

    /// <summary>What the drawing shows, in a sentence or two, for who does not see it. Without it the figures are read out.</summary>
    [Parameter]
    public string? Verhaal { get; set; }

    /// <summary>What stands along the axis: "Jaar".</summary>
    [Parameter]
    public string? Langs { get; set; }

    /// <summary>Level of the heading; by default one below the <see cref="Blok"/>.</summary>
    [Parameter]
    public int? Niveau { get; set; }

    /// <summary>The axis may start higher than 0, where a change would not show otherwise; the caption then says so.</summary>
    [Parameter]
    public bool MagHogerBeginnen { get; set; }

    private Eenheid Eenheid => Reeksen.Punten().Select(p => p.Cijfer.Eenheid).FirstOrDefault();

    private decimal Laagste => MagHogerBeginnen ? Reeksen.Waarden().DefaultIfEmpty().Min() : Math.Min(0, Reeksen.Waarden().DefaultIfEmpty().Min());

    private decimal Hoogste => Math.Max(Laagste, Reeksen.Waarden().DefaultIfEmpty().Max());

    private IEnumerable<string> Leeswijzer
    {
        get
        {
            if (Assen.Streepjes(Laagste, Hoogste, isGeheel: Eenheid is Eenheid.Aantal)[0] is > 0 and var begin)
            {
                yield return $"De as begint bij {Grafiek.Kaal(begin, Eenheid)}.";
            }

            if (Reeksen.Punten().Any(p => p.IsBegroot))
            {
                yield return "Stippellijn en open teken: begroot.";
            }

            if (Reeksen.Punten().Any(p => !p.IsBegroot && IsOpen(p)))
            {
                yield return "Een open teken is een onzeker cijfer.";
            }

            if (Reeksen.HeeftBekende() && Reeksen.Labels().Any(l => Reeksen.Any(r => r.Bij(l) is not { Cijfer.IsBekend: true })))
            {
                yield return "Een stippellijn van boven naar beneden: niet bekend.";
            }
        }
    }

    private static bool IsOpen(Punt punt) => punt.IsBegroot || (punt.Cijfer.IsBekend && punt.Cijfer.Herkomst.Zekerheid is Zekerheid.Onzeker);

    private static string Svg(double getal) => Grafiek.Svg(getal);
}
