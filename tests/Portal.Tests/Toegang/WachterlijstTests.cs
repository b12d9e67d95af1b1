using System.Text.RegularExpressions;
using Portal.Wachters;

namespace Portal.Toegang;

/// <summary>
/// The list of guards that <c>tests/wachters</c> takes away one by one. That takes too long for every build; here only that the list is still
/// about this source.
/// </summary>
public sealed class WachterlijstTests
{
    private static readonly IReadOnlyList<Wachter> Wachters = Wachterlijst.Lees();

    private static readonly Dictionary<string, string> Testbronnen = Directory.EnumerateFiles(Path.Combine(Wachterlijst.Wortel, "tests"), "*Tests.*", SearchOption.AllDirectories)
        .Where(b => b.EndsWith("Tests.cs", StringComparison.Ordinal) || b.EndsWith("Tests.razor", StringComparison.Ordinal))
        .ToDictionary(b => Path.GetFileNameWithoutExtension(b), File.ReadAllText);

    [Fact]
    public void ElkeWacht_StaatPreciesZoInDeBron() =>
        Assert.Equal([], Wachters.Where(w => w.Zoek(File.ReadAllText(Path.Combine(Wachterlijst.Wortel, w.Bestand))) < 0).Select(w => $"{w.Bestand} bevat niet {w.Keer} keer: {w.Wacht}"));

    [Fact]
    public void ElkeGenoemdeTest_Bestaat() =>
        Assert.Equal([], Wachters.SelectMany(w => w.Tests).Distinct().Where(t => t.Split('.') is not [var klasse, var methode]
            || !Testbronnen.TryGetValue(klasse, out var bron) || !Regex.IsMatch(bron, $@"\b{methode}\(")));

    [Fact]
    public void ElkeWacht_IsEenAndere_EnErZijnErGenoeg()
    {
        Assert.True(Wachters.Count >= 30);
        Assert.Equal(Wachters.Count, Wachters.Select(w => (w.Bestand, w.Wacht, w.Plaats)).Distinct().Count());
        Assert.Equal(Wachters.Count, Wachters.Select(w => w.Naam).Distinct().Count());
        Assert.All(Wachters, w => Assert.NotEqual(w.Wacht, w.Zonder));
        Assert.All(Wachters, w => Assert.True(w.IsOpdracht || w.Zonder.Length > 0, w.Naam));
    }
}
