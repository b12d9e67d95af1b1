using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Begrotingen;
using Portal.Data.Brondata;
using Portal.Data.Cijfers;
using Portal.Data.Documenten;
using Portal.Data.Informatie;
using Portal.Data.Jaarplannen;
using Portal.Data.Raadsbrieven;
using Portal.Data.Toegang;

namespace Portal.Data.Fuzz;

/// <summary>
/// Ten thousand files for everything that reads one: each was good until something happened to it. What is judged good is saved, what is not is
/// refused by line and reason; nothing in between, and never anything else.
/// </summary>
public sealed class ImportFuzzTests(GevuldeDatabase vol) : IClassFixture<GevuldeDatabase>, IDisposable
{
    private const int Aantal = 10_000;

    /// <summary>Of what is refused, one in so many is also offered to the database; of what is good, as many as that, and one in so many after them.</summary>
    private const int Steekproef = 100;

    private static readonly DateTime Nu = GevuldeDatabase.Nu;
    private static readonly DateOnly Vandaag = GevuldeDatabase.Vandaag;
    private readonly Proefbank bank = new(vol);

    public void Dispose() => bank.Dispose();

    [Fact]
    public async Task Kwartaal_TienduizendBestanden_WordtOvergenomenOfPerRegelGeweigerd()
    {
        Begrotepost[] posten;
        await using (var db = bank.Open(vol.Toegangen[2]))
        {
            posten = [.. (await db.GetBegrotingskwartaalAsync(2025, 1))!.Regels.Select(p => new Begrotepost(p.Code, p.Omschrijving, p.Kant, p.Begroot))];
        }

        var goed = "\uFEFFcode;omschrijving;realisatie;prognose;toelichting\r\n" + string.Concat(posten.Take(8).Select((p, i) => $"{p.Code};{p.Omschrijving};{i * 1000},50;€ {i}.000;\"Een; uitleg {i}\"\r\n"));
        await BeproefAsync(
            1, goed,
            tekst => (Periodeimport.Lees(tekst, posten) is var u) ? new(u.IsGoed, [.. u.Afgekeurd.Select(a => (a.Regel, a.Reden))]) : null!,
            (db, tekst) => db.ImporteerKwartaalAsync(2025, 1, tekst, null, Nu));
    }

    [Fact]
    public async Task Cijfers_TienduizendBestanden_WordtOvergenomenOfPerRegelGeweigerd()
    {
        Kengetalreferentie referentie;
        await using (var db = bank.Open(vol.Toegangen[2]))
        {
            referentie = await db.GetKengetalreferentieAsync();
        }

        var goed = $"{Kengetalimport.Kop}\n" + string.Concat(referentie.Gemeenten.Select((g, i) => $"actieve_procesregie;2024;{g.CbsCode};;;{i};{i};JV-2023;\"Casuïstiek; per gemeente\";zeker;;\n"))
            + "afgesloten_procesregie;2023;;;;54;;JV-2023;Kop;onzeker;\"Geteld\nen nageteld\";Nageteld\n";
        await BeproefAsync(
            2, goed,
            tekst => (Kengetalimport.Lees(tekst, referentie, vol.Toegangen[2], Vandaag, Nu) is var u) ? new(u.IsGoed, [.. u.Afgekeurd.Select(a => (a.Regel, a.Reden))]) : null!,
            (db, tekst) => db.ImporteerKengetallenAsync(tekst, Vandaag, Nu));
    }

    [Fact]
    public async Task Jaarplan_TienduizendBestanden_WordtOvergenomenOfPerRegelGeweigerd()
    {
        Jaarplanoverzicht plan;
        await using (var db = bank.Open(vol.Toegangen[2]))
        {
            var jaar = await db.Jaarplannen.Where(p => p.Status == Jaarplanstatus.Gedrukt).MaxAsync(p => p.Jaar);
            plan = (await db.GetJaarplanAsync(jaar, Vandaag))!;
        }

        var regels = plan.Lijnen.SelectMany(l => l.Themas).SelectMany(t => t.Regels).Take(8).ToList();
        var goed = "\uFEFFCode;Actie;Eigenaar;Planning;Status;Percentage;Toelichting;Bewijs;Controle\r\n" + string.Concat(regels.Select((r, i) =>
            $"{r.Code};\"{r.Titel.Replace("\"", "\"\"", StringComparison.Ordinal)}\";Ketenregisseur;hele jaar;loopt;{i}%;\"Bezig; stap {i}\";;{Jaarplanbestand.Controlegetal(r)}\r\n"));
        await BeproefAsync(
            3, goed,
            tekst => (Jaarplanbestand.Toets(tekst, plan) is var u) ? new(u.MagDoor, [.. u.Afgewezen.Select(a => (a.Regel, a.Reden))], u.Wijzigingen.Count == 0) : null!,
            async (db, tekst) =>
            {
                var uitkomst = await db.NeemBestandOverAsync(plan.Kop.Jaar, plan.Kop.Versienummer, tekst, Nu);
                if (!uitkomst.MagDoor)
                {
                    throw new DomeinregelException(uitkomst.Afgewezen is [var eerste, ..] ? eerste.Reden : "Dit bestand verandert niets.");
                }
            });
    }

    [Fact]
    public async Task Brondata_TienduizendBestanden_WordtGelezenOfMetPlaatsGeweigerd_EnEenFouteMapLaadtNiets()
    {
        await using var systeem = bank.Open(GebruikerToegang.Systeem);
        var goed = BrondataLader.Bestanden.DistinctBy(b => b.Naam).ToDictionary(b => b.Naam, b => File.ReadAllText(Path.Combine(BrondataLader.StandaardMap, b.Naam)));
        var bekend = new Verwijzingen(BrondataLader.Bestanden.ToDictionary(b => b.Soort, b => b.Naam));
        foreach (var bestand in BrondataLader.Bestanden)
        {
            bestand.Lees(goed[bestand.Naam], systeem.Model, bekend);
        }

        var (rommel, kans) = (new Rommel(new(4)), new Random(4));
        var (geweigerd, gelezen) = (0, 0);
        for (var keer = 0; keer < Aantal; keer++)
        {
            var bestand = BrondataLader.Bestanden[keer % BrondataLader.Bestanden.Count];
            var regels = goed[bestand.Naam].Split('\n');
            var tekst = rommel.Verhaspel(regels[0] + "\n" + string.Join('\n', regels.Skip(1 + kans.Next(Math.Max(1, regels.Length - 6))).Take(5)));
            try
            {
                bestand.Lees(tekst, systeem.Model, bekend);
                gelezen++;
            }
            catch (BrondataException reden)
            {
                Assert.StartsWith(bestand.Naam, reden.Message, StringComparison.Ordinal);
                geweigerd++;
            }
            catch (Exception anders)
            {
                Assert.Fail($"zaad 4, {keer}, {bestand.Naam}: {anders}\n{Invoermaker.Zeg(tekst)}");
            }
        }

        Assert.True(geweigerd > 2_000 && gelezen > 500, $"{geweigerd} geweigerd, {gelezen} gelezen");
        await FouteMappenAsync(goed, rommel);
    }

    [Fact]
    public void Uploads_TienduizendVanElkeSoort_WordenAanvaardOfMetEenZinGeweigerd()
    {
        var rommel = new Rommel(new(5));
        var bureau = vol.Toegangen[2];
        Dictionary<string, (int Goed, int Fout)> telling = [];
        foreach (var (soort, doe, begin) in new (string, Action<byte[]>, byte[][])[]
        {
            ("pdf", b => Document.Plaats(new("Jaarverslag", Documentsoort.Jaarstukken, 2025), b, bureau, Nu), [Bestanden.Pdf]),
            ("afbeelding", b => _ = new Afbeelding(b, "Een kaart", bureau, Nu), [Bestanden.Png, Bestanden.Jpeg, .. Bestanden.Webps]),
            ("logo", Logo, [Bestanden.Png, Bestanden.Jpeg]),
        })
        {
            var (aanvaard, geweigerd) = (0, 0);
            for (var keer = 0; keer < Aantal; keer++)
            {
                var bytes = rommel.Verhaspel(rommel.Uit(begin));
                try
                {
                    doe(bytes);
                    aanvaard++;
                }
                catch (Exception fout) when (FormulierFuzzTests.Bezwaar(fout) is null)
                {
                    geweigerd++;
                }
                catch (Exception fout)
                {
                    Assert.Fail($"zaad 5, {soort} {keer}: {fout}\n{Convert.ToHexString(bytes)}");
                }
            }

            telling[soort] = (aanvaard, geweigerd);
        }

        Assert.All(telling.Values, t => Assert.True(t.Goed > 100 && t.Fout > 1_000, string.Join(", ", telling)));
    }

    [Theory]
    [InlineData(20_001, 4, "Het bestand heeft meer dan 20000 regels. Verder is niet gelezen.")]
    [InlineData(20_000, 4, null)]
    [InlineData(1, 61, "Het bestand heeft 61 kolommen. Het mag er 60 hebben.")]
    [InlineData(1, 60, null)]
    public void Bestand_MetTeVeelRegelsOfKolommen_WordtNietVerderGelezen(int regels, int kolommen, string? reden)
    {
        Begrotepost[] posten = [new("L1", "Personeel", Kant.Lasten, 1_000)];
        var kop = "code;realisatie;prognose;toelichting" + string.Concat(Enumerable.Range(5, kolommen - 4).Select(k => $";k{k}"));

        var uitkomst = Periodeimport.Lees($"{kop}\nL1;1;2;\n{string.Concat(Enumerable.Repeat(";\n", regels - 1))}", posten);

        Assert.Equal(reden, uitkomst.Afgekeurd.Count == 0 ? null : uitkomst.Afgekeurd[^1].Reden);
    }

    [Fact]
    public void Bestand_MetAlleenFouteRegels_HoudtNaHonderdOp()
    {
        Begrotepost[] posten = [new("L1", "Personeel", Kant.Lasten, 1_000)];

        var uitkomst = Periodeimport.Lees("code;realisatie;prognose;toelichting\n" + string.Concat(Enumerable.Repeat("L9;1;2;\n", 5_000)), posten);

        Assert.Equal((101, "Er zijn al 100 regels niet goed. Verder is niet gelezen."), (uitkomst.Afgekeurd.Count, uitkomst.Afgekeurd[^1].Reden));
    }

    [Fact]
    public void Bestand_TeGroot_WordtNietGelezen()
    {
        Assert.Equal("Het bestand is te groot.", Periodeimport.Lees(new('x', Periodeimport.MaxLengte + 1), []).Afgekeurd.Single().Reden);
        Assert.Equal("Het bestand is te groot.", Kengetalimport.Lees(new('x', Kengetalimport.MaxLengte + 1), new([], [], [], new Dictionary<string, Kengetal>()), vol.Toegangen[2], Vandaag, Nu).Afgekeurd.Single().Reden);
        Assert.Equal("Dit bestand is te groot voor een jaarplan.", Jaarplanbestand.Toets(new('x', Jaarplanbestand.BytesMax + 1), null!).Afgewezen.Single().Reden);
    }

    [Fact]
    public void Tekst_DieGeenUtf8Is_WordtGeweigerd() =>
        Assert.Contains("CSV UTF-8", Assert.Throws<DomeinregelException>(() => Csvbestand.Tekst([0xE9, 0x3B])).Message, StringComparison.Ordinal);

    /// <summary>Where the portal reads a file that somebody brings, and what is tried of it here.</summary>
    private static readonly Dictionary<string, string> Lezers = new()
    {
        ["Csvinvoer.razor"] = $"{nameof(Kwartaal_TienduizendBestanden_WordtOvergenomenOfPerRegelGeweigerd)}, {nameof(Cijfers_TienduizendBestanden_WordtOvergenomenOfPerRegelGeweigerd)}",
        ["JaarplanInlezen.razor.cs"] = nameof(Jaarplan_TienduizendBestanden_WordtOvergenomenOfPerRegelGeweigerd),
        ["Documenten.razor.cs"] = nameof(Uploads_TienduizendVanElkeSoort_WordenAanvaardOfMetEenZinGeweigerd),
        ["Afbeeldingkiezer.razor"] = nameof(Uploads_TienduizendVanElkeSoort_WordenAanvaardOfMetEenZinGeweigerd),
        ["RaadsbriefInstellingen.razor.cs"] = nameof(Uploads_TienduizendVanElkeSoort_WordenAanvaardOfMetEenZinGeweigerd),
        ["BrondataLader.cs"] = nameof(Brondata_TienduizendBestanden_WordtGelezenOfMetPlaatsGeweigerd_EnEenFouteMapLaadtNiets),
    };

    /// <summary>A new page that takes a file, or a new use of the pasted csv, asks for a test of its own.</summary>
    [Fact]
    public void ElkeLezer_VanBestanden_WordtBeproefd()
    {
        var bron = Directory.EnumerateFiles(Path.Combine(Hier(), "../../../src"), "*.*", SearchOption.AllDirectories).Where(b => Path.GetExtension(b) is ".cs" or ".razor")
            .ToDictionary(b => b, File.ReadAllText);

        Assert.Equal(Lezers.Keys.Order(StringComparer.Ordinal), bron.Where(b => b.Value.Contains("InputFileChangeEventArgs", StringComparison.Ordinal) || b.Key.EndsWith("BrondataLader.cs", StringComparison.Ordinal))
            .Select(b => Path.GetFileName(b.Key)).Order(StringComparer.Ordinal));
        Assert.Equal(["CijferImport.razor", "KwartaalImport.razor"], bron.Where(b => b.Value.Contains("<Csvinvoer ", StringComparison.Ordinal)).Select(b => Path.GetFileName(b.Key)).Order(StringComparer.Ordinal));
    }

    private static string Hier([CallerFilePath] string hier = "") => Path.GetDirectoryName(hier)!;

    private sealed record Oordeel(bool IsGoed, IReadOnlyList<(int Regel, string Reden)> Afgekeurd, bool MagLeeg = false);

    private async Task BeproefAsync(int zaad, string goed, Func<string, Oordeel> lees, Func<PortalDbContext, string, Task> bewaar)
    {
        var rommel = new Rommel(new(zaad));
        var (aanvaard, geweigerd) = (0, 0);
        for (var keer = 0; keer < Aantal; keer++)
        {
            var bytes = Encoding.UTF8.GetBytes(rommel.Verhaspel(goed));
            string tekst;
            try
            {
                tekst = Csvbestand.Tekst(keer % 4 == 0 ? rommel.Verhaspel(bytes) : bytes);
            }
            catch (DomeinregelException)
            {
                geweigerd++;
                continue;
            }

            Oordeel oordeel;
            try
            {
                oordeel = lees(tekst);
            }
            catch (Exception fout)
            {
                Assert.Fail($"zaad {zaad}, {keer}: {fout}\n{Invoermaker.Zeg(tekst)}");
                return;
            }

            Assert.True(oordeel.IsGoed || oordeel.MagLeeg || oordeel.Afgekeurd.Count > 0, $"{keer}: niet goed, en er staat niet waarom");
            Assert.All(oordeel.Afgekeurd, a => Assert.Null(FormulierFuzzTests.Bezwaar(new DomeinregelException(a.Reden))));
            Assert.True(oordeel.Afgekeurd.DistinctBy(a => a.Regel).Count() == oordeel.Afgekeurd.Count, $"{keer}: twee meldingen bij een regel, die het scherm niet uit elkaar houdt\n{tekst}");
            if (oordeel.IsGoed)
            {
                if (++aanvaard > Steekproef && aanvaard % Steekproef != 0)
                {
                    continue;
                }

                await using var db = bank.Open(vol.Toegangen[2]);
                await bewaar(db, tekst); // what is judged good is also saved
                bank.ZetTerug();
            }
            else if (++geweigerd % Steekproef == 0)
            {
                await using var db = bank.Open(vol.Toegangen[2]);
                Assert.Null(FormulierFuzzTests.Bezwaar((await Record.ExceptionAsync(() => bewaar(db, tekst)))!));
                Assert.Equal(bank.Aanvang, bank.Vingerafdruk());
            }
        }

        Assert.True(aanvaard > 50 && geweigerd > 1_000, $"{aanvaard} aanvaard, {geweigerd} geweigerd");
    }

    private async Task FouteMappenAsync(Dictionary<string, string> goed, Rommel rommel)
    {
        var map = Directory.CreateTempSubdirectory("zvhd-bron-").FullName;
        try
        {
            foreach (var (naam, inhoud) in goed)
            {
                await File.WriteAllTextAsync(Path.Combine(map, naam), inhoud);
            }

            foreach (var naam in goed.Keys)
            {
                await File.WriteAllBytesAsync(Path.Combine(map, naam), rommel.Verhaspel(Encoding.UTF8.GetBytes(goed[naam] + ";;\"")));
                await using (var db = bank.Open(GebruikerToegang.Systeem))
                {
                    await Assert.ThrowsAsync<BrondataException>(() => BrondataLader.LaadAsync(db, map));
                }

                await File.WriteAllTextAsync(Path.Combine(map, naam), goed[naam]);
            }

            Assert.Equal(bank.Aanvang, bank.Vingerafdruk());
        }
        finally
        {
            Directory.Delete(map, recursive: true);
        }
    }

    private static void Logo(byte[] bytes) => new Briefinstelling(Maak.EmmenId).Stel(new(LogoTekst: "Gemeente", NieuwLogo: bytes), Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId));
}
