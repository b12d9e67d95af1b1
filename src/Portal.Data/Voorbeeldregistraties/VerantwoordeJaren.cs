using Portal.Data.Casussen;

namespace Portal.Data.Voorbeeldregistraties;

/// <summary>
/// The casussen of 2021, 2022 and 2023, invented so that counting them gives what was printed.
/// <para>2023: every row per gemeente, the aanmeldingen per partner and per age, stalking, levensloopaanpak, werkvoorraad, and the shares of
/// procesregie. 2022: the totals, and Midden-Drenthe. How the other gemeenten divide 2021 and 2022 stands in no source and is invented.</para>
/// <para>The sources of 2021 contradict each other (77 active, 78 started, 78 closed). Chosen here: 77 active, 38 started and 36 closed, so that
/// 2021 ends with the 41 that 2022 begins with; 86 aanmeldingen, the only number that fits the printed shares per domein and of stalking;
/// and 39 instead of 79 persons of 24 to 40 years.</para>
/// <para>Cannot be met: the active casussen of 2023 up to 23 years. They contradict the aanmeldingen (12 active of 18 to 23 years, 15
/// registered). All other age groups are met.</para>
/// </summary>
internal sealed class VerantwoordeJaren(Gedrukt gedrukt)
{
    private const int Laatste = 2023;
    private const int Aanmeldingen2021 = 86;
    private const int Instroom2021 = 38;
    private const int Van24TotEnMet40In2021 = 39;

    /// <summary>Instroom and afgesloten per gemeente in 2021 and 2022, and where in each year a levensloopaanpak started.</summary>
    private static readonly Dictionary<int, Verdeling> Verdelingen = new()
    {
        [106] = new([9, 12], [8, 6], [1, 1, 2]), // Assen
        [109] = new([3, 4], [3, 3], [1, 0, 1]), // Coevorden
        [114] = new([10, 14], [9, 7], [1, 1, 2]), // Emmen
        [118] = new([5, 6], [4, 4], [1, 0, 1]), // Hoogeveen
        [119] = new([2, 3], [2, 2], [0, 1, 1]), // Meppel
        [1680] = new([2, 4], [2, 1], [0, 1, 0]), // Aa en Hunze
        [1681] = new([2, 3], [2, 2], [0, 0, 0]), // Borger-Odoorn
        [1690] = new([0, 1], [1, 0], [0, 0, 0]), // De Wolden
        [1699] = new([1, 0], [1, 1], [0, 0, 0]), // Noordenveld
        [1701] = new([1, 0], [0, 1], [0, 0, 0]), // Westerveld
        [1730] = new([1, 3], [2, 1], [0, 1, 0]), // Tynaarlo
        [1731] = new([2, 8], [2, 7], [0, 0, 0]), // Midden-Drenthe; 2022 is printed
    };

    /// <summary>Who registered in 2021 and 2022. Printed are the shares per domein, politie in 2022 (30) and zorg in 2022 (13).</summary>
    private static readonly Dictionary<int, (string Partner, int Aantal)[]> Aanmelders = new()
    {
        [2021] =
        [
            ("GGD-OGGZ", 6), ("GGZ-DRENTHE", 5), ("COSIS", 2), ("VNN-ZORG", 2), ("MEE", 1),
            ("POLITIE", 15), ("GEM-VEIL", 5), ("RN", 2), ("VNN-RECL", 2), ("OM", 2), ("JBN-JB", 1),
            ("GEM-SD", 20), ("SOC-TEAMS", 14), ("VTD", 8), ("MENSO", 1),
        ],
        [2022] =
        [
            ("GGD-OGGZ", 6), ("GGZ-DRENTHE", 4), ("COSIS", 1), ("VNN-ZORG", 1), ("MEE", 1),
            ("POLITIE", 30), ("GEM-VEIL", 22), ("OM", 4), ("VNN-RECL", 4), ("RN", 2), ("LDH-RECL", 1), ("RVDK", 1),
            ("SOC-TEAMS", 7), ("VTD", 7), ("GEM-SD", 6), ("WERKPLEIN-DA", 1), ("MENSO", 1),
        ],
    };

    private readonly List<GeplandeCasus> casussen = [];

    public List<GeplandeCasus> Maak()
    {
        foreach (var (gemeente, verdeling) in Verdelingen)
        {
            MaakProcesregie(gemeente, verdeling);
        }

        for (var jaar = 2021; jaar <= Laatste; jaar++)
        {
            MaakAdviezen(jaar);
        }

        LaatWachten();
        LaatDoorlopen();
        KiesStalking();
        KiesOnderwerpen();
        KiesProblematiek();
        KiesLeeftijden();
        KiesAanmelders();
        KiesBetrokkenGemeenten();
        return casussen;
    }

    private static DateOnly Begin(int jaar) => new(jaar, 1, 1);

    private void MaakProcesregie(int gemeente, Verdeling verdeling)
    {
        var toeval = new Toeval($"procesregie {gemeente}");
        int[] instroom = [.. verdeling.Instroom, gedrukt.Van("instroom_procesregie", Laatste, gemeente)];
        int[] afgesloten = [.. verdeling.Afgesloten, gedrukt.Van("afgesloten_procesregie", Laatste, gemeente)];
        var beginstand = gedrukt.Van("actieve_procesregie", Laatste, gemeente) - instroom.Sum() + afgesloten[0] + afgesloten[1];
        if (beginstand < 0)
        {
            throw new InvalidOperationException($"De voorbeeldregistratie sluit niet aan: gemeente {gemeente} begint 2021 met {beginstand} casussen.");
        }

        List<GeplandeCasus> eigen = [];
        for (var jaar = 2020; jaar <= Laatste; jaar++)
        {
            var aantal = jaar == 2020 ? beginstand : instroom[jaar - 2021];
            List<GeplandeCasus> nieuw = [.. Dagen(toeval, jaar, aantal).Select(start => Nieuw(toeval, gemeente, Product.Procesregie, start))];
            eigen.AddRange(nieuw);
            if (jaar > 2020)
            {
                Kies(toeval, nieuw, verdeling.Levensloop[jaar - 2021]).ForEach(c => c.Themas.Add(Casusthema.Levensloopaanpak));
                SluitAf(toeval, eigen, jaar, afgesloten[jaar - 2021]);
            }
        }

        casussen.AddRange(eigen);
    }

    private void MaakAdviezen(int jaar)
    {
        var perGemeente = Verdelingen.Keys.Select(g => gedrukt.Van("uitgebreid_advies", Laatste, g)).ToList();
        var totaal = jaar switch
        {
            2021 => Aanmeldingen2021 - Instroom2021,
            2022 => gedrukt.Van("uitgebreid_advies", 2022),
            _ => perGemeente.Sum(),
        };
        foreach (var (gemeente, aantal) in Verdelingen.Keys.Zip(Verdeel(totaal, perGemeente)))
        {
            var toeval = new Toeval($"advies {gemeente} {jaar}");
            foreach (var start in Dagen(toeval, jaar, aantal))
            {
                var casus = Nieuw(toeval, gemeente, Product.UitgebreidAdvies, start);
                casus.BeeindigdOp = Werkdag.Vanaf(start.AddDays(toeval.Van(18, 75)));
                casussen.Add(casus);
            }
        }
    }

    private static GeplandeCasus Nieuw(Toeval toeval, int gemeente, Product product, DateOnly start)
    {
        var aangemeld = Werkdag.Vanaf(start.AddDays(-toeval.Van(4, 14)));
        var eersteDag = Werkdag.Vanaf(Begin(start.Year).AddDays(3));
        return new() { GemeenteId = gemeente, Product = product, AangemeldOp = aangemeld < eersteDag ? eersteDag : aangemeld, GestartOp = start };
    }

    /// <summary>Closes so many casussen in the year: mostly those that run longest, never a levensloopaanpak (none ended up to and including 2023).</summary>
    private static void SluitAf(Toeval toeval, List<GeplandeCasus> eigen, int jaar, int aantal)
    {
        var laatsteDag = new DateOnly(jaar, 12, 15);
        var kandidaten = eigen
            .Where(c => c.BeeindigdOp is null && !c.Themas.Contains(Casusthema.Levensloopaanpak) && Eerste(c) <= laatsteDag)
            .OrderBy(c => c.GestartOp!.Value.DayNumber + toeval.Onder(320)).Take(aantal).ToList();
        if (kandidaten.Count < aantal)
        {
            throw new InvalidOperationException($"De voorbeeldregistratie sluit niet aan: in {jaar} zijn er te weinig casussen om er {aantal} af te sluiten.");
        }

        foreach (var casus in kandidaten)
        {
            var eerste = Eerste(casus);
            casus.BeeindigdOp = Werkdag.Vanaf(eerste.AddDays(toeval.Van(0, laatsteDag.DayNumber - eerste.DayNumber)));
        }

        DateOnly Eerste(GeplandeCasus c) => c.GestartOp!.Value.AddDays(45) is var d && d > Begin(jaar).AddDays(9) ? d : Begin(jaar).AddDays(9);
    }

    /// <summary>In 2023, 33 casussen waited two weeks to some months. Over other years no number is known.</summary>
    private void LaatWachten()
    {
        for (var jaar = 2020; jaar <= Laatste; jaar++)
        {
            var toeval = new Toeval($"wachten {jaar}");
            var kandidaten = casussen.Where(c => c.IsProcesregie && c.GestartOp?.Year == jaar && c.GestartOp.Value.DayOfYear >= 60).ToList();
            var aantal = jaar == Laatste ? gedrukt.Van("werkvoorraad_wachtend", Laatste) : kandidaten.Count * 2 / 5;
            foreach (var casus in Kies(toeval, kandidaten, aantal))
            {
                var start = casus.GestartOp!.Value;
                casus.WerkvoorraadOp = Werkdag.Vanaf(start.AddDays(-toeval.Van(19, Math.Min(110, start.DayOfYear - 30))));
                casus.AangemeldOp = Werkdag.Vanaf(casus.WerkvoorraadOp.Value.AddDays(-toeval.Van(5, 16)));
            }
        }
    }

    /// <summary>What still runs at the end of 2023 ends in the years after; a levensloopaanpak takes years.</summary>
    private void LaatDoorlopen()
    {
        foreach (var (casus, toeval) in casussen.Where(c => c.BeeindigdOp is null).Select((c, i) => (c, new Toeval($"einde {i}"))))
        {
            var dagen = casus.Themas.Contains(Casusthema.Levensloopaanpak) ? toeval.Van(300, 1300) : 15 + (int)(600 * Math.Pow(toeval.Deel(), 1.5));
            casus.BeeindigdOp = Werkdag.Vanaf(Begin(Laatste + 1).AddDays(dagen));
        }
    }

    /// <summary>
    /// Printed: registered 14, 13 and 14; active procesregie 8, 15 and 16; active advies 6, 8 and 7. This fits in one way: all 8 of 2021 were new
    /// and ran on, two adviezen of 2021 ran into 2022, and 6 of the 15 were closed in 2022.
    /// </summary>
    private void KiesStalking()
    {
        var toeval = new Toeval("stalking");
        var instroom2023 = gedrukt.Van("stalking_aangemeld", Laatste, categorie: "procesregie");
        var begin2023 = gedrukt.Van("stalking_actief", Laatste, categorie: "procesregie") - instroom2023;
        var actief2022 = gedrukt.Van("stalking_actief", 2022, categorie: "procesregie");
        var begin2022 = gedrukt.Van("stalking_actief", 2021, categorie: "procesregie");
        var instroom2022 = actief2022 - begin2022;
        var afgesloten2022 = actief2022 - begin2023;
        var advies2022 = gedrukt.Van("stalking_aangemeld", 2022) - instroom2022;
        var adviesOver2021 = gedrukt.Van("stalking_actief", 2022, categorie: "uitgebreid advies") - advies2022;
        var advies2021 = gedrukt.Van("stalking_aangemeld", 2021) - begin2022;

        Stalking(2021, Product.Procesregie, 2022, afgesloten2022 - 2);
        Stalking(2021, Product.Procesregie, null, begin2022 - (afgesloten2022 - 2));
        Stalking(2022, Product.Procesregie, 2022, 2);
        Stalking(2022, Product.Procesregie, null, instroom2022 - 2);
        Stalking(2023, Product.Procesregie, null, instroom2023);
        Stalking(2021, Product.UitgebreidAdvies, 2022, adviesOver2021);
        Stalking(2021, Product.UitgebreidAdvies, 2021, advies2021 - adviesOver2021);
        Stalking(2022, Product.UitgebreidAdvies, 2022, advies2022);
        Stalking(2023, Product.UitgebreidAdvies, null, gedrukt.Van("stalking_aangemeld", 2023, categorie: "uitgebreid advies"));

        // einde null: any end after 2022
        void Stalking(int start, Product product, int? einde, int aantal)
        {
            var kandidaten = casussen.Where(c => c.Product == product && c.GestartOp?.Year == start && !c.Themas.Contains(Casusthema.Levensloopaanpak)
                && (einde is { } e ? c.BeeindigdOp?.Year == e : c.BeeindigdOp?.Year > 2022));
            Kies(toeval, kandidaten, aantal).ForEach(c => c.Themas.Add(Casusthema.Stalking));
        }
    }

    /// <summary>Of the procesregie of 2023, 28% is onbegrepen gedrag and none is BIJ; the other shares are illegible.</summary>
    private void KiesOnderwerpen()
    {
        var toeval = new Toeval("onderwerpen");
        var actief = casussen.Where(IsActieveProcesregie).ToList();
        var onbegrepen = Kies(toeval, actief.Where(c => !c.Themas.Contains(Casusthema.Stalking)),
            Procent(actief.Count, gedrukt.Van("aandeel_hoofdonderwerp", Laatste, categorie: Hoofdonderwerp.OnbegrepenGedrag.Tekst()))).ToHashSet();
        foreach (var casus in casussen)
        {
            casus.Hoofdonderwerp = onbegrepen.Contains(casus) ? Hoofdonderwerp.OnbegrepenGedrag
                : Voorbeeldteksten.KiesHoofdonderwerp(toeval, casus.Themas, ookOnbegrepen: !IsActieveProcesregie(casus));
        }
    }

    /// <summary>Psychiatrie in 82%, two problems at a time in 36%, all three in 29% of the procesregie of 2023.</summary>
    private void KiesProblematiek()
    {
        var toeval = new Toeval("problematiek");
        var actief = toeval.Geschud(casussen.Where(IsActieveProcesregie)).OrderBy(c => Voorbeeldteksten.VraagtPsychiatrie(c) ? 0 : 1).ToList();
        var drie = Procent(actief.Count, gedrukt.Van("aandeel_tripleproblematiek", Laatste));
        var twee = Procent(actief.Count, gedrukt.Van("aandeel_dubbelproblematiek", Laatste));
        var tweeZonder = twee / 11; // the two others together, rare
        var psychisch = Procent(actief.Count, gedrukt.Van("aandeel_psychisch", Laatste));
        const Casusthema Psychiatrie = Casusthema.Psychiatrie, Lvb = Casusthema.LichtVerstandelijkeBeperking, Verslaving = Casusthema.Verslaving;
        List<Casusthema[]> met =
        [
            .. Enumerable.Repeat<Casusthema[]>([Psychiatrie, Lvb, Verslaving], drie),
            .. Enumerable.Range(0, twee - tweeZonder).Select(i => (Casusthema[])[Psychiatrie, i % 2 == 0 ? Lvb : Verslaving]),
            .. Enumerable.Repeat<Casusthema[]>([Psychiatrie], psychisch - drie - (twee - tweeZonder)),
        ];
        List<Casusthema[]> zonder =
        [
            .. Enumerable.Repeat<Casusthema[]>([Lvb, Verslaving], tweeZonder),
            .. Enumerable.Range(0, actief.Count - psychisch - tweeZonder).Select(i => (Casusthema[])(i % 3 == 0 ? [] : [i % 2 == 0 ? Lvb : Verslaving])),
        ];
        foreach (var (casus, problemen) in actief.Zip([.. toeval.Geschud(met), .. toeval.Geschud(zonder)]))
        {
            casus.Themas.UnionWith(problemen);
        }

        foreach (var casus in casussen.Where(c => !IsActieveProcesregie(c)))
        {
            casus.Themas.UnionWith(Voorbeeldteksten.VraagtPsychiatrie(casus) ? toeval.Uit(met) : toeval.Uit([.. met, .. zonder]));
        }
    }

    private void KiesLeeftijden()
    {
        var toeval = new Toeval("leeftijden");
        var over = Enumerable.Range(2021, 3).ToDictionary(jaar => jaar, LeeftijdenVan);

        // The levensloopaanpak first: ten and six.
        var levensloop = toeval.Geschud(casussen.Where(c => c.Themas.Contains(Casusthema.Levensloopaanpak)));
        var jonger = gedrukt.Van("lla_actief", Laatste, categorie: Leeftijdsgroep.Van24TotEnMet40.Tekst());
        Geef(levensloop.Take(jonger), Leeftijdsgroep.Van24TotEnMet40);
        Geef(levensloop.Skip(jonger), Leeftijdsgroep.Van41TotEnMet65);

        // Then what ran into 2023: what was active in that year without what was registered in it.
        var stand = toeval.Geschud(casussen.Where(c => IsActieveProcesregie(c) && c.AangemeldOp.Year < Laatste)).OrderByDescending(c => c.AangemeldOp.Year == 2021).ToList();
        foreach (var groep in new[] { Leeftijdsgroep.Vanaf65, Leeftijdsgroep.Van41TotEnMet65, Leeftijdsgroep.Van24TotEnMet40 })
        {
            var aantal = gedrukt.Van("actieve_casussen_leeftijd", Laatste, categorie: groep.Tekst()) - gedrukt.Van("aanmeldingen", Laatste, categorie: groep.Tekst());
            var zonder = stand.Where(c => c.Leeftijdsgroep is null);
            // only 2021 has someone over 65 to spare
            Geef((groep is Leeftijdsgroep.Vanaf65 ? zonder : toeval.Geschud(zonder)).Take(aantal - stand.Count(c => c.Leeftijdsgroep == groep)), groep);
        }

        Geef(stand.Where(c => c.Leeftijdsgroep is null), Leeftijdsgroep.TotEnMet17);

        foreach (var (jaar, rest) in over)
        {
            List<Leeftijdsgroep> uitTeDelen = [.. rest.SelectMany(r => Enumerable.Repeat(r.Key, r.Value))];
            var zonder = casussen.Where(c => c.AangemeldOp.Year == jaar && c.Leeftijdsgroep is null).ToList();
            foreach (var (casus, groep) in zonder.Zip(toeval.Geschud(uitTeDelen)))
            {
                casus.Leeftijdsgroep = groep;
            }
        }

        foreach (var casus in casussen)
        {
            casus.Leeftijdsgroep ??= toeval.Gewogen(Voorbeeldteksten.Leeftijden);
            Voorbeeldteksten.Beschrijf(toeval, casus);
        }

        void Geef(IEnumerable<GeplandeCasus> aan, Leeftijdsgroep groep)
        {
            foreach (var casus in aan.ToList())
            {
                casus.Leeftijdsgroep = groep;
                if (over.TryGetValue(casus.AangemeldOp.Year, out var rest) && --rest[groep] < 0)
                {
                    throw new InvalidOperationException($"De voorbeeldregistratie sluit niet aan: te veel aanmeldingen van {groep.Tekst()} in {casus.AangemeldOp.Year}.");
                }
            }
        }
    }

    private Dictionary<Leeftijdsgroep, int> LeeftijdenVan(int jaar)
    {
        var bekend = Enum.GetValues<Leeftijdsgroep>().Where(g => g is not Leeftijdsgroep.Onbekend)
            .ToDictionary(g => g, g => jaar == 2021 && g is Leeftijdsgroep.Van24TotEnMet40 ? Van24TotEnMet40In2021 : gedrukt.Van("aanmeldingen", jaar, categorie: g.Tekst()));
        bekend[Leeftijdsgroep.Onbekend] = (jaar == 2021 ? Aanmeldingen2021 : gedrukt.Van("aanmeldingen", jaar)) - bekend.Values.Sum();
        return bekend;
    }

    private void KiesAanmelders()
    {
        var totaal = gedrukt.Delen("aanmeldingen", Laatste, "partner").OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (Partner: p.Key, Aantal: p.Value)).ToList();
        var procesregie = ProcesregieVan(totaal);
        Deel(2020, null, Aanmelders[2021]);
        Deel(2021, null, Aanmelders[2021]);
        Deel(2022, null, Aanmelders[2022]);
        Deel(Laatste, Product.Procesregie, procesregie);
        Deel(Laatste, Product.UitgebreidAdvies, [.. totaal.Zip(procesregie, (t, p) => (t.Partner, t.Aantal - p.Aantal))]);

        void Deel(int jaar, Product? product, IReadOnlyList<(string Partner, int Aantal)> aantallen)
        {
            var toeval = new Toeval($"aanmelders {jaar} {product}");
            // Jeugdbescherming and the Raad voor de Kinderbescherming register the young.
            var partners = toeval.Geschud(aantallen.SelectMany(a => Enumerable.Repeat(a.Partner, a.Aantal))).OrderByDescending(Voorbeeldteksten.IsVoorJeugd);
            var vanJaar = casussen.Where(c => c.AangemeldOp.Year == jaar && (product is null || c.Product == product));
            foreach (var (casus, partner) in toeval.Geschud(vanJaar).OrderByDescending(c => c.Themas.Contains(Casusthema.Jeugd)).Zip(partners))
            {
                casus.AanmelderCode = partner;
            }
        }
    }

    /// <summary>Of four partners the printed split between procesregie and advies is illegible: what is left of the 65 is divided over their totals.</summary>
    private List<(string Partner, int Aantal)> ProcesregieVan(List<(string Partner, int Aantal)> totaal)
    {
        var bekend = totaal.ConvertAll(t => gedrukt.Misschien("aanmeldingen_procesregie", Laatste, categorie: t.Partner));
        var rest = Verdeel(gedrukt.Van("aanmeldingen_procesregie", Laatste) - bekend.Sum() ?? 0, [.. totaal.Zip(bekend, (t, b) => b is null ? t.Aantal : 0)]);
        return [.. totaal.Select((t, i) => (t.Partner, bekend[i] ?? rest[i]))];
    }

    /// <summary>46% of the procesregie of 2023 also played outside the gemeente of inschrijving.</summary>
    private void KiesBetrokkenGemeenten()
    {
        var toeval = new Toeval("betrokken");
        var actief = casussen.Where(IsActieveProcesregie).ToList();
        var over = Kies(toeval, actief, Procent(actief.Count, gedrukt.Van("aandeel_gemeentegrensoverstijgend", Laatste))).ToHashSet();
        foreach (var casus in casussen.Where(c => IsActieveProcesregie(c) ? over.Contains(c) : toeval.Onder(10) < (c.IsProcesregie ? 4 : 2)))
        {
            casus.BetrokkenGemeenten = Voorbeeldteksten.KiesBuren(toeval, casus.GemeenteId);
        }
    }

    private static bool IsActieveProcesregie(GeplandeCasus casus) => casus.IsProcesregie && casus.WasActiefIn(Laatste);

    /// <summary>Working days spread over the year, so that no month stands out.</summary>
    private static List<DateOnly> Dagen(Toeval toeval, int jaar, int aantal) =>
        [.. Enumerable.Range(0, aantal).Select(i => Werkdag.Vanaf(Begin(jaar).AddDays(18 + (int)((i + toeval.Deel()) * 332 / aantal))))];

    private static List<GeplandeCasus> Kies(Toeval toeval, IEnumerable<GeplandeCasus> uit, int aantal)
    {
        var gekozen = toeval.Geschud(uit).Take(aantal).ToList();
        return gekozen.Count == aantal ? gekozen : throw new InvalidOperationException($"De voorbeeldregistratie sluit niet aan: {aantal} nodig, {gekozen.Count} gevonden.");
    }

    /// <summary>How many of a whole are so many percent, to the nearest.</summary>
    private static int Procent(int geheel, int procent) => (int)Math.Round(geheel * procent / 100.0, MidpointRounding.AwayFromZero);

    /// <summary>Divides a total by weight; the largest remainders get what is left.</summary>
    private static int[] Verdeel(int totaal, List<int> gewichten)
    {
        var som = gewichten.Sum();
        var delen = gewichten.Select(g => totaal * g / som).ToArray();
        foreach (var i in Enumerable.Range(0, delen.Length).OrderByDescending(i => totaal * gewichten[i] % som).Take(totaal - delen.Sum()))
        {
            delen[i]++;
        }

        return delen;
    }

    /// <param name="Instroom">2021 and 2022.</param>
    /// <param name="Afgesloten">2021 and 2022.</param>
    /// <param name="Levensloop">Started in 2021, 2022 and 2023: sixteen, in seven gemeenten.</param>
    private sealed record Verdeling(int[] Instroom, int[] Afgesloten, int[] Levensloop);
}
