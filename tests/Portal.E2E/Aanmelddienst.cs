using System.Diagnostics;

namespace Portal.E2E;

/// <summary>oidc-provider from npm, on loopback, as a process of its own; <c>tests/run</c> fetches it.</summary>
internal sealed class Aanmelddienst : IDisposable
{
    private readonly Process proces;

    private Aanmelddienst(Process proces, string issuer) => (this.proces, Issuer) = (proces, issuer);

    public string Issuer { get; }

    /// <param name="portaal">Where the portal will be, and so where the provider sends people back to.</param>
    public static async Task<Aanmelddienst> StartAsync(string portaal)
    {
        var map = Path.Combine(Bronmap(), "tests", "aanmelddienst");
        Assert.True(Directory.Exists(Path.Combine(map, "node_modules", "oidc-provider")), $"De aanmelddienst ontbreekt: draai tests/run, of ‘npm ci’ in {map}.");
        var proces = Process.Start(new ProcessStartInfo("node", [Path.Combine(map, "server.mjs"), portaal]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        using var teLang = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var issuer = await proces.StandardOutput.ReadLineAsync(teLang.Token);
        return new(proces, issuer ?? throw new InvalidOperationException("De aanmelddienst is niet gestart."));
    }

    /// <summary>It ends by itself when its input does; this is for who does not wait.</summary>
    public void Dispose()
    {
        proces.Kill();
        proces.Dispose();
    }

    private static string Bronmap()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map.FullName, "ZvhdPortal.sln")))
        {
            map = map.Parent!;
        }

        return map.FullName;
    }
}
