using Microsoft.EntityFrameworkCore;
using Portal.Data.Adviesvragen;
using Portal.Data.Brondata;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Plustaken;
using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Voorbeeldregistraties;

[Collection(nameof(Voorbeeldhuis))]
public sealed class VoorbeeldregistratieMakerTests(Voorbeeldhuis huis)
{
    private static readonly string[] Kolommen = ["actieve_procesregie", "instroom_procesregie", "uitgebreid_advies", "afgesloten_procesregie"];

    private static readonly string[] Rijen =
    [
        "aa-en-hunze", "assen", "borger-odoorn", "coevorden", "de-wolden", "emmen", "hoogeveen", "meppel", "midden-drenthe", "noordenveld", "tynaarlo", "westerveld",
    ];

    /// <summary>The printed table "Casuïstiek per gemeente" of 2023: four columns, twelve rows.</summary>
    public static TheoryData<string, string> Cellen()
    {
        var cellen = new TheoryData<string, string>();
        foreach (var (kolom, rij) in from kolom in Kolommen from rij in Rijen select (kolom, rij))
        {
            cellen.Add(kolom, rij);
        }

        return cellen;
    }

    [Theory]
    [MemberData(nameof(Cellen))]
    public async Task Maak_CelVan2023_IsGeteldZoalsGedrukt(string indicator, string gemeente)
    {
        var id = huis.Gemeenten.Single(g => g.Slug == gemeente).Id;
        var gedrukt = huis.Gedrukt(indicator, 2023, id);
        await using var db = await huis.AlsAsync(Demogebruikers.ContactpersoonVan(gemeente));

        // as the portal shows it
        var jaar = (await db.GetCasuscijfersAsync(Voorbeeldhuis.Vandaag, "/mijn-gemeente/casussen", isVoorbeeld: true)).Jaren.Single(j => j.Jaar == 2023);
        var getoond = indicator switch
        {
            "actieve_procesregie" => jaar.Actief,
            "instroom_procesregie" => jaar.Instroom,
            "uitgebreid_advies" => jaar.Advies,
            _ => jaar.Afgesloten,
        };
        Assert.Equal(gedrukt, getoond.Waarde);

        // and row by row
        var (begin, einde) = (new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31));
        var procesregie = db.Casussen.Where(c => c.Product == Product.Procesregie && c.GestartOp != null);
        var geteld = indicator switch
        {
            "actieve_procesregie" => await procesregie.CountAsync(c => c.GestartOp <= einde && (c.BeeindigdOp == null || c.BeeindigdOp >= begin)),
            "instroom_procesregie" => await procesregie.CountAsync(c => c.GestartOp >= begin && c.GestartOp <= einde),
            "uitgebreid_advies" => await db.Casussen.CountAsync(c => c.Product == Product.UitgebreidAdvies && c.GestartOp >= begin && c.GestartOp <= einde),
            _ => await procesregie.CountAsync(c => c.BeeindigdOp >= begin && c.BeeindigdOp <= einde),
        };
        Assert.Equal(gedrukt, geteld);
    }

    [Fact]
    public async Task Maak_Aanmeldingen2023PerPartner_ZijnGeteldZoalsGedrukt()
    {
        await using var db = await huis.AlsAsync(Demogebruikers.Bureau);
        var perPartner = await db.Casussen.Where(c => c.AangemeldOp >= new DateOnly(2023, 1, 1) && c.AangemeldOp <= new DateOnly(2023, 12, 31))
            .GroupBy(c => c.AanmelderCode).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal);

        Assert.Equal(huis.Gedrukt("aanmeldingen", 2023), perPartner.Values.Sum());
        var gedrukt = huis.Kengetallen.Where(k => k is { IndicatorCode: "aanmeldingen", Jaar: 2023, Dimensie: "partner" }).ToList();
        Assert.Equal(27, gedrukt.Count);
        Assert.All(gedrukt, k => Assert.Equal((int)k.Waarde, perPartner.GetValueOrDefault(k.Categorie!)));
    }

    [Fact]
    public async Task Maak_Tellingen_KloppenMetDeRijen()
    {
        await using var db = huis.Systeem();
        var bijgehouden = await TellingenAsync(db);

        await using var transactie = await db.Database.BeginTransactionAsync();
        await Casustellingen.HerberekenAsync(db);
        var herteld = await TellingenAsync(db);
        await transactie.RollbackAsync();

        Assert.Equal(herteld, bijgehouden);

        static async Task<List<string>> TellingenAsync(PortalDbContext db) =>
            [.. (await db.Casustellingen.AsNoTracking().Where(t => t.Aantal != 0).ToListAsync()).Select(t => $"{t.GemeenteId} {t.Maat} {t.Maand}: {t.Aantal}").Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task Maak_Verloop_IsVastgelegdOpDeDagZelf()
    {
        await using var db = huis.Systeem();
        var wijzigingen = await db.CasusWijzigingen.AsNoTracking().ToListAsync();

        Assert.All(wijzigingen, w =>
        {
            Assert.Equal(w.Op, DateOnly.FromDateTime(w.VastgelegdOp.InDrenthe()));
            Assert.True(w.VastgelegdOp <= Voorbeeldhuis.Nu);
            Assert.Contains(w.Door, new[] { "Bureau", "Manager bureau" });
        });
        Assert.Equal(1 + huis.Plan(Voorbeeldhuis.Vandaag).Sum(c => 1 + c.Stappen().Count()), wijzigingen.Count); // one casus came of an adviesvraag
    }

    [Fact]
    public async Task Maak_TweedeKeer_VoegtNietsToe()
    {
        await using var db = huis.Systeem();
        var voor = await AantallenAsync(db);

        await VoorbeeldregistratieMaker.MaakAsync(db, Voorbeeldhuis.Vandaag.AddDays(30), Voorbeeldhuis.Nu.AddDays(30));

        Assert.Equal(voor, await AantallenAsync(db));
        Assert.True(await db.IsVoorbeeldregistratieAsync());
        var registratie = await db.Voorbeeldregistraties.SingleAsync();
        Assert.Equal((Voorbeeldhuis.Nu, await db.Casussen.CountAsync()), (registratie.GemaaktOp, registratie.AantalCasussen));
    }

    [Fact]
    public async Task Maak_ZonderBrondata_LaatNietsHalfAchter()
    {
        using var leeg = new TestDatabase();
        await using var db = leeg.Open(GebruikerToegang.Systeem);

        await Assert.ThrowsAsync<InvalidOperationException>(() => VoorbeeldregistratieMaker.MaakAsync(db, Voorbeeldhuis.Vandaag, Voorbeeldhuis.Nu));

        Assert.False(await db.IsVoorbeeldregistratieAsync());
        Assert.Equal(0, await db.Casussen.CountAsync() + await db.Gebruikers.CountAsync());
    }

    [Fact]
    public async Task Maak_Halverwege_Afgebroken_LaatNietsHalfAchter()
    {
        using var database = new TestDatabase();
        await using var db = database.Open(GebruikerToegang.Systeem);
        await BrondataLader.LaadAsync(db);
        db.ChangeTracker.Clear();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            VoorbeeldregistratieMaker.MaakAsync(db, Voorbeeldhuis.Vandaag, Voorbeeldhuis.Nu, new StopNaEersteRegel(stop), stop.Token));

        await using var daarna = database.Open(GebruikerToegang.Systeem);
        Assert.False(await daarna.IsVoorbeeldregistratieAsync());
        Assert.Equal(0, await daarna.Casussen.CountAsync() + await daarna.Casustellingen.CountAsync() + await daarna.Gebruikers.CountAsync());
    }

    [Fact]
    public async Task Maak_OpNieuwjaarsdagNaMiddernacht_Lukt()
    {
        using var database = new TestDatabase();
        await using var db = database.Open(GebruikerToegang.Systeem);
        await BrondataLader.LaadAsync(db);
        db.ChangeTracker.Clear();
        var nu = new DateTime(2026, 12, 31, 23, 10, 0, DateTimeKind.Utc);

        await VoorbeeldregistratieMaker.MaakAsync(db, new(2027, 1, 1), nu);

        Assert.True(await db.IsVoorbeeldregistratieAsync());
        Assert.Equal(nu, await db.PlustaakVerzoeken.Select(v => v.AangevraagdOp).SingleAsync());
        Assert.All(await db.PlustaakVolumes.ToListAsync(), v => Assert.Equal(2027, v.Jaar));
    }

    [Fact]
    public async Task Maak_Demogebruikers_ZijnErVanElkeRol()
    {
        await using var db = huis.Systeem();
        var gebruikers = await db.Gebruikers.AsNoTracking().ToListAsync();

        Assert.Equal(12, gebruikers.Count(g => g.Rol is Rol.Contactpersoon));
        Assert.Equal(Enumerable.Range(1, 7).Select(i => $"stuurgroep-{i}"), gebruikers.Where(g => g.Rol is Rol.Stuurgroeplid).Select(g => g.Subject).Order());
        Assert.Equal("Voorzitter stuurgroep", gebruikers.Single(g => g.Subject == "stuurgroep-1").Functie);
        Assert.Equal(["beheer", "beheer-2", "bureau", "fg", "manager"], gebruikers.Where(g => g.Rol is not (Rol.Contactpersoon or Rol.Stuurgroeplid)).Select(g => g.Subject).Order());
        Assert.Equal(Maak.WesterveldId, gebruikers.Single(g => g.Subject == "contactpersoon-westerveld").GemeenteId);
        Assert.All(gebruikers, g => Assert.Equal(Demogebruikers.Issuer, g.Issuer));
    }

    [Fact]
    public void Maak_Voortgang_TeltOp()
    {
        var aantal = huis.Plan(Voorbeeldhuis.Vandaag).Count;

        Assert.Equal($"Voorbeeldregistratie: 100 van {aantal} casussen", huis.Voortgang[0]);
        Assert.Equal([$"Voorbeeldregistratie: {aantal} van {aantal} casussen", "Voorbeeldregistratie: 60 adviesvragen"], huis.Voortgang.TakeLast(2));
    }

    [Fact]
    public async Task Maak_Emmen_HeeftEenOpenAfsluitvoorstel()
    {
        await using var db = await huis.AlsAsync("contactpersoon-emmen");

        var voorstel = Assert.Single(await db.GetOpenAfsluitvoorstellenAsync());

        Assert.InRange(voorstel.ReageerVoor.DayNumber, Voorbeeldhuis.Vandaag.DayNumber + 1, Voorbeeldhuis.Vandaag.DayNumber + 14);
    }

    [Fact]
    public async Task Maak_Nazorg_IsGeteldVoorDeGemeentenDieHetAfnemen()
    {
        await using var db = huis.Systeem();
        var volumes = await db.PlustaakVolumes.AsNoTracking().ToListAsync();

        Assert.Equal([118, 119, 1680, 1690, 1730, 1731], volumes.Select(v => v.GemeenteId).Distinct().Order());
        Assert.All(volumes, v => Assert.Equal((Plustaakregels.Nazorg, new DateOnly(2026, 10, 31)), (v.PlustaakCode, v.Peildatum)));
        Assert.All(volumes.GroupBy(v => v.GemeenteId), g =>
            Assert.True(g.Single(v => v.Maat is Volumemaat.Actief).Aantal >= g.Single(v => v.Maat is Volumemaat.Instroom).Aantal));
    }

    [Fact]
    public async Task Maak_Plustaakverzoek_WachtOpHetBureau()
    {
        await using var db = await huis.AlsAsync("contactpersoon-coevorden");

        var verzoek = await db.PlustaakVerzoeken.SingleAsync();

        Assert.Equal((Plustaakregels.Tvo, PlustaakVraag.Starten, VerzoekStatus.Aangevraagd, 2027), (verzoek.PlustaakCode, verzoek.Vraag, verzoek.Status, verzoek.Jaar));
    }

    [Fact]
    public async Task Maak_Adviesvragen_ZijnErInElkeGemeenteEnElkeStand()
    {
        await using var db = huis.Systeem();
        var vragen = await db.Adviesvragen.AsNoTracking().ToListAsync();

        Assert.Equal(60, vragen.Count);
        Assert.Equal(Enum.GetValues<Adviesstatus>(), vragen.Select(v => v.Status).Distinct().Order());
        Assert.All(huis.Gemeenten, g => Assert.Contains(vragen, v => v.GemeenteId == g.Id && v.Status is not (Adviesstatus.Gesloten or Adviesstatus.Omgezet)));
        Assert.All(vragen, v => Assert.InRange(DateOnly.FromDateTime(v.GesteldOp), Voorbeeldhuis.Vandaag.AddDays(-366), Voorbeeldhuis.Vandaag));
        Assert.All(vragen, v => Assert.True(v.GesteldOp <= v.BijgewerktOp && v.BijgewerktOp <= Voorbeeldhuis.Nu));
        Assert.Contains(vragen, v => v is { Status: Adviesstatus.Nieuw, Spoed: Spoed.Vandaag });
        Assert.Contains(vragen, v => v.Status is Adviesstatus.InBehandeling && v.UiterlijkOp < Voorbeeldhuis.Vandaag);
        Assert.Equal(vragen.Count, vragen.Select(v => v.Onderwerp).Distinct().Count());
    }

    [Fact]
    public async Task Maak_Emmen_MoetReagerenOpEenAdviesvraag()
    {
        await using var db = await huis.AlsAsync("contactpersoon-emmen");

        Assert.Single(await db.Adviesvragen.Where(v => v.WachtOp == Adviespartij.Gemeente).ToListAsync());
    }

    [Fact]
    public async Task Maak_Westerveld_HeeftEenBeantwoordeAdviesvraag()
    {
        await using var db = await huis.AlsAsync("contactpersoon-westerveld");

        var vraag = Assert.Single(await db.Adviesvragen.Include(v => v.Berichten).Where(v => v.Status == Adviesstatus.Beantwoord).ToListAsync());

        Assert.Equal(["Contactpersoon Westerveld", "Bureau"], vraag.Berichten.OrderBy(b => b.Volgnummer).Select(b => b.Door));
    }

    [Fact]
    public async Task Maak_Teksten_BevattenNietsDatOpEenPersoonWijst()
    {
        await using var db = huis.Systeem();
        string[] teksten =
        [
            .. await db.Casussen.Select(c => c.Onderwerp).Distinct().ToListAsync(),
            .. await db.Casussen.Where(c => c.Reden != null).Select(c => c.Reden!).Distinct().ToListAsync(),
            .. await db.Adviesvragen.Select(v => v.Onderwerp).ToListAsync(),
            .. await db.Adviesberichten.Select(b => b.Tekst).ToListAsync(),
        ];

        Assert.All(teksten, tekst => Assert.Empty(Persoonsgegevens.Zoek(tekst)));
    }

    private static async Task<int[]> AantallenAsync(PortalDbContext db) =>
    [
        await db.Casussen.CountAsync(), await db.CasusWijzigingen.CountAsync(), await db.Casustellingen.SumAsync(t => t.Aantal), await db.Gebruikers.CountAsync(),
        await db.Afsluitvoorstellen.CountAsync(), await db.Adviesvragen.CountAsync(), await db.Adviesberichten.CountAsync(), await db.PlustaakVolumes.CountAsync(), await db.PlustaakVerzoeken.CountAsync(), await db.Voorbeeldregistraties.CountAsync(),
    ];

    private sealed class StopNaEersteRegel(CancellationTokenSource stop) : IProgress<string>
    {
        public void Report(string value) => stop.Cancel();
    }
}
