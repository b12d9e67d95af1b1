using System.Diagnostics;
using System.Threading.Channels;

namespace Portal.Belasting.Uitval;

/// <summary>A process of this same program that is there to be killed, and what it said until then.</summary>
internal sealed class Kind : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(10);

    private readonly Process proces;
    private readonly Channel<string> regels = Channel.CreateUnbounded<string>();
    private readonly Task lezen;

    private Kind(Process proces)
    {
        this.proces = proces;
        lezen = LeesAsync();
    }

    /// <summary>What it said it had done.</summary>
    public List<string> Gemeld { get; } = [];

    /// <summary>Starts it; it warms up and then waits for <see cref="Ga"/>.</summary>
    public static Kind Start(params string[] argumenten)
    {
        var opdracht = new ProcessStartInfo("dotnet", [typeof(Kind).Assembly.Location, Schrijver.Opdracht, .. argumenten]) 
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_TC_CallCounting"] = "0" }, // it dies before compiling anything a second time pays
        };
        return new(Process.Start(opdracht)!);
    }

    public async Task KlaarAsync()
    {
        using var teLang = new CancellationTokenSource(Geduld);
        if (await regels.Reader.ReadAsync(teLang.Token) is not Schrijver.Klaar and var anders)
        {
            throw new InvalidOperationException($"Het proces begon met: {anders}");
        }
    }

    public void Ga()
    {
        proces.StandardInput.WriteLine("ga");
        proces.StandardInput.Flush();
    }

    /// <summary>Until it has said so much, or ended.</summary>
    public async Task WachtAsync(int aantal)
    {
        using var teLang = new CancellationTokenSource(Geduld);
        while (Gemeld.Count < aantal && await regels.Reader.WaitToReadAsync(teLang.Token))
        {
            Neem();
        }
    }

    /// <summary>SIGKILL. What it said before that is all in <see cref="Gemeld"/> afterwards.</summary>
    public async Task DoodAsync()
    {
        proces.Kill();
        await proces.WaitForExitAsync();
        await lezen;
        Neem();
        if (Gemeld.Find(r => r.StartsWith(Schrijver.Mislukt, StringComparison.Ordinal)) is { } mislukt)
        {
            throw new InvalidOperationException(mislukt);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!proces.HasExited)
        {
            proces.Kill();
            await proces.WaitForExitAsync();
        }

        await lezen;
        proces.Dispose();
    }

    private void Neem()
    {
        while (regels.Reader.TryRead(out var regel))
        {
            Gemeld.Add(regel);
        }
    }

    private async Task LeesAsync()
    {
        while (await proces.StandardOutput.ReadLineAsync() is { } regel)
        {
            regels.Writer.TryWrite(regel);
        }

        regels.Writer.Complete();
    }
}
