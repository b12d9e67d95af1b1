using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

/// <summary>What one programma costs and who pays for it. Which post belongs to which programma is the portal's own division: the begroting prints none.</summary>
/// <param name="Saldo">Baten minus lasten.</param>
/// <param name="Dekking">The baten as part of the lasten, in procent; null without lasten.</param>
/// <param name="Betalers">The baten posts above 0.</param>
public sealed record Programmadekking(Programma Programma, Cijfer Lasten, Cijfer Baten, Cijfer Saldo, Cijfer? Dekking, IReadOnlyList<Deel> Betalers)
{
    /// <summary>Every programma with its loose posts; printed (sub)totals are left out, or they would count twice.</summary>
    public static IReadOnlyList<Programmadekking> Van(IReadOnlyCollection<Begrotingspost> posten) =>
        [.. Enum.GetValues<Programma>().Select(p => Van(p, [.. posten.Where(r => r.Programma == p && !r.IsTotaal).OrderBy(r => Begrotingstabel.Plaats(r.Code))]))];

    private static Programmadekking Van(Programma programma, IReadOnlyList<Begrotingspost> posten)
    {
        var (lasten, baten) = (Som(Kant.Lasten), Som(Kant.Baten));
        return new(
            programma,
            lasten,
            baten,
            new(baten.Waarde - lasten.Waarde, Eenheid.Euro, new Berekend("De baten min de lasten.", [new("Baten", baten), new("Lasten", lasten)])),
            lasten.Waarde is { } kosten and > 0
                ? new(decimal.Round(100 * baten.Waarde!.Value / kosten, 1, MidpointRounding.AwayFromZero), Eenheid.Procent, new Berekend("De baten gedeeld door de lasten.", [new("Baten", baten), new("Lasten", lasten)]))
                : null,
            [.. Delen(Kant.Baten)]);

        IEnumerable<Deel> Delen(Kant kant) => posten.Where(p => p.Kant == kant && p.Bedrag != 0).Select(p => new Deel(p.Omschrijving, p.Cijfer));

        Cijfer Som(Kant kant) => new(posten.Where(p => p.Kant == kant).Sum(p => p.Bedrag), Eenheid.Euro,
            new Berekend($"De {kant.Tekst()} van dit programma bij elkaar opgeteld. De indeling in programma’s is van het portaal.", [.. Delen(kant)]));
    }
}
