using Portal.Data.Casussen;

namespace Portal.Data.Voorbeeldregistraties;

/// <summary>
/// The casussen registered from 2024 on, for which no figures are published: invented. In each gemeente they come at their own steady pace,
/// and each keeps the course it once got, so that tomorrow changes nothing about yesterday.
/// </summary>
internal static class VervolgJaren
{
    private static readonly DateOnly Begin = new(2024, 1, 1);

    /// <summary>Aanmeldingen a year, of those of 2023; a small gemeente has at least four.</summary>
    private const double Tempo = 0.7;
    private const int Minimum = 4;

    public static IEnumerable<GeplandeCasus> Maak(Gedrukt gedrukt, IEnumerable<int> gemeenten, DateOnly vandaag)
    {
        (string, int)[] aanmelders =
            [.. gedrukt.Delen("aanmeldingen", 2023, "partner").OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, (2 * p.Value) + 1))];
        foreach (var gemeente in gemeenten)
        {
            var in2023 = gedrukt.Van("instroom_procesregie", 2023, gemeente) + gedrukt.Van("uitgebreid_advies", 2023, gemeente);
            var tussentijd = 365 / Math.Max(Minimum, Tempo * in2023);
            for (var nummer = 0; Begin.AddDays((int)(nummer * tussentijd)) <= vandaag; nummer++)
            {
                var toeval = new Toeval($"vervolg {gemeente} {nummer}");
                var op = Begin.AddDays((int)((nummer + toeval.Deel()) * tussentijd));
                // Steps of the golden ratio spread the products evenly, also over a handful of casussen.
                var plaats = ((nummer * 0.618034) + (gemeente * 0.377)) % 1;
                yield return Casus(toeval, gemeente, Werkdag.Vanaf(op), plaats, aanmelders);
            }
        }
    }

    private static GeplandeCasus Casus(Toeval toeval, int gemeente, DateOnly aangemeld, double plaats, (string, int)[] aanmelders)
    {
        var triage = Na(aangemeld, toeval.Van(4, 22));
        var wacht = Na(triage, toeval.Van(18, 115));
        var casus = new GeplandeCasus { GemeenteId = gemeente, AangemeldOp = aangemeld, Product = plaats switch { < 0.54 => Product.Procesregie, < 0.92 => Product.UitgebreidAdvies, _ => null } };
        switch (casus.Product)
        {
            case null when toeval.Onder(4) == 0:
                (casus.Product, casus.WerkvoorraadOp, casus.BeeindigdOp) = (Product.Procesregie, triage, wacht);
                break;
            case null:
                casus.BeeindigdOp = triage;
                break;
            case Product.UitgebreidAdvies:
                (casus.GestartOp, casus.BeeindigdOp) = (triage, Na(triage, toeval.Van(18, 75)));
                break;
            default:
                (casus.WerkvoorraadOp, casus.GestartOp) = toeval.Onder(20) < 17 ? (triage, wacht) : ((DateOnly?)null, triage);
                Voeg(casus.Themas, Casusthema.Levensloopaanpak, toeval.Onder(20) == 0);
                casus.BeeindigdOp = Na(casus.GestartOp.Value, casus.Themas.Count > 0 ? toeval.Van(500, 1300) : toeval.Van(70, 400));
                break;
        }

        Voeg(casus.Themas, Casusthema.Stalking, casus.Themas.Count == 0 && toeval.Onder(9) == 0);
        casus.Hoofdonderwerp = toeval.Onder(40) == 0 && casus.Themas.Count == 0
            ? Hoofdonderwerp.BestuurlijkeInformatie
            : Voorbeeldteksten.KiesHoofdonderwerp(toeval, casus.Themas, ookOnbegrepen: true);
        Voeg(casus.Themas, Casusthema.Psychiatrie, Voorbeeldteksten.VraagtPsychiatrie(casus) || toeval.Onder(4) > 0);
        Voeg(casus.Themas, Casusthema.LichtVerstandelijkeBeperking, toeval.Onder(10) < 4);
        Voeg(casus.Themas, Casusthema.Verslaving, toeval.Onder(10) < 5);
        casus.Leeftijdsgroep = toeval.Gewogen(casus.Themas.Contains(Casusthema.Levensloopaanpak)
            ? [(Leeftijdsgroep.Van24TotEnMet40, 10), (Leeftijdsgroep.Van41TotEnMet65, 6)]
            : Voorbeeldteksten.Leeftijden);
        Voorbeeldteksten.Beschrijf(toeval, casus);
        casus.AanmelderCode = toeval.Gewogen(casus.Themas.Contains(Casusthema.Jeugd) ? aanmelders : [.. aanmelders.Where(a => !Voorbeeldteksten.IsVoorJeugd(a.Item1))]);
        if (toeval.Onder(10) < (casus.IsProcesregie ? 4 : 2))
        {
            casus.BetrokkenGemeenten = Voorbeeldteksten.KiesBuren(toeval, gemeente);
        }

        return casus;
    }

    private static DateOnly Na(DateOnly dag, int dagen) => Werkdag.Vanaf(dag.AddDays(dagen));

    private static void Voeg(HashSet<Casusthema> themas, Casusthema thema, bool erbij)
    {
        if (erbij)
        {
            themas.Add(thema);
        }
    }
}
