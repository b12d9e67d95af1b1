using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;
using Portal.Data.Toegang;

namespace Portal.Data.Bijdragen;

/// <summary>What a gemeente pays: <c>/mijn-gemeente/bijdragen</c> and <c>/gemeenten/{slug}</c>.</summary>
/// <param name="Jaren">Oldest first, from the first year any document speaks about to the running year.</param>
/// <param name="Sleutels">The rules the gemeenten agreed on, oldest first.</param>
/// <param name="Rekening">The printed amount of 2019 computed again, step by step; null when a figure for it lacks.</param>
/// <param name="Rekenjaren">Years of which the rule can be worked out as an example (<see cref="BijdrageQueries.GetRekenvoorbeeldAsync"/>), oldest first.</param>
public sealed record BijdrageOverzicht(
    string Gemeente,
    bool IsGroot,
    IReadOnlyList<BijdrageJaar> Jaren,
    IReadOnlyList<Sleutelregel> Sleutels,
    Rekening? Rekening,
    IReadOnlyList<int> Rekenjaren);

/// <summary>What a gemeente pays in one year (euros).</summary>
/// <param name="Bekend">The parts a document names, in the order of <see cref="Bijdragesoort"/>.</param>
/// <param name="Samen">
/// The total a document prints. Where a document prints parts only, the sum of those, marked as computed; no document says that there are
/// no more parts, so the screen must call it that (<see cref="IsSomVanDelen"/>).
/// </param>
/// <param name="PerInwoner"><paramref name="Samen"/> divided by the inhabitants on 1 January of the year, in cents.</param>
/// <param name="AlleGemeenten">What the gemeenten pay together, only the soorten a document names; empty when none does.</param>
public sealed record BijdrageJaar(int Jaar, IReadOnlyList<BijdrageDeel> Bekend, Cijfer Samen, Cijfer PerInwoner, IReadOnlyList<BijdrageDeel> AlleGemeenten)
{
    /// <summary>Every soort but the total, known or not. Not kept with the page: most of it says in many words that nothing is known.</summary>
    [JsonIgnore]
    public IReadOnlyList<BijdrageDeel> Delen => [.. Enum.GetValues<Bijdragesoort>().Where(s => s is not Bijdragesoort.Totaal).Select(s => new BijdrageDeel(s, Deel(s)))];

    /// <summary>The amount is not printed as a total anywhere: it is a sum of the parts that are known.</summary>
    [JsonIgnore]
    public bool IsSomVanDelen => Samen.Herkomst is Berekend;

    private Cijfer Deel(Bijdragesoort soort) => Bekend.FirstOrDefault(d => d.Soort == soort)?.Cijfer ?? Cijfer.NietBekend(Eenheid.Euro, (Samen.Herkomst, Bekend.Count) switch
    {
        (UitBron, _) => $"Het stuk noemt over {Jaar} alleen alles samen. Hoeveel daarvan {soort.Tekst()} is, staat er niet bij.",
        (Onbekend onbekend, 0) => onbekend.Waarom,
        _ => $"Het stuk noemt over {Jaar} geen apart bedrag voor {soort.Tekst()}. Of dat in een ander bedrag zit, staat er niet bij.",
    });
}

public sealed record BijdrageDeel(Bijdragesoort Soort, Cijfer Cijfer);

/// <summary>A verdeelsleutel in words.</summary>
/// <param name="Periode">"tot en met 2019", "vanaf 2020".</param>
public sealed record Sleutelregel(string Code, string Naam, string Periode, string Omschrijving, string? Toelichting, Herkomst Herkomst);

/// <summary>An amount worked out step by step.</summary>
/// <param name="Stappen">The total first, the amount of the gemeente last. Their herkomst does not repeat the steps before.</param>
/// <param name="Gedrukt">What a document prints for it; null for an example.</param>
/// <param name="Aannames">Dutch sentences: what no document tells and was chosen here. Empty when nothing was.</param>
public sealed record Rekening(int Jaar, string Sleutel, IReadOnlyList<Verdeelstap> Stappen, Cijfer Uitkomst, Cijfer? Gedrukt, IReadOnlyList<string> Aannames)
{
    /// <summary>The computed and the printed amount are the same to the euro.</summary>
    [JsonIgnore]
    public bool Klopt => Gedrukt is not null && Gedrukt.Waarde == Uitkomst.Waarde;
}

/// <summary>How Assen, Emmen and Hoogeveen divide their 20% in an example; no document tells.</summary>
public enum OnderlingeVerdeling
{
    Gelijk,
    NaarInwoners,

    /// <summary>Shares someone chose himself; only in a what-if.</summary>
    EigenPercentages,
}

/// <summary>The bijdragen on the dashboard of a gemeente.</summary>
/// <param name="LaatstBekend">The newest year with a known amount, with its parts; null when there is none.</param>
/// <param name="Jaren">Every year with its total, known or not, oldest first.</param>
public sealed record BijdrageSamenvatting(string Gemeente, BijdrageJaar? LaatstBekend, IReadOnlyList<BijdrageJaartotaal> Jaren);

/// <param name="IsSomVanDelen">See <see cref="BijdrageJaar.IsSomVanDelen"/>.</param>
public sealed record BijdrageJaartotaal(int Jaar, Cijfer Samen, bool IsSomVanDelen);

public static class BijdrageQueries
{
    /// <summary>The first year any document names a bijdrage (Collegebrief 2018).</summary>
    public const int EersteJaar = 2019;

    /// <summary>
    /// The round amount that was divided in 2019 (euros; bijdragen.csv, toelichting). The letter prints only the sum of the rounded amounts,
    /// € 408.504; between € 408.500 and € 408.503 every amount gives the printed table.
    /// </summary>
    public const decimal Grondslag2019 = 408_500;

    /// <summary>The bijdragen of the gemeente of the user, year by year, and how they are computed.</summary>
    /// <param name="jaar">The running year; the last one of the list.</param>
    /// <exception cref="UnauthorizedAccessException">The user does not belong to one gemeente.</exception>
    public static Task<BijdrageOverzicht> GetBijdrageOverzichtAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken = default) =>
        db.GetBijdrageOverzichtVanAsync(db.EigenGemeente(), jaar, cancellationToken);

    /// <summary>The same of any gemeente: all of it stands in public documents.</summary>
    /// <exception cref="InvalidOperationException">There is no such gemeente.</exception>
    public static async Task<BijdrageOverzicht> GetBijdrageOverzichtVanAsync(this PortalDbContext db, int gemeenteId, int jaar, CancellationToken cancellationToken = default)
    {
        var gemeenten = await db.GetGemeentenAsync(cancellationToken);
        var gemeente = gemeenten.Single(g => g.Id == gemeenteId);
        var jaren = await db.GetJarenAsync(gemeente, jaar, cancellationToken);
        var regels = await db.GetRegelsAsync(cancellationToken);
        var inwonerjaren = await db.Inwonertallen.GroupBy(i => i.Peildatum).Where(g => g.Count() == gemeenten.Count)
            .Select(g => g.Key).ToListAsync(cancellationToken);

        return new(
            gemeente.Naam,
            gemeente.Sleutelgroep is Sleutelgroep.Groot,
            jaren,
            [.. regels.Select(r => new Sleutelregel(r.Code, r.Naam, Periode(r), r.Omschrijving, r.Toelichting, r.Herkomst))],
            Rekening2019(gemeente, gemeenten, jaren, Regel(regels, 2019)),
            [.. jaren.Where(j => j.Jaar > 2019 && Regel(regels, j.Jaar) is not null && !HeeftEigenBedrag(j) && TeVerdelen(j) is not null
                && inwonerjaren.Any(d => d <= new DateOnly(j.Jaar, 1, 1))).Select(j => j.Jaar)]);
    }

    /// <summary>
    /// What the rule in force would give for this gemeente in a year of which only the total of all gemeenten is known. An example to understand
    /// the rule by, never an amount that was charged: no document prints it, and what was chosen where the documents are silent is told with it.
    /// </summary>
    /// <returns>Null when the total, the rule or the inhabitants are not known, or when a document prints an amount of its own: that one counts,
    /// and a budget that was adjusted later cannot explain it (bijdrage Midden-Drenthe 2024).</returns>
    /// <exception cref="UnauthorizedAccessException">The user does not belong to one gemeente.</exception>
    public static async Task<Rekening?> GetRekenvoorbeeldAsync(
        this PortalDbContext db, int jaar, OnderlingeVerdeling onderling, CancellationToken cancellationToken = default)
    {
        var gemeenten = await db.GetGemeentenAsync(cancellationToken);
        var gemeente = gemeenten.Single(g => g.Id == db.EigenGemeente());
        var dit = jaar is > 2019 and < 9999 ? (await db.GetJarenAsync(gemeente, jaar, cancellationToken))[^1] : null;
        var regel = Regel(await db.GetRegelsAsync(cancellationToken), jaar);
        if (dit is null || regel is null || HeeftEigenBedrag(dit) || TeVerdelen(dit) is not { } totaal)
        {
            return null;
        }

        var peildatum = await db.Inwonertallen.Where(i => i.Peildatum <= new DateOnly(jaar, 1, 1)).GroupBy(i => i.Peildatum)
            .Where(g => g.Count() == gemeenten.Count).OrderByDescending(g => g.Key).Select(g => (DateOnly?)g.Key).FirstOrDefaultAsync(cancellationToken);
        if (peildatum is null)
        {
            return null;
        }

        var inwoners = await db.Inwonertallen.AsNoTracking().Include(i => i.Bron).Where(i => i.Peildatum == peildatum).ToDictionaryAsync(i => i.GemeenteId, cancellationToken);
        var verdeling = Verdeelsleutel.Volgens(
            regel,
            [.. gemeenten.Select(g => new Deelnemer(g.Id, g.Naam, g.Sleutelgroep, Aantal(inwoners[g.Id])))],
            onderling is OnderlingeVerdeling.Gelijk ? Grondslag.Gelijk : Grondslag.NaarInwoners).Verdeel(totaal.Cijfer);

        var stappen = verdeling.Uitleg(gemeente.Id);
        var uitkomst = new Cijfer(stappen[^1].Uitkomst.Waarde, Eenheid.Euro,
            new Berekend("Zo zou het uitkomen met deze sleutel. Geen enkel stuk noemt dit bedrag.", []) { Zekerheid = Zekerheid.Onzeker });
        List<string> aannames =
        [
            $"Wij verdelen het hele bedrag dat het stuk noemt. Of dat in {jaar} ook zo ging, staat er niet bij.",
            $"De sleutel gaat uit van het nieuwste cijfer van het CBS, zonder datum. Wij rekenen met {peildatum.Value.Voluit()}.",
            "Hoe de bedragen worden afgerond, is niet bekend. Wij ronden af op de cent.",
        ];
        if (gemeente.Sleutelgroep is Sleutelgroep.Groot)
        {
            aannames.Insert(0, "Hoe Assen, Emmen en Hoogeveen hun 20% onderling verdelen, staat in geen enkel stuk. U kiest hieronder hoe wij dat doen.");
        }

        return new(
            jaar,
            regel.Naam,
            [new(stappen[0].Zin, totaal.Cijfer), .. stappen.Skip(1).SkipLast(1).Select(s => Kort(s, gemeente)), new($"Zo zou het uitkomen voor {gemeente.Naam}.", uitkomst)],
            uitkomst,
            null,
            aannames);
    }

    /// <summary>The newest known bijdrage of the gemeente of the user, and which years are not known: for the dashboard.</summary>
    /// <param name="jaar">The running year; the last one of the list.</param>
    /// <exception cref="UnauthorizedAccessException">The user does not belong to one gemeente.</exception>
    public static async Task<BijdrageSamenvatting> GetBijdrageSamenvattingAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken = default)
    {
        var gemeenteId = db.EigenGemeente();
        var gemeente = await db.Gemeenten.AsNoTracking().SingleAsync(g => g.Id == gemeenteId, cancellationToken);
        var jaren = await db.GetJarenAsync(gemeente, jaar, cancellationToken);
        return new(
            gemeente.Naam,
            jaren.LastOrDefault(j => j.Samen.IsBekend || j.Bekend.Count > 0),
            [.. jaren.Select(j => new BijdrageJaartotaal(j.Jaar, j.Samen, j.IsSomVanDelen))]);
    }

    private static async Task<IReadOnlyList<BijdrageJaar>> GetJarenAsync(
        this PortalDbContext db, Gemeente gemeente, int totEnMet, CancellationToken cancellationToken)
    {
        var bijdragen = await db.Bijdragen.AsNoTracking().Include(b => b.Bron).Where(b => b.GemeenteId == gemeente.Id).ToListAsync(cancellationToken);
        var totalen = await db.Bijdragetotalen.AsNoTracking().Include(b => b.Bron).ToListAsync(cancellationToken);
        var inwoners = await db.Inwonertallen.AsNoTracking().Include(i => i.Bron).Where(i => i.GemeenteId == gemeente.Id)
            .ToDictionaryAsync(i => i.Peildatum, cancellationToken);
        return [.. Enumerable.Range(EersteJaar, Math.Max(0, totEnMet - EersteJaar + 1)).Select(jaar => new Bijdragejaarrekening(
            gemeente.Naam,
            jaar,
            [.. bijdragen.Where(b => b.Jaar == jaar)],
            [.. totalen.Where(b => b.Jaar == jaar).OrderBy(b => b.Soort)],
            inwoners.GetValueOrDefault(new DateOnly(jaar, 1, 1))).Jaar)];
    }

    private static Task<List<Gemeente>> GetGemeentenAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.Gemeenten.AsNoTracking().OrderBy(g => g.Id).ToListAsync(cancellationToken);

    private static async Task<List<Verdeelsleutelregel>> GetRegelsAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        [.. (await db.Verdeelsleutels.AsNoTracking().Include(r => r.Bron).ToListAsync(cancellationToken)).OrderBy(r => r.GeldigVan ?? DateOnly.MinValue)];

    private static Verdeelsleutelregel? Regel(List<Verdeelsleutelregel> regels, int jaar) =>
        regels.Find(r => r.GeldtIn(jaar));

    private static string Periode(Verdeelsleutelregel regel) => (regel.GeldigVan, regel.GeldigTot) switch
    {
        ({ } van, { } tot) => $"{van.Year} tot en met {tot.Year}",
        ({ } van, null) => $"vanaf {van.Year}",
        (null, { } tot) => $"tot en met {tot.Year}",
        _ => "zonder begin of einde",
    };

    private static Rekening? Rekening2019(Gemeente gemeente, List<Gemeente> gemeenten, IReadOnlyList<BijdrageJaar> jaren, Verdeelsleutelregel? regel)
    {
        if (regel is null || jaren.FirstOrDefault(j => j.Jaar == 2019) is not { Samen: { IsBekend: true } gedrukt } jaar
            || jaar.AlleGemeenten.FirstOrDefault(d => d.Soort is Bijdragesoort.Totaal) is not { } totaal)
        {
            return null;
        }

        var grondslag = new Cijfer(Grondslag2019, Eenheid.Euro, new Berekend(
            "Het ronde bedrag dat precies de gedrukte bedragen per gemeente geeft. Het stuk zelf noemt alleen de som van de afgeronde bedragen.",
            [new("Gedrukt totaal", totaal.Cijfer)]));
        var geenInwoners = Cijfer.NietBekend(Eenheid.Aantal, "Deze sleutel kijkt niet naar inwoners.");
        var stappen = Verdeelsleutel.Volgens(regel, [.. gemeenten.Select(g => new Deelnemer(g.Id, g.Naam, g.Sleutelgroep, geenInwoners))], Grondslag.Gelijk)
            .Verdeel(grondslag).Uitleg(gemeente.Id);
        return new(
            2019,
            regel.Naam,
            [stappen[0], .. stappen.Skip(1).Select(s => Kort(s, gemeente))],
            stappen[^1].Uitkomst with { },
            gedrukt,
            []);
    }

    /// <summary>The steps stand below each other: a figure that carries all earlier steps again would make the page many times as heavy.</summary>
    private static Verdeelstap Kort(Verdeelstap stap, Gemeente gemeente) => stap.Uitkomst.Herkomst is Berekend berekend
        ? stap with { Uitkomst = new(stap.Uitkomst.Waarde, stap.Uitkomst.Eenheid, berekend with { Delen = [] }) }
        : stap;

    private static bool HeeftEigenBedrag(BijdrageJaar jaar) => jaar.Samen.IsBekend || jaar.Bekend.Any(d => d.Soort is Bijdragesoort.Basis);

    /// <summary>The amount of all gemeenten that the sleutel divides: the total where it is printed, else the basis; never nazorg, which its buyers pay.</summary>
    private static BijdrageDeel? TeVerdelen(BijdrageJaar jaar) =>
        jaar.AlleGemeenten.FirstOrDefault(d => d.Soort is Bijdragesoort.Totaal) ?? jaar.AlleGemeenten.FirstOrDefault(d => d.Soort is Bijdragesoort.Basis);

    private static Cijfer Aantal(Inwonertal inwoners) => new(inwoners.Aantal, Eenheid.Aantal, inwoners.Herkomst);

    /// <summary>Turns what the documents say about one gemeente and one year into figures that are known, computed, or honestly unknown.</summary>
    private sealed class Bijdragejaarrekening(
        string gemeente, int jaar, IReadOnlyList<Bijdrage> bijdragen, IReadOnlyList<Bijdragetotaal> totalen, Inwonertal? inwoners)
    {
        private readonly Bijdrage? totaal = bijdragen.SingleOrDefault(b => b.Soort is Bijdragesoort.Totaal);

        public BijdrageJaar Jaar
        {
            get
            {
                var samen = Samen();
                return new(
                    jaar,
                    [.. bijdragen.Where(b => b.Soort is not Bijdragesoort.Totaal).OrderBy(b => b.Soort).Select(b => new BijdrageDeel(b.Soort, b.Cijfer))],
                    samen,
                    PerInwoner(samen),
                    [.. totalen.Select(t => new BijdrageDeel(t.Soort, t.Cijfer))]);
            }
        }

        private Cijfer Samen()
        {
            if (totaal is not null)
            {
                return totaal.Cijfer;
            }

            var delen = bijdragen.OrderBy(b => b.Soort).ToList();
            return delen.Count > 1 && delen.Exists(b => b.Soort is Bijdragesoort.Basis)
                ? new(delen.Sum(b => b.Bedrag), Eenheid.Euro, new Berekend(
                    $"De som van de delen die het stuk noemt: {string.Join(" en ", delen.Select(b => b.Soort.Tekst()))}. Het stuk noemt zelf geen totaal. Er kunnen meer delen zijn.",
                    [.. delen.Select(b => new Deel(b.Soort.Tekst(), b.Cijfer))]))
                : delen.Count == 1 ? Onbekend($"Over {jaar} is alleen bekend wat {gemeente} betaalde voor {delen[0].Soort.Tekst()}.")
                : delen.Count > 1 ? Onbekend($"De gewone bijdrage van {gemeente} over {jaar} is niet bekend.")
                : GeenStuk();
        }

        private Cijfer PerInwoner(Cijfer samen) => (samen.Waarde, inwoners) switch
        {
            (null, _) => Onbekend($"De bijdrage over {jaar} is niet bekend."),
            (_, null) => Onbekend($"Het aantal inwoners op 1 januari {jaar} is niet bekend."),
            ({ } bedrag, { Aantal: > 0 }) => new(decimal.Round(bedrag / inwoners.Aantal, 2, MidpointRounding.AwayFromZero), Eenheid.Euro, new Berekend(
                $"De bijdrage gedeeld door het aantal inwoners op 1 januari {jaar}, afgerond op de cent.",
                [new("Bijdrage", Kaal(samen)), new("Inwoners", Aantal(inwoners))])),
            _ => Onbekend($"Op 1 januari {jaar} waren er geen inwoners."),
        };

        /// <summary>The sum of parts stands beside it with its own parts; here its formula is enough.</summary>
        private static Cijfer Kaal(Cijfer samen) =>
            samen.Herkomst is Berekend som ? new(samen.Waarde, samen.Eenheid, som with { Delen = [] }) : samen;

        private Cijfer GeenStuk() => Onbekend(totalen.Count > 0
            ? $"Geen van de openbare stukken noemt de bijdrage van {gemeente} over {jaar} apart."
            : $"Geen van de openbare stukken noemt de bijdrage over {jaar}.");

        private static Cijfer Onbekend(string waarom) => Cijfer.NietBekend(Eenheid.Euro, waarom);
    }
}
