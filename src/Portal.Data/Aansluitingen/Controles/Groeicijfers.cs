using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>A growth that is written beside a figure, against the figures of both years.</summary>
internal sealed partial class Groeicijfers : Controle
{
    public override Controlesoort Soort => Controlesoort.Groei;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek) => [.. Metingen(boek), .. Posten(boek)];

    private IEnumerable<Uitkomst> Metingen(Cijferboek boek) =>
        from werd in boek.Metingen
        let groei = Groei().Match(werd.Bron.Toelichting ?? "")
        where groei.Success
        let jaren = Jaartal().Matches(werd.Bron.Toelichting!)
        where jaren.Count > 0
        let was = boek.Zoek(werd.Indicator, int.Parse(jaren[^1].Value, CultureInfo.InvariantCulture), werd.GemeenteId, werd.Categorie)
        where was is { IsBerekend: false, Cijfer.Waarde: not 0 }
        select Vergelijk($"{werd.Indicator}.{werd.Jaar}", $"Groei van {werd.Titel.InZin()} van {was.Jaar} naar {werd.Jaar}", Gedrukt(groei, werd.Bron), was.Onderdeel($"{was.Jaar}"), werd.Onderdeel($"{werd.Jaar}"));

    private IEnumerable<Uitkomst> Posten(Cijferboek boek) =>
        from werd in boek.Posten
        let groei = Groei().Match(werd.Toelichting ?? "")
        let was = boek.Post(werd.Jaar - 1, werd.Code)
        where groei.Success && was is { Bedrag: not 0 }
        select Vergelijk($"begroting.{werd.Jaar}.{werd.Code.ToLowerInvariant()}", $"Groei van {werd.Omschrijving}, begroting {werd.Jaar}", Gedrukt(groei, (UitBron)werd.Herkomst), new($"{was.Jaar}", was.Cijfer), new($"{werd.Jaar}", werd.Cijfer));

    private Uitkomst Vergelijk(string sleutel, string titel, (decimal Waarde, int Decimalen, UitBron Bron) gedrukt, Deel was, Deel werd)
    {
        var berekend = Rekenwerk.Groei(was, werd);
        var verschil = gedrukt.Waarde - decimal.Round(berekend.Waarde!.Value, gedrukt.Decimalen, MidpointRounding.AwayFromZero);
        return Maak(sleutel, titel, new("genoemde groei", new(gedrukt.Waarde, Eenheid.Procent, gedrukt.Bron)), new("berekend", berekend), verschil == 0 ? Ernst.Klopt : Zwaarte, verschil, null);
    }

    private static (decimal Waarde, int Decimalen, UitBron Bron) Gedrukt(Match groei, UitBron bron)
    {
        var tekst = groei.Groups["p"].Value;
        return (decimal.Parse(tekst, Notatie.Nederlands), tekst.Contains(',', StringComparison.Ordinal) ? tekst.Length - tekst.IndexOf(',', StringComparison.Ordinal) - 1 : 0, bron);
    }

    [GeneratedRegex(@"Groei van (?<p>\d+(,\d+)?)%", RegexOptions.NonBacktracking)]
    private static partial Regex Groei();

    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.NonBacktracking)]
    private static partial Regex Jaartal();
}
