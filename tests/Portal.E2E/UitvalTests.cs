using System.Diagnostics;
using System.Reflection;

namespace Portal.E2E;

/// <summary>SIGKILL fifty times, by the same program that does it five hundred times on demand: <c>tests/Portal.Belasting -- uitval 500</c>.</summary>
public sealed class UitvalTests
{
    private static readonly string Programma = typeof(UitvalTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "Belasting").Value!;

    /// <summary>Of writers, migrations and the portal itself: nothing acknowledged is lost, nothing is there by half, every chain holds.</summary>
    [Fact]
    public async Task Uitval_KeerOpKeer_VerliestNietsWatIsToegezegd()
    {
        using var proces = Process.Start(new ProcessStartInfo("dotnet", [Programma, "uitval", "50"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        proces.PriorityClass = ProcessPriorityClass.BelowNormal; // the journeys beside it wait for a browser, and should not wait for this
        using var teLang = new CancellationTokenSource(TimeSpan.FromMinutes(60));
        await using var einde = teLang.Token.Register(() => proces.Kill(entireProcessTree: true));
        var fout = proces.StandardError.ReadToEndAsync(teLang.Token);
        var uitvoer = await proces.StandardOutput.ReadToEndAsync(teLang.Token);
        await proces.WaitForExitAsync(teLang.Token);

        Assert.True(proces.ExitCode == 0, $"{uitvoer}\n{await fout}");
        Assert.Contains("50 kills", uitvoer, StringComparison.Ordinal);
        Assert.Contains("Nothing that was acknowledged is lost.", uitvoer, StringComparison.Ordinal);
    }
}
