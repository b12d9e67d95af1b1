using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Data.Besluiten;

namespace Portal.Data.Logboek;

/// <summary>
/// How far a chain had come at the end of a day. Who keeps it outside the portal finds out later whether something was changed or taken off: the
/// row with that number must still hold that hash, whatever was added since.
/// </summary>
/// <param name="Keten">"logboek", "besluiten", or "stemming-" with the id of the vote.</param>
/// <param name="Regels">Rows of that day.</param>
/// <param name="Nummer">How many rows there were then, which is the number of the last; 0 when there is none yet.</param>
/// <param name="Hash">The hash of the last row; <see cref="Schakel.Begin"/> when there is none yet.</param>
public sealed partial record Logdigest(DateOnly Dag, string Keten, int Regels, int Nummer, string Hash)
{
    public const string Logboek = "logboek";
    public const string Besluiten = "besluiten";

    /// <summary>As it stands in the file: "2026-11-28 logboek 132 4567 9f2c…".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Dag:yyyy-MM-dd} {Keten} {Regels} {Nummer} {Hash}");

    /// <summary>Reads a line of the file; null for what is no such line.</summary>
    public static Logdigest? Lees(string regel) => Vorm().Match(regel.Trim()) is { Success: true, Groups: var g }
        && DateOnly.TryParseExact(g[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
        && int.TryParse(g[3].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var regels)
        && int.TryParse(g[4].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer)
            ? new(dag, g[2].Value, regels, nummer, g[5].Value) : null;

    /// <summary>Reads what somebody kept: lines of the file, or a zegel that was written down as "4567 : 9f2c 01ab …". What is neither is left out.</summary>
    /// <returns>Number and hash of rows of the logboek.</returns>
    public static IReadOnlyList<Zegel> LeesBewaard(string? tekst) =>
        [.. (tekst ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(LeesZegel).OfType<Zegel>().Where(z => z.Aantal > 0)];

    private static Zegel? LeesZegel(string regel) => Lees(regel) is { } digest ? digest.Keten == Logboek ? new(digest.Nummer, digest.Hash) : null
        : Genoteerd().Match(regel) is { Success: true, Groups: var g } && int.TryParse(g[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer)
            && string.Concat(g[2].Value.Where(char.IsAsciiHexDigit)).ToLowerInvariant() is { Length: Schakel.HashLengte } hash ? new(nummer, hash)
        : null;

    [GeneratedRegex(@"\A(\d{4}-\d{2}-\d{2}) ([a-z0-9-]{1,60}) (\d{1,9}) (\d{1,9}) ([0-9a-f]{64}|-)\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Vorm();

    [GeneratedRegex(@"\A(\d{1,9})\s{0,5}:\s{0,5}([0-9a-fA-F ]{64,200})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Genoteerd();
}

/// <summary>Whether what somebody kept still fits the chain.</summary>
public enum Zegeluitkomst
{
    Past,
    PastNiet,

    /// <summary>The row is gone from the beginning of the chain, as rows that are kept long enough are.</summary>
    NietMeerBewaard,

    /// <summary>The chain does not come so far: rows were taken off its end.</summary>
    Ontbreekt,
}

/// <param name="Zegel">What was kept.</param>
public sealed record Zegeltoets(Zegel Zegel, Zegeluitkomst Uitkomst);
