using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Portal.Data.Privacy;

public sealed class PersoonsgegevensTests
{
    [Fact]
    public void Zoek_ZinnenMetPersoonsgegevens_VindtWatErStaat()
    {
        var zinnen = Regels("met-persoonsgegevens.txt").Select(r => r.Split(" | ", 2)).ToList();

        var gemist = zinnen.Where(z => !Persoonsgegevens.Zoek(z[1]).Any(v => v.Soort == Enum.Parse<Persoonsgegeven>(z[0]))).Select(z => string.Join(" | ", z));

        Assert.True(zinnen.Count >= 200);
        Assert.Empty(gemist);
    }

    [Fact]
    public void Zoek_ZinnenMetBsn_WeigertZeAllemaal()
    {
        var zinnen = Regels("met-persoonsgegevens.txt").Select(r => r.Split(" | ", 2)).Where(z => z[0] == nameof(Persoonsgegeven.Burgerservicenummer)).ToList();

        Assert.True(zinnen.Count >= 100);
        Assert.All(zinnen, z => Assert.NotNull(Persoonsgegevens.Weigering(z[1])));
    }

    [Fact]
    public void Zoek_ZinnenMetEenAnderGegeven_WaarschuwtEnWeigertNiet() =>
        Assert.All(Regels("met-persoonsgegevens.txt").Where(r => !r.StartsWith(nameof(Persoonsgegeven.Burgerservicenummer), StringComparison.Ordinal)),
            r => Assert.Null(Persoonsgegevens.Weigering(r.Split(" | ", 2)[1])));

    [Fact]
    public void Zoek_ZinnenZonderPersoonsgegevens_WeigertHoogstensTweeProcent()
    {
        var zinnen = Regels("zonder-persoonsgegevens.txt");

        var geweigerd = zinnen.Where(z => Persoonsgegevens.Weigering(z) is not null).ToList();
        var gewaarschuwd = zinnen.Where(z => Persoonsgegevens.Zoek(z).Count > 0).ToList();

        Assert.True(zinnen.Count >= 200);
        Assert.True(geweigerd.Count <= zinnen.Count * 0.02, string.Join('\n', geweigerd));
        Assert.True(gewaarschuwd.Count <= zinnen.Count * 0.02, string.Join('\n', gewaarschuwd));
    }

    [Theory]
    [InlineData("{0}.{1}.{2}", 3, 3)]
    [InlineData("{0} {1} {2}", 3, 3)]
    [InlineData("{0}-{1}-{2}", 3, 3)]
    [InlineData("{0}/{1}/{2}", 3, 3)]
    [InlineData("{0}\u00a0{1}\u00a0{2}", 3, 3)]
    [InlineData("{0} - {1} - {2}", 3, 3)]
    [InlineData("{0}\u2013{1}\u2013{2}", 3, 3)]
    [InlineData("{0}.{1}.{2}", 4, 2)]
    [InlineData("{0} {1} {2}", 4, 2)]
    [InlineData("{0}.{1}.{2}", 2, 3)]
    [InlineData("{0}{1} {2}", 3, 3)]
    [InlineData("{0}{1}{2}/BSN", 3, 3)]
    [InlineData("BSN {0}{1}{2}", 3, 3)]
    [InlineData("bsn: {0} {1}{2}", 5, 1)]
    [InlineData("{0}{1}{2} is het burgerservicenummer", 3, 3)]
    [InlineData("Sofinummer={0}.{1}{2}", 1, 6)]
    public void Zoek_WillekeurigGeldigBsnInElkeSchrijfwijze_WordtGeweigerd(string schrijfwijze, int eerste, int tweede)
    {
        foreach (var bsn in GeldigeBsns(400))
        {
            var tekst = $"Het gaat om {string.Format(null, schrijfwijze, bsn[..eerste], bsn[eerste..(eerste + tweede)], bsn[(eerste + tweede)..])}, dank.";

            Assert.True(Persoonsgegevens.Weigering(tekst) is not null, tekst);
            Assert.True(Persoonsgegevens.Weigering(InAnderSchrift(tekst, '\uff10')) is not null, tekst);
            Assert.True(Persoonsgegevens.Weigering(InAnderSchrift(tekst, '\u0660')) is not null, tekst);
            Assert.True(Persoonsgegevens.Weigering(Regex.Replace(tekst, "([0-9])", "$1\u200b")) is not null, tekst);
        }
    }

    [Fact]
    public void Zoek_KaalGeldigBsn_Waarschuwt() =>
        Assert.All(GeldigeBsns(500), bsn => Assert.Equal([Persoonsgegeven.MogelijkBurgerservicenummer], Persoonsgegevens.Zoek($"Kijk naar {bsn} alsjeblieft.").Select(v => v.Soort)));

    [Fact]
    public void Zoek_NegenCijfersBuitenDeElfproef_GaatVoorbij()
    {
        var kans = new Random(11);
        for (var keer = 0; keer < 1_000; keer++)
        {
            var getal = kans.Next(100_000_000, 1_000_000_000).ToString(null as IFormatProvider);
            if (!Nummers.IsElfproef(getal))
            {
                Assert.Empty(Persoonsgegevens.Zoek($"Het gaat om {getal} en om {getal[..3]}.{getal[3..6]}.{getal[6..]} alsjeblieft."));
            }
        }
    }

    [Theory]
    [InlineData("111222333", true)]
    [InlineData("123456782", true)]
    [InlineData("12345672", true)] // 012345672
    [InlineData("123456789", false)]
    [InlineData("000000000", false)]
    public void IsElfproef_Cijfers_KlopthetOfNiet(string cijfers, bool klopt) => Assert.Equal(klopt, Nummers.IsElfproef(cijfers));

    [Fact]
    public void Zoek_BsnInDeTweedeZin_ZegtWaarHetStaat()
    {
        const string tekst = "Wij zoeken hulp voor dhr. X. uit Emmen, geb. in Assen. Zijn BSN is 111222333. Graag snel antwoord.";

        var vondst = Assert.Single(Persoonsgegevens.Zoek(tekst));

        Assert.Equal("Haal het burgerservicenummer weg. Het staat in de tweede zin.", vondst.Melding);
        Assert.Equal((Ernst.Weigeren, 2, "111222333"), (vondst.Ernst, vondst.Zin, tekst.Substring(vondst.Positie, vondst.Lengte)));
    }

    [Theory]
    [InlineData("BSN 111222333", "Haal het burgerservicenummer weg.")]
    [InlineData("Zie onder.\n\n1. Vader\n2. Zoon, bsn 111222333", "Haal het burgerservicenummer weg. Het staat in de derde zin.")]
    [InlineData("Een. Twee! Drie? BSN 111222333 hoort bij Emmen.", "Haal het burgerservicenummer weg. Het staat in de vierde zin.")]
    [InlineData("BSN 111222333 en 123456782.", "Haal de burgerservicenummers weg. Het zijn er 2.")]
    [InlineData("Vader: BSN 111222333. Moeder: BSN 123456782.", "Haal de burgerservicenummers weg. Zij staan in de eerste zin en in de tweede zin.")]
    public void Weigering_Tekst_ZegtWatTeDoen(string tekst, string melding) => Assert.Equal(melding, Persoonsgegevens.Weigering(tekst));

    [Fact]
    public void Zoek_TweeBsnsAanElkaar_VindtZeAllebei() =>
        Assert.Equal([4, 14, 25], Persoonsgegevens.Zoek("BSN 111222333/123456782, 999900006.").Select(v => v.Positie).Order());

    [Fact]
    public void Weigering_VerInEenLangeTekst_NoemtHetNummerVanDeZin() =>
        Assert.Equal("Haal het burgerservicenummer weg. Het staat in zin 31.",
            Persoonsgegevens.Weigering(string.Concat(Enumerable.Repeat("Hier staat niets. ", 30)) + "BSN 111222333."));

    /// <summary>Comparing each with all others would take minutes here.</summary>
    [Theory]
    [InlineData("a@b.nl ", Persoonsgegeven.Emailadres)]
    [InlineData("bsn 111222333. ", Persoonsgegeven.Burgerservicenummer)]
    [InlineData("geboren 12-03-1984, ", Persoonsgegeven.Geboortedatum)]
    public void Zoek_VijftigduizendKeer_VindtZeAllemaal(string zin, Persoonsgegeven soort)
    {
        var gevonden = Persoonsgegevens.Zoek(string.Concat(Enumerable.Repeat(zin, 50_000)));

        Assert.Equal(50_000, gevonden.Count);
        Assert.All(gevonden.Index(), v => Assert.Equal((soort, v.Index * zin.Length + gevonden[0].Positie), (v.Item.Soort, v.Item.Positie)));
    }

    [Fact]
    public void Zoek_WoordVanVerder_TeltNietMeeEnHetDichtsteWel()
    {
        var niets = $"N{new string('i', 100)}ts.";
        var ver = $"{niets} {string.Concat(Enumerable.Repeat("Bsn. ", 50))} {niets}";

        Assert.Equal(Persoonsgegeven.MogelijkBurgerservicenummer, Assert.Single(Persoonsgegevens.Zoek($"{ver} Kenmerk 111222333. {ver}")).Soort);
        Assert.Equal(Persoonsgegeven.Burgerservicenummer, Assert.Single(Persoonsgegevens.Zoek($"{ver} Bsn van de man is 111222333. {ver}")).Soort);
        Assert.Equal(Persoonsgegeven.Burgerservicenummer, Assert.Single(Persoonsgegevens.Zoek($"{ver} Voor 111222333, dat bsn. {ver}")).Soort);
    }

    [Fact]
    public void Zoek_Waarschuwing_ZegtWatErStaatEnWatTeDoen()
    {
        var vondst = Assert.Single(Persoonsgegevens.Zoek("Dank voor het meedenken. Bel 06-12345678."));

        Assert.Equal("Er staat een telefoonnummer in de tweede zin. Haal het weg, of bevestig dat het geen persoon aanwijst.", vondst.Melding);
        Assert.Equal(Ernst.Waarschuwen, vondst.Ernst);
    }

    [Fact]
    public void Zoek_OnzichtbareTekensEnBredeCijfers_WijstDePlekInDeGetypteTekstAan()
    {
        const string tekst = "Nr. \ud835\udfcf11\u200b.２２２.333 dus"; // a bold mathematical one, a zero-width space, full-width twos

        var vondst = Assert.Single(Persoonsgegevens.Zoek(tekst));

        Assert.Equal("\ud835\udfcf11\u200b.２２２.333", tekst.Substring(vondst.Positie, vondst.Lengte));
    }

    [Fact]
    public void Zoek_NummerInTelefoonnummer_IsGeenBsn() => // 612345002 passes the elfproef
        Assert.Equal([Persoonsgegeven.Telefoonnummer], Persoonsgegevens.Zoek("Zijn BSN is onbekend, bel +31 612345002.").Select(v => v.Soort));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   \n ")]
    public void Zoek_Leeg_VindtNiets(string? tekst) => Assert.Empty(Persoonsgegevens.Zoek(tekst));

    [Fact]
    public void Weiger_TekstMetBsn_GooitDeMelding() =>
        Assert.Equal("Haal het burgerservicenummer weg.", Assert.Throws<DomeinregelException>(() => Persoonsgegevens.Weiger("BSN 111222333", isBevestigd: true)).Message);

    [Fact]
    public void Weiger_Waarschuwing_VraagtOmBevestiging()
    {
        Persoonsgegevens.Weiger("Bel 06-12345678.");
        Persoonsgegevens.Weiger("Bel 06-12345678.", isBevestigd: true);

        Assert.Throws<DomeinregelException>(() => Persoonsgegevens.Weiger("Bel 06-12345678.", isBevestigd: false));
    }

    [Fact]
    public void ZonderBsn_Formulier_ZetDeMeldingBijHetVeld()
    {
        var invoer = new Invoer { Toelichting = "Dag. Zijn BSN is 111.222.333." };
        List<ValidationResult> fouten = [];

        Validator.TryValidateObject(invoer, new ValidationContext(invoer), fouten, validateAllProperties: true);

        var fout = Assert.Single(fouten);
        Assert.Equal("Haal het burgerservicenummer weg. Het staat in de tweede zin.", fout.ErrorMessage);
        Assert.Equal([nameof(Invoer.Toelichting)], fout.MemberNames);
    }

    [Fact]
    public void ZonderBsn_WatAlleenWaarschuwt_MagErdoor()
    {
        var invoer = new Invoer { Toelichting = "Bel 06-12345678." };

        Assert.True(Validator.TryValidateObject(invoer, new ValidationContext(invoer), null, validateAllProperties: true));
    }

    [Theory] // what makes a backtracking pattern, or a search that starts over, slow
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("1.")]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("BSN ")]
    [InlineData("BSN 111222333 ")]
    [InlineData("06-12 ")]
    [InlineData("geb. 1-1-")]
    [InlineData("7811 AB ")]
    [InlineData("9999999999 99 ")]
    public void Zoek_VeldVolMetHetzelfde_IsSnelKlaar(string herhaald)
    {
        var tekst = string.Concat(Enumerable.Repeat(herhaald, 4_000))[..4_000];
        Persoonsgegevens.Zoek(tekst);

        var begin = Stopwatch.GetTimestamp();
        Persoonsgegevens.Zoek(tekst);

        Assert.True(Stopwatch.GetElapsedTime(begin) < TimeSpan.FromSeconds(1));
    }

    private sealed class Invoer
    {
        [ZonderBsn]
        public string? Toelichting { get; set; }
    }

    private static List<string> Regels(string bestand) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Privacy", bestand)).Where(r => r.Length > 0 && r[0] != '#')
            .Select(r => Regex.Replace(r.Replace("\\n", "\n", StringComparison.Ordinal), @"\\u([0-9a-f]{4})", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString()))];

    /// <summary>Made while the test runs, so that no number that could be someone's stands in a file.</summary>
    private static IEnumerable<string> GeldigeBsns(int aantal)
    {
        var kans = new Random(9);
        return Enumerable.Range(0, int.MaxValue).Select(_ => $"{kans.Next(10_000_000, 1_000_000_000):000000000}").Where(Nummers.IsElfproef).Take(aantal);
    }

    private static string InAnderSchrift(string tekst, char nul) => string.Concat(tekst.Select(c => char.IsAsciiDigit(c) ? (char)(nul + (c - '0')) : c));
}
