using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>The share of young hoofdpersonen that one document prints, against the ages that another counts; with the basis on which it would be right.</summary>
internal sealed class Leeftijdsaandelen : Controle
{
    private static readonly (string Indicator, string Groep)[] Aandelen =
    [
        ("aandeel_minderjarige_hoofdpersonen", "t/m 17 jaar"),
        ("aandeel_hoofdpersonen_18_23", "18 t/m 23 jaar"),
    ];

    public override Controlesoort Soort => Controlesoort.TweePlekken;

    protected override Ernst Zwaarte => Ernst.Verschil;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek) =>
        from aandeel in Aandelen
        from gedrukt in boek.Metingen
        where gedrukt.IsGeheel && gedrukt.Indicator == aandeel.Indicator
        let teller = boek.Zoek("actieve_casussen_leeftijd", gedrukt.Jaar, categorie: aandeel.Groep)
        where teller is not null
        let noemer = Som(boek, "actieve_casussen_leeftijd", gedrukt.Jaar)
        where noemer.Waarde > 0
        let berekend = Rekenwerk.Aandeel("De groep gedeeld door alle actieve casussen.", teller.Onderdeel(), new("alle leeftijden", noemer))
        let waarde = gedrukt.Waarde
        let verschil = waarde - berekend.Waarde!.Value.AfgerondAls(waarde)
        select Maak($"{aandeel.Indicator}.{gedrukt.Jaar}", gedrukt.Naam, new("gedrukt", gedrukt.Cijfer), new("uit de aantallen", berekend), verschil == 0 ? Ernst.Klopt : Zwaarte, verschil,
            verschil == 0 ? null : Basis(boek, gedrukt.Jaar, aandeel.Groep, waarde));

    private static string Basis(Cijferboek boek, int jaar, string groep, decimal gedrukt)
    {
        (Cijfer? Teller, Cijfer? Noemer, string Waarvan)[] wegen =
        [
            (boek.Zoek("actieve_casussen_leeftijd", jaar, categorie: groep)?.Cijfer, boek.Zoek("actieve_procesregie", jaar)?.Cijfer, "casussen onder procesregie"),
            (boek.Zoek("aanmeldingen", jaar, categorie: groep)?.Cijfer, boek.Zoek("aanmeldingen", jaar)?.Cijfer, "aanmeldingen"),
            (boek.Zoek("aanmeldingen", jaar, categorie: groep)?.Cijfer, Som(boek, "aanmeldingen", jaar), "aanmeldingen met een bekende leeftijd"),
        ];
        var goed = wegen.Where(w => w is { Teller.Waarde: not null, Noemer.Waarde: > 0 } && (100 * w.Teller.Waarde.Value / w.Noemer.Waarde.Value).AfgerondAls(gedrukt) == gedrukt)
            .Select(w => $"{w.Teller} van de {w.Noemer} {w.Waarvan}").ToList();
        return goed.Count > 0 ? $"Klopt als is gerekend met {string.Join(", of met ", goed)}." : "Uit de aantallen die wij kennen, is dit percentage niet te maken.";
    }

    private static Cijfer Som(Cijferboek boek, string indicator, int jaar) => boek.Delen(indicator, jaar, "leeftijd") is { Count: > 0 } groepen
        ? Rekenwerk.Som("De leeftijden bij elkaar opgeteld.", [.. groepen.Select(g => g.Onderdeel())])
        : Cijfer.NietBekend(Eenheid.Aantal, $"Geen stuk noemt de leeftijden in {jaar}.");
}
