using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Data.Besluiten;

/// <summary>
/// A row of an append-only table as it stands in a chain. Its <see cref="Hash"/> was taken, when the row was written, from the canonical text of
/// its fields; one of those is the hash of the row before. So no field of any row can change without the chain showing where.
/// </summary>
/// <param name="Soort">"opening", "stem", "sluiting" or "besluit".</param>
/// <param name="Nummer">Place in the chain, from 0 for the opening of a vote and from 1 for besluiten.</param>
/// <param name="Velden">Every column of the row besides the hash, in a fixed order; null is no value.</param>
/// <param name="VorigeHash">The hash of the row before, as this row holds it; <see cref="Begin"/> for the first one.</param>
public sealed record Schakel(string Soort, int Nummer, IReadOnlyList<KeyValuePair<string, string?>> Velden, string VorigeHash, string Hash)
{
    /// <summary>What the first row holds as the hash before it.</summary>
    public const string Begin = "-";

    /// <summary>Hex digits of a SHA-256.</summary>
    public const int HashLengte = 64;

    /// <summary>Random hex digits in a row that is secret for the time being: without them its hash would give the few possible contents away.</summary>
    public const int ZoutLengte = 32;

    /// <summary>Whether the fields are those the hash was taken from.</summary>
    public bool IsOngeschonden => Bereken(Soort, Velden) == Hash;

    /// <summary>
    /// Hex SHA-256 of the canonical text in UTF-8: the soort on a line, then a line per field, "name:length:value" with the length of the
    /// value in bytes, or "name:-" when there is none. The length makes sure that no two rows have the same text.
    /// </summary>
    public static string Bereken(string soort, IEnumerable<KeyValuePair<string, string?>> velden)
    {
        var tekst = new StringBuilder(soort).Append('\n');
        foreach (var (naam, waarde) in velden)
        {
            tekst.Append(naam).Append(':');
            _ = waarde is null ? tekst.Append('-') : tekst.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(waarde)}:{waarde}");
            tekst.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString())));
    }

    internal static string NieuwZout() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ZoutLengte / 2));

    /// <summary>Values as the canonical text writes them.</summary>
    internal static KeyValuePair<string, string?> Veld(string naam, object? waarde) => new(naam, waarde switch
    {
        null => null,
        string tekst => tekst,
        Guid id => id.ToString("D"),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        int getal => getal.ToString(CultureInfo.InvariantCulture),
        Enum woord => woord.ToString(),
        Drempel drempel => drempel.ToString(),
        _ => throw new ArgumentException($"Een keten kent geen {waarde.GetType().Name}.", nameof(waarde)),
    });
}

/// <summary>What someone can keep elsewhere, on paper for example, to find out later that nothing was taken off the end of a chain.</summary>
/// <param name="Aantal">Rows in the chain at that moment.</param>
/// <param name="Hash">The hash of the last of them; <see cref="Schakel.Begin"/> of an empty chain.</param>
public sealed record Zegel(int Aantal, string Hash)
{
    public static Zegel Van(IReadOnlyList<Schakel> keten) => new(keten.Count, keten.Count == 0 ? Schakel.Begin : keten[^1].Hash);
}
