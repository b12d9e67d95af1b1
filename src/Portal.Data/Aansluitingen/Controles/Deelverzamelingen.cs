using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>What is part of something is never more than it: new and closed casussen of the active ones, one gemeente of Drenthe.</summary>
internal sealed class Deelverzamelingen : Controle
{
    private static readonly (string Deel, string Geheel)[] Paren =
    [
        ("instroom_procesregie", "actieve_procesregie"),
        ("afgesloten_procesregie", "actieve_procesregie"),
        ("nazorg_instroom", "nazorg_actief"),
        ("pga_instroom", "pga_actief"),
        ("pga_afgesloten", "pga_actief"),
        ("lla_nieuw", "lla_actief"),
        ("lla_afgesloten", "lla_actief"),
        ("stalking_aangemeld", "aanmeldingen"),
        ("werkvoorraad_wachtend", "actieve_procesregie"),
        ("aandeel_tripleproblematiek", "aandeel_psychisch"),
    ];

    public override Controlesoort Soort => Controlesoort.DeelEnGeheel;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek) => [.. Indicatoren(boek), .. Gemeenten(boek), .. Stalking(boek), .. Leeftijden(boek), .. Subsidie(boek)];

    private IEnumerable<Uitkomst> Indicatoren(Cijferboek boek) =>
        from paar in Paren
        from deel in boek.Metingen
        where deel.Indicator == paar.Deel && deel.Dimensie is null
        let geheel = boek.Zoek(paar.Geheel, deel.Jaar, deel.GemeenteId)
        where geheel is not null
        select Hoogstens($"{paar.Deel}.{deel.Jaar}.{deel.Gemeente ?? "drenthe"}", (deel with { Titel = $"{deel.Titel} en {geheel.Titel.InZin()}" }).Naam, new(deel.Titel.InZin(), deel.Cijfer), new(geheel.Titel.InZin(), geheel.Cijfer));

    /// <summary>Of a series that is not complete: each known gemeente against Drenthe.</summary>
    private IEnumerable<Uitkomst> Gemeenten(Cijferboek boek) =>
        from deel in boek.Metingen
        where deel.GemeenteId is not null && deel.Dimensie is null
        let geheel = boek.Zoek(deel.Indicator, deel.Jaar)
        where geheel is not null && !DelenPerGemeente.IsVolledig(boek, deel.Indicator, deel.Jaar)
        select Hoogstens($"{deel.Indicator}.{deel.Jaar}.{deel.Gemeente}.in-drenthe", $"{deel.Naam}, als deel van Drenthe", new(deel.Gemeente!, deel.Cijfer), new("Drenthe", geheel.Cijfer));

    private IEnumerable<Uitkomst> Stalking(Cijferboek boek) =>
        from deel in boek.Metingen
        where deel.Indicator is "stalking_actief" && deel.Dimensie is "product"
        let geheel = boek.Zoek(deel.Categorie is "procesregie" ? "actieve_procesregie" : "uitgebreid_advies", deel.Jaar)
        where geheel is not null
        select Hoogstens($"stalking_actief.{deel.Jaar}.{deel.Categorie}", deel.Naam, new("stalking", deel.Cijfer), new(geheel.Titel.InZin(), geheel.Cijfer));

    private IEnumerable<Uitkomst> Leeftijden(Cijferboek boek) =>
        from jaar in boek.Jaren("aanmeldingen")
        let groepen = boek.Delen("aanmeldingen", jaar, "leeftijd")
        let geheel = boek.Zoek("aanmeldingen", jaar)
        where groepen.Count > 0 && geheel is not null
        select Hoogstens($"aanmeldingen.{jaar}.leeftijd", $"Aanmeldingen met een bekende leeftijd, {jaar}",
            new("leeftijd bekend", Rekenwerk.Som("De groepen naar leeftijd bij elkaar opgeteld.", [.. groepen.Select(g => g.Onderdeel())])), new("alle aanmeldingen", geheel.Cijfer));

    private IEnumerable<Uitkomst> Subsidie(Cijferboek boek)
    {
        var begroot = boek.Posten.Where(p => p.Kant is Kant.Baten && p.Programma is Programma.Zonmw && !p.IsTotaal).ToList();
        if (boek.Metingen.FirstOrDefault(m => m.Indicator is "subsidie_zonmw") is { } subsidie && begroot.Count > 0)
        {
            yield return Hoogstens("subsidie_zonmw", "Begroot uit de subsidie van ZonMw",
                new("begroot tot nu toe", Rekenwerk.Som("De begrote baten van alle jaren bij elkaar opgeteld.", [.. begroot.Select(p => new Deel($"{p.Jaar}", p.Cijfer))])), new("toegekend", subsidie.Cijfer));
        }
    }

    private Uitkomst Hoogstens(string sleutel, string titel, Deel deel, Deel geheel)
    {
        var verschil = deel.Cijfer.Waarde!.Value - geheel.Cijfer.Waarde!.Value;
        return Maak(sleutel, titel, deel, geheel, verschil <= 0 ? Ernst.Klopt : ErnstVan(deel, geheel), verschil <= 0 ? 0 : verschil,
            verschil <= 0 ? null : $"Een deel kan niet meer zijn dan het geheel. Klopt als het hoogstens {geheel.Cijfer} is.");
    }
}
