using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Fuzz;

/// <summary>Ways to get script or markup through, each with its own number: "__x(12)" runs, asks for an address or shows up when it works.</summary>
internal static partial class Aanvallen
{
    public static IReadOnlyList<string> Alle { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fuzz", "aanvallen.txt")).Where(r => !r.StartsWith("# ", StringComparison.Ordinal))
            .Select((regel, nummer) => Teken().Replace(regel, m => m.Value switch { @"\n" => "\n", @"\t" => "\t", var u => ((char)int.Parse(u[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString() })
                .Replace("{n}", nummer.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)),
    ];

    /// <summary>The number of what can be read in a text.</summary>
    [GeneratedRegex(@"__x\((\d+)\)")]
    public static partial Regex Nummer();

    [GeneratedRegex(@"\\n|\\t|\\u[0-9a-f]{4}")]
    private static partial Regex Teken();
}
