using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Adviesvragen;
using Portal.Data.Besluiten;
using Portal.Data.Brondata;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Informatie;
using Portal.Data.Informatie.Opmaak;
using Portal.Data.Jaarplannen;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Belasting.Uitval;

/// <summary>
/// The process that is killed. It does what people do, through the portal's own door to the data and from three sides at once, and says of
/// every act that it was done only after it was: whoever reads that may count on it.
/// </summary>
internal sealed class Schrijver
{
    public const string Opdracht = "schrijver";
    public const string Migreer = "migreer";

    /// <summary>Said when everything but the database is warm. It begins when it is answered.</summary>
    public const string Klaar = "klaar";

    /// <summary>Said when something went wrong that is not the kill.</summary>
    public const string Mislukt = "mislukt";

    public const string Gemigreerd = "gemigreerd";

    public const int Importregels = 24;

    private const int Assen = 106;
    private const int Emmen = 114;

    private static readonly DateTime Nu = new(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Vandaag = new(2026, 3, 2);
    private static readonly Kwartaal Vierde = new(2025, 4);
    private static readonly string[] Indicatoren = ["actieve_procesregie", "afgesloten_procesregie"];

    private readonly Func<PortalDbContext> nieuw;
    private readonly Lock uitgang = new();
    private int teller;

    private Schrijver(string bestand, int beurt)
    {
        nieuw = PortalOpslag.NieuweContext(Provider.Sqlite, Verbinding(bestand));
        teller = beurt * 1000;
    }

    public static string Verbinding(string bestand) => $"Data Source={bestand};Mode=ReadWrite;Foreign Keys=True";

    /// <param name="args">The database file and the number of the turn, or <see cref="Migreer"/> and a file.</param>
    public static async Task<int> DraaiAsync(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = Notatie.Nederlands;
        if (args is [Migreer, var oud])
        {
            using (var warm = PortalOpslag.NieuweContext(Provider.Sqlite, Verbinding(oud))().Voor(GebruikerToegang.Systeem))
            {
                _ = warm.Model;
            }

            await BeginAsync();
            await Opslagmigratie.MigreerAsync(Provider.Sqlite, Verbinding(oud));
            Console.WriteLine(Gemigreerd);
            return 0;
        }

        var schrijver = new Schrijver(args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
        await using (var voorAllen = schrijver.nieuw().Voor(GebruikerToegang.Systeem))
        await using (var voorEen = schrijver.nieuw().Voor(Als("contactpersoon-emmen", Rol.Contactpersoon, Emmen)))
        {
            _ = (voorAllen.Model, voorEen.Model);
        }

        await BeginAsync();
        try
        {
            await Task.WhenAll(Task.Run(schrijver.RegistreerAsync), Task.Run(schrijver.PubliceerAsync), Task.Run(schrijver.OverlegAsync));
        }
        catch (Exception fout)
        {
            schrijver.Meld($"{Mislukt} {fout.ToString().ReplaceLineEndings(" ")}");
        }

        return 1;
    }

    /// <summary>What must be there before anybody can act: the figures of the documents, people, a plan that is voted on.</summary>
    public static async Task VulAsync(string bestand)
    {
        await Opslagmigratie.MigreerAsync(Provider.Sqlite, Verbinding(bestand));
        await using var db = PortalOpslag.NieuweContext(Provider.Sqlite, Verbinding(bestand))().Voor(GebruikerToegang.Systeem);
        await BrondataLader.LaadAsync(db);
        await db.NeemGedruktePlannenOverAsync(Nu);
        db.ChangeTracker.Clear();
        db.AddRange(Gebruikers());
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var manager = GebruikerToegang.Van(await db.Gebruikers.SingleAsync(g => g.Rol == Rol.Manager), Nu);
        var gedrukt = await db.GetNieuwstePlanAsync(Jaarplanstatus.Gedrukt) ?? throw new InvalidOperationException("Er is geen gedrukt plan.");
        await using var vanManager = PortalOpslag.NieuweContext(Provider.Sqlite, Verbinding(bestand))().Voor(manager);
        await vanManager.KopieerJaarplanAsync(gedrukt, 2027, Nu);
        var plan = await vanManager.Jaarplannen.Where(p => p.Jaar == 2027).Select(p => p.Id).SingleAsync();
        await vanManager.LegJaarplanVoorAsync(plan, Nu);
        await vanManager.OpenStemmingAsync(plan, Nu);
    }

    public static IEnumerable<Gebruiker> Gebruikers() =>
    [
        new("demo", "contactpersoon-emmen", "Contactpersoon Emmen", Rol.Contactpersoon, Emmen),
        new("demo", "contactpersoon-assen", "Contactpersoon Assen", Rol.Contactpersoon, Assen),
        new("demo", "stuurgroep-1", "Voorzitter stuurgroep", Rol.Stuurgroeplid),
        new("demo", "stuurgroep-2", "Lid stuurgroep", Rol.Stuurgroeplid),
        new("demo", "bureau", "Bureau", Rol.Bureaumedewerker),
        new("demo", "manager", "Manager bureau", Rol.Manager),
    ];

    /// <summary>Waits for the sign to begin, and dies with who gives it.</summary>
    private static async Task BeginAsync()
    {
        Console.WriteLine(Klaar);
        if (await Console.In.ReadLineAsync() is null)
        {
            Environment.Exit(2);
        }

        _ = Task.Run(() =>
        {
            while (Console.In.ReadLine() is not null)
            {
            }

            Environment.Exit(2);
        });
    }

    private static GebruikerToegang Als(string subject, Rol rol, int? gemeente = null) => GebruikerToegang.Van(new Gebruiker("demo", subject, subject, rol, gemeente), Nu);

    private void Meld(string regel)
    {
        lock (uitgang)
        {
            Console.Out.WriteLine(regel);
        }
    }

    private PortalDatabase Deur(GebruikerToegang wie) => new(nieuw, new Vast(wie), new(), new(nieuw, TimeProvider.System));

    private int Nummer() => Interlocked.Increment(ref teller);

    /// <summary>The bureau registers casussen, moves them on, and publishes the quarter or takes it back.</summary>
    private async Task RegistreerAsync()
    {
        var bureau = Deur(Als("bureau", Rol.Bureaumedewerker));
        while (true)
        {
            var id = Guid.NewGuid();
            await using (var db = await bureau.OpenAsync())
            {
                var kenmerk = await db.RegistreerCasusAsync(
                    new(id, Nummer() % 2 == 0 ? Emmen : Assen, new(2025, 10, 6), new("POLITIE", Hoofdonderwerp.OnbegrepenGedrag, "Zorgmijding en overlast", Leeftijdsgroep.Van24TotEnMet40, 3, [Casusthema.Psychiatrie], [])), Nu);
                Meld($"casus {id}");
                var versie = (await db.GetCasusAsync(kenmerk))!.Bureau!.Versie;
                await db.VerplaatsCasusAsync(kenmerk, new(CasusStatus.InBehandeling, new(2025, 11, 3), Product.Procesregie), versie, Nu);
                Meld($"gestart {id}");
            }

            await using (var db = await bureau.OpenAsync())
            {
                if (await db.Momentopnamen.Where(m => m.IngetrokkenOp == null).Select(m => (Guid?)m.Id).SingleOrDefaultAsync() is { } publiek)
                {
                    await db.TrekMomentopnameInAsync(publiek, "Er komt een betere.", Nu);
                    Meld($"ingetrokken {publiek}");
                }
                else
                {
                    var voorstel = await db.StelMomentopnameVoorAsync(Vierde);
                    await db.PubliceerMomentopnameAsync(Vierde, voorstel.Vingerafdruk, Vandaag, Nu);
                    Meld($"kwartaal {await db.Momentopnamen.Where(m => m.IngetrokkenOp == null).Select(m => m.Id).SingleAsync()} {voorstel.Kolommen.Sum(k => 1 + (k.PerGemeente?.Count ?? 0))}");
                }
            }
        }
    }

    /// <summary>The bureau takes over a file of figures, and publishes a page.</summary>
    private async Task PubliceerAsync()
    {
        var bureau = Deur(Als("bureau", Rol.Bureaumedewerker));
        while (true)
        {
            await using (var db = await bureau.OpenAsync())
            {
                var nummer = Nummer();
                var staatEr = await db.Kengetallen.AnyAsync(k => k.Jaar == 2026 && k.IndicatorCode == Indicatoren[0]);
                var gemeenten = await db.Gemeenten.Select(g => g.CbsCode).ToListAsync();
                var regels = from indicator in Indicatoren from gemeente in gemeenten select $"{indicator};2026;{gemeente};;;{nummer};;JV-2023;Proef;zeker;;{(staatEr ? "Nageteld." : "")}";
                await db.ImporteerKengetallenAsync(string.Join('\n', regels.Prepend(Kengetalimport.Kop)), Vandaag, Nu);
                Meld($"import {nummer}");
            }

            await using (var db = await bureau.OpenAsync())
            {
                var inhoud = new Paginainhoud($"Proefpagina {Nummer()}", "Hier leest u wat wij doen.", "## Wat wij doen\n\nWij helpen mensen.");
                var slug = await db.MaakPaginaAsync(inhoud.Titel, Nu);
                Meld($"pagina {slug}");
                var gezien = Paginatoets.Toets(inhoud, await db.GetNaslagAsync([], Nu), _ => true).Waarschuwingen.Select(w => w.Tekst).ToList();
                if (await Portal.Data.Informatie.InformatiepaginaCommands.PubliceerAsync(db, slug, new(inhoud, null, 1), Nu, gezien, _ => true, Nu) is not null)
                {
                    throw new InvalidOperationException("Iemand anders schreef aan een pagina die niemand kent.");
                }

                Meld($"openbaar {slug}");
            }
        }
    }

    /// <summary>A gemeente asks and writes, members vote, somebody signs in.</summary>
    private async Task OverlegAsync()
    {
        var emmen = Deur(Als("contactpersoon-emmen", Rol.Contactpersoon, Emmen));
        await using var systeem = nieuw().Voor(GebruikerToegang.Systeem);
        var stemming = await systeem.Stemmingen.Select(s => s.Id).SingleAsync();
        var leden = (await systeem.Gebruikers.Where(g => g.Rol == Rol.Stuurgroeplid).AsNoTracking().ToListAsync()).ConvertAll(g => Deur(GebruikerToegang.Van(g, Nu)));
        while (true)
        {
            var (vraag, bericht) = (Guid.NewGuid(), Guid.NewGuid());
            await using (var db = await emmen.OpenAsync())
            {
                var kenmerk = await db.StelAdviesvraagAsync(new(Adviessoort.Kort, "Zorgmijding en overlast", "Kunnen wij hier zelf nog iets doen?", 2, Spoed.BinnenEenWeek), vraag, Nu);
                Meld($"bericht {vraag}");
                await db.SchrijfAdviesberichtAsync(kenmerk, Adviesactie.Reageer, new("Wij vroegen een verkennend gesprek aan.", bericht, int.MaxValue), Nu);
                Meld($"bericht {bericht}");
            }

            foreach (var lid in leden)
            {
                var voorwaarde = $"Voorwaarde {Nummer()}";
                await using var db = await lid.OpenAsync();
                await db.BrengStemUitAsync(stemming, Stemkeuze.VoorOnderVoorwaarde, voorwaarde, Nu, isBevestigd: true);
                Meld($"stem {voorwaarde}");
            }

            await using (var db = nieuw().Voor(GebruikerToegang.Systeem))
            {
                var poging = await db.BeginSessieAsync(new("demo", "bureau"), Nu, Nu, CancellationToken.None);
                Meld($"sessie {Sessie.IdVan(poging.Sleutel!)}");
            }
        }
    }

    private sealed class Vast(GebruikerToegang toegang) : IToegangBron
    {
        public ValueTask<GebruikerToegang> GetToegangAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(toegang);
    }
}
