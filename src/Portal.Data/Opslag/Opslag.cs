using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Logboek;

namespace Portal.Data.Opslag;

/// <summary>The databases the portal runs on. Only this folder names one.</summary>
public enum Provider
{
    /// <summary>Embedded, one file in the data directory.</summary>
    Sqlite,
    SqlServer,
}

/// <summary>Carries the SQLite migrations.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options);

/// <summary>Carries the SQL Server migrations.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options);

public static class PortalOpslag
{
    /// <summary>
    /// A query that takes longer is a fault, and must not hold others up. SQL Server stops it by itself; on SQLite, whose provider only counts the
    /// waiting for a lock, <see cref="Looptijd"/> does.
    /// </summary>
    public static readonly TimeSpan QueryTimeout = TimeSpan.FromSeconds(5);

    /// <summary>For what the portal does while no screen waits for it, and for files of as many rows as there are.</summary>
    public static readonly TimeSpan WerkTimeout = TimeSpan.FromMinutes(10);

    /// <summary>Lets what this context does from here on take <see cref="WerkTimeout"/>.</summary>
    internal static PortalDbContext MetWerktijd(this PortalDbContext db)
    {
        db.Database.SetCommandTimeout(WerkTimeout);
        return db;
    }

    /// <summary>Registers the context for the chosen provider, and <see cref="PortalDatabase"/> as the door to it.</summary>
    /// <param name="maxBatchSize">SQL Server: statements per round trip; null for the provider's own.</param>
    public static IServiceCollection AddPortalOpslag(this IServiceCollection services, Provider provider, string connectionString, int? maxBatchSize = null)
    {
        services.AddSingleton<Opslagtoestand>();
        services.AddSingleton(p => NieuweContext(provider, connectionString, maxBatchSize, p.GetRequiredService<Opslagtoestand>()));
        services.AddSingleton<Omroep>();
        services.AddSingleton<Inzageboek>();
        services.AddScoped<PortalDatabase>();
        return services;
    }

    /// <summary>Makes contexts that are bound to nobody yet.</summary>
    /// <param name="toestand">Hears in which state they find the storage.</param>
    public static Func<PortalDbContext> NieuweContext(Provider provider, string connectionString, int? maxBatchSize = null, Opslagtoestand? toestand = null)
    {
        if (provider is Provider.Sqlite)
        {
            var options = new DbContextOptionsBuilder<SqlitePortalDbContext>().UsePortalSqlite(connectionString, toestand).Options;
            return () => new SqlitePortalDbContext(options);
        }
        else
        {
            var options = new DbContextOptionsBuilder<SqlServerPortalDbContext>().UsePortalSqlServer(connectionString, maxBatchSize, toestand).Options;
            return () => new SqlServerPortalDbContext(options);
        }
    }

    public static DbContextOptionsBuilder<T> UsePortalSqlite<T>(this DbContextOptionsBuilder<T> options, string connectionString, Opslagtoestand? toestand = null) where T : PortalDbContext
    {
        var bestand = new SqliteConnectionStringBuilder(connectionString) is { Mode: SqliteOpenMode.ReadWrite } vast ? vast.DataSource : null;
        options.UseSqlite(connectionString, o => o.CommandTimeout((int)QueryTimeout.TotalSeconds)).AddInterceptors(new Opslagvertaler(toestand, bestand));
        return options.Gezamenlijk();
    }

    public static DbContextOptionsBuilder<T> UsePortalSqlServer<T>(this DbContextOptionsBuilder<T> options, string connectionString, int? maxBatchSize = null, Opslagtoestand? toestand = null) where T : PortalDbContext
    {
        var verbinding = new SqlConnectionStringBuilder(connectionString);
        if (!verbinding.ShouldSerialize("Connect Timeout"))
        {
            verbinding.ConnectTimeout = 2; // a server that is away is said to be away, and not waited for
        }

        options.UseSqlServer(verbinding.ConnectionString, o =>
        {
            o.CommandTimeout((int)QueryTimeout.TotalSeconds);
            if (maxBatchSize is { } max)
            {
                o.MaxBatchSize(max);
            }
        }).AddInterceptors(new Opslagvertaler(toestand, bestand: null));
        return options.Gezamenlijk();
    }

    private static DbContextOptionsBuilder<T> Gezamenlijk<T>(this DbContextOptionsBuilder<T> options) where T : PortalDbContext
    {
        options.ReplaceService<IModelCacheKeyFactory, ToegangModelSleutel>().AddInterceptors(new Inzagewacht());
        return options;
    }
}

internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqlitePortalDbContext>
{
    public SqlitePortalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UsePortalSqlite("Data Source=ontwerp.db").Options);
}

internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerPortalDbContext>
{
    public SqlServerPortalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UsePortalSqlServer("Server=localhost;Database=ontwerp").Options);
}
