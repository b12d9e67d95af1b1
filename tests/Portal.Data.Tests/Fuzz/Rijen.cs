using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Portal.Data.Fuzz;

/// <summary>Reads rows past the portal, so that a test sees what really stands in the database.</summary>
internal static class Rijen
{
    public static List<object[]> Lees(this SqliteConnection verbinding, string sql)
    {
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        using var lezer = opdracht.ExecuteReader();
        List<object[]> rijen = [];
        while (lezer.Read())
        {
            var rij = new object[lezer.FieldCount];
            lezer.GetValues(rij);
            rijen.Add(rij);
        }

        return rijen;
    }

    public static List<string> Tabellen(this SqliteConnection verbinding) =>
        verbinding.Lees("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").ConvertAll(r => (string)r[0]);

    /// <summary>A hash of all rows of these tables, as hexadecimal digits.</summary>
    public static string Vingerafdruk(this SqliteConnection verbinding, IEnumerable<string> tabellen)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var tabel in tabellen)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(tabel));
            foreach (var waarde in verbinding.Lees($"SELECT * FROM \"{tabel}\"").SelectMany(r => r))
            {
                hash.AppendData(waarde as byte[] ?? Encoding.UTF8.GetBytes(Convert.ToString(waarde, CultureInfo.InvariantCulture) + "\u001f"));
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
