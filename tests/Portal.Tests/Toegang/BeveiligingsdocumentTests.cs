using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Portal.Toegang;

/// <summary>docs/security.md promises nothing that is not there: every test and file it names exists.</summary>
public sealed partial class BeveiligingsdocumentTests
{
    private static readonly string Wortel = Path.GetFullPath(Path.Combine(Hier(), "..", "..", ".."));

    private static readonly string[] Regels = File.ReadAllLines(Path.Combine(Wortel, "docs", "security.md"));

    private static readonly Dictionary<string, string> Bronnen = Directory.EnumerateFiles(Path.Combine(Wortel, "tests"), "*.*", SearchOption.AllDirectories)
        .Where(b => b.EndsWith(".cs", StringComparison.Ordinal) || b.EndsWith(".razor", StringComparison.Ordinal))
        .Where(b => !b.Split(Path.DirectorySeparatorChar).Any(m => m is "bin" or "obj" or "node_modules"))
        .GroupBy(b => Path.GetFileNameWithoutExtension(b)).ToDictionary(g => g.Key, g => string.Concat(g.Select(File.ReadAllText)));

    [Fact]
    public void ElkeGenoemdeTest_Bestaat()
    {
        var genoemd = Regels.SelectMany(r => Testnaam().Matches(r)).Select(m => (Klasse: m.Groups[1].Value, Methode: m.Groups[2].Value)).Distinct().ToList();

        Assert.True(genoemd.Count > 100);
        Assert.Equal([], genoemd.Where(t => !Bronnen.TryGetValue(t.Klasse, out var bron) || !Regex.IsMatch(bron, $@"\b{t.Methode}\(")).Select(t => $"{t.Klasse}.{t.Methode}"));
    }

    [Fact]
    public void ElkGenoemdBestand_Bestaat() =>
        Assert.Equal([], Regels.SelectMany(r => Bestand().Matches(r)).Select(m => m.Groups[1].Value).Where(p => !File.Exists(Path.Combine(Wortel, p))));

    [Fact]
    public void ElkeBedreiging_HeeftEenTest_OfIsOpen() =>
        Assert.All(Deel("## Threats"), r => Assert.True(Testnaam().IsMatch(r) || r.Contains("*open*", StringComparison.Ordinal), r));

    [Fact]
    public void ElkeRijDieJaZegt_NoemtEenTestOfEenBestand()
    {
        var rijen = Deel("## OWASP ASVS").Select(r => (Rij: r, Oordeel: r.Split('|')[3].Trim())).ToList();

        Assert.True(rijen.Count > 60);
        Assert.All(rijen, r => Assert.Contains(r.Oordeel, (string[])["yes", "partly", "no"]));
        Assert.Equal([], rijen.Where(r => r.Oordeel is "yes" && !Testnaam().IsMatch(r.Rij) && !Bestand().IsMatch(r.Rij)).Select(r => r.Rij));
    }

    /// <summary>The rows of the table under this heading.</summary>
    private static IEnumerable<string> Deel(string kop) => Regels.SkipWhile(r => !r.StartsWith(kop, StringComparison.Ordinal)).Skip(1)
        .TakeWhile(r => !r.StartsWith("## ", StringComparison.Ordinal)).Where(r => r.StartsWith("| ", StringComparison.Ordinal)).Skip(1);

    private static string Hier([CallerFilePath] string hier = "") => Path.GetDirectoryName(hier)!;

    [GeneratedRegex(@"`(\w+(?:Tests|Reizen))\.(\w+)`")]
    private static partial Regex Testnaam();

    [GeneratedRegex(@"`((?:src|tests|docs)/[\w./-]+|[\w.]+\.props)`")]
    private static partial Regex Bestand();
}
