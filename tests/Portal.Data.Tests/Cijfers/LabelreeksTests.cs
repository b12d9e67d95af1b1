namespace Portal.Data.Cijfers;

/// <summary>Quarters beside each other: the rule against an attacker who tries every course there can be.</summary>
public sealed class LabelreeksTests
{
    private const int Hoogste = 7; // the end of the range of "5": every label that occurs is there with its whole range

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AlleReeksenVanTweeKwartalen_VerradenWatDeAanvallerKanUitsluiten(bool metAfgesloten)
    {
        Dictionary<string, (List<Kwartaallabels> Reeks, int[] Mogelijk)> beelden = [];
        foreach (var verloop in Verlopen(2))
        {
            List<Kwartaallabels> reeks = [.. verloop.Select(k => new Kwartaallabels(Aantallabel.Van(k.Actief), Aantallabel.Van(k.Instroom), metAfgesloten ? Aantallabel.Van(k.Afgesloten) : null))];
            var beeld = string.Join('|', reeks.Select(k => $"{k.Actief!.Tekst} {k.Instroom!.Tekst} {k.Afgesloten?.Tekst}"));
            if (!beelden.TryGetValue(beeld, out var stand))
            {
                beelden[beeld] = stand = (reeks, new int[6]);
            }

            foreach (var (q, k) in verloop.Index())
            {
                stand.Mogelijk[3 * q] |= 1 << k.Actief;
                stand.Mogelijk[(3 * q) + 1] |= 1 << k.Instroom;
                stand.Mogelijk[(3 * q) + 2] |= 1 << k.Afgesloten;
            }
        }

        var verraden = 0;
        foreach (var (beeld, (reeks, mogelijk)) in beelden)
        {
            Aantallabel?[] labels = [.. reeks.SelectMany(k => new[] { k.Actief, k.Instroom, k.Afgesloten })];
            var isVerraden = labels.Index().Any(l => l.Item is { IsKlein: true } && mogelijk[l.Index] != 0b11110);

            Assert.True(isVerraden == Labelreeks.Verraadt(reeks), beeld);
            verraden += isVerraden ? 1 : 0;
        }

        Assert.True(beelden.Count > 15);
        Assert.Equal(metAfgesloten, verraden > 0); // why afgesloten is not published per gemeente
    }

    [Fact]
    public void Afgesloten_DrieKwartalenLang_MaaktEenKleinAantalPreciesBekend()
    {
        var elk = new Kwartaallabels(Aantallabel.Van(1), Aantallabel.Van(0), Aantallabel.Van(1));

        Assert.True(Labelreeks.Verraadt([elk, elk]));
        Assert.False(Labelreeks.Verraadt([elk with { Afgesloten = null }, elk with { Afgesloten = null }]));
    }

    [Fact]
    public void SprongVanKleinNaarTien_MetWeinigInstroom_VerraadtHetKleineAantal()
    {
        Kwartaallabels[] sprong = [new(Aantallabel.Van(4), Aantallabel.Van(0), null), new(Aantallabel.Van(8), Aantallabel.Van(4), null)];

        Assert.True(Labelreeks.Verraadt(sprong));
        Assert.False(Labelreeks.Verraadt([sprong[0], Kwartaallabels.Niets, sprong[1]]));
        Assert.False(Labelreeks.Verraadt([sprong[0], sprong[1] with { Actief = null }]));
    }

    [Fact]
    public void LabelsDieNietSamenKunnen_ZeggenNiets() =>
        Assert.False(Labelreeks.Verraadt([new(Aantallabel.Van(1), Aantallabel.Van(0), null), new(Aantallabel.Van(20), Aantallabel.Van(0), null)]));

    /// <summary>A correction long ago, or later, must not put out the light over all quarters.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Tegenspraak_Elders_VerbergtDeSprongNiet(int plaats)
    {
        Kwartaallabels[] sprong = [new(Aantallabel.Van(4), Aantallabel.Van(0), null), new(Aantallabel.Van(8), Aantallabel.Van(4), null)];
        Kwartaallabels[] tegenspraak = [new(Aantallabel.Van(0), Aantallabel.Van(0), null), new(Aantallabel.Van(1), Aantallabel.Van(0), null)];

        Assert.False(Labelreeks.Verraadt(tegenspraak));
        Assert.True(Labelreeks.Verraadt(plaats switch
        {
            0 => [.. tegenspraak, .. sprong],
            1 => [.. sprong, .. tegenspraak],
            _ => [.. tegenspraak, .. sprong, .. tegenspraak],
        }));
    }

    private static IEnumerable<List<(int Actief, int Instroom, int Afgesloten)>> Verlopen(int kwartalen, int? begin = null) =>
        kwartalen == 0 ? [[]] :
            from b in begin is { } vast ? [vast] : Enumerable.Range(0, Hoogste + 1)
            from instroom in Enumerable.Range(0, Hoogste - b + 1)
            from afgesloten in Enumerable.Range(0, b + instroom + 1)
            from rest in Verlopen(kwartalen - 1, b + instroom - afgesloten)
            select (List<(int, int, int)>)[(b + instroom, instroom, afgesloten), .. rest];
}
