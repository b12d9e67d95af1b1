using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;

namespace Portal.Data.Voorbeeldregistraties;

/// <summary>
/// The invented registration, worked out without a database. Always the same for the same figures, and whatever today is, the same for
/// everything before it.
/// </summary>
internal static class Voorbeeldplan
{
    /// <summary>Everything registered up to and including <paramref name="vandaag"/>, as far along as it is that day; oldest first.</summary>
    /// <exception cref="InvalidOperationException">A figure is missing, or the figures cannot all be met.</exception>
    public static IReadOnlyList<GeplandeCasus> Maak(IReadOnlyCollection<Kengetal> kengetallen, IReadOnlyCollection<Gemeente> gemeenten, DateOnly vandaag)
    {
        var gedrukt = new Gedrukt(kengetallen);
        List<GeplandeCasus> casussen =
        [
            .. new VerantwoordeJaren(gedrukt).Maak().Concat(VervolgJaren.Maak(gedrukt, gemeenten.Select(g => g.Id).Order(), vandaag))
                .Where(c => c.AangemeldOp <= vandaag).OrderBy(c => c.AangemeldOp),
        ];

        HashSet<string> kenmerken = [];
        var toeval = new Toeval("kenmerken");
        foreach (var casus in casussen)
        {
            do
            {
                casus.Kenmerk = Kenmerk.Van(Casus.KenmerkSoort, casus.AangemeldOp, toeval.Onder);
            }
            while (!kenmerken.Add(casus.Kenmerk));

            casus.KapAfNa(vandaag);
        }

        return casussen;
    }
}
