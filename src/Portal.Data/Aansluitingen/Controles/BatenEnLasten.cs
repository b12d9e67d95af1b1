using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>Baten that are meant for one thing against the lasten of that thing, and baten to which no last answers.</summary>
internal sealed class BatenEnLasten : Controle
{
    private static readonly (string Wat, string Last, string Bate)[] Begroot =
    [
        ("Nazorg", "L11", "B2b"),
        ("Plustaken", "L10", "B1b"),
    ];

    private static readonly (string Wat, string Last, string Bate)[] Gerealiseerd =
    [
        ("Nazorg", "Plustaak nazorg ex-gedetineerden", "Bijdrage plustaak nazorg ex-gedetineerden"),
        ("Projecten", "Projecten (onder meer ZonMw, Koers en Kansen)", "Bijdrage projecten"),
    ];

    private static readonly (string Code, string Wat)[] BegrootZonderLast = [("B1e", "LVMZV")];

    private static readonly (string Bate, string Wat)[] GerealiseerdZonderLast =
    [
        ("Bijdrage begeleiding ex-gedetineerden", "Begeleiding van ex-gedetineerden"),
        ("Bijdrage overige plustaken", "Overige plustaken"),
    ];

    public override Controlesoort Soort => Controlesoort.Dekking;

    protected override Ernst Zwaarte => Ernst.Verschil;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek)
    {
        foreach (var jaar in boek.Posten.Select(p => p.Jaar).Distinct().Order())
        {
            foreach (var (wat, last, bate) in Begroot)
            {
                if (boek.Post(jaar, last) is { } lasten && boek.Post(jaar, bate) is { } baten)
                {
                    yield return Gelijk($"begroting.{jaar}.{wat}", $"{wat} in de begroting {jaar}", new($"baten: {baten.Omschrijving}", baten.Cijfer), new($"lasten: {lasten.Omschrijving}", lasten.Cijfer),
                        _ => Elders(boek, jaar, lasten));
                }
            }

            foreach (var (code, wat) in BegrootZonderLast)
            {
                if (boek.Post(jaar, code) is { Bedrag: not 0 } bate)
                {
                    yield return ZonderLast($"begroting.{jaar}.{wat}", $"{wat} in de begroting {jaar}", bate.Cijfer);
                }
            }
        }

        foreach (var jaar in boek.Realisatie.Select(p => p.Jaar).Distinct().Order())
        {
            foreach (var (wat, last, bate) in Gerealiseerd)
            {
                if (boek.Gerealiseerd(jaar, Kant.Lasten, last) is { } lasten && boek.Gerealiseerd(jaar, Kant.Baten, bate) is { } baten)
                {
                    yield return Gelijk($"realisatie.{jaar}.{wat}", $"{wat}, gerealiseerd {jaar}", new("baten", baten.Cijfer), new("lasten", lasten.Cijfer), verschil => verschil > 0
                        ? $"Er kwam {Notatie.Schrijf(verschil, Eenheid.Euro)} meer binnen dan er is uitgegeven. Wat daarmee is gedaan, staat niet in het stuk."
                        : $"Er is {Notatie.Schrijf(-verschil, Eenheid.Euro)} meer uitgegeven dan er binnenkwam. Wie dat betaalde, staat niet in het stuk.");
                }
            }

            foreach (var (bate, wat) in GerealiseerdZonderLast)
            {
                if (boek.Gerealiseerd(jaar, Kant.Baten, bate) is { Bedrag: not 0 } post)
                {
                    yield return ZonderLast($"realisatie.{jaar}.{bate}", $"{wat}, gerealiseerd {jaar}", post.Cijfer);
                }
            }
        }
    }

    private Uitkomst ZonderLast(string sleutel, string titel, Cijfer bate) => NietTeControleren(
        sleutel, titel, new("baten", bate), new("lasten", Cijfer.NietBekend(Eenheid.Euro, "Geen last heeft deze naam.")), "Er is een bate, maar geen last met dezelfde naam. Waar de kosten staan, zegt het stuk niet.");

    /// <summary>Whether the programma as a whole does close: the money is then meant for another post of it.</summary>
    private static string Elders(Cijferboek boek, int jaar, Begrotingspost last)
    {
        var programma = Programmadekking.Van([.. boek.Posten.Where(p => p.Jaar == jaar && p.Programma == last.Programma)]).Single(p => p.Programma == last.Programma);
        var andere = boek.Posten.Where(p => p.Jaar == jaar && p.Programma == last.Programma && p.Kant is Kant.Lasten && !p.IsTotaal && p.Bedrag > 0).Select(p => p.Omschrijving).ToList();
        return Math.Abs(programma.Saldo.Waarde!.Value) <= 1 && andere.Count > 0
            ? $"Het hele programma {last.Programma.Tekst()} sluit wel: baten {programma.Baten}, lasten {programma.Lasten}. Klopt als de kosten in {string.Join(" of ", andere)} zitten."
            : "Het hele programma sluit ook niet.";
    }
}
