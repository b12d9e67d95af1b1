using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>Printed percentages against what they are a share of.</summary>
internal sealed class Aandelen : Controle
{
    /// <summary>A group that is larger is no count of people with one digit wrong.</summary>
    private const int TeProberen = 100_000;

    private static readonly string[] Domeinen = ["zorg", "veiligheid", "gemeente"];

    public override Controlesoort Soort => Controlesoort.Percentage;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek) => [.. Stalking(boek), .. StalkingZonderTotaal(boek), .. Domein(boek), .. Zorgdomein(boek), .. Reserve(boek)];

    private IEnumerable<Uitkomst> Stalking(Cijferboek boek) =>
        from gedrukt in boek.Metingen
        where gedrukt.IsGeheel && gedrukt.Indicator is "stalking_aandeel_aanmeldingen"
        let teller = boek.Zoek("stalking_aangemeld", gedrukt.Jaar)
        let noemer = boek.Zoek("aanmeldingen", gedrukt.Jaar)
        where teller is not null && noemer is { Waarde: > 0 }
        select Vergelijk(gedrukt, teller.Onderdeel("stalking aangemeld"), noemer.Onderdeel("alle aanmeldingen"));

    /// <summary>Without a total: there are at least as many aanmeldingen as those whose age is known, so the share can't be higher than over those.</summary>
    private IEnumerable<Uitkomst> StalkingZonderTotaal(Cijferboek boek) =>
        from gedrukt in boek.Metingen
        where gedrukt.IsGeheel && gedrukt.Indicator is "stalking_aandeel_aanmeldingen" && boek.Zoek("aanmeldingen", gedrukt.Jaar) is null
        let teller = boek.Zoek("stalking_aangemeld", gedrukt.Jaar)
        let groepen = boek.Delen("aanmeldingen", gedrukt.Jaar, "leeftijd")
        where teller is not null && groepen.Count > 0
        let som = Rekenwerk.Som("De aanmeldingen met een bekende leeftijd. Er zijn er ten minste zoveel.", [.. groepen.Select(g => g.Onderdeel())])
        where som.Waarde > 0
        let aandeel = Rekenwerk.Aandeel("De stalkingcasussen gedeeld door de aanmeldingen.", teller.Onderdeel("stalking aangemeld"), new("aanmeldingen", som))
        let verschil = gedrukt.Waarde - aandeel.Waarde!.Value.AfgerondAls(gedrukt.Waarde)
        select Maak($"{gedrukt.Indicator}.{gedrukt.Jaar}", gedrukt.Naam, new("gedrukt", gedrukt.Cijfer), new("berekend, hoogstens", aandeel), verschil <= 0 ? Ernst.Klopt : Zwaarte, verschil <= 0 ? 0 : verschil,
            verschil <= 0 ? null : AnderGetal(groepen, teller.Waarde, gedrukt.Waarde));

    /// <summary>The one uncertain age group that, with one digit changed, makes the share right.</summary>
    private static string? AnderGetal(IReadOnlyList<Boekcijfer> groepen, decimal teller, decimal gedrukt)
    {
        var som = groepen.Sum(g => g.Waarde);
        var kandidaten = from groep in groepen
                         where groep.Cijfer.Herkomst.Zekerheid is Zekerheid.Onzeker && groep.Waarde is >= 0 and < TeProberen
                         from nieuw in Enumerable.Range(0, (int)groep.Waarde).Select(n => (decimal)n)
                         where KloptAls.LijktOp(groep.Waarde, nieuw) && som - groep.Waarde + nieuw > 0
                         where (100 * teller / (som - groep.Waarde + nieuw)).AfgerondAls(gedrukt) == gedrukt
                         select $"bij {groep.Categorie} {nieuw.Kaal()} staat in plaats van {groep.Waarde.Kaal()}";
        return kandidaten.ToList() is { Count: > 0 and <= 3 } gevonden ? $"Klopt als {string.Join(", of als ", gevonden)}." : null;
    }

    private IEnumerable<Uitkomst> Domein(Cijferboek boek) =>
        from domein in Domeinen
        from gedrukt in boek.Metingen
        where gedrukt.GemeenteId is null && gedrukt.Indicator is "aandeel_aanmeldingen_domein" && gedrukt.Categorie == domein
        let partners = boek.Partners.Where(p => p.Domein == domein).Select(p => (Partner: p, Boekcijfer: boek.Zoek("aanmeldingen", gedrukt.Jaar, categorie: p.Code))).Where(p => p.Boekcijfer is not null)
            .Select(p => p.Boekcijfer!.Onderdeel(p.Partner.Naam)).ToList()
        let noemer = boek.Zoek("aanmeldingen", gedrukt.Jaar)
        where partners.Count > 0 && noemer is { Waarde: > 0 }
        select Vergelijk(gedrukt, new("aangemeld uit dit domein", Rekenwerk.Som("De partners van dit domein bij elkaar opgeteld. De indeling in domeinen is een voorstel van het portaal.", partners)),
            noemer.Onderdeel("alle aanmeldingen"), () => Zonder(partners, noemer.Waarde, gedrukt.Waarde));

    /// <summary>One or two partners that, left out, make the share right.</summary>
    private static string? Zonder(IReadOnlyList<Deel> partners, decimal noemer, decimal gedrukt)
    {
        var tellend = partners.Where(p => p.Cijfer.Waarde > 0).ToList();
        var som = tellend.Sum(p => p.Cijfer.Waarde!.Value);
        var groepen = tellend.Select(p => new[] { p }).Concat(tellend.SelectMany((p, i) => tellend.Skip(i + 1).Select(q => new[] { p, q })))
            .Where(g => (100 * (som - g.Sum(p => p.Cijfer.Waarde!.Value)) / noemer).AfgerondAls(gedrukt) == gedrukt).ToList();
        return groepen.Count is > 0 and <= 3
            ? $"Klopt als {string.Join(", of als ", groepen.Select(g => string.Join(" en ", g.Select(p => p.Naam))))} niet bij dit domein {(groepen.Count == 1 && groepen[0].Length == 1 ? "telt" : "tellen")}."
            : null;
    }

    /// <summary>The text counts the aanmeldingen from zorg of years of which the partners are not known.</summary>
    private IEnumerable<Uitkomst> Zorgdomein(Cijferboek boek) =>
        from gedrukt in boek.Metingen
        where gedrukt.GemeenteId is null && gedrukt.Indicator is "aandeel_aanmeldingen_domein" && gedrukt.Categorie is "zorg" && boek.Delen("aanmeldingen", gedrukt.Jaar, "partner").Count == 0
        let teller = boek.Zoek("aanmeldingen_zorgdomein", gedrukt.Jaar)
        let noemer = boek.Zoek("aanmeldingen", gedrukt.Jaar)
        where teller is not null && noemer is { Waarde: > 0 }
        select Vergelijk(gedrukt, teller.Onderdeel("aanmeldingen uit de zorg"), noemer.Onderdeel("alle aanmeldingen"));

    private IEnumerable<Uitkomst> Reserve(Cijferboek boek) =>
        from gedrukt in boek.Metingen
        where gedrukt.IsGeheel && gedrukt.Indicator is "reserve_aandeel_begroting"
        let eind = boek.Reserve.FirstOrDefault(r => r.Jaar == gedrukt.Jaar && r.Soort is Reservesoort.Eindstand)
        let baten = boek.Post(gedrukt.Jaar, "B")
        where eind is not null && baten is { Cijfer.Waarde: > 0 }
        select Vergelijk(gedrukt, new("reserve aan het eind", eind.Cijfer), new("totaal baten", baten.Cijfer));

    private Uitkomst Vergelijk(Boekcijfer gedrukt, Deel teller, Deel noemer, Func<string?>? uitleg = null)
    {
        var aandeel = Rekenwerk.Aandeel($"{Zin(teller.Naam)} gedeeld door {noemer.Naam}.", teller, noemer);
        var verschil = gedrukt.Waarde - aandeel.Waarde!.Value.AfgerondAls(gedrukt.Waarde);
        var sleutel = string.Join('.', new[] { gedrukt.Indicator, $"{gedrukt.Jaar}", gedrukt.Categorie }.OfType<string>());
        return Maak(sleutel, gedrukt.Naam, new("gedrukt", gedrukt.Cijfer), new("berekend", aandeel), verschil == 0 ? Ernst.Klopt : noemer.Cijfer.IsUitgerekend() ? Ernst.Verschil : Zwaarte, verschil,
            verschil == 0 ? null : uitleg?.Invoke() ?? Noemer(gedrukt.Waarde, teller, noemer));
    }

    /// <summary>Between which totals the printed share would be right, where the total itself is not sure.</summary>
    private static string? Noemer(decimal gedrukt, Deel teller, Deel noemer)
    {
        if (!noemer.Cijfer.IsUitgerekend())
        {
            return null;
        }

        var goed = Enumerable.Range(1, 10_000).Where(n => (100 * teller.Cijfer.Waarde!.Value / n).AfgerondAls(gedrukt) == gedrukt).ToList();
        return goed.Count == 0 ? null : $"Klopt als het er {goed[0]} tot en met {goed[^1]} waren ({noemer.Naam}). Het getal {noemer.Cijfer} is zelf berekend.";
    }

    private static string Zin(string naam) => char.ToUpperInvariant(naam[0]) + naam[1..];
}
