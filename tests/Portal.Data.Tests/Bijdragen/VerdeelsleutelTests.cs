using System.Text.Json;
using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;

namespace Portal.Data.Bijdragen;

public sealed class VerdeelsleutelTests
{
    private const int Assen = 106;

    private static Verdeelsleutel Sleutel7030 => Verdeelsleutel.Volgens(Maak.Regel7030(), Maak.Deelnemers(), Grondslag.NaarInwoners);

    private static Verdeelsleutel Sleutel2080 => Verdeelsleutel.Volgens(Maak.Regel2080(), Maak.Deelnemers(), Grondslag.Gelijk);

    [Fact]
    public void Verdeel_70_30Van408500_IsDeGedrukteTabelVan2019()
    {
        var gedrukt = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Brondata", "bijdragen.csv")).Select(regel => regel.Split(';'))
            .Where(r => r is [_, "2019", "totaal", ..]).ToDictionary(r => r[0], r => decimal.Parse(r[3], System.Globalization.CultureInfo.InvariantCulture));

        var verdeling = Sleutel7030.Verdeel(Maak.Euro(408_500));

        Assert.Equal(13, gedrukt.Count);
        Assert.Equal(12, verdeling.PerGemeente.Count);
        Assert.All(verdeling.PerGemeente, g => Assert.Equal(gedrukt[Gemeente.CbsCodeVan(g.GemeenteId)], g.Bedrag.Waarde));
        Assert.Equal(gedrukt[""], verdeling.Som.Waarde);
        Assert.Equal(4, verdeling.Afrondingsverschil);
    }

    [Theory] // computed once with exact fractions in another language
    [InlineData(Assen, 80_815.61)]
    [InlineData(Maak.EmmenId, 109_130.74)]
    [InlineData(Maak.WesterveldId, 14_331.00)]
    public void Verdeel_20_80Van454455_GeeftDeBerekendeBedragen(int gemeenteId, decimal bedrag)
    {
        var verdeling = Sleutel2080.Verdeel(Maak.Euro(454_455));

        Assert.Equal(bedrag, verdeling.Van(gemeenteId).Bedrag.Waarde);
        Assert.Equal(454_455m, verdeling.Som.Waarde);
        Assert.Equal(0, verdeling.Afrondingsverschil);
    }

    [Fact]
    public void Volgens_AndereOnderlingeVerdeling_VerandertAlleenDeGroteGemeenten()
    {
        var gelijk = Sleutel2080.Verdeel(Maak.Euro(454_455));
        var inwoners = Verdeelsleutel.Volgens(Maak.Regel2080(), Maak.Deelnemers(), Grondslag.NaarInwoners).Verdeel(Maak.Euro(454_455));
        var eigen = Verdeelsleutel.Volgens(Maak.Regel2080(), Maak.Deelnemers(), groot => new("naar afspraak", "delen",
            groot.Select(g => new Gewicht(g.GemeenteId, g.Naam, g.GemeenteId == Assen ? 0 : 1)))).Verdeel(Maak.Euro(454_455));

        Assert.Equal([Assen, Maak.EmmenId, 118], gelijk.PerGemeente.Zip(inwoners.PerGemeente).Where(p => p.First.Bedrag.Waarde != p.Second.Bedrag.Waarde).Select(p => p.First.GemeenteId));
        Assert.Equal(gelijk.Som.Waarde, inwoners.Som.Waarde);
        Assert.Equal(gelijk.Van(Assen).Bedrag.Waarde - 30_297, eigen.Van(Assen).Bedrag.Waarde);
    }

    [Fact]
    public void Verdeel_EnkeleDuizendenSleutelsEnBedragen_TeltAltijdOpTotHetTotaal()
    {
        var kans = new Random(20_80);
        for (var keer = 0; keer < 4_000; keer++)
        {
            var (sleutel, totaal) = (Willekeurig(kans), Math.Round((decimal)kans.NextDouble() * Macht(kans.Next(0, 13)), 2));

            var verdeling = sleutel.Verdeel(Maak.Euro(totaal));

            Assert.Equal(totaal, verdeling.Som.Waarde);
            Assert.All(verdeling.PerGemeente, g => Assert.True(g.Bedrag.Waarde >= 0 && decimal.Round(g.Bedrag.Waarde!.Value, 2) == g.Bedrag.Waarde));
            Assert.All(verdeling.PerGemeente, g => Assert.True( // no further from the exact share than a cent for each part, and one for the parts themselves
                Math.Abs(g.Bedrag.Waarde!.Value - Exact(sleutel, g.GemeenteId, totaal)) < 0.01m * (2 * sleutel.Delen.Count)));
        }
    }

    [Fact]
    public void Verdeel_AndereVolgordeVanGemeenten_GeeftDezelfdeBedragen()
    {
        var kans = new Random(12);
        for (var keer = 0; keer < 200; keer++)
        {
            var deelnemers = Maak.Deelnemers();
            var totaal = Maak.Euro(kans.Next(0, 100_000_000) / 100m);
            var vooraf = Verdeelsleutel.Volgens(Maak.Regel2080(), deelnemers, Grondslag.Gelijk).Verdeel(totaal);
            kans.Shuffle(deelnemers);
            var achteraf = Verdeelsleutel.Volgens(Maak.Regel2080(), deelnemers, Grondslag.Gelijk).Verdeel(totaal);

            Assert.Equal(vooraf.PerGemeente.Select(g => (g.GemeenteId, g.Bedrag.Waarde)), achteraf.PerGemeente.Select(g => (g.GemeenteId, g.Bedrag.Waarde)));
        }
    }

    [Fact]
    public void Verdeel_MeerInwoners_BetaaltNooitMinder()
    {
        var kans = new Random(7);
        for (var keer = 0; keer < 500; keer++)
        {
            var sleutel = Enkel(kans, Afronding.Centen, out var gewichten);

            var verdeling = sleutel.Verdeel(Maak.Euro(kans.Next(0, 1_000_000) / 100m));

            var opGewicht = gewichten.OrderBy(g => g.Waarde).Select(g => verdeling.Van(g.GemeenteId).Bedrag.Waarde!.Value).ToList();
            for (var i = 1; i < opGewicht.Count; i++)
            {
                Assert.True(opGewicht[i] >= opGewicht[i - 1] || gewichten.OrderBy(g => g.Waarde).ElementAt(i).Waarde == gewichten.OrderBy(g => g.Waarde).ElementAt(i - 1).Waarde);
            }
        }
    }

    [Theory] // the largest remainder can take one cent back when the total grows; whole euros each by itself never do
    [InlineData(Afronding.Centen, 0.01)]
    [InlineData(Afronding.HeleEuroPerGemeente, 0)]
    public void Verdeel_HogerTotaal_DaaltHoogstensEenCent(Afronding afronding, decimal marge)
    {
        var kans = new Random(31);
        for (var keer = 0; keer < 500; keer++)
        {
            var sleutel = Enkel(kans, afronding, out _);
            var laag = kans.Next(0, 1_000_000) / 100m;

            var (minder, meer) = (sleutel.Verdeel(Maak.Euro(laag)), sleutel.Verdeel(Maak.Euro(laag + (kans.Next(1, 500) / 100m))));

            Assert.All(minder.PerGemeente, g => Assert.True(meer.Van(g.GemeenteId).Bedrag.Waarde >= g.Bedrag.Waarde - marge));
        }
    }

    [Fact]
    public void Verdeel_GelijkeAanspraakOpDeLaatsteCent_GaatNaarDeLaagsteCbsCode()
    {
        Deelnemer[] drie = [Maak.Deelnemer(300, "Drie", 5), Maak.Deelnemer(100, "Een", 5), Maak.Deelnemer(200, "Twee", 5)];

        var verdeling = new Verdeelsleutel("gelijk", [new("Alle 3 gemeenten", 1, Grondslag.Gelijk(drie))]).Verdeel(Maak.Euro(0.05m));

        Assert.Equal([(100, 0.02m), (200, 0.02m), (300, 0.01m)], verdeling.PerGemeente.Select(g => (g.GemeenteId, g.Bedrag.Waarde!.Value)));
    }

    [Fact]
    public void Verdeel_GemeenteZonderInwoners_KrijgtGeenCentVanDeRest()
    {
        Deelnemer[] vier = [Maak.Deelnemer(1, "Leeg", 0), Maak.Deelnemer(2, "A", 1), Maak.Deelnemer(3, "B", 1), Maak.Deelnemer(4, "C", 1)];

        var verdeling = new Verdeelsleutel("inwoners", [new("Alle 4 gemeenten", 1, Grondslag.NaarInwoners(vier))]).Verdeel(Maak.Euro(100));

        Assert.Equal([0m, 33.34m, 33.33m, 33.33m], verdeling.PerGemeente.Select(g => g.Bedrag.Waarde!.Value));
    }

    [Fact]
    public void Verdeel_NulEuro_IsVoorIedereenNul() =>
        Assert.All(Sleutel2080.Verdeel(Maak.Euro(0)).PerGemeente, g => Assert.Equal(0m, g.Bedrag.Waarde));

    [Fact]
    public void Verdeel_EenGemeente_BetaaltAlles() =>
        Assert.Equal(12.34m, new Verdeelsleutel("alleen", [new("Emmen", 1, Grondslag.Gelijk([Maak.Deelnemer(114, "Emmen", 1)]))]).Verdeel(Maak.Euro(12.34m)).Van(114).Bedrag.Waarde);

    [Fact]
    public void Verdeel_ReusachtigBedrag_LooptNietOver()
    {
        const decimal totaal = 79_228_162_514_264_337_593_543_950.33m;

        Assert.Equal(totaal, Sleutel2080.Verdeel(Maak.Euro(totaal)).Som.Waarde);
        Assert.Throws<DomeinregelException>(() => Sleutel2080.Verdeel(Maak.Euro(decimal.MaxValue)));
    }

    [Fact]
    public void Verdeel_HelftVanEenEuro_WordtNaarBovenAfgerond()
    {
        Deelnemer[] twee = [Maak.Deelnemer(1, "A", 1), Maak.Deelnemer(2, "B", 1)];
        var sleutel = new Verdeelsleutel("gelijk", [new("Beide", 1, Grondslag.Gelijk(twee), Afronding.HeleEuroPerGemeente)]);

        Assert.Equal([3m, 3m], sleutel.Verdeel(Maak.Euro(5)).PerGemeente.Select(g => g.Bedrag.Waarde!.Value));
        Assert.Equal([2m, 2m], sleutel.Verdeel(Maak.Euro(4.99m)).PerGemeente.Select(g => g.Bedrag.Waarde!.Value)); // 2,495 is below the half; rounding twice would say 3
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(10.001)]
    public void Verdeel_OnmogelijkBedrag_WordtGeweigerd(decimal bedrag) =>
        Assert.Throws<DomeinregelException>(() => Sleutel7030.Verdeel(Maak.Euro(bedrag)));

    [Fact]
    public void Verdeel_OnbekendTotaal_WordtGeweigerd() =>
        Assert.Throws<DomeinregelException>(() => Sleutel7030.Verdeel(Cijfer.NietBekend(Eenheid.Euro, "Staat in geen enkel stuk.")));

    [Fact]
    public void Volgens_OnbekendInwonertal_WordtNietGeschat()
    {
        Deelnemer[] deelnemers = [.. Maak.Deelnemers().Where(d => d.GemeenteId != Maak.WesterveldId), Maak.Deelnemer(Maak.WesterveldId, "Westerveld", null)];

        var fout = Assert.Throws<DomeinregelException>(() => Verdeelsleutel.Volgens(Maak.Regel2080(), deelnemers, Grondslag.Gelijk));

        Assert.Equal("Verdelen naar het aantal inwoners kan niet: van Westerveld is dat niet bekend.", fout.Message);
    }

    [Theory]
    [InlineData(0.5, 0.4)]
    [InlineData(1.2, -0.2)]
    [InlineData(0.7, 0.31)]
    public void Nieuw_DelenNietSamenHonderdProcent_WordtGeweigerd(decimal een, decimal twee) =>
        Assert.Throws<DomeinregelException>(() => new Verdeelsleutel("eigen", [new("A", een, Grondslag.Gelijk(Maak.Deelnemers())), new("B", twee, Grondslag.Gelijk(Maak.Deelnemers()))]));

    [Fact]
    public void Grondslag_ZonderGewicht_WordtGeweigerd()
    {
        Assert.Throws<DomeinregelException>(() => Grondslag.Gelijk([]));
        Assert.Throws<DomeinregelException>(() => Grondslag.NaarInwoners([Maak.Deelnemer(1, "A", 0)]));
        Assert.Throws<DomeinregelException>(() => Grondslag.NaarInwoners([Maak.Deelnemer(1, "A", -1), Maak.Deelnemer(2, "B", 5)]));
    }

    [Fact]
    public void Uitleg_20_80VanEmmen_VertelBeideDelenMetEigenGetallen()
    {
        var stappen = Sleutel2080.Verdeel(Maak.Euro(454_455)).Uitleg(Maak.EmmenId);

        Assert.Equal(
        [
            ("Dit bedrag betalen de gemeenten samen.", 454_455m),
            ("Assen, Emmen en Hoogeveen betalen samen 20% van het totaal.", 90_891m),
            ("Zij verdelen dat in gelijke delen, afgerond op de cent. Emmen heeft 1 van de 3 delen. Hoe Assen, Emmen en Hoogeveen dit onderling verdelen, staat in geen enkel stuk.", 30_297m),
            ("Alle 12 gemeenten betalen samen 80% van het totaal.", 363_564m),
            ("Zij verdelen dat naar het aantal inwoners, afgerond op de cent. Emmen heeft 107.048 van de 493.682 inwoners.", 78_833.74m),
            ("Dit betaalt Emmen.", 109_130.74m),
        ], stappen.Select(s => (s.Zin, s.Uitkomst.Waarde!.Value)));
    }

    [Fact]
    public void Uitleg_70_30VanWesterveld_ZegtWaarZijNietAanMeebetaaltEnWatAfrondenDoet()
    {
        var stappen = Sleutel7030.Verdeel(Maak.Euro(408_500)).Uitleg(Maak.WesterveldId);

        Assert.Equal(
        [
            ("Dit bedrag betalen de gemeenten samen.", 408_500m),
            ("Assen, Emmen en Hoogeveen betalen samen 70% van het totaal. Westerveld betaalt daar niet aan mee.", 285_950m),
            ("De andere 9 gemeenten betalen samen 30% van het totaal.", 122_550m),
            ("Zij verdelen dat in gelijke delen, afgerond op hele euro’s. Westerveld heeft 1 van de 9 delen.", 13_617m),
            ("Dit betaalt Westerveld. Door het afronden betalen de gemeenten samen €\u00a04 meer dan het totaal.", 13_617m),
        ], stappen.Select(s => (s.Zin, s.Uitkomst.Waarde!.Value)));
    }

    [Fact]
    public void Uitleg_Bedrag_WijstTerugNaarTotaalEnInwonersMetHunBron()
    {
        var bedrag = Sleutel2080.Verdeel(Maak.Euro(454_455)).Uitleg(Maak.WesterveldId)[^1].Uitkomst;

        var uit = Assert.IsType<Berekend>(bedrag.Herkomst).Delen;
        Assert.Equal([363_564m, 19_460m, 493_682m], uit.Select(d => d.Cijfer.Waarde!.Value));
        Assert.IsType<UitBron>(uit[1].Cijfer.Herkomst);
        Assert.Equal(12, Assert.IsType<Berekend>(uit[2].Cijfer.Herkomst).Delen.Count);
        Assert.Equal(454_455m, Assert.IsType<Berekend>(uit[0].Cijfer.Herkomst).Delen.Single().Cijfer.Waarde);
    }

    [Fact]
    public void Bedrag_WaarDeOnderlingeVerdelingEenAannameIs_IsOnzeker()
    {
        var verdeling = Sleutel2080.Verdeel(Maak.Euro(454_455));

        Assert.Equal(Zekerheid.Onzeker, verdeling.Van(Maak.EmmenId).Bedrag.Herkomst.Zekerheid);
        Assert.Equal(Zekerheid.Afgeleid, verdeling.Van(Maak.WesterveldId).Bedrag.Herkomst.Zekerheid);
        Assert.Equal(Zekerheid.Afgeleid, Sleutel7030.Verdeel(Maak.Euro(408_500)).Van(Maak.EmmenId).Bedrag.Herkomst.Zekerheid);
    }

    [Fact]
    public void Verdeelstap_DoorJsonEnTerug_BlijftGelijk()
    {
        var stap = Sleutel2080.Verdeel(Maak.Euro(454_455)).Uitleg(Maak.EmmenId)[^1];

        var terug = JsonSerializer.Deserialize<Verdeelstap>(JsonSerializer.Serialize(stap))!;

        Assert.Equal((stap.Zin, stap.Uitkomst.Waarde, stap.Uitkomst.Herkomst.Zekerheid), (terug.Zin, terug.Uitkomst.Waarde, terug.Uitkomst.Herkomst.Zekerheid));
        Assert.Equal(2, Assert.IsType<Berekend>(terug.Uitkomst.Herkomst).Delen.Count);
    }

    [Theory]
    [InlineData(2018, true, false)]
    [InlineData(2019, true, false)]
    [InlineData(2020, false, true)]
    [InlineData(2026, false, true)]
    public void GeldtIn_Jaar_VolgtDeDatumsVanDeRegel(int jaar, bool oud, bool nieuw) =>
        Assert.Equal((oud, nieuw), (Maak.Regel7030().GeldtIn(jaar), Maak.Regel2080().GeldtIn(jaar)));

    /// <summary>One to four parts with shares in whole percents or less, each over some of up to twenty gemeenten, weights with and without decimals, some 0.</summary>
    private static Verdeelsleutel Willekeurig(Random kans)
    {
        var aantal = kans.Next(1, 21);
        List<decimal> aandelen = [];
        for (var over = 1000; over > 0;)
        {
            var deel = aandelen.Count == 3 ? over : kans.Next(0, over + 1);
            aandelen.Add(deel / 1000m);
            over -= deel;
        }

        return new("willekeurig", [.. aandelen.Select(a => new Sleuteldeel("Zij", a, new("naar kans", "delen", Gewichten(kans, kans.Next(1, aantal + 1)))))]);
    }

    private static Verdeelsleutel Enkel(Random kans, Afronding afronding, out IReadOnlyList<Gewicht> gewichten)
    {
        var grondslag = new Grondslag("naar kans", "delen", Gewichten(kans, kans.Next(2, 15)));
        gewichten = grondslag.Gewichten;
        return new("enkel", [new("Zij", 1, grondslag, afronding)]);
    }

    private static List<Gewicht> Gewichten(Random kans, int aantal)
    {
        List<Gewicht> gewichten = [.. Enumerable.Range(1, aantal).Select(id => new Gewicht(id, $"G{id}", kans.Next(4) == 0 ? 0 : kans.Next(1, 200_000) / Macht(kans.Next(0, 4))))];
        gewichten[0] = gewichten[0] with { Waarde = gewichten[0].Waarde + 1 };
        return gewichten;
    }

    private static decimal Macht(int n) => n == 0 ? 1 : 10 * Macht(n - 1);

    private static decimal Exact(Verdeelsleutel sleutel, int gemeenteId, decimal totaal) =>
        sleutel.Delen.Sum(d => totaal * d.Aandeel * (d.Grondslag.Van(gemeenteId)?.Waarde ?? 0) / d.Grondslag.Som);
}
