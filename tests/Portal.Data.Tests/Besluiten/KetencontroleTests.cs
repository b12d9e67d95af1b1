namespace Portal.Data.Besluiten;

/// <summary>Somebody who knows how a hash is taken can make a row that is right by itself: the rows around it tell.</summary>
public sealed class KetencontroleTests
{
    private static readonly List<Schakel> Keten = Schrijf("een", "twee", "drie", "vier");

    [Fact]
    public void Controleer_KetenZoalsGeschreven_VindtNiets()
    {
        Assert.Empty(Ketencontrole.Controleer(Keten, Zegel.Van(Keten)));
        Assert.Empty(Ketencontrole.Controleer([.. Keten.Skip(2)], voor: Keten[1]));
    }

    [Fact]
    public void Controleer_RijMetAndereInhoud_NoemtHaar() =>
        Assert.Equal([2], Nummers([Keten[0], Keten[1] with { Velden = [Schakel.Veld("Tekst", "anders")] }, .. Keten.Skip(2)]));

    [Fact]
    public void Controleer_RijMetAndereInhoudEnEenKenmerkDatErbijPast_NoemtDeVolgende() =>
        Assert.Equal([3], Nummers([Keten[0], Maak(2, "anders", Keten[0].Hash), .. Keten.Skip(2)]));

    [Fact]
    public void Controleer_EersteRijDieErgensOpVolgt_NoemtHaar() =>
        Assert.Equal([1], Nummers(Schrijf(Keten[3].Hash, ["een", "twee"])));

    [Fact]
    public void Controleer_RijDieOntbreekt_NoemtHaar() => Assert.Equal([2], Nummers([Keten[0], .. Keten.Skip(2)]));

    [Fact]
    public void Controleer_VanHetEindAf_OfHelemaalNieuw_VindtHetMetHetZegelVanEerder()
    {
        List<Schakel> korter = [.. Keten.Take(3)];
        var nieuw = Schrijf("een", "twee", "anders", "vier");

        Assert.Empty(Nummers(korter));
        Assert.Empty(Nummers(nieuw));
        Assert.Equal([4], Nummers(korter, Zegel.Van(Keten)));
        Assert.Equal([4], Nummers(nieuw, Zegel.Van(Keten)));
    }

    private static IEnumerable<int> Nummers(IReadOnlyList<Schakel> keten, Zegel? eerder = null) => Ketencontrole.Controleer(keten, eerder).Select(b => b.Nummer);

    private static List<Schakel> Schrijf(params string[] teksten) => Schrijf(Schakel.Begin, teksten);

    private static List<Schakel> Schrijf(string vorige, string[] teksten)
    {
        List<Schakel> keten = [];
        foreach (var tekst in teksten)
        {
            keten.Add(Maak(keten.Count + 1, tekst, vorige));
            vorige = keten[^1].Hash;
        }

        return keten;
    }

    private static Schakel Maak(int nummer, string tekst, string vorige)
    {
        KeyValuePair<string, string?>[] velden = [Schakel.Veld("Nummer", nummer), Schakel.Veld("Tekst", tekst), Schakel.Veld("VorigeHash", vorige)];
        return new("stem", nummer, velden, vorige, Schakel.Bereken("stem", velden));
    }
}
