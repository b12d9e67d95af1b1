using System.Globalization;
using System.Runtime.CompilerServices;

namespace Portal.Wachters;

/// <summary>A piece of source that keeps something out, and what must notice when it is gone.</summary>
/// <param name="Naam">What it keeps out, in a sentence.</param>
/// <param name="Bestand">Path from the root of the project.</param>
/// <param name="Wacht">Its exact text: an expression, or a statement with its semicolon.</param>
/// <param name="Zonder">What stands there without it; for a statement that may be nothing.</param>
/// <param name="Plaats">Which one of <paramref name="Keer"/> equal texts in the file it is.</param>
/// <param name="Tests">"Class.Method", one or more: at least one must fail without it.</param>
internal sealed record Wachter(int Nummer, string Naam, string Bestand, string Wacht, string Zonder, int Plaats, int Keer, IReadOnlyList<string> Tests)
{
    public bool IsOpdracht => Wacht.EndsWith(';');

    /// <summary>The same source, in which the guard is gone only for a process that names its number.</summary>
    public string Schakelbaar => IsOpdracht
        ? $"if (Wachtpost.IsWeg({Nummer})) {{ {Zonder} }} else {{ {Wacht} }}"
        : $"(Wachtpost.IsWeg({Nummer}) ? ({Zonder}) : ({Wacht}))";

    /// <summary>Where it begins in the source of its file; -1 when the source is not as the list says.</summary>
    public int Zoek(string bron)
    {
        List<int> gevonden = [];
        for (var plaats = bron.IndexOf(Wacht, StringComparison.Ordinal); plaats >= 0; plaats = bron.IndexOf(Wacht, plaats + 1, StringComparison.Ordinal))
        {
            gevonden.Add(plaats);
        }

        return gevonden.Count == Keer ? gevonden[Plaats - 1] : -1;
    }
}

/// <summary>Reads <c>wachters.txt</c>: blocks of "word: text", an empty line between them; # begins a remark.</summary>
internal static class Wachterlijst
{
    public static string Wortel { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Hier())!, "..", ".."));

    public static IReadOnlyList<Wachter> Lees()
    {
        List<Wachter> wachters = [];
        foreach (var blok in File.ReadAllText(Path.Combine(Path.GetDirectoryName(Hier())!, "wachters.txt")).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var velden = blok.Split('\n').Where(r => r.Contains(':', StringComparison.Ordinal) && !r.StartsWith('#'))
                .ToDictionary(r => r[..r.IndexOf(':', StringComparison.Ordinal)], r => r[(r.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            if (velden.Count == 0)
            {
                continue;
            }

            var plaats = velden.GetValueOrDefault("plaats", "1/1").Split('/');
            wachters.Add(new(
                wachters.Count + 1, velden["naam"], velden["bestand"], velden["wacht"], velden["zonder"], int.Parse(plaats[0], CultureInfo.InvariantCulture), int.Parse(plaats[1], CultureInfo.InvariantCulture),
                velden["tests"].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
        }

        return wachters;
    }

    private static string Hier([CallerFilePath] string hier = "") => hier;
}
