using System.Text.Json;
using Portal.Data.Casussen;

namespace Portal.Data.Voorbeeldregistraties;

[Collection(nameof(Voorbeeldhuis))]
public sealed class VoorbeeldplanTests(Voorbeeldhuis huis)
{
    /// <summary>Days on which the example must look alive, whenever someone starts it.</summary>
    public static readonly TheoryData<DateOnly> Dagen = [new(2026, 1, 5), new(2026, 3, 2), new(2026, 7, 18), Voorbeeldhuis.Vandaag, new(2027, 4, 30), new(2027, 12, 31)];

    private readonly IReadOnlyList<GeplandeCasus> plan = huis.Plan(Voorbeeldhuis.Vandaag);

    [Fact]
    public void Maak_Tweemaal_GeeftHetzelfde() => Assert.Equal(Tekst(plan), Tekst(huis.Plan(Voorbeeldhuis.Vandaag)));

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2026-02-28")]
    public void Maak_OpEenLatereDag_VerandertNietsAanDaarvoor(string tekst)
    {
        var eerder = DateOnly.ParseExact(tekst, "yyyy-MM-dd");
        var later = plan.Where(c => c.AangemeldOp <= eerder).ToList();
        later.ForEach(c => c.KapAfNa(eerder));

        Assert.Equal(Tekst(huis.Plan(eerder)), Tekst(later));
    }

    [Fact]
    public void Maak_Vandaag_GeeftOngeveerZeshonderdCasussen()
    {
        Assert.InRange(plan.Count, 550, 680);
        Assert.Equal(plan.Count, plan.Select(c => c.Kenmerk).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Dagen))]
    public void Maak_OpWelkeDagOok_GaatNietsInDeToekomstOfTerug(DateOnly vandaag) => Assert.All(huis.Plan(vandaag), casus =>
    {
        var dagen = casus.Stappen().Select(s => s.Op).Prepend(casus.AangemeldOp).ToList();
        Assert.Equal(dagen.Order(), dagen);
        Assert.True(dagen[^1] <= vandaag);
        Assert.All(dagen, d => Assert.True(d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), $"{d} is geen werkdag"));
    });

    [Theory]
    [MemberData(nameof(Dagen))]
    public void Maak_OpWelkeDagOok_IsErOveralWerk(DateOnly vandaag)
    {
        var stand = huis.Plan(vandaag);

        Assert.InRange(stand.Count(c => c.Status is CasusStatus.InBehandeling), 30, 60);
        Assert.InRange(stand.Count(c => c.Status is CasusStatus.Werkvoorraad), 3, 18);
        Assert.InRange(stand.Count(c => c.Status is CasusStatus.Aangemeld), 1, 10);
        Assert.Contains(stand, c => c.Status is CasusStatus.Afgewezen && c.BeeindigdOp > vandaag.AddYears(-1));
        Assert.All(stand.Where(c => c.Status is CasusStatus.Werkvoorraad), c => Assert.InRange(vandaag.DayNumber - c.WerkvoorraadOp!.Value.DayNumber, 0, 120));
        Assert.All(huis.Gemeenten, g => Assert.Contains(stand, c => c.GemeenteId == g.Id && c.AangemeldOp > vandaag.AddYears(-1)));
    }

    [Fact]
    public void Maak_Westerveld_HeeftNuEenOpenCasus() =>
        Assert.Contains(plan, c => c.GemeenteId == Maak.WesterveldId && c.Status is CasusStatus.Werkvoorraad or CasusStatus.InBehandeling);

    [Theory]
    [InlineData("aanmeldingen_procesregie", Product.Procesregie)]
    [InlineData("aanmeldingen_advies", Product.UitgebreidAdvies)]
    public void Maak_Aanmeldingen2023PerPartner_ZijnZoalsGedrukt(string indicator, Product product)
    {
        var aangemeld = plan.Where(c => c.AangemeldOp.Year == 2023 && c.Product == product).ToList();

        Assert.Equal(huis.Gedrukt(indicator, 2023), aangemeld.Count);
        Assert.All(huis.Kengetallen.Where(k => k.IndicatorCode == indicator && k.Dimensie == "partner"),
            k => Assert.Equal((int)k.Waarde, aangemeld.Count(c => c.AanmelderCode == k.Categorie)));
    }

    [Theory]
    [InlineData(2021)]
    [InlineData(2022)]
    [InlineData(2023)]
    public void Maak_AanmeldingenNaarLeeftijd_ZijnZoalsGedrukt(int jaar)
    {
        foreach (var groep in Enum.GetValues<Leeftijdsgroep>().Where(g => g is not Leeftijdsgroep.Onbekend))
        {
            // 2021: the scan shows 79, the other figures of that year only fit 39
            var gedrukt = (jaar, groep) is (2021, Leeftijdsgroep.Van24TotEnMet40) ? 39 : huis.Gedrukt("aanmeldingen", jaar, categorie: groep.Tekst());
            Assert.Equal(gedrukt, plan.Count(c => c.AangemeldOp.Year == jaar && c.Leeftijdsgroep == groep));
        }
    }

    [Theory]
    [InlineData(Leeftijdsgroep.Van24TotEnMet40)]
    [InlineData(Leeftijdsgroep.Van41TotEnMet65)]
    [InlineData(Leeftijdsgroep.Vanaf65)]
    public void Maak_ActieveCasussen2023NaarLeeftijd_ZijnZoalsGedrukt(Leeftijdsgroep groep) =>
        Assert.Equal(huis.Gedrukt("actieve_casussen_leeftijd", 2023, categorie: groep.Tekst()),
            plan.Count(c => c.Leeftijdsgroep == groep && (c.IsProcesregie ? c.WasActiefIn(2023) : c.GestartOp?.Year == 2023)));

    [Theory]
    [InlineData(2021)]
    [InlineData(2022)]
    [InlineData(2023)]
    public void Maak_Stalking_IsZoalsGedrukt(int jaar)
    {
        var stalking = plan.Where(c => c.Themas.Contains(Casusthema.Stalking)).ToList();

        Assert.Equal(huis.Gedrukt("stalking_aangemeld", jaar), stalking.Count(c => c.AangemeldOp.Year == jaar));
        Assert.Equal(huis.Gedrukt("stalking_actief", jaar, categorie: "procesregie"), stalking.Count(c => c.IsProcesregie && c.WasActiefIn(jaar)));
        Assert.Equal(huis.Gedrukt("stalking_actief", jaar, categorie: "uitgebreid advies"), stalking.Count(c => !c.IsProcesregie && c.WasActiefIn(jaar)));
    }

    [Fact]
    public void Maak_Levensloopaanpak2023_IsZoalsGedrukt()
    {
        var levensloop = plan.Where(c => c.Themas.Contains(Casusthema.Levensloopaanpak) && c.WasActiefIn(2023)).ToList();

        Assert.Equal(huis.Gedrukt("lla_actief", 2023), levensloop.Count);
        Assert.Equal(huis.Gedrukt("lla_nieuw", 2023), levensloop.Count(c => c.GestartOp?.Year == 2023));
        Assert.Equal(huis.Gedrukt("lla_nieuw", 2022), levensloop.Count(c => c.GestartOp?.Year == 2022));
        Assert.Equal(huis.Gedrukt("lla_afgesloten", 2023), levensloop.Count(c => c.BeeindigdOp?.Year == 2023));
        Assert.Equal(huis.Gedrukt("lla_gemeenten", 2023), levensloop.Select(c => c.GemeenteId).Distinct().Count());
        Assert.All(new[] { Leeftijdsgroep.Van24TotEnMet40, Leeftijdsgroep.Van41TotEnMet65 },
            groep => Assert.Equal(huis.Gedrukt("lla_actief", 2023, categorie: groep.Tekst()), levensloop.Count(c => c.Leeftijdsgroep == groep)));
    }

    [Fact]
    public void Maak_Werkvoorraad2023_IsZoalsGedrukt()
    {
        var gewacht = plan.Where(c => c.WerkvoorraadOp?.Year == 2023).ToList();

        Assert.Equal(huis.Gedrukt("werkvoorraad_wachtend", 2023), gewacht.Count);
        Assert.All(gewacht, c => Assert.InRange(c.GestartOp!.Value.DayNumber - c.WerkvoorraadOp!.Value.DayNumber, 14, 120));
    }

    [Theory]
    [InlineData("aandeel_psychisch", null)]
    [InlineData("aandeel_dubbelproblematiek", null)]
    [InlineData("aandeel_tripleproblematiek", null)]
    [InlineData("aandeel_gemeentegrensoverstijgend", null)]
    [InlineData("aandeel_hoofdonderwerp", "Verward of onbegrepen gedrag met hoog veiligheidsrisico")]
    [InlineData("aandeel_hoofdonderwerp", "Bestuurlijke Informatie Justitiabelen (BIJ)")]
    public void Maak_AandelenInProcesregie2023_ZijnZoalsGedrukt(string indicator, string? categorie)
    {
        var actief = plan.Where(c => c.IsProcesregie && c.WasActiefIn(2023)).ToList();
        Casusthema[] drie = [Casusthema.Psychiatrie, Casusthema.LichtVerstandelijkeBeperking, Casusthema.Verslaving];
        var aantal = actief.Count(c => indicator switch
        {
            "aandeel_psychisch" => c.Themas.Contains(Casusthema.Psychiatrie),
            "aandeel_dubbelproblematiek" => c.Themas.Intersect(drie).Count() == 2,
            "aandeel_tripleproblematiek" => c.Themas.Intersect(drie).Count() == 3,
            "aandeel_gemeentegrensoverstijgend" => c.BetrokkenGemeenten.Count > 0,
            _ => c.Hoofdonderwerp.Tekst() == categorie,
        });

        Assert.Equal(huis.Gedrukt(indicator, 2023, categorie: categorie), (int)Math.Round(100.0 * aantal / actief.Count));
    }

    [Fact]
    public void Maak_2022_SluitAanOpDeGedrukteTotalen()
    {
        Assert.Equal(huis.Gedrukt("aanmeldingen", 2022), plan.Count(c => c.AangemeldOp.Year == 2022));
        Assert.Equal(huis.Gedrukt("uitgebreid_advies", 2022), plan.Count(c => !c.IsProcesregie && c.GestartOp?.Year == 2022));
        Assert.Equal(30, plan.Count(c => c.AangemeldOp.Year == 2022 && c.AanmelderCode == "POLITIE")); // "gelijk aan 2022", jaarverslag 2023
        foreach (var gemeente in new int?[] { null, 1731 })
        {
            var eigen = plan.Where(c => c.IsProcesregie && (gemeente is null || c.GemeenteId == gemeente)).ToList();
            Assert.Equal(huis.Gedrukt("actieve_procesregie", 2022, gemeente), eigen.Count(c => c.WasActiefIn(2022)));
            Assert.Equal(huis.Gedrukt("instroom_procesregie", 2022, gemeente), eigen.Count(c => c.GestartOp?.Year == 2022));
            Assert.Equal(huis.Gedrukt("afgesloten_procesregie", 2022, gemeente), eigen.Count(c => c.BeeindigdOp?.Year == 2022));
        }
    }

    [Fact]
    public void Maak_ZonderEenNodigCijfer_ZegtWelkCijferOntbreekt()
    {
        var zonder = huis.Kengetallen.Where(k => k.IndicatorCode != "werkvoorraad_wachtend").ToList();

        var fout = Assert.Throws<InvalidOperationException>(() => Voorbeeldplan.Maak(zonder, huis.Gemeenten, Voorbeeldhuis.Vandaag));

        Assert.Contains("werkvoorraad_wachtend van 2023", fout.Message, StringComparison.Ordinal);
    }

    private static string Tekst(IEnumerable<GeplandeCasus> casussen) => JsonSerializer.Serialize(casussen);
}
