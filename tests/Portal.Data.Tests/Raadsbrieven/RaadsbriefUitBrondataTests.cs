using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;
using Portal.Data.Stukken;
using Portal.Data.Toegang;

namespace Portal.Data.Raadsbrieven;

/// <summary>The letters that the public documents allow, gemeente by gemeente and year by year.</summary>
public sealed partial class RaadsbriefUitBrondataTests(GevuldeDatabase gevuld) : IClassFixture<GevuldeDatabase>
{
    private const int AssenId = 106;
    private static readonly string[] Alle = [.. Briefparagrafen.Alle.Select(p => p.Sleutel)];

    [Fact]
    public async Task Brief_MiddenDrenthe2022_HeeftDeCijfersVanDeRaadsbriefMetBron()
    {
        var brief = await BriefAsync(Maak.MiddenDrentheId, 2022, 2024);
        var uitvoering = Tekst(brief, Briefparagrafen.Uitvoering);

        Assert.Equal("CONCEPT", brief.Stuk.Merk);
        Assert.StartsWith("Op 22 augustus 2023 stuurde het Zorg- en Veiligheidshuis Drenthe (ZVHD) ons de jaarstukken 2022", Tekst(brief, Briefparagrafen.Aanleiding), StringComparison.Ordinal);
        Assert.Contains("Het ZVHD voerde in 2022 procesregie in 11 casussen van onze gemeente. Daaronder waren 8 nieuwe casussen. Er werden 7 casussen afgesloten.", uitvoering, StringComparison.Ordinal);
        Assert.Contains("Verder gaf het ZVHD [invullen: uitgebreide adviezen aan onze gemeente in 2022].", uitvoering, StringComparison.Ordinal);
        Assert.Contains("In 2022 kregen 33 (ex-)gedetineerden uit onze gemeente nazorg. Daarvan waren er 18 nieuw.", uitvoering, StringComparison.Ordinal);
        Assert.Contains("In 2022 kwamen in Drenthe 53 signalen van mensenhandel binnen. Daarvan hoorden er 3 bij onze gemeente. Ter vergelijking: in 2021 kwamen er in Drenthe 29 signalen binnen.", uitvoering, StringComparison.Ordinal);
        Assert.Contains("[invullen: plustaken van onze gemeente in 2022, of geen]", uitvoering, StringComparison.Ordinal);
        Assert.Contains("procesregie in 99 casussen. Daaronder waren 58 nieuwe casussen. Er werden 35 casussen afgesloten.", Tekst(brief, Briefparagrafen.Drenthe), StringComparison.Ordinal);
        Assert.Contains("Bijzondere woonvormen ontbreken. Zonder passende huisvesting stokt een casus", Tekst(brief, Briefparagrafen.Knelpunten), StringComparison.Ordinal);
        Assert.Equal(
            """
            Het ZVHD sloot 2022 af met een tekort van € 20.503. Dat komt door extra kosten voor het nieuwe cliëntvolgsysteem.
            De algemene reserve was eind 2022 € 312.628. Het resultaat over 2022 is [invullen: wel of nog niet, voor het resultaat over 2022] in deze stand verwerkt.
            Zo verdelen de gemeenten de kosten in 2024: Assen, Emmen en Hoogeveen betalen eerst samen 20%. De overige 80% betalen alle twaalf gemeenten samen, naar inwonertal.
            """, Tekst(brief, Briefparagrafen.Financien).Replace('\u00a0', ' '), ignoreLineEndingDifferences: true);
        Assert.Contains("Onze gewone bijdrage aan het ZVHD is in 2024 € 41.577. Voor nazorg betalen wij € 981.", Tekst(brief, Briefparagrafen.Bijdrage).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.EndsWith("samen € 27.000. Dat staat in een ander stuk dan onze eigen bijdrage. Vergelijk de bedragen daarom niet zonder meer.", Tekst(brief, Briefparagrafen.Bijdrage).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Meer signalen van mensenhandel. Van 29 signalen in 2021 naar 53 in 2022, een groei van 83 procent.", Tekst(brief, Briefparagrafen.Drenthe), StringComparison.Ordinal);
        Assert.DoesNotContain("42.558", Tekst(brief, Briefparagrafen.Bijdrage), StringComparison.Ordinal);
        Assert.Contains("Onze bijdrage [invullen: past wel of niet binnen de begroting van onze gemeente in 2024].", Tekst(brief, Briefparagrafen.Bijdrage), StringComparison.Ordinal);
        Assert.All(Figuren(brief, Briefparagrafen.Uitvoering), c => Assert.Equal("Raadsbrief Midden-Drenthe over jaarstukken 2022 en begroting 2024", ((UitBron)c.Cijfer.Herkomst).Bron));
    }

    /// <summary>Row by row of the seed files: what is known of this gemeente and of Drenthe stands in the letter, with that row as its source.</summary>
    [Theory]
    [InlineData(Maak.MiddenDrentheId, 2022, 2024, 29)]
    [InlineData(Maak.EmmenId, 2020, 2022, 14)]
    public async Task Brief_HeeftElkCijferDatInDeBrondataStaat(int gemeente, int verslagjaar, int begrotingsjaar, int aantal)
    {
        await using var db = gevuld.Open(GebruikerToegang.Systeem);
        List<string> rijen =
        [
            .. await db.Kengetallen.Where(k => k.Jaar == verslagjaar && k.Dimensie == null && (k.GemeenteId == gemeente || k.GemeenteId == null)).Select(k => k.Id).ToListAsync(),
            .. await db.Resultaten.Where(r => r.Jaar == verslagjaar).Select(r => r.Id).ToListAsync(),
            .. await db.Reservemutaties.Where(r => r.Jaar == verslagjaar && r.Soort != Reservesoort.Resultaat).Select(r => r.Id).ToListAsync(), // that one is the resultaat itself
            .. await db.Realisatieposten.Where(r => r.Jaar == verslagjaar).Select(r => r.Id).ToListAsync(),
            .. await db.Bijdragen.Where(b => b.Jaar == begrotingsjaar && b.GemeenteId == gemeente).Select(b => b.Id).ToListAsync(),
            .. await db.Bijdragetotalen.Where(b => b.Jaar == begrotingsjaar).Select(b => b.Id).ToListAsync(),
        ];

        var brief = await BriefAsync(gemeente, verslagjaar, begrotingsjaar);

        Assert.Equal(aantal, rijen.Count);
        Assert.Empty(rijen.Except(brief.Stuk.Delen.OfType<Cijferdeel>().Select(d => ((UitBron)d.Cijfer.Herkomst).Id!)));
    }

    [Fact]
    public async Task Brief_MiddenDrenthe2022_HeeftHetJaarplanPerProgrammalijnEnZegtWatDeGemeenteRaakt()
    {
        var plan = Tekst(await BriefAsync(Maak.MiddenDrentheId, 2022, 2024), Briefparagrafen.Jaarplan);

        Assert.Contains("Programmalijn Personen met een (hoog) veiligheidsrisico:", plan, StringComparison.Ordinal);
        Assert.Contains("Radicalisering en polarisatie. Hulp bij lokale casustafels", plan, StringComparison.Ordinal);
        Assert.Contains("Dit raakt onze gemeente: het plan noemt hier de gemeenten.", plan, StringComparison.Ordinal);
        Assert.EndsWith("Bron: Raadsbrief Midden-Drenthe over jaarstukken 2022 en begroting 2024.", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_Emmen2020_TeltInDossiersEnVergelijktNiet()
    {
        var brief = await BriefAsync(Maak.EmmenId, 2020, 2022);
        var uitvoering = Tekst(brief, Briefparagrafen.Uitvoering);
        var geld = Tekst(brief, Briefparagrafen.Financien).Replace('\u00a0', ' ');

        Assert.Contains("regie in 67 dossiers van onze gemeente. Er werden 26 dossiers afgesloten en er liepen 41 dossiers door in het volgende jaar. Onze gemeente vroeg 8 keer om advies.", uitvoering, StringComparison.Ordinal);
        Assert.Contains("Het ZVHD telde in 2020 anders dan in latere jaren.", uitvoering, StringComparison.Ordinal);
        Assert.Contains("een overschot van € 9.983. De baten waren € 21.534 hoger dan begroot en de lasten € 11.551.", geld, StringComparison.Ordinal);
        Assert.Contains("Aan de algemene reserve is € 9.983 toegevoegd, met instemming van de stuurgroep. De algemene reserve was eind 2020 [invullen: algemene reserve eind 2020].", geld, StringComparison.Ordinal);
        Assert.Contains("€ 454.455", geld, StringComparison.Ordinal);
        Assert.Contains("€ 197.900", geld, StringComparison.Ordinal);
        Assert.Contains("Onze gemeente betaalt in 2022 aan het ZVHD: € 141.181.", Tekst(brief, Briefparagrafen.Bijdrage).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_Emmen2023_NeemtEenOnzekerCijferPasOverNaBevestiging()
    {
        var gegevens = await GegevensAsync(Maak.EmmenId, 2023, 2025);
        var zonder = Raadsbrief.StelOp(gegevens, Alle);
        var onzeker = zonder.Onzeker.Single(c => c.Wat == "afgesloten casussen van onze gemeente in 2023");
        var met = Raadsbrief.StelOp(gegevens, Alle, werk: Briefwerk.Leeg.MetBevestiging(onzeker.Cijfer, isBevestigd: true));

        Assert.Contains("Er werden [invullen: afgesloten casussen van onze gemeente in 2023] afgesloten.", Tekst(zonder, Briefparagrafen.Uitvoering), StringComparison.Ordinal);
        Assert.Contains("Er werden 22 casussen afgesloten.", Tekst(met, Briefparagrafen.Uitvoering), StringComparison.Ordinal);
        Assert.True(Figuren(met, Briefparagrafen.Uitvoering).Single(c => c.Geschreven == "22 casussen").VraagtToelichting);
    }

    [Fact]
    public async Task Brief_MiddenDrenthe2023_VergelijktMetHetJaarErvoorEnSchrijftNulUit()
    {
        var uitvoering = Tekst(await BriefAsync(Maak.MiddenDrentheId, 2023, 2025), Briefparagrafen.Uitvoering);

        Assert.Contains("procesregie in 4 casussen van onze gemeente. Daaronder waren geen nieuwe casussen. Er werden [invullen: afgesloten casussen van onze gemeente in 2023] afgesloten. Verder gaf het ZVHD 4 uitgebreide adviezen over casussen van onze gemeente. Ter vergelijking: in 2022 waren er 11 actieve en 8 nieuwe casussen.", uitvoering, StringComparison.Ordinal);
        Assert.Contains("een procesregisseur van het ZVHD schoof aan bij ons tactisch veiligheidsoverleg", uitvoering, StringComparison.Ordinal);
        Assert.DoesNotContain("PGA", uitvoering, StringComparison.Ordinal);
        Assert.DoesNotContain("plustaken van onze gemeente", uitvoering, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_Noordenveld2023_SchrijftEenInEnkelvoud()
    {
        var uitvoering = Tekst(await BriefAsync(1699, 2023, 2025), Briefparagrafen.Uitvoering);

        Assert.Contains("procesregie in één casus van onze gemeente. Daaronder was één nieuwe casus.", uitvoering, StringComparison.Ordinal);
        Assert.Contains("Verder gaf het ZVHD één uitgebreid advies over een casus van onze gemeente.", uitvoering, StringComparison.Ordinal);
        Assert.DoesNotContain("nazorg", uitvoering, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_Westerveld2023_ZegtDatErGeenEnkeleCasusWas()
    {
        var uitvoering = Tekst(await BriefAsync(Maak.WesterveldId, 2023, 2025), Briefparagrafen.Uitvoering);

        Assert.Contains("procesregie in geen enkele casus van onze gemeente. Er waren geen nieuwe casussen.", uitvoering, StringComparison.Ordinal);
    }

    /// <summary>"Daaronder" and "daarvan" are of the year that is reported on: the year before stands behind them.</summary>
    [Fact]
    public async Task Brief_MiddenDrenthe2023_VergelijktNazorgAchteraan()
    {
        var uitvoering = Tekst(await BriefAsync(Maak.MiddenDrentheId, 2023, 2025), Briefparagrafen.Uitvoering);

        Assert.Contains("In 2023 kregen 60 (ex-)gedetineerden uit onze gemeente nazorg. Daarvan waren er 33 nieuw. Ter vergelijking: in 2022 kregen 33 (ex-)gedetineerden nazorg. Toen waren er 18 nieuw.", uitvoering, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_JaarZonderCijfers_HeeftPlaatsenOmInTeVullenEnGeenCijfer()
    {
        var brief = await BriefAsync(AssenId, 2025, 2027);

        Assert.Empty(brief.Stuk.Delen.OfType<Cijferdeel>());
        Assert.Contains("[invullen: verdeelsleutel in 2027]", Tekst(brief, Briefparagrafen.Financien), StringComparison.Ordinal); // a key without an end is not a key for ever
        Assert.Contains("[invullen: actieve casussen van onze gemeente in 2025]", Tekst(brief, Briefparagrafen.Uitvoering), StringComparison.Ordinal);
        Assert.Contains("[invullen: plannen voor 2027]", Tekst(brief, Briefparagrafen.Jaarplan), StringComparison.Ordinal);
        Assert.Contains("[invullen: bijdrage van onze gemeente in 2027]", Tekst(brief, Briefparagrafen.Bijdrage), StringComparison.Ordinal);
        Assert.All(Figuren(await BriefAsync(AssenId, 2022, 2024), Briefparagrafen.Uitvoering), c => Assert.Equal("Mensenhandel", ((UitBron)c.Cijfer.Herkomst).Onderdeel)); // of Drenthe as a whole
    }

    /// <summary>No number can slip in as words: whatever is not a year or a date is a figure with a source.</summary>
    [Fact]
    public async Task Brief_VanElkeGemeenteEnElkJaar_HeeftGeenGetalZonderBron()
    {
        await using var db = gevuld.Open(GebruikerToegang.Geen);
        foreach (var gemeente in await db.Gemeenten.Select(g => g.Id).ToListAsync())
        {
            foreach (var verslagjaar in Enumerable.Range(2019, 8))
            {
                var gegevens = await db.GetBriefgegevensAsync(gemeente, verslagjaar, verslagjaar + 2, GevuldeDatabase.Vandaag);
                var brief = Raadsbrief.StelOp(gegevens, Alle);

                var woorden = string.Join("\n", brief.Stuk.Delen.OfType<Tekstdeel>().Select(d => Datum().Replace(d.Tekst, "")));
                Assert.DoesNotMatch(Getal(), Jaartal().Replace(woorden, ""));
                Assert.All(brief.Stuk.Delen.OfType<Cijferdeel>(), c => Assert.True(c.Cijfer.Herkomst is UitBron or Berekend, $"{gemeente} {verslagjaar}: {c}"));
                Assert.DoesNotContain(brief.Stuk.Delen.OfType<Cijferdeel>(), c => c.Cijfer.Herkomst.Zekerheid is Zekerheid.Onzeker);
                Assert.Equal(brief.Cijfers.Count, brief.Cijfers.Select(c => c.Wat).Distinct().Count());
                Assert.DoesNotContain(brief.Stuk.Delen.OfType<Tekstdeel>(), d => d.Tekst.Contains("Portal.", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Brief_VanHetBureau_GeldtVoorElkeGemeente()
    {
        await using var db = gevuld.Open(Maak.ToegangVan(Rol.Bureaumedewerker));

        var stuk = await db.GetRaadsbriefAsync(Maak.EmmenId, 2023, 2025, GevuldeDatabase.Vandaag);

        Assert.Equal("Raadsbrief Emmen, jaarstukken 2023 en begroting 2025", stuk.Titel);
        Assert.DoesNotContain(stuk.Paragrafen, p => p.Sleutel == Briefparagrafen.OverZvhd);
    }

    [Fact]
    public async Task Drenthe_2022_ZetPercentagesVanHetzelfdeStukNaastElkaar()
    {
        var brief = await BriefAsync(Maak.EmmenId, 2022, 2024);
        var tabel = brief.Stuk.Paragrafen.Single(p => p.Sleutel == Briefparagrafen.Drenthe).Blokken.OfType<Stuktabel>().Single();

        Assert.Equal(["Minderjarige hoofdpersonen", "7%", "13%"], Rij("Minderjarige hoofdpersonen"));
        Assert.Equal(["Alle adviezen samen", "169", "175"], Rij("Alle adviezen samen"));
        Assert.Equal(["Nieuwe aanmeldingen", "99", "niet bekend"], Rij("Nieuwe aanmeldingen"));

        IEnumerable<string?> Rij(string naam) => tabel.Rijen.Single(r => r[0].ToString() == naam).Select(d => d.ToString());
    }

    private static IEnumerable<Cijferdeel> Figuren(Briefopstelling brief, string paragraaf) =>
        brief.Stuk.Paragrafen.Single(p => p.Sleutel == paragraaf).Blokken.SelectMany(b => b.Onderdelen).OfType<Cijferdeel>();

    private static string Tekst(Briefopstelling brief, string paragraaf) =>
        Briefinhoud.Van(brief).Paragrafen.Single(p => p.Sleutel == paragraaf).Tekst;

    private async Task<Briefgegevens> GegevensAsync(int gemeente, int verslagjaar, int begrotingsjaar)
    {
        await using var db = gevuld.Open(GebruikerToegang.Geen);
        return await db.GetBriefgegevensAsync(gemeente, verslagjaar, begrotingsjaar, GevuldeDatabase.Vandaag);
    }

    private async Task<Briefopstelling> BriefAsync(int gemeente, int verslagjaar, int begrotingsjaar) =>
        Raadsbrief.StelOp(await GegevensAsync(gemeente, verslagjaar, begrotingsjaar), Alle);

    [GeneratedRegex(@"\b\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}\b")]
    private static partial Regex Datum();

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex Jaartal();

    [GeneratedRegex(@"[^\n]*\d[^\n]*")]
    private static partial Regex Getal();
}
