using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;

namespace Portal.Data.Voorbeeldregistraties;

/// <summary>
/// A concept plan to practise with: the printed plan of the year before, with invented owners, planning and progress. It is marked as an
/// example; the printed plan itself is left as it is.
/// </summary>
internal static class Voorbeeldjaarplan
{
    /// <summary>Functions that the public documents name, by programmalijn and thema.</summary>
    private static readonly Dictionary<(int Lijn, int Thema), string> Eigenaren = new()
    {
        [(1, 4)] = "Ketenregisseur mensenhandel",
        [(3, 2)] = "Manager bureau",
        [(3, 6)] = "Manager bureau",
    };

    private static readonly Kwartalen[] Planningen = [Kwartalen.HeelJaar, new(1, 1), new(1, 2), new(2, 2), new(2, 3), new(3, 4), Kwartalen.HeelJaar];

    private static readonly string[] Toelichtingen =
    [
        "Afspraken met de partners zijn gemaakt.", "De eerste bijeenkomst is geweest.", "Loopt volgens planning.",
        "Besproken in het kernteam; de uitwerking volgt.", "De helft is gedaan.",
    ];

    /// <param name="vorige">The printed plan, with its lines.</param>
    public static Jaarplan Maak(Jaarplan vorige, GebruikerToegang bureau, DateOnly vandaag, Werktijd werktijd)
    {
        var toeval = new Toeval("jaarplan");
        var jaar = vorige.Jaar + 1;
        var gemaakt = Werkdag.Vanaf(new(vorige.Jaar, 11, 3));
        var plan = vorige.Kopieer(jaar, 1, bureau, werktijd.Op(toeval, gemaakt), isVoorbeeld: true);
        foreach (var regel in plan.Themas.SelectMany(t => t.Regels.Select(r => (Thema: t, Regel: r))).Where(r => r.Regel.Soort is Actiesoort.Actie))
        {
            // One in eight has no owner yet: who tries the portal can fill that in.
            var eigenaar = toeval.Onder(8) == 0 ? null : Eigenaren.GetValueOrDefault((regel.Thema.Lijn, regel.Thema.Nummer), regel.Thema.Lijn == 3 ? "Bureaucoördinator" : "Procesregisseur");
            var planning = toeval.Uit(Planningen);
            regel.Regel.Wijzig(regel.Regel.Tekst with { Eigenaar = eigenaar, Planning = planning }, bureau);
            MeldVoortgang(regel.Regel, planning, jaar, bureau, vandaag, werktijd, toeval);
        }

        return plan;
    }

    private static void MeldVoortgang(Jaarplanregel regel, Kwartalen planning, int jaar, GebruikerToegang bureau, DateOnly vandaag, Werktijd werktijd, Toeval toeval)
    {
        var begin = Werkdag.Vanaf(planning.Begin(jaar).AddDays(20 + toeval.Onder(20)));
        if (begin >= vandaag || toeval.Onder(12) == 0)
        {
            return;
        }

        var laatste = regel.Meld(new(Actiestatus.Loopt, 25, toeval.Uit(Toelichtingen)), null, bureau, werktijd.Op(toeval, begin));
        for (var dag = Werkdag.Vanaf(begin.AddDays(80 + toeval.Onder(30))); dag < vandaag && dag < planning.Eind(jaar).AddDays(-20) && toeval.Onder(8) > 0; dag = Werkdag.Vanaf(dag.AddDays(80 + toeval.Onder(30))))
        {
            laatste = regel.Meld(new(Actiestatus.Loopt, Math.Min(90, laatste.Percentage!.Value + 20), toeval.Uit(Toelichtingen)), laatste, bureau, werktijd.Op(toeval, dag));
        }

        var vervolg = Werkdag.Vanaf(planning.Eind(jaar).AddDays(-20 + toeval.Onder(15)));
        if (vervolg >= vandaag || vervolg <= DateOnly.FromDateTime(laatste.GemeldOp))
        {
            return;
        }

        var melding = toeval.Onder(6) == 0
            ? new Voortgangsmelding(Actiestatus.Vertraagd, 40, "Een partner heeft pas later tijd. De afronding schuift een kwartaal op.")
            : new(Actiestatus.Afgerond, 100, "Klaar en besproken met de partners.", "Verslag kernteam");
        regel.Meld(melding, laatste, bureau, werktijd.Op(toeval, vervolg));
    }
}
