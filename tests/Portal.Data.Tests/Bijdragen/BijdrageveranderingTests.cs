using Portal.Data.Cijfers;

namespace Portal.Data.Bijdragen;

public sealed class BijdrageveranderingTests
{
    [Fact]
    public void VanAlleGemeenten_HetzelfdeBedragInHetzelfdeStuk_IsBerekendMetBeideDelen()
    {
        var procent = Bijdrageverandering.VanAlleGemeenten(Bijdragesoort.Basis, Jaar(2025, null, (Bijdragesoort.Basis, 857_370, "JPB")), Jaar(2024, null, (Bijdragesoort.Basis, 662_614, "JPB")));

        Assert.Equal(29.4m, procent.Waarde);
        Assert.Equal([("2025", 857_370m), ("2024", 662_614m)], Assert.IsType<Berekend>(procent.Herkomst).Delen.Select(d => (d.Naam, d.Cijfer.Waarde!.Value)));
    }

    [Fact]
    public void VanAlleGemeenten_AnderStukOfAndereSoort_IsNietBekend()
    {
        var nu = Jaar(2024, null, (Bijdragesoort.Nazorg, 27_000, "JPB"));

        Assert.Contains("twee verschillende stukken", Waarom(Bijdrageverandering.VanAlleGemeenten(Bijdragesoort.Nazorg, nu, Jaar(2023, null, (Bijdragesoort.Nazorg, 33_748, "JV")))), StringComparison.Ordinal);
        Assert.Contains("2023 en 2024", Waarom(Bijdrageverandering.VanAlleGemeenten(Bijdragesoort.Nazorg, nu, Jaar(2023, null, (Bijdragesoort.Totaal, 612_721, "JPB")))), StringComparison.Ordinal);
        Assert.False(Bijdrageverandering.VanAlleGemeenten(Bijdragesoort.Nazorg, nu, null).IsBekend);
    }

    [Fact]
    public void VanGemeente_EenVanBeideJarenOnbekend_ZegtWelk()
    {
        Assert.Equal("De bijdrage over 2025 is niet bekend.", Waarom(Bijdrageverandering.VanGemeente(Jaar(2025, null), Jaar(2024, 100))));
        Assert.Equal("De bijdrage over 2024 is niet bekend.", Waarom(Bijdrageverandering.VanGemeente(Jaar(2025, 100), Jaar(2024, null))));
        Assert.Contains("2018", Waarom(Bijdrageverandering.VanGemeente(Jaar(2019, 100), null)), StringComparison.Ordinal);
    }

    [Fact]
    public void VanGemeente_BeideGedrukt_RekentOpEenDecimaal()
    {
        Assert.Equal(-12.4m, Bijdrageverandering.VanGemeente(Jaar(2025, 8_765), Jaar(2024, 10_000)).Waarde);
        Assert.False(Bijdrageverandering.VanGemeente(Jaar(2025, 100), Jaar(2024, 0)).IsBekend);
    }

    [Fact]
    public void VanGemeente_SomVanDelen_WordtNietVergeleken()
    {
        var som = new BijdrageJaar(2025, [], new(200, Eenheid.Euro, new Berekend("De delen.", [])), Onbekend, []);

        Assert.Contains("alleen delen", Waarom(Bijdrageverandering.VanGemeente(som, Jaar(2024, 100))), StringComparison.Ordinal);
    }

    private static Cijfer Onbekend => Cijfer.NietBekend(Eenheid.Euro, "Geen stuk.");

    private static Cijfer Gedrukt(decimal bedrag, string bron) => new(bedrag, Eenheid.Euro, new UitBron(bron, "Financiën", Zekerheid.Zeker));

    private static BijdrageJaar Jaar(int jaar, decimal? eigen, params (Bijdragesoort Soort, decimal Bedrag, string Bron)[] samen) =>
        new(jaar, [], eigen is { } e ? Gedrukt(e, "Brief") : Onbekend, Onbekend, [.. samen.Select(s => new BijdrageDeel(s.Soort, Gedrukt(s.Bedrag, s.Bron)))]);

    private static string Waarom(Cijfer cijfer) => Assert.IsType<Onbekend>(cijfer.Herkomst).Waarom;
}
