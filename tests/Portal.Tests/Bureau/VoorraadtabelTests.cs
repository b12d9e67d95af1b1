using Bunit;
using Portal.Data.Adviesvragen;

namespace Portal.Bureau;

public sealed class VoorraadtabelTests : BunitContext
{
    private static readonly DateTime Nu = new(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc);

    private static VoorraadRegel Regel(Spoed spoed, DateTime gesteldOp, Adviespartij? wachtOp = Adviespartij.Bureau, string? behandelaar = null) => new(
        "AV-26-AAAA", "Zorgmijding", "Emmen", Adviessoort.Kort, spoed, Adviesstatus.InBehandeling, wachtOp, behandelaar, false, gesteldOp,
        Antwoordtermijn.Uiterlijk(spoed, DateOnly.FromDateTime(gesteldOp)));

    private string Rij(VoorraadRegel regel) => Render<Voorraadtabel>(p => p
        .Add(t => t.Lijst, new([regel], 1, 1)).Add(t => t.Nu, Nu).Add(t => t.Adres, n => $"?pagina={n}")).Find("tbody").TextContent;

    [Fact]
    public void Nodig_NaDeTermijn_ZegtHoeveelDagenTeLaat() =>
        Assert.Contains("te laat, 2 dagen", Rij(Regel(Spoed.BinnenEenWeek, Nu.AddDays(-9))), StringComparison.Ordinal);

    [Fact]
    public void Nodig_TerwijlDeGemeenteAanZetIs_IsNietTeLaat()
    {
        var rij = Rij(Regel(Spoed.Vandaag, Nu.AddDays(-9), Adviespartij.Gemeente));

        Assert.DoesNotContain("te laat", rij, StringComparison.Ordinal);
        Assert.Contains("wacht op gemeente", rij, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, "net")]
    [InlineData(130, "2 uur geleden")]
    [InlineData(60 * 24 * 3, "3 dagen geleden")]
    public void Gesteld_Geleden_InUrenOfDagen(int minuten, string verwacht) =>
        Assert.Contains(verwacht, Rij(Regel(Spoed.BinnenEenWeek, Nu.AddMinutes(-minuten))), StringComparison.Ordinal);

    [Fact]
    public void BijWie_Niemand_StaatErMetWoorden() => Assert.Contains("niemand", Rij(Regel(Spoed.Vandaag, Nu)), StringComparison.Ordinal);

    [Fact]
    public void Vraag_Kenmerk_IsHetAdres_MetDeWegTerugNaarDezeLijst()
    {
        var cut = Render<Voorraadtabel>(p => p.Add(t => t.Lijst, new([Regel(Spoed.Vandaag, Nu)], 3, 60)).Add(t => t.Nu, Nu).Add(t => t.Adres, n => $"/bureau/adviesvragen?wie=mij&pagina={n}"));

        Assert.Equal("/bureau/adviesvragen/av-26-aaaa?terug=wie%3Dmij%26pagina%3D3", cut.Find("tbody a").GetAttribute("href"));
    }
}
