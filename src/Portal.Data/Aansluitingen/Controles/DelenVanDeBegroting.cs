using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>Posts and subposts against the printed (sub)totals: of the begroting, of the realisatie, and of what partners contribute.</summary>
internal sealed class DelenVanDeBegroting : Controle
{
    public override Controlesoort Soort => Controlesoort.DelenEnTotaal;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek) => [.. Begrotingen(boek), .. Realisatie(boek), .. Inzet(boek)];

    private IEnumerable<Uitkomst> Begrotingen(Cijferboek boek) =>
        from totaal in boek.Posten
        where totaal.IsTotaal
        let delen = boek.Posten.Where(p => p.Jaar == totaal.Jaar && p.Versienaam == totaal.Versienaam && p.OuderCode == totaal.Code).OrderBy(p => Begrotingstabel.Plaats(p.Code)).ToList()
        where delen.Count > 0
        select Gelijk($"begroting.{totaal.Jaar}.{totaal.Code.ToLowerInvariant()}", $"{totaal.Omschrijving}, begroting {totaal.Jaar}",
            new("som van de posten", Rekenwerk.Som("De posten bij elkaar opgeteld.", [.. delen.Select(p => new Deel(p.Omschrijving, p.Cijfer))])), new("gedrukt", totaal.Cijfer));

    private IEnumerable<Uitkomst> Realisatie(Cijferboek boek) =>
        from totaal in boek.Realisatie
        where totaal.IsTotaal
        let delen = boek.Realisatie.Where(p => p.Jaar == totaal.Jaar && p.Kant == totaal.Kant && !p.IsTotaal).ToList()
        where delen.Count > 0
        select Gelijk($"realisatie.{totaal.Jaar}.{totaal.Kant.Woord()}", $"{totaal.Omschrijving}, gerealiseerd {totaal.Jaar}",
            new("som van de posten", Rekenwerk.Som("De posten bij elkaar opgeteld.", [.. delen.Select(p => new Deel(p.Omschrijving, p.Cijfer))])), new("gedrukt totaal", totaal.Cijfer));

    private IEnumerable<Uitkomst> Inzet(Cijferboek boek)
    {
        foreach (var totaal in boek.Inzet.Where(i => i.PartnerCode is null))
        {
            var delen = boek.Inzet.Where(i => i.Jaar == totaal.Jaar && i.Status == totaal.Status && i.PartnerCode is not null).ToList();
            if (delen.Count == 0)
            {
                continue;
            }

            yield return Gelijk($"inzet.{totaal.Jaar}", $"Inzet van ketenpartners, {totaal.Status.Tekst()}, {totaal.Jaar}",
                new("som van de partners", Rekenwerk.Som("De partners bij elkaar opgeteld.", [.. delen.Select(i => new Deel(Naam(boek, i), i.Cijfer))])), new("gedrukt totaal", totaal.Cijfer));
            if (totaal.Fte is { } fte && delen.TrueForAll(i => i.Fte is not null))
            {
                yield return Gelijk($"inzet-fte.{totaal.Jaar}", $"Inzet van ketenpartners in fte, {totaal.Jaar}",
                    new("som van de partners", Rekenwerk.Som("De partners bij elkaar opgeteld.", [.. delen.Select(i => new Deel(Naam(boek, i), new(i.Fte, Eenheid.Fte, i.Herkomst)))])),
                    new("gedrukt totaal", new(fte, Eenheid.Fte, totaal.Herkomst)));
            }
        }
    }

    private static string Naam(Cijferboek boek, Ketenpartnerinzet inzet) => boek.Partners.FirstOrDefault(p => p.Code == inzet.PartnerCode)?.Naam ?? inzet.PartnerCode!;
}
