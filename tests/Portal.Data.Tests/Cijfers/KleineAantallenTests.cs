namespace Portal.Data.Cijfers;

/// <summary>The rule for small numbers, and the proof that who knows it still cannot tell a hidden count.</summary>
public sealed class KleineAantallenTests
{
    /// <summary>In the order Aa en Hunze, Assen, Borger-Odoorn, Coevorden, Emmen, Hoogeveen, Meppel, Midden-Drenthe, Noordenveld, Tynaarlo, Westerveld, De Wolden.</summary>
    [Theory]
    [InlineData("9 26 9 11 38 13 8 4 1 8 0 2", "10 25 10 10 40 15 10 <5 <5 10 0 <5 | 130")]
    [InlineData("4 11 5 7 21 6 4 0 1 5 0 1", "<5 10 5 5 20 5 <5 0 <5 5 0 <5 | 65")]
    public void Publiceer_TabelVan2023_GeeftDeVerwachteLabels(string aantallen, string verwacht)
    {
        var kolom = KleineAantallen.Publiceer([.. aantallen.Split(' ').Select(int.Parse)]);

        Assert.Equal(verwacht, $"{string.Join(' ', kolom.Cellen!.Select(c => c.Tekst))} | {kolom.Totaal.Tekst}");
    }

    [Theory]
    [InlineData(0, "0", 0, 0)]
    [InlineData(1, "<5", 1, 4)]
    [InlineData(4, "<5", 1, 4)]
    [InlineData(5, "5", 5, 7)]
    [InlineData(7, "5", 5, 7)]
    [InlineData(8, "10", 8, 12)]
    [InlineData(12, "10", 8, 12)]
    [InlineData(13, "15", 13, 17)]
    [InlineData(1248, "1250", 1248, 1252)]
    public void Label_VanEenAantal_KentZijnBereik(int aantal, string tekst, int laagst, int hoogst)
    {
        var label = Aantallabel.Van(aantal);

        Assert.Equal((tekst, laagst, hoogst), (label.Tekst, label.Laagst, label.Hoogst));
        Assert.Equal(label, Aantallabel.Lees(tekst));
    }

    [Fact]
    public void Bereik_VanElkLabel_IsPreciesWatDatLabelKrijgt()
    {
        foreach (var groep in Enumerable.Range(0, 503).GroupBy(Aantallabel.Van))
        {
            Assert.Equal((groep.Min(), groep.Max()), (groep.Key.Laagst, groep.Key.Hoogst));
        }
    }

    [Theory]
    [InlineData("3")]
    [InlineData("12")]
    [InlineData("<10")]
    [InlineData("")]
    public void Lees_WatGeenLabelIs_Weigert(string tekst) => Assert.Throws<FormatException>(() => Aantallabel.Lees(tekst));

    [Fact]
    public void LabelVanKruising_BeschermtOokDeNul()
    {
        Assert.All(Enumerable.Range(0, 5), aantal => Assert.Equal(("<5", 0, 4), (Aantallabel.VanKruising(aantal).Tekst, Aantallabel.VanKruising(aantal).Laagst, Aantallabel.VanKruising(aantal).Hoogst)));
        Assert.Equal("5", Aantallabel.VanKruising(5).Tekst);
    }

    [Theory]
    [InlineData(11, 38, 25)] // 10 of 40 as displayed; 29 of the exact counts
    [InlineData(4, 38, null)]
    [InlineData(0, 38, 0)]
    [InlineData(5, 17, null)]
    [InlineData(5, 18, 25)]
    public void Percentage_KomtUitWatErStaat_EnNooitVanMinderDanTwintig(int deel, int geheel, int? verwacht) =>
        Assert.Equal(verwacht, KleineAantallen.Percentage(Aantallabel.Van(deel), Aantallabel.Van(geheel)));

    [Fact]
    public void OpGrootte_KleineAantallen_StaanOpNaamEnNietOpHetVerborgenGetal()
    {
        (string Naam, int Aantal)[] rijen = [("De Wolden", 1), ("Assen", 26), ("Aa en Hunze", 2), ("Tynaarlo", 0), ("Noordenveld", 4), ("Meppel", 24)];

        var geordend = rijen.OpGrootte(r => Aantallabel.Van(r.Aantal), r => r.Naam).Select(r => r.Naam);

        Assert.Equal(["Assen", "Meppel", "Aa en Hunze", "De Wolden", "Noordenveld", "Tynaarlo"], geordend);
    }

    /// <summary>
    /// Every table of four gemeenten with counts to 27 (so that each label that occurs is there with its whole range) is published. The
    /// attacker lays together all tables that look alike. Within one label cells can change places, so multisets tell it all.
    /// </summary>
    [Fact]
    public void AlleTabellenVanVier_LatenElkVerborgenAantalVierMogelijkhedenOver()
    {
        Dictionary<string, int> mogelijk = [];
        var (tabellen, gepubliceerd) = (0, 0);
        for (var a = 0; a <= 27; a++)
        {
            for (var b = a; b <= 27; b++)
            {
                for (var c = b; c <= 27; c++)
                {
                    for (var d = c; d <= 27; d++)
                    {
                        tabellen++;
                        var kolom = KleineAantallen.Publiceer([a, b, c, d]);
                        if (kolom.Cellen is null)
                        {
                            continue;
                        }

                        gepubliceerd++;
                        if (kolom.Cellen.Any(l => l.IsKlein))
                        {
                            var beeld = $"{string.Join(' ', kolom.Cellen.Select(l => l.Tekst))} | {kolom.Totaal.Tekst}";
                            mogelijk[beeld] = mogelijk.GetValueOrDefault(beeld) | Bit(a) | Bit(b) | Bit(c) | Bit(d);
                        }
                    }
                }
            }
        }

        Assert.Equal(31_465, tabellen);
        Assert.InRange(gepubliceerd, tabellen / 2, tabellen - 1);
        Assert.True(mogelijk.Count > 100);
        Assert.All(mogelijk, beeld => Assert.True(beeld.Value == 0b11110, $"{beeld.Key} verraadt een aantal"));

        static int Bit(int aantal) => aantal is >= 1 and <= 4 ? 1 << aantal : 0;
    }

    /// <summary>
    /// The border cases of twelve: every mix of "&lt;5", 0, 5 and 10 with every total it can have. The attacker tries each value of one hidden
    /// cell against every sum the eleven others can make; the rule must agree with him exactly.
    /// </summary>
    [Fact]
    public void AlleGrensgevallenVanTwaalf_WordenUitgesplitstAlsDeAanvallerNietsUitsluit()
    {
        var (open, dicht) = (0, 0);
        var (klein, vijf, tien) = (Aantallabel.Van(1), Aantallabel.Van(5), Aantallabel.Van(10));
        for (var kleine = 1; kleine <= 12; kleine++)
        {
            for (var vijven = 0; kleine + vijven <= 12; vijven++)
            {
                for (var tienen = 0; kleine + vijven + tienen <= 12; tienen++)
                {
                    Aantallabel[] cellen =
                    [
                        .. Enumerable.Repeat(klein, kleine), .. Enumerable.Repeat(vijf, vijven), .. Enumerable.Repeat(tien, tienen),
                        .. Enumerable.Repeat(Aantallabel.Van(0), 12 - kleine - vijven - tienen),
                    ];
                    var anderen = Sommen(cellen.Skip(1));
                    foreach (var totaal in Sommen(cellen).Select(Aantallabel.Van).Distinct())
                    {
                        var alles = Enumerable.Range(1, 4).All(v => anderen.Any(som => Aantallabel.Van(v + som) == totaal));

                        Assert.Equal(alles, KleineAantallen.MagUitgesplitst(cellen, totaal));
                        _ = alles ? open++ : dicht++;
                    }
                }
            }
        }

        Assert.True(open > 500 && dicht > 100, $"{open} open, {dicht} dicht");
    }

    private static HashSet<int> Sommen(IEnumerable<Aantallabel> cellen) => cellen.Aggregate<Aantallabel, HashSet<int>>(
        [0], (sommen, cel) => [.. sommen.SelectMany(s => Enumerable.Range(cel.Laagst, cel.Hoogst - cel.Laagst + 1), (s, v) => s + v)]);
}
