using Portal.Data.Begrotingen;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>The same fact, printed in two places: in two documents, or in two tables of one.</summary>
internal sealed class ZelfdeFeit : Controle
{
    public override Controlesoort Soort => Controlesoort.TweePlekken;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek) =>
        from paar in new[] { Bijdragen(boek), Reserve(boek), Resultaten(boek), Casuistiek(boek), Liaisons(boek) }.SelectMany(p => p)
        where paar is { Een: not null, Ander: not null }
        select Gelijk(paar.Sleutel, paar.Titel, paar.Een!, paar.Ander!);

    private sealed record Paar(string Sleutel, string Titel, Deel? Een, Deel? Ander);

    private static IEnumerable<Paar> Bijdragen(Cijferboek boek)
    {
        (int Jaar, Bijdragesoort Soort, Cijfer? Elders)[] bijdragen =
        [
            (2020, Bijdragesoort.Totaal, boek.Gerealiseerd(2020, Kant.Baten, "Bijdrage gemeenten")?.Cijfer),
            (2023, Bijdragesoort.Totaal, boek.Gerealiseerd(2023, Kant.Baten, "Bijdrage gemeenten inclusief mensenhandel")?.Cijfer),
            (2023, Bijdragesoort.Nazorg, boek.Gerealiseerd(2023, Kant.Baten, "Bijdrage plustaak nazorg ex-gedetineerden")?.Cijfer),
            .. boek.Posten.Where(p => p.Code is "B1d").Select(p => (p.Jaar, Bijdragesoort.Basis, (Cijfer?)p.Cijfer)),
            .. boek.Posten.Where(p => p.Code is "B2b").Select(p => (p.Jaar, Bijdragesoort.Nazorg, (Cijfer?)p.Cijfer)),
        ];
        return bijdragen.Select(b => new Paar($"bijdragen.{b.Jaar}.{b.Soort.Woord()}", $"Bijdrage van de gemeenten samen, {b.Soort.TekstSamen()}, {b.Jaar}",
            boek.Bijdrage(b.Jaar, b.Soort) is { } totaal ? new("bijdragen", totaal.Cijfer) : null, b.Elders is null ? null : new("baten", b.Elders)));
    }

    private static IEnumerable<Paar> Reserve(Cijferboek boek)
    {
        foreach (var mutatie in boek.Reserve.Where(r => r.Soort is Reservesoort.Resultaat or Reservesoort.Toevoeging))
        {
            yield return new($"reserve.{mutatie.Jaar}.{mutatie.Soort.Woord()}", $"Resultaat {mutatie.Jaar}, in de reserve en in de jaarstukken", new("reserve", mutatie.Cijfer),
                boek.Resultaat(mutatie.Jaar, Resultaatsoort.Resultaat) is { } resultaat ? new("resultaat", resultaat.Cijfer) : null);
        }

        foreach (var jaar in boek.Reserve.Where(r => r.Soort is Reservesoort.Onttrekking).GroupBy(r => r.Jaar))
        {
            Deel[] baten =
            [
                .. boek.Posten.Where(p => p.Jaar == jaar.Key && p.Omschrijving.StartsWith("Onttrekking reserve", StringComparison.Ordinal)).Select(p => new Deel(p.Omschrijving, p.Cijfer)),
                .. boek.Realisatie.Where(p => p.Jaar == jaar.Key && p.Omschrijving is "Onttrekking reserve").Select(p => new Deel(p.Omschrijving, p.Cijfer)),
            ];
            var af = Rekenwerk.Som("De onttrekkingen bij elkaar opgeteld.", [.. jaar.Select(r => new Deel(r.Soort.Tekst(), r.Cijfer))]);
            yield return new($"reserve.{jaar.Key}.onttrekking", $"Onttrekking aan de reserve {jaar.Key}, als mutatie en als bate",
                new("van de reserve af", new(-af.Waarde, Eenheid.Euro, af.Herkomst)), baten.Length == 0 ? null : new("als bate", Rekenwerk.Som("De baten uit de reserve bij elkaar opgeteld.", baten)));
        }
    }

    private static IEnumerable<Paar> Resultaten(Cijferboek boek) =>
        from regel in boek.Resultaten
        where regel.Soort is Resultaatsoort.Lasten or Resultaatsoort.Baten
        let totaal = boek.Totaal(regel.Jaar, regel.Soort is Resultaatsoort.Lasten ? Kant.Lasten : Kant.Baten)
        select new Paar($"resultaat.{regel.Jaar}.{regel.Soort.Woord()}", $"Totaal {regel.Soort.Tekst()} {regel.Jaar}", new("resultaat", regel.Cijfer), totaal is null ? null : new("realisatie", totaal.Cijfer));

    private static IEnumerable<Paar> Casuistiek(Cijferboek boek) => boek.Jaren("aanmeldingen").SelectMany(jaar => new Paar[]
    {
        new($"instroom.{jaar}", $"Nieuw onder procesregie {jaar}, in twee tabellen", boek.Zoek("aanmeldingen_procesregie", jaar)?.Onderdeel("per partner"), boek.Zoek("instroom_procesregie", jaar)?.Onderdeel("per gemeente")),
        new($"advies.{jaar}", $"Uitgebreid advies {jaar}, in twee tabellen", boek.Zoek("aanmeldingen_advies", jaar)?.Onderdeel("per partner"), boek.Zoek("uitgebreid_advies", jaar)?.Onderdeel("per gemeente")),
        new($"andere-huizen.{jaar}", $"Overgedragen door andere huizen {jaar}, in tekst en tabel", boek.Zoek("overdracht_ander_zvh", jaar)?.Onderdeel("tekst"), boek.Zoek("aanmeldingen", jaar, categorie: "ANDERE-ZVH")?.Onderdeel("tabel")),
        new($"zorgdomein.{jaar}", $"Aanmeldingen uit de zorg {jaar}, in tekst en tabel", boek.Zoek("aanmeldingen_zorgdomein", jaar)?.Onderdeel("tekst"), Zorg(boek, jaar)),
    });

    private static Deel? Zorg(Cijferboek boek, int jaar)
    {
        Deel[] partners = [.. boek.Partners.Where(p => p.Domein is "zorg").Select(p => boek.Zoek("aanmeldingen", jaar, categorie: p.Code)?.Onderdeel(p.Naam)).OfType<Deel>()];
        return partners.Length == 0 ? null : new("som van de partners", Rekenwerk.Som("De partners uit de zorg bij elkaar opgeteld.", partners));
    }

    private static IEnumerable<Paar> Liaisons(Cijferboek boek) =>
        from inzet in boek.Inzet
        where inzet.Fte is not null
        let naam = boek.Partners.FirstOrDefault(p => p.Code == inzet.PartnerCode)?.Naam ?? "alle partners"
        select new Paar($"liaisons.{inzet.Jaar}.{inzet.PartnerCode?.ToLowerInvariant() ?? "samen"}", $"Liaisons van {naam} in fte, {inzet.Jaar}",
            boek.Zoek("formatie_liaisons", inzet.Jaar, categorie: inzet.PartnerCode)?.Onderdeel("formatie"), new("inzet", new(inzet.Fte, Eenheid.Fte, inzet.Herkomst)));
}
