using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Portal.Belasting.Circuits;

/// <summary>What a measured process says of itself after a full collection.</summary>
internal sealed record Stand(long ManagedBytes, int Circuits);

/// <summary>A web application in a process of its own, with <see cref="StartupHook"/> inside.</summary>
internal sealed class Meetproces : IAsyncDisposable
{
    private static readonly TimeSpan StartDuur = TimeSpan.FromMinutes(2);

    private readonly Process proces;
    private readonly SemaphoreSlim beurt = new(1, 1);
    private readonly Queue<string> laatsteRegels = [];
    private TaskCompletionSource<string> antwoord = new();

    private Meetproces(Process proces, Uri adres)
    {
        (this.proces, Adres) = (proces, adres);
        proces.OutputDataReceived += (_, e) => Lees(e.Data);
        proces.ErrorDataReceived += (_, e) => Lees(e.Data);
        proces.BeginOutputReadLine();
        proces.BeginErrorReadLine();
    }

    public Uri Adres { get; }

    /// <summary>Processor time used so far, from /proc on Linux.</summary>
    public double CpuMs
    {
        get
        {
            proces.Refresh();
            return proces.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <param name="map">Working directory: where the application finds its settings.</param>
    /// <param name="argumenten">The assembly to run and what it gets.</param>
    /// <param name="levensteken">A path that answers 200 once the application is ready.</param>
    public static async Task<Meetproces> StartAsync(string map, IEnumerable<string> argumenten, string levensteken)
    {
        var adres = new Uri($"http://127.0.0.1:{VrijePoort()}/");
        var opdracht = new ProcessStartInfo(Environment.ProcessPath is { } eigen && Path.GetFileNameWithoutExtension(eigen) is "dotnet" ? eigen : "dotnet")
        {
            WorkingDirectory = map,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = adres.ToString(),
                ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
                ["DOTNET_gcServer"] = "1", // as a web project has it; this project's own default is the other one
                ["Logging__LogLevel__Default"] = "Warning",
                ["ReloadStaticAssetsAtRuntime"] = "false", // in Development each request looks on the disk for files that were edited; published, none does
            },
        };
        foreach (var argument in argumenten)
        {
            opdracht.ArgumentList.Add(argument);
        }

        var start = new Meetproces(Process.Start(opdracht)!, adres);
        using var http = new HttpClient { BaseAddress = adres };
        var klok = Stopwatch.StartNew();
        while (!await LeeftAsync(http, levensteken))
        {
            if (start.proces.HasExited || klok.Elapsed > StartDuur)
            {
                var uitleg = string.Join('\n', start.laatsteRegels);
                await start.DisposeAsync();
                throw new InvalidOperationException($"{string.Join(' ', opdracht.ArgumentList)} start niet:\n{uitleg}");
            }

            await Task.Delay(200);
        }

        return start;
    }

    public async Task<Stand> MeetAsync()
    {
        var delen = (await VraagAsync(StartupHook.Meet)).Split(' ');
        return new(long.Parse(delen[0]), int.Parse(delen[1]));
    }

    /// <summary>Tells the open screens of a gemeente that a casus changed.</summary>
    public Task WijzigAsync(string slug) => VraagAsync(StartupHook.Wijzig + slug);

    public async ValueTask DisposeAsync()
    {
        if (!proces.HasExited)
        {
            proces.Kill();
            await proces.WaitForExitAsync();
        }

        proces.Dispose();
        beurt.Dispose();
    }

    private static async Task<bool> LeeftAsync(HttpClient http, string pad)
    {
        try
        {
            using var reactie = await http.GetAsync(new Uri(pad, UriKind.Relative));
            return reactie.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }

    private async Task<string> VraagAsync(string opdracht)
    {
        await beurt.WaitAsync();
        try
        {
            antwoord = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await proces.StandardInput.WriteLineAsync(opdracht);
            await proces.StandardInput.FlushAsync();
            return await antwoord.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
        finally
        {
            beurt.Release();
        }
    }

    private void Lees(string? regel)
    {
        if (regel is null)
        {
            return;
        }

        if (regel.StartsWith(StartupHook.Teken, StringComparison.Ordinal))
        {
            antwoord.TrySetResult(regel[StartupHook.Teken.Length..]);
            return;
        }

        lock (laatsteRegels)
        {
            laatsteRegels.Enqueue(regel);
            if (laatsteRegels.Count > 20)
            {
                laatsteRegels.Dequeue();
            }
        }
    }
}
