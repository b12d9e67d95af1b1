using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Brondata;
using Portal.Data.Cijfers;
using Portal.Data.Toegang;

namespace Portal.Data.Aansluitingen;

/// <summary>What the portal finds in the brondata, to the letter: a new false alarm fails here, and so does a contradiction that is no longer seen.</summary>
public sealed class AansluitingUitBrondataTests(AansluitingUitBrondataTests.Brondata brondata) : IClassFixture<AansluitingUitBrondataTests.Brondata>
{
    private const string Bevindingen = """
        Tegenspraak delen-en-totaal.afgesloten_procesregie.2023.gemeenten 2
        Tegenspraak delen-en-totaal.formatie_bureau.2023.functie 4
        Tegenspraak begin-en-eind.actieve_procesregie.2022.drenthe -42
        Tegenspraak deel-en-geheel.afgesloten_procesregie.2021.drenthe 1
        Tegenspraak deel-en-geheel.instroom_procesregie.2021.drenthe 1
        Tegenspraak percentage.aandeel_aanmeldingen_domein.2023.zorg -9
        Tegenspraak percentage.stalking_aandeel_aanmeldingen.2021 5
        Tegenspraak reserve.2023 2130
        Verschil delen-en-totaal.actieve_casussen_leeftijd.2022.samen.drenthe 3
        Verschil delen-en-totaal.actieve_casussen_leeftijd.2023.samen.drenthe -6
        Verschil begin-en-eind.nazorg.2023.meppel.eerste-jaar 13
        Verschil percentage.aandeel_aanmeldingen_domein.2022.zorg 1
        Verschil percentage.stalking_aandeel_aanmeldingen.2022 -1
        Verschil dekking.begroting.2025.nazorg 30000
        Verschil dekking.programma.2024.justitiabelen -24020
        Verschil dekking.programma.2024.mensenhandel 33324
        Verschil dekking.programma.2024.zonmw -632
        Verschil dekking.programma.2025.mensenhandel -22715
        Verschil dekking.realisatie.2023.projecten 7003
        Verschil index.2025.baten -269801
        Verschil index.2025.lasten -216024
        Verschil twee-plekken.aandeel_hoofdpersonen_18_23.2021 6
        Verschil twee-plekken.aandeel_hoofdpersonen_18_23.2022 -2
        Verschil twee-plekken.aandeel_minderjarige_hoofdpersonen.2021 5
        Verschil twee-plekken.aandeel_minderjarige_hoofdpersonen.2022 1
        Verschil twee-plekken.vermelding.ketenpartnerinzet.2023.gerealiseerd.3ro -0.108
        Verschil lezing.aanmeldingen.2023.andere-zvh 10
        Verschil lezing.aanmeldingen_advies.2023 -5
        Verschil lezing.instroom_procesregie.2023.assen 10
        Verschil lezing.stalking_aandeel_aanmeldingen.2023 10
        NietTeControleren delen-en-totaal.aanmeldingen.2023.partner
        NietTeControleren reserve.2022
        NietTeControleren dekking.begroting.2024.lvmzv
        NietTeControleren dekking.begroting.2025.lvmzv
        NietTeControleren dekking.realisatie.2023.bijdrage-begeleiding-ex-gedetineerden
        NietTeControleren dekking.realisatie.2023.bijdrage-overige-plustaken
        NietTeControleren telling.aandeel_gemeentegrensoverstijgend.2020.drenthe
        NietTeControleren telling.aandeel_minderjarige_hoofdpersonen.2020.drenthe
        NietTeControleren telling.adviesvragen_gemeente.2020.emmen
        NietTeControleren telling.bijdrage-gemeenten.2024
        NietTeControleren telling.dossiers_afgesloten_2020.2020.emmen
        NietTeControleren telling.dossiers_meegenomen_2020.2020.emmen
        NietTeControleren telling.dossiers_regie_2020.2020.emmen
        Afronding delen-en-totaal.begroting.2024.l 1
        Afronding delen-en-totaal.begroting.2025.b -1
        Afronding delen-en-totaal.begroting.2025.l6 1
        Afronding delen-en-totaal.begroting.2025.saldo 1
        Afronding delen-en-totaal.realisatie.2023.baten 1
        Afronding delen-en-totaal.realisatie.2023.lasten -1
        Afronding delen-en-totaal.resultaat.2023 -1
        Afronding dekking.programma.2025.justitiabelen 1
        Afronding index.2025.l6d -1
        """;

    private Controleronde Ronde => brondata.Ronde;

    [Fact]
    public void Brondata_GevenPreciesDezeBevindingen() => Assert.Equal(
        Bevindingen.Split('\n', StringSplitOptions.TrimEntries),
        Ronde.Uitkomsten.Where(u => u.IsBevinding).Select(u => $"{u.Ernst} {u.Sleutel} {u.Verschil?.ToString("0.###", CultureInfo.InvariantCulture)}".TrimEnd()));

    [Fact]
    public void WatKlopt_WordtGeteld()
    {
        var kloppend = Ronde.Uitkomsten.Where(u => !u.IsBevinding).ToList();

        Assert.Equal(190, kloppend.Count);
        Assert.All(kloppend, u => Assert.Null(u.Uitleg));
        Assert.Equal(Enum.GetValues<Controlesoort>().Except([Controlesoort.Telling, Controlesoort.Lezing, Controlesoort.Registratie]), kloppend.Select(u => u.Soort).Distinct().Order());
    }

    [Theory]
    [InlineData("reserve.2023", "Klopt precies als het resultaat van 2022 (−€\u00a020.503) nog van de stand van 2022 af moet en het resultaat van 2023 (−€\u00a018.373) niet meetelt. Ook in de standen van 2024 en 2025 zit het resultaat van 2023 (−€\u00a018.373) dan niet.")]
    [InlineData("delen-en-totaal.formatie_bureau.2023.functie", "Klopt als bij Procesregisseurs 3,88 staat in plaats van 7,88, of als bij het gedrukte totaal 17,41 staat in plaats van 13,41. Dat scheelt één teken.")]
    [InlineData("delen-en-totaal.afgesloten_procesregie.2023.gemeenten", "Van 10 van deze cijfers kan één teken verkeerd gelezen zijn. Welk cijfer niet klopt, is niet te bepalen.")]
    [InlineData("percentage.stalking_aandeel_aanmeldingen.2021", "Klopt als bij 24 t/m 40 jaar 39 staat in plaats van 79.")]
    [InlineData("percentage.aandeel_aanmeldingen_domein.2023.zorg", "Klopt als GGD Drenthe (OGGZ) en Leger des Heils (welzijn), of als GGD Drenthe (OGGZ) en MEE Drenthe niet bij dit domein tellen.")]
    [InlineData("dekking.begroting.2025.nazorg", "Het hele programma justitiabelen sluit wel: baten €\u00a072.957, lasten €\u00a072.956. Klopt als de kosten in Personeel Justitiabelen zitten.")]
    [InlineData("twee-plekken.aandeel_minderjarige_hoofdpersonen.2021", "Klopt als is gerekend met 10 van de 77 casussen onder procesregie.")]
    [InlineData("begin-en-eind.nazorg.2023.meppel.eerste-jaar", "Klopt als Meppel met 13 lopende trajecten begon die niet als nieuw zijn geteld.")]
    public void Bevinding_ZegtWanneerHetZouKloppen(string sleutel, string uitleg) => Assert.Equal(uitleg, Ronde.Uitkomsten.Single(u => u.Sleutel == sleutel).Uitleg);

    [Theory]
    [InlineData("delen-en-totaal.afgesloten_procesregie.2023.gemeenten", "2")]
    [InlineData("reserve.2023", "€ 2.130")]
    [InlineData("percentage.stalking_aandeel_aanmeldingen.2021", "5 procentpunten")]
    [InlineData("percentage.stalking_aandeel_aanmeldingen.2022", "1 procentpunt")]
    [InlineData("delen-en-totaal.actieve_procesregie.2023.gemeenten", null)]
    [InlineData("reserve.2022", null)]
    public void Afstand_IsHetVerschilMetZijnEenheid(string sleutel, string? afstand) =>
        Assert.Equal(afstand, Ronde.Uitkomsten.Single(u => u.Sleutel == sleutel).Afstand?.Replace('\u00a0', ' '));

    [Fact]
    public void Telling2020_WordtGenoemd_EnNooitVergeleken()
    {
        var tellingen = Ronde.Uitkomsten.Where(u => u.Soort is Controlesoort.Telling).ToList();

        Assert.Equal(3, tellingen.Count(t => t.Sleutel.Contains("dossiers_", StringComparison.Ordinal)));
        Assert.All(tellingen, t => Assert.Null(t.Verschil));
        Assert.DoesNotContain(Ronde.Uitkomsten, u => u.Verschil is not null
            && u.Bladeren.Select(c => (c.Herkomst as UitBron)?.Id).OfType<string>().Select(id => id.Contains("_2020.", StringComparison.Ordinal)).Distinct().Count() > 1);
    }

    [Fact]
    public void ElkeBevinding_HeeftAanBeideKantenEenCijferMetHerkomst_EnEenSleutelDieAdresIs() => Assert.All(Ronde.Uitkomsten, u =>
    {
        Assert.Matches("^[a-z0-9._-]+$", u.Sleutel);
        Assert.True(u.Sleutel.Length <= Bevindingstap.SleutelMaxLength, u.Sleutel);
        Assert.True(u.Titel.Length <= Bevindingstap.TitelMaxLength && u.Waarden.Length <= Bevindingstap.WaardenMaxLength, u.Sleutel);
        Assert.NotEmpty(u.Bladeren);
    });

    /// <summary>What one gemeente pays is for its own eyes; only the sum of the twelve takes part.</summary>
    [Fact]
    public void BijdragePerGemeente_DoetNergensZichtbaarMee()
    {
        Assert.Contains(Ronde.Uitkomsten, u => u.Sleutel == "delen-en-totaal.bijdragen.2019.totaal" && u.Links.Cijfer.Waarde == 408_504);
        Assert.DoesNotContain(Ronde.Uitkomsten.SelectMany(u => u.Bladeren), c => c.Herkomst is UitBron { Id: { } id } && id.StartsWith("bijdragen.GM", StringComparison.Ordinal));
    }

    [Fact]
    public void Cijfer_WeetInWelkeControlesHetMeedoet()
    {
        Assert.Equal(
            ["begin-en-eind.actieve_procesregie.2022.drenthe", "deel-en-geheel.afgesloten_procesregie.2021.drenthe", "deel-en-geheel.instroom_procesregie.2021.drenthe", "deel-en-geheel.stalking_actief.2021.procesregie"],
            Ronde.OpenbaarMet("kengetallen.actieve_procesregie.2021").Select(u => u.Sleutel));
        Assert.Empty(Ronde.OpenbaarMet("kengetallen.bestaat-niet"));
    }

    [Theory]
    [InlineData("kengetallen.stalking_aandeel_aanmeldingen.2023", "10,94% = stalking aangemeld 14, alle aanmeldingen 128")]
    [InlineData("kengetallen.stalking_aandeel_aanmeldingen.2022", "13,13% = stalking aangemeld 13, alle aanmeldingen 99")]
    [InlineData("kengetallen.reserve_aandeel_begroting.2025", "4,99% = reserve aan het eind € 104.843, totaal baten € 2.103.020")]
    [InlineData("kengetallen.beginstand_procesregie.2023", "64 = actief 129, nieuw 65")]
    [InlineData("kengetallen.beginstand_procesregie.2023.GM0114", "17 = actief 38, nieuw 21")]
    [InlineData("kengetallen.uitgebreid_advies.2022", "41 = alle aanmeldingen 99, met procesregie 58")]
    [InlineData("kengetallen.aanmeldingen.2022", "99 = 2023 128")]
    [InlineData("kengetallen.aanmeldingen.2023.partner.SOC-TEAMS", "5 = totaal 128, alle andere rijen 123")]
    public void Opbouw_VanEenPercentageOfBerekendCijfer_IsTellerEnNoemerOfWatErUitGerekendIs(string cijfer, string opbouw) =>
        Assert.Contains(opbouw, Ronde.OpbouwVan(cijfer).Select(Lees));

    [Fact]
    public void Opbouw_VanEenCijferMetGenoemdeGroei_HeeftBeideJaren() => Assert.Contains(
        "30,3% = 2022 99, 2023 129", Ronde.OpbouwVan("kengetallen.actieve_procesregie.2023").Select(Lees));

    /// <summary>What no document prints, is explained by figures that one does print; and what is printed is not given parts that do not belong to it.</summary>
    [Fact]
    public async Task Opbouw_IsErVanElkCijferDatIsUitgerekend_EnVanGeenDatAlleenGedruktIs()
    {
        await using var db = brondata.Open();
        var kengetallen = await db.Kengetallen.AsNoTracking().Include(k => k.Bron).Include(k => k.Indicator).ToListAsync();

        Assert.All(kengetallen.Where(k => k.Cijfer.IsUitgerekend()), k => Assert.Contains(Ronde.OpbouwVan(k.Id), o => o.Cijfer.Waarde == k.Waarde));
        Assert.Empty(Ronde.OpbouwVan("kengetallen.aandeel_psychisch.2023"));
        Assert.Empty(Ronde.OpbouwVan("kengetallen.bestaat-niet"));
    }

    private static string Lees(Opbouw opbouw) =>
        $"{opbouw.Cijfer} = {string.Join(", ", ((Berekend)opbouw.Cijfer.Herkomst).Delen.Select(d => $"{d.Naam} {d.Cijfer}"))}".Replace('\u00a0', ' ');

    [Fact]
    public void Controle_GevondenDoorReflectie_IsElkeKlasseInDeMap() =>
        Assert.Equal(20, Controle.Alle.Count);

    /// <summary>The bureau can enter every indicator of a gemeente, in any breakdown: that stops no check, and what is of one gemeente is not laid beside what is of Drenthe.</summary>
    [Fact]
    public void ElkCijfer_OokVanEenGemeenteOfNaarEenKenmerk_LaatAlleControlesDoorgaan()
    {
        string?[] kenmerken = [null, .. Kengetal.Dimensies];
        foreach (var meting in brondata.Boek.Metingen.Where(m => m.GemeenteId is null).DistinctBy(m => (m.Indicator, m.Jaar, m.Categorie)).ToList())
        {
            var erbij = from kenmerk in kenmerken
                        from gemeente in new[] { 106, 114 }
                        from maal in new[] { 1, 1_000_000m }
                        select meting with { GemeenteId = gemeente, Gemeente = $"Gemeente {gemeente}", Dimensie = kenmerk, Categorie = kenmerk is null ? null : meting.Categorie ?? $"deel {maal}", Cijfer = new(meting.Waarde * maal, meting.Cijfer.Eenheid, meting.Bron) };

            var ronde = Controleronde.Voer(brondata.Boek with { Metingen = [.. brondata.Boek.Metingen, .. erbij] }, Maak.Nu);

            Assert.True(ronde.Uitkomsten.Count >= brondata.Ronde.Uitkomsten.Count, $"{meting.Naam}: er vallen controles weg");
            Assert.Equal(ronde.Uitkomsten.Count, ronde.Uitkomsten.DistinctBy(u => u.Sleutel).Count());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000_000_000)]
    public void ElkCijfer_DatNulOfOnmogelijkGrootWordt_LaatDeAndereControlesDoorgaan(long waarde)
    {
        foreach (var meting in brondata.Boek.Metingen)
        {
            var ronde = Controleronde.Voer(brondata.Boek with { Metingen = [.. brondata.Boek.Metingen.Select(m => m == meting ? m with { Cijfer = new(waarde, m.Cijfer.Eenheid, m.Bron) } : m)] }, Maak.Nu);

            Assert.True(ronde.Uitkomsten.Count > brondata.Ronde.Uitkomsten.Count - 30, $"{meting.Naam}: {ronde.Uitkomsten.Count} controles over");
        }
    }

    [Fact]
    public void CijferVanEenGemeente_WordtNietNaastEenTotaalVanDrentheGelegd()
    {
        string[] alleenGeheel = ["begrotingssaldo", "stalking_aandeel_aanmeldingen", "reserve_aandeel_begroting", "aandeel_aanmeldingen_domein", "aandeel_minderjarige_hoofdpersonen"];
        var erbij = brondata.Boek.Metingen.Where(m => alleenGeheel.Contains(m.Indicator) && m.GemeenteId is null).Select(m => m with { GemeenteId = 114, Gemeente = "Emmen", Cijfer = new(99, m.Cijfer.Eenheid, m.Bron) }).ToList();

        var ronde = Controleronde.Voer(brondata.Boek with { Metingen = [.. brondata.Boek.Metingen, .. erbij] }, Maak.Nu);

        Assert.True(erbij.Count > 4);
        Assert.DoesNotContain(ronde.Uitkomsten, u => u.Sleutel.Contains(".nog-", StringComparison.Ordinal));
    }

    public sealed class Brondata : IAsyncLifetime, IDisposable
    {
        private readonly TestDatabase database = new();

        public Cijferboek Boek { get; private set; } = new();

        public Controleronde Ronde { get; private set; } = Controleronde.Leeg;

        public async Task InitializeAsync()
        {
            await using var db = database.Open(GebruikerToegang.Systeem);
            await BrondataLader.LaadAsync(db);
            Boek = await db.LaadCijferboekAsync(Maak.Vandaag, default);
            Ronde = Controleronde.Voer(Boek, Maak.Nu);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public PortalDbContext Open() => database.Open(GebruikerToegang.Systeem);

        public void Dispose() => database.Dispose();
    }
}
