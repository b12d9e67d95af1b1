using Portal.Data.Cijfers;
using Portal.Data.Plustaken;
using Portal.Data.Stukken;

namespace Portal.Data.Raadsbrieven;

public static partial class Raadsbrief
{
    private static IEnumerable<Stukblok> Uitvoering(Briefgegevens g, Briefschrijver s, Briefwerk werk)
    {
        yield return g.Verslagjaar == JaarVanAndereTelling ? Dossiers(g, s) : Casussen(g, s, werk);
        foreach (var plustaak in g.Plustaken.Where(p => p.Verslag is true))
        {
            if (Afgenomen(plustaak, g, s, werk) is { Count: > 0 } zinnen)
            {
                yield return Zin.Alinea(zinnen);
            }
        }

        if (g.Plustaken.Any(p => p.Verslag is null && p.Code is not Plustaakregels.Mensenhandel))
        {
            var meer = g.Plustaken.Any(p => p.Verslag is true && p.Code is not Plustaakregels.Mensenhandel) ? "nog meer " : "";
            yield return Zin.Alinea([$"Welke plustaken onze gemeente in {g.Verslagjaar} {meer}afnam: {new Invuldeel($"plustaken van onze gemeente in {g.Verslagjaar}, of geen")}."]);
        }

        yield return Mensenhandel(g, s, werk);
    }

    private static Alinea Casussen(Briefgegevens g, Briefschrijver s, Briefwerk werk)
    {
        var jaar = g.Verslagjaar;
        var (actief, nieuw, klaar, advies) = (g.Eigen("actieve_procesregie", jaar), g.Eigen("instroom_procesregie", jaar), g.Eigen("afgesloten_procesregie", jaar), g.Eigen("uitgebreid_advies", jaar));
        var erbij = s.Aantal(nieuw, $"nieuwe casussen van onze gemeente in {jaar}", "nieuwe casus", "nieuwe casussen");
        var dicht = s.Aantal(klaar, $"afgesloten casussen van onze gemeente in {jaar}", "casus", "casussen");
        return Zin.Alinea(
        [
            $"Het ZVHD voerde in {jaar} procesregie in {s.Aantal(actief, $"actieve casussen van onze gemeente in {jaar}", "casus van onze gemeente", "casussen van onze gemeente", "geen enkele casus van onze gemeente")}.",
            $"{(actief.Waarde == 0 ? "Er" : "Daaronder")} {Briefschrijver.Vorm(erbij, "was", "waren")} {erbij}.",
            $"Er {Briefschrijver.Vorm(dicht, "werd", "werden")} {dicht} afgesloten.",
            $"Verder gaf het ZVHD {s.Aantal(advies, $"uitgebreide adviezen aan onze gemeente in {jaar}", "uitgebreid advies over een casus van onze gemeente", "uitgebreide adviezen over casussen van onze gemeente")}.",
            .. Casusvergelijking(s, jaar, "van onze gemeente", werk,
                ("actieve", actief, g.Eigen("actieve_procesregie", jaar - 1)), ("nieuwe", nieuw, g.Eigen("instroom_procesregie", jaar - 1)), ("afgesloten", klaar, g.Eigen("afgesloten_procesregie", jaar - 1))),
        ]);
    }

    /// <summary>The year that is counted in dossiers: nothing in it compares with later years.</summary>
    private static Alinea Dossiers(Briefgegevens g, Briefschrijver s)
    {
        var jaar = g.Verslagjaar;
        var dicht = s.Aantal(g.Eigen("dossiers_afgesloten_2020", jaar), $"afgesloten dossiers van onze gemeente in {jaar}", "dossier", "dossiers");
        var open = s.Aantal(g.Eigen("dossiers_meegenomen_2020", jaar), $"dossiers van onze gemeente die na {jaar} doorliepen", "dossier", "dossiers");
        var vragen = s.Cijfer(g.Eigen("adviesvragen_gemeente", jaar), $"keren dat onze gemeente in {jaar} advies vroeg", w => w switch { 0 => "geen enkele keer", 1 => "één keer", _ => $"{Notatie.Schrijf(w, Eenheid.Aantal)} keer" });
        return Zin.Alinea(
        [
            $"Het ZVHD voerde in {jaar} regie in {s.Aantal(g.Eigen("dossiers_regie_2020", jaar), $"dossiers van onze gemeente met regie in {jaar}", "dossier van onze gemeente", "dossiers van onze gemeente")}.",
            $"Er {Briefschrijver.Vorm(dicht, "werd", "werden")} {dicht} afgesloten en er {Briefschrijver.Vorm(open, "liep", "liepen")} {open} door in het volgende jaar.",
            $"Onze gemeente vroeg {vragen} om advies.",
            $"Het ZVHD telde in {jaar} anders dan in latere jaren. De cijfers zijn daar niet mee te vergelijken.",
        ]);
    }

    private static List<Zin> Afgenomen(Briefplustaak plustaak, Briefgegevens g, Briefschrijver s, Briefwerk werk)
    {
        var jaar = g.Verslagjaar;
        switch (plustaak.Code)
        {
            case Plustaakregels.Nazorg:
                var (nazorg, nieuwInNazorg) = (g.Eigen("nazorg_actief", jaar), g.Eigen("nazorg_instroom", jaar));
                var mensen = s.Aantal(nazorg, $"(ex-)gedetineerden met nazorg in {jaar}", "(ex-)gedetineerde uit onze gemeente", "(ex-)gedetineerden uit onze gemeente");
                var nieuw = s.Los(nieuwInNazorg, $"nieuwe (ex-)gedetineerden met nazorg in {jaar}");
                return
                [
                    $"Onze gemeente nam de plustaak nazorg af.",
                    $"In {jaar} {Briefschrijver.Vorm(mensen, "kreeg", "kregen")} {mensen} nazorg.",
                    $"Daarvan {Briefschrijver.Vorm(nieuw, "was", "waren")} er {nieuw} nieuw.",
                    .. Nazorgvergelijking(g, s, nazorg, nieuwInNazorg, werk),
                ];
            case Plustaakregels.Pga:
                var erbij = s.Aantal(g.Eigen("pga_instroom", jaar), $"nieuwe casussen op de PGA-tafel in {jaar}", "casus", "casussen");
                var eraf = s.Aantal(g.Eigen("pga_afgesloten", jaar), $"afgesloten casussen op de PGA-tafel in {jaar}", "casus", "casussen");
                return
                [
                    $"Onze gemeente nam de PGA-tafel af, de tafel voor een persoonsgerichte aanpak.",
                    $"In {jaar} had onze gemeente daar {s.Aantal(g.Eigen("pga_actief", jaar), $"casussen van onze gemeente op de PGA-tafel in {jaar}", "casus", "casussen")}.",
                    $"Er {Briefschrijver.Vorm(erbij, "kwam", "kwamen")} {erbij} bij en er {Briefschrijver.Vorm(eraf, "werd", "werden")} {eraf} afgesloten.",
                ];
            case Plustaakregels.Tvo:
                return [$"Onze gemeente nam de plustaak TVO af: een procesregisseur van het ZVHD schoof aan bij ons tactisch veiligheidsoverleg."];
            default:
                return [];
        }
    }

    private static IEnumerable<Zin> Nazorgvergelijking(Briefgegevens g, Briefschrijver s, Cijfer nazorg, Cijfer nieuw, Briefwerk werk)
    {
        var jaar = g.Verslagjaar - 1;
        var (vorig, vorigNieuw) = (g.Eigen("nazorg_actief", jaar), g.Eigen("nazorg_instroom", jaar));
        if (!MagNaast(nazorg, vorig, jaar + 1, werk))
        {
            yield break;
        }

        var mensen = s.Aantal(vorig, $"(ex-)gedetineerden met nazorg in {jaar}", "(ex-)gedetineerde", "(ex-)gedetineerden");
        yield return $"Ter vergelijking: in {jaar} {Briefschrijver.Vorm(mensen, "kreeg", "kregen")} {mensen} nazorg.";
        if (vorig.Waarde > 0 && MagNaast(nieuw, vorigNieuw, jaar + 1, werk))
        {
            var erbij = s.Los(vorigNieuw, $"nieuwe (ex-)gedetineerden met nazorg in {jaar}");
            yield return $"Toen {Briefschrijver.Vorm(erbij, "was", "waren")} er {erbij} nieuw.";
        }
    }

    private static Alinea Mensenhandel(Briefgegevens g, Briefschrijver s, Briefwerk werk)
    {
        var jaar = g.Verslagjaar;
        var samen = g.Drenthe("mensenhandel_signalen", jaar);
        var inDrenthe = s.Aantal(samen, $"signalen van mensenhandel in Drenthe in {jaar}", "signaal van mensenhandel", "signalen van mensenhandel");
        var eigen = s.Los(g.Eigen("mensenhandel_signalen", jaar), $"signalen van mensenhandel in onze gemeente in {jaar}");
        return Zin.Alinea(
        [
            $"In {jaar} {Briefschrijver.Vorm(inDrenthe, "kwam", "kwamen")} in Drenthe {inDrenthe} binnen.",
            .. samen.Waarde == 0 ? (Zin[])[] : [$"Daarvan {Briefschrijver.Vorm(eigen, "hoorde", "hoorden")} er {eigen} bij onze gemeente."],
            .. Vergelijking(),
        ]);

        IEnumerable<Zin> Vergelijking()
        {
            if (g.Drenthe("mensenhandel_signalen", jaar - 1) is var vorig && MagNaast(samen, vorig, jaar, werk))
            {
                var toen = s.Aantal(vorig, $"signalen van mensenhandel in Drenthe in {jaar - 1}", "signaal", "signalen");
                yield return $"Ter vergelijking: in {jaar - 1} {Briefschrijver.Vorm(toen, "kwam", "kwamen")} er in Drenthe {toen} binnen.";
            }
        }
    }
}
