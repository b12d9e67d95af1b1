using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>Indicators that together are another one: aanmeldingen with procesregie and with advies are all aanmeldingen.</summary>
internal sealed class Optellingen : Controle
{
    /// <param name="Geheel">What the parts should add up to.</param>
    /// <param name="Dimensie">The whole is not printed: its own parts in this dimensie are added up in its place.</param>
    private sealed record Regel(string Geheel, string[] Delen, string Formule, string? Dimensie = null);

    private static readonly Regel[] Regels =
    [
        new("aanmeldingen", ["aanmeldingen_procesregie", "aanmeldingen_advies"], "Met procesregie en met advies bij elkaar opgeteld."),
        new("adviezen_totaal", ["uitgebreid_advies", "adviezen_zonder_aanmelding"], "Uitgebreide adviezen en adviezen zonder aanmelding bij elkaar opgeteld."),
        new("dossiers_regie_2020", ["dossiers_afgesloten_2020", "dossiers_meegenomen_2020"], "Afgesloten en meegenomen dossiers bij elkaar opgeteld."),
        new("actieve_casussen_leeftijd", ["actieve_procesregie", "uitgebreid_advies"], "Actieve procesregie en uitgebreid advies bij elkaar opgeteld.", "leeftijd"),
    ];

    public override Controlesoort Soort => Controlesoort.DelenEnTotaal;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek) => Regels.SelectMany(regel => regel.Dimensie is null ? Gedrukt(boek, regel) : Opgeteld(boek, regel, regel.Dimensie));

    private IEnumerable<Uitkomst> Gedrukt(Cijferboek boek, Regel regel) =>
        from geheel in boek.Metingen
        where geheel.Indicator == regel.Geheel && !geheel.IsBerekend
        let delen = regel.Delen.Select(d => boek.Zoek(d, geheel.Jaar, geheel.GemeenteId, geheel.Categorie)).OfType<Boekcijfer>().ToList()
        where delen.Count == regel.Delen.Length
        select Vergelijk(boek, regel, new("gedrukt", geheel.Cijfer), delen, geheel);

    private IEnumerable<Uitkomst> Opgeteld(Cijferboek boek, Regel regel, string dimensie) =>
        from jaar in boek.Jaren(regel.Geheel)
        let groepen = boek.Delen(regel.Geheel, jaar, dimensie)
        let delen = regel.Delen.Select(d => boek.Zoek(d, jaar)).OfType<Boekcijfer>().ToList()
        where delen.Count == regel.Delen.Length
        select Vergelijk(boek, regel, new($"som van {groepen.Count} groepen", Rekenwerk.Som($"De groepen naar {dimensie} bij elkaar opgeteld.", [.. groepen.Select(g => g.Onderdeel())])), delen, groepen[0] with { Categorie = null });

    private Uitkomst Vergelijk(Cijferboek boek, Regel regel, Deel geheel, IReadOnlyList<Boekcijfer> delen, Boekcijfer waarvan)
    {
        var waar = waarvan.Categorie ?? waarvan.Gemeente ?? "drenthe";
        var titel = (waarvan with { Categorie = boek.Partners.FirstOrDefault(p => p.Code == waarvan.Categorie)?.Naam ?? waarvan.Categorie }).Naam;
        var som = new Deel(string.Join(" plus ", delen.Select(d => d.Titel.InZin())), Rekenwerk.Som(regel.Formule, [.. delen.Select(d => d.Onderdeel(d.Titel))]));
        var sleutel = $"{regel.Geheel}.{waarvan.Jaar}.samen.{waar}";
        var tekort = som.Cijfer.Waarde - geheel.Cijfer.Waarde;
        return regel.Dimensie is not null && tekort > 0
            ? Maak(sleutel, titel, geheel, som, Ernst.Verschil, -tekort, $"Klopt als van {tekort.Value.Kaal()} de {regel.Dimensie} niet bekend is. Het stuk zegt dat niet.")
            : Gelijk(sleutel, titel, geheel, som, verschil => KloptAls.EenCijferAnders(
            [.. geheel.Cijfer.Bladeren().Select(c => new KloptAls.Meedoener(new(geheel.Naam, c), 1)), .. delen.Select(d => new KloptAls.Meedoener(d.Onderdeel(d.Titel.InZin()), -1))], verschil));
    }
}
