using Portal.Data.Cijfers;

namespace Portal.Data.Bijdragen;

/// <summary>
/// How much more or less is paid than the year before. Compares only what is the same thing in both years, out of one document: of two documents
/// one may tell what was budgeted and the other what was paid. Pure.
/// </summary>
public static class Bijdrageverandering
{
    /// <summary>What the gemeente itself pays against the year before, in procent; not known when a document leaves out either year.</summary>
    /// <param name="vorig">The year before; null when no document speaks about it.</param>
    public static Cijfer VanGemeente(BijdrageJaar nu, BijdrageJaar? vorig) => (vorig, nu) switch
    {
        (null, _) => Cijfer.NietBekend(Eenheid.Procent, $"Geen van de openbare stukken noemt de bijdrage over {nu.Jaar - 1}."),
        (_, { Samen.IsBekend: false }) => Cijfer.NietBekend(Eenheid.Procent, $"De bijdrage over {nu.Jaar} is niet bekend."),
        ({ Samen.IsBekend: false }, _) => Cijfer.NietBekend(Eenheid.Procent, $"De bijdrage over {nu.Jaar - 1} is niet bekend."),
        _ when nu.IsSomVanDelen || vorig.IsSomVanDelen => Cijfer.NietBekend(Eenheid.Procent, "Van een van beide jaren zijn alleen delen van de bijdrage bekend. Dan is vergelijken niet eerlijk."),
        _ when !IsZelfdeStuk(vorig.Samen, nu.Samen) => Cijfer.NietBekend(Eenheid.Procent, AnderStuk(nu.Jaar)),
        _ => Procent(vorig.Jaar, vorig.Samen, nu.Jaar, nu.Samen),
    };

    /// <summary>What the gemeenten pay together for one soort against the year before, in procent.</summary>
    /// <param name="soort">The part that is compared: another soort of the year before says nothing about it.</param>
    public static Cijfer VanAlleGemeenten(Bijdragesoort soort, BijdrageJaar nu, BijdrageJaar? vorig) => (Bedrag(vorig, soort), Bedrag(nu, soort)) switch
    {
        ({ } was, { } bedrag) => IsZelfdeStuk(was, bedrag) ? Procent(nu.Jaar - 1, was, nu.Jaar, bedrag) : Cijfer.NietBekend(Eenheid.Procent, AnderStuk(nu.Jaar)),
        _ => Cijfer.NietBekend(Eenheid.Procent, $"Geen van de openbare stukken noemt over {nu.Jaar - 1} en {nu.Jaar} hetzelfde bedrag ({soort.TekstSamen()})."),
    };

    private static bool IsZelfdeStuk(Cijfer vorig, Cijfer nu) => vorig.Herkomst is UitBron eerste && nu.Herkomst is UitBron tweede && eerste.Bron == tweede.Bron;

    private static string AnderStuk(int jaar) =>
        $"De bedragen over {jaar - 1} en {jaar} staan in twee verschillende stukken. Het ene kan begroot zijn en het andere betaald. Dan is vergelijken niet eerlijk.";

    private static Cijfer? Bedrag(BijdrageJaar? jaar, Bijdragesoort soort) => jaar?.AlleGemeenten.FirstOrDefault(d => d.Soort == soort)?.Cijfer;

    private static Cijfer Procent(int vorigJaar, Cijfer vorig, int jaar, Cijfer nu) => vorig.Waarde is null or 0
        ? Cijfer.NietBekend(Eenheid.Procent, $"In {vorigJaar} was het bedrag € 0.")
        : new(decimal.Round(100 * (nu.Waarde!.Value - vorig.Waarde.Value) / vorig.Waarde.Value, 1, MidpointRounding.AwayFromZero), Eenheid.Procent, new Berekend(
            $"Het verschil tussen {jaar} en {vorigJaar}, gedeeld door het bedrag van {vorigJaar}.", [new($"{jaar}", nu), new($"{vorigJaar}", vorig)]));
}
