using System.Collections;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Portal.Data.Opslag;

/// <summary>
/// Stops what SQLite runs longer than its command may take: the provider itself counts only how long it waits for a lock, and would let a
/// query go on for ever. Only the time in SQLite counts, at work or waiting; who reads row by row and does something slow with each loses nothing.
/// </summary>
/// <remarks>One for each handle of SQLite, which the pool passes on from one connection to the next. Who opens a connection works alone on it.</remarks>
internal sealed class Looptijd
{
    /// <summary>A command that may take as long as it takes.</summary>
    public const long Onbegrensd = long.MaxValue;

    /// <summary>Steps of SQLite's machine between two looks at the clock: less than a millisecond of work, so that looking costs nothing that can be measured.</summary>
    private const int Stappen = 10_000;

    private static readonly ConditionalWeakTable<sqlite3, Looptijd> Alle = [];

    /// <summary>Kept here as long as the handle lives: SQLite calls it.</summary>
    private readonly delegate_progress kijk;

    /// <summary>The moment from which what runs now is stopped, on a clock that never jumps. It ticks every few milliseconds, which is fine enough, and is read in next to nothing.</summary>
    private long tot = Onbegrensd;

    private Looptijd() => kijk = _ => Environment.TickCount64 >= tot ? 1 : 0;

    public static Looptijd Van(SqliteConnection verbinding) => Alle.GetValue(verbinding.Handle!, handle =>
    {
        var looptijd = new Looptijd();
        raw.sqlite3_progress_handler(handle, Stappen, looptijd.kijk, null);
        return looptijd;
    });

    /// <summary>What a command may take, in milliseconds. No time-out is no limit, as everywhere in ADO.NET.</summary>
    public static long Grens(DbCommand opdracht) => opdracht.CommandTimeout == 0 ? Onbegrensd : opdracht.CommandTimeout * 1000L;

    /// <param name="over">What is left of what the command may take.</param>
    public void Begin(long over) => tot = over == Onbegrensd ? Onbegrensd : Environment.TickCount64 + over;

    /// <summary>SQLite is not at work for the command any more.</summary>
    /// <returns>What is left of what it may take.</returns>
    public long Einde()
    {
        var over = tot == Onbegrensd ? Onbegrensd : tot - Environment.TickCount64;
        tot = Onbegrensd;
        return over;
    }
}

/// <summary>
/// The rows of a command on SQLite, most of which it looks for only while they are read: within what is left of the time that the command may
/// take, and with the same translation of what goes wrong as the command itself has.
/// </summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Never seen as a collection.")]
internal sealed class Begrensdelezer(DbDataReader rijen, Looptijd looptijd, long over, Action<Exception> vertaal) : DbDataReader
{
    public override int Depth => rijen.Depth;

    public override int FieldCount => rijen.FieldCount;

    public override int VisibleFieldCount => rijen.VisibleFieldCount;

    public override bool HasRows => rijen.HasRows;

    public override bool IsClosed => rijen.IsClosed;

    public override int RecordsAffected => rijen.RecordsAffected;

    public override object this[int ordinal] => rijen[ordinal];

    public override object this[string name] => rijen[name];

    public override bool Read() => Binnentijds(static rijen => rijen.Read());

    public override bool NextResult() => Binnentijds(static rijen => rijen.NextResult());

    public override void Close() => rijen.Close();

    public override bool GetBoolean(int ordinal) => rijen.GetBoolean(ordinal);

    public override byte GetByte(int ordinal) => rijen.GetByte(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => rijen.GetBytes(ordinal, dataOffset, buffer, bufferOffset, length);

    public override char GetChar(int ordinal) => rijen.GetChar(ordinal);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => rijen.GetChars(ordinal, dataOffset, buffer, bufferOffset, length);

    public override string GetDataTypeName(int ordinal) => rijen.GetDataTypeName(ordinal);

    public override DateTime GetDateTime(int ordinal) => rijen.GetDateTime(ordinal);

    public override decimal GetDecimal(int ordinal) => rijen.GetDecimal(ordinal);

    public override double GetDouble(int ordinal) => rijen.GetDouble(ordinal);

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override Type GetFieldType(int ordinal) => rijen.GetFieldType(ordinal);

    public override T GetFieldValue<T>(int ordinal) => rijen.GetFieldValue<T>(ordinal);

    public override float GetFloat(int ordinal) => rijen.GetFloat(ordinal);

    public override Guid GetGuid(int ordinal) => rijen.GetGuid(ordinal);

    public override short GetInt16(int ordinal) => rijen.GetInt16(ordinal);

    public override int GetInt32(int ordinal) => rijen.GetInt32(ordinal);

    public override long GetInt64(int ordinal) => rijen.GetInt64(ordinal);

    public override string GetName(int ordinal) => rijen.GetName(ordinal);

    public override int GetOrdinal(string name) => rijen.GetOrdinal(name);

    public override DataTable? GetSchemaTable() => rijen.GetSchemaTable();

    public override Stream GetStream(int ordinal) => rijen.GetStream(ordinal);

    public override string GetString(int ordinal) => rijen.GetString(ordinal);

    public override TextReader GetTextReader(int ordinal) => rijen.GetTextReader(ordinal);

    public override object GetValue(int ordinal) => rijen.GetValue(ordinal);

    public override int GetValues(object[] values) => rijen.GetValues(values);

    public override bool IsDBNull(int ordinal) => rijen.IsDBNull(ordinal);

    private bool Binnentijds(Func<DbDataReader, bool> stap)
    {
        looptijd.Begin(over);
        try
        {
            return stap(rijen);
        }
        catch (SqliteException fout)
        {
            vertaal(fout);
            throw;
        }
        finally
        {
            over = looptijd.Einde();
        }
    }
}
