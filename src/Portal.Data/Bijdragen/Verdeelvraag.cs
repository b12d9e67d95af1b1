using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;

namespace Portal.Data.Bijdragen;

/// <summary>By which rule a total is divided in a what-if.</summary>
public enum Sleutelkeuze
{
    /// <summary>The rule until 2019.</summary>
    ZeventigDertig,

    /// <summary>The rule since 2020.</summary>
    TwintigTachtig,

    /// <summary>All by inhabitants; no document proposes it.</summary>
    Inwoners,

    /// <summary>All by published casussen; no document proposes it.</summary>
    Casussen,

    /// <summary>Shares of one's own for each measure.</summary>
    EigenMix,
}

/// <summary>Which published count of casussen per gemeente divides. Each is printed for all twelve, of one year only.</summary>
public enum Casusmaat
{
    Actief,
    Instroom,
    Advies,
}

/// <summary>A mix of measures, in procent; together 100.</summary>
/// <param name="Groot">For Assen, Emmen and Hoogeveen only.</param>
/// <param name="Gelijk">Over all twelve in equal parts.</param>
public sealed record Sleutelmix(decimal Groot, decimal Gelijk, decimal Inwoners, decimal Casussen)
{
    /// <summary>Where the screen starts: the rule of today.</summary>
    public static readonly Sleutelmix Standaard = new(20, 0, 80, 0);
}

/// <summary>How Assen, Emmen and Hoogeveen divide a share of their own making, in procent; together 100.</summary>
public sealed record Onderlinggewicht(decimal Assen, decimal Emmen, decimal Hoogeveen)
{
    public static readonly Onderlinggewicht Standaard = new(30, 45, 25);

    internal decimal Van(string gemeente) => gemeente switch { "Assen" => Assen, "Emmen" => Emmen, _ => Hoogeveen };
}

/// <summary>What someone wants to see divided, and how: everything a what-if needs besides the public figures.</summary>
/// <param name="Totaal">Euros, at most two decimals.</param>
/// <param name="Inwonerjaar">Inhabitants on 1 January of this year.</param>
/// <param name="Onderling">How the three large gemeenten divide their share where no document tells.</param>
/// <param name="Gewicht">Looked at when <paramref name="Onderling"/> is <see cref="OnderlingeVerdeling.EigenPercentages"/>.</param>
/// <param name="Mix">Looked at when <paramref name="Sleutel"/> is <see cref="Sleutelkeuze.EigenMix"/>.</param>
/// <param name="OpDeCent">Under 70/30: in cents and exact, instead of each amount by itself to whole euros as in 2019.</param>
public sealed record Verdeelvraag(
    decimal Totaal, Sleutelkeuze Sleutel, int Inwonerjaar, OnderlingeVerdeling Onderling, Onderlinggewicht Gewicht, Casusmaat Casusmaat, Sleutelmix Mix, bool OpDeCent)
{
    /// <summary>The year the documents tell completely: it reproduces the printed amounts to the euro.</summary>
    public static readonly Verdeelvraag Van2019 = new(
        BijdrageQueries.Grondslag2019, Sleutelkeuze.ZeventigDertig, 2019, OnderlingeVerdeling.Gelijk, Onderlinggewicht.Standaard, Casusmaat.Actief, Sleutelmix.Standaard, false);

    public bool GebruiktOnderling => Sleutel is Sleutelkeuze.TwintigTachtig || (Sleutel is Sleutelkeuze.EigenMix && Mix.Groot > 0);

    public bool GebruiktInwoners => GebruiktOnderling && Onderling is OnderlingeVerdeling.NaarInwoners
        || Sleutel is Sleutelkeuze.TwintigTachtig or Sleutelkeuze.Inwoners || (Sleutel is Sleutelkeuze.EigenMix && Mix.Inwoners > 0);

    public bool GebruiktCasussen => Sleutel is Sleutelkeuze.Casussen || (Sleutel is Sleutelkeuze.EigenMix && Mix.Casussen > 0);
}

/// <summary>A gemeente with all published figures that can divide.</summary>
/// <param name="Inwoners">By year, on 1 January.</param>
public sealed record Verdeelgemeente(
    int Id, string Naam, Sleutelgroep Sleutelgroep, IReadOnlyDictionary<int, Cijfer> Inwoners, IReadOnlyDictionary<Casusmaat, Cijfer> Casussen);

/// <summary>What one gemeente pays in a what-if.</summary>
/// <param name="Was">What it pays in what is compared with.</param>
/// <param name="Procent">The change as part of <paramref name="Was"/>, one decimal; null when that is 0.</param>
public sealed record Verdeelregel(int GemeenteId, string Naam, Cijfer Bedrag, Cijfer Was, decimal Verschil, decimal? Procent);

/// <summary>The public figures that divide, and the dividing itself: pure, so that the same question always gives the same amounts.</summary>
/// <param name="Inwonerjaren">Years of which the inhabitants of every gemeente are known, oldest first.</param>
/// <param name="Casusjaar">The year of the counts of casussen.</param>
/// <param name="Totalen">Totals that documents name, to choose from.</param>
/// <param name="Gedrukt2019">The printed total of 2019.</param>
public sealed record Verdeelgegevens(
    IReadOnlyList<Verdeelgemeente> Gemeenten,
    IReadOnlyList<Verdeelsleutelregel> Regels,
    IReadOnlyList<int> Inwonerjaren,
    int? Casusjaar,
    IReadOnlyList<Deel> Totalen,
    Cijfer? Gedrukt2019)
{
    private const string GeenStuk = "Geen enkel stuk stelt deze sleutel voor.";

    /// <exception cref="DomeinregelException">The question cannot be answered: shares are not 100%, a figure is not known, the total is not an amount.</exception>
    public Verdeling Verdeel(Verdeelvraag vraag) => Sleutel(vraag).Verdeel(Totaal(vraag.Totaal));

    /// <summary>The amounts beside those of another question.</summary>
    /// <exception cref="DomeinregelException">One of the two cannot be answered.</exception>
    public IReadOnlyList<Verdeelregel> Vergelijk(Verdeling nu, Verdeling met) =>
        [.. Gemeenten.Select(g => (Gemeente: g, Nu: nu.Van(g.Id).Bedrag, Was: met.Van(g.Id).Bedrag)).Select(r => new Verdeelregel(
            r.Gemeente.Id, r.Gemeente.Naam, r.Nu, r.Was, (r.Nu.Waarde - r.Was.Waarde)!.Value,
            r.Was.Waarde is { } was and not 0 ? decimal.Round(100 * (r.Nu.Waarde!.Value - was) / was, 1, MidpointRounding.AwayFromZero) : null))];

    /// <summary>What was chosen where the documents say nothing, in Dutch sentences.</summary>
    public IReadOnlyList<string> Keuzes(Verdeelvraag vraag)
    {
        List<string> keuzes = [];
        if (vraag.Sleutel is not (Sleutelkeuze.ZeventigDertig or Sleutelkeuze.TwintigTachtig))
        {
            keuzes.Add(GeenStuk);
        }

        if (vraag.Sleutel is Sleutelkeuze.ZeventigDertig && vraag.Totaal == BijdrageQueries.Grondslag2019)
        {
            keuzes.Add("Het stuk over 2019 noemt alleen de som van de afgeronde bedragen. Het totaal waarmee u rekent, is het ronde bedrag dat precies die bedragen geeft.");
        }

        if (vraag.GebruiktOnderling)
        {
            keuzes.Add($"Hoe Assen, Emmen en Hoogeveen hun deel onderling verdelen, staat in geen enkel stuk. Gekozen: {Onderlingtekst(vraag)}.");
        }

        if (vraag.GebruiktInwoners)
        {
            keuzes.Add($"De sleutel noemt het nieuwste cijfer van het CBS, zonder datum. Gekozen: inwoners op 1 januari {vraag.Inwonerjaar}.");
        }

        if (vraag.GebruiktCasussen)
        {
            keuzes.Add($"Gekozen: {vraag.Casusmaat.Tekst()} in {Casusjaar}. Alleen van dat jaar zijn de casussen van alle twaalf gemeenten gepubliceerd.");
        }

        keuzes.Add(vraag is { Sleutel: Sleutelkeuze.ZeventigDertig, OpDeCent: false }
            ? "Elk bedrag is apart afgerond op hele euro’s, zoals in 2019. De som kan daardoor iets verschillen van het totaal."
            : "Hoe de bedragen worden afgerond, staat in geen enkel stuk. Gekozen: op de cent, zo dat de som precies het totaal is.");
        return keuzes;
    }

    private static string Onderlingtekst(Verdeelvraag vraag) => vraag.Onderling switch
    {
        OnderlingeVerdeling.Gelijk => "in gelijke delen",
        OnderlingeVerdeling.NaarInwoners => "naar het aantal inwoners",
        _ => $"Assen {Procent(vraag.Gewicht.Assen)}, Emmen {Procent(vraag.Gewicht.Emmen)}, Hoogeveen {Procent(vraag.Gewicht.Hoogeveen)}",
    };

    private static string Procent(decimal waarde) => Notatie.Schrijf(waarde, Eenheid.Procent);

    private Verdeelsleutel Sleutel(Verdeelvraag vraag)
    {
        Deelnemer[] alle = [.. Gemeenten.Select(g => new Deelnemer(g.Id, g.Naam, g.Sleutelgroep, Inwoners(g, vraag.Inwonerjaar)))];
        return vraag.Sleutel switch
        {
            Sleutelkeuze.ZeventigDertig => Volgens("70-30"),
            Sleutelkeuze.TwintigTachtig => Volgens("20-80"),
            Sleutelkeuze.Inwoners => new("Alles naar inwoners", [new(Allen, 1, Grondslag.NaarInwoners(alle), Aanname: GeenStuk)]),
            Sleutelkeuze.Casussen => new("Alles naar casussen", [new(Allen, 1, NaarCasussen(alle, vraag.Casusmaat), Aanname: GeenStuk)]),
            Sleutelkeuze.EigenMix => EigenMix(vraag, alle),
            _ => throw new ArgumentOutOfRangeException(nameof(vraag), vraag.Sleutel, null),
        };

        Verdeelsleutel Volgens(string code)
        {
            var regel = Regels.FirstOrDefault(r => r.Code == code) ?? throw new DomeinregelException("Deze sleutel staat niet in de stukken.");
            var sleutel = Verdeelsleutel.Volgens(regel, alle, groot => Onder(vraag, groot));
            return vraag.OpDeCent ? new(sleutel.Naam, [.. sleutel.Delen.Select(d => d with { Afronding = Afronding.Centen })]) : sleutel;
        }
    }

    private string Allen => $"Alle {Gemeenten.Count} gemeenten";

    private Verdeelsleutel EigenMix(Verdeelvraag vraag, Deelnemer[] alle)
    {
        var mix = vraag.Mix;
        Deelnemer[] groot = [.. alle.Where(d => d.Sleutelgroep is Sleutelgroep.Groot).OrderBy(d => d.Naam, StringComparer.Ordinal)];
        List<Sleuteldeel> delen = [];
        Voeg(mix.Groot, Grondslag.Opsomming(groot.Select(d => d.Naam)), () => Onder(vraag, groot));
        Voeg(mix.Gelijk, Allen, () => Grondslag.Gelijk(alle));
        Voeg(mix.Inwoners, Allen, () => Grondslag.NaarInwoners(alle));
        Voeg(mix.Casussen, Allen, () => NaarCasussen(alle, vraag.Casusmaat));
        return new("Eigen mix", delen);

        void Voeg(decimal procent, string wie, Func<Grondslag> grondslag)
        {
            if (procent != 0)
            {
                delen.Add(new(wie, procent / 100, procent < 0 ? Grondslag.Gelijk(alle) : grondslag(), Aanname: GeenStuk)); // below 0 the sleutel itself refuses
            }
        }
    }

    private static Grondslag Onder(Verdeelvraag vraag, IReadOnlyCollection<Deelnemer> groot)
    {
        if (vraag.Onderling is not OnderlingeVerdeling.EigenPercentages)
        {
            return vraag.Onderling is OnderlingeVerdeling.Gelijk ? Grondslag.Gelijk(groot) : Grondslag.NaarInwoners(groot);
        }

        decimal[] procenten = [vraag.Gewicht.Assen, vraag.Gewicht.Emmen, vraag.Gewicht.Hoogeveen];
        if (procenten.Any(p => Math.Abs(p) > 100) || procenten.Sum() != 100) // what is beyond 100 may be beyond adding up
        {
            throw new DomeinregelException("De percentages van Assen, Emmen en Hoogeveen zijn samen niet precies 100%.");
        }

        return new("naar eigen percentages", "procent", groot.Select(d => new Gewicht(d.GemeenteId, d.Naam, vraag.Gewicht.Van(d.Naam))));
    }

    private Grondslag NaarCasussen(Deelnemer[] alle, Casusmaat maat) =>
        Grondslag.Naar($"het aantal {maat.Tekst()}", maat.Tekst(), alle, d => Gemeenten.First(g => g.Id == d.GemeenteId).Casussen.GetValueOrDefault(maat)
            ?? Cijfer.NietBekend(Eenheid.Aantal, "Geen stuk noemt dit aantal."));

    private static Cijfer Inwoners(Verdeelgemeente gemeente, int jaar) =>
        gemeente.Inwoners.GetValueOrDefault(jaar) ?? Cijfer.NietBekend(Eenheid.Aantal, $"Het aantal inwoners op 1 januari {jaar} is niet bekend.");

    private Cijfer Totaal(decimal bedrag) => Totalen.FirstOrDefault(t => t.Cijfer.Waarde == bedrag)?.Cijfer
        ?? new Cijfer(bedrag, Eenheid.Euro, new Berekend("Dit bedrag is hier ingevuld. Geen stuk noemt het.", []) { Zekerheid = Zekerheid.Onzeker });
}

public static class VerdeelTeksten
{
    public static string Tekst(this Sleutelkeuze keuze) => keuze switch
    {
        Sleutelkeuze.ZeventigDertig => "70/30, zoals tot en met 2019",
        Sleutelkeuze.TwintigTachtig => "20/80 naar inwoners, zoals vanaf 2020",
        Sleutelkeuze.Inwoners => "alles naar inwoners",
        Sleutelkeuze.Casussen => "alles naar casussen",
        Sleutelkeuze.EigenMix => "eigen mix",
        _ => throw new ArgumentOutOfRangeException(nameof(keuze), keuze, null),
    };

    public static string Tekst(this Casusmaat maat) => maat switch
    {
        Casusmaat.Actief => "actieve casussen",
        Casusmaat.Instroom => "nieuwe casussen",
        Casusmaat.Advies => "uitgebreide adviezen",
        _ => throw new ArgumentOutOfRangeException(nameof(maat), maat, null),
    };

    public static string Tekst(this OnderlingeVerdeling verdeling) => verdeling switch
    {
        OnderlingeVerdeling.Gelijk => "in gelijke delen",
        OnderlingeVerdeling.NaarInwoners => "naar het aantal inwoners",
        OnderlingeVerdeling.EigenPercentages => "naar eigen percentages",
        _ => throw new ArgumentOutOfRangeException(nameof(verdeling), verdeling, null),
    };
}
