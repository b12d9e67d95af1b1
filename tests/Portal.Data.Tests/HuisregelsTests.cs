using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Portal.Data;

/// <summary>What the source may not do outside the one place that is audited for it.</summary>
public sealed partial class HuisregelsTests
{
    [Theory]
    [InlineData("IgnoreQueryFilters", "BewaarQueries.cs", "Regiototalen.cs", "Toezeggingenmatrix.cs")]
    [InlineData("ExecuteUpdate", "Casustellingen.cs")]
    [InlineData("ExecuteDelete", "Casustellingen.cs", "Sporen.cs")]
    [InlineData("FromSql")]
    [InlineData("ExecuteSql")]
    [InlineData("SqlQuery", "Reservekopie.cs")]
    [InlineData("CommandText = ", "Opslagmigratie.cs", "Opslagproef.cs", "Opslagvertaler.cs", "Reservekopie.cs", "Sporen.cs")] // none of these reads a row of anybody
    public void Omweg_OmFilterOfBewaking_StaatAlleenWaarZeIsNagekeken(string omweg, params string[] plaatsen)
    {
        var gevonden = Directory.EnumerateFiles(Bron(), "*.cs", SearchOption.AllDirectories)
            .Where(b => !b.Split(Path.DirectorySeparatorChar).Any(m => m is "Migrations" or "obj" or "bin"))
            .Where(b => File.ReadAllText(b).Contains(omweg, StringComparison.Ordinal))
            .Select(Path.GetFileName);

        Assert.Equal(plaatsen, gevonden.Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// No other program is started, no text becomes code or markup but the portal's own styles, no object is made of what somebody sent but by a type of our own, and memory is the runtime's.
    /// </summary>
    [Theory]
    [InlineData(@"\bProcess\.Start|\bProcessStartInfo\b")]
    [InlineData(@"\beval\(|\bnew Function\(|\bCSharpScript\b|\bAssembly\.Load")]
    [InlineData(@"\bMarkupString\b(?!\)Stijl\.Tekst\b)|\bAddMarkupContent\b|\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b")]
    [InlineData(@"\bpostMessage\b")]
    [InlineData(@"\bBinaryFormatter\b|\bTypeNameHandling\b|\bXmlReader\b|\bXDocument\b|\bXmlDocument\b")]
    [InlineData(@"\bunsafe\b|\bDllImport\b|\bLibraryImport\b|\bMarshal\.")]
    public void Bron_KentGeenGevaarlijkeBouwstenen(string patroon)
    {
        var bouwsteen = new Regex(patroon);
        var bronnen = Directory.EnumerateFiles(Bron(), "*.*", SearchOption.AllDirectories)
            .Where(b => Path.GetExtension(b) is ".cs" or ".razor" or ".js" && !b.Split(Path.DirectorySeparatorChar).Any(m => m is "obj" or "bin" or "_framework")).ToList();

        Assert.Contains(bronnen, b => b.EndsWith(".js", StringComparison.Ordinal));
        Assert.Empty(bronnen.Where(b => bouwsteen.IsMatch(File.ReadAllText(b))).Select(Path.GetFileName));
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

    [GeneratedRegex(@"(?<!\bMenu)\.Voor\((?!GebruikerToegang\.(Systeem|Geen|Oefenaar)\))|\bInzageboek = (?!boek\b)")]
    private static partial Regex GebondenAanIemand();

    /// <summary>
    /// What users, files and providers send is matched in a time that grows with its length. A time-out instead would also give up a short text,
    /// on a machine that stands still for a moment; only the attribute of a field knows nothing else.
    /// </summary>
    [Fact]
    public void Patroon_KanNiemandLatenWachten()
    {
        var patronen = Directory.EnumerateFiles(Bron(), "*.*", SearchOption.AllDirectories)
            .Where(b => Path.GetExtension(b) is ".cs" or ".razor" && !b.Split(Path.DirectorySeparatorChar).Any(m => m is "obj" or "bin"))
            .SelectMany(b => Patronen().Matches(File.ReadAllText(b)).Select(p => $"{Path.GetFileName(b)}: {p.Value}")).ToList();

        Assert.True(patronen.Count > 15, $"{patronen.Count}");
        Assert.DoesNotContain(patronen, p => !Begrensd().IsMatch(p));
    }

    /// <summary>Whatever makes a pattern, up to the end of that. One that is cut off too early has no limit, and is looked at.</summary>
    [GeneratedRegex(@"(\[GeneratedRegex\(|\[RegularExpression\(|\bnew Regex\(|\bRegex\??( \w+)? =>? new\(|\bRegex\.(IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches|EnumerateSplits)\().*?(\)\](?=[ \t]*(//[^\n]*)?\r?$)|\);)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Patronen();

    [GeneratedRegex(@"RegexOptions\.NonBacktracking|^\w+\.cs: \[RegularExpression\(.*\bMatchTimeoutInMilliseconds = [0-9]{4,}\b")]
    private static partial Regex Begrensd();

    private static string Bron([CallerFilePath] string hier = "") => Path.Combine(Path.GetDirectoryName(hier)!, "..", "..", "src");
}
