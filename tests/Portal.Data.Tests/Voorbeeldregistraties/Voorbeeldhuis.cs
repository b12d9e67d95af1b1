using Microsoft.EntityFrameworkCore;
using Portal.Data.Brondata;
using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;
using Portal.Data.Toegang;

namespace Portal.Data.Voorbeeldregistraties;

/// <summary>Both test classes look at the same house.</summary>
[CollectionDefinition(nameof(Voorbeeldhuis))]
public sealed class Voorbeeldhuistests : ICollectionFixture<Voorbeeldhuis>;

/// <summary>A portal filled with brondata and the voorbeeldregistratie, as Development starts it. Made once; tests only read.</summary>
public sealed class Voorbeeldhuis : IAsyncLifetime
{
    public static readonly DateOnly Vandaag = new(2026, 11, 20);
    public static readonly DateTime Nu = new(2026, 11, 20, 15, 0, 0, DateTimeKind.Utc);

    public TestDatabase Database { get; } = new();

    public IReadOnlyList<Kengetal> Kengetallen { get; private set; } = [];

    public IReadOnlyList<Gemeente> Gemeenten { get; private set; } = [];

    public List<string> Voortgang { get; } = [];

    public PortalDbContext Systeem() => Database.Open(GebruikerToegang.Systeem);

    /// <summary>A context as this demo user has it.</summary>
    public async Task<PortalDbContext> AlsAsync(string id)
    {
        await using var db = Systeem();
        return Database.Open(GebruikerToegang.Van(await db.Gebruikers.Include(g => g.Gemeente).SingleAsync(g => g.Issuer == Demogebruikers.Issuer && g.Subject == id)));
    }

    internal IReadOnlyList<GeplandeCasus> Plan(DateOnly vandaag) => Voorbeeldplan.Maak(Kengetallen, Gemeenten, vandaag);

    /// <summary>What was printed: the value in kengetallen.csv.</summary>
    public int Gedrukt(string indicator, int jaar, int? gemeente = null, string? categorie = null) =>
        (int)Kengetallen.Single(k => k.IndicatorCode == indicator && k.Jaar == jaar && k.GemeenteId == gemeente && k.Categorie == categorie).Waarde;

    public async Task InitializeAsync()
    {
        await using var db = Systeem();
        await BrondataLader.LaadAsync(db);
        db.ChangeTracker.Clear();
        Kengetallen = await db.Kengetallen.AsNoTracking().ToListAsync();
        Gemeenten = await db.Gemeenten.AsNoTracking().ToListAsync();
        await VoorbeeldregistratieMaker.MaakAsync(db, Vandaag, Nu, new Regels(Voortgang));
    }

    public Task DisposeAsync()
    {
        Database.Dispose();
        return Task.CompletedTask;
    }

    private sealed class Regels(List<string> regels) : IProgress<string>
    {
        public void Report(string value) => regels.Add(value);
    }
}
