using Portal.Data.Cijfers;
using Portal.Data.Stukken;

namespace Portal.Data.Raadsbrieven;

public static partial class Raadsbrief
{
    /// <summary>What of Drenthe as a whole a raad may want to know, next to the casussen; in the order of the table.</summary>
    private static readonly (string Code, string Naam)[] Beeld =
    [
        ("aanmeldingen", "Nieuwe aanmeldingen"),
        ("aanmeldingen_zorgdomein", "Aanmeldingen uit de zorg"),
        ("uitgebreid_advies", "Aanmeldingen met uitgebreid advies"),
        ("adviezen_zonder_aanmelding", "Adviezen zonder aanmelding"),
        ("adviezen_totaal", "Alle adviezen samen"),
        ("werkvoorraad_wachtend", "Casussen die op procesregie wachtten"),
        ("aandeel_minderjarige_hoofdpersonen", "Minderjarige hoofdpersonen"),
        ("aandeel_hoofdpersonen_18_23", "Jongvolwassen hoofdpersonen"),
        ("aandeel_problematische_huisvesting", "Problemen met huisvesting"),
        ("aandeel_psychisch", "Psychische problemen"),
        ("aandeel_dubbelproblematiek", "Dubbele problematiek"),
        ("aandeel_tripleproblematiek", "Drievoudige problematiek"),
        ("aandeel_gemeentegrensoverstijgend", "Casussen over de gemeentegrens"),
        ("aandeel_provinciegrensoverstijgend", "Casussen over de provinciegrens"),
        ("stalking_aangemeld", "Aanmeldingen met stalking"),
        ("stalking_aandeel_aanmeldingen", "Stalking als deel van de aanmeldingen"),
        ("stalking_actief", "Actieve casussen met stalking"),
        ("lla_actief", "Personen met een levensloopaanpak"),
        ("lla_nieuw", "Nieuwe personen met een levensloopaanpak"),
    ];

    private static IEnumerable<Stukblok> Drenthe(Briefgegevens g, Briefschrijver s, Briefwerk werk)
    {
        var jaar = g.Verslagjaar;
        if (jaar != JaarVanAndereTelling)
        {
            var (actief, nieuw, klaar) = (g.Drenthe("actieve_procesregie", jaar), g.Drenthe("instroom_procesregie", jaar), g.Drenthe("afgesloten_procesregie", jaar));
            var erbij = s.Aantal(nieuw, $"nieuwe casussen in Drenthe in {jaar}", "nieuwe casus", "nieuwe casussen");
            var dicht = s.Aantal(klaar, $"afgesloten casussen in Drenthe in {jaar}", "casus", "casussen");
            yield return Zin.Alinea(
            [
                $"In heel Drenthe voerde het ZVHD procesregie in {s.Aantal(actief, $"actieve casussen in Drenthe in {jaar}", "casus", "casussen")}.",
                $"Daaronder {Briefschrijver.Vorm(erbij, "was", "waren")} {erbij}.",
                $"Er {Briefschrijver.Vorm(dicht, "werd", "werden")} {dicht} afgesloten.",
                .. Casusvergelijking(s, jaar, "in Drenthe", werk,
                    ("actieve", actief, g.Drenthe("actieve_procesregie", jaar - 1)), ("nieuwe", nieuw, g.Drenthe("instroom_procesregie", jaar - 1)), ("afgesloten", klaar, g.Drenthe("afgesloten_procesregie", jaar - 1))),
            ]);
        }

        var rijen = Beeld.Where(b => g.Drenthe(b.Code, jaar).IsBekend).Select(Rij).ToList();
        if (rijen.Count > 0)
        {
            var isVergeleken = rijen.Exists(r => r[^1] is Cijferdeel);
            yield return new Stuktabel(
                $"Drenthe in {jaar}, voor zover de stukken het noemen",
                isVergeleken ? ["Wat", $"{jaar}", $"{jaar - 1}"] : ["Wat", $"{jaar}"],
                isVergeleken ? rijen : [.. rijen.Select(r => (IReadOnlyList<Stukdeel>)[.. r.SkipLast(1)])]);
        }

        if (g.Trends.Count > 0)
        {
            yield return Zin.Alinea([$"Dit viel het ZVHD op:"]);
            yield return new Opsomming([.. g.Trends.Select(t => Zin.Alinea([$"{t.Kop}.", s.Citaat(t, t.Kop)]))]);
            yield return Bronregel(g.Trends.Select(t => t.Herkomst).OfType<UitBron>().Select(b => b.Bron));
        }
        else if (rijen.Count == 0)
        {
            yield return Zin.Alinea([$"Wat in {jaar} verder opviel in Drenthe: {new Invuldeel($"wat in {jaar} opviel in Drenthe")}."]);
        }

        IReadOnlyList<Stukdeel> Rij((string Code, string Naam) beeld)
        {
            var (nu, vorig) = (g.Drenthe(beeld.Code, jaar), g.Drenthe(beeld.Code, jaar - 1));
            return
            [
                new Tekstdeel(beeld.Naam),
                s.Cijfer(nu, $"{beeld.Naam} in {jaar}"),
                MagNaast(nu, vorig, jaar, werk) ? s.Cijfer(vorig, $"{beeld.Naam} in {jaar - 1}") : new Tekstdeel(vorig.IsBekend ? "niet te vergelijken" : Notatie.NietBekend),
            ];
        }
    }

    private static IEnumerable<Stukblok> Knelpunten(Briefgegevens g, Briefschrijver s)
    {
        if (g.Knelpunten.Count == 0)
        {
            yield return Zin.Alinea([$"Het ZVHD noemt over {g.Verslagjaar} deze knelpunten: {new Invuldeel($"knelpunten in {g.Verslagjaar}")}."]);
            yield break;
        }

        yield return Zin.Alinea([$"Het ZVHD ziet in het werk knelpunten die het zelf niet kan oplossen:"]);
        yield return new Opsomming(
        [
            .. g.Knelpunten.Select(k => Zin.Alinea(
            [
                $"{k.Zin.Kop}.",
                s.Citaat(k.Zin, k.Zin.Kop),
                .. k.GerichtAan is { } wie ? [$"Gericht aan: {wie}."] : (Zin[])[],
            ])),
        ]);
        yield return Bronregel(g.Knelpunten.Select(k => k.Zin.Herkomst).OfType<UitBron>().Select(b => b.Bron));
    }

    private static IEnumerable<Stukblok> Jaarplan(Briefgegevens g)
    {
        if (g.Lijnen.Count == 0)
        {
            yield return Zin.Alinea([$"Wat het ZVHD in {g.Begrotingsjaar} van plan is: {new Invuldeel($"plannen voor {g.Begrotingsjaar}")}."]);
            yield break;
        }

        foreach (var lijn in g.Lijnen)
        {
            yield return Zin.Alinea([$"Programmalijn {lijn.Naam}:"]);
            yield return new Opsomming([.. lijn.Themas.Select(t => Zin.Alinea([$"{t.Naam}. {t.Samenvatting}", .. t.Raakt is { } raakt ? [$"{new Tekstdeel(raakt, IsNadruk: true)}"] : (Zin[])[]]))]);
        }

        if (g.Planbron is { } bron)
        {
            yield return Bronregel([bron]);
        }
    }

    /// <summary>Sentences without a number have no note; their documents stand below them.</summary>
    private static Alinea Bronregel(IEnumerable<string> bronnen) => Zin.Alinea([$"Bron: {string.Join("; ", bronnen.Distinct())}."]);
}
