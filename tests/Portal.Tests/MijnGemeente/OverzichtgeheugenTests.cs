using Portal.Data;
using Portal.Data.Bezoeken;
using Portal.Data.Casussen;
using Portal.Data.Toegang;
using Portal.Ui;

namespace Portal.MijnGemeente;

public sealed class OverzichtgeheugenTests : IDisposable
{
    private const int Emmen = 114, Assen = 106;

    private readonly Handklok klok = new();
    private readonly Omroep omroep = new();
    private readonly Overzichtgeheugen geheugen;
    private int geladen;

    public OverzichtgeheugenTests() => geheugen = new(omroep, klok);

    [Fact]
    public async Task Get_TweedeKeer_LaadtNietOpnieuw()
    {
        var eerste = await GetAsync(Emmen);

        Assert.Same(eerste, await GetAsync(Emmen));
        Assert.Equal(1, geladen);
    }

    [Fact]
    public async Task Get_AndereGemeente_KrijgtNooitDeDelenVanDeEerste() => Assert.NotSame(await GetAsync(Emmen), await GetAsync(Assen));

    [Fact]
    public async Task Get_ZonderGemeente_WordtNietOnthouden() => Assert.NotSame(await GetAsync(null), await GetAsync(null));

    [Theory]
    [InlineData(Emmen, typeof(Casus), 2)]
    [InlineData(Assen, typeof(Casus), 1)]
    [InlineData(Emmen, typeof(Bezoek), 1)]
    public async Task Get_NaEenWijziging_LaadtAlleenOpnieuwAlsZijDeGemeenteRaakt(int gemeente, Type soort, int keer)
    {
        await GetAsync(Emmen);
        omroep.Meld([new(gemeente, soort)]);
        await GetAsync(Emmen);

        Assert.Equal(keer, geladen);
    }

    [Fact]
    public async Task Get_WijzigingTijdensHetLaden_LaadtDeVolgendeKeerOpnieuw()
    {
        await GetAsync(Emmen, tijdens: () => omroep.Meld([new(Emmen, typeof(Casus))]));
        await GetAsync(Emmen);

        Assert.Equal(2, geladen);
    }

    [Fact]
    public async Task Get_NaDeHoudbaarheid_LaadtOpnieuw()
    {
        await GetAsync(Emmen);
        klok.Vooruit(Overzichtgeheugen.Houdbaar);
        await GetAsync(Emmen);

        Assert.Equal(2, geladen);
    }

    [Fact]
    public async Task Get_MetEenMisluktDeel_WordtNietOnthouden()
    {
        await GetAsync(Emmen, nummer: "4F00D");
        await GetAsync(Emmen);

        Assert.Equal(2, geladen);
    }

    public void Dispose() => geheugen.Dispose();

    private Task<Overzichtdelen> GetAsync(int? gemeente, Action? tijdens = null, string? nummer = null) =>
        geheugen.HaalAsync(gemeente is { } id ? GebruikerToegang.Van(new("test", "ik", "Contactpersoon", Rol.Contactpersoon, id)) : GebruikerToegang.Geen, () =>
        {
            geladen++;
            tijdens?.Invoke();
            return Task.FromResult(new Overzichtdelen(new([], null), new Dictionary<string, int>(), new(null, nummer), new(null, null), new([], null), new(null, null), new(null, null)));
        });
}
