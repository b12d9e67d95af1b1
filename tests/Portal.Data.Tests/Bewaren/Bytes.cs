using System.Text;

namespace Portal.Data.Bewaren;

/// <summary>What stands in the files of a SQLite database, whatever the database itself would tell.</summary>
internal static class Bytes
{
    /// <summary>Which of the database, its log and its index hold this text.</summary>
    public static IReadOnlyList<string> Met(string bestand, string tekst) =>
        [.. new[] { bestand, $"{bestand}-wal", $"{bestand}-shm" }.Where(File.Exists).Where(b => Lees(b).AsSpan().IndexOf(Encoding.UTF8.GetBytes(tekst)) >= 0).Select(b => Path.GetFileName(b)!)];

    private static byte[] Lees(string bestand)
    {
        using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var geheugen = new MemoryStream();
        stroom.CopyTo(geheugen);
        return geheugen.ToArray();
    }
}
