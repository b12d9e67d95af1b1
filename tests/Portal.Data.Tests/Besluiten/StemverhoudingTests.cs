namespace Portal.Data.Besluiten;

public sealed class StemverhoudingTests
{
    [Theory]
    [InlineData(7, 4)]
    [InlineData(6, 4)] // half is not more than half
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void Nodig_MeerDanDeHelft(int leden, int nodig) => Assert.Equal(nodig, Drempel.MeerDanDeHelft.Nodig(leden));

    [Theory]
    [InlineData(2, 3, false, 7, 5)]
    [InlineData(2, 3, false, 6, 4)]
    [InlineData(2, 3, true, 6, 5)]
    [InlineData(1, 1, false, 7, 7)]
    public void Nodig_EnHaalt_ZijnHetEens(int teller, int noemer, bool meerDan, int van, int nodig)
    {
        var drempel = new Drempel(teller, noemer, meerDan);

        Assert.Equal(nodig, drempel.Nodig(van));
        Assert.All(Enumerable.Range(0, van + 1), aantal => Assert.Equal(aantal >= nodig, drempel.Haalt(aantal, van)));
        Assert.Equal(drempel, Drempel.Lees(drempel.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("de helft")]
    [InlineData(">01/2")]
    [InlineData(">1/2 ")]
    public void Lees_IetsAnders_IsOnhaalbaar(string tekst)
    {
        var drempel = Drempel.Lees(tekst);

        Assert.False(drempel.IsMogelijk);
        Assert.NotEqual(tekst, drempel.ToString());
    }

    [Theory]
    [InlineData("vvvv", Stemuitkomst.Aangenomen)]
    [InlineData("vvv", Stemuitkomst.ZonderQuorum)]
    [InlineData("", Stemuitkomst.ZonderQuorum)]
    [InlineData("vvtt", Stemuitkomst.Verworpen)] // equal is not more than half
    [InlineData("vvvt", Stemuitkomst.Aangenomen)]
    [InlineData("votttt", Stemuitkomst.Verworpen)]
    [InlineData("ccct", Stemuitkomst.Aangenomen)] // a condition counts as voor
    [InlineData("vooo", Stemuitkomst.Aangenomen)] // abstaining counts for the quorum, not for the majority
    [InlineData("oooo", Stemuitkomst.Verworpen)] // nobody is voor
    public void Uitkomst_ZevenLeden_VolgtDeStandaardregel(string stemmen, Stemuitkomst uitkomst) => Assert.Equal(uitkomst, Verhouding(7, stemmen).Uitkomst);

    [Fact]
    public void Uitkomst_AndereRegel_GeeftIetsAnders()
    {
        var verhouding = Verhouding(7, "vvvtt") with { Quorum = new(2, 3, false), Meerderheid = new(2, 3, false) };

        Assert.Equal((5, true, Stemuitkomst.Verworpen), (verhouding.Nodig, verhouding.HeeftQuorum, verhouding.Uitkomst));
    }

    [Theory]
    [InlineData("", "Nog 4 stemmen en de uitslag telt.")]
    [InlineData("vtv", "Nog 1 stem en de uitslag telt.")]
    [InlineData("vtvv", "Er zijn genoeg stemmen. 3 leden hebben nog niet gestemd.")]
    [InlineData("vtvvvv", "Er zijn genoeg stemmen. 1 lid heeft nog niet gestemd.")]
    [InlineData("vtvvvvo", "Alle leden hebben gestemd. De uitslag telt.")]
    public void WatOntbreekt_ZegtHetInEenZin(string stemmen, string zin) => Assert.Equal(zin, Verhouding(7, stemmen).WatOntbreekt);

    [Fact]
    public void NogTeStemmen_NoemtWieNogNietStemde_EnVreemdeStemmenTellenNiet()
    {
        var verhouding = Verhouding(7, "vvvv");
        var vreemd = verhouding with { Stemmen = new Dictionary<Guid, Stemkeuze>(verhouding.Stemmen) { [Guid.NewGuid()] = Stemkeuze.Tegen } };

        Assert.Equal(["Lid 5", "Lid 6", "Lid 7"], vreemd.NogTeStemmen.Select(l => l.Functie));
        Assert.Equal((4, 4, 0), (vreemd.Deelnemers, vreemd.Voor, vreemd.Tegen));
        Assert.Equal("5 voor (waarvan 1 onder voorwaarde), 1 tegen, 1 onthouden; 7 van de 7 leden stemden", Verhouding(7, "vvcvvto").Telling);
    }

    private static Stemverhouding Verhouding(int leden, string stemmen)
    {
        List<Stemgerechtigde> lijst = [.. Enumerable.Range(1, leden).Select(n => new Stemgerechtigde(Guid.Empty, Guid.NewGuid(), $"Lid {n}"))];
        return new(lijst, stemmen.Select((s, i) => (lijst[i].GebruikerId, Keuze: s switch
        {
            'v' => Stemkeuze.Voor,
            'c' => Stemkeuze.VoorOnderVoorwaarde,
            't' => Stemkeuze.Tegen,
            _ => Stemkeuze.Onthouden,
        })).ToDictionary(s => s.GebruikerId, s => s.Keuze), Drempel.MeerDanDeHelft, Drempel.MeerDanDeHelft);
    }
}
