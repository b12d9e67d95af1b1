using Portal.Data.Adviesvragen;
using Portal.Data.Casussen;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <summary>"Who looked at Westerveld in March?"</summary>
public sealed class LogboekvragenTests : IAsyncLifetime, IDisposable
{
    private readonly TestDatabase database = new();
    private readonly Gebruiker fg = Maak.Functionaris();
    private readonly Gebruiker bureau = Maak.Bureaumedewerker();
    private readonly Gebruiker emmen = Maak.Contactpersoon(Maak.EmmenId);
    private readonly Gebruiker westerveld = Maak.Contactpersoon(Maak.WesterveldId);

    /// <summary>In March each contactpersoon looks at his own list, the bureau at all and at one casus, and Emmen tries a casus of Westerveld; in April the bureau changes one.</summary>
    public async Task InitializeAsync()
    {
        await database.VulAsync(Maak.Grond());
        await database.VulAsync(fg, bureau, emmen, westerveld, Maak.CasusMet(CasusStatus.Werkvoorraad), Maak.CasusMet(CasusStatus.Werkvoorraad, Maak.WesterveldId, "ZV-26-BBBB"));
        await AlsAsync(emmen, db => db.GetCasussenAsync(new()));
        await AlsAsync(westerveld, db => db.GetCasussenAsync(new()));
        await AlsAsync(bureau, db => db.GetCasussenAsync(new()));
        await AlsAsync(bureau, db => db.GetCasusAsync("ZV-26-BBBB"));
        await AlsAsync(emmen, db => db.GetCasusAsync("ZV-26-BBBB"));
        database.Klok.Nu = new(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc);
        await AlsAsync(bureau, async db => await db.VerplaatsCasusAsync("ZV-26-BBBB", new(CasusStatus.InBehandeling, Maak.Vandaag), (await db.GetCasusAsync("ZV-26-BBBB"))!.Bureau!.Versie, database.Klok.Nu));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task WieKeekNaarEenGemeente_InEenMaand_OokWieAllesTegelijkBekeek()
    {
        var filter = Logboekfilter.Lees(gemeente: "1701", van: "2026-03-01", tot: "2026-03-31", actie: "inzage");
        await using var db = database.Open(GebruikerToegang.Van(fg));

        var regels = (await db.GetLogboekAsync(filter)).Regels;
        var wie = await db.GetLogboekpersonenAsync(filter);

        Assert.Equal(
            [("Bureau", Logobject.Casus, "Westerveld"), ("Bureau", Logobject.Casuslijst, "alle gemeenten"), ("Contactpersoon 1701", Logobject.Casuslijst, "Westerveld")],
            regels.Select(r => (r.Door, r.Hoofdobject, r.Gemeenten)));
        Assert.Equal([("Bureau", 2), ("Contactpersoon 1701", 1)], wie.Select(w => (w.Door, w.Aantal)));
    }

    [Fact]
    public async Task WieHadMetEenCasusTeMaken_OokWieHaarNietMochtZien()
    {
        await using var db = database.Open(GebruikerToegang.Van(fg));

        var regels = (await db.GetLogboekAsync(Logboekfilter.Lees(kenmerk: "zv-26-bbbb"))).Regels;
        var mislukt = (await db.GetLogboekAsync(Logboekfilter.Lees(resultaat: "mislukt"))).Regels;

        Assert.Equal(
            [(Logactie.Gewijzigd, "Bureau"), (Logactie.Bekeken, "Bureau"), (Logactie.Bekeken, emmen.Functie), (Logactie.Bekeken, "Bureau")], regels.Select(r => (r.Actie, r.Door)));
        Assert.Equal([(emmen.Functie, Logresultaat.NietGevonden)], mislukt.Select(r => (r.Door, r.Resultaat)));
        Assert.Single((await db.GetLogboekAsync(Logboekfilter.Lees(actie: "wijziging"))).Regels);
    }

    [Fact]
    public async Task Beheerder_ZietNietWieWatBekeek()
    {
        await using var db = database.Open(GebruikerToegang.Van(Maak.Beheerder()));

        Assert.Empty((await db.GetLogboekAsync(new())).Regels);
        Assert.Empty((await db.GetLogboekAsync(Logboekfilter.Lees(kenmerk: "ZV-26-BBBB"))).Regels);
        Assert.Empty(await db.GetLogboekpersonenAsync(Logboekfilter.Lees(gemeente: "1701")));
        Assert.Throws<UnauthorizedAccessException>(() => db.LeesLogketenAsync());
    }

    [Theory]
    [InlineData("wie=x&gemeente=0&kenmerk=&actie=alles&resultaat=ja", "")]
    [InlineData("gemeente=1701&kenmerk=zv-26-aaaa&van=2026-03-01&tot=2026-03-31&actie=inzage&resultaat=mislukt", "gemeente=1701&kenmerk=ZV-26-AAAA&van=2026-03-01&tot=2026-03-31&actie=inzage&resultaat=mislukt")]
    [InlineData("actie=bekeken&kenmerk=veel-te-lang-voor-een-kenmerk", "actie=bekeken")]
    public void Filter_StaatInHetAdres(string vraag, string terug)
    {
        var delen = vraag.Split('&').Select(d => d.Split('=')).ToDictionary(d => d[0], d => d[1]);

        var filter = Logboekfilter.Lees(delen.GetValueOrDefault("wie"), delen.GetValueOrDefault("van"), delen.GetValueOrDefault("tot"), delen.GetValueOrDefault("actie"),
            null, delen.GetValueOrDefault("gemeente"), delen.GetValueOrDefault("kenmerk"), delen.GetValueOrDefault("resultaat"));

        Assert.Equal((terug, terug.Length == 0), (filter.Vraag, filter.IsLeeg));
    }

    private async Task AlsAsync(Gebruiker wie, Func<PortalDbContext, Task> doe)
    {
        await using var db = await database.Database(GebruikerToegang.Van(wie)).OpenAsync();
        await doe(db);
    }
}
