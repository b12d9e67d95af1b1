using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Portal.Data.Adviesvragen;
using Portal.Data.Besluiten;
using Portal.Data.Brondata;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Informatie;
using Portal.Data.Jaarplannen;
using Portal.Data.Opslag;
using Portal.Data.Toegang;
using Portal.Data.Voorbeeldregistraties;

namespace Portal.Data;

/// <summary>
/// A database as a Development installation has it: all brondata, the demo registration and the demo users. Filled once per run, and copied for
/// each test class that asks for it; tests only read from it.
/// </summary>
public sealed class GevuldeDatabase : IAsyncLifetime
{
    public static readonly DateOnly Vandaag = new(2026, 11, 20);
    public static readonly DateTime Nu = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>A year of its own, out of the way of the plans that others read.</summary>
    private const int Stemjaar = 2009;

    private static readonly Lazy<Task<(string Bestand, Guid StemmingId)>> Vol = new(VulAsync);

    /// <summary>What one class had EF Core work out, the others need not wait for. It never fills up, as EF Core's own does.</summary>
    private static readonly MemoryCache Uitgewerkt = new(new MemoryCacheOptions());

    private readonly string bestand = Path.Combine(TestDatabase.Map, $"zvhd-vol-{Guid.NewGuid():N}.db");
    private string kenmerkCasus = "";
    private string kenmerkVraag = "";
    private Guid stemmingId;

    /// <summary>One access per kind of role: a contactpersoon, the bureau, the stuurgroep.</summary>
    public IReadOnlyList<GebruikerToegang> Toegangen { get; private set; } = [];

    public async Task InitializeAsync()
    {
        (var vol, stemmingId) = await Vol.Value;
        File.Copy(vol, bestand);
        await using var kijk = Open(GebruikerToegang.Systeem);
        var gebruikers = await kijk.Gebruikers.Include(g => g.Gemeente).ToListAsync();
        GebruikerToegang Als(string id) => GebruikerToegang.Van(gebruikers.Single(g => g.Subject == id));
        Toegangen = [Als("contactpersoon-emmen"), Als("contactpersoon-midden-drenthe"), Als("bureau"), Als("stuurgroep-1"), Als("beheer"), Als("fg")];
        kenmerkCasus = (await kijk.Casussen.OrderBy(c => c.Kenmerk).FirstAsync(c => c.GemeenteId == Maak.EmmenId && c.BetrokkenGemeenten.Any())).Kenmerk;
        kenmerkVraag = (await kijk.Adviesvragen.OrderBy(v => v.Kenmerk).FirstAsync(v => v.GemeenteId == Maak.EmmenId)).Kenmerk;
    }

    private static async Task<(string Bestand, Guid StemmingId)> VulAsync()
    {
        var bestand = Path.Combine(TestDatabase.Map, $"zvhd-vol-{Guid.NewGuid():N}.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(bestand);
        var opties = Opties($"Data Source={bestand};Pooling=false").Options; // whole once it is closed
        PortalDbContext Als(GebruikerToegang toegang) => new SqlitePortalDbContext(opties).Voor(toegang);
        await using var db = Als(GebruikerToegang.Systeem);
        await db.Database.MigrateAsync();
        await BrondataLader.LaadAsync(db, BrondataLader.StandaardMap, null);
        await db.NeemGedruktePlannenOverAsync(Nu);
        await db.NeemPaginasOverAsync(Nu);
        db.ChangeTracker.Clear();
        await VoorbeeldregistratieMaker.MaakAsync(db, Vandaag, Nu, null);
        return (bestand, await StemAsync(Als));
    }

    /// <summary>A closed vote with a besluit.</summary>
    private static async Task<Guid> StemAsync(Func<GebruikerToegang, PortalDbContext> als)
    {
        Guid planId;
        Guid stemmingId;
        List<Gebruiker> gebruikers;
        await using (var db = als(GebruikerToegang.Systeem))
        {
            gebruikers = await db.Gebruikers.Include(g => g.Gemeente).ToListAsync();
            var plan = (await db.LaadJaarplanAsync((await db.GetNieuwstePlanAsync(Jaarplanstatus.Gedrukt))!.Value)).Kopieer(Stemjaar, 1, GebruikerToegang.Systeem, Nu);
            planId = plan.Id;
            db.Jaarplannen.Add(plan);
            await db.SaveChangesAsync();
        }

        await using (var db = als(GebruikerToegang.Van(gebruikers.Single(g => g.Rol is Rol.Manager))))
        {
            await db.LegJaarplanVoorAsync(planId, Nu);
            stemmingId = await db.OpenStemmingAsync(planId, Nu);
        }

        foreach (var lid in gebruikers.Where(g => g.Rol is Rol.Stuurgroeplid))
        {
            await using var db = als(GebruikerToegang.Van(lid, Nu));
            await db.BrengStemUitAsync(stemmingId, Stemkeuze.Voor, null, Nu);
        }

        await using var sluit = als(GebruikerToegang.Van(gebruikers.First(g => g.Rol is Rol.Stuurgroeplid)));
        await sluit.SluitStemmingAsync(stemmingId, Nu);
        return stemmingId;
    }

    public PortalDbContext Open(GebruikerToegang toegang) => new SqlitePortalDbContext(Opties(Verbinding).Options).Voor(toegang);

    /// <summary>Makes contexts that share one interceptor.</summary>
    /// <param name="vanVoren">Whether they work out every query themselves, so that the interceptor sees each once.</param>
    public Func<PortalDbContext> Luisterend(IInterceptor luistert, bool vanVoren = false)
    {
        var opties = Opties(Verbinding).AddInterceptors(luistert);
        if (vanVoren)
        {
            opties.UseMemoryCache(new MemoryCache(new MemoryCacheOptions()));
        }

        return () => new SqlitePortalDbContext(opties.Options);
    }

    private string Verbinding => $"Data Source={bestand}";

    private static DbContextOptionsBuilder<SqlitePortalDbContext> Opties(string verbinding) =>
        new DbContextOptionsBuilder<SqlitePortalDbContext>().UsePortalSqlite(verbinding).UseMemoryCache(Uitgewerkt);

    /// <summary>A meaningful value for a parameter of a query method; an unknown type asks for a line here.</summary>
    public object? Argument(System.Reflection.ParameterInfo parameter) => (parameter.Name, parameter.ParameterType) switch
    {
        (_, var t) when t == typeof(CancellationToken) => CancellationToken.None,
        (_, var t) when t == typeof(DateOnly) => Vandaag,
        (_, var t) when t == typeof(DateTime) => Nu,
        (_, var t) when t == typeof(bool) => false,
        (_, var t) when t == typeof(Guid) || t == typeof(Guid?) => stemmingId,
        ("jaar", _) when parameter.Member.DeclaringType == typeof(StemmingQueries) => Stemjaar,
        ("jaar", _) when parameter.Member.Name is nameof(Bijdragen.BijdrageQueries.GetRekenvoorbeeldAsync) => 2025, // the newest year with a total to divide
        ("jaar", _) when parameter.Member.DeclaringType!.Namespace == typeof(Begrotingen.BegrotingQueries).Namespace => 2025, // the newest begroting
        ("jaar", _) => Vandaag.Year,
        ("verslagjaar", _) => 2023,
        ("begrotingsjaar", _) => 2025,
        ("paragrafen", _) => Raadsbrieven.Briefparagrafen.Begin,
        (_, var t) when t == typeof(Bijdragen.OnderlingeVerdeling) => Bijdragen.OnderlingeVerdeling.Gelijk,
        (_, var t) when t == typeof(Jaarplanstatus) => Jaarplanstatus.Gedrukt,
        ("gemeenteId", _) => Maak.EmmenId,
        ("slug", _) when parameter.Member.DeclaringType == typeof(Informatie.InformatiepaginaQueries) => "wat-wij-doen",
        ("slug", _) => "emmen",
        (_, var t) when t == typeof(int) => 1,
        (_, var t) when t == typeof(int?) => null,
        ("kenmerk", _) when parameter.Member.DeclaringType == typeof(AdviesvraagQueries) || parameter.Member.Name is nameof(Bewaren.TekstverwijderingQueries.GetTekstenVanAdviesvraagAsync) => kenmerkVraag,
        ("kenmerk", _) => kenmerkCasus,
        ("orgaan" or "orgaanCode", _) => Besluit.Stuurgroep,
        ("code", _) => "KEDO-DASHBOARD",
        ("id", _) => "kengetallen.instroom_procesregie.2023.GM0114",
        ("cijferIds", _) => (IReadOnlyCollection<string>)["instroom_procesregie.2023"],
        (_, var t) when t == typeof(string) => "demo",
        (_, var t) when t == typeof(CasusFilter) => new CasusFilter { Jaar = 2023, Telling = Jaartelling.Actief, Zoek = "zorg" },
        (_, var t) when t == typeof(Besluitenfilter) => new Besluitenfilter { Zoek = "jaarplan" },
        (_, var t) when t == typeof(Documenten.Documentfilter) => new Documenten.Documentfilter { Zoek = "jaar" },
        (_, var t) when t == typeof(Accountfilter) => new Accountfilter("bureau", Rol.Bureaumedewerker, false),
        (_, var t) when t == typeof(Logboek.Logboekfilter) => new Logboek.Logboekfilter(Guid.Empty, Vandaag, Vandaag, null, 1, Maak.EmmenId, "ZV-26-AAAA", Logboek.Logsoort.Inzage, true),
        (_, var t) when t == typeof(Adviesfilter) => new Adviesfilter(),
        ("bewaard", _) => (IReadOnlyList<Zegel>)[new Zegel(1, Schakel.Begin)],
        (_, var t) when t == typeof(Jaarverslagen.Verslagdoel) => Jaarverslagen.Verslagdoel.Intern,
        (_, var t) when t == typeof(Kwartaal) => new Kwartaal(2026, 3),
        (_, var t) when t == typeof(Aansluitingen.Controleronde) => Aansluitingen.Controleronde.Leeg,
        (_, var t) when t == typeof(Aansluitingen.Aansluitfilter) => new Aansluitingen.Aansluitfilter(),
        var (naam, type) => throw new InvalidOperationException($"Geen voorbeeldwaarde voor {type.Name} {naam} van {parameter.Member.Name}."),
    };

    public Task DisposeAsync()
    {
        TestDatabase.Verwijder(bestand);
        return Task.CompletedTask;
    }
}
