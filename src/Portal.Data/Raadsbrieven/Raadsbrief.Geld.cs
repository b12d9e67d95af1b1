using Portal.Data.Begrotingen;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;
using Portal.Data.Stukken;

namespace Portal.Data.Raadsbrieven;

public static partial class Raadsbrief
{
    private static IEnumerable<Stukblok> Financien(Briefgegevens g, Briefschrijver s)
    {
        yield return Zin.Alinea([Resultaat(g, s), Oorzaak(g, s)]);
        yield return Reserve(g, s);
        if (g.Financien.Posten.Count > 0)
        {
            yield return new Stuktabel(
                $"Baten en lasten in {g.Verslagjaar}, voor zover de stukken ze noemen",
                ["Post", "Soort", "Bedrag"],
                [.. g.Financien.Posten.Select(p => (IReadOnlyList<Stukdeel>)[new Tekstdeel(p.Omschrijving), new Tekstdeel(p.Kant.Tekst()), s.Cijfer(p.Bedrag, $"{p.Omschrijving}, {p.Kant.Tekst()} {g.Verslagjaar}")])]);
        }

        yield return Verdeelsleutel(g, s);
    }

    private static Zin Resultaat(Briefgegevens g, Briefschrijver s)
    {
        var (jaar, wat) = (g.Verslagjaar, $"resultaat van het ZVHD over {g.Verslagjaar}");
        return g.Financien.Resultaat.Waarde switch
        {
            null => $"Het ZVHD sloot {jaar} af met dit resultaat: {s.Cijfer(g.Financien.Resultaat, wat)}.",
            < 0 => $"Het ZVHD sloot {jaar} af met een tekort van {s.Grootte(g.Financien.Resultaat, wat)}.",
            0 => $"Het ZVHD sloot {jaar} af {s.Cijfer(g.Financien.Resultaat, wat, _ => "zonder overschot of tekort")}.",
            _ => $"Het ZVHD sloot {jaar} af met een overschot van {s.Cijfer(g.Financien.Resultaat, wat)}.",
        };
    }

    private static Zin Oorzaak(Briefgegevens g, Briefschrijver s)
    {
        var (jaar, f) = (g.Verslagjaar, g.Financien);
        return f switch
        {
            { Oorzaak: { } oorzaak } => $"Dat komt {oorzaak}.",
            { HogereBaten.Waarde: >= 0, HogereLasten.Waarde: >= 0 } =>
                $"De baten waren {s.Cijfer(f.HogereBaten, $"hogere baten dan begroot in {jaar}")} hoger dan begroot en de lasten {s.Cijfer(f.HogereLasten, $"hogere lasten dan begroot in {jaar}")}.",
            _ => $"Dat komt door: {new Invuldeel($"oorzaak van het resultaat over {jaar}")}.",
        };
    }

    /// <summary>No document says of the reserve whether the result of that year is already in it: the writer has to ask.</summary>
    private static Alinea Reserve(Briefgegevens g, Briefschrijver s)
    {
        var (jaar, f) = (g.Verslagjaar, g.Financien);
        Zin stand = $"De algemene reserve was eind {jaar} {s.Cijfer(f.Reserve, $"algemene reserve eind {jaar}")}.";
        return Zin.Alinea(f.Toegevoegd is { } toegevoegd
            ? [$"Aan de algemene reserve is {s.Cijfer(toegevoegd, $"toevoeging aan de reserve over {jaar}")} toegevoegd, met instemming van de stuurgroep.", stand]
            : [stand, $"Het resultaat over {jaar} is {new Invuldeel($"wel of nog niet, voor het resultaat over {jaar}")} in deze stand verwerkt."]);
    }

    private static Alinea Verdeelsleutel(Briefgegevens g, Briefschrijver s)
    {
        if (g.Financien.Sleutel is not { } sleutel)
        {
            return Zin.Alinea([$"De gemeenten verdelen de kosten zo: {new Invuldeel($"verdeelsleutel in {g.Begrotingsjaar}")}."]);
        }

        var groot = s.Cijfer(sleutel.AandeelGroot, "aandeel van Assen, Emmen en Hoogeveen samen");
        var rest = s.Cijfer(sleutel.Rest, "wat daarna wordt verdeeld");
        return Zin.Alinea(sleutel.RestNaarInwoners
            ? [$"Zo verdelen de gemeenten de kosten in {g.Begrotingsjaar}: Assen, Emmen en Hoogeveen betalen eerst samen {groot}.", $"De overige {rest} betalen alle twaalf gemeenten samen, naar inwonertal."]
            : [$"Zo verdelen de gemeenten de kosten in {g.Begrotingsjaar}: Assen, Emmen en Hoogeveen betalen samen {groot}.", $"De andere negen gemeenten betalen samen {rest}."]);
    }

    private static IEnumerable<Stukblok> Bijdrage(Briefgegevens g, Briefschrijver s)
    {
        var (jaar, b) = (g.Begrotingsjaar, g.Bijdrage);
        List<Zin> zinnen = [];
        if (b.Totaal.IsBekend || !b.IsBekend)
        {
            zinnen.Add($"Onze gemeente betaalt in {jaar} aan het ZVHD: {s.Cijfer(b.Totaal, $"bijdrage van onze gemeente in {jaar}")}.");
        }

        foreach (var deel in b.Delen)
        {
            var bedrag = s.Cijfer(deel.Cijfer, $"bijdrage van onze gemeente in {jaar}, {deel.Soort.Tekst()}");
            zinnen.Add(deel.Soort switch
            {
                Bijdragesoort.Basis => $"Onze gewone bijdrage aan het ZVHD is in {jaar} {bedrag}.",
                _ => $"Voor {deel.Soort.Tekst()} betalen wij {bedrag}.",
            });
        }

        if (b.Delen.Count > 0 && !b.Totaal.IsBekend)
        {
            zinnen.Add($"Een totaal staat niet in het stuk. Andere bedragen: {new Invuldeel($"andere bijdragen van onze gemeente in {jaar}, of geen")}.");
        }

        zinnen.Add($"Onze bijdrage {new Invuldeel($"past wel of niet binnen de begroting van onze gemeente in {jaar}")}.");
        yield return Zin.Alinea(zinnen);

        if (b.AlleGemeenten.Count > 0)
        {
            yield return Zin.Alinea(
            [
                .. b.AlleGemeenten.OrderByDescending(d => d.Soort is Bijdragesoort.Totaal).ThenBy(d => d.Soort).Select(Samen),
                .. IsUitEenAnderStuk(b) ? [$"Dat staat in een ander stuk dan onze eigen bijdrage. Vergelijk de bedragen daarom niet zonder meer."] : (Zin[])[],
            ]);
        }

        static bool IsUitEenAnderStuk(Briefbijdrage b)
        {
            var eigen = b.Delen.Select(d => d.Cijfer).Append(b.Totaal).Select(c => c.Herkomst).OfType<UitBron>().Select(h => h.Bron).ToHashSet();
            return eigen.Count > 0 && b.AlleGemeenten.Select(d => d.Cijfer.Herkomst).OfType<UitBron>().Any(h => !eigen.Contains(h.Bron));
        }

        Zin Samen(BijdrageDeel deel)
        {
            var bedrag = s.Cijfer(deel.Cijfer, $"bijdrage van de gemeenten samen in {jaar}, {deel.Soort.TekstSamen()}");
            return deel.Soort switch
            {
                Bijdragesoort.Totaal => $"De gemeenten betalen in {jaar} samen {bedrag}.",
                Bijdragesoort.Basis => $"De gewone bijdrage van de twaalf gemeenten samen is in {jaar} {bedrag}.",
                _ => $"Voor {deel.Soort.Tekst()} betalen de gemeenten die dat afnemen samen {bedrag}.",
            };
        }
    }
}
