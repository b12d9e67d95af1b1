using System.Buffers;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Data.Adviesvragen;
using Portal.Data.Casussen;

namespace Portal.Data.Opslag;

/// <summary>
/// Stops every command that reads casussen or adviesvragen outside a look that the logboek knows of. A page, a file or a query that forgets to
/// tell the logboek gets an error instead of rows.
/// </summary>
internal sealed class Inzagewacht : DbCommandInterceptor
{
    /// <summary>What may not be read without a row in the logboek. A draft that was not sent yet is of its writer alone, and not among these.</summary>
    internal static readonly IReadOnlyDictionary<Type, string> Tabellen = new Dictionary<Type, string>
    {
        [typeof(Casus)] = "Casussen",
        [typeof(CasusWijziging)] = "CasusWijzigingen",
        [typeof(Afsluitvoorstel)] = "Afsluitvoorstellen",
        [typeof(Casustelling)] = "Casustellingen",
        [typeof(Adviesvraag)] = "Adviesvragen",
        [typeof(Adviesbericht)] = "Adviesberichten",
    };

    private static readonly SearchValues<string> Leest = SearchValues.Create(
        [.. from tabel in Tabellen.Values from woord in new[] { "FROM", "JOIN" } from naam in new[] { $"\"{tabel}\"", $"[{tabel}]" } select $"{woord} {naam}"], StringComparison.Ordinal);

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Bewaak(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Bewaak(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Bewaak(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Bewaak(command, eventData);
        return ValueTask.FromResult(result);
    }

    private static void Bewaak(DbCommand command, CommandEventData eventData)
    {
        if (eventData.Context is PortalDbContext { MagLezen: false } && command.CommandText.AsSpan().ContainsAny(Leest))
        {
            throw new InvalidOperationException("Casussen of adviesvragen worden hier gelezen zonder dat het logboek het weet.");
        }
    }
}
