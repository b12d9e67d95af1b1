using System.Runtime.CompilerServices;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>One row of <c>toegang.csv</c>.</summary>
/// <param name="Wat">Route, verb and route of an endpoint, or class and name of a method.</param>
/// <param name="Per">What it gives to each of <see cref="Toegangstabel.Wie"/>; empty is refused.</param>
internal sealed record Toegangsrij(string Soort, string Wat, IReadOnlyList<string> Per)
{
    /// <summary>What a role may get; null is a visitor, or whoever has no rights.</summary>
    public string Voor(Rol? rol) => Per[rol is { } r ? 1 + (int)r : 0];

    public override string ToString() => string.Join(';', [Soort, Wat, .. Per]);
}

/// <summary>
/// Who may get what, all of it: the file that every page, endpoint, query and command is held against. What has no row, and what a row leaves
/// empty, is refused.
/// </summary>
internal static class Toegangstabel
{
    /// <summary>Refused: sent to the sign-in page or to "geen toegang", or an UnauthorizedAccessException.</summary>
    public const string Geweigerd = "";

    /// <summary>The same as a visitor gets.</summary>
    public const string Openbaar = "openbaar";

    /// <summary>Only what is of the own gemeente, beside what is public.</summary>
    public const string Eigen = "eigen";

    /// <summary>Not public, and yet nothing of one gemeente: totals, plans, accounts.</summary>
    public const string Gedeeld = "gedeeld";

    /// <summary>Rows of every gemeente.</summary>
    public const string Alle = "alle";

    /// <summary>An answer in which nothing is.</summary>
    public const string Niets = "niets";

    /// <summary>The act is saved.</summary>
    public const string Doet = "doet";

    /// <summary>A rule of the domain says no, with a sentence; nothing is saved.</summary>
    public const string Regel = "regel";

    public static readonly IReadOnlyList<Rol?> Wie = [null, .. Enum.GetValues<Rol>()];

    private static readonly Lazy<IReadOnlyList<Toegangsrij>> Gelezen = new(() =>
        [.. File.ReadAllLines(Path.Combine(Path.GetDirectoryName(Hier())!, "toegang.csv")).Skip(1).Select(r => r.Split(';')).Select(c => new Toegangsrij(c[0], c[1], c[2..]))]);

    public static IReadOnlyList<Toegangsrij> Rijen => Gelezen.Value;

    public static IReadOnlyList<Toegangsrij> Van(string soort) => [.. Rijen.Where(r => r.Soort == soort)];

    public static Toegangsrij? Zoek(string soort, string wat) => Rijen.SingleOrDefault(r => r.Soort == soort && r.Wat == wat);

    private static string Hier([CallerFilePath] string hier = "") => hier;
}
