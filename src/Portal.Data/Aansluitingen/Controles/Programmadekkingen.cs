using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>
/// The programma's with money of their own: do the baten cover the lasten? Kerntaken and overig are left out: they share the general money,
/// and are short of exactly what the others have over.
/// </summary>
internal sealed class Programmadekkingen : Controle
{
    private static readonly Programma[] MetEigenGeld = [Programma.Justitiabelen, Programma.Mensenhandel, Programma.Zonmw];

    public override Controlesoort Soort => Controlesoort.Dekking;

    protected override Ernst Zwaarte => Ernst.Verschil;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek) =>
        from begroting in boek.Posten.GroupBy(p => (p.Jaar, p.Versienaam))
        from dekking in Programmadekking.Van([.. begroting])
        where MetEigenGeld.Contains(dekking.Programma) && (dekking.Lasten.Waarde != 0 || dekking.Baten.Waarde != 0)
        select Gelijk($"programma.{begroting.Key.Jaar}.{dekking.Programma.Woord()}", $"Dekking van {dekking.Programma.Tekst()}, begroting {begroting.Key.Jaar}",
            new("baten", dekking.Baten), new("lasten", dekking.Lasten), verschil => verschil > 0
                ? $"De baten zijn {Notatie.Schrijf(verschil, Eenheid.Euro)} hoger dan de lasten. Waar dat geld aan opgaat, staat niet in de begroting."
                : $"De lasten zijn {Notatie.Schrijf(-verschil, Eenheid.Euro)} hoger dan de baten. Wie dat betaalt, staat niet in de begroting.");
}
