using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>The parts per partner, age, product or function against the printed total; parts in procent against a hundred.</summary>
internal sealed class DelenPerKenmerk : Controle
{
    /// <summary>
    /// The breakdowns of which the document gives every row, with how many there are. Others (ages of who is known, two of six subjects)
    /// are parts of something that is not all there, and add up to nothing.
    /// </summary>
    private static readonly (string Indicator, string Dimensie, int Aantal)[] Volledig =
    [
        ("aanmeldingen", "partner", 27),
        ("formatie_bureau", "functie", 9),
        ("formatie_liaisons", "partner", 4),
        ("stalking_aangemeld", "product", 2),
        ("stalking_actief", "product", 2),
        ("lla_actief", "leeftijd", 2),
        ("aandeel_minderjarigen_in_systeem", "aanwezig", 2),
        ("aandeel_aanmeldingen_domein", "domein", 3),
    ];

    public override Controlesoort Soort => Controlesoort.DelenEnTotaal;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek) =>
        from reeks in Volledig
        from jaar in boek.Jaren(reeks.Indicator)
        let delen = boek.Delen(reeks.Indicator, jaar, reeks.Dimensie)
        where delen.Count == reeks.Aantal
        let uitkomst = Vergelijk(boek, delen, boek.Zoek(reeks.Indicator, jaar))
        where uitkomst is not null
        select uitkomst;

    private Uitkomst? Vergelijk(Cijferboek boek, IReadOnlyList<Boekcijfer> delen, Boekcijfer? totaal)
    {
        var eerste = delen[0];
        Deel[] onderdelen = [.. delen.Select(d => d.Onderdeel(boek.Partners.FirstOrDefault(p => p.Code == d.Categorie)?.Naam))];
        var som = new Deel($"som van {delen.Count} delen", Rekenwerk.Som("De delen bij elkaar opgeteld.", onderdelen));
        var (sleutel, titel) = ($"{eerste.Indicator}.{eerste.Jaar}.{eerste.Dimensie}", $"{eerste.Titel}, {eerste.Jaar}, {(eerste.Dimensie is "aanwezig" ? "ja en nee" : $"per {eerste.Dimensie}")}");
        if (eerste.Cijfer.Eenheid is Eenheid.Procent)
        {
            var alles = new Deel("alles samen", new(100, Eenheid.Procent, new Berekend("Alle delen samen zijn honderd procent.", [])));
            var verschil = som.Cijfer.Waarde!.Value - 100;
            return Maak(sleutel, titel, som, alles, verschil == 0 ? Ernst.Klopt : Math.Abs(verschil) < delen.Count ? Ernst.Afronding : Zwaarte, verschil, verschil == 0 ? null : "De delen zijn elk apart afgerond.");
        }

        if (totaal is null)
        {
            return null;
        }

        var gedrukt = new Deel("gedrukt totaal", totaal.Cijfer);
        return delen.Select((d, i) => (d.IsBerekend, onderdelen[i].Naam)).FirstOrDefault(d => d.IsBerekend).Naam is { } rest
            ? NietTeControleren(sleutel, titel, som, gedrukt, $"De som is gelijk aan het totaal, maar dat bewijst niets: {rest} is zelf uit dit totaal berekend.")
            : Gelijk(sleutel, titel, som, gedrukt, verschil => KloptAls.EenCijferAnders(
                [.. onderdelen.Select(d => new KloptAls.Meedoener(d, 1)), new(new("het gedrukte totaal", totaal.Cijfer), -1)], verschil));
    }
}
