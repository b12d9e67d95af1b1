using System.Globalization;
using System.Runtime.InteropServices;

namespace Portal.Belasting;

/// <summary>On what was measured: without it a figure says nothing.</summary>
internal static class Machine
{
    public static string Beschrijving()
    {
        var processor = Regel("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();
        var geheugen = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30);
        var belasting = Belasting() is { } nu ? $", load average {nu:0.00} at the start" : "";
        return $"Measured {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC on {Environment.ProcessorCount} × {processor}, {geheugen:0} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}{belasting}.";
    }

    /// <summary>How many wanted a processor in the last minute, on average; null where the system does not tell.</summary>
    public static double? Belasting() => File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : null;

    private static string? Regel(string bestand, string naam) => File.Exists(bestand)
        ? File.ReadLines(bestand).FirstOrDefault(r => r.StartsWith(naam, StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
        : null;
}

/// <summary>What was measured beside what was promised: a ratio, or a time.</summary>
internal sealed record Doel(string Naam, double Gemeten, double Hoogstens, string Eenheid = "×")
{
    public bool IsGehaald => Gemeten <= Hoogstens;

    public string Rij => $"| {Naam} | {Gemeten:0.00}{Eenheid} | ≤ {Hoogstens:0.##}{Eenheid} | {(IsGehaald ? "met" : "**missed**")} |";

    public static bool Toon(IReadOnlyList<Doel> doelen)
    {
        Console.WriteLine();
        Console.WriteLine("| Ratio | Measured | Target | |");
        Console.WriteLine("|---|--:|--:|---|");
        foreach (var doel in doelen)
        {
            Console.WriteLine(doel.Rij);
        }

        return doelen.All(d => d.IsGehaald);
    }
}

/// <summary>Middle and tail of a series of measurements.</summary>
internal static class Verdeling
{
    public static double Mediaan(this IEnumerable<double> waarden) => waarden.Percentiel(0.5);

    /// <param name="deel">0.95 for the value that 95% stays at or below.</param>
    public static double Percentiel(this IEnumerable<double> waarden, double deel)
    {
        double[] oplopend = [.. waarden.Order()];
        return oplopend.Length == 0 ? double.NaN : oplopend[Math.Max(0, (int)Math.Ceiling(deel * oplopend.Length) - 1)];
    }
}
