using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Portal.Data;

/// <summary>What the source may not do outside the one place that is audited for it.</summary>
public sealed partial class HuisregelsTests
{
    [Theory]
    [InlineData("IgnoreQueryFilters", "BewaarQueries.cs", "Regiototalen.cs", "Toezeggingenmatrix.cs")]
    [InlineData("ExecuteUpdate", "Casustellingen.cs")]
    [InlineData("ExecuteDelete", "Casustellingen.cs")]
    [InlineData("FromSql")]
    [InlineData("ExecuteSql")]
    public void Omweg_OmFilterOfBewaking_StaatAlleenWaarZeIsNagekeken(string omweg, params string[] plaatsen)
    {
        var gevonden = Directory.EnumerateFiles(Bron(), "*.cs", SearchOption.AllDirectories)
            .Where(b => !b.Split(Path.DirectorySeparatorChar).Any(m => m is "Migrations" or "obj" or "bin"))
            .Where(b => File.ReadAllText(b).Contains(omweg, StringComparison.Ordinal))
            .Select(Path.GetFileName);

        Assert.Equal(plaatsen, gevonden.Order(StringComparer.Ordinal));
    }

    /// <summary>Only what leaves through the one door is guarded and told to the logboek; the rest is the portal itself, or nobody.</summary>
    [Fact]
    public void Context_VanEenGebruiker_KomtAlleenDoorDeEneDeur()
    {
        var ernaast = Directory.EnumerateFiles(Bron(), "*.*", SearchOption.AllDirectories)
            .Where(b => Path.GetExtension(b) is ".cs" or ".razor" && !b.Split(Path.DirectorySeparatorChar).Any(m => m is "Migrations" or "obj" or "bin"))
            .Where(b => GebondenAanIemand().IsMatch(File.ReadAllText(b))).Select(Path.GetFileName);

        Assert.Equal(["PortalDatabase.cs"], ernaast);
    }

    [GeneratedRegex(@"(?<!\bMenu)\.Voor\((?!GebruikerToegang\.(Systeem|Geen)\))|\bInzageboek = (?!boek\b)")]
    private static partial Regex GebondenAanIemand();

    private static string Bron([CallerFilePath] string hier = "") => Path.Combine(Path.GetDirectoryName(hier)!, "..", "..", "src");
}
