namespace Portal.Data;

public sealed class KenmerkTests
{
    [Fact]
    public void Nieuw_Kenmerk_HeeftSoortJaarEnVierLeesbareTekens() =>
        Assert.All(Enumerable.Range(0, 200), _ => Assert.Matches("^AV-26-[2-9CDFGHJ-NP-TV-Z]{4}$", Kenmerk.Nieuw("AV", new(2026, 3, 2))));

    [Fact]
    public void Nieuw_VeleKeren_IsNietOpVolgordeEnZeldenGelijk()
    {
        var kenmerken = Enumerable.Range(0, 500).Select(_ => Kenmerk.Nieuw("ZV", new(2026, 3, 2))).ToList();

        Assert.True(kenmerken.Distinct().Count() > 490);
        Assert.NotEqual(kenmerken.Order(StringComparer.Ordinal), kenmerken);
    }
}
