using System.Diagnostics;

namespace Portal.Belasting.Paginas;

/// <summary>The web application that the SDK makes for who asks for a new one: what "as fast as the plain template" is held to is that template.</summary>
internal static class Sjabloon
{
    private const string Naam = "Sjabloon";

    /// <summary>Makes it in an empty directory and builds it in Release.</summary>
    /// <returns>The assembly to start.</returns>
    public static async Task<string> BouwAsync(string map)
    {
        await DotnetAsync("new", "blazor", "--output", map, "--name", Naam, "--no-restore");
        await DotnetAsync("build", map, "--configuration", "Release");
        return Directory.GetFiles(Path.Combine(map, "bin", "Release"), $"{Naam}.dll", SearchOption.AllDirectories).Single(f => !f.Contains("ref", StringComparison.Ordinal));
    }

    private static async Task DotnetAsync(params string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo("dotnet", argumenten) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        var uitvoer = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        if (proces.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', argumenten)}:\n{uitvoer}");
        }
    }
}
