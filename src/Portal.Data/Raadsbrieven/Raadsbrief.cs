using Portal.Data.Cijfers;
using Portal.Data.Stukken;

namespace Portal.Data.Raadsbrieven;

/// <summary>A letter as it was put together.</summary>
/// <param name="Cijfers">Every figure it asked for, known or not, in the order of the letter.</param>
/// <param name="Alineas">What of it can be put in other words, in the order of the letter.</param>
/// <param name="Vervallen">Corrections of a text that the portal does not write any more.</param>
public sealed record Briefopstelling(
    Stuk Stuk, IReadOnlyList<Briefcijfer> Cijfers, IReadOnlyList<Briefalinea> Alineas, IReadOnlyList<Briefcorrectie> Vervallen)
{
    /// <summary>What is still to be filled in, each once, in the order of the letter.</summary>
    public IReadOnlyList<string> Open => [.. Stuk.Delen.OfType<Invuldeel>().Select(d => d.Wat).Distinct()];

    /// <summary>Figures that stand in the letter only after the writer has looked at them.</summary>
    public IReadOnlyList<Briefcijfer> Onzeker => [.. Cijfers.Where(c => c.VraagtBevestiging)];
}

/// <param name="Origineel">What the portal wrote; by this a correction finds it.</param>
/// <param name="Tekst">What stands there now, with places to fill in as such.</param>
/// <param name="ZonderBron">Numbers in it that no source vouches for: the writer typed them.</param>
public sealed record Briefalinea(string Paragraaf, string Origineel, string Tekst, IReadOnlyList<string> ZonderBron);

/// <summary>The letter of a college to its raad about a year of the ZVHD, composed of what public documents say. Pure: it reads no database.</summary>
public static partial class Raadsbrief
{
    public const string Concept = "CONCEPT";

    /// <summary>The raadsbrief of Emmen counts 2020 in dossiers, in which the local PGA-tables are most probably included.</summary>
    private const int JaarVanAndereTelling = 2020;

    /// <param name="paragrafen">Keys of <see cref="Briefparagrafen.Alle"/>; another key is passed over.</param>
    /// <param name="opmaak">The letterhead of the gemeente; null for one that has not set any.</param>
    /// <param name="werk">What the writer did to it.</param>
    public static Briefopstelling StelOp(Briefgegevens gegevens, IReadOnlyCollection<string> paragrafen, Briefopmaak? opmaak = null, Briefwerk? werk = null)
    {
        opmaak ??= Briefopmaak.Leeg;
        werk ??= Briefwerk.Leeg;
        var schrijver = new Briefschrijver(gegevens.Gemeente, werk);
        Stukparagraaf[] alle =
        [
            new(Briefparagrafen.Aanhef, null, [Zin.Alinea([$"{opmaak.Aanhef ?? "Geachte leden van de raad,"}"])]),
            .. Briefparagrafen.Alle.Where(p => paragrafen.Contains(p.Sleutel)).Select(p => new Stukparagraaf(p.Sleutel, Kop(p, gegevens), [.. Blokken(p.Sleutel, gegevens, schrijver, opmaak, werk)])),
            new(Briefparagrafen.Slot, null, [.. Slot(gegevens, opmaak)]),
        ];
        var stuk = new Stuk(
            $"Raadsbrief {gegevens.Gemeente}, jaarstukken {gegevens.Verslagjaar} en begroting {gegevens.Begrotingsjaar}", Concept, Hoofd(gegevens, opmaak), alle);
        return new Briefredactie(schrijver, werk).Werk(stuk);
    }

    private static string Kop(Briefparagraaf paragraaf, Briefgegevens gegevens) => paragraaf.Sleutel switch
    {
        Briefparagrafen.Uitvoering => $"Uitvoering in onze gemeente in {gegevens.Verslagjaar}",
        Briefparagrafen.Drenthe => $"Beeld voor Drenthe in {gegevens.Verslagjaar}",
        Briefparagrafen.Jaarplan => $"Jaarplan {gegevens.Begrotingsjaar}",
        Briefparagrafen.Bijdrage => $"Onze bijdrage in {gegevens.Begrotingsjaar}",
        _ => paragraaf.Naam,
    };

    private static IEnumerable<Stukblok> Blokken(string sleutel, Briefgegevens gegevens, Briefschrijver schrijver, Briefopmaak opmaak, Briefwerk werk) => sleutel switch
    {
        Briefparagrafen.Aanleiding => Aanleiding(gegevens, opmaak),
        Briefparagrafen.OverZvhd => OverZvhd(gegevens, schrijver),
        Briefparagrafen.Uitvoering => Uitvoering(gegevens, schrijver, werk),
        Briefparagrafen.Drenthe => Drenthe(gegevens, schrijver, werk),
        Briefparagrafen.Knelpunten => Knelpunten(gegevens, schrijver),
        Briefparagrafen.Financien => Financien(gegevens, schrijver),
        Briefparagrafen.Jaarplan => Jaarplan(gegevens),
        Briefparagrafen.Bijdrage => Bijdrage(gegevens, schrijver),
        _ => throw new ArgumentOutOfRangeException(nameof(sleutel), sleutel, null),
    };

    private static Briefhoofd Hoofd(Briefgegevens gegevens, Briefopmaak opmaak) => new(
        [.. Regels(opmaak.Afzender ?? $"Gemeente {gegevens.Gemeente}\nCollege van burgemeester en wethouders").Select(r => new Alinea(new Tekstdeel(r)))],
        [new(new Tekstdeel("Aan de gemeenteraad"))],
        [
            new("Datum", new(new Invuldeel("datum van de brief"))),
            new("Onderwerp", new(new Tekstdeel($"Zorg- en Veiligheidshuis Drenthe, jaarstukken {gegevens.Verslagjaar} en begroting {gegevens.Begrotingsjaar}", IsNadruk: true))),
            new("Kenmerk", new(new Invuldeel("kenmerk van de brief"))),
            new("Contact", new(opmaak.Contact is { } contact ? new Tekstdeel(contact) : new Invuldeel("contact voor vragen over de brief"))),
        ],
        opmaak.Logo,
        opmaak.LogoTekst,
        opmaak.Kleur);

    private static IEnumerable<Stukblok> Aanleiding(Briefgegevens g, Briefopmaak opmaak)
    {
        Stukdeel op = g.ToegezondenOp is { } dag ? new Tekstdeel(dag.Voluit()) : new Invuldeel($"dag waarop wij de jaarstukken {g.Verslagjaar} kregen");
        yield return Zin.Alinea(
        [
            $"Op {op} stuurde het Zorg- en Veiligheidshuis Drenthe (ZVHD) ons de jaarstukken {g.Verslagjaar} en het jaarplan met de begroting {g.Begrotingsjaar}.",
            $"In deze brief leest u wat het ZVHD in {g.Verslagjaar} in onze gemeente en in Drenthe deed, wat de plannen voor {g.Begrotingsjaar} zijn en wat onze gemeente daaraan bijdraagt.",
        ]);
        if (opmaak.Inleiding is { } inleiding)
        {
            yield return Zin.Alinea([$"{inleiding}"]);
        }
    }

    private static IEnumerable<Stukblok> OverZvhd(Briefgegevens g, Briefschrijver s)
    {
        if (g.OverZvhd.Count == 0)
        {
            yield return new Alinea(new Invuldeel("wat het Zorg- en Veiligheidshuis is"));
            yield break;
        }

        foreach (var zin in g.OverZvhd.Where(z => z.Kop.Length == 0))
        {
            yield return Zin.Alinea([$"ZVHD staat voor", s.Citaat(zin, "wat het ZVHD is")]);
        }

        var taken = g.OverZvhd.Where(z => z.Kop.Length > 0).ToList();
        if (taken.Count > 0)
        {
            yield return Zin.Alinea([$"Het ZVHD heeft deze taken:"]);
            yield return new Opsomming([.. taken.Select(t => Zin.Alinea([$"{t.Kop}.", s.Citaat(t, t.Kop)]))]);
        }
    }

    private static IEnumerable<Stukblok> Slot(Briefgegevens g, Briefopmaak opmaak)
    {
        yield return Zin.Alinea([$"{opmaak.Slotzin ?? "Wij vertrouwen erop dat wij u hiermee voldoende hebben geïnformeerd."}"]);
        yield return Zin.Alinea([$"Met vriendelijke groet,"]);
        if (opmaak.Ondertekening is { } ondertekening)
        {
            foreach (var regel in Regels(ondertekening))
            {
                yield return Zin.Alinea([$"{regel}"]);
            }
        }
        else
        {
            yield return Zin.Alinea([$"Het college van burgemeester en wethouders van {g.Gemeente},"]);
            yield return new Alinea(new Invuldeel("ondertekening"));
        }
    }

    private static string[] Regels(string tekst) => tekst.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>
    /// Whether a figure may stand beside that of the year before. In 2020 casussen were counted in another way, and what share a percentage is of
    /// differs from document to document; a figure that is not sure compares with nothing unless the writer confirmed it.
    /// </summary>
    private static bool MagNaast(Cijfer nu, Cijfer vorig, int jaar, Briefwerk werk) =>
        jaar - 1 != JaarVanAndereTelling
        && Mag(nu, werk) && Mag(vorig, werk)
        && (nu.Eenheid is not Eenheid.Procent || (nu.Herkomst as UitBron)?.Bron == (vorig.Herkomst as UitBron)?.Bron);

    private static bool Mag(Cijfer cijfer, Briefwerk werk) => cijfer.IsBekend && (cijfer.Herkomst.Zekerheid is not Zekerheid.Onzeker || werk.IsBevestigd(cijfer));

    /// <summary>
    /// "Ter vergelijking: in 2022 waren er 11 actieve en 8 nieuwe casussen.", of those that may be compared; nothing where none may. One sentence
    /// behind all of this year: between those, "daaronder" and "daarvan" would be of the year before.
    /// </summary>
    private static IEnumerable<Zin> Casusvergelijking(Briefschrijver s, int jaar, string waar, Briefwerk werk, params IEnumerable<(string Soort, Cijfer Nu, Cijfer Vorig)> tellingen)
    {
        var delen = tellingen.Where(t => MagNaast(t.Nu, t.Vorig, jaar, werk)).Select(t => (t.Soort, Deel: s.Los(t.Vorig, $"{t.Soort} casussen {waar} in {jaar - 1}"))).ToList();
        if (delen.Count == 0)
        {
            yield break;
        }

        Zin zin = $"Ter vergelijking: in {jaar - 1} {(delen.Count == 1 ? Briefschrijver.Vorm(delen[0].Deel, "was", "waren") : "waren")} er ";
        foreach (var (nummer, (soort, deel)) in delen.Index())
        {
            zin.AppendLiteral(nummer == 0 ? "" : nummer == delen.Count - 1 ? " en " : ", ");
            zin.AppendFormatted(deel);
            zin.AppendLiteral(" " + soort);
        }

        zin.AppendLiteral(Briefschrijver.Vorm(delen[^1].Deel, " casus.", " casussen."));
        yield return zin;
    }
}
