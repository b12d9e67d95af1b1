using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Portal.Wachters;

// Takes each guard of wachters.txt away in turn and asks whether a test notices.
//
//   dotnet run --project tests/Portal.Wachters             all of it
//   dotnet run --project tests/Portal.Wachters -- bouw     makes and builds the copy only
//   dotnet run --project tests/Portal.Wachters -- 5-12,40  those alone, in the copy that is there
//
// It works in a copy of the tree, in which every guard is there unless the environment names it: so one build serves all of them.

const string Variabele = "ZVHD_WACHTER";
string[] projecten = ["tests/Portal.Data.Tests", "tests/Portal.Tests"];
var wachters = Wachterlijst.Lees();
var kopie = Path.Combine(Path.GetTempPath(), "zvhd-wachters");
var nummers = args is [not "bouw" and var woord] ? woord.Split(',').SelectMany(Reeks).ToHashSet() : [.. wachters.Select(w => w.Nummer)];

if (args is not [not "bouw"])
{
    Kopieer();
    foreach (var project in projecten)
    {
        Console.WriteLine($"Bouwen: {project}");
        if (Draai(null, "build", project, "-v", "q", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false") is (not 0, var uitvoer))
        {
            Console.Error.WriteLine(uitvoer);
            return 2;
        }
    }
}

if (args is ["bouw"])
{
    return 0;
}

var gekozen = wachters.Where(w => nummers.Contains(w.Nummer)).ToList();
Console.WriteLine("Eerst alles op zijn plaats");
if (Gezakt(null, [.. gekozen.SelectMany(w => w.Tests).Distinct()]) is { Count: > 0 } zonderReden)
{
    Console.Error.WriteLine($"Deze tests zakken terwijl elke wacht er staat: {string.Join(", ", zonderReden)}");
    return 2;
}

var gemist = 0;
foreach (var wachter in gekozen)
{
    var gezakt = Gezakt(wachter.Nummer, wachter.Tests);
    gemist += gezakt.Count == 0 ? 1 : 0;
    Console.WriteLine($"{wachter.Nummer,3}  {(gezakt.Count == 0 ? "NIET GEZIEN" : "gezien")}  {wachter.Naam}\n       {string.Join("\n       ", gezakt)}");
}

Console.WriteLine($"{gekozen.Count} wachten weggehaald, {gekozen.Count - gemist} gezien, {gemist} niet gezien");
return gemist == 0 ? 0 : 1;

static IEnumerable<int> Reeks(string woord)
{
    var (van, tot) = woord.Split('-').Select(g => int.Parse(g, CultureInfo.InvariantCulture)).ToArray() is [var eerste, .. var rest] ? (eerste, rest is [var laatste] ? laatste : eerste) : default;
    return Enumerable.Range(van, tot - van + 1);
}

// What changed since the last time is written anew, so that the next build is a short one.
void Kopieer()
{
    HashSet<string> bronnen = ["."];
    foreach (var bestand in Bestanden(Wachterlijst.Wortel))
    {
        var pad = Path.GetRelativePath(Wachterlijst.Wortel, bestand).Replace('\\', '/');
        bronnen.Add(pad);
        var naar = Path.Combine(kopie, pad);
        Directory.CreateDirectory(Path.GetDirectoryName(naar)!);
        if (wachters.Where(w => w.Bestand == pad).ToList() is { Count: > 0 } hier)
        {
            Schrijf(naar, Ingebouwd(File.ReadAllText(bestand), hier));
        }
        else if (!File.Exists(naar) || File.GetLastWriteTimeUtc(naar) != File.GetLastWriteTimeUtc(bestand))
        {
            File.Copy(bestand, naar, overwrite: true);
        }
    }

    const string post = "src/Portal.Data/Wachtpost.cs";
    Schrijf(Path.Combine(kopie, post), $$"""
        /// <summary>Which guard is away in this process.</summary>
        public static class Wachtpost
        {
            private static readonly string? Weg = System.Environment.GetEnvironmentVariable("{{Variabele}}");

            public static bool IsWeg(int nummer) => Weg == nummer.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        """);
    foreach (var oud in Bestanden(kopie).Where(b => Path.GetRelativePath(kopie, b).Replace('\\', '/') is var pad && pad != post && !bronnen.Contains(pad)))
    {
        File.Delete(oud);
    }
}

static string Ingebouwd(string bron, IReadOnlyList<Wachter> hier)
{
    foreach (var (wachter, plaats) in hier.Select(w => (w, w.Zoek(bron))).OrderByDescending(p => p.Item2).ToList())
    {
        bron = plaats < 0
            ? throw new InvalidOperationException($"{wachter.Bestand} bevat niet precies {wachter.Keer} keer: {wachter.Wacht}")
            : string.Concat(bron.AsSpan(0, plaats), wachter.Schakelbaar, bron.AsSpan(plaats + wachter.Wacht.Length));
    }

    return bron;
}

static void Schrijf(string naar, string tekst)
{
    if (!File.Exists(naar) || File.ReadAllText(naar) != tekst)
    {
        File.WriteAllText(naar, tekst);
    }
}

static IEnumerable<string> Bestanden(string map) =>
    Directory.EnumerateFiles(map).Concat(Directory.EnumerateDirectories(map)
        .Where(d => Path.GetFileName(d) is not ("bin" or "obj" or ".git" or "node_modules" or "TestResults" or "_framework" or "data")).SelectMany(Bestanden));

// The tests that fail, of these; a run that breaks off or never ends counts as one. With a guard away the first is enough.
IReadOnlyList<string> Gezakt(int? weg, IReadOnlyList<string> tests)
{
    List<string> gezakt = [];
    foreach (var groep in tests.GroupBy(Project))
    {
        if (weg is not null && gezakt.Count > 0)
        {
            break;
        }

        var verslag = Path.Combine(Path.GetTempPath(), $"zvhd-wachter-{Environment.ProcessId}.trx");
        File.Delete(verslag);
        var filter = string.Join('|', groep.Select(t => $"FullyQualifiedName~.{t}"));
        var gebouwd = Directory.GetFiles(Path.Combine(kopie, groep.Key, "bin"), $"{Path.GetFileName(groep.Key)}.dll", SearchOption.AllDirectories).MaxBy(File.GetLastWriteTimeUtc)!;

        // "dotnet test" would ask each time whether anything must be built, and writing out every case of every theory takes longer than the tests
        Draai(weg, "vstest", gebouwd, $"--TestCaseFilter:{filter}", $"--logger:trx;LogFileName={verslag}", "--", $"xUnit.StopOnFail={weg is not null}", "xUnit.PreEnumerateTheories=False");
        if (!File.Exists(verslag))
        {
            gezakt.Add($"{groep.Key}: afgebroken");
            continue;
        }

        var uitslagen = XDocument.Load(verslag).Descendants().Where(e => e.Name.LocalName == "UnitTestResult").ToList();
        if (uitslagen.Count == 0)
        {
            gezakt.Add($"{groep.Key}: geen uitslag");
        }

        if (weg is null && groep.FirstOrDefault(t => !uitslagen.Exists(u => ((string)u.Attribute("testName")!).Contains($".{t}", StringComparison.Ordinal))) is { } afwezig)
        {
            throw new InvalidOperationException($"Er is geen test {afwezig}.");
        }

        gezakt.AddRange(uitslagen.Where(u => (string?)u.Attribute("outcome") is not ("Passed" or "NotExecuted")).Select(u => (string)u.Attribute("testName")!)
            .Select(n => n.Split('(')[0]).Select(n => string.Join('.', n.Split('.')[^2..])).Distinct());
    }

    return gezakt;
}

string Project(string test) => projecten.First(p => Bestanden(Path.Combine(kopie, p)).Any(b => Path.GetFileNameWithoutExtension(b) == test.Split('.')[0]));

(int Code, string Uitvoer) Draai(int? weg, params string[] opdracht)
{
    var start = new ProcessStartInfo("dotnet", opdracht) { WorkingDirectory = kopie, RedirectStandardOutput = true, RedirectStandardError = true };
    start.Environment[Variabele] = weg?.ToString(CultureInfo.InvariantCulture);
    using var proces = Process.Start(start)!;
    var fouten = proces.StandardError.ReadToEndAsync();
    var uitvoer = proces.StandardOutput.ReadToEndAsync();
    if (!proces.WaitForExit(TimeSpan.FromMinutes(10)))
    {
        proces.Kill(entireProcessTree: true);
    }

    proces.WaitForExit();
    return (proces.ExitCode, uitvoer.Result + fouten.Result);
}
