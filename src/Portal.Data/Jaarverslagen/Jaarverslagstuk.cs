using Portal.Data.Cijfers;
using Portal.Data.Stukken;

namespace Portal.Data.Jaarverslagen;

/// <summary>Whom a file with the tables is for.</summary>
public enum Verslagdoel
{
    /// <summary>Within the bureau: exact, and marked so on every page.</summary>
    Intern,

    /// <summary>To go out: rounded, with small counts told as "&lt;5".</summary>
    Publicatie,
}

/// <summary>The tables of a jaarverslag as a document. What goes out holds labels alone: the exact counts are not in it, nor anything made of them.</summary>
public static class Jaarverslagstuk
{
    private const string Eigenlijk = "ALLEEN VOOR INTERN GEBRUIK";
    private const string NietGetoond = "niet getoond";

    public static Stuk Maak(Jaarverslag verslag, Verslagdoel doel) => new(
        $"Tabellen jaarverslag {verslag.Jaar}{(doel is Verslagdoel.Intern ? ", intern" : "")}",
        doel is Verslagdoel.Intern ? Eigenlijk : "CONCEPT",
        null,
        [
            new("uitleg", null, [.. Uitleg(verslag, doel)]),
            .. verslag.Tabellen.Select((t, i) => new Stukparagraaf($"tabel-{i + 1}", t.Titel, [new Alinea(new Tekstdeel(t.Uitleg)), Tabel(t, doel)])),
            new("plustaken", $"Plustaken in {verslag.Jaar}", [new Alinea(new Tekstdeel("Welke gemeente welke plustaak afnam, volgens de openbare stukken.")), Plustaken(verslag)]),
        ]);

    private static IEnumerable<Alinea> Uitleg(Jaarverslag verslag, Verslagdoel doel)
    {
        yield return new(new Tekstdeel($"Geteld in de registratie van het bureau, stand op {verslag.TotEnMet.Voluit()}. De plustaken komen uit openbare stukken."));
        if (verslag.IsVoorbeeld)
        {
            yield return new(new Tekstdeel("Let op: dit is de voorbeeldregistratie. Deze casussen en adviesvragen zijn verzonnen."));
        }

        yield return new(new Tekstdeel(doel is Verslagdoel.Intern
            ? "Deze aantallen zijn precies. Deel dit stuk niet buiten het bureau: kleine aantallen kunnen naar personen leiden."
            : "Aantallen zijn afgerond op vijftallen. <5 betekent: 1 tot en met 4; in een verdeling van heel Drenthe ook 0. Elk getal is apart afgerond: een kolom telt niet op tot het totaal. "
                + $"Waar uit de afgeronde aantallen samen toch een klein aantal zou volgen, staat ‘{NietGetoond}’."));
    }

    private static Stuktabel Tabel(Jaartabel tabel, Verslagdoel doel)
    {
        List<string> koppen = [tabel.Rijnaam, .. tabel.Kolommen.Select(k => k.Naam)];
        List<Jaarrij> rijen = [.. tabel.Rijen, .. tabel.Totaal is { } totaal ? [totaal] : (Jaarrij[])[]];
        if (doel is Verslagdoel.Intern)
        {
            return new(tabel.Titel, koppen, [.. rijen.Select(r => (IReadOnlyList<Stukdeel>)[new Tekstdeel(r.Naam), .. r.Cijfers.Select(Precies)])], tabel.Totaal is not null);
        }

        var labels = tabel.Kolommen.Select((k, i) => Labels(tabel, k, i)).ToList();
        return new($"{tabel.Titel}, afgerond", koppen, [.. rijen.Select((r, nr) => (IReadOnlyList<Stukdeel>)[new Tekstdeel(r.Naam), .. labels.Select(l => new Tekstdeel(l[nr]))])], tabel.Totaal is not null);
    }

    private static Stukdeel Precies(Cijfer cijfer) => cijfer.IsBekend ? new Stukken.Cijferdeel(cijfer.ToString(), cijfer) : new Tekstdeel(Notatie.NietBekend);

    /// <summary>What may be seen of a column, row by row, its total last.</summary>
    private static List<string> Labels(Jaartabel tabel, Jaarkolom kolom, int nummer)
    {
        var rijen = tabel.Rijen.Select(r => r.Cijfers[nummer].Waarde).ToList();
        if (rijen.Contains(null))
        {
            return [.. rijen.Select(_ => Notatie.NietBekend), Notatie.NietBekend];
        }

        List<int> aantallen = [.. rijen.Select(a => (int)a!)];
        if (!tabel.IsPerGemeente)
        {
            return [.. aantallen.Select(a => $"{Aantallabel.VanKruising(a)}"), $"{Aantallabel.VanKruising(aantallen.Sum())}"];
        }

        var gepubliceerd = KleineAantallen.Publiceer(aantallen);
        return [.. aantallen.Select((_, i) => kolom.IsAlleenVoorDrenthe || gepubliceerd.Cellen is null ? NietGetoond : $"{gepubliceerd.Cellen[i]}"), $"{gepubliceerd.Totaal}"];
    }

    private static Stuktabel Plustaken(Jaarverslag verslag) => new(
        $"Plustaken per gemeente in {verslag.Jaar}",
        ["Gemeente", .. verslag.Plustaken.Plustaken],
        [.. verslag.Plustaken.Rijen.Select(r => (IReadOnlyList<Stukdeel>)[new Tekstdeel(r.Gemeente), .. r.Afname.Select(a => new Tekstdeel(a switch { true => "ja", false => "nee", null => Notatie.NietBekend }))])]);
}
