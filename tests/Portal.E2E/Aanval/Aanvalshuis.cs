using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Data;
using Portal.Data.Besluiten;
using Portal.Data.Bijdragen;
using Portal.Data.Documenten;
using Portal.Data.Governance;
using Portal.Data.Informatie;
using Portal.Data.Raadsbrieven;
using Portal.Data.Toegang;
using Portal.Fuzz;
using Portal.Toegang;

namespace Portal.E2E.Aanval;

/// <summary>
/// A portal in which every text that a person can have typed, in every table, is an attack: put into the database past all that would refuse it,
/// because what stands between a text and a screen must hold by itself. Everything that is logged is kept.
/// </summary>
public sealed class Aanvalshuis : Portaal
{
    private readonly Logvanger log = new();

    /// <summary>The typed column that becomes an address: it holds one attack a row, and first of all those that are an address.</summary>
    private const string Adreskolom = "Agendapunt.Stuk";

    /// <summary>Of a column in which nothing is filled in, this many rows are.</summary>
    private const int Erbij = 2;

    /// <summary>Of what comes from the brondata: texts that are a key, a closed list or a hash.</summary>
    private static readonly string[] GeenTekst = ["Id", "Code", "Slug", "Kenmerk", "Domein", "Dimensie", "Categorie", "Sleutel", "Versienaam", "Vingerafdruk", "Url", "Adres", "Link", "Soort", "Hash", "Sha256"];

    /// <summary>Columns of what people write in which nobody types a text.</summary>
    private static readonly HashSet<string> NietGetypt =
    [
        // the portal makes it
        "Adviesvraag.Kenmerk", "Casus.Kenmerk", "Adviesconcept.Plaats", "Bevindingstap.Sleutel", "Bevindingstap.Vingerafdruk", "Besluit.Nummer", "Besluit.Hash", "Besluit.VorigeHash", "Besluit.StemmingHash",
        "Stemming.Hash", "Stemming.TekstHash", "Stemmingsregel.Hash", "Stemmingsregel.VorigeHash", "Stemmingsregel.TekstHash", "Stemmingsregel.Zout", "Document.Sha256", "Jaarplan.TekstHash", "Jaarplanregel.Code",
        "Logregel.Hash", "Logregel.VorigeHash", "Logregel.Weergave", "Kengetal.Id",
        // chosen from a list
        "Casus.AanmelderCode", "Begrotingswijzigingsregel.Code", "Periodecijfer.Code", "Kengetal.Categorie", "Kengetal.Dimensie", "Kengetalcorrectie.KengetalId", "Jaarplanregel.BronfeitId", "Planthema.BronfeitId",
        "Toezending.StapCode", "Besluit.OrgaanCode",
        // letters, digits and hyphens: it is how a page is found
        "Informatiepagina.Slug",
        // seven characters, in which no attack fits; what is no colour becomes no style
        "Briefinstelling.Kleur",
        // nobody could sign in any more; in a Rechtenvoorstel they are an attack
        "Gebruiker.Issuer", "Gebruiker.Subject",
    ];

    private readonly HashSet<int> geplant = [];
    private int beurt, adresbeurt;

    public IEnumerable<string> Log => log.Regels;

    /// <summary>The columns that hold attacks: "Adviesbericht.Tekst".</summary>
    public IReadOnlyList<string> Kolommen { get; private set; } = [];

    /// <summary>The columns in which people type, all of them.</summary>
    public IReadOnlyList<string> Getypt { get; private set; } = [];

    /// <summary>The places in the list of attacks of those that stand somewhere.</summary>
    public IReadOnlySet<int> Geplant => geplant;

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
        await VulAanAsync(nieuw, DateTime.UtcNow);
        await using var db = nieuw().Voor(GebruikerToegang.Systeem);
        Getypt = [.. db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null && IsGeschreven(e.ClrType)).SelectMany(e => e.GetProperties().Where(IsTekst)).Select(Kolomnaam)];
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
            await db.LegBesluitVastAsync(new("Een besluit", "De tekst ervan.", Besluit.Stuurgroep, vandaag, Besluituitslag.Aangenomen), Guid.CreateVersion7(), nu);
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
                for (var keer = 0; keer < 16; keer++)
                {
                    v.VoegAgendapuntToe(new($"Punt {keer}", Agendasoort.Bespreking, null), null, bureau, nu);
                }

                v.VoegActiepuntToe(new("Iets doen", "Bureau", vandaag, null), bureau, nu);
            });
        }

        await using (var db = nieuw().Voor(bureau))
        {
            await db.BewaarVerdeelvoorstelAsync("Zoals in 2019", Verdeelvraag.Van2019, nu);
        }

        await using (var db = nieuw().Voor(contactpersoon))
        {
            await db.StelBriefInAsync(new Brieftekst("Gemeente", "College", "Loket", "Geachte raad,", "Inleiding.", "Slot."), versie: null);
        }

        for (var keer = 0; keer < 20; keer++)
        {
            await Services.GetRequiredService<Reactiebus>().BezorgAsync("contact", $"Ik mis iets {keer}.", false, Guid.NewGuid(), nu);
        }
    }

    /// <summary>A row of what people write and nobody wrote yet: made of anything, for it is there to be read.</summary>
    private static async Task VulAanAsync(Func<PortalDbContext> nieuw, DateTime nu)
    {
        await using var kijk = nieuw().Voor(GebruikerToegang.Systeem);
        var maaksel = new Maaksel(() => "Voorbeeld", nu);
        foreach (var type in kijk.Model.GetEntityTypes().Where(e => !e.IsOwned() && IsGeschreven(e.ClrType) && (e.GetProperties().Any(IsTekst) || e.GetReferencingForeignKeys().Any())).OrderBy(Diepte).Select(e => e.ClrType).ToList())
        {
            await using var db = nieuw().Voor(GebruikerToegang.Systeem);
            var rij = db.Entry(Activator.CreateInstance(type, nonPublic: true)!);
            await db.Database.OpenConnectionAsync();
            var verbinding = db.Database.GetDbConnection();
            if ((await LeesAsync(verbinding, $"SELECT 1 FROM \"{rij.Metadata.GetTableName()}\" LIMIT 1")).Count > 0)
            {
                continue;
            }

            foreach (var kolom in rij.Metadata.GetProperties().Where(p => !p.IsForeignKey() && !(p.Name is "Id" && p.ClrType == typeof(Guid))))
            {
                var waarde = maaksel.Van(kolom.ClrType);
                rij.Property(kolom.Name).CurrentValue = waarde is string tekst && kolom.GetMaxLength() is { } max && tekst.Length > max ? tekst[..max] : waarde;
            }

            foreach (var verwijzing in rij.Metadata.GetForeignKeys())
            {
                var boven = verwijzing.PrincipalEntityType;
                for (var deel = 0; deel < verwijzing.Properties.Count; deel++)
                {
                    var waarde = (await LeesAsync(verbinding, $"SELECT \"{verwijzing.PrincipalKey.Properties[deel].GetColumnName()}\" FROM \"{boven.GetTableName()}\" LIMIT 1")).FirstOrDefault();
                    var soort = verwijzing.Properties[deel].ClrType;
                    rij.Property(verwijzing.Properties[deel].Name).CurrentValue = waarde is string tekst && (Nullable.GetUnderlyingType(soort) ?? soort) == typeof(Guid) ? Guid.Parse(tekst) : waarde is long getal ? (int)getal : waarde;
                }
            }

            rij.State = EntityState.Added;
            await db.SaveChangesAsync();
        }

        static int Diepte(IEntityType soort) => soort.GetForeignKeys().Where(f => f.PrincipalEntityType != soort).Select(f => 1 + Diepte(f.PrincipalEntityType)).DefaultIfEmpty().Max();
    }

    private async Task<IReadOnlyList<string>> BesmetAsync(PortalDbContext db)
    {
        await db.Database.OpenConnectionAsync();
        var verbinding = db.Database.GetDbConnection();
        foreach (var slot in await LeesAsync(verbinding, "SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        {
            await DoeAsync(verbinding, $"DROP TRIGGER \"{slot}\"");
        }

        await DoeAsync(verbinding, "PRAGMA ignore_check_constraints=ON");
        List<string> besmet = [];
        foreach (var soort in db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            foreach (var eigenschap in soort.GetProperties().Where(IsTekst))
            {
                var (tabel, kolom) = (soort.GetTableName()!, eigenschap.GetColumnName());
                var rijen = await LeesAsync(verbinding, $"SELECT rowid FROM \"{tabel}\" WHERE \"{kolom}\" IS NOT NULL ORDER BY rowid LIMIT 700");
                if (rijen.Count == 0 || Kolomnaam(eigenschap) is Adreskolom)
                {
                    rijen = await LeesAsync(verbinding, $"SELECT rowid FROM \"{tabel}\" ORDER BY rowid DESC LIMIT {(Kolomnaam(eigenschap) is Adreskolom ? 700 : Erbij)}");
                }

                foreach (var rij in rijen)
                {
                    var tekst = Kolomnaam(eigenschap) is Adreskolom ? VolgendAdres() : Volgende(Math.Min(eigenschap.GetMaxLength() ?? 4_000, 4_000));
                    await DoeAsync(verbinding, $"UPDATE \"{tabel}\" SET \"{kolom}\" = $tekst WHERE rowid = $rij", ("$tekst", tekst), ("$rij", rij));
                }

                if (rijen.Count > 0)
                {
                    besmet.Add(Kolomnaam(eigenschap));
                }
            }
        }

        return besmet;
    }

    private static string Kolomnaam(IProperty eigenschap) => $"{eigenschap.DeclaringType.ClrType.Name}.{eigenschap.Name}";

    private static bool IsGeschreven(Type soort) => soort.IsDefined(typeof(GeschrevenDoorAttribute), true);

    private static bool IsTekst(IProperty eigenschap)
    {
        if (eigenschap.ClrType != typeof(string) || eigenschap.GetValueConverter() is not null || eigenschap.IsForeignKey())
        {
            return false;
        }

        var soort = eigenschap.DeclaringType.ClrType;
        return IsGeschreven(soort)
            ? !NietGetypt.Contains(Kolomnaam(eigenschap))
            : !eigenschap.IsKey() && !eigenschap.IsUniqueIndex() && (eigenschap.GetMaxLength() ?? 4_000) >= 60
                && !GeenTekst.Any(e => eigenschap.Name.EndsWith(e, StringComparison.Ordinal)) && (soort.Namespace != "Portal.Data.Gemeenten" || eigenschap.Name != "Naam");
    }

    /// <summary>As many attacks as fit, going on where the last text ended, whatever column that was in.</summary>
    private string Volgende(int lengte)
    {
        List<string> delen = [];
        for (var gelaten = 0; gelaten < Aanvallen.Alle.Count; beurt++)
        {
            var aanval = Aanvallen.Alle[beurt % Aanvallen.Alle.Count];
            if (delen.Sum(d => d.Length + 1) + aanval.Length <= lengte)
            {
                delen.Add(aanval);
                geplant.Add(beurt % Aanvallen.Alle.Count);
            }
            else if (delen.Count > 0)
            {
                break; // it begins the next
            }
            else
            {
                gelaten++;
            }
        }

        Assert.NotEmpty(delen);
        return string.Join('\n', delen);
    }

    private string VolgendAdres()
    {
        var adressen = Enumerable.Range(0, Aanvallen.Alle.Count).Where(n => Aanvallen.Alle[n] is [not ('<' or '"' or '\'' or '['), ..] aanval && (aanval.Contains(':', StringComparison.Ordinal) || aanval[0] == '/')).Reverse().ToList();
        var nummer = adressen[adresbeurt++ % adressen.Count];
        geplant.Add(nummer);
        return Aanvallen.Alle[nummer];
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
