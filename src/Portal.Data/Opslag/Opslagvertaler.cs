using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Data.Opslag;

/// <summary>
/// Says of everything a context does in which state it finds the storage, and turns what a provider throws about it into the one
/// <see cref="OpslagException"/>. Prepares each connection to SQLite, and has what runs on it stopped in time (<see cref="Looptijd"/>).
/// </summary>
/// <param name="toestand">Who keeps what was found; null for who only wants the translation.</param>
/// <param name="bestand">The database file, when it must be there already; null when it may be made.</param>
internal sealed class Opslagvertaler(Opslagtoestand? toestand, string? bestand) : IDbConnectionInterceptor, IDbCommandInterceptor, IDbTransactionInterceptor, ISaveChangesInterceptor
{
    /// <summary>Nothing acknowledged is lost (WAL, synchronous FULL), nothing deleted stays legible. The first of them reads the file: that waits for nobody longer than a second.</summary>
    private const string Pragmas =
        "PRAGMA busy_timeout=1000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF;";

    private static readonly int Langst = (int)PortalOpslag.QueryTimeout.TotalSeconds;

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (toestand?.Fout is { Stand: Opslagstand.Weg } fout && !IsProef(eventData.Context))
        {
            throw new OpslagException(fout.Stand, fout.InnerException!);
        }

        if (bestand is not null && !File.Exists(bestand))
        {
            // a connection that was open would go on in a file that nobody finds back
            throw Gemeld(new(Opslagstand.Weg, new FileNotFoundException($"{bestand} is er niet.")), eventData.Context);
        }

        return result;
    }

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ConnectionOpening(connection, eventData, result));

    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is not SqliteConnection sqlite)
        {
            return;
        }

        try
        {
            // A lock is waited for as long as a command may take, and twice that to begin a transaction, for which many may be in line; what may
            // fail without harm asks for less.
            var wacht = Wacht(eventData.Context);
            sqlite.DefaultTimeout = wacht == Langst ? 2 * Langst : wacht;
            using var opdracht = connection.CreateCommand();
            opdracht.CommandTimeout = 1;
            opdracht.CommandText = $"{Pragmas} PRAGMA busy_timeout={wacht}000;";
            opdracht.ExecuteNonQuery();
        }
        catch (SqliteException fout)
        {
            throw Gemeld(new(OpslagException.Van(fout)?.Stand is { } stand and not Opslagstand.Bezet ? stand : Opslagstand.Weg, fout), eventData.Context);
        }
    }

    public Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    public void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData)
    {
        if (eventData.Exception is DbException && !VraagtOfErEenIs(connection, eventData.Exception))
        {
            throw Gemeld(new(Opslagstand.Weg, eventData.Exception), eventData.Context);
        }
    }

    public Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionFailed(connection, eventData);
        return Task.CompletedTask;
    }

    public InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Begonnen(command, result);

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Begonnen(command, result));

    public InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Begonnen(command, result);

    public ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => new(Begonnen(command, result));

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Begonnen(command, result);

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Begonnen(command, result));

    public DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result) => Gelezen(command, result, eventData.Context);

    public ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        new(Gelezen(command, result, eventData.Context));

    public object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result) => Geeindigd(command, result);

    public ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default) =>
        new(Geeindigd(command, result));

    public int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result) => Geeindigd(command, result);

    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(Geeindigd(command, result));

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Vertaal(Geeindigd(command, eventData.Exception), eventData.Context);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    public void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Geeindigd(command, eventData);

    public Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default) => Geeindigd(command, Task.CompletedTask);

    /// <summary>On SQLite to begin is to take the lock, and what goes wrong there nobody is told of afterwards.</summary>
    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        WeigerAlsBezet();
        try
        {
            return InterceptionResult<DbTransaction>.SuppressWithResult(await connection.BeginTransactionAsync(eventData.IsolationLevel, cancellationToken));
        }
        catch (DbException fout) when (OpslagException.Van(fout) is { } storing)
        {
            throw Gemeld(storing, eventData.Context);
        }
    }

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Vertaal(eventData.Exception, eventData.Context);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Vertaal(eventData.Exception, eventData.Context);
        return Task.CompletedTask;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        WeigerAlsBezet();
        return ValueTask.FromResult(result);
    }

    /// <summary>A storage that fails is no conflict between two people, which is what everybody takes a <see cref="DbUpdateException"/> for.</summary>
    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Vertaal(eventData.Exception, eventData.Context);
        return Task.CompletedTask;
    }

    private void WeigerAlsBezet()
    {
        if (toestand?.Fout is { Stand: Opslagstand.Bezet } fout)
        {
            throw new OpslagException(fout.Stand, fout.InnerException!);
        }
    }

    /// <summary>EF Core asks whether there is a database by opening it, and expects what the provider itself says when there is none.</summary>
    private static bool VraagtOfErEenIs(DbConnection connection, Exception fout) =>
        fout is SqlException { Number: 4060 or 1832 or 5120 } || (connection is SqliteConnection && new SqliteConnectionStringBuilder(connection.ConnectionString).Mode is SqliteOpenMode.ReadOnly);

    private static T Begonnen<T>(DbCommand opdracht, T uitkomst)
    {
        if (opdracht is SqliteCommand { Connection: { } verbinding })
        {
            Looptijd.Van(verbinding).Begin(Looptijd.Grens(opdracht));
        }

        return uitkomst;
    }

    private static T Geeindigd<T>(DbCommand opdracht, T uitkomst)
    {
        if (opdracht is SqliteCommand { Connection: { Handle: not null } verbinding })
        {
            Looptijd.Van(verbinding).Einde();
        }

        return uitkomst;
    }

    private DbDataReader Gelezen(DbCommand opdracht, DbDataReader rijen, DbContext? db)
    {
        if (opdracht is not SqliteCommand { Connection: { } verbinding })
        {
            return rijen;
        }

        var looptijd = Looptijd.Van(verbinding);
        return new Begrensdelezer(rijen, looptijd, looptijd.Einde(), fout => Vertaal(fout, db));
    }

    /// <summary>How long SQLite waits for a lock. No limit to a command is none to its work; the provider tries again as long as the command may take.</summary>
    private static int Wacht(DbContext? db) => db?.Database.GetCommandTimeout() is { } seconden and > 0 ? Math.Min(seconden, Langst) : Langst;

    private static bool IsProef(DbContext? db) => db is PortalDbContext { IsProef: true };

    private void Vertaal(Exception fout, DbContext? db)
    {
        if (fout is not OpslagException && OpslagException.Van(fout) is { } storing)
        {
            throw Gemeld(storing, db);
        }
    }

    private OpslagException Gemeld(OpslagException fout, DbContext? db)
    {
        // Who tries it out keeps the outcome himself; that a lock was taken for a second is no news; and one query that was too slow keeps nobody else from writing.
        if (!IsProef(db) && (fout.Stand is not Opslagstand.Bezet || (Wacht(db) == Langst && fout.InnerException is not SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_INTERRUPT })))
        {
            toestand?.Meld(fout);
        }

        return fout;
    }
}
