using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Aansluitingen;
using Portal.Beheer;
using Portal.Bewaren;
using Portal.Data;
using Portal.Data.Aansluitingen;
using Portal.Data.Bewaren;
using Portal.Data.Brondata;
using Portal.Data.Informatie;
using Portal.Data.Jaarplannen;
using Portal.Data.Logboek;
using Portal.Data.Opslag;
using Portal.Data.Toegang;
using Portal.Data.Voorbeeldregistraties;
using Provider = Portal.Data.Opslag.Provider;

namespace Portal.Start;

/// <summary>Everything between an empty directory and a portal that can be used: storage, schema, brondata and, in Development, an example.</summary>
public static class Inrichting
{
    public static void AddOpslag(this WebApplicationBuilder builder)
    {
        var instelling = builder.Configuration.GetSection("Opslag");
        var datamap = new Datamap(Path.Combine(builder.Environment.ContentRootPath, instelling["Map"] ?? "data"));
        var provider = Enum.TryParse<Provider>(instelling["Provider"], ignoreCase: true, out var p)
            ? p
            : throw new StartException($"Opslag:Provider is ‘{instelling["Provider"]}’, maar moet Sqlite of SqlServer zijn.");
        var verbinding = provider is Provider.Sqlite
            ? new SqliteConnectionStringBuilder { DataSource = datamap.Database, ForeignKeys = true, Mode = SqliteOpenMode.ReadWrite }.ToString() // never made anew while running
            : builder.Configuration.GetConnectionString("Portaal")
                ?? throw new StartException("Met Opslag:Provider SqlServer is ConnectionStrings:Portaal nodig.");

        builder.Services.AddSingleton(_ => datamap);
        builder.Services.AddSingleton(new Databaseplaats(provider, verbinding));
        builder.Services.AddPortalOpslag(provider, verbinding, instelling.GetValue<int?>("MaxBatchSize"));
        builder.Services.AddDataProtection().SetApplicationName("zvhd-portaal").PersistKeysToFileSystem(datamap.Sleutels);
        builder.Services.AddSingleton<Registratiesoort>();
        builder.Services.AddSingleton<Aansluitcontrole>();
        builder.Services.AddSingleton<Aansluitbewaker>();
        builder.Services.AddHostedService(p => p.GetRequiredService<Aansluitbewaker>());
        builder.Services.AddHostedService<Opwarmer>();
        builder.Services.AddSingleton(new Brondatamap(builder.Configuration["Brondata:Map"] ?? BrondataLader.StandaardMap));
        builder.Services.AddHostedService<Brondatabewaker>();
        builder.Services.AddSingleton<Gereedheid>();
        builder.Services.AddHostedService<Opslagbewaker>();
        builder.Services.AddSingleton<Vernietiger>();
        builder.Services.AddHostedService<Bewaarronde>();
        builder.Services.AddSingleton(new Digestmap(builder.Configuration["Logboek:Digestmap"] is { Length: > 0 } digestmap
            ? Path.GetFullPath(Path.Combine(builder.Environment.ContentRootPath, digestmap)) : Path.Combine(datamap.Pad, "digest")));
        builder.Services.AddHostedService<Digestschrijver>();
    }

    /// <summary>Migrates and loads. A second start finds everything there and adds nothing.</summary>
    public static async Task RichtInAsync(this WebApplication app)
    {
        var klok = app.Services.GetRequiredService<TimeProvider>();
        var datamap = app.Services.GetRequiredService<Datamap>();
        var voortgang = new Consoleregels();
        var plaats = app.Services.GetRequiredService<Databaseplaats>();
        if (plaats.Provider is Provider.Sqlite)
        {
            datamap.NeemDatabase();
            datamap.RuimKopieenOp();
            if (app.Environment.IsProduction())
            {
                datamap.VereisDatabaseDicht();
            }
        }

        await Opslagmigratie.MigreerAsync(plaats.Provider, plaats.Verbinding, aantal => voortgang.Report($"Database bijwerken ({aantal} migraties)"));
        await using (var db = app.Services.GetRequiredService<Func<PortalDbContext>>()().Voor(GebruikerToegang.Systeem))
        {
            db.Database.SetCommandTimeout(PortalOpslag.WerkTimeout); // loading may take longer than a page
            datamap.Sluit();
            if (app.Environment.IsProduction())
            {
                datamap.VereisDatabaseDicht(); // on some disks closing does nothing
            }

            voortgang.Report("Brondata laden");
            var map = app.Services.GetRequiredService<Brondatamap>().Pad;
            _ = app.Configuration.GetValue("Brondata:Vergelijk", false)
                ? await BrondataLader.LaadAsync(db, map, voortgang)
                : await BrondataLader.LaadAlsAndersAsync(db, map, voortgang);
            await db.NeemGedruktePlannenOverAsync(klok.Nu());
            await db.NeemPaginasOverAsync(klok.Nu());
            db.ChangeTracker.Clear();
            if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Voorbeeldregistratie", true))
            {
                await VoorbeeldregistratieMaker.MaakAsync(db, klok.Vandaag(), klok.Nu(), voortgang);
                db.ChangeTracker.Clear();
            }

            await Beheerdersinstelling.StelInAsync(db, app.Configuration, klok.Nu(), voortgang);
            db.ChangeTracker.Clear();
            app.Services.GetRequiredService<Registratiesoort>().IsVoorbeeld = await db.IsVoorbeeldregistratieAsync();
        }

        datamap.Sluit();
    }

    /// <summary>Lines as they come; not the thread pool's order that Progress gives.</summary>
    private sealed class Consoleregels : IProgress<string>
    {
        public void Report(string value) => Console.WriteLine(value);
    }
}

/// <summary>Where the seed files are.</summary>
internal sealed record Brondatamap(string Pad);

/// <summary>Where the database is.</summary>
internal sealed record Databaseplaats(Provider Provider, string Verbinding);

/// <summary>Whether the registration is an example. Every screen that shows it must then say so.</summary>
public sealed class Registratiesoort
{
    public bool IsVoorbeeld { get; set; }
}
