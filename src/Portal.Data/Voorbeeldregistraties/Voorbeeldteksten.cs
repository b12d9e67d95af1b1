using Portal.Data.Casussen;

namespace Portal.Data.Voorbeeldregistraties;

/// <summary>What the invented casussen are about. All of it was made up; no text says anything about a person.</summary>
internal static class Voorbeeldteksten
{
    /// <summary>In per cent of all aanmeldingen.</summary>
    public static readonly (Leeftijdsgroep Groep, int Gewicht)[] Leeftijden =
    [
        (Leeftijdsgroep.TotEnMet17, 6), (Leeftijdsgroep.Van18TotEnMet23, 11), (Leeftijdsgroep.Van24TotEnMet40, 48),
        (Leeftijdsgroep.Van41TotEnMet65, 26), (Leeftijdsgroep.Vanaf65, 2), (Leeftijdsgroep.Onbekend, 7),
    ];

    public static readonly string[] Afsluitredenen =
    [
        "De doelen zijn gehaald. Het sociaal team volgt de afspraken.",
        "De veiligheid is hersteld en de hulp loopt. Overgedragen aan de gemeente.",
        "Het plan van aanpak is uitgevoerd. De ggz blijft betrokken.",
        "Opgeschaald naar een behandeling met verblijf. Procesregie is niet meer nodig.",
        "Er is een woning met begeleiding gevonden. De zorgaanbieder houdt de regie.",
        "Verhuisd naar een andere regio. Warm overgedragen aan het huis daar.",
        "De reclassering houdt toezicht en heeft de regie overgenomen.",
        "Al een half jaar geen nieuwe meldingen. De partners ronden samen af.",
        "De afspraken lopen weer lokaal. Terug naar AVE 2.",
    ];

    public static readonly string[] Adviesredenen =
    [
        "Advies gegeven. De gemeente houdt de regie.",
        "Advies besproken met de partners. Zij kunnen verder.",
        "Er is een plan gemaakt met de aanmelder. Aanmelden voor procesregie is niet nodig.",
        "De juiste partners zijn aan elkaar verbonden. Het advies is afgerond.",
        "Advies gegeven over het delen van informatie. Geen vervolg nodig.",
    ];

    public static readonly string[] Afwijsredenen =
    [
        "Dit kan lokaal worden opgepakt, in AVE 2.",
        "Er speelt maar één domein. De aanmelder vraagt hulp bij de ggz.",
        "Er is nog geen lokaal plan geprobeerd. De gemeente begint daarmee.",
        "Hoort bij Veilig Thuis. De aanmelder doet daar een melding.",
        "De aanmelding is dubbel. De casus loopt al.",
    ];

    public const string Ingetrokken = "De aanmelder heeft de aanmelding ingetrokken. De situatie is rustiger geworden.";

    private static readonly string[] Stalking =
    [
        "Stalking na beëindigde relatie", "Ex-partner houdt zich niet aan het contactverbod", "Stalking van een hulpverlener",
        "Dreigende berichten na een scheiding", "Stalking in de buurt", "Aanhoudend volgen en bedreigen",
    ];

    private static readonly string[] Levensloop =
    [
        "Levensloopaanpak: hoog risico en meervoudige problemen", "Levensloopaanpak na een lange opname", "Levensloopaanpak: terugkeer uit een kliniek",
        "Levensloopaanpak: langdurige zorg en beveiliging", "Levensloopaanpak: overgang van zorgmachtiging naar wonen",
    ];

    private static readonly string[] Mensenhandel =
    [
        "Vermoeden van uitbuiting", "Signalen van criminele uitbuiting", "Seksuele uitbuiting, slachtoffer durft geen aangifte te doen", "Arbeidsuitbuiting en onveilige huisvesting",
    ];

    private static readonly string[] Jeugd =
    [
        "Jongere met geweld, thuis en op school", "Jongere trekt op met een criminele groep", "Jongere loopt steeds weg uit de instelling",
        "Jongere met wapenbezit en schoolverzuim", "Dreiging op school, zorgen over thuis", "Jongere zonder dagbesteding, meerdere problemen",
    ];

    private static readonly Dictionary<Hoofdonderwerp, string[]> PerOnderwerp = new()
    {
        [Hoofdonderwerp.OnbegrepenGedrag] =
        [
            "Zorgmijding en overlast", "Onbegrepen gedrag, overlast in de wijk", "Dreigend gedrag tegen buren", "Meldingen over brandgevaar en vervuiling",
            "Herhaald verward op straat, zorg komt niet op gang", "Agressie tegen hulpverleners", "Vastgelopen zorg na een gedwongen opname", "Dreigende uithuiszetting door overlast",
        ],
        [Hoofdonderwerp.ExJustitiabelen] =
        [
            "Terugkeer na detentie zonder woning", "Veelpleger met hoog risico op herhaling", "Toezicht loopt vast, zorgen over veiligheid",
            "Einde maatregel, geen passende plek", "Terugkeer na een zwaar delict, onrust in de buurt", "Verlof en nazorg bij hoog risico",
        ],
        [Hoofdonderwerp.HuiselijkGeweld] =
        [
            "Herhaald huiselijk geweld, kinderen in huis", "Geweld tussen ex-partners rond de omgang", "Huiselijk geweld na terugkeer van de partner",
            "Ouderenmishandeling, veiligheid niet geborgd", "Complexe scheiding met bedreigingen", "Kindermishandeling, meerdere gezinnen betrokken",
        ],
        [Hoofdonderwerp.Radicalisering] = ["Zorgen over extremistische uitingen", "Dreigende taal online tegen de overheid", "Afkeer van de overheid en wapens in huis"],
        [Hoofdonderwerp.Mensenhandel] = Mensenhandel,
        [Hoofdonderwerp.BestuurlijkeInformatie] = ["Terugkeer na detentie, melding aan de burgemeester", "Einde detentie na een ernstig delict"],
        [Hoofdonderwerp.Overig] =
        [
            "Multiprobleemgezin, hulp loopt vast", "Gezin met veel meldingen in meerdere gemeenten", "Woonoverlast en bedreiging van ambtenaren",
            "Vermoeden van financiële uitbuiting", "Conflict in de familie met geweld", "Dakloos en zonder hulp",
        ],
    };

    /// <summary>Words in an onderwerp that tell that wonen is part of it.</summary>
    private static readonly string[] Wonen = ["woning", "huisvesting", "huiszetting", "Woonoverlast", "Dakloos", "passende plek", "vervuiling"];

    private static readonly Dictionary<int, int[]> Buren = new()
    {
        [106] = [1680, 1730, 1699, 1731], [109] = [114, 118, 1681, 1731], [114] = [109, 1681], [118] = [1690, 1731, 109], [119] = [1690, 1701, 118],
        [1680] = [106, 1730, 1681, 1731], [1681] = [114, 1680, 109], [1690] = [118, 119, 1701], [1699] = [106, 1730, 1731], [1701] = [119, 1690, 1731],
        [1730] = [106, 1680, 1699], [1731] = [106, 118, 1680, 1701],
    };

    public static bool IsVoorJeugd(string partner) => partner.StartsWith("JBN", StringComparison.Ordinal) || partner.StartsWith("WSG", StringComparison.Ordinal) || partner == "RVDK";

    public static bool VraagtPsychiatrie(GeplandeCasus casus) =>
        casus.Hoofdonderwerp is Hoofdonderwerp.OnbegrepenGedrag || casus.Themas.Contains(Casusthema.Levensloopaanpak);

    public static Hoofdonderwerp KiesHoofdonderwerp(Toeval toeval, HashSet<Casusthema> themas, bool ookOnbegrepen)
    {
        (Hoofdonderwerp, int)[] keuzes = themas switch
        {
            _ when themas.Contains(Casusthema.Stalking) => [(Hoofdonderwerp.HuiselijkGeweld, 4), (Hoofdonderwerp.Overig, 1)],
            _ when themas.Contains(Casusthema.Levensloopaanpak) => [(Hoofdonderwerp.ExJustitiabelen, 1), (Hoofdonderwerp.OnbegrepenGedrag, ookOnbegrepen ? 1 : 0)],
            _ =>
            [
                (Hoofdonderwerp.OnbegrepenGedrag, ookOnbegrepen ? 28 : 0), (Hoofdonderwerp.ExJustitiabelen, 24), (Hoofdonderwerp.HuiselijkGeweld, 20),
                (Hoofdonderwerp.Radicalisering, 4), (Hoofdonderwerp.Mensenhandel, 5), (Hoofdonderwerp.Overig, 19),
            ],
        };
        return toeval.Gewogen(keuzes);
    }

    public static IReadOnlyList<int> KiesBuren(Toeval toeval, int gemeente) => [.. toeval.Geschud(Buren[gemeente]).Take(toeval.Van(1, 2)).Order()];

    /// <summary>Fills in what follows from the main subject, the themes and the age: text, remaining themes, AVE-fase, and the reason of the end.</summary>
    public static void Beschrijf(Toeval toeval, GeplandeCasus casus)
    {
        if (casus.Hoofdonderwerp is Hoofdonderwerp.Mensenhandel)
        {
            casus.Themas.Add(Casusthema.Mensenhandel);
        }

        if (casus.Leeftijdsgroep is Leeftijdsgroep.TotEnMet17 || (casus.Leeftijdsgroep is Leeftijdsgroep.Van18TotEnMet23 && toeval.Onder(5) < 2))
        {
            casus.Themas.Add(Casusthema.Jeugd);
        }

        casus.Onderwerp = toeval.Uit(casus.Themas switch
        {
            var t when t.Contains(Casusthema.Levensloopaanpak) => Levensloop,
            var t when t.Contains(Casusthema.Stalking) => Stalking,
            var t when t.Contains(Casusthema.Mensenhandel) => Mensenhandel,
            var t when t.Contains(Casusthema.Jeugd) => Jeugd,
            _ => PerOnderwerp[casus.Hoofdonderwerp],
        });
        if (Wonen.Any(casus.Onderwerp.Contains) || toeval.Onder(10) < 3)
        {
            casus.Themas.Add(Casusthema.Huisvesting);
        }

        casus.AveFase = casus.IsProcesregie
            ? toeval.Gewogen<int?>([(3, 86), (4, 12), (null, 2)])
            : toeval.Gewogen<int?>([(2, 60), (3, 25), (null, 15)]);
        casus.Reden = casus.BeeindigdOp is null ? null : casus switch
        {
            { GestartOp: null, WerkvoorraadOp: null } => toeval.Uit(Afwijsredenen),
            { GestartOp: null } => Ingetrokken,
            { IsProcesregie: true } => toeval.Uit(Afsluitredenen),
            _ => toeval.Uit(Adviesredenen),
        };
    }
}
