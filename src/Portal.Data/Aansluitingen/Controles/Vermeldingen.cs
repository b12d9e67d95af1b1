using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>A number in a sentence against the figure it speaks of. Checked as long as the sentence still reads so.</summary>
internal sealed class Vermeldingen : Controle
{
    /// <param name="Fragment">The words in which the number stands.</param>
    private sealed record Vermelding(string Fragment, decimal Getal, Func<Cijferboek, Deel?> Cijfer);

    private static readonly Vermelding[] Zinnen =
    [
        new("33 casussen wachtten", 33, b => b.Zoek("werkvoorraad_wachtend", 2023)?.Deel),
        new("jongvolwassenen gingen van 8 naar 15", 8, b => b.Zoek("aanmeldingen", 2022, categorie: "18 t/m 23 jaar")?.Deel),
        new("jongvolwassenen gingen van 8 naar 15", 15, b => b.Zoek("aanmeldingen", 2023, categorie: "18 t/m 23 jaar")?.Deel),
        new("actieve minderjarigen van 8 naar 21", 8, b => b.Zoek("actieve_casussen_leeftijd", 2022, categorie: "t/m 17 jaar")?.Deel),
        new("actieve minderjarigen van 8 naar 21", 21, b => b.Zoek("actieve_casussen_leeftijd", 2023, categorie: "t/m 17 jaar")?.Deel),
        new("Minderjarigen gingen van 13 naar 7 procent", 13, b => b.Zoek("aandeel_minderjarige_hoofdpersonen", 2021)?.Deel),
        new("Minderjarigen gingen van 13 naar 7 procent", 7, b => b.Zoek("aandeel_minderjarige_hoofdpersonen", 2022)?.Deel),
        new("jongvolwassenen van 17 naar 8 procent", 17, b => b.Zoek("aandeel_hoofdpersonen_18_23", 2021)?.Deel),
        new("jongvolwassenen van 17 naar 8 procent", 8, b => b.Zoek("aandeel_hoofdpersonen_18_23", 2022)?.Deel),
        new("Van 29 signalen in 2021 naar 53 in 2022", 29, b => b.Zoek("mensenhandel_signalen", 2021)?.Deel),
        new("Van 29 signalen in 2021 naar 53 in 2022", 53, b => b.Zoek("mensenhandel_signalen", 2022)?.Deel),
        new("In 63 procent van de casussen", 63, b => b.Zoek("aandeel_problematische_huisvesting", 2020)?.Deel),
        new("overschot over 2020 (9.983 euro)", 9983, b => b.Reserve.FirstOrDefault(r => r.Jaar == 2020) is { } r ? new("Toevoeging aan de reserve, 2020", r.Cijfer) : null),
        new("ZonMw kent subsidie toe: 1,4 miljoen euro", 1_400_000, b => b.Zoek("subsidie_zonmw", 2023)?.Deel),
        new("de echte inzet was 0,042 fte", 0.042m, b => b.Inzet.FirstOrDefault(i => i is { Jaar: 2023, PartnerCode: "3RO", Fte: not null }) is { } i ? new("Inzet van de reclassering (3RO), 2023", new(i.Fte, Eenheid.Fte, i.Herkomst)) : null),
    ];

    public override Controlesoort Soort => Controlesoort.TweePlekken;

    protected override Ernst Zwaarte => Ernst.Verschil;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek) =>
        from vermelding in Zinnen
        let tekst = boek.Teksten.FirstOrDefault(t => t.Zin.Contains(vermelding.Fragment, StringComparison.OrdinalIgnoreCase))
        let cijfer = vermelding.Cijfer(boek)
        where tekst is not null && cijfer is not null
        select Gelijk($"vermelding.{((UitBron)cijfer.Cijfer.Herkomst).Id?.ToLowerInvariant()}", cijfer.Naam,
            new("in een zin", new(vermelding.Getal, cijfer.Cijfer.Eenheid, tekst.Bron with { Id = null, Toelichting = tekst.Zin })), new("in de tabel", cijfer.Cijfer),
            _ => $"In een zin staat: “{tekst.Zin}”");
}
