using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>
/// The index the begroting says it uses, against what it did to each post. Posts that follow it are a check each; those that don't stand
/// together, per side, with what they would be with the index. A taking from the reserve is a choice, and has no index.
/// </summary>
internal sealed class Indexering : Controle
{
    public override Controlesoort Soort => Controlesoort.Index;

    protected override Ernst Zwaarte => Ernst.Verschil;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek)
    {
        foreach (var begroting in boek.Begrotingen)
        {
            var posten = boek.Posten.Where(p => p.Jaar == begroting.Jaar && !p.IsTotaal && !p.Omschrijving.StartsWith("Onttrekking reserve", StringComparison.Ordinal)).OrderBy(p => Begrotingstabel.Plaats(p.Code))
                .Select(p => (Nu: p, Was: boek.Post(p.Jaar - 1, p.Code))).Where(p => p.Was is { Bedrag: not 0 }).Select(p => (p.Nu, Verwacht: Verwacht(p.Was!, begroting))).ToList();
            foreach (var (nu, verwacht) in posten.Where(Volgt))
            {
                yield return Gelijk($"{nu.Jaar}.{nu.Code.ToLowerInvariant()}", $"{nu.Omschrijving}, begroting {nu.Jaar}", new("met de index", verwacht), new("begroot", nu.Cijfer));
            }

            foreach (var kant in posten.Where(p => !Volgt(p)).GroupBy(p => p.Nu.Kant))
            {
                var soort = kant.Key.Tekst();
                yield return Gelijk($"{begroting.Jaar}.{kant.Key.Woord()}", $"{char.ToUpperInvariant(soort[0])}{soort[1..]} die de index niet volgen, begroting {begroting.Jaar}",
                    new("met de index", Rekenwerk.Som($"Deze posten met {Notatie.Schrijf(begroting.Indexpercentage, Eenheid.Procent)} erbij.", [.. kant.Select(p => new Deel(p.Nu.Omschrijving, p.Verwacht))])),
                    new("begroot", Rekenwerk.Som("Deze posten bij elkaar opgeteld.", [.. kant.Select(p => new Deel(p.Nu.Omschrijving, p.Nu.Cijfer))])), _ => Zin(begroting, [.. kant]));
            }
        }
    }

    private static bool Volgt((Begrotingspost Nu, Cijfer Verwacht) post) => Math.Abs(post.Nu.Bedrag - post.Verwacht.Waarde!.Value) <= 1;

    private static Cijfer Verwacht(Begrotingspost was, Begroting begroting) => new(
        decimal.Round(was.Bedrag * (1 + (begroting.Indexpercentage / 100)), 0, MidpointRounding.AwayFromZero), Eenheid.Euro,
        new Berekend($"Het bedrag van {was.Jaar} met de index erbij.", [new($"{was.Jaar}", was.Cijfer), new($"index {begroting.Jaar}", new(begroting.Indexpercentage, Eenheid.Procent, begroting.Herkomst))]));

    private static string Zin(Begroting begroting, IReadOnlyList<(Begrotingspost Nu, Cijfer Verwacht)> posten)
    {
        var meer = posten.Where(p => p.Nu.Bedrag > p.Verwacht.Waarde).ToList();
        var minder = posten.Where(p => p.Nu.Bedrag < p.Verwacht.Waarde).ToList();
        string[] zinnen =
        [
            $"De index van {begroting.Jaar} is {Notatie.Schrijf(begroting.Indexpercentage, Eenheid.Procent)}.",
            meer.Count == 0 ? "" : $"Meer dan de index: {Namen(meer)}.",
            minder.Count == 0 ? "" : $"Minder: {Namen(minder)}.",
        ];
        return string.Join(" ", zinnen.Where(z => z.Length > 0));

        static string Namen(IEnumerable<(Begrotingspost Nu, Cijfer Verwacht)> posten) => string.Join(", ", posten.Select(p => $"{p.Nu.Omschrijving} ({Notatie.SchrijfVerschil(p.Nu.Bedrag - p.Verwacht.Waarde!.Value, Eenheid.Euro)})"));
    }
}
