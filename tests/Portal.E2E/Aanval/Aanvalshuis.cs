using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Data;
using Portal.Data.Besluiten;
using Portal.Data.Documenten;
using Portal.Data.Governance;
using Portal.Data.Informatie;
using Portal.Data.Raadsbrieven;
using Portal.Data.Toegang;
using Portal.Fuzz;

namespace Portal.E2E.Aanval;

/// <summary>
/// A portal in which every text that a person can have typed, in every table, is an attack: put into the database past all that would refuse it,
/// because what stands between a text and a screen must hold by itself. Everything that is logged is kept.
/// </summary>
public sealed class Aanvalshuis : Portaal
{
    private readonly Logvanger log = new();

    /// <summary>Texts that are a key, an address, a closed list or a hash: nobody types them.</summary>
    private static readonly string[] GeenTekst =
        ["Id", "Code", "Slug", "Kenmerk", "Issuer", "Subject", "Kleur", "Sha256", "Hash", "Vingerafdruk", "Vorige", "Stuk", "Url", "Adres", "Link", "Soort", "Rol", "Domein", "Dimensie", "Categorie", "Sleutel", "Versienaam", "Weergave", "Naam"];

    public IEnumerable<string> Log => log.Regels;

    /// <summary>The columns that hold attacks: "Adviesbericht.Tekst".</summary>
    public IReadOnlyList<string> Kolommen { get; private set; } = [];

    /// <summary>Signs in by the key of a demo user; what the button says is an attack too.</summary>
    public async Task<IPage> AlsGebruikerAsync(string sleutel)
    {
        var pagina = await BezoekerAsync();
        await pagina.GotoAsync("/aanmelden");
        await pagina.Locator($"button[name=gebruiker][value='{sleutel}']").ClickAsync();
        await pagina.WaitForURLAsync(u => !u.Contains("/aanmelden", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        return pagina;
    }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var nieuw = Services.GetRequiredService<Func<PortalDbContext>>();
        await MaakAsync(nieuw);
        await using var db = nieuw().Voor(GebruikerToegang.Systeem);
        Kolommen = await BesmetAsync(db);
        Services.GetRequiredService<Omroep>().Meld([.. db.Model.GetEntityTypes().Select(e => new Wijziging(null, e.ClrType))]); // what was remembered is read again
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureLogging(l => l.AddProvider(log));
    }

    /// <summary>Rows of what the invented registration has none of.</summary>
    private async Task MaakAsync(Func<PortalDbContext> nieuw)
    {
        var nu = DateTime.UtcNow;
        var vandaag = DateOnly.FromDateTime(nu);
        GebruikerToegang bureau, contactpersoon;
        await using (var db = nieuw().Voor(GebruikerToegang.Systeem))
        {
            bureau = GebruikerToegang.Van(await db.Gebruikers.SingleAsync(g => g.Subject == "bureau"), nu);
            contactpersoon = GebruikerToegang.Van(await db.Gebruikers.Include(g => g.Gemeente).SingleAsync(g => g.Subject == "contactpersoon-emmen"), nu);
        }

        for (var keer = 0; keer < 8; keer++)
        {
            await using var db = nieuw().Voor(bureau);
            await db.PlaatsDocumentAsync(new("Verslag", Documentsoort.Anders, 2026, "Een verslag"), [.. "%PDF-1.7\n%%EOF\n"u8, (byte)('0' + keer)], nu);
        }

        await using (var db = nieuw().Voor(bureau))
        {
            await db.LegBesluitVastAsync(new("Een besluit", "De tekst ervan.", Besluit.Stuurgroep, vandaag, Besluituitslag.Aangenomen), nu);
        }

        var vergadering = Guid.CreateVersion7();
        await using (var db = nieuw().Voor(bureau))
        {
            await db.PlanVergaderingAsync(vergadering, Besluit.Stuurgroep, vandaag.AddDays(7), "Assen", nu);
        }

        await using (var db = nieuw().Voor(bureau))
        {
            var versie = (await db.Vergaderingen.AsNoTracking().SingleAsync(v => v.Id == vergadering)).Versie;
            await db.BewerkVergaderingAsync(vergadering, versie, v =>
            {
                v.VoegAgendapuntToe(new("Punt", Agendasoort.Bespreking, null), null, bureau, nu);
                v.VoegActiepuntToe(new("Iets doen", "Bureau", vandaag, null), bureau, nu);
            });
        }

        await using (var db = nieuw().Voor(contactpersoon))
        {
            await db.StelBriefInAsync(new Brieftekst("Gemeente", "College", "Loket", "Geachte raad,", "Inleiding.", "Slot."));
        }

        for (var keer = 0; keer < 20; keer++)
        {
            await Services.GetRequiredService<Reactiebus>().BezorgAsync("contact", $"Ik mis iets {keer}.", false, Guid.NewGuid(), nu);
        }
    }

    private static async Task<IReadOnlyList<string>> BesmetAsync(PortalDbContext db)
    {
        await db.Database.OpenConnectionAsync();
        var verbinding = db.Database.GetDbConnection();
        foreach (var slot in await LeesAsync(verbinding, "SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        {
            await DoeAsync(verbinding, $"DROP TRIGGER \"{slot}\"");
        }

        List<string> besmet = [];
        foreach (var soort in db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            foreach (var eigenschap in soort.GetProperties().Where(IsTekst))
            {
                var (tabel, kolom) = (soort.GetTableName()!, eigenschap.GetColumnName());
                var rijen = await LeesAsync(verbinding, $"SELECT rowid FROM \"{tabel}\" WHERE \"{kolom}\" IS NOT NULL ORDER BY rowid LIMIT 700");
                var beurt = 0;
                foreach (var rij in rijen)
                {
                    await DoeAsync(verbinding, $"UPDATE \"{tabel}\" SET \"{kolom}\" = $tekst WHERE rowid = $rij", ("$tekst", Volgende(Math.Min(eigenschap.GetMaxLength() ?? 4_000, 4_000), ref beurt)), ("$rij", rij));
                }

                if (rijen.Count > 0)
                {
                    besmet.Add($"{soort.ClrType.Name}.{eigenschap.Name}");
                }
            }
        }

        return besmet;
    }

    private static bool IsTekst(IProperty eigenschap) =>
        eigenschap.ClrType == typeof(string) && eigenschap.GetValueConverter() is null && !eigenschap.IsKey() && !eigenschap.IsForeignKey() && !eigenschap.GetContainingIndexes().Any(i => i.IsUnique)
        && (eigenschap.GetMaxLength() ?? 4_000) >= 60
        && !GeenTekst.Any(e => eigenschap.Name.EndsWith(e, StringComparison.Ordinal) && (e is not ("Naam" or "Soort" or "Rol") || eigenschap.Name == e && eigenschap.DeclaringType.ClrType.Namespace == "Portal.Data.Gemeenten"));

    /// <summary>As many attacks as fit, going on where the last text ended.</summary>
    private static string Volgende(int lengte, ref int beurt)
    {
        var tekst = "";
        for (var gelaten = 0; gelaten < 8;)
        {
            var aanval = Aanvallen.Alle[beurt++ % Aanvallen.Alle.Count];
            if (tekst.Length + aanval.Length + 1 <= lengte)
            {
                tekst += tekst.Length == 0 ? aanval : "\n" + aanval;
            }
            else
            {
                gelaten++;
                if (tekst.Length > 0)
                {
                    beurt--;
                    break;
                }
            }
        }

        return tekst.Length == 0 ? "<svg onload=__x(0)>" : tekst;
    }

    private static async Task<List<object>> LeesAsync(DbConnection verbinding, string sql)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        await using var lezer = await opdracht.ExecuteReaderAsync();
        List<object> rijen = [];
        while (await lezer.ReadAsync())
        {
            rijen.Add(lezer.GetValue(0));
        }

        return rijen;
    }

    private static async Task DoeAsync(DbConnection verbinding, string sql, params (string Naam, object Waarde)[] waarden)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        foreach (var (naam, waarde) in waarden)
        {
            var vak = opdracht.CreateParameter();
            (vak.ParameterName, vak.Value) = (naam, waarde);
            opdracht.Parameters.Add(vak);
        }

        await opdracht.ExecuteNonQueryAsync();
    }

    private sealed class Logvanger : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Regels { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Regels.Enqueue($"{eventId.Name}: {formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
