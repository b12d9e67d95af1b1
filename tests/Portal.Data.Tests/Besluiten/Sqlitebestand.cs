using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Besluiten;

/// <summary>Somebody who has the database file and a tool to write in it.</summary>
internal sealed class Sqlitebestand(PortalDbContext db) : IAsyncDisposable
{
    private readonly SqliteConnection verbinding = new(db.Database.GetConnectionString());

    /// <param name="Regel">The row of the chain that was touched, where it is still there under its number.</param>
    public sealed record Veldwijziging(string Tabel, long Rij, string Kolom, object Oud, object Nieuw, int? Regel);

    public async Task NeemTriggersWegAsync()
    {
        await verbinding.OpenAsync();
        await DoeAsync("PRAGMA foreign_keys=OFF; PRAGMA busy_timeout=5000;");
        foreach (var trigger in (await LeesAsync("SELECT name FROM sqlite_master WHERE type = 'trigger'")).Select(r => (string)r[0]))
        {
            await DoeAsync($"DROP TRIGGER \"{trigger}\"");
        }
    }

    /// <summary>Changes one field of one row into something else that the column could hold.</summary>
    public async Task<Veldwijziging> WijzigIetsAsync(IReadOnlyList<string> tabellen, Random kans)
    {
        while (true)
        {
            var tabel = Een(tabellen);
            var rij = (long)Een(await LeesAsync($"SELECT rowid FROM \"{tabel}\""))[0];
            var kolom = (string)Een(await LeesAsync($"SELECT name FROM pragma_table_info('{tabel}')"))[0];
            var oud = (await LeesAsync($"SELECT \"{kolom}\" FROM \"{tabel}\" WHERE rowid = {rij}"))[0][0];
            var nummer = tabel is "Stemmingsregels" or "Besluiten" ? (long)(await LeesAsync($"SELECT Volgnummer FROM \"{tabel}\" WHERE rowid = {rij}"))[0][0] : 0;
            // a row that moves to another chain, or to another place in it, is missed where it was
            var regel = kolom is "Volgnummer" || (tabel is not "Besluiten" && kolom is "Id" or "StemmingId") ? null : (int?)nummer;
            var wijziging = new Veldwijziging(tabel, rij, kolom, oud, Anders(kolom, oud, kans), regel);
            try
            {
                await ZetAsync(wijziging, wijziging.Nieuw);
                return wijziging;
            }
            catch (SqliteException fout) when (fout.SqliteErrorCode == 19)
            {
                // that value is another row's
            }
        }

        T Een<T>(IReadOnlyList<T> keuzes) => keuzes[kans.Next(keuzes.Count)];
    }

    /// <summary>The number of a logregel is the row's own id: the row then stands under its new one.</summary>
    public Task ZetTerugAsync(Veldwijziging wijziging) =>
        ZetAsync(wijziging is { Tabel: "Logregels", Kolom: "Volgnummer", Nieuw: long nieuw } ? wijziging with { Rij = nieuw } : wijziging, wijziging.Oud);

    public ValueTask DisposeAsync() => verbinding.DisposeAsync();

    private static object Anders(string kolom, object oud, Random kans) => oud switch
    {
        long getal => getal + kans.Next(1, 4),
        string tekst when Guid.TryParse(tekst, out _) => Guid.NewGuid().ToString("D").ToUpperInvariant(),
        string tekst when kolom.EndsWith("Op", StringComparison.Ordinal) =>
            DateTime.Parse(tekst, CultureInfo.InvariantCulture).AddTicks(kans.NextInt64(1, TimeSpan.TicksPerDay)).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        string tekst when kolom is "Datum" => DateOnly.Parse(tekst, CultureInfo.InvariantCulture).AddDays(kans.Next(1, 400)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string tekst when kolom is "Keuze" => tekst is "Voor" ? "Tegen" : "Voor",
        string { Length: > 0 } tekst => string.Create(tekst.Length, (tekst, Plek: kans.Next(tekst.Length)), (teken, bron) =>
        {
            bron.tekst.CopyTo(teken);
            teken[bron.Plek] = teken[bron.Plek] is 'a' ? 'b' : 'a';
        }),
        _ when kolom.EndsWith("Id", StringComparison.Ordinal) => Guid.NewGuid().ToString("D").ToUpperInvariant(),
        _ => "iets",
    };

    private async Task ZetAsync(Veldwijziging wijziging, object waarde)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = $"UPDATE \"{wijziging.Tabel}\" SET \"{wijziging.Kolom}\" = $waarde WHERE rowid = {wijziging.Rij}";
        opdracht.Parameters.AddWithValue("$waarde", waarde);
        await opdracht.ExecuteNonQueryAsync();
    }

    private async Task DoeAsync(string sql)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        await opdracht.ExecuteNonQueryAsync();
    }

    private async Task<List<object[]>> LeesAsync(string sql)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        await using var lezer = await opdracht.ExecuteReaderAsync();
        List<object[]> rijen = [];
        while (await lezer.ReadAsync())
        {
            var rij = new object[lezer.FieldCount];
            lezer.GetValues(rij);
            rijen.Add(rij);
        }

        return rijen;
    }
}
