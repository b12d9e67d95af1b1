using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>
/// The reserve from one printed stand to the next. Where the mutaties don't lead there, every selection of the printed mutaties of both years is
/// tried: which of them the next stand must have counted, and which one it leaves out.
/// </summary>
internal sealed class Reservestanden : Controle
{
    public override Controlesoort Soort => Controlesoort.Reserve;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek)
    {
        foreach (var eind in boek.Reserve.Where(r => r.Soort is Reservesoort.Eindstand))
        {
            var gedrukt = new Deel($"gedrukt, eind {eind.Jaar}", eind.Cijfer);
            var (sleutel, titel) = ($"{eind.Jaar}", $"Algemene reserve, van {eind.Jaar - 1} naar {eind.Jaar}");
            if (Stand(boek, eind.Jaar - 1) is not { } begin)
            {
                yield return NietTeControleren(sleutel, titel, new("berekend", Cijfer.NietBekend(Eenheid.Euro, $"Geen stuk noemt de stand aan het eind van {eind.Jaar - 1}.")), gedrukt,
                    $"De stand aan het eind van {eind.Jaar - 1} staat in geen stuk.");
                continue;
            }

            var mutaties = Mutaties(boek, eind.Jaar);
            var som = Rekenwerk.Som($"De stand aan het eind van {begin.Jaar} met de mutaties van {eind.Jaar} erbij.", [new($"eind {begin.Jaar}", begin.Cijfer), .. mutaties.Select(Deel)]);
            yield return Gelijk(sleutel, titel, new("berekend", som), gedrukt, _ => Verklaar(boek, begin, eind, mutaties));
        }
    }

    private static string? Verklaar(Cijferboek boek, Reservemutatie begin, Reservemutatie eind, IReadOnlyList<Reservemutatie> mutaties)
    {
        var eerder = Mutaties(boek, begin.Jaar);
        Reservemutatie[] alle = [.. eerder, .. mutaties];
        var zinnen = Enumerable.Range(0, 1 << alle.Length).Select(keuze => alle.Where((_, i) => (keuze & (1 << i)) != 0).ToList())
            .Where(gekozen => begin.Bedrag + gekozen.Sum(m => m.Bedrag) == eind.Bedrag)
            .Select(gekozen => Zin(boek, begin, eind, [.. gekozen.Intersect(eerder)], [.. mutaties.Except(gekozen)])).ToList();
        return zinnen.Count == 0 ? "Met geen enkele keuze uit de gedrukte mutaties komt de gedrukte stand uit." : string.Join(" Of: ", zinnen);
    }

    private static string Zin(Cijferboek boek, Reservemutatie begin, Reservemutatie eind, IReadOnlyList<Reservemutatie> alsnog, IReadOnlyList<Reservemutatie> vergeten)
    {
        List<string> delen = [];
        if (alsnog.Count > 0)
        {
            delen.Add($"{Opsomming(alsnog)} nog van de stand van {begin.Jaar} af {(alsnog.Count == 1 ? "moet" : "moeten")}");
        }

        if (vergeten.Count > 0)
        {
            delen.Add($"{Opsomming(vergeten)} niet {(vergeten.Count == 1 ? "meetelt" : "meetellen")}");
        }

        var zin = $"Klopt precies als {string.Join(" en ", delen)}.";
        var later = boek.Reserve.Where(r => r.Soort is Reservesoort.Eindstand && r.Jaar > eind.Jaar && Sluit(boek, r)).Select(r => r.Jaar).ToList();
        return vergeten.Count == 0 || later.Count == 0
            ? zin
            : $"{zin} Ook in de standen van {string.Join(" en ", later)} {(vergeten.Count == 1 ? "zit" : "zitten")} {Opsomming(vergeten)} dan niet.";
    }

    /// <summary>Whether this stand follows from the one before with its own mutaties alone, so that nothing from earlier was made up for in it.</summary>
    private static bool Sluit(Cijferboek boek, Reservemutatie eind) =>
        Stand(boek, eind.Jaar - 1) is { } begin && begin.Bedrag + Mutaties(boek, eind.Jaar).Sum(m => m.Bedrag) == eind.Bedrag;

    private static Reservemutatie? Stand(Cijferboek boek, int jaar) => boek.Reserve.FirstOrDefault(r => r.Jaar == jaar && r.Soort is Reservesoort.Eindstand);

    private static IReadOnlyList<Reservemutatie> Mutaties(Cijferboek boek, int jaar) =>
        [.. boek.Reserve.Where(r => r.Jaar == jaar && r.Soort is not (Reservesoort.Eindstand or Reservesoort.Beginstand))];

    private static Deel Deel(Reservemutatie mutatie) => new($"{mutatie.Soort.Tekst()} {mutatie.Jaar}", mutatie.Cijfer);

    private static string Opsomming(IEnumerable<Reservemutatie> mutaties) =>
        string.Join(" en ", mutaties.Select(m => $"{(m.Soort is Reservesoort.Resultaat ? "het" : "de")} {m.Soort.Tekst()} van {m.Jaar} ({m.Cijfer})"));
}
