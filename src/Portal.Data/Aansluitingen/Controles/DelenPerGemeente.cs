using Portal.Data.Bijdragen;
using Portal.Data.Plustaken;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>The gemeenten together against the printed total. Of a plustaak: the gemeenten that take it, where a document lists them all.</summary>
internal sealed class DelenPerGemeente : Controle
{
    public override Controlesoort Soort => Controlesoort.DelenEnTotaal;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek)
    {
        foreach (var reeks in boek.Metingen.Where(m => m.Dimensie is null && m.GemeenteId is not null).GroupBy(m => (m.Indicator, m.Jaar)))
        {
            var delen = reeks.ToList();
            if (boek.Zoek(reeks.Key.Indicator, reeks.Key.Jaar) is not { } totaal || delen.TrueForAll(d => d.IsBerekend) || !IsVolledig(boek, reeks.Key.Indicator, reeks.Key.Jaar))
            {
                continue;
            }

            var som = Rekenwerk.Som("De gemeenten bij elkaar opgeteld.", [.. delen.Select(d => d.Onderdeel())]);
            yield return Gelijk($"{totaal.Indicator}.{totaal.Jaar}.gemeenten", totaal.Naam, new($"som van {delen.Count} gemeenten", som), new("gedrukt totaal", totaal.Cijfer),
                verschil => KloptAls.EenCijferAnders([.. delen.Select(d => new KloptAls.Meedoener(d.Onderdeel(), 1)), new(new("het gedrukte totaal", totaal.Cijfer), -1)], verschil));
        }

        foreach (var ((jaar, soort), som) in boek.Bijdragesommen.OrderBy(s => s.Key))
        {
            if (boek.Bijdrage(jaar, soort) is { } totaal)
            {
                yield return Gelijk($"bijdragen.{jaar}.{soort.Woord()}", $"Bijdrage van de gemeenten, {soort.TekstSamen()}, {jaar}", new("som van de gemeenten", som), new("gedrukt totaal", totaal.Cijfer));
            }
        }
    }

    /// <summary>Whether every gemeente that belongs in this series is in it.</summary>
    public static bool IsVolledig(Cijferboek boek, string indicator, int jaar) =>
        Verwacht(boek, indicator, jaar) is { Count: > 0 } verwacht
        && verwacht.SetEquals(boek.Metingen.Where(m => m.Indicator == indicator && m.Jaar == jaar && m.Dimensie is null).Select(m => m.GemeenteId).OfType<int>());

    private static HashSet<int>? Verwacht(Cijferboek boek, string indicator, int jaar) => Plustaak(indicator) switch
    {
        null => [.. boek.Gemeenten],
        var code when Plustaakregels.VolledigeLijst(code, jaar) is not null => [.. boek.Afnemers.Where(a => a.Plustaak == code && a.Jaar == jaar).Select(a => a.GemeenteId)],
        _ => null,
    };

    private static string? Plustaak(string indicator) => indicator.Split('_')[0] switch
    {
        "nazorg" => Plustaakregels.Nazorg,
        "pga" => Plustaakregels.Pga,
        _ => null,
    };
}
