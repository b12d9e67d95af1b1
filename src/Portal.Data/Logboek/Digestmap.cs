using System.Globalization;
using System.Text;
using Portal.Data.Opslag;

namespace Portal.Data.Logboek;

/// <summary>
/// The directory with what outsiders keep of the chains: a text file per year, a few lines per day. Lines are only ever added. The files hold
/// numbers and hashes, and nothing of what happened.
/// </summary>
public sealed class Digestmap(string map)
{
    private readonly Lock slot = new();

    public string Pad => map;

    /// <summary>Adds the lines of a day, once. When it returns they are on disk.</summary>
    /// <returns>False when that day was there already.</returns>
    public bool SchrijfBij(IReadOnlyList<Logdigest> digest)
    {
        using var alleen = slot.EnterScope();
        var dag = digest[0].Dag;
        var bestand = Path.Combine(map, $"digest-{dag.Year.ToString(CultureInfo.InvariantCulture)}.txt");
        Reservekopie.Maakmap(map);
        var tekst = File.Exists(bestand) ? File.ReadAllText(bestand) : "";
        if (tekst.Split('\n').Select(Logdigest.Lees).Any(d => d?.Dag == dag && d.Keten == digest[^1].Keten))
        {
            return false;
        }

        using var uit = Reservekopie.NieuwBestand(bestand, FileMode.Append);
        var begin = tekst.Length > 0 && !tekst.EndsWith('\n') ? "\n" : ""; // a line that was cut off by a crash stays by itself
        uit.Write(Encoding.UTF8.GetBytes(begin + string.Concat(digest.Select(d => $"{d}\n"))));
        uit.Flush(flushToDisk: true);
        return true;
    }

    /// <summary>All lines, oldest first.</summary>
    public string Lees() => Directory.Exists(map)
        ? string.Concat(Directory.EnumerateFiles(map, "digest-*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText))
        : "";

    /// <summary>The last day that is there; null when there is none yet.</summary>
    public DateOnly? LaatsteDag() => Lees().Split('\n').Select(Logdigest.Lees).LastOrDefault(d => d is not null)?.Dag;
}
