using System.Globalization;

namespace Portal.Data.Adviesvragen;

public sealed class AntwoordtermijnTests
{
    [Theory]
    [InlineData(Spoed.Vandaag, "2026-03-02", "2026-03-02")]
    [InlineData(Spoed.BinnenEenWeek, "2026-03-02", "2026-03-09")]
    [InlineData(Spoed.BinnenTweeWerkdagen, "2026-03-02", "2026-03-04")]
    [InlineData(Spoed.BinnenTweeWerkdagen, "2026-03-06", "2026-03-10")] // over a weekend
    [InlineData(Spoed.BinnenTweeWerkdagen, "2026-03-07", "2026-03-10")] // asked on a Saturday
    [InlineData(Spoed.BinnenTweeWerkdagen, "2026-04-02", "2026-04-08")] // Goede Vrijdag, weekend, tweede Paasdag
    [InlineData(Spoed.BinnenTweeWerkdagen, "2026-12-24", "2026-12-29")] // Kerst
    public void Uiterlijk_PerSpoed_TeltDagenOfWerkdagen(Spoed spoed, string gesteld, string uiterlijk) =>
        Assert.Equal(Dag(uiterlijk), Antwoordtermijn.Uiterlijk(spoed, Dag(gesteld)));

    [Theory]
    [InlineData("2026-01-01")] // Nieuwjaar
    [InlineData("2026-04-27")] // Koningsdag
    [InlineData("2025-04-26")] // Koningsdag a day earlier (also a Saturday)
    [InlineData("2026-05-05")]
    [InlineData("2026-05-14")] // Hemelvaart
    [InlineData("2026-05-25")] // tweede Pinksterdag
    [InlineData("2038-04-26")] // tweede Paasdag, the latest Easter there is
    [InlineData("2027-03-26")] // Goede Vrijdag
    public void IsWerkdag_Feestdag_Nee(string dag) => Assert.False(Antwoordtermijn.IsWerkdag(Dag(dag)));

    [Fact]
    public void IsWerkdag_GewoneMaandag_Ja() => Assert.True(Antwoordtermijn.IsWerkdag(new(2026, 3, 2)));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(4, 4)]
    public void DagenTeLaat_NaDeLaatsteDag_TeltVanafDeDagErna(int dagenErna, int verwacht) =>
        Assert.Equal(verwacht, Antwoordtermijn.DagenTeLaat(Maak.Vandaag, Maak.Vandaag.AddDays(dagenErna)));

    private static DateOnly Dag(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
