using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Portal.Belasting.Circuits;

namespace Portal.Belasting.Uitval;

/// <summary>The portal as a process of its own, on a data directory that outlives it.</summary>
internal sealed class Portaalproces : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(5);

    private readonly long begin = Stopwatch.GetTimestamp();
    private readonly Process proces;
    private readonly HttpClient http;

    private Portaalproces(string map)
    {
        Adres = new($"http://127.0.0.1:{VrijePoort()}/");
        http = new() { BaseAddress = Adres };
        proces = Process.Start(new ProcessStartInfo("dotnet", [Portaal.Assembly, $"--urls={Adres}", $"--Opslag:Map={map}", "--Voorbeeldregistratie=false", "--Grenzen:Ruimte=1000"])
        {
            WorkingDirectory = Portaal.Map,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Logging__LogLevel__Default"] = "None" },
        })!;
        proces.OutputDataReceived += (_, _) => { };
        proces.BeginOutputReadLine();
    }

    public Uri Adres { get; }

    public static Portaalproces Start(string map) => new(map);

    /// <summary>Until it answers well at <c>health/live</c> or <c>health/ready</c>.</summary>
    /// <returns>How long that took, counted from the start of the process.</returns>
    public async Task<TimeSpan> WachtOpAsync(string gezondheid)
    {
        while (await StandAsync(gezondheid) is not HttpStatusCode.OK)
        {
            if (proces.HasExited || Stopwatch.GetElapsedTime(begin) > Geduld)
            {
                throw new InvalidOperationException($"Het portaal komt niet tot {gezondheid}{(proces.HasExited ? $", het stopte met {proces.ExitCode}" : "")}.");
            }

            await Task.Delay(20);
        }

        return Stopwatch.GetElapsedTime(begin);
    }

    /// <summary>What it answers at this address; null when it does not listen.</summary>
    public async Task<HttpStatusCode?> StandAsync(string pad)
    {
        try
        {
            using var antwoord = await http.GetAsync(new Uri(pad, UriKind.Relative));
            return antwoord.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>SIGKILL.</summary>
    public async Task DoodAsync()
    {
        if (!proces.HasExited)
        {
            proces.Kill();
            await proces.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DoodAsync();
        proces.Dispose();
        http.Dispose();
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}
