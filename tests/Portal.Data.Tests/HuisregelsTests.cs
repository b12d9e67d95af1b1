using System.Runtime.CompilerServices;

namespace Portal.Data;

/// <summary>What the source may not do outside the one place that is audited for it.</summary>
public sealed class HuisregelsTests
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

    private static string Bron([CallerFilePath] string hier = "") => Path.Combine(Path.GetDirectoryName(hier)!, "..", "..", "src");
}
