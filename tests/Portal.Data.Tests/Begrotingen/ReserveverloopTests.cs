using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

public sealed class ReserveverloopTests
{
    private static readonly Reserveverloop Verloop = new(
        [
            Maak.Reserve(2020, 1, Reservesoort.Toevoeging, 50),
            Maak.Reserve(2022, 1, Reservesoort.Eindstand, 1_000),
            Maak.Reserve(2023, 1, Reservesoort.Onttrekking, -300), Maak.Reserve(2023, 2, Reservesoort.Eindstand, 690),
            Maak.Reserve(2024, 1, Reservesoort.Onttrekking, -90, Bedragstatus.Begroot), Maak.Reserve(2024, 2, Reservesoort.Eindstand, 600, Bedragstatus.Begroot),
        ],
        new Dictionary<int, Cijfer> { [2024] = Maak.Euro(8_000) });

    [Fact]
    public void Begin_IsHetEindeVanHetJaarErvoor_EnAndersOnbekend()
    {
        Assert.Equal([null, null, 1_000m, 690m], Verloop.Jaren.Select(j => j.Begin.Waarde));
        Assert.Equal([null, 1_000m, 690m, 600m], Verloop.Jaren.Select(j => j.Eind.Waarde));
        Assert.Equal([Bedragstatus.Gerealiseerd, Bedragstatus.Gerealiseerd, Bedragstatus.Gerealiseerd, Bedragstatus.Begroot], Verloop.Jaren.Select(j => j.Status));
    }

    [Fact]
    public void EigenEind_DatAfwijkt_StaatNaastDeGedrukteStand()
    {
        Assert.Equal([null, null, 700m, null], Verloop.Jaren.Select(j => j.EigenEind?.Waarde));
    }

    [Fact]
    public void Aandeel_ZonderTotaal_IsNietBekend()
    {
        Assert.Equal([null, null, null, 7.5m], Verloop.Jaren.Select(j => j.Aandeel.Waarde));
    }

    [Fact]
    public void WatAls_WerktDoorInDeJarenErna()
    {
        var standen = Verloop.WatAls(2023, resultaat: -100, extraOnttrekking: 40);

        Assert.Equal([(2023, 690m, 550m), (2024, 600m, 460m)], standen.Select(s => (s.Jaar, s.Eind.Waarde!.Value, s.WatAls.Waarde!.Value)));
        Assert.Equal(5.75m, standen[1].Aandeel.Waarde);
        Assert.All(standen, s => Assert.Equal(Zekerheid.Onzeker, s.WatAls.Herkomst.Zekerheid));
    }

    [Theory]
    [InlineData(2020, 0)]
    [InlineData(2030, 0)]
    [InlineData(2023, -1)]
    public void WatAls_ZonderStandOfMetNegatieveOnttrekking_Weigert(int jaar, int onttrekking) =>
        Assert.Throws<DomeinregelException>(() => Verloop.WatAls(jaar, 0, onttrekking));
}
