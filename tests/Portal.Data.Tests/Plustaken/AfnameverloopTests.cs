using static Portal.Data.Plustaken.Afnamestand;
using static Portal.Data.Plustaken.PlustaakVraag;

namespace Portal.Data.Plustaken;

public class AfnameverloopTests
{
    [Fact]
    public void Stand_TussenTweeBekendeJaren_BlijftNietBekend()
    {
        var verloop = Maak.Verloop(Plustaakregels.Nazorg, [2022, 2023, 2025]);

        Assert.Equal([Afgenomen, Afgenomen, NietBekend, Afgenomen, NietBekend], Enumerable.Range(2022, 5).Select(verloop.Stand));
    }

    [Theory]
    [InlineData(Plustaakregels.Nazorg, 2023, NietAfgenomen)]
    [InlineData(Plustaakregels.Nazorg, 2024, NietBekend)]
    [InlineData(Plustaakregels.Tvo, 2025, NietAfgenomen)]
    [InlineData(Plustaakregels.Mensenhandel, 2024, NietBekend)]
    [InlineData(Plustaakregels.Pga, 2022, NietBekend)]
    [InlineData(Plustaakregels.Pga, 2024, NietAfgenomen)]
    public void Stand_NietGenoemd_IsAlleenNeeAlsDeLijstVolledigIsOfDePlustaakGestopt(string code, int jaar, Afnamestand stand) =>
        Assert.Equal(stand, Maak.Verloop(code, []).Stand(jaar));

    [Fact]
    public void Stand_NaEenBesluit_GeldtTotHetVolgendeBesluitOfStuk()
    {
        var verloop = Maak.Verloop(Plustaakregels.Tvo, [2025, 2030], (2027, Stoppen), (2029, Starten), (2031, Stoppen));

        Assert.Equal([NietBekend, NietAfgenomen, NietAfgenomen, Afgenomen, Afgenomen, NietAfgenomen, NietAfgenomen], Enumerable.Range(2026, 7).Select(verloop.Stand));
    }

    [Fact]
    public void Stand_LaterStukSpreektBesluitTegen_BesluitGeldtNietMeer()
    {
        var verloop = Maak.Verloop(Plustaakregels.Tvo, [2028], (2027, Stoppen));

        Assert.Equal([NietAfgenomen, Afgenomen, NietBekend], Enumerable.Range(2027, 3).Select(verloop.Stand));
    }

    [Fact]
    public void Stand_BureauVultAantallenIn_IsAfgenomen()
    {
        var verloop = new Afnameverloop(Plustaakregels.Nazorg, [], new Dictionary<int, PlustaakVraag>(), [2026]);

        Assert.Equal(Afgenomen, verloop.Stand(2026));
        Assert.Contains("aantallen", verloop.Uitleg(2026, "Emmen"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 2022, 2023, 2025 }, "in ieder geval sinds 2022")]
    [InlineData(new[] { 2025 }, "in ieder geval sinds 2025")]
    [InlineData(new[] { 2022 }, null)]
    [InlineData(new int[0], null)]
    public void Sinds_UitStukken_ZegtNietMeerDanBekendIs(int[] genoemd, string? sinds) =>
        Assert.Equal(sinds, Maak.Verloop(Plustaakregels.Nazorg, genoemd).Sinds(2026));

    [Fact]
    public void Sinds_NaBevestigdeStart_IsPrecies() => Assert.Equal("sinds 2027", Maak.Verloop(Plustaakregels.Tvo, [], (2027, Starten)).Sinds(2027));

    [Theory]
    [InlineData(Plustaakregels.Pga, new[] { 2023 }, "gestopt na 2023")]
    [InlineData(Plustaakregels.Mensenhandel, new[] { 2025 }, "alle twaalf gemeenten samen")]
    [InlineData(Plustaakregels.Zelfmelders, new[] { 2023 }, "pilot")]
    public void Weigering_NietPerGemeenteTeKiezen_VoorStartenEnStoppen(string code, int[] genoemd, string waarom)
    {
        var verloop = Maak.Verloop(code, genoemd);

        Assert.Contains(waarom, verloop.Weigering(Starten, 2027), StringComparison.Ordinal);
        Assert.Contains(waarom, verloop.Weigering(Stoppen, 2027), StringComparison.Ordinal);
        Assert.Null(verloop.Mogelijk(2027));
    }

    [Fact]
    public void Mogelijk_KijktNaarHetLaatstBekendeJaar()
    {
        Assert.Equal(Stoppen, Maak.Verloop(Plustaakregels.Nazorg, [2025]).Mogelijk(2027));
        Assert.Equal(Starten, Maak.Verloop(Plustaakregels.Nazorg, [2022]).Mogelijk(2027));
        Assert.Null(Maak.Verloop(Plustaakregels.Nazorg, [2025], (2027, Stoppen)).Mogelijk(2027));
        Assert.Equal(Starten, Maak.Verloop(Plustaakregels.Nazorg, [2025], (2027, Stoppen)).Mogelijk(2028));
    }

    [Fact]
    public void Weigering_WatAlZoIs_ZegtWaarom()
    {
        Assert.Contains("al af", Maak.Verloop(Plustaakregels.Nazorg, [2025]).Weigering(Starten, 2027), StringComparison.Ordinal);
        Assert.Contains("niet af", Maak.Verloop(Plustaakregels.Nazorg, []).Weigering(Stoppen, 2027), StringComparison.Ordinal);
        Assert.Contains("al beslist", Maak.Verloop(Plustaakregels.Nazorg, [], (2027, Starten)).Weigering(Stoppen, 2027), StringComparison.Ordinal);
    }
}
